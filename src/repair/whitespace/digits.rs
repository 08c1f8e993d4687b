//! Numbers with blanks inside: 20 18年, 2 0 0 3年, 201 8-03-12.

use super::is_blank;
use crate::Span;

/// Two runs of digits with a blank between, and what stands around them.
pub(super) struct Digits<'a> {
    before: Option<char>,
    left: &'a str,
    right: &'a str,
    after: Option<char>,
}

/// Longer runs of digits are no part of a date.
const LONGEST_DIGITS: usize = 5;

impl<'a> Digits<'a> {
    pub(super) fn around(text: &'a str, gap: Span) -> Self {
        let digit = |c: &char| c.is_ascii_digit();
        let left = text[..gap.start].chars().rev().take(LONGEST_DIGITS).take_while(digit).count();
        let right = text[gap.end..].chars().take(LONGEST_DIGITS).take_while(digit).count();
        let (from, to) = (gap.start - left, gap.end + right);
        Digits {
            before: text[..from].chars().next_back(),
            left: &text[from..gap.start],
            right: &text[gap.end..to],
            after: text[to..].chars().find(|c| !is_blank(*c)),
        }
    }

    fn is_year(&self) -> bool {
        self.left.len() + self.right.len() == 4
            && (self.left.starts_with("19")
                || self.left.starts_with("20")
                || self.left == "2" && self.right.starts_with('0')
                || self.left == "1" && self.right.starts_with('9'))
    }

    /// Whether no further blank stands before them.
    pub(super) fn stand_free(&self) -> bool {
        self.before.is_none_or(|c| c == '\n' || !c.is_whitespace())
    }

    /// 20 18年, 1 2日: one number that is counted or dated.
    pub(super) fn make_a_number(&self) -> bool {
        const COUNTED: &str = "年月日名人个位项条家场篇余多届次号室会";
        let counted = self.after.is_some_and(|c| COUNTED.contains(c));
        match self.after {
            Some('年') => self.is_year(),
            Some('月' | '日') => counted && self.left.len() == 1 && self.right.len() == 1,
            _ => counted && self.left.len() + self.right.len() <= 4 && self.right.len() < 4,
        }
    }

    /// 201 8-03-12, 2018-03-1 2, 15:4 1.
    pub(super) fn make_a_time(&self) -> bool {
        let mark = |c: Option<char>| c.is_some_and(|c| matches!(c, '-' | '/' | '.' | ':'));
        let two = self.left.len() == 1 && self.right.len() == 1;
        self.is_year() && mark(self.after) || two && (mark(self.before) || mark(self.after))
    }
}

/// Whether `gap` stands in a year of which every digit stands alone: 2 0 0 3年.
pub(super) fn parts_a_year(text: &str, gap: Span) -> bool {
    const REACH: usize = 7;
    let in_year = |c: &char| c.is_ascii_digit() || is_blank(*c);
    let is_digit = |c: &char| c.is_ascii_digit();
    let left = text[..gap.start].chars().rev().take(REACH).take_while(in_year);
    let left: Vec<char> = left.filter(is_digit).collect();
    let near = || text[gap.end..].chars().take(REACH + 1);
    let right = near().take_while(in_year).filter(is_digit);
    let year: String = left.into_iter().rev().chain(right).collect();
    near().find(|c| !in_year(c)) == Some('年')
        && year.len() == 4
        && (year.starts_with("19") || year.starts_with("20"))
}
