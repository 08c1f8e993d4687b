//! Bylines: 发布时间:2017-03-20 来源:本站 作者:某某 浏览次数:12, alone on a line or glued to text.

use std::collections::HashMap;

use once_cell::sync::Lazy;

use super::chars::{
    DIGIT, LABEL, Line, Mark, PAUSE, YEAR, digit, han_count, head, is_blank, is_colon, is_edge,
    is_han, is_pause, is_stop, trimmed,
};
use super::headline::names_an_event;
use super::printed_date::{Printed, dates, spelled_year};
use crate::lexicon::{Table, entries};
use crate::text::{Chars, ends_chinese};
use crate::{Date, Span};

/// What a field of a byline says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Published,
    Dated,
    Source,
    Author,
    Staff,
    Counter,
    Page,
}

impl Role {
    pub(super) fn named(name: &str) -> Role {
        match name {
            "published" => Role::Published,
            "dated" => Role::Dated,
            "source" => Role::Source,
            "author" => Role::Author,
            "staff" => Role::Staff,
            "counter" => Role::Counter,
            _ => Role::Page,
        }
    }
}

/// One field: its role and value (empty where the page prints none).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) role: Role,
    pub(super) value: Span,
    pub(super) date: Option<Date>,
    /// A date without a label has to be believed by its place.
    pub(super) labelled: bool,
}

/// The byline found in a line: its extent within the line and its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Byline {
    pub(super) span: Span,
    pub(super) fields: Vec<Field>,
}

impl Byline {
    /// Whether a labelled field holds a date, or a date stands beside one.
    pub(super) fn tells_the_day(&self) -> bool {
        // 您的位置:首页>新闻 来源:某报 | 2019-03-15: the label need not be the date's own.
        self.fields.iter().any(|field| field.labelled)
            && self.fields.iter().any(|field| field.date.is_some())
    }
}

/// Longest start of a line, in bytes, that is searched for a byline.
const REACH: usize = 600;
/// Longest line, in characters, that is a byline as a whole.
const LONGEST: usize = 160;
/// Longest value of a field, in characters.
const LONGEST_VALUE: usize = 40;

static LABELS: Lazy<Table<Role>> = Lazy::new(|| {
    let table: HashMap<&str, Role> = entries(include_str!("../lexicon/data/layout_labels.txt"))
        .map(|row| (row[0], Role::named(row.get(1).copied().unwrap_or(""))))
        .collect();
    let written = |(word, role): (&'static str, Role)| {
        spaced(word).chain([word.to_owned()]).map(move |word| (word, role))
    };
    Table::new(table.into_iter().flat_map(written))
});

/// Labels of two characters are drawn apart to the width of longer ones: 来　源.
fn spaced(word: &str) -> impl Iterator<Item = String> + '_ {
    let mut chars = word.chars();
    let pair = match (chars.next(), chars.next(), chars.next()) {
        (Some(a), Some(b), None) => Some((a, b)),
        _ => None,
    };
    [" ", "  ", "\u{3000}", "\u{3000}\u{3000}", "\u{a0}", "\u{a0}\u{a0}"]
        .into_iter()
        .filter_map(move |gap| pair.map(|(a, b)| format!("{a}{gap}{b}")))
}

/// A label or a date, where it starts, and where its value starts.
struct Item {
    start: usize,
    end: usize,
    role: Role,
    labelled: bool,
    date: Option<Printed>,
}

/// The byline of `line`, spans relative to it.
pub(super) fn byline(line: &Line<'_>) -> Option<Byline> {
    let Line { text, content, .. } = *line;
    // Fields have a label or a date.
    if !content.has(LABEL | DIGIT | YEAR) {
        return None;
    }
    let reach = head(text, REACH);
    let marks = || line.marks().take_while(|(at, _)| *at < reach.len());
    let labels = marks().any(|mark| may_follow_label(reach, mark));
    // A date without a label stands in a line without the marks of running text.
    if content.has(PAUSE) && !labels && paper_at_head(reach).is_none() {
        return None;
    }
    let printed = dates(reach, marks());
    if content.has(PAUSE) && !labels {
        return imprint(text, &printed);
    }
    if printed.is_empty() && !content.has(LABEL | DIGIT) {
        return None;
    }
    let items = if labels { items(reach, &printed) } else { Vec::new() };
    if items.iter().any(|item| item.labelled) {
        labelled(text, items)
    } else {
        bare(text, &printed).or_else(|| imprint(text, &printed))
    }
}

/// Whether `mark` is what labels stand before (来源:, 浏览 12, 发布于二〇一八年), behind the last
/// character of one, or a bracket before a word that may stand in brackets.
#[inline]
fn may_follow_label(text: &str, (at, c): Mark) -> bool {
    match c {
        // Most digits stand behind others.
        '0'..='9' if at > 0 && text.as_bytes()[at - 1].is_ascii_digit() => false,
        '0'..='9' | '０'..='９' | ':' | '：' | '/' => ends_in_label(&text[..at]),
        '[' | '【' => LABELS.prefix(&text[at + c.len_utf8()..]).is_some(),
        '年' => spelled_year(text, at).is_some(),
        _ => false,
    }
}

/// Whether `text` ends in the last character of a label, and blanks.
fn ends_in_label(text: &str) -> bool {
    static ENDS: Lazy<Chars> = Lazy::new(|| {
        let rows = entries(include_str!("../lexicon/data/layout_labels.txt"));
        let ends: String = rows.filter_map(|row| row[0].chars().next_back()).collect();
        Chars::new(&ends)
    });
    let bare = if ends_chinese(text) { text } else { text.trim_end_matches(is_blank) };
    bare.chars().next_back().is_some_and(|c| ENDS.has(c))
}

/// Labels with their values, and dates that stand beside them.
fn items(text: &str, printed: &[Printed]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut dates = printed.iter().copied().peekable();
    for (start, end, role) in LABELS.longest(text) {
        while let Some(date) = dates.next_if(|d| d.span.start < start) {
            items.push(standing(date));
        }
        let Some(value) = value_start(text, start, end, role, &items, dates.peek()) else {
            continue;
        };
        let date =
            dates.next_if(|d| text[value..].get(..d.span.start - value).is_some_and(only_blanks));
        let end = date.map_or(value, |d| d.span.end);
        items.push(Item { start, end, role, labelled: true, date });
    }
    items.extend(dates.map(standing));
    items
}

fn standing(date: Printed) -> Item {
    Item {
        start: date.span.start,
        end: date.span.end,
        role: Role::Dated,
        labelled: false,
        date: Some(date),
    }
}

fn only_blanks(text: &str) -> bool {
    text.chars().all(is_edge)
}

/// Where the value of the label at `start..end` begins, or `None` where the word is no label there.
fn value_start(
    text: &str,
    start: usize,
    end: usize,
    role: Role,
    items: &[Item],
    date: Option<&Printed>,
) -> Option<usize> {
    let before = text[..start].chars().next_back();
    let follows_item = items.last().is_some_and(|item| item.end == start);
    let rest = &text[end..];
    let (blanks, after) = trimmed(rest, is_blank);
    let next = after.chars().next();
    let colon = next.is_some_and(is_colon);
    let dated = matches!(role, Role::Published | Role::Dated)
        && date.is_some_and(|d| d.span.start == end + blanks);
    let single = text[start..end].chars().nth(1).is_none();
    let free = before.is_none_or(|c| !is_han(c) && !c.is_alphanumeric());
    // Fields of a page that only its style sets apart: 来源:某报发布时间:2017-03-20.
    let long = text[start..end].chars().nth(3).is_some();
    if dated && (free || long || text[start..end].ends_with('于')) {
        return Some(end);
    }
    let of_page = matches!(role, Role::Counter | Role::Page);
    let glued = colon && (long || of_page) && !items.is_empty();
    let counted = role == Role::Counter && next.is_some_and(|c| digit(c).is_some());
    let bracketed = role == Role::Page && before.is_some_and(|c| matches!(c, '【' | '['));
    let slash = single && next == Some('/');
    let known = colon || (counted && !single) || bracketed || slash;
    let marked = next.filter(|_| colon || slash).map_or(0, char::len_utf8);
    (known && (free || follows_item || glued))
        .then_some(end + if marked > 0 { blanks + marked } else { 0 })
}

/// A byline with labels: a short line as a whole, or a cluster of fields inside a longer one.
fn labelled(line: &str, items: Vec<Item>) -> Option<Byline> {
    let short = line.chars().nth(LONGEST).is_none();
    let items = if short && !runs_on(line, &items) { items } else { cluster(line, items) };
    let (first, last) = (items.first()?, items.last()?);
    let dated = items.iter().any(|item| item.date.is_some());
    let labels = items.iter().filter(|item| item.labelled).count();
    let whole = short && !runs_on(line, &items);
    if !dated && labels < 2 && !(whole && first.start == 0) {
        return None;
    }
    let lone = items.len() == 1 && !line[..last.end].contains(is_colon);
    if (!whole && lone) || tells_where(line) {
        return None;
    }
    let fields = fields(line, &items, whole);
    let end = if whole {
        line.len()
    } else {
        fields.last().map_or(last.end, |f| f.value.end.max(last.end))
    };
    let start = start_of(line, first.start);
    Some(Byline { span: Span::new(start, end), fields })
}

/// A line of an invitation: 时间:2017年3月15日 地点:会议中心.
fn tells_where(line: &str) -> bool {
    ["地点", "地 点", "参加人员", "参会人员"].iter().any(|word| head(line, REACH).contains(word))
        && line.chars().nth(LONGEST).is_none()
}

/// Whether text with sentences follows the fields.
fn runs_on(line: &str, items: &[Item]) -> bool {
    let end = items.last().map_or(0, |item| item.end);
    let mut rest = line[end..].chars().skip_while(|c| !is_stop(*c) && *c != '，' && *c != ',');
    rest.next().is_some()
}

/// The fields that stand together: none farther from the last than a value is long.
fn cluster(line: &str, items: Vec<Item>) -> Vec<Item> {
    let mut kept: Vec<Item> = Vec::new();
    for item in items {
        let Some(last) = kept.last() else {
            if item.labelled || item.start == 0 {
                kept.push(item);
            }
            continue;
        };
        let gap = &line[last.end..item.start];
        let near = gap.chars().count() <= LONGEST_VALUE && !gap.chars().any(is_stop);
        if !near || !(item.labelled || only_blanks(gap)) {
            break;
        }
        kept.push(item);
    }
    if !kept.iter().any(|item| item.labelled) {
        kept.clear();
    }
    kept
}

/// A short name before the first field belongs to the byline (some paper 2019-11-21), a headline does not.
fn start_of(line: &str, first: usize) -> usize {
    let prefix = line[..first].trim_matches(is_edge);
    let own = han_count(prefix) <= 12 && !names_an_event(prefix);
    if own {
        0
    } else {
        first - (line[..first].len() - line[..first].trim_end_matches(opens).len())
    }
}

fn opens(c: char) -> bool {
    matches!(c, '[' | '【' | '(' | '（' | '〔')
}

fn fields(line: &str, items: &[Item], whole: bool) -> Vec<Field> {
    let mut fields = Vec::new();
    for (i, item) in items.iter().enumerate() {
        let field = |value, date| Field { role: item.role, value, date, labelled: item.labelled };
        if let Some(printed) = item.date {
            // 来源:2016-11-28: the page has no source and prints its day there.
            let role = match item.role {
                Role::Source | Role::Author | Role::Staff => Role::Dated,
                role => role,
            };
            fields.push(Field { role, ..field(printed.span, Some(printed.date)) });
            continue;
        }
        let limit = items.get(i + 1).map_or(line.len(), |next| next.start);
        let last = i + 1 == items.len();
        fields.push(field(value(line, item.end, limit, last && !whole), None));
    }
    fields
}

/// The value at `start`, up to a bar, a bracket, two blanks (or one, in running text) or `limit`.
fn value(line: &str, start: usize, limit: usize, running: bool) -> Span {
    let text = &line[start..limit];
    let (skipped, _) = trimmed(text, is_blank);
    let from = start + skipped;
    let mut end = from;
    let mut blanks = 0;
    for (at, c) in line[from..limit].char_indices().take(LONGEST_VALUE) {
        blanks = if is_blank(c) { blanks + 1 } else { 0 };
        if matches!(c, '|' | '｜' | '【' | '[' | '】' | ']' | '\t' | '\u{3000}')
            || blanks > 1
            || (running && (blanks > 0 || at > 0 && begins_a_day(&line[from + at..limit])))
        {
            break;
        }
        end = from + at + c.len_utf8();
    }
    let end = from + own_value(&line[from..end]);
    let value = &line[from..end];
    // A button that pages set behind their source.
    let kept = value
        .strip_suffix("举报")
        .unwrap_or(value)
        .trim_end_matches(|c| is_edge(c) || matches!(c, '(' | '（' | ',' | '，' | '/'));
    Span::new(from, from + kept.len())
}

/// Whether running text begins with a day: 来源:本站2017年3月15日,某协会….
fn begins_a_day(text: &str) -> bool {
    const YEAR: usize = 4;
    text.bytes().take_while(u8::is_ascii_digit).count() == YEAR && text[YEAR..].starts_with('年')
}

/// The length of a value without a field behind it that has no label we know: 本站 添加人:某某.
fn own_value(value: &str) -> usize {
    const NEXT: [&str; 3] = ["记者", "通讯员", "作者"];
    value
        .char_indices()
        .filter(|&(_, c)| is_blank(c))
        .map(|(at, _)| at)
        .find(|&at| {
            let word = value[at..].trim_start_matches(is_blank);
            word.contains(is_colon) || NEXT.iter().any(|next| word.starts_with(next))
        })
        .unwrap_or(value.len())
}

/// A line that is a date, or a date and the name of a paper: 岚城日报 2019-11-21 10:26.
fn bare(line: &str, printed: &[Printed]) -> Option<Byline> {
    let date = printed.first()?;
    let (before, after) = (&line[..date.span.start], &line[date.span.end..]);
    let prefix = before.trim_matches(|c| is_edge(c) || opens(c));
    let suffix = after.trim_matches(|c| is_edge(c) || closes(c));
    let sited = ["://", "www."].iter().any(|address| prefix.contains(address));
    let sure = date.numeric || date.has_time || sited;
    let signed =
        ["编印", "编", "整理"].iter().find_map(|by| prefix.strip_suffix(by)).unwrap_or(prefix);
    let sure = sure || suffix.is_empty() && signs(signed);
    if !is_quiet(prefix) || !is_quiet(suffix) || (!sure && before.trim_end().ends_with(['(', '（']))
    {
        return None;
    }
    let dated =
        Field { role: Role::Dated, value: date.span, date: Some(date.date), labelled: false };
    let whole = Span::new(0, line.len());
    if prefix.is_empty() {
        // 2019-03-15 headline: the headline is a piece of its own.
        let event = names_an_event(suffix);
        let span = if event { Span::new(0, date.span.end) } else { whole };
        return (date.numeric || !event).then(|| Byline { span, fields: vec![dated] });
    }
    if han_count(prefix) == 0 {
        return is_site_or_phrase(suffix).then(|| Byline { span: whole, fields: vec![dated] });
    }
    // 2019-05-13 18:20 发表于浙江, 18:20 浙江: the region that pages of WeChat print behind the time.
    let region = suffix.starts_with("发表于") || date.has_time && han_count(suffix) <= 4;
    if !(suffix.is_empty() || region && is_site_or_phrase(suffix)) || !sure {
        return None;
    }
    let start = start_of(line, date.span.start);
    let paper = (start == 0 && !sited).then(|| paper(line, date.span.start));
    let fields = [Some(dated), paper].into_iter().flatten().collect();
    Some(Byline { span: Span::new(start, line.len()), fields })
}

/// Whether a text may be signed with this name before its date: 岚城市科协办公室.
fn signs(name: &str) -> bool {
    const BODIES: [&str; 32] = [
        "学会",
        "协会",
        "商会",
        "工会",
        "联合会",
        "总会",
        "委员会",
        "研究会",
        "促进会",
        "基金会",
        "科协",
        "文联",
        "侨联",
        "妇联",
        "残联",
        "工商联",
        "办公室",
        "秘书处",
        "组织部",
        "宣传部",
        "编辑部",
        "支部",
        "党委",
        "团委",
        "学院",
        "大学",
        "中学",
        "小学",
        "医院",
        "公司",
        "局",
        "中心",
    ];
    /// Chinese characters of the longest name.
    const LONGEST_NAME: usize = 20;
    let body = BODIES.iter().any(|end| name.ends_with(end));
    body && han_count(name) <= LONGEST_NAME && !names_an_event(name)
}

/// The name of a paper that `line` begins with: 《岚城日报》, 岚城日报, (原载《岚城日报》.
fn paper_at_head(line: &str) -> Option<Span> {
    /// Characters of the longest name.
    const LONGEST_NAME: usize = 12;
    if !line.contains('报') {
        return None;
    }
    let (bracket, head) = trimmed(line, |c| is_edge(c) || opens(c));
    let printed = ["原载", "摘自", "转自", "刊于", "载于"];
    let word = printed.iter().find(|word| head.starts_with(**word)).map_or(0, |word| word.len());
    let skipped = bracket + word;
    let edge = |c| is_edge(c) || opens(c) || is_colon(c) || c == '《';
    let (start, rest) = trimmed(&line[skipped..], edge);
    let start = skipped + start;
    let ends = |c: char| is_edge(c) || opens(c) || c == '》' || digit(c).is_some();
    let end = rest.char_indices().take(LONGEST_NAME + 1).find(|(_, c)| ends(*c))?.0;
    // 本报, 海报
    let named = rest[..end].ends_with('报') && han_count(&rest[..end]) > 2;
    named.then_some(Span::new(start, start + end))
}

/// A line that says in which paper the piece was printed: 《岚城日报》(2018年5月3日 02版),
/// 岚城日报 要闻 00005 2016-08-19.
fn imprint(line: &str, printed: &[Printed]) -> Option<Byline> {
    /// Most Chinese characters beside the dates: of sections, pages and days of the week.
    const MOST: usize = 30;
    let paper = paper_at_head(line)?;
    let first = printed.first().filter(|date| date.span.start >= paper.end)?;
    let between = &line[paper.end..first.span.start];
    let after = &line[first.span.end..];
    let running = |c| is_stop(c) || matches!(c, '，' | ',' | '、');
    let quiet = |text: &str| !text.contains(running) && !names_an_event(text);
    let same_day = printed.iter().all(|other| other.date == first.date);
    let files =
        ["讯", "电", "报道", "报讯", "消息", "刊"].iter().any(|word| after.starts_with(word));
    if !same_day || files || han_count(line) > MOST || !quiet(between) || !quiet(after) {
        return None;
    }
    let field = |role, value, date| Field { role, value, date, labelled: false };
    let dated = field(Role::Dated, first.span, Some(first.date));
    let fields = vec![dated, field(Role::Source, paper, None)];
    Some(Byline { span: Span::new(0, line.len()), fields })
}

fn closes(c: char) -> bool {
    matches!(c, ']' | '】' | ')' | '）' | '〕')
}

/// Short, and without the marks of running text.
fn is_quiet(text: &str) -> bool {
    const LONGEST_QUIET: usize = 60;
    text.chars().nth(LONGEST_QUIET).is_none()
        && !text.chars().any(|c| is_stop(c) || is_pause(c) || c == '、')
}

/// What stands behind `Posted on 2019-05-13` or the address of a site: little.
fn is_site_or_phrase(text: &str) -> bool {
    han_count(text) <= 12 && !names_an_event(text)
}

/// The paper named before its date: the first word that is not 原创.
fn paper(line: &str, end: usize) -> Field {
    let (at, names) = trimmed(&line[..end], |c| is_edge(c) || opens(c));
    let own = names.strip_prefix("原创").unwrap_or(names).trim_start_matches(is_edge);
    let start = at + names.len() - own.len();
    let name = own.split(is_edge).next().unwrap_or(own);
    let value = Span::new(start, start + name.len());
    Field { role: Role::Source, value, date: None, labelled: false }
}
