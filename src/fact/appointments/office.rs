//! Offices: the role that is given, its body, and what joins the next one.

use crate::Span;
use crate::entity::post::organization;
use crate::lexicon::ORGANIZATION;
use crate::report::AppointmentKind;
use crate::text::words;

use super::{Reader, holds_mark};

impl<'d> Reader<'d> {
    /// The offices named from `at` on; none if it is only proposed who shall hold them.
    pub(super) fn roles_at(&self, at: usize, end: usize) -> Vec<Office<'d>> {
        const LONGEST_BODY: usize = 120;
        let text = self.lexis.text;
        let mut found: Vec<Office<'d>> = Vec::new();
        let mut cursor = at;
        let runs = self.runs();
        let first = runs.partition_point(|run| run.span.start < at);
        for run in runs[first..].iter().take_while(|run| run.span.start < end) {
            let between = &text[cursor..run.span.start];
            if found.is_empty() && between.len() > LONGEST_BODY {
                break;
            }
            let joint = found.is_empty() && self.joint_bodies(cursor, run.span.start);
            if found.is_empty() && holds_mark(between) && !joint {
                break;
            }
            let join = if found.is_empty() { Some(("", None)) } else { join(between) };
            let other = if join.is_none() { self.of_another_body(cursor, run.span) } else { None };
            let Some((word, how)) = join.or(other.map(|word| (word, None))) else { break };
            // A蝉联会长,当选副会长的有B; A当选副会长、秘书长由B兼任: the office is of others.
            let behind = &text[run.span.end..];
            let of_others = match how {
                Some(_) => behind.starts_with('的'),
                None => behind.starts_with('由') && !found.is_empty(),
            };
            let listed = words!["的有", "的是", "的为", "的分别", "的包括"];
            if of_others || listed.begin(behind) {
                break;
            }
            if words!(PROPOSED).begin(&text[run.span.end..]) {
                return if how.is_none() { Vec::new() } else { found };
            }
            let start = cursor + word.len();
            let bodies = match found.last() {
                None if joint => self.bodies(start, run.span.start),
                Some(last) if how.is_none() && other.is_none() => vec![last.body],
                _ => vec![self.body(start, run.span.start)],
            };
            // A聘请为名誉主席、副县长B: the second role is of the next person.
            for role in run.roles().filter(|role| role.end <= end) {
                let (role, end) = (role.of(text), role.end);
                found.extend(bodies.iter().map(|&body| Office { body, role, end, how }));
            }
            cursor = run.span.end;
        }
        found
    }

    /// The word that joins the role at `role`, of a body named with it, to the one that ends at
    /// `from`: 县工商联主席、总商会会长.
    fn of_another_body(&self, from: usize, role: Span) -> Option<&'d str> {
        let text = self.lexis.text;
        let between = &text[from..role.start];
        let word = words!["、", "和", "及", "与", "暨", "兼"].prefix(between)?;
        let body = Span::new(from + word.len(), role.start);
        let whole = organization(self.lexis, body.start, body.end) == Some(body)
            && self.lexis.ends(body.end, ORGANIZATION).is_some();
        // A当选主席、市科协副主席B当选…: the role is of the next person.
        let people = &self.document.entities.people;
        let next = people.partition_point(|person| person.span.start < role.end);
        let of_next = people.get(next).is_some_and(|person| person.phrase.start < role.end);
        (whole && !of_next).then_some(&between[..word.len()])
    }

    /// The bodies that share a role: each of 甲分会、乙分会主任委员, but 教代会、工会委员 is one office.
    fn bodies(&self, start: usize, end: usize) -> Vec<Option<&'d str>> {
        let text = &self.lexis.text[start..end];
        let kind =
            |part: &str| part.char_indices().rev().nth(1).map(|(at, _)| part[at..].to_owned());
        let mut parts = text.split('、');
        let first = parts.next().and_then(kind);
        if first.is_none() || !text.contains('、') || !parts.all(|part| kind(part) == first) {
            return vec![self.body(start, end)];
        }
        let mut at = start;
        let part = |part: &str| {
            let span = Span::new(at, at + part.len());
            at = span.end + '、'.len_utf8();
            self.body(span.start, span.end)
        };
        text.split('、').map(part).collect()
    }

    /// Whether the marks in a stretch only join names of bodies: 教代会、工会委员.
    fn joint_bodies(&self, start: usize, end: usize) -> bool {
        let text = &self.lexis.text[start..end];
        let mut at = start;
        !text.contains(['，', ',', '。', '；', ';', '：'])
            && text.split('、').all(|part| {
                let behind = at + part.len();
                at = behind + '、'.len_utf8();
                self.lexis.ends(behind, ORGANIZATION).is_some()
            })
    }

    /// The body named before a role, without what says only that it is new.
    pub(super) fn body(&self, start: usize, end: usize) -> Option<&'d str> {
        let mut span = organization(self.lexis, start, end)?;
        // 首届联合会, 本届理事会 are printed so; 首届 alone is none.
        let term = words!["首届", "本届"].suffix(&self.lexis.text[start..span.start]);
        span.start -= term.map_or(0, str::len);
        let body = span.of(self.lexis.text);
        let body = body.strip_suffix("新一届").unwrap_or(body);
        (!is_unnamed(body)).then_some(body)
    }
}

/// Whether `body` says only which term or which holder it is of: 新一届, 现任.
fn is_unnamed(body: &str) -> bool {
    const TERMS: &[&str] = &["本届", "新一届", "新届", "新"];
    const HOLDERS: &[&str] = &["该会", "新任", "新一任", "首任", "现任"];
    body.is_empty() || words!(TERMS).are(body) || words!(HOLDERS).are(body)
}

/// What somebody is given at once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Office<'d> {
    pub(super) body: Option<&'d str>,
    pub(super) role: &'d str,
    /// Where the role ends.
    pub(super) end: usize,
    /// How it is given, where that is another way than the one before: 选举A为理事、聘任为总干事.
    pub(super) how: Option<AppointmentKind>,
}

/// Whether `offices` are those of a board, which several persons share out: 会长、副会长、秘书长.
pub(super) fn shares_offices(offices: &[Office<'_>]) -> bool {
    let vice = |of: &str| offices.iter().any(|one| one.role.strip_prefix('副') == Some(of));
    offices.iter().any(|one| vice(one.role))
}

/// What stands between a role and the next one of the same persons, and how that is given.
const JOINS: [(&str, Option<AppointmentKind>); 10] = [
    ("、", None),
    ("和", None),
    ("及", None),
    ("兼", None),
    ("、兼", None),
    ("，兼", None),
    ("并兼任", None),
    ("，并兼任", None),
    ("与", None),
    ("兼任", None),
];

/// Verbs that give the same persons one more office, perhaps of another body.
const MORE: [(&str, AppointmentKind); 13] = [
    ("聘任为", AppointmentKind::Appointed),
    ("聘任其为", AppointmentKind::Appointed),
    ("聘任他为", AppointmentKind::Appointed),
    ("聘任她为", AppointmentKind::Appointed),
    ("聘为", AppointmentKind::Engaged),
    ("聘请为", AppointmentKind::Engaged),
    ("当选为", AppointmentKind::Elected),
    ("当选", AppointmentKind::Elected),
    ("选举为", AppointmentKind::Elected),
    ("任命为", AppointmentKind::Appointed),
    ("兼任", AppointmentKind::Elected),
    ("担任", AppointmentKind::Elected),
    ("出任", AppointmentKind::Elected),
];

/// The words that join a role to the one before, at the front of what stands between them.
fn join(between: &str) -> Option<(&str, Option<AppointmentKind>)> {
    if let Some((word, how)) = JOINS.iter().find(|(word, _)| *word == between) {
        return Some((*word, *how));
    }
    let bare = between.trim_start_matches(['、', '，', ',']);
    let bare = ["并被", "并", "同时", "且", "后被", "还被"]
        .iter()
        .find_map(|word| bare.strip_prefix(word))
        .unwrap_or(bare);
    let (verb, how) = MORE.iter().find(|(verb, _)| bare.starts_with(verb))?;
    let body = &bare[verb.len()..];
    let joined = bare.len() < between.len() && !holds_mark(body);
    joined.then(|| (&between[..between.len() - body.len()], Some(*how)))
}

/// Behind a role: it is only proposed who shall have it.
const PROPOSED: &[&str] =
    &["推荐人选", "候选人", "建议人选", "提名人选", "拟任人选", "推荐对象", "人选"];

/// The body and the role; a field of work before the role is no body (妇女委员, 科普顾问), a board
/// is one (领导小组组长).
pub(super) fn body_and_role(body: Option<&str>, role: &str) -> (Option<String>, String) {
    const FIELDS: &[&str] = &[
        "妇女", "青年", "科普", "学术", "文学", "艺术", "技术", "法律", "财务", "文体", "外事",
        "专业", "业务", "行业", "项目", "投资", "健康", "公益",
    ];
    const BOARD: &str = "领导小组";
    if let Some(office) = role.strip_prefix(BOARD).filter(|rest| !rest.is_empty()) {
        return (
            Some(body.map_or(BOARD.to_owned(), |of| format!("{of}{BOARD}"))),
            office.to_owned(),
        );
    }
    match body.filter(|body| words!(FIELDS).are(body)) {
        Some(field) => (None, format!("{field}{role}")),
        None => (body.map(str::to_owned), role.to_owned()),
    }
}
