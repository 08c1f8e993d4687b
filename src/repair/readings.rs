//! How traditional characters are read.

use once_cell::sync::Lazy;

use super::simplified::is_traditional;

/// Letters of the longest syllable, zhuāng.
const LONGEST: usize = 6;

/// The traditional characters of one reading.
struct Row {
    reading: &'static str,
    chars: &'static str,
}

struct Readings {
    /// By syllable; before them those that are written with letters beside ours.
    rows: Vec<Row>,
    /// The syllables, sorted, each with its first row.
    syllables: Vec<(Syllable, usize)>,
    /// By their first two letters, how many syllables come before those that begin so.
    starts: Vec<u16>,
}

static READINGS: Lazy<Readings> = Lazy::new(|| {
    let list = super::pairs(include_str!("../lexicon/data/repair_readings.txt"));
    let mut keyed: Vec<(Option<Syllable>, Row)> =
        list.map(|(reading, chars)| (Syllable::of(reading), Row { reading, chars })).collect();
    keyed.sort_by_key(|(syllable, _)| *syllable);
    let starts =
        keyed.iter().enumerate().filter_map(|(at, (syllable, _))| Some((*syllable.as_ref()?, at)));
    let mut syllables: Vec<(Syllable, usize)> = starts.collect();
    syllables.dedup_by_key(|(syllable, _)| *syllable);
    let before = |head| syllables.partition_point(|(known, _)| known.head() < head) as u16;
    let starts = (0..=Syllable::HEADS).map(before).collect();
    Readings { rows: keyed.into_iter().map(|(_, row)| row).collect(), syllables, starts }
});

/// A syllable without tone mark: five bits for each letter, the first one highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Syllable(u32);

impl Syllable {
    /// Values of two letters.
    const HEADS: usize = 1 << 10;

    /// Its first two letters.
    fn head(self) -> usize {
        self.0 as usize >> (5 * (LONGEST - 2)) & (Self::HEADS - 1)
    }

    fn of(reading: &str) -> Option<Syllable> {
        let mut syllable = Syllable(0);
        for (i, c) in reading.chars().enumerate() {
            syllable = syllable.with(i, letter(c)?)?;
        }
        (!reading.is_empty()).then_some(syllable)
    }

    /// The syllable with this as its letter `i`; `None` where it would be too long.
    fn with(self, i: usize, letter: u32) -> Option<Syllable> {
        (i < LONGEST).then(|| Syllable(self.0 | letter << (5 * (LONGEST - 1 - i))))
    }
}

/// The number of a letter of readings, tone marks apart.
#[inline]
fn letter(c: char) -> Option<u32> {
    match c {
        'a'..='z' => Some(c as u32 - 'a' as u32 + 1),
        'ü' => Some(27),
        _ => tone(c).map(|vowel| if vowel == 'ü' { 27 } else { vowel as u32 - 'a' as u32 + 1 }),
    }
}

/// The rows of the syllable that `reading` is; none where it is no syllable of Mandarin.
fn rows(reading: &str) -> &'static [Row] {
    Syllable::of(reading).map_or(&[], rows_of)
}

fn rows_of(syllable: Syllable) -> &'static [Row] {
    let Readings { rows, syllables, starts } = &*READINGS;
    let head = syllable.head();
    let mut near = usize::from(starts[head])..usize::from(starts[head + 1]);
    let Some(at) = near.find(|at| syllables[*at].0 == syllable) else { return &[] };
    let end = syllables.get(at + 1).map_or(rows.len(), |(_, start)| *start);
    &rows[syllables[at].1..end]
}

/// The traditional characters read `reading`, tones compared where `reading` has a tone mark.
pub(crate) fn read_as(reading: &str) -> impl Iterator<Item = char> {
    let any_tone = !has_tone(reading);
    let rows = rows(reading).iter().filter(move |row| any_tone || row.reading == reading);
    rows.flat_map(|row| row.chars.chars())
}

/// Whether `c` is traditional and read `reading`.
pub(crate) fn is_read(c: char, reading: &str) -> bool {
    is_traditional(c) && read_as(reading).any(|known| known == c)
}

/// Whether a reading of the traditional `c` begins with `start`, tones apart.
pub(crate) fn may_be_read(c: char, start: &str) -> bool {
    let start = toneless(start);
    let begins = |row: &&Row| toneless(row.reading).starts_with(&start);
    is_traditional(c) && READINGS.rows.iter().filter(begins).any(|row| row.chars.contains(c))
}

/// The traditional characters, each with its readings of which the letter with the tone mark is gone.
static RESTS: Lazy<Vec<(char, String)>> = Lazy::new(|| {
    let rest = |row: &Row| row.reading.chars().filter(|c| tone(*c).is_none()).collect();
    let of_row = |row: &'static Row| row.chars.chars().map(move |c| (c, rest(row)));
    let mut rests: Vec<(char, String)> = READINGS.rows.iter().flat_map(of_row).collect();
    rests.sort();
    rests
});

/// Whether `letters` are left of a reading of `c` without the letter that has the tone mark.
pub(crate) fn is_rest_of_reading(c: char, letters: &str) -> bool {
    let from = RESTS.partition_point(|rest| rest.0 < c);
    let own = RESTS[from..].iter().take_while(|rest| rest.0 == c);
    !letters.is_empty() && own.into_iter().any(|rest| rest.1 == letters)
}

/// Whether `reading` is a syllable of Mandarin.
pub(crate) fn is_syllable(reading: &str) -> bool {
    !rows(reading).is_empty()
}

/// Whether `reading` has a tone mark.
pub(crate) fn has_tone(reading: &str) -> bool {
    reading.chars().any(|c| tone(c).is_some())
}

/// `reading` without tone marks; ü stays.
pub(crate) fn toneless(reading: &str) -> String {
    reading.chars().map(|c| tone(c).unwrap_or(c)).collect()
}

/// The vowel under a tone mark.
fn tone(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    Some(match c {
        'ā' | 'á' | 'ǎ' | 'à' | 'ă' | 'ã' => 'a',
        'ē' | 'é' | 'ě' | 'è' | 'ĕ' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' | 'ĭ' => 'i',
        'ō' | 'ó' | 'ǒ' | 'ò' | 'ŏ' => 'o',
        'ū' | 'ú' | 'ǔ' | 'ù' | 'ŭ' => 'u',
        'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'ü',
        _ => return None,
    })
}

/// Whether `c` may stand in a reading.
pub(crate) fn is_reading_letter(c: char) -> bool {
    letter(c).is_some()
}

/// The reading in parentheses that `text` begins with, and the length of both.
///
/// ```text
/// (xié)和高校 → ("xié", 6)
/// ```
pub(crate) fn parenthesized(text: &str) -> Option<(&str, usize)> {
    let inside = text.strip_prefix(['(', '（'])?;
    let (reading, closed) = closed_reading(inside)?;
    Some((reading, text.len() - inside.len() + closed))
}

/// The reading that `text` begins with, if a parenthesis closes behind it, and the length of both.
pub(crate) fn closed_reading(text: &str) -> Option<(&str, usize)> {
    let mut syllable = Syllable(0);
    for (i, (end, c)) in text.char_indices().enumerate() {
        let Some(letter) = letter(c) else {
            let closed = matches!(c, ')' | '）') && !rows_of(syllable).is_empty();
            return closed.then(|| (&text[..end], end + c.len_utf8()));
        };
        syllable = syllable.with(i, letter)?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_in_parentheses() {
        assert_eq!(parenthesized("(xié)和"), Some(("xié", 6)));
        assert_eq!(parenthesized("（hui）"), Some(("hui", 9)));
        assert_eq!(parenthesized("(English)"), None);
        assert_eq!(parenthesized("(市)"), None);
        assert_eq!(parenthesized("()"), None);
        assert_eq!(parenthesized("(xié"), None);
    }

    #[test]
    fn readings_of_characters() {
        assert!(is_read('協', "xié") && is_read('協', "xie") && is_read('長', "zhǎng"));
        assert!(!is_read('協', "xiè") && !is_read('协', "xié"));
        assert!(is_read('釹', "nü") && is_syllable("zhuang") && !is_syllable("zhuangx"));
        assert!(may_be_read('學', "x") && !may_be_read('學', "m"));
    }
}
