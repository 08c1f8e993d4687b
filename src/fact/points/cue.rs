//! The words that tell what a list is, who says it and where it ends.

use once_cell::sync::Lazy;

use crate::lexicon::{self, Columns, Table};

/// Words of several classes, found leftmost and longest.
pub(super) struct Words<C>(Table<C>);

/// A word found: its class and where it stands.
pub(super) struct Hit<C> {
    pub(super) class: C,
    pub(super) start: usize,
}

impl<C: Copy> Words<C> {
    fn read(file: &'static str, class_of: impl Fn(&str) -> Option<C>) -> Self {
        let row = |row: Columns<'static>| Some((row[0].to_owned(), class_of(row.get(1)?)?));
        Words(Table::new(lexicon::entries(file).filter_map(row)))
    }

    pub(super) fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Hit<C>> + 'a {
        self.0.longest(text).map(|(start, _, class)| Hit { class, start })
    }
}

/// What a word of the lead says of the points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LeadCue {
    Requirement,
    /// Asked for, unless a finished act follows it: 着力…,实现了….
    Duty,
    Review,
    /// Review, unless something is asked of it in the same clause: 解决三个问题.
    Finding,
    Other,
    Topic,
    None,
}

/// What a word of a point says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PointCue {
    Past,
    Act,
    None,
}

/// A verb of speaking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Speech {
    /// Takes what is said as its object.
    Quote,
    /// The same, but as often a noun inside what is said.
    Account,
    /// Names the speech.
    Named,
    None,
}

const KIND: &str = include_str!("../../lexicon/data/points_kind.txt");

pub(super) static LEAD: Lazy<Words<LeadCue>> = Lazy::new(|| {
    Words::read(KIND, |class| {
        Some(match class {
            "requirement" => LeadCue::Requirement,
            "duty" => LeadCue::Duty,
            "review" => LeadCue::Review,
            "finding" => LeadCue::Finding,
            "other" => LeadCue::Other,
            "topic" => LeadCue::Topic,
            "none" => LeadCue::None,
            _ => return None,
        })
    })
});

pub(super) static POINT: Lazy<Words<PointCue>> = Lazy::new(|| {
    Words::read(KIND, |class| {
        Some(match class {
            "past" => PointCue::Past,
            "act" => PointCue::Act,
            "none" => PointCue::None,
            _ => return None,
        })
    })
});

pub(super) static SPEECH: Lazy<Words<Speech>> = Lazy::new(|| {
    Words::read(include_str!("../../lexicon/data/points_speech.txt"), |class| {
        Some(match class {
            "quote" => Speech::Quote,
            "account" => Speech::Account,
            "speech" => Speech::Named,
            _ => Speech::None,
        })
    })
});

/// What opens sentences and clauses near a list.
pub(super) struct Openers {
    leaves: Table<()>,
    goes_on: Table<()>,
    body: Table<()>,
    ellipsis: Table<()>,
}

pub(super) static OPENERS: Lazy<Openers> = Lazy::new(|| {
    let rows = || lexicon::entries(include_str!("../../lexicon/data/points_openers.txt"));
    let table = |class: &str| {
        let of_class = rows().filter(|row| row.get(1) == Some(&class));
        Table::new(of_class.map(|row| (row[0].to_owned(), ())))
    };
    Openers {
        leaves: table("leaves"),
        goes_on: table("goes_on"),
        body: table("body"),
        ellipsis: table("ellipsis"),
    }
});

/// Length of the longest of `openers` that `text` begins with.
fn longest(openers: &Table<()>, text: &str) -> usize {
    openers.prefix(text).map_or(0, |(length, ())| length)
}

impl Openers {
    /// Whether a sentence so begun has left the point before it.
    pub(super) fn leaves(&self, text: &str) -> bool {
        longest(&self.leaves, text) > 0
    }

    /// Whether a sentence so begun, without a subject, goes on with the point before it.
    pub(super) fn goes_on(&self, text: &str) -> bool {
        longest(&self.goes_on, text) > longest(&self.leaves, text)
    }

    /// Whether a clause so begun has a collective subject.
    pub(super) fn is_body(&self, text: &str) -> bool {
        longest(&self.body, text) > longest(&self.ellipsis, text)
    }

    /// Whether a clause so begun may lack its subject.
    pub(super) fn is_ellipsis(&self, text: &str) -> bool {
        let ellipsis = longest(&self.ellipsis, text);
        ellipsis > 0 && ellipsis >= longest(&self.body, text)
    }
}
