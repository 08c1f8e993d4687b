//! Whether the words in a candidate and around it say that it is no name.

use super::follow::{Follow, is_elected, is_made};
use super::rate::FUNCTION_WORDS;
use super::{Candidate, Promise, WIDTH};
use crate::entity::gazetteer;
use crate::entity::lexis::{Lexis, is_mark};
use crate::entity::segment;
use crate::lexicon::{
    ACT_NOUN, ACT_VERB, APPOINTS, BOUNDARY, Classes, DESCRIPTOR, HONORIFIC, Hit, MODIFIER,
    NAME_WORD, NOT_ROLE, ORDINARY, ORGANIZATION, ROLE, Surname,
};
use crate::text::{chars, words};

/// Whether the words around a candidate say that it is no name.
pub(super) fn is_other(
    lexis: &Lexis<'_>,
    name: &Candidate,
    promise: Promise,
    follow: Follow,
) -> bool {
    let around = Around::new(lexis, name);
    is_word(lexis, name, &around, promise, follow)
        || given_is_word(name, &around, promise)
        || promise < Promise::Strong && reads_as_words(lexis, name)
}

/// The same of a candidate with a role or an honorific behind it.
pub(super) fn is_other_before_a_role(lexis: &Lexis<'_>, name: &Candidate) -> bool {
    let around = Around::new(lexis, name);
    let words = ORGANIZATION | ORDINARY | ROLE | NOT_ROLE | BOUNDARY;
    around.covering & words != 0
        || is_word(lexis, name, &around, Promise::Fair, Follow::Sure)
        || given_is_word(name, &around, Promise::Fair)
        || reads_as_words(lexis, name)
}

/// Whether a word stands where the given name would.
fn given_is_word(name: &Candidate, around: &Around, promise: Promise) -> bool {
    // 向大会致贺词: a function word and a noun, no surname and no given name.
    let noun = ORDINARY | BOUNDARY | ORGANIZATION | ROLE | DESCRIPTOR | HONORIFIC;
    // 班授予: a noun and a verb.
    let verb = APPOINTS | BOUNDARY | ACT_VERB;
    // 在甘校友, 学会部杜老师: a surname and how its bearer is called.
    let called = HONORIFIC | DESCRIPTOR | ROLE;
    promise < Promise::Strong && name.chars > 2 && around.given & verb != 0
        || name.chars == 3 && around.given & called != 0
        || around.given & (noun | verb) != 0 && chars!(FUNCTION_WORDS).has(name.first)
}

/// The classes of the words that stand around a candidate.
#[derive(Default)]
struct Around {
    /// Of those that hold all of it.
    covering: Classes,
    /// Of those that begin before it and reach into it.
    entering: Classes,
    /// Of those that begin where it does and have two characters or more.
    opening: Classes,
    /// Of the same, those that end inside it.
    beginning: Classes,
    /// Of those that begin inside it and end where it does or behind it.
    leaving: Classes,
    /// Of those that begin inside it, end where it does and have two characters or more.
    closing: Classes,
    /// Of those that are all of it but the first character.
    given: Classes,
}

impl Around {
    fn new(lexis: &Lexis<'_>, name: &Candidate) -> Self {
        const LONGEST_WORD: usize = 36;
        let mut around = Around::default();
        for hit in lexis.across(name.start) {
            let length = name.start - hit.start;
            if length <= LONGEST_WORD {
                around.add_before(hit, name, length);
            }
        }
        lexis.within(name.start, name.end).for_each(|hit| around.add(hit, name));
        around
    }

    /// Adds a word that begins so many bytes before the candidate.
    fn add_before(&mut self, hit: &Hit, name: &Candidate, length: usize) {
        const LONGEST_ENTERING: usize = 18;
        if hit.end >= name.end {
            self.covering |= hit.classes;
        }
        if length <= LONGEST_ENTERING {
            self.entering |= hit.classes;
        }
    }

    /// Adds a word that begins where the candidate does or inside it.
    fn add(&mut self, hit: &Hit, name: &Candidate) {
        let long = hit.end - hit.start > WIDTH;
        let classes = |applies: bool| if applies { hit.classes } else { 0 };
        if hit.start > name.start {
            self.leaving |= classes(hit.end >= name.end);
            self.closing |= classes(hit.end == name.end && long);
            self.given |= classes(hit.end == name.end && hit.start == name.given());
            return;
        }
        self.covering |= classes(hit.end >= name.end);
        if long {
            self.opening |= hit.classes;
            self.beginning |= classes(hit.end < name.end);
        }
    }
}

/// Whether what may be a name is rather made of ordinary words: 党组织 with a surname that is
/// rare, 文明岗 with one that is not among the most frequent.
fn reads_as_words(lexis: &Lexis<'_>, name: &Candidate) -> bool {
    let frequent = |start: usize, end: usize| segment::is_frequent(&lexis.text[start..end]);
    let begins = || frequent(name.start, name.start + 2 * WIDTH);
    match name.surname {
        Surname::Common | Surname::Compound => false,
        Surname::Usual => begins(),
        Surname::Rare => begins() || frequent(name.given(), name.end),
    }
}

/// Whether the last of three characters begins a word that goes on behind them: 易某连任.
pub(super) fn takes_from_a_word(
    lexis: &Lexis<'_>,
    name: &Candidate,
    promise: Promise,
    follow: Follow,
) -> bool {
    const WORDS: &[&str] = &[
        "以及", "连任", "兼任", "担任", "出任", "接任", "共同", "一同", "一起", "一并", "一道",
        "来到", "来自", "接着", "随即", "随后",
    ];
    let behind = &lexis.text[name.end - WIDTH..];
    // 原主席甲某成为名誉主席, but 副主席甲某成为获奖者颁奖.
    let becomes = promise == Promise::Strong
        && behind.starts_with("成为")
        && lexis.starts(name.end + WIDTH, ROLE | MODIFIER).is_some();
    // 书记甲某发表讲话, but 书记甲某强调研.
    let verb = || {
        let last = name.end - WIDTH;
        let begins = |hit: &Hit| hit.classes & ACT_VERB != 0 && hit.end > name.end;
        follow < Follow::Word && (behind.starts_with("发表") || lexis.starting(last).any(begins))
    };
    name.last == '说'
        || name.has_usual_length() && (becomes || words!(WORDS).begin(behind) || verb())
}

/// Whether a candidate is an ordinary word, a role or an organization and not a name.
fn is_word(
    lexis: &Lexis<'_>,
    name: &Candidate,
    around: &Around,
    promise: Promise,
    follow: Follow,
) -> bool {
    let text = || &lexis.text[name.start..name.end];
    let names_too = || lexis.lexicon.is(text(), NAME_WORD);
    // 副行长汪洋,: a rarer word right behind a role and before a mark or a verb.
    let named = || {
        let ends = follow == Follow::Word && name.surname != Surname::Rare
            || lexis.char_at(name.end).is_some_and(is_mark);
        let acts = around.covering & ACT_VERB != 0;
        promise == Promise::Strong
            && ends
            && !acts
            && (names_too() || !segment::is_frequent(text()))
    };
    let doubtful = promise as u32 + (follow as u32) < 4;
    // 副主席罗平出席, 副主席罗平作报告: places do not.
    let acts = || {
        let behind = &lexis.text[name.end..];
        lexis.starts_long(name.end, ACT_VERB | ACT_NOUN) || words!["作", "做", "致"].begin(behind)
    };
    around.covering & (ORGANIZATION | NOT_ROLE | ROLE) != 0
        || around.opening & BOUNDARY != 0
        || around.leaving & ROLE != 0
        || promise < Promise::Strong && is_cut_from_a_body(lexis, name)
        || around.closing & ORGANIZATION != 0
        || doubtful && around.beginning & (ORDINARY | NOT_ROLE) != 0
        || promise < Promise::Strong && around.entering & (ORDINARY | NOT_ROLE) != 0
        || around.covering & ORDINARY != 0 && !named()
        || (promise < Promise::Strong || follow < Follow::Sure && !acts())
            && !(is_made(lexis, name.end) || is_elected(&lexis.text[name.end..]))
            && is_of_a_place(text())
}

/// Whether the end of the name of a body begins in a candidate and goes on behind it: 云中财|经大学.
fn is_cut_from_a_body(lexis: &Lexis<'_>, name: &Candidate) -> bool {
    const SHORTEST: usize = 3 * WIDTH;
    let cut = |hit: &Hit| {
        hit.start > name.start
            && hit.end > name.end
            && hit.end - hit.start >= SHORTEST
            && hit.classes & ORGANIZATION != 0
    };
    lexis.within(name.start, name.end).any(cut)
}

/// Whether the text is a place, or one and what follows it: 萧山籍乡贤.
fn is_of_a_place(text: &str) -> bool {
    let (place, behind) = text.split_at(2 * WIDTH);
    words!["籍", "产", "人"].begin(behind) && gazetteer::is_place(place)
        || gazetteer::is_place(text)
}
