//! Names that are proved elsewhere in the text, where they stand alone.

use std::borrow::Cow;

use crate::Span;
use crate::entity::bitset::BitSet;
use crate::entity::hints::Hints;
use crate::entity::lexis::{Lexis, is_han};
use crate::entity::name::{Follow, follow, opens_name};
use crate::entity::people::scan::{Scan, is_cited_leader};
use crate::lexicon::ACT_VERB;
use crate::text::width;

/// The names of a text, to find where they stand alone.
pub(super) struct KnownNames<'a, 'h> {
    /// Sorted.
    names: Vec<&'a str>,
    /// Their lengths, the longest first.
    lengths: Vec<usize>,
    /// Whether one of them begins with another.
    nested: bool,
    heads: Heads,
    /// Where they may begin.
    places: Cow<'h, BitSet>,
}

/// The first two characters of names, as far as their last bytes tell.
struct Heads {
    /// By the first character: a bit for each second one.
    second: [u64; 64],
}

impl Heads {
    fn of(names: &[&str]) -> Self {
        let mut heads = Heads { second: [0; 64] };
        for bytes in names.iter().map(|name| name.as_bytes()) {
            if let Some((first, second)) = head(bytes) {
                heads.second[first] |= 1 << second;
            }
        }
        heads
    }

    /// Whether one of the names may begin where `bytes` do.
    fn may_begin(&self, bytes: &[u8]) -> bool {
        head(bytes).is_some_and(|(first, second)| self.second[first] >> second & 1 == 1)
    }
}

/// What the last bytes of the first two characters tell of them: numbers below 64.
#[inline]
fn head(bytes: &[u8]) -> Option<(usize, usize)> {
    if let Some(&[0xE0..=0xEF, _, first, 0xE0..=0xEF, _, second]) = bytes.first_chunk() {
        return Some((usize::from(first & 63), usize::from(second & 63)));
    }
    other_head(bytes)
}

#[cold]
fn other_head(bytes: &[u8]) -> Option<(usize, usize)> {
    let last = |bytes: &[u8]| Some(usize::from(*bytes.get(width(*bytes.first()?) - 1)? & 63));
    let behind = bytes.get(width(*bytes.first()?)..)?;
    Some((last(bytes)?, last(behind)?))
}

impl<'a, 'h> KnownNames<'a, 'h> {
    /// Those of `names`, which are sorted and have two characters or more.
    pub(super) fn new(lexis: &Lexis<'_>, hints: &'h Hints, names: Vec<&'a str>) -> Self {
        let mut lengths: Vec<usize> = names.iter().map(|name| name.len()).collect();
        lengths.sort_unstable_by(|a, b| b.cmp(a));
        lengths.dedup();
        let nested = names.windows(2).any(|pair| pair[1].starts_with(pair[0]));
        let heads = Heads::of(&names);
        let surnamed = names
            .iter()
            .all(|name| name.starts_with(is_han) && lexis.lexicon.surname_may_begin(name));
        let places =
            if surnamed { Cow::Borrowed(hints.starts()) } else { Cow::Owned(all(lexis.text)) };
        KnownNames { names, lengths, nested, heads, places }
    }

    /// The end of the longest known name that begins at `at` and ends before `stop`.
    #[inline]
    fn longest(&self, text: &str, at: usize, stop: usize) -> Option<usize> {
        let may_begin = self.heads.may_begin(&text.as_bytes()[at..stop]);
        if may_begin { self.look_up(text, at, stop) } else { None }
    }

    #[inline(never)]
    fn look_up(&self, text: &str, at: usize, stop: usize) -> Option<usize> {
        let text = &text[at..stop];
        let known = |length: &&usize| {
            text.get(..**length).is_some_and(|word| self.names.binary_search(&word).is_ok())
        };
        self.lengths.iter().find(known).map(|length| at + length)
    }

    /// The known names of a sentence from left to right, the longest where several begin, but none
    /// that touches one of `taken`, which are known names too.
    fn find(&self, text: &str, sentence: Span, taken: &[Span]) -> Vec<Span> {
        let mut found = Vec::new();
        let (mut at, mut free) = (sentence.start, sentence.start);
        for next in taken.iter().copied().chain([Span::new(sentence.end, sentence.end)]) {
            for here in self.places.within(Span::new(at, next.start.max(at))) {
                if here < at {
                    continue;
                }
                let Some(end) = self.longest(text, here, sentence.end) else { continue };
                if here >= free && end <= next.start {
                    found.push(Span::new(here, end));
                }
                at = end;
            }
            if at <= next.start {
                at = if self.nested { next.start } else { next.end };
            }
            free = next.end;
        }
        found
    }

    /// Takes the known names that stand in the sentence without proof of their own.
    pub(super) fn complete(&self, lexis: &Lexis<'_>, scan: &mut Scan<'_>) {
        if self.names.is_empty() {
            return;
        }
        let mut found = self.find(lexis.text, scan.sentence, &scan.names);
        found.retain(|name| stands_alone(lexis, scan.sentence.start, *name));
        scan.add(&found);
    }
}

/// All places of a text.
fn all(text: &str) -> BitSet {
    let mut all = BitSet::of_length(text.len());
    text.char_indices().for_each(|(at, _)| all.insert(at));
    all
}

/// Whether what stands around a known name in a sentence that starts at `floor` lets it be one
/// there.
fn stands_alone(lexis: &Lexis<'_>, floor: usize, name: Span) -> bool {
    let short = || name.of(lexis.text).chars().count() == 2;
    // 听取了A所作的报告: the particle of a verb.
    let opens = || {
        opens_name(lexis, floor, name.start)
            || lexis.char_before(name.start) == Some('了')
            || lexis.ending(name.start).any(|hit| hit.classes & ACT_VERB != 0)
    };
    follow(lexis, name.end) > Follow::Nothing
        && (!short() || opens())
        && !is_cited_leader(lexis, name.end)
}

#[cfg(test)]
mod tests {
    use super::KnownNames;
    use crate::Span;
    use crate::entity::hints::Hints;
    use crate::entity::lexis::Lexis;
    use crate::lexicon::Lexicon;

    #[test]
    fn known_names_are_found_the_longest_first() {
        let text = "周立 周立民 A·é 𠮷田";
        let mut names = [(0, 6), (7, 16), (17, 22), (23, 30)].map(|(start, end)| &text[start..end]);
        names.sort_unstable();
        let found = |text: &str, taken: &[Span]| {
            let lexis = Lexis::new(text, Lexicon::built_in());
            let hints = Hints::new(&lexis, &[]);
            let mut known = KnownNames::new(&lexis, &hints, names.to_vec());
            known.places = std::borrow::Cow::Owned(super::all(text));
            known.find(text, Span::new(0, text.len()), taken)
        };
        let spans = |spans: &[(usize, usize)]| {
            spans.iter().map(|(start, end)| Span::new(*start, *end)).collect::<Vec<_>>()
        };
        assert_eq!(found("周立民周立", &[]), spans(&[(0, 9), (9, 15)]));
        assert_eq!(found("会A·é，𠮷田", &[]), spans(&[(3, 8), (11, 18)]));
        assert!(found("周民立A·", &[]).is_empty());
        assert!(found("周", &[]).is_empty() && found("", &[]).is_empty());
        assert_eq!(found("周立周立", &spans(&[(0, 6)])), spans(&[(6, 12)]));
        assert!(found("周立民立", &spans(&[(6, 12)])).is_empty());
    }
}
