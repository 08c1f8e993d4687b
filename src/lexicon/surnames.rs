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
        place(c).is_none_or(|at| self.table[at].alone.is_some() || self.table[at].begins)
    }
}

fn place(c: char) -> Option<usize> {
    let code = u32::from(c);
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
