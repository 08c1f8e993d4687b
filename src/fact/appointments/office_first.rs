//! Offices that stand before their persons, and persons that make up a council.

use crate::entity::lexis::is_mark;
use crate::entity::post::phrase_start;
use crate::fact::group::Group;
use crate::report::{Appointment, AppointmentKind};
use crate::text::{char_floor, offset, words};

use super::link::tail;
use super::{HONORARY, Office, REACH, Reader, is_counting, parts, to_post};

/// What links an office to the persons behind it.
const HELD_BY: &[&str] =
    &["分别为", "分别是", "分别有", "依次为", "依次是", "则为", "则是", "包括", "为", "是", "有"];

/// The same where a verb stands behind the persons: 会长由A担任.
const FILLED_BY: &[&str] = &["则是由", "分别由", "则由", "仍由", "继续由", "由"];

/// Those verbs.
const FILLS: &[&str] =
    &["担任", "出任", "兼任", "续任", "连任", "接任", "再任", "任", "当选，", "当选；", "当选。"];

/// What says of an office that somebody new, or anew, holds it.
const NEW: &[&str] = &["新一届", "新任", "新当选的", "新当选", "当选的", "首任", "首届"];

impl<'d> Reader<'d> {
    /// 理事长由A担任，副理事长为B、C: the role stands before what links it to the persons.
    pub(super) fn roles_first(&self, found: &mut Vec<Appointment>) {
        let elects = self.elects || self.after_election;
        let text = self.lexis.text;
        let people = &self.document.entities.people;
        for group in self.groups {
            for person in people[group.people.clone()].iter().filter(|_| elects) {
                let linked = person.posts.iter().filter(|post| {
                    post.span.end < person.span.start && text[post.span.end..].starts_with('为')
                });
                let told = |post| to_post(person, post, AppointmentKind::Elected, person.span);
                found.extend(linked.filter_map(told));
            }
            self.held_by(group, elects, found);
        }
    }

    /// The office of 副理事长包括A、B; of 理事长由A担任, 副理事长由B、C担任.
    fn held_by(&self, group: &Group, elects: bool, found: &mut Vec<Appointment>) {
        let text = self.lexis.text;
        let floor = char_floor(text, group.span.start.saturating_sub(REACH));
        let before = &text[floor.max(self.sentence.start)..group.span.start];
        let behind = &text[group.span.end..];
        let behind = &behind[tail(behind)..];
        let behind = behind.trim_start_matches(['再', '度', '次', '继', '续']);
        let filled = words!(FILLED_BY).suffix(before).filter(|_| words!(FILLS).begin(behind));
        let Some(link) = filled.or_else(|| words!(HELD_BY).suffix(before)) else { return };
        let end = group.span.start - link.len();
        let runs = self.runs();
        let next = runs.partition_point(|run| run.span.end < end);
        let Some(run) = runs.get(next).filter(|run| run.span.end == end) else { return };
        let clause = text[self.sentence.start..run.span.start].rsplit(is_mark).next().unwrap_or("");
        let new = words!(NEW).are_in(clause);
        let start = phrase_start(self.lexis, self.sentence.start, run.span.start);
        // 出席会议的副会长有A: whoever else is told of in the clause, no office is filled.
        let whole = start == run.span.start - clause.len() || filled.is_some();
        if !(new || elects && whole) {
            return;
        }
        let body = self.body(start, run.span.start).and_then(uncounted);
        for role in run.roles() {
            let post = Office { body, role: role.of(text), end: role.end, how: None };
            self.push(group, post, AppointmentKind::Elected, found);
        }
    }

    /// 为A颁发“名誉会长”证书, 向A颁发顾问聘书, 授予A“名誉会长”称号: the office stands behind the verb.
    pub(super) fn honoured(&self, group: &Group, end: usize, found: &mut Vec<Appointment>) {
        const GIVES: &[&str] = &["颁发", "颁授", "授予", "颁赠"];
        let text = self.lexis.text;
        let behind = &text[group.span.end..end];
        let before = &text[self.sentence.start..group.span.start];
        let given = match words!(GIVES).prefix(behind) {
            Some(verb) if before.ends_with(['为', '向', '给', '对']) => &behind[verb.len()..],
            None if words!["授予", "授予了"].end(before) => behind,
            _ => return,
        };
        let given = given.strip_prefix('了').unwrap_or(given);
        let quoted = given.strip_prefix('“');
        let start = offset(quoted.unwrap_or(given), text);
        let runs = self.runs();
        let next = runs.partition_point(|run| run.span.start < start);
        let Some(run) = runs.get(next).filter(|run| run.span.start == start) else { return };
        let (role, rest) = (run.span.of(text), &text[run.span.end..]);
        // 颁发顾问聘书; a certificate may be of honours, too: “优秀会长”证书.
        let engaged = quoted.is_none() && words!["聘书", "聘任书"].begin(rest);
        let honour = quoted.is_some() && rest.starts_with('”') && words!(HONORARY).are_in(role);
        if engaged || honour {
            let post = Office { body: None, role, end: run.span.end, how: None };
            self.push(group, post, AppointmentKind::Engaged, found);
        }
    }

    /// 选出A、B、C组成校学生会主席团, 由A等43人组成的第五届理事会: they are members of it.
    pub(super) fn formed(&self, group: &Group, behind: &str, found: &mut Vec<Appointment>) {
        /// Councils, and what their members are.
        const COUNCILS: [(&str, &str); 8] = [
            ("主席团", "主席团成员"),
            ("常务理事会", "常务理事"),
            ("理事会", "理事"),
            ("监事会", "监事"),
            ("常务委员会", "常务委员"),
            ("执行委员会", "执行委员"),
            ("常委会", "常委"),
            ("委员会", "委员"),
        ];
        const PRESIDIUM: &str = "主席团";
        let Some(rest) = behind.strip_prefix("组成").filter(|_| self.elects) else { return };
        let rest = rest.strip_prefix(['的', '了']).unwrap_or(rest);
        let phrase = &rest[..rest.find(parts).unwrap_or(rest.len())];
        let bare = phrase.trim_end().trim_end_matches("成员");
        let council = COUNCILS.iter().find(|(council, _)| bare.ends_with(council));
        // 由A、B组成的大会主席团: it leads the meeting.
        let Some((council, role)) = council.filter(|_| !words!["大会", "会议"].begin(bare))
        else {
            return;
        };
        let name = if *council == PRESIDIUM { bare.trim_end_matches(PRESIDIUM) } else { bare };
        let start = offset(rest, self.lexis.text);
        let end = start + name.len();
        let body = if name.is_empty() { None } else { self.body(start, end) };
        let post = Office { body, role, end: start + bare.len(), how: None };
        self.push(group, post, AppointmentKind::Elected, found);
    }
}

/// `body` without the number of those who hold the office: 7位副会长.
fn uncounted(body: &str) -> Option<&str> {
    let bare = body.trim_start_matches(is_counting);
    let bare = bare.strip_prefix(['位', '名']).unwrap_or(bare);
    (!bare.is_empty()).then_some(bare)
}
