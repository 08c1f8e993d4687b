//! Counts and what follows from them.

use super::facts::{Comparison, FIELDS};

/// Facts right, wrong and missed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) right: usize,
    pub(super) wrong: usize,
    pub(super) missed: usize,
}

impl Tally {
    fn is_empty(self) -> bool {
        self == Tally::default()
    }

    fn plus(self, other: Tally) -> Tally {
        Tally {
            right: self.right + other.right,
            wrong: self.wrong + other.wrong,
            missed: self.missed + other.missed,
        }
    }

    pub(super) fn precision(self) -> f64 {
        share(self.right, self.wrong)
    }

    pub(super) fn recall(self) -> f64 {
        share(self.right, self.missed)
    }

    pub(super) fn f1(self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }
}

/// `part` of `part + rest`; all of nothing is 1.
fn share(part: usize, rest: usize) -> f64 {
    if part + rest == 0 { 1.0 } else { part as f64 / (part + rest) as f64 }
}

/// The tallies of all fields over the documents.
#[derive(Debug)]
pub(super) struct Score {
    tallies: Vec<Tally>,
    pub(super) documents: usize,
    pub(super) documents_right: usize,
}

impl Default for Score {
    fn default() -> Self {
        Score { tallies: vec![Tally::default(); FIELDS.len()], documents: 0, documents_right: 0 }
    }
}

impl Score {
    pub(super) fn add(&mut self, comparison: &Comparison) {
        for (tally, (_, outcome)) in self.tallies.iter_mut().zip(&comparison.fields) {
            *tally = tally.plus(Tally {
                right: outcome.right,
                wrong: outcome.wrong.len(),
                missed: outcome.missed.len(),
            });
        }
        self.documents += 1;
        self.documents_right += usize::from(comparison.is_right());
    }

    /// The fields that have facts, in order.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&'static str, Tally)> {
        FIELDS.iter().copied().zip(self.tallies.iter().copied()).filter(|(_, t)| !t.is_empty())
    }

    /// All facts pooled.
    pub(super) fn micro(&self) -> Tally {
        self.tallies.iter().fold(Tally::default(), |sum, tally| sum.plus(*tally))
    }

    /// The mean F1 of the fields that have facts.
    pub(super) fn macro_f1(&self) -> f64 {
        let sum: f64 = self.fields().map(|(_, tally)| tally.f1()).sum();
        sum / self.fields().count().max(1) as f64
    }

    /// The share of documents in which nothing is wrong and nothing missing.
    pub(super) fn share_right(&self) -> f64 {
        share(self.documents_right, self.documents - self.documents_right)
    }
}
