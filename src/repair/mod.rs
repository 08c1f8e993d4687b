//! Stage 1: damage mended, with a map from every repaired character back to the bytes of the source.
//!
//! Each kind of damage has its mender, which reads the text that the one before it left:
//! ```text
//! mojibake → markup → annotation → script → whitespace → wraps → gaps → punctuation → stops → lost characters
//! ```
//! One scan over the source tells which menders are wanted; clean simplified text wants none.

use std::borrow::Cow;

use crate::Span;
use crate::lexicon::entries;
use crate::report::{Repair, RepairKind};
use crate::rule::{Example, RuleInfo};

mod annotation;
mod char_map;
mod edit;
mod gap;
mod gbk;
mod lost;
mod markup;
mod mojibake;
pub(crate) mod offset_map;
mod punctuation;
mod readings;
mod scan;
mod script;
mod simplified;
mod stop;
mod whitespace;
mod words;
mod wrap;

use edit::Edit;
pub(crate) use offset_map::OffsetMap;

/// A mended text, how to get back to the source, and what was mended.
#[derive(Debug)]
pub(crate) struct Repaired<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) map: OffsetMap,
    /// Spans in the source, in order.
    pub(crate) repairs: Vec<Repair>,
}

/// What mends one kind of damage.
struct Mender {
    kind: RepairKind,
    id: &'static str,
    doc: &'static str,
    /// The sign of its damage, which the scan looks for.
    sign: u8,
    /// The signs of later menders that its changes may lay open: what stood apart meets.
    opens: u8,
    find: fn(&str) -> Vec<Edit>,
    examples: &'static [Example],
}

/// All menders, in the order in which they run.
const MENDERS: &[Mender] = &[
    Mender {
        kind: RepairKind::Mojibake,
        id: "repair/mojibake",
        doc: "GBK text shifted by a lost byte is paired anew.",
        sign: scan::LOST_BYTE,
        opens: scan::ALL,
        find: mojibake::find,
        examples: mojibake::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Markup,
        id: "repair/markup",
        doc: "Tags, entities and invisible characters are taken out.",
        sign: scan::MARKUP,
        opens: scan::ALL,
        find: markup::find,
        examples: markup::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Annotation,
        id: "repair/annotation",
        doc: "Readings in parentheses behind a character are taken out.",
        sign: scan::READING,
        opens: scan::BLANK | scan::LOST_CHARACTER,
        find: annotation::find,
        examples: annotation::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Script,
        id: "repair/script",
        doc: "Traditional text is simplified.",
        sign: scan::TRADITIONAL,
        opens: scan::BLANK | scan::LOST_CHARACTER,
        find: script::find,
        examples: script::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Whitespace,
        id: "repair/whitespace",
        doc: "Blanks strewn into words are taken out.",
        sign: scan::BLANK,
        opens: scan::DOUBLED | scan::LOST_CHARACTER,
        find: whitespace::find,
        examples: whitespace::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Whitespace,
        id: "repair/wrap",
        doc: "Line breaks of texts wrapped at a fixed width are taken out of sentences.",
        sign: scan::BREAK,
        opens: scan::LOST_CHARACTER,
        find: wrap::find,
        examples: wrap::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Whitespace,
        id: "repair/gap",
        doc: "Names drawn apart are closed, and lists with blanks behind their marks.",
        sign: scan::BLANK,
        opens: scan::LOST_CHARACTER,
        find: gap::find,
        examples: gap::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Punctuation,
        id: "repair/punctuation",
        doc: "Doubled marks become one.",
        sign: scan::DOUBLED,
        opens: scan::LOST_CHARACTER,
        find: punctuation::find,
        examples: punctuation::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Punctuation,
        id: "repair/stop",
        doc: "Dots that end sentences become full stops.",
        sign: scan::BREAK,
        opens: scan::LOST_CHARACTER,
        find: stop::find,
        examples: stop::EXAMPLES,
    },
    Mender {
        kind: RepairKind::LostCharacter,
        id: "repair/lost",
        doc: "Lost 月 and 日 and masked words are put back where one reading is possible.",
        sign: scan::LOST_CHARACTER,
        opens: 0,
        find: lost::find,
        examples: lost::EXAMPLES,
    },
];

/// Mends `source` but for the kinds of damage that are `kept`; clean text comes back borrowed.
pub(crate) fn repair<'a>(source: &'a str, kept: &[RepairKind]) -> Repaired<'a> {
    repair_with(source, MENDERS, kept)
}

/// The text as it is, for when repair is switched off.
pub(crate) fn unrepaired(source: &str) -> Repaired<'_> {
    repair_with(source, &[], &[])
}

fn repair_with<'a>(source: &'a str, menders: &[Mender], kept: &[RepairKind]) -> Repaired<'a> {
    let mut text = Cow::Borrowed(source);
    let mut map = OffsetMap::identity(source.len());
    let mut repairs = Vec::new();
    let mut signs = if menders.is_empty() { 0 } else { scan::signs(source) };
    for mender in menders.iter().filter(|mender| !kept.contains(&mender.kind)) {
        let edits = if signs & mender.sign == 0 { Vec::new() } else { (mender.find)(&text) };
        if edits.is_empty() {
            continue;
        }
        let (mended, step) = edit::apply(&text, &edits);
        repairs.extend(edits.into_iter().map(|edit| logged(source, mender.kind, edit, &map)));
        map = step.after(&map);
        text = Cow::Owned(mended);
        signs |= mender.opens;
    }
    repairs.sort_by_key(|repair: &Repair| repair.span);
    Repaired { text, map, repairs }
}

/// An edit as the report tells it: in spans of the source.
fn logged(source: &str, kind: RepairKind, edit: Edit, map: &OffsetMap) -> Repair {
    let span: Span = map.to_source(edit.span);
    Repair { kind, span, before: span.of(source).to_owned(), after: edit.after }
}

/// The menders as rules: each gives the mended text, or nothing where it finds no damage.
pub(crate) fn infos() -> Vec<RuleInfo> {
    let info = |mender: &'static Mender| {
        RuleInfo::new(mender.id, mender.doc, mender.examples, |text| {
            let edits = (mender.find)(text);
            if edits.is_empty() { Vec::new() } else { vec![edit::apply(text, &edits).0] }
        })
    };
    MENDERS.iter().map(info).collect()
}

/// Whether `c` is a Chinese character of the blocks in use.
fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{2FFFF}' | '〇')
}

/// The rows of a list of two columns.
fn pairs(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    entries(file).filter_map(|columns| Some((*columns.first()?, *columns.get(1)?)))
}

/// The character that is all of `text`.
fn only_char(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

#[cfg(test)]
mod tests;
