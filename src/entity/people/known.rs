//! Names that are proved elsewhere in the text, where they stand alone.

use crate::Span;
use crate::entity::lexis::Lexis;
use crate::entity::name::{Follow, follow, opens_name};
use crate::entity::people::scan::{Scan, is_cited_leader};
use crate::lexicon::ACT_VERB;
use crate::text::width;

/// The names of a text, to find where they stand alone.
pub(super) struct KnownNames<'a> {
    /// Sorted.
    names: Vec<&'a str>,
    /// Their lengths, the longest first.
    lengths: Vec<usize>,
    heads: Heads,
}

/// The last byte of the character that `bytes` begin with, and the bytes behind it.
#[inline]
fn next_char(bytes: &[u8]) -> Option<(u8, &[u8])> {
    match bytes {
        [0xE0..=0xEF, _, last, rest @ ..] => Some((*last, rest)),
        [first, ..] => {
            let (c, rest) = bytes.split_at(width(*first));
            Some((*c.last()?, rest))
        }
        [] => None,
    }
}

/// The first two characters of names, told apart by their last bytes.
struct Heads {
    /// By the first character: a bit for each second one.
    second: [u64; 64],
}

impl Heads {
    fn of(names: &[&str]) -> Self {
        let mut heads = Heads { second: [0; 64] };
        for bytes in names.iter().map(|name| name.as_bytes()) {
            let Some((first, behind)) = next_char(bytes) else { continue };
            let second = next_char(behind).map_or(u64::MAX, |(last, _)| 1 << (last & 63));
            heads.second[usize::from(first & 63)] |= second;
        }
        heads
    }

    /// Whether no name begins with these bytes, which are one character.
    fn passes(&self, bytes: &[u8]) -> bool {
        matches!(bytes, [0xE0..=0xEF, _, last] if self.second[usize::from(last & 63)] == 0)
    }

    /// Where the first two characters of a name may stand in `text`.
    fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let mut rest = text.as_bytes();
        std::iter::from_fn(move || {
            loop {
                let foreign = rest.chunks_exact(3).take_while(|c| self.passes(c)).count();
                rest = &rest[3 * foreign..];
                let here = text.len() - rest.len();
                let last;
                (last, rest) = next_char(rest)?;
                let second = self.second[usize::from(last & 63)];
                if second != 0 && second >> (next_char(rest)?.0 & 63) & 1 == 1 {
                    return Some(here);
                }
            }
        })
    }
}

impl<'a> KnownNames<'a> {
    /// Those of `names`, which are sorted.
    pub(super) fn new(names: Vec<&'a str>) -> Self {
        let mut lengths: Vec<usize> = names.iter().map(|name| name.len()).collect();
        lengths.sort_unstable_by(|a, b| b.cmp(a));
        lengths.dedup();
        let heads = Heads::of(&names);
        KnownNames { names, lengths, heads }
    }

    /// The known names of a text from left to right, the longest where several begin.
    fn find<'t>(&self, text: &'t str) -> impl Iterator<Item = Span> + use<'_, 't> {
        let mut free = 0;
        self.heads.places(text).filter_map(move |at| {
            if at < free {
                return None;
            }
            let known = |length: &&usize| {
                text.get(at..at + **length)
                    .is_some_and(|word| self.names.binary_search(&word).is_ok())
            };
            let length = self.lengths.iter().find(known)?;
            free = at + length;
            Some(Span::new(at, free))
        })
    }

    /// Takes the known names that stand in the sentence without proof of their own.
    pub(super) fn complete(&self, lexis: &Lexis<'_>, scan: &mut Scan<'_>) {
        if self.names.is_empty() {
            return;
        }
        let base = scan.sentence.start;
        for found in self.find(scan.sentence.of(lexis.text)) {
            let found = Span::new(base + found.start, base + found.end);
            if scan.is_free(found) && stands_alone(lexis, base, found) {
                scan.take(found.start, found.end);
            }
        }
    }
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

    #[test]
    fn known_names_are_found_the_longest_first() {
        let text = "周立 周立民 A·é 𠮷田";
        let mut names = [(0, 6), (7, 16), (17, 22), (23, 30)].map(|(start, end)| &text[start..end]);
        names.sort_unstable();
        let known = KnownNames::new(names.to_vec());
        let found = |text: &str| known.find(text).collect::<Vec<_>>();
        assert_eq!(found("周立民周立"), [Span::new(0, 9), Span::new(9, 15)]);
        assert_eq!(found("会A·é，𠮷田"), [Span::new(3, 8), Span::new(11, 18)]);
        assert!(found("周民立A·").is_empty() && found("周").is_empty() && found("").is_empty());
    }
}
