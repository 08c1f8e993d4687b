//! Tags, entities and characters that nobody sees are taken out of plain text.

use std::borrow::Cow;
use std::cell::LazyCell;

use super::edit::Draft;
use crate::Span;
use crate::rule::{Example, example};

pub(super) const EXAMPLES: &[Example] = &[
    example("<p>会议</p>召开</SPAN>", &["会议召开"]),
    example("甲&nbsp;乙&ldquo;丙&rdquo;&#8226;", &["甲 乙“丙”•"]),
    example("\u{FEFF}会\u{200B}议", &["会议"]),
    example("开幕![](/upload/a.png)合影", &["开幕合影"]),
    example("开幕<img src=\"a.jpg\" alt=\"\">", &["开幕"]),
    example("标题<br>发布时间<br/>会议召开<BR>", &["标题\n发布时间\n会议召开\n"]),
    example("&lt;p&gt;会议&lt;/p&gt;&amp;nbsp;召开&nbsp大会", &["会议 召开 大会"]),
    example("会\u{0}议\u{2028}召\u{7}开", &["会议\n召开"]),
    example("会议召开。\\n\\u3000大会", &["会议召开。\n\u{3000}大会"]),
    example("# 会议召开\n\n> **主席**讲话，见[全文](/a.html)", &["会议召开\n\n主席讲话，见全文"]),
    example("**同志讲话\n> 动态", &[]),
    example("#1楼 D:\\news", &[]),
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

/// Those of them that break the line.
const BREAKS: &[&str] =
    &["br", "div", "h1", "h2", "h3", "h4", "hr", "li", "p", "section", "table", "td", "tr"];

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
        || is_control(c)
}

/// Whether `c` is a control character that texts do not have.
fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

/// What stands for an invisible character: a line break for those that break lines.
fn seen(c: char) -> &'static str {
    if matches!(c, '\u{2028}' | '\u{2029}' | '\u{B}' | '\u{C}') { "\n" } else { "" }
}

/// Whether a character with this first byte may be written for a machine or show nothing.
fn may_be_machine(first: u8) -> bool {
    match first {
        b'\n' | b'\r' | b'\t' => false,
        0..=0x1F | 0x7F | b'<' | b'&' | b'!' | b'\\' | b'#' | b'>' | b'*' | b'[' => true,
        // U+0080–U+00BF, U+2000–U+2FFF, U+E000–U+FFFF.
        _ => matches!(first, 0xC2 | 0xE2 | 0xEE | 0xEF),
    }
}

/// So many tags that break lines show that a whole page is read as text.
const FEWEST_BREAKS: usize = 3;

/// Takes out every tag, entity, picture link, mark of Markdown and invisible character.
pub(super) fn mend(draft: &mut Draft<'_>) {
    let marks = marks(draft);
    let breaks = marks.iter().filter(|mark| mark.breaks).count() >= FEWEST_BREAKS;
    for mark in marks {
        let after = if breaks && mark.breaks { "\n" } else { &mark.after };
        draft.replace(mark.span, after);
    }
}

/// What is written for a machine or shows nothing.
struct Mark<'a> {
    span: Span,
    /// What is meant.
    after: Cow<'a, str>,
    /// Whether it is a tag that breaks lines.
    breaks: bool,
}

fn marks<'a>(draft: &Draft<'a>) -> Vec<Mark<'a>> {
    let text = draft.text();
    let mut found = Vec::new();
    let markdown = LazyCell::new(|| is_markdown(draft));
    let mut free = 0;
    for (at, mark) in draft.marks(may_be_machine) {
        if at < free {
            continue;
        }
        let rest = &text[at..];
        let gone = |len| (len, Cow::Borrowed(""));
        let mut breaks = false;
        let meant = match mark {
            '<' => tag(rest).map(|(len, breaks_line)| {
                breaks = breaks_line;
                gone(len)
            }),
            '&' => escaped_tag(rest).map(gone).or_else(|| entity(rest)),
            '!' => picture(rest).map(gone),
            '\\' => escape(&text[free..at], rest),
            '#' | '>' | '*' | '[' if *markdown => markdown_mark(&text[..at], rest),
            c if is_invisible(c) => Some((c.len_utf8(), seen(c).into())),
            _ => None,
        };
        if let Some((len, after)) = meant {
            free = at + len;
            found.push(Mark { span: Span::new(at, free), after, breaks });
        }
    }
    found
}

/// Whether the text has headings of Markdown: # and a blank before a line.
fn is_markdown(draft: &Draft<'_>) -> bool {
    let text = draft.text();
    let opens = |at: usize| at == 0 || text[..at].ends_with('\n');
    draft.marks(|first| first == b'#').filter(|(at, _)| text[*at..].starts_with("# ")).any(
        |(at, _)| {
            let marks = text[..at].bytes().rev().take(6).take_while(|b| *b == b'#').count();
            opens(at - marks)
        },
    )
}

/// A mark of Markdown behind `before`: of a heading, a quotation, emphasis, a link.
fn markdown_mark<'a>(before: &str, text: &'a str) -> Option<(usize, Cow<'a, str>)> {
    let opens = before.is_empty() || before.ends_with('\n');
    let marks = text.bytes().take(6).take_while(|b| *b == b'#').count();
    let heading = opens && text[marks..].starts_with(' ');
    match text.as_bytes()[0] {
        b'#' if heading => Some((marks + 1, "".into())),
        b'>' if opens && text.starts_with("> ") => Some((2, "".into())),
        b'*' if text.starts_with("**") => Some((2, "".into())),
        b'[' => {
            let (label, len) = link(&text[1..])?;
            Some((1 + len, label.into()))
        }
        _ => None,
    }
}

/// `\n`, `\t`, `\u3000` and the like, which a program wrote out.
fn escape(before: &str, text: &str) -> Option<(usize, Cow<'static, str>)> {
    const ESCAPES: [(&str, &str); 7] = [
        ("\\r\\n", "\n"),
        ("\\n", "\n"),
        ("\\r", "\n"),
        ("\\t", " "),
        ("\\u3000", "\u{3000}"),
        ("\\u00a0", " "),
        ("\\xa0", " "),
    ];
    let (written, meant) = ESCAPES.iter().find(|(written, _)| text.starts_with(written))?;
    // A path: C:\new.
    let in_path = before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == ':')
        || text[written.len()..].starts_with(|c: char| c.is_ascii_alphabetic());
    (!in_path).then(|| (written.len(), (*meant).into()))
}

/// Length of the tag written out with entities, `&lt;p&gt;`, that `text` begins with.
fn escaped_tag(text: &str) -> Option<usize> {
    let inside = text.strip_prefix("&lt;")?;
    let near = inside.char_indices().take(LONGEST_TAG).find(|(_, c)| *c == '&')?.0;
    let closed = inside[near..].starts_with("&gt;");
    let known = closed && tag(&format!("<{}>", &inside[..near])).is_some();
    known.then_some("&lt;".len() + near + "&gt;".len())
}

/// Length of the tag that `text` begins with, and whether it breaks the line.
fn tag(text: &str) -> Option<(usize, bool)> {
    let name = text[1..].strip_prefix('/').unwrap_or(&text[1..]);
    let inside = name.find(|c: char| !c.is_ascii_alphanumeric() && c != ':').unwrap_or(name.len());
    let (name, behind) = name.split_at(inside);
    let known = TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name));
    if !known || !behind.starts_with([' ', '>', '/', '\n', '\t']) {
        return None;
    }
    let near = behind.char_indices().take(LONGEST_TAG).find(|(_, c)| matches!(c, '<' | '>'))?;
    let breaks = BREAKS.iter().any(|tag| tag.eq_ignore_ascii_case(name));
    (near.1 == '>').then(|| (text.len() - behind.len() + near.0 + 1, breaks))
}

/// Length of the entity that `text` begins with, and what it stands for.
fn entity(text: &str) -> Option<(usize, Cow<'static, str>)> {
    let (body, twice) = match text[1..].strip_prefix("amp;") {
        Some(again) if entity_name(again).is_some_and(is_entity) => (again, "amp;".len()),
        _ => (&text[1..], 0),
    };
    let Some(name) = entity_name(body) else {
        let bare = body.strip_prefix("nbsp")?;
        let ends = !bare.starts_with(|c: char| c.is_ascii_alphanumeric());
        return ends.then(|| (1 + "nbsp".len(), " ".into()));
    };
    let end = twice + name.len();
    let meaning = match name.strip_prefix('#') {
        Some(number) => numbered(number)?.to_string().into(),
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1.into(),
    };
    Some((end + 2, meaning))
}

/// What stands before the semicolon that closes an entity.
fn entity_name(body: &str) -> Option<&str> {
    let end = body.char_indices().take(9).find(|(_, c)| *c == ';')?.0;
    Some(&body[..end])
}

fn is_entity(name: &str) -> bool {
    name.starts_with('#') || ENTITIES.iter().any(|(known, _)| *known == name)
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
    let (_, len) = link(text.strip_prefix("![")?)?;
    Some("![".len() + len)
}

/// The label of a link, and the length of what is left of it behind its opening bracket: `label](…)`.
fn link(text: &str) -> Option<(&str, usize)> {
    let near = |rest: &str, c: char| {
        rest.char_indices()
            .take(LONGEST_TAG)
            .take_while(|(_, x)| *x != '\n')
            .find(|(_, x)| *x == c)
            .map(|(i, _)| i)
    };
    let label = near(text, ']')?;
    let target = text[label + 1..].strip_prefix('(')?;
    let close = near(target, ')')?;
    Some((&text[..label], text.len() - target.len() + close + 1))
}
