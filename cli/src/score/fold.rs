//! The form that two strings are compared in.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// All that is neither letter nor number.
static PUNCTUATION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[^\p{L}\p{N}]+").expect("the pattern is well formed"));

/// Compatibility forms composed, white space and punctuation removed, small letters.
pub(super) fn fold(text: &str) -> String {
    let composed: String = text.nfkc().collect();
    PUNCTUATION.replace_all(&composed, "").to_lowercase()
}

/// A string or a mention (an object with `text`), folded; `None` for null.
pub(super) fn fold_value(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(fold(text)),
        Value::Object(members) => {
            Some(fold(members.get("text").and_then(Value::as_str).unwrap_or_default()))
        }
        other => Some(fold(&other.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn width_blanks_and_punctuation_do_not_matter() {
        for (text, folded) in [
            ("２０１７年，“先进”（集体）", "2017年先进集体"),
            ("ＡＢ c\u{3000}d_e", "abcde"),
            ("①㈠", "1一"),
            ("\u{fa0c}\u{2f00}", "兀一"),
            ("e\u{301}", "é"),
            ("·—…《》", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }
}
