//! `huiyao batch`: many records on all cores.

use std::fs::File;
use std::io::{self, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use crate::extract::Reading;
use crate::outcome::{STDOUT, Status, Stop};
use crate::progress::Progress;
use crate::source::{Piece, Source};
use crate::{input, ordered, record};

/// Read many records and write their reports in the same order, one JSON object a line.
///
/// A record is {"id": any, "text": "…"} or {"id": any, "html": "…"}, with "published" (an ISO date)
/// where it is known; other members are ignored. Its answer is {"id": same, "report": {…}}, or
/// {"id": same, "error": {"code": "…", "message": "…"}} for one that cannot be read; the rest goes on.
///
/// Records stand on the lines of a file (.jsonl), in the rows of a table (.csv, with the columns
/// id, text or html, published), or each in a file of a folder (.txt .html .htm .md; the id is the
/// file's path there). All of them may be packed (.gz, .zst).
#[derive(clap::Args)]
pub(crate) struct Args {
    /// File or folder of records; `-` is standard input, in lines.
    #[arg(value_name = "IN")]
    input: PathBuf,
    /// Where the answers go, instead of standard output.
    #[arg(short, long, value_name = "OUT.jsonl")]
    output: Option<PathBuf>,
    /// Number of threads that read reports; as many as there are cores, unless told.
    #[arg(short, long)]
    jobs: Option<NonZero<usize>>,
    /// Column of a table that holds the texts.
    #[arg(long, value_name = "NAME", default_value = "text")]
    text_column: String,
    #[command(flatten)]
    reading: Reading,
}

/// The answers to a piece of the input.
#[derive(Default)]
struct Answers {
    output: Vec<u8>,
    records: u64,
    bytes: u64,
    complaints: Vec<String>,
}

pub(crate) fn run(args: &Args) -> Result<Status, Stop> {
    let name = input::name(&args.input);
    let (mut source, length) =
        Source::open(&args.input, &args.text_column).map_err(|e| Stop::because(&name, e))?;
    let (mut sink, target) = open_output(&args.input, args.output.as_deref())?;
    let mut progress = Progress::new(length, args.output.is_none());
    let mut status = Status::Clean;
    ordered::ordered(
        jobs(args.jobs),
        || source.next(),
        |piece| answer(piece, &name, &args.reading),
        |answers| {
            for complaint in &answers.complaints {
                status = Status::Flawed;
                progress.complain(complaint);
            }
            progress.advance(answers.bytes, answers.records);
            sink.write_all(&answers.output).map_err(|e| Stop::writing(&target, &e))
        },
    )?;
    sink.flush().map_err(|e| Stop::writing(&target, &e))?;
    Ok(status)
}

fn jobs(asked: Option<NonZero<usize>>) -> usize {
    asked.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZero::get)
}

/// Where the answers go, and its name in messages.
fn open_output(input: &Path, output: Option<&Path>) -> Result<(Box<dyn Write>, String), Stop> {
    let Some(path) = output else {
        return Ok((Box::new(io::stdout().lock()), STDOUT.to_owned()));
    };
    let name = path.display().to_string();
    if same_file(input, path) {
        return Err(Stop::because(name, "is the input too: it would be lost"));
    }
    let file = File::create(path).map_err(|e| Stop::because(&name, e))?;
    Ok((Box::new(file), name))
}

fn same_file(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b && a.is_file())
}

fn answer(piece: Piece, source: &str, reading: &Reading) -> Answers {
    let mut answers = Answers { bytes: piece.len(), ..Answers::default() };
    if let Piece::Failure { place, error } = &piece {
        let place = place.as_ref().map_or(source.to_owned(), |path| path.display().to_string());
        answers.complaints.push(format!("{place}: {error}"));
    }
    piece.each(|found| {
        answers.records += 1;
        let refusal = record::answer(&found.id, found.record, reading, &mut answers.output);
        if let Some(refusal) = refusal {
            answers.complaints.push(match found.line {
                Some(line) => format!("{source}:{line}: {}", refusal.message),
                None => format!("{source}: {}", refusal.message),
            });
        }
    });
    answers
}
