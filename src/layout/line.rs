//! Lines cut into pieces, and what each piece looks like by itself.

use std::borrow::Cow;

use once_cell::sync::Lazy;

use super::byline::{Byline, byline};
use super::chars::{
    COLON, Content, FULL_STOP, Line, Mark, OTHER, PAUSE, digit, folded, is_blank, is_closer,
    is_colon, is_edge, is_gap, is_han, is_pause, is_stop, trimmed,
};
use super::headline::names_an_event;
use crate::Span;
use crate::lexicon::{Table, entries, words};
use crate::text::{self, Words, is_alphanumeric, width};

/// What a piece looks like, before its neighbours are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Running text: it ends with a mark, holds a full stop, or is long.
    Running,
    /// A short line without a closing mark: headline, subtitle, caption or heading.
    Open,
    /// A short line in a form that stands under pictures.
    Caption,
    /// A picture: ![](…), 1677722657.png.
    Image,
    Byline,
    /// A labelled line of minutes, or a row of names under one.
    Entry,
    /// Marks, menus, footers, spam.
    Furniture,
    /// 相关新闻, 上一篇, 版权说明: what follows is no article.
    Tail,
}

/// A line, or the part of a line before, in or behind a byline.
#[derive(Debug, Clone)]
pub(super) struct Piece<'t> {
    pub(super) line: Line<'t>,
    pub(super) shape: Shape,
    pub(super) byline: Option<Byline>,
    /// Where the line begins that the spans of `byline` are relative to.
    base: usize,
}

impl Piece<'_> {
    /// Where a byte of the line that holds the byline stands in the text.
    pub(super) const fn offset(&self, at: usize) -> usize {
        self.base + at
    }
}

/// Longest line without a closing mark that is not running text, in characters.
const LONGEST_OPEN: usize = 80;
/// Longest line that is matched against the words of furniture, in characters.
const LONGEST_FURNITURE: usize = 120;

/// The pieces of `text`, which has these marks, in order; blank lines are dropped.
pub(super) fn pieces<'t>(text: &'t str, marks: &'t [Mark]) -> Vec<Piece<'t>> {
    /// Bytes of a text with one line, or more.
    const TO_A_LINE: usize = 100;
    let mut pieces = Vec::with_capacity(text.len() / TO_A_LINE + 1);
    let mut start = 0;
    for marks in marks.split_inclusive(|(_, c)| *c == '\n') {
        let end = marks.last().filter(|(_, c)| *c == '\n').map_or(text.len(), |(at, _)| *at);
        cut(&text[start..end], start, marks, &mut pieces);
        start = end + 1;
    }
    cut(text.get(start..).unwrap_or(""), start, &[], &mut pieces);
    pieces
}

/// Adds the pieces of a line that begins at `start` and has these marks.
fn cut<'t>(line: &'t str, start: usize, marks: &'t [Mark], pieces: &mut Vec<Piece<'t>>) {
    let (skipped, body) = trimmed(line, is_blank);
    if body.is_empty() {
        return;
    }
    let line = Line::new(body, start + skipped, marks);
    if let Some(at) = doubled(body).or_else(|| glued_headline(&line, pieces)) {
        push_text(line.part(Span::new(0, at)), pieces);
        return push_text(line.part(Span::new(at, body.len())), pieces);
    }
    let shape = shape(&line);
    let found = match shape {
        Shape::Tail | Shape::Image => None,
        Shape::Furniture => byline(&line).filter(Byline::tells_the_day),
        _ => byline(&line),
    };
    let Some(found) = found else { return pieces.push(piece(line, shape)) };
    let (before, behind) = (Span::new(0, found.span.start), Span::new(found.span.end, body.len()));
    push_text(line.part(before), pieces);
    let held = line.part(found.span);
    let base = line.span.start;
    pieces.push(Piece { line: held, shape: Shape::Byline, byline: Some(found), base });
    push_text(line.part(behind), pieces);
}

/// Where the second copy begins of a line that is printed twice without a break.
fn doubled(line: &str) -> Option<usize> {
    /// Bytes of the shortest one.
    const SHORTEST: usize = 60;
    let middle = line.len() / 2;
    let (first, second) = line.split_at_checked(middle)?;
    (line.len() >= SHORTEST && first == second).then_some(middle)
}

/// Where the text begins that follows a headline in one line, with a blank between: 某会召开年会
/// 3月1日,…. Looked for before the first running text only.
fn glued_headline(line: &Line<'_>, pieces: &[Piece<'_>]) -> Option<usize> {
    /// Pieces among which a text begins.
    const HEAD: usize = 12;
    /// Bytes of the longest headline.
    const LONGEST: usize = 150;
    let Line { text, content, .. } = *line;
    let first = content.gaps > 0 && pieces.len() < HEAD && is_running(text, content);
    if !first || pieces.iter().any(|piece| piece.shape == Shape::Running) {
        return None;
    }
    let mut gaps = line.marks().take_while(|(at, _)| *at <= LONGEST).filter(|(_, c)| is_blank(*c));
    gaps.find_map(|(at, _)| {
        let rest = text[at..].trim_start_matches(is_blank);
        let head = &text[..at];
        let marked = head.contains(['。', '，', ',', '；', ':', '：']);
        (!marked && begins_report(rest) && names_an_event(head)).then_some(text.len() - rest.len())
    })
}

/// Whether `text` begins as reports do: with a day, or with what files them.
fn begins_report(text: &str) -> bool {
    let files = text::words![
        "【",
        "本报讯",
        "本网讯",
        "本刊讯",
        "本站讯",
        "本报",
        "近日",
        "日前",
        "今天",
        "昨天",
        "昨日",
        "今日",
    ];
    let digits = text
        .trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十〇年".contains(c));
    files.begin(text)
        || digits.len() < text.len() && digits.starts_with('月')
        || digits.starts_with(['日']) && digits.len() < text.len()
}

fn push_text<'t>(line: Line<'t>, pieces: &mut Vec<Piece<'t>>) {
    let line = line.trimmed(is_blank);
    if !line.text.is_empty() {
        pieces.push(piece(line, shape(&line)));
    }
}

/// Bars at the ends of a line are no part of its text.
fn piece(line: Line<'_>, shape: Shape) -> Piece<'_> {
    let line = match shape {
        Shape::Furniture => line,
        _ => line.trimmed(|c| is_edge(c) && !matches!(c, '·' | '>')),
    };
    Piece { line, shape, byline: None, base: line.span.start }
}

/// What `line` (trimmed of blanks) looks like.
fn shape(line: &Line<'_>) -> Shape {
    let Line { text, content, .. } = *line;
    if content.chars <= LONGEST_FURNITURE {
        if is_image(text, content) {
            return Shape::Image;
        }
        if let Some(shape) = furniture(line) {
            return shape;
        }
    }
    if is_running(text, content) {
        Shape::Running
    } else if is_caption(text, content) {
        Shape::Caption
    } else {
        Shape::Open
    }
}

/// Whether the line is running text: closed by a mark, with a full stop inside, or long.
fn is_running(line: &str, content: Content) -> bool {
    if content.chars > LONGEST_OPEN {
        return true;
    }
    let bare = without_credit(line).trim_end_matches(|c| is_edge(c) || is_closer(c));
    let ends = bare
        .chars()
        .next_back()
        .is_some_and(|c| is_stop(c) || is_pause(c) || is_colon(c) || matches!(c, '、' | '.'));
    ends || content.has(FULL_STOP) && bare.contains('。')
}

/// The line without a group in brackets at its end: (某市科协 某某).
fn without_credit(line: &str) -> &str {
    let trimmed = line.trim_end_matches(is_edge);
    if !trimmed.ends_with([')', '）']) {
        return line;
    }
    match trimmed.rfind(['(', '（']) {
        Some(at) if trimmed[at..].chars().nth(LONGEST_OPEN / 2).is_none() => &trimmed[..at],
        _ => line,
    }
}

fn is_image(line: &str, content: Content) -> bool {
    const ENDINGS: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".svg"];
    let named = || {
        let name = line.trim_end_matches(')').as_bytes();
        ENDINGS.iter().any(|ending| {
            let from = name.len().checked_sub(ending.len());
            from.is_some_and(|from| name[from..].eq_ignore_ascii_case(ending.as_bytes()))
        })
    };
    line.starts_with("![") || (content.han < 8 && named())
}

/// Lines that a word inside tells for furniture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Any,
    /// Those without a full stop.
    Open,
}

struct Furniture {
    lines: Table<Shape>,
    /// What lines without a full stop begin with.
    starts: Table<()>,
    /// Words of lines.
    words: Table<How>,
    promises: Promises,
}

/// What the first two Chinese characters of the words promise: for each character (and others that
/// share its number) whether it may be the first one of a word, and the second one.
struct Promises(Box<[u8; 1 << 12]>);

impl Promises {
    /// Words that stand anywhere, and those that lines begin with.
    const INSIDE: u8 = 1;
    const AHEAD: u8 = 2;
    /// From bits of the first character to those of the second.
    const SECOND: u32 = 4;

    fn new() -> Self {
        Promises(Box::new([0; 1 << 12]))
    }

    fn add(&mut self, word: &str, place: u8) {
        let bits = [place, place << Self::SECOND];
        numbers(word).zip(bits).for_each(|(number, bits)| self.0[number] |= bits);
    }

    /// Whether a word may stand in `text`, with or without marks between its characters.
    fn are_in(&self, text: &str) -> bool {
        let mut before = 0;
        let mut places = Self::INSIDE | Self::AHEAD;
        numbers(text).any(|number| {
            let bits = self.0[number];
            let kept = before & bits >> Self::SECOND != 0;
            before = bits & places;
            places = Self::INSIDE;
            kept
        })
    }
}

/// Numbers of the Chinese characters of `text`.
fn numbers(text: &str) -> impl Iterator<Item = usize> {
    let mut rest = text.as_bytes();
    std::iter::from_fn(move || {
        loop {
            match *rest {
                [0xE4..=0xE9, b, c, ..] => {
                    rest = &rest[3..];
                    return Some(usize::from(b & 63) << 6 | usize::from(c & 63));
                }
                [first, ..] => rest = &rest[width(first)..],
                [] => return None,
            }
        }
    })
}

impl Furniture {
    fn new(
        lines: Vec<(String, Shape)>,
        starts: Vec<(String, ())>,
        words: Vec<(String, How)>,
    ) -> Self {
        let mut promises = Promises::new();
        words.iter().for_each(|(word, _)| promises.add(word, Promises::INSIDE));
        lines.iter().for_each(|(word, _)| promises.add(word, Promises::AHEAD));
        starts.iter().for_each(|(word, ())| promises.add(word, Promises::AHEAD));
        let (lines, starts, words) = (Table::new(lines), Table::new(starts), Table::new(words));
        Furniture { lines, starts, words, promises }
    }

    /// Whether the line may hold one of the words; told by two Chinese characters of each.
    fn may_be_in(&self, line: &Line<'_>) -> bool {
        line.content.has(OTHER) || line.content.han < 2 || self.promises.are_in(line.text)
    }
}

static FURNITURE: Lazy<Furniture> = Lazy::new(|| {
    let mut lines = Vec::new();
    let mut starts = Vec::new();
    let mut inside: Vec<(String, How)> = Vec::new();
    for row in entries(include_str!("../lexicon/data/layout_furniture.txt")) {
        let word = row[0].to_owned();
        match row.get(1).copied() {
            Some("start") => starts.push((word, ())),
            Some("any") => inside.push((word, How::Any)),
            Some("open") => inside.push((word, How::Open)),
            Some("tail") => lines.push((word, Shape::Tail)),
            _ => lines.push((word, Shape::Furniture)),
        }
    }
    let spam = words(include_str!("../lexicon/data/layout_spam.txt"));
    inside.extend(spam.map(|word| (word.to_owned(), How::Open)));
    Furniture::new(lines, starts, inside)
});

/// The line as the words of furniture are written: letters, digits and > alone.
fn plain<'t>(line: &Line<'t>) -> Cow<'t, str> {
    if line.content.han == line.content.chars {
        return Cow::Borrowed(line.text);
    }
    let mut plain = String::with_capacity(line.text.len());
    // Runs of Chinese characters are taken over as they are.
    let mut run = 0;
    for (at, c) in line.marks() {
        plain.push_str(&line.text[run..at]);
        run = at + c.len_utf8();
        match c {
            '»' | '›' | '＞' | '>' => plain.push('>'),
            '©' => plain.push(c),
            _ if c.is_ascii_alphanumeric() => plain.push(c.to_ascii_lowercase()),
            _ if is_alphanumeric(c) => plain.extend(c.to_lowercase()),
            _ => {}
        }
    }
    plain.push_str(&line.text[run..]);
    Cow::Owned(plain)
}

/// Furniture or the head of a tail, where the line is known for one.
fn furniture(line: &Line<'_>) -> Option<Shape> {
    let Line { text, content, .. } = *line;
    if !FURNITURE.may_be_in(line) {
        return is_menu(text, content).then_some(Shape::Furniture);
    }
    let plain = plain(line);
    let word = plain.trim_matches(|c| c == '>' || digit(c).is_some());
    if let Some(shape) = FURNITURE.lines.get(word) {
        return Some(shape);
    }
    if content.has(COLON) && heads_tail(text) {
        return Some(Shape::Tail);
    }
    if content.han == 0 {
        return super::printed_date::dates(text, line.marks())
            .is_empty()
            .then_some(Shape::Furniture);
    }
    let stopped = content.has(FULL_STOP);
    let hit = !stopped && FURNITURE.starts.prefix(&plain).is_some()
        || FURNITURE.words.all(&plain).any(|(_, _, how)| how == How::Any || !stopped);
    (hit || is_breadcrumb(&plain, stopped) || is_menu(text, content)).then_some(Shape::Furniture)
}

/// 相关新闻: and the like before a colon.
fn heads_tail(line: &str) -> bool {
    let label = line.split(is_colon).next().unwrap_or(line);
    FURNITURE.lines.get(&folded(label)) == Some(Shape::Tail)
}

/// 首页 >> 动态 >> 正文
fn is_breadcrumb(plain: &str, stopped: bool) -> bool {
    !stopped && plain.trim_matches('>').contains('>') && plain.chars().count() < 60
}

/// Many short words parted by blanks, none with marks: 首页 新闻 通知 会员 下载 联系.
fn is_menu(line: &str, content: Content) -> bool {
    const FEWEST: usize = 6;
    const LONGEST: usize = 8;
    if content.gaps + 1 < FEWEST {
        return false;
    }
    let parts: Vec<&str> = line.split(is_gap).filter(|part| !part.is_empty()).collect();
    let known = |part: &&&str| FURNITURE.lines.get(part).is_some();
    parts.len() >= FEWEST
        && parts.iter().all(|p| p.chars().count() <= LONGEST)
        && parts.iter().filter(known).count() >= 2
}

static CAPTION_ENDS: Lazy<Words> =
    Lazy::new(|| Words::listed(words(include_str!("../lexicon/data/layout_caption.txt"))));

/// Whether a short open line has the form of a caption: 会议现场, 图片1, 某某讲话(某某 摄).
fn is_caption(line: &str, content: Content) -> bool {
    const LONGEST_CAPTION: usize = 50;
    if content.chars > LONGEST_CAPTION || content.has(PAUSE) || content.has(COLON) {
        return false;
    }
    let pictured = line.trim_end_matches([')', '）']).ends_with(['摄', '影']);
    let bare =
        without_credit(line).trim_end_matches(|c: char| !is_han(c) || "一二三四".contains(c));
    let numbered = bare.len() < line.len() && matches!(bare, "图" | "图片" | "照片" | "配图");
    pictured || numbered || CAPTION_ENDS.end(bare)
}

#[cfg(test)]
mod tests {
    use super::super::chars::{Line, marks};
    use super::{FURNITURE, Shape};
    use crate::lexicon::{entries, words};

    fn may_be_furniture(text: &str) -> bool {
        let marks = marks(text);
        FURNITURE.may_be_in(&Line::new(text, 0, &marks))
    }

    #[test]
    fn words_of_furniture_are_promised_where_they_may_stand() {
        for row in entries(include_str!("../lexicon/data/layout_furniture.txt")) {
            let (word, place) = (row[0], row.get(1).copied());
            assert!(may_be_furniture(word) && may_be_furniture(&format!("(12){word}34")), "{word}");
            let inside = matches!(place, Some("any" | "open"));
            assert!(!inside || may_be_furniture(&format!("大会，{word}。")), "{word}");
            let ahead = inside || matches!(place, Some("start" | "tail"));
            assert!(!ahead || may_be_furniture(&format!("{word}:大会召开")), "{word}");
        }
        for word in words(include_str!("../lexicon/data/layout_spam.txt")) {
            assert!(may_be_furniture(&format!("大会，{word}。")), "{word}");
        }
        assert!(may_be_furniture("大会召开,版 (权) 2所有") && may_be_furniture("大会>召开"));
        assert!(!may_be_furniture("3月15日,大会召开。"));
    }

    #[test]
    fn words_of_one_character_head_no_tail() {
        let heads = entries(include_str!("../lexicon/data/layout_furniture.txt"));
        let short = heads.filter(|row| row[0].chars().nth(1).is_none());
        assert!({ short }.all(|row| FURNITURE.lines.get(row[0]) != Some(Shape::Tail)));
    }
}
