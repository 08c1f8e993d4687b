//! The meeting: whether the text reports one, its name, dates, place, organizers and attendance.

mod attendance;
mod elsewhere;
mod event;
mod examples;
mod groups;
mod hosts;
mod kind;
mod marks;
mod minutes;
mod noun;
mod sentence;
mod when;

use std::cell::LazyCell;

pub(super) use attendance::PRESENT;
use event::{Act, Event, Host, Tense, Told};
pub(super) use event::{FILES, VERB_WORDS as EVENTS};
pub(crate) use examples::infos;
pub(super) use groups::PRESENCE;
pub(super) use hosts::PART_WORDS as HOSTS;
use hosts::abbreviates;
pub(super) use kind::{NORMS, NOTICE, PROCEEDINGS, articles};
use minutes::Minutes;
use noun::{OWN, Pairs, is_bare, is_meeting, likeness, session};
use once_cell::unsync::OnceCell;
use sentence::Sentence;
use when::Evidence;

use crate::entity::date;
use crate::entity::place;
use crate::fact::signs::{
    CALLED_OFF, EVENT, HOSTED, LABEL, PRESENCE_OF_GROUPS, PRESENCE_OF_HEADS, Signs,
};
use crate::fact::{Document, mention};
use crate::layout::BlockKind;
use crate::report::{Meeting, MeetingDates, Note, Organizer, OrganizerPart, Status};
use crate::text::{Words, chars, is_alphanumeric, offset, words};
use crate::{Mention, Span};

/// The meeting that `document` reports and what an editor should look at; `None` where it reports none.
pub(crate) fn meeting(document: &Document<'_>) -> Option<(Meeting, Vec<Note>)> {
    let reading = Reading::new(document);
    let kind = reading.kind();
    if !kind.report {
        return None;
    }
    // Minutes speak of other meetings too.
    let own = |e: &Told<'_, '_>| {
        !kind.minutes || e.date().is_some() || e.named_before() || e.hosts().next().is_some()
    };
    let main = reading.main().filter(own);
    if main.is_none() && reading.title().is_none() && !kind.proceedings {
        return None;
    }
    let told = || {
        main.is_some_and(|e| {
            e.named_before()
                || e.event.place.is_some()
                || e.undated()
                || e.date().is_some()
                || e.hosts().next().is_some()
                || reading.date_elsewhere(e).is_some()
        })
    };
    if !kind.proceedings && !told() {
        return None;
    }
    let minutes = kind.minutes.then_some(reading.minutes);
    Some(reading.meeting(main, minutes))
}

/// A document read for its events.
struct Reading<'a> {
    document: &'a Document<'a>,
    text: &'a str,
    /// The sentences of the running text.
    body: Vec<Sentence<'a>>,
    headline: Option<Sentence<'a>>,
    minutes: Minutes<'a>,
    /// A meeting that a sentence of this number begins with, told by no verb of meetings.
    unspoken: OnceCell<Option<(usize, Event)>>,
    /// A visit that the sentence of this number tells of.
    visit: OnceCell<Option<(usize, Event)>>,
    /// The same of a sentence of a meeting that is told by no verb at all.
    scene: OnceCell<Option<(usize, Event)>>,
}

impl<'a> Reading<'a> {
    fn new(document: &'a Document<'a>) -> Self {
        let text = document.text;
        let kind = |block: usize| document.layout.blocks.get(block).map(|b| b.kind);
        let title = document.layout.title;
        let running = document.sentences.iter().enumerate().filter(|(_, s)| {
            kind(s.block) == Some(BlockKind::Paragraph) && title.is_none_or(|t| !t.contains(s.span))
        });
        let body = running
            .enumerate()
            .map(|(number, (i, s))| {
                let signs = document.signs.of(i);
                Sentence::new(text, s.span, number, signs, &document.signs)
            })
            .collect();
        let told = |t: &Span| document.signs.inside(*t, EVENT).next().is_some();
        let of_title = |t| Sentence::new(text, t, 0, EVENT | HOSTED, &document.signs);
        let headline = title.filter(told).map(of_title);
        let minutes = Minutes::of(document);
        Reading {
            document,
            text,
            body,
            headline,
            minutes,
            unspoken: OnceCell::new(),
            visit: OnceCell::new(),
            scene: OnceCell::new(),
        }
    }

    /// The events of the running text whose verbs are `wanted`, in order.
    fn events(&self, wanted: fn(Act) -> bool) -> impl Iterator<Item = Told<'_, 'a>> {
        self.events_of(|_| true, wanted)
    }

    /// The same of sentences that are `read`.
    fn events_of(
        &self,
        read: impl Fn(&Sentence<'a>) -> bool,
        wanted: impl Fn(Act) -> bool,
    ) -> impl Iterator<Item = Told<'_, 'a>> {
        let sentences = self.body.iter().filter(move |s| s.signs & EVENT != 0 && read(s));
        sentences
            .flat_map(|s| s.candidates().iter().map(move |c| (s, c)))
            .take(MOST_EVENTS)
            .filter(move |(_, c)| wanted(c.act))
            .filter_map(|(s, c)| c.told(s))
    }

    /// The event in the headline.
    fn title(&self) -> Option<Told<'_, 'a>> {
        let headline = self.headline.as_ref()?;
        headline.candidates().iter().filter_map(|c| c.told(headline)).find(|e| e.event.meeting)
    }

    fn title_text(&self) -> &'a str {
        self.document.layout.title.map_or("", |t| t.of(self.text))
    }

    fn kind(&self) -> kind::Kind {
        let head = self.body.first().map_or("", |first| &self.text[first.start..]);
        // A label (出席会议人员:) is no proceeding.
        let told = self.body.iter().map(Sentence::span).filter(|s| !self.minutes.hold(s.start));
        let phrases = self.document.signs.phrases(told);
        // Lost characters stand behind sentences too.
        let ends = |s: &&Sentence<'_>| {
            s.text.trim_end_matches(['?', ' ']).ends_with(|c| chars!("。！”!；").has(c))
        };
        let sentences = self.body.iter().filter(ends).count();
        // A lost character or a bullet is no fragment.
        let says = |s: &&Sentence<'_>| s.text.chars().any(is_alphanumeric);
        let all = self.body.iter().filter(says).count();
        let title = self.heading();
        let said = self.body.iter().filter(|s| !self.minutes.hold(s.start)).map(|s| s.text);
        let evidence = kind::Evidence {
            phrases,
            sentences,
            fragments: all.saturating_sub(sentences),
            minutes: !self.minutes.is_empty(),
            records: self.minutes.are_records(title) || self.minutes.are_told(said),
        };
        kind::kind(title, head, &evidence)
    }

    /// The first event that is the news, whole sentences before fragments, the headline's meeting before others.
    fn main(&self) -> Option<Told<'_, 'a>> {
        let early = || {
            let news = |e: &Told<'_, '_>| {
                e.event.meeting && e.event.tense != Tense::Cited && !e.event.later
            };
            self.events(|act| {
                !matches!(act, Act::Attends | Act::Founds | Act::Meets | Act::Carries)
            })
            .filter(news)
        };
        let now = |e: &Told<'_, '_>| e.event.tense == Tense::Now;
        let whole = |e: &Told<'_, '_>| e.sentence.text.ends_with(['。', '！', '!', '”']);
        let titled = self.title().and_then(|t| t.event.name).map(|n| n.of(self.text));
        let alike = titled.and_then(|title| {
            let title = Pairs::new(title);
            let named = |e: &Told<'_, '_>| {
                let name = e.event.name.map(|n| Pairs::new(n.of(self.text)));
                name.is_some_and(|name| name.likeness(&title) >= 0.5)
            };
            early().filter(now).take(6).find(named)
        });
        // 召开系列庆祝活动: what is meant is told behind.
        let single = |e: &Told<'_, '_>| {
            let name = e.event.name.map_or("", |name| name.of(self.text));
            !(name.ends_with("活动") && name.contains("系列"))
        };
        let first = alike
            .or_else(|| early().filter(now).filter(single).find(whole))
            .or_else(|| early().filter(now).find(whole))
            .or_else(|| early().find(now));
        self.founding(first)
            .or(first)
            .or_else(|| {
                self.events(|act| act == Act::Attends).find(|e| e.event.name.is_some() && now(e))
            })
            .or_else(|| early().next())
            .or_else(|| self.carried())
            .or_else(|| self.talk())
            .or_else(|| self.unspoken())
            .or_else(|| self.title())
            .or_else(|| self.visit())
            // A text that lost its beginning tells of a later part alone.
            .or_else(|| {
                let named = |e: &Told<'_, '_>| e.event.name.is_some() && now(e);
                self.events(|act| act == Act::Holds).find(named)
            })
            .or_else(|| self.scene())
    }

    /// The meeting that one of the first sentences begins with, where no verb of meetings tells of one.
    fn unspoken(&self) -> Option<Told<'_, 'a>> {
        let first = || {
            let untitled = self.title().is_none();
            let told =
                |s: &Sentence<'a>| event::unspoken(s, untitled).map(|event| (s.number, event));
            self.body.iter().take(2).find_map(told)
        };
        let (number, event) = self.unspoken.get_or_init(first).as_ref()?;
        Some(Told { sentence: &self.body[*number], event })
    }

    /// The meeting that the first sentences tell of with a verb of much else: 开展了团干部培训会.
    fn carried(&self) -> Option<Told<'_, 'a>> {
        let told = |e: &Told<'_, '_>| {
            let name = e.event.name.map_or("", |name| name.of(self.text));
            let now = e.event.tense == Tense::Now && !e.event.later && e.date().is_some();
            now && !name.is_empty() && !name.ends_with("活动") && e.hosts().next().is_some()
        };
        self.events_of(|s| s.number < 2, |act| act == Act::Carries).find(told)
    }

    /// The talk at the end of a visit that the first sentences tell of, if the text has more of it.
    fn talk(&self) -> Option<Told<'_, 'a>> {
        if !words!["座谈会", "会上", "座谈中"].are_in(self.text) {
            return None;
        }
        self.events_of(|s| s.number < 3, |act| act == Act::Meets).next()
    }

    /// The founding that the text tells of before the `first` other event, if it speaks of its 成立大会.
    fn founding(&self, first: Option<Told<'_, 'a>>) -> Option<Told<'_, 'a>> {
        let before = first.map_or(3, |e| e.sentence.number.min(3));
        let founds = |act| act == Act::Founds && self.text.contains("成立大会");
        self.events_of(|s| s.number < before, founds)
            .find(|e| e.event.tense == Tense::Now && e.date().is_some())
    }

    /// The events of sentences that are `read` that tell of the main meeting too.
    fn same(
        &self,
        main: Told<'_, 'a>,
        read: impl Fn(&Sentence<'a>) -> bool,
    ) -> impl Iterator<Item = Told<'_, 'a>> {
        self.same_by(main, read, |act| !matches!(act, Act::Founds | Act::Meets | Act::Carries))
    }

    /// The same by verbs that are `wanted`.
    fn same_by(
        &self,
        main: Told<'_, 'a>,
        read: impl Fn(&Sentence<'a>) -> bool,
        wanted: fn(Act) -> bool,
    ) -> impl Iterator<Item = Told<'_, 'a>> {
        let name = main.event.name.map(|n| LazyCell::new(move || Pairs::new(n.of(self.text))));
        let verb = main.event.verb;
        let same = move |Told { event, .. }: &Told<'_, '_>| {
            let alike = || match (&name, event.name) {
                (Some(a), Some(b)) => a.likeness(&Pairs::new(b.of(self.text))) >= 0.6,
                (_, None) => event.meeting && matches!(event.act, Act::Opens | Act::Closes),
                (None, Some(_)) => false,
            };
            event.tense == Tense::Now && event.verb != verb && alike()
        };
        self.events_of(read, wanted).filter(same)
    }

    fn meeting(
        &self,
        main: Option<Told<'_, 'a>>,
        minutes: Option<Minutes<'a>>,
    ) -> (Meeting, Vec<Note>) {
        let mut notes = Vec::new();
        let mut meeting = Meeting { status: self.status(main), ..Meeting::default() };
        let hosts = self.hosts(main);
        meeting.name = self.name(main, minutes, &hosts);
        meeting.session = meeting.name.as_ref().and_then(|n| session(&n.text));
        let name = meeting.name.as_ref();
        // What the lines of minutes say goes before what the text does.
        meeting.dates = minutes
            .and_then(|minutes| minutes.dates(&self.evidence(main, name), &mut notes))
            .or_else(|| self.dates(main?, name, &mut notes));
        meeting.location = minutes
            .and_then(|minutes| minutes.place())
            .map(|place| mention(self.text, place))
            .or_else(|| self.location(main?, name));
        meeting.organizers = hosts;
        meeting.attendance = minutes
            .and_then(|minutes| minutes.attendance())
            .or_else(|| attendance::attendance(self.with(PRESENCE_OF_HEADS)));
        let groups = self.mentions(self.with(PRESENCE_OF_GROUPS), groups::groups);
        meeting.attendees =
            groups.into_iter().filter_map(|group| self.without_persons(group)).collect();
        let of_the_meeting = self.body.iter().filter(|s| groups::is_of_the_meeting(s));
        meeting.agenda = self.mentions(of_the_meeting, groups::agenda);
        (meeting, notes)
    }

    /// The sentences that have all of `signs`.
    fn with(&self, signs: Signs) -> impl Iterator<Item = &Sentence<'a>> {
        self.body.iter().filter(move |s| s.signs & signs == signs)
    }

    /// A group without the persons that its list begins with; `None` for a post of one person
    /// (党组成员、副主席A), and for persons and no more.
    fn without_persons(&self, group: Mention) -> Option<Mention> {
        let people = &self.document.entities.people;
        if people.iter().any(|person| person.phrase.contains(group.span)) {
            return None;
        }
        let next = people.partition_point(|person| person.span.start < group.span.end);
        let last = people[..next].last().filter(|person| group.span.contains(person.span));
        let Some(last) = last else { return Some(group) };
        let rest = Span::new(last.phrase.end.min(group.span.end), group.span.end);
        groups::behind_persons(self.text, rest).map(|span| mention(self.text, span))
    }

    /// What is `read` of `sentences`, each once.
    fn mentions<'r>(
        &self,
        sentences: impl Iterator<Item = &'r Sentence<'a>>,
        read: fn(&Sentence<'_>) -> Vec<Span>,
    ) -> Vec<Mention>
    where
        'a: 'r,
    {
        let spans = sentences.flat_map(|s| read(s).into_iter().map(move |span| s.placed(span)));
        let mut found: Vec<Mention> = Vec::new();
        for span in spans.take(MOST_EVENTS) {
            if found.iter().all(|m| m.text != span.of(self.text)) {
                found.push(mention(self.text, span));
            }
        }
        found
    }

    fn status(&self, main: Option<Told<'_, 'a>>) -> Status {
        let lead = || self.body.iter().take(2).map(|s| s.text).chain([self.title_text()]);
        let says = |words: &Words| lead().any(|text| words.are_in(text));
        let called_off = self.document.signs.all & CALLED_OFF != 0;
        match main {
            _ if called_off && says(words!(PUTS_OFF)) => Status::Postponed,
            _ if called_off && says(words!(CANCELS)) => Status::Cancelled,
            Some(main) if main.event.tense == Tense::Future => Status::Planned,
            _ => Status::Held,
        }
    }

    /// Who holds the meeting, by its main clause and the headline, each body once in its fuller form.
    fn hosts(&self, main: Option<Told<'_, 'a>>) -> Vec<Organizer> {
        let planned = main.is_some_and(|m| m.event.tense == Tense::Future);
        let title = self.title().filter(|t| planned || t.event.tense == Tense::Now);
        let own = main.and_then(|m| m.event.name).map(|name| name.of(self.text));
        let of_title = title.into_iter().flat_map(|e| e.hosts().collect::<Vec<_>>());
        let of_title = of_title.filter(|host| !is_of_bodies(own, host.span.of(self.text)));
        let own_hosts: Vec<Host> =
            main.into_iter().flat_map(|e| e.hosts().collect::<Vec<_>>()).collect();
        // The headline names the same subject in another form.
        let subject = own_hosts.iter().any(|host| host.part == OrganizerPart::Holds);
        let of_title = of_title.filter(move |host| !(subject && host.part == OrganizerPart::Holds));
        let told = own_hosts.into_iter().chain(of_title);
        let mut found: Vec<Organizer> = Vec::new();
        for host in told.chain(self.said_of_the_meeting()) {
            add(self.text, &mut found, self.organizer(host));
        }
        if found.is_empty() {
            found.extend(main.and_then(|e| self.host_told_elsewhere(e)));
        }
        if found.is_empty() {
            found.extend(main.and_then(|e| self.host_of_part(e)));
        }
        found
    }

    /// The body that another clause names as subject of the same meeting: 某商会举办庆祝大会.
    fn host_told_elsewhere(&self, main: Told<'_, 'a>) -> Option<Organizer> {
        main.event.name?;
        let same = self.same_by(main, |_| true, |act| act == Act::Holds);
        let held = same.filter(|e| e.event.act == Act::Holds && !e.event.later);
        let mut hosts = held.flat_map(|e| e.hosts().collect::<Vec<_>>());
        hosts.next().map(|host| self.organizer(host))
    }

    fn organizer(&self, host: Host) -> Organizer {
        let host = Host { span: self.antecedent(host.span), ..host };
        let text = without_short_name(host.span.of(self.text));
        Organizer { text, span: host.span, part: host.part }
    }

    /// Bodies that a sentence of its own names: 本次大会由某学会主办.
    fn said_of_the_meeting(&self) -> Vec<Host> {
        let subjects = words![
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
        let says = |s: &&Sentence<'_>| {
            let of_meeting = |clause: &Span| subjects.begin(clause.of(s.text));
            s.text.contains('办') && subjects.are_in(s.text) && s.clauses().iter().any(of_meeting)
        };
        if self.document.signs.all & HOSTED == 0 {
            return Vec::new();
        }
        let named = |s: &'_ Sentence<'a>| {
            let placed = |(host, _): &(Host, usize)| Host { span: s.placed(host.span), ..*host };
            s.named().iter().map(placed).collect::<Vec<_>>()
        };
        self.body.iter().filter(says).take(5).flat_map(named).collect()
    }

    /// The body that holds a part of the meeting, where the meeting's name begins with it: 某科协举行了表彰仪式.
    fn host_of_part(&self, main: Told<'_, 'a>) -> Option<Organizer> {
        let name = main.event.name?.of(self.text);
        let head = name.char_indices().nth(2).map_or(name, |(at, _)| &name[..at]);
        let held = self
            .events_of(|s| s.text.contains(head), |act| act == Act::Holds)
            .filter(|e| e.event.tense == Tense::Now && e.event.verb != main.event.verb)
            .filter(|e| !e.event.also);
        let mut hosts = held.flat_map(|e| e.hosts().collect::<Vec<_>>());
        hosts.find(|h| name.starts_with(h.span.of(self.text))).map(|host| self.organizer(host))
    }

    /// The fullest name: the main clause's, the headline's, or one that the text refers back with.
    fn name(
        &self,
        main: Option<Told<'_, 'a>>,
        minutes: Option<Minutes<'a>>,
        hosts: &[Organizer],
    ) -> Option<Mention> {
        if let Some(name) = minutes.and_then(|minutes| minutes.name().or_else(|| self.account())) {
            return Some(self.with_host(name, hosts));
        }
        let own = main.and_then(|e| e.event.name);
        let title = self.title().and_then(|e| e.event.name).or_else(|| self.account());
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
            if own.starts_with(&host.text) || !self.prints_together(&host.text, own) {
                continue;
            }
            let whole = format!("{}{own}", host.text);
            if let Some(at) = self.text.find(&whole) {
                return mention(self.text, Span::new(at, at + whole.len()));
            }
        }
        let clean = without_short_name(own);
        Mention::new(clean, name)
    }

    /// Whether the end of `first` and the beginning of `second` stand together: a short phrase,
    /// which is looked for much more quickly than the two as a whole.
    fn prints_together(&self, first: &str, second: &str) -> bool {
        let from = first.char_indices().nth_back(1).map_or(0, |(at, _)| at);
        let to = second.char_indices().nth(2).map_or(second.len(), |(at, _)| at);
        self.text.contains(&format!("{}{}", &first[from..], &second[..to]))
    }

    fn bare_with_host(&self, hosts: &[Organizer]) -> Option<Mention> {
        let found = hosts.iter().filter(|h| !OWN.contains(&h.text.as_str())).find_map(|host| {
            let whole = format!("{}会议", host.text);
            self.text.find(&whole).map(|at| Span::new(at, at + whole.len()))
        })?;
        Some(mention(self.text, found))
    }

    /// A name that stands alone where the main clause says 会议 or 成立: 成立大会, 部署会.
    fn referred(&self, main: Option<Told<'_, 'a>>) -> Option<Span> {
        let main = main?;
        if main.event.act == Act::Meets {
            let talk = |name: &&str| self.text.find(*name).map(|at| Span::new(at, at + name.len()));
            return TALK.iter().find_map(talk);
        }
        for sentence in &self.body {
            let words = sentence.text;
            let hits: Vec<(usize, &str)> = words!(LEADS).hits(words).take(MOST_EVENTS).collect();
            for lead in LEADS {
                for (at, _) in hits.iter().filter(|(_, word)| word == lead).take(20) {
                    let rest = &words[at + lead.len()..];
                    let end =
                        rest.find(['。', '，', ',', '上', '、', '；', '并']).unwrap_or(rest.len());
                    let noun = rest[..end].trim_matches(['“', '”', '了']);
                    let these = words!["此次", "本次", "这次", "该"].prefix(noun).unwrap_or("");
                    let noun = &noun[these.len()..];
                    // 主持召开会议: what is done, not what is held.
                    let verbal = words!["召开", "举行", "举办"].are_in(noun);
                    let fits = is_meeting(noun) && !is_bare(noun) && noun.chars().count() <= 40;
                    let founding = main.event.act != Act::Founds || noun.ends_with("成立大会");
                    if fits && founding && !verbal {
                        let start = offset(noun, self.text);
                        return Some(Span::new(start, start + noun.len()));
                    }
                }
            }
        }
        None
    }

    /// What the year of the meeting may be read from.
    fn evidence<'r>(
        &'r self,
        main: Option<Told<'_, 'a>>,
        name: Option<&'r Mention>,
    ) -> Evidence<'r, 'a> {
        Evidence {
            text: self.text,
            published: Evidence::published(self.document),
            sentences: &self.body,
            name: name.map_or("", |n| n.text.as_str()),
            title: self.title_text(),
            planned: main.is_some_and(|main| main.event.tense == Tense::Future),
            with_years: OnceCell::new(),
        }
    }

    fn dates(
        &self,
        main: Told<'_, 'a>,
        name: Option<&Mention>,
        notes: &mut Vec<Note>,
    ) -> Option<MeetingDates> {
        let evidence = self.evidence(Some(main), name);
        let date = main.date().or_else(|| self.date_elsewhere(main));
        let mut days = date.and_then(|date| when::days(main.event, &date, &evidence, notes));
        let open = days.is_none_or(|days| days.is_open());
        let dated = |s: &Sentence<'_>| {
            if open { date::may_be_in(s.text) } else { date::may_lack_signs(s.text) }
        };
        for other in self.same(main, dated) {
            let told = other.date().and_then(|d| when::days(other.event, &d, &evidence, notes));
            days = days.map_or(told, |days| Some(told.map_or(days, |told| days.completed(told))));
        }
        let days =
            days.map(|days| if days.is_open() { self.closed(main, days, &evidence) } else { days });
        days.map(|days| days.of(self.text))
    }

    /// `days` with the first or the last one told by a session: 9日的开幕式上. A meeting that is
    /// said to close without another day in the text closes on the day of its opening.
    fn closed(
        &self,
        main: Told<'_, 'a>,
        days: when::Days,
        evidence: &Evidence<'_, 'a>,
    ) -> when::Days {
        let opens = self.session(words!["开幕式", "开幕会", "开幕大会"]);
        let closes = self.session(words!["闭幕式", "闭幕会", "闭幕大会"]);
        let first = opens.and_then(|day| when::first(&day, evidence));
        let last = closes.and_then(|day| when::last(&day, evidence));
        let days = [first, last].into_iter().flatten().fold(days, when::Days::completed);
        if days.is_open() && self.closes_on_its_day(main) { days.of_one_day() } else { days }
    }

    /// The date right before the name of a session: 在5日上午举行的开幕式上.
    fn session(&self, names: &Words) -> Option<date::DateMention> {
        self.body.iter().filter(|s| date::may_be_in(s.text)).take(MOST_EVENTS).find_map(|s| {
            let at = names.places(s.text).next()?;
            let day = s.dates().iter().rfind(|d| d.span.end <= at && !d.dateline)?;
            let between = s.text[day.span.end..at].trim_start_matches(['上', '下', '午', '晚']);
            let near =
                words!["举行的", "召开的", "举办的", "的"].are(between) || between.is_empty();
            near.then(|| s.placed_date(day))
        })
    }

    /// Whether the text tells of an opening and a closing, and of one day.
    fn closes_on_its_day(&self, main: Told<'_, 'a>) -> bool {
        let lasts = words!["为期", "历时", "会期", "次日", "第二天", "连日", "天的", "天来"];
        let dated = self.body.iter().flat_map(|s| s.dates()).filter(|d| !d.dateline);
        let addressed = || {
            let closing = words!["闭幕词", "闭幕辞", "闭会词"];
            self.body.iter().any(|s| closing.are_in(s.text))
        };
        main.event.act == Act::Opens
            && (self.same(main, |_| true).any(|e| e.event.act == Act::Closes) || addressed())
            && !self.body.iter().any(|s| lasts.are_in(s.text))
            && dated.take(2).count() == 1
    }

    /// The date of the meeting where its clause has none.
    fn date_elsewhere(&self, main: Told<'_, 'a>) -> Option<date::DateMention> {
        if main.undated() {
            return None;
        }
        self.earlier(main.event.verb)
            .or_else(|| self.labelled_date())
            .or_else(|| self.title()?.date())
            .or_else(|| self.opening_day(main))
    }

    /// The day that the text begins with, where only the headline tells of the meeting.
    fn opening_day(&self, main: Told<'_, 'a>) -> Option<date::DateMention> {
        let headline = self.document.layout.title.is_some_and(|t| t.contains(main.event.verb));
        let first = self.body.first().filter(|_| headline)?;
        let day = first.dates().iter().find(|day| !day.dateline)?;
        let opens = first.text[..day.span.start].trim_start().is_empty();
        (opens && matches!(day.when, date::When::Days { .. })).then(|| first.placed_date(day))
    }

    /// The last date before the main verb in its own paragraph: the scene is set some sentences before.
    fn earlier(&self, verb: Span) -> Option<date::DateMention> {
        let block = self.document.layout.blocks.iter().find(|b| b.span.contains(verb))?;
        let near = |s: &&Sentence<'_>| (block.span.start..=verb.start).contains(&s.start);
        self.body.iter().rev().filter(near).find_map(|s| {
            let before = |d: &&date::DateMention| s.start + d.span.end <= verb.start && !d.dateline;
            s.dates().iter().rfind(before).map(|d| s.placed_date(d))
        })
    }

    /// The date behind 会议时间: in minutes.
    fn labelled_date(&self) -> Option<date::DateMention> {
        let value = self.label(&LABELS[0])?;
        let found = date::dates(value.of(self.text)).into_iter().next()?;
        let span = Span::new(found.span.start + value.start, found.span.end + value.start);
        Some(date::DateMention { span, ..found })
    }

    /// The place behind 会议地点: in minutes.
    fn labelled_place(&self) -> Option<Span> {
        let value = self.label(&LABELS[1])?;
        let line = value.of(self.text).split([' ', '　', '。', ';', '；']).next()?;
        let found = place::place(line).filter(|p| p.chars().count() <= 25)?;
        let start = offset(found, self.text);
        Some(Span::new(start, start + found.len()))
    }

    /// What stands behind a label, up to the end of its line.
    fn label(&self, labels: &[&str]) -> Option<Span> {
        if self.document.signs.all & LABEL == 0 {
            return None;
        }
        let value = |label: &&str| {
            let behind = self.text.find(*label)? + label.len();
            let rest = self.text[behind..].trim_start().strip_prefix([':', '：'])?.trim_start();
            let start = self.text.len() - rest.len();
            let line = rest.split('\n').next()?;
            Some(Span::new(start, start + line.len()))
        };
        labels.iter().find_map(value)
    }

    fn location(&self, main: Told<'_, 'a>, name: Option<&Mention>) -> Option<Mention> {
        let own = main.event.place;
        let title = self.title().and_then(|e| e.event.place);
        let same = || self.same(main, |_| true).find_map(|e| e.event.place);
        let fuller = match (own, title) {
            (Some(a), Some(b))
                if b.len() > a.len() && b.of(self.text).contains(a.of(self.text)) =>
            {
                Some(b)
            }
            (a, b) => a.or_else(same).or(b),
        };
        let fuller = fuller.or_else(|| self.place_of_it(main));
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
        for sentence in self.with(PRESENCE_OF_HEADS).take_while(|s| s.number < 4) {
            let text = sentence.text;
            let gather = |word: &Span| words!(GATHER).are(word.of(text));
            for verb in sentence.words(PRESENCE_OF_HEADS).filter(gather).take(MOST_EVENTS) {
                let rest = text[verb.end..].trim_start_matches(['于', '在', '了']);
                let end = rest.find(['，', ',', '。', '、', '；', '共']).unwrap_or(rest.len());
                let Some(found) = place::place(&rest[..end]) else { continue };
                let known = name.is_some_and(|n| n.text.contains(found));
                let phrase = words!["一堂", "一起", "一处", "会场", "现场", "一方", "时刻", "会的"]
                    .are_in(found);
                if !known && !phrase && found.chars().count() <= 20 {
                    let start = offset(found, self.text);
                    return Some(Span::new(start, start + found.len()));
                }
            }
        }
        None
    }
}

/// Words of presence that tell where a meeting is.
const GATHER: &[&str] = &["欢聚", "齐聚", "相聚", "云集", "聚首"];

/// What the talk at the end of a visit is called.
const TALK: [&str; 3] = ["座谈会", "座谈交流", "座谈"];

/// What stands before the name of a meeting that somebody goes to.
const LEADS: &[&str] =
    &["出席了", "出席", "参加了", "参加", "主持了", "主持", "迎来了", "迎来", "在"];

/// Whether `name` is a congress of a body that `place`, a mere place, only has: 某县召开文联第五次代表大会.
fn is_of_bodies(name: Option<&str>, place: &str) -> bool {
    let congress = words!["代表大会", "会员大会", "代表会议", "代会"];
    let named = |name: &str| congress.are_in(name) && !name.starts_with(['第']);
    place.ends_with(['省', '市', '县', '区', '州', '旗', '乡', '镇']) && name.is_some_and(named)
}

/// Labels of date and place in minutes.
pub(super) const LABELS: [[&str; 2]; 2] = [["会议时间", "召开时间"], ["会议地点", "召开地点"]];

pub(super) const PUTS_OFF: &[&str] =
    &["延期召开", "推迟召开", "延期举行", "推迟举行", "延期举办", "推迟举办"];
pub(super) const CANCELS: &[&str] = &["取消召开", "取消举行", "取消举办", "会议取消", "大会取消"];

/// More events and mentions than any report has.
const MOST_EVENTS: usize = 400;

/// Adds a body unless it is there; a fuller form takes the place of a shorter one.
fn add(text: &str, found: &mut Vec<Organizer>, organizer: Organizer) {
    let named = |o: &Organizer| o.part != OrganizerPart::Holds;
    // 由某书院主办、某书院法学部承办: both are meant.
    let part_of = |known: &Organizer| {
        let (a, b) = (&known.text, &organizer.text);
        let inside = a.starts_with(b) || b.starts_with(a);
        // 由云湖省科协主办,云湖省园区科协联盟承办: nobody is named twice in one sentence.
        named(known) && named(&organizer) && a != b && (inside || together(text, known, &organizer))
    };
    let own = |o: &Organizer| OWN.contains(&o.text.as_str()) && o.part == OrganizerPart::Holds;
    for known in found.iter_mut().filter(|known| !part_of(known)) {
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

/// Whether two bodies are named in one sentence.
fn together(text: &str, one: &Organizer, other: &Organizer) -> bool {
    /// Bytes between the two.
    const NEAR: usize = 300;
    let (first, second) =
        if one.span.start <= other.span.start { (one, other) } else { (other, one) };
    let between = first.span.end..second.span.start;
    between.len() <= NEAR && text.get(between).is_some_and(|text| !text.contains(['。', '\n']))
}

/// A name without (以下简称…) inside.
fn without_short_name(name: &str) -> String {
    for open in ['(', '（'] {
        let Some(at) = name.find(open) else { continue };
        let inner = &name[at + open.len_utf8()..];
        let Some(end) = inner.find([')', '）']) else { continue };
        let quoted = inner[..end].starts_with('“') && inner[..end].ends_with('”');
        if inner[..end].contains("简称") || quoted {
            let close = inner[end..].chars().next().map_or(1, char::len_utf8);
            return format!("{}{}", &name[..at], &inner[end + close..]);
        }
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{GATHER, PRESENT};

    #[test]
    fn words_of_gathering_are_words_of_presence() {
        assert!(GATHER.iter().all(|word| PRESENT.contains(word)));
    }
}
