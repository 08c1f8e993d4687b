//! Stage 7: reports written out for people.
//!
//! Programs read the serde form of a [`Report`](crate::Report); this is for eyes.

mod text;

pub use text::text;
