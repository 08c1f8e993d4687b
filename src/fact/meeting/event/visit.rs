//! A visit with a talk: 某某一行到某商会考察并座谈.

use super::reader::Reader;
use super::{Act, Event, Tense};
use crate::Span;
use crate::entity::place;
use crate::fact::meeting::noun::{OWN, is_body};
use crate::text::words;

/// Verbs of going somewhere, the longest first.
const GOES: &[&str] = &[
    "来到", "走进", "前往", "奔赴", "走访", "莅临", "抵达", "到访", "访问", "来访", "造访", "赴",
    "到", "来", "访",
];

/// What stands before a verb of one character: who goes, or when.
const GOERS: &[&str] = &[
    "一行", "人", "同志", "率队", "带队", "率团", "带领", "先后", "专程", "再次", "上午", "下午",
    "等", "组", "团", "日", "下", "会", "协", "联", "主席", "会长", "书记", "主任", "部长", "长",
    "，", ",",
];

/// Ranks before the name of who goes: 主席某某来….
const RANKS: &[&str] =
    &["领导", "主席", "会长", "书记", "主任", "部长", "理事长", "秘书长", "市长", "县长", "区长"];
/// Characters of a rank and the name behind it.
const NAME: usize = 5;

/// What is done there.
const DONE: &[&str] = &[
    "开展", "进行", "考察", "调研", "参观", "学习", "交流", "走访", "指导", "座谈", "洽谈", "看望",
    "慰问", "视察", "访问", "检查", "督导", "召开", "举行", "对接", "取经", "专题", "就", "实地",
    "并",
];

/// Longest name of who is visited, in characters.
const LONGEST: usize = 24;

impl Reader<'_, '_> {
    /// The talk that `verb` tells of, in a clause behind those of the visit; none without a day.
    pub(super) fn talk(&self, clause: Span, verb: Span) -> Option<Event> {
        let day = self.sentence.dates().iter().find(|date| !date.dateline)?;
        let place = self.visited(Span::new(self.sentence.opening(), verb.end))?;
        let own = &self.text()[clause.start..verb.start];
        let planned = words!["将", "拟", "计划", "要", "曾", "邀请"].are_in(own);
        (day.span.end <= place.start && !planned).then(|| Event {
            act: Act::Meets,
            tense: Tense::Now,
            verb: self.sentence.placed(verb),
            name: None,
            meeting: true,
            place: Some(self.sentence.placed(place)),
            later: false,
            also: false,
            subject: None,
        })
    }

    /// The visit that the sentence tells of, whose talk is told of elsewhere; none without a day.
    pub(super) fn visit(&self) -> Option<Event> {
        let day = self.sentence.dates().iter().find(|date| !date.dateline)?;
        let span = Span::new(self.sentence.opening(), self.text().len());
        let (goes, place) = self.way(span)?;
        let before = &self.text()[span.start..goes];
        let planned = words!["将", "拟", "计划", "曾", "邀请", "欢迎"].are_in(before);
        let came = before.contains("一行")
            || words!["率队", "带队", "率团", "带领", "应邀"].are_in(before)
            || words!(RANKS).are_in(last(before, NAME));
        let own = words!(OWN).are(place.of(self.text()));
        let verb = Span::new(goes, place.start);
        (day.span.end <= goes && came && !planned).then(|| Event {
            act: Act::Meets,
            tense: Tense::Now,
            verb: self.sentence.placed(verb),
            name: None,
            meeting: true,
            place: (!own).then(|| self.sentence.placed(place)),
            later: false,
            also: false,
            subject: None,
        })
    }

    /// Where somebody goes in `span`: 到某商会开展调研. What is gone to has the name of a body or a place.
    pub(super) fn visited(&self, span: Span) -> Option<Span> {
        self.way(span).map(|(_, place)| place)
    }

    /// Where the verb of going stands, and what is gone to.
    pub(super) fn way(&self, span: Span) -> Option<(usize, Span)> {
        let text = span.of(self.text());
        words!(GOES).hits(text).take(MOST).find_map(|(at, verb)| {
            let (before, behind) = (&text[..at], &text[at + verb.len()..]);
            let before = before.trim_end();
            // 云湖市赴日留学生协会: a town goes nowhere.
            let town = before.ends_with(['省', '市', '县', '区', '州', '旗', '镇', '乡', '村']);
            let goes = (verb.chars().nth(1).is_some() || verb == "赴") && !town
                || words!(GOERS).end(before)
                || words!(RANKS).are_in(last(before, NAME));
            let end = words!(DONE).places(behind).find(|end| *end > 0).unwrap_or(behind.len());
            let clause = behind.find(['，', ',', '。', '；']).unwrap_or(behind.len());
            let end = end.min(clause);
            let place = behind[..end].trim_end_matches(['，', ',', ' ', '、']);
            let fits = goes
                && (2..=LONGEST).contains(&place.chars().count())
                && place::place(place).is_some_and(|found| found == place)
                && (is_body(place) || place::is_venue(place) || words!(OWN).are(place));
            let start = span.start + at + verb.len();
            fits.then(|| (span.start + at, Span::new(start, start + place.len())))
        })
    }
}

/// The last characters of `text`.
fn last(text: &str, most: usize) -> &str {
    text.char_indices().rev().take(most).last().map_or("", |(at, _)| &text[at..])
}

/// More verbs of going than any sentence has.
const MOST: usize = 20;
