//! Places: the administrative divisions of the gazetteer.

use std::collections::HashSet;

use once_cell::sync::Lazy;

use crate::lexicon::entries;

/// Full and short names of provinces, prefectures and counties.
static PLACES: Lazy<HashSet<&'static str>> = Lazy::new(|| {
    entries(include_str!("../lexicon/data/places.txt"))
        .flat_map(|columns| {
            let short = columns.get(2).copied().unwrap_or("").split(' ');
            std::iter::once(columns[0]).chain(short)
        })
        .filter(|name| name.chars().count() > 1)
        .collect()
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
