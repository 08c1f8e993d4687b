//! Questions asked of every character and of every sentence, answered without tables.

use crate::Span;

/// Words to look for, with what tells most other places of a text apart from them: made by
/// `words!` when the crate is compiled. An empty word must not be among them.
pub(crate) struct Words {
    words: &'static [&'static str],
    heads: Heads,
    /// The last characters of the words.
    last: Keys,
}

/// The [`Words`] of a list of literals, or of a constant list.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const { &$crate::text::Words::new(&[$($word),+]) }
    };
    ($list:expr) => {
        const { &$crate::text::Words::new($list) }
    };
}

/// The [`Chars`] of a literal.
macro_rules! chars {
    ($list:expr) => {
        const { &$crate::text::Chars::new($list) }
    };
}

pub(crate) use {chars, words};

impl Words {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut last = Keys([0; 4]);
        let mut i = 0;
        while i < words.len() {
            last.add(last_key(words[i].as_bytes()));
            i += 1;
        }
        Words { words, heads: Heads::new(words), last }
    }

    /// Words that are known only when the program runs, kept as long as it does.
    pub(crate) fn listed(words: impl Iterator<Item = &'static str>) -> Self {
        Words::new(words.collect::<Vec<_>>().leak())
    }

    /// Whether one of the words stands in `text`: all of them are looked for in one pass.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.places(text).next().is_some()
    }

    /// Where words begin in `text`.
    pub(crate) fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let bytes = text.as_bytes();
        self.heads.places(text).filter(|at| self.words.iter().any(|w| begins(&bytes[*at..], w)))
    }

    /// Every word in `text`, with its place.
    pub(crate) fn hits(&self, text: &str) -> impl Iterator<Item = (usize, &'static str)> {
        let bytes = text.as_bytes();
        self.heads.places(text).flat_map(move |at| {
            let here = self.words.iter().filter(move |word| begins(&bytes[at..], word));
            here.map(move |word| (at, *word))
        })
    }

    /// The first of the words in the list that begins `text`.
    #[inline]
    pub(crate) fn prefix(&self, text: &str) -> Option<&'static str> {
        let bytes = text.as_bytes();
        if self.heads.may_begin(bytes) { self.beginning(bytes) } else { None }
    }

    #[inline(never)]
    fn beginning(&self, bytes: &[u8]) -> Option<&'static str> {
        self.words.iter().copied().find(|word| begins(bytes, word))
    }

    /// Where the first of the words that begins `text` stands in the list.
    pub(crate) fn position(&self, text: &str) -> Option<usize> {
        let bytes = text.as_bytes();
        let may = self.heads.may_begin(bytes);
        may.then(|| self.words.iter().position(|word| begins(bytes, word))).flatten()
    }

    /// Whether one of the words begins `text`.
    #[inline]
    pub(crate) fn begin(&self, text: &str) -> bool {
        self.prefix(text).is_some()
    }

    /// The words that end `text`, in the order of the list.
    pub(crate) fn suffixes<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'static str> + 'a {
        let last = text.as_bytes().last();
        let words = if self.last.has(last_key(text.as_bytes())) { self.words } else { &[] };
        words.iter().copied().filter(move |w| w.as_bytes().last() == last && text.ends_with(w))
    }

    /// Whether one of the words is all of `text`.
    pub(crate) fn are(&self, text: &str) -> bool {
        self.last.has(last_key(text.as_bytes())) && self.words.contains(&text)
    }

    /// The first of the words in the list that ends `text`.
    pub(crate) fn suffix(&self, text: &str) -> Option<&'static str> {
        self.suffixes(text).next()
    }

    /// Whether one of the words ends `text`.
    pub(crate) fn end(&self, text: &str) -> bool {
        self.suffix(text).is_some()
    }
}

/// The longest stretches of `text` that only `chars` and blanks make, around `places`, which are in
/// order and at such characters.
pub(crate) fn stretches(
    text: &str,
    chars: &Chars,
    places: impl Iterator<Item = usize>,
) -> impl Iterator<Item = Span> {
    let fits = |c: &char| chars.has(*c) || c.is_whitespace();
    let mut end = 0;
    places.filter_map(move |at| {
        if at < end {
            return None;
        }
        let before: usize = text[end..at].chars().rev().take_while(fits).map(char::len_utf8).sum();
        end = at + text[at..].chars().take_while(fits).map(char::len_utf8).sum::<usize>();
        Some(Span::new(at - before, end))
    })
}

/// Whether `text` begins with a Chinese character: told of most of them, by one byte.
pub(crate) fn begins_chinese(text: &str) -> bool {
    matches!(text.as_bytes(), [0xE4..=0xE9, ..])
}

/// Whether `text` ends with a Chinese character: told of most of them, by one byte.
pub(crate) fn ends_chinese(text: &str) -> bool {
    matches!(text.as_bytes(), [.., 0xE4..=0xE9, _, _])
}

/// The end of `text`, of `most` bytes or the rest of a character less.
pub(crate) fn end_of(text: &str, most: usize) -> &str {
    let mut from = text.len().saturating_sub(most);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}

/// The first `most` bytes of `text`, or a few less, to the end of a character.
pub(crate) fn start_of(text: &str, most: usize) -> &str {
    &text[..char_floor(text, most.min(text.len()))]
}

/// Where `part`, which is cut out of `whole`, begins in it.
pub(crate) fn offset(part: &str, whole: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}

/// The start of the character of `text` that `at` stands in.
pub(crate) fn char_floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The words of a table.
pub(crate) const fn column<T, const N: usize>(table: &[(&'static str, T); N]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut i = 0;
    while i < N {
        words[i] = table[i].0;
        i += 1;
    }
    words
}

/// Whether `rest` begins with `word`: its last byte tells most others apart.
pub(crate) fn begins(rest: &[u8], word: &str) -> bool {
    let word = word.as_bytes();
    word.last().is_none_or(|last| rest.get(word.len() - 1) == Some(last)) && rest.starts_with(word)
}

/// The characters of `text` but most of the Chinese ones, with where they stand.
pub(crate) fn marks(text: &str) -> impl Iterator<Item = (usize, char)> {
    marks_with(text, |_| true)
}

/// Those of the [`marks`] of `text` whose first byte `fits`.
pub(crate) fn marks_with(
    text: &str,
    fits: impl Fn(u8) -> bool,
) -> impl Iterator<Item = (usize, char)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            while let 0xE4..=0xE9 = *bytes.get(at)? {
                at += 3;
            }
            let (here, first) = (at, bytes[at]);
            at += width(first);
            if fits(first) {
                return Some((here, text[here..].chars().next()?));
            }
        }
    })
}

/// A set of numbers below 256.
#[derive(Clone, Copy)]
struct Keys([u64; 4]);

impl Keys {
    const fn add(&mut self, key: usize) {
        self.0[key / 64] |= 1 << (key % 64);
    }

    const fn has(&self, key: usize) -> bool {
        self.0[key / 64] >> (key % 64) & 1 == 1
    }
}

/// The first two characters of some words: most places of a text begin none of them.
pub(crate) struct Heads {
    /// The low bits of the third bytes of the first characters that have three.
    thirds: u64,
    first: Keys,
    second: Keys,
}

impl Heads {
    /// The heads of `words`; an empty word begins everywhere and must not be among them.
    pub(crate) const fn new(words: &[&str]) -> Self {
        let (mut thirds, mut first, mut second) = (0, Keys([0; 4]), Keys([0; 4]));
        let mut i = 0;
        while i < words.len() {
            let bytes = words[i].as_bytes();
            let (head, rest) = bytes.split_at(if bytes.is_empty() { 0 } else { width(bytes[0]) });
            if let [_, _, third] = *head {
                thirds |= 1 << (third & 63);
            }
            first.add(key(head));
            if rest.is_empty() {
                second = Keys([u64::MAX; 4]);
            } else {
                second.add(key(rest));
            }
            i += 1;
        }
        Heads { thirds, first, second }
    }

    /// Whether one of the words may begin here.
    #[inline]
    fn may_begin(&self, bytes: &[u8]) -> bool {
        let third = bytes.first_chunk();
        third.is_none_or(|three| self.third_fits(*three)) && self.both_fit(bytes)
    }

    /// Whether the third byte tells of a word, if these three are one character.
    #[inline]
    fn third_fits(&self, three: [u8; 3]) -> bool {
        three[0] & 0xF0 != 0xE0 || self.thirds >> (three[2] & 63) & 1 == 1
    }

    fn both_fit(&self, bytes: &[u8]) -> bool {
        let Some(first) = bytes.first() else { return false };
        let behind = || bytes.get(width(*first)..).unwrap_or_default();
        self.first.has(key(bytes)) && self.second.has(key(behind()))
    }

    /// Where one of the words may begin in `text`.
    pub(crate) fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let thirds = self.thirds;
        let mut rest = text.as_bytes();
        std::iter::from_fn(move || {
            loop {
                let mut here = rest;
                while let [0xE0..=0xEF, _, third, behind @ ..] = here
                    && thirds >> (third & 63) & 1 == 0
                {
                    here = behind;
                }
                rest = &here[width(*here.first()?)..];
                if self.first.has(key(here)) && self.second.has(key(rest)) {
                    return Some(text.len() - here.len());
                }
            }
        })
    }
}

/// A number below 256 for the character that `bytes` begin with.
pub(crate) const fn key(bytes: &[u8]) -> usize {
    match *bytes {
        [a @ 0xE0..=0xFF, b, c, ..] => (c ^ (b << 2) ^ a) as usize,
        [a, ..] => a as usize,
        [] => 0,
    }
}

/// A number below 256 for the character that `bytes` end with: of more than one byte, the last two.
pub(crate) const fn last_key(bytes: &[u8]) -> usize {
    match *bytes {
        [.., a, b @ 0x80..=0xFF] => (b as usize ^ (a as usize) << 2) & 255,
        [.., a] => a as usize,
        [] => 0,
    }
}

/// Bytes of the character whose first byte is `first`.
pub(crate) const fn width(first: u8) -> usize {
    match first {
        0..0x80 => 1,
        0x80..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

/// A set of characters of the basic plane, made by `chars!` when the crate is compiled: a table
/// with open addressing, where 0 is a free place.
pub(crate) struct Chars([u16; PLACES]);

/// Places of the table: several times as many as any set has characters.
const PLACES: usize = 256;

impl Chars {
    pub(crate) const fn new(chars: &str) -> Self {
        let mut table = [0; PLACES];
        let bytes = chars.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let code = match *bytes.split_at(at).1 {
                [a, b, c, ..] if a >= 0xE0 => {
                    (a as u16 & 15) << 12 | (b as u16 & 63) << 6 | c as u16 & 63
                }
                [a, b, ..] if a >= 0xC0 => (a as u16 & 31) << 6 | b as u16 & 63,
                [a, ..] => a as u16,
                [] => 0,
            };
            assert!(bytes[at] < 0xF0 && code > 0, "only characters of the basic plane");
            let mut place = place(code as u32);
            while table[place] > 0 && table[place] != code {
                place = (place + 1) % PLACES;
            }
            table[place] = code;
            at += width(bytes[at]);
        }
        Chars(table)
    }

    /// Whether `c` is one of them.
    #[inline]
    pub(crate) fn has(&self, c: char) -> bool {
        let mut place = place(c as u32);
        while self.0[place] > 0 {
            if u32::from(self.0[place]) == c as u32 {
                return true;
            }
            place = (place + 1) % PLACES;
        }
        false
    }
}

/// Where the search for a character begins.
const fn place(code: u32) -> usize {
    (code.wrapping_mul(0x9E37_79B1) >> 24) as usize
}

/// Whether `c` is a letter or a digit of any script: [`char::is_alphanumeric`], quick for Chinese.
#[inline]
pub(crate) fn is_alphanumeric(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}') || is_other_alphanumeric(c)
}

fn is_other_alphanumeric(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '、' | '。' | '《' | '》' | '“' | '”' | '，' | '：' | '；' | '（' | '）' => {
            false
        }
        _ => c.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Words, begins_chinese, end_of, ends_chinese, is_alphanumeric, marks, marks_with};

    #[test]
    fn marks_are_all_but_chinese_characters() {
        assert!(marks("(会)议。é，\u{1F600}").map(|(_, c)| c).eq("()。é，\u{1F600}".chars()));
        assert!(marks("大会a").eq([(6, 'a')]) && marks("大会").next().is_none());
        let fits = |first| matches!(first, b'a' | 0xE3..=0xE4);
        assert!(marks_with("a大b、，é", fits).eq([(0, 'a'), (5, '、')]));
    }

    #[test]
    fn chinese_characters_are_told_at_both_ends() {
        assert!(begins_chinese("会”") && ends_chinese("“会"));
        for text in ["", "“会”", "2会2", "、会。", "a"] {
            assert!(!begins_chinese(text) && !ends_chinese(text), "{text}");
        }
    }

    #[test]
    fn words_begin_and_end_texts() {
        let words = words!["召开", "会", "a", "é", "开"];
        assert_eq!(words.prefix("召开大会"), Some("召开"));
        assert_eq!(words.prefix("召集"), None);
        assert_eq!((words.position("开会"), words.position("集会")), (Some(4), None));
        assert_eq!(words.suffix("重新召开"), Some("召开"));
        assert_eq!(words.suffixes("重新召开").collect::<Vec<_>>(), ["召开", "开"]);
        assert!(words.begin("éa") && words.end("né") && !words.end("") && !words.begin(""));
        assert_eq!(words.places("会召开, a").collect::<Vec<_>>(), [0, 3, 6, 11]);
        assert!(words.are_in("不会") && !words.are_in("召集"));
    }

    #[test]
    fn chars_are_those_of_the_list() {
        let list = "的é、a（〇";
        let chars = chars!("的é、a（〇");
        let all = (0..0x3_0000).filter_map(char::from_u32);
        all.for_each(|c| assert_eq!(chars.has(c), list.contains(c), "{c}"));
    }

    #[test]
    fn words_are_found_wherever_they_stand() {
        let words = words!["召开", "会", "a", "é"];
        for text in ["大会", "今天召开", "xa", "né", "会"] {
            assert!(words.are_in(text), "{text}");
        }
        for text in ["", "召集", "开", "b", "\u{1F600}"] {
            assert!(!words.are_in(text), "{text}");
        }
        assert!(!Words::new(&[]).are_in("大会"));
        assert_eq!(words.hits("a会").collect::<Vec<_>>(), [(0, "a"), (1, "会")]);
        assert!(words.are("召开") && !words.are("召"));
    }

    #[test]
    fn ends_are_cut_between_characters() {
        assert_eq!(end_of("会议a", 4), "议a");
        assert_eq!(end_of("会议a", 3), "a");
        assert_eq!(end_of("会", 9), "会");
    }

    #[test]
    fn letters_are_those_of_the_standard_library() {
        let all = (0..0x3_0000).filter_map(char::from_u32);
        all.for_each(|c| assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c}"));
    }
}
