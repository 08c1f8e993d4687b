//! Who presides and who is present by the labelled lines of minutes: 主持人:, 出席人员:.

use super::MOST_PERSONS;
use super::roll::Roll;
use crate::Span;
use crate::entity::lexis::{is_han, is_list_mark};
use crate::entity::name::{Promise, name_at};
use crate::entity::{Lexis, PersonMention};
use crate::fact::Document;
use crate::layout::EntryPart;
use crate::report::{Activity, Official};
use crate::text::offset;

/// What the persons of an entry do.
fn act(part: EntryPart) -> Option<Activity> {
    match part {
        EntryPart::Chair => Some(Activity::Preside),
        EntryPart::Present => Some(Activity::Attend),
        _ => None,
    }
}

/// Credits the persons that the labelled lines of minutes mention.
pub(super) fn credit(document: &Document<'_>, roll: &mut Roll<'_>) {
    for entry in &document.layout.minutes {
        let Some(act) = act(entry.part) else { continue };
        for person in people(document, entry.value).iter().take(MOST_PERSONS) {
            roll.act_of(person.name, act);
        }
    }
}

/// The persons mentioned inside `span`.
fn people<'d>(document: &'d Document<'_>, span: Span) -> &'d [PersonMention<'d>] {
    let people = &document.entities.people;
    let first = people.partition_point(|person| person.span.start < span.start);
    let people = &people[first..];
    &people[..people.partition_point(|person| person.span.end <= span.end)]
}

/// Adds those whose name stands alone behind a label, or drawn apart in a row: nothing but the
/// label tells of them.
pub(super) fn add_others(document: &Document<'_>, officials: &mut Vec<Official>) {
    let before = officials.len();
    for entry in &document.layout.minutes {
        let Some(act) = act(entry.part) else { continue };
        for (name, span) in names(document, entry.value) {
            let known = officials.iter_mut().take(MOST_PERSONS).find(|o| o.name == name);
            match known {
                Some(official) if official.activities.contains(&act) => {}
                Some(official) => {
                    official.activities.push(act);
                    official.activities.sort_unstable();
                }
                None => officials.push(official(name, act, span)),
            }
        }
    }
    if officials.len() > before {
        officials.sort_by_key(|official| official.mentions.first().map(|mention| mention.start));
    }
}

fn official(name: String, act: Activity, span: Span) -> Official {
    let (posts, activities, mentions) = (Vec::new(), vec![act], vec![span]);
    Official { name, posts, activities, on_behalf_of: None, mentions }
}

/// The names among the words of `value` that are mentioned as no person.
fn names(document: &Document<'_>, value: Span) -> Vec<(String, Span)> {
    let lexis = &document.entities.lexis;
    let known = people(document, value);
    let mut found = Vec::new();
    let mut surname: Option<Span> = None;
    for word in words(lexis, value).take(MOST_PERSONS) {
        let next = known.partition_point(|person| person.phrase.end <= word.start);
        if known.get(next).is_some_and(|person| person.phrase.overlaps(word)) {
            surname = None;
            continue;
        }
        let text = word.of(lexis.text);
        if text.chars().nth(1).is_none() {
            let first = surname.filter(|s| lexis.text[s.end..word.start].chars().all(is_gap));
            match first {
                Some(first) => {
                    let name = format!("{}{text}", first.of(lexis.text));
                    found.push((name, Span::new(first.start, word.end)));
                    surname = None;
                }
                None => surname = lexis.lexicon.surname(text).map(|_| word),
            }
            continue;
        }
        surname = None;
        if name_at(lexis, word.start, Promise::Fair) == Some(word.end) {
            found.push((text.to_owned(), word));
        }
    }
    found
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() && c != '\n'
}

/// What the marks and blanks of `value` part: Chinese characters alone.
fn words<'a>(lexis: &'a Lexis<'_>, value: Span) -> impl Iterator<Item = Span> + 'a {
    let parts = |c: char| c.is_whitespace() || is_list_mark(c) || matches!(c, '。' | '；' | ';');
    let whole = value.of(lexis.text).split(parts);
    let whole = whole.filter(|word| !word.is_empty() && word.chars().all(is_han));
    whole.map(|word| {
        let start = offset(word, lexis.text);
        Span::new(start, start + word.len())
    })
}
