//! Stage 4: mentions of dates, quantities, persons, organizations, posts and places.

/// The mentions of a text.
#[derive(Debug, Default)]
pub(crate) struct Entities {}

/// Finds the mentions of `text`.
pub(crate) fn entities(_text: &str) -> Entities {
    Entities::default()
}
