//! Changes to a text, and the map back that they leave.

use super::offset_map::{OffsetMap, Piece};
use crate::Span;

/// One change: the bytes `span` of a text become `after`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Edit {
    pub(crate) span: Span,
    pub(crate) after: String,
    /// Where the change is known in detail: byte offsets in `after`, and what was read there.
    /// Ends and starts never run backwards. Empty: `after` was read from all of `span`.
    pub(crate) parts: Vec<(usize, Span)>,
}

impl Edit {
    pub(crate) fn new(span: Span, after: impl Into<String>) -> Self {
        Edit { span, after: after.into(), parts: Vec::new() }
    }

    pub(crate) fn delete(span: Span) -> Self {
        Edit::new(span, "")
    }

    /// Whether every character gives way to one of the same length, so that no offset changes.
    fn keeps_offsets(&self, before: &str) -> bool {
        self.parts.is_empty()
            && before.len() == self.after.len()
            && before.chars().map(char::len_utf8).eq(self.after.chars().map(char::len_utf8))
    }
}

/// `text` with all `edits`, which are in order and do not overlap.
pub(crate) fn apply(text: &str, edits: &[Edit]) -> (String, OffsetMap) {
    let mut out = String::with_capacity(text.len());
    let mut pieces = Vec::with_capacity(edits.len() * 2 + 1);
    let mut kept_from = 0;
    // `out.len() - (at - kept_from)` is where the linear run that is still open began.
    let mut open = 0;
    let mut at = 0;
    for edit in edits {
        out.push_str(&text[at..edit.span.start]);
        at = edit.span.end;
        if edit.keeps_offsets(edit.span.of(text)) {
            out.push_str(&edit.after);
            continue;
        }
        push_linear(&mut pieces, open, Span::new(kept_from, edit.span.start));
        push_parts(&mut pieces, out.len(), edit);
        out.push_str(&edit.after);
        kept_from = edit.span.end;
        open = out.len();
    }
    out.push_str(&text[at..]);
    push_linear(&mut pieces, open, Span::new(kept_from, text.len()));
    let len = out.len();
    (out, OffsetMap::new(pieces, len))
}

fn push_linear(pieces: &mut Vec<Piece>, at: usize, source: Span) {
    if !source.is_empty() {
        pieces.push(Piece { at, source, linear: true });
    }
}

fn push_parts(pieces: &mut Vec<Piece>, at: usize, edit: &Edit) {
    if edit.after.is_empty() {
        return;
    }
    if edit.parts.is_empty() {
        pieces.push(Piece { at, source: edit.span, linear: false });
    }
    let part = |&(offset, source): &(usize, Span)| Piece { at: at + offset, source, linear: false };
    pieces.extend(edit.parts.iter().map(part));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_apply_and_map_back() {
        let text = "學會(huì)在 京";
        let edits = [
            Edit::new(Span::new(0, 3), "学"),
            Edit::new(Span::new(3, 12), "会"),
            Edit::delete(Span::new(15, 16)),
        ];
        let (mended, map) = apply(text, &edits);
        assert_eq!(mended, "学会在京");
        assert_eq!(map.to_source(Span::new(0, 3)).of(text), "學");
        assert_eq!(map.to_source(Span::new(0, 6)).of(text), "學會(huì)");
        assert_eq!(map.to_source(Span::new(6, 12)).of(text), "在 京");
        assert_eq!(map.to_source(Span::new(9, 12)).of(text), "京");
    }
}
