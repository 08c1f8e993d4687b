//! Appointments: who was elected, appointed, engaged or added to which role.

mod examples;
mod link;
mod listed;
mod members;
mod office;
mod office_first;
mod roster;
mod shown;

use once_cell::sync::Lazy;
use once_cell::unsync::OnceCell;
use regex::Regex;

use crate::Span;
use crate::entity::lexis::{Lexis, is_mark};
use crate::entity::post::{RoleRun, phrase_start, role_runs, titles};
use crate::entity::quantity::numeral::is_figure;
use crate::entity::{PersonMention, PostMention};
use crate::fact::group::Group;
use crate::fact::{Document, signs};
use crate::lexicon::APPOINTS;
use crate::report::{Appointment, AppointmentKind};
use crate::text::{char_floor, words};
pub(super) use examples::EXAMPLES;
use link::{Link, Tells, far, link, tail};
pub(super) use listed::CERTIFICATES;
pub(super) use members::ROLES as MEMBERS;
use office::{Office, body_and_role, shares_offices};
pub(super) use roster::VOTES;

/// The appointments of `document`, in order.
pub(crate) fn appointments(document: &Document<'_>) -> Vec<Appointment> {
    const MAY: signs::Signs = signs::OFFICE | signs::OFFICE_IMPLIED;
    let mut found = Vec::new();
    for index in 0..document.sentences.len() {
        let told = document.signs.of(index);
        if told & MAY == 0 || document.groups(index).is_empty() {
            continue;
        }
        let reader = Reader::new(document, index);
        if told & signs::OFFICE != 0 || reader.is_about_offices() {
            reader.read(&mut found);
        }
    }
    listed::heading_lists(document, &mut found);
    listed::titles_of_the_elected(document, &mut found);
    listed::certified(document, &mut found);
    members::find(document, &mut found);
    roster::find(document, &mut found);
    settle(&mut found);
    found
}

/// A role told twice of one person is one appointment: the one with the fullest organization. Who
/// leads the meeting itself holds no office.
fn settle(found: &mut Vec<Appointment>) {
    found
        .retain(|one| !words!["大会主席", "会议主席", "大会执行主席", "大会秘书长"].are(&one.role));
    if found.len() < 2 {
        return;
    }
    let office = |i: usize| (&*found[i].person, &*found[i].role);
    let body = |i: usize| found[i].organization.as_deref();
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by(|&a, &b| office(a).cmp(&office(b)).then_with(|| body(a).cmp(&body(b))));
    let mut dropped = Vec::new();
    for same in order.chunk_by(|&a, &b| office(a) == office(b)).filter(|same| same.len() > 1) {
        let early: Vec<usize> = same.iter().copied().filter(|&i| i < RECENT).collect();
        let again = |at: usize| at > 0 && body(same[at - 1]) == body(same[at]);
        let told = same.iter().enumerate().filter(|(at, i)| {
            again(*at) || early.iter().any(|&other| is_fuller(body(other), body(**i)))
        });
        dropped.extend(told.map(|(_, i)| *i));
    }
    if !dropped.is_empty() {
        dropped.sort_unstable();
        let mut index = 0..;
        found.retain(|_| index.next().is_none_or(|i| dropped.binary_search(&i).is_err()));
    }
}

/// Whether `body` tells more of the same organization than `other`.
fn is_fuller(body: Option<&str>, other: Option<&str>) -> bool {
    match (body, other) {
        (Some(_), None) => true,
        // 第一届领导班子: which one it is, and nothing of whom.
        (Some(full), Some(short)) if is_term(short) => !is_term(full),
        // 新一届某会 is named in full elsewhere: 某会第六届理事会.
        (Some(full), Some(short)) if short.starts_with("新一届") => !full.starts_with("新一届"),
        (Some(full), Some(short)) => full.len() > short.len() && full.contains(short),
        _ => false,
    }
}

/// Whether `body` only counts: 第一届, 首届.
fn is_term(body: &str) -> bool {
    body == "首届" || body.starts_with('第') && body.ends_with('届')
}

/// Without one of these, or of those that imply it, a sentence holds no appointment.
pub(super) const TRIGGERS: &[&str] = &[
    "当选",
    "选举",
    "选为",
    "推选",
    "推举",
    "选出",
    "补选",
    "增补",
    "增选",
    "聘",
    "任",
    "授予",
    "获选",
    "荣膺",
    "膺选",
    "荣选",
    "蝉联",
    "公推",
    "成为新",
    "成为首",
    "兼",
    "组成",
    "产生",
    "名誉",
    "荣誉会长",
    "荣誉主席",
    "荣誉理事长",
    "成员名单",
    "班子名单",
    "组长",
];

/// These tell of offices only where a verb stands before the persons, or the sentence before is
/// about an election.
pub(super) const IMPLIES: &[&str] = &["以", "为"];

/// With one of these a sentence tells of an election.
pub(super) const ELECTS: &[&str] = &["选举", "当选", "推选", "选出", "产生", "换届", "通过"];

/// With one of these a text is about an election.
pub(super) const ELECTION: &[&str] = &["选举", "当选", "换届", "产生", "名单"];

/// A sentence read for appointments.
struct Reader<'d> {
    document: &'d Document<'d>,
    lexis: &'d Lexis<'d>,
    sentence: Span,
    groups: &'d [Group],
    /// The runs of roles, once they are wanted.
    runs: OnceCell<Vec<RoleRun>>,
    /// How the verb before the list appoints, for the groups after the first.
    verb: Option<AppointmentKind>,
    /// The organization that the rest of the list shares.
    organization: Option<&'d str>,
    /// Whether that verb is 当选, of others: A当选为会长,B为名誉会长.
    chosen: bool,
    /// Whether the sentence tells of an election.
    elects: bool,
    /// Whether the sentence before, in the same paragraph, tells of an election: A当选为主席。B兼任秘书长.
    after_election: bool,
    /// How the last verb before the first list appoints, once it is wanted.
    verb_earlier: OnceCell<Option<AppointmentKind>>,
}

impl<'d> Reader<'d> {
    fn new(document: &'d Document<'d>, index: usize) -> Self {
        let lexis = &document.entities.lexis;
        let sentence = document.sentences[index].span;
        Reader {
            document,
            lexis,
            sentence,
            groups: document.groups(index),
            runs: OnceCell::new(),
            verb: None,
            organization: None,
            chosen: false,
            elects: document.signs.of(index) & signs::ELECTS != 0,
            after_election: index.checked_sub(1).is_some_and(|before| {
                let before = document.sentences[before];
                before.block == document.sentences[index].block
                    && document.signs.of(index - 1) & signs::ELECTS != 0
                    && words!["当选", "选举"].are_in(before.span.of(document.text))
            }),
            verb_earlier: OnceCell::new(),
        }
    }

    /// Whether somebody is given an office though no word of [`link::LINKS`] but 为 says so.
    fn is_about_offices(&self) -> bool {
        let appoints = |group: &Group| {
            self.verb_before(group.span.start).or_else(|| self.confirmed(group)).is_some()
        };
        self.after_election || self.groups.iter().any(appoints)
    }

    fn runs(&self) -> &[RoleRun] {
        self.runs.get_or_init(|| {
            role_runs(self.lexis, self.sentence, &titles(self.lexis.text, self.sentence))
        })
    }

    fn read(mut self, found: &mut Vec<Appointment>) {
        let first = found.len();
        for index in 0..self.groups.len() {
            let end = self.groups.get(index + 1).map_or(self.sentence.end, |next| next.span.start);
            self.group(index, end, found);
        }
        self.roles_first(found);
        self.name_the_body(&mut found[first..]);
    }

    /// The group that is given what is told of the one with this index: in 同意A接替B为主席 the one
    /// before.
    fn successor(&self, index: usize) -> &'d Group {
        let (before, rest) = self.groups.split_at(index);
        let group = &rest[0];
        let replaces = |before: &&Group| {
            let between = &self.lexis.text[before.span.end..group.span.start];
            words!["接替", "替代"].are_in(between) && !between.contains(['。', '；', ';'])
        };
        before.last().filter(replaces).unwrap_or(group)
    }

    fn group(&mut self, index: usize, end: usize, found: &mut Vec<Appointment>) {
        let (text, group) = (self.lexis.text, &self.groups[index]);
        if let Some(verb) = self.verb_before(group.span.start).or_else(|| self.confirmed(group)) {
            self.verb = Some(verb);
            self.chosen = false;
            self.organization = None;
        }
        let behind = &text[group.span.end..end];
        let near = tail(behind);
        let (tail, linked) = match link(&behind[near..]) {
            None if far(behind) > 0 => (far(behind), link(&behind[far(behind)..])),
            linked => (near, linked),
        };
        let also = words!["（兼）", "(兼)"].end(&text[..group.span.end]);
        let linked = linked.or(also.then_some(Link { text: "", tells: Tells::Also, by: "" }));
        let Some(link) = linked else {
            self.title_first(group, behind, found);
            self.counted_role(group, end, found);
            self.honoured(group, end, found);
            self.list_last(group, found);
            self.formed(group, &behind[near..], found);
            return;
        };
        let invited = link.tells == Tells::Serves && self.is_invited(group);
        let way = self.way(link.tells, &behind[..tail]);
        let Some(how) = invited.then_some(AppointmentKind::Engaged).or(way) else { return };
        // 曾某兼任秘书长,王某为副秘书长: the second office is filled in the same way.
        if link.tells == Tells::Serves {
            self.verb = Some(how);
        }
        let elected = matches!(link.tells, Tells::Elected | Tells::Again);
        let at = group.span.end + tail + link.text.len();
        let first =
            text[at..].starts_with("首") && !words!["首届", "首任", "首席"].begin(&text[at..]);
        if first && link.tells == Tells::As && self.verb.is_some() {
            self.led_by(group, found);
            return;
        }
        // 对A当选省科协常委表示祝贺: elected elsewhere.
        let wished = || words!["祝贺", "敬意"].are_in(&text[at..end]);
        if elected && text[..group.span.start].ends_with(['对', '向']) && wished() {
            return;
        }
        let posts = self.roles_at(at, end);
        if link.tells == Tells::Becomes
            && self.verb.is_none()
            && !posts.last().is_some_and(|post| {
                words!["新任", "新一任", "首任", "新一届", "首届"].are_in(&text[at..post.end])
            })
        {
            return;
        }
        if invited && way.is_none() && !posts.iter().all(|post| words!(HONORARY).are_in(post.role))
        {
            return;
        }
        // 授予A优秀理事称号 is an honour.
        let honorary = |post: &Office<'_>| {
            words!(HONORARY).are_in(post.role) || text[post.end..].starts_with("职务")
        };
        if link.tells == Tells::Granted && !posts.iter().all(honorary) {
            return;
        }
        // 甲为新任委员颁奖 names no office of 甲.
        let closes = posts.last().is_some_and(|post| {
            self.lexis.char_at(post.end).is_none_or(is_mark) || post.end == self.sentence.end
        });
        if link.tells == Tells::As && self.verb.is_none() && !closes {
            return;
        }
        if link.tells == Tells::Becomes && !posts.is_empty() {
            self.verb = Some(how);
        }
        if elected {
            // What follows in the sentence may leave the verb out: A当选为主席,B为副主席.
            self.organization = None;
            self.verb = Some(AppointmentKind::Elected);
            self.chosen = true;
        }
        // 甲、乙分别担任组织委员、文体委员: one office each.
        let counted = behind[..tail].contains(is_counting);
        let shared = shares_offices(&posts) && (counted || group.people.len() > 1);
        let apart = behind[..tail].ends_with("分别")
            || link.text.contains("分别")
            || shared && !counted && posts.len() == group.people.len();
        if apart && posts.len() > 1 {
            if posts.len() != group.people.len() {
                return;
            }
            let people = self.successor(index).people.clone();
            for (person, post) in people.zip(posts) {
                let one = Group { people: person..person + 1, span: group.span };
                self.push(&one, post, how, found);
            }
            return;
        }
        if shared {
            return;
        }
        let subject = self.appointer(group, group.span.end + tail, link);
        if !posts.is_empty() {
            self.also_in_brackets(self.successor(index), how, found);
        }
        let honorary = !elected && self.chosen;
        for mut post in posts {
            if post.how.is_none() {
                let shared = if elected { None } else { self.organization };
                post.body = post.body.or(subject).or(shared);
            }
            if !elected {
                self.organization = post.body;
            }
            let honour = honorary && words!(HONORARY).are_in(post.role);
            if post.how.is_none() && how == AppointmentKind::Elected && honour {
                post.how = Some(AppointmentKind::Engaged);
            }
            self.push(self.successor(index), post, how, found);
        }
    }

    /// The body that appoints, where `link`, which stands at `at`, or what stands before the
    /// persons tells it.
    fn appointer(&self, group: &Group, at: usize, link: Link<'d>) -> Option<&'d str> {
        if !link.by.is_empty() {
            let start = at + link.text.find(link.by)?;
            let body = self.body(start, start + link.by.len())?;
            return (!words!["大会", "会议"].end(body)).then_some(body);
        }
        match link.tells {
            Tells::Elected | Tells::Again => None,
            _ => self.engager(group).or_else(|| self.session(group)),
        }
    }

    /// The body whose session elects: 第六届理事会举行首次会议,选举A为主席.
    fn session(&self, group: &Group) -> Option<&'d str> {
        let text = self.lexis.text;
        let verb = self.lexis.ends(group.span.start, APPOINTS)?;
        let floor = char_floor(text, self.sentence.start.max(verb.start.saturating_sub(REACH)));
        let before = &text[floor..verb.start];
        let (at, held) = words!["召开", "举行"].hits(before).last()?;
        let first = words!["第一次", "一次", "首次"].are_in(&before[at + held.len()..]);
        if !first || !text[verb.start..verb.end].starts_with(['选', '推']) {
            return None;
        }
        let end = floor + at;
        let body = self.body(phrase_start(self.lexis, floor, end), end)?;
        words!["委员会", "理事会", "监事会", "主席团", "执委会"].end(body).then_some(body)
    }

    /// Whether those of a group are invited: 邀请A、B担任顾问.
    fn is_invited(&self, group: &Group) -> bool {
        const LONGEST: usize = 90;
        let text = self.lexis.text;
        let floor = self.sentence.start.max(group.span.start.saturating_sub(LONGEST));
        let before = &text[char_floor(text, floor)..group.span.start];
        let clause = &before[before.rfind(['，', ',', '；', ';', '：']).unwrap_or(0)..];
        words!["邀请", "特邀", "敦请", "礼聘"].are_in(clause)
    }

    /// The association before the verb that engages: 美术家协会聘请A为名誉主席.
    fn engager(&self, group: &Group) -> Option<&'d str> {
        let verb = self.lexis.ends(group.span.start, APPOINTS)?;
        if !self.lexis.text[verb.start..verb.end].contains('聘') {
            return None;
        }
        let start = phrase_start(self.lexis, self.sentence.start, verb.start);
        let body = self.body(start, verb.start)?;
        let association = words!["协会", "学会", "商会", "联会", "总会"].end(body);
        association.then_some(body)
    }

    /// How the verb that ends right before a group appoints.
    fn verb_before(&self, at: usize) -> Option<AppointmentKind> {
        let hit = self.lexis.ends(at, APPOINTS)?;
        let word = &self.lexis.text[hit.start..hit.end];
        Some(match word {
            _ if word.starts_with("聘请")
                || words![
                    "特聘", "续聘", "增聘", "加聘", "礼聘", "敦聘", "延聘", "新聘", "选聘"
                ]
                .begin(word) =>
            {
                AppointmentKind::Engaged
            }
            _ if word.starts_with('增') || word.starts_with("补选") => AppointmentKind::Added,
            _ if word.starts_with("聘任")
                || word.starts_with("任命")
                || word == "授予"
                || word == "同意" =>
            {
                AppointmentKind::Appointed
            }
            _ => AppointmentKind::Elected,
        })
    }

    /// How those are appointed whom the meeting only has to name: 宣布A为会长, 通过A为秘书长.
    fn confirmed(&self, group: &Group) -> Option<AppointmentKind> {
        const CONFIRMS: &[&str] = &[
            "通过", "批准", "确定", "确认", "宣布", "明确", "委任", "委派", "指定", "推定", "商定",
        ];
        const LONGEST: usize = 30;
        let text = self.lexis.text;
        let floor = char_floor(text, group.span.start.saturating_sub(LONGEST));
        let before = &text[floor.max(self.sentence.start)..group.span.start];
        let before = before.strip_suffix(['由', '以']).unwrap_or(before);
        let word = words!(CONFIRMS).suffix(before.strip_suffix('了').unwrap_or(before))?;
        Some(match word {
            "委任" | "委派" | "指定" | "确定" | "明确" => AppointmentKind::Appointed,
            _ => AppointmentKind::Elected,
        })
    }

    /// How the last appointing verb of the sentence before the first list appoints.
    fn verb_earlier(&self) -> Option<AppointmentKind> {
        let first = self.groups.first()?.span.start;
        let hits = self.lexis.within(self.sentence.start, first);
        let last = hits.filter(|h| h.classes & APPOINTS != 0 && h.end - h.start >= 6).last()?;
        self.verb_before(last.end)
    }

    fn way(&self, tells: Tells, tail: &str) -> Option<AppointmentKind> {
        let elects = |told: bool| told.then_some(AppointmentKind::Elected);
        match tells {
            Tells::Again => Some(AppointmentKind::ReElected),
            Tells::Elected if tail.contains("再次") => Some(AppointmentKind::ReElected),
            Tells::Elected => Some(AppointmentKind::Elected),
            Tells::Engaged | Tells::Granted => Some(AppointmentKind::Engaged),
            Tells::Added => Some(AppointmentKind::Added),
            Tells::Serves => self
                .verb
                .or_else(|| *self.verb_earlier.get_or_init(|| self.verb_earlier()))
                .or(elects(self.elects || self.after_election)),
            Tells::Also => self
                .verb
                .filter(|how| *how == AppointmentKind::Elected)
                .or(elects(self.after_election)),
            Tells::As => self.verb.or(elects(self.after_election)),
            Tells::Becomes => Some(AppointmentKind::Elected),
        }
    }

    /// A、B(兼秘书长)为副会长: the office that stands behind a name in brackets.
    fn also_in_brackets(&self, group: &Group, how: AppointmentKind, found: &mut Vec<Appointment>) {
        let text = self.lexis.text;
        for index in group.people.clone() {
            let behind = self.document.entities.people[index].span.end;
            let Some(word) = words!["（兼任", "(兼任", "（兼", "(兼"].prefix(&text[behind..])
            else {
                continue;
            };
            let at = behind + word.len();
            let runs = self.runs();
            let Some(run) = runs.get(runs.partition_point(|run| run.span.start < at)) else {
                continue;
            };
            if run.span.start != at || !text[run.span.end..].starts_with(['）', ')']) {
                continue;
            }
            let one = Group { people: index..index + 1, span: group.span };
            for role in run.roles() {
                let post = Office { body: None, role: role.of(text), end: role.end, how: None };
                self.push(&one, post, how, found);
            }
        }
    }

    fn push(
        &self,
        group: &Group,
        post: Office<'_>,
        how: AppointmentKind,
        found: &mut Vec<Appointment>,
    ) {
        let Office { body, role, end: role_end, how: own } = post;
        let (organization, role) = body_and_role(body, role);
        let how = own.unwrap_or(how);
        for person in &self.document.entities.people[group.people.clone()] {
            let same = |a: &Appointment| {
                a.person == person.name && a.role == role && a.organization == organization
            };
            if !found.iter().rev().take(RECENT).any(same) {
                found.push(Appointment {
                    person: person.name.to_owned(),
                    organization: organization.clone(),
                    role: role.clone(),
                    how,
                    span: Span::new(person.span.start, role_end.max(person.span.end)),
                });
            }
        }
    }

    /// The council of 以A为主席的第六届理事会, behind the last role that ends at `from`.
    fn body_behind(&self, from: usize, rest: &str) -> Option<&'d str> {
        const LONGEST: usize = 90;
        const COUNCILS: &[&str] = &["委员会", "理事会", "监事会", "主席团", "常委会", "执委会"];
        let phrase = rest.strip_prefix('的')?;
        let start = from + '的'.len_utf8();
        let stop = phrase.find(|c: char| parts(c) || c == '的').unwrap_or(phrase.len());
        let bare = phrase[..stop].trim_end();
        let body = self.body(start, start + bare.len()).filter(|_| stop <= LONGEST)?;
        words!(COUNCILS).end(body).then_some(body).filter(|body| !COUNCILS.contains(body))
    }

    /// 以A为会长,B为副会长的新一届协会领导: the body stands at the end.
    fn name_the_body(&self, found: &mut [Appointment]) {
        static BODY: Lazy<Regex> = Lazy::new(|| {
            Regex::new("的(?P<body>[^的，。；]{2,30}?)(?:的)?(?:领导班子|领导集体|领导机构|领导成员|领导层|领导|班子成员|班子)")
                .expect("the pattern is fixed")
        });
        if found.is_empty() || found.iter().any(|a| a.organization.is_some()) {
            return;
        }
        let from = found.iter().map(|a| a.span.end).max().unwrap_or(self.sentence.start);
        let rest = self.lexis.text.get(from..self.sentence.end).unwrap_or("");
        if let Some(body) = self.body_behind(from, rest) {
            found.iter_mut().for_each(|a| a.organization = Some(body.to_owned()));
            return;
        }
        let Some(captures) =
            BODY.captures(rest).filter(|c| c.get(0).is_some_and(|m| m.start() == 0))
        else {
            return;
        };
        let body = captures["body"].to_owned();
        if !matches!(body.as_str(), "新一届" | "新") && !is_term(&body) {
            found.iter_mut().for_each(|a| a.organization = Some(body.clone()));
        }
    }
}

/// How far before its verb the session that elects is looked for, in bytes.
const REACH: usize = 360;

/// Roles to which one may be invited.
const HONORARY: &[&str] = &["顾问", "名誉", "荣誉", "导师", "大使"];

/// How many appointments back a repetition is looked for.
const RECENT: usize = 200;

/// Whether a number may hold `c`.
fn is_counting(c: char) -> bool {
    is_figure(c) || matches!(c, '余' | '多')
}

/// Whether `text` is a number of persons: 5名, 共9人.
fn is_number(text: &str) -> bool {
    let bare = text.trim_start_matches('共').trim_start_matches(is_counting);
    bare.len() < text.len() && matches!(bare, "名" | "位" | "人" | "个")
}

fn holds_mark(text: &str) -> bool {
    text.contains(parts)
}

/// Whether `c` parts clauses or members of a list.
fn parts(c: char) -> bool {
    matches!(c, '，' | ',' | '。' | '；' | ';' | '：' | '、')
}

/// The appointment of `person` to the role of `post`, if it names one, told at `span`.
fn to_post(
    person: &PersonMention<'_>,
    post: &PostMention<'_>,
    how: AppointmentKind,
    span: Span,
) -> Option<Appointment> {
    let (organization, role) = body_and_role(post.organization, post.role?);
    let person = person.name.to_owned();
    Some(Appointment { person, organization, role, how, span })
}
