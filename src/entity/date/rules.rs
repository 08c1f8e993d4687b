//! Rules for date phrases.

use super::{Parts, When, is_one_to_nine, is_western, number};
use crate::rule::Part::{Blank, Is, LineStart, Maybe, One, Run, Slot};
use crate::rule::{Match, Part, PatternRule, Signs, example};

/// What rules need, as bits.
const MONTH: Signs = 1;
const DAY_SIGN: Signs = 1 << 1;
const DASH: Signs = 1 << 2;
const STROKE: Signs = 1 << 3;
const POINT: Signs = 1 << 4;
/// A year, or a part of a month.
const YEAR_OR_PART: Signs = 1 << 5;
const TODAY: Signs = 1 << 6;
/// A number behind a month with a comma or a part of the day behind it.
const UNSIGNED_DAY: Signs = 1 << 7;
/// A number with 日 or a dash behind it and no month before it.
const DAY_ALONE: Signs = 1 << 8;
/// Three digits or more run together, and no year.
const RUN_TOGETHER: Signs = 1 << 9;
const FOUR_DIGITS: Signs = 1 << 10;
const COMMA: Signs = 1 << 11;

/// What `text` shows, a stretch of the characters of dates.
pub(super) fn signs_of(text: &str) -> Signs {
    let mut signs = text.chars().fold(0, |signs, c| signs | sign(c));
    let mut at = 0;
    while let Some(first) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + first;
        let length = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        let (before, behind) = (&text[at..start], &text[start + length..]);
        signs |= sign_of_number(before, at, length, behind.chars().next());
        at = start + length;
    }
    signs
}

fn sign(c: char) -> Signs {
    match c {
        '月' => MONTH,
        '日' | '号' => DAY_SIGN,
        '-' => DASH | STROKE,
        '至' | '到' | '、' => DASH,
        '.' => STROKE | POINT,
        '/' => STROKE,
        ',' | '，' => COMMA,
        '年' | '旬' | '初' | '中' | '底' | '末' => YEAR_OR_PART,
        '今' | '昨' | '前' => TODAY,
        c if dash(c) => DASH,
        _ => 0,
    }
}

/// What a number of so many digits shows by what stands around it; what stands before it begins at
/// `at`.
fn sign_of_number(before: &str, at: usize, length: usize, behind: Option<char>) -> Signs {
    // 本月12日: no number stands before 月.
    let of_month = before.strip_suffix('月').is_some_and(|before| {
        before.is_empty() && at > 0
            || before.ends_with(|c| spelled(c) || is_western(c) || matches!(c, '十' | '元' | ' '))
    });
    let is = |told: fn(char) -> bool| behind.is_some_and(told);
    let told = [
        (FOUR_DIGITS, length >= 4),
        (RUN_TOGETHER, length >= 3 && behind != Some('年')),
        // Behind a month it is no day alone, even where the two make no date.
        (DAY_ALONE, !of_month && is(|c| sign(c) & (DAY_SIGN | DASH) != 0 || c.is_whitespace())),
        (UNSIGNED_DAY, (of_month || before.ends_with('-')) && is(ends_unsigned)),
    ];
    told.iter().filter(|(_, told)| *told).fold(0, |signs, (sign, _)| signs | sign)
}

/// Whether `c` may open what stands behind a day without its sign: a comma or a part of the day.
fn ends_unsigned(c: char) -> bool {
    matches!(c, ',' | '，' | '上' | '下' | '晚' | '中')
}

/// The characters that a date may begin with.
pub(super) const fn begins(c: char) -> bool {
    is_western(c) || spelled(c) || matches!(c, '十' | '元' | '今' | '昨' | '前')
}

const fn digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Those of years that are spelled out.
const fn spelled(c: char) -> bool {
    matches!(c, '〇' | '○' | '零' | '0' | 'O') || is_one_to_nine(c)
}

const fn one_or_two(c: char) -> bool {
    matches!(c, '一' | '二')
}

const fn day_of_week(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '日' | '天')
}

const fn dash(c: char) -> bool {
    matches!(c, '—' | '–' | '~' | '～' | '－' | '―' | '-')
}

const fn narrow_dash(c: char) -> bool {
    matches!(c, '—' | '–' | '~' | '～' | '-')
}

/// The slots: year, month and day, those of the last day, month and day run together.
const Y: usize = 0;
const M: usize = 1;
const D: usize = 2;
const Y2: usize = 3;
const M2: usize = 4;
const D2: usize = 5;
const MD: usize = M;
/// The part of the month.
const PART: usize = D;

/// More blanks than any line begins with.
const MOST_BLANKS: usize = 40;

const YEAR: Part = Maybe(&[
    Slot(Y, &[&[Run(is_western, 4, 4)], &[Run(spelled, 4, 4)]]),
    Blank,
    Is(&["年"]),
    Blank,
]);
const MONTH_FORMS: &[&[Part]] = &[
    &[Run(is_western, 1, 2)],
    &[Is(&["十"]), Run(one_or_two, 0, 1)],
    &[Run(is_one_to_nine, 1, 1)],
    &[Is(&["元"])],
];
const DAY_FORMS: &[&[Part]] = &[
    &[Run(is_western, 1, 2)],
    &[Is(&["三十一", "三十"])],
    &[Maybe(&[Is(&["二"])]), Is(&["十"]), Run(is_one_to_nine, 0, 1)],
    &[Run(is_one_to_nine, 1, 1)],
];
/// A month and a day of it, without the sign of the day.
const DAY_OF_MONTH: Part =
    One(&[&[Slot(M, MONTH_FORMS), Blank, Is(&["月"]), Blank, Slot(D, DAY_FORMS), Blank]]);
const SIGN: Part = Is(&["日", "号"]);
/// The part of the day, or the day of the week in brackets.
const ASIDE: Part = Maybe(&[One(&[
    &[Blank, Is(&["上午", "下午", "晚上", "晚", "中午", "早上"])],
    &[Is(&["(", "（"]), Is(&["星期", "周"]), Run(day_of_week, 1, 1), Is(&[")", "）"])],
])]);
const TO: Part = One(&[&[Is(&["至", "到", "、"])], &[Run(dash, 1, 2)]]);
const THIS_CENTURY: &[&[Part]] = &[&[Is(&["19", "20"]), Run(digit, 2, 2)]];
const ONE_OR_TWO_DIGITS: &[&[Part]] = &[&[Run(digit, 1, 2)]];

pub(super) const RULES: &[PatternRule<When>] = &[
    PatternRule {
        id: "date/days",
        doc: "First and last day; what the last day does not print it shares with the first.",
        signs: MONTH | DASH | DAY_SIGN,
        pattern: &[
            YEAR,
            DAY_OF_MONTH,
            Maybe(&[Is(&["日"])]),
            ASIDE,
            Blank,
            TO,
            Blank,
            Maybe(&[Slot(Y2, &[&[Run(digit, 4, 4)]]), Blank, Is(&["年"]), Blank]),
            Maybe(&[Slot(M2, MONTH_FORMS), Blank, Is(&["月"])]),
            Blank,
            Slot(D2, DAY_FORMS),
            Blank,
            SIGN,
        ],
        produce: |c| {
            let start = parts(c)?;
            let end = Parts {
                year: optional(c, Y2)?.or(start.year),
                month: optional(c, M2)?.or(start.month),
                day: optional(c, D2)?,
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
        signs: MONTH | DAY_SIGN,
        pattern: &[YEAR, DAY_OF_MONTH, SIGN],
        produce: |c| {
            let day = parts(c)?;
            days(day, day)
        },
        examples: &[
            example("3月15日,协会年会召开", &["--03-15"]),
            example("元月26日,协会年会召开", &["--01-26"]),
            example("26元月票", &[]),
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
        signs: MONTH | UNSIGNED_DAY,
        pattern: &[
            YEAR,
            Slot(M, ONE_OR_TWO_DIGITS),
            Is(&["月"]),
            Slot(D, ONE_OR_TWO_DIGITS),
            Maybe(&[Is(&["-"]), Slot(D2, ONE_OR_TWO_DIGITS)]),
            Is(&["上午", "下午", "晚", "中午", ",", "，"]),
        ],
        produce: |c| {
            let start = parts(c)?;
            let end = Parts { day: optional(c, D2)?.or(start.day), ..start };
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
        signs: MONTH | YEAR_OR_PART,
        pattern: &[
            YEAR,
            Slot(M, MONTH_FORMS),
            Blank,
            Is(&["月"]),
            Maybe(&[Slot(
                PART,
                &[&[Blank, Is(&["上旬", "中旬", "下旬", "初", "中", "底", "末"])]],
            )]),
        ],
        produce: |c| {
            let month = Parts { year: optional(c, Y)?, month: optional(c, M)?, day: None };
            let said = month.year.is_some() || c.slot(PART).is_some();
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
        signs: STROKE | FOUR_DIGITS,
        pattern: &[
            Slot(Y, THIS_CENTURY),
            Is(&["-", ".", "/"]),
            Slot(M, ONE_OR_TWO_DIGITS),
            Is(&["-", ".", "/"]),
            Slot(D, ONE_OR_TWO_DIGITS),
        ],
        produce: |c| {
            let day = parts(c)?;
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
        signs: POINT | FOUR_DIGITS,
        pattern: &[
            Slot(D, ONE_OR_TWO_DIGITS),
            Is(&["."]),
            Slot(M, ONE_OR_TWO_DIGITS),
            Is(&["."]),
            Slot(Y, THIS_CENTURY),
        ],
        produce: |c| {
            let day = parts(c)?;
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
        signs: DAY_SIGN | DAY_ALONE,
        pattern: &[
            Slot(D, ONE_OR_TWO_DIGITS),
            Maybe(&[Is(&["日"])]),
            Maybe(&[Blank, TO, Blank, Slot(D2, ONE_OR_TWO_DIGITS)]),
            Is(&["日"]),
        ],
        produce: |c| {
            let start = Parts { day: optional(c, D)?, ..Parts::default() };
            let end = Parts { day: optional(c, D2)?.or(start.day), ..start };
            days(start, end)
        },
        examples: &[
            example("29日,大会闭幕", &["---29"]),
            example("公会本月12日召开会议", &["---12"]),
            example("公会每月12日召开会议", &[]),
            example("28-29日", &["---28/---29"]),
            example("3日内", &[]),
            example("32日,", &[]),
        ],
    },
    PatternRule {
        id: "date/relative",
        doc: "Today, yesterday and the day before.",
        signs: TODAY,
        pattern: &[Is(&["今天", "今日", "今晚", "昨天", "昨日", "昨晚", "前天"])],
        produce: |c| {
            Some(When::Relative(match c.text() {
                "今天" | "今日" | "今晚" => 0,
                "昨天" | "昨日" | "昨晚" => -1,
                _ => -2,
            }))
        },
        examples: &[
            example("大会昨日在京举行", &["day-1"]),
            example("今天下午", &["day+0"]),
            example("年会昨晚举行", &["day-1"]),
            example("今日头条", &[]),
            example("近日,", &[]),
        ],
    },
    PatternRule {
        id: "date/day-in-brackets",
        doc: "Today or yesterday with the day in brackets before 日.",
        signs: TODAY,
        pattern: &[
            Is(&["今", "昨", "前"]),
            Is(&["(", "（"]),
            Slot(D, DAY_FORMS),
            Is(&[")", "）"]),
            Is(&["日"]),
        ],
        produce: |c| {
            let day = Parts { day: optional(c, D)?, ..Parts::default() };
            days(day, day)
        },
        examples: &[
            example("同乡会昨(十六)日晚举行典礼", &["---16"]),
            example("商会今（8）日举行会议", &["---08"]),
            example("同乡会昨(四十)日", &[]),
            example("今(十六)人", &[]),
        ],
    },
    PatternRule {
        id: "date/lost-month-sign",
        doc: "Month and day run together before 日, or before a dash and the last day.",
        signs: DAY_SIGN | RUN_TOGETHER,
        pattern: &[
            Slot(MD, &[&[Run(digit, 3, 4)]]),
            Maybe(&[Run(narrow_dash, 1, 2), Slot(D2, ONE_OR_TWO_DIGITS)]),
            Is(&["日"]),
        ],
        produce: |c| damaged(None, c.slot(MD)?, c.slot(D2)),
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
        signs: RUN_TOGETHER,
        pattern: &[
            Slot(Y, THIS_CENTURY),
            Slot(MD, &[&[Run(digit, 2, 4)]]),
            Maybe(&[Run(narrow_dash, 1, 2), Slot(D2, ONE_OR_TWO_DIGITS)]),
            Is(&["日", ",", "，", "上午", "下午", "晚"]),
        ],
        produce: |c| damaged(c.slot(Y)?.parse().ok(), c.slot(MD)?, c.slot(D2)),
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
        signs: COMMA | RUN_TOGETHER,
        pattern: &[
            LineStart,
            Run(char::is_whitespace, 0, MOST_BLANKS),
            Slot(MD, &[&[Run(digit, 3, 4)]]),
            Is(&[",", "，", "上午", "下午"]),
        ],
        produce: |c| damaged(None, c.slot(MD)?, None),
        examples: &[
            example("416,市总工会召开全委会", &["--04-16"]),
            example("619,学校科协成立", &["--06-19"]),
            example("共有416,", &[]),
            example("999,", &[]),
        ],
    },
    PatternRule {
        id: "date/lost-signs-parted",
        doc: "Month and day parted by a blank at the head of a paragraph, before a comma.",
        signs: COMMA | DAY_ALONE,
        pattern: &[
            LineStart,
            Run(char::is_whitespace, 0, MOST_BLANKS),
            Slot(M, ONE_OR_TWO_DIGITS),
            Run(char::is_whitespace, 1, 2),
            Slot(D, ONE_OR_TWO_DIGITS),
            Blank,
            Is(&[",", "，", "上午", "下午"]),
        ],
        produce: |c| {
            let day = parts(c)?;
            days(day, day)
        },
        examples: &[
            example("4 16 ,市总工会召开全委会", &["--04-16"]),
            example("11 9,协会召开年会", &["--11-09"]),
            example("共有4 16 ,", &[]),
            example("13 16 ,", &[]),
            example("4 16 人", &[]),
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

fn parts(c: &Match<'_>) -> Option<Parts> {
    Some(Parts { year: optional(c, Y)?, month: optional(c, M)?, day: optional(c, D)? })
}

/// The number in a slot: `Some(None)` where its part is left out, `None` where it is too large.
fn optional<N: TryFrom<u64>>(c: &Match<'_>, slot: usize) -> Option<Option<N>> {
    let Some(digits) = c.slot(slot) else { return Some(None) };
    // 元月 is the first.
    let digits = if digits == "元" { "1" } else { digits };
    let value = N::try_from(number(digits)?).ok()?;
    Some(Some(value))
}

/// Every way of parting `digits` into month and day that gives a day of the calendar.
fn damaged(year: Option<i16>, digits: &str, last: Option<&str>) -> Option<When> {
    let last: Option<i8> = last.and_then(|digits| digits.parse().ok());
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

#[cfg(test)]
mod tests {
    use super::{DAY_ALONE, RULES, RUN_TOGETHER, UNSIGNED_DAY, signs_of};

    #[test]
    fn texts_show_the_signs_of_their_rules() {
        for rule in RULES {
            for example in rule.examples.iter().filter(|example| !example.gives.is_empty()) {
                let signs = signs_of(example.text);
                assert_eq!(signs & rule.signs, rule.signs, "{}: {}", rule.id, example.text);
            }
        }
    }

    #[test]
    fn whole_dates_show_no_signs_of_damage() {
        for text in ["2017年3月15日", "3月5日、", "3月15日上午9"] {
            assert_eq!(signs_of(text) & (DAY_ALONE | RUN_TOGETHER | UNSIGNED_DAY), 0, "{text}");
        }
    }
}
