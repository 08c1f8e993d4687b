//! Reports of the gold stay as they are, byte for byte, but on purpose: after a change that is
//! meant, `UPDATE=1 cargo test --test digest` writes the digests anew, and the diff names the documents.

mod common;

use std::fs;

/// 64 bits of FNV-1a: enough to tell that a report changed.
fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &b| {
        (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn reports_of_the_gold_are_those_stored() {
    let path = common::root().join("tests/gold/digest.txt");
    let line = |document: &common::Document| {
        let report = huiyao::extract(&document.text);
        let json = serde_json::to_vec(&report).expect("a report is plain data");
        format!("{:016x} {}\n", digest(&json), document.name)
    };
    let now: String = common::own_gold().iter().map(line).collect();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, now).expect("the digests can be written");
        return;
    }
    let stored = fs::read_to_string(&path).expect("the digests are there");
    let changed: Vec<&str> = now.lines().filter(|line| !stored.contains(line)).collect();
    assert!(
        now == stored,
        "{} reports changed; if they should, UPDATE=1 cargo test --test digest\n{}",
        changed.len(),
        changed.join("\n")
    );
}
