//! Stage 1: damage mended, with a map from every repaired character back to the bytes of the source.

use std::borrow::Cow;

use crate::report::Repair;

pub(crate) mod offset_map;

pub(crate) use offset_map::OffsetMap;

/// A mended text, how to get back to the source, and what was mended.
#[derive(Debug)]
pub(crate) struct Repaired<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) map: OffsetMap,
    /// Spans in the source, in order.
    pub(crate) repairs: Vec<Repair>,
}

/// Mends `source`; clean text comes back borrowed.
pub(crate) fn repair(source: &str) -> Repaired<'_> {
    Repaired {
        text: Cow::Borrowed(source),
        map: OffsetMap::identity(source.len()),
        repairs: Vec::new(),
    }
}

/// The text as it is, for when repair is switched off.
pub(crate) fn unrepaired(source: &str) -> Repaired<'_> {
    Repaired {
        text: Cow::Borrowed(source),
        map: OffsetMap::identity(source.len()),
        repairs: Vec::new(),
    }
}
