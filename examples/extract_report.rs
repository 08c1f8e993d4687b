//! A report in, its facts out: as a summary, and as JSON.
//!
//! `cargo run --example extract_report [FILE]`

use std::{env, error::Error, fs};

use huiyao::{Extractor, render};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).unwrap_or_else(|| "examples/reports/science.txt".to_owned());
    let text = fs::read_to_string(path)?;

    // An extractor is built once and shared by all threads; `huiyao::extract` does for one text.
    let extractor = Extractor::builder()
        // To reckon years from, where the page itself prints no date.
        .published("2021-04-12".parse()?)
        .build()?;
    let report = extractor.extract(&text);

    print!("{}", render::text(&report));

    // The same as data: every type has its serde form.
    let json = serde_json::to_string(&report)?;
    println!("\n{} bytes of JSON", json.len());
    let back: huiyao::Report = serde_json::from_str(&json)?;
    assert_eq!(back, report);
    Ok(())
}
