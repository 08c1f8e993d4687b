//! Places: the administrative divisions of the gazetteer.

/// Whether `text` begins with the name of a province, a prefecture or a county.
pub(crate) fn known_prefix(_text: &str) -> bool {
    false
}

/// Whether `text` is the name of a province, a prefecture or a county, in full or short.
pub(crate) fn is_place(_text: &str) -> bool {
    false
}
