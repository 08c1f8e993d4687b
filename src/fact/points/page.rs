//! The running text that lists are read from.

use crate::Span;
use crate::entity::PersonMention;
use crate::entity::lexis::is_han;
use crate::entity::quantity::numeral;
use crate::fact::Document;
use crate::layout::{Block, BlockKind};
use crate::text::chars;

use super::marker;

/// Paragraphs, sentences and persons of a document, to be looked up by position.
pub(super) struct Page<'a> {
    pub(super) text: &'a str,
    /// Paragraphs alone: captions and furniture left out.
    pub(super) paragraphs: Vec<Span>,
    sentences: Vec<Span>,
    people: &'a [PersonMention<'a>],
}

/// The paragraphs of `document`, and the captions that are points.
pub(super) fn paragraphs(document: &Document<'_>) -> Vec<Span> {
    let blocks = document.layout.blocks.iter();
    blocks.filter(|block| is_running(document, block)).map(|block| block.span).collect()
}

fn is_running(document: &Document<'_>, block: &Block) -> bool {
    match block.kind {
        BlockKind::Paragraph => true,
        // A short line with a number before it is an item, not the words under a picture.
        BlockKind::Caption => {
            let line = block.span.of(document.text);
            marker::opens(line) && line.chars().skip(2).any(is_han)
        }
        _ => false,
    }
}

impl<'a> Page<'a> {
    pub(super) fn new(document: &Document<'a>, paragraphs: Vec<Span>) -> Self {
        let blocks = &document.layout.blocks;
        let sentences =
            document.sentences.iter().filter(|s| is_running(document, &blocks[s.block]));
        Page {
            text: document.text,
            paragraphs,
            sentences: sentences.map(|s| s.span).collect(),
            people: &document.entities.people,
        }
    }

    /// Index of the paragraph that holds `at`, or of the last one before it.
    pub(super) fn paragraph_at(&self, at: usize) -> usize {
        self.paragraphs.partition_point(|p| p.start <= at).saturating_sub(1)
    }

    /// The paragraph that holds `at`.
    pub(super) fn paragraph(&self, at: usize) -> Span {
        self.paragraphs[self.paragraph_at(at)]
    }

    /// Index of the sentence that holds `at`, or of the last one before it.
    fn sentence_index(&self, at: usize) -> usize {
        self.sentences.partition_point(|s| s.start <= at).saturating_sub(1)
    }

    /// The sentence that holds `at`; empty where there is none.
    pub(super) fn sentence(&self, at: usize) -> Span {
        self.sentences.get(self.sentence_index(at)).copied().unwrap_or(Span::new(at, at))
    }

    /// The sentences behind the one that holds `at`, to the end of its paragraph.
    pub(super) fn sentences_after(&self, at: usize) -> impl Iterator<Item = Span> + '_ {
        let end = self.paragraph(at).end;
        let next = self.sentence_index(at) + 1;
        self.sentences.iter().skip(next).copied().take_while(move |s| s.start < end)
    }

    /// The sentences before the one that holds `at`, nearest first, to the front of its paragraph.
    pub(super) fn sentences_before(&self, at: usize) -> impl Iterator<Item = Span> + '_ {
        let start = self.paragraph(at).start;
        let index = self.sentence_index(at).min(self.sentences.len());
        self.sentences[..index].iter().rev().copied().take_while(move |s| s.start >= start)
    }

    /// Persons mentioned inside `span`, in order.
    pub(super) fn people(&self, span: Span) -> &'a [PersonMention<'a>] {
        let first = self.people.partition_point(|p| p.span.start < span.start);
        let people = &self.people[first..];
        &people[..people.partition_point(|p| p.span.end <= span.end)]
    }

    /// `span` without blanks and marks at its front, without blanks and closing marks at its end.
    pub(super) fn trim(&self, span: Span) -> Span {
        let text = span.of(self.text);
        let front = text.len() - text.trim_start_matches(is_leading).len();
        let mut kept = text[front..].trim_end_matches(is_closing);
        // A quotation that ends with the point began before it.
        while let Some(bare) = kept.strip_suffix(['”', '』', '」'])
            && !bare.contains(['“', '『', '「'])
        {
            kept = bare.trim_end_matches(is_closing);
        }
        Span::new(span.start + front, span.start + front + kept.len())
    }

    /// `span` without the front of a marker that the end of the text cuts off: …手段;六.
    pub(super) fn without_cut_marker(&self, span: Span) -> Span {
        let last = self.paragraphs.last().map_or(0, |paragraph| paragraph.end);
        let at_end = Span::new(span.end, last).of(self.text).trim_start().is_empty();
        let text = span.of(self.text);
        let bare = text
            .trim_end_matches(|c| numeral::is_numeral(c) || matches!(c, '(' | '（' | '第' | '其'));
        let cut = at_end && bare.len() < text.len() && bare.ends_with(['；', ';', '。', '，', ',']);
        if cut { self.trim(Span::new(span.start, span.start + bare.len())) } else { span }
    }

    /// The running text of `span`: what stands in paragraphs, joined by line breaks.
    pub(super) fn running_text(&self, span: Span) -> String {
        let first = self.paragraph_at(span.start);
        let mut text = String::with_capacity(span.len());
        for paragraph in self.paragraphs[first..].iter().take_while(|p| p.start < span.end) {
            let piece = Span::new(paragraph.start.max(span.start), paragraph.end.min(span.end));
            let piece = piece.of(self.text).trim();
            if !text.is_empty() && !piece.is_empty() {
                text.push('\n');
            }
            text.push_str(piece);
        }
        text
    }

    /// Whether the line of `paragraph` ends without a closing mark: a heading, or a broken line.
    pub(super) fn ends_open(&self, paragraph: usize) -> bool {
        self.last_char(paragraph).is_some_and(|c| !chars!("。！？；：;:!?.）)”").has(c))
    }

    /// Whether the line of `paragraph` ends as a sentence does.
    pub(super) fn ends_sentence(&self, paragraph: usize) -> bool {
        self.last_char(paragraph).is_some_and(|c| chars!("。！？!?.）)”").has(c))
    }

    fn last_char(&self, paragraph: usize) -> Option<char> {
        self.paragraphs[paragraph].of(self.text).chars().next_back()
    }
}

fn is_leading(c: char) -> bool {
    c.is_whitespace() || matches!(c, '，' | ',' | '。' | '；' | ';' | '：' | ':' | '、')
}

pub(super) fn is_closing(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '，' | ',' | '。' | '；' | ';' | '：' | ':' | '、' | '！' | '!' | '.' | '…')
}
