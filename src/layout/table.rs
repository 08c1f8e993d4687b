//! Words of a list with what is known of each, and where they stand in a line.

use crate::text::{key, width};

/// Words, none of them empty, each with a value.
pub(super) struct Table<T> {
    /// Sorted.
    rows: Vec<(String, T)>,
    /// One bit for the first two characters of each word: most places of a line begin none.
    heads: Vec<u64>,
    /// Bytes of the longest word.
    longest: usize,
}

impl<T: Copy> Table<T> {
    pub(super) fn new(rows: impl IntoIterator<Item = (String, T)>) -> Self {
        let mut rows: Vec<(String, T)> = rows.into_iter().collect();
        rows.sort_by(|a, b| a.0.cmp(&b.0));
        let mut heads = vec![0; 0x1_0000 / 64];
        for (word, _) in &rows {
            let (first, second) = head(word.as_bytes());
            match second {
                Some(second) => heads[first * 4 + second / 64] |= 1 << (second % 64),
                None => heads[first * 4..][..4].fill(u64::MAX),
            }
        }
        let longest = rows.iter().map(|(word, _)| word.len()).max().unwrap_or(0);
        Table { rows, heads, longest }
    }

    /// The value of `word`.
    pub(super) fn get(&self, word: &str) -> Option<T> {
        if word.len() > self.longest || !self.may_begin(word.as_bytes()) {
            return None;
        }
        let at = self.rows.binary_search_by(|(known, _)| known.as_str().cmp(word)).ok()?;
        Some(self.rows[at].1)
    }

    /// All words that stand in `text`, overlapping ones too, with where they begin and end.
    pub(super) fn all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, usize, T)> + 'a {
        let from = |at| self.beginning(&text[at..]).map(move |(len, value)| (at, at + len, value));
        places(text).filter(|at| self.may_begin(&text.as_bytes()[*at..])).flat_map(from)
    }

    /// The longest word at the first place that has one, then behind it the next one.
    pub(super) fn longest<'a>(
        &'a self,
        text: &'a str,
    ) -> impl Iterator<Item = (usize, usize, T)> + 'a {
        let mut free = 0;
        places(text).filter_map(move |at| {
            if at < free || !self.may_begin(&text.as_bytes()[at..]) {
                return None;
            }
            let (len, value) = self.beginning(&text[at..]).max_by_key(|(len, _)| *len)?;
            free = at + len;
            Some((at, free, value))
        })
    }

    fn may_begin(&self, bytes: &[u8]) -> bool {
        let (first, second) = head(bytes);
        let second = second.unwrap_or(0);
        self.heads[first * 4 + second / 64] >> (second % 64) & 1 == 1
    }

    /// The lengths and values of the words that begin `text`.
    fn beginning<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, T)> + 'a {
        let first = &text[..width(text.as_bytes()[0])];
        let from = self.rows.partition_point(|(word, _)| word.as_str() < first);
        let near = self.rows[from..].iter().take_while(move |(word, _)| word.starts_with(first));
        near.filter(|(word, _)| text.starts_with(word.as_str())).map(|(word, v)| (word.len(), *v))
    }
}

/// Numbers below 256 for the first two characters of a word or a text that is not empty.
fn head(bytes: &[u8]) -> (usize, Option<usize>) {
    let first = bytes.first().map_or(0, |byte| width(*byte));
    let rest = bytes.get(first..).unwrap_or_default();
    (key(bytes), (!rest.is_empty()).then(|| key(rest)))
}

/// Where characters begin.
fn places(text: &str) -> impl Iterator<Item = usize> {
    let mut next = 0;
    std::iter::from_fn(move || {
        let at = next;
        next += width(*text.as_bytes().get(at)?);
        Some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table<u8> {
        let words = ["时间", "发布时间", "间隔", "文", "a"];
        Table::new((0..).zip(words).map(|(i, word)| (word.to_owned(), i)))
    }

    #[test]
    fn words_are_found_wherever_they_stand() {
        let table = table();
        let all: Vec<_> = table.all("发布时间隔a文").map(|(_, _, value)| value).collect();
        assert_eq!(all, [1, 0, 2, 4, 3]);
        let longest: Vec<_> = table.longest("发布时间隔a文").map(|(_, _, value)| value).collect();
        assert_eq!(longest, [1, 4, 3]);
        assert_eq!(table.all("").count(), 0);
    }

    #[test]
    fn words_have_their_value() {
        let table = table();
        assert_eq!(table.get("间隔"), Some(2));
        assert_eq!(table.get("文"), Some(3));
        for other in ["", "间", "文章", "发布时间隔间隔"] {
            assert_eq!(table.get(other), None, "{other}");
        }
    }
}
