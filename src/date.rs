//! Calendar dates of the precision that a text gives.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A calendar date in which the year, or the month and the day, may be unknown.
///
/// Written in ISO 8601's form: `2017-03-15`, `2017-03`, `2017`; `--03-15` where the year is
/// unknown, `---15` where year and month are. Always a day that exists (29 February is taken
/// where the year is unknown).
///
/// ```
/// let date: huiyao::Date = "2017-03-15".parse()?;
/// assert_eq!((date.year(), date.month(), date.day()), (Some(2017), Some(3), Some(15)));
/// assert!("2017-02-30".parse::<huiyao::Date>().is_err());
/// # Ok::<(), huiyao::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
}

/// Any leap year: a day without a year may be 29 February.
const LEAP_YEAR: i16 = 2000;

impl Date {
    /// The date with these parts, or `None` where no calendar has such a day (years 1 to 9999,
    /// months 1 to 12) or a month is missing between year and day.
    pub fn new(year: Option<i16>, month: Option<i8>, day: Option<i8>) -> Option<Date> {
        let shape = match (year, month, day) {
            (None, Some(_), None) | (None, None, None) | (Some(_), None, Some(_)) => false,
            (None, None, Some(day)) => (1..=31).contains(&day),
            _ => true,
        };
        let exists =
            jiff::civil::Date::new(year.unwrap_or(LEAP_YEAR), month.unwrap_or(1), day.unwrap_or(1))
                .is_ok();
        (shape && exists && year.is_none_or(|y| y > 0)).then_some(Date { year, month, day })
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> Option<i16> {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> Option<i8> {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> Option<i8> {
        self.day
    }

    /// The same date in `year`, or `None` where it does not exist there.
    pub fn with_year(self, year: i16) -> Option<Date> {
        Date::new(Some(year), self.month, self.day)
    }

    /// As a day of the calendar, where all three parts are known.
    pub(crate) fn civil(self) -> Option<jiff::civil::Date> {
        jiff::civil::Date::new(self.year?, self.month?, self.day?).ok()
    }
}

impl From<jiff::civil::Date> for Date {
    fn from(date: jiff::civil::Date) -> Self {
        Date { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("-")?,
        }
        match (self.month, self.day) {
            (Some(month), Some(day)) => write!(f, "-{month:02}-{day:02}"),
            (Some(month), None) => write!(f, "-{month:02}"),
            (None, Some(day)) => write!(f, "--{day:02}"),
            (None, None) => Ok(()),
        }
    }
}

impl FromStr for Date {
    type Err = crate::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or_else(|| crate::Error::date(text))
    }
}

fn parse(text: &str) -> Option<Date> {
    if let Some(day) = text.strip_prefix("---") {
        return Date::new(None, None, Some(day.parse().ok()?));
    }
    if let Some(rest) = text.strip_prefix("--") {
        let (month, day) = rest.split_once('-')?;
        return Date::new(None, Some(month.parse().ok()?), Some(day.parse().ok()?));
    }
    let mut parts = text.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next().map(str::parse).transpose().ok()?;
    let day = parts.next().map(str::parse).transpose().ok()?;
    parts.next().is_none().then(|| Date::new(Some(year), month, day))?
}

impl TryFrom<String> for Date {
    type Error = crate::Error;

    fn try_from(text: String) -> Result<Self, crate::Error> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn every_precision_is_written_and_read_back() {
        for text in ["2017-03-15", "2017-03", "2017", "--03-15", "---15", "--02-29", "2016-02-29"] {
            let date: Date = text.parse().expect(text);
            assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in ["2017-02-29", "2017-13", "--04-31", "---32", "", "----", "2017-1-2-3", "0000"]
        {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
