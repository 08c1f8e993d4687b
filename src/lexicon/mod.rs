//! Reviewed word lists: text files, one entry a line, `#` comments, columns parted by tabs.

use once_cell::sync::Lazy;

use crate::Span;
use crate::report::Activity;

mod endings;
mod extra;
mod list;
mod pairs;
mod surnames;
mod table;
pub(crate) mod trie;

pub(crate) use endings::Endings;
pub(crate) use extra::{Extra, ExtraClass};
pub(crate) use list::{Columns, WordMap, WordSet, entries, words};
pub(crate) use surnames::SurnameCharacter;
use surnames::Surnames;
pub(crate) use table::Table;
use trie::Trie;

/// What a word is good for; a word may belong to several classes.
pub(crate) type Classes = u32;

/// What a later stage says of a word: bits that only it reads.
pub(crate) type Tags = u32;

/// A role or a group role: 主席, 党组成员, 领导.
pub(crate) const ROLE: Classes = 1;
/// Stands before a role and belongs to it: 副, 常务, 原.
pub(crate) const MODIFIER: Classes = 1 << 1;
/// Holds a role and is none: 主席团, 委员会.
pub(crate) const NOT_ROLE: Classes = 1 << 2;
/// Ends the name of an organization: 协会, 局.
pub(crate) const ORGANIZATION: Classes = 1 << 3;
/// Stands behind a name and is no post: 同志, 教授.
pub(crate) const HONORIFIC: Classes = 1 << 4;
/// Stands before a name and is no post: 诗人, 代表.
pub(crate) const DESCRIPTOR: Classes = 1 << 5;
/// May follow a name at once: 主持, 表示, 为.
pub(crate) const FOLLOWS_NAME: Classes = 1 << 6;
/// Cannot stand inside the name of an organization: 出席, 由, 邀请.
pub(crate) const BOUNDARY: Classes = 1 << 7;
/// Begins with a surname and is no name: 全体, 高校.
pub(crate) const ORDINARY: Classes = 1 << 8;
/// May stand before a name as the act done to the person: 选举, 聘请.
pub(crate) const APPOINTS: Classes = 1 << 9;
/// Holds a boundary word and is part of names of organizations: 对外, 和平.
pub(crate) const NO_BOUNDARY: Classes = 1 << 10;
/// Shares the organization of the party committee before it: 组织部.
pub(crate) const PARTY_DEPARTMENT: Classes = 1 << 11;
/// Head of a government, whose organization is the place: 市长.
pub(crate) const GOVERNMENT_HEAD: Classes = 1 << 12;
/// An activity as a verb: 出席, 主持.
pub(crate) const ACT_VERB: Classes = 1 << 13;
/// An activity as a noun, which needs a light verb or stands as a predicate: 讲话, 报告.
pub(crate) const ACT_NOUN: Classes = 1 << 14;
/// What follows it in the clause is talked of, not done: 听取, 学习.
pub(crate) const BLOCKS_ACT: Classes = 1 << 15;
/// Opens reported speech: 指出, 强调.
pub(crate) const REPORTS_SPEECH: Classes = 1 << 16;
/// A person's name given by the user.
pub(crate) const PERSON: Classes = 1 << 17;
/// A group role that is no post of its own but names its class: 市领导.
pub(crate) const LEADERS: Classes = 1 << 18;

/// A word that is a person's full name as well: 高峰.
pub(crate) const NAME_WORD: Classes = 1 << 19;

/// How often a surname is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Surname {
    Common,
    Usual,
    /// Rare, or a frequent word as well: 向, 代, 和.
    Rare,
    Compound,
}

/// All word lists, in one tree.
pub(crate) struct Lexicon {
    trie: Trie<Entry>,
    surnames: Surnames,
    /// Whether the user gave names of persons.
    has_persons: bool,
    has_tags: bool,
}

/// What is known of a word. Those without classes are only told by a later stage.
#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    classes: Classes,
    tags: Tags,
    act: Option<Activity>,
}

/// What [`Lexicon::find`] finds, each by start and then the longest first.
pub(crate) struct Found {
    pub(crate) hits: Vec<Hit>,
    pub(crate) tagged: Vec<Tagged>,
}

/// A word with tags found in a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tagged {
    pub(crate) span: Span,
    pub(crate) tags: Tags,
    /// Its number in the lexicon.
    pub(crate) word: usize,
}

/// A word with classes found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) classes: Classes,
    pub(crate) act: Option<Activity>,
}

static BUILT_IN: Lazy<Lexicon> = Lazy::new(|| Lexicon::new(&Extra::default(), []));

/// File and the class its words have.
const FILES: &[(&str, Classes)] = &[
    (include_str!("data/roles.txt"), ROLE),
    (include_str!("data/role_modifiers.txt"), MODIFIER),
    (include_str!("data/role_not.txt"), NOT_ROLE),
    (include_str!("data/org_suffixes.txt"), ORGANIZATION),
    (include_str!("data/verbs_after_name.txt"), FOLLOWS_NAME),
    (include_str!("data/boundaries.txt"), BOUNDARY),
    (include_str!("data/ordinary_words.txt"), ORDINARY),
    (include_str!("data/name_words.txt"), NAME_WORD),
    (include_str!("data/appointing_verbs.txt"), APPOINTS),
];

/// The first bytes of a word as a number, which has the order of the words.
fn start(word: &str) -> u64 {
    word.bytes().take(8).fold(0, |start, byte| start << 8 | u64::from(byte))
        << (8 * 8usize.saturating_sub(word.len()))
}

impl Lexicon {
    /// The lists of the crate without tags, built on first need.
    pub(crate) fn built_in() -> &'static Lexicon {
        &BUILT_IN
    }

    /// The lists of the crate, `extra`, and the words of a later stage with its tags.
    pub(crate) fn new<'w>(
        extra: &'w Extra,
        tagged: impl IntoIterator<Item = (&'w str, Tags)>,
    ) -> Self {
        let mut table: WordMap<&str, Entry> =
            WordMap::with_capacity_and_hasher(8192, Default::default());
        for (file, class) in FILES {
            for word in words(file) {
                table.entry(word).or_default().classes |= class;
            }
        }
        for columns in entries(include_str!("data/word_classes.txt")) {
            table.entry(columns[0]).or_default().classes |= class_named(columns[1]);
        }
        for columns in entries(include_str!("data/honorifics.txt")) {
            let class = match columns[1] {
                "after" => HONORIFIC,
                "before" => DESCRIPTOR,
                _ => HONORIFIC | DESCRIPTOR,
            };
            table.entry(columns[0]).or_default().classes |= class;
        }
        for columns in entries(include_str!("data/acts.txt")) {
            let entry = table.entry(columns[0]).or_default();
            entry.classes |= class_named(columns[2]);
            entry.act = activity_named(columns[1]);
        }
        for (word, class) in extra.words() {
            table.entry(word).or_default().classes |= class;
        }
        for (word, entry) in &mut table {
            // 副县级领导 is a rank that one person holds.
            if entry.classes & ROLE != 0 && word.ends_with("领导") && !word.ends_with("级领导")
            {
                entry.classes |= LEADERS;
            }
        }
        for (word, tags) in tagged {
            table.entry(word).or_default().tags |= tags;
        }
        let mut sorted: Vec<_> =
            table.into_iter().map(|(word, entry)| (start(word), word, entry)).collect();
        sorted.sort_unstable_by_key(|(start, word, _)| (*start, *word));
        let words: Vec<_> = sorted.into_iter().map(|(_, word, entry)| (word, entry)).collect();
        Lexicon {
            trie: Trie::new(&words),
            has_persons: words.iter().any(|(_, entry)| entry.classes & PERSON != 0),
            has_tags: words.iter().any(|(_, entry)| entry.tags != 0),
            surnames: Surnames::new(extra.surnames()),
        }
    }

    /// Every word of the lexicon in `text`, overlapping ones too.
    pub(crate) fn find(&self, text: &str) -> Found {
        /// Bytes of a text with one word, or more.
        const TO_A_WORD: usize = 6;
        /// Bytes of a text with one word that has tags, or more.
        const TO_A_TAGGED_WORD: usize = 24;
        let mut hits = Vec::with_capacity(text.len() / TO_A_WORD);
        let mut tagged = Vec::with_capacity(text.len() / TO_A_TAGGED_WORD);
        self.trie.scan(text, |span, word, Entry { classes, tags, act }| {
            if classes != 0 {
                hits.push(Hit { start: span.start, end: span.end, classes, act });
            }
            if tags != 0 {
                tagged.push(Tagged { span, tags, word });
            }
        });
        Found { hits, tagged }
    }

    /// Whether the lexicon has the whole of `word` in one of `classes`.
    pub(crate) fn is(&self, word: &str, classes: Classes) -> bool {
        self.trie.whole(word).is_some_and(|entry| entry.classes & classes != 0)
    }

    /// Whether `text` is a surname, and which kind.
    pub(crate) fn surname(&self, text: &str) -> Option<Surname> {
        self.surnames.get(text)
    }

    /// Whether a surname may begin with `c`.
    pub(crate) fn begins_surname(&self, c: char) -> bool {
        self.surnames.begins(c)
    }

    /// Whether a surname may begin with the character that `text` begins with.
    pub(crate) fn surname_may_begin(&self, text: &str) -> bool {
        self.surnames.begins_bytes(text.as_bytes())
    }

    /// Whether a surname may begin with the character of these three bytes.
    #[inline]
    pub(crate) fn surname_may_begin_with(&self, character: [u8; 3]) -> bool {
        self.surnames.begins_three(character)
    }

    /// What the character that `text` begins with is in surnames.
    pub(crate) fn surname_character(&self, text: &str) -> SurnameCharacter {
        self.surnames.character(text)
    }

    /// Whether any word has tags.
    pub(crate) fn has_tags(&self) -> bool {
        self.has_tags
    }

    /// Whether any word is of the class [`PERSON`].
    pub(crate) fn has_persons(&self) -> bool {
        self.has_persons
    }
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The tree itself would fill pages.
        f.debug_struct("Lexicon").finish_non_exhaustive()
    }
}

fn class_named(name: &str) -> Classes {
    match name {
        "verb" => ACT_VERB,
        "noun" => ACT_NOUN,
        "speech" => ACT_VERB | REPORTS_SPEECH,
        "blocks" => BLOCKS_ACT,
        "no_boundary" => NO_BOUNDARY,
        "party_department" => PARTY_DEPARTMENT,
        "government_head" => GOVERNMENT_HEAD,
        "leaders" => LEADERS | ROLE,
        _ => 0,
    }
}

fn activity_named(name: &str) -> Option<Activity> {
    use Activity::{Attend, Award, Elected, Exchange, Preside, Report, Speak};
    Some(match name {
        "attend" => Attend,
        "award" => Award,
        "elected" => Elected,
        "exchange" => Exchange,
        "preside" => Preside,
        "report" => Report,
        "speak" => Speak,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
