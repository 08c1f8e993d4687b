//! Lists of recipients under the name of their honour: 一等奖:A、B, or over lines.

use crate::Span;
use crate::fact::Document;
use crate::layout::BlockKind;
use crate::text::chars;

use super::Draft;
use super::frame::heading;
use super::party::{Parties, parties};
use super::view::View;

/// Longest heading, in bytes.
const LONGEST_HEADING: usize = 120;

/// Longest list of names, in bytes.
const LONGEST_LIST: usize = 2400;

/// The honours that head lists of names.
pub(super) fn drafts(document: &Document<'_>) -> Vec<Draft> {
    let mut found = Vec::new();
    let mut open: Option<Draft> = None;
    for block in &document.layout.blocks {
        if block.kind != BlockKind::Paragraph {
            continue;
        }
        let text = block.span.of(document.text);
        let colon = text.contains('：') || text.contains(':');
        if open.is_none() && !colon && text.len() > LONGEST_HEADING {
            continue;
        }
        let view = View::new(document, block.span);
        if let Some(draft) = whole_heading(&view) {
            found.extend(open.replace(draft).filter(|draft| !draft.recipients.is_empty()));
            continue;
        }
        let inside = if colon { inside(&view) } else { Vec::new() };
        if inside.is_empty()
            && let Some(draft) = &mut open
        {
            let names = all_names(&view);
            if !names.named.is_empty() {
                draft.precede(&view, names);
                continue;
            }
        }
        found.extend(open.take().filter(|draft| !draft.recipients.is_empty()));
        found.extend(inside);
    }
    found.extend(open.filter(|draft| !draft.recipients.is_empty()));
    found
}

/// A line that is all heading.
fn whole_heading(view: &View<'_>) -> Option<Draft> {
    let text = view.of(view.span);
    if text.len() > LONGEST_HEADING {
        return None;
    }
    let bare = text.trim_end_matches(['：', ':', ' ']);
    heading(view, without_number(view, Span::new(view.span.start, view.span.start + bare.len())))
}

/// `range` without the number of a list before it: 一、 (二) 3.
fn without_number(view: &View<'_>, range: Span) -> Span {
    let text = view.of(range);
    let bare = text.trim_start_matches(['（', '(', ' ']);
    let digits = bare
        .trim_start_matches(|c: char| c.is_ascii_digit() || chars!("一二三四五六七八九十").has(c));
    let rest = digits.trim_start_matches(['、', '.', '．', '）', ')', ' ']);
    let numbered = digits.len() < bare.len() && rest.len() < digits.len();
    Span::new(if numbered { range.end - rest.len() } else { range.start }, range.end)
}

/// A line that is all names.
fn all_names(view: &View<'_>) -> Parties {
    let text = view.of(view.span);
    let said = text.contains(['。', '：', '；', '，']);
    if said || text.len() > LONGEST_LIST {
        return Parties::default();
    }
    let members = view.members(view.span).len();
    let names = parties(view, view.span);
    if names.named.len() < members { Parties::default() } else { names }
}

/// Headings with their names inside a line: 一等奖:A、B;二等奖:C.
fn inside(view: &View<'_>) -> Vec<Draft> {
    let mut found = Vec::new();
    let mut start = view.span.start;
    let mut wanted: Option<Draft> = None;
    let marks = view.top_marks(view.span).filter(|(_, c)| chars!("：:。；;，,").has(*c));
    for (at, mark) in marks.chain([(view.span.end, '。')]) {
        let range = Span::new(start, at);
        if matches!(mark, '：' | ':') {
            wanted = (range.len() <= LONGEST_HEADING)
                .then(|| heading(view, without_number(view, view.trimmed(range))))
                .flatten();
        } else if let Some(mut draft) = wanted.take() {
            let names =
                if range.len() > LONGEST_LIST { Parties::default() } else { parties(view, range) };
            if !names.named.is_empty() {
                draft.precede(view, names);
                found.push(draft);
            }
        }
        start = at + mark.len_utf8();
    }
    found
}
