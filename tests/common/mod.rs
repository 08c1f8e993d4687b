//! The documents at hand, for the tests that run over all of them.
#![allow(dead_code, reason = "each test is a program of its own and uses what it needs")]

use std::fs;
use std::path::{Path, PathBuf};

/// A text and where it comes from.
pub(crate) struct Document {
    /// File and id.
    pub(crate) name: String,
    /// The text as given.
    pub(crate) text: String,
    /// What a person read in it, where somebody did.
    pub(crate) gold: Option<serde_json::Value>,
}

/// The crate's folder.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Gold kept in the repository.
pub(crate) fn own_gold() -> Vec<Document> {
    files(&root().join("tests/gold"), "jsonl").iter().flat_map(|path| gold(path)).collect()
}

/// Every text at hand: the gold, the shared gold beside the repository where it is there, the example reports.
pub(crate) fn all_documents() -> Vec<Document> {
    let mut documents = own_gold();
    // Read too where the same set stands in tests/gold: the shared one may have moved on.
    documents
        .extend(files(&root().join("../shared/gold"), "jsonl").iter().flat_map(|path| gold(path)));
    documents.extend(files(&root().join("examples/reports"), "txt").iter().map(|path| Document {
        name: name(path),
        text: fs::read_to_string(path).expect("an example report is UTF-8"),
        gold: None,
    }));
    documents
}

/// The files of a folder with this extension, in order; none where there is no folder.
pub(crate) fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|e| e == extension))
        .collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn gold(path: &Path) -> Vec<Document> {
    let document = |line: &str| {
        let mut value: serde_json::Value = serde_json::from_str(line).expect("gold is JSON");
        let text = value["text"].as_str()?.to_owned();
        let name = format!("{} {}", name(path), value["id"]);
        Some(Document { name, text, gold: Some(value["gold"].take()) })
    };
    let lines = fs::read_to_string(path).expect("gold is UTF-8");
    lines.lines().filter(|line| !line.trim().is_empty()).filter_map(document).collect()
}

/// A small generator of numbers, the same on every machine.
pub(crate) struct Numbers(u64);

impl Numbers {
    /// Seeded.
    pub(crate) fn new(seed: u64) -> Self {
        Numbers(seed)
    }

    /// The next number below `limit` (splitmix64).
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % limit.max(1) as u64) as usize
    }
}
