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

/// What the last byte of the character that `bytes` begin with tells of it, a number below 64, and
/// what stands behind it.
#[inline]
fn character(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let number = |last: u8| usize::from(last & 63);
    if let Some(([0xE0..=0xEF, _, last], rest)) = bytes.split_first_chunk() {
        return Some((number(*last), rest));
    }
    let (character, rest) = bytes.split_at_checked(width(*bytes.first()?))?;
    Some((number(*character.last()?), rest))
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
            if let Some((first, rest)) = character(bytes)
                && let Some((second, _)) = character(rest)
            {
                heads.second[first] |= 1 << second;
            }
        }
        heads
    }

    /// Where the first two characters of a name may stand in `text`.
    fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let mut rest = text.as_bytes();
        std::iter::from_fn(move || {
            loop {
                let here = rest;
                let first;
                (first, rest) = character(here)?;
                let second = self.second[first];
                if second != 0 && second >> character(rest)?.0 & 1 == 1 {
                    return Some(text.len() - here.len());
                }
            }
        })
    }
}

impl<'a> KnownNames<'a> {
    /// Those of `names`, which are sorted and have two characters or more.
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
