//! A sentence with its quotes and brackets paired, cut at its top level.

use crate::Span;
use crate::entity::Lexis;
use crate::fact::Document;
use crate::lexicon::{NO_BOUNDARY, ORGANIZATION};
use crate::text::{self, Chars, chars};

use super::words;

/// A stretch of the text whose quoted and bracketed parts are left whole.
pub(crate) struct View<'d> {
    pub(crate) document: &'d Document<'d>,
    pub(crate) span: Span,
    /// The outermost quotes and brackets, marks included, in order.
    groups: Vec<Span>,
    /// The characters outside them but most of the Chinese ones, with their places.
    marks: Vec<(usize, char)>,
}

const PAIRS: [(char, char); 8] = [
    ('“', '”'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
    ('（', '）'),
    ('(', ')'),
    ('‘', '’'),
    ('【', '】'),
];

/// Longest quote or bracket, in bytes: one left open must not swallow the text.
const LONGEST_GROUP: usize = 240;

impl<'d> View<'d> {
    pub(crate) fn new(document: &'d Document<'d>, span: Span) -> Self {
        /// Bytes of a text with one mark, or more.
        const TO_A_MARK: usize = 12;
        let mut marks = Vec::with_capacity(span.len() / TO_A_MARK + 1);
        marks.extend(text::marks(span.of(document.text)).map(|(i, c)| (span.start + i, c)));
        let mut view = View { document, span, groups: groups(&marks), marks: Vec::new() };
        if !view.groups.is_empty() {
            marks.retain(|(at, _)| view.group_at(*at).is_none());
        }
        view.marks = marks;
        view
    }

    pub(crate) fn lexis(&self) -> &'d Lexis<'d> {
        &self.document.entities.lexis
    }

    pub(crate) fn of(&self, span: Span) -> &'d str {
        span.of(self.document.text)
    }

    /// The group that covers the byte at `at`.
    pub(crate) fn group_at(&self, at: usize) -> Option<Span> {
        let next = self.groups.partition_point(|group| group.end <= at);
        self.groups.get(next).copied().filter(|group| group.start <= at)
    }

    /// The groups inside `range`, in order.
    pub(crate) fn groups_in(&self, range: Span) -> impl Iterator<Item = Span> + '_ {
        let first = self.groups.partition_point(|group| group.start < range.start);
        self.groups[first..].iter().copied().take_while(move |group| group.end <= range.end)
    }

    /// The first quotation in `range`.
    pub(crate) fn quote_in(&self, range: Span) -> Option<Span> {
        self.groups_in(range).find(|group| self.of(*group).starts_with(words::is_quote))
    }

    /// The characters of `range` outside groups, with their places.
    pub(crate) fn top(&self, range: Span) -> impl Iterator<Item = (usize, char)> + '_ {
        self.outside(range.start, self.of(range).char_indices())
    }

    /// The same without most Chinese characters.
    pub(crate) fn top_marks(
        &self,
        range: Span,
    ) -> impl DoubleEndedIterator<Item = (usize, char)> + '_ {
        let place = |at: usize| self.marks.partition_point(|(mark, _)| *mark < at);
        let first = place(range.start);
        self.marks[first..place(range.end).max(first)].iter().copied()
    }

    /// Those of `chars`, which count from `start`, that stand outside groups.
    pub(super) fn outside(
        &self,
        start: usize,
        chars: impl Iterator<Item = (usize, char)>,
    ) -> impl Iterator<Item = (usize, char)> {
        let mut next = self.groups.partition_point(|group| group.end <= start);
        chars.map(move |(i, c)| (start + i, c)).filter(move |&(at, _)| {
            while self.groups.get(next).is_some_and(|group| group.end <= at) {
                next += 1;
            }
            self.groups.get(next).is_none_or(|group| at < group.start)
        })
    }

    /// The same from the end.
    pub(crate) fn top_from_end(&self, range: Span) -> impl Iterator<Item = (usize, char)> + '_ {
        let mut before = self.groups.partition_point(|group| group.start < range.end);
        let chars = self.of(range).char_indices().rev().map(move |(i, c)| (range.start + i, c));
        chars.filter(move |&(at, _)| {
            while before > 0 && self.groups[before - 1].start > at {
                before -= 1;
            }
            before == 0 || self.groups[before - 1].end <= at
        })
    }

    /// Where `c` stands in `range` outside groups.
    pub(crate) fn places(&self, range: Span, c: char) -> impl Iterator<Item = usize> + '_ {
        let places = self.of(range).match_indices(c).map(move |(at, _)| (at, c));
        self.outside(range.start, places).map(|(at, _)| at)
    }

    /// Behind the last place in `range`, outside groups, of one of `marks`, none of which is a
    /// Chinese character; its start if none.
    pub(crate) fn behind_last_mark(&self, range: Span, marks: &Chars) -> usize {
        let last = self.top_marks(range).rfind(|(_, c)| marks.has(*c));
        last.map_or(range.start, |(at, c)| at + c.len_utf8())
    }

    /// The first place in `range`, outside groups, of one of `marks`; the end of `range` if none.
    pub(crate) fn until(&self, range: Span, marks: &Chars) -> usize {
        let marked = self.of(range).char_indices().filter(|(_, c)| marks.has(*c));
        self.outside(range.start, marked).next().map_or(range.end, |(at, _)| at)
    }

    /// Behind the last place in `range`, outside groups, of one of `marks`; its start if none.
    pub(crate) fn behind_last(&self, range: Span, marks: &Chars) -> usize {
        let last = self.top_from_end(range).find(|(_, c)| marks.has(*c));
        last.map_or(range.start, |(at, c)| at + c.len_utf8())
    }

    /// The members of the list in `range`: parted by 、，, and by conjunctions between wholes.
    pub(crate) fn members(&self, range: Span) -> Vec<Member> {
        let mut found = Vec::new();
        let mut start = range.start;
        let mut comma = false;
        let mut skip = 0;
        let parting =
            self.of(range).char_indices().filter(|(_, c)| chars!("、，,､和与及以").has(*c));
        for (at, c) in self.outside(range.start, parting) {
            if at < skip {
                continue;
            }
            let parted = match c {
                '、' | '，' | ',' | '､' => Some(c.len_utf8()),
                '和' | '与' | '及' | '以' => self.conjunction(Span::new(start, at), range.end),
                _ => None,
            };
            if let Some(width) = parted {
                self.part_quotes(Span::new(start, at), comma, &mut found);
                comma = matches!(c, '，' | ',');
                start = at + width;
                skip = start;
            }
        }
        self.part_quotes(Span::new(start, range.end), comma, &mut found);
        found.retain(|member| !member.span.is_empty());
        found
    }

    /// Takes a member; “A”“B” are two.
    fn part_quotes(&self, span: Span, comma: bool, found: &mut Vec<Member>) {
        let quoted = |group: &Span| self.of(*group).starts_with(words::is_quote);
        let mut start = span.start;
        let mut last = None;
        for group in self.groups_in(span).filter(quoted) {
            if last == Some(group.start) {
                found.push(Member { span: self.trimmed(Span::new(start, group.start)), comma });
                start = group.start;
            }
            last = Some(group.end);
        }
        found.push(Member { span: self.trimmed(Span::new(start, span.end)), comma });
    }

    /// `span` without blanks at its ends.
    pub(crate) fn trimmed(&self, span: Span) -> Span {
        let text = self.of(span).trim_start();
        let start = span.end - text.len();
        Span::new(start, start + text.trim_end().len())
    }

    /// Width of the conjunction behind `left` where it parts two members.
    fn conjunction(&self, left: Span, end: usize) -> Option<usize> {
        let rest = self.of(Span::new(left.end, end));
        let word = ["以及", "和", "与", "及"].iter().find(|w| rest.starts_with(**w))?;
        let right = Span::new(left.end + word.len(), end);
        let inside =
            self.lexis().covered(left.end, left.end + word.len(), NO_BOUNDARY | ORGANIZATION)
                || self.in_name(left.end);
        if inside || left.is_empty() {
            return (left.is_empty() && !inside).then_some(word.len());
        }
        let right_end = self.until(right, chars!("、，,；;。和与及等"));
        let right_text = words::without_holder(self.of(Span::new(right.start, right_end))).0;
        // 先进单位和个人: the bare noun shares the words before.
        if words::is_bare_noun(right_text.trim()) && words::is_honour(behind_of(self.of(left))) {
            return None;
        }
        self.is_whole(left).then_some(word.len())
    }

    /// Whether the byte at `at` stands inside the name of a person.
    fn in_name(&self, at: usize) -> bool {
        let people = &self.document.entities.people;
        let next = people.partition_point(|person| person.span.end <= at);
        people.get(next).is_some_and(|person| person.span.start <= at)
    }

    /// Whether a member ends where `left` does.
    fn is_whole(&self, left: Span) -> bool {
        let text = self.of(left).trim_end();
        let end = left.start + text.len();
        let quoted = text.chars().next_back().is_some_and(|c| words::is_quote(c) || c == '》');
        let bare = words::without_holder(words::without_carrier(text)).0;
        quoted
            || words::is_honour(behind_of(bare))
            || words::is_short(bare)
            || bare.len() < text.len()
            || super::count::ending(self, Span::new(left.start, end)).is_some()
            || self.lexis().ending(end).any(|hit| {
                hit.classes & ORGANIZATION != 0
                    && hit.end - hit.start >= 6
                    && hit.start >= left.start
            })
            || self.person_ending(left, end)
    }

    /// Whether a person's phrase ends at `end` or a few characters before (同志, 等).
    fn person_ending(&self, left: Span, end: usize) -> bool {
        const TAIL: usize = 9;
        let people = &self.document.entities.people;
        let next = people.partition_point(|person| person.span.start < left.start);
        people[next..]
            .iter()
            .take_while(|person| person.span.start < end)
            .any(|person| person.phrase.end.max(person.span.end) + TAIL >= end)
    }
}

/// What stands behind the last 的, which is the honour in 工作中涌现的先进集体.
fn behind_of(text: &str) -> &str {
    text.rfind('的').map_or(text, |at| &text[at + '的'.len_utf8()..])
}

/// A member of a list, and whether a comma stands before it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Member {
    pub(crate) span: Span,
    pub(crate) comma: bool,
}

fn groups(marks: &[(usize, char)]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut straight: Option<usize> = None;
    for &(at, c) in marks {
        let end = at + c.len_utf8();
        if c == '"' || c == '＂' {
            match straight.take().filter(|start| end - start <= LONGEST_GROUP) {
                Some(start) => close(&mut found, Span::new(start, end)),
                None => straight = Some(at),
            }
        } else if let Some((_, closer)) = PAIRS.iter().find(|(opener, _)| *opener == c) {
            const DEEPEST: usize = 6;
            if open.len() >= DEEPEST {
                open.remove(0);
            }
            open.push((*closer, at));
        } else if let Some(depth) = open.iter().rposition(|(closer, _)| *closer == c) {
            let start = open[depth].1;
            open.truncate(depth);
            if end - start <= LONGEST_GROUP {
                close(&mut found, Span::new(start, end));
            }
        }
    }
    found
}

/// Takes a group; those inside it are dropped.
fn close(found: &mut Vec<Span>, group: Span) {
    while found.last().is_some_and(|last| last.start >= group.start) {
        found.pop();
    }
    if found.last().is_none_or(|last| last.end <= group.start) {
        found.push(group);
    }
}

#[cfg(test)]
mod tests {
    use super::View;
    use crate::Span;
    use crate::text::chars;

    #[test]
    fn characters_in_quotes_are_left_out() {
        crate::fact::in_paragraph("甲等，“乙等，”丙等", |document| {
            let all = Span::new(0, document.text.len());
            let view = View::new(document, all);
            let places: Vec<usize> = view.places(all, '等').collect();
            assert_eq!(places, [3, 27]);
            assert_eq!(view.behind_last_mark(all, chars!("，")), 9);
        });
    }
}
