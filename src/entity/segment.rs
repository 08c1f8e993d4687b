//! The segmenter: jieba over the crate's own list of frequent words, asked only where a name is
//! in doubt, and loaded on first need.
//!
//! jieba's own dictionary takes 70 to 200 ms to load, more than the reading of a report; the
//! list of frequent words takes a few, and ordinary words are all that is asked for here.

use jieba_rs::Jieba;
use once_cell::sync::Lazy;

use crate::lexicon::{WordSet, entries};

/// Logarithm of the frequency below which a word tells nothing.
const RAREST: f64 = 70.0;

/// The frequent words of two characters or more with their weights.
fn frequent_words() -> impl Iterator<Item = (&'static str, f64)> {
    entries(include_str!("../lexicon/data/repair_words.txt")).filter_map(|columns| {
        let weight: f64 = columns.get(1).and_then(|w| w.parse().ok()).unwrap_or(0.0);
        (columns[0].chars().count() > 1 && weight >= RAREST).then_some((columns[0], weight))
    })
}

static SEGMENTER: Lazy<Jieba> = Lazy::new(|| {
    let mut segmenter = Jieba::empty();
    for (word, weight) in frequent_words() {
        segmenter.add_word(word, Some(weight as usize), None);
    }
    segmenter
});

static FREQUENT: Lazy<WordSet> = Lazy::new(|| frequent_words().map(|(word, _)| word).collect());

/// Whether the text is one frequent word.
pub(crate) fn is_frequent(text: &str) -> bool {
    FREQUENT.contains(text)
}

/// Whether the text begins with an ordinary word of two characters or more, as segmented.
pub(crate) fn begins_with_word(text: &str) -> bool {
    SEGMENTER.cut(text, false).first().is_some_and(|token| token.word.chars().count() > 1)
}
