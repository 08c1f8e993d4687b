//! Where names may begin in a text, and where something stands that may follow one.

use crate::entity::bitset::BitSet;
use crate::entity::lexis::{Lexis, is_han};
use crate::entity::name::{LONGEST_PART, NUMERALS, OPEN_PREDICATES, WIDTH, is_elected, opens_rare};
use crate::layout::Mark;
use crate::lexicon::{
    ACT_VERB, Classes, FOLLOWS_NAME, HONORIFIC, Hit, MODIFIER, ROLE, Surname, SurnameCharacter,
};
use crate::text::{begins_chinese, chars, words};

/// What a text has of what names begin with, and of what follows those that nothing before them
/// promises.
pub(crate) struct Hints {
    /// Where surnames may begin, and names whose parts are joined by dots.
    starts: BitSet,
    /// Where words and brackets begin that may follow a name.
    follows: BitSet,
}

impl Hints {
    /// Those that the characters of a text give, which has these `marks`.
    pub(crate) fn new(lexis: &Lexis<'_>, marks: &[Mark]) -> Self {
        let [starts, follows] = [(); 2].map(|()| BitSet::of_length(lexis.text.len()));
        let mut hints = Hints { starts, follows };
        let mut from = 0;
        for &(at, c) in marks {
            hints.add_surnames(lexis, from, at);
            hints.add_mark(lexis, at, c);
            from = at + c.len_utf8();
        }
        hints.add_surnames(lexis, from, lexis.text.len());
        hints
    }

    /// Adds the surnames between two marks, where all characters are common Chinese ones.
    #[inline]
    fn add_surnames(&mut self, lexis: &Lexis<'_>, from: usize, to: usize) {
        let (characters, _) = lexis.text.as_bytes()[from..to].as_chunks();
        for (at, character) in (from..).step_by(WIDTH).zip(characters) {
            if lexis.lexicon.surname_may_begin_with(*character) {
                self.starts.insert(at);
            }
        }
    }

    fn add_mark(&mut self, lexis: &Lexis<'_>, at: usize, c: char) {
        match c {
            '(' | '（' => self.follows.insert(at),
            '·' | '•' | '‧' => self.add_dot(lexis.text, at),
            '年' => self.add_surnames(lexis, at, at + WIDTH),
            _ if is_han(c) => self.starts.insert(at),
            _ => {}
        }
    }

    /// Adds a dot that may join the first part of a name, which is before it, to the next.
    #[cold]
    fn add_dot(&mut self, text: &str, at: usize) {
        let part = text.as_bytes()[..at].rchunks_exact(WIDTH).take(LONGEST_PART);
        let characters = part.take_while(|c| matches!(c[0], 0xE3..=0xE9));
        (1..).zip(characters).for_each(|(i, _)| self.starts.insert(at - i * WIDTH));
    }

    /// Adds a word, if it may follow a name.
    #[inline]
    pub(crate) fn add_word(&mut self, text: &str, word: &Hit) {
        const TITLE: Classes = HONORIFIC | ROLE | MODIFIER;
        const VERB: Classes = FOLLOWS_NAME | ACT_VERB;
        let opens = || text[word.start..].starts_with(|c| chars!(OPEN_PREDICATES).has(c));
        if word.classes & (TITLE | VERB) != 0
            && (word.classes & TITLE != 0 || word.end - word.start > WIDTH || opens())
        {
            self.follows.insert(word.start);
        }
    }

    /// Where names may begin, those apart that the user gave.
    pub(crate) fn starts(&self) -> &BitSet {
        &self.starts
    }

    /// Whether a name may start at `at`.
    #[inline]
    pub(crate) fn may_start(&self, lexis: &Lexis<'_>, at: usize) -> bool {
        self.starts.has(at) || lexis.lexicon.has_persons()
    }

    /// Whether a surname, which may be no Chinese one, may begin at `at`.
    pub(crate) fn may_be_surname(&self, text: &str, at: usize) -> bool {
        self.starts.has(at) || !begins_chinese(text.get(at..).unwrap_or_default())
    }

    /// Whether a surname may begin so far before `end` that a name may end there.
    #[inline]
    pub(super) fn name_ends(&self, end: usize) -> bool {
        (2..=4).any(|chars| self.begins_before(end, chars))
    }

    /// Whether a surname may begin so many characters before `end`.
    #[inline]
    pub(super) fn begins_before(&self, end: usize, chars: usize) -> bool {
        end.checked_sub(chars * WIDTH).is_some_and(|at| self.starts.has(at))
    }

    /// Whether what stands at `at` may follow a name that nothing promises.
    pub(super) fn may_follow(&self, lexis: &Lexis<'_>, at: usize) -> bool {
        let other = || {
            let rest = &lexis.text[at..];
            !begins_chinese(rest) || rest.starts_with('等') || words!(NUMERALS).begin(rest)
        };
        self.follows.has(at) || other()
    }

    /// Whether a word or bracket, or a numeral, begins where a name that starts at `at` may end.
    pub(super) fn name_at(&self, lexis: &Lexis<'_>, at: usize) -> bool {
        let [second, third, fourth] = [2, 3, 4].map(|chars| at + chars * WIDTH);
        let surname = || lexis.text.get(at..).map(|rest| lexis.lexicon.surname_character(rest));
        if self.follows.has(second) || self.follows.has(third) {
            let rare = SurnameCharacter { alone: Some(Surname::Rare), begins: false };
            return surname() != Some(rare)
                || [second, third].iter().any(|end| lexis.char_at(*end).is_some_and(opens_rare))
                || [second, third]
                    .iter()
                    .any(|end| lexis.text.get(*end..).is_some_and(is_elected));
        }
        let at_fourth = || self.follows.has(fourth) || begins_numeral(lexis, fourth);
        begins_numeral(lexis, second)
            || begins_numeral(lexis, third)
            || at_fourth() && surname().is_some_and(|surname| surname.begins)
    }
}

/// Whether a numeral begins at `at`.
#[inline]
fn begins_numeral(lexis: &Lexis<'_>, at: usize) -> bool {
    lexis.text.get(at..).is_some_and(|rest| words!(NUMERALS).begin(rest))
}

#[cfg(test)]
mod tests {
    use super::Hints;
    use crate::entity::lexis::Lexis;
    use crate::layout::Layout;
    use crate::lexicon::Lexicon;

    fn hints(lexis: &Lexis<'_>) -> Hints {
        Hints::new(lexis, &Layout::default().marks_of(lexis.text))
    }

    #[test]
    fn names_begin_at_surnames_and_rare_characters() {
        let text = "的王年㐀，〇a陈";
        let hints = hints(&Lexis::new(text, Lexicon::built_in()));
        let starts = (0..text.len()).filter(|at| hints.starts.has(*at));
        assert!(starts.eq([3, 6, 9, 15, 19]));
    }

    #[test]
    fn names_are_tried_where_something_may_follow_them() {
        let tried = |text: &str| {
            let lexis = Lexis::new(text, Lexicon::built_in());
            let mut hints = hints(&lexis);
            lexis.within(0, text.len()).for_each(|hit| hints.add_word(text, hit));
            hints.name_at(&lexis, 0)
        };
        let texts =
            ["陈立主持", "陈明远主持", "欧阳明远主持", "陈明远（会长）", "陈明远两位", "向明远就"];
        for text in texts {
            assert!(tried(text), "{text}");
        }
        for text in ["", "陈", "陈明远，", "陈明远的", "陈明远远主持", "向明远主持"]
        {
            assert!(!tried(text), "{text}");
        }
    }

    #[test]
    fn names_end_one_to_three_characters_behind_a_surname() {
        let lexis = Lexis::new("的陈的的的的的的的", Lexicon::built_in());
        let hints = hints(&lexis);
        let ends = (0..30).filter(|end| hints.name_ends(*end));
        assert!(ends.eq([9, 12, 15]));
    }

    #[test]
    fn dots_join_the_parts_of_names() {
        let text = "a的·的的的的的的的的的·";
        let hints = hints(&Lexis::new(text, Lexicon::built_in()));
        let starts = (0..text.len()).filter(|at| hints.starts.has(*at));
        assert!(starts.eq(std::iter::once(1).chain((9..33).step_by(3))));
    }
}
