//! Which line breaks were strewn with the blanks.

use std::collections::HashSet;

use super::{Gap, closes, is_blank, opens_label, runs_on};
use crate::repair::is_han;

/// Particles that begin no line of a text.
const STARTS_NO_LINE: &str = "了的们着过之而且等余";
/// Words that end none.
const ENDS_NO_LINE: &str = "的和与及在对由把被于将从向并暨为以第";

/// Characters of a place where a line may be broken, three on either side.
type Place = [char; 6];

/// What the rest of a page tells of its line breaks.
pub(super) struct Page {
    /// Paragraphs are set apart by blank lines or indents, so that a bare line break is none of theirs.
    airy: bool,
    /// The words around breaks that it prints without one elsewhere: a headline that the text repeats.
    printed: HashSet<Place>,
}

impl Page {
    pub(super) fn of(text: &str, gaps: &[Gap]) -> Page {
        const FEWEST: usize = 2;
        let ends = text.matches("。\n").count();
        let breaks = || gaps.iter().filter(|gap| gap.line_break);
        let dense = breaks().any(|gap| gap.before == '。');
        let places = breaks().filter_map(|gap| place(text, gap)).collect();
        Page { airy: ends >= FEWEST && !dense, printed: printed(text, &places) }
    }
}

/// The characters around a break, blanks left out.
fn place(text: &str, gap: &Gap) -> Option<Place> {
    const REACH: usize = 8;
    let solid = |c: &char| !is_blank(*c);
    let before = text[..gap.span.start].chars().rev().take(REACH).filter(solid).take(3);
    let before: Vec<char> = before.collect();
    let after = text[gap.span.end..].chars().take(REACH).filter(solid).take(3);
    let place: Vec<char> = before.into_iter().rev().chain(after).collect();
    place.try_into().ok()
}

/// Those of `places` that `text` prints without a line break.
fn printed(text: &str, places: &HashSet<Place>) -> HashSet<Place> {
    let mut found = HashSet::new();
    let mut last = [' '; 6];
    for c in text.chars().filter(|c| *c == '\n' || !is_blank(*c)) {
        last.rotate_left(1);
        last[5] = c;
        if places.contains(&last) {
            found.insert(last);
        }
    }
    found
}

/// A line of a menu or a byline, or a heading: it has a colon, a bar, an arrow or a date, or is short.
fn is_head(text: &str) -> bool {
    const SHORTEST: usize = 8;
    let line = text.split('\n').next().unwrap_or("");
    let dated = line.starts_with("20") || line.starts_with("19");
    dated
        || line.contains([':', '：', '>', '|', '·', '【', '★'])
        || line.chars().filter(|c| is_han(*c)).count() < SHORTEST
}

/// A line with marks inside and none at its end is no headline.
fn cuts_sentence(line: &str, behind: &str, goes_on: bool) -> bool {
    const MARKS: [char; 5] = ['。', '，', ',', '；', ';'];
    let has_mark = |s: &str| s.contains(MARKS);
    let listed = line.matches('、').count() > 1;
    (has_mark(line) || listed || goes_on) && (has_mark(behind) || behind.contains('、'))
}

/// The text up to a blank line or an indent, but not too far.
fn paragraph(text: &str) -> &str {
    const REACH: usize = 120;
    let near = text.char_indices().nth(REACH).map_or(text, |(end, _)| &text[..end]);
    let mut lines = near.match_indices('\n');
    let end = lines.find(|(at, _)| near[at + 1..].starts_with(char::is_whitespace));
    end.map_or(near, |(at, _)| &near[..at])
}

/// Whether `text` begins with the number of a list: 一、 (二) 3.
pub(in crate::repair) fn opens_item(text: &str) -> bool {
    let inside = text.trim_start_matches(['(', '（']);
    let number = inside
        .trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    number.len() < inside.len() && number.starts_with(['、', '.', '．', ')', '）'])
}

/// Whether `line` ends inside brackets that `behind` closes.
fn leaves_open(line: &str, behind: &str) -> bool {
    const PAIRS: [(&[char], &[char]); 3] =
        [(&['(', '（'], &[')', '）']), (&['《'], &['》']), (&['“'], &['”'])];
    PAIRS.iter().any(|&(open, close)| {
        let opened = |s: &str| s.rfind(open).is_some_and(|at| !s[at..].contains(close));
        let closed = |s: &str| s.find(close).is_some_and(|at| !s[..at].contains(open));
        opened(line) && closed(behind)
    })
}

impl Gap {
    /// Whether a line break is damage in a text that has strewn blanks; `goes_on` where the line
    /// before it follows such a break itself.
    pub(super) fn breaks_line(&self, text: &str, page: &Page, goes_on: bool) -> bool {
        let line = text[..self.span.start].rsplit('\n').next().unwrap_or("");
        let behind = paragraph(&text[self.span.end..]);
        let labelled = opens_label(behind);
        if runs_on(self.before) || closes(self.after) || (labelled && self.breaks_label(text)) {
            return true;
        }
        if closes_sentence(line) || labelled || opens_item(behind) {
            return false;
        }
        self.breaks_word()
            || self.breaks_number(text)
            || STARTS_NO_LINE.contains(self.after)
            || ENDS_NO_LINE.contains(self.before)
            || leaves_open(line, behind)
            || self.breaks_date(text, behind)
            || place(text, self).is_some_and(|place| page.printed.contains(&place))
            || page.airy && !is_head(line) && !is_head(behind)
            || !opens_label(line) && cuts_sentence(line, behind, goes_on)
    }

    /// 9日|下午, 2018年|3月, 2018-|03.
    fn breaks_date(&self, text: &str, behind: &str) -> bool {
        let digits = behind.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = digits.len() < behind.len();
        match self.before {
            '日' => ["上午", "下午", "晚"].iter().any(|time| behind.starts_with(time)),
            '年' => numbered && digits.starts_with('月'),
            '月' => numbered && digits.starts_with('日'),
            '-' | '/' | ':' => numbered && self.stands_behind_digit(text),
            '0'..='9' => matches!(self.after, '-' | '/' | ':'),
            _ => false,
        }
    }

    fn stands_behind_digit(&self, text: &str) -> bool {
        text[..self.span.start].chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit())
    }

    /// 2013|年, 第八|届, 20|18年.
    fn breaks_number(&self, text: &str) -> bool {
        const NUMERALS: &str = "一二三四五六七八九十百千万两几余多";
        const MEASURES: &str = "年月日届次个名人位项条家场篇余多";
        (self.before.is_ascii_digit() || NUMERALS.contains(self.before))
            && MEASURES.contains(self.after)
            || self
                .digits(text)
                .is_some_and(|digits| digits.make_a_number() || digits.make_a_time())
    }
}

/// Whether `line` ends as sentences and fields do; a quotation only where a sentence ends in it.
pub(in crate::repair) fn closes_sentence(line: &str) -> bool {
    let bare = line.trim_end_matches(['”', '》']);
    bare.ends_with(['。', '！', '？', '!', '?', '：', ':', '；', ';'])
        || line.ends_with(['】', '）', ')'])
}
