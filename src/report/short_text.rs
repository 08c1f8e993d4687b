//! Texts of a few bytes.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// A text that is mostly short, and is kept in place where it is: a damaged page has a repair
/// every few characters. It is read as a `str`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct ShortText(Kept);

/// As many bytes as a `String` itself takes, but for the length and which of the two it is.
const SHORT: usize = 22;

#[derive(Clone, PartialEq, Eq)]
enum Kept {
    /// Behind its length; what is left is 0.
    Here(u8, [u8; SHORT]),
    Apart(Box<str>),
}

impl From<&str> for ShortText {
    fn from(text: &str) -> Self {
        let mut bytes = [0; SHORT];
        match (u8::try_from(text.len()), bytes.get_mut(..text.len())) {
            (Ok(length), Some(here)) => {
                here.copy_from_slice(text.as_bytes());
                ShortText(Kept::Here(length, bytes))
            }
            _ => ShortText(Kept::Apart(text.into())),
        }
    }
}

impl From<String> for ShortText {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<ShortText> for String {
    fn from(text: ShortText) -> Self {
        text.to_string()
    }
}

impl Deref for ShortText {
    type Target = str;

    fn deref(&self) -> &str {
        match &self.0 {
            Kept::Here(length, bytes) => {
                str::from_utf8(&bytes[..usize::from(*length)]).unwrap_or_default()
            }
            Kept::Apart(text) => text,
        }
    }
}

impl PartialEq<ShortText> for &str {
    fn eq(&self, other: &ShortText) -> bool {
        *self == &**other
    }
}

impl fmt::Debug for ShortText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl fmt::Display for ShortText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::{SHORT, ShortText};

    #[test]
    fn texts_of_any_length_are_kept() {
        for length in 0..3 * SHORT {
            let text: String = "會a".chars().cycle().take(length).collect();
            let kept = ShortText::from(text.as_str());
            assert_eq!((&*kept, kept.to_string()), (&*text, text.clone()));
            assert_eq!(format!("{kept:?}"), format!("{text:?}"));
            assert_eq!(kept, ShortText::from(text));
        }
        assert_ne!(ShortText::from("會"), ShortText::from("会"));
        assert_eq!(size_of::<ShortText>(), size_of::<String>());
    }
}
