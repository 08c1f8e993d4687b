//! Sets of characters and maps from them that are asked about every character of a text.

use crate::text::width;

/// Words of 64 bits that hold one bit for each character of the basic plane.
const WORDS: usize = 0x1_0000 / 64;

/// A set of characters of the basic plane.
pub(super) struct CharSet(Box<[u64; WORDS]>);

impl CharSet {
    pub(super) fn new(chars: impl IntoIterator<Item = char>) -> Self {
        let mut bits = Box::new([0; WORDS]);
        for code in chars.into_iter().map(|c| c as usize).filter(|code| *code < 0x1_0000) {
            bits[code / 64] |= 1u64 << (code % 64);
        }
        CharSet(bits)
    }

    pub(super) fn has(&self, c: char) -> bool {
        let code = c as usize;
        self.0.get(code / 64).is_some_and(|bits| bits >> (code % 64) & 1 == 1)
    }

    /// Whether the character of these three bytes is one of them.
    fn has_bytes(&self, first: u8, second: u8, third: u8) -> bool {
        self.row(first, second) >> (third & 63) & 1 == 1
    }

    /// The characters of three bytes of which these are the first ones, by the bits of the third.
    pub(super) fn row(&self, first: u8, second: u8) -> u64 {
        self.0[usize::from(first & 15) << 6 | usize::from(second & 63)]
    }

    /// Hands on the characters of `text` that are among them or of another plane than the basic one,
    /// until one is the one that is `sought`; tells whether one is.
    pub(super) fn any(&self, text: &str, mut sought: impl FnMut(usize, char) -> bool) -> bool {
        let mut rest = text.as_bytes();
        while let [first, behind @ ..] = rest {
            let here = text.len() - rest.len();
            let (found, behind) = match (first, behind) {
                (0xE0..=0xEF, [second, third, behind @ ..]) => {
                    (self.has_bytes(*first, *second, *third), behind)
                }
                (0..0x80, _) => (false, behind),
                _ => {
                    let found = text[here..].starts_with(|c| self.may_have(c));
                    (found, &behind[width(*first) - 1..])
                }
            };
            rest = behind;
            if found && text[here..].chars().next().is_some_and(|c| sought(here, c)) {
                return true;
            }
        }
        false
    }

    /// Whether `c` is one of them or of another plane than the basic one.
    pub(super) fn may_have(&self, c: char) -> bool {
        let code = c as usize;
        self.0.get(code / 64).is_none_or(|bits| bits >> (code % 64) & 1 == 1)
    }
}

/// A map from characters.
pub(super) struct CharMap<V> {
    keys: CharSet,
    /// Number of keys before each word of bits of `keys`.
    ranks: Vec<u16>,
    /// By rank of their key.
    values: Vec<V>,
    /// Of other planes than the basic one.
    beyond: Vec<(char, V)>,
}

impl<V: Copy> CharMap<V> {
    /// The map of these pairs, which are sorted by key, each key once.
    pub(super) fn new(pairs: &[(char, V)]) -> Self {
        let (basic, beyond) = pairs.split_at(pairs.partition_point(|(key, _)| *key < '\u{1_0000}'));
        let keys = CharSet::new(basic.iter().map(|(key, _)| *key));
        let mut before = 0;
        let rank = |bits: &u64| {
            let rank = before;
            before += bits.count_ones() as u16;
            rank
        };
        let ranks = keys.0.iter().map(rank).collect();
        let values = basic.iter().map(|(_, value)| *value).collect();
        CharMap { keys, ranks, values, beyond: beyond.to_vec() }
    }

    /// The keys of the basic plane.
    pub(super) fn keys(&self) -> &CharSet {
        &self.keys
    }

    /// What stands for `c`.
    pub(super) fn get(&self, c: char) -> Option<V> {
        let code = c as usize;
        let Some(bits) = self.keys.0.get(code / 64) else {
            let at = self.beyond.binary_search_by_key(&c, |(key, _)| *key).ok()?;
            return Some(self.beyond[at].1);
        };
        let bit = 1 << (code % 64);
        (bits & bit != 0).then(|| {
            let below = bits & (bit - 1);
            self.values[usize::from(self.ranks[code / 64]) + below.count_ones() as usize]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_their_value_and_others_none() {
        let pairs = [('㐷', '傌'), ('協', '协'), ('𠁞', '𠀾'), ('會', '会')];
        let mut sorted = pairs;
        sorted.sort();
        let map = CharMap::new(&sorted);
        for (key, value) in pairs {
            assert_eq!(map.get(key), Some(value));
        }
        for other in ['a', '一', '协', '\u{FFFF}', '𠁟', '\u{10FFFF}'] {
            assert_eq!(map.get(other), None);
        }
        let mut places = Vec::new();
        let found = map.keys().any("a會é会𠁞會", |at, c| {
            places.push((at, c));
            c == '𠁞'
        });
        assert!(found && places == [(1, '會'), (9, '𠁞')]);
        assert!(!map.keys().any("a會é", |_, c| c == 'é'));
        assert!(map.keys().has('會') && !map.keys().has('会') && !map.keys().has('𠁞'));
    }
}
