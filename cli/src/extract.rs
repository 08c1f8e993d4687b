//! `huiyao extract`: the reports of single files.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use huiyao::{Date, Extractor, Report, render};

use crate::input;
use crate::outcome::{STDOUT, Status, Stop, complain};
use crate::page;

/// Read reports from files and print what they say.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Texts (.txt, .md) or web pages (.html, .htm), packed or not (.gz, .zst); `-` is standard input.
    ///
    /// What has no such ending is a page if it begins as one.
    /// They may be in UTF-8, UTF-16, GB18030 (gb2312, gbk) or Big5: the report says in which.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How to print: a summary on a terminal, JSON elsewhere, unless told.
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Read every file as a web page, whatever its name; standard input too.
    #[arg(long)]
    html: bool,
    #[command(flatten)]
    reading: Reading,
}

/// How texts are read, the same for every command.
#[derive(clap::Args)]
pub(crate) struct Reading {
    /// Publication date to reckon from where the page prints none (2017-03-20).
    #[arg(long, value_name = "DATE")]
    published: Option<Date>,
    /// Read the text as it is, damage and all.
    #[arg(long)]
    no_repair: bool,
}

impl Reading {
    /// The extractor asked for, with the record's own publication date where it has one.
    pub(crate) fn extractor(&self, published: Option<Date>) -> Extractor {
        let mut builder = Extractor::builder().repair(!self.no_repair);
        if let Some(date) = published.or(self.published) {
            builder = builder.published(date);
        }
        builder.build().expect("no lexicon entries are added that could be refused")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Json,
    Text,
}

pub(crate) fn run(args: &Args) -> Result<Status, Stop> {
    let extractor = args.reading.extractor(None);
    let format = args.format.unwrap_or_else(fitting_format);
    let mut out = io::stdout().lock();
    let mut status = Status::Clean;
    for path in &args.files {
        match page::report_of_file(path, args.html, &extractor) {
            Ok(report) => {
                let heading = (args.files.len() > 1).then_some(path.as_path());
                let shown = show(&report, format, heading);
                out.write_all(shown.as_bytes()).map_err(|e| Stop::writing(STDOUT, &e))?;
            }
            Err(refusal) => {
                complain(refusal.message);
                status = Status::Flawed;
            }
        }
    }
    out.flush().map_err(|e| Stop::writing(STDOUT, &e))?;
    Ok(status)
}

fn fitting_format() -> Format {
    if io::stdout().is_terminal() { Format::Text } else { Format::Json }
}

/// A report as it is printed; `heading` names the file where there are several.
fn show(report: &Report, format: Format, heading: Option<&Path>) -> String {
    match (format, heading) {
        (Format::Json, _) => {
            let json = serde_json::to_string_pretty(report).expect("a report is plain data");
            json + "\n"
        }
        (Format::Text, None) => render::text(report),
        (Format::Text, Some(path)) => {
            format!("== {} ==\n{}\n", input::name(path), render::text(report))
        }
    }
}
