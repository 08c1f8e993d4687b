//! The elements of a page as far as they shape its lines.

use std::collections::HashMap;

use once_cell::sync::Lazy;

use crate::lexicon::entries;

/// What an element does to the text inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Its text stands on lines of its own.
    Block,
    /// A block that holds one paragraph: it ends where another block begins.
    Paragraph,
    Heading,
    Caption,
    Row,
    Cell,
    Item,
    Pre,
    /// The title of the page, in its head.
    PageTitle,
    Link,
    /// Its text is not shown.
    Hidden,
    /// Goes on within the line.
    Inline,
}

/// What the element `name` does to its text.
pub(super) fn kind(name: &[u8]) -> Kind {
    match name {
        b"p" => Kind::Paragraph,
        b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Kind::Heading,
        b"figcaption" | b"caption" => Kind::Caption,
        b"tr" => Kind::Row,
        b"td" | b"th" => Kind::Cell,
        b"li" | b"dt" | b"dd" => Kind::Item,
        b"pre" => Kind::Pre,
        b"title" => Kind::PageTitle,
        b"a" => Kind::Link,
        b"script" | b"style" | b"noscript" | b"template" | b"select" | b"textarea" | b"iframe"
        | b"object" | b"svg" | b"math" | b"button" | b"audio" | b"video" | b"canvas"
        | b"datalist" => Kind::Hidden,
        b"html" | b"body" | b"div" | b"table" | b"tbody" | b"thead" | b"tfoot" | b"ul" | b"ol"
        | b"dl" | b"section" | b"article" | b"header" | b"footer" | b"main" | b"aside" | b"nav"
        | b"form" | b"blockquote" | b"figure" | b"center" | b"address" | b"fieldset" | b"hr"
        | b"dir" | b"menu" | b"details" | b"summary" | b"legend" => Kind::Block,
        _ => Kind::Inline,
    }
}

/// Elements that hold nothing and have no end tag.
pub(super) fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"br"
            | b"hr"
            | b"img"
            | b"input"
            | b"meta"
            | b"link"
            | b"area"
            | b"base"
            | b"col"
            | b"embed"
            | b"param"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

/// Whether an open element of `open` ends where one of `next` begins.
pub(super) fn ends_before(open: Kind, next: Kind) -> bool {
    match open {
        Kind::Paragraph | Kind::Heading => {
            !matches!(next, Kind::Inline | Kind::Link | Kind::Hidden)
        }
        Kind::Cell => matches!(next, Kind::Cell | Kind::Row),
        Kind::Row => next == Kind::Row,
        Kind::Item => next == Kind::Item,
        Kind::Link => next == Kind::Link,
        _ => false,
    }
}

/// What the names of a block's class and id say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// The text of the article.
    Article,
    /// Around it: menus, comments, footers.
    Other,
    Plain,
}

static REGIONS: Lazy<HashMap<&'static str, Class>> = Lazy::new(|| {
    let class = |name: Option<&&str>| match name {
        Some(&"article") => Class::Article,
        _ => Class::Other,
    };
    entries(include_str!("../lexicon/data/html_regions.txt"))
        .map(|row| (row[0], class(row.get(1))))
        .collect()
});

impl Class {
    /// What `names` (class and id, parted by blanks) of the element `tag` say.
    pub(super) fn of(names: &str, tag: &[u8]) -> Class {
        match tag {
            b"article" | b"main" => return Class::Article,
            b"nav" | b"footer" | b"aside" => return Class::Other,
            b"body" | b"html" => return Class::Plain,
            _ => {}
        }
        let lower = names.to_ascii_lowercase();
        let mut found = Class::Plain;
        for name in lower.split_ascii_whitespace() {
            let parts = std::iter::once(name).chain(name.split(['-', '_']));
            for class in parts.filter_map(|part| REGIONS.get(part)) {
                if *class == Class::Other {
                    return Class::Other;
                }
                found = *class;
            }
        }
        found
    }
}
