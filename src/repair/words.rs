//! How likely a stretch of simplified Chinese is, by its frequent characters and words.

use once_cell::sync::Lazy;

/// Natural logarithm of the size of the counted text.
const TOTAL: f32 = 17.9;
/// Of a character that is not listed.
const UNSEEN: f32 = -1.0;

/// A character that a place may hold: as written, and simplified, as it is weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) written: char,
    pub(super) simple: char,
}

/// A word of two characters, by its second.
struct Pair {
    second: char,
    weight: u8,
}

/// Weights are tenths of natural logarithms of frequencies; none is 0.
struct Words {
    /// By character of the basic plane, which all are of.
    one: Vec<u8>,
    /// By first character, then by second.
    pairs: Vec<Pair>,
    /// By first character: where its pairs begin and end.
    ranges: Vec<(u16, u16)>,
}

impl Words {
    /// The list is sorted.
    fn new(list: &'static str) -> Words {
        let mut words =
            Words { one: vec![0; 0x1_0000], pairs: Vec::new(), ranges: vec![(0, 0); 0x1_0000] };
        for (word, weight) in super::pairs(list) {
            let weight = weight.parse().unwrap_or(0);
            let mut chars = word.chars();
            match (chars.next(), chars.next()) {
                (Some(first), Some(second)) => words.push(first, Pair { second, weight }),
                (Some(one), None) => words.one[one as usize] = weight,
                _ => {}
            }
        }
        words
    }

    fn push(&mut self, first: char, pair: Pair) {
        let end = self.pairs.len() as u16;
        let range = &mut self.ranges[first as usize];
        if *range == (0, 0) {
            range.0 = end;
        }
        range.1 = end + 1;
        self.pairs.push(pair);
    }

    /// The pairs that begin with `first`.
    fn after(&self, first: char) -> &[Pair] {
        let (start, end) = self.ranges.get(first as usize).copied().unwrap_or((0, 0));
        &self.pairs[usize::from(start)..usize::from(end)]
    }
}

static WORDS: Lazy<Words> =
    Lazy::new(|| Words::new(include_str!("../lexicon/data/repair_words.txt")));

fn likelihood(weight: u8) -> f32 {
    f32::from(weight) / 10.0 - TOTAL
}

fn weight(c: char) -> Option<u8> {
    WORDS.one.get(c as usize).copied().filter(|weight| *weight > 0)
}

/// Whether `c` is a frequent character.
pub(super) fn is_frequent(c: char) -> bool {
    weight(c).is_some()
}

/// Whether the two make a frequent word.
pub(super) fn is_word(a: char, b: char) -> bool {
    WORDS.after(a).binary_search_by_key(&b, |pair| pair.second).is_ok()
}

fn one(c: char) -> f32 {
    weight(c).map_or(UNSEEN - TOTAL, likelihood)
}

/// The best reading that ends with a character: its score, and the offer taken before if both make a word.
#[derive(Clone, Copy)]
struct Cell {
    score: f32,
    pair: Option<usize>,
}

/// The best readings of some places, up to each of them.
struct Lattice {
    /// Those of all places, one after the other, by offer.
    cells: Vec<Cell>,
    /// By place: where its cells begin, and which offer is best.
    rows: Vec<(usize, usize)>,
}

impl Lattice {
    fn cells(&self, place: usize) -> &[Cell] {
        let end = self.rows.get(place + 1).map_or(self.cells.len(), |row| row.0);
        &self.cells[self.rows[place].0..end]
    }

    /// The best score up to a place, if there is one.
    fn score(&self, place: usize) -> f32 {
        self.cells(place).get(self.rows[place].1).map_or(f32::MIN, |cell| cell.score)
    }

    /// Goes on by one place, behind one with the offers `before`.
    fn push(&mut self, offers: &[Offer], before: &[Offer]) {
        let (place, start) = (self.rows.len(), self.cells.len());
        let alone = place.checked_sub(1).map_or(0.0, |last| self.score(last));
        let joined = place.checked_sub(2).map_or(0.0, |last| self.score(last));
        self.cells.extend(offers.iter().map(|o| Cell { score: alone + one(o.simple), pair: None }));
        let seconds = (offers.len() > 1).then(|| Filter::new(offers));
        for (k, first) in before.iter().enumerate() {
            let joins = Joins { offers, seconds: seconds.as_ref(), before: k, rest: joined };
            joins.rate(WORDS.after(first.simple), &mut self.cells[start..]);
        }
        self.rows.push((start, best(&self.cells[start..])));
    }
}

/// Tells most characters apart from those of some offers.
struct Filter([u64; 64]);

impl Filter {
    fn new(offers: &[Offer]) -> Filter {
        let mut bits = [0; 64];
        for offer in offers {
            bits[offer.simple as usize / 64 % 64] |= 1u64 << (offer.simple as usize % 64);
        }
        Filter(bits)
    }

    fn may_hold(&self, c: char) -> bool {
        self.0[c as usize / 64 % 64] >> (c as usize % 64) & 1 == 1
    }
}

/// Offers as the second characters of words.
struct Joins<'a> {
    offers: &'a [Offer],
    /// Where there are several.
    seconds: Option<&'a Filter>,
    /// The offer of the place before that the words begin with.
    before: usize,
    /// The score of the places before that one.
    rest: f32,
}

impl Joins<'_> {
    /// Rates the offers that end one of `pairs`.
    fn rate(&self, pairs: &[Pair], cells: &mut [Cell]) {
        let several = self.seconds.filter(|_| self.offers.len() > pairs.len());
        let Some(seconds) = several else {
            for (offer, cell) in self.offers.iter().zip(cells) {
                let found = pairs.binary_search_by_key(&offer.simple, |pair| pair.second);
                found.into_iter().for_each(|at| self.improve(cell, &pairs[at]));
            }
            return;
        };
        for pair in pairs.iter().filter(|pair| seconds.may_hold(pair.second)) {
            let same = self.offers.iter().zip(cells.iter_mut());
            same.filter(|(offer, _)| offer.simple == pair.second)
                .for_each(|(_, cell)| self.improve(cell, pair));
        }
    }

    fn improve(&self, cell: &mut Cell, pair: &Pair) {
        let score = likelihood(pair.weight) + self.rest;
        if score > cell.score {
            *cell = Cell { score, pair: Some(self.before) };
        }
    }
}

/// The first of the best cells.
fn best(cells: &[Cell]) -> usize {
    let mut best = 0;
    for (i, cell) in cells.iter().enumerate() {
        if cell.score > cells[best].score {
            best = i;
        }
    }
    best
}

/// Log-likelihood of the best way to read `places`, each of which offers some characters, and
/// which offer was taken at each.
pub(super) fn read(places: &[&[Offer]]) -> (f32, Vec<usize>) {
    let offers = places.iter().map(|offers| offers.len()).sum();
    let mut lattice =
        Lattice { cells: Vec::with_capacity(offers), rows: Vec::with_capacity(places.len()) };
    let mut before: &[Offer] = &[];
    for offers in places {
        lattice.push(offers, before);
        before = offers;
    }
    let Some(last) = places.len().checked_sub(1) else { return (0.0, Vec::new()) };
    if places[last].is_empty() {
        return (f32::MIN, Vec::new());
    }
    let mut taken = vec![0; places.len()];
    let mut end = places.len();
    while let Some(place) = end.checked_sub(1) {
        taken[place] = lattice.rows[place].1;
        end = place;
        if let Some(first) = lattice.cells(place).get(taken[place]).and_then(|cell| cell.pair) {
            end = place - 1;
            taken[end] = first;
        }
    }
    (lattice.score(last), taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offers(chars: &str) -> Vec<Offer> {
        chars.chars().map(|c| Offer { written: c, simple: c }).collect()
    }

    #[test]
    fn words_decide() {
        let read = |places: &[&str]| {
            let places: Vec<Vec<Offer>> = places.iter().map(|chars| offers(chars)).collect();
            super::read(&places.iter().map(Vec::as_slice).collect::<Vec<_>>())
        };
        assert_eq!(read(&["高", "宣校海", "科", "协"]).1, [0, 1, 0, 0]);
        assert!(read(&["学", "会"]).0 > read(&["破", "茀"]).0);
        assert_eq!(read(&[]).1, Vec::<usize>::new());
    }

    #[test]
    fn the_list_is_sorted() {
        let list: Vec<&str> =
            crate::repair::pairs(include_str!("../lexicon/data/repair_words.txt"))
                .map(|(word, _)| word)
                .collect();
        assert!(list.is_sorted() && list.len() < usize::from(u16::MAX));
        assert!(is_word('学', '会') && !is_word('会', '学'));
    }
}
