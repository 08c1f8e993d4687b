//! Stage 5: what the mentions say of the meeting.

mod appointments;
pub(crate) mod awards;
mod examples;
mod group;
pub(crate) mod meeting;
mod officials;
pub(crate) mod points;
pub(crate) mod presentations;
mod signs;
mod wanted;

pub(crate) use signs::{lexicon, lexicon_with};
pub use wanted::FactKind;
pub(crate) use wanted::Wanted;

pub(crate) use examples::infos;

use once_cell::unsync::OnceCell;

use crate::Span;
use crate::entity::Entities;
use crate::layout::Layout;
use crate::report::{Appointment, Award, Meeting, Note, Official, Presentation, WorkPoints};
use crate::sentence::Sentence;

/// What all fact rules look at. Spans are in the repaired text.
pub(crate) struct Document<'a> {
    pub(crate) text: &'a str,
    pub(crate) layout: &'a Layout,
    pub(crate) sentences: &'a [Sentence],
    pub(crate) entities: &'a Entities<'a>,
    /// Publication date handed in by the caller, when the page has none.
    pub(crate) published: Option<crate::Date>,
    signs: signs::Found,
    /// Once they are wanted.
    groups: OnceCell<group::Groups>,
}

impl<'a> Document<'a> {
    /// `entities` are told by the words of [`lexicon`], or of one [`lexicon_with`] more.
    pub(crate) fn new(
        text: &'a str,
        layout: &'a Layout,
        sentences: &'a [Sentence],
        entities: &'a Entities<'a>,
        published: Option<crate::Date>,
    ) -> Self {
        debug_assert!(entities.lexis.lexicon.has_tags(), "facts are told by tags");
        let signs = signs::Found::new(&entities.lexis.tagged, sentences);
        let groups = OnceCell::new();
        Document { text, layout, sentences, entities, published, signs, groups }
    }

    /// The persons of a sentence, those of one list together, in order.
    fn groups(&self, sentence: usize) -> &[group::Group] {
        let all = || group::Groups::new(self.entities, self.sentences.len());
        self.groups.get_or_init(all).of(sentence)
    }
}

/// The facts of one text, spans in the repaired text.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) meeting: Option<Meeting>,
    pub(crate) officials: Vec<Official>,
    pub(crate) work_points: Vec<WorkPoints>,
    pub(crate) awards: Vec<Award>,
    pub(crate) appointments: Vec<Appointment>,
    pub(crate) presentations: Vec<Presentation>,
    pub(crate) notes: Vec<Note>,
}

/// Reads the facts of `document`, those kinds that are `wanted`.
///
/// A text that reports no meeting has none. A kind is the same whether others are wanted or not:
/// what it is told by is read all the same.
pub(crate) fn facts(document: &Document<'_>, wanted: Wanted) -> Facts {
    use FactKind::{Appointments, Awards, Officials, Presentations, WorkPoints};
    let Some((meeting, notes)) = meeting::meeting(document) else { return Facts::default() };
    // Who was elected is told of the official too.
    let appointments =
        wanted.read(&[Appointments, Officials], || appointments::appointments(document));
    let presentations =
        wanted.read(&[Presentations, Officials], || presentations::presentations(document));
    let officials =
        wanted.read(&[Officials], || officials::officials(document, &appointments, &presentations));
    // An honour inside a point is told of, not conferred.
    let work_points = wanted.read(&[WorkPoints, Awards], || points::work_points(document));
    let awards = wanted.read(&[Awards], || awards::awards(document, &work_points));
    Facts {
        meeting: Some(meeting),
        officials,
        work_points: wanted.keep(WorkPoints, work_points),
        awards,
        appointments: wanted.keep(Appointments, appointments),
        presentations: wanted.keep(Presentations, presentations),
        notes,
    }
}

/// A span of the document as a mention.
pub(crate) fn mention(text: &str, span: Span) -> crate::Mention {
    crate::Mention::new(span.of(text), span)
}

/// Reads `text` as running text, for the examples of the rules.
pub(crate) fn in_paragraph<T>(text: &str, read: impl FnOnce(&Document<'_>) -> T) -> T {
    use crate::layout::{Block, BlockKind};
    let mut start = 0;
    let mut blocks = Vec::new();
    for line in text.split('\n') {
        blocks
            .push(Block { kind: BlockKind::Paragraph, span: Span::new(start, start + line.len()) });
        start += line.len() + 1;
    }
    read_laid_out(text, &Layout { blocks, ..Layout::default() }, read)
}

/// Reads `text` as a page, for the examples of the rules.
pub(crate) fn on_page<T>(text: &str, read: impl FnOnce(&Document<'_>) -> T) -> T {
    read_laid_out(text, &crate::layout::layout(text), read)
}

fn read_laid_out<T>(text: &str, layout: &Layout, read: impl FnOnce(&Document<'_>) -> T) -> T {
    let sentences = crate::sentence::sentences(text, layout);
    let entities = crate::entity::entities(text, layout, &sentences, lexicon());
    read(&Document::new(text, layout, &sentences, &entities, None))
}
