//! The pipeline, put together.

use std::borrow::Cow;
use std::sync::Arc;

use crate::fact::{Document, FactKind, Facts, Wanted};
use crate::layout::Layout;
use crate::lexicon::{Extra, ExtraClass, Lexicon};
use crate::repair::Repaired;
use crate::report::{Publication, RepairKind, Report};
use crate::{Date, Error, Mention, Span, entity, fact, layout, repair, sentence};

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
///
/// ```
/// use huiyao::{Extractor, FactKind};
///
/// let extractor = Extractor::builder()
///     .published("2021-04-12".parse()?)
///     .without(FactKind::Awards)
///     .build()?;
/// let clone = extractor.clone();
/// let text = "4月8日,湖东省科协九届三次全委会在云湖市召开。";
/// let report = std::thread::spawn(move || clone.extract(text)).join().expect("it never panics");
/// assert_eq!(report, extractor.extract(text));
/// # Ok::<(), huiyao::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Extractor {
    options: Arc<Options>,
    /// The word lists with the user's own; `None`: those of the crate, which all share.
    lexicon: Option<Arc<Lexicon>>,
}

#[derive(Debug, Clone, Default)]
struct Options {
    published: Option<Date>,
    keep_damage: bool,
    /// Kinds of damage that are not mended.
    kept_damage: Vec<RepairKind>,
    wanted: Wanted,
}

/// Options of an [`Extractor`].
///
/// Entries of lexicons are in simplified characters, as the text is when it is read: letters and
/// digits, 20 characters at most. They are looked at when the extractor is built.
#[derive(Debug, Clone, Default)]
pub struct ExtractorBuilder {
    options: Options,
    extra: Extra,
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
            repair.before = repair.span.of(html).into();
        }
        report
    }

    /// Reads a text or (with the feature `html`) a web page from bytes, as [`decode`](crate::decode)
    /// reads them.
    ///
    /// [`Report::encoding`] tells the encoding. Spans are byte ranges of the decoded document: call
    /// [`decode`](crate::decode) first where they are needed.
    ///
    /// ```
    /// let bytes = b"\xbb\xe1\xd2\xe9\xd4\xda\xba\xfe\xd6\xdd\xd5\xd9\xbf\xaa\xa1\xa3";
    /// let report = huiyao::Extractor::default().extract_bytes(bytes)?;
    /// assert_eq!(report.encoding.as_deref(), Some("gb18030"));
    /// assert!(report.meeting.is_some());
    /// # Ok::<(), huiyao::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Where the bytes are no text: [`Error::is_not_text`].
    #[cfg(feature = "encoding")]
    pub fn extract_bytes(&self, bytes: &[u8]) -> Result<Report, Error> {
        let decoded = crate::decode(bytes)?;
        let mut report = self.extract_page_or_text(&decoded.text);
        report.encoding = Some(decoded.encoding.to_owned());
        Ok(report)
    }

    #[cfg(feature = "encoding")]
    fn extract_page_or_text(&self, content: &str) -> Report {
        #[cfg(feature = "html")]
        if crate::html::is_page(content) {
            return self.extract_html(content);
        }
        self.extract(content)
    }

    fn lexicon(&self) -> &Lexicon {
        self.lexicon.as_deref().unwrap_or_else(|| fact::lexicon())
    }

    /// Reads one text; `tell` adds to its layout what is known from elsewhere.
    fn read(&self, source: &str, tell: impl FnOnce(&mut Layout, &Repaired<'_>)) -> Report {
        let repaired = if self.options.keep_damage {
            repair::unrepaired(source)
        } else {
            repair::repair(source, &self.options.kept_damage)
        };
        let text: &str = &repaired.text;
        let mut layout = layout::layout(text);
        tell(&mut layout, &repaired);
        let sentences = sentence::sentences(text, &layout);
        let entities = entity::entities(text, &layout, &sentences, self.lexicon());
        let published = self.options.published;
        let document = Document::new(text, &layout, &sentences, &entities, published);
        let facts = fact::facts(&document, self.options.wanted);
        let mut report = assemble(text, &layout, facts);
        if matches!(repaired.text, Cow::Owned(_)) {
            let mut cursor = repaired.map.cursor();
            report.map_spans(&mut |span| cursor.source_of(span));
        }
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

    /// Leaves one kind of damage as it is; the others are mended.
    ///
    /// ```
    /// use huiyao::Extractor;
    /// use huiyao::report::RepairKind;
    ///
    /// let text = "3月15日,,青山市科協召開全委會。";
    /// let extractor = Extractor::builder().without_repair(RepairKind::Script).build()?;
    /// let repairs = extractor.extract(text).repairs;
    /// assert!(repairs.iter().all(|repair| repair.kind == RepairKind::Punctuation));
    /// assert_eq!(repairs.len(), 1);
    /// # Ok::<(), huiyao::Error>(())
    /// ```
    pub fn without_repair(mut self, kind: RepairKind) -> Self {
        self.options.kept_damage.push(kind);
        self
    }

    /// Leaves out one kind of facts; the others stay as they are.
    ///
    /// ```
    /// use huiyao::{Extractor, FactKind};
    ///
    /// let text = "3月15日,青山市科协八届四次全委会召开。市科协主席林知远主持会议。";
    /// assert_eq!(huiyao::extract(text).officials.len(), 1);
    /// let extractor = Extractor::builder().without(FactKind::Officials).build()?;
    /// assert!(extractor.extract(text).officials.is_empty());
    /// # Ok::<(), huiyao::Error>(())
    /// ```
    pub fn without(mut self, kind: FactKind) -> Self {
        self.options.wanted = self.options.wanted.without(kind);
        self
    }

    /// Reads the meeting and these kinds of facts only.
    ///
    /// ```
    /// use huiyao::{Extractor, FactKind};
    ///
    /// let extractor = Extractor::builder().only([FactKind::WorkPoints]).build()?;
    /// let report = extractor.extract("3月15日,青山市科协召开全委会。市科协主席林知远主持会议。");
    /// assert!(report.meeting.is_some() && report.officials.is_empty());
    /// # Ok::<(), huiyao::Error>(())
    /// ```
    pub fn only(mut self, kinds: impl IntoIterator<Item = FactKind>) -> Self {
        self.options.wanted = kinds.into_iter().fold(Wanted::NONE, Wanted::with);
        self
    }

    /// A role beside those of the crate: what makes a post of the words around a name.
    ///
    /// ```
    /// use huiyao::Extractor;
    ///
    /// let text = "3月15日,青山市茶业商会会员大会召开。商会轮值召集使林知远出席会议。";
    /// let extractor = Extractor::builder().role("轮值召集使").build()?;
    /// let post = &extractor.extract(text).officials[0].posts[0];
    /// assert_eq!(post.role.as_deref(), Some("轮值召集使"));
    /// # Ok::<(), huiyao::Error>(())
    /// ```
    pub fn role(self, word: impl Into<String>) -> Self {
        self.entry(ExtraClass::Role, word.into())
    }

    /// A word that ends names of organizations, beside 协会, 局 and the like: 书院, 议事堂.
    pub fn organization_suffix(self, word: impl Into<String>) -> Self {
        self.entry(ExtraClass::OrganizationSuffix, word.into())
    }

    /// A surname beside those of the crate, of one character or two.
    pub fn surname(self, surname: impl Into<String>) -> Self {
        self.entry(ExtraClass::Surname, surname.into())
    }

    /// A person's full name, which is then read as one wherever it stands.
    ///
    /// ```
    /// use huiyao::Extractor;
    ///
    /// // 云 and 小满 would be words of the text.
    /// let text = "3月15日,青山市茶业商会会员大会召开。会上,云小满作了发言。";
    /// let extractor = Extractor::builder().person("云小满").build()?;
    /// assert_eq!(extractor.extract(text).officials[0].name, "云小满");
    /// # Ok::<(), huiyao::Error>(())
    /// ```
    pub fn person(self, name: impl Into<String>) -> Self {
        self.entry(ExtraClass::Person, name.into())
    }

    fn entry(mut self, class: ExtraClass, entry: String) -> Self {
        self.extra.add(class, entry);
        self
    }

    /// The extractor.
    ///
    /// With entries of its own it has lists of its own, which take some milliseconds to build.
    ///
    /// # Errors
    ///
    /// Where an entry cannot be used ([`Error::is_lexicon`]): it is empty, longer than 20
    /// characters, or holds anything but letters and digits; a surname is longer than two
    /// characters; a name is shorter.
    ///
    /// ```
    /// let error = huiyao::Extractor::builder().role("轮值 主席").build().unwrap_err();
    /// assert!(error.is_lexicon());
    /// assert_eq!(
    ///     error.to_string(),
    ///     r#"lexicon entry "轮值 主席" of role: it holds a blank, a mark or a control character"#
    /// );
    /// ```
    pub fn build(self) -> Result<Extractor, Error> {
        self.extra.check()?;
        let own = !self.extra.is_empty();
        let lexicon = own.then(|| Arc::new(fact::lexicon_with(&self.extra)));
        Ok(Extractor { options: Arc::new(self.options), lexicon })
    }
}
