//! Markers of numbered points: 一是, 二要, 第三, (四), 5., ⑥, 最后.

use crate::Span;
use crate::entity::lexis::is_han;
use crate::entity::quantity::numeral;
use crate::fact::Document;
use crate::fact::signs::MARKER;

use super::front::{
    Front, LABELS, arabic, bracketed, enclosed, labelled, ordinal, respective, sequence,
    word_or_heading,
};

/// How a marker is written. Points of one list share a family; those that are words may mix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// 一是.
    Copula,
    /// 一要.
    Modal,
    /// 一则, 一来.
    Reason,
    /// 第一, 第一条.
    Ordinal,
    /// 其一.
    Respective,
    /// 首先, 其次, 最后.
    Sequence,
    /// 议题一.
    Labelled,
    /// 一、.
    Heading,
    /// (一), ㈠.
    Bracketed,
    /// 1. 1、 ⒈.
    Arabic,
    /// 1).
    HalfBracketed,
    /// (1), ⑴.
    BracketedArabic,
    /// ①.
    Circled,
}

impl Family {
    /// Whether the marker is a word of the sentence and no mere sign.
    pub(super) const fn is_word(self) -> bool {
        matches!(
            self,
            Family::Copula
                | Family::Modal
                | Family::Reason
                | Family::Ordinal
                | Family::Respective
                | Family::Sequence
        )
    }
}

/// The number of a marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    /// Printed.
    Is(u32),
    /// 其次, 然后: the one after the last.
    Next,
    /// 最后: the one after the last, and the list ends with it.
    Last,
}

/// What stands before a marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing: it opens its paragraph.
    Line,
    /// A mark of punctuation.
    Clause,
    /// A word and a blank.
    Spaced,
    /// A word.
    Inside,
}

/// A marker and where its point's text begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marker {
    /// The marker as printed, the comma behind it left out.
    pub(super) span: Span,
    /// First byte of the point's text.
    pub(super) text_start: usize,
    pub(super) family: Family,
    pub(super) number: Number,
    pub(super) place: Place,
    /// Index of its paragraph.
    pub(super) paragraph: usize,
}

/// All markers of `paragraphs`, in order. Which of them make lists is decided later.
pub(super) fn markers(document: &Document<'_>, paragraphs: &[Span]) -> Vec<Marker> {
    let text = document.text;
    let mut found = Vec::new();
    let mut index = 0;
    let mut free = 0;
    for opening in document.signs.places(MARKER) {
        index += paragraphs[index..].iter().take_while(|p| p.end <= opening.start).count();
        let Some(paragraph) = paragraphs.get(index).filter(|p| p.contains(opening)) else {
            continue;
        };
        let start = beginning(text, paragraph.start, opening.start);
        if start < free {
            continue;
        }
        let rest = &text[start..paragraph.end];
        let before = Before::new(&text[paragraph.start..start]);
        if let Some((front, place)) = marker_at(rest, before) {
            free = start + front.len;
            found.push(Marker {
                span: Span::new(start, free),
                text_start: free + gap(&rest[front.len..]),
                family: front.family,
                number: front.number,
                place,
                paragraph: index,
            });
        }
    }
    found
}

/// Where the number begins that goes on at `at`, nowhere before `floor`; `at` itself for what is no
/// number.
fn beginning(text: &str, floor: usize, at: usize) -> usize {
    let digit = |c: char| matches!(c, '0'..='9' | '０'..='９');
    let before = text[floor..at].chars().rev();
    let joined: usize = match text[at..].chars().next() {
        Some(c) if digit(c) => before.take_while(|c| digit(*c)).map(char::len_utf8).sum(),
        Some(c) if numeral::is_numeral(c) => {
            before.take_while(|c| numeral::is_numeral(*c)).map(char::len_utf8).sum()
        }
        _ => 0,
    };
    at - joined
}

/// Whether a paragraph begins with a marker.
pub(super) fn opens(paragraph: &str) -> bool {
    marker_at(paragraph, Before::default()).is_some()
}

/// Bytes of blanks, commas and colons between a marker and its text.
fn gap(rest: &str) -> usize {
    rest.len() - rest.trim_start_matches(is_gap).len()
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '，' | ',' | '、' | '：' | ':' | '.' | '．' | '—')
}

/// What stands before a place: the character next to it, the one before that, and the last that is neither blank,
/// bullet nor opening quote.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Before {
    pub(super) next_to: Option<char>,
    pub(super) second: Option<char>,
    pub(super) solid: Option<char>,
}

impl Before {
    fn new(before: &str) -> Self {
        let solid =
            |c: &char| is_han(*c) || !(c.is_whitespace() || is_opening(*c) || is_bullet(*c));
        let mut last = before.chars().rev();
        let (next_to, second) = (last.next(), last.next());
        Before { next_to, second, solid: before.chars().rev().find(solid) }
    }

    /// Whether one of these words of two characters stands right before.
    pub(super) fn is_of(self, words: &[&str]) -> bool {
        let (Some(last), Some(second)) = (self.next_to, self.second) else { return false };
        words.iter().any(|word| word.chars().eq([second, last]))
    }

    fn place(self) -> Place {
        match self.solid {
            None => Place::Line,
            Some(c) if is_mark(c) => Place::Clause,
            // 1.甲 2.乙: blanks part them.
            Some(_) if self.next_to.is_some_and(char::is_whitespace) => Place::Spaced,
            Some(_) => Place::Inside,
        }
    }
}

fn is_opening(c: char) -> bool {
    matches!(c, '“' | '‘' | '「' | '『' | '"')
}

fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '★' | '☆'
            | '●'
            | '○'
            | '■'
            | '□'
            | '◆'
            | '◇'
            | '▲'
            | '•'
            | '▶'
            | '*'
            | '#'
            | '>'
    )
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '。' | '；'
            | ';'
            | '，'
            | ','
            | '：'
            | ':'
            | '、'
            | '！'
            | '!'
            | '？'
            | '?'
            | '…'
            | '—'
            | '”'
            | '’'
            | '）'
            | ')'
            | '.'
            | '】'
    )
}

/// What markers are found by: the two characters that one begins with, those that end its number
/// where any number may stand before, or one sign.
pub(in crate::fact) fn openings() -> Vec<String> {
    const PAIRS: [(&str, &str); 9] = [
        ("首", "先"),
        ("其", "次一二三四五六七八九十"),
        ("再", "次者"),
        ("然最随", "后"),
        ("接", "着"),
        ("第", "一二三四五六七八九十0123456789０１２３４５６７８９"),
        ("(（〔【", " 一二三四五六七八九十0123456789０１２３４５６７８９"),
        ("0123456789０１２３４５６７８９", ".．、)），,是要"),
        ("一二三四五六七八九十", "是要则来、)）.．，,：:"),
    ];
    let pair = |first: char, seconds: &'static str| {
        seconds.chars().map(move |second| [first, second].iter().collect())
    };
    let pairs = PAIRS
        .iter()
        .flat_map(|(firsts, seconds)| firsts.chars().flat_map(move |first| pair(first, seconds)));
    let signs = ('①'..='⒛').chain('㈠'..='㈩').map(String::from);
    pairs.chain(signs).chain(LABELS.iter().map(|label| (*label).to_owned())).collect()
}

/// The marker that `rest` begins with, if the place allows it.
fn marker_at(rest: &str, before: Before) -> Option<(Front, Place)> {
    let first = rest.chars().next()?;
    let place = before.place();
    let front = match first {
        '首' | '其' | '再' | '然' | '接' | '最' | '随' => {
            sequence(rest).or_else(|| respective(rest))
        }
        '第' => ordinal(rest, place),
        '议' | '任' | '建' | '专' | '主' | '环' | '问' | '措' | '内' | '希' | '要' | '意'
        | '目' | '重' | '举' => labelled(rest),
        '(' | '（' | '〔' | '【' => bracketed(rest),
        '①'..='⒛' | '㈠'..='㈩' => enclosed(first, before),
        '0'..='9' | '０'..='９' => arabic(rest, before, place),
        c if numeral::is_numeral(c) => word_or_heading(rest, before, place),
        _ => None,
    }?;
    let anywhere = matches!(
        front.family,
        Family::Copula
            | Family::Modal
            | Family::Bracketed
            | Family::BracketedArabic
            | Family::Circled
    );
    let fits = match place {
        Place::Line | Place::Clause => true,
        Place::Spaced => anywhere || front.family == Family::Arabic,
        // 1.守法2.诚信: such a marker goes on with a list, it begins none.
        Place::Inside => {
            anywhere
                || matches!(front.family, Family::Arabic | Family::Heading)
                || front.family == Family::Sequence
                    && before.is_of(&["会议", "大会", "会上"])
                    && rest[front.len..].starts_with(['，', ','])
        }
    };
    fits.then_some((front, place))
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_begin_before_their_last_character() {
        for (text, at, start) in
            [("共二十一、", 9, 3), ("(12.", 2, 1), ("１2)", 3, 0), ("十（一", 3, 3)]
        {
            assert_eq!(super::beginning(text, 0, at), start, "{text}");
        }
        assert_eq!(super::beginning("十一", 3, 3), 3);
    }

    #[test]
    fn markers_are_found_by_two_characters() {
        let markers = ["首先", "其二", "第3", "内容", "（一", "2,", "十、", "一是", "⒛", "㈠"];
        let openings = super::openings();
        assert!(markers.iter().all(|marker| openings.iter().any(|word| word == marker)));
        assert!(
            ["首届", "其中", "一个", "12", "第"]
                .iter()
                .all(|other| openings.iter().all(|w| w != other))
        );
    }
}
