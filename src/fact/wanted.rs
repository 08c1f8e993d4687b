//! Which kinds of facts a report is to hold.

/// A kind of facts that an extractor may leave out.
///
/// The meeting is no such kind: it is always read, as a text without one has no facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FactKind {
    /// Who takes part: [`Report::officials`](crate::Report::officials).
    Officials,
    /// Numbered points: [`Report::work_points`](crate::Report::work_points).
    WorkPoints,
    /// Honours: [`Report::awards`](crate::Report::awards).
    Awards,
    /// Elections and engagements: [`Report::appointments`](crate::Report::appointments).
    Appointments,
    /// Exchanges of experience: [`Report::presentations`](crate::Report::presentations).
    Presentations,
}

/// A set of kinds; all of them by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wanted(u8);

impl Default for Wanted {
    fn default() -> Self {
        Wanted(u8::MAX)
    }
}

impl Wanted {
    pub(crate) const NONE: Wanted = Wanted(0);

    pub(crate) fn with(self, kind: FactKind) -> Self {
        Wanted(self.0 | 1 << kind as u8)
    }

    pub(crate) fn without(self, kind: FactKind) -> Self {
        Wanted(self.0 & !(1 << kind as u8))
    }

    pub(crate) fn has(self, kind: FactKind) -> bool {
        self.0 >> (kind as u8) & 1 == 1
    }

    /// `read()` where one of `kinds` is wanted.
    pub(super) fn read<T>(self, kinds: &[FactKind], read: impl FnOnce() -> Vec<T>) -> Vec<T> {
        if kinds.iter().any(|&kind| self.has(kind)) { read() } else { Vec::new() }
    }

    /// `facts` if their kind is wanted.
    pub(super) fn keep<T>(self, kind: FactKind, facts: Vec<T>) -> Vec<T> {
        if self.has(kind) { facts } else { Vec::new() }
    }
}
