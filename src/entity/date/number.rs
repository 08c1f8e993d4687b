//! Numbers in Western, full-width and Chinese digits.

use crate::entity::quantity::numeral;

/// The number that `text` writes out: `15`, `１５`, `十五`, `二〇一八`, `两百二十`; `None` where it
/// is no number or too large.
pub(crate) fn number(text: &str) -> Option<u64> {
    if text.len() <= LONGEST && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return Some(text.bytes().fold(0, |number, b| number * 10 + u64::from(b - b'0')));
    }
    let text = text.trim();
    let length = text.chars().count();
    if !(1..=LONGEST).contains(&length) {
        return None;
    }
    let read = |digit: fn(char) -> Option<u64>| {
        text.chars().try_fold(0, |number, c| Some(number * 10 + digit(c)?))
    };
    let digits = || if length > 1 { read(digit) } else { None };
    read(western).or_else(digits).or_else(|| counted(text))
}

/// Most characters of a number.
const LONGEST: usize = 12;

/// Whether `c` is a Western digit, of either width.
pub(crate) const fn is_western(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// Whether `c` is one of 一 to 九.
pub(crate) const fn is_one_to_nine(c: char) -> bool {
    matches!(numeral::digit(c), Some(1..=9)) && c != '两'
}

fn western(c: char) -> Option<u64> {
    let first = if c < '０' { '0' } else { '０' };
    is_western(c).then(|| u64::from(c) - u64::from(first))
}

/// The digit that `c` writes, where a zero may be any round character.
fn digit(c: char) -> Option<u64> {
    numeral::digit(c).or(if matches!(c, '○' | '0' | 'O') { Some(0) } else { None })
}

/// Numbers with places: 一百二十, 十五, 3千.
fn counted(text: &str) -> Option<u64> {
    let (mut total, mut section, mut last) = (0u64, 0u64, None);
    for c in text.chars() {
        let place = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '万' => 10_000,
            _ => {
                let value = digit(c).or_else(|| western(c))?;
                last = Some(last.unwrap_or(0) * 10 + value);
                continue;
            }
        };
        if place == 10_000 {
            total = (section + last.take().unwrap_or(0)).max(1) * place;
            section = 0;
        } else {
            section += last.take().unwrap_or(1) * place;
        }
    }
    Some(total + section + last.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_of_every_script() {
        let cases = [
            ("15", 15),
            ("１５", 15),
            ("十五", 15),
            ("二十", 20),
            ("三十一", 31),
            ("二〇一八", 2018),
            ("两百", 200),
            ("一百二十", 120),
            ("一百零八", 108),
            ("1万", 10_000),
            ("三千五百", 3500),
        ];
        for (text, value) in cases {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for text in ["", "甲", "若干", "99999999999999999"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
