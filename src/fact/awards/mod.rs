//! Honours conferred or announced at the meeting.
//!
//! Each verb of commendation opens a frame ([`frame`]): honours behind it, recipients before or
//! behind it. Objects are lists whose members are read one by one ([`object`], [`party`]); what
//! the frames of all sentences give is united honour by honour ([`roll`]).

mod count;
mod draft;
mod echo;
mod examples;
mod frame;
mod labels;
mod listing;
mod object;
pub(crate) mod party;
mod roll;
mod title;
mod told;
mod verb;
pub(crate) mod view;
mod words;

use crate::Span;
use crate::fact::{Document, signs};
use crate::layout::BlockKind;
use crate::report::{Award, Party, PointKind, WorkPoints};

pub(crate) use examples::infos;
pub(super) use frame::CEREMONY;
pub(super) use labels::HOLDERS;
pub(super) use verb::words as verbs;
use view::View;

/// How surely a frame tells of an honour of this meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    /// Only adds to an honour that is known.
    Adds,
    /// Named in a decision that is read: an honour unless another frame names it better.
    Decision,
    Sure,
}

/// What one frame says of one honour.
#[derive(Debug, Clone)]
struct Draft {
    /// `None`: the honour named last.
    title: Option<Span>,
    span: Span,
    count: Option<u64>,
    unit: Option<String>,
    recipients: Vec<Party>,
    /// Names of bodies that only a list vouches for.
    doubtful: Vec<Party>,
    open: bool,
    conferred_by: Option<String>,
    strength: Strength,
}

/// The honours of `document`, in the order in which they are first named. What stands in lists
/// of past or future work is left out.
pub(crate) fn awards(document: &Document<'_>, points: &[WorkPoints]) -> Vec<Award> {
    let mut roll = roll::Roll::new(document.text);
    // Only where honours are conferred 荣获 tells of one.
    let ceremony = document.signs.all & signs::CEREMONY != 0;
    let mut headline = Vec::new();
    for (index, sentence) in document.sentences.iter().enumerate() {
        let told = document.signs.of(index);
        if told & signs::AWARD == 0 || talked_of(points, sentence.span) {
            continue;
        }
        let view = View::new(document, sentence.span);
        let mut drafts = frame::drafts(&view, ceremony);
        if told & signs::HOLDER != 0 {
            drafts.extend(labels::holders(&view));
        }
        match document.layout.blocks[sentence.block].kind {
            BlockKind::Title => headline.extend(drafts),
            _ => drafts.into_iter().for_each(|draft| roll.take(draft)),
        }
    }
    if ceremony {
        listing::drafts(document).into_iter().for_each(|draft| roll.take(draft));
    }
    for mut draft in headline {
        draft.strength = Strength::Adds;
        roll.take(draft);
    }
    let mut found = roll.awards();
    echo::holders(document, &mut found);
    found
}

/// Whether a sentence belongs to a list of what was done before or will be done; `points` are in
/// order and do not overlap.
fn talked_of(points: &[WorkPoints], sentence: Span) -> bool {
    let next = points.partition_point(|list| list.span.start <= sentence.start);
    next.checked_sub(1).is_some_and(|last| {
        points[last].kind != PointKind::Other && points[last].span.overlaps(sentence)
    })
}
