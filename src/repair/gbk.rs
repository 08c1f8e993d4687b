//! The two-byte codes of GBK, both ways; built when damage calls for it.

use once_cell::sync::Lazy;

/// Trail bytes of one lead byte: 0x40 to 0xFE without 0x7F.
const TRAILS: usize = 190;

struct Table {
    /// By lead byte from 0x81, then by trail byte; '?' where no character is.
    chars: Vec<char>,
    /// By character of the basic plane, which all are of; 0 where it has no code.
    codes: Vec<u16>,
}

static TABLE: Lazy<Table> = Lazy::new(|| {
    let rows =
        include_str!("../lexicon/data/repair_gbk.txt").lines().filter(|l| !l.starts_with('#'));
    let mut chars: Vec<char> = Vec::with_capacity(126 * TRAILS);
    rows.for_each(|row| chars.extend(row.chars()));
    let mut codes = vec![0; 0x1_0000];
    for (i, c) in chars.iter().enumerate().filter(|(_, c)| **c != '?') {
        codes[*c as usize] = u16::from_be_bytes([0x81 + (i / TRAILS) as u8, trail(i % TRAILS)]);
    }
    Table { chars, codes }
});

fn trail(column: usize) -> u8 {
    let byte = 0x40 + column as u8;
    if byte >= 0x7F { byte + 1 } else { byte }
}

/// The code of `c`, if it is one of two bytes.
pub(super) fn encode(c: char) -> Option<[u8; 2]> {
    TABLE.codes.get(c as usize).filter(|code| **code != 0).map(|code| code.to_be_bytes())
}

/// The character of a two-byte code.
pub(super) fn decode(lead: u8, trail: u8) -> Option<char> {
    if !(0x81..=0xFE).contains(&lead) || !is_trail(trail) {
        return None;
    }
    let column = usize::from(trail - 0x40) - usize::from(trail > 0x7F);
    TABLE.chars.get(usize::from(lead - 0x81) * TRAILS + column).copied().filter(|c| *c != '?')
}

/// Whether `byte` may come second.
pub(super) fn is_trail(byte: u8) -> bool {
    (0x40..=0xFE).contains(&byte) && byte != 0x7F
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_both_ways() {
        for (c, code) in
            [('高', [0xB8, 0xDF]), ('協', [0x85, 0x66]), ('，', [0xA3, 0xAC]), ('丂', [0x81, 0x40])]
        {
            assert_eq!(encode(c), Some(code));
            assert_eq!(decode(code[0], code[1]), Some(c));
        }
        assert_eq!(TABLE.chars.len(), 126 * TRAILS);
        assert_eq!(decode(0x80, 0x40), None);
        assert_eq!(decode(0x81, 0x7F), None);
        assert_eq!(encode('a'), None);
    }
}
