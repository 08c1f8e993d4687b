//! The stages one by one, for the crate's own benchmarks; no part of the API.

use crate::entity::Entities;
use crate::fact::Document;
use crate::layout::Layout;
use crate::sentence::Sentence;
use crate::{entity, fact, layout, repair, sentence};

/// A text with what every stage made of it, so that each can be run again by itself.
///
/// The repaired text is never given back: it lives as long as the benchmark. A run gives the number of things found: something for the caller to keep.
pub struct Stages<'a> {
    source: &'a str,
    text: &'static str,
    layout: Layout,
    sentences: Vec<Sentence>,
    entities: Entities<'static>,
}

impl<'a> Stages<'a> {
    /// Runs every stage up to the facts.
    pub fn new(source: &'a str) -> Self {
        let text: &'static str = repair::repair(source, &[]).text.into_owned().leak();
        let layout = layout::layout(text);
        let sentences = sentence::sentences(text, &layout);
        let entities = entity::entities(text, &layout, &sentences, fact::lexicon());
        Stages { source, text, layout, sentences, entities }
    }

    /// Stage 1.
    pub fn repair(&self) -> usize {
        repair::repair(self.source, &[]).repairs.len()
    }

    /// Stage 2.
    pub fn layout(&self) -> usize {
        layout::layout(self.text).blocks.len()
    }

    /// Stage 3.
    pub fn sentence(&self) -> usize {
        sentence::sentences(self.text, &self.layout).len()
    }

    /// Stage 4.
    pub fn entity(&self) -> usize {
        let lexicon = fact::lexicon();
        entity::entities(self.text, &self.layout, &self.sentences, lexicon).people.len()
    }

    /// Stage 5.
    pub fn fact(&self) -> usize {
        let (sentences, entities) = (&self.sentences, &self.entities);
        let document = Document::new(self.text, &self.layout, sentences, entities, None);
        fact::facts(&document, fact::Wanted::default()).officials.len()
    }
}
