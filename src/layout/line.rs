//! Lines cut into pieces, and what each piece looks like by itself.

use once_cell::sync::Lazy;

use super::byline::{Byline, byline};
use super::chars::{
    COLON, Content, DIGIT, FULL_STOP, PAUSE, digit, folded, is_blank, is_closer, is_colon, is_edge,
    is_gap, is_han, is_pause, is_stop, trimmed,
};
use crate::Span;
use crate::lexicon::{Table, entries, words};
use crate::text::{self, is_alphanumeric};

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
    /// Marks, menus, footers, spam.
    Furniture,
    /// 相关新闻, 上一篇, 版权说明: what follows is no article.
    Tail,
}

/// A line, or the part of a line before, in or behind a byline.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// In the text.
    pub(super) span: Span,
    pub(super) shape: Shape,
    /// Not counted for bylines.
    pub(super) content: Content,
    pub(super) byline: Option<Byline>,
    /// Where the line begins that the spans of `byline` are relative to.
    base: usize,
}

impl Piece {
    /// Where a byte of the line that holds the byline stands in the text.
    pub(super) const fn offset(&self, at: usize) -> usize {
        self.base + at
    }
}

/// Longest line without a closing mark that is not running text, in characters.
const LONGEST_OPEN: usize = 80;
/// Longest line that is matched against the words of furniture, in characters.
const LONGEST_FURNITURE: usize = 120;

/// The pieces of `text`, in order; blank lines are dropped.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        cut(line, start, &mut pieces);
        start += line.len() + 1;
    }
    pieces
}

fn cut(line: &str, start: usize, pieces: &mut Vec<Piece>) {
    let (skipped, body) = trimmed(line, is_blank);
    if body.is_empty() {
        return;
    }
    let at = start + skipped;
    let content = Content::of(body);
    let shape = shape(body, content);
    let byline = || byline(body, content);
    let found = match shape {
        Shape::Tail | Shape::Image => None,
        Shape::Furniture => byline().filter(Byline::tells_the_day),
        _ => byline(),
    };
    let Some(found) = found else {
        return pieces.push(piece(body, at, shape, content));
    };
    let (from, to) = (found.span.start, found.span.end);
    push_text(&body[..from], at, pieces);
    let span = Span::new(at + from, at + to);
    pieces.push(Piece {
        span,
        shape: Shape::Byline,
        content: Content::default(),
        byline: Some(found),
        base: at,
    });
    push_text(&body[to..], at + to, pieces);
}

fn push_text(text: &str, at: usize, pieces: &mut Vec<Piece>) {
    let (skipped, body) = trimmed(text, is_blank);
    if !body.is_empty() {
        let content = Content::of(body);
        pieces.push(piece(body, at + skipped, shape(body, content), content));
    }
}

/// Bars at the ends of a line are no part of its text.
fn piece(body: &str, at: usize, shape: Shape, content: Content) -> Piece {
    let (skipped, inner) = match shape {
        Shape::Furniture => (0, body),
        _ => trimmed(body, |c| is_edge(c) && !matches!(c, '·' | '>')),
    };
    let start = at + skipped;
    let content = if inner.len() < body.len() { Content::of(inner) } else { content };
    Piece { span: Span::new(start, start + inner.len()), shape, content, byline: None, base: start }
}

/// What `line` (trimmed of blanks) looks like.
fn shape(line: &str, content: Content) -> Shape {
    if content.chars <= LONGEST_FURNITURE {
        if is_image(line, content) {
            return Shape::Image;
        }
        if let Some(shape) = furniture(line, content) {
            return shape;
        }
    }
    if is_running(line, content) {
        Shape::Running
    } else if is_caption(line, content) {
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
    let name = line.trim_end_matches(')').as_bytes();
    let ends = |ending: &&str| {
        let from = name.len().checked_sub(ending.len());
        from.is_some_and(|from| name[from..].eq_ignore_ascii_case(ending.as_bytes()))
    };
    line.starts_with("![") || (content.han < 8 && ENDINGS.iter().any(ends))
}

/// How a word of furniture is matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Start,
    Any,
    Open,
}

struct Furniture {
    lines: Table<Shape>,
    /// Words of lines.
    words: Table<How>,
}

static FURNITURE: Lazy<Furniture> = Lazy::new(|| {
    let mut lines = Vec::new();
    let mut inside: Vec<(String, How)> = Vec::new();
    for row in entries(include_str!("../lexicon/data/layout_furniture.txt")) {
        let word = row[0].to_owned();
        match row.get(1).copied() {
            Some("start") => inside.push((word, How::Start)),
            Some("any") => inside.push((word, How::Any)),
            Some("open") => inside.push((word, How::Open)),
            Some("tail") => lines.push((word, Shape::Tail)),
            _ => lines.push((word, Shape::Furniture)),
        }
    }
    let spam = words(include_str!("../lexicon/data/layout_spam.txt"));
    inside.extend(spam.map(|word| (word.to_owned(), How::Open)));
    Furniture { lines: Table::new(lines), words: Table::new(inside) }
});

/// The line as the words of furniture are written: letters, digits and > alone.
fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    // Runs of Chinese characters are taken over as they are.
    let mut run = 0;
    for (at, c) in text::marks(line) {
        plain.push_str(&line[run..at]);
        run = at + c.len_utf8();
        match c {
            '»' | '›' | '＞' | '>' => plain.push('>'),
            '©' => plain.push(c),
            _ if c.is_ascii_alphanumeric() => plain.push(c.to_ascii_lowercase()),
            _ if is_alphanumeric(c) => plain.extend(c.to_lowercase()),
            _ => {}
        }
    }
    plain.push_str(&line[run..]);
    plain
}

/// Furniture or the head of a tail, where the line is known for one.
fn furniture(line: &str, content: Content) -> Option<Shape> {
    let plain = plain(line);
    let word = plain.trim_matches(|c| c == '>' || digit(c).is_some());
    if let Some(shape) = FURNITURE.lines.get(word) {
        return Some(shape);
    }
    if content.has(COLON) && heads_tail(line) {
        return Some(Shape::Tail);
    }
    if content.han == 0 {
        return super::printed_date::dates(line, content.has(DIGIT))
            .is_empty()
            .then_some(Shape::Furniture);
    }
    let stopped = content.has(FULL_STOP);
    let hit = FURNITURE.words.all(&plain).any(|(start, _, how)| match how {
        How::Any => true,
        How::Open => !stopped,
        How::Start => !stopped && start == 0,
    });
    (hit || is_breadcrumb(&plain, stopped) || is_menu(line, content)).then_some(Shape::Furniture)
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

static CAPTION_ENDS: Lazy<Vec<&'static str>> =
    Lazy::new(|| words(include_str!("../lexicon/data/layout_caption.txt")).collect());

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
    pictured || numbered || CAPTION_ENDS.iter().any(|end| bare.ends_with(end))
}
