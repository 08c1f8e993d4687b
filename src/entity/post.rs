//! Posts: runs of roles, and the organization that stands before them.

use crate::Span;
use crate::entity::gazetteer;
use crate::entity::lexis::{Lexis, is_han, is_mark};
use crate::lexicon::{
    BOUNDARY, Classes, DESCRIPTOR, HONORIFIC, Hit, LEADERS, MODIFIER, NO_BOUNDARY, NOT_ROLE,
    ORGANIZATION, ROLE,
};
use crate::text::{char_floor, chars, marks, words};

/// Roles printed without a break: 党组书记常务副主席, 副会长兼秘书长.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoleRun {
    pub(crate) span: Span,
    /// The first role with its modifiers.
    first: Span,
    /// The roles behind it.
    more: Vec<Span>,
    /// Whether it names a class of people and no post: 市领导.
    pub(crate) leaders: bool,
}

impl RoleRun {
    /// Each role with its modifiers.
    pub(crate) fn roles(&self) -> impl Iterator<Item = Span> {
        std::iter::once(self.first).chain(self.more.iter().copied())
    }

    /// Takes the role that follows, and what stands between.
    fn append(&mut self, role: Span) {
        self.span.end = role.end;
        self.more.push(role);
    }

    /// Takes a bracket behind the last role that closes at `end`.
    fn close(&mut self, end: usize) {
        self.span.end = end;
        self.more.last_mut().unwrap_or(&mut self.first).end = end;
    }
}

/// The runs of roles in `sentence`, in order; none inside its `titles` in 《》.
pub(crate) fn role_runs(lexis: &Lexis<'_>, sentence: Span, titles: &[Span]) -> Vec<RoleRun> {
    let roles = lexis.within(sentence.start, sentence.end).filter(|hit| hit.classes & ROLE != 0);
    runs_of(lexis, roles, sentence.start, titles)
}

/// The runs that `roles` make, of a sentence that starts at `floor`.
pub(crate) fn runs_of<'l>(
    lexis: &Lexis<'_>,
    roles: impl Iterator<Item = &'l Hit>,
    mut floor: usize,
    titles: &[Span],
) -> Vec<RoleRun> {
    let mut runs: Vec<RoleRun> = Vec::new();
    for hit in roles {
        if hit.start < floor || !is_role(lexis, hit.start, hit.end) {
            continue;
        }
        // 主管副院长: a word that is a role and a modifier modifies the role behind it.
        if hit.classes & MODIFIER != 0 && lexis.starts(hit.end, ROLE | MODIFIER).is_some() {
            continue;
        }
        let role = Span::new(with_modifiers(lexis, floor, hit.start), hit.end);
        floor = hit.end;
        if !role.touching(titles).is_some_and(|title| title.contains(role)) {
            add_role(lexis, &mut runs, role, hit.classes & LEADERS != 0);
        }
    }
    runs
}

/// Adds a role to the run that it goes on with, or as one of its own.
fn add_role(lexis: &Lexis<'_>, runs: &mut Vec<RoleRun>, role: Span, leaders: bool) {
    if let Some(last) = runs.last_mut() {
        let between = &lexis.text[last.span.end..role.start];
        if matches!(between, "" | "兼") && !last.leaders {
            return last.append(role);
        }
        if let Some(close) = closing(lexis, between, role.end) {
            return last.close(close);
        }
    }
    runs.push(RoleRun { span: role, first: role, more: Vec::new(), leaders });
}

/// Whether the role word at `start..end` is no part of a longer word that is none.
fn is_role(lexis: &Lexis<'_>, start: usize, end: usize) -> bool {
    const LONGEST_WORD: usize = 30;
    const LONGER: Classes = NOT_ROLE | ORGANIZATION;
    let ends = |hit: &Hit| {
        hit.classes & LONGER != 0 && hit.end >= end && start - hit.start <= LONGEST_WORD
    };
    let goes_on = |hit: &Hit| {
        hit.classes & if hit.start == start { LONGER } else { NOT_ROLE } != 0 && hit.end > end
    };
    !words!(BODIES).begin(&lexis.text[end..])
        && !lexis.across(start).any(ends)
        && !lexis.within(start, end).any(goes_on)
        && !begins_a_place(lexis, end)
}

/// Bodies that the persons before them are part of the name of: 总经理分会, 校长联谊会, 作家协会.
const BODIES: &[&str] =
    &["办公室", "分会", "协会", "联谊会", "俱乐部", "研究会", "联合会", "沙龙", "论坛", "委员会"];

/// Whether the last character of the role that ends at `end` rather begins the name of a place
/// in that of a body: 某市长春商会.
fn begins_a_place(lexis: &Lexis<'_>, end: usize) -> bool {
    if !lexis.text[..end].ends_with('长') {
        return false;
    }
    let Some(next) = lexis.char_at(end) else { return false };
    let (last, behind) = (end - '长'.len_utf8(), end + next.len_utf8());
    lexis.text[..last].ends_with(['省', '市', '县', '区'])
        && gazetteer::is_place(&lexis.text[last..behind])
        && lexis.starts(behind, ORGANIZATION).is_some()
}

/// Start of the role word at `start` with the modifiers before it.
fn with_modifiers(lexis: &Lexis<'_>, floor: usize, start: usize) -> usize {
    let mut at = start;
    while let Some(hit) = lexis.ends(at, MODIFIER).filter(|hit| hit.start >= floor) {
        // 会前轮值会长: 前 is of 会前, but not in 协会前会长.
        let taken = |word: &Hit| word.classes & BOUNDARY != 0 && word.start < hit.start;
        if lexis.ending(at).any(taken) && !ends_a_body(lexis, hit.start) {
            break;
        }
        at = hit.start;
    }
    at
}

/// Whether the name of a body ends at `at`, and not only with one character.
fn ends_a_body(lexis: &Lexis<'_>, at: usize) -> bool {
    lexis.ends(at, ORGANIZATION).is_some_and(|hit| hit.end - hit.start > '会'.len_utf8())
}

/// Where a second name of the role before it in brackets closes: 主席(会长).
fn closing(lexis: &Lexis<'_>, between: &str, end: usize) -> Option<usize> {
    let opens = matches!(between, "(" | "（");
    let close = lexis.char_at(end).filter(|c| opens && matches!(c, ')' | '）'))?;
    Some(end + close.len_utf8())
}

/// The titles in 《》 of a sentence, brackets included.
pub(crate) fn titles(text: &str, sentence: Span) -> Vec<Span> {
    let inside = sentence.of(text);
    if !inside.contains('》') {
        return Vec::new();
    }
    titles_between(marks(inside).map(|(i, c)| (sentence.start + i, c)))
}

/// The titles between those of some marks.
pub(crate) fn titles_between(marks: impl Iterator<Item = (usize, char)>) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, c) in marks {
        match c {
            '《' => open = open.or(Some(at)),
            '》' => {
                if let Some(start) = open.take() {
                    found.push(Span::new(start, at + c.len_utf8()));
                }
            }
            _ => {}
        }
    }
    found
}

/// Longest name of an organization that is believed, in bytes.
const LONGEST_ORGANIZATION: usize = 135;

/// Where the phrase that ends at `end` begins: behind the last mark or the last word that cannot
/// stand inside the name of an organization, but not before `floor`.
pub(crate) fn phrase_start(lexis: &Lexis<'_>, floor: usize, end: usize) -> usize {
    let mut start = after_last_mark(lexis.text, floor.min(end), end);
    for hit in lexis.within(start, end) {
        if hit.classes & BOUNDARY != 0
            && hit.end <= end
            && hit.end > start
            && parts(lexis, hit, start)
        {
            start = hit.end + particle(&lexis.text[hit.end..end]);
        }
    }
    start
}

/// Length of the particle behind a verb: 听取了.
fn particle(text: &str) -> usize {
    text.chars().next().filter(|c| matches!(c, '了' | '过' | '着')).map_or(0, char::len_utf8)
}

/// Whether the boundary word really parts, and is no piece of a name.
fn parts(lexis: &Lexis<'_>, hit: &Hit, start: usize) -> bool {
    let single = hit.end - hit.start <= 3;
    let word = &lexis.text[hit.start..hit.end];
    if word == "经" && !words!(BEHIND_JING).begin(&lexis.text[hit.end..]) {
        return false;
    }
    // 同济大学: at the start of a phrase no preposition parts it from what is before.
    if word == "同" && hit.start == start {
        return false;
    }
    if word.starts_with('会') && is_part_of_a_body(lexis, hit.start + '会'.len_utf8()) {
        return false;
    }
    // 协和医院: the conjunction would part two bodies.
    if matches!(word, "和" | "与" | "及") && hit.start > start && is_bare_head(lexis, hit) {
        return false;
    }
    // 出席会议的有某大学甲教授.
    let lists = || matches!(word, "有" | "是") && lexis.char_before(hit.start) == Some('的');
    (!single || hit.start <= start || word == "由" || lists() || opens_organization(lexis, hit.end))
        && (joins_a_place(lexis, hit) || !lexis.covered(hit.start, hit.end, NO_BOUNDARY))
        && (single || !lexis.covered(hit.start, hit.end + 1, ORGANIZATION))
}

/// Whether 会 before `at` ends the name of a body, and something else begins at `at`: 协会|前会长,
/// 化学会|上海分会; but not 全委会上主席.
fn is_part_of_a_body(lexis: &Lexis<'_>, at: usize) -> bool {
    let rest = &lexis.text[at..];
    ends_a_body(lexis, at)
        && (lexis.starts(at, MODIFIER).is_some()
            || words!(TERMS).begin(rest)
            || gazetteer::known_prefix(rest))
}

/// Whether a word in 和 is a conjunction and a place: 和平凉市.
fn joins_a_place(lexis: &Lexis<'_>, hit: &Hit) -> bool {
    let behind = &lexis.text[hit.end..];
    let level = |c: char| matches!(c, '市' | '县' | '省' | '州');
    let end = || behind.char_indices().skip(2).take(2).find(|(_, c)| level(*c));
    &lexis.text[hit.start..hit.end] == "和"
        && end().is_some_and(|(at, _)| gazetteer::is_place(&behind[..at]))
}

/// Whether what stands behind a conjunction is but the head of a body (医院), and nothing that it may
/// join stands before.
fn is_bare_head(lexis: &Lexis<'_>, conjunction: &Hit) -> bool {
    let joined = ORGANIZATION | ROLE | DESCRIPTOR | HONORIFIC;
    lexis.starts(conjunction.end, ORGANIZATION).is_some()
        && lexis.ends(conjunction.start, joined).is_none()
        && !gazetteer::known_prefix(&lexis.text[conjunction.end..])
}

/// What stands behind 经 where it is a preposition, and no part of 经编, 经纬.
const BEHIND_JING: &[&str] = &[
    "过",
    "会",
    "大会",
    "审",
    "研究",
    "选举",
    "民主",
    "批准",
    "协商",
    "推荐",
    "充分",
    "表决",
    "投票",
    "与会",
    "全体",
    "市",
    "省",
    "县",
    "区",
    "中国",
    "党",
    "学会",
    "协会",
    "理事会",
    "讨论",
    "提名",
];

/// Whether the name of an organization may begin at `at`.
pub(crate) fn opens_organization(lexis: &Lexis<'_>, at: usize) -> bool {
    let Some(rest) = lexis.text.get(at..) else { return false };
    let level = |c: char| chars!("省市县区州镇乡旗").has(c);
    let mut chars = rest.chars();
    let Some(first) = chars.next() else { return false };
    level(first)
        || chars!("校院全该本我各第").has(first)
        || chars.skip(1).take(2).any(level)
        || words!["中国", "中共", "中央", "国家", "全国", "协会", "学会"].begin(rest)
        || lexis.starts(at, ORGANIZATION).is_some_and(|hit| hit.end - hit.start > 3)
        || gazetteer::known_prefix(rest)
}

fn after_last_mark(text: &str, floor: usize, end: usize) -> usize {
    let mut depth = 0usize;
    let mut inside = end;
    let nearest = floor.max(end.saturating_sub(LONGEST_ORGANIZATION));
    let mut at = end;
    loop {
        at = before_han(text, nearest, at);
        let Some(c) = text[floor..at].chars().next_back() else { return floor };
        at -= c.len_utf8();
        if end - at > LONGEST_ORGANIZATION {
            return at + c.len_utf8();
        }
        match c {
            ')' | '）' if end - at < LONGEST_ORGANIZATION => {
                depth += 1;
                inside = at;
            }
            '(' | '（' if depth > 0 => {
                depth -= 1;
                if !bracket_in_name(text, floor, at, inside) {
                    return inside + text[inside..].chars().next().map_or(0, char::len_utf8);
                }
            }
            '》' if depth == 0 && words!(MEDIA).begin(&text[at + c.len_utf8()..end]) => {
                let from = char_floor(text, nearest);
                match text[from..at].rfind('《') {
                    Some(open) => at = from + open,
                    None => return at + c.len_utf8(),
                }
            }
            '“' | '”' | '"' => {}
            c if depth == 0 && is_mark(c) => return at + c.len_utf8(),
            _ => {}
        }
    }
}

/// What follows the title of a paper in the name of its publisher: 《某某》杂志社.
const MEDIA: &[&str] = &["杂志", "编辑部", "报社", "编委会", "周刊", "月刊", "期刊", "学刊"];

/// Before the Chinese characters of the basic block that end at `at`, but not before `floor`.
fn before_han(text: &str, floor: usize, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut start = at;
    while start >= floor + 3
        && matches!(bytes[start - 3..start], [0xE5..=0xE9, ..] | [0xE4, 0xB8..=0xBF, _])
    {
        start -= 3;
    }
    start
}

/// Whether the bracket `open..close` may be part of a name: 工商联(总商会), 学(协)会.
fn bracket_in_name(text: &str, floor: usize, open: usize, close: usize) -> bool {
    const LONGEST: usize = 30;
    let inner = text[open..close].trim_start_matches(['(', '（']);
    let before = text[floor..open].chars().next_back();
    inner.len() <= LONGEST
        && before.is_some_and(is_han)
        && inner.chars().all(is_han)
        && !inner.contains("记者")
        && !inner.contains("通讯员")
}

/// The organization in `start..end`, the phrase before a role, where it is one.
pub(crate) fn organization(lexis: &Lexis<'_>, start: usize, end: usize) -> Option<Span> {
    if start == end {
        return None;
    }
    let mut phrase = after_time(&lexis.text[start..end]);
    // Most phrases have neither.
    let parted = words!["的", "单位"].are_in(phrase);
    if parted
        && let Some((before, behind)) = phrase.rsplit_once('的')
        && !before.ends_with('党')
    {
        phrase = behind;
    }
    if let Some(hit) = lexis
        .starts(end - phrase.len(), DESCRIPTOR)
        .filter(|hit| hit.classes & HONORIFIC == 0 && opens_organization(lexis, hit.end))
        // 企业家协会: an association of such persons.
        .filter(|hit| !words!(BODIES).begin(&lexis.text[hit.end..]))
        // 研究生院: no institution 院.
        .filter(|hit| end - hit.end.min(end) > '院'.len_utf8())
    {
        phrase = &lexis.text[hit.end.min(end)..end];
    }
    // 副会长兼某分会会长: the conjunction is between two posts.
    phrase = phrase.strip_prefix('兼').unwrap_or(phrase);
    if parted {
        phrase = &phrase[rank_of_unit(phrase)..];
    }
    if words!(TERMS).begin(phrase) {
        for word in TERMS {
            phrase = phrase.strip_prefix(*word).unwrap_or(phrase);
        }
    }
    // 我所某某公司: the firm is a body of its own.
    if words!["公司", "集团"].end(phrase) {
        let ours =
            words!["我校", "我院", "我所", "我会", "我局"].prefix(phrase).map_or(0, str::len);
        phrase = &phrase[ours..];
    }
    // ****届某研究会: the number is lost.
    phrase = phrase.strip_prefix('届').unwrap_or(phrase);
    phrase = phrase.trim_start_matches(['“', '”', '"', ' ', '\u{3000}']);
    let named = phrase.chars().any(is_han)
        && !words!["等", "这", "那"].begin(phrase)
        && phrase.len() <= LONGEST_ORGANIZATION
        && !is_term_alone(phrase);
    let short = phrase.len() <= '会'.len_utf8() && !ALONE.contains(phrase);
    (named && !short).then(|| Span::new(end - phrase.len(), end))
}

/// What may stand before an organization and says of which term the post is.
pub(crate) const TERMS: &[&str] = &[
    "上届",
    "上一届",
    "本届",
    "首届",
    "往届",
    "原任",
    "新任",
    "现任",
    "时任",
    "首任",
    "前任",
    "历任",
    "新当选",
    "新当选的",
];

/// Length of what says which member of an association the organization is: 副会长单位某公司.
fn rank_of_unit(phrase: &str) -> usize {
    const RANKS: &[&str] = &[
        "会长单位",
        "理事长单位",
        "主席单位",
        "理事单位",
        "会员单位",
        "监事长单位",
        "监事单位",
        "秘书长单位",
    ];
    let end = words!(RANKS).hits(phrase).map(|(at, rank)| at + rank.len()).max();
    end.filter(|end| *end < phrase.len()).unwrap_or(0)
}

/// Single characters that stand for an organization or a place.
const ALONE: &str = "校院省市县区州镇乡村会局厅处部系馆";

/// 第五届 and the like, which belong to no organization that is printed.
fn is_term_alone(phrase: &str) -> bool {
    phrase.ends_with('届') && phrase.starts_with('第') && phrase.chars().count() <= 5
        || matches!(phrase, "新一届" | "本届" | "上届" | "首届")
}

/// `phrase` without a date or a time of day at its start.
fn after_time(phrase: &str) -> &str {
    let day = |c: char| {
        c.is_ascii_digit()
            || matches!(c, '年' | '月' | '日' | '号' | '时' | '点' | '-' | '—' | '至')
    };
    let dated = phrase.starts_with(|c: char| c.is_ascii_digit());
    let body = if dated { phrase.trim_start_matches(day) } else { phrase };
    let time = words!["上午", "下午", "晚上", "晚"].prefix(body).map_or(0, str::len);
    &body[time..]
}

#[cfg(test)]
mod tests {
    use super::before_han;

    #[test]
    fn chinese_characters_are_passed_over_backwards() {
        for (text, floor, start) in [
            ("a会议", 0, 1),
            ("、会议", 0, 3),
            ("大会议", 3, 3),
            ("\u{4DC0}会", 0, 3),
            ("会é", 0, 5),
            ("", 0, 0),
        ] {
            assert_eq!(before_han(text, floor, text.len()), start, "{text}");
        }
    }
}
