//! The meeting: whether the text reports one, its name, dates, place, organizers and attendance.

mod attendance;
mod event;
mod examples;
mod groups;
mod hosts;
mod kind;
mod marks;
mod noun;
mod when;

pub(super) use attendance::{COUNTED, PRESENT};
pub(super) use event::VERB_WORDS as EVENTS;
use event::{Act, Event, Tense};
pub(crate) use examples::infos;
pub(super) use groups::PRESENCE;
use hosts::abbreviates;
pub(super) use kind::{NORMS, NOTICE, PROCEEDINGS};
use noun::{OWN, is_bare, is_meeting, likeness, session};
use when::Evidence;

use once_cell::unsync::OnceCell;

use crate::entity::date;
use crate::entity::place;
use crate::fact::signs::{COUNT, EVENT, PRESENCE_OF_GROUPS, PRESENCE_OF_HEADS, Signs};
use crate::fact::{Document, mention};
use crate::layout::BlockKind;
use crate::report::{Meeting, Note, Organizer, OrganizerPart, Status};
use crate::text::words;
use crate::{Mention, Span};

/// The meeting that `document` reports and what an editor should look at; `None` where it reports none.
pub(crate) fn meeting(document: &Document<'_>) -> Option<(Meeting, Vec<Note>)> {
    let reading = Reading::new(document);
    let kind = reading.kind();
    let main = reading.main();
    if !kind.report || main.is_none() && reading.title.is_none() && !kind.proceedings {
        return None;
    }
    let told = main.is_some_and(|e| {
        e.date.is_some()
            || e.place.is_some()
            || e.undated
            || !e.hosts.is_empty()
            || e.named_before()
    });
    if !told && !kind.proceedings {
        return None;
    }
    Some(reading.meeting(main))
}

/// A document read for its events.
struct Reading<'a> {
    document: &'a Document<'a>,
    text: &'a str,
    /// Events of the running text with the number of their sentence.
    events: Vec<(usize, Event)>,
    /// Spans of the sentences of the running text.
    body: Vec<Span>,
    /// What the words of each of them may tell of.
    signs: Vec<Signs>,
    /// The dates of each of them, by their places in it, once they are wanted.
    dates: Vec<OnceCell<Vec<date::DateMention>>>,
    /// The dates of all, by their places in the document, once they are wanted.
    all_dates: OnceCell<Vec<date::DateMention>>,
    /// The event in the headline.
    title: Option<Event>,
}

impl<'a> Reading<'a> {
    fn new(document: &'a Document<'a>) -> Self {
        let text = document.text;
        let kind = |block: usize| document.layout.blocks.get(block).map(|b| b.kind);
        let title = document.layout.title;
        let running = document.sentences.iter().enumerate().filter(|(_, s)| {
            kind(s.block) == Some(BlockKind::Paragraph) && title.is_none_or(|t| !t.contains(s.span))
        });
        let (body, signs): (Vec<Span>, Vec<Signs>) =
            running.map(|(i, s)| (s.span, document.signs.of(i))).unzip();
        let dates = vec![OnceCell::new(); body.len()];
        let dates_of = |i: usize| dates[i].get_or_init(|| date::dates(body[i].of(text))).as_slice();
        let events =
            |s: Span, dates: &[date::DateMention]| event::events(s.of(text), s.start, dates);
        let told = (0..body.len()).filter(|i| signs[*i] & EVENT != 0);
        let events_of_body = told
            .flat_map(|i| events(body[i], dates_of(i)).into_iter().map(move |e| (i, e)))
            .take(MOST_EVENTS)
            .collect();
        let headline = title.filter(|t| words!(&event::VERB_WORDS).are_in(t.of(text)));
        let headline = headline.map_or(Vec::new(), |t| events(t, &date::dates(t.of(text))));
        let title = headline.into_iter().find(|e| e.meeting);
        Reading {
            document,
            text,
            events: events_of_body,
            body,
            signs,
            dates,
            all_dates: OnceCell::new(),
            title,
        }
    }

    fn title_text(&self) -> &'a str {
        self.document.layout.title.map_or("", |t| t.of(self.text))
    }

    fn kind(&self) -> kind::Kind {
        let head = self.body.first().map_or("", |first| &self.text[first.start..]);
        let phrases = self.document.signs.phrases(&self.body);
        let whole = self
            .body
            .iter()
            .filter(|s| s.of(self.text).ends_with(['。', '！', '”', '!', '；']))
            .count();
        kind::kind(self.title_text(), head, phrases, whole, self.body.len() - whole)
    }

    /// The first event that is the news, whole sentences before fragments, the headline's meeting before others.
    fn main(&self) -> Option<&Event> {
        let news = |e: &&(usize, Event)| {
            e.1.meeting
                && e.1.tense != Tense::Cited
                && !e.1.later
                && !matches!(e.1.act, Act::Attends | Act::Founds)
        };
        let whole =
            |e: &&(usize, Event)| self.body[e.0].of(self.text).ends_with(['。', '！', '!', '”']);
        let now = |e: &&(usize, Event)| e.1.tense == Tense::Now;
        let early = || self.events.iter().filter(news);
        let titled = self.title.as_ref().and_then(|t| t.name).map(|n| n.of(self.text));
        let alike = titled.and_then(|title| {
            early()
                .filter(now)
                .take(6)
                .find(|e| e.1.name.is_some_and(|n| likeness(n.of(self.text), title) >= 0.5))
        });
        let founding = || {
            self.events.iter().find(|e| {
                e.1.act == Act::Founds
                    && e.1.tense == Tense::Now
                    && e.0 < 3
                    && e.1.date.is_some()
                    && self.text.contains("成立大会")
            })
        };
        let attended = || {
            self.events
                .iter()
                .find(|e| e.1.act == Act::Attends && e.1.name.is_some() && e.1.tense == Tense::Now)
        };
        let first = alike.or_else(|| early().filter(now).find(whole)).or_else(|| early().find(now));
        let founding = founding().filter(|f| first.is_none_or(|e| e.0 > f.0));
        founding
            .or(first)
            .or_else(attended)
            .or_else(|| early().next())
            .map(|(_, e)| e)
            .or(self.title.as_ref())
    }

    /// The events of the main meeting: itself, and those that tell of the same one.
    fn same(&self, main: &'a Event) -> Vec<&Event> {
        let name = main.name.map(|n| n.of(self.text));
        let same = |e: &&Event| {
            let alike = match (name, e.name) {
                (Some(a), Some(b)) => likeness(a, b.of(self.text)) >= 0.6,
                (_, None) => e.meeting && matches!(e.act, Act::Opens | Act::Closes),
                (None, Some(_)) => false,
            };
            alike && e.tense == Tense::Now && e.verb != main.verb
        };
        std::iter::once(main).chain(self.events.iter().map(|(_, e)| e).filter(same)).collect()
    }

    fn meeting(&self, main: Option<&'a Event>) -> (Meeting, Vec<Note>) {
        let mut notes = Vec::new();
        let mut meeting = Meeting { status: self.status(main), ..Meeting::default() };
        let hosts = self.hosts(main);
        meeting.name = self.name(main, &hosts);
        meeting.session = meeting.name.as_ref().and_then(|n| session(&n.text));
        if let Some(main) = main {
            let same = self.same(main);
            meeting.dates = self.dates(&same, meeting.name.as_ref(), &mut notes);
            meeting.location = self.location(&same, meeting.name.as_ref());
        }
        meeting.organizers = hosts;
        meeting.attendance =
            attendance::attendance(self.text, self.with(COUNT | PRESENCE_OF_HEADS));
        meeting.attendees = self.mentions(PRESENCE_OF_GROUPS, groups::groups);
        // 党组成员、副主席A: a post of one person is no group.
        meeting.attendees.retain(|group| !self.describes_a_person(group.span));
        meeting.agenda = self.mentions(0, groups::agenda);
        (meeting, notes)
    }

    /// The sentences that have all of `signs`.
    fn with(&self, signs: Signs) -> impl Iterator<Item = Span> {
        self.body
            .iter()
            .zip(&self.signs)
            .filter(move |(_, own)| *own & signs == signs)
            .map(|(s, _)| *s)
    }

    fn describes_a_person(&self, span: Span) -> bool {
        self.document.entities.people.iter().any(|person| person.phrase.contains(span))
    }

    fn mentions(&self, signs: Signs, read: fn(&str, usize) -> Vec<Span>) -> Vec<Mention> {
        let spans = self.with(signs).flat_map(|s| read(s.of(self.text), s.start));
        let mut found: Vec<Mention> = Vec::new();
        for span in spans.take(MOST_EVENTS) {
            if found.iter().all(|m| m.text != span.of(self.text)) {
                found.push(mention(self.text, span));
            }
        }
        found
    }

    fn status(&self, main: Option<&Event>) -> Status {
        let lead: String = self.body.iter().take(2).map(|s| s.of(self.text)).collect();
        let says = |words: &[&str]| {
            words.iter().any(|w| lead.contains(w) || self.title_text().contains(w))
        };
        if says(&["延期召开", "推迟召开", "延期举行", "推迟举行", "延期举办", "推迟举办"])
        {
            return Status::Postponed;
        }
        if says(&["取消召开", "取消举行", "取消举办", "会议取消", "大会取消"]) {
            return Status::Cancelled;
        }
        match main {
            Some(event) if event.tense == Tense::Future => Status::Planned,
            _ => Status::Held,
        }
    }

    /// Who holds the meeting, by its main clause and the headline, each body once in its fuller form.
    fn hosts(&self, main: Option<&Event>) -> Vec<Organizer> {
        let title = self
            .title
            .as_ref()
            .filter(|t| t.tense == Tense::Now || main.is_some_and(|m| m.tense == Tense::Future));
        let mut found: Vec<Organizer> = Vec::new();
        for event in main.into_iter().chain(title) {
            for host in &event.hosts {
                let organizer = Organizer {
                    text: host.span.of(self.text).to_owned(),
                    span: host.span,
                    part: host.part,
                };
                add(&mut found, organizer);
            }
        }
        for host in self.said_of_the_meeting() {
            let text = host.span.of(self.text).to_owned();
            add(&mut found, Organizer { text, span: host.span, part: host.part });
        }
        if found.is_empty() {
            found.extend(main.and_then(|e| self.host_of_part(e)));
        }
        found
    }

    /// Bodies that a sentence of its own names: 本次大会由某学会主办.
    fn said_of_the_meeting(&self) -> Vec<event::Host> {
        let subject = [
            "会议由",
            "大会由",
            "活动由",
            "论坛由",
            "年会由",
            "本次",
            "此次",
            "本届",
            "研讨会由",
            "仪式由",
        ];
        let says = |s: &&Span| {
            let words = s.of(self.text);
            subject.iter().any(|w| words.starts_with(w)) && words.contains('办')
        };
        let sentences = self.body.iter().filter(says).take(5);
        let named = sentences.flat_map(|s| {
            let hosts = hosts::named(&marks::Marked::new(s.of(self.text))).into_iter();
            hosts.map(|(host, _)| event::Host {
                span: Span::new(host.span.start + s.start, host.span.end + s.start),
                part: host.part,
            })
        });
        named.collect()
    }

    /// The body that holds a part of the meeting, where the meeting's name begins with it: 某科协举行了表彰仪式.
    fn host_of_part(&self, main: &Event) -> Option<Organizer> {
        let name = main.name?.of(self.text);
        let parts = self.events.iter().map(|(_, e)| e);
        let held =
            parts.filter(|e| e.tense == Tense::Now && e.act == Act::Holds && e.verb != main.verb);
        let host = held.flat_map(|e| &e.hosts).find(|h| name.starts_with(h.span.of(self.text)))?;
        Some(Organizer {
            text: host.span.of(self.text).to_owned(),
            span: host.span,
            part: host.part,
        })
    }

    /// The fullest name: the main clause's, the headline's, or one that the text refers back with.
    fn name(&self, main: Option<&Event>, hosts: &[Organizer]) -> Option<Mention> {
        let own = main.and_then(|e| e.name);
        let title = self.title.as_ref().and_then(|e| e.name);
        let best = match (own, title) {
            (Some(a), Some(b)) => {
                let (x, y) = (a.of(self.text), b.of(self.text));
                if y.chars().count() > x.chars().count() && likeness(x, y) >= 0.3 {
                    Some(b)
                } else {
                    Some(a)
                }
            }
            (a, b) => a.or(b),
        };
        let best = best.or_else(|| self.referred(main));
        match best {
            Some(span) => Some(self.with_host(span, hosts)),
            None => self.bare_with_host(hosts),
        }
    }

    /// The name with its body before it, where the text prints the two together: 某学会 + 第九次代表大会.
    fn with_host(&self, name: Span, hosts: &[Organizer]) -> Mention {
        let own = name.of(self.text);
        for host in hosts {
            let whole = format!("{}{own}", host.text);
            if let Some(at) = self.text.find(&whole).filter(|_| !own.starts_with(&host.text)) {
                return mention(self.text, Span::new(at, at + whole.len()));
            }
        }
        let clean = without_short_name(own);
        Mention::new(clean, name)
    }

    fn bare_with_host(&self, hosts: &[Organizer]) -> Option<Mention> {
        let found = hosts.iter().filter(|h| !OWN.contains(&h.text.as_str())).find_map(|host| {
            let whole = format!("{}会议", host.text);
            self.text.find(&whole).map(|at| Span::new(at, at + whole.len()))
        })?;
        Some(mention(self.text, found))
    }

    /// A name that stands alone where the main clause says 会议 or 成立: 成立大会, 部署会.
    fn referred(&self, main: Option<&Event>) -> Option<Span> {
        let main = main?;
        for sentence in &self.body {
            let words = sentence.of(self.text);
            let hits: Vec<(usize, &str)> = words!(LEADS).hits(words).take(MOST_EVENTS).collect();
            for lead in LEADS {
                for (at, _) in hits.iter().filter(|(_, word)| word == lead).take(20) {
                    let rest = &words[at + lead.len()..];
                    let end = rest.find(['。', '，', ',', '上', '、', '；']).unwrap_or(rest.len());
                    let noun = rest[..end].trim_matches(['“', '”', '了']);
                    let fits = is_meeting(noun) && !is_bare(noun) && noun.chars().count() <= 40;
                    let founding = main.act != Act::Founds || noun.ends_with("成立大会");
                    if fits && founding {
                        let start = noun.as_ptr() as usize - self.text.as_ptr() as usize;
                        return Some(Span::new(start, start + noun.len()));
                    }
                }
            }
        }
        None
    }

    fn dates(
        &self,
        same: &[&Event],
        name: Option<&Mention>,
        notes: &mut Vec<Note>,
    ) -> Option<crate::report::MeetingDates> {
        let mentions = || self.all_dates();
        let evidence = Evidence {
            text: self.text,
            published: Evidence::published(self.document),
            mentions: &mentions,
            name: name.map_or("", |n| n.text.as_str()),
            title: self.title_text(),
            planned: same.first().is_some_and(|e| e.tense == Tense::Future),
        };
        let main = *same.first()?;
        let mut dated = main.clone();
        if dated.date.is_none() && !dated.undated {
            dated.date = self
                .earlier(main)
                .or_else(|| self.labelled_date())
                .or_else(|| self.title.as_ref()?.date.clone());
        }
        let all: Vec<&Event> = std::iter::once(&dated).chain(same[1..].iter().copied()).collect();
        when::dates(&all, &evidence, notes)
    }

    /// The dates of the running text, in order.
    fn all_dates(&self) -> &[date::DateMention] {
        let of = |(sentence, dates): (&Span, &'_ OnceCell<Vec<date::DateMention>>)| {
            let dates = dates.get_or_init(|| date::dates(sentence.of(self.text)));
            let shift = |d: &date::DateMention| shifted(d.clone(), sentence.start);
            dates.iter().map(shift).collect::<Vec<_>>()
        };
        self.all_dates.get_or_init(|| {
            self.body.iter().zip(&self.dates).flat_map(of).take(MOST_EVENTS).collect()
        })
    }

    /// The last date before the main clause in its own paragraph: the scene is set some sentences before.
    fn earlier(&self, main: &Event) -> Option<date::DateMention> {
        let block = self.document.layout.blocks.iter().find(|b| b.span.contains(main.verb))?;
        let before = |m: &&date::DateMention| {
            m.span.end <= main.verb.start && m.span.start >= block.span.start && !m.dateline
        };
        self.all_dates().iter().rfind(before).cloned()
    }

    /// The date behind 会议时间: in minutes.
    fn labelled_date(&self) -> Option<date::DateMention> {
        let value = self.label(&["会议时间", "召开时间"])?;
        let found = date::dates(value.of(self.text)).into_iter().next()?;
        Some(shifted(found, value.start))
    }

    /// The place behind 会议地点: in minutes.
    fn labelled_place(&self) -> Option<Span> {
        let value = self.label(&["会议地点", "召开地点"])?;
        let line = value.of(self.text).split([' ', '　', '。', ';', '；']).next()?;
        let found = place::place(line).filter(|p| p.chars().count() <= 25)?;
        let start = found.as_ptr() as usize - self.text.as_ptr() as usize;
        Some(Span::new(start, start + found.len()))
    }

    /// What stands behind a label, up to the end of its line.
    fn label(&self, labels: &[&str]) -> Option<Span> {
        let value = |label: &&str| {
            let behind = self.text.find(*label)? + label.len();
            let rest = self.text[behind..].trim_start().strip_prefix([':', '：'])?.trim_start();
            let start = self.text.len() - rest.len();
            let line = rest.split('\n').next()?;
            Some(Span::new(start, start + line.len()))
        };
        labels.iter().find_map(value)
    }

    fn location(&self, same: &[&Event], name: Option<&Mention>) -> Option<Mention> {
        let own = same.first().and_then(|e| e.place);
        let title = self.title.as_ref().and_then(|e| e.place);
        let fuller = match (own, title) {
            (Some(a), Some(b))
                if b.len() > a.len() && b.of(self.text).contains(a.of(self.text)) =>
            {
                Some(b)
            }
            (a, b) => a.or(same.iter().skip(1).find_map(|e| e.place)).or(b),
        };
        let fuller = fuller.or_else(|| self.labelled_place());
        let gathered = self.gathered(name);
        let best = match (fuller, gathered) {
            (Some(a), Some(b))
                if place::is_venue(b.of(self.text)) && !place::is_venue(a.of(self.text)) =>
            {
                Some(b)
            }
            (a, b) => a.or(b),
        };
        best.map(|span| mention(self.text, span))
    }

    /// The place of 欢聚…, 齐聚… in the first sentences, unless the meeting's name has it.
    fn gathered(&self, name: Option<&Mention>) -> Option<Span> {
        for sentence in self.body.iter().take(4) {
            let words = sentence.of(self.text);
            let verbs = words!["欢聚", "齐聚", "相聚", "云集", "聚首"];
            for (at, verb) in verbs.hits(words).take(MOST_EVENTS) {
                let rest = words[at + verb.len()..].trim_start_matches(['于', '在', '了']);
                let end = rest.find(['，', ',', '。', '、', '；', '共']).unwrap_or(rest.len());
                let Some(found) = place::place(&rest[..end]) else { continue };
                let known = name.is_some_and(|n| n.text.contains(found));
                let phrase = words!["一堂", "一起", "一处", "会场", "现场", "一方", "时刻", "会的"]
                    .are_in(found);
                if !known && !phrase && found.chars().count() <= 20 {
                    let start = found.as_ptr() as usize - self.text.as_ptr() as usize;
                    return Some(Span::new(start, start + found.len()));
                }
            }
        }
        None
    }
}

/// What stands before the name of a meeting that somebody goes to.
const LEADS: &[&str] = &["出席了", "出席", "参加了", "参加", "主持了", "主持", "在"];

/// More events and mentions than any report has.
const MOST_EVENTS: usize = 400;

fn shifted(mut mention: date::DateMention, base: usize) -> date::DateMention {
    mention.span = Span::new(mention.span.start + base, mention.span.end + base);
    mention
}

/// Adds a body unless it is there; a fuller form takes the place of a shorter one.
fn add(found: &mut Vec<Organizer>, organizer: Organizer) {
    let own = |o: &Organizer| OWN.contains(&o.text.as_str()) && o.part == OrganizerPart::Holds;
    for known in found.iter_mut() {
        let subject = known.part == OrganizerPart::Holds;
        if abbreviates(&organizer.text, &known.text) || own(&organizer) && subject {
            return;
        }
        if abbreviates(&known.text, &organizer.text) || own(known) {
            *known = organizer;
            return;
        }
    }
    found.push(organizer);
}

/// A name without (以下简称…) inside.
fn without_short_name(name: &str) -> String {
    for open in ['(', '（'] {
        let Some(at) = name.find(open) else { continue };
        let inner = &name[at + open.len_utf8()..];
        let Some(end) = inner.find([')', '）']) else { continue };
        if inner[..end].contains("简称") {
            let close = inner[end..].chars().next().map_or(1, char::len_utf8);
            return format!("{}{}", &name[..at], &inner[end + close..]);
        }
    }
    name.to_owned()
}
