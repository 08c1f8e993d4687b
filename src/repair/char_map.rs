//! Sets of characters and maps from them that are asked about every character of a text.

/// Words of 64 bits that hold one bit for each character of the basic plane.
const WORDS: usize = 0x1_0000 / 64;

/// A set of characters of the basic plane.
pub(super) struct CharSet([u64; WORDS]);

impl CharSet {
    pub(super) fn new(chars: impl IntoIterator<Item = char>) -> Self {
        let mut bits = [0; WORDS];
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
    pub(super) fn has_bytes(&self, first: u8, second: u8, third: u8) -> bool {
        let bits = self.0[usize::from(first & 15) << 6 | usize::from(second & 63)];
        bits >> (third & 63) & 1 == 1
    }

    /// Whether `bytes` begin with one of those of three bytes.
    pub(super) fn has_first(&self, bytes: &[u8]) -> bool {
        matches!(*bytes, [first @ 0xE0..=0xEF, second, third, ..] if self.has_bytes(first, second, third))
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
        let begins = |text: &str| map.keys().has_first(text.as_bytes());
        assert!(begins("會a") && begins("㐷") && !begins("会a") && !begins(""));
        assert!(('\0'..'\u{80}').all(|c| !begins(&format!("{c}\u{21}\u{43}"))));
        assert!(map.keys().may_have('𠁞') && !map.keys().may_have('é'));
        assert!(map.keys().has('會') && !map.keys().has('会') && !map.keys().has('𠁞'));
    }
}
