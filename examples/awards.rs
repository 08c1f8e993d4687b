//! Honours with their recipients, and who told of their experience.
//!
//! `cargo run --example awards [FILE]`

use std::{env, fs, io};

use huiyao::report::PartyKind;

fn main() -> io::Result<()> {
    let path = env::args().nth(1).unwrap_or_else(|| "examples/reports/science.txt".to_owned());
    let report = huiyao::extract(&fs::read_to_string(path)?);

    for award in &report.awards {
        println!("{}", award.title);
        if let Some(body) = &award.conferred_by {
            println!("    conferred by {body}");
        }
        if let Some(count) = award.count {
            println!("    {count} {}", award.unit.as_deref().unwrap_or("recipients"));
        }
        for recipient in &award.recipients {
            let kind = match recipient.kind {
                PartyKind::Person => "person",
                _ => "organization",
            };
            println!("    {} ({kind})", recipient.name);
        }
        if award.open {
            println!("    and others");
        }
    }
    for presentation in &report.presentations {
        let names: Vec<&str> = presentation.presenters.iter().map(|p| p.name.as_str()).collect();
        let topics: Vec<&str> = presentation.topics.iter().map(|t| t.text.as_str()).collect();
        println!("{} on {}", names.join(", "), topics.join(", "));
    }
    Ok(())
}
