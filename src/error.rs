//! What can go wrong: extraction from text never fails; building an extractor, reading dates and decoding bytes may.

/// Why an [`Extractor`](crate::Extractor) could not be built or a value could not be read.
///
/// Opaque: ask it with its predicates, show it with `Display`.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error {
    kind: Kind,
}

#[derive(Debug, thiserror::Error)]
enum Kind {
    #[error("lexicon entry {entry:?} of {class}: {why}")]
    Lexicon { class: &'static str, entry: String, why: &'static str },
    #[error("{text:?} is no date: write 2017-03-15, 2017-03, 2017, --03-15 or ---15")]
    Date { text: String },
    #[cfg(feature = "encoding")]
    #[error("not text: seems to be {kind}")]
    NotText { kind: &'static str },
}

impl Error {
    pub(crate) fn lexicon(class: &'static str, entry: &str, why: &'static str) -> Self {
        Error { kind: Kind::Lexicon { class, entry: entry.to_owned(), why } }
    }

    pub(crate) fn date(text: &str) -> Self {
        Error { kind: Kind::Date { text: text.to_owned() } }
    }

    #[cfg(feature = "encoding")]
    pub(crate) fn not_text(kind: &'static str) -> Self {
        Error { kind: Kind::NotText { kind } }
    }

    /// Whether bytes were to be read that are no text (a picture, PDF, Word, an archive).
    #[cfg(feature = "encoding")]
    pub fn is_not_text(&self) -> bool {
        matches!(self.kind, Kind::NotText { .. })
    }

    /// Whether a lexicon entry handed to the builder cannot be used.
    pub fn is_lexicon(&self) -> bool {
        matches!(self.kind, Kind::Lexicon { .. })
    }

    /// Whether a text could not be read as a date.
    pub fn is_date(&self) -> bool {
        matches!(self.kind, Kind::Date { .. })
    }
}
