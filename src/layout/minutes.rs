//! The labelled lines of minutes: 时间:, 地点:, 主持人:, 出席人员:, names behind them or in rows under them.

use once_cell::sync::Lazy;

use super::chars::{COLON, FULL_STOP, Line, han_count, head, is_blank, is_closer, is_colon};
use super::headline::is_item;
use super::line::{Piece, Shape};
use crate::Span;
use crate::lexicon::{Table, entries};
use crate::text::{Chars, chars, end_of};

/// What a labelled line of minutes tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Name,
    Time,
    Place,
    Chair,
    Present,
    Absent,
    Recorder,
    /// What the meeting is about.
    Other,
}

impl Part {
    fn named(name: &str) -> Part {
        match name {
            "name" => Part::Name,
            "time" => Part::Time,
            "place" => Part::Place,
            "chair" => Part::Chair,
            "present" => Part::Present,
            "absent" => Part::Absent,
            "recorder" => Part::Recorder,
            _ => Part::Other,
        }
    }
}

/// A label with what stands behind it, rows under it among it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) part: Part,
    pub(crate) label: Span,
    pub(crate) value: Span,
}

const LIST: &str = include_str!("../lexicon/data/layout_minutes.txt");

static LABELS: Lazy<Table<Part>> = Lazy::new(|| {
    Table::new(entries(LIST).map(|row| {
        let part = Part::named(row.get(1).copied().unwrap_or(""));
        (row[0].to_owned(), part)
    }))
});

/// What labels begin with.
static HEADS: Lazy<Chars> = Lazy::new(|| {
    let heads: String = entries(LIST).filter_map(|row| row[0].chars().next()).collect();
    Chars::new(&heads)
});

/// Bytes of the longest label with its blanks and the count in its brackets.
const LONGEST: usize = 72;

/// The entries of minutes that stand in `pieces`, which become [`Shape::Entry`]; none where the
/// text is of another kind.
pub(super) fn entries_of(pieces: &mut [Piece<'_>]) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    let mut lines = Vec::new();
    let mut open = false;
    for (i, piece) in pieces.iter().enumerate() {
        let known = found.len();
        let fields = piece.byline.as_ref().map_or(0, |byline| byline.fields.len());
        let next = pieces.get(i + 1).map_or("", |next| next.line.text);
        if fields < 2 && !opens_roster(piece.line.text, next) {
            read(&piece.line, &mut found);
        }
        open = match found[known..].first() {
            Some(_) => true,
            None => open && found.last_mut().is_some_and(|entry| goes_on(entry, &piece.line)),
        };
        if open {
            lines.push(i);
        }
    }
    if !are_minutes(&found) {
        return Vec::new();
    }
    for i in lines {
        pieces[i].shape = Shape::Entry;
        pieces[i].byline = None;
    }
    found
}

/// 主席:甲 over 副主席:乙 tells who was elected.
fn opens_roster(line: &str, next: &str) -> bool {
    line.starts_with("主席") && next.starts_with('副')
}

/// Whether the entries are of minutes: two that differ, one of them of no byline.
fn are_minutes(entries: &[Entry]) -> bool {
    let told = |part| entries.iter().any(|entry| entry.part == part);
    let parts = [Part::Place, Part::Chair, Part::Present, Part::Absent, Part::Recorder];
    let own = parts.into_iter().filter(|part| told(*part)).count();
    own > 1 || own == 1 && told(Part::Time)
}

/// Adds the entries of a line that begins with a label.
fn read(line: &Line<'_>, found: &mut Vec<Entry>) {
    let skipped = number(line.text);
    if !line.text[skipped..].starts_with(|c| HEADS.has(c)) {
        return;
    }
    let Some((end, value)) = end_of_label(line, skipped) else { return };
    let Some(part) = part_of(&line.text[skipped..end]) else { return };
    let placed =
        |start: usize, end: usize| Span::new(line.span.start + start, line.span.start + end);
    found.push(Entry { part, label: placed(skipped, end), value: placed(value, line.text.len()) });
    let mut from = value;
    for (at, c) in line.marks().filter(|(at, c)| *at > value && is_colon(*c)) {
        let label = label_at_end(end_of(&line.text[from..at], LONGEST));
        let start = at - label.len();
        let Some(part) = part_of(label) else { continue };
        if let Some(last) = found.last_mut() {
            last.value.end = line.span.start + start;
        }
        let label = placed(start, at);
        from = at + c.len_utf8();
        found.push(Entry { part, label, value: placed(from, line.text.len()) });
    }
}

/// Where the label at `start` ends, and where its value begins: behind a colon, the bracket that
/// closes it or the first blank; a label alone has its value on the next line.
fn end_of_label(line: &Line<'_>, start: usize) -> Option<(usize, usize)> {
    let near = head(&line.text[start..], LONGEST);
    let marks = || line.marks().take_while(|(at, _)| *at < start + near.len());
    if line.content.has(COLON) {
        let (at, c) = marks().find(|(at, c)| *at > start && is_colon(*c))?;
        return Some((at, at + c.len_utf8()));
    }
    let close = marks().find(|(_, c)| matches!(c, '】' | ']')).filter(|_| start > 0);
    if let Some((at, c)) = close {
        return Some((at, at + c.len_utf8()));
    }
    let whole = (start + near.len() == line.text.len()).then_some(near.len());
    let end = start + near.find(is_blank).or(whole)?;
    line.text[start..end].chars().nth(1).is_some().then_some((end, end))
}

/// The label that `text` ends with, behind a blank or a mark; nothing where none stands before.
fn label_at_end(text: &str) -> &str {
    let parts =
        |c: char| is_blank(c) || matches!(c, '；' | ';' | '。' | '，' | ',' | '|' | '【' | '[');
    let last = text.char_indices().rfind(|(_, c)| parts(*c));
    last.map_or("", |(at, c)| &text[at + c.len_utf8()..])
}

/// The part that a label tells, its blanks and the bracket behind it left out: 出席人员(31人).
fn part_of(label: &str) -> Option<Part> {
    let bare = label.split(['(', '（']).next().unwrap_or(label);
    if !bare.chars().any(|c| is_blank(c) || is_closer(c)) {
        return known(bare);
    }
    let bare: String = bare.chars().filter(|c| !is_blank(*c) && !is_closer(*c)).collect();
    known(&bare)
}

/// The part that a label of the list tells; those of who is there go on: 出席领导, 会议参加人员.
fn known(label: &str) -> Option<Part> {
    /// Most characters behind the word.
    const BEHIND: usize = 8;
    let goes_on = || {
        let own = label.strip_prefix("会议").unwrap_or(label);
        let (length, part) = LABELS.prefix(own)?;
        let short = own[length..].chars().nth(BEHIND).is_none();
        (matches!(part, Part::Present | Part::Absent) && short).then_some(part)
    };
    LABELS.get(label).or_else(goes_on)
}

/// The length of the number or the bracket before a label: 一、时间, 1.时间, 【时间】.
fn number(line: &str) -> usize {
    let Some(first) = line.chars().next() else { return 0 };
    if matches!(first, '【' | '[') {
        return first.len_utf8();
    }
    let begins = first.is_ascii_digit() || chars!("(（第一二三四五六七八九十").has(first);
    if !begins || !is_item(line) {
        return 0;
    }
    let number = |c: char| {
        c.is_ascii_digit() || "一二三四五六七八九十()（）、.．第".contains(c) || is_blank(c)
    };
    line.len() - line.trim_start_matches(number).len()
}

/// Whether `line` goes on with what an entry tells, which then takes it in: names in rows; for the
/// others one line, where the label stands alone.
fn goes_on(entry: &mut Entry, line: &Line<'_>) -> bool {
    let names = matches!(entry.part, Part::Present | Part::Absent);
    let empty = entry.value.is_empty();
    let fits = !line.content.has(FULL_STOP) && !is_item(line.text);
    let goes = fits
        && match entry.part {
            Part::Other => false,
            _ if names => is_row(line) || empty,
            _ => empty,
        };
    if goes {
        entry.value.end = line.span.end;
    }
    goes
}

/// Whether a line can be a row of names: parted by blanks or 、, or one of them alone.
fn is_row(line: &Line<'_>) -> bool {
    /// Characters of the longest name.
    const NAME: usize = 4;
    line.content.gaps > 0 || line.text.contains('、') || han_count(line.text) <= NAME
}
