//! One pass over a text for the signs of damage.

use super::{markup, readings, simplified};
use crate::text;

/// A question mark, where a byte may be lost.
pub(super) const LOST_BYTE: u8 = 1;
/// `<`, `&`, `![`, or a character that shows nothing.
pub(super) const MARKUP: u8 = 2;
/// A parenthesis and a Latin letter.
pub(super) const READING: u8 = 4;
/// A traditional character, a radical, a compatibility character.
pub(super) const TRADITIONAL: u8 = 8;
/// A comma beside another mark.
pub(super) const DOUBLED: u8 = 16;
/// A blank within a line, before a Chinese character, a digit or a comma.
pub(super) const BLANK: u8 = 32;
/// Two digits in a row, or an asterisk.
pub(super) const DIGITS_OR_MASK: u8 = 64;

/// A line break before a Chinese character or behind a dot.
pub(super) const BREAK: u8 = 128;

/// All of them.
pub(super) const ALL: u8 = u8::MAX;

/// Stands for the Chinese characters before a mark.
const HAN: char = '一';

/// The signs that `text` shows.
pub(super) fn signs(text: &str) -> u8 {
    let mut signs = if simplified::traditional().any_in(text) { TRADITIONAL } else { 0 };
    let (mut last, mut end) = ('\n', 0);
    for (at, c) in text::marks(text) {
        let previous = if at == end { last } else { HAN };
        signs |= mark(previous, c);
        let parted = matches!(c, '0'..='9' | ',') && is_blank(previous);
        signs |= if parted { BLANK } else { 0 };
        (last, end) = (c, at + c.len_utf8());
        if c == '\n' || is_blank(c) {
            // Indents, of several blanks or at the start of a line, part nothing.
            let sign = if c == '\n' { BREAK } else { BLANK };
            let parts = c == '\n' || !(is_blank(previous) || previous == '\n');
            signs |= if parts && text[end..].starts_with(is_common) { sign } else { 0 };
        } else if c.is_ascii_digit() && text[end..].starts_with(['上', '下', '晚', '凌']) {
            signs |= DIGITS_OR_MASK;
        }
    }
    signs
}

/// Whether `c` is one of the Chinese characters that texts are made of.
fn is_common(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// The signs of a character that is no common Chinese one and stands behind `previous`.
fn mark(previous: char, c: char) -> u8 {
    match c {
        ',' | ';' | '，' | '；' | '。' | '、' => comma(previous, c),
        '[' if previous == '!' => MARKUP,
        'a'..='z' | '\u{A0}'..='\u{1FF}' if is_reading(previous, c) => READING,
        '0'..='9' if previous.is_ascii_digit() => DIGITS_OR_MASK,
        '*' => DIGITS_OR_MASK,
        '<' | '&' | '\\' => MARKUP,
        '#' if previous == '\n' => MARKUP,
        '\n' if matches!(previous, '.' | '．') => BREAK,
        '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => MARKUP,
        '?' | '？' | '\u{FFFD}' => LOST_BYTE,
        '\0'..='\u{7E}' | '“' | '”' | '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FFEE}' => 0,
        '\u{2E80}'..='\u{2FDF}' | '\u{F900}'..='\u{FAFF}' => TRADITIONAL,
        _ if simplified::is_traditional(c) => TRADITIONAL,
        _ if markup::is_invisible(c) => MARKUP,
        _ => 0,
    }
}

fn comma(previous: char, c: char) -> u8 {
    let doubled = is_comma(previous) || (is_comma(c) && previous == '、');
    if doubled { DOUBLED } else { 0 }
}

fn is_reading(previous: char, c: char) -> bool {
    matches!(previous, '(' | '（') && readings::is_reading_letter(c)
}

fn is_comma(c: char) -> bool {
    matches!(c, ',' | '，')
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{3000}' | '\u{2002}'..='\u{200A}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sign() {
        assert_eq!(signs("3月5日,省科协八届四次全委会(扩大)在济南召开。"), 0);
        assert_eq!(signs("高??茀"), LOST_BYTE);
        assert_eq!(signs("<p>&nbsp;"), MARKUP);
        assert_eq!(signs("\u{FEFF}会"), MARKUP);
        assert_eq!(signs("学(xué)"), READING);
        assert_eq!(signs("會"), TRADITIONAL);
        assert_eq!(signs("会,。"), DOUBLED);
        assert_eq!(signs("会 议召 开大 会"), BLANK);
        assert_eq!(signs("1126日"), DIGITS_OR_MASK);
        assert_eq!(signs("会议召开.\n"), BREAK);
        assert_eq!(signs("会\u{0}议"), MARKUP);
    }
}
