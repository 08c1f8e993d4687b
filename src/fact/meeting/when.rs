//! The days of the meeting, and where their year comes from.

use once_cell::sync::Lazy;
use once_cell::unsync::OnceCell;
use regex::Regex;

use super::event::{Act, Event};
use super::sentence::Sentence;
use crate::entity::date::{self, DateMention, Parts, When, number};
use crate::entity::quantity::numeral::is_figure;
use crate::fact::Document;
use crate::report::{MeetingDates, Note, YearFrom};
use crate::text::{Words, words};
use crate::{Date, Span};

/// Days that pass at most between a meeting whose date is damaged and its report.
const FRESH: i64 = 45;

/// What the year may be read from.
pub(super) struct Evidence<'r, 'a> {
    pub(super) text: &'r str,
    /// Byline or option.
    pub(super) published: Option<Date>,
    /// Those of the running text, in order.
    pub(super) sentences: &'r [Sentence<'a>],
    /// Name of the meeting, and headline.
    pub(super) name: &'r str,
    pub(super) title: &'r str,
    pub(super) planned: bool,
    /// The dates of sentences that may print a year, once they are wanted.
    pub(super) with_years: OnceCell<Vec<&'r DateMention>>,
}

/// More dates than any report has.
const MOST: usize = 400;

impl<'r> Evidence<'r, '_> {
    pub(super) fn published(document: &Document<'_>) -> Option<Date> {
        document.layout.published.map(|(date, _)| date).or(document.published)
    }

    /// The sentence that `place` stands in.
    fn around(&self, place: Span) -> &str {
        let at = self.sentences.partition_point(|s| s.start <= place.start);
        at.checked_sub(1).map_or("", |at| self.sentences[at].text)
    }

    /// The month of the last day told before `place`, a day that is not later in its month: 11月13日,….
    /// 14日,….
    fn month_told_before(&self, place: Span, day: i8) -> Option<i8> {
        let before = self.sentences.iter().take_while(|s| s.start + s.text.len() <= place.start);
        let days = before.filter(|s| date::may_be_in(s.text)).flat_map(|s| s.dates()).take(MOST);
        let told = days.filter_map(|mention| match mention.when {
            When::Days { start, .. } => start.month.zip(start.day),
            _ => None,
        });
        told.last().filter(|(_, first)| *first <= day).map(|(month, _)| month)
    }

    /// The dates of the sentences that may print a year, in order.
    fn with_years(&self) -> impl Iterator<Item = &'r DateMention> {
        let read = || {
            let sentences = self.sentences.iter().filter(|s| date::may_have_year(s.text));
            sentences.flat_map(|s| s.dates()).take(MOST).collect()
        };
        self.with_years.get_or_init(read).iter().copied()
    }

    /// All dates, in order.
    fn dates(&self) -> impl Iterator<Item = &'r DateMention> {
        self.sentences.iter().flat_map(|s| s.dates()).take(MOST)
    }
}

/// What `event` tells of the first and the last day by its date.
pub(super) fn days(
    event: &Event,
    mention: &DateMention,
    evidence: &Evidence<'_, '_>,
    notes: &mut Vec<Note>,
) -> Option<Days> {
    let (start, end, year_from) = resolve(mention, evidence, notes)?;
    let (start, end) = match event.act {
        Act::Closes if start == end => {
            let behind =
                evidence.text[event.verb.end..].trim_start_matches(['。', '！', '!', '\n', ' ']);
            // 大会闭幕。会议为期两天: told in the next sentence.
            let next = behind.split(['，', ',', '。']).next().unwrap_or("");
            let own = words!["大会", "会议", "本次", "此次", "本届", "年会", "论坛", "活动"];
            let next = if own.begin(next) { next } else { "" };
            let first = since(end, evidence.around(event.verb)).or_else(|| since(end, next));
            (first, Some(end))
        }
        Act::Opens if start == end => {
            let from = mention.span.end.min(event.verb.end);
            (Some(start), lasting(start, &evidence.text[from..]))
        }
        _ => (Some(start), Some(end)),
    };
    Some(Days { start, end, span: mention.span, year_from })
}

/// The first day of a meeting that ends on `last` and lasts so many days, in the same month.
fn since(last: Date, text: &str) -> Option<Date> {
    let days = i8::try_from(days_told(text)?).ok()?;
    let day = last.day()?.checked_sub(days - 1).filter(|day| *day > 0)?;
    Date::new(last.year(), last.month(), Some(day))
}

/// The days that are told behind a label.
pub(super) fn told(
    mention: &DateMention,
    evidence: &Evidence<'_, '_>,
    notes: &mut Vec<Note>,
) -> Option<Days> {
    let (start, end, year_from) = resolve(mention, evidence, notes)?;
    Some(Days { start: Some(start), end: Some(end), span: mention.span, year_from })
}

/// The day of the opening and no more.
pub(super) fn first(mention: &DateMention, evidence: &Evidence<'_, '_>) -> Option<Days> {
    let (start, _, year_from) = resolve(mention, evidence, &mut Vec::new())?;
    Some(Days { start: Some(start), end: None, span: mention.span, year_from })
}

/// The day of the closing and no more.
pub(super) fn last(mention: &DateMention, evidence: &Evidence<'_, '_>) -> Option<Days> {
    let (_, end, year_from) = resolve(mention, evidence, &mut Vec::new())?;
    Some(Days { start: None, end: Some(end), span: mention.span, year_from })
}

/// What one clause tells of the first and the last day.
#[derive(Clone, Copy)]
pub(super) struct Days {
    start: Option<Date>,
    end: Option<Date>,
    span: Span,
    year_from: Option<YearFrom>,
}

impl Days {
    /// Ends on the day that it begins on.
    pub(super) fn of_one_day(self) -> Days {
        Days { end: self.start, ..self }
    }

    /// Whether the first or the last day is not told.
    pub(super) fn is_open(&self) -> bool {
        self.start.is_none() || self.end.is_none()
    }

    /// What it leaves open is taken from `other`, a later clause on the same meeting.
    pub(super) fn completed(self, other: Days) -> Days {
        match (self.start, self.end) {
            (None, Some(last)) if other.start.is_some() && other.end.is_none() => {
                Days { start: other.start, ..self }.with_last(last)
            }
            (None, Some(last)) if shortly_before(other, last) => {
                Days { start: other.start.and_then(|day| of_month(day, last)), ..self }
            }
            (None, Some(last)) if covers(other.start, other.end, last) => {
                let last = if last.year().is_some() { last } else { other.end.unwrap_or(last) };
                Days { year_from: self.year_from.or(other.year_from), ..other }.with_last(last)
            }
            (Some(_), None) if other.start.is_none() => Days { end: other.end, ..self },
            _ => self,
        }
    }

    /// Ends on `last`, whose year the first day shares where it has none.
    fn with_last(self, last: Date) -> Days {
        let dated = |start: Date| match (start.year(), last.year()) {
            (None, Some(year)) => start.with_year(year).unwrap_or(start),
            _ => start,
        };
        Days { start: self.start.map(dated), end: Some(last), ..self }
    }

    /// The dates as they stand in `text`.
    pub(super) fn of(self, text: &str) -> MeetingDates {
        let Days { start, end, span, year_from } = self;
        MeetingDates { start, end, text: span.of(text).to_owned(), span, year_from }
    }
}

/// Whether another clause tells of one day of the same week before the `last`.
fn shortly_before(days: Days, last: Date) -> bool {
    const LONGEST: i8 = 6;
    let day = days.start.filter(|_| days.start == days.end).and_then(Date::day);
    let month = days.start.and_then(Date::month);
    let passed = day.and_then(|day| last.day()?.checked_sub(day));
    passed.is_some_and(|passed| (1..=LONGEST).contains(&passed))
        && (month.is_none() || month == last.month())
}

/// `day` in the month and the year of `last`.
fn of_month(day: Date, last: Date) -> Option<Date> {
    Date::new(last.year().or(day.year()), last.month(), day.day())
}

/// Whether the days from `start` to `end` end with `day`.
fn covers(start: Option<Date>, end: Option<Date>, day: Date) -> bool {
    let Some(end) = end else { return false };
    start.is_some()
        && end.day() == day.day()
        && (end.month() == day.month() || day.month().is_none())
}

/// The last day of a meeting that lasts 为期三天 from its opening.
fn lasting(start: Date, behind: &str) -> Option<Date> {
    let days = days_told(behind)?;
    if start.month().is_none() {
        return Date::new(None, None, start.day()?.checked_add(i8::try_from(days - 1).ok()?));
    }
    let last = Date::new(start.year().or(Some(2001)), start.month(), start.day())?.civil()?;
    let last = last.checked_add(jiff::Span::new().days(days - 1)).ok()?;
    Date::new(start.year(), Some(last.month()), Some(last.day()))
}

/// How many days a meeting lasts by the beginning of `text`: 为期三天, 历时2天.
fn days_told(text: &str) -> Option<i64> {
    static LASTS: Lazy<Regex> = Lazy::new(|| {
        Regex::new("(?:为期|会期|历时|历经)(?:共|为)?(?P<n>[0-9一二两三四五六七八九十]{1,2})天")
            .expect("the pattern is fixed")
    });
    let near = text.char_indices().nth(300).map_or(text.len(), |(at, _)| at);
    let days = LASTS.captures(&text[..near])?;
    i64::try_from(number(&days["n"])?).ok().filter(|n| *n > 0)
}

type Resolved = (Date, Date, Option<YearFrom>);

fn resolve(
    mention: &DateMention,
    evidence: &Evidence<'_, '_>,
    notes: &mut Vec<Note>,
) -> Option<Resolved> {
    match &mention.when {
        When::Days { start, end } => {
            let month = start.month.or_else(|| month_before(mention, evidence.text));
            let month = month.or_else(|| evidence.month_told_before(mention.span, start.day?));
            let (start, end) = match start.month {
                None if evidence.published.is_none() => {
                    (Parts { month, ..*start }, Parts { month, ..*end })
                }
                _ => (*start, *end),
            };
            with_year(start, end, mention.weekday, evidence)
        }
        When::Relative(days) => relative(*days, evidence),
        When::Damaged(readings) => mend(readings, mention, evidence, notes),
    }
}

/// The month named shortly before a day without one: 11月的江城…11日至12日.
fn month_before(mention: &DateMention, text: &str) -> Option<i8> {
    let before = &text[..mention.span.start];
    let near = before.char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    let head = before[near..].rsplit_once('月')?.0;
    let month = &head[head.trim_end_matches(is_figure).len()..];
    i8::try_from(number(month)?).ok().filter(|month| (1..=12).contains(month))
}

/// 今天, 昨日: reckoned from the dateline, else from the publication.
fn relative(days: i8, evidence: &Evidence<'_, '_>) -> Option<Resolved> {
    let dateline = evidence.dates().find(|m| m.dateline).and_then(|m| match m.when {
        When::Days { start, .. } => with_year(start, start, None, evidence),
        _ => None,
    });
    let (base, _, from) = dateline.or_else(|| {
        let day = evidence.published.filter(|d| d.day().is_some())?;
        Some((day, day, Some(YearFrom::Publication)))
    })?;
    let year = base.year().or(Some(2001));
    let day = Date::new(year, base.month(), base.day())?.civil()?;
    let day = day.checked_add(jiff::Span::new().days(i64::from(days))).ok()?;
    let date = Date::new(base.year().map(|_| day.year()), Some(day.month()), Some(day.day()))?;
    Some((date, date, from))
}

fn with_year(
    start: Parts,
    end: Parts,
    weekday: Option<i8>,
    evidence: &Evidence<'_, '_>,
) -> Option<Resolved> {
    if start.year.is_some() {
        let end = Parts { year: end.year.or(start.year), ..end };
        return Some((start.date()?, end.date()?, Some(YearFrom::Text)));
    }
    let crosses = start.month > end.month;
    let known = |year: i16, from: YearFrom| {
        let last = Parts { year: Some(year), ..end };
        let first = Parts { year: Some(if crosses { year - 1 } else { year }), ..start };
        Some((first.date()?, last.date()?, Some(from)))
    };
    let found = match (start.month, end.month) {
        (Some(_), Some(month)) => year(month, end.day, weekday, evidence),
        _ => None,
    };
    let month_from = || by_publication_day(start, end, evidence);
    match found {
        Some((year, from)) => known(year, from),
        None if start.month.is_none() => {
            month_from().or_else(|| Some((start.date()?, end.date()?, None)))
        }
        None => Some((start.date()?, end.date()?, None)),
    }
}

/// A day without its month is the last such day up to the publication.
fn by_publication_day(start: Parts, end: Parts, evidence: &Evidence<'_, '_>) -> Option<Resolved> {
    let published = evidence.published?;
    let (year, month, day) = (published.year()?, published.month()?, published.day()?);
    let (year, month) = match (end.day? <= day, month) {
        (true, m) => (year, m),
        (false, 1) => (year - 1, 12),
        (false, m) => (year, m - 1),
    };
    let whole = |p: Parts| Parts { year: Some(year), month: Some(month), ..p }.date();
    Some((whole(start)?, whole(end)?, Some(YearFrom::Publication)))
}

/// The year of a day, by the evidence that weighs most.
fn year(
    month: i8,
    day: Option<i8>,
    weekday: Option<i8>,
    evidence: &Evidence<'_, '_>,
) -> Option<(i16, YearFrom)> {
    if let Some(published) = evidence.published.filter(|d| d.year().is_some()) {
        return Some((nearest(published, month, day, evidence.planned)?, YearFrom::Publication));
    }
    filed(month, day, evidence)
        .or_else(|| printed(month, day, evidence))
        .map(|y| (y, YearFrom::Text))
        .or_else(|| Some((by_weekday(month, day?, weekday?, evidence)?, YearFrom::Weekday)))
        .or_else(|| review_and_plan(month, evidence).map(|y| (y, YearFrom::Text)))
        .or_else(|| half(month, evidence.text).map(|y| (y, YearFrom::Text)))
        .or_else(|| named(month, evidence))
}

/// The year in which the day was last before the publication (next after it, where it is to come).
fn nearest(published: Date, month: i8, day: Option<i8>, planned: bool) -> Option<i16> {
    let year = published.year()?;
    let then = (month, day.unwrap_or(1));
    let now = (published.month().unwrap_or(12), published.day().unwrap_or(31));
    Some(match (planned, then > now) {
        (false, true) => year - 1,
        (true, true) | (false, false) => year,
        (true, false) if then == now => year,
        (true, false) => year + 1,
    })
}

/// The year in which the day was last before the dispatch was filed: 某报2016年12月16日讯.
fn filed(month: i8, day: Option<i8>, evidence: &Evidence<'_, '_>) -> Option<i16> {
    let dated = evidence.with_years().find(|m| m.dateline)?;
    let When::Days { start, .. } = dated.when else { return None };
    nearest(start.year.and(start.date())?, month, day, evidence.planned)
}

/// A year printed with the same day, or with a day shortly before it, elsewhere in the text.
fn printed(month: i8, day: Option<i8>, evidence: &Evidence<'_, '_>) -> Option<i16> {
    let full = |m: &DateMention| match m.when {
        When::Days { start, .. } if start.year.is_some() => Some(start),
        _ => None,
    };
    let same = evidence
        .with_years()
        .filter_map(full)
        .find(|p| p.month == Some(month) && (p.day == day || p.day.is_none()));
    same.and_then(|p| p.year)
}

/// What is said of a year: verbs before it, and nouns or verbs behind it, with so many characters
/// between them at most.
struct Talk {
    before: &'static Words,
    behind: &'static Words,
    /// What opens the clause behind the year.
    orders: &'static Words,
    reach: [usize; 2],
}

const REVIEWED: Talk = Talk {
    before: words![
        "总结", "回顾", "盘点", "汇报", "通报", "肯定", "审议", "听取", "报告", "梳理", "概括",
        "评价", "反馈", "展示", "表彰", "表扬", "奖励",
    ],
    behind: words![
        "总结",
        "回顾",
        "工作报告",
        "工作情况",
        "工作汇报",
        "工作成绩",
        "工作成果",
        "所做的工作",
        "开展的工作",
        "取得的",
        "财务报告",
        "财务收支",
        "财务决算",
        "决算",
        "考核",
        "先进",
        "优秀",
    ],
    orders: words!["在过去"],
    reach: [12, 30],
};
const PLANNED: Talk = Talk {
    before: words![
        "部署", "安排", "谋划", "计划", "打算", "展望", "规划", "列出", "提出", "对", "就", "明确",
        "布置", "确定", "制定", "研究", "讨论",
    ],
    behind: words![
        "部署", "安排", "计划", "打算", "思路", "要点", "任务", "预算", "要", "方向", "重点",
        "目标", "设想", "指南", "方案",
    ],
    orders: words!["要", "将", "拟", "计划", "力争"],
    reach: [16, 24],
};

impl Talk {
    /// The years that it is said of, of those that `text` prints.
    fn years(&self, text: &str, printed: &[(i16, Span)]) -> Vec<i16> {
        let told = |(_, span): &&(i16, Span)| {
            self.is_before(&text[..span.start]) || self.is_behind(&text[span.end..])
        };
        printed.iter().filter(told).map(|(year, _)| *year).collect()
    }

    /// Whether a verb stands near the end of `text`, in the sentence that goes on there.
    fn is_before(&self, text: &str) -> bool {
        let near = |most| text.char_indices().rev().take(most).map(|(at, _)| at).last();
        let from = near(self.reach[0]).unwrap_or(text.len());
        let stop = text[from..].rfind(['。', '；']).map_or(from, |at| from + at + '。'.len_utf8());
        let start = near(self.reach[0] + LONGEST_VERB).unwrap_or(text.len());
        self.before.hits(&text[start..]).any(|(at, verb)| start + at + verb.len() >= stop)
    }

    /// Whether a noun stands near the beginning of `text`, in the clause that goes on there.
    fn is_behind(&self, text: &str) -> bool {
        let near = |most| text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
        let last = near(self.reach[1]);
        let stop = text[..last].find(['。', '；', ',', '，']).unwrap_or(last);
        let end = near(self.reach[1] + LONGEST_NOUN);
        // 2022年,要靠实干.
        let next = text.strip_prefix(['，', ',']);
        if next.is_some_and(|next| self.orders.begin(next)) {
            return true;
        }
        self.behind.hits(&text[..end]).next().is_some_and(|(at, _)| at <= stop)
    }
}

/// The longest verbs and nouns of [`Talk`], in characters.
const LONGEST_VERB: usize = 2;
const LONGEST_NOUN: usize = 5;

/// The years of this century that `text` prints with 年, and where.
fn printed_years(text: &str) -> impl Iterator<Item = (i16, Span)> {
    text.match_indices('年').filter_map(|(at, sign)| {
        let head = &text[..at];
        let blank = head.chars().next_back().filter(|c| c.is_whitespace());
        let head = &head[..at - blank.map_or(0, char::len_utf8)];
        let start = head.len().checked_sub("2000".len())?;
        let year = head.get(start..)?.strip_prefix("20")?;
        let digits = year.bytes().all(|b| b.is_ascii_digit());
        let year = digits.then(|| year.parse::<i16>().ok()).flatten()?;
        Some((2000 + year, Span::new(start, at + sign.len())))
    })
}

/// The years of this century that `text` prints, with 年 or without, and where each number ends.
fn bare_years(text: &str) -> impl Iterator<Item = (i16, usize)> {
    let mut free = 0;
    text.match_indices('2').filter_map(move |(at, _)| {
        let year = text.get(at..at + "2000".len()).filter(|_| at >= free)?;
        let digits = year.starts_with("20") && year.bytes().all(|b| b.is_ascii_digit());
        let year = digits.then(|| year.parse().ok()).flatten()?;
        free = at + "2000".len();
        Some((year, free))
    })
}

/// Whether `text` prints a year of this century and the next one.
fn has_years_in_a_row(text: &str) -> bool {
    let number = |(at, _)| text[at..].strip_prefix("20")?.get(..2)?.parse::<u8>().ok();
    let years = text.match_indices('2').filter_map(number).fold(0u128, |all, n| all | 1 << n);
    years & years >> 1 != 0
}

/// A meeting that sums up one year and plans the next is held about the turn of the two; the year
/// in its own name is planned too, where it is held in the first half of one.
fn review_and_plan(month: i8, evidence: &Evidence<'_, '_>) -> Option<i16> {
    let after = match month {
        1..=7 => 1,
        10..=12 => 0,
        _ => return None,
    };
    let text = evidence.text;
    if !has_years_in_a_row(text) {
        return None;
    }
    let printed: Vec<(i16, Span)> = printed_years(text).take(MOST).collect();
    let reviewed = REVIEWED.years(text, &printed);
    if reviewed.is_empty() {
        return None;
    }
    let mut planned = PLANNED.years(text, &printed);
    if after == 1 {
        planned.extend(bare_years(evidence.name).map(|(year, _)| year));
    }
    let last = reviewed.into_iter().filter(|y| planned.contains(&(y + 1))).max()?;
    Some(last + after)
}

/// A meeting in the middle of a year sums up its first half, or plans the second one.
fn half(month: i8, text: &str) -> Option<i16> {
    let halves = words!["上半年", "下半年"];
    let of_half = |(_, span): &(i16, Span)| halves.begin(&text[span.end..]);
    (6..=9).contains(&month).then(|| printed_years(text).find(of_half))?.map(|(year, _)| year)
}

/// The year in the meeting's own name; in January, when a meeting may still be last year's, only
/// where the name greets the new one.
fn named(month: i8, evidence: &Evidence<'_, '_>) -> Option<(i16, YearFrom)> {
    let of = |text: &str| {
        let greets = words!["迎春", "迎新", "新春", "新年", "春节", "元旦", "团拜"].are_in(text);
        let first = if greets { 1 } else { 2 };
        let fits = move |(year, end): (i16, usize)| {
            let earliest = if text[end..].starts_with("年度") { 9 } else { first };
            (month >= earliest).then_some(year)
        };
        bare_years(text).max().and_then(fits)
    };
    let found = of(evidence.name).map(|y| (y, YearFrom::Text));
    found.or_else(|| of(evidence.title).map(|y| (y, YearFrom::Title)))
}

/// The one year named in the text, or next to one, in which the day falls on the day of the week.
fn by_weekday(month: i8, day: i8, weekday: i8, evidence: &Evidence<'_, '_>) -> Option<i16> {
    let years = bare_years(evidence.text).take(50);
    let mut candidates: Vec<i16> = years.flat_map(|(y, _)| [y, y + 1]).collect();
    candidates.sort_unstable();
    candidates.dedup();
    candidates.retain(|y| {
        let date = jiff::civil::Date::new(*y, month, day);
        date.is_ok_and(|d| d.weekday().to_monday_one_offset() == weekday)
    });
    match candidates[..] {
        [year] => Some(year),
        _ => None,
    }
}

/// Reads a date that lost characters: the publication tells which of its readings can be.
fn mend(
    readings: &[(Parts, Parts)],
    mention: &DateMention,
    evidence: &Evidence<'_, '_>,
    notes: &mut Vec<Note>,
) -> Option<Resolved> {
    let all: Vec<Resolved> =
        readings.iter().filter_map(|(s, e)| with_year(*s, *e, None, evidence)).collect();
    let Some(published) = evidence.published.and_then(Date::civil) else {
        if let [one] = all[..] {
            return Some(one);
        }
        notes.push(candidates(&all, mention));
        return None;
    };
    let age = |date: Date| date.civil().map(|d| (published - d).get_days());
    let fresh = |r: &&Resolved| age(r.1).is_some_and(|days| (0..=FRESH as i32).contains(&days));
    let mut possible = all.iter().filter(fresh);
    match (possible.next(), possible.next()) {
        (Some(one), None) => return Some(*one),
        (None, _) => {}
        _ => {
            notes.push(candidates(&all, mention));
            return None;
        }
    }
    month_alone(readings, published, mention, notes).or_else(|| match all[..] {
        [one] => Some(one),
        _ => {
            notes.push(candidates(&all, mention));
            None
        }
    })
}

/// No reading as one day is possible: another sign was lost too, but the month stands.
fn month_alone(
    readings: &[(Parts, Parts)],
    published: jiff::civil::Date,
    mention: &DateMention,
    notes: &mut Vec<Note>,
) -> Option<Resolved> {
    let month = readings.iter().filter_map(|(s, _)| s.month).find(|m| *m == published.month())?;
    let date = Date::new(Some(published.year()), Some(month), None)?;
    notes.push(Note {
        code: "damaged_date".to_owned(),
        message: format!("a sign of the date is lost: only its month, {date}, is certain"),
        span: Some(mention.span),
    });
    Some((date, date, Some(YearFrom::Publication)))
}

fn candidates(all: &[Resolved], mention: &DateMention) -> Note {
    let dates: Vec<String> = all.iter().map(|(start, ..)| start.to_string()).collect();
    Note {
        code: "damaged_date".to_owned(),
        message: format!("a sign of the date is lost: it may be {}", dates.join(" or ")),
        span: Some(mention.span),
    }
}

#[cfg(test)]
mod tests {
    use super::{PLANNED, REVIEWED, Talk, bare_years, has_years_in_a_row, printed_years};

    #[test]
    fn years_are_told_by_what_is_said_of_them() {
        let years =
            |talk: &Talk, text: &str| talk.years(text, &printed_years(text).collect::<Vec<_>>());
        let text =
            "会议总结了协会2017年工作,就2018 年工作作了部署。肯定成绩；2016年。2015年协会总结";
        assert_eq!(years(&REVIEWED, text), [2017, 2018, 2015]);
        assert_eq!(years(&PLANNED, text), [2018]);
        assert_eq!(years(&REVIEWED, "总结2017年、2018年工作"), [2017, 2018]);
        assert_eq!(years(&PLANNED, "2018年、2019年计划,2020年,计划"), [2018, 2019, 2020]);
        assert_eq!(years(&REVIEWED, "2017年工作总结和2018年工作打算"), [2017, 2018]);
        assert_eq!(years(&PLANNED, "2017年工作总结和2018年工作打算"), [2017, 2018]);
        assert!(years(&PLANNED, "就201年；2017年12月就").is_empty());
    }

    #[test]
    fn years_stand_with_and_without_their_sign() {
        let years = |text: &str| bare_years(text).collect::<Vec<_>>();
        assert_eq!(years("12019年度2020"), [(2019, 5), (2020, 15)]);
        assert_eq!(years("202020年20"), [(2020, 4)]);
        assert!(years("20一七,1999,220").is_empty());
    }

    #[test]
    fn years_in_a_row_are_found_in_any_order() {
        for text in ["总结2017年工作,部署2018年", "2018年和2017年", "12019202020"] {
            assert!(has_years_in_a_row(text), "{text}");
        }
        for text in ["2017年", "2017年和2019年", "20年20", "20一七2018", ""] {
            assert!(!has_years_in_a_row(text), "{text}");
        }
    }
}
