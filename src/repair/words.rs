//! How likely a stretch of simplified Chinese is, by its frequent characters and words.

use std::cmp::Reverse;

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
    /// By first character.
    ranges: Vec<Range>,
}

/// Where the pairs of a first character begin and end, and the greatest of their weights.
#[derive(Clone, Copy, Default)]
struct Range {
    start: u16,
    end: u16,
    top: u8,
}

impl Words {
    /// The list is sorted.
    fn new(list: &'static str) -> Words {
        let ranges = vec![Range::default(); 0x1_0000];
        let mut words = Words { one: vec![0; 0x1_0000], pairs: Vec::new(), ranges };
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
        let at = self.pairs.len() as u16;
        let range = &mut self.ranges[first as usize];
        if range.end == 0 {
            range.start = at;
        }
        range.end = at + 1;
        range.top = range.top.max(pair.weight);
        self.pairs.push(pair);
    }

    fn range(&self, first: char) -> Range {
        self.ranges.get(first as usize).copied().unwrap_or_default()
    }

    /// The pairs that begin with `first`.
    fn after(&self, first: char) -> &[Pair] {
        let Range { start, end, .. } = self.range(first);
        &self.pairs[usize::from(start)..usize::from(end)]
    }

    fn pair(&self, first: char, second: char) -> Option<&Pair> {
        let pairs = self.after(first);
        let at = pairs.binary_search_by_key(&second, |pair| pair.second).ok()?;
        Some(&pairs[at])
    }

    /// The weight of a character; 0 where it is not listed.
    fn weight(&self, c: char) -> u8 {
        self.one.get(c as usize).copied().unwrap_or(0)
    }
}

static WORDS: Lazy<Words> =
    Lazy::new(|| Words::new(include_str!("../lexicon/data/repair_words.txt")));

fn likelihood(weight: u8) -> f32 {
    f32::from(weight) / 10.0 - TOTAL
}

/// Whether `c` is a frequent character.
pub(super) fn is_frequent(c: char) -> bool {
    WORDS.weight(c) > 0
}

/// Whether the two make a frequent word.
pub(super) fn is_word(a: char, b: char) -> bool {
    WORDS.pair(a, b).is_some()
}

/// A place of a text that offers some characters, behind another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    /// The likeliest offer by itself.
    alone: usize,
    /// 0 where it is not listed.
    weight: u8,
    /// The likeliest word that an offer makes with one of the place before.
    word: Option<Word>,
}

/// A word of two characters, by their offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Word {
    first: usize,
    second: usize,
    weight: u8,
}

impl Link {
    /// The place of `offers`, of which there are some, behind that of `before`. Of what is as likely
    /// the first is taken.
    pub(super) fn new(before: &[Offer], offers: &[Offer]) -> Link {
        let words = &*WORDS;
        let word = match offers {
            [one] => words.ending(before, *one),
            _ => words.between(before, offers),
        };
        let (mut alone, mut weight) = (0, 0);
        for (i, offer) in offers.iter().enumerate() {
            let own = words.weight(offer.simple);
            if own > weight {
                (alone, weight) = (i, own);
            }
        }
        Link { alone, weight, word }
    }
}

impl Words {
    /// The likeliest word that one of `before` makes with `second`.
    fn ending(&self, before: &[Offer], second: Offer) -> Option<Word> {
        let mut best: Option<Word> = None;
        for (first, offer) in before.iter().enumerate() {
            let least = best.map_or(0, |word| word.weight);
            if self.range(offer.simple).top > least {
                let found = self.pair(offer.simple, second.simple);
                let better = found.filter(|pair| pair.weight > least);
                best = better.map(|pair| Word { first, second: 0, weight: pair.weight }).or(best);
            }
        }
        best
    }

    /// The likeliest word that one of `before` makes with one of `offers`.
    fn between(&self, before: &[Offer], offers: &[Offer]) -> Option<Word> {
        let seconds = Filter::new(offers);
        let mut best: Option<Word> = None;
        for (first, offer) in before.iter().enumerate() {
            let least = best.map_or(1, |word| word.weight);
            if self.range(offer.simple).top < least {
                continue;
            }
            let likely = self.after(offer.simple).iter().filter(|pair| pair.weight >= least);
            for pair in likely.filter(|pair| seconds.may_hold(pair.second)) {
                let same = |offer: &Offer| offer.simple == pair.second;
                let found = offers.iter().position(same);
                let word = found.map(|second| Word { first, second, weight: pair.weight });
                let rank = |word: Word| (word.weight, Reverse(word.second));
                if word.map(rank) > best.map(rank) {
                    best = word;
                }
            }
        }
        best
    }
}

/// Tells most characters apart from those of some offers.
struct Filter([u64; 16]);

impl Filter {
    fn new(offers: &[Offer]) -> Filter {
        let mut bits = [0; 16];
        for offer in offers {
            bits[offer.simple as usize / 64 % 16] |= 1u64 << (offer.simple as usize % 64);
        }
        Filter(bits)
    }

    fn may_hold(&self, c: char) -> bool {
        self.0[c as usize / 64 % 16] >> (c as usize % 64) & 1 == 1
    }
}

/// Log-likelihood of the best way to read a row of places.
pub(super) fn score(places: &[Link]) -> f32 {
    steps(places).last().map_or(0.0, |step| step.score)
}

/// Which offer is taken at each of a row of places in the best way to read them.
pub(super) fn read(places: &[Link]) -> Vec<usize> {
    let joined: Vec<bool> = steps(places).map(|step| step.joined).collect();
    let mut taken: Vec<usize> = places.iter().map(|place| place.alone).collect();
    let mut end = places.len();
    while let Some(place) = end.checked_sub(1) {
        end = place;
        if let Some(word) = places[place].word.filter(|_| joined[place]) {
            end = place - 1;
            (taken[end], taken[place]) = (word.first, word.second);
        }
    }
    taken
}

/// The best reading up to a place: its score, and whether it ends with a word.
#[derive(Clone, Copy)]
struct Step {
    score: f32,
    joined: bool,
}

/// The best readings up to each of some places.
fn steps(places: &[Link]) -> impl Iterator<Item = Step> {
    let (mut before, mut last) = (0.0, 0.0);
    places.iter().map(move |place| {
        let one = if place.weight > 0 { likelihood(place.weight) } else { UNSEEN - TOTAL };
        let alone = Step { score: last + one, joined: false };
        let word = place.word.map(|word| (word, before + likelihood(word.weight)));
        // Of what is as likely the first offer is taken.
        let joins = word.filter(|(word, score)| {
            *score > alone.score || (*score == alone.score && word.second < place.alone)
        });
        let step = joins.map_or(alone, |(_, score)| Step { score, joined: true });
        (before, last) = (last, step.score);
        step
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offers(chars: &str) -> Vec<Offer> {
        chars.chars().map(|c| Offer { written: c, simple: c }).collect()
    }

    /// The links of places, each with its offers.
    fn links(places: &[&str]) -> Vec<Link> {
        let places: Vec<Vec<Offer>> = places.iter().map(|chars| offers(chars)).collect();
        let before = std::iter::once(&[][..]).chain(places.iter().map(Vec::as_slice));
        before.zip(&places).map(|(before, offers)| Link::new(before, offers)).collect()
    }

    #[test]
    fn words_decide() {
        let likelihood = |places: &[&str]| score(&links(places));
        assert_eq!(read(&links(&["高", "宣校海", "科", "协"])), [0, 1, 0, 0]);
        assert!(likelihood(&["学", "会"]) > likelihood(&["破", "茀"]));
        assert_eq!(read(&[]), Vec::<usize>::new());
    }

    #[test]
    fn of_what_is_as_likely_the_first_offer_is_taken() {
        assert_eq!(read(&links(&["茀学学茀", "会会"])), [1, 0]);
        assert_eq!(read(&links(&["茀的的"])), [1]);
        assert_eq!(read(&links(&["ab"])), [0]);
        let one = Link::new(&offers("茀学学"), &offers("会"));
        let several = Link::new(&offers("茀学学"), &offers("会茀"));
        assert_eq!(one.word, several.word);
        assert_eq!(one.word.map(|word| (word.first, word.second)), Some((1, 0)));
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
