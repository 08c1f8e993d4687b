//! `huiyao rules`: every rule with its examples.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use huiyao::RuleInfo;

use crate::outcome::{STDOUT, Status, Stop};

/// List the rules with their examples and counter-examples.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only rules whose name holds this.
    #[arg(value_name = "PART")]
    part: Option<String>,
    /// Names and purposes alone.
    #[arg(long)]
    short: bool,
}

pub(crate) fn run(args: &Args) -> Result<Status, Stop> {
    let wanted = |id: &str| args.part.as_deref().is_none_or(|part| id.contains(part));
    let shown: String = huiyao::rules()
        .iter()
        .filter(|rule| wanted(rule.id))
        .map(|rule| show(rule, args.short))
        .collect();
    if let Some(part) = args.part.as_deref().filter(|_| shown.is_empty()) {
        return Err(Stop::because(part, "no rule has this in its name"));
    }
    let mut out = io::stdout().lock();
    out.write_all(shown.as_bytes())
        .and_then(|()| out.flush())
        .map_err(|e| Stop::writing(STDOUT, &e))?;
    Ok(Status::Clean)
}

fn show(rule: &RuleInfo, short: bool) -> String {
    let mut shown = format!("{}\n    {}\n", rule.id, rule.doc);
    if short {
        return shown;
    }
    for example in rule.examples {
        let gives = match example.gives {
            [] => "nothing".to_owned(),
            values => values.join(" | "),
        };
        // One line an example, also where its text has several.
        let text = example.text.replace('\n', "⏎");
        write!(shown, "    {text}\n        → {gives}\n").expect("a String takes all");
    }
    shown
}
