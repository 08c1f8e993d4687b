//! Byte ranges and their conversion to other units.

use serde::{Deserialize, Serialize};

/// A half-open range of bytes, `start..end`, in the text that it belongs to.
///
/// In a [`Report`](crate::Report) it is the input as it was given, and both ends stand on
/// character boundaries: `span.of(input)` shows the evidence, noise included.
/// Serialized as `[start, end]`.
///
/// ```
/// let span = huiyao::Span::new(3, 9);
/// assert_eq!(span.of("在济南"), "济南");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range `start..end`, in bytes.
    pub const fn new(start: usize, end: usize) -> Self {
        Span { start, end }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the range holds no byte.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The slice of `text` that the range covers, or `""` where it does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Whether `other` lies wholly inside this range.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two ranges share a byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The first of `spans`, sorted ones that do not overlap, that shares a byte with this range.
    pub(crate) fn touching(self, spans: &[Span]) -> Option<Span> {
        let next = spans.partition_point(|span| span.end <= self.start);
        spans.get(next).copied().filter(|span| span.overlaps(self))
    }

    /// The same range counted in characters (Unicode scalar values) of `source`.
    ///
    /// ```
    /// assert_eq!(huiyao::Span::new(3, 9).to_chars("在济南"), huiyao::Span::new(1, 3));
    /// ```
    pub fn to_chars(self, source: &str) -> Span {
        self.count(source, |text| text.chars().count())
    }

    /// The same range counted in UTF-16 code units of `source`, as JavaScript and Java index text.
    ///
    /// ```
    /// assert_eq!(huiyao::Span::new(4, 7).to_utf16("𠮷会"), huiyao::Span::new(2, 3));
    /// ```
    pub fn to_utf16(self, source: &str) -> Span {
        self.count(source, |text| text.encode_utf16().count())
    }

    fn count(self, source: &str, units: impl Fn(&str) -> usize) -> Span {
        let start = units(source.get(..self.start).unwrap_or(source));
        Span::new(start, start + units(self.of(source)))
    }
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Self {
        Span { start, end }
    }
}

impl From<Span> for (usize, usize) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}
