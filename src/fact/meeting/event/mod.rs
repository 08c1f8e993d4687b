//! Clauses that say that a meeting takes place: who holds what, where and when.

mod before;
mod dispatch;
mod object;
mod phrase;
mod reader;
mod unspoken;
mod visit;
mod words;

use once_cell::unsync::OnceCell;

pub(in crate::fact) use self::dispatch::FILES;
pub(super) use self::dispatch::dispatch_end;
use self::reader::Reader;
use super::hosts;
use super::sentence::Sentence;
use crate::Span;
use crate::entity::date::DateMention;
use crate::fact::signs::EVENT;
use crate::report::OrganizerPart;
use crate::text::{column, words};

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
    /// 开展, 进行: verbs of much else than meetings.
    Carries,
    /// 座谈 behind a visit: somebody comes and meets those who are there.
    Meets,
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
    /// 还召开: one more meeting.
    pub(super) also: bool,
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
                && (!sentence.marked().is_inside(d.span.start) || explains(sentence.text, d.span))
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

/// Whether a date in brackets tells which day is meant before them: 今天(6日), 上周日(3月6日).
fn explains(text: &str, date: Span) -> bool {
    let days = words![
        "今天",
        "昨天",
        "前天",
        "今日",
        "昨日",
        "今早",
        "今晚",
        "昨晚",
        "周一",
        "周二",
        "周三",
        "周四",
        "周五",
        "周六",
        "周日",
        "周末",
        "星期一",
        "星期二",
        "星期三",
        "星期四",
        "星期五",
        "星期六",
        "星期日",
        "星期天",
        "当天",
        "当日",
        "日前",
        "近日",
    ];
    let Some(before) = text[..date.start].strip_suffix(['(', '（']) else { return false };
    text[date.end..].starts_with([')', '）']) && days.end(before.trim_end())
}

const VERBS: &[(&str, Act); 37] = &[
    ("召开", Act::Holds),
    ("举行", Act::Holds),
    ("举办", Act::Holds),
    ("开幕", Act::Opens),
    ("启幕", Act::Opens),
    ("启动", Act::Holds),
    ("开班", Act::Holds),
    ("开课", Act::Holds),
    ("开营", Act::Holds),
    ("结业", Act::Closes),
    ("结营", Act::Closes),
    ("结班", Act::Closes),
    ("座谈", Act::Meets),
    ("开展", Act::Carries),
    ("进行", Act::Carries),
    ("主办", Act::Carries),
    ("拉开帷幕", Act::Opens),
    ("拉开了帷幕", Act::Opens),
    ("拉开序幕", Act::Opens),
    ("拉开了序幕", Act::Opens),
    ("拉开大幕", Act::Opens),
    ("揭开帷幕", Act::Opens),
    ("闭幕", Act::Closes),
    ("落幕", Act::Closes),
    ("落下帷幕", Act::Closes),
    ("落下了帷幕", Act::Closes),
    ("降下帷幕", Act::Closes),
    ("落下大幕", Act::Closes),
    ("画上圆满句号", Act::Closes),
    ("圆满结束", Act::Closes),
    ("圆满完成", Act::Closes),
    ("胜利完成", Act::Closes),
    ("胜利结束", Act::Closes),
    ("顺利结束", Act::Closes),
    ("成立", Act::Founds),
    ("参加", Act::Attends),
    ("出席", Act::Attends),
];

/// Those that are part of names: 开幕式, 成立大会, 开班典礼.
const OF_NAMES: &[&str] =
    &["成立", "启动", "开幕", "闭幕", "开班", "开课", "开营", "结业", "结营", "结班", "座谈"];

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

/// The meeting that `sentence` begins with, though none of these verbs tells of it.
pub(super) fn unspoken(sentence: &Sentence<'_>, untitled: bool) -> Option<Event> {
    Reader { sentence }.unspoken(untitled)
}

/// The meeting at which the sentence says that something is done.
pub(super) fn scene(sentence: &Sentence<'_>) -> Option<Event> {
    Reader { sentence }.scene()
}

/// The visit that `sentence` tells of.
pub(super) fn visit(sentence: &Sentence<'_>) -> Option<Event> {
    Reader { sentence }.visit()
}

/// More clauses than any sentence of a report has: what is left of hostile input is not read.
const MOST: usize = 40;

/// What the verb of a clause says; nothing in quotes, and nothing in the name of a meeting.
fn act(sentence: &Sentence<'_>, verb: Span, clause: Span) -> Option<Act> {
    let word = verb.of(sentence.text);
    let behind = &sentence.text[verb.end..clause.end];
    let named = words!(OF_NAMES).are(word)
        && words!["大会", "仪式", "会", "暨", "式", "典礼", "第一课", "动员", "证"].begin(behind);
    let last = word.as_bytes().last();
    let (_, act) = VERBS.iter().find(|row| row.0.as_bytes().last() == last && row.0 == word)?;
    (!named && !sentence.marked().is_inside(verb.start)).then_some(*act)
}
