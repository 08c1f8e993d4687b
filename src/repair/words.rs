//! How likely a stretch of simplified Chinese is, by its frequent characters and words.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use once_cell::sync::Lazy;

use crate::lexicon;

/// Natural logarithm of the size of the counted text.
const TOTAL: f32 = 17.9;
/// Of a character that is not listed.
const UNSEEN: f32 = -1.0;

/// Characters and pairs of them are looked up by the million: a multiplication mixes them well enough.
#[derive(Default)]
struct Mixer(u64);

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u32(u32::from(*byte)));
    }

    fn write_u32(&mut self, code: u32) {
        self.0 = (self.0 ^ u64::from(code)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
    }
}

type Weights<K> = HashMap<K, f32, BuildHasherDefault<Mixer>>;

#[derive(Default)]
struct Words {
    one: Weights<char>,
    two: Weights<(char, char)>,
}

static WORDS: Lazy<Words> = Lazy::new(|| {
    let mut words = Words::default();
    for columns in lexicon::entries(include_str!("../lexicon/data/repair_words.txt")) {
        let weight = columns.get(1).and_then(|w| w.parse::<f32>().ok()).map_or(0.0, |w| w / 10.0);
        let mut chars = columns[0].chars();
        match (chars.next(), chars.next()) {
            (Some(a), Some(b)) => words.two.insert((a, b), weight),
            (Some(a), None) => words.one.insert(a, weight),
            _ => None,
        };
    }
    words
});

/// Whether `c` is a frequent character.
pub(super) fn is_frequent(c: char) -> bool {
    WORDS.one.contains_key(&c)
}

/// Whether the two make a frequent word.
pub(super) fn is_word(a: char, b: char) -> bool {
    WORDS.two.contains_key(&(a, b))
}

fn one(c: char) -> f32 {
    WORDS.one.get(&c).copied().unwrap_or(UNSEEN) - TOTAL
}

fn two(a: char, b: char) -> Option<f32> {
    WORDS.two.get(&(a, b)).map(|weight| weight - TOTAL)
}

/// Log-likelihood of the best way to read `places`, each of which offers some characters, and
/// which offer was taken at each.
pub(super) fn best(places: &[Vec<char>]) -> (f32, Vec<usize>) {
    let table = lattice(places);
    let Some(last) = table.last() else { return (0.0, Vec::new()) };
    let Some((mut choice, score)) = best_cell(last) else { return (f32::MIN, Vec::new()) };
    let mut taken = vec![0; places.len()];
    let mut i = places.len();
    loop {
        i -= 1;
        taken[i] = choice;
        let pair = table[i][choice].pair;
        if let Some(first) = pair {
            i -= 1;
            taken[i] = first;
        }
        if i == 0 {
            return (score, taken);
        }
        choice = best_cell(&table[i - 1]).map_or(0, |(k, _)| k);
    }
}

/// The best reading that ends with a character: its score, and the offer taken before if both make a word.
#[derive(Clone, Copy)]
struct Cell {
    score: f32,
    pair: Option<usize>,
}

fn best_cell(cells: &[Cell]) -> Option<(usize, f32)> {
    let better = |best: Option<(usize, f32)>, (k, cell): (usize, &Cell)| match best {
        Some((_, score)) if score >= cell.score => best,
        _ => Some((k, cell.score)),
    };
    cells.iter().enumerate().fold(None, better)
}

fn lattice(places: &[Vec<char>]) -> Vec<Vec<Cell>> {
    let mut table: Vec<Vec<Cell>> = Vec::with_capacity(places.len());
    for (i, offers) in places.iter().enumerate() {
        let before = |n: usize| match i.checked_sub(n) {
            None => 0.0,
            Some(j) => best_cell(&table[j]).map_or(f32::MIN, |(_, score)| score),
        };
        let (alone, joined) = (before(1), if i > 0 { before(2) } else { f32::MIN });
        let cell = |&c: &char| {
            let mut cell = Cell { score: alone + one(c), pair: None };
            for (k, &a) in i.checked_sub(1).map_or(&[][..], |j| &places[j]).iter().enumerate() {
                if let Some(score) = two(a, c).map(|s| s + joined).filter(|s| *s > cell.score) {
                    cell = Cell { score, pair: Some(k) };
                }
            }
            cell
        };
        let row = offers.iter().map(cell).collect();
        table.push(row);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_decide() {
        let places = vec![vec!['高'], vec!['宣', '校', '海'], vec!['科'], vec!['协']];
        assert_eq!(best(&places).1, [0, 1, 0, 0]);
        assert!(best(&[vec!['学'], vec!['会']]).0 > best(&[vec!['破'], vec!['茀']]).0);
        assert_eq!(best(&[]).1, Vec::<usize>::new());
    }
}
