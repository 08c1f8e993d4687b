//! Persons whose office is shown by a title, a number or a list: 选举产生会长A, 等5名理事, 当选副会长的有A、B.

use crate::Span;
use crate::entity::PostMention;
use crate::entity::lexis::is_mark;
use crate::entity::post::phrase_start;
use crate::fact::group::Group;
use crate::report::{Appointment, AppointmentKind};
use crate::text::{char_floor, chars, end_of, words};

use super::{HONORARY, Office, REACH, Reader, holds_mark, is_counting, is_number, to_post};

impl<'d> Reader<'d> {
    /// 选举产生省侨联主席A, 当选理事长的A: the role stands before the name.
    pub(super) fn title_first(&self, group: &Group, behind: &str, found: &mut Vec<Appointment>) {
        let text = self.lexis.text;
        if behind.starts_with(['为', '任']) {
            return;
        }
        let before = &text[self.sentence.start..group.span.start];
        // 选举产生首届理事会,理事长A,副理事长B。: nothing more is said of them.
        let closes = behind.trim_end_matches(['。', '；', ';']).is_empty();
        let told = before.strip_suffix(['，', ',']).filter(|_| closes);
        if is_announced(before) || told.is_some_and(announces) {
            self.announced(group, found);
            return;
        }
        let elected = words!["当选", "当选为"].end(before);
        let produced = words!["产生", "选出", "推选", "选举", "推举", "推选出", "选举出", "补选"];
        let bare = before.strip_suffix('了').unwrap_or(before);
        // 确定了组长A: nothing but the office stands before the name, and nothing behind it.
        let set = behind.starts_with(|c| is_mark(c) || chars!("及和与").has(c));
        let named = words!["确定", "推定", "明确", "选定"];
        let produced = self.verb.filter(|_| produced.end(bare) || set && named.end(bare));
        // 聘请名誉会长A、顾问B: what they are engaged for; 聘请教授A is engaged for something else.
        let engages = || self.verb_before(group.span.start) == Some(AppointmentKind::Engaged);
        let honours = produced.is_none() && !elected && engages();
        let how = produced.or(elected.then_some(AppointmentKind::Elected));
        let Some(how) = how.or(honours.then_some(AppointmentKind::Engaged)) else { return };
        let people = &self.document.entities.people;
        for person in &people[group.people.clone()] {
            let posts = if elected {
                &person.posts[..person.posts.len().min(1)]
            } else {
                &person.posts[..]
            };
            let given = |post: &&PostMention<'_>| {
                !honours || post.role.is_some_and(|role| words!(HONORARY).are_in(role))
            };
            found.extend(posts.iter().filter(given).filter_map(|post| {
                let start = post.span.start.min(person.span.start);
                to_post(person, post, how, Span::new(start, person.span.end))
            }));
            if elected {
                break;
            }
        }
    }

    /// 选举产生第六届班子:会长A,副会长B、C.
    pub(super) fn announced(&self, group: &Group, found: &mut Vec<Appointment>) {
        for person in &self.document.entities.people[group.people.clone()] {
            let here = |post: &&PostMention<'_>| {
                let shown = Span::new(group.span.start, person.span.start);
                shown.contains(post.span)
            };
            let how = AppointmentKind::Elected;
            let span = Span::new(person.phrase.start, person.span.end);
            let posts = person.posts.iter().filter(here);
            found.extend(posts.filter_map(|post| to_post(person, post, how, span)));
        }
    }

    /// 聘请了A等5名海外顾问: the role stands behind the number.
    pub(super) fn counted_role(&self, group: &Group, end: usize, found: &mut Vec<Appointment>) {
        /// Characters between the number and the end of the role: 5名|海外顾问.
        const LONGEST: usize = 12;
        let text = self.lexis.text;
        let first = self.document.entities.people[group.people.start].span.start;
        // 选举产生某协会A等25名理事: the body stands before the names.
        let start = phrase_start(self.lexis, self.sentence.start, first);
        let named = (start < first).then(|| self.body(start, first)).flatten();
        let verb = match named {
            Some(_) => self.verb_before(start),
            None => self.verb.filter(|_| self.verb_before(group.span.start).is_some()),
        };
        let Some(how) = verb else { return };
        let Some(counted) = text[group.span.end..end].strip_prefix('等') else { return };
        let bare = counted.trim_start_matches(is_counting);
        let Some(rest) = bare.strip_prefix(['名', '位', '个', '人']) else { return };
        let at = end - rest.len();
        let runs = self.runs();
        let next = runs.partition_point(|run| run.span.start < at);
        let Some(run) = runs.get(next).filter(|run| run.span.end <= end) else { return };
        let role = &text[at..run.span.end];
        if bare.len() < counted.len()
            && role.chars().count() <= LONGEST
            && !role.contains(['，', '。', '；', '为'])
        {
            let post = Office { body: named, role, end: run.span.end, how: None };
            self.push(group, post, how, found);
        }
    }

    /// 当选副会长的有A、B, 选出二届理事5名,分别是A、B: the persons stand behind all of it.
    pub(super) fn list_last(&self, group: &Group, found: &mut Vec<Appointment>) {
        const LISTS: &[&str] = &[
            "分别是",
            "分别为",
            "分别有",
            "依次为",
            "依次是",
            "他们是",
            "有",
            "是",
            "为",
            "包括",
            "：",
            ":",
        ];
        const CHOSEN: &[&str] = &[
            "当选为",
            "当选",
            "获选任",
            "获选为",
            "获选",
            "出任",
            "担任",
            "获任",
            "选举产生",
            "选举出",
            "推选出",
            "推选产生",
            "选出",
            "产生",
            "增选",
            "增补",
            "补选",
            "聘请",
            "聘任",
            "推举",
            "推选",
        ];
        let text = self.lexis.text;
        let floor =
            char_floor(text, self.sentence.start.max(group.span.start.saturating_sub(REACH)));
        let before = &text[floor..group.span.start];
        let Some(list) = words!(LISTS).suffix(before) else { return };
        let head =
            before[..before.len() - list.len()].trim_end_matches(['，', ',', '：', ':', ' ']);
        let clause = head.rfind(['，', ',', '。', '；', ';', '：']).map_or(head, |at| &head[at..]);
        let base = floor + head.len() - clause.len();
        let Some((at, verb)) = words!(CHOSEN).hits(clause).next() else { return };
        let (start, end) = (base + at + verb.len(), floor + head.len());
        let start = start
            + ["的", "了"].iter().find(|w| text[start..].starts_with(**w)).map_or(0, |w| w.len());
        let runs = self.runs();
        let mut inside = runs.iter().filter(|run| run.span.start >= start && run.span.end <= end);
        let (Some(run), None) = (inside.next(), inside.next()) else { return };
        let rest = &text[run.span.end..end];
        let told = rest.is_empty() || rest.starts_with('的') || is_number(rest);
        if !told || holds_mark(&text[start..run.span.start]) {
            return;
        }
        let body = self.body(start, run.span.start);
        let how = match verb {
            _ if verb.starts_with('聘') => AppointmentKind::Engaged,
            _ if verb.starts_with('增') || verb.starts_with('补') => AppointmentKind::Added,
            _ => AppointmentKind::Elected,
        };
        for role in run.roles() {
            let post = Office { body, role: role.of(text), end: role.end, how: None };
            self.push(group, post, how, found);
        }
    }

    /// 以主席A为首的领导班子.
    pub(super) fn led_by(&self, group: &Group, found: &mut Vec<Appointment>) {
        for person in &self.document.entities.people[group.people.clone()] {
            let posts = person.posts.iter();
            found.extend(
                posts.filter_map(|post| {
                    to_post(person, post, AppointmentKind::Elected, person.phrase)
                }),
            );
        }
    }
}

/// Whether `before` ends with a colon behind who was elected in general: 选举产生第六届班子:
fn is_announced(before: &str) -> bool {
    before.strip_suffix(['：', ':']).is_some_and(announces)
}

/// Whether the last clause of `text` tells that somebody was elected.
fn announces(text: &str) -> bool {
    const LONGEST: usize = 120;
    const ELECTS: &[&str] = &[
        "选举产生",
        "推选产生",
        "选举出",
        "推选出",
        "选出",
        "产生了",
        "选举结果",
        "推选结果",
        "当选名单",
        "结果如下",
    ];
    let clause = end_of(text, LONGEST);
    let clause = &clause[clause.rfind(['，', ',', '；', ';']).unwrap_or(0)..];
    words!(ELECTS).are_in(clause)
        || clause.ends_with("名单")
            && words!["新一届", "领导班子", "理事会", "监事会", "委员会", "领导机构"].are_in(clause)
            && !words!["大会主席团", "出席", "与会"].are_in(clause)
}
