//! Before stage 1: a web page read as the lines of its article, with a map back to the page.
//!
//! The page is tokenized (html5gum tells where each text stands), its visible text is set in
//! lines as a browser would ([`lines`]), and the region of the article is told by where running
//! text is dense and links are rare ([`region`]). Where that cannot be told, the whole visible
//! text is read: nothing is lost.

use crate::layout::Layout;
use crate::repair::{OffsetMap, Repaired};
use crate::{Date, Span};

mod align;
mod lines;
mod region;
mod script_day;
mod tree;

#[cfg(test)]
mod tests;

/// The article of a page as plain text, one block a line.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) text: String,
    /// From bytes of `text` to bytes of the page.
    pub(crate) map: OffsetMap,
    /// The headline, where the page tells it.
    pub(crate) title: Option<Span>,
    /// Lines that are captions by their element, in order.
    pub(crate) captions: Vec<Span>,
    /// The day of publication that the head of the page states, or its scripts.
    pub(crate) published: Option<Date>,
}

impl Page {
    /// Tells the layout of the mended text what the page says of its headline, captions and day.
    pub(crate) fn tell(&self, layout: &mut Layout, repaired: &Repaired<'_>) {
        if let Some(title) = self.title {
            layout.set_title(&repaired.text, |span| repaired.map.to_source(span).overlaps(title));
        }
        layout.set_captions(|span| {
            let span = repaired.map.to_source(span);
            let at = self.captions.partition_point(|caption| caption.end <= span.start);
            self.captions.get(at).is_some_and(|caption| caption.contains(span))
        });
        if let (None, Some(date)) = (layout.published, self.published) {
            layout.published = Some((date, Span::new(0, 0)));
        }
    }
}

/// Whether a document is a web page: it begins with a tag and soon holds one that pages have.
#[cfg(feature = "encoding")]
pub(crate) fn is_page(text: &str) -> bool {
    const TAGS: [&str; 9] =
        ["<!doctype", "<html", "<head", "<body", "<meta", "<title", "<div", "<table", "<p"];
    let begins =
        text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').starts_with('<');
    let start: String = text.chars().take(2000).flat_map(char::to_lowercase).collect();
    begins && TAGS.iter().any(|tag| start.contains(tag))
}

/// Reads the article of `html`.
pub(crate) fn page(html: &str) -> Page {
    let document = lines::lines(html);
    let region = region::region(&document);
    let mut setter = lines::Setter::default();
    let mut title = None;
    let mut captions = Vec::new();
    for &line in &region.lines {
        let span = setter.set(&document.lines[line]);
        if region.title == Some(line) {
            title = Some(span);
        }
        if document.lines[line].caption {
            captions.push(span);
        }
    }
    let (text, map) = setter.finish(html.len());
    let published = document.published.or_else(|| script_day::script_day(html));
    Page { text, map, title, captions, published }
}
