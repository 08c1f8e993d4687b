//! Where a point ends.

use crate::Span;

use super::cue::{OPENERS, SPEECH, Speech};
use super::list::{Draft, Item};
use super::page::Page;

/// The texts of the points of `draft`, trimmed. `inner_end` is where the last list inside the
/// last point ends.
pub(super) fn extents(page: &Page<'_>, draft: &Draft, inner_end: Option<usize>) -> Vec<Span> {
    let mut spans: Vec<Span> = draft
        .items
        .windows(2)
        .map(|pair| page.trim(Span::new(pair[0].marker.text_start, pair[1].marker.span.start)))
        .collect();
    let last = draft.last();
    let end = last_end(page, draft, last, &spans);
    let end = inner_end.map_or(end, |inner| inner.max(end)).max(last.marker.text_start);
    let span = page.trim(Span::new(last.marker.text_start, end));
    spans.push(page.without_cut_marker(span));
    spans
}

/// The end of the last point: of its sentence; where points before it run over sentences, of
/// the last sentence of its paragraph that still belongs to it.
fn last_end(page: &Page<'_>, draft: &Draft, last: &Item, earlier: &[Span]) -> usize {
    let start = last.marker.text_start;
    let paragraph = last.marker.paragraph;
    let limit = limit(page, draft, start);
    if page.ends_open(paragraph) {
        let more = paragraphs_of_longest(page, draft, earlier);
        if more > 0 {
            return heading_end(page, paragraph, more, limit);
        }
    }
    let over_sentences = earlier.iter().any(|span| page.sentence(span.start).end < span.end);
    let sentence = page.sentence(start);
    let mut end = if sentence.end > start { sentence.end.min(limit) } else { start };
    for sentence in page.sentences_after(start).take_while(|s| s.start < limit) {
        let goes_on = if over_sentences {
            !leaves_point(page, sentence)
        } else {
            OPENERS.goes_on(sentence.of(page.text))
        };
        if !goes_on {
            break;
        }
        end = sentence.end.min(limit);
    }
    end
}

/// How many paragraphs the longest of the earlier points takes besides its own.
fn paragraphs_of_longest(page: &Page<'_>, draft: &Draft, earlier: &[Span]) -> usize {
    let more = |(span, item): (&Span, &Item)| {
        page.paragraph_at(span.end.saturating_sub(1)).saturating_sub(item.marker.paragraph)
    };
    earlier.iter().zip(&draft.items).map(more).max().unwrap_or(0)
}

/// Where the last point ends at the latest: before what leads to the next list.
fn limit(page: &Page<'_>, draft: &Draft, start: usize) -> usize {
    let Some(closed) = draft.closed_at else { return page.text.len() };
    let lead = page.sentence(closed).start;
    if lead > start { lead } else { closed }
}

/// A heading on a line of its own takes as many paragraphs as the longest point before it.
fn heading_end(page: &Page<'_>, heading: usize, more: usize, limit: usize) -> usize {
    let mut end = page.paragraphs[heading].end;
    for span in page.paragraphs.iter().skip(heading + 1).take(more) {
        let text = span.of(page.text);
        if span.start >= limit || OPENERS.leaves(text) || is_credit(text) {
            break;
        }
        end = span.end.min(limit);
    }
    end
}

/// Whether `sentence` has left the point before it: it opens with 会上, 随后, 与会, it says who
/// speaks next, or it is a credit in brackets.
fn leaves_point(page: &Page<'_>, sentence: Span) -> bool {
    let text = sentence.of(page.text).trim_start();
    OPENERS.leaves(text) || is_credit(text) || names_speaker(page, sentence)
}

fn is_credit(text: &str) -> bool {
    text.starts_with(['(', '（']) && text.trim_end().ends_with([')', '）'])
}

/// Whether the first clause of `sentence` is a person and a verb of speaking.
fn names_speaker(page: &Page<'_>, sentence: Span) -> bool {
    let text = sentence.of(page.text);
    let clause = text.split(['，', ',', '：', ':']).next().unwrap_or(text);
    let clause_span = Span::new(sentence.start, sentence.start + clause.len());
    let Some(person) = page.people(clause_span).first() else { return false };
    let behind = person.span.end - sentence.start;
    SPEECH.find(&clause[behind..]).any(|hit| hit.class != Speech::None)
}
