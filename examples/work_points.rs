//! Numbered points: what was done, what is asked, by whom, with their figures.
//!
//! `cargo run --example work_points [FILE]`

use std::{env, fs, io};

use huiyao::report::{PointKind, WorkPoints};

fn main() -> io::Result<()> {
    let path = env::args().nth(1).unwrap_or_else(|| "examples/reports/science.txt".to_owned());
    let report = huiyao::extract(&fs::read_to_string(path)?);
    for list in &report.work_points {
        let kind = match list.kind {
            PointKind::Review => "what was done",
            PointKind::Requirement => "what is asked",
            _ => "other points",
        };
        match &list.speaker {
            Some(speaker) => println!("{kind}, says {speaker}"),
            None => println!("{kind}"),
        }
        show(list, 1);
    }
    Ok(())
}

/// Points may hold lists of their own.
fn show(list: &WorkPoints, depth: usize) {
    let indent = "    ".repeat(depth);
    for point in &list.points {
        println!("{indent}{}. {}", point.ordinal, point.heading);
        for figure in &point.figures {
            let unit = figure.unit.as_deref().unwrap_or("");
            println!("{indent}    {} = {} {unit} ({:?})", figure.text, figure.value, figure.bound);
        }
        for nested in &point.lists {
            show(nested, depth + 1);
        }
    }
}
