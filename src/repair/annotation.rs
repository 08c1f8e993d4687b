//! Readings in parentheses behind a character, 協(xié), are taken out.

use super::edit::Edit;
use super::is_han;
use super::readings;
use crate::rule::{Example, example};
use crate::{Span, text};

pub(super) const EXAMPLES: &[Example] = &[
    example("省科協(xié)開會", &["省科協開會"]),
    example("协(xié)会", &["协会"]),
    example("大會(hui)(hui)召開", &["大會召開"]),
    example("學（xué）會", &["學會"]),
    example("致力於科學(xu", &["致力於科學"]),
    example("某县(市)工会", &[]),
    example("全委(扩大)会议", &[]),
    example("加微信(wei)", &[]),
    example("联合国教科文组织(UNESCO)", &[]),
    example("学会(an)", &[]),
    example("協會(English)", &[]),
];

/// Every character with its readings, cut to the character.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut free = 0;
    for open in text::places(text, |b| matches!(b, b'(' | 0xEF)) {
        if open < free || !text[open..].starts_with(['(', '（']) {
            continue;
        }
        let Some(c) = text[..open].chars().next_back().filter(|c| is_han(*c)) else { continue };
        let end = open + readings_behind(c, &text[open..]);
        if end > open {
            edits.push(Edit::new(Span::new(open - c.len_utf8(), end), c));
            free = end;
        }
    }
    edits
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
    let rest = &text[len..];
    if len == 0 && is_cut_reading(c, rest) { text.trim_end().len() } else { len }
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
