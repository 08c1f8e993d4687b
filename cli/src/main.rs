//! Command-line tool of huiyao (first form, replaced by the full tool).
use std::io::{BufRead, Write};

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let out = args.iter().position(|a| a == "-o").map(|i| args[i + 1].clone());
    let input = std::fs::File::open(&args[2]).expect("input file");
    let mut sink: Box<dyn Write> = match out {
        Some(path) => Box::new(std::fs::File::create(path).expect("output file")),
        None => Box::new(std::io::stdout()),
    };
    for line in std::io::BufReader::new(input).lines() {
        let value: serde_json::Value = serde_json::from_str(&line.expect("line")).expect("json");
        let text = value["text"].as_str().unwrap_or_default();
        let report = huiyao::extract(text);
        let record = serde_json::json!({"id": value["id"], "report": report});
        writeln!(sink, "{record}").expect("write");
    }
}
