//! A sentence, and what is read of it once it is wanted.

use once_cell::unsync::OnceCell;

use super::event::{self, Candidate, Host};
use super::hosts;
use super::marks::Marked;
use crate::Span;
use crate::entity::date::{self, DateMention};
use crate::fact::signs::{EVENT, Found, HOSTED, Signs};

/// A sentence of the running text, or the headline. Spans are in the sentence.
pub(super) struct Sentence<'a> {
    pub(super) text: &'a str,
    /// Where it stands in the document.
    pub(super) start: usize,
    /// Its number among those of the running text.
    pub(super) number: usize,
    /// What its words may tell of.
    pub(super) signs: Signs,
    /// The words of the document.
    words: &'a Found,
    read: OnceCell<Box<Readings<'a>>>,
}

/// What is read of a sentence; most have nothing that is wanted.
#[derive(Default)]
struct Readings<'a> {
    dates: OnceCell<Vec<DateMention>>,
    /// With its clauses.
    marked: OnceCell<(Marked<'a>, Vec<Span>)>,
    named: OnceCell<Vec<(Host, usize)>>,
    candidates: OnceCell<Vec<Candidate>>,
    opening: OnceCell<usize>,
}

impl<'a> Sentence<'a> {
    pub(super) fn new(
        text: &'a str,
        span: Span,
        number: usize,
        signs: Signs,
        words: &'a Found,
    ) -> Self {
        Sentence {
            text: span.of(text),
            start: span.start,
            number,
            signs,
            words,
            read: OnceCell::new(),
        }
    }

    fn read(&self) -> &Readings<'a> {
        self.read.get_or_init(Box::default)
    }

    pub(super) fn span(&self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// A span of the sentence in the document.
    pub(super) fn placed(&self, span: Span) -> Span {
        Span::new(self.start + span.start, self.start + span.end)
    }

    /// A span of the document in the sentence.
    pub(super) fn inner(&self, span: Span) -> Span {
        Span::new(span.start - self.start, span.end - self.start)
    }

    /// A date of the sentence in the document.
    pub(super) fn placed_date(&self, date: &DateMention) -> DateMention {
        DateMention { span: self.placed(date.span), ..date.clone() }
    }

    pub(super) fn dates(&self) -> &[DateMention] {
        self.read().dates.get_or_init(|| date::dates(self.text))
    }

    pub(super) fn marked(&self) -> &Marked<'a> {
        &self.parted().0
    }

    pub(super) fn clauses(&self) -> &[Span] {
        &self.parted().1
    }

    fn parted(&self) -> &(Marked<'a>, Vec<Span>) {
        self.read().marked.get_or_init(|| Marked::with_clauses(self.text))
    }

    /// Bodies named with 主办, 承办, and where the phrase that names them ends.
    pub(super) fn named(&self) -> &[(Host, usize)] {
        if self.signs & HOSTED == 0 {
            return &[];
        }
        self.read().named.get_or_init(|| hosts::named(self.marked()))
    }

    /// The words of one of `signs`, which are kept with their places, in order.
    pub(super) fn words(&self, signs: Signs) -> impl Iterator<Item = Span> {
        self.words.inside(self.span(), signs).map(|word| self.inner(word))
    }

    /// The clause that a word of the sentence stands in, and its number.
    pub(super) fn clause_of(&self, word: Span) -> Option<(usize, Span)> {
        let number = self.clauses().partition_point(|clause| clause.end <= word.start);
        let clause = *self.clauses().get(number)?;
        clause.contains(word).then_some((number, clause))
    }

    /// The verbs that may tell of a meeting, in order.
    pub(super) fn candidates(&self) -> &[Candidate] {
        if self.signs & EVENT == 0 {
            return &[];
        }
        self.read().candidates.get_or_init(|| event::candidates(self))
    }

    /// Where the report begins behind 本报讯(记者…).
    pub(super) fn opening(&self) -> usize {
        *self.read().opening.get_or_init(|| event::dispatch_end(self))
    }
}
