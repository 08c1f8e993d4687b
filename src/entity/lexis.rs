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
    /// By block of the text, up to the last start: how many hits start before it.
    starts: Vec<u32>,
    /// By block: the first hit that ends in it.
    ends: Vec<Link>,
    /// By hit.
    known: Vec<Known>,
}

/// Bytes of a block, as a power of two.
const BLOCK: usize = 3;

/// One more than the index of a hit; 0 for none.
type Link = u32;

/// What is known of a hit and those before it.
#[derive(Clone, Copy)]
struct Known {
    /// The next hit that ends in the same block.
    next: Link,
    /// The last end of the hits up to this one.
    reach: u32,
}

/// A position or an index of a text, none of which has as many bytes as a `u32` can count.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl<'a> Lexis<'a> {
    pub(crate) fn new(text: &'a str, lexicon: &'a Lexicon) -> Self {
        let hits = lexicon.hits(text);
        let blocks = (text.len() >> BLOCK) + 1;
        let mut starts = Vec::with_capacity(blocks);
        let mut known: Vec<Known> = Vec::with_capacity(hits.len());
        let mut reach = 0;
        for (i, hit) in (0..).zip(&hits) {
            while starts.len() <= hit.start >> BLOCK {
                starts.push(i);
            }
            reach = reach.max(number(hit.end));
            known.push(Known { next: 0, reach });
        }
        let mut ends = vec![0; blocks];
        for (i, (hit, known)) in hits.iter().zip(&mut known).enumerate().rev() {
            known.next = std::mem::replace(&mut ends[hit.end >> BLOCK], number(i + 1));
        }
        let dotted = ["·", "•", "‧"].iter().any(|dot| text.contains(dot));
        Lexis { text, lexicon, dotted, hits, starts, ends, known }
    }

    /// The index of the first hit that starts at `at` or behind it.
    fn first_from(&self, at: usize) -> usize {
        let Some(&block) = self.starts.get(at >> BLOCK) else { return self.hits.len() };
        let block = block as usize;
        block + self.hits[block..].iter().take_while(|hit| hit.start < at).count()
    }

    /// The hits that start at `at`, the longest first.
    pub(crate) fn starting(&self, at: usize) -> impl Iterator<Item = &Hit> + Clone {
        self.hits[self.first_from(at)..].iter().take_while(move |hit| hit.start == at)
    }

    /// The hits that end at `at`, the longest first.
    pub(crate) fn ending(&self, at: usize) -> impl Iterator<Item = &Hit> {
        let mut link = self.ends.get(at >> BLOCK).copied().unwrap_or(0);
        let in_block = std::iter::from_fn(move || {
            let i = (link as usize).checked_sub(1)?;
            link = self.known[i].next;
            Some(&self.hits[i])
        });
        in_block.filter(move |hit| hit.end == at)
    }

    /// The hits that start in `start..end`, in order.
    pub(crate) fn within(&self, start: usize, end: usize) -> impl Iterator<Item = &Hit> {
        self.hits[self.first_from(start)..].iter().take_while(move |hit| hit.start < end)
    }

    /// The hits that start before `at` and end behind it, from right to left.
    pub(crate) fn across(&self, at: usize) -> impl Iterator<Item = &Hit> {
        let reaching = (0..self.first_from(at)).rev();
        let reaching = reaching.take_while(move |i| self.known[*i].reach as usize > at);
        reaching.map(|i| &self.hits[i]).filter(move |hit| hit.end > at)
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
        let before = 0..self.first_from(start + 1);
        let reaching = before.rev().take_while(|i| self.known[*i].reach as usize >= end);
        let mut hits = reaching.map(|i| &self.hits[i]);
        hits.any(|hit| {
            hit.classes & classes != 0 && hit.end >= end && start - hit.start <= LONGEST_WORD
        })
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
    !is_alphanumeric(c) && c != '·' && c != '•' && c != '〇'
}

#[cfg(test)]
mod tests {
    use super::Lexis;
    use crate::lexicon::{Hit, Lexicon};

    #[test]
    fn words_are_found_by_both_ends() {
        let text = "湖东省科协党组书记、副主席，某学会副会长单位";
        let lexis = Lexis::new(text, Lexicon::built_in());
        let all = || lexis.within(0, text.len());
        assert!(all().count() > 5);
        for at in 0..=text.len() {
            assert!(lexis.ending(at).eq(all().filter(|hit| hit.end == at)), "{at}");
            assert!(lexis.starting(at).eq(all().filter(|hit| hit.start == at)), "{at}");
            let mut across: Vec<_> = lexis.across(at).collect();
            across.reverse();
            let over = |hit: &&Hit| hit.start < at && hit.end > at;
            assert_eq!(across, all().filter(over).collect::<Vec<_>>(), "{at}");
        }
    }
}
