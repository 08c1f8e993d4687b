//! Readings in parentheses behind a character, 協(xié), are taken out.

use super::edit::Draft;
use super::is_han;
use super::readings;
use crate::Span;
use crate::rule::{Example, example};

pub(super) const EXAMPLES: &[Example] = &[
    example("省科協(xié)開會", &["省科協開會"]),
    example("协(xié)会", &["协会"]),
    example("大會(hui)(hui)召開", &["大會召開"]),
    example("學（xué）會", &["學會"]),
    example("致力於科學(xu", &["致力於科學"]),
    example("農 (nó ng)業協(\u{A0}xié)會(huì\n)", &["農業協會"]),
    example("協(xi)會(hu)動(dng)員", &["協會動員"]),
    example("协(xi)会(hu)", &[]),
    example("某县(市)工会", &[]),
    example("全委(扩大)会议", &[]),
    example("加微信(wei)", &[]),
    example("联合国教科文组织(UNESCO)", &[]),
    example("学会(an)", &[]),
    example("協會(English)", &[]),
];

/// Longest reading with blanks inside, in characters.
const LONGEST_STREWN: usize = 10;

/// Cuts every character with its readings to the character.
pub(super) fn mend(draft: &mut Draft<'_>) {
    let text = draft.text();
    let mut free = 0;
    let marks = draft.marks(|first| matches!(first, b'(' | 0xEF));
    for (open, _) in marks.filter(|(_, c)| matches!(c, '(' | '（')) {
        if open < free {
            continue;
        }
        let before = text[..open].strip_suffix(is_blank).unwrap_or(&text[..open]);
        let Some(c) = before.chars().next_back().filter(|c| is_han(*c)) else { continue };
        let readings = match before.len() == open {
            true => readings_behind(c, &text[open..]),
            false => strewn_reading(&text[open..]),
        };
        if readings > 0 {
            free = open + readings;
            let start = before.len() - c.len_utf8();
            draft.replace(Span::new(start, free), &before[start..]);
        }
    }
}

/// A blank that some pages strew everywhere.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{3000}' | '\n')
}

/// Length of the reading with blanks inside, ( xi é), that `text` begins with; without a tone mark
/// it could be anything.
fn strewn_reading(text: &str) -> usize {
    let inside = text.char_indices().skip(1).take(LONGEST_STREWN);
    let Some((close, mark)) =
        inside.clone().find(|(_, c)| !is_blank(*c) && !readings::is_reading_letter(*c))
    else {
        return 0;
    };
    let reading: String = text[..close].chars().skip(1).filter(|c| !is_blank(*c)).collect();
    let is_reading = matches!(mark, ')' | '）')
        && readings::has_tone(&reading)
        && readings::is_syllable(&reading);
    if is_reading { close + mark.len_utf8() } else { 0 }
}

/// Length of the readings of `c` that `text` begins with.
fn readings_behind(c: char, text: &str) -> usize {
    let mut len = 0;
    while let Some((reading, more)) = readings::parenthesized(&text[len..]) {
        if !readings::has_tone(reading) && !readings::is_read(c, reading) {
            break;
        }
        len += more;
    }
    match len {
        0 if is_cut_reading(c, text) => text.trim_end().len(),
        0 => strewn_reading(text).max(rest_of_reading(c, text)),
        _ => len,
    }
}

/// Length of the reading of `c` that `text` begins with, where the encoding of the page had no
/// letter with a tone mark: 會(hu), 進(jn).
fn rest_of_reading(c: char, text: &str) -> usize {
    let Some(letters) = text.strip_prefix(['(', '（']) else { return 0 };
    let len = letters.bytes().take(LONGEST_STREWN).take_while(u8::is_ascii_lowercase).count();
    let close = letters[len..].chars().next().filter(|c| matches!(c, ')' | '）'));
    match close {
        Some(close) if readings::is_rest_of_reading(c, &letters[..len]) => {
            text.len() - letters.len() + len + close.len_utf8()
        }
        _ => 0,
    }
}

/// Whether `text` is a reading of `c` that the end of the text cut off.
fn is_cut_reading(c: char, text: &str) -> bool {
    // Longer tails are no single syllable.
    if text.len() > 16 {
        return false;
    }
    let Some(start) = text.strip_prefix(['(', '（']) else { return false };
    let start = start.trim_end();
    !start.is_empty()
        && start.chars().all(readings::is_reading_letter)
        && readings::may_be_read(c, start)
}
