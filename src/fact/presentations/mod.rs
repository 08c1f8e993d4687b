//! Exchanges of experience: who gave 典型发言, 交流发言, 经验交流, and on what.

mod examples;

use std::collections::HashSet;

use once_cell::sync::Lazy;

use crate::entity::lexis::is_mark;
use crate::entity::quantity::numeral::is_figure;
use crate::fact::awards::party::{Parties, closed_list, parties, party, subjects, unnamed};
use crate::fact::awards::view::View;
use crate::fact::{Document, mention, signs};
use crate::layout::BlockKind;
use crate::lexicon::{ACT_VERB, Table, entries};
use crate::report::{Party, PartyKind, Presentation};
use crate::text::{char_floor, chars, words};
use crate::{Mention, Span};

pub(crate) use examples::infos;

const LIST: &str = include_str!("../../lexicon/data/presentation_words.txt");

/// Each word, and whether it is a verb with its object and needs no light verb.
static WORDS: Lazy<Table<bool>> = Lazy::new(|| {
    Table::new(entries(LIST).map(|columns| (columns[0].to_owned(), columns[1] == "verb")))
});

/// The words that tell of an exchange by themselves.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    crate::lexicon::words(LIST)
}

/// What is shared where none of them stands.
pub(super) const SHARED: [&str; 4] = ["经验", "做法", "体会", "心得"];

/// The presentations of `document`, in order; who presents twice is named once.
pub(crate) fn presentations(document: &Document<'_>) -> Vec<Presentation> {
    let mut found: Vec<Presentation> = Vec::new();
    let mut known: HashSet<String> = HashSet::new();
    if document.signs.all & signs::EXCHANGE == 0 {
        return found;
    }
    for (index, sentence) in document.sentences.iter().enumerate() {
        let told = document.signs.of(index);
        if told & signs::EXCHANGE == 0
            || document.layout.blocks[sentence.block].kind == BlockKind::Title
        {
            continue;
        }
        let view = View::new(document, sentence.span);
        let mut floor = sentence.span.start;
        for act in acts(&view, told) {
            let mut presenters = presenters(&view, index, &act, floor);
            presenters.retain(|party| !is_class(party) && known.insert(party.name.clone()));
            if !presenters.is_empty() {
                let topics = topics(&view, Span::new(floor, act.word.start));
                found.push(Presentation { presenters, topics });
            }
            floor = act.word.end;
        }
    }
    found
}

/// Whether a party is a class of persons, and no body: 残疾人代表.
fn is_class(party: &Party) -> bool {
    let class = words![
        "高校", "人", "者", "员", "工", "民", "家庭", "青年", "妇女", "学生", "院校", "院所",
        "单位", "行业", "系统", "领域", "地区", "各界", "部门", "机构",
    ];
    party.kind == PartyKind::Organization && class.end(&party.name)
}

/// The word that tells of an exchange.
struct Act {
    word: Span,
    /// Where those stand who give it.
    by: By,
}

/// Where those stand who give an exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    /// Before it: A作了典型发言.
    Subject,
    /// Before it, and it is told of somebody else: 听取了A的经验介绍.
    Heard,
    /// Behind it: 作典型发言的有A、B.
    Listed,
}

/// The exchanges that a sentence tells of.
fn acts(view: &View<'_>, told: signs::Signs) -> Vec<Act> {
    const MOST: usize = 12;
    let mut found = Vec::new();
    for word in view.document.signs.longest(view.span, signs::PRESENTS).take(MOST) {
        if view.group_at(word.start).is_none()
            && let Some(verb) = WORDS.get(view.of(word))
        {
            found.extend(given(view, word, verb).map(|by| Act { word, by }));
        }
    }
    if found.is_empty() {
        let told = |sign| told & sign != 0;
        found.extend(
            (told(signs::SHARED).then(|| shared_experience(view)).flatten())
                .or_else(|| told(signs::AS_MODEL).then(|| model_speech(view)).flatten())
                .or_else(|| told(signs::FROM_BODIES).then(|| from_bodies(view)).flatten()),
        );
    }
    found
}

/// Whose exchange the word tells of, if it tells of one.
fn given(view: &View<'_>, word: Span, verb: bool) -> Option<By> {
    const NOUN_BEHIND: &[&str] = &[
        "会", "活动", "材料", "环节", "平台", "阶段", "文章", "制度", "座谈", "的", "机制", "工作",
        "渠道", "方面", "、", "名单", "代表",
    ];
    const LIGHT: &[&str] = &["作", "做", "进行", "开展", "带来", "发表"];
    const PLANNED: &[&str] =
        &["安排了", "组织了", "召开", "举办", "要求", "希望", "加强", "推动", "促进", "开展了"];
    let behind = view.of(Span::new(word.end, view.span.end));
    if words!(LISTS).begin(behind) {
        return Some(By::Listed);
    }
    if words!(NOUN_BEHIND).begin(behind) && !behind.starts_with("会上") {
        return None;
    }
    let start = view.behind_last_mark(near(view, word.start), chars!("，。；,;"));
    let clause = view.of(Span::new(start, word.start));
    let heard = words!["听取", "聆听"].are_in(clause);
    // 作题为《X》的经验交流 is given, too.
    let titled = || words!["》的", "”的", "\"的", "」的", "』的", "为题的", "主题的"].end(clause);
    if clause.ends_with('的') && (heard || !titled()) {
        return heard.then_some(By::Heard);
    }
    let closes = behind.is_empty() || behind.starts_with(is_mark) || behind.starts_with('了');
    let does = || verb || closes || words!(LIGHT).are_in(clause);
    let planned = || words!(PLANNED).are_in(clause) && !clause.contains("按要求");
    (does() && !planned()).then_some(By::Subject)
}

/// 介绍了他们的工作经验, 分享了办会的做法与体会: the verb, and what is shared at the end of its clause.
fn shared_experience(view: &View<'_>) -> Option<Act> {
    const VERBS: [&str; 6] = ["介绍了", "交流了", "分享了", "介绍", "交流", "分享"];
    let text = view.of(view.span);
    if !words!(&VERBS).are_in(text) {
        return None;
    }
    VERBS.iter().find_map(|verb| {
        let at = text.find(verb)?;
        let behind = &text[at + verb.len()..];
        let clause = &behind[..behind.find(is_mark).unwrap_or(behind.len())];
        // 交流会上的体会: a meeting, and nobody who shares; 分享了经验和难题 is more than experience.
        let ends = |(at, word): (usize, &str)| {
            let rest = &clause[at + word.len()..];
            rest.is_empty() || rest.starts_with(['和', '与', '及', '并', '以', '、'])
        };
        let shared = words!(&SHARED).hits(clause).any(ends) && !clause.starts_with('会');
        let word = Span::new(view.span.start + at, view.span.start + at + verb.len());
        (shared && view.group_at(word.start).is_none()).then_some(Act { word, by: By::Subject })
    })
}

/// 作为典型代表发言.
fn model_speech(view: &View<'_>) -> Option<Act> {
    let text = view.of(view.span);
    let at = text.find("作为").filter(|_| text.contains("发言"))?;
    let behind = &text[at..];
    let speech = behind.find("发言")?;
    let role = &behind[..speech];
    let model = role.contains("典型") && role.contains("代表") && !role.contains(['。', '；']);
    let word = Span::new(view.span.start + at, view.span.start + at + speech + "发言".len());
    (model && view.group_at(word.start).is_none()).then_some(Act { word, by: By::Subject })
}

/// 来自A、B等7所学校的代表就…进行了交流.
fn from_bodies(view: &View<'_>) -> Option<Act> {
    let text = view.of(view.span);
    let from = text.find("来自")?;
    let behind = &text[from..];
    const ABOUT: [&str; 6] =
        ["代表就", "代表围绕", "负责人就", "负责人围绕", "代表分别", "负责人分别"];
    if !words!(&ABOUT).are_in(behind) {
        return None;
    }
    let about = ABOUT.iter().find_map(|word| behind.find(word))?;
    let at = from + about + behind[about..].find("交流")?;
    let named = text[from..from + about].contains('、');
    let light = text[from + about..at].contains("进行") || text[from + about..at].contains('作');
    let word = Span::new(view.span.start + at, view.span.start + at + "交流".len());
    (named && light && view.group_at(word.start).is_none()).then_some(Act { word, by: By::Subject })
}

/// Who gives it.
fn presenters(view: &View<'_>, sentence: usize, act: &Act, floor: usize) -> Vec<Party> {
    match act.by {
        By::Heard => return heard(view, act.word),
        By::Listed => return listed_behind(view, act.word),
        By::Subject => {}
    }
    let told = told_before(view, sentence, act, floor);
    if told.is_empty() { follow(view, act.word) } else { told }
}

/// Who stands as the subject before the word.
fn told_before(view: &View<'_>, sentence: usize, act: &Act, floor: usize) -> Vec<Party> {
    let from = Span::new(floor.min(act.word.start), act.word.start);
    let people = persons(view, sentence, from);
    match closed(view, near(view, from.end).start.max(from.start), from.end) {
        // A评议工作,B、C两家商会的秘书长作典型发言: the subject is the nearer one.
        Some((at, named)) if people.iter().all(|person| person.span.end <= at) => named,
        _ if people.is_empty() => bodies(view, from),
        _ => people,
    }
}

/// 会上进行了经验交流，A、B分别作了发言: who speaks in the clause behind, where the word has no
/// subject but the meeting.
fn follow(view: &View<'_>, word: Span) -> Vec<Party> {
    const LONGEST: usize = 600;
    const OPENS: &[&str] = &["分别", "先后", "依次", "相继", "上台", "作了", "做了"];
    const SPEAKS: &[&str] = &["发言", "介绍", "交流", "分享"];
    let reach = char_floor(view.document.text, view.span.end.min(word.end + LONGEST));
    let rest = Span::new(word.end, view.until(Span::new(word.end, reach), chars!("。；;！!：:")));
    let Some(clause) = view.of(rest).strip_prefix(['，', ',']) else { return Vec::new() };
    let start = rest.end - clause.len();
    let Some((at, _)) = words!(OPENS).hits(clause).next() else { return Vec::new() };
    if !words!(SPEAKS).are_in(&clause[at..]) {
        return Vec::new();
    }
    let mut named = parties(view, Span::new(start, start + at)).named;
    named.retain(|party| !unnamed(&party.name));
    named
}

/// The list of bodies, closed by its number or by who speaks for them, that is the subject of the
/// predicate before `end`, and where its clause starts.
fn closed(view: &View<'_>, start: usize, end: usize) -> Option<(usize, Vec<Party>)> {
    /// Clauses of a predicate.
    const MOST: usize = 4;
    const LEADS: &[&str] = &["与会的", "参会的", "来自", "其中", "会上", "随后", "并由", "由"];
    let mut last = end;
    for _ in 0..MOST {
        let from = view.behind_last_mark(Span::new(start, last), chars!("。；;：:，,"));
        let text = view.of(Span::new(from, last));
        let lead = words!(LEADS).prefix(text).map_or(0, str::len);
        let clause = Span::new(from + lead, last);
        if let Some(named) = closed_list(view, clause, SPOKESMEN) {
            return Some((from, named));
        }
        let goes_on = text.trim().is_empty() || words!(OPENERS).begin(text);
        last = from.checked_sub(1).filter(|last| goes_on && *last > start)?;
        while !view.document.text.is_char_boundary(last) {
            last -= 1;
        }
        if !view.of(Span::new(last, from)).starts_with(['，', ',']) {
            return None;
        }
    }
    None
}

/// What leads from the word to those who give it.
const LISTS: &[&str] = &[
    "的有",
    "的是",
    "的还有",
    "的分别是",
    "的分别有",
    "的单位有",
    "的单位是",
    "的学会有",
    "的代表有",
    "的同志有",
    "单位有",
    "单位为",
    "单位是",
];

/// 作典型发言的有A、B.
fn listed_behind(view: &View<'_>, word: Span) -> Vec<Party> {
    let behind = view.of(Span::new(word.end, view.span.end));
    let Some(list) = words!(LISTS).prefix(behind) else { return Vec::new() };
    let rest = Span::new(word.end + list.len(), view.span.end);
    let bare = view.of(rest).trim_start_matches(['：', ':', '，', ' ']);
    let rest = Span::new(rest.end - bare.len(), rest.end);
    let mut named =
        parties(view, Span::new(rest.start, view.until(rest, chars!("。；;！!")))).named;
    named.retain(|party| !unnamed(&party.name));
    named
}

/// 听取了A、B的经验介绍.
fn heard(view: &View<'_>, word: Span) -> Vec<Party> {
    let before = view.of(Span::new(view.span.start, word.start));
    let Some((at, verb)) =
        ["听取了", "聆听了", "听取", "聆听"].iter().find_map(|v| Some((before.rfind(v)?, v.len())))
    else {
        return Vec::new();
    };
    let range = Span::new(view.span.start + at + verb, word.start - '的'.len_utf8());
    if range.is_empty() { Vec::new() } else { parties(view, range).named }
}

/// The persons whose list stands before the word.
fn persons(view: &View<'_>, sentence: usize, range: Span) -> Vec<Party> {
    let groups = view.document.groups(sentence);
    let lexis = view.lexis();
    let acts = |from: usize, to: usize| {
        lexis.within(from, to).any(|hit| hit.classes & ACT_VERB != 0 && hit.end <= to)
    };
    let mut found = Vec::new();
    let mut next = range.end;
    for group in groups.iter().rev().filter(|group| range.contains(group.span)) {
        let between = view.of(Span::new(group.span.end, next));
        let joined = if found.is_empty() {
            predicates(behind_count(between))
        } else {
            between.starts_with(['、', '，', ',', '和', '及', '与']) && !acts(group.span.end, next)
        };
        if !joined {
            break;
        }
        let named = group.people.clone().rev().map(|i| &view.document.entities.people[i]);
        found.extend(named.map(|person| Party {
            name: person.name.to_owned(),
            kind: PartyKind::Person,
            span: person.span,
        }));
        next = group.span.start;
    }
    found.reverse();
    if let Some(before) = listed_before(view, next).filter(|_| !found.is_empty()) {
        // 某学会、退休教师A: bodies beside a person, but 某学会、某协会秘书长A may be one office.
        let apart = groups.iter().rfind(|group| group.span.start == next).is_some_and(|group| {
            let first = &view.document.entities.people[group.people.start];
            // 退休教师: no body of such a short name.
            first.posts.iter().all(|post| post.organization.is_none_or(|body| body.len() <= 6))
        });
        let before = subjects(view, near(view, before)).named.into_iter();
        found.splice(0..0, before.filter(|party| party.kind == PartyKind::Person || apart));
    }
    found
}

/// Where the list ends that goes on with the person at `next`, who may be described: A、退休教师|B.
fn listed_before(view: &View<'_>, next: usize) -> Option<usize> {
    const LONGEST: usize = 18;
    let sentence = Span::new(view.span.start, next);
    let (at, mark) = view.top_marks(sentence).next_back()?;
    let described = &view.of(sentence)[at + mark.len_utf8() - sentence.start..];
    (mark == '、' && described.len() <= LONGEST).then_some(at)
}

/// `between`, which stands behind a list of persons, without their number and what they are called:
/// 3位优秀教师代表作了.
fn behind_count(between: &str) -> &str {
    /// In characters.
    const LONGEST: usize = 12;
    let bare = between.strip_prefix('等').unwrap_or(between);
    let unit = bare.trim_start_matches(is_figure);
    let Some(class) =
        unit.strip_prefix(['位', '名', '人', '个']).filter(|_| unit.len() < bare.len())
    else {
        return between;
    };
    let ends = class.char_indices().take(LONGEST).take_while(|(_, c)| !is_mark(*c));
    let opened = ends.map(|(at, _)| &class[at..]).find(|rest| words!(OPENERS).begin(rest));
    opened.map_or(between, |rest| rest.strip_prefix("代表").unwrap_or(rest))
}

/// Words that open what a subject does.
const OPENERS: &[&str] = &[
    "分别",
    "先后",
    "依次",
    "相继",
    "在会上",
    "在大会上",
    "在会议上",
    "会上",
    "就",
    "围绕",
    "结合",
    "针对",
    "作为",
    "作",
    "做",
    "进行",
    "代表",
    "上台",
    "登台",
    "到会",
    "现场",
    "从",
    "以",
    "还",
    "也",
    "向",
    "为",
    "对",
    "参加",
    "出席",
    "并",
    "交流",
    "介绍",
    "分享",
    "典型",
    "发言",
    "各自",
    "等",
    "同志",
    "在",
    "结合",
    "带来",
    "发表",
    "上作",
    "介绍",
    "与大家",
    "代表与",
];

/// Whether what stands between the subject and the word says nothing of another subject.
fn predicates(between: &str) -> bool {
    let bare = between.trim_start_matches(['，', ',', ' ']);
    let others = [
        "代表作",
        "代表们",
        "代表进行",
        "代表分别",
        "负责人作",
        "负责人分别",
        "单位作",
        "与会",
        "各单位",
    ];
    if !bare.is_empty() && !words!(OPENERS).begin(bare) {
        return false;
    }
    let other = others.iter().any(|word| {
        between
            .find(word)
            .is_some_and(|at| !between[..at].contains("作为") && !between[..at].contains('等'))
    });
    let late = between.find(['，', ',']).is_some_and(|at| {
        let clause = between[at..].trim_start_matches(['，', ',', ' ']);
        !bare.is_empty() && at > 0 && !clause.is_empty() && !words!(OPENERS).begin(clause)
    });
    !other && !late
}

/// The organizations at the head of the clause, one or a list.
fn bodies(view: &View<'_>, range: Span) -> Vec<Party> {
    /// 同志, 老师.
    const HONORIFIC: usize = 6;
    let near = near(view, range.end);
    let range = Span::new(near.start.max(range.start), range.end);
    let range = Span::new(view.behind_last_mark(range, chars!("。；;：:")), range.end);
    if let Some(named) = named_from(view, range) {
        return named;
    }
    let mut found: Vec<Party> = Vec::new();
    let members = view.members(range);
    for (index, member) in members.iter().enumerate() {
        let text = view.of(member.span);
        // 大会安排某学会作典型发言: who has it done is another.
        let asked = words!["安排", "邀请", "特邀"].hits(text).last();
        let asked = asked.filter(|_| index == 0).map_or(0, |(at, word)| at + word.len());
        let text = &text[asked..];
        let start = member.span.start + asked;
        let body = SPOKESMEN.iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text);
        let named = Span::new(start, start + without_count(body).len());
        if let Some(whole) = party(view, named) {
            // A致辞，某学会、某协会作了…: who is a person does something else.
            let behind = view.of(Span::new(whole.span.end.min(named.end), named.end));
            if whole.kind == PartyKind::Person && behind.len() > HONORIFIC {
                found.clear();
            } else {
                found.push(whole);
            }
            continue;
        }
        if !found.is_empty() && words!(OPENERS).begin(text) {
            break;
        }
        // 某学会作了致辞，某协会作了…: what goes on with another subject is no predicate of the first.
        let goes_on = members
            .get(index + 1)
            .is_none_or(|next| words!(OPENERS).begin(view.of(next.span)) || !next.comma);
        if let Some(last) = cut(view, Span::new(start, member.span.end)).filter(|_| goes_on) {
            found.push(last);
            break;
        }
        // A妇联、B工作室及最美家庭代表作交流发言: the last one has no name.
        if !found.is_empty() && text.contains("代表") {
            break;
        }
        found.clear();
    }
    found.retain(|party| !unnamed(&party.name));
    found
}

/// 来自A、B等7所学校的代表.
fn named_from(view: &View<'_>, range: Span) -> Option<Vec<Party>> {
    let text = view.of(range);
    let at = text.find("来自")? + "来自".len();
    let of = view.top(Span::new(range.start + at, range.end)).find(|(_, c)| *c == '的')?.0;
    // 来自A、B等地的代表: from where they come.
    if words!["等地", "各地"].end(view.of(Span::new(range.start + at, of))) {
        return Some(Vec::new());
    }
    let Parties { named, .. } = parties(view, Span::new(range.start + at, of));
    (named.len() > 1).then_some(named)
}

/// Who speaks for an organization without being named.
const SPOKESMEN: &[&str] = &[
    "有关负责人",
    "相关负责人",
    "主要负责人",
    "负责人",
    "负责同志",
    "代表",
    "的主席",
    "的会长",
    "的秘书长",
    "的理事长",
    "的主任",
];

/// The last organization of a list, with the predicate behind it.
fn cut(view: &View<'_>, member: Span) -> Option<Party> {
    const DEEPEST: usize = 60;
    let text = view.of(member);
    let ends = text.char_indices().skip(2).take(DEEPEST);
    ends.filter(|(at, _)| words!(OPENERS).begin(&text[*at..])).find_map(|(at, _)| {
        let name = SPOKESMEN.iter().find_map(|word| text[..at].strip_suffix(word));
        let end = member.start + without_count(name.unwrap_or(&text[..at])).len();
        party(view, Span::new(member.start, end))
    })
}

/// `text` without the number of a list behind its last name: 某学会等5家学会.
fn without_count(text: &str) -> &str {
    const LONGEST: usize = 30;
    let Some(last) = text.rfind(is_figure) else { return text };
    let first = text[..last].trim_end_matches(is_figure);
    let unit = text[last..].trim_start_matches(is_figure);
    let counts = unit.starts_with(['家', '个', '所', '位', '名']) && unit.len() <= LONGEST;
    if counts && !first.is_empty() { first.trim_end_matches('等') } else { text }
}

/// What they spoke about: 就X、Y等工作.
fn topics(view: &View<'_>, range: Span) -> Vec<Mention> {
    let end = range.end;
    let start = near(view, end).start.max(range.start).min(end);
    let text = view.of(Span::new(start, end));
    let about = |word: &str| text.rfind(word).map(|at| (at, word.len()));
    let Some((at, width)) =
        ["分别就", "分别围绕", "就", "围绕"].iter().find_map(|word| about(word))
    else {
        return Vec::new();
    };
    let from = end - text.len() + at + width;
    let mut bare = view.of(Span::new(from, end));
    while let Some(rest) = without_tail(bare.trim_end()) {
        bare = rest;
    }
    let range = Span::new(from, from + bare.len());
    let topics = view.members(range).into_iter().map(|member| member.span);
    topics
        .filter(|span| view.of(*span).chars().count() > 1)
        .map(|span| mention(view.document.text, span))
        .collect()
}

/// `text` without one word that stands behind the topics; 工作 keeps its 作.
fn without_tail(text: &str) -> Option<&str> {
    let mut rests = TAILS.iter().filter_map(|word| Some((text.strip_suffix(word)?, *word)));
    rests.find(|(rest, word)| *word != "作" || !rest.ends_with('工')).map(|(rest, _)| rest)
}

/// The part of the sentence before `end` that is read.
fn near(view: &View<'_>, end: usize) -> Span {
    const REACH: usize = 2400;
    let mut start = end.saturating_sub(REACH).max(view.span.start);
    while !view.document.text.is_char_boundary(start) {
        start += 1;
    }
    Span::new(start.min(end), end)
}

/// What may stand between the topics and the word.
const TAILS: &[&str] = &[
    "作了",
    "做了",
    "作",
    "做",
    "进行了",
    "进行",
    "典型",
    "分别",
    "，",
    ",",
    "在会上",
    "在大会上",
    "等工作",
    "等方面工作",
    "等方面的工作",
    "等方面",
    "等内容",
    "等主题",
    "等问题",
    "等情况",
    "等",
    "广泛",
    "深入",
    "与大家",
    "和大家",
    "向大家",
    "交流",
    "了",
    "的",
];
