//! Questions asked of every character and of every sentence, answered without tables.

/// Whether one of `words` stands in `text`: all of them are looked for in one pass.
pub(crate) fn has_any(text: &str, words: &[&str]) -> bool {
    let heads = Heads::new(words);
    heads.places(text).any(|at| starts_with_any(&text.as_bytes()[at..], words))
}

/// How many of `words` stand in `text`, each counted once.
pub(crate) fn count_of(text: &str, words: &[&str]) -> usize {
    let heads = Heads::new(words);
    let mut seen = vec![false; words.len()];
    for at in heads.places(text) {
        let rest = &text.as_bytes()[at..];
        for (word, seen) in words.iter().zip(&mut seen) {
            *seen |= rest.starts_with(word.as_bytes());
        }
    }
    seen.into_iter().filter(|seen| *seen).count()
}

fn starts_with_any(rest: &[u8], words: &[&str]) -> bool {
    words.iter().any(|word| rest.starts_with(word.as_bytes()))
}

/// The first characters of some words: most places of a text begin none of them.
pub(crate) struct Heads([u64; 4]);

impl Heads {
    /// The heads of `words`; an empty word begins everywhere and must not be among them.
    pub(crate) fn new(words: &[&str]) -> Self {
        let mut heads = [0; 4];
        for word in words {
            let key = key(word.as_bytes());
            heads[key / 64] |= 1 << (key % 64);
        }
        Heads(heads)
    }

    /// Where one of the words may begin in `text`.
    pub(crate) fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let bytes = text.as_bytes();
        let mut at = 0;
        std::iter::from_fn(move || {
            while at < bytes.len() {
                let here = at;
                let key = key(&bytes[here..]);
                at += width(bytes[here]);
                if self.0[key / 64] >> (key % 64) & 1 == 1 {
                    return Some(here);
                }
            }
            None
        })
    }
}

/// A number below 256 for the character that `bytes` begin with.
fn key(bytes: &[u8]) -> usize {
    match *bytes {
        [a @ 0xE0..=0xFF, b, c, ..] => (usize::from(c) ^ usize::from(b) << 2 ^ usize::from(a)) & 255,
        [a, ..] => usize::from(a),
        [] => 0,
    }
}

/// Bytes of the character whose first byte is `first`.
const fn width(first: u8) -> usize {
    match first {
        0..0x80 => 1,
        0x80..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

/// Whether `c` is a letter or a digit of any script: [`char::is_alphanumeric`], quick for Chinese.
pub(crate) fn is_alphanumeric(c: char) -> bool {
    match c {
        '\u{4e00}'..='\u{9fff}' => true,
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '、' | '。' | '《' | '》' | '“' | '”' | '，' | '：' | '；' | '（' | '）' => false,
        _ => c.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::{count_of, has_any, is_alphanumeric};

    #[test]
    fn words_are_found_wherever_they_stand() {
        let words = ["召开", "会", "a", "é"];
        for text in ["大会", "今天召开", "xa", "né", "会"] {
            assert!(has_any(text, &words), "{text}");
        }
        for text in ["", "召集", "开", "b", "\u{1F600}"] {
            assert!(!has_any(text, &words), "{text}");
        }
        assert!(!has_any("大会", &[]));
        assert_eq!(count_of("会会召开a", &words), 3);
    }

    #[test]
    fn letters_are_those_of_the_standard_library() {
        let all = (0..0x3_0000).filter_map(char::from_u32);
        all.for_each(|c| assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c}"));
    }
}
