//! Places: the administrative divisions of the gazetteer.

use once_cell::sync::Lazy;

use crate::lexicon::{WordSet, entries};

/// Full and short names of provinces, prefectures and counties.
static PLACES: Lazy<WordSet> = Lazy::new(|| {
    let mut places = WordSet::with_capacity_and_hasher(8192, Default::default());
    for columns in entries(include_str!("../lexicon/data/places.txt")) {
        let short = columns.get(2).copied().unwrap_or("").split(' ');
        let names = std::iter::once(columns[0]).chain(short);
        places.extend(names.filter(|name| name.chars().count() > 1));
    }
    places
});

/// Whether `text` is the name of a province, a prefecture or a county, in full or short.
pub(crate) fn is_place(text: &str) -> bool {
    PLACES.contains(text)
}

/// Whether `text` begins with the name of a province, a prefecture or a county.
pub(crate) fn known_prefix(text: &str) -> bool {
    const LONGEST_NAME: usize = 6;
    let ends = text.char_indices().map(|(i, c)| i + c.len_utf8()).take(LONGEST_NAME).skip(1);
    ends.into_iter().any(|end| is_place(&text[..end]))
}

/// Whether `text` ends with the short or full name of a province, a prefecture or a county.
pub(crate) fn is_place_end(text: &str) -> bool {
    const LONGEST_NAME: usize = 4;
    let starts = text.char_indices().rev().map(|(i, _)| i).take(LONGEST_NAME).skip(1);
    starts.into_iter().any(|start| is_place(&text[start..]))
}
