//! Every fact points to the bytes that it was read from, damage included.
//!
//! `cargo run --example evidence [FILE]`

use std::{env, fs, io};

use huiyao::{Mention, Span};

fn main() -> io::Result<()> {
    let path = env::args().nth(1).unwrap_or_else(|| "examples/reports/science.txt".to_owned());
    let source = fs::read_to_string(path)?;
    let report = huiyao::extract(&source);

    if let Some(meeting) = &report.meeting {
        for mention in meeting.name.iter().chain(&meeting.location).chain(&meeting.attendees) {
            show(&source, mention);
        }
    }
    for official in &report.officials {
        let places: Vec<String> = official.mentions.iter().map(|m| line(&source, *m)).collect();
        println!("{}: {}", official.name, places.join(", "));
    }
    for repair in &report.repairs {
        // A repair keeps what stood there, so a fact can be checked against the page.
        assert_eq!(repair.span.of(&source), repair.before);
    }
    println!("{} places were mended", report.repairs.len());
    Ok(())
}

/// The clean text, the bytes of the page behind it, and where an editor would find them.
fn show(source: &str, mention: &Mention) {
    println!("{}", mention.text);
    println!("    read from {:?}", mention.span.of(source));
    let (chars, utf16) = (mention.span.to_chars(source), mention.span.to_utf16(source));
    println!(
        "    characters {}..{}, UTF-16 {}..{}",
        chars.start, chars.end, utf16.start, utf16.end
    );
}

/// Line and column of a span, from 1, in characters.
fn line(source: &str, span: Span) -> String {
    let before = &source[..span.start];
    let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
    format!("{}:{column}", before.matches('\n').count() + 1)
}
