//! Bodies that hold a meeting: its subject, and those named with 主办, 承办, 协办.

use super::event::Host;
use super::marks::Marked;
use super::noun::{OWN, is_body};
use crate::Span;
use crate::entity::gazetteer;
use crate::report::OrganizerPart;
use crate::text::{chars, column, offset, words};

const PARTS: &[(&str, OrganizerPart); 23] = &[
    ("主办", OrganizerPart::Hosts),
    ("承办", OrganizerPart::Undertakes),
    ("协办", OrganizerPart::CoOrganizes),
    ("牵头组织", OrganizerPart::Hosts),
    ("发起组织", OrganizerPart::Hosts),
    ("联合组织", OrganizerPart::Holds),
    ("共同组织", OrganizerPart::Holds),
    ("联合开展", OrganizerPart::Holds),
    ("共同开展", OrganizerPart::Holds),
    ("委托举办", OrganizerPart::Hosts),
    ("发起举办", OrganizerPart::Hosts),
    ("牵头举办", OrganizerPart::Hosts),
    ("联合举办", OrganizerPart::Holds),
    ("共同举办", OrganizerPart::Holds),
    ("联合召开", OrganizerPart::Holds),
    ("共同召开", OrganizerPart::Holds),
    ("举办的", OrganizerPart::Holds),
    ("组织召开的", OrganizerPart::Holds),
    ("组织举办的", OrganizerPart::Holds),
    ("组织开展的", OrganizerPart::Holds),
    ("组织的", OrganizerPart::Holds),
    ("指导", OrganizerPart::Supports),
    ("支持", OrganizerPart::Supports),
];

/// The words of [`PARTS`].
pub(in crate::fact) const PART_WORDS: [&str; PARTS.len()] = column(PARTS);

/// More words of parts than any sentence has.
const MOST: usize = 200;

/// The bodies that `marked` names with their part (由甲主办、乙承办的…), and where each phrase ends.
pub(super) fn named(marked: &Marked<'_>) -> Vec<(Host, usize)> {
    let text = marked.text;
    let mut found = Vec::new();
    let mut floor = 0;
    for (at, word) in words!(&PART_WORDS).hits(text).take(MOST) {
        let part = PARTS.iter().find(|(name, _)| *name == word).map_or(PARTS[0].1, |row| row.1);
        if at < floor || marked.is_inside(at) {
            continue;
        }
        let end = at + word.len();
        let adverbs = words!["联合", "共同", "分别", "具体", "负责", "牵头", "组织", "隆重"];
        let mut left = text[..at].trim_end();
        while let Some(adverb) = adverbs.suffix(left) {
            left = left[..left.len() - adverb.len()].trim_end();
        }
        let start = opening(marked, floor, left.len());
        let by = text[..start].ends_with('由');
        let noun = Span::new(start, left.len());
        // 社会组织的年会: a noun, where no 由 stands before.
        let participle =
            word.ends_with('的') && (by || word != "组织的") || text[end..].starts_with('的');
        let counts = by || participle || !found.is_empty() || part != OrganizerPart::Holds;
        let support = part == OrganizerPart::Supports;
        if counts && (!support || (by && participle)) {
            let end = end + if text[end..].starts_with('的') { '的'.len_utf8() } else { 0 };
            let hosts = bodies(text, noun, true);
            found.extend(hosts.into_iter().map(|span| (Host { span, part }, end)));
        }
        floor = end;
    }
    found
}

/// Where the phrase that ends at `end` begins: behind 由, a comma or the phrase before.
fn opening(marked: &Marked<'_>, floor: usize, end: usize) -> usize {
    let text = &marked.text[floor..end];
    let breaks =
        |at: usize, c: char| chars!(",，。；;由:：").has(c) && !marked.is_inside(floor + at);
    let last = text.char_indices().rfind(|(at, c)| breaks(*at, *c));
    let start = last.map_or(floor, |(at, c)| floor + at + c.len_utf8());
    let lead = marked.text[start..end].len()
        - marked.text[start..end].trim_start_matches(['、', '和', '与', '并', ' ', '　']).len();
    start + lead
}

/// The bodies that are subject of 召开.
pub(super) fn subjects(text: &str, noun: Span) -> Vec<Host> {
    let words = noun.of(text);
    let cut = calls_others(words).unwrap_or(words.len());
    let noun = Span::new(noun.start, noun.start + cut);
    let hosts = bodies(text, noun, false).into_iter();
    hosts.map(|span| Host { span, part: OrganizerPart::Holds }).collect()
}

/// Where the verb stands with which a body calls others together: 某镇组织各村组长.
pub(super) fn calls_others(words: &str) -> Option<usize> {
    // 市委组织部: 组织 is no verb before the name of an office.
    let office =
        words!["部", "处", "科", "委", "局", "办", "人事", "工作", "机构", "建设", "联合会"];
    let calls = |(at, call): &(usize, &str)| {
        is_body(&words[..*at]) && !office.begin(&words[at + call.len()..])
    };
    words!["组织", "邀请", "召集"].hits(words).find(calls).map(|(at, _)| at)
}

/// The bodies of a list; 和 parts them only where the phrase is a list for sure.
fn bodies(text: &str, noun: Span, joint: bool) -> Vec<Span> {
    let marked = Marked::new(noun.of(text));
    let joints = joints(marked.text);
    let list = joint
        || joints
            .iter()
            .any(|join| words!["、", "联合", "会同", "携手", "与"].are(join.of(marked.text)));
    let parts = |join: &&Span| list || join.of(marked.text) == "、";
    let mut found: Vec<Span> = Vec::new();
    let mut start = 0;
    let ends = joints.iter().filter(parts).map(|join| (join.start, join.end));
    for (at, next) in ends.chain([(marked.text.len(), marked.text.len())]) {
        if at < start || marked.is_inside(at) {
            continue;
        }
        let part = marked.text[start..at].trim().trim_end_matches("分别");
        let whole = without_kind(part.strip_suffix("等").unwrap_or(part).trim());
        let alone = start == 0 && at == marked.text.len();
        if accepts(whole, alone) {
            let lead = offset(whole, text);
            found.push(Span::new(lead, lead + whole.len()));
            start = next;
        } else if whole.is_empty() {
            start = next;
        }
    }
    found
}

/// Words between the bodies of a list.
const JOINTS: &[&str] = &["、", "和", "与", "及", "以及", "暨", "联合", "会同", "携手"];

/// Where words stand in `text` that join bodies; not 联合 in 某联合会.
fn joints(text: &str) -> Vec<Span> {
    let named = words!["会", "国", "社", "体", "党", "大学", "总会", "学院", "公司"];
    let joins = |join: &Span| join.of(text) != "联合" || !named.begin(&text[join.end..]);
    let placed = |(at, word): (usize, &str)| Span::new(at, at + word.len());
    words!(JOINTS).hits(text).take(MOST).map(placed).filter(joins).collect()
}

/// The last body of a list without the kind of them all: 某书院等单位, 某学会等十家学会.
fn without_kind(part: &str) -> &str {
    let kinds = words![
        "有关单位",
        "相关单位",
        "有关部门",
        "相关部门",
        "单位",
        "部门",
        "机构",
        "组织",
        "团体",
        "企业",
        "高校",
        "院校",
        "社团",
        "协会",
        "学会",
        "商会",
        "公司",
    ];
    let Some(kind) = kinds.suffix(part) else { return part };
    let counted = part[..part.len() - kind.len()].trim_end_matches(|c: char| {
        c.is_ascii_digit() || chars!("一二三四五六七八九十百两多余几家个所").has(c)
    });
    counted.strip_suffix('等').map(str::trim_end).filter(|body| is_body(body)).unwrap_or(part)
}

/// Whether a word may hold a meeting: a body, or, `alone`, a place named with its province
/// (福建某县).
fn accepts(word: &str, alone: bool) -> bool {
    // 某大学数学与统计学院: a field of study is no body.
    let field = word.ends_with('学') && !words!["大学", "中学", "小学"].end(word);
    // 两个委员会: how many, not which.
    let counted = word.starts_with(|c: char| chars!("两二三四五六七八九几多数").has(c))
        && word.chars().nth(1).is_some_and(|c| matches!(c, '个' | '家' | '大'));
    if field && !alone || counted {
        return false;
    }
    let place = || {
        alone
            && (3..=7).contains(&word.chars().count())
            && gazetteer::known_prefix(word)
            && !word.contains(['第', '会'])
    };
    is_body(word) || words!(OWN).are(word) || word.ends_with("单位") || place()
}

/// Whether `short` names the same body as `long`: its characters stand in `long` in order.
pub(super) fn abbreviates(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|c| rest.any(|l| l == c))
}
