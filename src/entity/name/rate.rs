//! How well a candidate fits as a name.

use super::follow::{
    Follow, acts_at_once, begins_a_post, counts_more, follow, is_elected, is_made, opens_rare,
};
use super::words::{is_other, takes_from_a_word};
use super::{Candidate, Promise, WIDTH, is_of_single_characters};
use crate::entity::lexis::{Lexis, is_mark};
use crate::entity::segment;
use crate::lexicon::{ACT_VERB, FOLLOWS_NAME, Surname};
use crate::text::chars;

/// How well a candidate fits; 0: it does not.
#[inline(never)]
pub(super) fn rate(lexis: &Lexis<'_>, name: &Candidate, promise: Promise) -> u32 {
    let next = lexis.char_at(name.end);
    let opens_predicate = promise == Promise::Weak
        && next.is_some_and(|c| match name.surname {
            Surname::Rare => opens_rare(c),
            _ => chars!(OPEN_PREDICATES).has(c) && c != '等',
        });
    let rare = name.surname == Surname::Rare;
    let proved = rare && is_proved(lexis, name);
    if rare && promise == Promise::Weak && !opens_predicate && !proved {
        return 0;
    }
    // 副主席甲就《章程》作说明: a title goes on with the sentence.
    let goes_on = next.is_some_and(|c| !is_mark(c) || matches!(c, '《' | '“'));
    if is_no_name(lexis, name, promise, goes_on) {
        return 0;
    }
    let office = is_made(lexis, name.end);
    let follow = follow_of(lexis, name, promise, office);
    let needed = if promise == Promise::Weak { Follow::Word } else { Follow::Letter };
    let weakly_followed = opens_predicate && follow == Follow::Letter;
    if follow < needed && !weakly_followed {
        return 0;
    }
    let doubtful =
        promise == Promise::Weak || name.chars < 3 && (promise as u32 + follow as u32) < 3;
    if rare && !weakly_followed && !proved && doubtful {
        return 0;
    }
    let joins = goes_on && chars!(CONJUNCTIONS).has(name.last) && next != Some('等');
    if joins && follow != Follow::Word && !(name.chars == 2 && office) {
        return 0;
    }
    if is_other(lexis, name, promise, follow) {
        return 0;
    }
    let usual = if name.has_usual_length() { 3 } else { 0 };
    let takes = goes_on && next != Some('等') && ends_in_a_preposition(lexis, name)
        || takes_from_a_word(lexis, name, promise, follow);
    (2 * follow as u32 + usual).saturating_sub(if takes { 8 } else { 0 })
}

/// Whether what follows proves a candidate with a rare surname: 席某当选, but not 全票当选; 由羊某某等43人组成.
fn is_proved(lexis: &Lexis<'_>, name: &Candidate) -> bool {
    let behind = &lexis.text[name.end..];
    // 向逸月当选, but not 向周立当选会长表示祝贺.
    let xiang =
        || name.first == '向' && !lexis.lexicon.surname_may_begin(&lexis.text[name.given()..]);
    if chars!(FUNCTION_WORDS).has(name.first) && !xiang() {
        return false;
    }
    if name.has_usual_length() {
        return is_elected(behind) || counts_more(behind);
    }
    is_elected(behind) && is_of_single_characters(lexis, name.start, name.end)
}

/// Whether the characters of a candidate say that it is none.
fn is_no_name(lexis: &Lexis<'_>, name: &Candidate, promise: Promise, goes_on: bool) -> bool {
    // 尤立镇 right behind a role or among names is a person; elsewhere it is a place.
    let place_like = chars!(NEVER_LAST).has(name.last)
        && !(promise == Promise::Strong && may_be_last(lexis, name));
    let conjunction = name.first == '和' && (promise < Promise::Strong || goes_on);
    // 理事都作了发言: an adverb and a verb.
    let predicate = name.chars == 2
        && chars!(FUNCTION_WORDS).has(name.first)
        && (chars!(PREPOSITIONS).has(name.last) || chars!(VERBS).has(name.last));
    // 专业户共90人: a count.
    let next = || lexis.char_at(name.end);
    let counts = name.last == '共' && next().is_some_and(|c| c.is_ascii_digit());
    // 选举解英为会长: 为 is no end of a name.
    let made = || name.chars > 2 && is_made(lexis, name.end - WIDTH);
    place_like || conjunction || predicate || counts || made()
}

/// What follows a candidate, by what stands before and in it, too.
fn follow_of(lexis: &Lexis<'_>, name: &Candidate, promise: Promise, office: bool) -> Follow {
    let follow = follow(lexis, name.end);
    if office && promise > Promise::Weak {
        return follow.max(Follow::Word);
    }
    // 副部长甲县民政局局长乙: the mark between two persons is lost; but 理事长由某县医院院长担任.
    let mark_lost = || !chars!(FUNCTION_WORDS).has(name.first) && begins_a_post(lexis, name.end);
    let lost = promise == Promise::Strong
        && follow == Follow::Nothing
        && (mark_lost() || stands_apart(lexis, name));
    if lost { Follow::Letter } else { follow }
}

/// 陈路为获奖者: a preposition at the end is more likely the verb's than the name's.
fn ends_in_a_preposition(lexis: &Lexis<'_>, name: &Candidate) -> bool {
    name.chars > 2
        && chars!(PREPOSITIONS).has(name.last)
        && !chars!(CONJUNCTIONS).has(name.last)
        && !(name.last == '为' && acts_at_once(lexis, name.end))
}

/// Verbs of one character that stand behind names of two.
pub(super) const VERBS: &str = "赴说讲谈称问答念唱听看写带领率携陪邀请送用抓办开";

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

/// Whether the last character, which places and offices have, may be that of a name where little
/// else can stand: 周立镇, 许镇代表省委.
pub(super) fn may_be_last(lexis: &Lexis<'_>, name: &Candidate) -> bool {
    let acts =
        || name.surname == Surname::Common && lexis.starts_long(name.end, ACT_VERB | FOLLOWS_NAME);
    name.last == '科' || name.last == '镇' && (name.chars == 3 || acts())
}

/// Single characters that begin a predicate far more often than they end a name.
pub(super) const PREPOSITIONS: &str = "为替向在作对就从将并任当与和由还也致做获所则给受到";

/// Single characters that may open the predicate of a name that nothing promises, and 等.
pub(crate) const OPEN_PREDICATES: &str = "就向在对作致为从率则代任当给等";

/// Surnames that are prepositions or adverbs far more often.
pub(super) const FUNCTION_WORDS: &str = "向和从由都全同应时区";

/// Conjunctions: never the end of a name that goes on.
pub(super) const CONJUNCTIONS: &str = "和与及暨";

/// Last characters of places and offices, which names hardly have.
pub(super) const NEVER_LAST: &str = "省市县区镇乡村部处办局科厅室委系组校";
