//! Stage 2: the repaired text cut into blocks: headline, byline, paragraphs, captions, furniture.

use crate::{Date, Span};

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// The headline of the article.
    Title,
    /// 发布时间, 来源, 作者, counters.
    Byline,
    /// Running text: the only kind that facts are read from (awards are read from captions too).
    Paragraph,
    /// Under a picture: repeats what the text says, or says it alone.
    Caption,
    /// Menus, share lines, disclaimers, spam.
    Furniture,
}

/// One block: a line, trimmed of blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    /// In the repaired text.
    pub(crate) span: Span,
}

/// The blocks of a text in order, and what its byline says.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layout {
    pub(crate) blocks: Vec<Block>,
    /// The headline, also when it stands inside a block.
    pub(crate) title: Option<Span>,
    pub(crate) published: Option<(Date, Span)>,
    pub(crate) source: Option<Span>,
    pub(crate) authors: Vec<Span>,
}

/// Cuts `text` into blocks.
pub(crate) fn layout(text: &str) -> Layout {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let at = start + (line.len() - line.trim_start().len());
            blocks.push(Block {
                kind: BlockKind::Paragraph,
                span: Span::new(at, at + trimmed.len()),
            });
        }
        start += line.len() + 1;
    }
    Layout { blocks, ..Layout::default() }
}
