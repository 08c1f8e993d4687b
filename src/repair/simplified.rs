//! The simplified forms of traditional characters and words, by OpenCC's lists.

use once_cell::sync::Lazy;

use super::char_map::CharSet;

struct Forms {
    /// Sorted.
    chars: Vec<(char, char)>,
    traditional: CharSet,
    /// Words that are not simplified character by character, sorted.
    words: Vec<(&'static str, &'static str)>,
    /// The first characters of those words, each with its words; sorted.
    heads: Vec<(char, WordsOf)>,
}

/// Where the words with the same first character begin and end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WordsOf {
    start: u16,
    end: u16,
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
    let heads = heads(&words);
    let traditional = CharSet::new(chars.iter().map(|(old, _)| *old));
    Forms { chars, traditional, words, heads }
});

/// The first characters of sorted words, each with its words.
fn heads(words: &[(&str, &str)]) -> Vec<(char, WordsOf)> {
    let mut heads: Vec<(char, WordsOf)> = Vec::new();
    let firsts = words.iter().filter_map(|(word, _)| word.chars().next());
    for (at, head) in (0..).zip(firsts) {
        match heads.last_mut() {
            Some((last, of)) if *last == head => of.end = at + 1,
            _ => heads.push((head, WordsOf { start: at, end: at + 1 })),
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
    FORMS.heads.iter().map(|(head, _)| *head)
}

/// The words that begin with `c`, of those that are not simplified character by character.
pub(super) fn words_of(c: char) -> Option<WordsOf> {
    let at = FORMS.heads.binary_search_by_key(&c, |(head, _)| *head).ok()?;
    Some(FORMS.heads[at].1)
}

/// Whether simplified text writes `c` otherwise.
pub(super) fn is_traditional(c: char) -> bool {
    traditional().has(c)
}

/// The characters that simplified text writes otherwise, each with its simplified form, sorted.
pub(super) fn chars() -> &'static [(char, char)] {
    &FORMS.chars
}

/// The simplified form of the longest of these words that `text` begins with.
pub(super) fn word(words: WordsOf, text: &str) -> Option<&'static str> {
    let words = &FORMS.words[usize::from(words.start)..usize::from(words.end)];
    // Of words that begin alike the longest is the last one.
    let found = words.iter().rev().find(|(word, _)| text.starts_with(word));
    found.map(|(_, simple)| *simple)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_characters_and_words() {
        assert!(chars().contains(&('協', '协')) && chars().contains(&('𠁞', '𠀾')));
        assert!(is_traditional('協') && !is_traditional('协'));
        let word = |c, text| words_of(c).and_then(|words| word(words, text));
        assert_eq!(word('乾', "乾隆帝"), Some("乾隆"));
        assert_eq!(word('一', "一目瞭然"), Some("一目了然"));
        assert_eq!(word('乾', "乾"), None);
        assert_eq!(word('會', "會議"), None);
    }

    #[test]
    fn words_are_sorted_and_keep_their_length() {
        assert!(FORMS.words.is_sorted() && FORMS.words.len() < usize::from(u16::MAX));
        for (old, new) in &FORMS.words {
            assert_eq!(old.chars().count(), new.chars().count(), "{old}");
        }
    }
}
