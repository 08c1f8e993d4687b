//! Where to look for roles and names: the marks of a text, and the words that they stand at.

use crate::Span;
use crate::entity::hints::Hints;
use crate::entity::lexis::Lexis;
use crate::layout::Mark;
use crate::lexicon::{APPOINTS, BOUNDARY, DESCRIPTOR, HONORIFIC, Hit, ORGANIZATION, ROLE};

/// What a text gives to start from, each kind in order.
pub(super) struct Clues<'l> {
    marks: &'l [Mark],
    roles: Vec<&'l Hit>,
    words: Vec<&'l Hit>,
    hints: Hints,
}

/// What a sentence gives to start from.
#[derive(Clone, Copy)]
pub(super) struct Place<'x> {
    pub(super) sentence: Span,
    pub(super) marks: &'x [Mark],
    /// Words that are roles.
    pub(super) roles: &'x [&'x Hit],
    /// Words that names may stand right before or behind.
    pub(super) words: &'x [&'x Hit],
    /// Of the names in the whole text.
    pub(super) hints: &'x Hints,
}

impl<'l> Clues<'l> {
    /// The clues of a text with these `marks`.
    pub(super) fn new(lexis: &'l Lexis<'_>, marks: &'l [Mark]) -> Self {
        let length = lexis.text.len();
        let mut clues = Clues {
            marks,
            roles: Vec::with_capacity(length / 32),
            words: Vec::with_capacity(length / 16),
            hints: Hints::new(lexis, marks),
        };
        lexis.within(0, length).for_each(|hit| clues.add_word(lexis, hit));
        clues
    }

    fn add_word(&mut self, lexis: &Lexis<'_>, hit: &'l Hit) {
        self.hints.add_word(lexis.text, hit);
        if hit.classes & ROLE != 0 {
            self.roles.push(hit);
        }
        let before_name = hit.classes & (APPOINTS | DESCRIPTOR | BOUNDARY) != 0
            || hit.classes & ORGANIZATION != 0 && hit.end - hit.start >= 6;
        let may_start = || self.hints.may_start(lexis, hit.end);
        if hit.classes & HONORIFIC != 0 || before_name && may_start() {
            self.words.push(hit);
        }
    }

    pub(super) fn hints(&self) -> &Hints {
        &self.hints
    }

    /// What the text gives, to be asked for sentence by sentence.
    pub(super) fn reader(&self) -> Reader<'_> {
        let Clues { marks, roles, words, hints } = self;
        Reader {
            marks: Cursor::new(marks),
            roles: Cursor::new(roles),
            words: Cursor::new(words),
            hints,
        }
    }
}

/// Gives the clues of one sentence after the other.
pub(super) struct Reader<'x> {
    marks: Cursor<'x, Mark>,
    roles: Cursor<'x, &'x Hit>,
    words: Cursor<'x, &'x Hit>,
    hints: &'x Hints,
}

impl<'x> Reader<'x> {
    pub(super) fn place(&mut self, sentence: Span) -> Place<'x> {
        Place {
            sentence,
            marks: self.marks.of(sentence, |(at, _)| *at),
            roles: self.roles.of(sentence, |hit| hit.start),
            words: self.words.of(sentence, |hit| hit.start),
            hints: self.hints,
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
