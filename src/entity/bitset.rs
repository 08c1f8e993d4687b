//! Sets of places in a text.

use crate::Span;

/// A set of places in a text, as a bit for each of its bytes.
#[derive(Clone)]
pub(crate) struct BitSet(Vec<u64>);

impl BitSet {
    /// No place of a text of so many bytes.
    pub(crate) fn of_length(bytes: usize) -> Self {
        BitSet(vec![0; bytes / 64 + 1])
    }

    #[inline]
    pub(crate) fn insert(&mut self, at: usize) {
        self.0[at / 64] |= 1 << (at % 64);
    }

    #[inline]
    pub(crate) fn has(&self, at: usize) -> bool {
        self.0.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    pub(crate) fn remove(&mut self, at: usize) {
        self.0[at / 64] &= !(1 << (at % 64));
    }

    pub(crate) fn insert_all(&mut self, span: Span) {
        words(span).for_each(|(word, mask)| self.0[word] |= mask);
    }

    pub(crate) fn remove_all(&mut self, span: Span) {
        words(span).for_each(|(word, mask)| self.0[word] &= !mask);
    }

    /// Whether it has a place in `span`.
    pub(crate) fn meets(&self, span: Span) -> bool {
        words(span).any(|(word, mask)| self.0.get(word).is_some_and(|bits| bits & mask != 0))
    }

    /// Its places in `span`, in order.
    pub(crate) fn within(&self, span: Span) -> impl Iterator<Item = usize> {
        let mut word = span.start / 64;
        let mut bits = self.0.get(word).map_or(0, |bits| bits & u64::MAX << (span.start % 64));
        std::iter::from_fn(move || {
            while bits == 0 {
                word += 1;
                bits = *self.0.get(word).filter(|_| word * 64 < span.end)?;
            }
            let at = word * 64 + bits.trailing_zeros() as usize;
            bits &= bits - 1;
            (at < span.end).then_some(at)
        })
    }

    /// Its last place before `end`.
    pub(crate) fn last_before(&self, end: usize) -> Option<usize> {
        let mut below = (1 << (end % 64)) - 1;
        for word in (0..=end / 64).rev() {
            let bits = self.0.get(word).map_or(0, |bits| bits & below);
            if bits != 0 {
                return Some(word * 64 + bits.ilog2() as usize);
            }
            below = u64::MAX;
        }
        None
    }
}

/// The words of the set that hold the bits of `span`, each with a mask of these bits.
#[inline]
fn words(span: Span) -> impl Iterator<Item = (usize, u64)> {
    (span.start / 64..span.end.div_ceil(64)).map(move |word| {
        let from = span.start.saturating_sub(word * 64);
        let to = (span.end - word * 64).min(64);
        (word, u64::MAX << from & u64::MAX >> (64 - to))
    })
}

#[cfg(test)]
mod tests {
    use super::BitSet;
    use crate::Span;

    #[test]
    fn places_are_found_in_spans() {
        let mut set = BitSet::of_length(200);
        [0, 63, 64, 130, 200].into_iter().for_each(|at| set.insert(at));
        let within = |start, end| set.within(Span::new(start, end)).collect::<Vec<_>>();
        assert_eq!(within(0, 201), [0, 63, 64, 130, 200]);
        assert_eq!(within(63, 130), [63, 64]);
        assert!(within(65, 130).is_empty() && within(64, 64).is_empty());
        assert!(set.has(64) && !set.has(65) && !set.has(10_000));
        assert!(set.meets(Span::new(1, 64)) && !set.meets(Span::new(1, 63)));
        assert!(!set.meets(Span::new(63, 63)));
        let before = [0, 1, 63, 64, 128, 131, 200].map(|end| set.last_before(end));
        assert_eq!(before, [None, Some(0), Some(0), Some(63), Some(64), Some(130), Some(130)]);
    }

    #[test]
    fn whole_spans_come_and_go() {
        let mut set = BitSet::of_length(200);
        set.insert_all(Span::new(60, 140));
        assert!(!set.has(59) && set.has(60) && set.has(139) && !set.has(140));
        set.remove_all(Span::new(61, 130));
        assert!(set.within(Span::new(0, 200)).eq(std::iter::once(60).chain(130..140)));
    }
}
