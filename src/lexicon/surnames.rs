//! Surnames, looked up by their characters.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::list::Mixer;
use super::{Surname, entries};

/// The block of characters in which nearly all surnames are.
const FIRST: u32 = 0x4E00;
const LAST: u32 = 0x9FFF;

/// What a character is: nothing, a surname, and whether a longer one may begin with it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct SurnameCharacter {
    pub(crate) alone: Option<Surname>,
    pub(crate) begins: bool,
}

/// Surnames of one character in a table, the rest by name.
pub(super) struct Surnames {
    table: Vec<SurnameCharacter>,
    /// By the low bits of the first two bytes of a character, a bit for each third one: whether a
    /// surname may begin with it, as with those out of the block.
    begin: Box<[u64; 16 * 64]>,
    longer: HashMap<String, Surname, BuildHasherDefault<Mixer>>,
}

impl Surnames {
    /// The list of the crate and `extra`.
    pub(super) fn new(extra: impl Iterator<Item = (String, Surname)>) -> Self {
        let characters = (LAST - FIRST + 1) as usize;
        let table = vec![SurnameCharacter::default(); characters];
        let mut begin = Box::new([u64::MAX; 16 * 64]);
        begin[word_of(0)..word_of(characters)].fill(0);
        let mut all = Surnames { table, begin, longer: HashMap::default() };
        for columns in entries(include_str!("data/surnames.txt")) {
            all.insert(columns[0], kind(columns[1]));
        }
        extra.for_each(|(name, kind)| all.insert(&name, kind));
        all
    }

    fn insert(&mut self, name: &str, kind: Surname) {
        let mut chars = name.chars();
        let (first, second) = (chars.next(), chars.next());
        let first = first.and_then(place);
        if let Some(at) = first {
            self.begin[word_of(at)] |= 1 << (at % 64);
        }
        match (first, second) {
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
        match place_of_bytes(text.as_bytes()) {
            Some(at) if text.len() == '张'.len_utf8() => self.table[at].alone,
            Some(at) if !self.table[at].begins => None,
            _ => self.longer.get(text).copied(),
        }
    }

    /// Whether a surname may begin with `c`.
    pub(super) fn begins(&self, c: char) -> bool {
        place(c).is_none_or(|at| self.begins_at(at))
    }

    /// Whether a surname may begin with the character that `bytes` begin with.
    pub(super) fn begins_bytes(&self, bytes: &[u8]) -> bool {
        match place_of_bytes(bytes) {
            Some(at) => self.begins_at(at),
            None => !bytes.is_empty(),
        }
    }

    /// Whether a surname may begin with the character of three bytes.
    #[inline]
    pub(super) fn begins_three(&self, character: [u8; 3]) -> bool {
        let [a, b, c] = character;
        let word = usize::from(a & 15) << 6 | usize::from(b & 63);
        self.begin[word] >> (c & 63) & 1 == 1
    }

    /// What the character that `text` begins with is.
    #[inline]
    pub(super) fn character(&self, text: &str) -> SurnameCharacter {
        let elsewhere = || {
            let first = text.chars().next().map_or(0, char::len_utf8);
            SurnameCharacter { alone: self.get(&text[..first]), begins: first > 0 }
        };
        place_of_bytes(text.as_bytes()).map_or_else(elsewhere, |at| self.table[at])
    }

    fn begins_at(&self, at: usize) -> bool {
        self.begin[word_of(at)] >> (at % 64) & 1 == 1
    }
}

/// The place in the table of the character that `bytes` begin with.
#[inline]
fn place_of_bytes(bytes: &[u8]) -> Option<usize> {
    let [a @ 0xE4..=0xE9, b, c, ..] = *bytes else { return None };
    let bits = |byte: u8, mask: u8| u32::from(byte & mask);
    index(bits(a, 15) << 12 | bits(b, 63) << 6 | bits(c, 63))
}

/// Where the bit of the character at a place in the table is.
fn word_of(at: usize) -> usize {
    (FIRST as usize + at) / 64
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
    use super::{Surname, SurnameCharacter, Surnames};

    #[test]
    fn bytes_begin_surnames_as_their_characters_do() {
        let surnames = Surnames::new(std::iter::empty());
        for c in (0..0x3_0000).filter_map(char::from_u32) {
            let mut bytes = [0; 4];
            let bytes = c.encode_utf8(&mut bytes).as_bytes();
            assert_eq!(surnames.begins_bytes(bytes), surnames.begins(c), "{c}");
            let three = <[u8; 3]>::try_from(bytes).ok();
            assert!(three.is_none_or(|b| surnames.begins_three(b) == surnames.begins(c)), "{c}");
        }
        assert!(!surnames.begins_bytes(&[]));
    }

    #[test]
    fn surnames_are_those_of_the_list_and_those_added() {
        let added = [("㐀".to_owned(), Surname::Usual), ("门口".to_owned(), Surname::Compound)];
        let surnames = Surnames::new(added.into_iter());
        assert_eq!(surnames.get("王"), Some(Surname::Common));
        assert_eq!(surnames.get("欧阳"), Some(Surname::Compound));
        assert_eq!(surnames.get("㐀"), Some(Surname::Usual));
        assert_eq!(surnames.get("门口"), Some(Surname::Compound));
        for text in ["", "a", "的", "王阳", "欧阳某", "㐀㐀"] {
            assert_eq!(surnames.get(text), None, "{text}");
        }
        let character = |text: &str| {
            let SurnameCharacter { alone, begins } = surnames.character(text);
            (alone, begins)
        };
        assert_eq!(character("王某"), (Some(Surname::Common), false));
        assert_eq!(character("门口某"), (Some(Surname::Rare), true));
        assert_eq!(character("㐀某"), (Some(Surname::Usual), true));
        assert_eq!(character(""), (None, false));
    }
}
