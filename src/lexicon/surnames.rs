//! Surnames, looked up by their characters.

use std::collections::HashMap;

use super::{Surname, entries};

/// The block of characters in which nearly all surnames are.
const FIRST: u32 = 0x4E00;
const LAST: u32 = 0x9FFF;

/// What a character is: nothing, a surname, and whether a longer one begins with it.
#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    alone: Option<Surname>,
    begins: bool,
}

/// Surnames of one character in a table, the rest by name.
pub(super) struct Surnames {
    table: Vec<Entry>,
    longer: HashMap<String, Surname>,
}

impl Surnames {
    /// The list of the crate and `extra`.
    pub(super) fn new(extra: impl Iterator<Item = (String, Surname)>) -> Self {
        let table = vec![Entry::default(); (LAST - FIRST + 1) as usize];
        let mut all = Surnames { table, longer: HashMap::new() };
        for columns in entries(include_str!("data/surnames.txt")) {
            all.insert(columns[0], kind(columns[1]));
        }
        extra.for_each(|(name, kind)| all.insert(&name, kind));
        all
    }

    fn insert(&mut self, name: &str, kind: Surname) {
        let mut chars = name.chars();
        let (first, second) = (chars.next(), chars.next());
        match (first.and_then(place), second) {
            (Some(at), None) => self.table[at].alone = Some(kind),
            (at, _) => {
                if let Some(at) = at {
                    self.table[at].begins = true;
                }
                self.longer.insert(name.to_owned(), kind);
            }
        }
    }

    /// Whether `text` is a surname, and which kind.
    pub(super) fn get(&self, text: &str) -> Option<Surname> {
        let mut chars = text.chars();
        let first = chars.next()?;
        match place(first) {
            Some(at) if chars.as_str().is_empty() => self.table[at].alone,
            Some(at) if !self.table[at].begins => None,
            _ => self.longer.get(text).copied(),
        }
    }

    /// Whether a surname may begin with `c`.
    pub(super) fn begins(&self, c: char) -> bool {
        self.begins_entry(place(c))
    }

    /// Whether a surname may begin with the character that `bytes` begin with.
    pub(super) fn begins_bytes(&self, bytes: &[u8]) -> bool {
        match *bytes {
            [a @ 0xE4..=0xE9, b, c, ..] => {
                let bits = |byte: u8, mask: u8| u32::from(byte & mask);
                self.begins_entry(index(bits(a, 15) << 12 | bits(b, 63) << 6 | bits(c, 63)))
            }
            ref rest => !rest.is_empty(),
        }
    }

    fn begins_entry(&self, at: Option<usize>) -> bool {
        at.is_none_or(|at| self.table[at].alone.is_some() || self.table[at].begins)
    }
}

fn place(c: char) -> Option<usize> {
    index(u32::from(c))
}

fn index(code: u32) -> Option<usize> {
    (FIRST..=LAST).contains(&code).then(|| (code - FIRST) as usize)
}

fn kind(column: &str) -> Surname {
    match column {
        "c" => Surname::Common,
        "u" => Surname::Usual,
        "k" => Surname::Compound,
        _ => Surname::Rare,
    }
}

#[cfg(test)]
mod tests {
    use super::Surnames;

    #[test]
    fn bytes_begin_surnames_as_their_characters_do() {
        let surnames = Surnames::new(std::iter::empty());
        for c in (0..0x3_0000).filter_map(char::from_u32) {
            let mut bytes = [0; 4];
            let bytes = c.encode_utf8(&mut bytes).as_bytes();
            assert_eq!(surnames.begins_bytes(bytes), surnames.begins(c), "{c}");
        }
        assert!(!surnames.begins_bytes(&[]));
    }
}
