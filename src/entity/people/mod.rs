//! Persons and their posts: names found by what stands around them, posts given out along lists.

mod assign;
mod clues;
mod company;
mod known;
mod names;
mod posts;
mod scan;

use std::collections::HashMap;

use self::assign::Assignment;
use self::clues::Clues;
use self::known::KnownNames;
use self::names::Names;
use self::posts::base;
use self::scan::{Scan, drop_ordinary_words, drop_places};
use crate::Span;
use crate::entity::lexis::Lexis;
use crate::layout::Mark;
use crate::sentence::Sentence;

/// An organization and a role, printed or shared along a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PostMention<'a> {
    pub(crate) organization: Option<&'a str>,
    pub(crate) role: Option<&'a str>,
    pub(crate) span: Span,
}

/// Where a person is mentioned, by full name, surname and role, or name alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PersonMention<'a> {
    /// The name (or surname) itself, without posts, in the repaired text.
    pub(crate) span: Span,
    /// The full name of the person meant: 祝主任 is 祝安平.
    pub(crate) name: &'a str,
    /// Posts printed around the name or shared along its list.
    pub(crate) posts: Vec<PostMention<'a>>,
    /// From the first organization or role before the name to the last role, honorific or
    /// bracket behind it.
    pub(crate) phrase: Span,
    /// Index of the sentence.
    pub(crate) sentence: usize,
    /// Whether only the surname is printed.
    pub(crate) surname_only: bool,
    /// Whether the group role before it names no post: 代表, 领导.
    pub(crate) listed: bool,
}

/// Every mention of a person in `sentences` of a text with these `marks`, in order. Names that
/// touch one of `excluded` (the byline's authors) are left out.
pub(crate) fn people<'a>(
    lexis: &Lexis<'a>,
    marks: &[Mark],
    sentences: &[Sentence],
    excluded: &[Span],
) -> Vec<PersonMention<'a>> {
    let excluded = united(excluded);
    let clues = Clues::new(lexis, marks);
    let mut reader = clues.reader();
    let mut names = Names::of_length(lexis.text.len());
    let mut scans: Vec<Scan<'_>> = sentences
        .iter()
        .map(|sentence| Scan::new(lexis, reader.place(sentence.span), &excluded, &mut names))
        .collect();
    drop_places(lexis.text, &mut scans);
    let known = drop_ordinary_words(lexis.text, &mut scans);
    let known = KnownNames::new(lexis, clues.hints(), known);
    let mut people = Vec::with_capacity(scans.iter().map(|scan| scan.names.len()).sum());
    for (index, mut scan) in scans.into_iter().enumerate() {
        known.complete(lexis, &mut scan);
        Assignment::new(lexis, &scan, index, &mut people).run();
    }
    resolve_surnames(&mut people);
    people
}

/// The spans in order, those that overlap as one.
fn united(spans: &[Span]) -> Vec<Span> {
    let mut sorted = spans.to_vec();
    sorted.sort_unstable();
    let mut united: Vec<Span> = Vec::with_capacity(sorted.len());
    for span in sorted {
        match united.last_mut().filter(|last| last.overlaps(span)) {
            Some(last) => last.end = last.end.max(span.end),
            None => united.push(span),
        }
    }
    united
}

/// Gives every mention by surname alone the name of the person meant; those of unknown persons
/// are dropped.
fn resolve_surnames(people: &mut Vec<PersonMention<'_>>) {
    if !people.iter().any(|person| person.surname_only) {
        return;
    }
    for (mention, bearer) in meant(people) {
        let name = people[bearer].name;
        let person = &mut people[mention];
        person.name = name;
        // The short address adds no post to the one printed in full.
        person.posts.clear();
    }
    people.retain(|p| !p.surname_only || p.name.len() > p.span.len());
}

/// How many bearers of a surname are looked at for one with the role.
const NEAREST: usize = 50;

/// The mentions by surname alone, each with the mention in full of the person meant.
fn meant(people: &[PersonMention<'_>]) -> Vec<(usize, usize)> {
    let bearers = bearers(people);
    let mut found = Vec::new();
    for (mention, person) in people.iter().enumerate().filter(|(_, p)| p.surname_only) {
        let role = person.posts.iter().find_map(|post| post.role).unwrap_or("");
        let wanted = base(role);
        let all = bearers.get(person.name).map_or(&[][..], Vec::as_slice);
        let before = &all[..all.partition_point(|bearer| *bearer < mention)];
        let holds = |bearer: &&usize| {
            let mut roles = people[**bearer].posts.iter().filter_map(|post| post.role);
            roles.any(|role| role.ends_with(wanted))
        };
        let by_role = before.iter().rev().take(NEAREST).find(holds);
        found.extend(by_role.or(before.last()).or(all.first()).map(|bearer| (mention, *bearer)));
    }
    found
}

/// The mentions of persons in full, by the surnames that they may be addressed by, in order.
fn bearers<'a>(people: &[PersonMention<'a>]) -> HashMap<&'a str, Vec<usize>> {
    let mut found: HashMap<&str, Vec<usize>> = HashMap::new();
    for (mention, person) in people.iter().enumerate().filter(|(_, p)| !p.surname_only) {
        for surname in surnames_of(person.name) {
            found.entry(surname).or_default().push(mention);
        }
    }
    found
}

/// The one- and two-character beginnings that a person may be addressed by.
fn surnames_of(name: &str) -> impl Iterator<Item = &str> {
    let mut ends = name.char_indices().map(|(i, c)| i + c.len_utf8());
    let one = ends.next().map(|end| &name[..end]);
    let two = ends.next().map(|end| &name[..end]).filter(|two| two.len() < name.len());
    one.into_iter().chain(two)
}
