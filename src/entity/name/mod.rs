//! The grammar of Chinese personal names: where one starts, and where it ends.

mod follow;
mod rate;
mod words;

use std::cell::LazyCell;
use std::ops::Range;

pub(crate) use self::follow::{Follow, NUMERALS, follow, is_elected, opens_rare};
pub(crate) use self::rate::OPEN_PREDICATES;
use self::rate::{CONJUNCTIONS, NEVER_LAST, PREPOSITIONS, VERBS, may_be_last, rate};
use self::words::is_other_before_a_role;
use crate::entity::hints::Hints;
use crate::entity::lexis::{Lexis, is_han, is_mark};
use crate::entity::segment;
use crate::lexicon::{
    BOUNDARY, DESCRIPTOR, NOT_ROLE, ORDINARY, ORGANIZATION, PERSON, ROLE, Surname, SurnameCharacter,
};
use crate::text::chars;

/// How well the text before a place promises a name there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Promise {
    /// Start of a clause: the text after the name must prove it.
    Weak,
    /// After a verb that takes persons, a descriptor, or within a list.
    Fair,
    /// After a role.
    Strong,
}

/// Characters that no given name holds.
const NEVER_IN_NAMES: &str =
    "的了是们您这那哪吗呢吧啊被把等及我你他她它该每某此不没很届个位名项副第各";

/// Bytes of a character in a name: [`is_han`] knows none of another width.
pub(super) const WIDTH: usize = '名'.len_utf8();

/// The name that starts at `at`, given what stands before it. Its end is returned.
pub(crate) fn name_at(lexis: &Lexis<'_>, at: usize, promise: Promise) -> Option<usize> {
    if has_other_names(lexis)
        && let Some(end) = given_or_dotted_name(lexis, at)
    {
        return Some(end);
    }
    best_name(lexis, at, promise, |_| true)
}

/// The same of a name that nothing before it promises, in a text that has these hints.
pub(crate) fn unpromised_name_at(lexis: &Lexis<'_>, hints: &Hints, at: usize) -> Option<usize> {
    let other = if has_other_names(lexis) { given_or_dotted_name(lexis, at) } else { None };
    let best = || best_name(lexis, at, Promise::Weak, |end| hints.may_follow(lexis, end));
    other.or_else(|| if hints.name_at(lexis, at) { best() } else { None })
}

/// Whether there may be names in the text that begin with no surname.
fn has_other_names(lexis: &Lexis<'_>) -> bool {
    lexis.dotted || lexis.lexicon.has_persons()
}

/// The end of the name at `at` that the user gave, or whose parts are joined by ·.
fn given_or_dotted_name(lexis: &Lexis<'_>, at: usize) -> Option<usize> {
    let given = || lexis.starts(at, PERSON).map(|hit| hit.end);
    let dotted = || lexis.dotted.then(|| dotted_name(lexis, at)).flatten();
    given().or_else(dotted)
}

/// The end of the best of what a surname at `at` and one or two characters make, the longer one where both
/// are as good, of those that may end where they do; or of four characters, where none is that good.
fn best_name(
    lexis: &Lexis<'_>,
    at: usize,
    promise: Promise,
    may_end: impl Fn(usize) -> bool,
) -> Option<usize> {
    const BEST_OF_SHORT: u32 = 2 * Follow::Sure as u32;
    let Shape { chars, lengths, surname } = shape(lexis, at)?;
    let mut best = (0, None);
    for length in lengths.rev() {
        let name = Candidate::new(at, &chars[..length], surname);
        if !may_end(name.end) {
            continue;
        }
        let rate = rate(lexis, &name, promise);
        if rate > best.0 {
            best = (rate, Some(name.end));
        }
        if rate >= BEST_OF_SHORT {
            break;
        }
    }
    let longer = || name_of_four(lexis, at).filter(|end| may_end(*end));
    if best.0 < BEST_OF_SHORT && promise > Promise::Weak { longer().or(best.1) } else { best.1 }
}

/// The end of the name of four characters at `at`, three of which end where nothing follows a name: that
/// of a woman who has her husband's surname before her own (陈林淑仪), or one that is all of a list item.
fn name_of_four(lexis: &Lexis<'_>, at: usize) -> Option<usize> {
    let name = lexis.text.get(at..at + 4 * WIDTH)?;
    let end = at + name.len();
    let last = name.chars().next_back()?;
    let surname =
        |chars: Range<usize>| lexis.lexicon.surname(&name[chars.start * WIDTH..chars.end * WIDTH]);
    let two_surnames =
        || surname(1..2) == Some(Surname::Common) && follow(lexis, end) >= Follow::Letter;
    let all_of_an_item = || {
        let next = lexis.char_at(end);
        next.is_none_or(is_mark) || matches!(next, Some('等' | '和' | '及'))
    };
    (matches!(surname(0..1), Some(Surname::Common | Surname::Usual))
        && name.chars().all(goes_on_name)
        && !chars!(NEVER_LAST).has(last)
        && !chars!(PREPOSITIONS).has(last)
        && !chars!(VERBS).has(last)
        && (two_surnames() || all_of_an_item())
        && !matches!(lexis.char_at(end), Some('(' | '（'))
        && (matches!(lexis.char_at(end), Some('、' | '等'))
            || follow(lexis, end - WIDTH) == Follow::Nothing)
        && is_of_single_characters(lexis, at, end))
    .then_some(end)
}

/// Whether no word of two characters or more stands between the two places.
fn is_of_single_characters(lexis: &Lexis<'_>, start: usize, end: usize) -> bool {
    let mut pairs = (start..end - WIDTH).step_by(WIDTH);
    !lexis.within(start, end).any(|hit| hit.end - hit.start > WIDTH)
        && !pairs.any(|at| segment::is_frequent(&lexis.text[at..at + 2 * WIDTH]))
}

/// What a surname and the characters behind it may make.
struct Shape {
    chars: [char; 4],
    /// How many of them a name may have.
    lengths: Range<usize>,
    surname: Surname,
}

/// The shape of the names that may start at `at`.
fn shape(lexis: &Lexis<'_>, at: usize) -> Option<Shape> {
    let rest = lexis.text.get(at..)?;
    let SurnameCharacter { alone, begins } = lexis.lexicon.surname_character(rest);
    if alone.is_none() && !begins {
        return None;
    }
    let mut behind = rest.chars();
    let mut chars = [behind.next().filter(|c| is_han(*c))?; 4];
    let mut count = 1;
    while count < 3
        && let Some(c) = behind.next().filter(|c| goes_on_name(*c))
    {
        chars[count] = c;
        count += 1;
    }
    if count < 2 {
        return None;
    }
    let compound = || lexis.lexicon.surname(&rest[..2 * WIDTH]) == Some(Surname::Compound);
    if count == 3 && begins && compound() {
        let fourth = behind.next().filter(|c| goes_on_name(*c));
        chars[3] = fourth.unwrap_or_default();
        let lengths = 3..4 + usize::from(fourth.is_some());
        return Some(Shape { chars, lengths, surname: Surname::Compound });
    }
    alone.map(|surname| Shape { chars, lengths: 2..count + 1, surname })
}

/// Whether `c` may stand in a name behind its first character.
pub(super) fn goes_on_name(c: char) -> bool {
    is_han(c) && !chars!(NEVER_IN_NAMES).has(c)
}

/// Whether the last character of `text` is one that names may end with.
pub(super) fn may_end_name(text: &str) -> bool {
    text.chars().next_back().is_some_and(|c| !chars!(NEVER_LAST).has(c))
}

/// What may be a name.
struct Candidate {
    start: usize,
    end: usize,
    first: char,
    last: char,
    /// How many characters it has.
    chars: usize,
    surname: Surname,
}

impl Candidate {
    /// The candidate of two of `chars` or more that starts at `start`.
    fn new(start: usize, chars: &[char], surname: Surname) -> Self {
        let (first, last) = (chars[0], chars[chars.len() - 1]);
        let end = start + chars.len() * WIDTH;
        Candidate { start, end, first, last, chars: chars.len(), surname }
    }

    /// Where the given name begins, if the surname has one character.
    fn given(&self) -> usize {
        self.start + WIDTH
    }

    fn has_usual_length(&self) -> bool {
        self.chars == if self.surname == Surname::Compound { 4 } else { 3 }
    }
}

/// Characters of the longest part of a name whose parts are joined by ·.
pub(super) const LONGEST_PART: usize = 8;

/// A name whose parts are joined by ·, as transliterated ones are: up to a mark or a verb.
fn dotted_name(lexis: &Lexis<'_>, at: usize) -> Option<usize> {
    const LONGEST_NAME: usize = 24;
    let rest = lexis.text.get(at..)?;
    // A dot begins with one of these bytes, and is the first in a name to begin so low.
    let mut leads = rest.as_bytes().chunks(WIDTH).map(|c| c[0]).take(LONGEST_PART + 1);
    if !matches!(leads.find(|lead| !matches!(lead, 0xE3..=0xE9)), Some(0xC2 | 0xE2)) {
        return None;
    }
    let mut end = at;
    let mut part = 0;
    let mut dots = 0;
    for c in rest.chars().take(LONGEST_NAME) {
        match c {
            '·' | '•' | '‧' if part > 0 => {
                dots += 1;
                part = 0;
            }
            _ if dots > 0 && part > 0 && follow(lexis, end) >= Follow::Word => break,
            c if is_han(c) && part < LONGEST_PART && !chars!(NEVER_IN_NAMES).has(c) => part += 1,
            _ => break,
        }
        end += c.len_utf8();
    }
    (dots > 0 && part > 0 && follow(lexis, end) >= Follow::Word).then_some(end)
}

/// The name that ends at `end`, where a role or an honorific follows; its start is returned.
/// `floor` is where the text before it may begin, asked for only where a name may be.
pub(crate) fn name_before<F: FnOnce() -> usize>(
    lexis: &Lexis<'_>,
    hints: &Hints,
    floor: &LazyCell<usize, F>,
    end: usize,
) -> Option<usize> {
    if !hints.name_ends(end)
        || lexis.covered(end - 2 * WIDTH, end, ORGANIZATION | ORDINARY | ROLE | NOT_ROLE)
    {
        return None;
    }
    // Three characters are the usual length, then two, then four with a compound surname.
    let begun = [3, 2, 4].into_iter().filter(|chars| hints.begins_before(end, *chars));
    let starts = begun.filter_map(|chars| name_of_length(lexis, chars, end));
    starts.into_iter().find(|start| **floor <= *start && opens_name(lexis, **floor, *start))
}

/// Where a name of so many characters starts that ends at `end`, if what it starts behind lets it.
fn name_of_length(lexis: &Lexis<'_>, chars: usize, end: usize) -> Option<usize> {
    let start = end.checked_sub(chars * WIDTH)?;
    let Shape { chars: all, lengths, surname } = shape(lexis, start)?;
    if !lengths.contains(&chars) || chars == 4 && surname != Surname::Compound {
        return None;
    }
    let name = Candidate::new(start, &all[..chars], surname);
    let usual = chars == 3 && surname == Surname::Common;
    if chars!(NEVER_LAST).has(name.last) && !(usual && may_be_last(lexis, &name))
        || chars!(CONJUNCTIONS).has(name.last)
        || chars > 2 && chars!(PREPOSITIONS).has(name.last)
        || chars > 2 && name.last == '会'
        || name.first == '和'
    {
        return None;
    }
    (!is_other_before_a_role(lexis, &name)).then_some(start)
}

/// Whether a name may start at `at` in a phrase that starts at `floor`: at its start, behind an
/// organization, or behind a word that cannot be part of one.
pub(crate) fn opens_name(lexis: &Lexis<'_>, floor: usize, at: usize) -> bool {
    at == floor
        || lexis.char_before(at).is_none_or(|c| is_mark(c) || c == '的')
        || lexis.ending(at).any(|hit| {
            hit.classes & (ORGANIZATION | ROLE | BOUNDARY | DESCRIPTOR) != 0
                && hit.end - hit.start >= 3
        })
}
