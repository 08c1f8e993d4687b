//! Which characters are traditional, and how they are read.

use std::collections::HashMap;

use once_cell::sync::Lazy;

use crate::lexicon;

/// One bit for each character of the basic plane, set where it is traditional.
static TRADITIONAL: Lazy<Vec<u64>> = Lazy::new(|| {
    let mut bits = vec![0; 0x1_0000 / 64];
    for columns in entries() {
        for c in columns[1].chars() {
            let code = c as usize;
            bits[code / 64] |= 1u64 << (code % 64);
        }
    }
    bits
});

/// The traditional characters by syllable without tone mark, each with its reading.
static BY_SYLLABLE: Lazy<HashMap<String, Vec<(&'static str, char)>>> = Lazy::new(|| {
    let mut readings: HashMap<String, Vec<(&'static str, char)>> = HashMap::new();
    for columns in entries() {
        let chars = columns[1].chars().map(|c| (columns[0], c));
        readings.entry(toneless(columns[0])).or_default().extend(chars);
    }
    readings
});

fn entries() -> impl Iterator<Item = Vec<&'static str>> {
    lexicon::entries(include_str!("../lexicon/data/repair_readings.txt"))
        .filter(|columns| columns.len() == 2)
}

/// Whether simplified text writes `c` otherwise.
pub(crate) fn is_traditional(c: char) -> bool {
    let code = c as usize;
    code < 0x1_0000 && TRADITIONAL[code / 64] >> (code % 64) & 1 == 1
}

/// The bits themselves, for loops over whole texts.
pub(crate) fn traditional_bits() -> &'static [u64] {
    &TRADITIONAL
}

/// The traditional characters read `reading`, tones compared where `reading` has a tone mark.
pub(crate) fn read_as(reading: &str) -> impl Iterator<Item = char> {
    let known = BY_SYLLABLE.get(&toneless(reading)).map_or(&[][..], Vec::as_slice);
    let any_tone = !has_tone(reading);
    let reading = reading.to_owned();
    known.iter().filter(move |(toned, _)| any_tone || *toned == reading).map(|(_, c)| *c)
}

/// Whether `c` is traditional and read `reading`.
pub(crate) fn is_read(c: char, reading: &str) -> bool {
    is_traditional(c) && read_as(reading).any(|known| known == c)
}

/// Whether a reading of the traditional `c` begins with `start`, tones apart.
pub(crate) fn may_be_read(c: char, start: &str) -> bool {
    let start = toneless(start);
    let mut matching = BY_SYLLABLE.iter().filter(|(syllable, _)| syllable.starts_with(&start));
    is_traditional(c) && matching.any(|(_, known)| known.iter().any(|(_, k)| *k == c))
}

/// Whether `reading` is a syllable of Mandarin.
pub(crate) fn is_syllable(reading: &str) -> bool {
    BY_SYLLABLE.contains_key(&toneless(reading))
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
    c.is_ascii_lowercase() || c == 'ü' || tone(c).is_some()
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
    let letters = text.find(|c| !is_reading_letter(c))?;
    let close = text[letters..].chars().next().filter(|c| matches!(c, ')' | '）'))?;
    // The longest syllable, zhuāng, has six letters.
    let reading = &text[..letters];
    ((1..=6).contains(&reading.chars().count()) && is_syllable(reading))
        .then_some((reading, letters + close.len_utf8()))
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
        assert!(is_traditional('會') && !is_traditional('会'));
        assert!(may_be_read('學', "x") && !may_be_read('學', "m"));
    }
}
