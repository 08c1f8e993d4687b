//! A sentence with its quotes and brackets paired, so that what stands inside them is left whole.

use crate::Span;
use crate::text::{begins_chinese, chars, ends_chinese, marks};

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
}

impl<'a> Marked<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Marked::read(text, |_, _| ())
    }

    /// The same with the clauses of the sentence between commas, colons, dashes and 【】, blanks
    /// trimmed, empty ones left out.
    pub(super) fn with_clauses(text: &'a str) -> (Self, Vec<Span>) {
        let mut marks = Vec::with_capacity(text.len() / CLAUSE + 1);
        let breaks = |at, c: char| {
            if chars!(BREAKS).has(c) {
                marks.push(Span::new(at, at + c.len_utf8()));
            }
        };
        let marked = Marked::read(text, breaks);
        let clauses = marked.clauses(marks);
        (marked, clauses)
    }

    /// Pairs the marks of `text` and shows them all.
    fn read(text: &'a str, mut show: impl FnMut(usize, char)) -> Self {
        let mut marked = Marked { text, groups: Vec::new() };
        let mut open: Vec<(char, usize)> = Vec::new();
        for (at, c) in marks(text) {
            show(at, c);
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

    /// The clauses that `marks` end, which they give way to.
    fn clauses(&self, mut marks: Vec<Span>) -> Vec<Span> {
        let (mut start, mut found) = (0, 0);
        for i in 0..marks.len() {
            let Span { start: at, end } = marks[i];
            let Some(c) = self.text[at..end].chars().next() else { continue };
            if at < start || !self.breaks_at(start, at, c) {
                continue;
            }
            if let Some(clause) = clause(self.text, start, if c == '】' { end } else { at }) {
                marks[found] = clause;
                found += 1;
            }
            start = end;
            while self.text[start..].starts_with('—') {
                start += '—'.len_utf8();
            }
        }
        marks.truncate(found);
        marks.extend(clause(self.text, start, self.text.len()));
        marks
    }

    /// Whether the mark `c` at `at` ends the clause that begins at `start`.
    fn breaks_at(&self, start: usize, at: usize, c: char) -> bool {
        match c {
            '】' => true,
            '—' => {
                let clause = &self.text[start..at];
                let date = |c: char| c.is_ascii_digit() || matches!(c, '日' | '月');
                // 11月2日——3日, but 展望2024——某会召开年会.
                let behind = self.text[at..].trim_start_matches('—');
                let days = clause.ends_with(date) && behind.starts_with(date);
                let part = in_place(clause) || self.is_inside(at) || days;
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

/// What stands between two breaks, without its blanks.
fn clause(text: &str, start: usize, end: usize) -> Option<Span> {
    let part = &text[start..end];
    if begins_chinese(part) && ends_chinese(part) {
        return Some(Span::new(start, end));
    }
    let bare = part.trim_start();
    let start = end - bare.len();
    let bare = bare.trim_end();
    let column = bare.starts_with('【') && bare.ends_with('】');
    (!bare.is_empty() && !column).then(|| Span::new(start, start + bare.len()))
}

#[cfg(test)]
mod tests {
    use super::Marked;

    #[test]
    fn clauses_end_at_breaks_outside_of_pairs() {
        let clauses = |text: &'static str| -> Vec<_> {
            Marked::with_clauses(text).1.into_iter().map(|clause| clause.of(text)).collect()
        };
        assert_eq!(clauses("【要闻】 会议，“甲，乙”召开。"), ["会议", "“甲，乙”召开"]);
        assert_eq!(clauses("18:00，甲——乙，，"), ["18:00", "甲", "乙"]);
        assert_eq!(clauses("“甲，乙"), ["“甲", "乙"]);
        assert!(clauses("").is_empty());
    }
}
