//! Words of a list with what is known of each, and where they stand in a text: built at once, and
//! looked up where two characters promise one.

use crate::text::{key, width};

/// Words, none of them empty, each with a value.
pub(crate) struct Table<T> {
    /// By the number of their first character.
    rows: Vec<(String, T)>,
    /// By that number: where its rows begin.
    starts: Vec<u16>,
    /// One bit for the first two characters of each word: most places of a text begin none.
    heads: Vec<u64>,
}

impl<T: Copy> Table<T> {
    pub(crate) fn new(rows: impl IntoIterator<Item = (String, T)>) -> Self {
        let mut rows: Vec<(String, T)> = rows.into_iter().collect();
        let first = |row: &(String, T)| key(row.0.as_bytes());
        rows.sort_by_key(first);
        let start = |number| rows.partition_point(|row| first(row) < number) as u16;
        let starts = (0..=256).map(start).collect();
        let mut heads = vec![0; 0x1_0000 / 64];
        for (word, _) in &rows {
            let (first, second) = head(word.as_bytes());
            match second {
                Some(second) => heads[first * 4 + second / 64] |= 1 << (second % 64),
                None => heads[first * 4..][..4].fill(u64::MAX),
            }
        }
        Table { rows, starts, heads }
    }

    /// The value of `word`.
    pub(crate) fn get(&self, word: &str) -> Option<T> {
        let (first, second) = head(word.as_bytes());
        let known = || self.rows(first).iter().find(|(known, _)| known == word);
        self.may_begin(first, second.unwrap_or(0)).then(known)?.map(|(_, value)| *value)
    }

    /// All words that stand in `text`, overlapping ones too, with where they begin and end.
    pub(crate) fn all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, usize, T)> + 'a {
        let from = |(at, key)| {
            self.beginning(&text[at..], key).map(move |(len, value)| (at, at + len, value))
        };
        self.places(text).flat_map(from)
    }

    /// The longest word at the first place that has one, then behind it the next one.
    pub(crate) fn longest<'a>(
        &'a self,
        text: &'a str,
    ) -> impl Iterator<Item = (usize, usize, T)> + 'a {
        let mut free = 0;
        self.places(text).filter_map(move |(at, key)| {
            let longest = self.beginning(&text[at..], key).max_by_key(|(len, _)| *len);
            let (len, value) = longest.filter(|_| at >= free)?;
            free = at + len;
            Some((at, free, value))
        })
    }

    /// The longest word that `text` begins with: its length and value.
    pub(crate) fn prefix(&self, text: &str) -> Option<(usize, T)> {
        let (first, second) = head(text.as_bytes());
        let known = || self.beginning(text, first).max_by_key(|(len, _)| *len);
        self.may_begin(first, second.unwrap_or(0)).then(known)?
    }

    /// Where words may begin, with the number of the character there.
    fn places(&self, text: &str) -> impl Iterator<Item = (usize, usize)> {
        let bytes = text.as_bytes();
        let mut next = 0;
        let mut second = key(bytes);
        std::iter::from_fn(move || {
            loop {
                let (at, first) = (next, second);
                next = at + width(*bytes.get(at)?);
                second = key(bytes.get(next..).unwrap_or_default());
                if self.may_begin(first, second) {
                    return Some((at, first));
                }
            }
        })
    }

    fn may_begin(&self, first: usize, second: usize) -> bool {
        self.heads[first * 4 + second / 64] >> (second % 64) & 1 == 1
    }

    fn rows(&self, first: usize) -> &[(String, T)] {
        &self.rows[usize::from(self.starts[first])..usize::from(self.starts[first + 1])]
    }

    /// The lengths and values of the words that begin `text`, whose first character has this number.
    fn beginning<'a>(
        &'a self,
        text: &'a str,
        first: usize,
    ) -> impl Iterator<Item = (usize, T)> + 'a {
        let rows = self.rows(first).iter().filter(|(word, _)| text.starts_with(word.as_str()));
        rows.map(|(word, value)| (word.len(), *value))
    }
}

/// Numbers below 256 for the first two characters of a word.
fn head(word: &[u8]) -> (usize, Option<usize>) {
    let rest = word.first().and_then(|first| word.get(width(*first)..)).unwrap_or_default();
    (key(word), (!rest.is_empty()).then(|| key(rest)))
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
        assert_eq!(table.prefix("时间隔"), Some((6, 0)));
        assert_eq!((table.prefix("间隙"), table.prefix("")), (None, None));
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
