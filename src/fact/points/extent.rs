//! Where a point ends.

use crate::Span;
use crate::text::words;

use super::cue::OPENERS;
use super::list::{Draft, Item};
use super::page::{Page, is_closing};

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
    let with_people = earlier.iter().any(|span| !page.people(*span).is_empty());
    let mut end = page.sentence(start).end.min(limit).max(start);
    if let Some(cut) = cut_in_sentence(page, draft, Span::new(start, end)) {
        return cut;
    }
    if let Some(at) = Span::new(start, end).of(page.text).find(['，', ','])
        && are_phrases(page, draft, earlier)
    {
        return start + at;
    }
    for sentence in page.sentences_after(start).take_while(|s| s.start < limit) {
        let goes_on = if over_sentences {
            !leaves_point(page, sentence) && (with_people || !has_person(page, sentence))
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

/// Where the sentence of the last point goes beyond the list: at the end of the quotation that
/// the list stands in, or where a clause leaves the point.
fn cut_in_sentence(page: &Page<'_>, draft: &Draft, span: Span) -> Option<usize> {
    let text = span.of(page.text);
    let quoted = page.text[..draft.first().marker.span.start].ends_with('“');
    let close = text.find('”').filter(|&at| quoted && !text[..at].contains('“'));
    close.map(|at| span.start + at).or_else(|| leaving_clause(page, span))
}

/// Whether the points are phrases of one clause: 一是早谋划、二是早动手、三是早见效,….
fn are_phrases(page: &Page<'_>, draft: &Draft, earlier: &[Span]) -> bool {
    let joined = |item: &Item| page.text[..item.marker.span.start].trim_end().ends_with('、');
    let parted = |span: &Span| span.of(page.text).contains(['，', ',', '。', '；', ';']);
    draft.items.len() > 2 && draft.items[1..].iter().all(joined) && !earlier.iter().any(parted)
}

/// Where a clause of the last point's sentence has left it: …;会议还听取了….
fn leaving_clause(page: &Page<'_>, span: Span) -> Option<usize> {
    /// Clauses that go on with something else, though a sentence so begun may not.
    const LEAVING: &[&str] = &[
        "同时",
        "此外",
        "另外",
        "今后",
        "下一步",
        "下步",
        "明年",
        "接下来",
        "新的一年",
        "未来一年",
        "未来几年",
    ];
    let text = span.of(page.text);
    let (at, _) = text.match_indices(['；', ';']).find(|(at, mark)| {
        let clause = text[at + mark.len()..].trim_start();
        OPENERS.leaves(clause) || words!(LEAVING).begin(clause)
    })?;
    Some(span.start + at)
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
    if lead > start {
        return lead;
    }
    // The next list begins in the same sentence: the clause that leads to it is left out.
    let text = page.text.get(start..closed).unwrap_or("").trim_end_matches(is_closing);
    let clause = text.rfind(['；', ';']).or_else(|| text.rfind(['，', ',']));
    clause.map_or(closed, |at| start + at)
}

/// A heading on a line of its own takes as many paragraphs as the longest point before it.
fn heading_end(page: &Page<'_>, heading: usize, more: usize, limit: usize) -> usize {
    let mut end = page.paragraphs[heading].end;
    for span in page.paragraphs.iter().skip(heading + 1).take(more) {
        if span.start >= limit || leaves_point(page, *span) {
            break;
        }
        end = span.end.min(limit);
    }
    end
}

/// Whether `sentence` has left the point before it: it opens with 会上, 随后, 与会, or it is a
/// credit in brackets.
fn leaves_point(page: &Page<'_>, sentence: Span) -> bool {
    let text = sentence.of(page.text).trim_start();
    OPENERS.leaves(text) || is_credit(text)
}

fn is_credit(text: &str) -> bool {
    text.starts_with(['(', '（']) && text.trim_end().ends_with([')', '）'])
}

/// Whether the first clause of `sentence` names a person: who speaks or acts next.
fn has_person(page: &Page<'_>, sentence: Span) -> bool {
    let text = sentence.of(page.text);
    let clause = text.split(['，', ',', '：', ':']).next().unwrap_or(text);
    !page.people(Span::new(sentence.start, sentence.start + clause.len())).is_empty()
}
