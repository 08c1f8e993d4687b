//! Stage 4: mentions of dates, quantities, persons, organizations, posts and places.

mod bitset;
pub(crate) mod date;
mod examples;
pub(crate) mod gazetteer;
mod hints;
pub(crate) mod lexis;
pub(crate) mod name;
pub(crate) mod people;
pub(crate) mod place;
pub(crate) mod post;
pub(crate) mod quantity;
mod segment;

pub(crate) use examples::infos;
pub(crate) use lexis::Lexis;
pub(crate) use people::{PersonMention, PostMention};

use crate::layout::Layout;
use crate::lexicon::Lexicon;
use crate::sentence::Sentence;

/// The mentions of a text, each kind in order.
pub(crate) struct Entities<'a> {
    pub(crate) lexis: Lexis<'a>,
    pub(crate) people: Vec<PersonMention<'a>>,
}

/// Finds the mentions of `text`.
pub(crate) fn entities<'a>(
    text: &'a str,
    layout: &Layout,
    sentences: &[Sentence],
    lexicon: &'a Lexicon,
) -> Entities<'a> {
    let marks = layout.marks_of(text);
    let lexis = Lexis::with_marks(text, lexicon, &marks);
    let people = people::people(&lexis, &marks, sentences, &layout.authors);
    Entities { lexis, people }
}
