//! A sentence with its quotes and brackets paired, so that what stands inside them is left whole.

use crate::Span;
use crate::text::{begins_chinese, chars, ends_chinese, marks_with};

/// Deepest nesting that is followed; deeper openings are ignored.
const DEEPEST: usize = 8;

const PAIRS: &[(char, char)] = &[
    ('“', '”'),
    ('‘', '’'),
    ('《', '》'),
    ('〈', '〉'),
    ('「', '」'),
    ('『', '』'),
    ('（', '）'),
    ('(', ')'),
    ('【', '】'),
    ('[', ']'),
    ('<', '>'),
];

/// The characters of [`PAIRS`].
const OF_PAIRS: &str = "“”‘’《》〈〉「」『』（）()【】[]<>";

/// Marks that may end a clause.
const BREAKS: &str = "，,；;：:。！!？?|】—";

/// About how many bytes stand between two marks of a sentence.
const CLAUSE: usize = 24;

/// A sentence with its outermost quotes and brackets, in order.
pub(super) struct Marked<'a> {
    pub(super) text: &'a str,
    groups: Vec<Span>,
    breaks: Vec<(usize, char)>,
}

impl<'a> Marked<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let breaks = Vec::with_capacity(text.len() / CLAUSE);
        let mut marked = Marked { text, groups: Vec::new(), breaks };
        let mut open: Vec<(char, usize)> = Vec::new();
        for (at, c) in marks_with(text, |first| !first.is_ascii_alphanumeric()) {
            if chars!(BREAKS).has(c) {
                marked.breaks.push((at, c));
            }
            if chars!(OF_PAIRS).has(c) {
                marked.pair(at, c, &mut open);
            }
        }
        marked
    }

    /// Opens or closes a group with the mark at `at`.
    fn pair(&mut self, at: usize, c: char, open: &mut Vec<(char, usize)>) {
        if let Some(&(_, close)) = PAIRS.iter().find(|(o, _)| *o == c) {
            if open.len() < DEEPEST {
                open.push((close, at));
            }
        } else if let Some(depth) = open.iter().rposition(|(close, _)| *close == c) {
            let group = Span::new(open[depth].1, at + c.len_utf8());
            open.truncate(depth);
            while self.groups.pop_if(|inner| inner.start >= group.start).is_some() {}
            self.groups.push(group);
        }
    }

    /// Whether the byte at `at` stands inside quotes or brackets (these included).
    pub(super) fn is_inside(&self, at: usize) -> bool {
        let next = self.groups.partition_point(|group| group.end <= at);
        self.groups.get(next).is_some_and(|group| group.start <= at)
    }

    /// The clauses between commas, colons, dashes and 【】, blanks trimmed, empty ones left out.
    pub(super) fn clauses(&self) -> Vec<Span> {
        let mut found = Vec::with_capacity(self.breaks.len() + 1);
        let mut start = 0;
        for &(at, c) in &self.breaks {
            if at < start || !self.breaks_at(start, at, c) {
                continue;
            }
            let end = at + c.len_utf8();
            push(self.text, start, if c == '】' { end } else { at }, &mut found);
            start = end;
            while self.text[start..].starts_with('—') {
                start += '—'.len_utf8();
            }
        }
        push(self.text, start, self.text.len(), &mut found);
        found
    }

    /// Whether the mark `c` at `at` ends the clause that begins at `start`.
    fn breaks_at(&self, start: usize, at: usize, c: char) -> bool {
        match c {
            '】' => true,
            '—' => {
                let clause = &self.text[start..at];
                let date = |c: char| c.is_ascii_digit() || matches!(c, '日' | '月');
                let part = in_place(clause) || self.is_inside(at) || clause.ends_with(date);
                self.text[at..].starts_with("——") && !part
            }
            ':' | '：' | ',' if between_digits(self.text, at, at + c.len_utf8()) => false,
            _ => !self.is_inside(at),
        }
    }
}

/// Whether a place is being named: 在云湖畔——松湖宾馆.
fn in_place(clause: &str) -> bool {
    clause.rsplit_once(['在', '于']).is_some_and(|(_, place)| place.chars().count() < 30)
}

/// 18:00 and 1,000 are no breaks.
fn between_digits(text: &str, at: usize, end: usize) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    text[..at].ends_with(digit) && text[end..].starts_with(digit)
}

fn push(text: &str, start: usize, end: usize, found: &mut Vec<Span>) {
    let part = &text[start..end];
    if begins_chinese(part) && ends_chinese(part) {
        return found.push(Span::new(start, end));
    }
    let bare = part.trim_start();
    let start = end - bare.len();
    let bare = bare.trim_end();
    let column = bare.starts_with('【') && bare.ends_with('】');
    if !bare.is_empty() && !column {
        found.push(Span::new(start, start + bare.len()));
    }
}
