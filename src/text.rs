//! Questions asked of every character and of every sentence, answered without tables.

/// Whether one of `words` stands in `text`: all of them are looked for in one pass.
pub(crate) fn has_any(text: &str, words: &[&str]) -> bool {
    let bytes = text.as_bytes();
    Heads::new(words).places(text).any(|at| words.iter().any(|word| begins(&bytes[at..], word)))
}

/// The first of `words` that ends `text`.
pub(crate) fn ending<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    let last = text.as_bytes().last();
    words.iter().copied().find(|word| word.as_bytes().last() == last && text.ends_with(word))
}

/// Whether `rest` begins with `word`: its last byte tells most others apart.
fn begins(rest: &[u8], word: &str) -> bool {
    let word = word.as_bytes();
    word.last().is_none_or(|last| rest.get(word.len() - 1) == Some(last)) && rest.starts_with(word)
}

/// The first two characters of some words: most places of a text begin none of them.
pub(crate) struct Heads {
    first: [u64; 4],
    second: [u64; 4],
}

impl Heads {
    /// The heads of `words`; an empty word begins everywhere and must not be among them.
    pub(crate) fn new(words: &[&str]) -> Self {
        let mut heads = Heads { first: [0; 4], second: [0; 4] };
        for word in words {
            let bytes = word.as_bytes();
            let head = bytes.first().map_or(0, |byte| width(*byte));
            set(&mut heads.first, key(bytes));
            match bytes.get(head..) {
                None | Some([]) => heads.second = [u64::MAX; 4],
                Some(rest) => set(&mut heads.second, key(rest)),
            }
        }
        heads
    }

    /// Where one of the words may begin in `text`.
    pub(crate) fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let bytes = text.as_bytes();
        let mut at = 0;
        std::iter::from_fn(move || {
            while let Some(first) = bytes.get(at) {
                let here = at;
                at += width(*first);
                if has(&self.first, key(&bytes[here..])) {
                    let behind = bytes.get(at..).unwrap_or_default();
                    if has(&self.second, key(behind)) {
                        return Some(here);
                    }
                }
            }
            None
        })
    }
}

fn set(keys: &mut [u64; 4], key: usize) {
    keys[key / 64] |= 1 << (key % 64);
}

fn has(keys: &[u64; 4], key: usize) -> bool {
    keys[key / 64] >> (key % 64) & 1 == 1
}

/// A number below 256 for the character that `bytes` begin with.
fn key(bytes: &[u8]) -> usize {
    match *bytes {
        [a @ 0xE0..=0xFF, b, c, ..] => {
            (usize::from(c) ^ usize::from(b) << 2 ^ usize::from(a)) & 255
        }
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
        '、' | '。' | '《' | '》' | '“' | '”' | '，' | '：' | '；' | '（' | '）' => {
            false
        }
        _ => c.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::{has_any, is_alphanumeric};

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
    }

    #[test]
    fn letters_are_those_of_the_standard_library() {
        let all = (0..0x3_0000).filter_map(char::from_u32);
        all.for_each(|c| assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c}"));
    }
}
