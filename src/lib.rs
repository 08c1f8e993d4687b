//! Typed records from Chinese association meeting reports.
//!
//! A noisy report goes in, a [`Report`] comes out: meeting, officials, numbered points, awards,
//! elections and presentations, each fact with the [`Span`] of the bytes it was read from.
//!
//! ```text
//! repair → layout → sentence → entity → fact → report → render
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs)]

#[cfg(feature = "bench-internals")]
#[doc(hidden)]
pub mod bench;
mod date;
#[cfg(feature = "encoding")]
mod decode;
mod entity;
mod error;
mod extractor;
mod fact;
#[cfg(feature = "html")]
mod html;
mod layout;
mod lexicon;
pub mod render;
mod repair;
pub mod report;
mod rule;
mod sentence;
mod span;
mod text;

pub use date::Date;
#[cfg(feature = "encoding")]
pub use decode::{Decoded, decode};
pub use error::Error;
pub use extractor::{Extractor, ExtractorBuilder, extract};
pub use fact::FactKind;
pub use report::{Mention, Report};
pub use rule::{Example, RuleInfo};
pub use span::Span;

/// Every rule of the crate with its examples, in the order of the stages.
///
/// ```
/// for rule in huiyao::rules() {
///     assert!(rule.failures().is_empty(), "{:?}", rule.failures());
/// }
/// ```
pub fn rules() -> Vec<RuleInfo> {
    let families = [
        repair::infos(),
        layout::infos(),
        sentence::infos(),
        entity::date::infos(),
        entity::quantity::infos(),
        entity::place::infos(),
        entity::infos(),
        fact::infos(),
        fact::meeting::infos(),
        fact::points::infos(),
        fact::awards::infos(),
        fact::presentations::infos(),
    ];
    families.into_iter().flatten().collect()
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
