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
    /// The first two characters of words, by their [`pair`].
    pairs: Bits,
    /// The words of one character.
    singles: Bits,
}

/// A set of numbers, of which only the low bits count.
#[derive(Debug)]
struct Bits(Box<[u64; Bits::SIZE]>);

impl Bits {
    const SIZE: usize = 0x1_0000 / 64;

    fn new(numbers: impl Iterator<Item = usize>) -> Self {
        let mut bits = Box::new([0; Self::SIZE]);
        numbers.for_each(|n| bits[n / 64 % Self::SIZE] |= 1 << (n % 64));
        Bits(bits)
    }

    fn has(&self, number: usize) -> bool {
        self.0[number / 64 % Self::SIZE] >> (number % 64) & 1 == 1
    }
}

/// A number for two characters in a row.
const fn pair(first: char, second: char) -> usize {
    (first as usize).wrapping_mul(0x9E37) ^ second as usize
}

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
        let heads = || {
            words.iter().filter_map(|word| {
                let mut chars = word.chars();
                Some((chars.next()?, chars.next()))
            })
        };
        let pairs = heads().filter_map(|(first, second)| Some(pair(first, second?)));
        let singles =
            heads().filter(|(_, second)| second.is_none()).map(|(first, _)| first as usize);
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
        let mut behind = text.char_indices();
        let mut next = behind.next();
        while let Some((start, first)) = next {
            next = behind.next();
            // Most pairs of characters begin no word.
            let pair = next.is_some_and(|(_, second)| self.pairs.has(pair(first, second)));
            if (pair || self.singles.has(first as usize))
                && let Some(head) = self.head(first)
            {
                let end = start + first.len_utf8();
                let chars = next.into_iter().chain(behind.clone()).map(|(_, c)| c);
                self.walk_from(head, chars, |length, word| found(start, end + length, word));
            }
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
