//! Stage 1: damage mended, with a map from every repaired character back to the bytes of the source.
//!
//! Each kind of damage has its mender, which reads the text that the one before it left:
//! ```text
//! mojibake → markup → annotation → script → whitespace → wraps → gaps → punctuation → stops → lost characters
//! ```
//! One scan over the source tells which menders are wanted, and where the characters stand that they
//! look for; clean simplified text wants none.

use std::borrow::Cow;

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

use edit::{Draft, Edit, Leaves, Text};
pub(crate) use offset_map::OffsetMap;
use scan::Scan;

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
    mend: fn(&mut Draft<'_>),
    /// The marks that later menders look for.
    leaves: Leaves,
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
        mend: mojibake::mend,
        leaves: Leaves::All,
        examples: mojibake::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Markup,
        id: "repair/markup",
        doc: "Tags, entities and invisible characters are taken out.",
        sign: scan::MARKUP,
        opens: scan::ALL,
        mend: markup::mend,
        leaves: Leaves::All,
        examples: markup::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Annotation,
        id: "repair/annotation",
        doc: "Readings in parentheses behind a character are taken out.",
        sign: scan::READING,
        opens: scan::BLANK | scan::LOST_CHARACTER,
        mend: annotation::mend,
        leaves: Leaves::All,
        examples: annotation::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Script,
        id: "repair/script",
        doc: "Traditional text is simplified.",
        sign: scan::TRADITIONAL,
        opens: scan::BLANK | scan::LOST_CHARACTER,
        mend: script::mend,
        leaves: Leaves::AllButHan,
        examples: script::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Whitespace,
        id: "repair/whitespace",
        doc: "Blanks strewn into words are taken out.",
        sign: scan::BLANK,
        opens: scan::DOUBLED | scan::LOST_CHARACTER,
        mend: whitespace::mend,
        leaves: Leaves::All,
        examples: whitespace::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Whitespace,
        id: "repair/wrap",
        doc: "Line breaks beside commas and of texts wrapped at a fixed width are taken out of sentences.",
        sign: scan::BREAK,
        opens: scan::LOST_CHARACTER,
        mend: wrap::mend,
        leaves: Leaves::All,
        examples: wrap::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Whitespace,
        id: "repair/gap",
        doc: "Names drawn apart are closed, and lists with blanks behind their marks.",
        sign: scan::BLANK,
        opens: scan::LOST_CHARACTER,
        mend: gap::mend,
        leaves: Leaves::All,
        examples: gap::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Punctuation,
        id: "repair/punctuation",
        doc: "Doubled marks become one.",
        sign: scan::DOUBLED,
        opens: scan::LOST_CHARACTER,
        mend: punctuation::mend,
        leaves: Leaves::All,
        examples: punctuation::EXAMPLES,
    },
    Mender {
        kind: RepairKind::Punctuation,
        id: "repair/stop",
        doc: "Dots that end sentences become full stops.",
        sign: scan::BREAK,
        opens: scan::LOST_CHARACTER,
        mend: stop::mend,
        leaves: Leaves::All,
        examples: stop::EXAMPLES,
    },
    Mender {
        kind: RepairKind::LostCharacter,
        id: "repair/lost",
        doc: "Lost 月 and 日 and masked words are put back where one reading is possible.",
        sign: scan::LOST_CHARACTER,
        opens: 0,
        mend: lost::mend,
        leaves: Leaves::Nothing,
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

/// What one mender did.
struct Step {
    kind: RepairKind,
    text: Text<'static>,
    /// Their spans are in the source, in order.
    edits: Vec<Edit>,
}

fn repair_with<'a>(source: &'a str, menders: &[Mender], kept: &[RepairKind]) -> Repaired<'a> {
    let mut map = OffsetMap::identity(source.len());
    let mut steps: Vec<Step> = Vec::new();
    let scan = if menders.is_empty() { Scan::default() } else { scan::scan(source) };
    let (mut signs, original) = (scan.signs, Text { text: source.into(), marks: scan.marks });
    for mender in menders.iter().filter(|mender| !kept.contains(&mender.kind)) {
        if signs & mender.sign == 0 {
            continue;
        }
        let mut draft = Draft::of(steps.last().map_or(&original, |step| &step.text));
        (mender.mend)(&mut draft);
        if let Some(mut mended) = draft.finish(mender.leaves) {
            if !steps.is_empty() {
                let mut cursor = map.cursor();
                mended.edits.iter_mut().for_each(|edit| edit.span = cursor.source_of(edit.span));
                if !mended.edits.is_sorted_by_key(|edit| edit.span) {
                    mended.edits.sort_by_key(|edit| edit.span);
                }
            }
            map = if steps.is_empty() { mended.map } else { mended.map.after(map) };
            steps.push(Step {
                kind: mender.kind,
                text: Text { text: mended.text.into(), marks: mended.marks },
                edits: mended.edits,
            });
            signs |= mender.opens;
        }
    }
    let repairs = logged(source, &steps);
    let text = steps.pop().map_or(original, |step| step.text).text;
    Repaired { text, map, repairs }
}

/// The edits of all steps, which the report tells in the order of the source.
fn logged(source: &str, steps: &[Step]) -> Vec<Repair> {
    let told = steps.iter().fold(Vec::new(), with_step);
    told.into_iter().map(|(step, edit)| repair_of(source, step, edit)).collect()
}

/// The edits that are `told` and those of the next `step`; of edits at the same place that of the
/// first step is told first.
fn with_step<'a>(told: Vec<(&'a Step, &'a Edit)>, step: &'a Step) -> Vec<(&'a Step, &'a Edit)> {
    let mut all = Vec::with_capacity(told.len() + step.edits.len());
    let mut rest = told.as_slice();
    for edit in &step.edits {
        let (before, behind) =
            rest.split_at(edit::count_while(rest, |(_, other)| other.span <= edit.span));
        all.extend_from_slice(before);
        all.push((step, edit));
        rest = behind;
    }
    all.extend_from_slice(rest);
    all
}

fn repair_of(source: &str, step: &Step, edit: &Edit) -> Repair {
    Repair {
        kind: step.kind,
        span: edit.span,
        before: edit.span.of(source).into(),
        after: edit.after.of(&step.text.text).into(),
    }
}

/// The menders as rules: each gives the mended text, or nothing where it finds no damage.
pub(crate) fn infos() -> Vec<RuleInfo> {
    let info = |mender: &'static Mender| {
        RuleInfo::new(mender.id, mender.doc, mender.examples, |text| {
            let text = Text::of(text);
            let mut draft = Draft::of(&text);
            (mender.mend)(&mut draft);
            draft.finish(Leaves::Nothing).into_iter().map(|mended| mended.text).collect()
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
