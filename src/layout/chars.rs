//! Classes of characters that the layout looks at, in full and half width, and where they stand.

use crate::Span;
use crate::text::{self, is_alphanumeric};

/// A Chinese character.
pub(crate) const fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇')
}

/// White space, and what pages put in its place.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}')
}

/// Marks that part the fields of a byline or stand at the edges of a line.
pub(super) fn is_edge(c: char) -> bool {
    is_blank(c) || matches!(c, '|' | '｜' | '丨' | '·' | '•' | '■' | '◆' | '★' | '※' | '>' | '»')
}

/// Marks that end a sentence.
pub(super) const fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '…')
}

/// Marks inside a sentence: running text has them, headlines and captions seldom.
pub(super) const fn is_pause(c: char) -> bool {
    matches!(c, '，' | ',' | '；' | ';' | '。')
}

/// Marks that close what was opened: they say nothing on how a line ends.
pub(super) const fn is_closer(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '》' | '"' | '\'' | '】' | ']')
}

pub(super) const fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：')
}

/// The ASCII digit that a full-width or half-width digit stands for.
pub(super) const fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

/// `text` without the characters at its ends that `edge` takes (of Chinese ones, none but 丨; not
/// 。), and where it starts.
pub(super) fn trimmed(text: &str, edge: fn(char) -> bool) -> (usize, &str) {
    // Most lines begin with a Chinese character and end with one or a full stop; 丨 is an edge.
    let from = match text.as_bytes() {
        [0xE5..=0xE9, ..] => 0,
        _ => text.len() - text.trim_start_matches(edge).len(),
    };
    let rest = &text[from..];
    match rest.as_bytes() {
        [.., 0xE5..=0xE9, _, _] | [.., 0xE3, 0x80, 0x82] => (from, rest),
        _ => (from, rest.trim_end_matches(edge)),
    }
}

/// Letters and digits alone, in lower case: the form in which lines are compared.
pub(crate) fn folded(text: &str) -> String {
    folded_with(text, text::marks(text))
}

/// The folded form of `text`, which has these marks.
fn folded_with(text: &str, marks: impl Iterator<Item = Mark>) -> String {
    let mut folded = String::with_capacity(text.len());
    // Runs of Chinese characters are taken over as they are.
    let mut run = 0;
    for (at, c) in marks {
        folded.push_str(&text[run..at]);
        fold(c, |c| folded.push(c));
        run = at + c.len_utf8();
    }
    folded.push_str(&text[run..]);
    folded
}

/// Hands on a character as it is compared.
pub(super) fn fold(c: char, mut push: impl FnMut(char)) {
    match c {
        '\0'..='\u{7f}' if c.is_ascii_alphanumeric() => push(c.to_ascii_lowercase()),
        _ if is_han(c) => push(c),
        _ if is_alphanumeric(c) => c.to_lowercase().for_each(push),
        _ => {}
    }
}

/// Number of Chinese characters.
pub(super) fn han_count(text: &str) -> usize {
    text.chars().filter(|c| is_han(*c)).count()
}

/// What stands in a line, counted in one pass.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Content {
    pub(super) chars: usize,
    /// Chinese characters.
    pub(super) han: usize,
    /// Blanks and bars.
    pub(super) gaps: usize,
    /// Bits of the marks below.
    marks: u16,
}

/// 。
pub(super) const FULL_STOP: u16 = 1;
/// Marks inside a sentence.
pub(super) const PAUSE: u16 = 2;
pub(super) const COLON: u16 = 4;
/// A bracket that opens.
pub(super) const BRACKET: u16 = 8;
/// What stands beside the labels of fields: a colon, a square bracket, a stroke.
pub(super) const LABEL: u16 = 16;
/// A digit in full or half width.
pub(super) const DIGIT: u16 = 32;
/// What parts the words of a menu.
const GAP: u16 = 64;
/// 年.
pub(super) const YEAR: u16 = 128;
/// Letters, > and all that is rare in a report.
pub(super) const OTHER: u16 = 256;
/// A Chinese character.
const HAN: u16 = 512;

impl Content {
    /// The content of a line of `length` bytes with these marks.
    fn of(length: usize, marks: &[Mark]) -> Content {
        let mut content = Content::default();
        let mut other = 0;
        for (_, c) in marks {
            let bits = bits(*c);
            other += usize::from(bits & HAN == 0);
            content.chars += c.len_utf8();
            content.gaps += usize::from(bits & GAP != 0);
            content.marks |= bits;
        }
        // What is no mark takes three bytes.
        content.chars = (length - content.chars) / 3 + marks.len();
        content.han = content.chars - other;
        content
    }

    pub(super) fn has(self, mark: u16) -> bool {
        self.marks & mark != 0
    }
}

/// A character that is looked at, and where it stands.
pub(crate) type Mark = (usize, char);

/// All characters of `text` but most of the Chinese ones; 年 is among them, which years end in.
pub(super) fn marks(text: &str) -> Vec<Mark> {
    /// Bytes of a text with one mark, or more.
    const TO_A_MARK: usize = 6;
    let mut marks = Vec::with_capacity(text.len() / TO_A_MARK);
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        while let Some(&first @ 0xE4..=0xE9) = bytes.get(at) {
            // Few characters share the last byte of 年.
            if bytes.get(at + 2) == Some(&0xB4) && (first, bytes[at + 1]) == (0xE5, 0xB9) {
                break;
            }
            at += 3;
        }
        let c = match bytes.get(at) {
            Some(ascii @ 0..0x80) => Some(char::from(*ascii)),
            _ => text[at..].chars().next(),
        };
        let Some(c) = c else { return marks };
        marks.push((at, c));
        at += c.len_utf8();
    }
}

/// A line, or a part of one, with what stands in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    /// Where it stands in the text that its marks are of.
    pub(super) span: Span,
    pub(super) content: Content,
    marks: &'t [Mark],
}

impl<'t> Line<'t> {
    /// The line `text`, which begins at `start`; `marks` are those around it, or more.
    pub(super) fn new(text: &'t str, start: usize, marks: &'t [Mark]) -> Self {
        let span = Span::new(start, start + text.len());
        let from = marks.partition_point(|(at, _)| *at < span.start);
        let to = from + marks[from..].partition_point(|(at, _)| *at < span.end);
        let marks = &marks[from..to];
        Line { text, span, content: Content::of(text.len(), marks), marks }
    }

    /// The line without the characters at its ends that `edge` takes.
    pub(super) fn trimmed(&self, edge: fn(char) -> bool) -> Self {
        let (skipped, inner) = trimmed(self.text, edge);
        self.part(Span::new(skipped, skipped + inner.len()))
    }

    /// A part of the line.
    pub(super) fn part(&self, part: Span) -> Self {
        if part.len() == self.text.len() {
            return *self;
        }
        Line::new(part.of(self.text), self.span.start + part.start, self.marks)
    }

    /// The line, [`folded`].
    pub(super) fn folded(&self) -> String {
        folded_with(self.text, self.marks())
    }

    /// The marks, with where they stand in the line.
    pub(super) fn marks(&self) -> impl Iterator<Item = Mark> + Clone + 't {
        let start = self.span.start;
        self.marks.iter().map(move |(at, c)| (at - start, *c))
    }
}

/// The marks that each ASCII character is.
const ASCII: [u16; 128] = {
    let mut marks = [0; 128];
    let mut code = 0;
    while code < 128 {
        marks[code as usize] = match code {
            b'\t'..=b'\r' | b' ' | b'|' => GAP,
            b',' | b';' => PAUSE,
            b':' => COLON | LABEL,
            b'(' => BRACKET,
            b'[' | b'/' => LABEL,
            b'0'..=b'9' => DIGIT,
            b'A'..=b'Z' | b'a'..=b'z' | b'>' => OTHER,
            _ => 0,
        };
        code += 1;
    }
    marks
};

fn bits(c: char) -> u16 {
    match c {
        '\0'..='\u{7f}' => ASCII[c as usize],
        '。' => FULL_STOP | PAUSE,
        '，' | '；' => PAUSE,
        '：' => COLON | LABEL,
        '（' => BRACKET,
        '【' => LABEL,
        '０'..='９' => DIGIT,
        '年' => YEAR | HAN,
        '、' | '“' | '”' | '《' | '》' | '）' | '—' | '！' | '？' | '·' | '…' | '】' => {
            0
        }
        _ if is_gap(c) => GAP,
        _ if is_han(c) => HAN | OTHER,
        _ => OTHER,
    }
}

/// Whether `c` parts the words of a menu.
pub(super) fn is_gap(c: char) -> bool {
    matches!(c, '|' | '｜') || is_blank(c)
}

/// The start of `text`, at most `bytes` long.
pub(super) fn head(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::{Line, is_edge, marks, trimmed};

    #[test]
    fn edges_are_trimmed_at_both_ends() {
        for (text, inner) in [
            ("丨会议。丨", (3, "会议。")),
            (" 会|议。", (1, "会|议。")),
            ("会议 ", (0, "会议")),
            ("丨", (3, "")),
            ("", (0, "")),
        ] {
            assert_eq!(trimmed(text, is_edge), inner, "{text}");
        }
    }

    #[test]
    fn chinese_characters_of_a_line_are_counted() {
        let text = "2017年,〇㐀会A议。";
        let line = |marks| Line::new(text, 0, marks).content;
        let content = line(&marks(text));
        assert_eq!((content.chars, content.han), (12, 5));
    }
}
