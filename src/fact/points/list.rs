//! Markers joined to lists, lists inside points of others.

use super::marker::{Family, Marker, Number, Place};
use super::page::Page;

/// A marker with its number in the list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub(super) marker: Marker,
    pub(super) number: u32,
}

/// A list in the making: its markers, and the point of another list that was open when it began.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) items: Vec<Item>,
    /// Index of the list and of its point.
    pub(super) parent: Option<(usize, usize)>,
    /// Start of the marker that ended the list, by going on with an outer one or by beginning
    /// the next of the same family.
    pub(super) closed_at: Option<usize>,
    finished: bool,
}

impl Draft {
    fn begin(item: Item, parent: Option<(usize, usize)>) -> Self {
        Draft { items: vec![item], parent, closed_at: None, finished: false }
    }

    pub(super) fn first(&self) -> &Item {
        &self.items[0]
    }

    pub(super) fn last(&self) -> &Item {
        self.items.last().unwrap_or(&self.items[0])
    }

    fn family(&self) -> Family {
        self.items[0].marker.family
    }

    fn has(&self, family: Family) -> bool {
        // The family of the first marker and of the last: a list changes its markers once.
        self.family() == family || self.last().marker.family == family
    }
}

/// The lists that `markers` make, in order of their first marker.
///
/// At most one list of each family is open at a time, so every marker looks at a handful.
pub(super) fn lists(page: &Page<'_>, markers: &[Marker]) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut open = Vec::new();
    for marker in markers {
        place_marker(page, *marker, &mut drafts, &mut open);
    }
    drafts
}

fn place_marker(page: &Page<'_>, marker: Marker, drafts: &mut Vec<Draft>, open: &mut Vec<usize>) {
    if let Some(level) = level_to_go_on(page, marker, drafts, open) {
        close_from(level + 1, marker, drafts, open);
        let draft = &mut drafts[open[level]];
        let number = match marker.number {
            Number::Is(number) => number,
            Number::Next | Number::Last => draft.last().number + 1,
        };
        draft.finished = marker.number == Number::Last;
        draft.items.push(Item { marker, number });
    } else if let Number::Is(number) = marker.number
        && begins_list(marker, number, drafts, open)
    {
        if let Some(level) = open.iter().position(|&d| drafts[d].family() == marker.family) {
            close_from(level, marker, drafts, open);
        }
        let parent = open.last().map(|&d| (d, drafts[d].items.len() - 1));
        open.push(drafts.len());
        drafts.push(Draft::begin(Item { marker, number }, parent));
    }
}

/// A list begins with its first point; one of 一是 also with its second, where the first has
/// lost its marker and no other such list is open.
fn begins_list(marker: Marker, number: u32, drafts: &[Draft], open: &[usize]) -> bool {
    let headless = || {
        number == 2
            && marker.family == Family::Copula
            && marker.place != Place::Inside
            && !open.iter().any(|&d| drafts[d].has(marker.family))
    };
    let stands_free = marker.family != Family::Arabic || marker.place != Place::Inside;
    number == 1 && stands_free || headless()
}

fn close_from(level: usize, marker: Marker, drafts: &mut [Draft], open: &mut Vec<usize>) {
    for draft in open.drain(level.min(open.len())..) {
        drafts[draft].closed_at = Some(marker.span.start);
    }
}

/// The innermost open list that `marker` goes on with: by its next number, else over a gap, else
/// with a marker of another form.
fn level_to_go_on(
    page: &Page<'_>,
    marker: Marker,
    drafts: &[Draft],
    open: &[usize],
) -> Option<usize> {
    // Inside a clause only a list goes on that began so.
    let inside = marker.family == Family::Heading && marker.place == Place::Inside;
    let reachable = |draft: &Draft| {
        !draft.finished
            && reaches(page, draft.last(), marker)
            && (!inside || draft.first().marker.place == Place::Inside)
    };
    let find = |fits: &dyn Fn(&Draft) -> bool| {
        open.iter().rposition(|&d| fits(&drafts[d]) && reachable(&drafts[d]))
    };
    match marker.number {
        Number::Is(number) => find(&|d| d.has(marker.family) && d.last().number + 1 == number)
            .or_else(|| find(&|d| d.has(marker.family) && skips(d, marker, number)))
            .or_else(|| find(&|d| changes(d, marker, number))),
        Number::Next | Number::Last => find(&|d| d.family() == Family::Sequence),
    }
}

/// A number left out or printed twice, in the same paragraph.
fn skips(draft: &Draft, marker: Marker, number: u32) -> bool {
    let last = draft.last();
    let near = last.marker.paragraph == marker.paragraph && marker.place != Place::Inside;
    let strong = matches!(
        marker.family,
        Family::Copula | Family::Modal | Family::Ordinal | Family::Bracketed | Family::Circled
    );
    near && strong && (number == last.number + 2 || number == last.number && number > 1)
}

/// The next number in a marker of another form: 首先…第二, 一是…二要, 五是…(6).
fn changes(draft: &Draft, marker: Marker, number: u32) -> bool {
    let words = draft.last().marker.family.is_word() && marker.family.is_word();
    let fits = draft.last().number + 1 == number;
    fits && marker.place != Place::Inside && (words || number > 3)
}

/// Whether a list whose last point is `last` can go on at `marker`: in the same paragraph, at
/// the front of a later one, or in the next one where a line break fell into the sentence or 二是
/// begins a sentence.
fn reaches(page: &Page<'_>, last: &Item, marker: Marker) -> bool {
    let paragraph = last.marker.paragraph;
    let goes_on = || {
        let begins = marker.family == Family::Copula && marker.place != Place::Inside;
        begins || page.ends_open(paragraph)
    };
    paragraph == marker.paragraph
        || marker.place == Place::Line
        || paragraph + 1 == marker.paragraph && goes_on()
}
