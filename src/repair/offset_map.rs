//! From bytes of the repaired text back to bytes of the source.

use crate::Span;

/// A monotonic map between a repaired text and its source, both cut into the same pieces.
#[derive(Debug, Clone)]
pub(crate) struct OffsetMap {
    source_len: usize,
}

impl OffsetMap {
    /// The map of a text that was not changed.
    pub(crate) fn identity(len: usize) -> Self {
        OffsetMap { source_len: len }
    }

    /// The bytes of the source that the bytes `span` of the repaired text were read from.
    pub(crate) fn to_source(&self, span: Span) -> Span {
        Span::new(span.start.min(self.source_len), span.end.min(self.source_len))
    }
}
