//! Command-line tool of huiyao: typed records from Chinese association meeting reports.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod batch;
mod extract;
mod input;
mod ordered;
mod outcome;
mod packed;
mod page;
mod progress;
mod record;
mod rules;
mod score;
mod source;

/// Typed records from Chinese association meeting reports.
#[derive(Parser)]
#[command(name = "huiyao", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Extract(extract::Args),
    Batch(batch::Args),
    Score(score::Args),
    Rules(rules::Args),
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Extract(args) => extract::run(&args),
        Command::Batch(args) => batch::run(&args),
        Command::Score(args) => score::run(&args),
        Command::Rules(args) => rules::run(&args),
    };
    outcome::exit_code(result)
}
