//! Texts that were wrapped at a fixed width: their line breaks are taken out of the sentences.

use super::edit::Draft;
use super::is_han;
use super::whitespace::{closes_sentence, opens_label};
use crate::Span;
use crate::rule::{Example, example};

pub(super) const EXAMPLES: &[Example] = &[
    example(
        "云湖市科协第八届委员会第四次全体会议今天在市科技馆召\n开，会议听取了常委会的工作报告，选举了新一届的常委会\n委员，通过了会议的决议。市科协副主席林知远主持了会议\n并讲话。\n散会",
        &[
            "云湖市科协第八届委员会第四次全体会议今天在市科技馆召开，会议听取了常委会的工作报告，选举了新一届的常委会委员，通过了会议的决议。市科协副主席林知远主持了会议并讲话。\n散会",
        ],
    ),
    example(
        "市科协召开第八届委员会第四次全体会议通知的说明\n市科协召开第八届委员会第四次全体会议的筹备工作\n市科协召开\n第八届",
        &[],
    ),
];

/// Columns at which texts are wrapped.
const NARROWEST: usize = 40;
const WIDEST: usize = 160;
/// Bytes of the widest line: three for two columns.
const LONGEST: usize = WIDEST / 2 * 3;

/// Takes out line breaks inside sentences, where the lines of a text are all as wide as they may be.
pub(super) fn mend(draft: &mut Draft<'_>) {
    let text = draft.text();
    if has_long_line(draft) {
        return;
    }
    let Some(width) = wrapped_at(text) else { return };
    let breaks = text.match_indices('\n').filter(|(at, _)| {
        let line = text[..*at].rsplit('\n').next().unwrap_or("");
        let behind = &text[at + 1..];
        is_full(line, width) && goes_on(line, behind) && !opens_label(behind)
    });
    breaks.for_each(|(at, _)| draft.delete(Span::new(at, at + 1)));
}

/// Whether a line is longer than those of wrapped texts.
fn has_long_line(draft: &Draft<'_>) -> bool {
    let text = draft.text();
    let breaks = draft.marks(|first| first == b'\n').map(|(at, _)| at);
    let mut start = 0;
    breaks.chain([text.len()]).any(|end| {
        let line = &text[start..end];
        start = end + 1;
        line.strip_suffix('\r').unwrap_or(line).len() > LONGEST
    })
}

/// The width at which a text without long lines was wrapped: that of its longest line, where more
/// lines are as long and end inside a sentence.
fn wrapped_at(text: &str) -> Option<usize> {
    const FEWEST: usize = 3;
    let longest = text.lines().map(width).max().filter(|width| *width >= NARROWEST)?;
    let full = text.lines().filter(|line| is_full(line, longest)).count();
    (full >= FEWEST).then_some(longest)
}

/// Whether `line` ends inside a sentence, at the border of a text of `border` columns: a wide mark
/// may have been moved to the next line or left hanging.
fn is_full(line: &str, border: usize) -> bool {
    width(line) + 2 >= border && !closes_sentence(line)
}

/// Whether Chinese text stands on both sides of a break.
fn goes_on(line: &str, behind: &str) -> bool {
    const MARKS: &str = "，、；：（）《》“”,;:()";
    let is_text = |c: char| is_han(c) || c.is_ascii_alphanumeric() || MARKS.contains(c);
    let ends = line.chars().next_back();
    let begins = behind.chars().next();
    ends.is_some_and(is_text)
        && begins.is_some_and(is_text)
        && (ends.is_some_and(is_han) || begins.is_some_and(is_han))
}

/// Columns that a line takes.
fn width(line: &str) -> usize {
    2 * line.chars().count() - line.bytes().filter(u8::is_ascii).count()
}

#[cfg(test)]
mod tests {
    use super::super::edit::Text;
    use super::*;

    #[test]
    fn long_lines_are_longer_than_wrapped_ones() {
        let is_long = |text: &str| has_long_line(&Draft::of(&Text::of(text)));
        let line = "a".repeat(LONGEST);
        assert!(!is_long(&format!("会\n{line}\r\n{line}\n{line}")) && !is_long(""));
        assert!(is_long(&format!("{line}a\n会")) && is_long(&format!("会\n{line}a")));
    }
}
