//! Blanks that typists set into names and lists: 主席王　强、 副主席李　明.
//!
//! Names of two characters are drawn apart to the width of those of three. They are closed where
//! the words around say that a name stands there; what else blanks part stays parted.

use std::collections::HashMap;

use once_cell::sync::Lazy;

use super::edit::Draft;
use super::is_han;
use super::scan::is_blank;
use crate::rule::{Example, example};
use crate::{Span, lexicon};

pub(super) const EXAMPLES: &[Example] = &[
    example("市科协主席王 强、副主席李　明出席会议", &["市科协主席王强、副主席李明出席会议"]),
    example("主席团成员：王　强、李小明、张\u{A0}伟", &["主席团成员：王强、李小明、张伟"]),
    example("秘书长林 知 远主持会议", &["秘书长林知远主持会议"]),
    example("参会的有：王　强副理事长、李小明秘书长", &["参会的有：王强副理事长、李小明秘书长"]),
    example(
        "副主席：李永新 黄 滔 吉红\n王　飚 张瑞雪 段国梁",
        &["副主席：李永新 黄滔 吉红\n王飚 张瑞雪 段国梁"],
    ),
    example("黄 河 长江 大运河", &[]),
    example("会议由王　强同志主持", &[]),
    example("会长、 副会长、\u{2009}秘书长参加", &["会长、副会长、秘书长参加"]),
    example("围绕中心 服务大局", &[]),
    example("会议现场(田威 摄)", &[]),
    example("张三 李四 王五", &[]),
    example("时 间：3月", &[]),
    example("简 讯", &[]),
    example("高 山 流 水", &[]),
    example("一、 会议开始", &[]),
    example("主席团 王强", &[]),
];

/// Blanks between the characters of a name, at most.
const WIDEST: usize = 3;

/// Takes out the blanks of every name drawn apart, and those behind 、.
pub(super) fn mend(draft: &mut Draft<'_>) {
    let text = draft.text();
    let mut free = 0;
    for at in draft.blanks() {
        let end = at + gap(&text[at..]);
        if at < free || at == end {
            continue;
        }
        free = end;
        if is_behind_pause(&text[..at], &text[at..end], &text[end..]) {
            draft.delete(Span::new(at, end));
        } else if let Some(second) = name(text, at, end) {
            draft.delete(Span::new(at, end));
            if let Some(second) = second {
                free = second.end;
                draft.delete(second);
            }
        } else if parts_a_name_in_a_row(text, Span::new(at, end)) {
            draft.delete(Span::new(at, end));
        }
    }
}

/// Length of the blanks that `text` begins with, looked at as far as a name may have them.
fn gap(text: &str) -> usize {
    text.chars().take(WIDEST + 1).take_while(|c| is_blank(*c)).map(char::len_utf8).sum()
}

/// 会长、 副会长: one blank between two members of a list; not 一、 会议, the number of a heading.
fn is_behind_pause(before: &str, blank: &str, behind: &str) -> bool {
    const NUMERALS: &str = "一二三四五六七八九十";
    let Some(member) = before.strip_suffix('、') else { return false };
    let last = member.chars().next_back();
    blank.chars().nth(1).is_none()
        && last.is_some_and(|c| is_han(c) && !NUMERALS.contains(c))
        && behind.starts_with(is_han)
}

/// Whether `blank` parts a surname and a given name of one character in a row of names: 李永新 黄 滔 吉红.
fn parts_a_name_in_a_row(text: &str, blank: Span) -> bool {
    let only = |text: &str| text.chars().next_back().filter(|c| is_han(*c));
    let (before, behind) = (&text[..blank.start], &text[blank.end..]);
    let surname = only(before).filter(|c| WORDS.surnames.contains_key(c));
    let opens = surname.is_some_and(|c| {
        let rest = &before[..before.len() - c.len_utf8()];
        rest.chars().next_back().is_none_or(|c| is_blank(c) || matches!(c, '\n' | '：' | ':'))
    });
    let given = behind.chars().next().filter(|c| is_given(*c));
    let closes = given.is_some_and(|c| {
        behind[c.len_utf8()..].chars().next().is_none_or(|c| is_blank(c) || c == '\n')
    });
    opens && closes && is_row(row_around(text, blank))
}

/// The line around `span`, as far as rows are looked at, behind what labels it.
fn row_around(text: &str, span: Span) -> &str {
    const LONGEST: usize = 120;
    let before = crate::text::end_of(&text[..span.start], LONGEST);
    let start = before.rfind(['\n', '：', ':']).map_or(0, |at| at + 1);
    let start = (start..=before.len()).find(|at| before.is_char_boundary(*at)).unwrap_or(0);
    let behind = text[span.end..].char_indices().find(|(at, c)| *c == '\n' || *at > LONGEST);
    let end = behind.map_or(text.len(), |(at, _)| span.end + at);
    &text[span.start - before.len() + start..end]
}

/// Whether a line is names and nothing else, at least two of them not drawn apart.
fn is_row(line: &str) -> bool {
    let words = || line.split(is_blank).filter(|word| !word.is_empty());
    let whole = |word: &&str| {
        (2..=3).contains(&word.chars().count())
            && word.chars().next().is_some_and(|c| WORDS.surnames.contains_key(&c))
    };
    words().all(|word| word.chars().count() <= 3 && word.chars().all(is_han))
        && words().filter(whole).count() >= 2
}

/// Whether the blanks `at..end` part the characters of a name; where it has a third, the blanks
/// before that.
fn name(text: &str, at: usize, end: usize) -> Option<Option<Span>> {
    if text[at..end].chars().count() > WIDEST {
        return None;
    }
    let surname = text[..at].chars().next_back().filter(|c| is_han(*c))?;
    let given = text[end..].chars().next().filter(|c| is_given(*c))?;
    let kind = *WORDS.surnames.get(&surname)?;
    let before = Before::of(&text[..at - surname.len_utf8()])?;
    if kind == 'r' && before == Before::Line {
        return None;
    }
    let mut rest = &text[end + given.len_utf8()..];
    let third = text.len() - rest.len();
    let second = Span::new(third, third + gap(rest));
    let parted = !second.is_empty() && rest[second.len()..].starts_with(is_given);
    if parted {
        let c = rest[second.len()..].chars().next()?;
        rest = &rest[second.len() + c.len_utf8()..];
    }
    ends(rest, before).then_some(parted.then_some(second))
}

/// Whether `c` may be given as a name.
fn is_given(c: char) -> bool {
    const NEVER: &str = "的了在和与及等为是也都";
    is_han(c) && !NEVER.contains(c)
}

/// What a name stands behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Role,
    List,
    Line,
}

impl Before {
    fn of(text: &str) -> Option<Before> {
        const LONGEST_ROLE: usize = 6;
        let role = || {
            let starts = text.char_indices().rev().take(LONGEST_ROLE).skip(1);
            starts.into_iter().any(|(at, _)| WORDS.roles.contains_key(&text[at..]))
        };
        match text.chars().next_back() {
            None | Some('\n') => Some(Before::Line),
            Some('、' | '：' | ':' | '，' | ',' | '（' | '(' | '；') => Some(Before::List),
            Some(_) => role().then_some(Before::Role),
        }
    }
}

/// Whether a name may end before `rest`: at a mark, or at a word that follows names, such as the
/// role of a member of a list.
fn ends(rest: &str, before: Before) -> bool {
    const LONGEST_WORD: usize = 4;
    let word = || {
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST_WORD);
        let role = rest.trim_start_matches(['常', '务', '副', '名', '誉']);
        ends.into_iter().any(|end| WORDS.after.contains_key(&rest[..end]))
            || before == Before::List && begins_role(role)
    };
    match rest.chars().next() {
        None | Some('\n' | '。' | '）' | ')' | '；' | ';') => before != Before::Line,
        Some('、' | '，' | ',') => true,
        Some(c) => is_han(c) && word(),
    }
}

/// Whether a role begins where `text` does.
fn begins_role(text: &str) -> bool {
    const LONGEST_ROLE: usize = 5;
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST_ROLE);
    ends.into_iter().any(|end| WORDS.roles.contains_key(&text[..end]))
}

struct Words {
    /// Each with its class.
    surnames: HashMap<char, char>,
    roles: HashMap<&'static str, ()>,
    after: HashMap<&'static str, ()>,
}

static WORDS: Lazy<Words> = Lazy::new(|| {
    let column = |file: &'static str| lexicon::entries(file).map(|columns| (columns[0], ()));
    let surnames = super::pairs(include_str!("../lexicon/data/surnames.txt"));
    let surname = |(name, kind)| super::only_char(name).zip(super::only_char(kind));
    Words {
        surnames: surnames.filter_map(surname).collect(),
        roles: column(include_str!("../lexicon/data/roles.txt")).collect(),
        after: column(include_str!("../lexicon/data/verbs_after_name.txt")).collect(),
    }
});
