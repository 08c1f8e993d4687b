//! Persons that stand in one list and share what is said of them.

use crate::Span;
use crate::entity::Lexis;
use crate::fact::Document;
use crate::lexicon::{ACT_NOUN, ACT_VERB, APPOINTS, BLOCKS_ACT, DESCRIPTOR, ORGANIZATION, ROLE};
use crate::text::words;

/// A list of persons, or one person.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    /// Indices of the mentions.
    pub(crate) people: Vec<usize>,
    /// From the first post to the last name, role, honorific or bracket.
    pub(crate) span: Span,
}

/// The persons of a sentence, those of one list together, in order.
pub(crate) fn groups(document: &Document<'_>, sentence: usize) -> Vec<Group> {
    let people = &document.entities.people;
    let first = people.partition_point(|p| p.sentence < sentence);
    let mut groups: Vec<Group> = Vec::new();
    for (i, person) in people.iter().enumerate().skip(first) {
        if person.sentence != sentence {
            break;
        }
        let joined = groups.last().is_some_and(|group| {
            let between = Span::new(group.span.end, person.phrase.start);
            // 会长A,副会长B;C、D委派代表: names without a post begin anew behind a semicolon.
            if person.phrase.start == person.span.start
                && between.of(document.text).trim_end().ends_with(['；', ';'])
            {
                return false;
            }
            joins_list(&document.entities.lexis, between)
                || says_nothing(&document.entities.lexis, between)
        });
        match groups.last_mut().filter(|_| joined) {
            Some(group) => {
                group.people.push(i);
                group.span.end = person.phrase.end;
            }
            None => groups.push(Group { people: vec![i], span: person.phrase }),
        }
    }
    groups
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
    let opened = leading_class(text);
    let between = Span::new(between.start + opened, between.end);
    let text = &text[opened..];
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
        let bare = member.trim_matches([' ', '\u{3000}']);
        let conjunction = matches!(bare, "" | "和" | "与" | "及" | "暨" | "以及");
        let new = words!["新当选", "新当选的", "新任", "现任", "时任"].end(bare);
        let described = last && (new || lexis.ends(between.end, DESCRIPTOR).is_some());
        if !conjunction
            && !described
            && (last || !is_member(lexis, Span::new(start, start + member.len())))
        {
            return false;
        }
        start += member.len()
            + text[(start - between.start) + member.len()..]
                .chars()
                .next()
                .map_or(0, char::len_utf8);
    }
    true
}

/// Length of the class word that closes the first part of a list: A、B等领导|及C、D.
fn leading_class(text: &str) -> usize {
    const CLASSES: &[&str] =
        &["等领导同志", "等领导", "等嘉宾", "等专家", "等同志", "等负责人", "等负责同志"];
    let class = words!(CLASSES).prefix(text).map_or(0, str::len);
    let joins = words!["、", "，", ",", "及", "和", "以及", "与"].begin(&text[class..]);
    if joins { class } else { 0 }
}

/// Whether a longer stretch between two persons is more of the list: it begins with a mark and
/// holds no verb.
fn says_nothing(lexis: &Lexis<'_>, between: Span) -> bool {
    const LONGEST: usize = 240;
    let text = between.of(lexis.text);
    let verbs = ACT_VERB | ACT_NOUN | BLOCKS_ACT | APPOINTS;
    text.len() <= LONGEST
        && text.starts_with(['、', '，', ','])
        && text.ends_with(['、', '，', ',', '和', '与', '及'])
        && !text.contains(['；', ';', '：', '“', '为', '由', '任', '获'])
        && !lexis.within(between.start, between.end).any(|hit| hit.classes & verbs != 0)
}

/// Whether a list member without a name ends like one and does nothing.
fn is_member(lexis: &Lexis<'_>, member: Span) -> bool {
    let acts =
        lexis.within(member.start, member.end).any(|hit| hit.classes & (ACT_VERB | ACT_NOUN) != 0);
    !acts && lexis.ends(member.end, DESCRIPTOR | ROLE | ORGANIZATION).is_some()
}
