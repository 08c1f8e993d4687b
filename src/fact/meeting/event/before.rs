//! What stands before the verb of a meeting, or in a clause before it: read from behind.

use super::phrase::{
    clock, leading_circumstance, manner, opening_word, preposition, unquoted, without_days,
    without_length, without_theme,
};
use super::reader::Reader;
use super::words::{BEFORE_NAMES, DAYTIMES, ENDS, FUTURE, PREPOSITIONS, longest_adverb};
use crate::Span;
use crate::entity::date::{self, DateMention, When};
use crate::entity::{gazetteer, place};
use crate::fact::meeting::noun::{is_bare, is_body, is_meeting};
use crate::text::{chars, ends_chinese, marks, marks_with, offset, words};

/// More dates than stand in any sentence.
const MOST_TRIED: usize = 200;
/// More adverbs, dates and leads than stand before any verb.
const MOST_WORDS: usize = 24;
/// More layers than any noun phrase has around its name.
const MOST_LAYERS: usize = 8;

/// Verbs of clauses before a name: who meets, or where.
const RELATIVE: &[&str] = &[
    "组成的",
    "构成的",
    "组织的",
    "开展的",
    "发起的",
    "参加的",
    "参与的",
    "举行的",
    "召开的",
    "举办的",
    "主办的",
    "承办的",
    "协办的",
    "支持的",
    "指导的",
];

/// What stands before the verb.
#[derive(Default)]
pub(super) struct Before {
    pub(super) noun: Option<Span>,
    pub(super) place: Option<Span>,
    pub(super) future: bool,
    pub(super) presided: bool,
    /// 还, 又: it is one more meeting.
    pub(super) also: bool,
    /// A day stands among the words.
    pub(super) dated: bool,
}

impl<'r, 'a> Reader<'r, 'a> {
    /// Reads the words before a verb from behind: adverbs, dates, a place, and the noun that is left.
    pub(super) fn strip(&self, span: Span, before: &mut Before) {
        let mut span = span;
        for _ in 0..MOST_WORDS {
            let length = span.of(self.text()).trim_end().len();
            let rest = Span::new(span.start, span.start + length);
            let mut end = self.without_word(rest, before);
            if end.is_none() && before.place.is_none() {
                end = self.place(rest).map(|(start, place)| {
                    before.place = place;
                    start
                });
            }
            let Some(end) = end.filter(|end| *end < span.end) else { break };
            span = Span::new(span.start, end);
        }
        before.noun = self.noun(span);
    }

    /// Where the words of `span` end without the adverb, the time or the preposition behind them.
    fn without_word(&self, span: Span, before: &mut Before) -> Option<usize> {
        let text = span.of(self.text());
        if !text.ends_with(|c| chars!(ENDS).has(c)) {
            let day = self.day_in_brackets(span)?;
            before.dated = true;
            return Some(day);
        }
        let without = |word: &str| Some(span.end - word.len());
        if let Some(adverb) = words!(FUTURE).suffix(text) {
            before.future = true;
            return without(adverb);
        }
        if let Some(adverb) = longest_adverb(text).filter(|_| !gazetteer::is_place_end(text)) {
            before.presided |= adverb == "主持";
            before.also |= adverb == "还";
            return without(adverb);
        }
        if let Some(daytime) = words!(DAYTIMES).suffix(text) {
            return without(daytime);
        }
        if let Some(length) = manner(text).or_else(|| clock(text)) {
            return Some(span.start + length);
        }
        if let Some(date) = self.date_at(span.end) {
            before.dated = true;
            return Some(date.span.start.max(span.start));
        }
        let preposition = text.ends_with(['于', '在']) && !text.ends_with("关于");
        preposition.then(|| span.end - '于'.len_utf8())
    }

    /// Where the brackets begin that end `span` and hold a day: 上周六(14日), 14日(星期六).
    fn day_in_brackets(&self, span: Span) -> Option<usize> {
        let before = span.of(self.text()).strip_suffix([')', '）'])?;
        let open = before.rfind(['(', '（'])?;
        let inside = before[open..].trim_start_matches(['(', '（']);
        let start = span.start + before.len() - inside.len();
        let end = span.start + before.len();
        let of_week = || words!["星期", "周", "礼拜"].begin(inside) && inside.chars().count() <= 3;
        let day = of_week() || self.date_at(end).is_some_and(|date| date.span.start == start);
        day.then_some(span.start + open)
    }

    /// 在P at the end of `span`: where it starts, and the place where it is one.
    fn place(&self, span: Span) -> Option<(usize, Option<Span>)> {
        let text = span.of(self.text());
        let (at, word) = words!(PREPOSITIONS)
            .hits(text)
            .filter(|(at, word)| preposition(text, *at, word) && !self.is_inside(span.start + at))
            .last()?;
        let phrase = &text[at + word.len()..];
        // 在某酒店六楼高峰论坛: a hall that is called so.
        if phrase.trim().is_empty() || is_meeting(phrase) && !phrase.contains('楼') {
            return None;
        }
        let found = place::place(phrase).map(|place| {
            let start = span.start + offset(place, text);
            Span::new(start, start + place.len())
        });
        if found.is_none() && phrase.chars().count() > 60 {
            return None;
        }
        Some((span.start + at, found))
    }

    fn dates(&self) -> &'r [DateMention] {
        let dates = self.sentence.dates();
        &dates[..dates.len().min(MOST_TRIED)]
    }

    fn date_at(&self, end: usize) -> Option<&DateMention> {
        if !date::may_end(self.text()[..end].trim_end()) {
            return None;
        }
        self.dates().iter().find(|d| {
            d.span.end == end
                || (d.span.end < end && self.text()[d.span.end..end].trim().is_empty())
        })
    }

    /// Where the subject of `span` begins, behind a date and words that open a sentence.
    pub(super) fn subject_start(&self, span: Span) -> usize {
        let mut start = span.start;
        for _ in 0..MOST_WORDS {
            let text = &self.text()[start..span.end];
            let trimmed = text.trim_start();
            start = span.end - trimmed.len();
            if let Some(date) = self.day_from(start, span.end) {
                start = date.span.end;
            } else if let Some(word) = opening_word(trimmed) {
                start += word.len();
            } else {
                break;
            }
        }
        start
    }

    /// The day or days whose phrase begins at `start` and is over at `end`.
    fn day_from(&self, start: usize, end: usize) -> Option<&DateMention> {
        if !date::may_begin(&self.text()[start..end]) {
            return None;
        }
        self.dates().iter().find(|d| {
            d.span.start == start
                && !matches!(d.when, When::Days { start, .. } if start.day.is_none())
                && d.span.end <= end
        })
    }

    /// The noun that is left when the verb's adverbs are gone: leading dates and hosts are taken off.
    fn noun(&self, span: Span) -> Option<Span> {
        let mut start = span.start;
        for _ in 0..MOST_WORDS {
            let text = &self.text()[start..span.end];
            let trimmed =
                text.trim_start_matches(|c: char| c.is_whitespace() || chars!(",，:：·").has(c));
            let mut next = span.end - trimmed.len();
            if let Some(date) = self.day_from(next, span.end) {
                next = date.span.end;
            } else if let Some(word) = opening_word(trimmed) {
                next += word.len();
            } else if let Some(at) = leading_circumstance(trimmed) {
                next += at;
            } else if next == start {
                break;
            }
            start = next;
        }
        let mut text = Span::new(start, span.end);
        if let Some((_, end)) =
            self.sentence.named().iter().rev().find(|(_, end)| (start..span.end).contains(end))
        {
            text = Span::new(*end, span.end);
        }
        let cleaned = self.clean(text)?;
        Some(self.up_to_head(self.last_part(cleaned).unwrap_or(cleaned)))
    }

    /// Takes off the noun what is no part of a name.
    pub(super) fn clean(&self, span: Span) -> Option<Span> {
        let mut text = span.of(self.text()).trim();
        // 学会动态│某学会年会: the column of the site.
        let bars = marks_with(text, |first| matches!(first, b'|' | 0xE2 | 0xEF));
        let bar = bars.filter(|(_, c)| matches!(c, '│' | '|' | '｜')).last();
        text = bar.map_or(text, |(at, c)| &text[at + c.len_utf8()..]);
        for _ in 0..MOST_LAYERS {
            let before = text;
            text = text.trim_start_matches(|c: char| c.is_whitespace() || chars!("·、了").has(c));
            text = self.without_relative(without_theme(without_length(text)));
            if words!(BEFORE_NAMES).begin(text) {
                let bare = |text: &'a str, lead| text.strip_prefix(lead).unwrap_or(text);
                text = BEFORE_NAMES.iter().fold(text, |text, lead| bare(text, *lead));
            }
            text = without_days(unquoted(text));
            if text == before {
                break;
            }
        }
        let start = offset(text, self.text());
        (!text.is_empty()).then(|| Span::new(start, start + text.len()))
    }

    /// The name behind who meets there, or what is said of an earlier meeting: 由甲、乙组成的某联盟成立大会.
    fn without_relative(&self, text: &'a str) -> &'a str {
        let start = offset(text, self.text());
        let outside = |(at, _): &(usize, &str)| !self.is_inside(start + at);
        let last = words!(RELATIVE).hits(text).filter(outside).last();
        let name = last.map(|(at, verb)| &text[at + verb.len()..]);
        name.filter(|name| is_meeting(name) && !is_bare(name)).unwrap_or(text)
    }

    /// The name behind the last blank of `span`, unless the blank stands at a number.
    fn last_part(&self, span: Span) -> Option<Span> {
        let (at, _) =
            marks(span.of(self.text())).filter(|(_, c)| matches!(c, ' ' | '　')).last()?;
        let (head, word) = span.of(self.text()).split_at(at);
        let word = word.trim();
        let digit = |c: char| c.is_ascii_digit();
        let number = word.starts_with(digit) || head.trim_end().ends_with(digit);
        (!number
            && !self.is_inside(span.start + at)
            && word.chars().count() > 3
            && (is_meeting(word) || is_body(word)))
        .then(|| Span::new(span.end - word.len(), span.end))
    }

    /// 某大会走完全部议程: the meeting without what is said of it.
    fn up_to_head(&self, span: Span) -> Span {
        let text = span.of(self.text());
        let said = words![
            "走完",
            "完成",
            "经过",
            "历时",
            "在完成",
            "圆满完成",
            "顺利完成",
            "各项议程",
            "全部议程",
            "自",
        ];
        let cut = said.places(text).find(|at| is_meeting(&text[..*at]));
        cut.map_or(span, |at| Span::new(span.start, span.start + at))
    }
}

/// Whether a noun is left for sure of `text`, a clause: nothing is taken off its end, and no place.
pub(super) fn has_noun(text: &str) -> bool {
    let whole = ends_chinese(text) && !text.ends_with(|c| chars!(ENDS).has(c));
    whole && !words!(PREPOSITIONS).are_in(text)
}
