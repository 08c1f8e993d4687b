//! The words of the lexicon in one text, to be asked by position.

use crate::lexicon::{Classes, Hit, Lexicon};
use crate::text::is_alphanumeric;

/// All hits of one text, by start and by end.
pub(crate) struct Lexis<'a> {
    pub(crate) text: &'a str,
    pub(crate) lexicon: &'a Lexicon,
    /// Whether the text has a mark that joins the parts of a transliterated name.
    pub(crate) dotted: bool,
    hits: Vec<Hit>,
    starts: Places,
    /// Indices of `hits`, by end and then the longest first.
    by_end: Vec<u32>,
    ends: Places,
}

/// How many of some sorted positions stand before each block of the text.
struct Places(Vec<u32>);

impl Places {
    /// Bytes of a block, as a power of two.
    const BLOCK: usize = 3;

    fn new(length: usize, positions: impl Iterator<Item = usize>) -> Self {
        let mut before = vec![0; (length >> Self::BLOCK) + 2];
        positions.for_each(|at| before[(at >> Self::BLOCK) + 1] += 1);
        let mut sum = 0;
        for count in &mut before {
            sum += *count;
            *count = sum;
        }
        Places(before)
    }

    /// The number of positions in blocks before that of `at`.
    fn before(&self, at: usize) -> usize {
        let last = self.0.len() - 1;
        self.0[(at >> Self::BLOCK).min(last)] as usize
    }
}

impl<'a> Lexis<'a> {
    pub(crate) fn new(text: &'a str, lexicon: &'a Lexicon) -> Self {
        let hits = lexicon.hits(text);
        let starts = Places::new(text.len(), hits.iter().map(|hit| hit.start));
        let ends = Places::new(text.len(), hits.iter().map(|hit| hit.end));
        let by_end = by_end(&hits, &ends);
        let dotted = ['·', '•', '‧'].iter().any(|dot| text.contains(*dot));
        Lexis { text, lexicon, dotted, hits, starts, by_end, ends }
    }

    /// The index of the first hit that starts at `at` or behind it.
    fn first_from(&self, at: usize) -> usize {
        let block = self.starts.before(at);
        block + self.hits[block..].iter().take_while(|hit| hit.start < at).count()
    }

    /// The hits that start at `at`, the longest first.
    pub(crate) fn starting(&self, at: usize) -> impl Iterator<Item = &Hit> + Clone {
        self.hits[self.first_from(at)..].iter().take_while(move |hit| hit.start == at)
    }

    /// The hits that end at `at`, the longest first.
    pub(crate) fn ending(&self, at: usize) -> impl Iterator<Item = &Hit> {
        let hit = |&i: &u32| &self.hits[i as usize];
        let block = &self.by_end[self.ends.before(at)..];
        let first = block.iter().take_while(|&i| hit(i).end < at).count();
        block[first..].iter().map(hit).take_while(move |hit| hit.end == at)
    }

    /// The hits that start in `start..end`, in order.
    pub(crate) fn within(&self, start: usize, end: usize) -> impl Iterator<Item = &Hit> {
        self.hits[self.first_from(start)..].iter().take_while(move |hit| hit.start < end)
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

/// The indices of `hits` by end: each goes to its block, and finds its place there.
fn by_end(hits: &[Hit], ends: &Places) -> Vec<u32> {
    let mut next = ends.0.clone();
    let mut sorted = vec![0; hits.len()];
    for (i, hit) in (0u32..).zip(hits) {
        let block = hit.end >> Places::BLOCK;
        let mut at = next[block] as usize;
        next[block] += 1;
        while at > ends.0[block] as usize && hits[sorted[at - 1] as usize].end > hit.end {
            sorted[at] = sorted[at - 1];
            at -= 1;
        }
        sorted[at] = i;
    }
    sorted
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
    !is_alphanumeric(c) && c != '·' && c != '•' && c != '〇'
}
