//! What a report is read from: running text, or a web page.

use std::fmt::Display;
use std::path::Path;

use huiyao::{Extractor, Report};

use crate::input;
use crate::record::Refusal;

/// A text as it is given.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Page {
    Text(String),
    Html(String),
}

/// How a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Html,
    /// A page or a text, as its beginning tells.
    Either,
}

impl Kind {
    /// What the ending of a file's name says.
    fn of(path: &Path) -> Kind {
        match input::ending(path).as_str() {
            "html" | "htm" | "xhtml" | "shtml" => Kind::Html,
            "txt" | "md" => Kind::Text,
            _ => Kind::Either,
        }
    }
}

/// What a file in any encoding says; every file is a page where `html`.
pub(crate) fn report_of_file(
    path: &Path,
    html: bool,
    extractor: &Extractor,
) -> Result<Report, Refusal> {
    let refusal =
        |code, error: &dyn Display| Refusal::new(code, format!("{}: {error}", input::name(path)));
    let bytes = input::read_bytes(path).map_err(|error| refusal("unreadable", &error))?;
    let kind = if html { Kind::Html } else { Kind::of(path) };
    let report = match kind {
        Kind::Either => extractor.extract_bytes(&bytes),
        Kind::Text | Kind::Html => huiyao::decode(&bytes).map(|decoded| {
            let read =
                if kind == Kind::Html { Extractor::extract_html } else { Extractor::extract };
            let mut report = read(extractor, &decoded.text);
            report.encoding = Some(decoded.encoding.to_owned());
            report
        }),
    };
    report.map_err(|error| refusal("not_text", &error))
}

impl Page {
    /// What the page says.
    pub(crate) fn report(&self, extractor: &Extractor) -> Report {
        match self {
            Page::Text(text) => extractor.extract(text),
            Page::Html(html) => extractor.extract_html(html),
        }
    }
}
