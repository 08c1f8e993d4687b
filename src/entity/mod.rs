//! Stage 4: mentions of dates, quantities, persons, organizations, posts and places.

pub(crate) mod quantity;

use crate::Span;

/// Where a person is mentioned, by full name, surname and role, or name alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PersonMention {
    /// The name (or surname) itself, without posts, in the repaired text.
    pub(crate) span: Span,
    /// The full name of the person meant: 祝主任 is 祝书恒.
    pub(crate) name: String,
}

/// The mentions of a text, each kind in order.
#[derive(Debug, Default)]
pub(crate) struct Entities {
    pub(crate) people: Vec<PersonMention>,
}

/// Finds the mentions of `text`.
pub(crate) fn entities(_text: &str) -> Entities {
    Entities::default()
}
