//! The grammar of Chinese personal names: where one starts, and where it ends.

use std::cell::LazyCell;
use std::ops::Range;

use crate::entity::gazetteer;
use crate::entity::hints::Hints;
use crate::entity::lexis::{Lexis, is_han, is_mark};
use crate::entity::segment;
use crate::lexicon::{
    ACT_NOUN, ACT_VERB, APPOINTS, BOUNDARY, Classes, DESCRIPTOR, FOLLOWS_NAME, HONORIFIC, Hit,
    LEADERS, MODIFIER, NAME_WORD, NOT_ROLE, ORDINARY, ORGANIZATION, PERSON, ROLE, Surname,
    SurnameCharacter,
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

/// The end of the best of what a surname at `at` and one or two characters make, the longer one
/// where both are as good, of those that may end where they do.
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

/// How well a candidate fits; 0: it does not.
#[inline(never)]
fn rate(lexis: &Lexis<'_>, name: &Candidate, promise: Promise) -> u32 {
    let next = lexis.char_at(name.end);
    let opens_predicate = promise == Promise::Weak
        && next.is_some_and(|c| match name.surname {
            Surname::Rare => opens_rare(c),
            _ => chars!(OPEN_PREDICATES).has(c) && c != '等',
        });
    let rare = name.surname == Surname::Rare;
    // 席某当选, but not 全票当选; 由羊某某等43人组成.
    let behind = &lexis.text[name.end..];
    // 向秀月当选, but not 向周立当选会长表示祝贺.
    let xiang =
        || name.first == '向' && !lexis.lexicon.surname_may_begin(&lexis.text[name.given()..]);
    let elected = rare
        && (!chars!(FUNCTION_WORDS).has(name.first) || xiang())
        && if name.has_usual_length() {
            is_elected(behind) || counts_more(behind)
        } else {
            is_elected(behind) && is_of_single_characters(lexis, name.start, name.end)
        };
    if rare && promise == Promise::Weak && !opens_predicate && !elected {
        return 0;
    }
    // 副主席甲就《章程》作说明: a title goes on with the sentence.
    let goes_on = next.is_some_and(|c| !is_mark(c) || matches!(c, '《' | '“'));
    // 尤立镇 right behind a role or among names is a person; elsewhere it is a place.
    let place_like = chars!(NEVER_LAST).has(name.last)
        && !(promise == Promise::Strong && may_be_last(lexis, name));
    let conjunction = name.first == '和' && (promise < Promise::Strong || goes_on);
    // 理事都作了发言: an adverb and a verb.
    let predicate = name.chars == 2
        && chars!(FUNCTION_WORDS).has(name.first)
        && (chars!(PREPOSITIONS).has(name.last) || chars!(VERBS).has(name.last));
    if place_like || conjunction || predicate {
        return 0;
    }
    let mut follow = follow_from(lexis, name.end, next);
    // 副部长甲县民政局局长乙: the mark between two persons is lost; but 理事长由某县医院院长担任.
    let mark_lost = promise == Promise::Strong
        && follow == Follow::Nothing
        && !chars!(FUNCTION_WORDS).has(name.first)
        && begins_a_post(lexis, name.end);
    if mark_lost
        || promise == Promise::Strong && follow == Follow::Nothing && stands_apart(lexis, name)
    {
        follow = Follow::Letter;
    }
    // 选举解英为会长: what somebody is made follows names only, and 为 is no end of one.
    let office = is_made(lexis, name.end);
    if office && promise > Promise::Weak {
        follow = follow.max(Follow::Word);
    }
    if name.chars > 2 && is_made(lexis, name.end - WIDTH) {
        return 0;
    }
    let needed = if promise == Promise::Weak { Follow::Word } else { Follow::Letter };
    let weakly_followed = opens_predicate && follow == Follow::Letter;
    if follow < needed && !weakly_followed {
        return 0;
    }
    let doubtful =
        promise == Promise::Weak || name.chars < 3 && (promise as u32 + follow as u32) < 3;
    if rare && !weakly_followed && !elected && doubtful {
        return 0;
    }
    let conjunction_last = chars!(CONJUNCTIONS).has(name.last);
    if goes_on
        && conjunction_last
        && next != Some('等')
        && follow != Follow::Word
        && !(name.chars == 2 && office)
    {
        return 0;
    }
    if is_other(lexis, name, promise, follow) {
        return 0;
    }
    let usual = if name.has_usual_length() { 3 } else { 0 };
    // 陈路为获奖者: a preposition at the end is more likely the verb's than the name's.
    let preposition = name.chars > 2
        && goes_on
        && next != Some('等')
        && !conjunction_last
        && chars!(PREPOSITIONS).has(name.last)
        && !(name.last == '为' && acts_at_once(lexis, name.end));
    let penalty =
        if preposition || takes_from_a_word(lexis, name, promise, follow) { 8 } else { 0 };
    (2 * follow as u32 + usual).saturating_sub(penalty)
}

/// Whether 为 and a role stand at `at`.
fn is_made(lexis: &Lexis<'_>, at: usize) -> bool {
    lexis.text[at..].starts_with('为') && lexis.starts(at + WIDTH, ROLE | MODIFIER).is_some()
}

/// Verbs of one character that stand behind names of two.
const VERBS: &str = "赴说讲谈称问答念唱听看写带领率携陪邀请送用抓办开";

/// Whether a candidate of the usual length is made of no words and takes nothing from the word
/// behind it, whatever that says: 副市长甲某某夸了.
fn stands_apart(lexis: &Lexis<'_>, name: &Candidate) -> bool {
    let last = name.end - WIDTH;
    let pairs = [name.start, name.given(), last].map(|at| (at, at + 2 * WIDTH));
    matches!(name.surname, Surname::Common | Surname::Usual)
        && name.has_usual_length()
        && !chars!(VERBS).has(name.last)
        && follow(lexis, name.end + WIDTH) < Follow::Word
        && !lexis.starting(last).any(|hit| hit.end > name.end)
        && !lexis.starting(name.given()).any(|hit| hit.end - hit.start > WIDTH)
        && !pairs
            .iter()
            .any(|&(from, to)| lexis.text.get(from..to).is_some_and(segment::is_frequent))
}

/// Whether the words around a candidate say that it is no name.
fn is_other(lexis: &Lexis<'_>, name: &Candidate, promise: Promise, follow: Follow) -> bool {
    let around = Around::new(lexis, name);
    is_word(lexis, name, &around, promise, follow)
        || given_is_word(name, &around, promise)
        || promise < Promise::Strong && reads_as_words(lexis, name)
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
fn takes_from_a_word(
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

/// Single characters that begin a predicate far more often than they end a name.
const PREPOSITIONS: &str = "为替向在作对就从将并任当与和由还也致做获所则给受到";

/// Whether a verb stands at `at` that a preposition before it has no object with: 林有为|出席会议, but not
/// 为|出席会议的代表颁奖.
fn acts_at_once(lexis: &Lexis<'_>, at: usize) -> bool {
    const LONGEST: usize = 60;
    let clause = || lexis.text[at..].split(is_mark).next().unwrap_or_default();
    lexis.starts_long(at, ACT_VERB)
        && lexis.starts(at, DESCRIPTOR).is_none()
        && clause().len() <= LONGEST
        && !clause().contains(['的', '颁', '授', '者', '人'])
}

/// Single characters that may open the predicate of a name that nothing promises, and 等.
pub(super) const OPEN_PREDICATES: &str = "就向在对作致为从率则代任当给等";

/// Surnames that are prepositions or adverbs far more often.
const FUNCTION_WORDS: &str = "向和从由都全同应时区";

/// Conjunctions: never the end of a name that goes on.
const CONJUNCTIONS: &str = "和与及暨";

/// Last characters of places and offices, which names hardly have.
const NEVER_LAST: &str = "省市县区镇乡村部处办局科厅室委系组校";

/// Whether the last character, which places and offices have, may be that of a name where little
/// else can stand: 周立镇, 许镇代表省委.
fn may_be_last(lexis: &Lexis<'_>, name: &Candidate) -> bool {
    let acts =
        || name.surname == Surname::Common && lexis.starts_long(name.end, ACT_VERB | FOLLOWS_NAME);
    name.last == '科' || name.last == '镇' && (name.chars == 3 || acts())
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
        || around.closing & ORGANIZATION != 0
        || doubtful && around.beginning & (ORDINARY | NOT_ROLE) != 0
        || promise < Promise::Strong && around.entering & (ORDINARY | NOT_ROLE) != 0
        || around.covering & ORDINARY != 0 && !named()
        || (promise < Promise::Strong || follow < Follow::Sure && !acts())
            && !(is_made(lexis, name.end) || is_elected(&lexis.text[name.end..]))
            && is_of_a_place(text())
}

/// Whether the text is a place, or one and what follows it: 萧山籍乡贤.
fn is_of_a_place(text: &str) -> bool {
    let (place, behind) = text.split_at(2 * WIDTH);
    words!["籍", "产", "人"].begin(behind) && gazetteer::is_place(place)
        || gazetteer::is_place(text)
}

/// Whether `text` goes on about somebody who was elected.
pub(super) fn is_elected(text: &str) -> bool {
    let sex = words!["(女)", "（女）", "同志"].prefix(text).map_or(0, str::len);
    text[sex..].starts_with("当选")
}

/// Whether `c` opens the predicate of a name with a rare surname that nothing promises.
pub(super) fn opens_rare(c: char) -> bool {
    matches!(c, '就' | '则')
}

/// How well the text at `at` fits the end of a name.
pub(crate) fn follow(lexis: &Lexis<'_>, at: usize) -> Follow {
    follow_from(lexis, at, lexis.char_at(at))
}

/// The same, given the character at `at`.
fn follow_from(lexis: &Lexis<'_>, at: usize, next: Option<char>) -> Follow {
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

/// What the numbers of persons are made of.
pub(super) const NUMERALS: &[&str] =
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
fn counts_more(text: &str) -> bool {
    let count = text.strip_prefix('等').unwrap_or("");
    let unit = count.trim_start_matches(|c: char| c.is_ascii_digit());
    unit.len() < count.len() && unit.starts_with(['人', '位', '名'])
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
    let around = Around::new(lexis, &name);
    let words = ORGANIZATION | ORDINARY | ROLE | NOT_ROLE | BOUNDARY;
    let word = around.covering & words != 0
        || is_word(lexis, &name, &around, Promise::Fair, Follow::Sure)
        || given_is_word(&name, &around, Promise::Fair);
    (!word && !reads_as_words(lexis, &name)).then_some(start)
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
