//! Names that are proved elsewhere in the text, where they stand alone.

use crate::Span;
use crate::entity::lexis::Lexis;
use crate::entity::name::{Follow, follow, opens_name};
use crate::entity::people::scan::{Scan, is_cited_leader};
use crate::lexicon::ACT_VERB;
use crate::text::Heads;

/// The names of a text, to find where they stand alone.
pub(super) struct KnownNames<'a> {
    /// Sorted.
    names: Vec<&'a str>,
    /// Their lengths, the longest first.
    lengths: Vec<usize>,
    heads: Heads,
}

impl<'a> KnownNames<'a> {
    pub(super) fn new(text: &'a str, scans: &[Scan<'_>]) -> Self {
        let mut names: Vec<&str> =
            scans.iter().flat_map(|scan| scan.names.iter().map(|name| name.of(text))).collect();
        names.sort_unstable();
        names.dedup();
        let mut lengths: Vec<usize> = names.iter().map(|name| name.len()).collect();
        lengths.sort_unstable_by(|a, b| b.cmp(a));
        lengths.dedup();
        let heads = Heads::new(&names);
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
        for found in self.find(scan.sentence.of(lexis.text)) {
            let (start, end) = (scan.sentence.start + found.start, scan.sentence.start + found.end);
            let short = lexis.text[start..end].chars().count() == 2;
            // 听取了A所作的报告: the particle of a verb.
            let opens = opens_name(lexis, scan.sentence.start, start)
                || lexis.char_before(start) == Some('了')
                || lexis.ending(start).any(|hit| hit.classes & ACT_VERB != 0);
            let follows = follow(lexis, end) > Follow::Nothing;
            if follows && (opens || !short) && !is_cited_leader(lexis, end) {
                scan.take(start, end);
            }
        }
    }
}
