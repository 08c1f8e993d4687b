//! The word lists keep their form: parsed, without duplicates and blank cells, in their order.

use super::{entries, words};
use std::collections::HashSet;

/// A list with its classes, in the order of their blocks. `sorted`: by code point within a block.
struct List {
    name: &'static str,
    text: &'static str,
    classes: &'static [&'static str],
    columns: std::ops::RangeInclusive<usize>,
    sorted: bool,
}

macro_rules! list {
    ($name:literal, $classes:expr, $columns:expr, $sorted:expr) => {
        List {
            name: $name,
            text: include_str!(concat!("data/", $name)),
            classes: &$classes,
            columns: $columns,
            sorted: $sorted,
        }
    };
}

const LISTS: &[List] = &[
    list!("surnames.txt", ["c", "u", "r", "k"], 2..=2, true),
    list!("places.txt", ["p", "c", "k"], 2..=3, false),
    list!("regions.txt", ["country", "region", "cluster"], 2..=2, true),
    list!("role_modifiers.txt", ["rank", "manner", "honour", "time"], 2..=2, true),
    list!("role_not.txt", ["extends", "overlaps"], 2..=2, true),
    list!("honorifics.txt", ["after", "before", "both"], 2..=2, true),
    list!(
        "org_suffixes.txt",
        [
            "party",
            "gov",
            "congress",
            "people",
            "society",
            "university",
            "hospital",
            "company",
            "media",
            "army",
            "village"
        ],
        2..=2,
        true
    ),
    list!(
        "roles.txt",
        [
            "party",
            "gov",
            "congress",
            "cppcc",
            "court",
            "association",
            "university",
            "hospital",
            "company",
            "union",
            "youth",
            "women",
            "army",
            "media",
            "research",
            "village",
            "committee",
            "honor"
        ],
        2..=2,
        true
    ),
];

fn text(name: &str) -> &'static str {
    LISTS.iter().find(|list| list.name == name).map(|list| list.text).expect("a list of LISTS")
}

fn data_lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

#[test]
fn every_list_names_its_sources_first() {
    for list in LISTS {
        let head: Vec<_> = list.text.lines().take_while(|line| line.starts_with('#')).collect();
        assert!(head.iter().any(|line| line.starts_with("# Source")), "{}", list.name);
        let comments = list.text.lines().filter(|line| line.contains('#')).count();
        assert_eq!(head.len(), comments, "{}: comments stand at the top", list.name);
    }
}

#[test]
fn every_line_has_its_columns_and_no_blank_cell() {
    for list in LISTS {
        for line in data_lines(list.text) {
            let cells: Vec<_> = line.split('\t').collect();
            assert!(list.columns.contains(&cells.len()), "{}: {line:?}", list.name);
            let blank = |cell: &&str| cell.is_empty() || cell.trim() != *cell;
            assert!(!cells.iter().any(blank), "{}: {line:?}", list.name);
        }
        assert_eq!(entries(list.text).count(), data_lines(list.text).count(), "{}", list.name);
    }
}

#[test]
fn no_word_stands_twice() {
    for list in LISTS {
        let mut seen = HashSet::new();
        for word in words(list.text) {
            assert!(seen.insert(word), "{}: {word} twice", list.name);
        }
    }
}

#[test]
fn classes_are_known_blocks_in_order() {
    for list in LISTS {
        let mut last = (0, "");
        for cells in entries(list.text) {
            let class = list.classes.iter().position(|class| *class == cells[1]);
            let class = class.unwrap_or_else(|| panic!("{}: class of {cells:?}", list.name));
            assert!(class >= last.0, "{}: {cells:?} outside its block", list.name);
            if list.sorted && class == last.0 {
                assert!(last.1 < cells[0], "{}: {} before {}", list.name, last.1, cells[0]);
            }
            last = (class, cells[0]);
        }
        assert_eq!(last.0 + 1, list.classes.len(), "{}: a class without words", list.name);
    }
}

#[test]
fn surnames_have_one_character_or_are_compound() {
    for cells in entries(text("surnames.txt")) {
        let characters = cells[0].chars().count();
        assert_eq!(characters > 1, cells[1] == "k", "{cells:?}");
    }
}

#[test]
fn short_place_names_of_one_character_are_of_provinces() {
    for cells in entries(text("places.txt")) {
        let short: Vec<_> = cells.get(2).map_or(Vec::new(), |cell| cell.split(' ').collect());
        let fits = |name: &&str| name.chars().count() >= 2 || cells[1] == "p" && !name.is_empty();
        assert!(short.iter().all(fits) && !short.contains(&cells[0]), "{cells:?}");
    }
}

#[test]
fn lists_do_not_contradict_each_other() {
    let apart = [
        ("roles.txt", "role_not.txt"),
        ("roles.txt", "role_modifiers.txt"),
        ("roles.txt", "org_suffixes.txt"),
    ];
    // What is both by nature: a post, and what stands before one.
    let both = ["主管"];
    for (one, other) in apart {
        let known: HashSet<_> = words(text(one)).collect();
        for word in words(text(other)).filter(|word| known.contains(word)) {
            assert!(both.contains(&word), "{word} is in {one} and in {other}");
        }
    }
}

#[test]
fn words_that_extend_a_role_hold_one() {
    let roles: Vec<_> = words(text("roles.txt")).collect();
    for cells in entries(text("role_not.txt")).filter(|cells| cells[1] == "extends") {
        assert!(roles.iter().any(|role| cells[0].contains(role)), "{cells:?}");
    }
}
