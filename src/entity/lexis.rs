//! The words of the lexicon in one text, to be asked by position.

use crate::lexicon::{Classes, Hit, Lexicon};

/// All hits of one text, by start and by end.
pub(crate) struct Lexis<'a> {
    pub(crate) text: &'a str,
    pub(crate) lexicon: &'a Lexicon,
    hits: Vec<Hit>,
    /// Indices of `hits`, by end and then the longest first.
    by_end: Vec<u32>,
}

impl<'a> Lexis<'a> {
    pub(crate) fn new(text: &'a str, lexicon: &'a Lexicon) -> Self {
        let hits = lexicon.hits(text);
        let mut by_end: Vec<u32> = (0..hits.len() as u32).collect();
        by_end.sort_unstable_by_key(|&i| (hits[i as usize].end, hits[i as usize].start));
        Lexis { text, lexicon, hits, by_end }
    }

    /// The hits that start at `at`, the longest first.
    pub(crate) fn starting(&self, at: usize) -> impl Iterator<Item = &Hit> {
        let first = self.hits.partition_point(|hit| hit.start < at);
        self.hits[first..].iter().take_while(move |hit| hit.start == at)
    }

    /// The hits that end at `at`, the longest first.
    pub(crate) fn ending(&self, at: usize) -> impl Iterator<Item = &Hit> {
        let first = self.by_end.partition_point(|&i| self.hits[i as usize].end < at);
        self.by_end[first..]
            .iter()
            .map(|&i| &self.hits[i as usize])
            .take_while(move |hit| hit.end == at)
    }

    /// The hits that start in `start..end`, in order.
    pub(crate) fn within(&self, start: usize, end: usize) -> impl Iterator<Item = &Hit> {
        let first = self.hits.partition_point(|hit| hit.start < start);
        self.hits[first..].iter().take_while(move |hit| hit.start < end)
    }

    /// The longest hit of one of `classes` that starts at `at`.
    pub(crate) fn starts(&self, at: usize, classes: Classes) -> Option<&Hit> {
        self.starting(at).find(|hit| hit.classes & classes != 0)
    }

    /// The longest hit of one of `classes` that ends at `at`.
    pub(crate) fn ends(&self, at: usize, classes: Classes) -> Option<&Hit> {
        self.ending(at).find(|hit| hit.classes & classes != 0)
    }

    /// Whether a hit of one of `classes` covers `start..end` and more or just that.
    pub(crate) fn covered(&self, start: usize, end: usize, classes: Classes) -> bool {
        const LONGEST_WORD: usize = 36;
        self.within(start.saturating_sub(LONGEST_WORD), start + 1)
            .any(|hit| hit.classes & classes != 0 && hit.start <= start && hit.end >= end)
    }

    /// The character that starts at `at`.
    pub(crate) fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// The character that ends at `at`.
    pub(crate) fn char_before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }
}

/// Whether `c` is a Chinese character.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇')
}

/// Whether `c` parts the members of a list.
pub(crate) fn is_list_mark(c: char) -> bool {
    matches!(c, '、' | '，' | ',' | '､' | '/')
}

/// Whether `c` ends a clause or a sentence, or is a blank.
pub(crate) fn is_mark(c: char) -> bool {
    c.is_whitespace() || (!c.is_alphanumeric() && c != '·' && c != '•' && c != '〇')
}
