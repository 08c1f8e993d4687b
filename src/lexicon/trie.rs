//! Words in a tree of characters: cheap to build at every start, and quick to walk.

/// Nodes from which so many branch or fewer are searched from one end.
const FEW: usize = 8;
/// Characters of a page of first characters, as a power of two, and the pages of the basic plane.
const PAGE: usize = 6;
const PAGES: usize = 0x1_0000 >> PAGE;

/// The node that ends a word holds its number.
const NO_WORD: u32 = u32::MAX;

/// Words by their characters. Node 0 is the root; the children of a node stand side by side, by
/// character.
#[derive(Debug)]
pub(crate) struct Trie {
    /// Where the page of each first character of the basic plane begins in `heads`.
    pages: Vec<u32>,
    /// The child of the root for each first character; 0: none.
    heads: Vec<u32>,
    labels: Vec<char>,
    nodes: Vec<Node>,
    /// The first two characters of words, where each takes three bytes.
    pairs: Bits,
    /// The words of one character.
    singles: Bits,
}

/// A set of numbers that may hold a few more than were put in.
#[derive(Debug)]
struct Bits(Box<[u64; Bits::SIZE]>);

impl Bits {
    const SIZE: usize = 0x1_0000 / 64;

    fn new(numbers: impl Iterator<Item = u64>) -> Self {
        let mut bits = Box::new([0; Self::SIZE]);
        for number in numbers.map(Self::mixed) {
            bits[number / 64] |= 1 << (number % 64);
        }
        Bits(bits)
    }

    fn has(&self, number: u64) -> bool {
        let number = Self::mixed(number);
        self.0[number / 64] >> (number % 64) & 1 == 1
    }

    /// A number below that of the bits.
    const fn mixed(number: u64) -> usize {
        (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as usize
    }
}

/// The bytes of the two characters that `bytes` begin with, as a number, if each takes three; not
/// told of the last bytes of a text.
fn two_of_three_bytes(bytes: &[u8]) -> Option<u64> {
    const LEADS: u64 = 0xF000_00F0;
    const OF_THREE_BYTES: u64 = 0xE000_00E0;
    let bytes = u64::from_le_bytes(*bytes.first_chunk()?);
    (bytes & LEADS == OF_THREE_BYTES).then_some(bytes & 0xFFFF_FFFF_FFFF)
}

/// The same of a word.
fn head_of_word(word: &str) -> Option<u64> {
    let mut bytes = [0; 8];
    let length = word.len().min(bytes.len());
    bytes[..length].copy_from_slice(&word.as_bytes()[..length]);
    two_of_three_bytes(&bytes)
}

/// The bits of the first of two characters.
const THREE_BYTES: u64 = 0xFF_FFFF;

#[derive(Debug, Clone, Copy)]
struct Node {
    word: u32,
    first: u32,
    children: u32,
    /// One bit for the low bits of each child's character.
    sketch: u64,
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
        let pairs = words.iter().filter_map(|word| head_of_word(word));
        let one = |word: &&&str| word.chars().nth(1).is_none();
        let singles = words
            .iter()
            .filter(one)
            .map(|word| word.bytes().rev().fold(0, |number, byte| number << 8 | u64::from(byte)));
        let mut trie = Trie {
            pages: vec![0; PAGES],
            heads: vec![0; 1 << PAGE],
            labels: vec!['\0'],
            nodes: vec![leaf],
            pairs: Bits::new(pairs),
            singles: Bits::new(singles),
        };
        let mut open = vec![Family { node: 0, words: 0..words.len(), depth: 0 }];
        while let Some(family) = open.pop() {
            trie.nodes[family.node].first = u32::try_from(trie.nodes.len()).unwrap_or(NO_WORD);
            let mut at = family.words.start;
            while at < family.words.end {
                let rest = &words[at][family.depth..];
                let Some(c) = rest.chars().next() else {
                    trie.nodes[family.node].word = u32::try_from(at).unwrap_or(NO_WORD);
                    at += 1;
                    continue;
                };
                let depth = family.depth + c.len_utf8();
                let head = &words[at][..depth];
                let end = at
                    + words[at..family.words.end]
                        .iter()
                        .take_while(|word| word.as_bytes().starts_with(head.as_bytes()))
                        .count();
                open.push(Family { node: trie.nodes.len(), words: at..end, depth });
                trie.labels.push(c);
                trie.nodes.push(leaf);
                trie.nodes[family.node].children += 1;
                trie.nodes[family.node].sketch |= sketch(c);
                at = end;
            }
        }
        for child in trie.children(0) {
            let code = trie.labels[child] as usize;
            let Some(&page) = trie.pages.get(code >> PAGE) else { continue };
            let page = if page > 0 { page as usize } else { trie.heads.len() };
            trie.heads.resize(trie.heads.len().max(page + (1 << PAGE)), 0);
            trie.pages[code >> PAGE] = u32::try_from(page).unwrap_or(0);
            trie.heads[page + code % (1 << PAGE)] = u32::try_from(child).unwrap_or(0);
        }
        trie
    }

    fn children(&self, node: usize) -> std::ops::Range<usize> {
        let Node { first, children, .. } = self.nodes[node];
        first as usize..(first + children) as usize
    }

    fn child(&self, node: usize, c: char) -> Option<usize> {
        if self.nodes[node].sketch & sketch(c) == 0 {
            return None;
        }
        let range = self.children(node);
        let labels = &self.labels[range.clone()];
        let at = if labels.len() <= FEW {
            labels.iter().position(|label| *label == c)
        } else {
            labels.binary_search(&c).ok()
        };
        at.map(|at| range.start + at)
    }

    fn head(&self, c: char) -> Option<usize> {
        let code = c as usize;
        let Some(&page) = self.pages.get(code >> PAGE) else { return self.child(0, c) };
        let child = self.heads[page as usize + code % (1 << PAGE)];
        (child > 0).then_some(child as usize)
    }

    /// Every word in `text`, overlapping ones too, by start and then the shortest first: where it
    /// starts and ends, and its number.
    #[inline]
    pub(crate) fn scan(&self, text: &str, mut found: impl FnMut(usize, usize, usize)) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            // Most pairs of Chinese characters begin no word.
            if let Some(pair) = two_of_three_bytes(&bytes[at..])
                && !self.pairs.has(pair)
                && !self.singles.has(pair & THREE_BYTES)
            {
                at += 3;
                continue;
            }
            self.prefixes(&text[at..], |length, word| found(at, at + length, word));
            at += crate::text::width(bytes[at]);
        }
    }

    /// The words that `text` begins with, the shortest first: where each ends, and its number.
    pub(crate) fn prefixes(&self, text: &str, found: impl FnMut(usize, usize)) {
        self.walk(text.chars(), found);
    }

    /// The same of characters from anywhere: the bytes they take, and the number of each word.
    #[inline]
    pub(crate) fn walk(
        &self,
        mut chars: impl Iterator<Item = char>,
        mut found: impl FnMut(usize, usize),
    ) {
        let Some(first) = chars.next() else { return };
        if let Some(head) = self.head(first) {
            let width = first.len_utf8();
            self.walk_from(head, chars, |length, word| found(width + length, word));
        }
    }

    /// The words that go on from `node` with `chars`: the bytes they take from there on, and the
    /// number of each word.
    #[inline]
    fn walk_from(
        &self,
        mut node: usize,
        mut chars: impl Iterator<Item = char>,
        mut found: impl FnMut(usize, usize),
    ) {
        let mut end = 0;
        loop {
            let word = self.nodes[node].word;
            if word != NO_WORD {
                found(end, word as usize);
            }
            let Some(c) = chars.next() else { return };
            let Some(child) = self.child(node, c) else { return };
            node = child;
            end += c.len_utf8();
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

const fn sketch(c: char) -> u64 {
    1 << (c as u32 % 64)
}

#[cfg(test)]
mod tests {
    use super::Trie;

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
