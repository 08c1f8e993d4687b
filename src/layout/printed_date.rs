//! Dates as pages print them beside an article: 2017-03-20, 2015-04-02 08:00:00, 02.07.2018 03:47.

use super::chars::{Mark, digit};
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

/// The dates of `line`, which has these marks; spans relative to it.
pub(super) fn dates(line: &str, marks: impl Iterator<Item = Mark>) -> Vec<Printed> {
    let mut found = Vec::new();
    let mut free = 0;
    for start in marks.filter_map(|mark| start(line, mark)) {
        if start < free {
            continue;
        }
        let Some(form) = form(&line[start..]) else { continue };
        free = start + form.len;
        found.extend(printed(line, start, form));
    }
    found
}

/// Where a date may begin that has this mark: its first digit, or the 年 of a spelled one.
#[inline]
fn start(line: &str, (at, c): Mark) -> Option<usize> {
    match c {
        '0'..='9' => may_begin(&line.as_bytes()[at..]).then_some(at),
        '１' | '２' => Some(at),
        '年' => spelled_year(line, at),
        _ => None,
    }
}

/// Where a year like 二〇一八年 may begin whose 年 stands at `end`.
pub(super) fn spelled_year(line: &str, end: usize) -> Option<usize> {
    const DIGITS: usize = "二〇一八".len();
    let start = end.checked_sub(DIGITS)?;
    line.get(start..)?.starts_with(['一', '二']).then_some(start)
}

/// What a date looks like, whether its day exists or not.
struct Form {
    date: Option<Date>,
    len: usize,
    numeric: bool,
}

/// Whether a date may begin with the ASCII digit here: with a century, or a mark soon behind.
fn may_begin(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [b'1', b'9', ..]
            | [b'2', b'0', ..]
            | [_, b'.' | b'/' | b'-', ..]
            | [_, b'0'..=b'9', b'.' | b'/' | b'-', ..]
    )
}

/// The form of the date that `text` begins with.
fn form(text: &str) -> Option<Form> {
    year_first(text).or_else(|| year_last(text)).or_else(|| spelled_out(text))
}

/// 2017-03-20, ２０１７年3月20日.
fn year_first(text: &str) -> Option<Form> {
    const CENTURIES: [&str; 4] = ["19", "20", "１９", "２０"];
    let mut reader = Reader { text, at: 0 };
    CENTURIES.iter().find(|century| reader.takes(century))?;
    reader.number(2, 2, digit)?;
    let year = number(reader.taken());
    reader.takes(" ");
    let mark = reader.one_of(|c| c == '年' || is_mark(c))?;
    reader.takes(" ");
    let month = reader.number(1, 2, digit)?;
    reader.takes(" ");
    reader.one_of(|c| c == '月' || is_mark(c))?;
    reader.takes(" ");
    let day = reader.number(1, 2, digit)?;
    _ = reader.takes("日") || reader.takes(" 日");
    Some(Form { date: date(year, month, day), len: reader.at, numeric: mark != '年' })
}

/// What parts year, month and day.
fn is_mark(c: char) -> bool {
    matches!(c, '.' | '/' | '／' | '．' | '—' | '－' | '-')
}

/// 02.07.2018: the 2nd of July; 07/25/2018 can only be July.
fn year_last(text: &str) -> Option<Form> {
    let is_mark = |c| matches!(c, '.' | '/' | '-');
    let mut reader = Reader { text, at: 0 };
    let first = reader.number(1, 2, ascii_digit)?;
    let mark = reader.one_of(is_mark)?;
    let second = reader.number(1, 2, ascii_digit)?;
    reader.one_of(is_mark)?;
    let rest = &text[reader.at..];
    if !rest.starts_with("19") && !rest.starts_with("20") {
        return None;
    }
    let year = reader.number(4, 4, ascii_digit)?;
    let date = if mark == '.' || first > 12 {
        date(year, second, first)
    } else if second > 12 {
        date(year, first, second)
    } else {
        None
    };
    Some(Form { date, len: reader.at, numeric: true })
}

/// 二〇一八年十二月二十一日.
fn spelled_out(text: &str) -> Option<Form> {
    let mut reader = Reader { text, at: 0 };
    if !text.starts_with(['一', '二']) {
        return None;
    }
    let year = reader.number(4, 4, numeral)?;
    reader.one_of(|c| c == '年')?;
    let month = reader.spelled(2)?;
    reader.one_of(|c| c == '月')?;
    let day = reader.spelled(3)?;
    reader.one_of(|c| c == '日')?;
    let date = month.zip(day).and_then(|(month, day)| date(year, month, day));
    Some(Form { date, len: reader.at, numeric: false })
}

/// The date at `start`, with the time behind it; not inside longer numbers.
fn printed(line: &str, start: usize, form: Form) -> Option<Printed> {
    let date = form.date?;
    let end = start + form.len;
    let is_digit = |c: Option<char>| c.is_some_and(|c| digit(c).is_some());
    if is_digit(line[..start].chars().next_back()) {
        return None;
    }
    let time = time(&line[end..]);
    let glued = is_digit(line[end..].chars().next());
    (!glued || time.is_some()).then(|| Printed {
        date,
        span: Span::new(start, end + time.unwrap_or(0)),
        has_time: time.is_some(),
        numeric: form.numeric,
    })
}

/// Length of the time that `text` begins with: T08:00, (星期三)上午 9时30分.
fn time(text: &str) -> Option<usize> {
    let is_blank = |c| matches!(c, ' ' | '\u{a0}' | '\u{3000}');
    let mut reader = Reader { text, at: 0 };
    while reader.one_of(|c| c == 'T' || is_blank(c)).is_some() {}
    reader.weekday();
    while reader.one_of(is_blank).is_some() {}
    _ = ["上午", "下午", "AM", "PM"].iter().find(|half| reader.takes(half));
    while reader.one_of(is_blank).is_some() {}
    if let Some(end) = reader.clock() {
        return Some(end);
    }
    // 2016/4/12 2035
    let parted = reader.taken().ends_with([' ', '\u{a0}', '\u{3000}']);
    reader.number(4, 4, ascii_digit)?;
    (parted && reader.at == text.len()).then_some(reader.at)
}

/// A text and how far it has been read.
#[derive(Clone, Copy)]
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn taken(&self) -> &'t str {
        &self.text[..self.at]
    }

    fn takes(&mut self, word: &str) -> bool {
        let here = self.text.as_bytes()[self.at..].starts_with(word.as_bytes());
        self.at += if here { word.len() } else { 0 };
        here
    }

    /// The next character, if it `fits`.
    fn one_of(&mut self, fits: impl Fn(char) -> bool) -> Option<char> {
        let c = self.text[self.at..].chars().next().filter(|c| fits(*c))?;
        self.at += c.len_utf8();
        Some(c)
    }

    /// A number of `fewest` digits at least, and at most `most`.
    fn number(&mut self, fewest: u32, most: u32, digit: fn(char) -> Option<u32>) -> Option<u32> {
        let (mut digits, mut number) = (0, 0);
        while let Some(c) = self.text[self.at..].chars().next().filter(|_| digits < most) {
            let Some(value) = digit(c) else { break };
            self.at += c.len_utf8();
            number = number * 10 + value;
            digits += 1;
        }
        (digits >= fewest).then_some(number)
    }

    /// Numerals, `most` of them at most, and the number below one hundred that they spell.
    fn spelled(&mut self, most: usize) -> Option<Option<u32>> {
        let start = self.at;
        let mut left = most;
        while left > 0 && self.one_of(|c| "一二三四五六七八九十".contains(c)).is_some() {
            left -= 1;
        }
        (left < most).then(|| spelled(&self.text[start..self.at]))
    }

    /// (星期三), 周日.
    fn weekday(&mut self) {
        let mut reader = *self;
        reader.one_of(|c| matches!(c, '(' | '（'));
        let named = reader.takes("星期") || reader.takes("周");
        if named && reader.one_of(|c| "一二三四五六日天".contains(c)).is_some() {
            reader.one_of(|c| matches!(c, ')' | '）'));
            *self = reader;
        }
    }

    /// Where 08:00, 8:00:00.000 or 9时30分 ends.
    fn clock(&self) -> Option<usize> {
        let mut reader = *self;
        reader.number(1, 2, ascii_digit)?;
        reader.one_of(|c| matches!(c, ':' | '：' | '时'))?;
        reader.number(2, 2, ascii_digit)?;
        reader.seconds();
        let mut fraction = reader;
        if fraction.takes(".") && fraction.number(1, 3, ascii_digit).is_some() {
            reader = fraction;
        }
        Some(reader.at)
    }

    fn seconds(&mut self) {
        let mut reader = *self;
        if reader.one_of(|c| matches!(c, ':' | '：' | '分')).is_some()
            && reader.number(2, 2, ascii_digit).is_some()
        {
            reader.takes("秒");
            *self = reader;
        } else {
            self.takes("分");
        }
    }
}

fn number(text: &str) -> u32 {
    text.chars().filter_map(digit).fold(0, |number, digit| number * 10 + digit)
}

fn ascii_digit(c: char) -> Option<u32> {
    c.to_digit(10)
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

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    let small = |n: u32| i8::try_from(n).ok();
    Date::new(Some(i16::try_from(year).ok()?), Some(small(month)?), Some(small(day)?))
}

#[cfg(test)]
mod tests {
    use super::super::chars::marks;
    use super::{Printed, dates};

    fn found(text: &str) -> Vec<Printed> {
        dates(text, marks(text).into_iter())
    }

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
            let found = found(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].date.to_string(), date, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for text in
            ["2009-2024", "2010-12-3456", "0000-8255000", "2019-13-01", "05/06/2018", "3月15日"]
        {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
