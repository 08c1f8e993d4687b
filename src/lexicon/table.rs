//! Words of a list with what is known of each, and where they stand in a text: built at once, and
//! looked up where two characters promise one.

use super::pairs::Pairs;
use crate::text::{begins, key};

/// Words, none of them empty, each with a value.
pub(crate) struct Table<T> {
    /// By the number of their first character.
    rows: Vec<(String, T)>,
    /// By that number: where its rows begin.
    starts: Vec<u16>,
    pairs: Pairs,
}

impl<T: Copy> Table<T> {
    pub(crate) fn new(rows: impl IntoIterator<Item = (String, T)>) -> Self {
        let mut rows: Vec<(String, T)> = rows.into_iter().collect();
        let first = |row: &(String, T)| key(row.0.as_bytes());
        rows.sort_by_key(first);
        let start = |number| rows.partition_point(|row| first(row) < number) as u16;
        let starts = (0..=256).map(start).collect();
        let mut pairs = Pairs::new();
        rows.iter().for_each(|(word, _)| pairs.add(word));
        Table { rows, starts, pairs }
    }

    /// The value of `word`.
    pub(crate) fn get(&self, word: &str) -> Option<T> {
        let known = self.rows(word).iter().find(|(known, _)| known == word);
        known.map(|(_, value)| *value)
    }

    /// All words that stand in `text`, overlapping ones too, with where they begin and end.
    pub(crate) fn all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, usize, T)> + 'a {
        let from =
            |(at, _)| self.beginning(&text[at..]).map(move |(len, value)| (at, at + len, value));
        self.pairs.places(text).flat_map(from)
    }

    /// The longest word at the first place that has one, then behind it the next one.
    pub(crate) fn longest<'a>(
        &'a self,
        text: &'a str,
    ) -> impl Iterator<Item = (usize, usize, T)> + 'a {
        let mut free = 0;
        self.pairs.places(text).filter_map(move |(at, _)| {
            let longest = self.beginning(&text[at..]).max_by_key(|(len, _)| *len);
            let (len, value) = longest.filter(|_| at >= free)?;
            free = at + len;
            Some((at, free, value))
        })
    }

    /// The longest word that `text` begins with: its length and value.
    pub(crate) fn prefix(&self, text: &str) -> Option<(usize, T)> {
        self.beginning(text).max_by_key(|(len, _)| *len)
    }

    /// The rows whose words begin as `text` does, and others with the same number.
    fn rows(&self, text: &str) -> &[(String, T)] {
        let first = key(text.as_bytes());
        &self.rows[usize::from(self.starts[first])..usize::from(self.starts[first + 1])]
    }

    /// The lengths and values of the words that begin `text`.
    fn beginning<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, T)> + 'a {
        let rows = self.rows(text).iter().filter(|(word, _)| begins(text.as_bytes(), word));
        rows.map(|(word, value)| (word.len(), *value))
    }
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
