//! Reads the event of a verb in its clause and those before it.

use super::before::{Before, has_noun};
use super::object::Object;
use super::phrase::{behind_gathering, room};
use super::words::{LATER, PARTS, PAST};
use super::{Act, Event, Tense};
use crate::Span;
use crate::entity::place;
use crate::fact::meeting::hosts::calls_others;
use crate::fact::meeting::noun::{
    OWN, core, is_bare, is_body, is_election, is_meeting, likeness, may_sit,
};
use crate::fact::meeting::sentence::Sentence;
use crate::text::words;

/// Reads the events of a sentence.
#[derive(Clone, Copy)]
pub(super) struct Reader<'r, 'a> {
    pub(super) sentence: &'r Sentence<'a>,
}

/// What the nouns around a verb are.
struct Roles {
    name: Option<Span>,
    /// 会议 alone.
    bare: bool,
    /// The phrase of who holds it.
    subject: Option<Span>,
}

impl<'a> Reader<'_, 'a> {
    pub(super) fn text(&self) -> &'a str {
        self.sentence.text
    }

    pub(super) fn is_inside(&self, at: usize) -> bool {
        self.sentence.marked().is_inside(at)
    }

    pub(super) fn event(&self, index: usize, verb: Span, act: Act) -> Option<Event> {
        let clause = self.sentence.clauses()[index];
        let body = self.sentence.opening();
        if verb.start < body {
            return None;
        }
        if act == Act::Meets {
            return self.talk(clause, verb);
        }
        let object = self.object(Span::new(verb.end, clause.end), held(act));
        if object.participle && object.name.is_none() && !object.bare {
            return None;
        }
        if object.participle && matches!(act, Act::Holds | Act::Founds)
            || object.name.is_none() && matches!(act, Act::Attends | Act::Carries)
        {
            return None;
        }
        let mut before = Before::default();
        self.strip(Span::new(clause.start.max(body), verb.start), &mut before);
        if object.name.is_some() || object.bare {
            self.settle_room(&mut before);
        }
        let joined = self.join(index, &mut before);
        if object.name.is_some_and(|name| talk(name.of(self.text()))) {
            let way = || self.visited(Span::new(body.min(verb.start), verb.start));
            before.place = before.place.or_else(way);
        }
        if object.name.is_some() || object.bare {
            self.settle_visit(&mut before);
        }
        let Roles { name, bare, subject } = self.roles(act, &object, &mut before)?;
        let tense = self.tense(index, verb, &before);
        let head = self.text()[joined.min(clause.start)..].trim_start();
        let head_later = words!(LATER).begin(head);
        let placed = |span| self.sentence.placed(span);
        let closes = name.is_some_and(|name| closing(name.of(self.text())));
        Some(Event {
            act: if act == Act::Holds && closes { Act::Closes } else { act },
            tense,
            verb: placed(verb),
            name: name.map(placed),
            meeting: name.is_some() || bare || act == Act::Founds,
            place: before.place.or(object.place).map(placed),
            also: before.also,
            later: head_later || before.also || clause.of(self.text()).starts_with("还"),
            subject,
        })
    }

    /// A room is where the meeting is held, not who holds it.
    fn settle_room(&self, before: &mut Before) {
        let Some(noun) = before.noun.filter(|noun| room(noun.of(self.text()))) else { return };
        let length = behind_gathering(noun.of(self.text())).len();
        before.place = before.place.or(Some(Span::new(noun.end - length, noun.end)));
        before.noun = None;
    }

    /// 某协会走进某公司: where it is held stands behind who holds it.
    fn settle_visit(&self, before: &mut Before) {
        let Some(noun) = before.noun else { return };
        let Some((goes, place)) = self.way(noun).filter(|(_, place)| place.end == noun.end) else {
            return;
        };
        before.place = before.place.or(Some(place));
        before.noun = (noun.start < goes).then(|| Span::new(noun.start, goes));
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
            let part = || {
                PARTS.contains(&name_text)
                    || is_election(name_text)
                    || likeness(noun_text, name_text) >= 0.3
            };
            if is_meeting(noun_text) && part() {
                return Some(named(Some(noun)));
            }
        }
        if object.name.is_some() || object.bare {
            let mut subject = None;
            if let Some(noun) = noun.filter(|_| !before.presided) {
                let text = noun.of(self.text());
                if place::is_venue(text) && before.place.is_none() && !is_body(text) {
                    before.place = before.place.or(Some(noun));
                } else {
                    subject = Some(noun);
                }
            }
            return Some(Roles { name: object.name, bare: object.bare, subject });
        }
        // …顺利召开,于11月18日圆满落幕: told of what the clauses before tell of.
        let Some(noun) = noun else {
            let closes = act == Act::Closes && before.dated;
            return closes.then_some(Roles { name: None, bare: true, subject: None });
        };
        let text = noun.of(self.text());
        if is_bare(text) {
            return Some(Roles { name: None, bare: true, subject: None });
        }
        // 某联谊会在某地召开, 某理事会召开: what is held can only be the meeting, though it has a
        // body's name.
        let placed = before.place.is_some() || may_sit(text);
        let held = act == Act::Holds && object.nothing && placed;
        let meeting = is_meeting(text)
            || object.nothing && is_election(text)
            || held && text.ends_with('会') && !OWN.contains(&text);
        meeting.then(|| named(Some(noun)))
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
            self.settle_room(&mut part);
            let empty = part.noun.is_none();
            let fits = part.noun.is_some_and(|n| {
                let t = n.of(self.text());
                is_meeting(t) || is_body(t) || is_bare(t) || calls_others(t).is_some()
            });
            // 为配合开展好…活动: a purpose names no meeting.
            let purpose = words!["为", "因", "根据", "按照"];
            let fits = fits && !purpose.begin(span.of(self.text()).trim_start());
            // 80人参加了为期两天的年会: who was there.
            let attended = |n: Span| words!["参加了", "出席了", "参与了"].are_in(n.of(self.text()));
            let fits = fits && !part.noun.is_some_and(attended);
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
            || self.text()[verb.end..clause.end].starts_with("以来")
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

/// Whether a body behind a verb is its session: 召开理事会.
fn held(act: Act) -> bool {
    matches!(act, Act::Holds | Act::Carries)
}

/// Whether a name is that of a meeting with those who are visited.
fn talk(name: &str) -> bool {
    words![
        "座谈会",
        "座谈交流会",
        "交流会",
        "恳谈会",
        "见面会",
        "汇报会",
        "对接会",
        "洽谈会",
        "调研会"
    ]
    .end(core(name))
}

/// Whether a name is that of the last session of a meeting: 某年会闭幕式.
fn closing(name: &str) -> bool {
    words!["闭幕式", "闭幕会", "闭幕大会", "闭幕会议", "闭幕仪式"].end(core(name))
}
