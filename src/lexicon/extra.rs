//! Entries that the user adds to the word lists.

use super::{Classes, ORGANIZATION, PERSON, ROLE, Surname};
use crate::Error;

/// What an added entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExtraClass {
    Role,
    OrganizationSuffix,
    Surname,
    Person,
}

/// Added entries, in the order in which they came.
#[derive(Debug, Clone, Default)]
pub(crate) struct Extra {
    entries: Vec<(ExtraClass, String)>,
}

/// Characters of the longest entry.
const LONGEST_ENTRY: usize = 20;

impl ExtraClass {
    /// As errors call it.
    fn name(self) -> &'static str {
        match self {
            ExtraClass::Role => "role",
            ExtraClass::OrganizationSuffix => "organization suffix",
            ExtraClass::Surname => "surname",
            ExtraClass::Person => "person",
        }
    }

    /// The class of the entry as a word; a surname alone is none.
    fn classes(self) -> Option<Classes> {
        match self {
            ExtraClass::Role => Some(ROLE),
            ExtraClass::OrganizationSuffix => Some(ORGANIZATION),
            ExtraClass::Person => Some(PERSON),
            ExtraClass::Surname => None,
        }
    }

    /// Why `entry` cannot be one of this class.
    fn refuses(self, entry: &str) -> Option<&'static str> {
        let length = entry.chars().count();
        let letters = entry.chars().all(|c| c.is_alphanumeric() || c == '·');
        match self {
            _ if length == 0 => Some("it is empty"),
            _ if !letters => Some("it holds a blank, a mark or a control character"),
            _ if length > LONGEST_ENTRY => Some("it is longer than 20 characters"),
            ExtraClass::Surname if length > 2 || entry.is_ascii() => {
                Some("a surname is one or two Chinese characters")
            }
            ExtraClass::Person if length < 2 => Some("a name has two characters or more"),
            _ => None,
        }
    }
}

impl Extra {
    pub(crate) fn add(&mut self, class: ExtraClass, entry: String) {
        self.entries.push((class, entry));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Refuses the first entry that cannot be used.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let refused = |(class, entry): &(ExtraClass, String)| {
            class.refuses(entry).map(|why| Error::lexicon(class.name(), entry, why))
        };
        self.entries.iter().find_map(refused).map_or(Ok(()), Err)
    }

    /// The entries that are words, with their classes.
    pub(super) fn words(&self) -> impl Iterator<Item = (&str, Classes)> {
        self.entries.iter().filter_map(|(class, entry)| Some((entry.as_str(), class.classes()?)))
    }

    /// The surnames, those of two characters as compounds.
    pub(super) fn surnames(&self) -> impl Iterator<Item = (String, Surname)> {
        let kind = |name: &str| match name.chars().count() {
            1 => Surname::Usual,
            _ => Surname::Compound,
        };
        let surnames = self.entries.iter().filter(|(class, _)| *class == ExtraClass::Surname);
        surnames.map(move |(_, name)| (name.clone(), kind(name)))
    }
}
