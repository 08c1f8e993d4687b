//! What is told of the meeting elsewhere than in the clause that says that it takes place.

use super::Reading;
use super::event::{self, Act, Event, Tense, Told};
use super::minutes::name_of_account;
use super::sentence::Sentence;
use crate::Span;
use crate::layout::BlockKind;
use crate::text::end_of;

/// Sentences among which the talk of a visit is told.
const TALKS: usize = 16;

impl<'a> Reading<'a> {
    /// The meeting that only a later sentence names by what is done there: 动员会上,….
    pub(super) fn scene(&self) -> Option<Told<'_, 'a>> {
        let first = || {
            let told = |s: &Sentence<'a>| event::scene(s).map(|event| (s.number, event));
            self.body.iter().take(TALKS).find_map(told)
        };
        let (number, event) = self.scene.get_or_init(first).as_ref()?;
        Some(Told { sentence: &self.body[*number], event })
    }

    /// The visit that the first sentences tell of, if the text has a talk too.
    pub(super) fn visit(&self) -> Option<Told<'_, 'a>> {
        let first = || {
            let talks = |s: &&Sentence<'a>| {
                let talk = s.text.find("座谈");
                talk.is_some_and(|at| !s.text[at..].starts_with("座谈会精神"))
            };
            self.body.iter().take(TALKS).find(talks)?;
            let told = |s: &Sentence<'a>| event::visit(s).map(|event| (s.number, event));
            self.body.iter().take(2).find_map(told)
        };
        let (number, event) = self.visit.get_or_init(first).as_ref()?;
        Some(Told { sentence: &self.body[*number], event })
    }

    /// The headline, or the line that the text has in its place, which may be no news.
    pub(super) fn heading(&self) -> &'a str {
        /// Characters of the shortest one: shorter ones are columns of the site.
        const SHORTEST: usize = 7;
        let layout = self.document.layout;
        let first = || {
            let line = layout.blocks.first().filter(|b| b.kind == BlockKind::Caption)?;
            Some(line.span.of(self.text)).filter(|line| line.chars().nth(SHORTEST - 1).is_some())
        };
        let title = layout.title.map(|title| title.of(self.text));
        title.or_else(first).unwrap_or("")
    }

    /// The name in a headline of minutes, or of another account of the meeting.
    pub(super) fn account(&self) -> Option<Span> {
        let title = self.document.layout.title.filter(|_| self.title().is_none())?;
        name_of_account(self.text, title, !self.minutes.is_empty())
    }

    /// The place of a clause that refers back: 某会举行会员大会,活动在某酒店举行.
    pub(super) fn place_of_it(&self, main: Told<'_, 'a>) -> Option<Span> {
        let number = main.sentence.number;
        let near = |s: &Sentence<'a>| (number..=number + 1).contains(&s.number);
        let back = |e: &Told<'_, '_>| {
            let Event { meeting, name, tense, verb, also, .. } = e.event;
            *meeting && name.is_none() && *tense == Tense::Now && *verb != main.event.verb && !also
        };
        let mut told = self.events_of(near, |act| act == Act::Holds).filter(back);
        told.find_map(|e| e.event.place)
    }

    /// The body that 该协会 stands for: the last one in quotes before, of the same kind.
    pub(super) fn antecedent(&self, host: Span) -> Span {
        /// Bytes between the two.
        const NEAR: usize = 300;
        let Some(kind) = host.of(self.text).strip_prefix('该') else { return host };
        let before = end_of(&self.text[..host.start], NEAR);
        let named = before.rfind('”').and_then(|end| {
            let open = before[..end].rfind('“')? + '“'.len_utf8();
            before[open..end].ends_with(kind).then(|| Span::new(open, end))
        });
        let start = host.start - before.len();
        named.map_or(host, |named| Span::new(start + named.start, start + named.end))
    }
}
