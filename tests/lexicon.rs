//! The word lists are kept canonical, and nobody of the gold is in them.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn lists() -> Vec<PathBuf> {
    common::files(&common::root().join("src/lexicon/data"), "txt")
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("a list is UTF-8")
}

/// The entries with their line: without comments and blanks, as the crate reads them.
fn entries(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..)
        .zip(text.lines())
        .map(|(n, line)| (n, line.split('#').next().unwrap_or_default().trim_end()))
        .filter(|(_, entry)| !entry.is_empty())
}

#[test]
fn every_list_names_its_source() {
    for path in lists() {
        let text = text(&path);
        let comments = text.lines().take_while(|line| line.starts_with('#'));
        let named =
            comments.map(str::to_lowercase).any(|c| c.contains("source") || c.contains("来源"));
        assert!(named, "{} begins with no comment that names its source", path.display());
    }
}

#[test]
fn no_entry_stands_twice() {
    let mut bad = Vec::new();
    for path in lists() {
        let text = text(&path);
        let mut seen = BTreeMap::new();
        for (line, entry) in entries(&text) {
            if let Some(first) = seen.insert(entry, line) {
                bad.push(format!("{}:{line}: {entry} stands in line {first} too", path.display()));
            }
        }
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn no_cell_is_blank() {
    let mut bad = Vec::new();
    for path in lists() {
        for (line, entry) in entries(&text(&path)) {
            if entry.split('\t').any(|cell| cell.is_empty() || cell.trim() != cell) {
                bad.push(format!("{}:{line}: {entry:?}", path.display()));
            }
        }
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

/// The persons of the gold by full name.
fn persons() -> BTreeSet<String> {
    let mut persons = BTreeSet::new();
    for document in common::all_documents() {
        let gold = document.gold.unwrap_or_default();
        let of = |list: &str, key: &str| -> Vec<String> {
            let items = gold[list].as_array().into_iter().flatten();
            items.filter_map(|item| item[key].as_str().map(str::to_owned)).collect()
        };
        persons.extend(of("officials", "name"));
        persons.extend(of("appointments", "person"));
        let speakers = gold["point_lists"].as_array().into_iter().flatten();
        persons.extend(speakers.filter_map(|l| l["speaker"].as_str().map(str::to_owned)));
    }
    persons.retain(|name| is_person(name) && !ORDINARY.contains(&name.as_str()));
    persons
}

/// Names of the gold that are ordinary words or places: lists have them for the words' sake.
const ORDINARY: &[&str] =
    &["海南", "芮城", "蓝天", "田野", "余波", "甘露", "甘霖", "花蕾", "车前", "牧歌"];

/// Appointments name organizations too; a person's name is short, or has its parts joined by dots.
fn is_person(name: &str) -> bool {
    (2..=4).contains(&name.chars().count()) || name.contains('·')
}

#[test]
fn nobody_of_the_gold_stands_in_lists_or_code() {
    let persons = persons();
    assert!(persons.len() > 100, "the gold names {} persons only", persons.len());
    let mut bad = Vec::new();
    visit(&common::root().join("src"), &mut |path| {
        let text = text(path);
        let list = path.extension().is_some_and(|e| e == "txt");
        let cells: BTreeSet<&str> = entries(&text).flat_map(|(_, e)| e.split('\t')).collect();
        // Two characters meet inside longer words of a list by chance.
        let stands = |name: &str| match name.chars().count() {
            2 if list => cells.contains(name),
            _ => text.contains(name),
        };
        let found = persons.iter().filter(|name| stands(name));
        bad.extend(found.map(|name| format!("{}: {name}", path.display())));
    });
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn no_document_of_the_gold_is_named_in_code() {
    let ids: Vec<String> = common::own_gold()
        .iter()
        .filter_map(|d| d.name.split('"').nth(1).map(str::to_owned))
        .collect();
    visit(&common::root().join("src"), &mut |path| {
        let text = text(path);
        let found: Vec<&String> = ids.iter().filter(|id| text.contains(id.as_str())).collect();
        assert!(found.is_empty(), "{}: {found:?}", path.display());
    });
}

fn visit(folder: &Path, each: &mut dyn FnMut(&Path)) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            visit(&path, each);
        } else if path.extension().is_some_and(|e| e == "rs" || e == "txt") {
            each(&path);
        }
    }
}
