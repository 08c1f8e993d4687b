//! Examples and counter-examples of the frames, with invented names.

use crate::fact::in_paragraph;
use crate::rule::{Example, RuleInfo, example};

use super::awards;

/// The procedures with their examples: each honour as `title | number | recipients`.
pub(crate) fn infos() -> Vec<RuleInfo> {
    let info = |id, doc, examples| RuleInfo::new(id, doc, examples, run);
    vec![
        info("award/give", "授予 with recipients before the honour or behind 向, 对.", GIVE),
        info("award/commend", "表彰 with honours behind it or behind 对.", COMMEND),
        info(
            "award/receive",
            "荣获, 被评为 with recipients before and the honour behind.",
            RECEIVE,
        ),
        info("award/issue", "颁发, 颁奖 with recipients or honours behind 为, 向.", ISSUE),
        info("award/read", "Lists and decisions that are read.", READ),
        info("award/listing", "Names under the heading of their honour.", LISTING),
        info("award/roll", "An honour named twice is one.", ROLL),
    ]
}

fn run(text: &str) -> Vec<String> {
    let show = |award: &crate::report::Award| {
        let count = award.count.map_or_else(|| "-".to_owned(), |count| count.to_string());
        let names: Vec<&str> = award.recipients.iter().map(|party| party.name.as_str()).collect();
        format!("{} | {} | {}", award.title, count, names.join("、"))
    };
    in_paragraph(text, |document| awards(document, &[]).iter().map(show).collect())
}

const GIVE: &[Example] = &[
    example(
        "大会授予青原县科协等31个集体“科普工作先进集体”称号，授予柳文涛等115人“科普标兵”称号。",
        &["科普工作先进集体 | 31 | 青原县科协", "科普标兵 | 115 | 柳文涛"],
    ),
    example(
        "大会授予云山市第一医院等4家单位“示范单位”、石广林等26名同志“最美科技志愿者”称号。",
        &["示范单位 | 4 | 云山市第一医院", "最美科技志愿者 | 26 | 石广林"],
    ),
    example(
        "大会授予于长河等20名同志“老科协奖”，对其中石广林等8名同志授予“突出贡献奖”。",
        &["老科协奖 | 20 | 于长河", "突出贡献奖 | 8 | 石广林"],
    ),
    example(
        "授予青原县妇幼保健院团支部等9个单位为青原县“五四红旗团支部”称号。",
        &["青原县“五四红旗团支部” | 9 | 青原县妇幼保健院团支部"],
    ),
    example("会议授予孙丽华为“优秀共青团员”。", &["优秀共青团员 | - | 孙丽华"]),
    example(
        "授予云山钢铁公司等10个单位云山市五一劳动奖状，授予张志诚等20名同志云山市五一劳动奖章。",
        &["云山市五一劳动奖状 | 10 | 云山钢铁公司", "云山市五一劳动奖章 | 20 | 张志诚"],
    ),
    example("会议授予石广林为市科协第六届委员会荣誉主席。", &[]),
    example("他强调，要授予有突出贡献的同志“功勋奖”。", &[]),
    example("去年，学会授予青原县科协“先进集体”称号。", &[]),
];

const COMMEND: &[Example] = &[
    example(
        "会议对省科协2020年度学会工作先进单位和个人、2020年度助力工程先进集体进行了表彰。",
        &["2020年度学会工作先进单位和个人 | - | ", "2020年度助力工程先进集体 | - | "],
    ),
    example(
        "大会共表彰了周明远等12名优秀工会干部，孙丽华等18名优秀志愿者和何建国等4名荣誉工会工作者。",
        &["优秀工会干部 | 12 | 周明远", "优秀志愿者 | 18 | 孙丽华", "荣誉工会工作者 | 4 | 何建国"],
    ),
    example(
        "会上表彰了先进集体12个，先进个人15名，“好儿媳”10名，并为获奖代表颁发证书。",
        &["先进集体 | 12 | ", "先进个人 | 15 | ", "好儿媳 | 10 | "],
    ),
    example(
        "会议表彰了3位获“突出贡献奖”的秘书长、10位“十佳秘书长”。",
        &["突出贡献奖 | 3 | ", "十佳秘书长 | 10 | "],
    ),
    example(
        "对百个科普先进集体和百名科普标兵进行了表彰。",
        &["科普先进集体 | 100 | ", "科普标兵 | 100 | "],
    ),
    example(
        "会议对巾帼示范岗、热心妇女事业先进单位及个人等56个先进典型进行了表彰奖励。",
        &["巾帼示范岗 | - | ", "热心妇女事业先进单位及个人 | - | "],
    ),
    example("会议表彰了上年度的先进集体和个人。", &[]),
    example("大会表彰了一批侨联系统先进集体和个人。", &[]),
    example("会议对在抗洪中表现突出的集体和个人进行了表彰。", &[]),
    example("受表彰的先进集体、先进个人代表参加了表彰大会。", &[]),
    example("今后要表彰优秀会员单位。", &[]),
];

const RECEIVE: &[Example] = &[
    example(
        "东门侨联、河口镇侨联被评为全省侨联系统先进集体，梁锦程、张金河等三位同志被评为先进个人。会议进行了表彰。",
        &["全省侨联系统先进集体 | - | 东门侨联、河口镇侨联", "先进个人 | 3 | 梁锦程、张金河"],
    ),
    example(
        "省机械工程学会荣获特等奖，省土木建筑学会、省造纸学会荣获一等奖。",
        &["特等奖 | - | 省机械工程学会", "一等奖 | - | 省土木建筑学会、省造纸学会"],
    ),
    example(
        "图书馆、文学院、外国语学院等十个基层分会获评2022年度先进集体，刘长河为获奖集体颁奖。",
        &["2022年度先进集体 | 10 | 图书馆、文学院、外国语学院"],
    ),
    example(
        "获“优秀会员”奖的代表——云山市道桥学会秘书长石广林发表了获奖感言。",
        &["优秀会员 | - | 石广林"],
    ),
    example("协会多次获评全省先进社会组织，会上还颁发了聘书。", &[]),
    example("全国五一劳动奖章获得者石广林为大家颁奖。", &[]),
    example("工作报告获得全体会员一致好评，会上颁发了证书。", &[]),
];

const ISSUE: &[Example] = &[
    example("会长刘长河向竹器协会原会长严守诚等九位老前辈颁发“开拓奖”", &["开拓奖 | 9 | 严守诚"]),
    example(
        "会议还向市水产学会、市园艺学会颁发了2020年度市级先进学会奖牌。",
        &["2020年度市级先进学会 | - | 市水产学会、市园艺学会"],
    ),
    example(
        "会长为获得“科普先进单位”的青原县科协、白水区科协颁奖。",
        &["科普先进单位 | - | 青原县科协、白水区科协"],
    ),
    example(
        "校长为哲学院2022级本科生班、历史学院2023级研究生班授予“周培源班”荣誉奖牌。",
        &["周培源班 | - | 哲学院2022级本科生班、历史学院2023级研究生班"],
    ),
    example("刘长河为优秀工会干部颁奖", &["优秀工会干部 | - | "]),
    example("会长向顾问颁发聘书，为新增理事单位授牌。", &[]),
    example("校长为他们颁发“特别纪念牌”以示感谢。", &[]),
    example("领导为获奖代表颁发了奖状和奖金。", &[]),
];

const READ: &[Example] = &[
    example(
        "副主席杨柳宣读了2020年全市工会工作先进单位和先进工作者名单，并颁发了先进单位奖牌。",
        &["2020年全市工会工作先进单位 | - | ", "先进工作者 | - | "],
    ),
    example("副院长代表医院宣读30年护龄护士名单，表彰她们的奉献。", &["30年护龄护士 | - | "]),
    example("杨柳宣读了《关于表彰2020年度优秀学会的决定》。", &["2020年度优秀学会 | - | "]),
    example("会议审议通过了《关于表彰2020年度优秀学会的决定》。", &[]),
    example("杨柳宣读了第三届理事会候选人名单，随后进行了表彰。", &[]),
];

const LISTING: &[Example] = &[
    example(
        "获奖名单如下。\n一等奖：石广林、柳文涛\n二等奖：周明远、孙丽华、何建国",
        &["一等奖 | - | 石广林、柳文涛", "二等奖 | - | 周明远、孙丽华、何建国"],
    ),
    example(
        "会上颁奖。\n优秀组织奖（2个）：\n青原县科协、白水区科协",
        &["优秀组织奖 | 2 | 青原县科协、白水区科协"],
    ),
    example("会上颁奖。\n主持人：石广林、柳文涛", &[]),
];

const ROLL: &[Example] = &[
    example(
        "会议表彰了“2020年度征兵工作先进单位”，校长为获得表彰的化学学院、历史学院2个单位负责人颁奖。",
        &["2020年度征兵工作先进单位 | 2 | 化学学院、历史学院"],
    ),
    example(
        "分会表彰云山分会优秀工会干部。此次共表彰了周明远等12名优秀工会干部。",
        &["优秀工会干部 | 12 | 周明远"],
    ),
    example(
        "大会授予石广林等8名同志“突出贡献奖”。突出贡献奖获得者柳文涛作为代表发言。",
        &["突出贡献奖 | 8 | 石广林、柳文涛"],
    ),
    example("大会没有评奖，突出贡献奖获得者柳文涛作为代表发言。", &[]),
];
