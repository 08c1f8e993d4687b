//! What may follow a name.

use super::WIDTH;
use crate::entity::gazetteer;
use crate::entity::lexis::{Lexis, is_han, is_mark};
use crate::lexicon::{
    ACT_VERB, DESCRIPTOR, FOLLOWS_NAME, HONORIFIC, Hit, LEADERS, MODIFIER, ORGANIZATION, ROLE,
};
use crate::text::{start_of, words};

/// How well the text after a place fits the end of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Follow {
    Nothing,
    /// A single character that may begin a predicate, and much else.
    Letter,
    /// A word of two characters or more.
    Word,
    /// A mark, the end, or a word that follows names only.
    Sure,
}

/// How well the text at `at` fits the end of a name.
pub(crate) fn follow(lexis: &Lexis<'_>, at: usize) -> Follow {
    follow_from(lexis, at, lexis.char_at(at))
}

/// The same, given the character at `at`.
pub(super) fn follow_from(lexis: &Lexis<'_>, at: usize, next: Option<char>) -> Follow {
    let Some(c) = next else { return Follow::Sure };
    let sure = is_mark(c) || c == '等' || c.is_ascii_digit() || counts_people(&lexis.text[at..]);
    if sure { Follow::Sure } else { follow_of_words(lexis, at) }
}

/// The same of the words that begin at `at`, but those shorter than the name of a body there.
fn follow_of_words(lexis: &Lexis<'_>, at: usize) -> Follow {
    let mut best = Follow::Nothing;
    for hit in lexis.starting(at) {
        best = best.max(follow_of_word(lexis, hit));
        if hit.classes & ORGANIZATION != 0 {
            break;
        }
    }
    best
}

fn follow_of_word(lexis: &Lexis<'_>, hit: &Hit) -> Follow {
    let long = hit.end - hit.start > WIDTH;
    if hit.classes & HONORIFIC != 0 || hit.classes & (ROLE | LEADERS) == ROLE {
        Follow::Sure
    } else if hit.classes & (FOLLOWS_NAME | ACT_VERB) != 0 && long {
        Follow::Word
    } else if hit.classes & MODIFIER != 0 && lexis.starts(hit.end, ROLE).is_some() {
        Follow::Sure
    } else if hit.classes & FOLLOWS_NAME != 0 {
        Follow::Letter
    } else {
        Follow::Nothing
    }
}

/// Whether what belongs to the next person follows at once: 县文联主席, 老同志.
pub(super) fn begins_a_post(lexis: &Lexis<'_>, at: usize) -> bool {
    const LONGEST: usize = 30;
    let level = |c: char| matches!(c, '省' | '市' | '县' | '区' | '州' | '镇' | '乡');
    let place = || gazetteer::known_prefix(&lexis.text[at..]);
    let office = |hit: &Hit| {
        hit.classes & ORGANIZATION != 0
            && hit.end > at + '县'.len_utf8()
            && lexis.text[at..hit.end].chars().all(is_han)
            && lexis.starts(behind_term(lexis.text, hit.end), ROLE | MODIFIER).is_some()
    };
    lexis.starts(at, DESCRIPTOR).is_some_and(|hit| hit.end - hit.start >= 9)
        || lexis.within(at, at + LONGEST).any(office)
            && lexis.char_at(at).is_some_and(|c| level(c) || is_han(c) && place())
}

/// Behind 第三届 at `at`, if it stands there.
fn behind_term(text: &str, at: usize) -> usize {
    const LONGEST: usize = 12;
    let term = text[at..].strip_prefix('第').and_then(|rest| rest.find('届'));
    term.filter(|end| *end <= LONGEST)
        .map_or(at, |end| at + '第'.len_utf8() + end + '届'.len_utf8())
}

/// What the numbers of persons are made of.
pub(crate) const NUMERALS: &[&str] =
    &["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两"];

/// 四位院士, 两人: the number of the names before, if `text` begins with one.
fn counts_people(text: &str) -> bool {
    let mut rest = text;
    while let Some(numeral) = words!(NUMERALS).prefix(rest) {
        rest = &rest[numeral.len()..];
    }
    rest.len() < text.len() && rest.starts_with(['位', '名', '人'])
}

/// 等43人: how many there are with those named.
pub(super) fn counts_more(text: &str) -> bool {
    let count = text.strip_prefix('等').unwrap_or("");
    let unit = count.trim_start_matches(|c: char| c.is_ascii_digit());
    unit.len() < count.len() && unit.starts_with(['人', '位', '名'])
}

/// Whether `text` goes on about somebody who was elected.
pub(crate) fn is_elected(text: &str) -> bool {
    let sex = words!["(女)", "（女）", "同志"].prefix(text).map_or(0, str::len);
    text[sex..].starts_with("当选")
}

/// Whether 为 and a role stand at `at`.
pub(super) fn is_made(lexis: &Lexis<'_>, at: usize) -> bool {
    lexis.text[at..].starts_with('为') && lexis.starts(at + WIDTH, ROLE | MODIFIER).is_some()
}

/// Whether `c` opens the predicate of a name with a rare surname that nothing promises.
pub(crate) fn opens_rare(c: char) -> bool {
    matches!(c, '就' | '则')
}

/// Whether a verb stands at `at` that a preposition before it has no object with: 林有为|出席会议, but not
/// 为|出席会议的代表颁奖.
pub(super) fn acts_at_once(lexis: &Lexis<'_>, at: usize) -> bool {
    const LONGEST: usize = 60;
    if !lexis.starts_long(at, ACT_VERB) || lexis.starts(at, DESCRIPTOR).is_some() {
        return false;
    }
    let near = start_of(&lexis.text[at..], LONGEST + WIDTH);
    let clause = near.split(is_mark).next().unwrap_or_default();
    clause.len() <= LONGEST && !clause.contains(['的', '颁', '授', '者', '人'])
}
