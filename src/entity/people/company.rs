//! Names that have no surname of the list, or are words elsewhere: known by the company they keep.

use crate::Span;
use crate::entity::gazetteer;
use crate::entity::lexis::{Lexis, is_han, is_mark};
use crate::entity::name::{WIDTH, goes_on_name, may_end_name};
use crate::entity::people::scan::{Search, before_bracket};
use crate::entity::post::{organization, phrase_start};
use crate::entity::segment;
use crate::lexicon::{
    ACT_VERB, APPOINTS, BOUNDARY, Classes, DESCRIPTOR, FOLLOWS_NAME, HONORIFIC, MODIFIER, NOT_ROLE,
    ORDINARY, ORGANIZATION, ROLE, Surname,
};
use crate::text::{chars, words};

impl Search<'_, '_> {
    /// Members of lists whose other members are names: 甲某、永泽、乙某当选副主席.
    pub(super) fn names_in_company(&mut self, lexis: &Lexis<'_>) {
        self.names_in_rows(lexis);
        if self.names.len() == 0 && self.runs.is_empty() {
            return;
        }
        let mut list: Vec<Span> = Vec::new();
        let mut from = self.sentence.start;
        // The first bracket behind it.
        let mut bracket = None;
        let end = (self.sentence.end, '\0');
        for (at, c) in self.place.marks.iter().copied().chain([end]) {
            match c {
                '(' | '（' => {
                    bracket = bracket.or(Some(at));
                    continue;
                }
                ')' | '）' => continue,
                '、' => list.push(Span::new(from, before_bracket(lexis.text, from, at))),
                _ if !list.is_empty() => {
                    list.push(Span::new(from, bracket.unwrap_or(at)));
                    self.complete_list(lexis, &list);
                    list.clear();
                }
                _ => {}
            }
            from = at + c.len_utf8();
            bracket = None;
        }
    }

    /// Names parted by blanks that are all of a sentence, or all behind its colon: 副主席：甲某 乙某某.
    fn names_in_rows(&mut self, lexis: &Lexis<'_>) {
        let blank = |c: char| matches!(c, ' ' | '\u{3000}');
        let mut blanks = 0;
        let mut from = self.sentence.start;
        for (at, c) in self.place.marks {
            match c {
                ':' | '：' if blanks == 0 => from = at + c.len_utf8(),
                c if blank(*c) => blanks += 1,
                _ => return,
            }
        }
        if blanks == 0 {
            return;
        }
        let first = from;
        let marks = self
            .place
            .marks
            .iter()
            .filter(move |(at, _)| *at >= first)
            .map(|(at, c)| (*at, c.len_utf8()));
        let mut row: Vec<Span> = Vec::new();
        for (at, width) in marks.chain([(self.sentence.end, 0)]) {
            row.extend((from < at).then(|| Span::new(from, at)));
            from = at + width;
        }
        if row.len() > 1 && row.iter().all(|name| is_surnamed_member(lexis, *name)) {
            row.iter().for_each(|name| {
                self.take(name.start, name.end);
            });
        }
    }

    /// Takes the members of a list that are no names yet, if enough of the others are.
    fn complete_list(&mut self, lexis: &Lexis<'_>, items: &[Span]) {
        let known = items.iter().filter(|item| self.has_name(item)).count();
        if known == 0 {
            return self.take_elected(lexis, items);
        }
        if known == items.len() {
            return;
        }
        let sure = known >= 2 && 2 * known >= items.len();
        let many = known >= 3 && 3 * known >= 2 * items.len();
        let last = items.len() - 1;
        for (i, item) in items.iter().enumerate() {
            if self.has_name(item) {
                continue;
            }
            let found = if i == last {
                name_that_ends_a_list(lexis, *item, sure)
            } else {
                let names_too = |item: &Span| many && is_name_of_a_place(lexis, *item);
                Some(*item).filter(|item| sure && is_member(lexis, *item) || names_too(item))
            };
            if let Some(name) = found {
                self.take(name.start, name.end);
            }
        }
    }

    /// Takes the members of a list that begins a clause and ends with what they were made, most with
    /// a surname of the list: 甲某、小琪为副秘书长.
    fn take_elected(&mut self, lexis: &Lexis<'_>, items: &[Span]) {
        let Some((last, before)) = items.split_last() else { return };
        let surnamed =
            |item: &&Span| lexis.lexicon.surname_character(item.of(lexis.text)).alone.is_some();
        let mostly_surnamed = 2 * before.iter().filter(surnamed).count() > before.len();
        if !mostly_surnamed || !before.iter().all(|item| is_member(lexis, *item)) {
            return;
        }
        if let Some(name) = name_that_ends_a_list(lexis, *last, false) {
            before.iter().chain([&name]).for_each(|name| {
                self.take(name.start, name.end);
            });
        }
    }

    /// Whether a list item begins or ends with a name.
    fn has_name(&self, item: &Span) -> bool {
        item.start < item.end && (self.names.cover(item.start) || self.names.cover(item.end - 1))
    }

    /// The end of the name right behind the role run of this index, though it begins with no surname
    /// of the list: it has no word in it and a verb of persons behind it, and the post is whole.
    pub(super) fn stranger_behind(&self, lexis: &Lexis<'_>, index: usize) -> Option<usize> {
        let at = self.runs[index].span.end;
        if !lexis.char_at(at).is_some_and(is_han) || lexis.starting(at).next().is_some() {
            return None;
        }
        let stranger = |end: &usize| {
            let name = Span::new(at, *end);
            name.end <= self.sentence.end
                && is_no_word(lexis, name)
                && !name.of(lexis.text).contains(|c| chars!(OF_PREDICATES).has(c))
                && (acts(lexis, name.end) || self.next_post_follows(lexis, index, name.end))
        };
        let end = [3, 4].map(|chars| at + chars * WIDTH).into_iter().find(stranger)?;
        self.is_whole_post(lexis, index).then_some(end)
    }

    /// Whether the next post of the sentence begins behind the comma at `at`: 书院院长某某，学会会长A.
    fn next_post_follows(&self, lexis: &Lexis<'_>, index: usize, at: usize) -> bool {
        let comma = lexis.char_at(at).filter(|c| matches!(c, '，' | ','));
        let next = self.runs.get(index + 1).map(|run| run.span.start);
        comma.zip(next).is_some_and(|(comma, role)| {
            let start = at + comma.len_utf8();
            start < role
                && phrase_start(lexis, start, role) == start
                && organization(lexis, start, role).is_some_and(|body| body.start == start)
        })
    }

    /// Whether a role run has an organization before it, or goes on with the run before.
    fn is_whole_post(&self, lexis: &Lexis<'_>, index: usize) -> bool {
        let run = self.runs[index].span;
        let before = index.checked_sub(1).map(|before| self.runs[before].span.end);
        let goes_on = before.is_some_and(|end| &lexis.text[end..run.start] == "、");
        goes_on || {
            let start = phrase_start(lexis, self.sentence.start, run.start);
            organization(lexis, start, run.start).is_some()
        }
    }
}

/// Whether somebody named before `at` goes on to act there, or a list goes on.
fn acts(lexis: &Lexis<'_>, at: usize) -> bool {
    match lexis.char_at(at) {
        Some('、' | '等') => true,
        Some(c) if is_mark(c) => false,
        _ => lexis.starts_long(at, ACT_VERB | APPOINTS | FOLLOWS_NAME),
    }
}

/// The name that begins the last item of a list: all of it, or what stands before what the list
/// was elected to or, if the others are names for `sure`, before what it does.
fn name_that_ends_a_list(lexis: &Lexis<'_>, item: Span, sure: bool) -> Option<Span> {
    if sure && is_member(lexis, item) {
        return Some(item);
    }
    let names = [2, 3, 4].map(|chars| Span::new(item.start, item.start + chars * WIDTH));
    names.into_iter().find(|name| {
        lexis.text.get(name.end..item.end).is_some_and(|behind| {
            let predicate =
                behind.starts_with('等') || lexis.starts_long(name.end, ACT_VERB | FOLLOWS_NAME);
            (sure && predicate || are_elected(lexis, name.end)) && is_member(lexis, *name)
        })
    })
}

/// Whether those named before `at` are elected there: 当选副会长, 为副会长.
fn are_elected(lexis: &Lexis<'_>, at: usize) -> bool {
    let role = words!["为", "任"].prefix(&lexis.text[at..]).map(|verb| at + verb.len());
    lexis.text[at..].starts_with("当选")
        || lexis.starts_long(at, APPOINTS)
        || role.is_some_and(|role| lexis.starts(role, ROLE | MODIFIER).is_some())
}

/// Whether a member of a list of many persons is a place that may be a name: 黄山, but not 黄山市.
fn is_name_of_a_place(lexis: &Lexis<'_>, item: Span) -> bool {
    let text = item.of(lexis.text);
    let surname = lexis.lexicon.surname_character(text).alone;
    matches!(surname, Some(Surname::Common | Surname::Usual))
        && text.chars().count() == 2
        && gazetteer::is_place(text)
}

/// Whether a member of a list of names may be one.
fn is_member(lexis: &Lexis<'_>, item: Span) -> bool {
    let surnamed = lexis.lexicon.surname_character(item.of(lexis.text)).alone.is_some();
    if surnamed { is_surnamed_member(lexis, item) } else { is_no_word(lexis, item) }
}

/// The same of one that begins with a surname of the list.
fn is_surnamed_member(lexis: &Lexis<'_>, item: Span) -> bool {
    let text = item.of(lexis.text);
    lexis.lexicon.surname_character(text).alone.is_some()
        && (2..=3).contains(&text.chars().count())
        && text.chars().all(goes_on_name)
        && (may_end_name(text) || text.ends_with('科'))
        && !lexis.covered(item.start, item.end, ORGANIZATION | ROLE | NOT_ROLE | DESCRIPTOR)
        && !gazetteer::is_place(text)
}

/// Whether the characters of `span` are no words, so that only a name is left for them.
fn is_no_word(lexis: &Lexis<'_>, span: Span) -> bool {
    const CLASSES: Classes = ORGANIZATION
        | ROLE
        | NOT_ROLE
        | DESCRIPTOR
        | HONORIFIC
        | BOUNDARY
        | ORDINARY
        | ACT_VERB
        | APPOINTS
        | MODIFIER;
    let Some(text) = lexis.text.get(span.start..span.end) else { return false };
    let pairs = || (0..text.len()).step_by(WIDTH).filter_map(|at| text.get(at..at + 2 * WIDTH));
    (2..=4).contains(&(text.len() / WIDTH))
        && text.chars().all(goes_on_name)
        && may_end_name(text)
        && !lexis.covered(span.start, span.end, CLASSES)
        && !lexis.within(span.start, span.end).any(|hit| hit.end - hit.start > WIDTH)
        && !pairs().any(segment::is_frequent)
        && !gazetteer::is_place(text)
}

/// Characters of predicates and of counts, against which a name without a surname of the list and
/// without company has no proof.
const OF_PREDICATES: &str = "一二三四五六七八九十百千万两几多少上下前后左右内外里间中来去又还也再则均都只可将会已曾首先分别特专\
    当即就并从以用于对给到至与和同跟让使令由为任兼作做说讲道谈述称言提问答读听看办开召主持出席参加组在是有无非如若因所之其何这那个\
    各每种类些次遍回部处局科室院校系所站队组委党团会社司厂店馆家员长师生者人们";
