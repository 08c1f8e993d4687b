//! The visible text of a page, set in lines, each character with its place in the page.

use std::collections::HashMap;
use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span as HtmlSpan, Tokenizer};

use super::align::align;
use super::tree::{Class, Kind, ends_before, is_void, kind};
use crate::layout::{is_han, printed_day};
use crate::repair::OffsetMap;
use crate::repair::offset_map::Piece;
use crate::{Date, Span};

/// A run of a line's text and where it stands in the page; `linear`: byte for byte the same.
#[derive(Debug, Clone, Copy)]
struct Run {
    at: usize,
    source: Span,
    linear: bool,
}

/// One line of visible text.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub(super) text: String,
    runs: Vec<Run>,
    /// The block that the line stands in.
    pub(super) node: usize,
    /// Chinese characters, and those of them in links.
    pub(super) han: usize,
    pub(super) linked: usize,
    pub(super) heading: bool,
    pub(super) caption: bool,
    /// The title in the head of the page: not shown in it.
    pub(super) page_title: bool,
}

impl Line {
    /// Whether most of the line is links.
    pub(super) const fn is_links(&self) -> bool {
        self.linked > 0 && self.linked * 2 > self.han
    }
}

/// A block of the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub(super) parent: usize,
    pub(super) class: Class,
    /// A paragraph, heading or list item: it is no container of an article.
    pub(super) leaf: bool,
}

/// The lines of a page, the blocks they stand in, and what its head states.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) lines: Vec<Line>,
    /// Parents before their children; the first is the page.
    pub(super) nodes: Vec<Node>,
    /// Titles that meta elements state.
    pub(super) titles: Vec<String>,
    pub(super) published: Option<Date>,
}

/// Sets the visible text of `html` in lines.
pub(super) fn lines(html: &str) -> Document {
    let mut builder = Builder::new(html);
    let callback = |event: CallbackEvent<'_>, span: HtmlSpan<usize>| -> Option<Infallible> {
        builder.event(event, Span::new(span.start, span.end));
        None
    };
    let mut emitter = CallbackEmitter::new(callback);
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
    builder.break_line();
    builder.document
}

struct Open {
    name: Vec<u8>,
    kind: Kind,
    hidden: bool,
    node: usize,
}

/// A start tag while its attributes are read.
#[derive(Default)]
struct Tag {
    name: Vec<u8>,
    attribute: Vec<u8>,
    class: String,
    hidden: bool,
    alt: Option<(String, Span)>,
    meta: String,
    content: String,
}

struct Builder<'a> {
    html: &'a str,
    document: Document,
    open: Vec<Open>,
    /// How many elements of a name are open.
    names: HashMap<Vec<u8>, usize>,
    hidden: usize,
    links: usize,
    tag: Tag,
    line: Line,
    /// White space that is set only when text follows, and where it began.
    space: Option<(usize, Gap)>,
    /// Lines ended since the present cell began.
    cell_lines: usize,
}

/// What parts two words; the later ones outweigh the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    Blank,
    /// A line of the source ends: nothing between Chinese characters.
    LineEnd,
    /// A cell of a table ends.
    Cell,
}

/// Deepest look into the open elements: pages that nest deeper are broken, and reading stays linear.
const DEEPEST: usize = 200;
/// Longest cell, in characters, that shares its line with the next.
const LONGEST_CELL: usize = 30;

impl<'a> Builder<'a> {
    fn new(html: &'a str) -> Self {
        let root = Node { parent: 0, class: Class::Plain, leaf: false };
        Builder {
            html,
            document: Document { nodes: vec![root], ..Document::default() },
            open: Vec::new(),
            names: HashMap::new(),
            hidden: 0,
            links: 0,
            tag: Tag::default(),
            line: Line::default(),
            space: None,
            cell_lines: 0,
        }
    }

    fn event(&mut self, event: CallbackEvent<'_>, span: Span) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag { name: name.to_ascii_lowercase(), ..Tag::default() };
            }
            CallbackEvent::AttributeName { name } => {
                self.tag.attribute = name.to_ascii_lowercase();
                self.tag.hidden |= self.tag.attribute == b"hidden";
            }
            CallbackEvent::AttributeValue { value } => self.attribute(value, span),
            CallbackEvent::CloseStartTag { .. } => self.start(span),
            CallbackEvent::EndTag { name } => self.end(&name.to_ascii_lowercase()),
            CallbackEvent::String { value } => self.string(value, span),
            _ => {}
        }
    }

    fn attribute(&mut self, value: &[u8], span: Span) {
        let text = String::from_utf8_lossy(value);
        match self.tag.attribute.as_slice() {
            b"class" | b"id" => {
                self.tag.class.push(' ');
                self.tag.class.push_str(&text);
            }
            b"style" => {
                let style: String = text.chars().filter(|c| !c.is_whitespace()).collect();
                self.tag.hidden |= style.to_ascii_lowercase().contains("display:none");
            }
            b"alt" => self.tag.alt = Some((text.into_owned(), span)),
            b"name" | b"property" | b"itemprop" => self.tag.meta = text.to_ascii_lowercase(),
            b"content" => self.tag.content = text.into_owned(),
            _ => {}
        }
    }

    fn start(&mut self, span: Span) {
        let tag = std::mem::take(&mut self.tag);
        let kind = kind(&tag.name);
        match tag.name.as_slice() {
            b"br" => return self.break_line(),
            b"img" => return self.image(tag),
            b"meta" => return self.meta(&tag),
            _ => {}
        }
        self.close_implied(kind);
        match kind {
            Kind::Inline | Kind::Link if names_a_field(&tag.class) => {
                if !self.line.text.ends_with([':', '：']) {
                    self.widen(span.start, Gap::Blank);
                }
            }
            Kind::Inline | Kind::Link | Kind::Hidden => {}
            Kind::Cell => self.begin_cell(span.start),
            _ => self.break_line(),
        }
        if !is_void(&tag.name) {
            self.push(tag, kind);
        }
    }

    fn push(&mut self, tag: Tag, kind: Kind) {
        // What forums mix into their texts for those who copy them.
        let decoy = tag.class.contains("jammer");
        let hidden = tag.hidden || decoy || kind == Kind::Hidden;
        let parent = self.open.last().map_or(0, |open| open.node);
        let node = if matches!(kind, Kind::Inline | Kind::Link | Kind::Hidden) {
            parent
        } else {
            let leaf = matches!(kind, Kind::Paragraph | Kind::Heading | Kind::Item | Kind::Pre);
            let class = Class::of(&tag.class, &tag.name);
            self.document.nodes.push(Node { parent, class, leaf });
            self.document.nodes.len() - 1
        };
        self.hidden += usize::from(hidden);
        self.links += usize::from(kind == Kind::Link);
        *self.names.entry(tag.name.clone()).or_default() += 1;
        self.open.push(Open { name: tag.name, kind, hidden, node });
    }

    /// Ends the elements that end where one of kind `next` begins.
    fn close_implied(&mut self, next: Kind) {
        loop {
            let reach = self.open.iter().rev().take(DEEPEST);
            let skipped = reach
                .take_while(|o| {
                    !ends_before(o.kind, next) && matches!(o.kind, Kind::Inline | Kind::Link)
                })
                .count();
            let last = self.open.len().checked_sub(skipped + 1);
            match last.and_then(|i| self.open.get(i)) {
                Some(open) if ends_before(open.kind, next) => {
                    self.pop_to(self.open.len() - skipped - 1)
                }
                _ => return,
            }
        }
    }

    fn end(&mut self, name: &[u8]) {
        if name == b"br" {
            return self.break_line();
        }
        if self.names.get(name).is_none_or(|&count| count == 0) {
            return;
        }
        // What is open outside a cell is not ended inside it.
        let outer = |o: &Open| {
            o.kind == Kind::Cell
                && !matches!(
                    name,
                    b"td" | b"th" | b"tr" | b"tbody" | b"thead" | b"tfoot" | b"table"
                )
        };
        let found = self
            .open
            .iter()
            .rev()
            .take(DEEPEST)
            .take_while(|o| !outer(o))
            .position(|o| o.name == name);
        if let Some(depth) = found {
            self.pop_to(self.open.len() - depth - 1);
        }
    }

    /// Ends all elements from the one at `index` on.
    fn pop_to(&mut self, index: usize) {
        while self.open.len() > index {
            let Some(open) = self.open.pop() else { return };
            if !matches!(open.kind, Kind::Inline | Kind::Link | Kind::Hidden | Kind::Cell) {
                self.break_line();
            }
            if open.kind == Kind::Cell && !self.is_short_cell() {
                self.break_line();
            }
            self.hidden -= usize::from(open.hidden);
            self.links -= usize::from(open.kind == Kind::Link);
            if let Some(count) = self.names.get_mut(&open.name) {
                *count -= 1;
            }
        }
    }

    /// A short cell without lines of its own shares the line with its neighbours.
    fn is_short_cell(&self) -> bool {
        self.cell_lines == 0 && self.line.text.chars().nth(LONGEST_CELL * 4).is_none()
    }

    fn begin_cell(&mut self, at: usize) {
        if self.cell_lines > 0 {
            self.break_line();
        }
        self.cell_lines = 0;
        if !self.line.text.is_empty() {
            self.widen(at, Gap::Cell);
        }
    }

    fn widen(&mut self, at: usize, gap: Gap) {
        let (start, before) = self.space.unwrap_or((at, gap));
        self.space = Some((start, gap.max(before)));
    }

    fn image(&mut self, tag: Tag) {
        let Some((alt, span)) = tag.alt else { return };
        let shown = self.hidden == 0 && self.line.text.is_empty();
        const FEWEST: usize = 4;
        if shown && alt.chars().filter(|&c| is_han(c)).count() >= FEWEST {
            self.decoded(&alt, span);
            self.line.caption = true;
            self.break_line();
        }
    }

    fn meta(&mut self, tag: &Tag) {
        match tag.meta.as_str() {
            "articletitle" | "og:title" => self.document.titles.push(tag.content.clone()),
            "pubdate"
            | "publishdate"
            | "publish_date"
            | "article:published_time"
            | "og:release_date"
            | "datepublished"
            | "firstpublishedtime"
            | "publishtime" => {
                self.document.published =
                    self.document.published.or_else(|| printed_day(&tag.content));
            }
            _ => {}
        }
    }

    fn string(&mut self, value: &[u8], span: Span) {
        if self.hidden > 0 {
            return;
        }
        match std::str::from_utf8(value) {
            Ok(text) => self.decoded(text, span),
            Err(_) => self.run(&String::from_utf8_lossy(value), span, false),
        }
    }

    fn decoded(&mut self, text: &str, span: Span) {
        let Some(source) = self.html.get(span.start..span.end) else {
            return self.run(
                text,
                Span::new(span.start.min(self.html.len()), span.start.min(self.html.len())),
                false,
            );
        };
        let (mut d, mut s) = (0, span.start);
        align(text, source, |run| {
            self.run(&text[d..d + run.decoded], Span::new(s, s + run.source), run.same);
            d += run.decoded;
            s += run.source;
        });
    }

    /// Sets text that stands at `source`, its white space drawn together.
    fn run(&mut self, text: &str, source: Span, linear: bool) {
        let pre = self.open.iter().rev().take(8).any(|o| o.kind == Kind::Pre);
        let place = |at: usize, len: usize| match linear {
            true => Span::new(source.start + at, source.start + at + len),
            false => source,
        };
        let mut from = 0;
        for (at, c) in text.char_indices() {
            if !matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                continue;
            }
            self.word(&text[from..at], place(from, at - from), linear);
            from = at + 1;
            if pre && c == '\n' {
                self.break_line();
            } else {
                let gap = if c == '\n' { Gap::LineEnd } else { Gap::Blank };
                self.widen(place(at, 1).start, gap);
            }
        }
        self.word(&text[from..], place(from, text.len() - from), linear);
    }

    fn word(&mut self, word: &str, source: Span, linear: bool) {
        let Some(first) = word.chars().next() else { return };
        if let Some((start, gap)) = self.space.take() {
            let last = self.line.text.chars().next_back();
            let wide = |c: char| !c.is_ascii();
            let joined = gap == Gap::LineEnd && last.is_some_and(wide) && wide(first);
            if last.is_some() && !joined {
                self.set(" ", Span::new(start.min(source.start), source.start), false);
            }
        }
        if self.line.text.is_empty() {
            self.line.heading = self.open.iter().rev().take(8).any(|o| o.kind == Kind::Heading);
            self.line.caption = self.open.iter().rev().take(8).any(|o| o.kind == Kind::Caption);
            self.line.page_title = self.open.last().is_some_and(|o| o.kind == Kind::PageTitle);
            self.line.node = self.open.last().map_or(0, |o| o.node);
        }
        let han = word.chars().filter(|&c| is_han(c)).count();
        self.line.han += han;
        self.line.linked += if self.links > 0 { han } else { 0 };
        self.set(word, source, linear);
    }

    fn set(&mut self, text: &str, source: Span, linear: bool) {
        let at = self.line.text.len();
        self.line.text.push_str(text);
        match self.line.runs.last_mut() {
            Some(last) if linear && last.linear && last.source.end == source.start => {
                last.source.end = source.end;
            }
            _ => self.line.runs.push(Run { at, source, linear }),
        }
    }

    fn break_line(&mut self) {
        self.space = None;
        if !self.line.text.is_empty() {
            self.cell_lines += 1;
            self.document.lines.push(std::mem::take(&mut self.line));
        }
    }
}

/// Whether the names of an inline element say that it is a field of the byline: pages set those
/// apart by their style alone.
fn names_a_field(names: &str) -> bool {
    const FIELDS: [&str; 5] = ["meta", "source", "author", "time", "date"];
    let names = names.to_ascii_lowercase();
    FIELDS.iter().any(|field| names.contains(field))
}

/// Sets chosen lines one under the other.
#[derive(Default)]
pub(super) struct Setter {
    text: String,
    pieces: Vec<Piece>,
}

impl Setter {
    /// Adds a line and says where it stands.
    pub(super) fn set(&mut self, line: &Line) -> Span {
        if !self.text.is_empty() {
            let from = self.pieces.last().map_or(0, |piece| piece.source.end);
            let to = line.runs.first().map_or(from, |run| run.source.start.max(from));
            self.pieces.push(Piece {
                at: self.text.len(),
                source: Span::new(from, to),
                linear: false,
            });
            self.text.push('\n');
        }
        let start = self.text.len();
        let piece =
            |run: &Run| Piece { at: start + run.at, source: run.source, linear: run.linear };
        self.pieces.extend(line.runs.iter().map(piece));
        self.text.push_str(&line.text);
        Span::new(start, self.text.len())
    }

    /// The text and its map to a page of `len` bytes.
    pub(super) fn finish(self, len: usize) -> (String, OffsetMap) {
        let map = match self.pieces.is_empty() {
            true => {
                OffsetMap::new(vec![Piece { at: 0, source: Span::new(0, len), linear: false }], 0)
            }
            false => OffsetMap::new(self.pieces, self.text.len()),
        };
        (self.text, map)
    }
}
