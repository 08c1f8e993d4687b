//! Stage 2: the repaired text cut into blocks: headline, byline, paragraphs, captions, furniture.
//!
//! Each line is first looked at by itself ([`line`]), then in its place: what stands before the
//! first running text, between paragraphs, or behind the article.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::text::{self, is_alphanumeric};
use crate::{Date, Span};

mod byline;
mod chars;
mod credit;
mod examples;
mod headline;
mod line;
mod minutes;
mod printed_date;
#[cfg(test)]
mod tests;

use byline::Role;
use chars::{BRACKET, COLON, Line, PAUSE, fold, han_count};
use line::{Piece, Shape};

#[cfg(feature = "html")]
pub(crate) use chars::folded;
pub(crate) use chars::{Mark, is_han};
pub(crate) use examples::infos;
#[cfg(feature = "html")]
pub(crate) use headline::names_an_event;
pub(crate) use minutes::{Entry, Part as EntryPart};

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// The headline of the article.
    Title,
    /// 发布时间, 来源, 作者, counters.
    Byline,
    /// Running text: the only kind that facts are read from (awards are read from captions too).
    Paragraph,
    /// Under a picture, or a subtitle: repeats what the text says, or says it alone.
    Caption,
    /// Menus, share lines, disclaimers, spam.
    Furniture,
}

/// One block: a line, trimmed of blanks, or the part of a line beside a byline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    /// In the repaired text.
    pub(crate) span: Span,
}

/// The blocks of a text in order, and what its byline says.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layout {
    pub(crate) blocks: Vec<Block>,
    /// The headline, also when it stands inside a block.
    pub(crate) title: Option<Span>,
    pub(crate) published: Option<(Date, Span)>,
    pub(crate) source: Option<Span>,
    pub(crate) authors: Vec<Span>,
    /// Names of editors, photographers and other hands: nobody who takes part in a meeting.
    pub(crate) staff: Vec<Span>,
    /// The labelled lines of minutes.
    pub(crate) minutes: Vec<Entry>,
    /// The marks of the text; empty where the blocks were put together by hand.
    pub(crate) marks: Vec<Mark>,
}

/// Fewest Chinese characters of the line that the running text begins with.
const SHORTEST_LEAD: usize = 20;
/// Lines before the running text among which the headline is looked for.
const DEEPEST_HEADLINE: usize = 200;

/// The day that `text`, a value of the head of a page, states.
#[cfg(feature = "html")]
pub(crate) fn printed_day(text: &str) -> Option<Date> {
    printed_date::dates(text, chars::marks(text).into_iter()).first().map(|printed| printed.date)
}

/// Whether `line` is a byline or a credit.
#[cfg(feature = "html")]
pub(crate) fn is_byline(line: &str) -> bool {
    let marks = chars::marks(line);
    let line = chars::Line::new(line, 0, &marks);
    byline::byline(&line).is_some_and(|found| found.span.len() == line.text.len())
        || credit::credit_line(&line).is_some()
}

/// Cuts `text` into blocks.
pub(crate) fn layout(text: &str) -> Layout {
    let marks = chars::marks(text);
    let mut pieces = line::pieces(text, &marks);
    sign(&mut pieces);
    let minutes = minutes::entries_of(&mut pieces);
    let frame = Frame::new(text, &pieces);
    let mut kinds: Vec<BlockKind> = (0..pieces.len()).map(|i| frame.kind(&pieces, i)).collect();
    drop_copies(&pieces, &mut kinds);
    let title = frame.title.map(|i| headline::headline_span(text, pieces[i].line.span));
    let mut layout = Layout { title, minutes, ..Layout::default() };
    layout.read_bylines(&pieces, &frame);
    layout.read_dateline(pieces.get(frame.body));
    layout.read_credits(&pieces, &kinds);
    let block = |(piece, kind): (Piece<'_>, BlockKind)| Block { kind, span: piece.line.span };
    layout.blocks = pieces.into_iter().zip(kinds).map(block).collect();
    layout.blocks.retain(|block| !block.span.is_empty());
    layout.marks = marks;
    layout
}

/// Lines that only name who wrote the piece are bylines.
fn sign(pieces: &mut [Piece<'_>]) {
    for piece in pieces {
        let short = matches!(piece.shape, Shape::Open | Shape::Caption);
        if short && credit::credit_line(&piece.line).is_some() {
            piece.shape = Shape::Byline;
        }
    }
}

/// Where the parts of a page begin, as indexes of pieces.
struct Frame {
    title: Option<usize>,
    /// The first running text.
    body: usize,
    /// The first piece behind the article.
    tail: usize,
    /// Whether short lines without a mark are the rule in this text.
    loose: bool,
}

impl Frame {
    fn new(text: &str, pieces: &[Piece<'_>]) -> Frame {
        let leads = |(i, p): (usize, &Piece<'_>)| {
            p.shape == Shape::Running
                && p.line.content.han >= SHORTEST_LEAD
                && !headline::is_marked(p.line.text, &pieces[i + 1..])
        };
        let body = pieces.iter().enumerate().position(leads).unwrap_or(pieces.len());
        let tail = tail(pieces, body);
        let count = |shape| pieces[body..tail].iter().filter(|p| p.shape == shape).count();
        let loose = count(Shape::Open) > count(Shape::Running);
        let head = body.min(DEEPEST_HEADLINE);
        let title = headline::headline(text, pieces, head);
        Frame { title, body, tail, loose }
    }

    fn part(&self, i: usize) -> Part {
        if i >= self.tail {
            Part::Tail
        } else if i > self.body {
            Part::Body
        } else {
            Part::Head
        }
    }

    fn kind(&self, pieces: &[Piece<'_>], i: usize) -> BlockKind {
        let piece = &pieces[i];
        if self.title == Some(i) {
            return BlockKind::Title;
        }
        if i >= self.tail {
            return BlockKind::Furniture;
        }
        match piece.shape {
            Shape::Byline => BlockKind::Byline,
            Shape::Furniture | Shape::Tail => BlockKind::Furniture,
            Shape::Image => BlockKind::Caption,
            _ if self.title.is_some_and(|title| i < title) => BlockKind::Furniture,
            Shape::Running | Shape::Entry => BlockKind::Paragraph,
            Shape::Caption => BlockKind::Caption,
            Shape::Open if i < self.body => self.before_body(piece),
            Shape::Open => self.in_body(pieces, i),
        }
    }

    /// A subtitle or caption before the running text; a word or two is of the page.
    fn before_body(&self, piece: &Piece<'_>) -> BlockKind {
        const SHORTEST_SUBTITLE: usize = 6;
        if headline::is_item(piece.line.text) || self.body == self.tail {
            BlockKind::Paragraph
        } else if piece.line.content.han < SHORTEST_SUBTITLE {
            BlockKind::Furniture
        } else {
            BlockKind::Caption
        }
    }

    /// A short line between or behind paragraphs.
    fn in_body(&self, pieces: &[Piece<'_>], i: usize) -> BlockKind {
        let line = &pieces[i].line;
        let last = !pieces[i + 1..self.tail].iter().any(|p| p.shape != Shape::Furniture);
        let cut = last
            && self.tail == pieces.len()
            && pieces.last().is_some_and(|p| p.shape == Shape::Open);
        if headline::is_item(line.text) || is_listing(line) || runs_over(pieces, i) {
            BlockKind::Paragraph
        } else if cut {
            if repeats(&pieces[..i], line.text) { BlockKind::Caption } else { BlockKind::Paragraph }
        } else if self.loose {
            BlockKind::Paragraph
        } else if last && line.content.han < 5 {
            BlockKind::Furniture
        } else {
            BlockKind::Caption
        }
    }
}

/// The first piece behind the article: where 相关新闻, 上一篇 or 版权说明 stand and less text follows than went before.
fn tail(pieces: &[Piece<'_>], body: usize) -> usize {
    let running = |p: &Piece<'_>| if p.shape == Shape::Running { p.line.content.han } else { 0 };
    let total: usize = pieces.iter().map(running).sum();
    let mut before = 0;
    for (i, piece) in pieces.iter().enumerate() {
        if i > body && piece.shape == Shape::Tail && before * 2 >= total {
            return i;
        }
        before += running(piece);
    }
    pieces.len()
}

/// A list or its heading: 副会长 甲、乙, 一等奖(3名), 优秀组织单位.
fn is_listing(line: &Line<'_>) -> bool {
    /// Fewest names of a row.
    const ROW: usize = 3;
    let Line { text, content, .. } = *line;
    if content.has(COLON) || line.marks().any(|(_, c)| c == '、') {
        return true;
    }
    let names = || text.split(char::is_whitespace).filter(|w| (2..=4).contains(&han_count(w)));
    is_heading(text) || content.gaps + 1 >= ROW && names().count() >= ROW
}

/// A short line that ends as the headings of lists do.
fn is_heading(line: &str) -> bool {
    let bare = line.trim_end_matches(|c: char| !is_han(c));
    let headings = text::words![
        "奖", "名单", "单位", "集体", "个人", "称号", "名", "人", "会长", "主席", "理事", "委员"
    ];
    headings.end(bare) && han_count(line) <= 16
}

/// A sentence that is broken over lines: a comma inside, or the next line begins with a mark.
fn runs_over(pieces: &[Piece<'_>], i: usize) -> bool {
    let line = &pieces[i].line;
    let next = pieces.get(i + 1).map_or("", |p| p.line.text);
    line.content.has(PAUSE) && line.text.contains(['，', ',', '；', ';'])
        || next.starts_with(['，', ',', '。', '、', '；', '”'])
}

/// Whether an earlier short line begins with `line`: a caption, printed again and cut off.
fn repeats(before: &[Piece<'_>], line: &str) -> bool {
    before
        .iter()
        .rev()
        .take(40)
        .any(|p| matches!(p.shape, Shape::Open | Shape::Caption) && p.line.text.starts_with(line))
}

/// Fewest letters of a paragraph that is looked for a second time.
const SHORTEST_COPY: usize = 15;
/// Letters that a line keeps of them when its label is gone.
const HEAD: usize = 10;
/// Letters of the longest label.
const LABEL: usize = 4;
/// Lines behind a shortened lead in which the full one stands.
const LEAD_REACH: usize = 6;
/// Second copies of a paragraph (or of the headline), and shortened copies of the lead, are furniture.
fn drop_copies(pieces: &[Piece<'_>], kinds: &mut [BlockKind]) {
    let plain = possible_copies(pieces, kinds);
    if plain.iter().all(String::is_empty) {
        return;
    }
    let mut seen: HashMap<&str, usize> = HashMap::new();
    if let Some(title) = kinds.iter().position(|&kind| kind == BlockKind::Title) {
        seen.insert(&plain[title], title);
    }
    for (i, line) in plain.iter().enumerate() {
        if line.chars().nth(SHORTEST_COPY).is_none() || kinds[i] == BlockKind::Title {
            continue;
        }
        let first = *seen.entry(line).or_insert(i);
        let again =
            first != i && (kinds[i] == BlockKind::Paragraph || kinds[first] == BlockKind::Title);
        if again || is_shortened(line, &plain[i + 1..]) {
            kinds[i] = BlockKind::Furniture;
        }
    }
}

/// The folded lines that begin as another one does (with or without the label of a lead); the
/// others, empty, are no copies. No lines at all where none can be.
fn possible_copies(pieces: &[Piece<'_>], kinds: &[BlockKind]) -> Vec<String> {
    let read = |kind| matches!(kind, BlockKind::Paragraph | BlockKind::Title | BlockKind::Caption);
    let compared =
        |(piece, kind): &(&Piece<'_>, &BlockKind)| read(**kind) && piece.line.content.chars > HEAD;
    let opening =
        |line: (&Piece<'_>, &BlockKind)| compared(&line).then(|| Opening::of(line.0.line.text));
    let openings: Vec<Option<Opening>> = pieces.iter().zip(kinds).map(opening).collect();
    let labelled = openings.iter().flatten().any(|opening| opening.labelled);
    let opened = sorted(openings.iter().flatten().copied());
    if !labelled && opened.windows(2).all(|two| two[0] != two[1]) {
        return Vec::new();
    }
    let mut start = Vec::with_capacity(HEAD + LABEL);
    let head = |(piece, opening): (&Piece<'_>, &Option<Opening>)| {
        let opening = opening.as_ref()?;
        (labelled || is_twice(&opened, opening)).then(|| Heads::of(piece.line.text, &mut start))
    };
    let heads: Vec<Option<Heads>> = pieces.iter().zip(&openings).map(head).collect();
    let all = sorted(heads.iter().flatten().flat_map(Heads::each));
    let again = |heads: &Heads| heads.each().any(|head| is_twice(&all, &head));
    let line = |(piece, heads): (&Piece<'_>, &Option<Heads>)| {
        if heads.as_ref().is_some_and(again) { piece.line.folded() } else { String::new() }
    };
    pieces.iter().zip(&heads).map(line).collect()
}

fn sorted<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = all.collect();
    all.sort_unstable();
    all
}

/// Whether `one` stands twice in `sorted`, where it does once.
fn is_twice<T: Ord>(sorted: &[T], one: &T) -> bool {
    sorted.get(sorted.partition_point(|other| other < one) + 1) == Some(one)
}

/// The first two letters of a line, folded: those of most lines are no other's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Opening {
    letters: [char; 2],
    /// Whether the label of a lead may begin the line.
    labelled: bool,
}

impl Opening {
    fn of(line: &str) -> Opening {
        let mut letters = [' '; 2];
        let own = line.chars().filter(|c| is_alphanumeric(*c));
        for (letter, c) in letters.iter_mut().zip(own) {
            fold(c, |c| *letter = c);
        }
        Opening { letters, labelled: headline::may_begin_label(letters[0]) }
    }
}

/// How a line begins when folded, with and without the label of a lead: numbers that tell almost
/// all beginnings apart.
struct Heads {
    whole: u64,
    bare: u64,
}

impl Heads {
    /// `start` is a place to work in.
    fn of(line: &str, start: &mut Vec<char>) -> Heads {
        start.clear();
        let letters = line.chars().filter(|c| is_alphanumeric(*c)).take(HEAD + LABEL);
        letters.for_each(|c| match c {
            '\u{4e00}'..='\u{9fff}' => start.push(c),
            _ => fold(c, |c| start.push(c)),
        });
        let mix = |number: u64, c: &char| {
            (number.rotate_left(9) ^ u64::from(*c)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        };
        let head = |start: &[char]| start.iter().take(HEAD).fold(1, mix);
        let label = headline::lead_label(start);
        let whole = head(start);
        Heads { whole, bare: if label > 0 { head(&start[label..]) } else { whole } }
    }

    fn each(&self) -> impl Iterator<Item = u64> {
        [self.whole].into_iter().chain((self.bare != self.whole).then_some(self.bare))
    }
}

fn is_shortened(line: &str, after: &[String]) -> bool {
    let bare = headline::without_lead_label(line);
    !bare.is_empty()
        && after
            .iter()
            .take(LEAD_REACH)
            .any(|next| next.len() > bare.len() && next.starts_with(bare))
}

/// How far a date is believed to be that of publication; 0: not at all.
fn trust(field: &byline::Field, place: Part) -> u8 {
    match (field.role, field.labelled, place) {
        (Role::Published, _, Part::Tail) => 1,
        (_, _, Part::Tail) => 0,
        (Role::Published, _, _) => 4,
        (Role::Dated, true, _) => 3,
        (Role::Dated, false, Part::Head) => 2,
        (Role::Dated, false, Part::Body) => 1,
        _ => 0,
    }
}

/// The part of the page that a piece stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Head,
    Body,
    Tail,
}

#[cfg(feature = "html")]
impl Layout {
    /// Makes the first block that `is_title` the headline, as the page itself says.
    pub(crate) fn set_title(&mut self, text: &str, is_title: impl Fn(Span) -> bool) {
        let Some(at) = self.blocks.iter().position(|b| is_title(b.span)) else { return };
        for block in self.blocks.iter_mut().filter(|b| b.kind == BlockKind::Title) {
            block.kind = BlockKind::Caption;
        }
        self.blocks[at].kind = BlockKind::Title;
        self.title = Some(headline::headline_span(text, self.blocks[at].span));
    }

    /// Makes captions of the paragraphs that `is_caption`, as their elements say.
    pub(crate) fn set_captions(&mut self, is_caption: impl Fn(Span) -> bool) {
        let paragraphs = self.blocks.iter_mut().filter(|b| b.kind == BlockKind::Paragraph);
        for block in paragraphs.filter(|b| is_caption(b.span)) {
            block.kind = BlockKind::Caption;
        }
    }
}

impl Layout {
    /// All characters of the text but most of the Chinese ones, with where they stand; 年 is among
    /// them.
    pub(crate) fn marks_of(&self, text: &str) -> Cow<'_, [Mark]> {
        if self.marks.is_empty() {
            Cow::Owned(chars::marks(text))
        } else {
            Cow::Borrowed(&self.marks)
        }
    }

    /// Date, source and names of the bylines among `pieces`.
    fn read_bylines(&mut self, pieces: &[Piece<'_>], frame: &Frame) {
        let mut best = 0;
        for (i, piece) in pieces.iter().enumerate() {
            let part = frame.part(i);
            let Some(byline) = &piece.byline else { continue };
            let before = i.checked_sub(1).map_or("", |before| pieces[before].line.text);
            let of_user = text::words!["注册时间", "最后登录", "在线时间"].end(before);
            let next = pieces.get(i + 1).map_or("", |next| next.line.text);
            if of_user || next.starts_with("地点") {
                continue;
            }
            for field in &byline.fields {
                let value =
                    Span::new(piece.offset(field.value.start), piece.offset(field.value.end));
                let trust = trust(field, part);
                match (field.date, field.role) {
                    (Some(date), _) if trust > best => {
                        best = trust;
                        self.published = Some((date, value));
                    }
                    (None, role) if !value.is_empty() && part != Part::Tail => {
                        self.credit(role, value);
                    }
                    _ => {}
                }
            }
        }
    }

    /// The day on which the report was filed, where the page prints no other: 某报2016年12月16日讯.
    fn read_dateline(&mut self, body: Option<&Piece<'_>>) {
        /// Bytes before its end.
        const REACH: usize = 90;
        let Some(line) = body.filter(|_| self.published.is_none()).map(|piece| &piece.line) else {
            return;
        };
        let near = chars::head(line.text, REACH);
        let files = |printed: &&printed_date::Printed| {
            let behind = line.text[printed.span.end..].trim_start();
            text::words!["讯", "电", "专电", "消息"].begin(behind)
        };
        let marks = line.marks().take_while(|(at, _)| *at < near.len());
        let dates = printed_date::dates(near, marks);
        let filed = dates.iter().find(files).map(|printed| (printed.date, printed.span));
        let placed =
            |span: Span| Span::new(line.span.start + span.start, line.span.start + span.end);
        self.published = filed.map(|(date, span)| (date, placed(span)));
    }

    /// Names in brackets and on lines of their own.
    fn read_credits(&mut self, pieces: &[Piece<'_>], kinds: &[BlockKind]) {
        for (piece, kind) in pieces.iter().zip(kinds) {
            let line = &piece.line;
            let credits = match kind {
                BlockKind::Furniture => continue,
                BlockKind::Byline if piece.byline.is_some() => continue,
                BlockKind::Byline => credit::credit_line(line).unwrap_or_default(),
                _ if piece.line.content.has(BRACKET) => credit::credits(line),
                _ => continue,
            };
            for credit::Credit { role, span } in credits {
                self.credit(
                    role,
                    Span::new(line.span.start + span.start, line.span.start + span.end),
                );
            }
        }
    }

    fn credit(&mut self, role: Role, value: Span) {
        /// More names than stand in the credits of one text.
        const NEAR: usize = 100;
        let names = match role {
            Role::Author => &mut self.authors,
            Role::Staff => &mut self.staff,
            Role::Source => {
                self.source.get_or_insert(value);
                return;
            }
            _ => return,
        };
        if !names.iter().rev().take(NEAR).any(|known| *known == value) {
            names.push(value);
        }
    }
}
