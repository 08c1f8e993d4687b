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

    /// [`Cursor::source_of`] for a single span.
    #[cfg(any(test, feature = "html"))]
    pub(crate) fn to_source(&self, span: Span) -> Span {
        self.cursor().source_of(span)
    }

    /// A cursor at the start of the text.
    pub(crate) fn cursor(&self) -> Cursor<'_> {
        Cursor { map: self, index: 0 }
    }

    /// Whether every byte comes from the same place, so far as the repaired text reaches.
    fn is_identity(&self) -> bool {
        matches!(self.pieces[..], [Piece { linear: true, source: Span { start: 0, .. }, .. }])
    }

    /// The map of a text that was mended twice: first as `earlier` says, then as `self` does.
    pub(crate) fn after(self, earlier: OffsetMap) -> OffsetMap {
        if self.is_identity() && self.len == earlier.len {
            return earlier;
        }
        let mut pieces = Vec::with_capacity(self.pieces.len() + earlier.pieces.len());
        let mut cursor = earlier.cursor();
        for (i, piece) in self.pieces.iter().enumerate() {
            let end = self.pieces.get(i + 1).map_or(self.len, |next| next.at);
            if piece.linear {
                cursor.cut(piece.source.start, piece.source.start + (end - piece.at), |inner| {
                    pieces.push(Piece { at: piece.at + (inner.at - piece.source.start), ..inner });
                });
            } else {
                pieces.push(Piece { source: cursor.source_of(piece.source), ..*piece });
            }
        }
        OffsetMap::new(pieces, self.len)
    }
}

/// A map with the place in it that was looked at last: what stands near is found at once.
pub(crate) struct Cursor<'a> {
    map: &'a OffsetMap,
    index: usize,
}

impl<'a> Cursor<'a> {
    /// The bytes of the source that the bytes `span` of the repaired text were read from.
    ///
    /// Both ends stand on character boundaries of the source if those of `span` do in the repaired
    /// text; an end inside a run that was mended as a whole takes in the whole of its source.
    pub(crate) fn source_of(&mut self, span: Span) -> Span {
        let len = self.map.len;
        let first = self.seek(span.start.min(len));
        let start = first.source_at(span.start, len);
        if span.is_empty() {
            return Span::new(start, start);
        }
        let last = self.seek(span.end.min(len).saturating_sub(1));
        let end = if last.linear {
            (last.source.start + (span.end - last.at)).min(last.source.end)
        } else {
            last.source.end
        };
        Span::new(start, end.max(start))
    }

    /// Goes to the piece that holds `at`.
    fn seek(&mut self, at: usize) -> &'a Piece {
        let pieces = self.map.pieces.as_slice();
        let begins = |index: usize| pieces.get(index).is_some_and(|piece| piece.at <= at);
        if !begins(self.index) || begins(self.index + 2) {
            self.index = pieces.partition_point(|piece| piece.at <= at).saturating_sub(1);
        } else if begins(self.index + 1) {
            self.index += 1;
        }
        &pieces[self.index]
    }

    /// Hands on the pieces of `start..end` of the repaired text, the first one cut to begin there.
    fn cut(&mut self, start: usize, end: usize, mut visit: impl FnMut(Piece)) {
        let mut piece = *self.seek(start);
        let cut = start.saturating_sub(piece.at);
        piece.at += cut;
        piece.source.start += if piece.linear { cut } else { 0 };
        visit(piece);
        let pieces = &self.map.pieces;
        while let Some(next) = pieces.get(self.index + 1).filter(|next| next.at < end) {
            visit(*next);
            self.index += 1;
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
    fn a_cursor_goes_both_ways() {
        let pieces = (0..9).map(|i| whole(i, 2 * i, 2 * i + 2)).collect();
        let map = OffsetMap::new(pieces, 9);
        let mut cursor = map.cursor();
        for at in [0, 0, 1, 2, 1, 8, 3, 5, 4, 0] {
            assert_eq!(cursor.source_of(Span::new(at, at + 1)), Span::new(2 * at, 2 * at + 2));
        }
        assert_eq!(cursor.source_of(Span::new(2, 8)), Span::new(4, 16));
    }

    #[test]
    fn a_map_behind_one_that_moves_nothing_stays() {
        let map = OffsetMap::new(vec![whole(0, 0, 4), linear(1, 4, 7)], 4);
        let same = OffsetMap::identity(4).after(map.clone());
        assert_eq!(same.to_source(Span::new(0, 2)), map.to_source(Span::new(0, 2)));
        let cut = OffsetMap::new(vec![linear(0, 0, 1)], 1).after(map);
        assert_eq!(cut.to_source(Span::new(0, 1)), Span::new(0, 4));
        assert_eq!(cut.len, 1);
    }

    #[test]
    fn maps_compose() {
        // "a(x)b c" → "ab c" → "abc"
        let earlier = OffsetMap::new(vec![whole(0, 0, 4), linear(1, 4, 7)], 4);
        let later = OffsetMap::new(vec![linear(0, 0, 2), linear(2, 3, 4)], 3);
        let map = later.after(earlier);
        assert_eq!(map.to_source(Span::new(0, 1)), Span::new(0, 4));
        assert_eq!(map.to_source(Span::new(1, 2)), Span::new(4, 5));
        assert_eq!(map.to_source(Span::new(2, 3)), Span::new(6, 7));
        assert_eq!(map.to_source(Span::new(0, 3)), Span::new(0, 7));
    }
}
