//! The simplified forms of traditional characters and words, by OpenCC's lists.

use once_cell::sync::Lazy;

use super::char_map::{CharMap, CharSet};

struct Forms {
    /// Sorted.
    chars: Vec<(char, char)>,
    traditional: CharSet,
    /// Words that are not simplified character by character, sorted.
    words: Vec<(&'static str, &'static str)>,
    /// The first characters of those words, each with where its words begin and end.
    heads: CharMap<(usize, usize)>,
}

static FORMS: Lazy<Forms> = Lazy::new(|| {
    let mut chars = Vec::new();
    let mut words = Vec::new();
    for (old, new) in super::pairs(include_str!("../lexicon/data/repair_simplified.txt")) {
        match (super::only_char(old), super::only_char(new)) {
            (Some(old), Some(new)) => chars.push((old, new)),
            _ => words.push((old, new)),
        }
    }
    let heads = CharMap::new(&heads(&words));
    let traditional = CharSet::new(chars.iter().map(|(old, _)| *old));
    Forms { chars, traditional, words, heads }
});

/// The first characters of sorted words, each with where its words begin and end.
fn heads(words: &[(&str, &str)]) -> Vec<(char, (usize, usize))> {
    let mut heads: Vec<(char, (usize, usize))> = Vec::new();
    for (at, head) in
        words.iter().enumerate().filter_map(|(at, (word, _))| Some((at, word.chars().next()?)))
    {
        match heads.last_mut() {
            Some((last, (_, end))) if *last == head => *end = at + 1,
            _ => heads.push((head, (at, at + 1))),
        }
    }
    heads
}

/// The characters of the basic plane that simplified text writes otherwise.
pub(super) fn traditional() -> &'static CharSet {
    &FORMS.traditional
}

/// The first characters of the words that are not simplified character by character.
pub(super) fn word_heads() -> impl Iterator<Item = char> {
    FORMS.words.iter().filter_map(|(word, _)| word.chars().next())
}

/// Whether `c` is one of them.
pub(super) fn heads_word(c: char) -> bool {
    FORMS.heads.get(c).is_some()
}

/// Whether simplified text writes `c` otherwise.
pub(super) fn is_traditional(c: char) -> bool {
    traditional().has(c)
}

/// The characters that simplified text writes otherwise, each with its simplified form, sorted.
pub(super) fn chars() -> &'static [(char, char)] {
    &FORMS.chars
}

/// The simplified form of the longest listed word that `text`, which begins with `c`, begins with.
pub(super) fn word(c: char, text: &str) -> Option<&'static str> {
    let (start, end) = FORMS.heads.get(c)?;
    let found = FORMS.words[start..end].iter().filter(|(word, _)| text.starts_with(word));
    found.max_by_key(|(word, _)| word.len()).map(|(_, simple)| *simple)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_characters_and_words() {
        assert!(chars().contains(&('協', '协')) && chars().contains(&('𠁞', '𠀾')));
        assert!(is_traditional('協') && !is_traditional('协'));
        assert_eq!(word('乾', "乾隆帝"), Some("乾隆"));
        assert_eq!(word('一', "一目瞭然"), Some("一目了然"));
        assert_eq!(word('乾', "乾"), None);
        assert_eq!(word('會', "會議"), None);
    }

    #[test]
    fn words_keep_their_length() {
        for (old, new) in &FORMS.words {
            assert_eq!(old.chars().count(), new.chars().count(), "{old}");
        }
    }
}
