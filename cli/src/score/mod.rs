//! `huiyao score`: reports against gold, field by field.
//!
//! The measure: a fact is right when it equals a gold fact after folding (compatibility forms,
//! white space and punctuation removed). Precision, recall and F1 a field, their micro average
//! (all facts pooled) and macro average, and the share of documents right as a whole.

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::extract::Reading;
use crate::outcome::{STDOUT, Status, Stop, complain};
use crate::{input, record};

mod facts;
mod fold;
mod table;
mod tally;

use facts::Comparison;
use tally::Score;

/// Compare reports with gold, field by field.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Gold: one {"id", "text", "gold": {…}} a line; `-` is standard input.
    gold: PathBuf,
    /// What `batch` wrote for it; without it the texts of the gold are read now.
    predicted: Option<PathBuf>,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
    /// Print a table in Markdown.
    #[arg(long, conflicts_with = "json")]
    markdown: bool,
    /// List what is wrong and what is missing.
    #[arg(long)]
    errors: bool,
    /// With --errors: of this field alone.
    #[arg(long, requires = "errors")]
    field: Option<String>,
    #[command(flatten)]
    reading: Reading,
}

/// A gold document: its line, id and gold.
struct Document {
    line: String,
    id: String,
    gold: Value,
}

pub(crate) fn run(args: &Args) -> Result<Status, Stop> {
    if let Some(field) = &args.field
        && !facts::FIELDS.contains(&field.as_str())
    {
        return Err(Stop::because(
            field,
            format_args!("no such field: {}", facts::FIELDS.join(" ")),
        ));
    }
    let documents = read_gold(&args.gold)?;
    let reports = match &args.predicted {
        Some(path) => Reports::Read(read_predicted(path)?),
        None => Reports::Now(&args.reading),
    };
    let mut score = Score::default();
    let mut errors = String::new();
    for document in &documents {
        let comparison = Comparison::new(&document.gold, &reports.of(document));
        score.add(&comparison);
        if args.errors {
            errors += &table::errors(&document.id, &comparison, args.field.as_deref());
        }
    }
    let shown = match (args.json, args.markdown) {
        (true, _) => table::json(&score),
        (_, true) => table::markdown(&score),
        _ => table::plain(&score),
    };
    let mut out = io::stdout().lock();
    out.write_all((errors + &shown).as_bytes())
        .and_then(|()| out.flush())
        .map_err(|e| Stop::writing(STDOUT, &e))?;
    let missing = documents.iter().filter(|d| !reports.has(d)).count();
    if missing > 0 {
        complain(format_args!("no report for {missing} documents"));
        return Ok(Status::Flawed);
    }
    Ok(Status::Clean)
}

/// Where the reports to be scored come from.
enum Reports<'a> {
    /// By id, from a file.
    Read(HashMap<String, Value>),
    /// Read from the gold's own texts.
    Now(&'a Reading),
}

impl Reports<'_> {
    fn has(&self, document: &Document) -> bool {
        match self {
            Reports::Read(reports) => reports.contains_key(&document.id),
            Reports::Now(_) => true,
        }
    }

    /// The report of a document; `null` where there is none.
    fn of(&self, document: &Document) -> Value {
        match self {
            Reports::Read(reports) => reports.get(&document.id).cloned().unwrap_or_default(),
            Reports::Now(reading) => {
                let (_, record) = record::read(document.line.as_bytes());
                match record.and_then(|record| record.report(reading)) {
                    Ok(report) => serde_json::to_value(report).expect("a report is plain data"),
                    Err(_) => Value::Null,
                }
            }
        }
    }
}

fn read_gold(path: &Path) -> Result<Vec<Document>, Stop> {
    let document = |(number, line): (usize, &str)| {
        let mut value = parse(path, number, line)?;
        let gold = value.get_mut("gold").map(Value::take).ok_or_else(|| {
            Stop::because(format_args!("{}:{number}", input::name(path)), "line has no \"gold\"")
        })?;
        Ok(Document { line: line.to_owned(), id: id(&value), gold })
    };
    lines(&text(path)?).map(document).collect()
}

fn read_predicted(path: &Path) -> Result<HashMap<String, Value>, Stop> {
    let report = |(number, line): (usize, &str)| {
        let mut value = parse(path, number, line)?;
        Ok((id(&value), value.get_mut("report").map(Value::take).unwrap_or_default()))
    };
    lines(&text(path)?).map(report).collect()
}

fn text(path: &Path) -> Result<String, Stop> {
    input::read_text(path).map_err(|reason| Stop::because(input::name(path), reason))
}

fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty())
}

fn parse(path: &Path, number: usize, line: &str) -> Result<Value, Stop> {
    serde_json::from_str(line)
        .map_err(|e| Stop::because(format_args!("{}:{number}", input::name(path)), e))
}

fn id(value: &Value) -> String {
    match &value["id"] {
        Value::String(id) => id.clone(),
        other => other.to_string(),
    }
}
