//! Words in a tree of characters: cheap to build at every start, and quick to walk.

use super::pairs::{Pairs, mixed, two_of_three_bytes};
use crate::Span;
use crate::text::width;

/// Nodes from which so many branch or fewer are searched from one end.
const FEW: usize = 8;

/// The node that ends a word holds its number.
const NO_WORD: u32 = u32::MAX;

/// Words by their characters, each with a value. Node 0 is the root; the children of a node stand
/// side by side, by character.
#[derive(Debug)]
pub(crate) struct Trie<T> {
    labels: Vec<u32>,
    nodes: Vec<Node>,
    words: Vec<Word<T>>,
    /// The nodes behind the first character of words, and behind the first two where each takes
    /// three bytes.
    heads: Heads,
    pairs: Pairs,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    /// The longest word on the way to the node.
    word: u32,
    first: u32,
    children: u32,
    /// The bits of the characters of its children.
    sketch: u64,
}

/// How many bytes a word takes, the next shorter word that it begins with, and its value.
#[derive(Debug, Clone, Copy)]
struct Word<T> {
    length: u32,
    shorter: u32,
    value: T,
}

/// Nodes by the bytes of the characters that lead to them: a table with open addressing.
#[derive(Debug)]
struct Heads {
    places: Vec<Place>,
    /// The number of places, as a power of two.
    size: u32,
}

/// A node with what is asked of it first; all 0 where the place is free.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    head: u64,
    sketch: u64,
    node: u32,
    word: u32,
}

impl Heads {
    fn new(heads: usize) -> Self {
        let size = (2 * heads).max(2).next_power_of_two().trailing_zeros();
        Heads { places: vec![Place::default(); 1 << size], size }
    }

    fn add(&mut self, place: Place) {
        let mut at = mixed(place.head, self.size);
        while self.places[at].head > 0 {
            at = (at + 1) & (self.places.len() - 1);
        }
        self.places[at] = place;
    }

    fn get(&self, head: u64) -> Option<&Place> {
        let mut at = mixed(head, self.size);
        loop {
            let place = &self.places[at];
            if place.head == head {
                return Some(place);
            }
            if place.head == 0 {
                return None;
            }
            at = (at + 1) & (self.places.len() - 1);
        }
    }
}

/// The bits of two characters of three bytes, and of the first of them.
const PAIR: u64 = 0xFFFF_FFFF_FFFF;
const FIRST: u64 = 0xFF_FFFF;

/// The character that `bytes` begin with and how many it takes: they are the high bytes of the
/// number, which has the order of the characters.
fn label(bytes: &[u8]) -> Option<(u32, usize)> {
    let width = width(*bytes.first()?);
    let four = match bytes.first_chunk() {
        Some(four) => u32::from_be_bytes(*four),
        None => bytes.iter().rev().fold(0, |rest, byte| rest >> 8 | u32::from(*byte) << 24),
    };
    Some((four & u32::MAX << (8 * (4 - width)), width))
}

/// The bytes of the characters as they stand in a text, as a number.
fn head_of(label: u32) -> u64 {
    u64::from(label.swap_bytes())
}

/// A bit for the character that begins with these bytes.
const fn sketch([first, second]: [u8; 2]) -> u64 {
    let second = if first < 0x80 { 0 } else { second };
    1 << ((second ^ first << 3) % 64)
}

const fn sketch_of(label: u32) -> u64 {
    let [first, second, ..] = label.to_be_bytes();
    sketch([first, second])
}

/// Words that begin alike up to a node, still to be put below it.
struct Family {
    node: usize,
    words: std::ops::Range<usize>,
    depth: usize,
}

impl<T: Copy> Trie<T> {
    /// The tree of `words`, which are sorted, not empty and each there once.
    pub(crate) fn new(words: &[(&str, T)]) -> Self {
        let root = Node { word: NO_WORD, first: 0, children: 0, sketch: 0 };
        let mut trie = Trie {
            labels: vec![0],
            nodes: vec![root],
            words: words
                .iter()
                .map(|(_, value)| Word { length: 0, shorter: NO_WORD, value: *value })
                .collect(),
            heads: Heads::new(0),
            pairs: Pairs::new(),
        };
        let mut open = vec![Family { node: 0, words: 0..words.len(), depth: 0 }];
        while let Some(family) = open.pop() {
            trie.nodes[family.node].first = u32::try_from(trie.nodes.len()).unwrap_or(NO_WORD);
            let mut at = family.words.start;
            while at < family.words.end {
                let word = words[at].0.as_bytes();
                let rest = &word[family.depth..];
                let Some((label, width)) = label(rest) else {
                    trie.end_word(family.node, at, family.depth);
                    at += 1;
                    continue;
                };
                let depth = family.depth + width;
                let head = &word[..depth];
                let end = at
                    + words[at..family.words.end]
                        .iter()
                        .take_while(|(word, _)| word.as_bytes().starts_with(head))
                        .count();
                open.push(Family { node: trie.nodes.len(), words: at..end, depth });
                trie.labels.push(label);
                trie.nodes.push(Node { word: trie.nodes[family.node].word, ..root });
                trie.nodes[family.node].children += 1;
                trie.nodes[family.node].sketch |= sketch_of(label);
                at = end;
            }
        }
        trie.add_heads();
        words.iter().for_each(|(word, _)| trie.pairs.add(word));
        trie
    }

    /// Makes `node`, `length` bytes from the root and without children yet, the end of `word`.
    fn end_word(&mut self, node: usize, word: usize, length: usize) {
        let number = |number: usize| u32::try_from(number).unwrap_or(NO_WORD);
        self.words[word].length = number(length);
        self.words[word].shorter = self.nodes[node].word;
        self.nodes[node].word = number(word);
    }

    fn add_heads(&mut self) {
        let seconds: usize = self.children(0).map(|first| self.children(first).len()).sum();
        self.heads = Heads::new(self.children(0).len() + seconds);
        for first in self.children(0) {
            let head = head_of(self.labels[first]);
            self.add_head(head, first);
            for second in self.children(first) {
                let pair = head | head_of(self.labels[second]) << 24;
                if two_of_three_bytes(&pair.to_le_bytes()).is_some() {
                    self.add_head(pair, second);
                }
            }
        }
    }

    fn add_head(&mut self, head: u64, node: usize) {
        let Node { word, sketch, .. } = self.nodes[node];
        let node = u32::try_from(node).unwrap_or(0);
        self.heads.add(Place { head, sketch, node, word });
    }

    fn children(&self, node: usize) -> std::ops::Range<usize> {
        let Node { first, children, .. } = self.nodes[node];
        first as usize..(first + children) as usize
    }

    #[inline]
    fn child(&self, node: usize, label: u32) -> Option<usize> {
        if self.nodes[node].sketch & sketch_of(label) == 0 {
            return None;
        }
        let range = self.children(node);
        let labels = &self.labels[range.clone()];
        let at = if labels.len() <= FEW {
            labels.iter().position(|other| *other == label)
        } else {
            labels.binary_search(&label).ok()
        };
        at.map(|at| range.start + at)
    }

    #[inline]
    fn child_by(&self, node: usize, bytes: &[u8]) -> Option<(usize, usize)> {
        if self.nodes[node].children == 0 {
            return None;
        }
        let (label, width) = label(bytes)?;
        Some((self.child(node, label)?, width))
    }

    /// Every word in `text`, overlapping ones too, by start and then the longest first: where it
    /// starts and ends, its number and its value.
    #[inline]
    pub(crate) fn scan(&self, text: &str, mut found: impl FnMut(Span, usize, T)) {
        for (at, mut word) in self.longest_words(text) {
            while let Some(&Word { length, shorter, value }) = self.words.get(word as usize) {
                found(Span::new(at, at + length as usize), word as usize, value);
                word = shorter;
            }
        }
    }

    /// The longest word at each place of `text` that may have one.
    #[inline]
    fn longest_words(&self, text: &str) -> impl Iterator<Item = (usize, u32)> {
        let bytes = text.as_bytes();
        self.pairs.places(text).map(move |(at, eight)| match eight {
            Some(eight) => (at, self.longest_with(eight, &bytes[at + 6..])),
            None => (at, self.longest(&bytes[at..])),
        })
    }

    /// The longest word that the two characters of `eight` and those of `rest` begin with.
    #[inline]
    fn longest_with(&self, eight: u64, rest: &[u8]) -> u32 {
        let third = ((eight >> 48) as u16).to_le_bytes();
        match self.heads.get(eight & PAIR) {
            Some(Place { node, sketch: next, .. }) if next & sketch(third) != 0 => {
                self.longest_from(*node as usize, rest)
            }
            Some(Place { word, .. }) => *word,
            None => self.heads.get(eight & FIRST).map_or(NO_WORD, |place| place.word),
        }
    }

    /// The longest word that `bytes` begin with.
    fn longest(&self, bytes: &[u8]) -> u32 {
        let Some((label, width)) = label(bytes) else { return NO_WORD };
        match self.heads.get(head_of(label)) {
            Some(place) => self.longest_from(place.node as usize, &bytes[width..]),
            None => NO_WORD,
        }
    }

    /// The longest word on the way to `node` and on with the characters of `bytes`.
    #[inline(never)]
    fn longest_from(&self, mut node: usize, mut bytes: &[u8]) -> u32 {
        while let Some((child, width)) = self.child_by(node, bytes) {
            node = child;
            bytes = &bytes[width..];
        }
        self.nodes[node].word
    }

    /// The words that `text` begins with, the shortest first: where each ends, and its value.
    pub(crate) fn prefixes(&self, text: &str, found: impl FnMut(usize, T)) {
        self.walk(text.chars(), found);
    }

    /// The same of characters from anywhere: the bytes they take, and the value of each word.
    pub(crate) fn walk(&self, chars: impl Iterator<Item = char>, mut found: impl FnMut(usize, T)) {
        let (mut node, mut end) = (0, 0);
        for c in chars {
            let mut bytes = [0; 4];
            let width = c.encode_utf8(&mut bytes).len();
            let label = u32::from_be_bytes(bytes);
            let child = match node {
                0 => self.heads.get(head_of(label)).map(|place| place.node as usize),
                _ => self.child(node, label),
            };
            let Some(child) = child else { return };
            let word = self.nodes[child].word;
            end += width;
            if word != self.nodes[node].word {
                found(end, self.words[word as usize].value);
            }
            node = child;
        }
    }

    /// The value of the word that is all of `text`.
    pub(crate) fn whole(&self, text: &str) -> Option<T> {
        let word = self.words.get(self.longest(text.as_bytes()) as usize)?;
        (word.length as usize == text.len()).then_some(word.value)
    }
}

#[cfg(test)]
mod tests {
    use super::{Heads, Place, Trie, label};

    #[test]
    fn heads_lead_to_their_nodes_only() {
        let mut heads = Heads::new(3);
        let node = |heads: &Heads, head| heads.get(head).map(|place| place.node);
        for (head, number) in [(7, 1), (9, 2), (0xFF_FFFF, 3)] {
            assert_eq!(node(&heads, head), None);
            heads.add(Place { head, node: number, ..Place::default() });
            assert_eq!(node(&heads, head), Some(number));
        }
        assert_eq!((node(&heads, 7), node(&heads, 8)), (Some(1), None));
        assert_eq!(node(&Heads::new(0), 7), None);
    }

    #[test]
    fn labels_hold_one_character_and_have_its_order() {
        assert_eq!(label(b"abcd"), Some((0x6100_0000, 1)));
        assert_eq!(label("éa".as_bytes()), Some((0xC3A9_0000, 2)));
        assert_eq!(label("会长".as_bytes()), Some((0xE4BC_9A00, 3)));
        assert_eq!(label("会".as_bytes()), Some((0xE4BC_9A00, 3)));
        assert_eq!(label("\u{20000}".as_bytes()), Some((0xF0A0_8080, 4)));
        assert_eq!(label(b""), None);
    }

    #[test]
    fn prefixes_are_found_shortest_first() {
        let mut words = ["会", "会长", "会长单位", "a", "ab", "\u{20000}\u{20001}", "科协"];
        words.sort_unstable();
        let rows: Vec<(&str, usize)> = words.into_iter().zip(10..).collect();
        let trie = Trie::new(&rows);
        fn read<'t>(trie: &Trie<usize>, text: &'t str) -> Vec<&'t str> {
            let mut found = Vec::new();
            trie.prefixes(text, |end, _| found.push(&text[..end]));
            found
        }
        assert_eq!(read(&trie, "会长单位的"), ["会", "会长", "会长单位"]);
        assert_eq!(read(&trie, "会议"), ["会"]);
        assert_eq!(read(&trie, "科"), [] as [&str; 0]);
        assert_eq!(read(&trie, "科协"), ["科协"]);
        assert_eq!(read(&trie, "abc"), ["a", "ab"]);
        assert_eq!(read(&trie, "\u{20000}\u{20001}"), ["\u{20000}\u{20001}"]);
        assert_eq!(read(&trie, ""), [] as [&str; 0]);
        for (word, value) in &rows {
            assert_eq!(trie.whole(word), Some(*value));
        }
        let mut found = Vec::new();
        let text = "科会长单位a";
        trie.scan(text, |span, word, value| {
            assert_eq!(rows[word], (span.of(text), value));
            found.push(span.of(text));
        });
        assert_eq!(found, ["会长单位", "会长", "会", "a"]);
        assert_eq!(trie.whole("会长单"), None);
        assert_eq!(Trie::<()>::new(&[]).whole("会"), None);
    }
}
