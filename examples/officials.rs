//! Who took part, in which posts, and what they did.
//!
//! `cargo run --example officials [FILE]`

use std::{env, fs, io};

use huiyao::report::{Activity, Official};

fn main() -> io::Result<()> {
    let path = env::args().nth(1).unwrap_or_else(|| "examples/reports/union.txt".to_owned());
    let report = huiyao::extract(&fs::read_to_string(path)?);

    for official in &report.officials {
        println!("{} ({} mentions)", official.name, official.mentions.len());
        for post in &official.posts {
            let organization = post.organization.as_deref().unwrap_or("?");
            println!("    {} of {organization}", post.role.as_deref().unwrap_or("?"));
        }
        if let Some(principal) = &official.on_behalf_of {
            println!("    on behalf of {principal}");
        }
        println!("    {:?}", official.activities);
    }

    let did = |wanted: Activity| -> Vec<&str> {
        let has = |o: &&Official| o.activities.contains(&wanted);
        report.officials.iter().filter(has).map(|o| o.name.as_str()).collect()
    };
    println!("spoke: {:?}, presided: {:?}", did(Activity::Speak), did(Activity::Preside));
    for appointment in &report.appointments {
        println!("{} {} ({:?})", appointment.person, appointment.role, appointment.how);
    }
    Ok(())
}
