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

/// A file as it was read, and the encoding that it was in.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct File {
    page: Page,
    encoding: &'static str,
}

impl File {
    /// Reads a file, taken for what the ending of its name says; every file is a page where `html`.
    pub(crate) fn read(path: &Path, html: bool) -> Result<File, Refusal> {
        let refusal = |code, error: &dyn Display| {
            Refusal::new(code, format!("{}: {error}", input::name(path)))
        };
        let bytes = input::read_bytes(path).map_err(|error| refusal("unreadable", &error))?;
        let decoded = huiyao::decode(&bytes).map_err(|error| refusal("not_text", &error))?;
        let page =
            html || matches!(input::ending(path).as_str(), "html" | "htm" | "xhtml" | "shtml");
        let content = decoded.text.into_owned();
        let page = if page { Page::Html(content) } else { Page::Text(content) };
        Ok(File { page, encoding: decoded.encoding })
    }

    /// What the file says.
    pub(crate) fn report(&self, extractor: &Extractor) -> Report {
        let mut report = self.page.report(extractor);
        report.encoding = Some(self.encoding.to_owned());
        report
    }
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
