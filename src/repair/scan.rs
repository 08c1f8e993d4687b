//! One pass over a text for the signs of damage.

use super::char_map::CharSet;
use super::{lost, markup, readings, script, simplified};
use crate::Span;

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
/// Digits that lack 月 or 日, or an asterisk.
pub(super) const LOST_CHARACTER: u8 = 64;
/// A line break before a Chinese character or a comma, or behind a dot.
pub(super) const BREAK: u8 = 128;

/// All of them.
pub(super) const ALL: u8 = u8::MAX;

/// What a character is to its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Other,
    /// Nothing to its neighbours, but menders look for it.
    Mark,
    /// Chinese characters, all that stand together.
    Han,
    /// The start of the text.
    Start,
    LineBreak,
    /// A blank within a line.
    Blank,
    /// A blank at the start of a line or behind another one: it parts nothing.
    Indent,
    /// All digits that stand together.
    Digits,
    Comma,
    WideComma,
    /// 、
    Pause,
    /// A mark that says more than a comma.
    Stop,
    Dot,
    /// A parenthesis that opens.
    Parenthesis,
    /// A letter of a reading.
    Letter,
    Exclamation,
    /// A square bracket that opens.
    Square,
    Hash,
}

const KINDS: usize = Kind::Hash as usize + 1;

/// The signs of two neighbours.
const PAIRS: [[u8; KINDS]; KINDS] = {
    use Kind::*;
    let signs = [
        (Comma, Comma, DOUBLED),
        (Comma, WideComma, DOUBLED),
        (Comma, Pause, DOUBLED),
        (Comma, Stop, DOUBLED),
        (WideComma, Comma, DOUBLED),
        (WideComma, WideComma, DOUBLED),
        (WideComma, Pause, DOUBLED),
        (WideComma, Stop, DOUBLED),
        (Pause, Comma, DOUBLED),
        (Pause, WideComma, DOUBLED),
        (Exclamation, Square, MARKUP),
        (Start, Hash, MARKUP),
        (LineBreak, Hash, MARKUP),
        (Parenthesis, Letter, READING),
        (Dot, LineBreak, BREAK),
        (LineBreak, Han, BREAK),
        (LineBreak, Comma, BREAK),
        (LineBreak, WideComma, BREAK),
        (LineBreak, Pause, BREAK),
        (LineBreak, Stop, BREAK),
        (Blank, Han, BLANK),
        (Blank, Digits, BLANK),
        (Blank, Comma, BLANK),
        (Indent, Digits, BLANK),
        (Indent, Comma, BLANK),
    ];
    let mut pairs = [[0; KINDS]; KINDS];
    let mut i = 0;
    while i < signs.len() {
        let (before, behind, sign) = signs[i];
        pairs[before as usize][behind as usize] = sign;
        i += 1;
    }
    pairs
};

/// What a text shows of itself in one pass.
#[derive(Debug, Default)]
pub(super) struct Scan {
    pub(super) signs: u8,
    /// Where the characters stand that menders look for.
    pub(super) marks: Vec<usize>,
}

/// Most texts have fewer marks.
const BYTES_PER_MARK: usize = 4;

pub(super) fn scan(text: &str) -> Scan {
    let (changing, bytes) = (script::changing(), text.as_bytes());
    let mut marks = Vec::with_capacity(bytes.len() / BYTES_PER_MARK);
    let (mut signs, mut at, mut last) = (0, 0, Kind::Start);
    while let Some(first) = bytes.get(at) {
        let here = at;
        let (mut kind, mut own) = (Kind::Han, 0);
        if let 0xE4..=0xE9 = first {
            at = behind_han(bytes, at, changing, &mut marks);
        } else {
            ((kind, own), at) = mark(text, at);
        }
        match kind {
            Kind::Digits => {
                at += digits(&bytes[at..]);
                let lacks = lost::lacks(text, here, at);
                signs |= if lacks { LOST_CHARACTER } else { 0 };
            }
            Kind::Blank
                if matches!(last, Kind::Start | Kind::LineBreak | Kind::Blank | Kind::Indent) =>
            {
                kind = Kind::Indent;
            }
            _ => {}
        }
        if is_sought(kind) {
            marks.push(here);
        }
        signs |= own | PAIRS[last as usize][kind as usize];
        last = kind;
    }
    let traditional = simplified::traditional();
    let old = marks.iter().any(|at| traditional.has_first(&bytes[*at..]));
    Scan { signs: signs | if old { TRADITIONAL } else { 0 }, marks }
}

/// Where the common Chinese characters end that stand at `at`; those of the `sought` ones are put
/// with the `marks`.
fn behind_han(bytes: &[u8], at: usize, sought: &CharSet, marks: &mut Vec<usize>) -> usize {
    let mut end = at;
    for [first, second, third] in bytes[at..].as_chunks().0 {
        if !matches!(first, 0xE4..=0xE9) {
            break;
        }
        if sought.has_bytes(*first, *second, *third) {
            marks.push(end);
        }
        end += 3;
    }
    end
}

/// What the character at `at`, which is no common Chinese one, is, with its signs; and its end.
#[inline]
fn mark(text: &str, at: usize) -> ((Kind, u8), usize) {
    match text.as_bytes()[at..] {
        [first @ 0..0x80, ..] => (ASCII[usize::from(first)], at + 1),
        [0xE3, 0x80, third, ..] => (WIDE[usize::from(third & 63)], at + 3),
        [0xEF, 0xBC, third, ..] => (FULL_WIDTH[usize::from(third & 63)], at + 3),
        _ => rare_mark(text, at),
    }
}

/// The same for a character without a table.
#[inline(never)]
fn rare_mark(text: &str, at: usize) -> ((Kind, u8), usize) {
    let c = text[at..].chars().next().unwrap_or_default();
    (wide_mark(c), at + c.len_utf8())
}

/// Whether menders look for characters of this kind; of digits for the first of a run.
fn is_sought(kind: Kind) -> bool {
    !matches!(kind, Kind::Other | Kind::Han | Kind::Pause | Kind::Stop | Kind::Letter)
}

/// Puts with the `marks` those that stand in `span` of `text`, common Chinese characters only if
/// `han` are asked for, and what may be a run of digits of its own where that ends.
pub(super) fn add_marks(text: &str, span: Span, han: bool, marks: &mut Vec<usize>) {
    let (changing, bytes) = (script::changing(), text.as_bytes());
    let mut at = span.start;
    while at < span.end {
        let here = at;
        let is_mark = if let 0xE4..=0xE9 = bytes[at] {
            at += 3;
            han && changing.has_first(&bytes[here..])
        } else {
            let kind;
            ((kind, _), at) = mark(text, at);
            is_sought(kind)
        };
        if is_mark {
            marks.push(here);
        }
    }
    if bytes.get(at).is_some_and(u8::is_ascii_digit) {
        marks.push(at);
    }
}

/// Whether `c` is a blank within a line.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{3000}' | '\u{2002}'..='\u{200A}')
}

/// The number of digits that `bytes` begin with.
fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// What each ASCII character is, and its signs.
const ASCII: [(Kind, u8); 128] = {
    let mut marks = [(Kind::Other, 0); 128];
    let mut code = 0;
    while code < 128 {
        marks[code as usize] = match code {
            b'\n' => (Kind::LineBreak, 0),
            b'\t' | b'\r' => (Kind::Other, 0),
            0..0x20 | 0x7F | b'<' | b'&' | b'\\' => (Kind::Mark, MARKUP),
            b' ' => (Kind::Blank, 0),
            b'0'..=b'9' => (Kind::Digits, 0),
            b',' => (Kind::Comma, 0),
            b';' => (Kind::Stop, 0),
            b'.' => (Kind::Dot, 0),
            b'(' => (Kind::Parenthesis, 0),
            b'a'..=b'z' => (Kind::Letter, 0),
            b'!' => (Kind::Exclamation, 0),
            b'[' => (Kind::Square, 0),
            b'#' => (Kind::Hash, 0),
            b'>' => (Kind::Mark, 0),
            b'*' => (Kind::Mark, LOST_CHARACTER),
            b'?' => (Kind::Mark, LOST_BYTE),
            _ => (Kind::Other, 0),
        };
        code += 1;
    }
    marks
};

/// What the marks from U+3000 on are, and their signs.
const WIDE: [(Kind, u8); 64] = {
    let mut marks = [(Kind::Other, 0); 64];
    marks['\u{3000}' as usize % 64].0 = Kind::Blank;
    marks['〇' as usize % 64].0 = Kind::Mark;
    marks['、' as usize % 64].0 = Kind::Pause;
    marks['。' as usize % 64].0 = Kind::Stop;
    marks
};

/// What the marks from U+FF00 on are, and their signs.
const FULL_WIDTH: [(Kind, u8); 64] = {
    let mut marks = [(Kind::Other, 0); 64];
    marks['，' as usize % 64].0 = Kind::WideComma;
    marks['；' as usize % 64].0 = Kind::Stop;
    marks['．' as usize % 64].0 = Kind::Dot;
    marks['（' as usize % 64].0 = Kind::Parenthesis;
    marks['？' as usize % 64] = (Kind::Mark, LOST_BYTE);
    marks
};

/// What a character beyond those is, and its signs.
fn wide_mark(c: char) -> (Kind, u8) {
    match c {
        '\u{FFFD}' => (Kind::Mark, LOST_BYTE),
        '“' | '”' | '\u{FF40}'..='\u{FFEE}' => (Kind::Other, 0),
        '\u{2E80}'..='\u{2FDF}' | '\u{F900}'..='\u{FAFF}' => (Kind::Mark, TRADITIONAL),
        _ if is_blank(c) => (Kind::Blank, 0),
        _ if readings::is_reading_letter(c) => (Kind::Letter, 0),
        _ if simplified::is_traditional(c) => (Kind::Mark, TRADITIONAL),
        _ if markup::is_invisible(c) => (Kind::Mark, MARKUP),
        _ => (Kind::Mark, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(text: &str) -> u8 {
        scan(text).signs
    }

    #[test]
    fn marks_are_what_menders_look_for() {
        let text = " 会\n\u{3000}議\u{A0}、。\u{2003}a \t12:é“(\u{20000}一";
        let marks = [0, 4, 5, 8, 11, 19, 23, 25, 33, 34, 38];
        assert_eq!(scan(text).marks, marks);
        let mut added = Vec::new();
        add_marks(text, Span::new(0, 24), true, &mut added);
        add_marks(text, Span::new(24, 26), true, &mut added);
        add_marks(text, Span::new(27, text.len()), true, &mut added);
        assert_eq!(added, [&marks[..8], &[26], &marks[8..]].concat());
    }

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
        assert_eq!(signs("1126日"), LOST_CHARACTER);
        assert_eq!(signs("会议召开.\n"), BREAK);
        assert_eq!(signs("会\u{0}议"), MARKUP);
        assert_eq!(signs("　　会，1 2\n　会"), BLANK);
        assert_eq!(signs("甲、,乙!["), DOUBLED | MARKUP);
        assert_eq!(signs("2019年3月29日\n"), 0);
    }
}
