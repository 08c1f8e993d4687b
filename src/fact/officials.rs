//! Officials: who takes part, with which posts, and what each does.

use std::collections::HashMap;

use crate::Span;
use crate::entity::PersonMention;
use crate::entity::lexis::{Lexis, is_mark};
use crate::fact::Document;
use crate::fact::group::groups;
use crate::lexicon::{ACT_NOUN, ACT_VERB, APPOINTS, BLOCKS_ACT, Hit, REPORTS_SPEECH};
use crate::report::{Activity, Appointment, AppointmentKind, Official, Post, Presentation};
use crate::text::{end_of, marks, words};

/// The officials of `document`, in the order of their first mention.
///
/// What was elected and who presented is told of the officials too.
pub(crate) fn officials<'d>(
    document: &'d Document<'d>,
    appointments: &[Appointment],
    presentations: &[Presentation],
) -> Vec<Official> {
    let mut roll = Roll::default();
    for person in &document.entities.people {
        roll.mention(person);
    }
    let mut reader = Reader { document, roll: &mut roll, last: Vec::new() };
    for index in 0..document.sentences.len() {
        reader.sentence(index);
    }
    for appointment in appointments {
        let honorary = words!["名誉", "荣誉", "顾问"].are_in(&appointment.role);
        let elected = match appointment.how {
            AppointmentKind::Engaged => false,
            AppointmentKind::Appointed => !honorary,
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

/// Persons by name, in the order of their first mention.
#[derive(Default)]
struct Roll<'d> {
    index: HashMap<&'d str, usize>,
    entries: Vec<Official>,
    /// The entry of each mention.
    mentioned: Vec<usize>,
}

impl<'d> Roll<'d> {
    fn mention(&mut self, person: &'d PersonMention) {
        let index = *self.index.entry(&person.name).or_insert_with(|| {
            self.entries.push(Official {
                name: person.name.clone(),
                posts: Vec::new(),
                activities: Vec::new(),
                on_behalf_of: None,
                mentions: Vec::new(),
            });
            self.entries.len() - 1
        });
        self.mentioned.push(index);
        let official = &mut self.entries[index];
        official.mentions.push(person.span);
        for post in &person.posts {
            add_post(&mut official.posts, post);
        }
    }

    fn act_of(&mut self, name: &str, activity: Activity) {
        if let Some(&entry) = self.index.get(name) {
            self.act(entry, activity);
        }
    }

    fn act(&mut self, entry: usize, activity: Activity) {
        let activities = &mut self.entries[entry].activities;
        if let Err(at) = activities.binary_search(&activity) {
            activities.insert(at, activity);
        }
    }

    fn officials(self) -> Vec<Official> {
        let mut found: Vec<Official> =
            self.entries.into_iter().filter(|o| !o.activities.is_empty()).collect();
        found.iter_mut().for_each(|o| settle_posts(&mut o.posts, &o.mentions));
        found
    }
}

/// Whether `known` is a role of `role`'s body and says the same: [某镇党委, 书记] and 党委书记.
fn says_the_same(known: &Post, role: &str) -> bool {
    let whole = known.organization.as_deref().zip(known.role.as_deref());
    whole.is_some_and(|(body, own)| {
        own.ends_with(role) || role.strip_suffix(own).is_some_and(|inner| body.ends_with(inner))
    })
}

fn add_post(posts: &mut Vec<Post>, post: &crate::entity::PostMention) {
    /// More posts than anybody holds.
    const MOST: usize = 100;
    if post.role.is_none() && post.organization.is_none() || posts.len() >= MOST {
        return;
    }
    if !posts.iter().any(|p| p.organization == post.organization && p.role == post.role) {
        let (organization, role) = (post.organization.clone(), post.role.clone());
        posts.push(Post { organization, role, span: post.span });
    }
}

/// An organization without a role and a role without an organization make one post; either is
/// dropped where a fuller post says the same.
fn settle_posts(posts: &mut Vec<Post>, mentions: &[Span]) {
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
        _ => false,
    });
}

/// Drops the posts of which `drops` is true, given all of them.
fn drop_where(posts: &mut Vec<Post>, drops: impl Fn(&Post, &[Post]) -> bool) {
    if posts.len() > 1 {
        let dropped: Vec<bool> = posts.iter().map(|post| drops(post, posts)).collect();
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

/// The entries of persons on the roll.
type Persons = Vec<usize>;

struct Reader<'d, 'r> {
    document: &'d Document<'d>,
    roll: &'r mut Roll<'d>,
    /// The subject of the last sentence that had one.
    last: Persons,
}

impl Reader<'_, '_> {
    fn sentence(&mut self, index: usize) {
        let span = self.document.sentences[index].span;
        let groups = groups(self.document, index);
        let lead_end = groups.first().map_or(span.end, |group| group.span.start);
        let lexis = &self.document.entities.lexis;
        let opening = span.of(lexis.text).trim_start();
        let afterwards = words!["会后", "会前", "会议前", "会议结束后"].begin(opening);
        let lead = Span::new(span.start, lead_end);
        if refers_back(lexis, lead) {
            let acts = predicate(lexis, lead);
            self.credit_last(&acts);
        }
        let mut subject: Option<Persons> = None;
        for (i, group) in groups.iter().enumerate() {
            let end = groups.get(i + 1).map_or(span.end, |next| next.span.start);
            let predicate_span = Span::new(group.span.end, end);
            let between = match i.checked_sub(1).map(|before| groups[before].span.end) {
                Some(before) => &lexis.text[before..group.span.start],
                None => "",
            };
            let part = if subject.is_some() && opens_object(between) {
                Part::Other
            } else {
                part(lexis, span, group.span, predicate_span, subject.is_some())
            };
            let persons: Persons =
                group.people.iter().map(|&mention| self.roll.mentioned[mention]).collect();
            match part {
                Part::Subject => {
                    let mut acts = predicate(lexis, predicate_span);
                    if acts.is_empty() && listed_as_present(lexis.text, span, group.span) {
                        acts.push(Activity::Attend);
                    }
                    // 会后,A还参加了揭牌: another occasion.
                    acts.retain(|act| !afterwards || *act == Activity::Award);
                    self.credit(&persons, &acts);
                    if !acts.is_empty() {
                        self.last.clone_from(&persons);
                    }
                    subject = Some(persons);
                }
                Part::Delegator => {
                    let acts = predicate(lexis, predicate_span);
                    let subject = first(&subject);
                    self.credit(subject, &acts);
                    self.behalf(subject, &persons);
                }
                Part::Other => {
                    let acts = predicate(lexis, predicate_span);
                    self.credit(first(&subject), &acts);
                }
                Part::Appointed => {}
            }
        }
    }

    fn credit(&mut self, persons: &[usize], acts: &[Activity]) {
        for person in persons {
            acts.iter().for_each(|act| self.roll.act(*person, *act));
        }
    }

    fn credit_last(&mut self, acts: &[Activity]) {
        if let [person] = self.last[..] {
            self.credit(&[person], acts);
        }
    }

    fn behalf(&mut self, subject: &[usize], of: &[usize]) {
        let of = of.first().map(|person| self.roll.entries[*person].name.clone());
        for person in subject {
            self.roll.entries[*person].on_behalf_of.clone_from(&of);
        }
    }
}

/// The persons of a subject that later predicates are credited to.
fn first(subject: &Option<Persons>) -> &[usize] {
    subject.as_deref().map_or(&[], |persons| &persons[..persons.len().min(MOST_PERSONS)])
}

/// Whether the start of a sentence goes on about the person before.
fn refers_back(lexis: &Lexis<'_>, span: Span) -> bool {
    let text = span.of(lexis.text);
    words!["他", "她", "同时，他", "同时，她", "最后，他", "最后，她", "随后，他", "并"].begin(text)
        || lexis.starts(span.start, REPORTS_SPEECH).is_some()
}

/// What stands before a group is looked at so far, in bytes.
const REACH: usize = 900;

/// Persons whose acts are told together at most.
const MOST_PERSONS: usize = 300;

/// 出席会议的有A、B: the list comes behind the verb.
fn listed_as_present(text: &str, sentence: Span, group: Span) -> bool {
    let before = end_of(&text[sentence.start..group.start], REACH);
    let before = before.trim_end_matches(['：', ':', ' ', '“']);
    let clause = &before[before.rfind(['，', '。', '；']).map_or(0, |i| i + '，'.len_utf8())..];
    let attends =
        words!["出席", "参加", "到会", "参会", "莅临", "莅会", "与会", "列席"].are_in(clause);
    attends
        && words!["有", "为", "是", "领导", "嘉宾", "人员", "包括", "还有", "分别是"].end(clause)
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

fn part(lexis: &Lexis<'_>, sentence: Span, group: Span, behind: Span, subject: bool) -> Part {
    let before = end_of(&lexis.text[sentence.start..group.start], REACH);
    let behind_text = behind.of(lexis.text);
    let ends = |word: &str| before.ends_with(word);
    if behind_text.starts_with("委托") || behind_text.starts_with("的委托") {
        return Part::Delegator;
    }
    // A、B分别委派代表参加: they are not there.
    let sends = behind_text.trim_start_matches("分别").trim_start_matches('均');
    if ["委派", "选派", "派代表", "派出", "指派"].iter().any(|word| sends.starts_with(word))
    {
        return Part::Other;
    }
    if quotes_a_congress(behind_text) {
        return Part::Other;
    }
    // 执行会长A代表会长B致辞: A acts for B.
    let represented = before.ends_with("代表") || group.of(lexis.text).starts_with("代表");
    if represented && subject {
        return Part::Delegator;
    }
    let clause = &before[before.rfind(['，', ',', '。', '；']).unwrap_or(0)..];
    if clause.contains("观看") || clause.contains("收看") {
        return Part::Other;
    }
    let appointing = lexis.ending(group.start).any(|hit| hit.classes & APPOINTS != 0);
    if appointing && names_a_role(behind_text) {
        return Part::Appointed;
    }
    if words!(OTHER_BEHIND).begin(behind_text) {
        return Part::Other;
    }
    if behind_text.starts_with("主持下") {
        return Part::Subject;
    }
    let object = OBJECT_BEFORE.iter().any(|word| ends(word)) && !ends("作为") && !ends("成为");
    if object { Part::Other } else { Part::Subject }
}

/// A为新当选的会长B颁发聘书: what stands between subject and object is a preposition and a phrase.
fn opens_object(between: &str) -> bool {
    const LONGEST: usize = 120;
    between.len() <= LONGEST
        && words!["为", "向", "给"].begin(between)
        && !between.contains(['，', ',', '；', ';'])
}

/// A同志在某大报告中指出: cited from elsewhere.
fn quotes_a_congress(behind: &str) -> bool {
    const NEAR: usize = 60;
    let near = behind.char_indices().nth(NEAR / 3).map_or(behind, |(at, _)| &behind[..at]);
    near.starts_with('在')
        && ["大报告中", "大上的报告", "全会上的", "视察时", "考察时", "集体学习时"]
            .iter()
            .any(|word| near.contains(word))
}

/// 为, 任, 担任 behind a name (or 等16名同志): what the person was made.
fn names_a_role(behind: &str) -> bool {
    let clause = &behind[..behind.find(['，', '。', '；']).unwrap_or(behind.len())];
    words!["为", "任", "担任", "当选"].are_in(clause)
}

/// Words with which a later clause goes on about the same subject.
const GOES_ON: &[&str] = &[
    "并",
    "还",
    "同时",
    "也",
    "又",
    "对",
    "就",
    "向",
    "为",
    "从",
    "围绕",
    "代表",
    "他",
    "她",
    "作",
    "做",
    "致",
    "发表",
    "充分",
    "高度",
    "肯定",
    "祝贺",
    "感谢",
    "部署",
    "总结",
    "回顾",
    "分别",
    "先后",
    "结合",
    "在充分",
    "号召",
    "鼓励",
    "简要",
    "详细",
    "重点",
    "以及",
    "和",
    "及",
    "等",
];

/// The activities that the text behind a subject gives it.
fn predicate(lexis: &Lexis<'_>, span: Span) -> Vec<Activity> {
    let mut acts = Vec::new();
    let mut verb_seen = false;
    // 就如何做好工作,推进创建提出三点意见: the verb is yet to come.
    let mut verb_ahead = false;
    for (i, clause) in clauses(lexis.text, span).into_iter().enumerate() {
        if i > 0 && verb_seen && !verb_ahead && !goes_on(lexis, clause) {
            break;
        }
        let (mut found, speech) = clause_acts(lexis, clause);
        if acts.contains(&Activity::Report) && sums_up(clause.of(lexis.text)) {
            found.retain(|act| *act != Activity::Speak);
        }
        // 他指出…,回顾了…: a speaker looks back, too.
        if acts.contains(&Activity::Speak) && clause.of(lexis.text).contains("回顾") {
            found.retain(|act| *act != Activity::Report);
        }
        verb_ahead = found.is_empty() && opens_topic(clause.of(lexis.text));
        let listing =
            words!["和", "及", "以及", "等", "、", "与", "及其", "作为", "代表", "受", "在"]
                .begin(clause.of(lexis.text));
        verb_seen |= !found.is_empty() || i == 0 && !clause.is_empty() && !listing;
        acts.extend(found);
        if speech {
            break;
        }
    }
    acts
}

/// What a report does clause by clause: no speech of its own.
fn sums_up(clause: &str) -> bool {
    ["总结", "回顾", "部署", "分析", "安排", "提出"].iter().any(|word| clause.contains(word))
        && !["讲话", "致辞", "要求", "希望", "强调"].iter().any(|word| clause.contains(word))
}

/// Whether the clause begins with a topic whose verb may stand in the next clause.
fn opens_topic(clause: &str) -> bool {
    const BEFORE: [&str; 6] = ["并", "还", "会上", "在会上", "分别", "同志"];
    let bare = BEFORE.iter().find_map(|word| clause.trim_start().strip_prefix(word));
    let bare = bare.unwrap_or(clause.trim_start());
    TOPIC_WORDS.iter().any(|word| bare.starts_with(word))
}

/// Prepositions that open the topic of what is said or done.
const TOPIC_WORDS: &[&str] = &["就", "围绕", "针对", "结合", "从"];

fn goes_on(lexis: &Lexis<'_>, clause: Span) -> bool {
    let text = clause.of(lexis.text);
    let start = clause.end - text.trim_start().len();
    words!(GOES_ON).begin(text.trim_start()) || lexis.starts(start, ACT_VERB | ACT_NOUN).is_some()
}

/// The clauses of `span`: parted by ，；。： outside quotes and brackets.
fn clauses(text: &str, span: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = span.start;
    let mut depth = 0i32;
    for (i, c) in marks(span.of(text)) {
        match c {
            '《' | '“' | '（' | '(' => depth += 1,
            '》' | '”' | '）' | ')' => depth = (depth - 1).max(0),
            '，' | ',' | '；' | ';' | '。' | '！' if depth == 0 => {
                found.push(Span::new(start, span.start + i));
                start = span.start + i + c.len_utf8();
            }
            _ => {}
        }
    }
    if start < span.end {
        found.push(Span::new(start, span.end));
    }
    found
}

/// The activities of one clause, and whether it opens reported speech.
fn clause_acts(lexis: &Lexis<'_>, clause: Span) -> (Vec<Activity>, bool) {
    let mut acts = Vec::new();
    let mut at = clause.start;
    let titles = crate::entity::post::titles(lexis.text, clause);
    if let Some(title) = titles.first() {
        let before = &lexis.text[clause.start..title.start];
        let performs = [
            "作",
            "做",
            "作了",
            "作的",
            "所作的",
            "做的",
            "所做的",
            "作题为",
            "作了题为",
            "提请通过了",
        ];
        if performs.iter().any(|word| before.ends_with(word)) || before.starts_with("所作的") {
            acts.push(Activity::Report);
        }
    }
    for hit in lexis.within(clause.start, clause.end) {
        if hit.start < at
            || hit.end > clause.end
            || titles.iter().any(|t| t.start <= hit.start && hit.end <= t.end)
        {
            continue;
        }
        if hit.classes & BLOCKS_ACT != 0 {
            if campaign(&lexis.text[hit.end..clause.end])
                || in_topic(&lexis.text[clause.start..hit.start])
            {
                continue;
            }
            break;
        }
        let Some(act) = hit.act else { continue };
        at = hit.end;
        if acts.contains(&act) && hit.classes & REPORTS_SPEECH == 0 {
            continue;
        }
        if hit.classes & ACT_NOUN != 0 && !predicated(lexis, clause, hit) {
            continue;
        }
        if let Some(act) = in_context(lexis, clause, hit, act) {
            acts.push(act);
        }
        if hit.classes & REPORTS_SPEECH != 0 {
            return (acts, true);
        }
    }
    if offers_points(clause.of(lexis.text)) {
        acts.push(Activity::Speak);
    }
    (acts, false)
}

/// 学习教育, 学习活动: a campaign, not the act of studying.
fn campaign(after: &str) -> bool {
    words!["教育", "活动", "交流", "班", "型"].begin(after)
}

/// 就贯彻落实全会精神提出要求, 作财务审查说明: the word belongs to what is said.
fn in_topic(before: &str) -> bool {
    opens_topic(before) || before.starts_with(['作', '做'])
}

/// 提四点意见, 讲了三点要求.
fn offers_points(clause: &str) -> bool {
    let verb = clause.contains('提') || clause.contains('讲') || clause.contains('谈');
    verb && words!["点意见", "点要求", "点希望", "点建议", "点看法", "点体会"].are_in(clause)
}

/// Verbs that make a predicate of a noun.
const LIGHT_VERBS: &[&str] = &["作", "做", "致", "发表", "进行", "带来", "讲", "谈"];

/// Words right before a noun which make it the predicate: 并讲话, 分别发言.
const PREDICATIVE: &[&str] = &[
    "并", "分别", "先后", "首先", "最后", "即席", "依次", "等", "到会", "代表", "上", "会议",
    "总结", "重要", "作为",
];

/// Whether the noun is what the subject does.
fn predicated(lexis: &Lexis<'_>, clause: Span, hit: &Hit) -> bool {
    let before = &lexis.text[clause.start..hit.start];
    let after = &lexis.text[hit.end..clause.end];
    if words!["精神", "的", "稿", "会"].begin(after) {
        return false;
    }
    before.trim().is_empty()
        || before.ends_with('在') && after.starts_with('中')
        || before.starts_with("代表")
        || before.starts_with("作为")
        || words!(LIGHT_VERBS).are_in(before)
        || words!(PREDICATIVE).end(before)
        || before.chars().next_back().is_some_and(is_mark)
        || matches!(hit.act, Some(Activity::Report)) && goes_on_with_object(after)
        || matches!(hit.act, Some(Activity::Exchange))
}

/// 总结2016年工作, 回顾了…: the noun is a verb with its object.
fn goes_on_with_object(after: &str) -> bool {
    // 总结回顾了, 安排部署了: two verbs with one object.
    let second = words!["回顾", "部署", "安排", "分析"].prefix(after).map_or(0, str::len);
    let after = &after[second..];
    after.starts_with('了') || after.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether the clause ends at `at` or goes on with a verb: 到会祝贺, but not 与会代表.
fn ends_or_acts(lexis: &Lexis<'_>, at: usize, end: usize) -> bool {
    at >= end
        || lexis.char_at(at).is_none_or(is_mark)
        || words!["并", "指导", "祝贺", "监督", "作", "讲", "致", "了", "见证"]
            .begin(&lexis.text[at..])
        || lexis.starts(at, ACT_VERB | ACT_NOUN).is_some()
}

/// End of the sentence or semicolon behind `at`.
fn next_stop(text: &str, at: usize) -> usize {
    const FARTHEST: usize = 300;
    let rest = &text[at..];
    rest.char_indices()
        .find(|(i, c)| matches!(c, '。' | '；' | ';' | '！' | '\n') || *i > FARTHEST)
        .map_or(text.len(), |(i, _)| at + i)
}

/// What an activity is in its clause: the words around it may change it or deny it.
fn in_context(lexis: &Lexis<'_>, clause: Span, hit: &Hit, act: Activity) -> Option<Activity> {
    let before = &lexis.text[clause.start..hit.start];
    let after = &lexis.text[hit.end..clause.end];
    let word = &lexis.text[hit.start..hit.end];
    match (act, word) {
        (Activity::Preside, _) if after.starts_with('人') => None,
        // A对B进行表彰, but not 对A等优秀会员进行表彰.
        (Activity::Award, "进行表彰" | "进行了表彰" | "予以表彰") if !before.contains('对') => {
            None
        }
        (Activity::Report, "宣读" | "宣布") => {
            let honours = ["表彰", "授予", "获奖", "优秀", "先进", "命名", "嘉奖", "表扬"];
            let rest = &lexis.text[hit.end..next_stop(lexis.text, hit.end)];
            let call = ["活动的通知", "评选的通知", "工作的通知", "活动通知", "方案"];
            if honours.iter().any(|w| rest.contains(w)) && !call.iter().any(|w| rest.contains(w)) {
                Some(Activity::Award)
            } else {
                (word == "宣读" || after.contains("名单") || after.contains("决定"))
                    .then_some(Activity::Report)
            }
        }
        (Activity::Report, "部署" | "总结")
            if !goes_on_with_object(after) && !before.contains("作") =>
        {
            Some(Activity::Speak)
        }
        (Activity::Report, "部署") if before.contains(['作', '做']) => Some(Activity::Speak),
        (Activity::Speak, "说") if before.ends_with(['既', '也', '来', '据', '可']) => None,
        (Activity::Speak, "说") if words!["起", "明", "服", "法"].begin(after) => None,
        (Activity::Speak, _) if before.contains("批示") || before.contains("贺信") => None,
        (Activity::Speak, _) if hit.classes & REPORTS_SPEECH != 0 && before.ends_with('的') => {
            None
        }
        (Activity::Elected, _)
            if before.ends_with('新')
                || after.starts_with('的')
                || before.starts_with(['对', '向']) =>
        {
            None
        }
        (Activity::Attend, _) if words!(LISTS_PRESENT).end(after.trim_end()) => None,
        (Activity::Attend, "与会" | "到会" | "参会" | "到场")
            if !ends_or_acts(lexis, hit.end, clause.end) =>
        {
            None
        }
        (Activity::Report, "宣讲") if after.starts_with(['团', '员', '人', '会', '队']) => {
            None
        }
        (Activity::Report, "传达") if before.ends_with("学习") => None,
        // 对先进集体进行通报表彰.
        (Activity::Report, "通报") if words!["表彰", "表扬"].begin(after) => {
            Some(Activity::Award)
        }
        (Activity::Report, "通报") if after.starts_with("批评") => None,
        (Activity::Report, "回顾")
            if !words!["工作", "历程", "成绩", "情况", "年"].are_in(after) =>
        {
            None
        }
        // 从解读形势入手: how something else is done.
        (Activity::Report, _) if before.starts_with('从') && after.contains("入手") => None,
        (Activity::Speak, "发言") => {
            let exchange = words!["典型", "交流", "讨论", "经验"].are_in(before);
            Some(if exchange { Activity::Exchange } else { Activity::Speak })
        }
        (Activity::Attend, "参加") if words!["投票", "选举", "考试"].begin(after) => None,
        _ => Some(act),
    }
}
