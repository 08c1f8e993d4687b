//! How a group of persons stands to the words around it.

use crate::Span;
use crate::entity::lexis::{Lexis, is_han};
use crate::fact::signs;
use crate::lexicon::{APPOINTS, REPORTS_SPEECH};
use crate::text::{chars, end_of, start_of, words};

/// How a group stands to the predicate behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Subject,
    /// Elected or engaged: appointments tell.
    Appointed,
    /// 受A委托: acts through another.
    Delegator,
    /// 为A颁奖, A的讲话: not acting.
    Other,
}

/// `behind` without what somebody talked of has said: (学习A)的重要讲话精神，….
pub(super) fn behind_speech(text: &str, behind: Span) -> Span {
    let clause = first_clause(behind.of(text));
    let speech = clause.starts_with('的') && words!["讲话", "批示", "报告", "精神"].are_in(clause);
    let start = behind.start + if speech { clause.len() } else { 0 };
    Span::new(start, behind.end)
}

/// Whether the start of a sentence goes on about the person before.
pub(super) fn refers_back(lexis: &Lexis<'_>, span: Span) -> bool {
    const NEAR: usize = 90;
    let text = span.of(lexis.text);
    // 围绕青年工作，他提出三点希望.
    let behind_topic = || {
        if !words!["围绕", "就", "针对", "对于", "关于", "谈到", "结合"].begin(text) {
            return false;
        }
        let clause = text.split_once(['，', ',']).filter(|(topic, _)| topic.len() <= NEAR);
        clause
            .is_some_and(|(_, rest)| rest.starts_with(['他', '她']) && !rest[3..].starts_with('们'))
    };
    behind_topic()
        || words!["他", "她", "同时，他", "同时，她", "最后，他", "最后，她", "随后，他", "并"]
            .begin(text)
        || lexis.starts(span.start, REPORTS_SPEECH).is_some()
}

/// A在批示中强调: who is not there.
pub(super) fn writes(behind: &str) -> bool {
    words!["批示", "贺信", "贺电", "来信", "致信"].are_in(first_clause(behind))
}

/// What stands before a group is looked at so far, in bytes.
const REACH: usize = 900;

/// Marks that end a clause.
const STOPS: [char; 5] = ['，', ',', '。', '；', ';'];

/// What `text` begins with, up to the first mark that ends a clause.
fn first_clause(text: &str) -> &str {
    text.split(STOPS).next().unwrap_or(text)
}

/// What `text` ends with, behind the last mark that ends a clause.
fn last_clause(text: &str) -> &str {
    text.rsplit(STOPS).next().unwrap_or(text)
}

/// 出席会议的有A、B: the list comes behind the verb.
pub(super) fn listed_as_present(text: &str, sentence: Span, group: Span) -> bool {
    const LONGEST_ROLE: usize = 24;
    let before = end_of(&text[sentence.start..group.start], REACH);
    let before = before.trim_end_matches(['：', ':', ' ', '“']);
    // 参加会议的理事有A、B: the role before the names is part of the group.
    let role = group.of(text).split_once(['有', '为']).map(|(role, _)| role);
    let of_role = || role.is_some_and(|r| r.len() <= LONGEST_ROLE && r.chars().all(is_han));
    let listing = words!["有", "为", "是", "领导", "嘉宾", "人员", "包括", "还有", "分别是"];
    if !(listing.end(before) || before.ends_with('的') && of_role()) {
        return false;
    }
    let mut clause = last_clause(before);
    // 众多来宾莅临,包括A、B: the verb stands in the clause before.
    if words!["包括", "其中有", "有", "他们是", "分别是", "分别为"].are(clause.trim())
    {
        clause = last_clause(before[..before.len() - clause.len()].trim_end_matches(STOPS));
    }
    words!(PRESENCE).are_in(clause)
}

/// Verbs of presence.
const PRESENCE: &[&str] = &[
    "出席",
    "参加",
    "到会",
    "参会",
    "莅临",
    "莅会",
    "与会",
    "列席",
    "到场",
    "光临",
    "应邀前来",
    "特邀代表",
    "特邀嘉宾",
    "应邀嘉宾",
];

/// 会议还特别邀请了A、B指导工作: those whom a meeting invites, and not to an office.
pub(super) fn invited(text: &str, sentence: Span, group: Span, behind: Span) -> bool {
    let clause = last_clause(end_of(&text[sentence.start..group.start], REACH));
    words!["邀请", "邀请了", "特邀", "特邀了", "请来了", "请到了"].end(clause)
        && words!["会议", "大会", "会上", "论坛", "年会", "活动", "仪式"].are_in(clause)
        && !words!["决定", "拟", "将"].are_in(clause)
        && !names_a_role(behind.of(text))
}

/// 选举产生了由A、B等7人组成的领导班子: those elected without an office of their own.
pub(super) fn elected_together(before: &str, behind: &str) -> bool {
    let number = |c: char| c.is_ascii_digit() || chars!("等一二三四五六七八九十两位名人").has(c);
    let counted = behind.trim_start_matches(number);
    let called = words!["同志", "同学", "委员", "代表", "老师"].prefix(counted).map_or(0, str::len);
    counted[called..].starts_with("组成")
        && words!["选举", "产生了", "选出", "推选"].are_in(end_of(before, REACH))
}

/// 受到了会长A、秘书长B的热情接待: who receives guests.
pub(super) fn receives(before: &str, behind: &str) -> bool {
    words!["受到", "受到了", "得到", "得到了"].end(before)
        && behind.starts_with('的')
        && words!["接待", "款待", "欢迎", "会见"].end(first_clause(behind))
}

/// 会长A一行赴某商会交流, 会长A带队: who comes as a guest.
pub(super) fn visits(group: &str, behind: &str) -> bool {
    let clause = first_clause(behind);
    let one_party = || group.ends_with("一行") || words!["等一行", "一行"].begin(behind);
    let meets = || words!["交流", "考察", "学习", "座谈", "拜访", "访问"].are_in(clause);
    words!["赴", "前往", "来到", "莅临", "到访", "来访", "访问", "走访", "抵达"].are_in(clause)
        && (one_party() || meets())
        && !words!["还", "又", "随后", "之后", "曾", "先后"].are_in(clause)
        && !words!["未能", "缺席", "请假", "委托"].are_in(behind)
        || words!["带队", "率队", "率团"].are(clause)
}

/// 专家组由A、B、C组成: the members of a board that meets.
pub(super) fn forms_a_board(before: &str, rest: &str) -> bool {
    let board = |named: &str| {
        words!["专家组", "专家", "鉴定委员会", "评审委员会", "验收组", "评审组"].end(named)
    };
    let rest = start_of(rest, REACH);
    first_clause(rest).ends_with("组成")
        && last_clause(end_of(before, REACH))
            .split_once('由')
            .is_some_and(|(named, _)| board(named))
        && !words!["将于", "拟于", "将对", "拟对"].are_in(rest)
}

/// 听取了A关于筹备工作的报告: who reports what is heard.
pub(super) fn heard(before: &str, behind: &str) -> bool {
    const LONGEST: usize = 45;
    words!["听取", "听取了", "审议了", "听取并审议了"].end(before) && {
        let told = first_clause(behind);
        let reports = words!["报告", "汇报", "介绍", "说明"];
        words!["关于", "作的", "所作的", "做的", "所做的"].begin(behind) && reports.are_in(told)
            || told.len() <= LONGEST && told.starts_with('的') && reports.end(told)
    }
}

/// Ends of a clause that goes on with the list of those present.
pub(super) const LISTS_PRESENT: &[&str] =
    &["的有", "的还有", "的领导有", "的嘉宾有", "的人员有", "的领导", "的嘉宾"];

/// Words before a group that make it an object.
const OBJECT_BEFORE: &[&str] = &[
    "为",
    "向",
    "给",
    "对",
    "授予",
    "表彰",
    "表彰了",
    "奖励了",
    "表扬了",
    "慰问了",
    "评选出",
    "祝贺",
    "感谢",
    "慰问",
    "陪同",
    "会见",
    "学习",
    "传达",
    "贯彻",
    "落实",
    "根据",
    "按照",
    "转达",
    "看望",
    "遵照",
    "追授",
    "致",
    "宣读",
    "宣读了",
    "传达了",
    "学习了",
    "奖励",
    "以",
    "同",
    "跟",
    "把",
    "将",
];

/// Words behind a group that say it does not act.
const OTHER_BEHIND: &[&str] = &[
    "的",
    "带领下",
    "领导下",
    "陪同下",
    "率领下",
    "指导下",
    "支持下",
    "等陪同",
    "等的",
    "摄",
    "为首",
    "为核心",
    "精神",
    "重要讲话精神",
    "讲话精神",
    "批示",
    "作出重要指示",
];

/// Words behind a group with 的 that say it is there and acts.
const PRESENT_BEHIND: &[&str] = &["的主持下", "的见证下", "的共同见证下", "的一同见证下"];

pub(super) fn part(
    lexis: &Lexis<'_>,
    sentence: Span,
    group: Span,
    behind: Span,
    told: signs::Signs,
    subject: bool,
) -> Part {
    let before = end_of(&lexis.text[sentence.start..group.start], REACH);
    let behind = behind.of(lexis.text);
    if words!["委托", "的委托"].begin(behind) {
        return Part::Delegator;
    }
    let honoured = || told & signs::COMMENDS != 0 && is_honoured(before, behind);
    let speech = words!["重要讲话和", "重要讲话、", "重要讲话及", "讲话和", "讲话、"].begin(behind);
    if speech || sends(behind) || quotes_a_congress(behind) || honoured() {
        return Part::Other;
    }
    // 执行会长A代表会长B致辞: A acts for B.
    if subject && (before.ends_with("代表") || group.of(lexis.text).starts_with("代表")) {
        return Part::Delegator;
    }
    let watched = || words!(WATCHING).are_in(last_clause(before));
    if told & signs::WATCHING != 0 && watched() {
        return Part::Other;
    }
    let appointing = lexis.ending(group.start).any(|hit| hit.classes & APPOINTS != 0);
    if appointing && names_a_role(behind) {
        return Part::Appointed;
    }
    if words!(OTHER_BEHIND).begin(behind) && !words!(PRESENT_BEHIND).begin(behind) {
        return Part::Other;
    }
    // 在A、B三位老领导的带领下.
    if words!["的带领下", "的领导下", "的关心下", "的支持下", "的努力下"].end(first_clause(behind))
    {
        return Part::Other;
    }
    // 向受聘的A、B颁发聘书.
    let described =
        || before.ends_with('的') && words!["向", "为", "给"].are_in(last_clause(before));
    let object =
        || words!(OBJECT_BEFORE).end(before) && !words!["作为", "成为"].end(before) || described();
    if object() && !behind.starts_with("主持下") { Part::Other } else { Part::Subject }
}

/// What keeps those before it from being there: 观看了A的报告.
pub(in crate::fact) const WATCHING: &[&str] = &["观看", "收看"];

/// A、B分别委派代表参加: they are not there.
fn sends(behind: &str) -> bool {
    match words!["分别", "均", "委派", "选派", "派代表", "派出", "指派"].prefix(behind)
    {
        Some(adverb @ ("分别" | "均")) => sends(&behind[adverb.len()..]),
        verb => verb.is_some(),
    }
}

/// A为新当选的会长B颁发聘书: what stands between subject and object is a preposition and a phrase.
pub(super) fn opens_object(between: &str) -> bool {
    const LONGEST: usize = 120;
    between.len() <= LONGEST
        && words!["为", "向", "给"].begin(between)
        && !between.contains(['，', ',', '；', ';'])
}

/// A的重要讲话和B的总结讲话: the next of several speeches that are talked of.
pub(super) fn joins_speeches(between: &str) -> bool {
    const LONGEST: usize = 36;
    between.len() <= LONGEST
        && between.starts_with(['的', '重'])
        && words!["讲话、", "讲话和", "讲话及", "讲话以及", "批示和", "批示、"].end(between)
}

/// 对某单位、A等五人给予表彰: the object of 对, wherever in its list.
fn is_honoured(before: &str, behind: &str) -> bool {
    let clause = first_clause(behind);
    words!["给予", "予以", "进行"].are_in(clause)
        && words!["表彰", "表扬", "奖励", "嘉奖"].are_in(clause)
        && last_clause(before).contains('对')
        && !clause.contains('对')
}

/// A同志在某大报告中指出: cited from elsewhere.
fn quotes_a_congress(behind: &str) -> bool {
    const NEAR: usize = 60;
    // 省委书记A到某市调研时说: elsewhere, another time.
    if !behind.starts_with(['在', '到', '来', '赴']) {
        return false;
    }
    let near = behind.char_indices().nth(NEAR / 3).map_or(behind, |(at, _)| &behind[..at]);
    words!["大报告中", "大上的报告", "全会上的", "视察时", "考察时", "调研时", "集体学习时"]
        .are_in(near)
}

/// 为, 任, 担任 behind a name (or 等16名同志): what the person was made.
fn names_a_role(behind: &str) -> bool {
    let clause = first_clause(behind);
    words!["为", "任", "担任", "当选"].are_in(clause)
}
