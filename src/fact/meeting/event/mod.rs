//! Clauses that say that a meeting takes place: who holds what, where and when.

mod phrase;
mod words;

use once_cell::unsync::OnceCell;

use self::phrase::{
    clock, leading_circumstance, manner, opening_word, preposition, room, unquoted, without_length,
    without_theme,
};
use self::words::{
    BEFORE_NAMES, DAYTIMES, ENDS, FUTURE, LATER, PARTS, PAST, PREPOSITIONS, PURPOSES,
    longest_adverb,
};
use super::hosts;
use super::noun::{OWN, is_bare, is_body, is_meeting, likeness};
use super::sentence::Sentence;
use crate::Span;
use crate::entity::date::{self, DateMention, When};
use crate::entity::{gazetteer, place};
use crate::fact::signs::{EVENT, FILED};
use crate::report::OrganizerPart;
use crate::text::{chars, column, ends_chinese, marks, words};

/// What the verb of a clause says of the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// 召开, 举行, 举办.
    Holds,
    /// 开幕.
    Opens,
    /// 闭幕, 落下帷幕.
    Closes,
    /// 成立: the meeting is the founding of the subject.
    Founds,
    /// 参加, 出席: somebody goes to the meeting.
    Attends,
}

/// When the meeting takes place as seen by the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    /// It is the news.
    Now,
    /// 将, 拟, 会议决定: it is to come.
    Future,
    /// 去年, 每年, 召开的…精神: it is cited.
    Cited,
}

/// A body and its part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Host {
    pub(super) span: Span,
    pub(super) part: OrganizerPart,
}

/// A clause that says that a meeting takes place. Spans are in the document.
#[derive(Debug)]
pub(super) struct Event {
    pub(super) act: Act,
    pub(super) tense: Tense,
    pub(super) verb: Span,
    /// Its name; `None` for 会议 alone.
    pub(super) name: Option<Span>,
    /// Whether a meeting is spoken of at all.
    pub(super) meeting: bool,
    pub(super) place: Option<Span>,
    /// 会上, 随后, 还: a part of the meeting, or one after it.
    pub(super) later: bool,
    /// The phrase of who holds it, in the sentence.
    subject: Option<Span>,
}

/// A verb that may tell of a meeting, in its clause; what it tells is read once it is wanted.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) act: Act,
    /// In the sentence.
    verb: Span,
    clause: usize,
    event: OnceCell<Option<Event>>,
}

impl Candidate {
    /// What it tells in `sentence`, its own.
    pub(super) fn told<'r, 'a>(&'r self, sentence: &'r Sentence<'a>) -> Option<Told<'r, 'a>> {
        let read = || Reader { sentence }.event(self.clause, self.verb, self.act);
        let event = self.event.get_or_init(read).as_ref()?;
        Some(Told { sentence, event })
    }
}

/// An event with the sentence that tells of it.
#[derive(Clone, Copy)]
pub(super) struct Told<'r, 'a> {
    pub(super) sentence: &'r Sentence<'a>,
    pub(super) event: &'r Event,
}

impl Told<'_, '_> {
    /// Whether its name is the subject: 某大会召开 is news, 召开某大会 may be a plan.
    pub(super) fn named_before(&self) -> bool {
        self.event.name.is_some_and(|n| n.end <= self.event.verb.start)
    }

    /// The verb in the sentence.
    fn verb(&self) -> Span {
        self.sentence.inner(self.event.verb)
    }

    /// The date of the meeting: the last one before the verb, else one right behind it.
    pub(super) fn date(&self) -> Option<DateMention> {
        let Told { sentence, event } = *self;
        let verb = self.verb();
        let outside = |d: &&DateMention| {
            !d.dateline
                && !sentence.marked().is_inside(d.span.start)
                && !event.name.is_some_and(|n| n.contains(sentence.placed(d.span)))
        };
        let dates = sentence.dates();
        let before = dates.iter().filter(outside).rfind(|d| d.span.end <= verb.start);
        let behind = || {
            let text = &sentence.text[verb.end..];
            let at = verb.end + if text.starts_with(['于', '在']) { '于'.len_utf8() } else { 0 };
            dates.iter().find(|d| d.span.start == at && at > verb.end)
        };
        before.or_else(behind).map(|date| sentence.placed_date(date))
    }

    /// 日前, 近日: the text keeps the date to itself.
    pub(super) fn undated(&self) -> bool {
        let before = &self.sentence.text[..self.verb().start];
        words!["日前", "近日", "近期", "不久前", "前不久"].are_in(before)
    }

    /// Who holds it: the subject of its verb, and those named before it.
    pub(super) fn hosts(&self) -> impl Iterator<Item = Host> {
        let Told { sentence, event } = *self;
        let subjects = event.subject.map_or(Vec::new(), |n| hosts::subjects(sentence.text, n));
        let reach = self.verb().end + 3;
        let named = sentence.named().iter().filter(move |(_, end)| *end <= reach);
        let all = subjects.into_iter().chain(named.map(|(host, _)| *host));
        all.map(|host| Host { span: sentence.placed(host.span), ..host })
    }
}

const VERBS: &[(&str, Act); 17] = &[
    ("召开", Act::Holds),
    ("举行", Act::Holds),
    ("举办", Act::Holds),
    ("开幕", Act::Opens),
    ("启幕", Act::Opens),
    ("启动", Act::Holds),
    ("拉开帷幕", Act::Opens),
    ("拉开序幕", Act::Opens),
    ("闭幕", Act::Closes),
    ("落幕", Act::Closes),
    ("落下帷幕", Act::Closes),
    ("圆满结束", Act::Closes),
    ("胜利结束", Act::Closes),
    ("顺利结束", Act::Closes),
    ("成立", Act::Founds),
    ("参加", Act::Attends),
    ("出席", Act::Attends),
];

/// The words of [`VERBS`].
pub(in crate::fact) const VERB_WORDS: [&str; VERBS.len()] = column(VERBS);

/// The verbs of `sentence` outside quotes, in order.
pub(super) fn candidates(sentence: &Sentence<'_>) -> Vec<Candidate> {
    let candidate = |verb| {
        let (clause, whole) = sentence.clause_of(verb)?;
        let act = act(sentence, verb, whole)?;
        Some(Candidate { act, verb, clause, event: OnceCell::new() })
    };
    sentence.words(EVENT).filter_map(candidate).take(MOST).collect()
}

/// More clauses than any sentence of a report has: what is left of hostile input is not read.
const MOST: usize = 40;
const MOST_TRIED: usize = 200;
/// More adverbs, dates and leads than stand before any verb.
const MOST_WORDS: usize = 24;
/// More layers than any noun phrase has around its name.
const MOST_LAYERS: usize = 8;

/// What the verb of a clause says; nothing in quotes, and nothing in the name of a meeting.
fn act(sentence: &Sentence<'_>, verb: Span, clause: Span) -> Option<Act> {
    let word = verb.of(sentence.text);
    let behind = &sentence.text[verb.end..clause.end];
    let named = matches!(word, "成立" | "启动" | "开幕" | "闭幕")
        && words!["大会", "仪式", "会", "暨", "式"].begin(behind);
    let last = word.as_bytes().last();
    let (_, act) = VERBS.iter().find(|row| row.0.as_bytes().last() == last && row.0 == word)?;
    (!named && !sentence.marked().is_inside(verb.start)).then_some(*act)
}

/// Words that file a report.
pub(in crate::fact) const FILES: &[&str] = &["讯", "电", "消息", "报道"];

/// Where the report begins behind 本报讯(记者…), 某网5月3日电.
pub(super) fn dispatch_end(sentence: &Sentence<'_>) -> usize {
    let mut words = sentence.words(FILED).peekable();
    let sentence = sentence.text;
    let head = || sentence.char_indices().nth(40).map_or(sentence.len(), |(at, _)| at);
    let head = words.peek().map_or(0, |_| head());
    let mut end = 0;
    let mut seen: Vec<&str> = Vec::new();
    for place in words.take_while(|place| place.end <= head) {
        let (at, word) = (place.start, place.of(sentence));
        // Only the first of each files a report.
        if seen.contains(&word) {
            continue;
        }
        seen.push(word);
        let behind = &sentence[at + word.len()..];
        let before = &sentence[..at];
        let files = before
            .ends_with(['网', '报', '社', '本', '日', '闻', '专', '快', '通', '体', '台'])
            || (word == "讯" && at == 0);
        let opens = behind.starts_with(|c: char| {
            c.is_whitespace() || c.is_ascii_digit() || chars!("(（:：，,【").has(c)
        }) || before.ends_with("网")
            || before.ends_with('日');
        if files && opens && !before.contains(['。', '召']) {
            end = end.max(at + word.len());
        }
    }
    let mut rest = sentence[end..].trim_start_matches([' ', '　', ':', '：', ',', '，', '\u{a0}']);
    if rest.starts_with(['(', '（']) {
        let close = rest.find([')', '）']).filter(|at| *at < 150);
        let named = words!["记者", "通讯员", "摄", "作者", "文/"].are_in(rest);
        if let Some(at) = close.filter(|_| end > 0 || named) {
            let bracket = rest[at..].chars().next().map_or(1, char::len_utf8);
            rest = &rest[at + bracket..];
        }
    }
    sentence.len() - rest.len()
}

/// Reads the events of a sentence.
#[derive(Clone, Copy)]
struct Reader<'r, 'a> {
    sentence: &'r Sentence<'a>,
}

/// What stands before the verb.
#[derive(Default)]
struct Before {
    noun: Option<Span>,
    place: Option<Span>,
    future: bool,
    presided: bool,
}

impl<'r, 'a> Reader<'r, 'a> {
    fn text(&self) -> &'a str {
        self.sentence.text
    }

    fn is_inside(&self, at: usize) -> bool {
        self.sentence.marked().is_inside(at)
    }

    fn dates(&self) -> &'r [DateMention] {
        let dates = self.sentence.dates();
        &dates[..dates.len().min(MOST_TRIED)]
    }

    fn event(&self, index: usize, verb: Span, act: Act) -> Option<Event> {
        let clause = self.sentence.clauses()[index];
        let body = self.sentence.opening();
        if verb.start < body {
            return None;
        }
        let object = self.object(Span::new(verb.end, clause.end));
        if object.participle && object.name.is_none() && !object.bare {
            return None;
        }
        if object.participle && matches!(act, Act::Holds | Act::Founds)
            || object.name.is_none() && act == Act::Attends
        {
            return None;
        }
        let mut before = Before::default();
        self.strip(Span::new(clause.start.max(body), verb.start), &mut before);
        let joined = self.join(index, &mut before);
        let Roles { name, bare, subject } = self.roles(act, &object, &mut before)?;
        let tense = self.tense(index, verb, &before);
        let head = self.text()[joined.min(clause.start)..].trim_start();
        let head_later = words!(LATER).begin(head);
        let placed = |span| self.sentence.placed(span);
        Some(Event {
            act,
            tense,
            verb: placed(verb),
            name: name.map(placed),
            meeting: name.is_some() || bare || act == Act::Founds,
            place: before.place.map(placed),
            later: head_later || clause.of(self.text()).starts_with("还"),
            subject,
        })
    }

    /// Who is what: the noun before the verb is the meeting, or who holds the one behind the verb.
    fn roles(&self, act: Act, object: &Object, before: &mut Before) -> Option<Roles> {
        let noun = before.noun;
        let named = |name| Roles { name, bare: false, subject: None };
        if act == Act::Attends {
            return object.name.map(|name| named(Some(name)));
        }
        if act == Act::Founds {
            return noun.filter(|n| is_body(n.of(self.text()))).map(|_| named(None));
        }
        if let (Some(noun), Some(name)) = (noun, object.name) {
            let (noun_text, name_text) = (noun.of(self.text()), name.of(self.text()));
            let part = || PARTS.contains(&name_text) || likeness(noun_text, name_text) >= 0.3;
            if is_meeting(noun_text) && part() {
                return Some(named(Some(noun)));
            }
        }
        if object.name.is_some() || object.bare {
            let mut subject = None;
            if let Some(noun) = noun.filter(|_| !before.presided) {
                let text = noun.of(self.text());
                if place::is_venue(text) && before.place.is_none() && !is_body(text) || room(text) {
                    before.place = before.place.or(Some(noun));
                } else {
                    subject = Some(noun);
                }
            }
            return Some(Roles { name: object.name, bare: object.bare, subject });
        }
        let noun = noun?;
        let text = noun.of(self.text());
        if is_bare(text) {
            return Some(Roles { name: None, bare: true, subject: None });
        }
        // 某联谊会在某地召开: what is held there can only be the meeting, though it has a body's name.
        let held = act == Act::Holds && object.nothing && before.place.is_some();
        let meeting = is_meeting(text) || held && text.ends_with('会') && !OWN.contains(&text);
        meeting.then(|| named(Some(noun)))
    }

    fn object(&self, behind: Span) -> Object {
        let text = behind.of(self.text());
        let mut rest = text.trim_start_matches(['了', '过', ' ', '　']);
        let participle = rest.starts_with('的');
        rest = rest.trim_start_matches('的');
        let start = behind.end - rest.len();
        match self.meeting_noun(Span::new(start, behind.end)) {
            Some(noun) if is_bare(noun.of(self.text())) => {
                Object { name: None, bare: true, participle, nothing: false }
            }
            name => Object { name, bare: false, participle, nothing: rest.is_empty() },
        }
    }

    /// The meeting that `span` begins with: up to the head behind which the clause ends or a verb follows.
    fn meeting_noun(&self, span: Span) -> Option<Span> {
        let text = span.of(self.text());
        let mut best = None;
        for (at, c) in text.char_indices().take(120) {
            let end = at + c.len_utf8();
            if !chars!("会议坛式礼典动龙班座盛峰》”)）").has(c) {
                continue;
            }
            let closing = matches!(c, '》' | '”' | ')' | '）');
            if self.is_inside(span.start + at) && !closing {
                continue;
            }
            let next_inside = self.is_inside(span.start + end)
                && closing
                && !text[end..].starts_with(['“', '《', '(', '（']);
            if next_inside || !is_meeting(&text[..end]) {
                continue;
            }
            match follows(&text[end..]) {
                Follows::Nothing => best = Some(end),
                Follows::Verb => {
                    best = Some(end);
                    break;
                }
                Follows::More => {}
            }
        }
        best.and_then(|end| self.clean(Span::new(span.start, span.start + end)))
    }

    /// Takes off the noun what is no part of a name.
    fn clean(&self, span: Span) -> Option<Span> {
        let mut text = span.of(self.text()).trim();
        for _ in 0..MOST_LAYERS {
            let before = text;
            text = text.trim_start_matches(|c: char| c.is_whitespace() || chars!("·、了").has(c));
            text = without_theme(without_length(text));
            if words!(BEFORE_NAMES).begin(text) {
                let bare = |text: &'a str, lead| text.strip_prefix(lead).unwrap_or(text);
                text = BEFORE_NAMES.iter().fold(text, |text, lead| bare(text, *lead));
            }
            text = unquoted(text);
            if text == before {
                break;
            }
        }
        let start = text.as_ptr() as usize - self.text().as_ptr() as usize;
        (!text.is_empty()).then(|| Span::new(start, start + text.len()))
    }

    /// Reads the words before a verb from behind: adverbs, dates, a place, and the noun that is left.
    fn strip(&self, span: Span, before: &mut Before) {
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
            return None;
        }
        let without = |word: &str| Some(span.end - word.len());
        if let Some(adverb) = words!(FUTURE).suffix(text) {
            before.future = true;
            return without(adverb);
        }
        if let Some(adverb) = longest_adverb(text).filter(|_| !gazetteer::is_place_end(text)) {
            before.presided |= adverb == "主持";
            return without(adverb);
        }
        if let Some(daytime) = words!(DAYTIMES).suffix(text) {
            return without(daytime);
        }
        if let Some(length) = manner(text).or_else(|| clock(text)) {
            return Some(span.start + length);
        }
        if let Some(date) = self.date_at(span.end) {
            return Some(date.span.start.max(span.start));
        }
        let preposition = text.ends_with(['于', '在']) && !text.ends_with("关于");
        preposition.then(|| span.end - '于'.len_utf8())
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
            let start = span.start + (place.as_ptr() as usize - text.as_ptr() as usize);
            Span::new(start, start + place.len())
        });
        if found.is_none() && phrase.chars().count() > 60 {
            return None;
        }
        Some((span.start + at, found))
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

    /// Looks for what the verb's own clause lacks in the clauses before it; gives where it begins.
    fn join(&self, index: usize, before: &mut Before) -> usize {
        let mut first = self.sentence.clauses()[index].start;
        let body = self.sentence.opening();
        for clause in self.sentence.clauses()[..index].iter().rev().take(3) {
            let span = Span::new(clause.start.max(body), clause.end.max(body));
            if before.noun.is_some()
                && self.sentence.named().is_empty()
                && has_noun(span.of(self.text()))
            {
                continue;
            }
            let mut part = Before::default();
            self.strip(span, &mut part);
            let empty = part.noun.is_none();
            let fits = part.noun.is_some_and(|n| {
                let t = n.of(self.text());
                is_meeting(t) || is_body(t) || is_bare(t)
            });
            // 为配合开展好…活动: a purpose names no meeting.
            let purpose = words!["为", "因", "根据", "按照"];
            let fits = fits && !purpose.begin(span.of(self.text()).trim_start());
            if !(empty || fits || self.sentence.named().iter().any(|(h, _)| span.contains(h.span)))
            {
                continue;
            }
            if before.noun.is_none() && fits {
                before.noun = part.noun;
            } else if fits && before.noun.is_some() {
                continue;
            }
            before.place = before.place.or(part.place);
            before.future |= part.future;
            first = span.start;
        }
        first
    }

    fn tense(&self, index: usize, verb: Span, before: &Before) -> Tense {
        let clause = self.sentence.clauses()[index];
        let own = &self.text()[clause.start..verb.start];
        let previous =
            index.checked_sub(1).map_or("", |i| self.sentence.clauses()[i].of(self.text()));
        let decided = words!["决定", "建议", "商定", "确定", "提议", "要求", "通知"];
        if before.presided && own.contains("总书记")
            || words!(PAST).are_in(own)
            || words!["去年", "上年", "每年"].are_in(previous)
        {
            return Tense::Cited;
        }
        if decided.end(previous) || before.future {
            return Tense::Future;
        }
        let quoting = words![
            "传达", "学习", "贯彻", "通报", "按照", "根据", "落实", "关于", "如果", "同意", "支持",
            "争取", "听取",
        ];
        let head = own.trim_start();
        if quoting.begin(head) && !is_meeting(before.noun.map_or("", |n| n.of(self.text()))) {
            return Tense::Cited;
        }
        Tense::Now
    }
}

/// Whether a noun is left for sure of `text`, a clause: nothing is taken off its end, and no place.
fn has_noun(text: &str) -> bool {
    let whole = ends_chinese(text) && !text.ends_with(|c| chars!(ENDS).has(c));
    whole && !words!(PREPOSITIONS).are_in(text)
}

struct Roles {
    name: Option<Span>,
    /// 会议 alone.
    bare: bool,
    /// The phrase of who holds it.
    subject: Option<Span>,
}

struct Object {
    name: Option<Span>,
    /// 会议 alone.
    bare: bool,
    /// 召开的….
    participle: bool,
    /// Whether the clause ends behind the verb.
    nothing: bool,
}

enum Follows {
    Nothing,
    Verb,
    More,
}

/// Whether the name ends where `rest` begins.
fn follows(rest: &str) -> Follows {
    let bare = rest.trim_start_matches(['”', '》', '"', '’', ' ', '。', '！', '!', '[']);
    if bare.is_empty() || rest.starts_with([' ', '。']) || bare.starts_with(['。', '，', ',']) {
        return Follows::Nothing;
    }
    if bare.starts_with(['(', '（']) {
        let short = bare.find([')', '）']).map_or("", |at| &bare[at..]);
        return match short.trim_start_matches([')', '）', '”', '》']) {
            "" => Follows::Nothing,
            _ => Follows::More,
        };
    }
    if words!["图", "组图"].begin(bare) || words!(PURPOSES).begin(bare) {
        return Follows::Verb;
    }
    Follows::More
}
