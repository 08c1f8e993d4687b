//! A sentence with its quotes and brackets paired, so that what stands inside them is left whole.

use crate::Span;
use crate::entity::lexis::is_han;

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

/// A sentence and which of its bytes stand inside quotes or brackets.
pub(super) struct Marked<'a> {
    pub(super) text: &'a str,
    inside: Vec<bool>,
}

impl<'a> Marked<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut inside = vec![false; text.len()];
        let mut open: Vec<(char, usize)> = Vec::new();
        for (at, c) in text.char_indices().filter(|(_, c)| !is_han(*c)) {
            if let Some(&(_, close)) = PAIRS.iter().find(|(o, _)| *o == c) {
                if open.len() < DEEPEST {
                    open.push((close, at));
                }
            } else if let Some(depth) = open.iter().rposition(|(close, _)| *close == c) {
                inside[open[depth].1..at + c.len_utf8()].fill(true);
                open.truncate(depth);
            }
        }
        Marked { text, inside }
    }

    /// Whether the byte at `at` stands inside quotes or brackets (these included).
    pub(super) fn is_inside(&self, at: usize) -> bool {
        self.inside.get(at).copied().unwrap_or(false)
    }

    /// The clauses between commas, colons, dashes and 【】, blanks trimmed, empty ones left out.
    pub(super) fn clauses(&self) -> Vec<Span> {
        let mut found = Vec::new();
        let mut start = 0;
        let mut chars = self.text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|&(_, n)| n);
            let end = at + c.len_utf8();
            let breaks = match c {
                '，' | ',' | '；' | ';' | '：' | ':' | '。' | '！' | '!' | '？' | '?' | '|' => {
                    !self.is_inside(at) && !between_digits(self.text, at, end)
                }
                '】' => true,
                '—' => {
                    let clause = &self.text[start..at];
                    let date = |c: char| c.is_ascii_digit() || "日月".contains(c);
                    let part = in_place(clause) || self.is_inside(at) || clause.ends_with(date);
                    next == Some('—') && !part
                }
                _ => false,
            };
            if breaks {
                push(self.text, start, if c == '】' { end } else { at }, &mut found);
                start = end;
                while let Some(&(at, '—')) = chars.peek() {
                    start = at + '—'.len_utf8();
                    chars.next();
                }
            }
        }
        push(self.text, start, self.text.len(), &mut found);
        found
    }
}

/// Whether a place is being named: 在云湖畔——松湖宾馆.
fn in_place(clause: &str) -> bool {
    clause.rsplit_once(['在', '于']).is_some_and(|(_, place)| place.chars().count() < 30)
}

/// 18:00 and 1,000 are no breaks.
fn between_digits(text: &str, at: usize, end: usize) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    matches!(&text[at..end], ":" | "：" | ",")
        && text[..at].ends_with(digit)
        && text[end..].starts_with(digit)
}

fn push(text: &str, start: usize, end: usize, found: &mut Vec<Span>) {
    let part = &text[start..end];
    let lead = part.len() - part.trim_start().len();
    let bare = part.trim();
    let column = bare.starts_with('【') && bare.ends_with('】');
    if !bare.is_empty() && !column {
        found.push(Span::new(start + lead, start + lead + bare.len()));
    }
}
