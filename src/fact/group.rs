//! Persons that stand in one list and share what is said of them.

use crate::Span;
use crate::fact::Document;

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
            document.text.get(group.span.end..person.phrase.start).is_some_and(joins_list)
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

/// Whether `between` only joins the members of a list.
fn joins_list(between: &str) -> bool {
    let rest = between.trim();
    let marks = |c: char| {
        matches!(
            c,
            '、' | '，' | ',' | '；' | ';' | '和' | '与' | '及' | '暨' | '\u{3000}' | ' '
        )
    };
    matches!(rest, "以及" | "，以及" | "、以及") || !rest.is_empty() && rest.chars().all(marks)
}
