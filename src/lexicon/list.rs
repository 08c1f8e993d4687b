//! Lists as their files hold them: one entry a line, `#` comments, columns parted by tabs.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Deref;

/// Most columns of a list.
const MOST: usize = 4;

/// The cells of one line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Columns<'a> {
    cells: [&'a str; MOST],
    len: usize,
}

impl<'a> Columns<'a> {
    /// The cells of the line that `list` begins with, and what follows the line.
    fn read(list: &'a str) -> (Self, &'a str) {
        let mut columns = Columns { cells: [""; MOST], len: 0 };
        let mut rest = list;
        loop {
            let end = rest.bytes().position(|byte| matches!(byte, b'\n' | b'#' | b'\t'));
            let (cell, behind) = rest.split_at(end.unwrap_or(rest.len()));
            if let Some(next) = behind.strip_prefix('\t') {
                columns.push(cell);
                rest = next;
                continue;
            }
            columns.push(cell.trim_ascii_end());
            let comment = behind.bytes().position(|byte| byte == b'\n');
            return (columns, comment.map_or("", |end| &behind[end + 1..]));
        }
    }

    fn push(&mut self, cell: &'a str) {
        if let Some(free) = self.cells.get_mut(self.len) {
            *free = cell;
            self.len += 1;
        }
    }
}

impl<'a> Deref for Columns<'a> {
    type Target = [&'a str];

    fn deref(&self) -> &Self::Target {
        &self.cells[..self.len]
    }
}

/// The entries of a list: lines without comments and blanks.
pub(crate) fn entries(list: &str) -> impl Iterator<Item = Columns<'_>> {
    let mut rest = list;
    let line = move || {
        let (columns, behind) = (!rest.is_empty()).then(|| Columns::read(rest))?;
        rest = behind;
        Some(columns)
    };
    std::iter::from_fn(line).filter(|columns| !columns[0].is_empty())
}

/// The first column of a list.
pub(crate) fn words(list: &str) -> impl Iterator<Item = &str> {
    entries(list).map(|columns| columns[0])
}

/// Mixes the bytes of words from lists, which nobody outside chooses, as quickly as it can.
#[derive(Default)]
pub(crate) struct Mixer(u64);

impl Mixer {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }

    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        eights.iter().for_each(|eight| self.mix(u64::from_le_bytes(*eight)));
        self.mix(rest.iter().fold(rest.len() as u64, |word, byte| word << 8 | u64::from(*byte)));
    }

    fn write_u8(&mut self, _: u8) {
        // The end of a string: its length is mixed in already.
    }
}

/// A set of words of lists.
pub(crate) type WordSet = HashSet<&'static str, BuildHasherDefault<Mixer>>;
/// A map from words of lists.
pub(crate) type WordMap<K, V> = HashMap<K, V, BuildHasherDefault<Mixer>>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fall_into_columns() {
        let file = "# source: none\n会长\trole\t1 2\n\n副 # before\n学会";
        let rows: Vec<Vec<&str>> = entries(file).map(|columns| columns.to_vec()).collect();
        assert_eq!(rows, [vec!["会长", "role", "1 2"], vec!["副"], vec!["学会"]]);
        assert_eq!(words("").count(), 0);
    }

    #[test]
    fn words_of_sets_are_found() {
        let words = ["会", "会长", "副会长单位", "a", "abcdefgh", "abcdefghi"];
        let set: WordSet = words.into_iter().collect();
        assert!(words.iter().all(|word| set.contains(word)));
        assert!(!set.contains("会长单位") && !set.contains(""));
    }
}
