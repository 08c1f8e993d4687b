//! Words in a tree of characters: cheap to build at every start, and quick to walk.

use crate::text::width;

/// Nodes from which so many branch or fewer are searched from one end.
const FEW: usize = 8;

/// The node that ends a word holds its number.
const NO_WORD: u32 = u32::MAX;

/// Words by their characters. Node 0 is the root; the children of a node stand side by side, by
/// character.
#[derive(Debug)]
pub(crate) struct Trie {
    labels: Vec<u32>,
    nodes: Vec<Node>,
    /// The nodes behind the first character of words, and behind the first two where each takes
    /// three bytes.
    heads: Heads,
    /// Those first two characters.
    pairs: Bits,
    /// The words of one character.
    singles: Bits,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    word: u32,
    first: u32,
    children: u32,
    /// One bit for the low bits of each child's character.
    sketch: u64,
}

/// A set of numbers that may hold a few more than were put in.
#[derive(Debug)]
struct Bits(Box<[u64; Bits::SIZE]>);

impl Bits {
    const SIZE: usize = 0x1_0000 / 64;

    fn new() -> Self {
        Bits(Box::new([0; Self::SIZE]))
    }

    fn add(&mut self, number: u64) {
        let number = mixed(number, 16);
        self.0[number / 64] |= 1 << (number % 64);
    }

    fn has(&self, number: u64) -> bool {
        let number = mixed(number, 16);
        self.0[number / 64] >> (number % 64) & 1 == 1
    }
}

/// Nodes by the bytes of the characters that lead to them: a table with open addressing, where 0
/// is a free place.
#[derive(Debug)]
struct Heads {
    places: Vec<(u64, u32)>,
    /// The number of places, as a power of two.
    size: u32,
}

impl Heads {
    fn new(heads: usize) -> Self {
        let size = (4 * heads).max(2).next_power_of_two().trailing_zeros();
        Heads { places: vec![(0, 0); 1 << size], size }
    }

    fn add(&mut self, head: u64, node: usize) {
        let mut at = mixed(head, self.size);
        while self.places[at].0 > 0 {
            at = (at + 1) % self.places.len();
        }
        self.places[at] = (head, u32::try_from(node).unwrap_or(0));
    }

    fn get(&self, head: u64) -> Option<usize> {
        let mut at = mixed(head, self.size);
        loop {
            let (known, node) = self.places[at];
            if known == head {
                return (node > 0).then_some(node as usize);
            }
            if known == 0 {
                return None;
            }
            at = (at + 1) % self.places.len();
        }
    }
}

/// A number of `bits` bits, of those from 1 to 63.
const fn mixed(number: u64, bits: u32) -> usize {
    (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - bits)) as usize
}

/// The bytes of the two characters that `bytes` begin with, as a number, if each takes three; not
/// told of the last bytes of a text.
fn two_of_three_bytes(bytes: &[u8]) -> Option<u64> {
    const LEADS: u64 = 0xF000_00F0;
    const OF_THREE_BYTES: u64 = 0xE000_00E0;
    let bytes = u64::from_le_bytes(*bytes.first_chunk()?);
    (bytes & LEADS == OF_THREE_BYTES).then_some(bytes & 0xFFFF_FFFF_FFFF)
}

/// The bits of the first of two characters.
const THREE_BYTES: u64 = 0xFF_FFFF;

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

const fn sketch(label: u32) -> u64 {
    1 << ((label >> 8 ^ label >> 24) % 64)
}

/// Words that begin alike up to a node, still to be put below it.
struct Family {
    node: usize,
    words: std::ops::Range<usize>,
    depth: usize,
}

impl Trie {
    /// The tree of `words`, which are sorted, not empty and each there once.
    pub(crate) fn new(words: &[&str]) -> Self {
        let leaf = Node { word: NO_WORD, first: 0, children: 0, sketch: 0 };
        let mut trie = Trie {
            labels: vec![0],
            nodes: vec![leaf],
            heads: Heads::new(0),
            pairs: Bits::new(),
            singles: Bits::new(),
        };
        let mut open = vec![Family { node: 0, words: 0..words.len(), depth: 0 }];
        while let Some(family) = open.pop() {
            trie.nodes[family.node].first = u32::try_from(trie.nodes.len()).unwrap_or(NO_WORD);
            let mut at = family.words.start;
            while at < family.words.end {
                let rest = &words[at].as_bytes()[family.depth..];
                let Some((label, width)) = label(rest) else {
                    trie.nodes[family.node].word = u32::try_from(at).unwrap_or(NO_WORD);
                    at += 1;
                    continue;
                };
                let depth = family.depth + width;
                let head = &words[at].as_bytes()[..depth];
                let end = at
                    + words[at..family.words.end]
                        .iter()
                        .take_while(|word| word.as_bytes().starts_with(head))
                        .count();
                open.push(Family { node: trie.nodes.len(), words: at..end, depth });
                trie.labels.push(label);
                trie.nodes.push(leaf);
                trie.nodes[family.node].children += 1;
                trie.nodes[family.node].sketch |= sketch(label);
                at = end;
            }
        }
        trie.add_heads();
        trie
    }

    fn add_heads(&mut self) {
        let seconds: usize = self.children(0).map(|first| self.children(first).len()).sum();
        self.heads = Heads::new(self.children(0).len() + seconds);
        for first in self.children(0) {
            let head = head_of(self.labels[first]);
            self.heads.add(head, first);
            if self.nodes[first].word != NO_WORD {
                self.singles.add(head);
            }
            for second in self.children(first) {
                let pair = head | head_of(self.labels[second]) << 24;
                if two_of_three_bytes(&pair.to_le_bytes()) == Some(pair) {
                    self.heads.add(pair, second);
                    self.pairs.add(pair);
                }
            }
        }
    }

    fn children(&self, node: usize) -> std::ops::Range<usize> {
        let Node { first, children, .. } = self.nodes[node];
        first as usize..(first + children) as usize
    }

    #[inline]
    fn child(&self, node: usize, label: u32) -> Option<usize> {
        if self.nodes[node].sketch & sketch(label) == 0 {
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

    /// Every word in `text`, overlapping ones too, by start and then the shortest first: where it
    /// starts and ends, and its number.
    #[inline]
    pub(crate) fn scan(&self, text: &str, mut found: impl FnMut(usize, usize, usize)) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let rest = &bytes[at..];
            let Some(pair) = two_of_three_bytes(rest) else {
                self.prefixes(&text[at..], |length, word| found(at, at + length, word));
                at += width(bytes[at]);
                continue;
            };
            // Most pairs of Chinese characters begin no word.
            if self.singles.has(pair & THREE_BYTES)
                && let Some(node) = self.heads.get(pair & THREE_BYTES)
                && self.nodes[node].word != NO_WORD
            {
                found(at, at + 3, self.nodes[node].word as usize);
            }
            if self.pairs.has(pair)
                && let Some(node) = self.heads.get(pair)
            {
                self.walk_from(node, &rest[6..], |length, word| found(at, at + 6 + length, word));
            }
            at += 3;
        }
    }

    /// The words that `text` begins with, the shortest first: where each ends, and its number.
    pub(crate) fn prefixes(&self, text: &str, mut found: impl FnMut(usize, usize)) {
        let bytes = text.as_bytes();
        if let Some((label, width)) = label(bytes)
            && let Some(node) = self.heads.get(head_of(label))
        {
            self.walk_from(node, &bytes[width..], |length, word| found(width + length, word));
        }
    }

    /// The same of characters from anywhere: the bytes they take, and the number of each word.
    pub(crate) fn walk(
        &self,
        chars: impl Iterator<Item = char>,
        mut found: impl FnMut(usize, usize),
    ) {
        let (mut node, mut end) = (0, 0);
        for c in chars {
            let mut bytes = [0; 4];
            let width = c.encode_utf8(&mut bytes).len();
            let label = u32::from_be_bytes(bytes);
            let child = match node {
                0 => self.heads.get(head_of(label)),
                _ => self.child(node, label),
            };
            let Some(child) = child else { return };
            node = child;
            end += width;
            if self.nodes[node].word != NO_WORD {
                found(end, self.nodes[node].word as usize);
            }
        }
    }

    /// The words that go on from `node` with the characters of `bytes`: the bytes they take from
    /// there on, and the number of each word.
    #[inline]
    fn walk_from(&self, mut node: usize, bytes: &[u8], mut found: impl FnMut(usize, usize)) {
        let mut end = 0;
        loop {
            let Node { word, children, .. } = self.nodes[node];
            if word != NO_WORD {
                found(end, word as usize);
            }
            if children == 0 {
                return;
            }
            let Some((label, width)) = label(&bytes[end..]) else { return };
            let Some(child) = self.child(node, label) else { return };
            node = child;
            end += width;
        }
    }

    /// The number of the word that is all of `text`.
    pub(crate) fn whole(&self, text: &str) -> Option<usize> {
        let mut whole = None;
        self.prefixes(text, |end, word| {
            if end == text.len() {
                whole = Some(word);
            }
        });
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::{Heads, Trie, label};

    #[test]
    fn heads_lead_to_their_nodes_only() {
        let mut heads = Heads::new(3);
        for (head, node) in [(7, 1), (9, 2), (0xFF_FFFF, 3)] {
            assert_eq!(heads.get(head), None);
            heads.add(head, node);
            assert_eq!(heads.get(head), Some(node));
        }
        assert_eq!((heads.get(7), heads.get(8)), (Some(1), None));
        assert_eq!(Heads::new(0).get(7), None);
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
        let trie = Trie::new(&words);
        fn read<'t>(trie: &Trie, text: &'t str) -> Vec<&'t str> {
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
        for (number, word) in words.iter().enumerate() {
            assert_eq!(trie.whole(word), Some(number));
        }
        assert_eq!(trie.whole("会长单"), None);
        assert_eq!(Trie::new(&[]).whole("会"), None);
    }
}
