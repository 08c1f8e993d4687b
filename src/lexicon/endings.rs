//! Words that texts are asked for at their end.

use super::WordMap;

/// Words by their last two characters, or by the one they have.
pub(crate) struct Endings(WordMap<&'static str, Vec<&'static str>>);

impl Endings {
    pub(crate) fn new(words: impl Iterator<Item = &'static str>) -> Self {
        let mut endings: WordMap<_, Vec<_>> = WordMap::default();
        for word in words {
            let [one, two] = last(word);
            endings.entry(two.or(one).unwrap_or(word)).or_default().push(word);
        }
        Endings(endings)
    }

    /// Whether one of the words ends `text`.
    pub(crate) fn end(&self, text: &str) -> bool {
        let ends =
            |ending| self.0.get(ending).is_some_and(|all| all.iter().any(|w| text.ends_with(w)));
        last(text).into_iter().flatten().any(ends)
    }
}

/// The last character of `text`, and the last two.
fn last(text: &str) -> [Option<&str>; 2] {
    let mut starts = text.char_indices().rev().map(|(at, _)| &text[at..]);
    [starts.next(), starts.next()]
}

#[cfg(test)]
mod tests {
    use super::Endings;

    #[test]
    fn texts_end_with_words_of_any_length() {
        let words = Endings::new(["会", "大会", "中心", "会议中心", "a"].into_iter());
        for text in ["会", "协会", "大会", "中心", "会议中心", "xa"] {
            assert!(words.end(text), "{text}");
        }
        let longer = Endings::new(["会议中心"].into_iter());
        for text in ["", "会议", "中心", "心", "议中心", "会议中心的"] {
            assert!(!longer.end(text), "{text}");
        }
    }
}
