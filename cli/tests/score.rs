//! The measure: the same numbers as the reference scorer, and floors that no change may go under.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn huiyao(args: &[&Path]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_huiyao"))
        .arg("score")
        .arg("--json")
        .args(args)
        .output()
        .expect("the tool starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("scores are JSON")
}

/// All gold of the repository in one file, of its own for each test: tests run side by side.
fn pooled_gold(test: &str) -> PathBuf {
    let set =
        |name| fs::read_to_string(root().join("tests/gold").join(name)).expect("gold is there");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("pooled-{test}.jsonl"));
    fs::write(&path, ["a.jsonl", "b.jsonl", "c.jsonl"].map(set).concat())
        .expect("the folder is ours");
    path
}

#[test]
fn score_floors() {
    let scores = huiyao(&[&pooled_gold("floors")]);
    let floors =
        fs::read_to_string(root().join("tests/gold/floors.txt")).expect("floors are there");
    let mut under = Vec::new();
    for line in floors.lines().map(|l| l.split('#').next().unwrap_or_default().trim()) {
        let Some((field, floor)) = line.split_once(char::is_whitespace) else { continue };
        let floor: f64 = floor.trim().parse().expect("a floor is a number");
        let score = scores.get(field).unwrap_or(&scores["fields"][field]);
        let score = score.as_f64().unwrap_or_else(|| panic!("{field} has no score"));
        if score < floor {
            under.push(format!("{field}: {score} is under {floor}"));
        }
    }
    assert!(under.is_empty(), "{}", under.join("\n"));
}

/// Predictions with something right, something wrong and something missing in every field: what
/// the gold says, each fact kept, changed or left out by its place in the text.
fn predictions(gold: &Value) -> Value {
    let mut turn = 0;
    let mut changed = |text: &Value| -> Value {
        turn += 1;
        match (text.as_str(), turn % 5) {
            (Some(text), 1) => Value::from(format!("({text})")),
            (Some(text), 3) => Value::from(text.chars().skip(1).collect::<String>()),
            _ => text.clone(),
        }
    };
    let items = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let meeting = &gold["meeting"];
    let officials: Vec<Value> = items(&gold["officials"])
        .iter()
        .map(|o| {
            let posts: Vec<Value> = items(&o["posts"])
                .iter()
                .map(
                    |p| serde_json::json!({"organization": changed(&p[0]), "role": changed(&p[1])}),
                )
                .collect();
            serde_json::json!({"name": o["name"], "posts": posts, "activities": o["acts"]})
        })
        .collect();
    let lists: Vec<Value> = items(&gold["point_lists"])
        .iter()
        .map(|list| {
            let text = |p: &Value| format!("{}某某某某某某{}", p["head"], p["tail"]).replace('"', "");
            let points: Vec<Value> = items(&list["points"])
                .iter()
                .map(|p| serde_json::json!({"text": changed(&Value::from(text(p)))}))
                .collect();
            serde_json::json!({"kind": list["kind"], "speaker": changed(&list["speaker"]), "points": points})
        })
        .collect();
    let awards: Vec<Value> = items(&gold["awards"])
        .iter()
        .map(|a| {
            let recipients: Vec<Value> = items(&a["recipients"])
                .iter()
                .map(|r| serde_json::json!({"name": changed(r), "kind": "person"}))
                .collect();
            serde_json::json!({"title": changed(&a["title"]), "count": a["count"], "recipients": recipients})
        })
        .collect();
    let presenters: Vec<Value> = items(&gold["presenters"])
        .iter()
        .map(|p| serde_json::json!({"name": changed(p)}))
        .collect();
    serde_json::json!({
        "title": {"text": changed(&gold["title"])},
        "publication": {"date": gold["published"]},
        "meeting": {
            "status": "held",
            "name": {"text": changed(&meeting["name"])},
            "location": meeting["location"].as_str().map(|text| serde_json::json!({"text": text})),
            "dates": {"start": meeting["start"], "end": meeting["start"]},
            "organizers": meeting["organizers"],
            "attendance": meeting["attendance"],
        },
        "officials": officials,
        "work_points": lists,
        "awards": awards,
        "appointments": gold["appointments"],
        "presentations": [{"presenters": presenters, "topics": []}],
    })
}

#[test]
fn the_numbers_are_those_of_the_reference_scorer() {
    let reference = root().join("../shared/score/score.py");
    if !reference.exists() {
        return;
    }
    let gold = pooled_gold("reference");
    let predicted = Path::new(env!("CARGO_TARGET_TMPDIR")).join("predicted.jsonl");
    let lines = fs::read_to_string(&gold).expect("the file is ours");
    let answers: String = lines
        .lines()
        .map(|line| {
            let document: Value = serde_json::from_str(line).expect("gold is JSON");
            let report = predictions(&document["gold"]);
            format!("{}\n", serde_json::json!({"id": document["id"], "report": report}))
        })
        .collect();
    fs::write(&predicted, answers).expect("the folder is ours");
    let output = Command::new("python3")
        .arg(reference)
        .args([&gold, &predicted])
        .arg("--json")
        .output()
        .expect("python3 is there");
    let reference: Value = serde_json::from_slice(&output.stdout).expect("scores are JSON");
    let own = huiyao(&[&gold, &predicted]);
    for member in ["fields", "micro_f1", "macro_f1", "documents"] {
        assert_eq!(own[member], reference[member], "{member}");
    }
    let scores = own["fields"].as_object().expect("an object");
    assert!(scores.values().any(|f| f.as_f64() < Some(0.9)), "the predictions test nothing: {own}");
}
