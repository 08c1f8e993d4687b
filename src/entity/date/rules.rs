//! Rules for date phrases.

use regex::{Captures, Match};

use super::{Parts, When, number};
use crate::rule::{PatternRule, example};

macro_rules! year {
    () => {
        r"(?P<y>[0-9０-９]{4}|[〇○零0O一二三四五六七八九]{4})\s?年\s?"
    };
}
macro_rules! month {
    ($name:literal) => {
        concat!(r"(?P<", $name, r">[0-9０-９]{1,2}|十[一二]?|[一二三四五六七八九])\s?月")
    };
}
macro_rules! day {
    ($name:literal) => {
        concat!(
            r"\s?(?P<",
            $name,
            r">[0-9０-９]{1,2}|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
        )
    };
}
macro_rules! noise {
    () => {
        r"(?:\s?(?:上午|下午|晚上|晚|中午|早上)|[(（](?:星期|周)[一二三四五六日天][)）])?"
    };
}
macro_rules! dash {
    () => {
        r"\s?(?:至|到|、|[—–~～－―-]{1,2})\s?"
    };
}

pub(super) const RULES: &[PatternRule<(), When>] = &[
    PatternRule {
        id: "date/days",
        doc: "First and last day; what the last day does not print it shares with the first.",
        triggers: &["-", "—", "至", "到", "、", "–", "~", "～", "－", "―"],
        pattern: concat!(
            r"(?:",
            year!(),
            r")?",
            month!("m"),
            day!("d"),
            r"\s?日?",
            noise!(),
            dash!(),
            r"(?:(?P<y2>[0-9]{4})\s?年\s?)?(?:(?P<m2>[0-9０-９]{1,2}|十[一二]?|[一二三四五六七八九])\s?月)?",
            day!("d2"),
            r"\s?[日号]"
        ),
        produce: |c, ()| {
            let start = parts(c, "y", "m", "d")?;
            let end = Parts {
                year: optional(c, "y2")?.or(start.year),
                month: optional(c, "m2")?.or(start.month),
                day: optional(c, "d2")?,
            };
            days(start, end)
        },
        examples: &[
            example("11月23-25日,某学会年会召开", &["--11-23/--11-25"]),
            example("5月9日至11日,", &["--05-09/--05-11"]),
            example("2019年12月30日至2020年1月2日", &["2019-12-30/2020-01-02"]),
            example("12月30日至1月2日", &["--12-30/--01-02"]),
            example("12月11日—13日", &["--12-11/--12-13"]),
            example("二〇一八年三月五日至七日", &["2018-03-05/2018-03-07"]),
            example("3月5日、6日", &["--03-05/--03-06"]),
            example("3月15日至会场", &[]),
            example("13月23-25日", &[]),
            example("3月25日至21日", &[]),
        ],
    },
    PatternRule {
        id: "date/day",
        doc: "A day of a month, with or without the year.",
        triggers: &["月"],
        pattern: concat!(r"(?:", year!(), r")?", month!("m"), day!("d"), r"\s?[日号]"),
        produce: |c, ()| {
            let day = parts(c, "y", "m", "d")?;
            days(day, day)
        },
        examples: &[
            example("3月15日,协会年会召开", &["--03-15"]),
            example("2017年3月15日下午", &["2017-03-15"]),
            example("二〇一八年三月十五日", &["2018-03-15"]),
            example("二0二0年一月八日", &["2020-01-08"]),
            example("２０１７年３月１５日", &["2017-03-15"]),
            example("11月6日电", &["--11-06 dateline"]),
            example("本报6月9日讯", &["--06-09 dateline"]),
            example("2月30日", &[]),
            example("123月15日", &[]),
            example("3个月15日", &[]),
        ],
    },
    PatternRule {
        id: "date/day-without-sign",
        doc: "A day of a month that lost its 日: a part of the day or a comma stands behind it.",
        triggers: &["月"],
        pattern: concat!(
            r"(?:",
            year!(),
            r")?(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})(?:-(?P<d2>[0-9]{1,2}))?",
            r"(?:上午|下午|晚|中午|[,，])"
        ),
        produce: |c, ()| {
            let start = parts(c, "y", "m", "d")?;
            let end = Parts { day: optional(c, "d2")?.or(start.day), ..start };
            days(start, end)
        },
        examples: &[
            example("1月14上午,市科协召开会议", &["--01-14"]),
            example("6月21,学会年会召开", &["--06-21"]),
            example("1月14家企业", &[]),
            example("2月30上午", &[]),
        ],
    },
    PatternRule {
        id: "date/month",
        doc: "A month of a year, or the first, second or last days of a month.",
        triggers: &["月"],
        pattern: concat!(
            r"(?:(?P<y>[0-9０-９]{4}|[〇○零0O一二三四五六七八九]{4})\s?年\s?)?",
            month!("m"),
            r"(?P<part>\s?(?:上旬|中旬|下旬|初|中|底|末))?"
        ),
        produce: |c, ()| {
            let month = Parts { year: optional(c, "y")?, month: optional(c, "m")?, day: None };
            let said = month.year.is_some() || c.name("part").is_some();
            if said { days(month, month) } else { None }
        },
        examples: &[
            example("2018年3月,协会成立", &["2018-03"]),
            example("9月下旬,学院召开座谈会", &["-09"]),
            example("二〇一八年三月", &["2018-03"]),
            example("9月,", &[]),
            example("2018年13月", &[]),
        ],
    },
    PatternRule {
        id: "date/numeric",
        doc: "Year, month and day with points, strokes or slashes between them.",
        triggers: &["-", ".", "/"],
        pattern: r"(?P<y>(?:19|20)[0-9]{2})[-./](?P<m>[0-9]{1,2})[-./](?P<d>[0-9]{1,2})",
        produce: |c, ()| {
            let day = parts(c, "y", "m", "d")?;
            days(day, day)
        },
        examples: &[
            example("2018.6.5,年会召开", &["2018-06-05"]),
            example("2018-06-05", &["2018-06-05"]),
            example("2009-2024 版权所有", &[]),
            example("2018.16.5", &[]),
        ],
    },
    PatternRule {
        id: "date/numeric-day-first",
        doc: "Day, month and year with points between them.",
        triggers: &["."],
        pattern: r"(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.(?P<y>(?:19|20)[0-9]{2})",
        produce: |c, ()| {
            let day = parts(c, "y", "m", "d")?;
            days(day, day)
        },
        examples: &[
            example("05.06.2018", &["2018-06-05"]),
            example("05.16.2018", &[]),
            example("1.2.2018年", &["2018-02-01"]),
        ],
    },
    PatternRule {
        id: "date/day-alone",
        doc: "A day without its month, or two; the month is to be found elsewhere.",
        triggers: &["日"],
        pattern: concat!(r"(?P<d>[0-9]{1,2})日?(?:", dash!(), r"(?P<d2>[0-9]{1,2}))?日"),
        produce: |c, ()| {
            let start = Parts { day: optional(c, "d")?, ..Parts::default() };
            let end = Parts { day: optional(c, "d2")?.or(start.day), ..start };
            days(start, end)
        },
        examples: &[
            example("29日,大会闭幕", &["---29"]),
            example("28-29日", &["---28/---29"]),
            example("3日内", &[]),
            example("32日,", &[]),
        ],
    },
    PatternRule {
        id: "date/relative",
        doc: "Today, yesterday and the day before.",
        triggers: &["今天", "今日", "昨天", "昨日", "前天"],
        pattern: r"今天|今日|昨天|昨日|前天",
        produce: |c, ()| {
            Some(When::Relative(match &c[0] {
                "今天" | "今日" => 0,
                "昨天" | "昨日" => -1,
                _ => -2,
            }))
        },
        examples: &[
            example("大会昨日在京举行", &["day-1"]),
            example("今天下午", &["day+0"]),
            example("今日头条", &[]),
            example("近日,", &[]),
        ],
    },
    PatternRule {
        id: "date/lost-month-sign",
        doc: "Month and day run together before 日, or before a dash and the last day.",
        triggers: &["日"],
        pattern: r"(?P<md>[0-9]{3,4})(?:[—–~～-]{1,2}(?P<d2>[0-9]{1,2}))?日",
        produce: |c, ()| damaged(None, &c["md"], c.name("d2")),
        examples: &[
            example("1126-30日,市科协召开会议", &["--11-26/--11-30"]),
            example("117日,协会召开年会", &["--01-17|--11-07"]),
            example("1212日,大会召开", &["--12-12"]),
            example("999日", &[]),
            example("1126-20日", &[]),
        ],
    },
    PatternRule {
        id: "date/lost-signs",
        doc: "Year, month and day run together before 日, a comma or a part of the day.",
        triggers: &["19", "20"],
        pattern: r"(?P<y>(?:19|20)[0-9]{2})(?P<md>[0-9]{2,4})(?:[—–~～-]{1,2}(?P<d2>[0-9]{1,2}))?(?:日|[,，]|上午|下午|晚)",
        produce: |c, ()| damaged(c["y"].parse().ok(), &c["md"], c.name("d2")),
        examples: &[
            example("2011413,协会召开年会", &["2011-04-13"]),
            example("20111203,协会召开年会", &["2011-12-03"]),
            example("2011112,", &["2011-01-12|2011-11-02"]),
            example("20191128日,协会召开年会", &["2019-11-28"]),
            example("20191128-29日,", &["2019-11-28/2019-11-29"]),
            example("2009999,", &[]),
            example("2017,", &[]),
        ],
    },
    PatternRule {
        id: "date/lost-signs-first",
        doc: "Month and day run together at the head of a paragraph, before a comma.",
        triggers: &[",", "，"],
        pattern: r"(?:^|\n)\s*(?P<md>[0-9]{3,4})(?:[,，]|上午|下午)",
        produce: |c, ()| damaged(None, &c["md"], None),
        examples: &[
            example("416,市总工会召开全委会", &["--04-16"]),
            example("619,学校科协成立", &["--06-19"]),
            example("共有416,", &[]),
            example("999,", &[]),
        ],
    },
];

fn days(start: Parts, end: Parts) -> Option<When> {
    let ordered = match (start.month, end.month) {
        (Some(m), Some(n)) if m == n && start.year == end.year => start.day <= end.day,
        (None, None) => start.day <= end.day,
        _ => true,
    };
    (start.possible() && end.possible() && ordered).then_some(When::Days { start, end })
}

fn parts(c: &Captures<'_>, year: &str, month: &str, day: &str) -> Option<Parts> {
    Some(Parts { year: optional(c, year)?, month: optional(c, month)?, day: optional(c, day)? })
}

/// The number of a group: `Some(None)` where the group took no part, `None` where it is too large.
fn optional<N: TryFrom<u64>>(c: &Captures<'_>, name: &str) -> Option<Option<N>> {
    let Some(group) = c.name(name) else { return Some(None) };
    let value = N::try_from(number(group.as_str())?).ok()?;
    Some(Some(value))
}

/// Every way of parting `digits` into month and day that gives a day of the calendar.
fn damaged(year: Option<i16>, digits: &str, last: Option<Match<'_>>) -> Option<When> {
    let last: Option<i8> = last.and_then(|m| m.as_str().parse().ok());
    let reading = |cut: usize| {
        let month: i8 = digits.get(..cut)?.parse().ok()?;
        let (rest, padded) = (digits.get(cut..)?, cut > 1 && digits.starts_with('0'));
        if rest.is_empty()
            || (rest.starts_with('0') && rest.len() == 1)
            || (month < 10 && cut > 1 && !padded)
        {
            return None;
        }
        let start = Parts { year, month: Some(month), day: Some(rest.parse().ok()?) };
        let end = Parts { day: last.or(start.day), ..start };
        days(start, end).map(|_| (start, end))
    };
    let readings: Vec<(Parts, Parts)> = (1..digits.len()).filter_map(reading).collect();
    (!readings.is_empty()).then_some(When::Damaged(readings))
}
