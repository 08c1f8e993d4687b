//! Characters that a site lost: 月 and 日 of dates, and what its filter masked with *.
//!
//! Dates are mended only where one reading is a date: 1126日 is 11月26日, but 117日 is left to
//! the stage that reads dates and knows when the page was published.

use super::edit::Draft;
use super::is_han;
use crate::date::Date;
use crate::rule::{Example, example};
use crate::{Span, text};

pub(super) const EXAMPLES: &[Example] = &[
    example("1126-30日,省协会召开年会", &["11月26-30日,省协会召开年会"]),
    example("416,市总工会召开会议", &["4月16日,市总工会召开会议"]),
    example("2013526,慈善总会换届", &["2013年5月26日,慈善总会换届"]),
    example("会议于\n1月14上午召开", &["会议于\n1月14日上午召开"]),
    example("(记者 甲)416日,大会于94日上午召开", &["(记者 甲)4月16日,大会于9月4日上午召开"]),
    example("市*协副*、市工商联*甲及市民*局领导", &["市政协副主席、市工商联主席甲及市民政局领导"]),
    example("117日,协会召开年会", &[]),
    example("1212日,协会召开年会", &[]),
    example("历时94日,第416日,近416日内办结", &[]),
    example("29日上午开会", &[]),
    example("365日,天天如此", &[]),
    example("一台1126日元的书", &[]),
    example("第416,417号", &[]),
    example("2013年,416人参加", &[]),
    example("**通知**与五*酒店", &[]),
];

/// A masked word: what stands before the asterisk, what behind, what it hides.
const MASKED: &[(&str, &str, &str)] = &[
    ("市", "协", "政"),
    ("省", "协", "政"),
    ("县", "协", "政"),
    ("区", "协", "政"),
    ("州", "协", "政"),
    ("国", "协", "政"),
    ("民", "局", "政"),
    ("民", "厅", "政"),
    ("民", "部", "政"),
    ("财", "局", "政"),
    ("财", "厅", "政"),
    ("市", "府", "政"),
    ("省", "府", "政"),
    ("县", "府", "政"),
    ("区", "府", "政"),
    ("参", "议政", "政"),
    ("行", "审批", "政"),
    ("协副", "", "主席"),
    ("工商联", "", "主席"),
    ("工商联副", "", "主席"),
    ("科协", "", "主席"),
    ("科协副", "", "主席"),
    ("文联", "", "主席"),
    ("文联副", "", "主席"),
    ("侨联", "", "主席"),
    ("侨联副", "", "主席"),
    ("妇联", "", "主席"),
    ("妇联副", "", "主席"),
    ("残联", "", "主席"),
    ("作协", "", "主席"),
    ("工会", "", "主席"),
    ("工会副", "", "主席"),
];

/// Completes every date with one reading and every masked word.
pub(super) fn mend(draft: &mut Draft<'_>) {
    let text = draft.text();
    let bytes = text.as_bytes();
    let mut free = 0;
    for (at, c) in draft.marks(|first| matches!(first, b'*' | b'0'..=b'9')) {
        if c == '*' {
            if let Some(word) = masked(text, at) {
                draft.replace(Span::new(at, at + 1), word);
            }
        } else if at >= free {
            let digits = bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
            free = at + digits;
            for (at, what) in date(text, at, free).into_iter().flatten() {
                draft.replace(Span::new(at, at), what);
            }
        }
    }
}

/// What the asterisk at `at` hides.
fn masked(text: &str, at: usize) -> Option<&'static str> {
    let (before, behind) = (&text[..at], &text[at + 1..]);
    let hidden = MASKED.iter().find(|(left, right, _)| {
        before.ends_with(left) && behind.starts_with(right) && !behind.starts_with('*')
    });
    hidden.map(|(_, _, word)| *word)
}

/// Digits of the longest date.
const LONGEST_DATE: usize = 8;

/// Whether something is missing in the digits `start..end`.
pub(super) fn lacks(text: &str, start: usize, end: usize) -> bool {
    date(text, start, end) != WHOLE
}

/// Up to three words that a date lacks, each with its place.
type Lack = [Option<(usize, &'static str)>; 3];

/// Nothing is missing.
const WHOLE: Lack = [None; 3];

/// What is missing in the digits `start..end`.
fn date(text: &str, start: usize, end: usize) -> Lack {
    let (before, digits, behind) = (&text[..start], &text[start..end], &text[end..]);
    // One digit is whole but for a day behind its month.
    let short = digits.len() == 1 && !before.ends_with('月');
    if short || digits.len() > LONGEST_DATE || !may_follow(behind) {
        return WHOLE;
    }
    if lost_day(before, digits, behind) {
        return [Some((end, "日")), None, None];
    }
    let split = match digits.len() {
        2..=4 => month_and_day(digits).map(|month| (0, month)),
        6..=8 => month_and_day(&digits[4..]).filter(|_| is_year(&digits[..4])).map(|m| (4, m)),
        _ => None,
    };
    let Some((year, month)) = split else { return WHOLE };
    let has_day = has_day(behind) && !counts(before);
    let is_date = has_day || (opens_sentence(before) && stands_for_day(behind, digits));
    if !is_date {
        return WHOLE;
    }
    [
        (year > 0).then_some((start + year, "年")),
        Some((start + year + month, "月")),
        (!has_day).then_some((end, "日")),
    ]
}

/// Whether `behind` begins as what follows such digits: a time of day, 日, a range, a comma.
fn may_follow(behind: &str) -> bool {
    text::words!["上", "下", "晚", "凌", "日", "-", "—", "－", "至", "~", "～", ",", "，"]
        .begin(behind)
}

/// 1月14上午.
fn lost_day(before: &str, digits: &str, behind: &str) -> bool {
    const DAYTIME: [&str; 5] = ["上午", "下午", "晚上", "晚间", "凌晨"];
    let month =
        before.strip_suffix('月').is_some_and(|b| b.ends_with(|c: char| c.is_ascii_digit()));
    month
        && digits.len() <= 2
        && digits.parse().is_ok_and(|day: u8| (1..=31).contains(&day))
        && DAYTIME.iter().any(|time| behind.starts_with(time))
}

/// Whether a sentence or a line begins behind `before`.
fn opens_sentence(before: &str) -> bool {
    let line = before.trim_end_matches([' ', '\u{3000}', '\u{A0}', '\t']);
    line.is_empty() || line.ends_with(['\n', '。', '，', ',', '：', ':', '；', ';', '讯'])
}

/// Behind such a word digits and 日 are a number of days, or the end of something longer.
fn counts(before: &str) -> bool {
    const COUNTING: &str = "第约近共达历时满每长为超过余仅足前后数号.-/—~～至月";
    let last = before.chars().next_back();
    last.is_some_and(|c| COUNTING.contains(c))
}

/// 日, or -30日: with the day written, only the month is missing.
fn has_day(behind: &str) -> bool {
    let range = behind.trim_start_matches(['-', '—', '－', '至', '~', '～']);
    let rest = if range.len() < behind.len() {
        range.trim_start_matches(|c: char| c.is_ascii_digit())
    } else {
        behind
    };
    let goes_on = |after: &str| {
        after.is_empty()
            || after.starts_with(|c| "，,、。 (（上下中晚凌早晨在至—-电讯由举召来，".contains(c))
    };
    rest.strip_prefix('日').is_some_and(goes_on)
}

/// 416, at the start of a sentence: a comma and Chinese text behind the digits.
fn stands_for_day(behind: &str, digits: &str) -> bool {
    let after = behind.strip_prefix(',').or_else(|| behind.strip_prefix('，'));
    !matches!(digits.len(), 2 | 4) && after.is_some_and(|rest| rest.starts_with(is_han))
}

/// Number of digits of the month, if the digits make one date only.
fn month_and_day(digits: &str) -> Option<usize> {
    let is_date = |month: &usize| {
        let (m, d) = digits.split_at(*month);
        let plain = |n: &str| !n.is_empty() && n.len() <= 2;
        plain(m) && plain(d) && !d.starts_with('0') && exists(m, d)
    };
    // 29日 is whole.
    if digits.len() == 2 && digits <= "31" {
        return None;
    }
    // 1212 is as well 12月1-2日 with the hyphen lost.
    if digits.len() == 4 && digits[..2] == digits[2..] {
        return None;
    }
    let mut found = (1..=2).filter(|month| *month < digits.len()).filter(is_date);
    found.next().filter(|_| found.next().is_none())
}

fn exists(month: &str, day: &str) -> bool {
    let (Ok(month), Ok(day)) = (month.parse(), day.parse()) else { return false };
    Date::new(None, Some(month), Some(day)).is_some()
}

fn is_year(digits: &str) -> bool {
    digits.parse().is_ok_and(|year: u16| (1949..=2049).contains(&year))
}
