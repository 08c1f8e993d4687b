//! From bytes of the repaired text back to bytes of the source.

use crate::Span;

/// A run of the repaired text and the bytes of the source that it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    /// First byte of the run in the repaired text; the run ends where the next begins.
    pub(crate) at: usize,
    pub(crate) source: Span,
    /// Byte for byte the same offsets; otherwise the run was read from the whole of `source`.
    pub(crate) linear: bool,
}

impl Piece {
    /// Where a span that begins at `at`, in a repaired text of `len` bytes, begins in the source.
    fn source_at(self, at: usize, len: usize) -> usize {
        match self.linear {
            true => (self.source.start + (at - self.at)).min(self.source.end),
            false if at >= len && at > self.at => self.source.end,
            false => self.source.start,
        }
    }
}

/// A monotonic map between a repaired text and its source, both cut into the same pieces.
///
/// ```text
/// source    省 科 協(xié) 会      8 + 3 bytes for 協(xié)
/// repaired  省 科 協       会
/// pieces    [省科][協     ][会]    linear, whole, linear
/// ```
#[derive(Debug, Clone)]
pub(crate) struct OffsetMap {
    /// In order, never empty, without empty runs unless the text is empty.
    pieces: Vec<Piece>,
    len: usize,
}

impl OffsetMap {
    /// The map of a text that was not changed.
    pub(crate) fn identity(len: usize) -> Self {
        OffsetMap { pieces: vec![Piece { at: 0, source: Span::new(0, len), linear: true }], len }
    }

    /// The map of these pieces, which cover a repaired text of `len` bytes.
    pub(crate) fn new(pieces: Vec<Piece>, len: usize) -> Self {
        if pieces.is_empty() { OffsetMap::identity(0) } else { OffsetMap { pieces, len } }
    }

    /// The bytes of the source that the bytes `span` of the repaired text were read from.
    ///
    /// Both ends stand on character boundaries of the source if those of `span` do in the repaired
    /// text; an end inside a run that was mended as a whole takes in the whole of its source.
    pub(crate) fn to_source(&self, span: Span) -> Span {
        let index = self.index_at(span.start.min(self.len));
        let first = self.pieces[index];
        if span.is_empty() {
            let start = first.source_at(span.start, self.len);
            return Span::new(start, start);
        }
        let at = span.end.min(self.len).saturating_sub(1);
        let inside = self.pieces.get(index + 1).is_none_or(|next| at < next.at);
        let last = if inside { first } else { self.pieces[self.index_at(at)] };
        let end = if last.linear {
            (last.source.start + (span.end - last.at)).min(last.source.end)
        } else {
            last.source.end
        };
        let start = first.source_at(span.start, self.len);
        Span::new(start, end.max(start))
    }

    /// The index of the piece that holds `at`.
    fn index_at(&self, at: usize) -> usize {
        self.pieces.partition_point(|piece| piece.at <= at).saturating_sub(1)
    }

    /// The map of a text that was mended twice: first as `earlier` says, then as `self` does.
    pub(crate) fn after(&self, earlier: &OffsetMap) -> OffsetMap {
        let mut pieces = Vec::with_capacity(self.pieces.len() + earlier.pieces.len());
        for (i, piece) in self.pieces.iter().enumerate() {
            let end = self.pieces.get(i + 1).map_or(self.len, |next| next.at);
            if piece.linear {
                earlier.cut(piece.source.start, piece.source.start + (end - piece.at), |inner| {
                    pieces.push(Piece { at: piece.at + (inner.at - piece.source.start), ..inner });
                });
            } else {
                pieces.push(Piece { source: earlier.to_source(piece.source), ..*piece });
            }
        }
        OffsetMap::new(pieces, self.len)
    }

    /// Hands on the pieces of `start..end` of the repaired text, the first one cut to begin there.
    fn cut(&self, start: usize, end: usize, mut visit: impl FnMut(Piece)) {
        let first = self.index_at(start);
        for (i, piece) in self.pieces.iter().enumerate().skip(first) {
            if piece.at >= end && i > first {
                break;
            }
            let at = piece.at.max(start);
            let source = if piece.linear {
                Span::new(piece.source.start + (at - piece.at), piece.source.end)
            } else {
                piece.source
            };
            visit(Piece { at, source, linear: piece.linear });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(at: usize, start: usize, end: usize) -> Piece {
        Piece { at, source: Span::new(start, end), linear: false }
    }

    fn linear(at: usize, start: usize, end: usize) -> Piece {
        Piece { at, source: Span::new(start, end), linear: true }
    }

    #[test]
    fn an_annotated_character_maps_to_all_of_it() {
        let source = "省科協(xié)会";
        let map = OffsetMap::new(vec![linear(0, 0, 6), whole(6, 6, 15), linear(9, 15, 18)], 12);
        assert_eq!(map.to_source(Span::new(6, 9)).of(source), "協(xié)");
        assert_eq!(map.to_source(Span::new(3, 12)).of(source), "科協(xié)会");
        assert_eq!(map.to_source(Span::new(9, 12)).of(source), "会");
        assert_eq!(map.to_source(Span::new(12, 12)), Span::new(18, 18));
    }

    #[test]
    fn maps_compose() {
        // "a(x)b c" → "ab c" → "abc"
        let earlier = OffsetMap::new(vec![whole(0, 0, 4), linear(1, 4, 7)], 4);
        let later = OffsetMap::new(vec![linear(0, 0, 2), linear(2, 3, 4)], 3);
        let map = later.after(&earlier);
        assert_eq!(map.to_source(Span::new(0, 1)), Span::new(0, 4));
        assert_eq!(map.to_source(Span::new(1, 2)), Span::new(4, 5));
        assert_eq!(map.to_source(Span::new(2, 3)), Span::new(6, 7));
        assert_eq!(map.to_source(Span::new(0, 3)), Span::new(0, 7));
    }
}
