//! Phrases of places: 在… before a verb, cut down to the place.

use once_cell::sync::Lazy;

use crate::lexicon::{self, Endings};
use crate::rule::{Example, RuleInfo, example};
use crate::text::{chars, words};

static VENUES: Lazy<Endings> = Lazy::new(|| {
    Endings::new([(lexicon::words(include_str!("../lexicon/data/place_venues.txt")), 1)])
});

/// Longest phrase of a place, in characters.
const LONGEST: usize = 45;

/// What 在… ends with when it tells a time or a circumstance, not a place.
const NOT_AT_END: &[&str] = &[
    "之际",
    "期间",
    "时候",
    "时刻",
    "方面",
    "前夕",
    "之前",
    "之后",
    "以后",
    "以前",
    "过程",
    "同时",
    "大会上",
    "会议上",
    "会上",
    "论坛上",
    "仪式上",
    "之下",
    "关键时期",
    "时间",
    "当天",
    "当日",
    "支持下",
    "领导下",
    "指导下",
    "关怀下",
    "努力下",
    "见证下",
    "基础上",
    "形势下",
    "背景下",
    "声中",
    "氛围中",
    "气氛中",
    "掌声中",
    "过程中",
    "会议中",
    "大会中",
    "会中",
    "之中",
    "心中",
    "当中",
    "工作中",
    "际",
    "日",
    "年",
    "月",
    "时",
    "后",
    "下",
    "前",
];

/// Words that no place holds: 在…领导和关怀….
const NOT_INSIDE: &[&str] = &[
    "领导",
    "关怀",
    "国歌",
    "大力支持",
    "完成",
    "议程",
    "通过",
    "听取",
    "选举",
    "召开",
    "举行",
    "开幕",
    "闭幕",
    "精神",
    "指引",
    "基础",
    "此间",
    "这里",
    "率领",
    "带领",
    "陪同",
    "一行",
    "齐聚",
    "欢聚",
    "一堂",
    "线上",
    "网上",
    "云端",
    "盛会",
];

/// What may stand before the place itself: 美丽的江城.
const ORNAMENTS: &[&str] = &[
    "美丽",
    "秀丽",
    "风景",
    "魅力",
    "著名",
    "素有",
    "古老",
    "英雄",
    "有着",
    "历史",
    "之称",
    "如画",
    "之乡",
    "怡人",
    "宜人",
    "迷人",
    "之城",
    "之都",
    "之滨",
    "之畔",
    "璀璨",
    "生机",
    "繁华",
    "热土",
    "文化名城",
];

/// Honorary names of towns that stand before their own: 历史文化名城某市.
const TITLES: &[&str] = &[
    "国家历史文化名城",
    "中国历史文化名城",
    "历史文化名城",
    "文化名城",
    "旅游名城",
    "滨海城市",
    "海滨城市",
    "山水名城",
];

/// The place in the words behind 在 or 于, as a part of `phrase`, or `None` where they name none.
pub(crate) fn place(phrase: &str) -> Option<&str> {
    let mut place = phrase.trim_matches(|c: char| c.is_whitespace() || chars!(",，、:：").has(c));
    for inside in ["内", "里"] {
        let shorter = place.strip_suffix(inside).filter(|p| p.chars().count() > 1);
        place = shorter.filter(|p| is_venue(p)).unwrap_or(place);
    }
    place = without_ornament(place).trim_end_matches('的');
    let unfit = place.is_empty()
        || is_letter(place)
        || is_performance(place)
        || place.chars().count() > LONGEST
        || place.contains(['。', '；', '，', ','])
        || place.chars().all(|c| c.is_ascii_digit())
        || words!(NOT_AT_END).end(place)
        || words!(NOT_INSIDE).are_in(place);
    (!unfit).then_some(place)
}

/// Whether `text` ends as the name of a room, a building or a site does.
pub(crate) fn is_venue(text: &str) -> bool {
    let numbered = text.ends_with(['室', '厅', '楼', '号'])
        || text.strip_suffix(['会', '场']).is_some_and(|t| t.ends_with("现"));
    let bare = text.trim_end_matches(['”', '"', '）', ')']);
    numbered || VENUES.classes(bare) != 0
}

/// Whether 在 makes another word with the one character behind it: 在线, 在场; 在京 is a place.
fn is_letter(place: &str) -> bool {
    place.chars().nth(1).is_none()
        && place.contains(|c| chars!("线此这那会场岗职座家先即前后上下中内外其我他她它").has(c))
}

/// 在歌舞《…》中: while something is performed.
fn is_performance(place: &str) -> bool {
    place.strip_suffix('中').is_some_and(|shown| {
        shown.contains(['《', '“'])
            || words!["表演", "演奏", "演出", "合唱", "音乐", "节目"].end(shown)
    })
}

/// Whether `text` is made of words of four characters, as praise is: 山清水秀、四季如春.
fn is_praise(text: &str) -> bool {
    let mut words = text.split(['、', '，', ',']);
    words.all(|word| word.chars().count() == 4 && word.chars().all(|c| c.is_alphabetic()))
        && !is_venue(text)
        && !text.ends_with(|c| {
            chars!("学院校馆店楼司局区市县镇村路街社厂园城心层部室厅处会所站").has(c)
        })
}

/// 美丽的江城江北 is 江城江北; 六楼的紫荆厅 stays.
fn without_ornament(place: &str) -> &str {
    let cut = place.match_indices('的').next_back().filter(|(at, _)| {
        let before = &place[..*at];
        (words!(ORNAMENTS).are_in(before) || is_praise(before)) && *at + 3 < place.len()
    });
    let bare = cut.map_or(place, |(at, de)| &place[at + de.len()..]);
    let bare =
        TITLES.iter().find_map(|t| bare.strip_prefix(t)).filter(|b| !b.is_empty()).unwrap_or(bare);
    match bare.split_once("——") {
        Some((_, behind)) if !behind.is_empty() => behind,
        _ => bare,
    }
}

const PLACE: &[Example] = &[
    example("云湖市", &["云湖市"]),
    example("省科协五楼会议室", &["省科协五楼会议室"]),
    example("风景秀丽的云湖之滨的松湖宾馆", &["松湖宾馆"]),
    example("历史文化名城云湖", &["云湖"]),
    example("风景如画的云湖畔——松湖宾馆", &["松湖宾馆"]),
    example("圆满完成各项议程", &[]),
    example("云湖酒店三楼的牡丹厅内", &["云湖酒店三楼的牡丹厅"]),
    example("协会成立十周年之际", &[]),
    example("市委市政府的正确领导下", &[]),
    example("雄壮的国歌声中", &[]),
    example("大会上", &[]),
    example("吴会长带领下一行5人", &[]),
    example("5月6日开幕", &[]),
    example("山清水秀、四季如春的松湖宾馆", &["松湖宾馆"]),
    example("云湖大学的报告厅", &["云湖大学的报告厅"]),
    example("松湖宾馆的", &["松湖宾馆"]),
    example("京", &["京"]),
    example("线", &[]),
    example("歌舞《云湖颂》中", &[]),
    example("云湖三中", &["云湖三中"]),
];

const VENUE: &[Example] = &[
    example("市档案馆二楼会议室", &["venue"]),
    example("滨海市“观海大厦”", &["venue"]),
    example("县文联", &[]),
    example("全委会", &[]),
];

/// The procedures with their examples.
pub(crate) fn infos() -> Vec<RuleInfo> {
    vec![
        RuleInfo::new("place/phrase", "The place that a phrase behind 在 names.", PLACE, |text| {
            place(text).map(str::to_owned).into_iter().collect()
        }),
        RuleInfo::new(
            "place/venue",
            "Whether a phrase names a room or a building.",
            VENUE,
            |text| is_venue(text).then(|| "venue".to_owned()).into_iter().collect(),
        ),
    ]
}
