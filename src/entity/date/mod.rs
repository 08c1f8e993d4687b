//! Mentions of dates: spans of days, days, months, relative days, and dates that lost characters.

mod number;
mod rules;

pub(crate) use number::{is_one_to_nine, is_western, number};
use rules::RULES;

use crate::rule::{RuleInfo, RuleSet};
use crate::text::{Heads, chars, stretches, words};
use crate::{Date, Span};

/// The parts of a date that a text prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Parts {
    pub(crate) year: Option<i16>,
    pub(crate) month: Option<i8>,
    pub(crate) day: Option<i8>,
}

impl Parts {
    /// The date, or `None` where there is none such (or only a month is known).
    pub(crate) fn date(self) -> Option<Date> {
        Date::new(self.year, self.month, self.day)
    }

    /// Whether some calendar has it: a month alone is possible though it is no [`Date`].
    fn possible(self) -> bool {
        let year = self.year.or(self.month.is_some().then_some(2000));
        year.is_none_or(|y| (1900..=2100).contains(&y))
            && Date::new(year, self.month, self.day).is_some()
    }
}

/// What a date phrase says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum When {
    /// First and last day, the same for one day; both without a day for a month.
    Days { start: Parts, end: Parts },
    /// Days from the day of writing: 今天 0, 昨日 -1.
    Relative(i8),
    /// The possible days of digits that lost 年, 月 or 日, first and last day each.
    Damaged(Vec<(Parts, Parts)>),
}

/// A date phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DateMention {
    pub(crate) span: Span,
    pub(crate) when: When,
    /// Day of the week printed behind it, Monday 1.
    pub(crate) weekday: Option<i8>,
    /// The day on which a dispatch was filed (11月6日电), not the day of what it reports.
    pub(crate) dateline: bool,
}

static SET: RuleSet<When> = RuleSet {
    rules: RULES,
    // A rule may take blanks before a date.
    begins: |c| rules::begins(c) || c.is_whitespace(),
    signs: rules::signs_of,
};

/// The date phrases of `text`, in order.
pub(crate) fn dates(text: &str) -> Vec<DateMention> {
    let mut found = Vec::new();
    let mut matches = Vec::new();
    for part in stretches(text, chars!(OF_DATES), needed(text)) {
        SET.run(text, part, &mut matches);
        found.extend(matches.drain(..).filter_map(|f| mention(text, f.span, f.value)));
    }
    found
}

/// What every date has, beside Western digits: a month, or a day told from today.
const NEEDED: [&str; 4] = ["月", "今", "昨", "前天"];

/// Where what every date has stands in `text`.
fn needed(text: &str) -> impl Iterator<Item = usize> {
    const HEADS: Heads = Heads::new(&[
        NEEDED[0], NEEDED[1], NEEDED[2], NEEDED[3], "0", "1", "2", "3", "4", "5", "6", "7", "8",
        "9",
    ]);
    let is_needed =
        |at: &usize| text.as_bytes()[*at].is_ascii_digit() || words!(&NEEDED).begin(&text[*at..]);
    const { &HEADS }.places(text).filter(is_needed)
}

/// Whether `text` may have a date at all.
pub(crate) fn may_be_in(text: &str) -> bool {
    needed(text).next().is_some()
}

/// Whether the phrase of a date may begin `text`.
pub(crate) fn may_begin(text: &str) -> bool {
    text.starts_with(rules::begins)
}

/// Whether the phrase of a date may end `text`.
pub(crate) fn may_end(text: &str) -> bool {
    text.ends_with(|c| chars!("0123456789０１２３４５６７８９日号月旬初中底末午晚天").has(c))
}

/// Whether a date of `text` may have lost 年, 月 or 日: three digits or more run together, and 年 does
/// not follow.
pub(crate) fn may_lack_signs(text: &str) -> bool {
    runs(text, 3).any(|run| !text[run.end..].starts_with('年'))
}

/// The runs of so many digits or more in `text`.
fn runs(text: &str, least: usize) -> impl Iterator<Item = Span> {
    let bytes = text.as_bytes();
    let digits =
        |bytes: &mut dyn Iterator<Item = &u8>| bytes.take_while(|b| b.is_ascii_digit()).count();
    // A run of so many digits has one at every so many bytes.
    let mut at = least - 1;
    std::iter::from_fn(move || {
        loop {
            if !bytes.get(at)?.is_ascii_digit() {
                at += least;
                continue;
            }
            let end = at + digits(&mut bytes[at..].iter());
            let start = at - digits(&mut bytes[..at].iter().rev());
            at = end + least;
            if end - start >= least {
                return Some(Span::new(start, end));
            }
        }
    })
}

/// Whether a date of `text` may print its year: a number stands behind 年, or a mark of numeric dates
/// beside four digits.
pub(crate) fn may_have_year(text: &str) -> bool {
    let mark = |c: char| matches!(c, '-' | '.' | '/');
    let numeric =
        |run: Span| text[run.end..].starts_with(mark) || text[..run.start].ends_with(mark);
    let dated = |(at, sign): (usize, &str)| may_begin(text[at + sign.len()..].trim_start());
    runs(text, 4).any(numeric) || text.contains("年") && text.match_indices('年').any(dated)
}

/// The characters that a match of any rule is made of, beside blanks.
const OF_DATES: &str = concat!(
    "0123456789０１２３４５６７８９〇○零O一二三四五六七八九十元",
    "年月日号旬初中底末天今昨前上下午晚早星期周",
    "()（）至到、—–~～－―-,，./"
);

/// The rules with their examples.
pub(crate) fn infos() -> Vec<RuleInfo> {
    SET.infos(|set, rule, text| {
        let found = set.alone(rule, text).into_iter();
        found.filter_map(|f| mention(text, f.span, f.value)).map(|m| show(&m)).collect()
    })
}

fn mention(text: &str, span: Span, when: When) -> Option<DateMention> {
    let trimmed = trim(text, span);
    if !stands_alone(text, trimmed, &when) {
        return None;
    }
    let behind = &text[trimmed.end..];
    let dateline = words!["电", "讯", "消息", "专电", "报道", "报讯"].begin(behind.trim_start());
    Some(DateMention { span: trimmed, weekday: weekday(text, trimmed), when, dateline })
}

/// The match without the blanks and commas that a rule looks at behind a date.
fn trim(text: &str, span: Span) -> Span {
    let matched = span.of(text);
    let end = matched
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、'))
        .len();
    let start = matched.len() - matched.trim_start().len();
    Span::new(span.start + start.min(end), span.start + end)
}

/// Whether nothing before or behind the phrase makes it part of a longer number or of a term.
fn stands_alone(text: &str, span: Span, when: &When) -> bool {
    let before = text[..span.start].chars().next_back();
    let behind = &text[span.end..];
    // 本月12日: no part of a longer date.
    let of_month = words!["本月", "当月", "上月"].end(&text[..span.start]);
    let number_before = !of_month
        && before.is_some_and(|c| {
            c.is_ascii_digit() || chars!("０１２３４５６７８９.．月第〇一二三四五六七八九十").has(c)
        });
    let bare = matches!(when, When::Days { start, .. } if start.month.is_none());
    let term = if bare {
        words!["内", "起", "前", "后", "龄", "游", "报", "均", "夜"].begin(behind)
    } else {
        words!["头条", "说法"].begin(behind)
    };
    let signed = span.of(text).ends_with(['日', '号', '天']);
    let longer = !signed && behind.starts_with(|c: char| c.is_ascii_digit());
    !number_before && !term && !longer
}

/// The day of the week in the phrase or in brackets behind it.
fn weekday(text: &str, span: Span) -> Option<i8> {
    /// Characters behind a date that are looked at.
    const NEAR: usize = 6;
    let at = |s: &str| {
        if !words!["星期", "周", "礼拜"].are_in(s) {
            return None;
        }
        let rest = ["星期", "周", "礼拜"].iter().find_map(|w| Some(s.split_once(w)?.1))?;
        let day = "一二三四五六日天".chars().position(|c| rest.starts_with(c))?;
        i8::try_from(if day == 7 { 7 } else { day + 1 }).ok()
    };
    let behind = || {
        let behind = &text[span.end..];
        let bracketed = behind.starts_with(['(', '（']) || behind.starts_with("星期");
        let end = behind.char_indices().nth(NEAR).map_or(behind.len(), |(end, _)| end);
        bracketed.then(|| at(&behind[..end])).flatten()
    };
    at(span.of(text)).or_else(behind)
}

/// Short form for examples: `2017-03-15`, `--09-14/--09-15`, `-09` for a bare month.
fn show(mention: &DateMention) -> String {
    let part = |p: Parts| match p.date() {
        Some(date) => date.to_string(),
        None => format!("-{:02}", p.month.unwrap_or(0)),
    };
    let days = |(start, end): (Parts, Parts)| {
        if start == end { part(start) } else { format!("{}/{}", part(start), part(end)) }
    };
    let shown = match &mention.when {
        When::Days { start, end } => days((*start, *end)),
        When::Relative(n) => format!("day{n:+}"),
        When::Damaged(readings) => readings.iter().map(|r| days(*r)).collect::<Vec<_>>().join("|"),
    };
    if mention.dateline { format!("{shown} dateline") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::{RULES, When, dates, may_begin, may_end, may_have_year, may_lack_signs};

    #[test]
    fn dates_are_as_they_may_be() {
        let texts = RULES.iter().flat_map(|rule| rule.examples).map(|example| example.text);
        for text in texts {
            for date in dates(text) {
                let phrase = date.span.of(text);
                assert!(may_begin(phrase) && may_end(phrase), "{phrase}");
                let year = matches!(date.when, When::Days { start, .. } if start.year.is_some());
                assert!(!year || may_have_year(phrase), "{phrase}");
            }
        }
        assert!(!may_begin("大会") && !may_end("") && !may_end("大会"));
        assert!(!may_have_year("3月15日,协会成立"));
    }

    #[test]
    fn digits_run_together_where_signs_are_lost() {
        for text in ["117日,协会召开年会", "2011413,", "会117", "大a117日", "2018年12日1126日"]
        {
            assert!(may_lack_signs(text), "{text}");
        }
        for text in ["2018年11月7日", "协会召开年会", "11", "会2018年11", ""] {
            assert!(!may_lack_signs(text), "{text}");
        }
    }
}
