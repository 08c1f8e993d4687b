//! Stage 3: paragraphs cut into sentences.

use crate::Span;
use crate::layout::{BlockKind, Layout};

/// A sentence of a paragraph, its closing mark included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// In the repaired text.
    pub(crate) span: Span,
    /// Index of its block.
    pub(crate) block: usize,
}

/// Cuts every title, paragraph and caption of `layout` into sentences.
///
/// A sentence ends at 。！？ (a closing quote or bracket behind it included) and at the end of
/// its block; not inside 《》, where titles have marks of their own.
pub(crate) fn sentences(text: &str, layout: &Layout) -> Vec<Sentence> {
    let mut found = Vec::new();
    for (block, b) in layout.blocks.iter().enumerate() {
        if matches!(b.kind, BlockKind::Byline | BlockKind::Furniture) {
            continue;
        }
        cut(text, b.span, |span| found.push(Sentence { span, block }));
    }
    found
}

/// Longest title in 《》, in bytes: a bracket left open must not swallow the text.
const LONGEST_TITLE: usize = 300;

fn cut(text: &str, block: Span, mut push: impl FnMut(Span)) {
    let mut start = block.start;
    let mut open: Option<usize> = None;
    let mut chars = block.of(text).char_indices().map(|(i, c)| (block.start + i, c)).peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '《' => open = Some(at),
            '》' => open = None,
            '。' | '！' | '？' | '!' | '?' if open.is_none_or(|o| at - o > LONGEST_TITLE) => {
                let mut end = at + c.len_utf8();
                while let Some(&(next, mark)) = chars.peek() {
                    if !matches!(
                        mark,
                        '”' | '’' | '」' | '』' | '）' | ')' | '。' | '！' | '？' | '!' | '?'
                    ) {
                        break;
                    }
                    end = next + mark.len_utf8();
                    chars.next();
                }
                push(Span::new(start, end));
                start = end;
            }
            _ => {}
        }
    }
    if !text[start..block.end].trim().is_empty() {
        push(Span::new(start, block.end));
    }
}
