//! The words of the lexicon in one text, to be asked by position.

use crate::layout::{Layout, Mark};
use crate::lexicon::{Classes, Found, Hit, Lexicon, Tagged};
use crate::text::is_alphanumeric;

/// All hits of one text, by start and by end.
pub(crate) struct Lexis<'a> {
    pub(crate) text: &'a str,
    pub(crate) lexicon: &'a Lexicon,
    /// Whether the text has a mark that joins the parts of a transliterated name.
    pub(crate) dotted: bool,
    /// The words with tags, by start and then the longest first.
    pub(crate) tagged: Vec<Tagged>,
    hits: Vec<Hit>,
    blocks: Vec<Block>,
    /// By hit: the next one that ends in the same block.
    next: Vec<Link>,
}

/// Some bytes of the text.
#[derive(Clone, Copy)]
struct Block {
    /// How many hits start before it.
    before: u32,
    /// The first hit that ends in it.
    ending: Link,
}

impl Block {
    /// How many bytes it has, as a power of two.
    const SIZE: usize = 3;
}

/// One more than the index of a hit; 0 for none.
type Link = u32;

/// A position or an index of a text, none of which has as many bytes as a `u32` can count.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The blocks of a text of `length` bytes with these words, and by word the next one that ends in the
/// same block.
fn linked(hits: &[Hit], length: usize) -> (Vec<Block>, Vec<Link>) {
    let none = Block { before: number(hits.len()), ending: 0 };
    let mut blocks = vec![none; (length >> Block::SIZE) + 1];
    let mut next = vec![0; hits.len()];
    for (i, (hit, next)) in hits.iter().zip(&mut next).enumerate().rev() {
        blocks[hit.start >> Block::SIZE].before = number(i);
        *next = std::mem::replace(&mut blocks[hit.end >> Block::SIZE].ending, number(i + 1));
    }
    let mut before = none.before;
    for block in blocks.iter_mut().rev() {
        before = before.min(block.before);
        block.before = before;
    }
    (blocks, next)
}

impl<'a> Lexis<'a> {
    pub(crate) fn new(text: &'a str, lexicon: &'a Lexicon) -> Self {
        Self::with_marks(text, lexicon, &Layout::default().marks_of(text))
    }

    /// The same of a text whose marks are known.
    pub(crate) fn with_marks(text: &'a str, lexicon: &'a Lexicon, marks: &[Mark]) -> Self {
        let Found { hits, tagged } = lexicon.find(text);
        let (blocks, next) = linked(&hits, text.len());
        let dotted = marks.iter().any(|(_, c)| joins_names(*c));
        Lexis { text, lexicon, dotted, tagged, hits, blocks, next }
    }

    /// The index of the first hit that starts at `at` or behind it.
    fn first_from(&self, at: usize) -> usize {
        let Some(block) = self.blocks.get(at >> Block::SIZE) else { return self.hits.len() };
        let before = block.before as usize;
        before + self.hits[before..].iter().take_while(|hit| hit.start < at).count()
    }

    /// The hits that start at `at`, the longest first.
    pub(crate) fn starting(&self, at: usize) -> impl Iterator<Item = &Hit> + Clone {
        self.hits[self.first_from(at)..].iter().take_while(move |hit| hit.start == at)
    }

    /// The hits that end at `at`, the longest first.
    pub(crate) fn ending(&self, at: usize) -> impl Iterator<Item = &Hit> {
        let mut link = self.blocks.get(at >> Block::SIZE).map_or(0, |block| block.ending);
        let in_block = std::iter::from_fn(move || {
            let i = (link as usize).checked_sub(1)?;
            link = self.next[i];
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
        self.near(at, at).filter(move |hit| hit.end > at)
    }

    /// The longest hit of one of `classes` that starts at `at`.
    pub(crate) fn starts(&self, at: usize, classes: Classes) -> Option<&Hit> {
        self.starting(at).find(|hit| hit.classes & classes != 0)
    }

    /// Whether a word of one of `classes` and of two characters or more starts at `at`: the longest
    /// that does.
    pub(crate) fn starts_long(&self, at: usize, classes: Classes) -> bool {
        self.starts(at, classes).is_some_and(|hit| hit.end - hit.start > '字'.len_utf8())
    }

    /// The longest hit of one of `classes` that ends at `at`.
    pub(crate) fn ends(&self, at: usize, classes: Classes) -> Option<&Hit> {
        self.ending(at).find(|hit| hit.classes & classes != 0)
    }

    /// Whether a hit of one of `classes` covers `start..end` and more or just that.
    pub(crate) fn covered(&self, start: usize, end: usize, classes: Classes) -> bool {
        let mut near = self.near(start + 1, start);
        near.any(|hit| hit.end >= end && hit.classes & classes != 0)
    }

    /// The hits that start before `end` and may reach over `at`, from right to left.
    fn near(&self, end: usize, at: usize) -> impl Iterator<Item = &Hit> {
        const LONGEST_WORD: usize = 36;
        let before = self.hits[..self.first_from(end)].iter().rev();
        before.take_while(move |hit| at - hit.start <= LONGEST_WORD)
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

/// Whether `c` joins the parts of a transliterated name.
fn joins_names(c: char) -> bool {
    matches!(c, '·' | '•' | '‧')
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
    use crate::lexicon::{Hit, Lexicon, ROLE};

    #[test]
    fn dots_tell_of_transliterated_names() {
        let dotted = |text| Lexis::new(text, Lexicon::built_in()).dotted;
        assert!(["王·甲", "王•甲", "王‧"].into_iter().all(dotted));
        assert!(!["王甲", "王。", ""].into_iter().any(dotted));
    }

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
            let over = |hit: &Hit| hit.start <= at && hit.end >= at + 6 && hit.classes & ROLE != 0;
            assert_eq!(lexis.covered(at, at + 6, ROLE), all().any(over), "{at}");
        }
    }
}
