//! Where words may begin in a text, as their first two characters promise.

use crate::text::width;

/// The first two characters of some words, and a few more: rows by the first one, bits by the
/// second. Of a second character that does not take three bytes, the first byte must do.
#[derive(Debug)]
pub(super) struct Pairs {
    rows: Box<[u64; 1 << Pairs::ROWS]>,
    /// By the first byte of words: bits by the first byte of the second character.
    firsts: [u64; 256],
}

/// The bits of the first character of a pair.
const FIRST: u64 = 0xFF_FFFF;

impl Pairs {
    /// The number of rows, as a power of two.
    const ROWS: u32 = 11;

    pub(super) fn new() -> Self {
        Pairs { rows: Box::new([0; 1 << Self::ROWS]), firsts: [0; 256] }
    }

    pub(super) fn add(&mut self, word: &str) {
        let mut eight = [0; 8];
        word.bytes().take(8).zip(&mut eight).for_each(|(byte, place)| *place = byte);
        let number = u64::from_le_bytes(eight);
        let columns = match word.as_bytes().get(width(eight[0])) {
            None => u64::MAX,
            Some(_) if two_of_three_bytes(&eight).is_some() => 1 << column(number),
            Some(second) => 1 << (second & 63),
        };
        self.firsts[usize::from(eight[0])] |= columns;
        if width(eight[0]) == 3 {
            self.rows[row(number)] |= columns;
        }
    }

    /// Where words may begin in `text`, with the first eight bytes there if two characters of
    /// three bytes begin them.
    #[inline]
    pub(super) fn places(&self, text: &str) -> impl Iterator<Item = (usize, Option<u64>)> {
        let rows = &*self.rows;
        let mut rest = text.as_bytes();
        std::iter::from_fn(move || {
            loop {
                let here = rest;
                let at = text.len() - here.len();
                if let Some(eight) = two_of_three_bytes(here) {
                    rest = &here[3..];
                    // Most pairs of Chinese characters begin no word.
                    if rows[row(eight)] >> column(eight) & 1 == 1 {
                        return Some((at, Some(eight)));
                    }
                } else {
                    let first = *here.first()?;
                    rest = &here[width(first)..];
                    if self.other(here, rest) {
                        return Some((at, None));
                    }
                }
            }
        })
    }

    /// Whether a word may begin with the character that `here` begins with and the one that `rest`
    /// does, which do not both take three bytes, or stand in the last bytes of the text.
    #[inline]
    fn other(&self, here: &[u8], rest: &[u8]) -> bool {
        let first = self.firsts[usize::from(here[0])];
        match (here.first_chunk(), rest) {
            (Some(eight), [second, ..]) if width(here[0]) == 3 => {
                self.rows[row(u64::from_le_bytes(*eight))] >> (second & 63) & 1 == 1
            }
            (Some(_), [second, ..]) => first >> (second & 63) & 1 == 1,
            _ => first != 0,
        }
    }
}

/// A number of `bits` bits, of those from 1 to 63.
pub(super) const fn mixed(number: u64, bits: u32) -> usize {
    (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - bits)) as usize
}

const fn row(eight: u64) -> usize {
    mixed(eight & FIRST, Pairs::ROWS)
}

const fn column(eight: u64) -> u64 {
    eight >> 40 & 63
}

/// The first eight bytes as a number, if two characters of three bytes each begin them; not told
/// of the last bytes of a text.
pub(super) fn two_of_three_bytes(bytes: &[u8]) -> Option<u64> {
    const LEADS: u64 = 0xF000_00F0;
    const OF_THREE_BYTES: u64 = 0xE000_00E0;
    let eight = u64::from_le_bytes(*bytes.first_chunk()?);
    (eight & LEADS == OF_THREE_BYTES).then_some(eight)
}

#[cfg(test)]
mod tests {
    use super::Pairs;

    #[test]
    fn words_are_promised_wherever_they_begin() {
        let mut pairs = Pairs::new();
        let words = ["会", "召开大会", "a股", "卡a", "é"];
        words.iter().for_each(|word| pairs.add(word));
        for text in [
            "今天召开大会",
            "会，国会a会",
            "买a股",
            "买a股和a股",
            "刷卡a",
            "刷卡a，é",
            "né\u{1F600}",
        ] {
            let places: Vec<usize> = pairs.places(text).map(|(at, _)| at).collect();
            let begins = |at: &usize| words.iter().any(|word| text[*at..].starts_with(word));
            let begun = (0..text.len()).filter(|at| text.is_char_boundary(*at) && begins(at));
            assert!(begun.clone().all(|at| places.contains(&at)), "{text}");
            assert!(places.iter().all(|at| text.is_char_boundary(*at)), "{text}");
        }
        assert!(pairs.places("召集今天的人").all(|(at, _)| at > 0));
        assert!(pairs.places("召12345678").all(|(at, _)| at > 0));
        assert!(pairs.places("a12345678").all(|(at, _)| at > 0));
    }
}
