//! What damage and web pages may cost: measured where the tools that make them stand beside the
//! repository (`../shared`); `benches/noise.sh` prints all figures.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Kinds of damage and how far the F1 of all facts may fall under that of the clean text.
const TIERS: &[(&str, f64)] = &[
    ("width", 0.01),
    ("script", 0.01),
    ("annotated", 0.01),
    ("doubled", 0.01),
    ("furniture", 0.01),
    ("lost", 0.01),
    ("mojibake", 0.03),
    ("spaced", 0.03),
    ("all", 0.03),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Writes a file of records that are scored, and gives the F1 of all facts in them.
fn f1(name: &str, records: &str) -> f64 {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, records).expect("the folder is ours");
    let output = Command::new(env!("CARGO_BIN_EXE_huiyao"))
        .args(["score", "--json"])
        .arg(&path)
        .output()
        .expect("the tool starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let scores: Value = serde_json::from_slice(&output.stdout).expect("scores are JSON");
    scores["micro_f1"].as_f64().expect("a number")
}

/// The gold damaged by a tier; `None` where the converter to traditional characters is missing,
/// which is all that the script may lack.
fn damaged(script: &Path, gold: &Path, tier: &str) -> Option<String> {
    let output = Command::new("python3").arg(script).arg(gold).args(["--tier", tier]).output();
    let output = output.expect("python3 starts");
    let error = String::from_utf8_lossy(&output.stderr);
    let lacks_converter = error.contains("opencc_purepy");
    assert!(output.status.success() || lacks_converter, "{tier}: {error}");
    output.status.success().then(|| String::from_utf8(output.stdout).expect("records are UTF-8"))
}

#[test]
fn damage_costs_little() {
    let script = root().join("../shared/score/noise.py");
    if !script.exists() {
        return;
    }
    // The public reports too: the marks of the gold here are narrow already.
    let sets = ["tests/gold/a", "tests/gold/b", "tests/gold/c", "../shared/gold/nankai"];
    let gold: String = sets
        .map(|set| fs::read_to_string(root().join(format!("{set}.jsonl"))))
        .map(|set| set.expect("the gold is there"))
        .concat();
    let clean = f1("noise-clean.jsonl", &gold);
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("noise-clean.jsonl");
    let mut measured = 0;
    for &(tier, limit) in TIERS {
        let Some(records) = damaged(&script, &path, tier) else { continue };
        assert!(records != gold, "{tier} damages nothing");
        measured += 1;
        let noisy = f1(&format!("noise-{tier}.jsonl"), &records);
        assert!(noisy >= clean - limit, "{tier}: {noisy:.3}, clean {clean:.3}");
    }
    assert!(measured > TIERS.len() / 2, "only {measured} kinds of damage were measured");
}

#[test]
fn web_pages_cost_little() {
    let shared = root().join("../shared/gold");
    if !shared.exists() {
        return;
    }
    let read = |name: &str| -> Vec<Value> {
        let text = fs::read_to_string(shared.join(format!("{name}.jsonl")));
        let text = text.expect("the gold is there");
        text.lines().map(|line| serde_json::from_str(line).expect("gold is JSON")).collect()
    };
    let (texts, mut pages) = (read("nankai"), read("nankai_html"));
    assert!(!pages.is_empty(), "no pages");
    for page in &mut pages {
        let text = texts.iter().find(|text| text["id"] == page["id"]).expect("the page has a text");
        page["gold"] = text["gold"].clone();
    }
    let lines =
        |records: &[Value]| -> String { records.iter().map(|r| format!("{r}\n")).collect() };
    let (text, page) = (f1("texts.jsonl", &lines(&texts)), f1("pages.jsonl", &lines(&pages)));
    assert!(page >= text - 0.01, "pages {page:.3}, texts {text:.3}");
}
