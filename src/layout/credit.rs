//! Credits: (记者 某某 摄影 某某), (某市科协 某某), 记者 某某.

use once_cell::sync::Lazy;

use super::byline::Role;
use super::chars::{Line, is_blank, is_closer, is_colon, is_edge, is_han, is_stop};
use crate::Span;
use crate::lexicon::entries;
use crate::text::{Words, offset};

/// A name in a credit and the part its bearer had; the role is that of a byline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Credit {
    pub(super) role: Role,
    pub(super) span: Span,
}

/// Longest group in brackets that is read as a credit, in characters.
const LONGEST: usize = 60;

/// Words of credits, longest first, so that 本报记者 is taken before 记者.
static ROLES: Lazy<Vec<(&'static str, Role)>> = Lazy::new(|| {
    let mut rows: Vec<(&str, Role)> = entries(include_str!("../lexicon/data/layout_credit.txt"))
        .map(|row| (row[0], Role::named(row.get(1).copied().unwrap_or(""))))
        .collect();
    rows.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    rows
});

/// What stands in brackets at the end of a text and names nobody.
const NO_NAMES: [&str; 8] =
    ["待续", "未完待续", "全文完", "扩大", "有删节", "有删改", "下转", "上接"];

/// The credits in brackets of `line`, spans relative to it.
pub(super) fn credits(line: &Line<'_>) -> Vec<Credit> {
    let brackets = line.marks().filter(|(_, c)| matches!(c, '(' | '（'));
    let line = line.text;
    let mut found = Vec::new();
    for (open, mark) in brackets {
        let from = open + mark.len_utf8();
        let group =
            line[from..].char_indices().take(LONGEST).find(|(_, c)| matches!(c, ')' | '）'));
        let Some((len, close)) = group else { continue };
        let inside = Span::new(from, from + len);
        let before = line[..open].trim_end_matches(is_blank);
        let after = line[inside.end + close.len_utf8()..].trim_matches(is_edge);
        let signed = after.is_empty()
            && (before.is_empty() || before.ends_with(|c| is_stop(c) || is_closer(c)));
        found.extend(read(line, inside, signed));
    }
    found
}

/// The credits of a line that is nothing else: 记者 某某, (某某报 某某).
pub(super) fn credit_line(line: &Line<'_>) -> Option<Vec<Credit>> {
    let bare = line.text.trim_matches(is_edge);
    let bracketed = bare.starts_with(['(', '（']) && bare.ends_with([')', '）']);
    if !(bracketed || names_hand(bare))
        || bare.chars().nth(LONGEST).is_some()
        || bare.chars().any(is_stop)
    {
        return None;
    }
    let found = if bracketed {
        credits(line)
    } else {
        let at = line.text.len() - line.text.trim_start_matches(is_edge).len();
        let (found, rest) = named(line.text, Span::new(at, at + bare.len()));
        if rest { Vec::new() } else { found }
    };
    (!found.is_empty()).then_some(found)
}

/// Whether `text` begins with a word of credits of two characters or more, set apart.
fn names_hand(text: &str) -> bool {
    let begins = |word: &str| {
        word.len() > 3 && text.strip_prefix(word).is_some_and(|r| r.starts_with(is_separator))
    };
    WORDS.begin(text) && ROLES.iter().any(|(word, _)| begins(word))
}

/// The words of credits, wherever they stand.
static WORDS: Lazy<Words> = Lazy::new(|| Words::listed(ROLES.iter().map(|(word, _)| *word)));

fn read(line: &str, inside: Span, signed: bool) -> Vec<Credit> {
    let found = if WORDS.are_in(inside.of(line)) { named(line, inside).0 } else { Vec::new() };
    if !found.is_empty() || !signed {
        return found;
    }
    signature(line, inside).into_iter().collect()
}

/// Names behind words of credit (or before one: 某某 摄), and whether something else stands there too.
fn named(line: &str, inside: Span) -> (Vec<Credit>, bool) {
    let mut found = Vec::new();
    let mut waiting: Vec<Span> = Vec::new();
    let mut role = None;
    let mut rest = false;
    for token in tokens(line, inside) {
        let (word, name) = split(line, token);
        let trails = name.is_some_and(|n| n.start == token.start);
        if let (Some(word), Some(name), true) = (word, name, trails) {
            found.push(Credit { role: word, span: name });
            role = Some(word);
            continue;
        }
        if let Some(word) = word {
            for span in waiting.drain(..) {
                found.push(Credit { role: word, span });
            }
            role = Some(word);
        }
        match (name, role) {
            (Some(span), Some(role)) => found.push(Credit { role, span }),
            (Some(span), None) => waiting.push(span),
            (None, _) if word.is_none() => rest = true,
            _ => {}
        }
    }
    (found, rest || !waiting.is_empty())
}

fn is_separator(c: char) -> bool {
    is_blank(c) || is_colon(c) || matches!(c, '、' | '，' | ',' | '/' | '／' | ';' | '；' | '|')
}

fn tokens(line: &str, inside: Span) -> impl Iterator<Item = Span> + '_ {
    let text = inside.of(line);
    text.split(is_separator).filter(|t| !t.is_empty()).map(move |token| {
        let start = inside.start + offset(token, text);
        Span::new(start, start + token.len())
    })
}

/// The word of credit and the name in a token: 记者某某, 某某摄, 某某.
fn split(line: &str, token: Span) -> (Option<Role>, Option<Span>) {
    let text = token.of(line);
    for &(word, role) in ROLES.iter() {
        if text == word {
            return (Some(role), None);
        }
        if let Some(name) = text.strip_prefix(word).filter(|n| word.len() > 3 && is_name(n)) {
            return (Some(role), Some(Span::new(token.end - name.len(), token.end)));
        }
        let behind = word.len() > 3 || word == "摄";
        if let Some(name) = text.strip_suffix(word).filter(|n| behind && is_name(n)) {
            return (Some(role), Some(Span::new(token.start, token.start + name.len())));
        }
    }
    (None, is_name(text).then_some(token))
}

/// Two to four Chinese characters, or a name with ·.
fn is_name(text: &str) -> bool {
    let count = text.chars().count();
    let dotted = text.contains('·') && count <= 12;
    (dotted || (2..=4).contains(&count)) && text.chars().all(|c| is_han(c) || c == '·')
}

/// A group that closes the text: (某某), (某市科协 某某), (某市总工会).
fn signature(line: &str, inside: Span) -> Option<Credit> {
    let tokens: Vec<Span> = tokens(line, inside).collect();
    let (last, bodies) = tokens.split_last()?;
    let name = last.of(line);
    if bodies.len() > 1 || NO_NAMES.contains(&name) {
        return None;
    }
    if is_body(name) {
        return Some(Credit { role: Role::Source, span: *last });
    }
    is_name(name).then_some(Credit { role: Role::Author, span: *last })
}

fn is_body(name: &str) -> bool {
    const ENDS: [&str; 8] = ["会", "科协", "侨联", "妇联", "工商联", "中心", "部", "室"];
    name.chars().all(is_han) && ENDS.iter().any(|end| name.ends_with(end))
}
