//! Dates as pages print them beside an article: 2017-03-20, 2015-04-02 08:00:00, 02.07.2018 03:47.

use once_cell::sync::Lazy;
use regex::{Captures, Regex};

use super::chars::digit;
use crate::text::has_any;
use crate::{Date, Span};

/// A date printed with its year, month and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Printed {
    pub(super) date: Date,
    /// The date and the time behind it.
    pub(super) span: Span,
    pub(super) has_time: bool,
    /// Written with marks (2017-03-20), not with 年月日.
    pub(super) numeric: bool,
}

static DATE: Lazy<Regex> = Lazy::new(|| {
    Regex::new(concat!(
        "((?:19|20|１９|２０)[0-9０-９]{2}) ?([年./／．—－-]) ?([0-9０-９]{1,2}) ?(?:[月./／．—－-]) ?([0-9０-９]{1,2})(?: ?日)?",
        "|([0-9]{1,2})([./-])([0-9]{1,2})[./-]((?:19|20)[0-9]{2})",
        "|([一二][〇零○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日",
    ))
    .expect("a fixed pattern")
});

static TIME: Lazy<Regex> = Lazy::new(|| {
    Regex::new(concat!(
        "^[ \u{a0}\u{3000}T]*(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?)?[ \u{a0}\u{3000}]*(?:上午|下午|AM|PM)?[ \u{a0}\u{3000}]*",
        "(?:[0-9]{1,2}[:：时][0-9]{2}(?:[:：分][0-9]{2}秒?|分)?(?:\\.[0-9]{1,3})?|[ \u{a0}\u{3000}][0-9]{4}$)"
    ))
    .expect("a fixed pattern")
});

/// The dates of `text`, spans relative to it.
pub(super) fn dates(text: &str) -> Vec<Printed> {
    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
    if !digits && !has_any(text, &["年", "１", "２"]) {
        return Vec::new();
    }
    DATE.captures_iter(text).filter_map(|captures| printed(text, &captures)).collect()
}

fn printed(text: &str, captures: &Captures<'_>) -> Option<Printed> {
    let all = captures.get(0)?;
    let group = |i: usize| captures.get(i).map(|m| m.as_str());
    let (date, numeric) = if let (Some(y), Some(m), Some(d)) = (group(1), group(3), group(4)) {
        (day(number(y)?, number(m)?, number(d)?)?, group(2) != Some("年"))
    } else if let (Some(a), Some(b), Some(y)) = (group(5), group(7), group(8)) {
        (day_first(number(a)?, number(b)?, number(y)?, group(6) == Some("."))?, true)
    } else {
        let year = group(9)?.chars().try_fold(0, |n, c| Some(n * 10 + numeral(c)?))?;
        (day(year, spelled(group(10)?)?, spelled(group(11)?)?)?, false)
    };
    if text[..all.start()].chars().next_back().is_some_and(|c| digit(c).is_some()) {
        return None;
    }
    let rest = &text[all.end()..];
    let time = TIME.find(rest).map_or(0, |m| m.end());
    let glued = rest.chars().next().is_some_and(|c| digit(c).is_some());
    (!glued || time > 0).then(|| Printed {
        date,
        span: Span::new(all.start(), all.end() + time),
        has_time: time > 0,
        numeric,
    })
}

fn number(text: &str) -> Option<u32> {
    text.chars().try_fold(0, |n, c| Some(n * 10 + digit(c)?))
}

fn numeral(c: char) -> Option<u32> {
    "〇一二三四五六七八九".chars().position(|n| n == c).and_then(|n| u32::try_from(n).ok()).or(
        match c {
            '零' | '○' => Some(0),
            _ => None,
        },
    )
}

/// 二十一, 十, 三: numbers below one hundred.
fn spelled(text: &str) -> Option<u32> {
    match text.split_once('十') {
        Some((tens, ones)) => {
            let tens = tens.chars().next().map_or(Some(1), numeral)?;
            Some(tens * 10 + ones.chars().next().map_or(Some(0), numeral)?)
        }
        None => text.chars().next().and_then(numeral),
    }
}

fn day(year: u32, month: u32, day: u32) -> Option<Date> {
    let small = |n: u32| i8::try_from(n).ok();
    Date::new(Some(i16::try_from(year).ok()?), Some(small(month)?), Some(small(day)?))
}

/// 02.07.2018 is the 2nd of July; 07/25/2018 can only be July.
fn day_first(a: u32, b: u32, year: u32, dotted: bool) -> Option<Date> {
    if dotted || a > 12 {
        day(year, b, a)
    } else if b > 12 {
        day(year, a, b)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::dates;

    #[test]
    fn printed_forms_are_read() {
        for (text, date) in [
            ("2017-03-20", "2017-03-20"),
            ("2016-11-2 ", "2016-11-02"),
            ("2015-04-02 08:00:00", "2015-04-02"),
            ("2014-03-2109:40", "2014-03-21"),
            ("2011/6/17编辑", "2011-06-17"),
            ("2023年11月20日", "2023-11-20"),
            ("02.07.2018  03:47", "2018-07-02"),
            ("25/07/2018", "2018-07-25"),
            ("2016/4/12 2035", "2016-04-12"),
            ("２０１６－０４－１２", "2016-04-12"),
            ("二〇一八年十二月二十一日", "2018-12-21"),
        ] {
            let found = dates(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].date.to_string(), date, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for text in
            ["2009-2024", "2010-12-3456", "0000-8255000", "2019-13-01", "05/06/2018", "3月15日"]
        {
            assert!(dates(text).is_empty(), "{text}");
        }
    }
}
