//! Changes to a text, and the map back that they leave.

use std::borrow::Cow;

use super::offset_map::{OffsetMap, Piece};
use super::scan;
use crate::Span;
use crate::text::width;

/// One change: the bytes `span` of a text became the bytes `after` of the mended one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) span: Span,
    pub(super) after: Span,
}

/// The marks that menders look for behind one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaves {
    All,
    /// Chinese characters were what the mender itself looked for.
    AllButHan,
    Nothing,
}

/// A text with all its edits made.
#[derive(Debug)]
pub(super) struct Mended {
    pub(super) text: String,
    pub(super) edits: Vec<Edit>,
    pub(super) map: OffsetMap,
    /// As those of a [`Text`].
    pub(super) marks: Vec<usize>,
}

/// A text, and where the characters stand in it that menders look for.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) text: Cow<'a, str>,
    /// In order; the place of a digit may be told twice.
    pub(super) marks: Vec<usize>,
}

impl<'a> Text<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Text { text: text.into(), marks: scan::scan(text).marks }
    }
}

/// A text that is being mended, from its start to its end: edits come in order and do not overlap.
pub(super) struct Draft<'a> {
    source: &'a Text<'a>,
    text: &'a str,
    mended: String,
    /// Bytes of `text` that `mended` was made of.
    done: usize,
    edits: Vec<Edit>,
    pieces: Vec<Piece>,
    /// Where the linear run that is still open begins, in `mended` and in `text`.
    open: (usize, usize),
}

impl<'a> Draft<'a> {
    pub(super) fn of(source: &'a Text<'a>) -> Self {
        let (mended, edits, pieces) = (String::new(), Vec::new(), Vec::new());
        Draft { source, text: &source.text, mended, done: 0, edits, pieces, open: (0, 0) }
    }

    /// The text as it was.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// Those of the characters that menders look for whose first byte `fits`, with where they stand
    /// in that text.
    pub(super) fn marks<F: Fn(u8) -> bool>(
        &self,
        fits: F,
    ) -> impl Iterator<Item = (usize, char)> + use<'a, F> {
        let text = self.text;
        self.places(fits).filter_map(move |at| Some((at, text[at..].chars().next()?)))
    }

    /// Where those [`marks`](Self::marks) stand.
    pub(super) fn places<F: Fn(u8) -> bool>(
        &self,
        fits: F,
    ) -> impl Iterator<Item = usize> + use<'a, F> {
        let bytes = self.text.as_bytes();
        self.source.marks.iter().copied().filter(move |at| fits(bytes[*at]))
    }

    /// Where the blanks and line breaks of that text stand.
    pub(super) fn blanks(&self) -> impl Iterator<Item = usize> + use<'a> {
        let marks = self.marks(|first| matches!(first, b' ' | b'\n' | 0xC2 | 0xE2 | 0xE3));
        marks.filter(|(_, c)| *c == '\n' || scan::is_blank(*c)).map(|(at, _)| at)
    }

    /// The text up to the last edit or what was kept behind it, as mended.
    pub(super) fn mended(&self) -> &str {
        &self.mended
    }

    /// Keeps the text up to `at` as it is.
    pub(super) fn keep(&mut self, at: usize) {
        if self.mended.capacity() == 0 {
            self.reserve();
        }
        self.mended.push_str(&self.text[self.done..at]);
        self.done = at;
    }

    /// Makes room for the whole text, damaged all over, and for what may come to it.
    #[cold]
    fn reserve(&mut self) {
        const BYTES_PER_EDIT: usize = 16;
        let len = self.text.len();
        self.mended.reserve(len + len / BYTES_PER_EDIT);
        self.edits.reserve(len / BYTES_PER_EDIT);
        self.pieces.reserve(len / BYTES_PER_EDIT);
    }

    /// Makes `after` of `span`.
    pub(super) fn replace(&mut self, span: Span, after: &str) {
        if keeps_offsets(span.of(self.text), after) {
            self.write(span, after);
            return;
        }
        self.close_run(span.start);
        let edit = self.write(span, after);
        if after.is_empty() {
            self.open = (edit.after.end, span.end);
        } else {
            self.push_whole(edit);
        }
    }

    /// Makes `new` of the character `old` at `at`; characters that stand together change together.
    pub(super) fn change(&mut self, at: usize, old: char, new: char) {
        if new == old {
            return;
        }
        let joins = at == self.done && self.edits.last().is_some_and(|last| last.span.end == at);
        if !joins {
            self.keep(at);
            let after = self.mended.len();
            self.edits.push(Edit { span: Span::new(at, at), after: Span::new(after, after) });
        }
        self.mended.push(new);
        let (old, new) = (old.len_utf8(), new.len_utf8());
        self.done = at + old;
        let Some(last) = self.edits.last_mut() else { return };
        last.span.end = self.done;
        last.after.end += new;
        let edit = *last;
        if edit.span.start < self.open.1 {
            // What changes with it is a piece already, which takes it in.
            self.pieces.pop();
            self.push_whole(edit);
        } else if old != new {
            self.close_run(edit.span.start);
            self.push_whole(edit);
        }
    }

    /// The piece of an edit that changes offsets.
    fn push_whole(&mut self, Edit { span, after }: Edit) {
        self.pieces.push(Piece { at: after.start, source: span, linear: false });
        self.open = (after.end, span.end);
    }

    /// Takes `span` out.
    pub(super) fn delete(&mut self, span: Span) {
        self.replace(span, "");
    }

    /// Makes `after` of `span` where it is known in detail: byte offsets in `after`, and what was
    /// read there. Ends and starts never run backwards.
    pub(super) fn replace_in_parts(&mut self, span: Span, after: &str, parts: &[(usize, Span)]) {
        self.close_run(span.start);
        let at = self.write(span, after).after.start;
        let part =
            |&(offset, source): &(usize, Span)| Piece { at: at + offset, source, linear: false };
        let parts = if after.is_empty() { &[] } else { parts };
        self.pieces.extend(parts.iter().map(part));
        self.open = (self.mended.len(), span.end);
    }

    /// Writes `after` for `span`.
    fn write(&mut self, span: Span, after: &str) -> Edit {
        self.keep(span.start);
        let at = self.mended.len();
        self.mended.push_str(after);
        self.done = span.end;
        let edit = Edit { span, after: Span::new(at, self.mended.len()) };
        self.edits.push(edit);
        edit
    }

    /// Ends the linear run that is open before `end` in the text.
    fn close_run(&mut self, end: usize) {
        let (at, start) = self.open;
        if start < end {
            self.pieces.push(Piece { at, source: Span::new(start, end), linear: true });
        }
    }

    /// The mended text with the marks that the mender `leaves`; `None` where nothing was changed.
    pub(super) fn finish(mut self, leaves: Leaves) -> Option<Mended> {
        if self.edits.is_empty() {
            return None;
        }
        self.keep(self.text.len());
        self.close_run(self.text.len());
        let map = OffsetMap::new(self.pieces, self.mended.len());
        let marks = match leaves {
            Leaves::Nothing => Vec::new(),
            Leaves::All => moved(&self.source.marks, &self.edits, &self.mended, true),
            Leaves::AllButHan => {
                let mut marks = moved(&self.source.marks, &self.edits, &self.mended, false);
                let bytes = self.mended.as_bytes();
                marks.retain(|at| !matches!(bytes[*at], 0xE4..=0xE9));
                marks
            }
        };
        Some(Mended { text: self.mended, edits: self.edits, map, marks })
    }
}

/// The marks of `mended`, which the text with these `marks` became by `edits`; whether new `han` are
/// marked too.
fn moved(marks: &[usize], edits: &[Edit], mended: &str, han: bool) -> Vec<usize> {
    let mut found = Vec::with_capacity(marks.len() + edits.len());
    let (mut rest, mut end, mut mended_end) = (marks, 0, 0);
    for edit in edits {
        let (before, behind) = rest.split_at(count_while(rest, |at| *at < edit.span.start));
        found.extend(before.iter().map(|at| at - end + mended_end));
        let gone = behind.iter().take_while(|at| **at < edit.span.end).count();
        rest = &behind[gone..];
        (end, mended_end) = (edit.span.end, edit.after.end);
        scan::add_marks(mended, edit.after, han, &mut found);
    }
    found.extend(rest.iter().map(|at| at - end + mended_end));
    found
}

/// How many of the `sorted` come before; mostly few do.
pub(super) fn count_while<T>(sorted: &[T], comes_before: impl Fn(&T) -> bool) -> usize {
    const FEW: usize = 8;
    match sorted.get(FEW) {
        Some(far) if comes_before(far) => sorted.partition_point(comes_before),
        _ => sorted.iter().take_while(|one| comes_before(one)).count(),
    }
}

/// Whether every character gives way to one of the same length, so that no offset changes.
fn keeps_offsets(before: &str, after: &str) -> bool {
    if before.len() != after.len() {
        return false;
    }
    let (before, after) = (before.as_bytes(), after.as_bytes());
    let mut at = 0;
    while at < before.len() && width(before[at]) == width(after[at]) {
        at += width(before[at]);
    }
    at >= before.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_apply_and_map_back() {
        let text = "學會(huì)在 京";
        let source = Text::of(text);
        let mut draft = Draft::of(&source);
        draft.replace(Span::new(0, 3), "学");
        draft.replace(Span::new(3, 12), "会");
        draft.delete(Span::new(15, 16));
        let Mended { text: mended, edits, map, .. } =
            draft.finish(Leaves::All).expect("it was changed");
        assert_eq!(mended, "学会在京");
        assert!(edits.iter().map(|edit| edit.after.of(&mended)).eq(["学", "会", ""]));
        assert_eq!(map.to_source(Span::new(0, 3)).of(text), "學");
        assert_eq!(map.to_source(Span::new(0, 6)).of(text), "學會(huì)");
        assert_eq!(map.to_source(Span::new(6, 12)).of(text), "在 京");
        assert_eq!(map.to_source(Span::new(9, 12)).of(text), "京");
    }

    #[test]
    fn characters_that_stand_together_change_together() {
        let text = "學會𠁞協aé會";
        let source = Text::of(text);
        let mut draft = Draft::of(&source);
        let changes =
            [(0, '學', '学'), (3, '會', '会'), (10, '協', '协'), (14, 'é', '会'), (16, '會', 'e')];
        changes.into_iter().for_each(|(at, old, new)| draft.change(at, old, new));
        draft.change(13, 'a', 'a');
        let Mended { text: mended, edits, map, .. } =
            draft.finish(Leaves::All).expect("it was changed");
        assert_eq!(mended, "学会𠁞协a会e");
        assert!(edits.iter().map(|edit| edit.span.of(text)).eq(["學會", "協", "é會"]));
        assert!(edits.iter().map(|edit| edit.after.of(&mended)).eq(["学会", "协", "会e"]));
        assert_eq!(map.to_source(Span::new(3, 6)).of(text), "會");
        assert_eq!(map.to_source(Span::new(13, 14)).of(text), "a");
        assert_eq!(map.to_source(Span::new(14, 17)).of(text), "é會");
    }

    #[test]
    fn marks_move_with_the_text() {
        let text = "1?23,學(xué) 會 a。，4\n";
        let source = Text::of(text);
        let mut draft = Draft::of(&source);
        draft.replace(Span::new(0, 3), "?,");
        draft.replace(Span::new(8, 14), "(5");
        draft.delete(Span::new(14, 15));
        draft.delete(Span::new(19, 20));
        draft.replace(Span::new(23, 23), "會");
        let mended = draft.finish(Leaves::All).expect("it was changed");
        let mut marks = mended.marks;
        marks.dedup();
        assert_eq!(marks, Text::of(&mended.text).marks);
        assert_eq!(count_while(&source.marks, |at| *at < 3), 3);
        assert_eq!(count_while(&source.marks, |at| *at < text.len()), source.marks.len());
    }

    #[test]
    fn marks_are_left_as_asked() {
        let source = Text::of("會1,後");
        let marks = |leaves| {
            let mut draft = Draft::of(&source);
            draft.change(0, '會', '会');
            let mut marks = draft.finish(leaves).expect("it was changed").marks;
            marks.dedup();
            marks
        };
        assert_eq!(marks(Leaves::All), [3, 4, 5]);
        assert_eq!(marks(Leaves::AllButHan), [3, 4]);
        assert!(marks(Leaves::Nothing).is_empty());
    }

    #[test]
    fn a_draft_without_edits_is_no_change() {
        let source = Text::of("学会");
        let mut draft = Draft::of(&source);
        draft.keep(3);
        assert_eq!(draft.mended(), "学");
        assert!(draft.finish(Leaves::All).is_none());
    }

    #[test]
    fn offsets_stay_where_all_characters_keep_their_length() {
        assert!(keeps_offsets("學a會", "学b会") && keeps_offsets("", ""));
        assert!(!keeps_offsets("學a", "a学") && !keeps_offsets("學", "abc"));
        assert!(!keeps_offsets("學", "𠀾"));
    }
}
