//! The pipeline, put together.

use std::sync::Arc;

use crate::fact::{Document, Facts};
use crate::layout::Layout;
use crate::repair::Repaired;
use crate::report::{Publication, Report};
use crate::{Date, Error, Mention, Span, entity, fact, layout, lexicon, repair, sentence};

/// Reads reports with the built-in lexicons and default options.
///
/// Total: every text gives a report, at worst an empty one.
///
/// ```
/// let report = huiyao::extract("3月15日,省科协八届四次全委会在济南召开。");
/// assert_eq!(report.schema, 1);
/// ```
pub fn extract(text: &str) -> Report {
    Extractor::default().extract(text)
}

/// A reusable reader of reports: `Send + Sync`, cheap to clone, built once.
#[derive(Debug, Clone, Default)]
pub struct Extractor {
    options: Arc<Options>,
}

#[derive(Debug, Clone, Default)]
struct Options {
    published: Option<Date>,
    keep_damage: bool,
}

/// Options of an [`Extractor`].
#[derive(Debug, Clone, Default)]
pub struct ExtractorBuilder {
    options: Options,
}

impl Extractor {
    /// Options to set before building.
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// Reads one text. Total: every text gives a report.
    pub fn extract(&self, source: &str) -> Report {
        self.read(source, |_, _| {})
    }

    /// Reads the article of one web page. Total: every text gives a report.
    ///
    /// Spans are byte ranges of `html` as given; where the article cannot be told from the page
    /// around it, all visible text is read.
    ///
    /// ```
    /// let html = "<title>全委会召开</title><p>3月15日,省科协八届四次全委会在济南召开。</p>";
    /// let report = huiyao::Extractor::default().extract_html(html);
    /// assert!(report.repairs.is_empty());
    /// ```
    #[cfg(feature = "html")]
    pub fn extract_html(&self, html: &str) -> Report {
        let page = crate::html::page(html);
        let mut report = self.read(&page.text, |layout, repaired| page.tell(layout, repaired));
        report.map_spans(&mut |span| page.map.to_source(span));
        for repair in &mut report.repairs {
            repair.span = page.map.to_source(repair.span);
            repair.before = repair.span.of(html).to_owned();
        }
        report
    }

    /// Reads a text or (with the feature `html`) a web page from bytes, as [`decode`](crate::decode)
    /// reads them.
    ///
    /// Spans are byte ranges of the decoded document: decode first where they are needed, or the
    /// encoding.
    ///
    /// # Errors
    ///
    /// Where the bytes are no text: [`Error::is_not_text`].
    #[cfg(feature = "encoding")]
    pub fn extract_bytes(&self, bytes: &[u8]) -> Result<Report, Error> {
        let decoded = crate::decode(bytes)?;
        #[cfg(feature = "html")]
        if crate::html::is_page(&decoded.text) {
            return Ok(self.extract_html(&decoded.text));
        }
        Ok(self.extract(&decoded.text))
    }

    /// Reads one text; `tell` adds to its layout what is known from elsewhere.
    fn read(&self, source: &str, tell: impl FnOnce(&mut Layout, &Repaired<'_>)) -> Report {
        let repaired = if self.options.keep_damage {
            repair::unrepaired(source)
        } else {
            repair::repair(source)
        };
        let text: &str = &repaired.text;
        let mut layout = layout::layout(text);
        tell(&mut layout, &repaired);
        let sentences = sentence::sentences(text, &layout);
        let entities = entity::entities(text, &layout, &sentences, lexicon::Lexicon::built_in());
        let document = Document {
            text,
            layout: &layout,
            sentences: &sentences,
            entities: &entities,
            published: self.options.published,
        };
        let facts = fact::facts(&document);
        let mut report = assemble(text, &layout, facts);
        report.map_spans(&mut |span| repaired.map.to_source(span));
        report.repairs = repaired.repairs;
        report
    }
}

/// The report in spans of the repaired text.
fn assemble(text: &str, layout: &Layout, facts: Facts) -> Report {
    let mention = |span: Span| Mention::new(span.of(text), span);
    Report {
        title: layout.title.map(mention),
        publication: Publication {
            date: layout.published.map(|(date, _)| date),
            source: layout.source.map(mention),
            authors: layout.authors.iter().copied().map(mention).collect(),
        },
        meeting: facts.meeting,
        officials: facts.officials,
        work_points: facts.work_points,
        awards: facts.awards,
        appointments: facts.appointments,
        presentations: facts.presentations,
        notes: facts.notes,
        ..Report::default()
    }
}

impl ExtractorBuilder {
    /// Publication date to reckon from where the page prints none.
    pub fn published(mut self, date: Date) -> Self {
        self.options.published = Some(date);
        self
    }

    /// Whether damage is mended before reading (it is, unless switched off).
    pub fn repair(mut self, on: bool) -> Self {
        self.options.keep_damage = !on;
        self
    }

    /// The extractor.
    ///
    /// # Errors
    ///
    /// Where an extra lexicon entry cannot be used.
    pub fn build(self) -> Result<Extractor, Error> {
        Ok(Extractor { options: Arc::new(self.options) })
    }
}
