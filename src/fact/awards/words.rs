//! The words of honours, and whether a phrase names one.

use std::borrow::Cow;
use std::collections::HashMap;

use once_cell::sync::Lazy;

use crate::lexicon::trie::Trie;
use crate::lexicon::{Table, entries};
use crate::text::{chars, last_key, marks};

type Class = u8;

/// Praises what follows it.
pub(super) const VALUE: Class = 1;
/// Ends an honour behind a word of value.
const NOUN: Class = 1 << 1;
/// Ends an honour by itself.
pub(super) const HEAD: Class = 1 << 2;
/// Ends a phrase that is no honour.
const NOT: Class = 1 << 3;
/// Stands behind an honour: 称号, 奖牌.
pub(super) const CARRIER: Class = 1 << 4;
/// Who holds the honour: 获得者.
pub(super) const HOLDER: Class = 1 << 5;
/// A recipient without a name: 单位.
const GENERIC: Class = 1 << 6;

struct Words {
    forwards: Trie<Class>,
    /// The words read from behind.
    backwards: Trie<Class>,
    values: Table<()>,
    /// The classes of the words that end with a character, by its number.
    last: [Class; 256],
}

static WORDS: Lazy<Words> = Lazy::new(|| {
    let mut classes: HashMap<&'static str, Class> = HashMap::new();
    for columns in entries(include_str!("../../lexicon/data/award_words.txt")) {
        *classes.entry(columns[0]).or_default() |= class_named(columns[1]);
    }
    let mut last = [0; 256];
    classes.iter().for_each(|(word, class)| last[last_key(word.as_bytes())] |= class);
    let values = classes.iter().filter(|(_, class)| **class & VALUE != 0);
    let values = Table::new(values.map(|(word, _)| ((*word).to_owned(), ())));
    let forwards = tree(classes.iter().map(|(w, c)| ((*w).to_owned(), *c)));
    let backwards = tree(classes.iter().map(|(w, c)| (w.chars().rev().collect(), *c)));
    Words { forwards, backwards, values, last }
});

/// The words as a tree.
fn tree(words: impl Iterator<Item = (String, Class)>) -> Trie<Class> {
    let mut rows: Vec<(String, Class)> = words.collect();
    rows.sort_unstable();
    let words: Vec<_> = rows.iter().map(|(word, class)| (word.as_str(), *class)).collect();
    Trie::new(&words)
}

fn class_named(name: &str) -> Class {
    match name {
        "value" => VALUE,
        "noun" => NOUN,
        "head" => HEAD,
        "not" => NOT,
        "carrier" => CARRIER,
        "holder" => HOLDER,
        _ => GENERIC,
    }
}

/// The longest word of one of `classes` that ends `text`: where it starts.
pub(super) fn ending(text: &str, classes: Class) -> Option<usize> {
    if WORDS.last[last_key(text.as_bytes())] & classes == 0 {
        return None;
    }
    let mut longest = None;
    WORDS.backwards.walk(text.chars().rev(), |length, word| {
        if word & classes != 0 {
            longest = Some(text.len() - length);
        }
    });
    longest
}

/// The longest word of one of `classes` that begins `text`: where it ends.
fn beginning(text: &str, classes: Class) -> Option<usize> {
    let mut longest = None;
    WORDS.forwards.prefixes(text, |length, word| {
        if word & classes != 0 {
            longest = Some(length);
        }
    });
    longest
}

/// What the words that end a text are.
#[derive(Default)]
struct Ends {
    classes: Class,
    /// Where the longest of those begins that may share the word of value before a list.
    noun: Option<usize>,
}

impl Ends {
    fn of(text: &str) -> Self {
        let mut ends = Ends::default();
        if WORDS.last[last_key(text.as_bytes())] == 0 {
            return ends;
        }
        WORDS.backwards.walk(text.chars().rev(), |length, classes| {
            ends.classes |= classes;
            if classes & (NOUN | GENERIC) != 0 {
                ends.noun = Some(text.len() - length);
            }
        });
        ends
    }
}

fn is(word: &str, classes: Class) -> bool {
    WORDS.last[last_key(word.as_bytes())] & classes != 0
        && WORDS.forwards.whole(word).is_some_and(|word| word & classes != 0)
}

/// Whether `text` is what recipients without a name are called: 单位, 先进典型.
pub(super) fn is_generic(text: &str) -> bool {
    is(text, GENERIC)
}

/// Whether `text` is a noun alone, which may share the word of value before its list.
pub(super) fn is_bare_noun(text: &str) -> bool {
    is(text, NOUN | GENERIC)
}

/// Length of the generic noun that begins `text`: 14个|组织.
pub(super) fn generic_prefix(text: &str) -> Option<usize> {
    beginning(text, GENERIC)
}

/// Whether `text` is an honour only beside one that is named in full: 五一劳动奖状、奖章.
pub(super) fn is_short(text: &str) -> bool {
    matches!(text, "奖章" | "奖状" | "勋章")
}

/// Whether `text` begins with a word of value: 先进集体.
pub(super) fn praises(text: &str) -> bool {
    beginning(text, VALUE).is_some()
}

/// Longest name of an honour that is believed, in characters.
const LONGEST_HONOUR: usize = 45;
/// Longest phrase behind its word of value.
const LONGEST_TAIL: usize = 14;

/// Characters that no honour printed without quotes holds.
const NEVER_IN_HONOURS: &str = "的了是们，。；：！？,;:!?他她";

/// Whether the phrase names an honour by its own words: 2016年度科普工作先进集体, 突出贡献奖.
pub(super) fn is_honour(phrase: &str) -> bool {
    let plain = without_quotes(phrase);
    let text = without_bracket(plain.trim());
    let ends = Ends::of(text);
    let may = !is_denied(text, &ends) && ends.classes & (HEAD | NOUN | GENERIC) != 0;
    if !may || text == "先进" || is(text, CARRIER) {
        return false;
    }
    let length = text.chars().count();
    let short = length == 2 && text.ends_with(['奖', '军']) && is(text, HEAD);
    if !(short || (3..=LONGEST_HONOUR).contains(&length))
        || text.chars().any(|c| chars!(NEVER_IN_HONOURS).has(c))
    {
        return false;
    }
    match ends.noun.and_then(|noun| without_second_noun(&text[..noun])) {
        Some(single) => ending(single, HEAD).is_some() || is_praised(single),
        None => ends.classes & HEAD != 0 || is_praised(text),
    }
}

/// Whether a word that ends no honour ends `text`: 会员单位, but not 优秀会员单位.
fn is_denied(text: &str, ends: &Ends) -> bool {
    let at = if ends.classes & NOT == 0 { None } else { ending(text, NOT) };
    at.is_some_and(|at| !text.ends_with("单位") || ending(&text[..at], VALUE).is_none())
}

/// 团支部(总支): the bracket at the end is left out.
fn without_bracket(text: &str) -> &str {
    let closed = text.strip_suffix([')', '）']);
    match closed.and_then(|inner| inner.rfind(['(', '（'])) {
        Some(open) if open > 0 => &text[..open],
        _ => text,
    }
}

/// 先进单位和|个人: the second noun shares the word of value; what stands `before` it, if a
/// conjunction does.
fn without_second_noun(before: &str) -> Option<&str> {
    ["和", "及", "与", "、", "以及"].iter().find_map(|word| before.strip_suffix(word))
}

/// Whether `text` is a word of value and, close behind it, a noun.
fn is_praised(text: &str) -> bool {
    let last = WORDS
        .values
        .longest(text)
        .filter(|(start, end, _)| value_counts(text, *start, *end))
        .last();
    last.is_some_and(|(_, end, _)| {
        let tail = &text[end..];
        tail.chars().count() <= LONGEST_TAIL && ending(tail, NOUN).is_some()
    })
}

/// 好 praises only at the start or behind another word of value: 十佳好邻居, not 友好协会.
fn value_counts(text: &str, start: usize, end: usize) -> bool {
    end - start > '好'.len_utf8() || start == 0 || ending(&text[..start], VALUE).is_some()
}

/// Whether `c` is a quotation mark.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '"' | '＂' | '「' | '」' | '『' | '』' | '‘' | '’')
}

fn without_quotes(text: &str) -> Cow<'_, str> {
    if marks(text).any(|(_, c)| is_quote(c)) {
        Cow::Owned(text.chars().filter(|c| !is_quote(*c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether the words in quotes can be an honour where a verb confers them.
pub(super) fn can_be_quoted_honour(inner: &str) -> bool {
    let plain = without_quotes(inner);
    let length = plain.chars().count();
    (2..=LONGEST_HONOUR).contains(&length)
        && !plain.chars().any(|c| chars!("。；！？，").has(c))
        && !is_denied(&plain, &Ends::of(&plain))
        && (!is_generic(&plain) || praises(&plain))
}

/// `text` without what stands behind honours and is no part of them: 称号, 的决定.
pub(super) fn without_carrier(text: &str) -> &str {
    let mut rest = text.trim_end();
    while let Some(at) = ending(rest, CARRIER).filter(|&at| at > 0) {
        rest = rest[..at].trim_end_matches(['的', ' ', '、', '和', '及']);
    }
    rest
}

/// `text` without its holders, and whether there were any: 突出贡献奖|获得者.
pub(super) fn without_holder(text: &str) -> (&str, bool) {
    let mut rest = text.trim_end();
    let mut held = false;
    while let Some(at) = ending(rest, HOLDER).filter(|&at| at > 0) {
        // 先进工作者代表: not 作者代表.
        let cut = rest[..at].ends_with('工') && rest[at..].starts_with("作者");
        let at = if cut { rest.strip_suffix("代表").map_or(0, str::len) } else { at };
        if at == 0 {
            break;
        }
        rest = rest[..at].trim_end_matches(['的', ' ']);
        held = true;
    }
    (rest, held)
}
