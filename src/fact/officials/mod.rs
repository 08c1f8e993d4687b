//! Officials: who takes part, with which posts, and what each does.

mod activities;
mod acts;

use std::ops::Range;

use self::activities::Activities;
pub(super) use self::acts::OFFERED;
use self::acts::predicate;
use crate::Span;
use crate::entity::PersonMention;
use crate::entity::lexis::{Lexis, is_han};
use crate::fact::{Document, signs};
use crate::lexicon::{APPOINTS, REPORTS_SPEECH};
use crate::report::{Activity, Appointment, AppointmentKind, Official, Post, Presentation};
use crate::text::{chars, end_of, words};

/// The officials of `document`, in the order of their first mention.
///
/// What was elected and who presented is told of the officials too.
pub(crate) fn officials<'d>(
    document: &'d Document<'d>,
    appointments: &[Appointment],
    presentations: &[Presentation],
) -> Vec<Official> {
    if document.entities.people.is_empty() {
        return Vec::new();
    }
    let mut roll = Roll::new(&document.entities.people);
    let mut reader = Reader { document, roll: &mut roll, last: 0..0 };
    for index in 0..document.sentences.len() {
        reader.sentence(index);
    }
    for appointment in appointments {
        let honorary = || words!["名誉", "荣誉", "顾问"].are_in(&appointment.role);
        let elected = match appointment.how {
            AppointmentKind::Engaged => false,
            AppointmentKind::Appointed => !honorary(),
            _ => true,
        };
        if elected {
            roll.act_of(&appointment.person, Activity::Elected);
        }
    }
    for presenter in presentations.iter().flat_map(|p| &p.presenters) {
        roll.act_of(&presenter.name, Activity::Exchange);
    }
    roll.officials()
}

/// Persons, each known by the first mention of the name.
struct Roll<'d> {
    people: &'d [PersonMention<'d>],
    /// The first mention of each mentioned name.
    first: Vec<usize>,
    /// The mentions by name, those of one name in order.
    by_name: Vec<usize>,
    /// What each person does, at the first mention.
    entries: Vec<Entry<'d>>,
}

/// What a person does.
#[derive(Clone, Default)]
struct Entry<'d> {
    mentions: usize,
    /// Among the officials, once it is told.
    place: usize,
    activities: Activities,
    on_behalf_of: Option<&'d str>,
}

impl<'d> Roll<'d> {
    fn new(people: &'d [PersonMention<'d>]) -> Self {
        let name = |mention: usize| &people[mention].name;
        let mut by_name: Vec<usize> = (0..people.len()).collect();
        by_name.sort_by(|&a, &b| name(a).cmp(name(b)));
        let mut first = vec![0; people.len()];
        let mut entries = vec![Entry::default(); people.len()];
        for same in by_name.chunk_by(|&a, &b| name(a) == name(b)) {
            same.iter().for_each(|&mention| first[mention] = same[0]);
            entries[same[0]].mentions = same.len();
        }
        Roll { people, first, by_name, entries }
    }

    fn act_of(&mut self, name: &str, activity: Activity) {
        let next = self.by_name.partition_point(|&mention| *self.people[mention].name < *name);
        if let Some(&first) = self.by_name.get(next)
            && self.people[first].name == name
        {
            self.entries[first].activities.add(activity);
        }
    }

    /// Those who did something, with their posts.
    fn officials(mut self) -> Vec<Official> {
        let acting = self.entries.iter().filter(|entry| !entry.activities.is_empty());
        let mut found: Vec<Official> = Vec::with_capacity(acting.count());
        for (mention, person) in self.people.iter().enumerate() {
            let entry = &mut self.entries[self.first[mention]];
            if entry.activities.is_empty() {
                continue;
            }
            if self.first[mention] == mention {
                entry.place = found.len();
                found.push(entry.official(person.name));
            }
            let official = &mut found[entry.place];
            official.mentions.push(person.span);
            person.posts.iter().for_each(|post| add_post(&mut official.posts, post));
        }
        found.iter_mut().for_each(|o| settle_posts(&mut o.posts, &o.mentions));
        found
    }
}

impl Entry<'_> {
    /// The official of this name, without posts and mentions.
    fn official(&self, name: &str) -> Official {
        Official {
            name: name.to_owned(),
            posts: Vec::new(),
            activities: self.activities.list(),
            on_behalf_of: self.on_behalf_of.map(str::to_owned),
            mentions: Vec::with_capacity(self.mentions),
        }
    }
}

/// Whether `known` is a role of `role`'s body and says the same: [某镇党委, 书记] and 党委书记.
fn says_the_same(known: &Post, role: &str) -> bool {
    let whole = known.organization.as_deref().zip(known.role.as_deref());
    whole.is_some_and(|(body, own)| {
        own.ends_with(role) || role.strip_suffix(own).is_some_and(|inner| body.ends_with(inner))
    })
}

/// Whether `known` is the role inside a party or union body of `body`: 我校党委书记 and 我校书记.
fn is_inner_post(known: &Post, body: &str, role: &str) -> bool {
    const BODIES: &[&str] = &["党委", "党组", "党总支", "党支部", "团委", "工会"];
    let own = known.role.as_deref().and_then(|own| own.strip_suffix(role));
    known.organization.as_deref() == Some(body) && own.is_some_and(|own| words!(BODIES).are(own))
}

fn add_post(posts: &mut Vec<Post>, post: &crate::entity::PostMention<'_>) {
    /// More posts than anybody holds.
    const MOST: usize = 100;
    if post.role.is_none() && post.organization.is_none() || posts.len() >= MOST {
        return;
    }
    let (organization, role) = (post.organization, post.role);
    let known = |p: &Post| p.organization.as_deref() == organization && p.role.as_deref() == role;
    if !posts.iter().any(known) {
        let (organization, role) = (organization.map(str::to_owned), role.map(str::to_owned));
        posts.push(Post { organization, role, span: post.span });
    }
}

/// An organization without a role and a role without an organization make one post; either is
/// dropped where a fuller post says the same.
fn settle_posts(posts: &mut Vec<Post>, mentions: &[Span]) {
    if posts.len() < 2 {
        return;
    }
    let bare = posts.iter().position(|p| p.organization.is_some() && p.role.is_none());
    // Only an address behind the name (A主席) completes an organization before it.
    let role = posts.iter().position(|p| {
        p.organization.is_none()
            && p.role.is_some()
            && mentions.iter().any(|m| m.end == p.span.start)
    });
    if let (Some(bare), Some(role)) = (bare, role)
        && !posts.iter().any(|p| p.organization.is_some() && p.role.is_some())
    {
        posts[bare].role = posts[role].role.clone();
        posts.remove(role);
    }
    drop_where(posts, |post, all| all.iter().any(|other| says_more(other, post)));
    drop_where(posts, |post, all| match (&post.organization, &post.role) {
        (None, Some(role)) => all.iter().any(|known| says_the_same(known, role)),
        (Some(_), None) => all.iter().any(|p| p.organization.is_some() && p.role.is_some()),
        (Some(body), Some(role)) => all.iter().any(|known| is_inner_post(known, body, role)),
        _ => false,
    });
}

/// Drops the posts of which `drops` is true, given all of them.
fn drop_where(posts: &mut Vec<Post>, drops: impl Fn(&Post, &[Post]) -> bool) {
    let dropped: Vec<bool> = posts.iter().map(|post| drops(post, posts)).collect();
    if dropped.contains(&true) {
        let mut dropped = dropped.into_iter();
        posts.retain(|_| !dropped.next().unwrap_or(false));
    }
}

/// Whether `other` is the same role of the same organization with a fuller name.
fn says_more(other: &Post, post: &Post) -> bool {
    let (Some(full), Some(short)) = (&other.organization, &post.organization) else { return false };
    if other.role != post.role || full.len() <= short.len() {
        return false;
    }
    let mut rest = full.chars();
    let within = short.chars().all(|c| rest.any(|f| f == c));
    let same_end = full.chars().next_back() == short.chars().next_back();
    within && (same_end || full.chars().next() == short.chars().next())
}

/// How a group stands to the predicate behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Subject,
    /// Elected or engaged: appointments tell.
    Appointed,
    /// 受A委托: acts through another.
    Delegator,
    /// 为A颁奖, A的讲话: not acting.
    Other,
}

/// Mentions of persons that stand side by side.
type Persons = Range<usize>;

struct Reader<'d, 'r> {
    document: &'d Document<'d>,
    roll: &'r mut Roll<'d>,
    /// The subject of the last sentence that had one.
    last: Persons,
}

impl Reader<'_, '_> {
    fn sentence(&mut self, index: usize) {
        let document = self.document;
        let groups = document.groups(index);
        if groups.is_empty() && self.last.len() != 1 {
            return;
        }
        let told = document.signs.of(index);
        let span = document.sentences[index].span;
        let lexis = &document.entities.lexis;
        let lead_end = groups.first().map_or(span.end, |group| group.span.start);
        let lead = Span::new(span.start, lead_end);
        if self.last.len() == 1 && refers_back(lexis, lead) {
            self.credit(self.last.clone(), predicate(lexis, lead, told));
        }
        let mut subject: Option<Persons> = None;
        for (i, group) in groups.iter().enumerate() {
            let end = groups.get(i + 1).map_or(span.end, |next| next.span.start);
            let behind = Span::new(group.span.end, end);
            if heard(&lexis.text[span.start..group.span.start], behind.of(lexis.text)) {
                let mut report = Activities::default();
                report.add(Activity::Report);
                self.credit(group.people.clone(), report);
                continue;
            }
            let between = i
                .checked_sub(1)
                .map_or("", |before| &lexis.text[groups[before].span.end..group.span.start]);
            let object = subject.is_some() && opens_object(between) || joins_speeches(between);
            let part = if object {
                Part::Other
            } else {
                part(lexis, span, group.span, behind, told, subject.is_some())
            };
            match (part, &subject) {
                (Part::Subject, _) => {
                    let acts = self.acts_of_subject(span, group.span, behind, told);
                    self.credit(group.people.clone(), acts);
                    // 甲代表市科协道喜。他说: who opens a sentence is its subject, whatever he does.
                    if !acts.is_empty()
                        || group.span.start == span.start && !writes(behind.of(lexis.text))
                    {
                        self.last = group.people.clone();
                    }
                    subject = Some(group.people.clone());
                }
                (Part::Delegator, Some(subject)) => {
                    self.credit(first(subject), predicate(lexis, behind, told));
                    self.behalf(first(subject), group.people.start);
                    self.last = subject.clone();
                }
                (Part::Other, Some(subject)) => {
                    let behind = behind_speech(lexis.text, behind);
                    self.credit(first(subject), predicate(lexis, behind, told));
                }
                _ => {}
            }
        }
    }

    /// What the persons of `group` do, by what stands `behind` them in their sentence.
    fn acts_of_subject(
        &self,
        sentence: Span,
        group: Span,
        behind: Span,
        told: signs::Signs,
    ) -> Activities {
        let lexis = &self.document.entities.lexis;
        let mut acts = predicate(lexis, behind, told);
        let present = || {
            listed_as_present(lexis.text, sentence, group)
                || invited(lexis.text, sentence, group, behind)
        };
        if acts.is_empty() && present() {
            acts.add(Activity::Attend);
        }
        let before = &lexis.text[sentence.start..group.start];
        // 据A介绍: told to the reporter.
        if before.ends_with('据') {
            acts.remove(Activity::Report);
        }
        if elected_together(before, behind.of(lexis.text)) {
            acts.add(Activity::Elected);
        }
        // 会后,A还参加了揭牌: another occasion.
        let afterwards = words!["会后", "会前", "会议前", "会议结束后"];
        if !acts.is_empty() && afterwards.begin(sentence.of(lexis.text).trim_start()) {
            acts.keep(Activity::Award);
        }
        acts
    }

    fn credit(&mut self, persons: Persons, acts: Activities) {
        if acts.is_empty() {
            return;
        }
        for &first in &self.roll.first[persons] {
            self.roll.entries[first].activities.unite(acts);
        }
    }

    /// Those of `subject` act for the person of the mention `of`.
    fn behalf(&mut self, subject: Persons, of: usize) {
        let name = self.roll.people[of].name;
        for mention in subject {
            let first = self.roll.first[mention];
            self.roll.entries[first].on_behalf_of = Some(name);
        }
    }
}

/// `behind` without what somebody talked of has said: (学习A)的重要讲话精神，….
fn behind_speech(text: &str, behind: Span) -> Span {
    let clause = first_clause(behind.of(text));
    let speech = clause.starts_with('的') && words!["讲话", "批示", "报告", "精神"].are_in(clause);
    let start = behind.start + if speech { clause.len() } else { 0 };
    Span::new(start, behind.end)
}

/// The persons of a subject that later predicates are credited to.
fn first(subject: &Persons) -> Persons {
    subject.start..subject.end.min(subject.start + MOST_PERSONS)
}

/// Whether the start of a sentence goes on about the person before.
fn refers_back(lexis: &Lexis<'_>, span: Span) -> bool {
    const NEAR: usize = 90;
    let text = span.of(lexis.text);
    // 围绕青年工作，他提出三点希望.
    let behind_topic = || {
        let clause = text.split_once(['，', ',']).filter(|(topic, _)| topic.len() <= NEAR);
        clause.is_some_and(|(topic, rest)| {
            words!["围绕", "就", "针对", "对于", "关于", "谈到", "结合"].begin(topic)
                && rest.starts_with(['他', '她'])
                && !rest[3..].starts_with('们')
        })
    };
    behind_topic()
        || words!["他", "她", "同时，他", "同时，她", "最后，他", "最后，她", "随后，他", "并"]
            .begin(text)
        || lexis.starts(span.start, REPORTS_SPEECH).is_some()
}

/// A在批示中强调: who is not there.
fn writes(behind: &str) -> bool {
    words!["批示", "贺信", "贺电", "来信", "致信"].are_in(first_clause(behind))
}

/// What stands before a group is looked at so far, in bytes.
const REACH: usize = 900;

/// Persons whose acts are told together at most.
const MOST_PERSONS: usize = 300;

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
fn listed_as_present(text: &str, sentence: Span, group: Span) -> bool {
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
    let clause = last_clause(before);
    words!["出席", "参加", "到会", "参会", "莅临", "莅会", "与会", "列席"].are_in(clause)
}

/// 会议还特别邀请了A、B指导工作: those whom a meeting invites, and not to an office.
fn invited(text: &str, sentence: Span, group: Span, behind: Span) -> bool {
    let clause = last_clause(end_of(&text[sentence.start..group.start], REACH));
    words!["邀请", "邀请了", "特邀", "特邀了", "请来了", "请到了"].end(clause)
        && words!["会议", "大会", "会上", "论坛", "年会", "活动", "仪式"].are_in(clause)
        && !words!["决定", "拟", "将"].are_in(clause)
        && !names_a_role(behind.of(text))
}

/// 选举产生了由A、B等7人组成的领导班子: those elected without an office of their own.
fn elected_together(before: &str, behind: &str) -> bool {
    let number = |c: char| c.is_ascii_digit() || chars!("等一二三四五六七八九十两位名人").has(c);
    let counted = behind.trim_start_matches(number);
    let called = words!["同志", "同学", "委员", "代表", "老师"].prefix(counted).map_or(0, str::len);
    counted[called..].starts_with("组成")
        && words!["选举", "产生了", "选出", "推选"].are_in(end_of(before, REACH))
}

/// 听取了A关于筹备工作的报告: who reports what is heard.
fn heard(before: &str, behind: &str) -> bool {
    const LONGEST: usize = 45;
    words!["听取", "听取了", "审议了", "听取并审议了"].end(before) && {
        let told = first_clause(behind);
        let reports = words!["报告", "汇报", "介绍", "说明"];
        words!["关于", "作的", "所作的", "做的", "所做的"].begin(behind) && reports.are_in(told)
            || told.len() <= LONGEST && told.starts_with('的') && reports.end(told)
    }
}

/// Ends of a clause that goes on with the list of those present.
const LISTS_PRESENT: &[&str] =
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

fn part(
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
    // 向受聘的A、B颁发聘书.
    let described =
        || before.ends_with('的') && words!["向", "为", "给"].are_in(last_clause(before));
    let object =
        || words!(OBJECT_BEFORE).end(before) && !words!["作为", "成为"].end(before) || described();
    if object() && !behind.starts_with("主持下") { Part::Other } else { Part::Subject }
}

/// What keeps those before it from being there: 观看了A的报告.
pub(super) const WATCHING: &[&str] = &["观看", "收看"];

/// A、B分别委派代表参加: they are not there.
fn sends(behind: &str) -> bool {
    match words!["分别", "均", "委派", "选派", "派代表", "派出", "指派"].prefix(behind)
    {
        Some(adverb @ ("分别" | "均")) => sends(&behind[adverb.len()..]),
        verb => verb.is_some(),
    }
}

/// A为新当选的会长B颁发聘书: what stands between subject and object is a preposition and a phrase.
fn opens_object(between: &str) -> bool {
    const LONGEST: usize = 120;
    between.len() <= LONGEST
        && words!["为", "向", "给"].begin(between)
        && !between.contains(['，', ',', '；', ';'])
}

/// A的重要讲话和B的总结讲话: the next of several speeches that are talked of.
fn joins_speeches(between: &str) -> bool {
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
    if !behind.starts_with('在') {
        return false;
    }
    let near = behind.char_indices().nth(NEAR / 3).map_or(behind, |(at, _)| &behind[..at]);
    words!["大报告中", "大上的报告", "全会上的", "视察时", "考察时", "集体学习时"].are_in(near)
}

/// 为, 任, 担任 behind a name (or 等16名同志): what the person was made.
fn names_a_role(behind: &str) -> bool {
    let clause = first_clause(behind);
    words!["为", "任", "担任", "当选"].are_in(clause)
}
