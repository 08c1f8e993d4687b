//! Verbs of commendation in a sentence, and the phrases before them.

use once_cell::sync::Lazy;

use crate::Span;
use crate::entity::lexis::is_mark;
use crate::fact::signs::COMMENDS;
use crate::lexicon::{NO_BOUNDARY, NOT_ROLE, ORDINARY, ORGANIZATION, Table, entries};
use crate::text::{char_floor, chars, words};

use super::view::View;
use super::words;

/// How the objects of a verb stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// 授予A“X”, 对A授予“X”.
    Give,
    /// 向A颁发“X”.
    Issue,
    /// 为X获得者颁奖.
    Prize,
    /// 表彰了X, 对X进行了表彰.
    Commend,
    /// A等22名先进个人受到表彰.
    Passive,
    /// 受表彰的是A、B.
    Are,
    /// A荣获X.
    Receive,
    /// 宣读X名单.
    Read,
    /// “X”花落A.
    Falls,
    /// A获此殊荣.
    This,
}

const LIST: &str = include_str!("../../lexicon/data/award_verbs.txt");

static VERBS: Lazy<Table<Frame>> = Lazy::new(|| {
    Table::new(entries(LIST).map(|columns| (columns[0].to_owned(), frame_named(columns[1]))))
});

fn frame_named(name: &str) -> Frame {
    match name {
        "give" => Frame::Give,
        "issue" => Frame::Issue,
        "prize" => Frame::Prize,
        "passive" => Frame::Passive,
        "are" => Frame::Are,
        "receive" => Frame::Receive,
        "read" => Frame::Read,
        "falls" => Frame::Falls,
        "this" => Frame::This,
        _ => Frame::Commend,
    }
}

/// The verbs of commendation.
pub(in crate::fact) fn words() -> impl Iterator<Item = &'static str> {
    crate::lexicon::words(LIST)
}

/// A verb of commendation in a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Verb {
    pub(super) span: Span,
    pub(super) frame: Frame,
    /// What stands between 为, 向, 对 and the verb.
    pub(super) phrase: Option<Span>,
}

/// The verbs of a sentence, in order.
pub(super) fn verbs(view: &View<'_>) -> Vec<Verb> {
    let mut found: Vec<Verb> = Vec::new();
    let mut floor = view.span.start;
    for span in view.document.signs.longest(view.span, COMMENDS) {
        // More verbs of commendation than this are no sentence.
        const MOST: usize = 60;
        if found.len() >= MOST {
            break;
        }
        let Some(frame) = VERBS.get(view.of(span)) else { continue };
        if view.group_at(span.start).is_some() {
            continue;
        }
        let acting = acts(view, span, frame);
        let phrase = match frame {
            Frame::Receive
            | Frame::Read
            | Frame::Passive
            | Frame::Are
            | Frame::Falls
            | Frame::This => None,
            _ if acting => prepositional(view, floor, span, frame),
            _ => None,
        };
        let held = matches!(frame, Frame::Prize | Frame::Commend) && phrase.is_none();
        let phrase = if held { ceremony(view, floor, span) } else { phrase };
        if !acting && phrase.is_none() {
            continue;
        }
        if frame != Frame::Receive && frame != Frame::Read {
            floor = span.end;
        }
        found.push(Verb { span, frame, phrase });
    }
    found
}

/// Whether the word is the verb of a clause, and no part of a noun: 表彰大会, 获得感, 受表彰的.
fn acts(view: &View<'_>, span: Span, frame: Frame) -> bool {
    const NOUN_BEHIND: &[&str] = &[
        "大会",
        "会",
        "仪式",
        "典礼",
        "活动",
        "环节",
        "词",
        "晚会",
        "工作",
        "者",
        "感",
        "决定",
        "名单",
        "嘉宾",
        "办法",
        "方案",
        "条例",
        "机制",
        "制度",
        "文件",
        "通报",
        "的",
        "来的",
        "盛典",
        "现场",
        "人员",
        "对象",
        "和颁奖",
        "项目",
        "暨",
    ];
    const PASSIVE_BEFORE: &[&str] =
        &["受", "受到", "获", "获得", "获得过", "得到", "被", "接受", "评选"];
    let behind = view.of(Span::new(span.end, view.span.end));
    let before = view.of(Span::new(view.span.start, span.start));
    let done = || words!(LIGHT).end(before.trim_end());
    match frame {
        Frame::Receive if view.of(span) == "获" => receives(view, span, before, behind),
        Frame::Receive => !words!["者", "感"].begin(behind),
        Frame::Read | Frame::Are | Frame::Falls => true,
        Frame::Passive | Frame::This => !words!["的", "后"].begin(behind),
        Frame::Give => !words!(PASSIVE_BEFORE).end(before),
        // 对A进行表彰通报: the noun is what is done.
        Frame::Commend if behind.starts_with("通报") && done() => true,
        // 本次表彰设两个奖项: the act by its name.
        Frame::Commend if words!["本次", "此次", "这次"].end(before) => {
            behind.starts_with('了')
        }
        _ => !words!(NOUN_BEHIND).begin(behind) && !words!(PASSIVE_BEFORE).end(before),
    }
}

/// Whether 获 alone is a verb: the honour stands behind it, in quotes or told by its own words.
fn receives(view: &View<'_>, span: Span, before: &str, behind: &str) -> bool {
    const LONGEST: usize = 150;
    /// Verbs that end with 获, and take other things: 查获, 收获.
    const LONGER: &str = "查缴抓捕收俘截破擒猎渔拿起采";
    /// What verbs that begin with 获 go on with: 获批, 获准.
    const GOES_ON: &str = "批准益利救知取赠胜罪释";
    if behind.starts_with(words::is_quote) {
        return true;
    }
    let longer = behind.starts_with(|c| chars!(GOES_ON).has(c));
    if longer || before.ends_with(|c| chars!(LONGER).has(c)) {
        return false;
    }
    let reach = char_floor(view.document.text, view.span.end.min(span.end + LONGEST));
    let end = view.until(Span::new(span.end, reach), chars!("、，,。；;：:的"));
    let honour = words::without_carrier(view.of(Span::new(span.end, end)));
    !honour.starts_with('奖') && words::is_honour(honour)
}

/// Longest phrase between a preposition and its verb, in bytes.
pub(super) const LONGEST_PHRASE: usize = 900;

/// Light verbs and adverbs before a verb of commendation.
const LIGHT: &[&str] = &[
    "进行了",
    "进行",
    "给予了",
    "给予",
    "予以",
    "予以了",
    "作出",
    "分别",
    "集中",
    "一并",
    "依次",
    "现场",
    "隆重",
];

/// What stands between the nearest preposition and the verb.
fn prepositional(view: &View<'_>, floor: usize, verb: Span, frame: Frame) -> Option<Span> {
    let low = char_floor(view.document.text, verb.start.saturating_sub(LONGEST_PHRASE)).max(floor);
    let start = view.behind_last_mark(Span::new(low, verb.start), chars!("。；！？;!"));
    let prepositions =
        if frame == Frame::Commend { chars!("对给为") } else { chars!("对给为向") };
    let at = view
        .top_from_end(Span::new(start, verb.start))
        .find(|(at, c)| prepositions.has(*c) && opens_phrase(view, *at))?
        .0;
    let from = at + '对'.len_utf8();
    let text = view.of(Span::new(from, verb.start));
    // 授予A为X,授予B…: what ends in a comma belongs to the verb before; 为…,某会决定授予A “X” says
    // what it is done for.
    if text.trim_end().ends_with(['，', ',']) || words!["决定", "研究"].end(text.trim_end()) {
        return None;
    }
    let mut bare = text.trim_end();
    while let Some(word) = words!(LIGHT).suffix(bare) {
        bare = &bare[..bare.len() - word.len()];
    }
    (!bare.trim().is_empty()).then(|| Span::new(from, from + bare.len()))
}

/// What is conferred where the verb names an act that is held: 举行了X颁奖仪式, 进行X颁奖.
fn ceremony(view: &View<'_>, floor: usize, verb: Span) -> Option<Span> {
    const HELD: &[&str] =
        &["进行了", "进行", "举行了", "举行", "举办了", "举办", "开展了", "开展", "完成了"];
    const KINDS: &[&str] = &["仪式", "环节", "典礼", "及", "和", "并", "以及"];
    let behind = view.of(Span::new(verb.end, view.span.end));
    if !(behind.is_empty() || behind.starts_with(is_mark) || words!(KINDS).begin(behind)) {
        return None;
    }
    let low = char_floor(view.document.text, verb.start.saturating_sub(LONGEST_PHRASE));
    let start = view
        .behind_last_mark(Span::new(low.max(view.span.start), verb.start), chars!("。；！？;!，,"));
    let clause = view.of(Span::new(start, verb.start));
    let (at, word) = words!(HELD).hits(clause).last()?;
    let from = (start + at + word.len()).max(floor);
    (from < verb.start).then(|| Span::new(from, verb.start))
}

/// Verbs behind 为 that say what is done it for: 为褒扬先进.
const PURPOSES: &[&str] = &[
    "表彰",
    "褒扬",
    "褒奖",
    "弘扬",
    "激励",
    "鼓励",
    "鼓舞",
    "调动",
    "树立",
    "宣传",
    "促进",
    "推动",
    "推进",
    "加强",
    "充分",
    "进一步",
    "更好",
    "深入",
    "贯彻",
    "认真",
    "切实",
    "总结",
    "庆祝",
    "纪念",
    "引导",
    "营造",
    "发挥",
    "激发",
    "肯定",
    "奖励",
    "感谢",
];

/// Whether the preposition at `at` is one, and no part of a word: 成为, 面对, 方向.
fn opens_phrase(view: &View<'_>, at: usize) -> bool {
    let lexis = view.lexis();
    let end = at + '对'.len_utf8();
    let before = lexis.text[..at].chars().next_back();
    let word_before =
        before.is_some_and(|c| chars!("作成认以称评选命名定面针绝相方志转意趋名分因").has(c));
    let behind = lexis.char_at(end).is_some_and(|c| chars!("了主期本予").has(c));
    if words!(PURPOSES).begin(&lexis.text[end..]) {
        return false;
    }
    // 向上届会长颁发, not 向上; 为本届的, not 为本.
    if words!["上届", "本次", "本届"].begin(&lexis.text[end..]) {
        return !word_before;
    }
    let people = &view.document.entities.people;
    let next = people.partition_point(|person| person.span.end <= at);
    let named = people.get(next).is_some_and(|person| person.span.start <= at);
    !word_before
        && !behind
        && !named
        && !lexis.covered(at, end, NO_BOUNDARY | ORDINARY | NOT_ROLE | ORGANIZATION)
}
