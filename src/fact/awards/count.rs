//! How many receive an honour: 等31个集体, 10名, (3名), 九位.

use crate::Span;
use crate::entity::quantity::numeral;
use crate::text::chars;

use super::view::View;

/// A number of recipients with its measure word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Count {
    /// Number and measure word, 余 and 多 included.
    pub(super) span: Span,
    pub(super) value: Option<u64>,
    /// Where the measure word starts.
    pub(super) unit: usize,
}

/// What numbers are made of.
const NUMERIC: &str = "0123456789〇零一二两三四五六七八九十百千万亿廿卅";

/// Measure words that count recipients.
const MEASURES: &str = "个名位家人户项篇件支所条对种幅部届套";

/// The number with a measure word that starts at `at`.
pub(super) fn starting(view: &View<'_>, at: usize, end: usize) -> Option<Count> {
    const LONGEST: usize = 8;
    let text = view.of(Span::new(at, end));
    let number: usize = text
        .chars()
        .take(LONGEST)
        .take_while(|c| chars!(NUMERIC).has(*c) || *c == '?' || *c == '？')
        .map(char::len_utf8)
        .sum();
    let figure = &text[..number];
    if figure.is_empty() || figure == "一" {
        return None;
    }
    let rest = text[number..].trim_start_matches(['余', '多', ' ']);
    // 百人会, 千人计划: no number.
    if figure.starts_with(['百', '千', '万']) && rest.starts_with('人') {
        return None;
    }
    let measure = rest.chars().next().filter(|c| chars!(MEASURES).has(*c) && *c != '届')?;
    let unit = at + text.len() - rest.len();
    let value = figure.parse().ok().or_else(|| numeral::value(figure));
    Some(Count { span: Span::new(at, unit + measure.len_utf8()), value, unit })
}

/// The number that ends `range`: 先进集体|12个, 先进集体|(12个).
pub(super) fn ending(view: &View<'_>, range: Span) -> Option<Count> {
    let text = view.of(range).trim_end();
    let bare = text.trim_end_matches([')', '）']);
    let end = range.start + bare.len();
    let number = bare
        .char_indices()
        .rev()
        .skip(1)
        .take(8)
        .take_while(|(_, c)| chars!(NUMERIC).has(*c) || matches!(c, '余' | '多' | ' ' | '?'))
        .last()?
        .0;
    let at = range.start + number + (bare[number..].len() - bare[number..].trim_start().len());
    let count = starting(view, at, end).filter(|count| count.span.end == end)?;
    let before = &text[..at - range.start];
    let open = if bare.len() < text.len() { before.strip_suffix(['(', '（'])? } else { before };
    let open = open.strip_suffix('共').unwrap_or(open);
    Some(Count { span: Span::new(range.start + open.len(), range.start + text.len()), ..count })
}

/// The first number of recipients in `range`, outside quotes.
pub(super) fn first(view: &View<'_>, range: Span) -> Option<Count> {
    let numeric = |c: char| chars!(NUMERIC).has(c);
    let begins = view.of(range).char_indices().filter(|(_, c)| numeric(*c) || *c == '?');
    view.outside(range.start, begins).find_map(|(at, _)| {
        let before = view.top_from_end(Span::new(range.start, at)).next();
        let opens = before.is_none_or(|(_, c)| c != '第' && !numeric(c));
        if opens { starting(view, at, range.end) } else { None }
    })
}
