//! Persons that stand in one list and share what is said of them.

use std::ops::Range;

use crate::Span;
use crate::entity::lexis::is_han;
use crate::entity::quantity::numeral::is_figure;
use crate::entity::{Entities, Lexis, PersonMention};
use crate::lexicon::{
    ACT_NOUN, ACT_VERB, APPOINTS, BLOCKS_ACT, DESCRIPTOR, LEADERS, ORGANIZATION, ROLE,
};
use crate::text::{chars, words};

/// A list of persons, or one person.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    /// Indices of the mentions, which stand side by side.
    pub(crate) people: Range<usize>,
    /// From the first post to the last name, role, honorific or bracket.
    pub(crate) span: Span,
}

/// The groups of a text, by sentence.
pub(crate) struct Groups {
    groups: Vec<Group>,
    /// Where the groups of each sentence begin, and where those of the last one end.
    starts: Vec<usize>,
}

impl Groups {
    /// The persons of each sentence, those of one list together, in order.
    pub(crate) fn new(entities: &Entities<'_>, sentences: usize) -> Self {
        let mut groups: Vec<Group> = Vec::with_capacity(entities.people.len());
        let mut starts = Vec::with_capacity(sentences + 1);
        let mut people = entities.people.iter().enumerate().peekable();
        for sentence in 0..sentences {
            let first = groups.len();
            starts.push(first);
            while let Some((i, person)) = people.next_if(|(_, person)| person.sentence <= sentence)
            {
                match groups[first..].last_mut().filter(|group| joins(entities, group, person)) {
                    Some(group) => {
                        group.people.end = i + 1;
                        group.span.end = person.phrase.end;
                    }
                    None => {
                        // A(B): what is in the brackets of A may be of B as well; groups do not overlap.
                        let free = groups[first..].last().map_or(0, |group| group.span.end);
                        let start = person.phrase.start.max(free);
                        let span = Span::new(start, person.phrase.end.max(start));
                        groups.push(Group { people: i..i + 1, span });
                    }
                }
            }
        }
        starts.push(groups.len());
        Groups { groups, starts }
    }

    /// The groups of the sentence with this index.
    pub(crate) fn of(&self, sentence: usize) -> &[Group] {
        &self.groups[self.starts[sentence]..self.starts[sentence + 1]]
    }
}

/// Whether `person` goes on with the list before.
fn joins(entities: &Entities<'_>, group: &Group, person: &PersonMention<'_>) -> bool {
    let lexis = &entities.lexis;
    let between = Span::new(group.span.end, person.phrase.start);
    // 会长A,副会长B;C、D委派代表: names without a post begin anew behind a semicolon.
    let anew = person.phrase.start == person.span.start
        && between.of(lexis.text).trim_end().ends_with(['；', ';']);
    // A代表学会、代表B主席致辞: B is not there.
    let for_another = between.of(lexis.text) != "的"
        && person.phrase.start < person.span.start
        && lexis.text[person.phrase.start..].starts_with("代表");
    let sends = || between.len() <= "的代表".len() && sends_another(lexis, group.span.end);
    // A、B等9名委员，C当选…: behind the number of a list and a comma begins who is elected.
    let text = between.of(lexis.text);
    let counted = text.starts_with('等')
        && text.ends_with(['，', ','])
        && words!["当选", "任", "担任", "出任", "兼任", "为", "被"]
            .begin(&lexis.text[person.phrase.end..]);
    !anew
        && !counted
        && !for_another
        && !again(entities, group, person)
        && (joins_list(lexis, between) || says_nothing(lexis, between) || sends())
}

/// Whether a list names `person` already: nobody stands in it twice.
fn again(entities: &Entities<'_>, group: &Group, person: &PersonMention<'_>) -> bool {
    const RECENT: usize = 60;
    let named = entities.people[group.people.clone()].iter().rev().take(RECENT);
    !person.surname_only && named.filter(|one| !one.surname_only).any(|one| one.name == person.name)
}

/// Whether what stands between two persons only joins the members of a list: marks,
/// conjunctions, and members without a name (各学会负责人).
fn joins_list(lexis: &Lexis<'_>, between: Span) -> bool {
    const LONGEST: usize = 240;
    let text = between.of(lexis.text);
    // The mark between two persons is lost: 副部长甲县民政局局长乙.
    if text.is_empty() {
        return true;
    }
    if text.len() > LONGEST {
        return false;
    }
    let opened = leading_class(lexis, between).max(principal(lexis, between));
    // 书记甲、我市领导乙: the pronoun is of the post behind it.
    let text = text[opened..].strip_suffix('我').unwrap_or(&text[opened..]);
    let between = Span::new(between.start + opened, between.start + opened + text.len());
    // Most of what stands between two persons tells at once that it is something else.
    if !text.starts_with(|c: char| chars!("、，,；;和与及暨以").has(c) || c.is_whitespace())
    {
        return false;
    }
    let mut start = between.start;
    let mut members = text.split(['、', '，', ',', '；', ';']).peekable();
    // What follows the name at once is said of it, and no member of the list.
    if members
        .peek()
        .is_some_and(|first| !matches!(first.trim(), "" | "和" | "与" | "及" | "暨" | "以及"))
    {
        return false;
    }
    while let Some(member) = members.next() {
        let last = members.peek().is_none();
        let end = start + member.len();
        if !continues_list(lexis, Span::new(start, end), last) {
            return false;
        }
        start = end + lexis.char_at(end).map_or(0, char::len_utf8);
    }
    true
}

/// Whether `member` between two persons is no more than a conjunction, a member without a name, or,
/// as the `last`, what describes the person behind it.
fn continues_list(lexis: &Lexis<'_>, member: Span, last: bool) -> bool {
    let bare = member.of(lexis.text).trim_matches([' ', '\u{3000}']);
    let conjunction = matches!(bare, "" | "和" | "与" | "及" | "暨" | "以及");
    conjunction
        || if last {
            words!["新当选", "新当选的", "新任", "现任", "时任", "会长单位", "理事单位"].end(bare)
                || lexis.ends(member.end, DESCRIPTOR).is_some()
        } else {
            is_member(lexis, member)
        }
}

/// Whether another person stands in for the one who is named before `at`: 会长A的代表B.
pub(crate) fn sends_another(lexis: &Lexis<'_>, at: usize) -> bool {
    lexis.text[at..].starts_with("的代表")
}

/// Length of what says for whom the persons before act with those of the rest of the list:
/// A代表县科协，B先后致辞.
fn principal(lexis: &Lexis<'_>, between: Span) -> usize {
    const LONGEST: usize = 60;
    let text = between.of(lexis.text);
    let end = if text.starts_with("代表") { text.find(['，', ',']) } else { None };
    let Some(end) = end.filter(|end| *end <= LONGEST) else { return 0 };
    let verbs = ACT_VERB | ACT_NOUN | APPOINTS;
    let mut words = lexis.within(between.start, between.start + end);
    if words.any(|hit| hit.classes & verbs != 0) { 0 } else { end }
}

/// Length of the class word that closes the first part of a list: A、B等理事代表|、监事长C.
fn leading_class(lexis: &Lexis<'_>, between: Span) -> usize {
    const LONGEST: usize = 36;
    let text = between.of(lexis.text);
    if !text.starts_with('等') {
        return 0;
    }
    let joint = |(at, c): &(usize, char)| {
        chars!("、，,及和与").has(*c) || text[*at..].starts_with("以及") || *at > LONGEST
    };
    let Some((end, _)) = text.char_indices().find(joint).filter(|(at, _)| *at <= LONGEST) else {
        return 0;
    };
    let verbs = ACT_VERB | ACT_NOUN | APPOINTS;
    if lexis.within(between.start, between.start + end).any(|hit| hit.classes & verbs != 0) {
        return 0;
    }
    let class = lexis.ends(between.start + end, DESCRIPTOR | LEADERS).is_some();
    if class || is_counted(&text[..end]) || words!(CLASSES).are(&text[..end]) { end } else { 0 }
}

/// Whether a class counts its members: 等6位将军.
fn is_counted(class: &str) -> bool {
    let rest = class.trim_start_matches('等').trim_start_matches(is_figure);
    // 等5名同志为理事: more than a class.
    !rest.contains(['为', '任'])
        && rest.len() + '等'.len_utf8() < class.len()
        && rest.starts_with(['位', '名'])
}

/// Classes of persons that are no descriptors.
const CLASSES: &[&str] = &["等领导同志", "等同志", "等负责同志", "等人"];

/// Whether a longer stretch between two persons is more of the list: it begins with a mark and
/// holds no verb.
fn says_nothing(lexis: &Lexis<'_>, between: Span) -> bool {
    const LONGEST: usize = 240;
    let text = between.of(lexis.text);
    let verbs = ACT_VERB | ACT_NOUN | BLOCKS_ACT | APPOINTS;
    // A、某某、某协会前会长B: what stands before the post of B belongs to it.
    let last = text.rsplit(['、', '，', ',']).next().unwrap_or_default();
    text.len() <= LONGEST
        && text.starts_with(['、', '，', ','])
        && last.len() < text.len() - '、'.len_utf8()
        && last.chars().all(is_han)
        && !text.contains(['；', ';', '：', '“', '为', '由', '任', '获'])
        && !lexis.within(between.start, between.end).any(|hit| hit.classes & verbs != 0)
}

/// Whether a list member without a name ends like one and does nothing.
fn is_member(lexis: &Lexis<'_>, member: Span) -> bool {
    let acts =
        lexis.within(member.start, member.end).any(|hit| hit.classes & (ACT_VERB | ACT_NOUN) != 0);
    !acts && lexis.ends(member.end, DESCRIPTOR | ROLE | ORGANIZATION).is_some()
}
