//! The grammar of Chinese personal names: where one starts, and where it ends.

use crate::entity::gazetteer;
use crate::entity::lexis::{Lexis, is_han, is_mark};
use crate::entity::segment;
use crate::lexicon::{
    ACT_VERB, APPOINTS, BOUNDARY, DESCRIPTOR, FOLLOWS_NAME, HONORIFIC, Hit, LEADERS, MODIFIER,
    NOT_ROLE, ORDINARY, ORGANIZATION, PERSON, ROLE, Surname,
};
use crate::text::{chars, words};

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

/// Characters that no given name holds.
const NEVER_IN_NAMES: &str =
    "的了是们您这那哪吗呢吧啊被把等及我你他她它该每某此不没很届个位名项副第各";

/// The name that starts at `at`, given what stands before it. Its end is returned.
pub(crate) fn name_at(lexis: &Lexis<'_>, at: usize, promise: Promise) -> Option<usize> {
    if lexis.lexicon.has_persons()
        && let Some(hit) = lexis.starts(at, PERSON)
    {
        return Some(hit.end);
    }
    if lexis.dotted
        && let Some(end) = dotted_name(lexis, at)
    {
        return Some(end);
    }
    let best = candidates(lexis, at)
        .map(|(end, chars, surname)| (rate(lexis, at, end, chars, surname, promise), end))
        .filter(|(rate, _)| *rate > 0)
        .max_by_key(|(rate, end)| (*rate, *end))?;
    Some(best.1)
}

/// Ends of what a surname at `at` and one or two characters make, with their length in characters.
fn candidates(lexis: &Lexis<'_>, at: usize) -> impl Iterator<Item = (usize, usize, Surname)> {
    let (mut ends, mut lengths, mut surname) = ([0usize; 5], 0..0, Surname::Rare);
    if let Some(rest) = lexis.text.get(at..)
        && lexis.lexicon.surname_may_begin(rest)
    {
        let count = count_chars(rest, &mut ends);
        let of = |length: usize| lexis.lexicon.surname(&rest[..ends[length]]);
        if count >= 3
            && let Some(Surname::Compound) = of(2)
        {
            (lengths, surname) = (3..count + 1, Surname::Compound);
        } else if count >= 2
            && let Some(kind) = of(1)
        {
            (lengths, surname) = (2..count.min(3) + 1, kind);
        }
    }
    lengths.map(move |length| (at + ends[length], length, surname))
}

/// The number of characters at the start of `rest`, four at most, that names hold; where they end
/// is put into `ends`.
fn count_chars(rest: &str, ends: &mut [usize; 5]) -> usize {
    let mut count = 0;
    for (i, c) in rest.char_indices().take(4) {
        if !is_han(c) || (count > 0 && chars!(NEVER_IN_NAMES).has(c)) {
            break;
        }
        count += 1;
        ends[count] = i + c.len_utf8();
    }
    count
}

/// How well a candidate fits; 0: it does not.
fn rate(
    lexis: &Lexis<'_>,
    at: usize,
    end: usize,
    chars: usize,
    surname: Surname,
    promise: Promise,
) -> u32 {
    let mut follow = follow(lexis, end);
    // 副部长甲县民政局局长乙: the mark between two persons is lost.
    if promise == Promise::Strong && follow == Follow::Nothing && begins_a_post(lexis, end) {
        follow = Follow::Letter;
    }
    let usual_length = match surname {
        Surname::Compound => 4,
        _ => 3,
    };
    let needed = match promise {
        Promise::Strong => Follow::Letter,
        Promise::Fair => Follow::Letter,
        Promise::Weak => Follow::Word,
    };
    let weakly_followed = promise == Promise::Weak
        && follow == Follow::Letter
        && lexis.char_at(end).is_some_and(|c| match surname {
            Surname::Rare => matches!(c, '就' | '则'),
            _ => chars!("就向在对作致为从率则代任当给").has(c),
        });
    if follow < needed && !weakly_followed {
        return 0;
    }
    let rare = surname == Surname::Rare && !weakly_followed;
    if rare && (promise == Promise::Weak || chars < 3 && (promise as u32 + follow as u32) < 3) {
        return 0;
    }
    let goes_on = lexis.char_at(end).is_some_and(|c| !is_mark(c) && c != '等');
    let conjunction_last = lexis.char_before(end).is_some_and(|c| chars!(CONJUNCTIONS).has(c));
    if goes_on && conjunction_last && follow != Follow::Word {
        return 0;
    }
    let conjunction = lexis.text[at..].starts_with('和')
        && (promise < Promise::Strong || lexis.char_at(end).is_some_and(|c| !is_mark(c)));
    // 尤立镇 right behind a role or among names is a person; elsewhere it is a place.
    let place_like = lexis.char_before(end).is_some_and(|c| {
        chars!(NEVER_LAST).has(c) && !(promise == Promise::Strong && may_be_last(c, chars))
    });
    if conjunction || place_like || is_word(lexis, at, end, promise, follow) {
        return 0;
    }
    // 向大会致贺词: a function word and a noun, no surname and no given name.
    let given = lexis.char_at(at).map_or(at, |c| at + c.len_utf8());
    let noun = ORDINARY | BOUNDARY | ORGANIZATION | ROLE | DESCRIPTOR | HONORIFIC;
    // 班授予: a noun and a verb.
    let verb = lexis.starting(given).any(|h| {
        h.end == end && h.end - h.start >= 6 && h.classes & (APPOINTS | BOUNDARY | ACT_VERB) != 0
    });
    if verb && promise < Promise::Strong {
        return 0;
    }
    // 在甘校友, 学会部杜老师: a surname and how its bearer is called.
    let called = HONORIFIC | DESCRIPTOR | ROLE;
    if chars == 3 && lexis.starting(given).any(|h| h.end == end && h.classes & called != 0) {
        return 0;
    }
    let function = lexis.char_at(at).is_some_and(|c| chars!(FUNCTION_WORDS).has(c));
    if function && lexis.starting(given).any(|h| h.end == end && h.classes & noun != 0) {
        return 0;
    }
    if promise < Promise::Strong && reads_as_words(&lexis.text[at..end], surname) {
        return 0;
    }
    let usual = if chars == usual_length { 3 } else { 0 };
    // 陈路为获奖者: a preposition at the end is more likely the verb's than the name's.
    let preposition = chars > 2
        && !conjunction_last
        && lexis.char_at(end).is_some_and(|c| !is_mark(c))
        && lexis.char_before(end).is_some_and(|c| chars!(PREPOSITIONS).has(c));
    let penalty = if preposition || takes_from_a_word(lexis, end, chars) { 8 } else { 0 };
    (2 * follow as u32 + usual).saturating_sub(penalty)
}

/// Whether what may be a name is rather made of ordinary words: 党组织 with a surname that is
/// rare, 文明岗 with one that is not among the most frequent.
fn reads_as_words(text: &str, surname: Surname) -> bool {
    let mut ends = text.char_indices().map(|(i, c)| i + c.len_utf8());
    let (Some(first), Some(second)) = (ends.next(), ends.next()) else { return false };
    match surname {
        Surname::Common | Surname::Compound => false,
        Surname::Usual => segment::is_frequent(&text[..second]),
        Surname::Rare => {
            segment::is_frequent(&text[..second]) || segment::is_frequent(&text[first..])
        }
    }
}

/// Whether the last of three characters begins a word that goes on behind them: 易某连任.
fn takes_from_a_word(lexis: &Lexis<'_>, end: usize, chars: usize) -> bool {
    const WORDS: &[&str] = &["以及", "连任", "兼任", "担任", "出任", "接任"];
    let last = lexis.char_before(end).map_or(end, |c| end - c.len_utf8());
    chars == 3 && words!(WORDS).begin(&lexis.text[last..])
}

/// Single characters that begin a predicate far more often than they end a name.
const PREPOSITIONS: &str = "为向在作对就从将并任当与和由还也致做获所则给受";

/// Surnames that are prepositions or adverbs far more often.
const FUNCTION_WORDS: &str = "向和从由都全同应时";

/// Conjunctions: never the end of a name that goes on.
const CONJUNCTIONS: &str = "和与及暨";

/// Last characters of places and offices, which names hardly have.
const NEVER_LAST: &str = "省市县镇乡村部处办局科厅室委系组校";

/// Last characters of places and offices that names have too, where little else can stand: 周立镇.
fn may_be_last(c: char, chars: usize) -> bool {
    c == '科' || c == '镇' && chars == 3
}

/// Whether `at..end` is an ordinary word, a role or an organization and not a name.
fn is_word(lexis: &Lexis<'_>, at: usize, end: usize, promise: Promise, follow: Follow) -> bool {
    const LONGEST_WORD: usize = 18;
    let text = &lexis.text[at..end];
    // 副行长汪洋,: a rarer word right behind a role and before a mark.
    let named = || {
        promise == Promise::Strong
            && lexis.char_at(end).is_some_and(is_mark)
            && !segment::is_frequent(text)
    };
    let crossing = || {
        let word = ORDINARY | NOT_ROLE;
        lexis.starting(at).any(|h| h.classes & word != 0 && h.end > at + 3 && h.end < end)
    };
    let inside = || {
        lexis
            .within(at.saturating_sub(LONGEST_WORD), at)
            .any(|hit| hit.classes & (ORDINARY | NOT_ROLE) != 0 && hit.end > at)
    };
    let titled = || {
        lexis.ends(end, ROLE).is_some_and(|hit| hit.start > at)
            || lexis.within(at + 3, end).any(|hit| hit.classes & ROLE != 0 && hit.end > end)
    };
    // 萧山籍乡贤: a place and what follows it.
    let place = || {
        let second = text.char_indices().nth(2).map_or(text.len(), |(i, _)| i);
        gazetteer::is_place(text)
            || text[second..].starts_with(['籍', '产', '人'])
                && gazetteer::is_place(&text[..second])
    };
    let body = |hit: &Hit| hit.end - hit.start >= 6 && hit.start > at;
    lexis.covered(at, end, ORGANIZATION | NOT_ROLE | ROLE)
        || lexis.starts(at, BOUNDARY).is_some_and(|hit| hit.end > at + 3)
        || titled()
        || lexis.ends(end, ORGANIZATION).is_some_and(body)
        || promise as u32 + (follow as u32) < 4 && crossing()
        || promise < Promise::Strong && inside()
        || lexis.covered(at, end, ORDINARY) && !named()
        || (promise < Promise::Strong || follow < Follow::Sure) && place()
}

/// How well the text at `at` fits the end of a name.
pub(crate) fn follow(lexis: &Lexis<'_>, at: usize) -> Follow {
    let Some(c) = lexis.char_at(at) else { return Follow::Sure };
    if is_mark(c) || c.is_ascii_digit() {
        return Follow::Sure;
    }
    if chars!(NUMERALS).has(c) && counts_people(&lexis.text[at..]) {
        return Follow::Sure;
    }
    if c == '等' {
        return Follow::Sure;
    }
    let mut best = Follow::Nothing;
    let hits = lexis.starting(at);
    let body = hits.clone().find(|hit| hit.classes & ORGANIZATION != 0).map_or(0, |hit| hit.end);
    for hit in hits.filter(|hit| hit.end >= body) {
        let long = hit.end - hit.start > 3;
        let grade = if hit.classes & HONORIFIC != 0 || hit.classes & (ROLE | LEADERS) == ROLE {
            Follow::Sure
        } else if hit.classes & (FOLLOWS_NAME | ACT_VERB) != 0 && long {
            Follow::Word
        } else if hit.classes & MODIFIER != 0 && lexis.starts(hit.end, ROLE).is_some() {
            Follow::Sure
        } else if hit.classes & FOLLOWS_NAME != 0 {
            Follow::Letter
        } else {
            Follow::Nothing
        };
        best = best.max(grade);
    }
    best
}

/// Whether what belongs to the next person follows at once: 县文联主席, 老同志.
fn begins_a_post(lexis: &Lexis<'_>, at: usize) -> bool {
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

const NUMERALS: &str = "一二三四五六七八九十两";

/// 四位院士, 两人: the number of the names before, where `text` begins with a numeral.
fn counts_people(text: &str) -> bool {
    let mut behind = text.chars().skip_while(|c| chars!(NUMERALS).has(*c));
    behind.next().is_some_and(|c| matches!(c, '位' | '名' | '人'))
}

/// A name whose parts are joined by ·, as transliterated ones are: up to a mark or a verb.
fn dotted_name(lexis: &Lexis<'_>, at: usize) -> Option<usize> {
    const LONGEST_PART: usize = 8;
    const LONGEST_NAME: usize = 24;
    let mut end = at;
    let mut part = 0;
    let mut dots = 0;
    for c in lexis.text.get(at..)?.chars().take(LONGEST_NAME) {
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

/// Whether a surname begins so far before `end` that a name may end there.
pub(crate) fn may_end_name(lexis: &Lexis<'_>, end: usize) -> bool {
    let before = lexis.text[..end].chars().rev().skip(1).take(3);
    before.into_iter().any(|c| lexis.lexicon.begins_surname(c))
}

/// The name that ends at `end`, where a role or an honorific follows; its start is returned.
/// `floor` is where the text before it may begin.
pub(crate) fn name_before(lexis: &Lexis<'_>, floor: usize, end: usize) -> Option<usize> {
    let before = lexis.text.get(floor..end)?;
    let mut last = before.char_indices().rev().map(|(i, _)| floor + i);
    let starts: [Option<usize>; 4] = std::array::from_fn(|_| last.next());
    if lexis.covered(starts[1]?, end, ORGANIZATION | ORDINARY | ROLE | NOT_ROLE) {
        return None;
    }
    // Three characters are the usual length, then two, then four with a compound surname.
    for &i in &[2usize, 1, 3] {
        let Some(start) = starts[i] else { continue };
        let kind = candidates(lexis, start)
            .find(|&(e, n, kind)| e == end && (i < 3 || kind == Surname::Compound) && n == i + 1)
            .map(|(.., kind)| kind);
        let Some(kind) = kind.filter(|_| opens_name(lexis, floor, start)) else { continue };
        let usual = i == 2 && kind == Surname::Common;
        let office = lexis.char_before(end).is_some_and(|c| {
            chars!(NEVER_LAST).has(c) && !(usual && may_be_last(c, 3))
                || chars!(CONJUNCTIONS).has(c)
                || i > 1 && chars!(PREPOSITIONS).has(c)
        }) || lexis.text[start..].starts_with('和')
            || is_word(lexis, start, end, Promise::Fair, Follow::Sure);
        let word = office
            || lexis.covered(start, end, ORGANIZATION | ORDINARY | ROLE | NOT_ROLE | BOUNDARY);
        if !word && !reads_as_words(&lexis.text[start..end], kind) {
            return Some(start);
        }
    }
    None
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

#[cfg(test)]
mod tests {
    use super::may_end_name;
    use crate::entity::lexis::Lexis;
    use crate::lexicon::Lexicon;

    #[test]
    fn names_end_one_to_three_characters_behind_a_surname() {
        let fits = |text: &str| may_end_name(&Lexis::new(text, Lexicon::built_in()), text.len());
        for text in ["张的", "的张的的", "张的的的"] {
            assert!(fits(text), "{text}");
        }
        for text in ["", "张", "的的的张", "张的的的的"] {
            assert!(!fits(text), "{text}");
        }
    }
}
