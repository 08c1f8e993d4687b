//! Tags, entities and characters that nobody sees are taken out of plain text.

use super::edit::Edit;
use crate::rule::{Example, example};
use crate::{Span, text};

pub(super) const EXAMPLES: &[Example] = &[
    example("<p>会议</p>召开</SPAN>", &["会议召开"]),
    example("甲&nbsp;乙&ldquo;丙&rdquo;&#8226;", &["甲 乙“丙”•"]),
    example("\u{FEFF}会\u{200B}议", &["会议"]),
    example("开幕![](/upload/a.png)合影", &["开幕合影"]),
    example("开幕<img src=\"a.jpg\" alt=\"\">", &["开幕"]),
    example("人数<50,a>b", &[]),
    example("AT&T与R&D;甲&乙", &[]),
    example("《<工会法>解读》", &[]),
    example("好![]", &[]),
];

/// Names of the tags that pages leave behind.
const TAGS: &[&str] = &[
    "a",
    "b",
    "br",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "font",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "iframe",
    "img",
    "input",
    "li",
    "o:p",
    "ol",
    "p",
    "script",
    "section",
    "span",
    "st1:chsdate",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "u",
    "ul",
    "v:shape",
];

/// Entities of plain text.
const ENTITIES: &[(&str, &str)] = &[
    ("nbsp", " "),
    ("ensp", " "),
    ("emsp", "\u{3000}"),
    ("thinsp", " "),
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("middot", "·"),
    ("bull", "•"),
    ("hellip", "…"),
    ("mdash", "—"),
    ("ndash", "–"),
    ("times", "×"),
    ("copy", "©"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("zwnj", ""),
    ("zwj", ""),
    ("shy", ""),
];

/// The longest tag looked for.
const LONGEST_TAG: usize = 600;

/// Whether `c` shows nothing, or nothing that can be known.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{AD}'
        | '\u{E000}'..='\u{F8FF}')
}

/// Every tag, entity, picture link and invisible character.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut free = 0;
    for (at, mark) in text::marks(text) {
        if at < free {
            continue;
        }
        let rest = &text[at..];
        let gone = |len| (len, String::new());
        let found = match mark {
            '<' => tag(rest).map(gone),
            '&' => entity(rest),
            '!' => picture(rest).map(gone),
            c if is_invisible(c) => Some(gone(c.len_utf8())),
            _ => None,
        };
        if let Some((len, after)) = found {
            free = at + len;
            edits.push(Edit::new(Span::new(at, free), after));
        }
    }
    edits
}

/// Length of the tag that `text` begins with.
fn tag(text: &str) -> Option<usize> {
    let name = text[1..].strip_prefix('/').unwrap_or(&text[1..]);
    let inside = name.find(|c: char| !c.is_ascii_alphanumeric() && c != ':').unwrap_or(name.len());
    let (name, behind) = name.split_at(inside);
    let known = TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name));
    if !known || !behind.starts_with([' ', '>', '/', '\n', '\t']) {
        return None;
    }
    let near = behind.char_indices().take(LONGEST_TAG).find(|(_, c)| matches!(c, '<' | '>'))?;
    (near.1 == '>').then(|| text.len() - behind.len() + near.0 + 1)
}

/// Length of the entity that `text` begins with, and what it stands for.
fn entity(text: &str) -> Option<(usize, String)> {
    let body = &text[1..];
    let end = body.char_indices().take(9).find(|(_, c)| *c == ';')?.0;
    let name = &body[..end];
    let meaning = match name.strip_prefix('#') {
        Some(number) => numbered(number)?.to_string(),
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1.to_owned(),
    };
    Some((end + 2, meaning))
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|c| !c.is_control() || *c == '\n')
}

/// Length of the picture link, `![](…)`, that `text` begins with.
fn picture(text: &str) -> Option<usize> {
    let behind = text.strip_prefix("![")?;
    let near = |rest: &str, c: char| {
        rest.char_indices()
            .take(LONGEST_TAG)
            .take_while(|(_, x)| *x != '\n')
            .find(|(_, x)| *x == c)
            .map(|(i, _)| i)
    };
    let label = near(behind, ']')?;
    let target = behind[label + 1..].strip_prefix('(')?;
    let close = near(target, ')')?;
    Some(text.len() - target.len() + close + 1)
}
