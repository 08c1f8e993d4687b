//! Data flows one way: no stage uses a later one.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the crate in layers; those in one layer do not know each other.
const LAYERS: &[&[&str]] = &[
    &["span", "error"],
    &["text"],
    &["date", "decode"],
    &["report"],
    &["lexicon", "rule"],
    &["repair"],
    &["layout"],
    &["html", "sentence"],
    &["entity"],
    &["fact"],
    &["extractor"],
    &["render"],
];

/// What the crate's root gives by another name.
const ALIASES: &[(&str, &str)] = &[
    ("Span", "span"),
    ("Error", "error"),
    ("Date", "date"),
    ("Mention", "report"),
    ("Report", "report"),
    ("Example", "rule"),
    ("RuleInfo", "rule"),
    ("Extractor", "extractor"),
    ("ExtractorBuilder", "extractor"),
    ("extract", "extractor"),
    ("FactKind", "fact"),
    ("Decoded", "decode"),
    ("decode", "decode"),
    ("rules", "extractor"),
];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The crate's files, each with its top module; files of tests may look at the whole.
fn sources() -> Vec<(PathBuf, String)> {
    let src = common::root().join("src");
    let mut found = Vec::new();
    walk(&src, &mut |path| {
        let inside = path.strip_prefix(&src).expect("the file stands in src");
        let first = inside.iter().next().expect("a file has a name").to_string_lossy();
        found.push((path.to_owned(), first.trim_end_matches(".rs").to_owned()));
    });
    found
}

fn walk(folder: &Path, visit: &mut dyn FnMut(&Path)) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            walk(&path, visit);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
            visit(&path);
        }
    }
}

/// The code of a file without its comments and its tests, which may look at the whole.
fn code(text: &str) -> String {
    let text = text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let code = |line: &str| line.split("//").next().unwrap_or_default().to_owned() + "\n";
    text.lines().map(code).collect()
}

/// The names that follow `crate::`, also those in `crate::{a::b, c}`.
fn uses(code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, prefix) in code.match_indices("crate::") {
        let rest = &code[at + prefix.len()..];
        match rest.strip_prefix('{') {
            Some(group) => names.extend(group_heads(group)),
            None => names.extend(identifier(rest)),
        }
    }
    names
}

fn identifier(text: &str) -> Option<String> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(text.len());
    (end > 0).then(|| text[..end].to_owned())
}

/// The first names of the paths in a group, up to its closing brace.
fn group_heads(group: &str) -> Vec<String> {
    let mut heads = Vec::new();
    let (mut depth, mut at_head) = (0_usize, true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => at_head = true,
            c if at_head && !c.is_whitespace() => {
                heads.extend(identifier(&group[at..]));
                at_head = false;
            }
            _ => {}
        }
    }
    heads
}

#[test]
fn no_stage_uses_a_later_one() {
    let mut broken = Vec::new();
    for (path, module) in sources() {
        let Some(own) = layer(&module) else { continue };
        for name in uses(&code(&fs::read_to_string(&path).expect("a source is UTF-8"))) {
            let target = ALIASES.iter().find(|(alias, _)| *alias == name).map_or(&*name, |a| a.1);
            let ok = target == module || layer(target).is_some_and(|there| there < own);
            if !ok {
                broken.push(format!("{} uses crate::{name}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_module_has_its_layer() {
    let door = ["lib", "bench"];
    for (path, module) in sources() {
        let known = layer(&module).is_some() || door.contains(&module.as_str());
        assert!(known, "{}: put {module} into LAYERS", path.display());
    }
}

#[test]
fn paths_are_found_in_every_form() {
    let code =
        "use crate::{Span, fact::{self, Facts},\n entity};\nlet x = crate::repair::repair(y);";
    let expected = ["Span", "entity", "fact", "repair"].map(str::to_owned);
    assert_eq!(uses(code), BTreeSet::from(expected));
}
