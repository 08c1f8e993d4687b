//! The names of one sentence, while they are looked for.

use crate::Span;
use crate::entity::bitset::BitSet;

/// Names that do not overlap, of one sentence of a text after the other. What they cover is kept as
/// bits, because one sentence may be all of a long text.
pub(super) struct Names {
    /// In the order they were taken.
    names: Vec<Span>,
    covered: BitSet,
    starts: BitSet,
}

impl Names {
    /// No name of a text of so many bytes.
    pub(super) fn of_length(bytes: usize) -> Self {
        let [covered, starts] = [(); 2].map(|()| BitSet::of_length(bytes));
        Names { names: Vec::new(), covered, starts }
    }

    /// Takes a name unless it touches another; says whether it was taken.
    pub(super) fn take(&mut self, name: Span) -> bool {
        let free = !self.covered.meets(name);
        if free {
            self.covered.insert_all(name);
            self.starts.insert(name.start);
            self.names.push(name);
        }
        free
    }

    /// Whether the byte at `at` is part of a name.
    pub(super) fn cover(&self, at: usize) -> bool {
        self.covered.has(at)
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    pub(super) fn ending_at(&self, end: usize) -> Option<Span> {
        let last = end.checked_sub(1)?;
        let ends = self.covered.has(last) && (!self.covered.has(end) || self.starts.has(end));
        let start = if ends { self.starts.last_before(end) } else { None }?;
        Some(Span::new(start, end))
    }

    /// All names in order; none is left.
    pub(super) fn drain(&mut self) -> Vec<Span> {
        if self.names.is_empty() {
            return Vec::new();
        }
        for name in &self.names {
            self.covered.remove_all(*name);
            self.starts.remove(name.start);
        }
        self.names.sort_unstable();
        self.names.drain(..).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Names;
    use crate::Span;

    #[test]
    fn names_touch_no_other() {
        let mut names = Names::of_length(21);
        let taken = [(6, 12), (0, 6), (9, 15), (3, 9), (0, 15), (15, 21), (12, 15)]
            .map(|(start, end)| names.take(Span::new(start, end)));
        assert_eq!(taken, [true, true, false, false, false, true, true]);
        assert!(names.cover(0) && names.cover(20) && !names.cover(21));
        assert_eq!(names.ending_at(12), Some(Span::new(6, 12)));
        assert_eq!(names.ending_at(21), Some(Span::new(15, 21)));
        assert!([0, 9, 20, 22].iter().all(|end| names.ending_at(*end).is_none()));
        let drained = names.drain().into_iter().map(|name| name.start);
        assert!(drained.eq([0, 6, 12, 15]) && names.len() == 0);
        assert!(!names.cover(6) && names.take(Span::new(3, 9)));
        assert_eq!(names.ending_at(9), Some(Span::new(3, 9)));
    }
}
