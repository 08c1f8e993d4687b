//! What a report is read from: running text, or a web page.

use std::path::Path;

use huiyao::{Extractor, Report};

use crate::input;

/// A text as it is given.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Page {
    Text(String),
    Html(String),
}

impl Page {
    /// The content of a file, taken for what the ending of its name says.
    pub(crate) fn of_file(path: &Path, content: String) -> Page {
        match input::ending(path).as_str() {
            "html" | "htm" | "xhtml" | "shtml" => Page::Html(content),
            _ => Page::Text(content),
        }
    }

    /// What the page says.
    pub(crate) fn report(&self, extractor: &Extractor) -> Report {
        match self {
            Page::Text(text) => extractor.extract(text),
            Page::Html(html) => extractor.extract_html(html),
        }
    }
}
