//! The texts that are measured.

use std::path::Path;
use std::{env, fs};

/// The texts of the gold in the repository, one after the other: 73 reports of every kind.
pub(crate) fn gold() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold");
    let mut texts = Vec::new();
    for name in ["a.jsonl", "b.jsonl", "c.jsonl"] {
        let lines = fs::read_to_string(folder.join(name)).expect("the gold is there");
        for line in lines.lines() {
            let value: serde_json::Value = serde_json::from_str(line).expect("gold is JSON");
            texts.push(value["text"].as_str().expect("gold has a text").to_owned());
        }
    }
    texts
}

/// One text of about `bytes` bytes: reports one after the other, over and over, cut at the end.
pub(crate) fn archive(texts: &[String], bytes: usize) -> String {
    let mut archive = String::with_capacity(bytes + 4096);
    for text in texts.iter().cycle() {
        if archive.len() >= bytes {
            break;
        }
        archive.push_str(text);
        archive.push('\n');
    }
    cut(&archive, bytes)
}

/// `piece` over and over, up to `bytes` bytes.
#[allow(dead_code, reason = "each benchmark is a program of its own and uses what it needs")]
pub(crate) fn repeated(piece: &str, bytes: usize) -> String {
    cut(&piece.repeat(bytes / piece.len() + 1), bytes)
}

fn cut(text: &str, bytes: usize) -> String {
    let fits = |&at: &usize| text.is_char_boundary(at);
    let end = (0..=bytes.min(text.len())).rev().find(fits).unwrap_or(0);
    text[..end].to_owned()
}
