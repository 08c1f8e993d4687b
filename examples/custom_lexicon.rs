//! Words of one trade or region, given to the extractor beside its own.
//!
//! `cargo run --example custom_lexicon [FILE]`

use std::{env, error::Error, fs};

use huiyao::{Extractor, FactKind};

/// A guild with offices and bodies of its own making, and a name that looks like none.
const REPORT: &str = "3月15日，青山县茶业商会第三次会员大会在青山县召开。\
    商会轮值召集使林知远、松云茶叶议事堂苏晚晴出席会议。会上，阿茶作交流发言。";

fn main() -> Result<(), Box<dyn Error>> {
    let report = match env::args().nth(1) {
        Some(path) => fs::read_to_string(path)?,
        None => REPORT.to_owned(),
    };
    let guild = Extractor::builder()
        .role("轮值召集使")
        .organization_suffix("议事堂")
        .person("阿茶")
        // Nobody is honoured in this archive: what is not looked for costs nothing.
        .without(FactKind::Awards)
        .build()?;

    println!("as it comes");
    show(&Extractor::default(), &report);
    println!("with the words of the guild");
    show(&guild, &report);

    // A word that cannot be one is refused when the extractor is built.
    let refused = Extractor::builder().role("轮值 (召集使)").build();
    println!("{}", refused.expect_err("a role holds no blank"));
    Ok(())
}

fn show(extractor: &Extractor, report: &str) {
    for official in extractor.extract(report).officials {
        let post = |p: &huiyao::report::Post| {
            format!(
                "{}/{}",
                p.organization.as_deref().unwrap_or("?"),
                p.role.as_deref().unwrap_or("?")
            )
        };
        let posts: Vec<String> = official.posts.iter().map(post).collect();
        println!("    {} {posts:?} {:?}", official.name, official.activities);
    }
}
