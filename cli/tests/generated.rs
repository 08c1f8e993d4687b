//! What the README shows is what the tool prints: `UPDATE=1 cargo test --test generated` rewrites it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const OPEN: &str = "<!-- generated: ";
const CLOSE: &str = "<!-- end -->";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All gold of the repository: what `-` stands for in the README's commands.
fn gold() -> String {
    ["a", "b", "c"]
        .map(|set| {
            let path = root().join(format!("tests/gold/{set}.jsonl"));
            fs::read_to_string(path).expect("the gold is there")
        })
        .concat()
}

fn huiyao(args: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_huiyao"))
        .args(args.split(' '))
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the tool starts");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    // A command that reads no standard input may end before it is written.
    let _ = stdin.write_all(gold().as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("the tool ends");
    assert!(output.status.success(), "huiyao {args}");
    String::from_utf8(output.stdout).expect("the tool prints UTF-8")
}

/// The text with every generated section as the tool prints it now.
fn regenerated(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(OPEN) {
        let (before, section) = rest.split_at(at);
        let (head, body) = section.split_once(" -->\n").expect("the opening mark is closed");
        let (_, after) = body.split_once(CLOSE).expect("the section is closed");
        let args = &head[OPEN.len()..];
        let shown = match huiyao(args) {
            table if table.starts_with('|') => table,
            plain => format!("```text\n{plain}```\n"),
        };
        out += &format!("{before}{head} -->\n{shown}{CLOSE}");
        rest = after;
    }
    out + rest
}

#[test]
fn the_readme_shows_what_the_tool_prints() {
    let path = root().join("README.md");
    let text = fs::read_to_string(&path).expect("the README is there");
    let now = regenerated(&text);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, now).expect("the README can be written");
    } else {
        assert!(text == now, "the README is out of date: UPDATE=1 cargo test --test generated");
    }
}
