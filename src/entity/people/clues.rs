//! Where to look for roles and names: the marks of a text, and the words that they stand at, found
//! in one pass.

use crate::Span;
use crate::entity::lexis::{Lexis, is_mark};
use crate::entity::name::Follows;
use crate::lexicon::{APPOINTS, BOUNDARY, DESCRIPTOR, HONORIFIC, Hit, ORGANIZATION, ROLE};
use crate::text;

/// What a text gives to start from, each kind in order.
pub(super) struct Clues<'l> {
    marks: Vec<(usize, char)>,
    roles: Vec<&'l Hit>,
    words: Vec<&'l Hit>,
    follows: Follows,
}

/// What a sentence gives to start from.
#[derive(Clone, Copy)]
pub(super) struct Place<'x> {
    pub(super) sentence: Span,
    pub(super) marks: &'x [(usize, char)],
    /// Words that are roles.
    pub(super) roles: &'x [&'x Hit],
    /// Words that names stand right before or behind.
    pub(super) words: &'x [&'x Hit],
    /// What may follow names in the whole text.
    pub(super) follows: &'x Follows,
}

impl<'l> Clues<'l> {
    pub(super) fn new(lexis: &'l Lexis<'_>) -> Self {
        let mut marks = Vec::with_capacity(lexis.text.len() / 16);
        marks.extend(text::marks(lexis.text).filter(|(_, c)| is_mark(*c)));
        let follows = Follows::new(lexis.text, &marks);
        let roles = Vec::with_capacity(lexis.text.len() / 32);
        let words = Vec::with_capacity(lexis.text.len() / 16);
        let mut clues = Clues { marks, roles, words, follows };
        lexis.within(0, lexis.text.len()).for_each(|hit| clues.add(lexis, hit));
        clues
    }

    fn add(&mut self, lexis: &Lexis<'_>, hit: &'l Hit) {
        self.follows.add(lexis, hit);
        if hit.classes & ROLE != 0 {
            self.roles.push(hit);
        }
        let long_body = || hit.classes & ORGANIZATION != 0 && hit.end - hit.start >= 6;
        if hit.classes & (HONORIFIC | APPOINTS | DESCRIPTOR | BOUNDARY) != 0 || long_body() {
            self.words.push(hit);
        }
    }

    /// What the text gives, to be asked for sentence by sentence.
    pub(super) fn reader(&self) -> Reader<'_> {
        let Clues { marks, roles, words, follows } = self;
        Reader {
            marks: Cursor::new(marks),
            roles: Cursor::new(roles),
            words: Cursor::new(words),
            follows,
        }
    }
}

/// Gives the clues of one sentence after the other.
pub(super) struct Reader<'x> {
    marks: Cursor<'x, (usize, char)>,
    roles: Cursor<'x, &'x Hit>,
    words: Cursor<'x, &'x Hit>,
    follows: &'x Follows,
}

impl<'x> Reader<'x> {
    pub(super) fn place(&mut self, sentence: Span) -> Place<'x> {
        Place {
            sentence,
            marks: self.marks.of(sentence, |(at, _)| *at),
            roles: self.roles.of(sentence, |hit| hit.start),
            words: self.words.of(sentence, |hit| hit.start),
            follows: self.follows,
        }
    }
}

/// A list in the order of the text, read span by span.
struct Cursor<'x, T> {
    list: &'x [T],
    /// End of the part read last.
    next: usize,
}

impl<'x, T> Cursor<'x, T> {
    fn new(list: &'x [T]) -> Self {
        Cursor { list, next: 0 }
    }

    /// What stands in `span`, which is mostly behind the span before.
    fn of(&mut self, span: Span, at: impl Fn(&T) -> usize) -> &'x [T] {
        if self.list[..self.next].last().is_some_and(|last| at(last) >= span.start) {
            self.next = 0;
        }
        let behind = &self.list[self.next..];
        let start = self.next + behind.iter().take_while(|item| at(item) < span.start).count();
        let inside = self.list[start..].iter().take_while(|item| at(item) < span.end).count();
        self.next = start + inside;
        &self.list[start..self.next]
    }
}

#[cfg(test)]
mod tests {
    use super::Cursor;
    use crate::Span;

    #[test]
    fn lists_are_read_span_by_span() {
        let list = [1, 4, 5, 9];
        let mut cursor = Cursor::new(&list);
        let mut read = |start, end| cursor.of(Span::new(start, end), |at| *at);
        assert!(read(0, 1).is_empty());
        assert_eq!(read(1, 5), [1, 4]);
        assert_eq!(read(7, 20), [9]);
        assert_eq!(read(4, 9), [4, 5]);
        assert!(read(20, 30).is_empty());
    }
}
