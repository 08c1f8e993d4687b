//! `huiyao batch`: many records, one a line, on all cores.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use crate::extract::Reading;
use crate::outcome::{STDOUT, Status, Stop};
use crate::progress::Progress;
use crate::{input, ordered, record};

/// Read records, one JSON object a line, and write their reports in the same order.
///
/// A record is {"id": any, "text": "…"}, with "published" (an ISO date) where it is known; other
/// members are ignored. Its answer is {"id": same, "report": {…}}, or {"id": same, "error":
/// {"code": "…", "message": "…"}} for a line that cannot be read; the rest goes on.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// File of records; `-` is standard input.
    #[arg(value_name = "IN.jsonl")]
    input: PathBuf,
    /// Where the answers go, instead of standard output.
    #[arg(short, long, value_name = "OUT.jsonl")]
    output: Option<PathBuf>,
    /// Number of threads that read reports; as many as there are cores, unless told.
    #[arg(short, long)]
    jobs: Option<NonZero<usize>>,
    #[command(flatten)]
    reading: Reading,
}

/// Bytes asked of the input at a time: some ten reports, so that short inputs are shared out too.
const READ_SIZE: usize = 32 * 1024;

/// Whole lines of the input.
struct Chunk {
    first_line: u64,
    bytes: Vec<u8>,
    /// What ended the input before its end.
    failure: Option<io::Error>,
}

/// A chunk's answers.
#[derive(Default)]
struct Answers {
    output: Vec<u8>,
    records: u64,
    bytes: u64,
    /// Messages with their line.
    complaints: Vec<(u64, String)>,
    failure: Option<io::Error>,
}

pub(crate) fn run(args: &Args) -> Result<Status, Stop> {
    let name = input::name(&args.input);
    let (reader, length) = input::open(&args.input).map_err(|e| Stop::because(&name, e))?;
    let (mut sink, target) = open_output(&args.input, args.output.as_deref())?;
    let mut progress = Progress::new(length, args.output.is_none());
    let mut chunks = Chunks::new(BufReader::with_capacity(READ_SIZE, reader));
    let mut status = Status::Clean;
    ordered::ordered(
        jobs(args.jobs),
        || chunks.next(),
        |chunk| answer(&chunk, &args.reading),
        |answers| {
            for (line, message) in &answers.complaints {
                progress.complain(format_args!("{name}:{line}: {message}"));
            }
            if let Some(error) = &answers.failure {
                progress.complain(format_args!("{name}: {error}"));
            }
            if !answers.complaints.is_empty() || answers.failure.is_some() {
                status = Status::Flawed;
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

/// Cuts an input into chunks: what one read gave, up to the end of its last line.
struct Chunks<R> {
    reader: BufReader<R>,
    lines: u64,
    failed: bool,
}

impl<R: Read> Chunks<R> {
    fn new(reader: BufReader<R>) -> Self {
        Chunks { reader, lines: 0, failed: false }
    }
}

impl<R: Read> Iterator for Chunks<R> {
    type Item = Chunk;

    fn next(&mut self) -> Option<Chunk> {
        let mut chunk = Chunk { first_line: self.lines + 1, bytes: Vec::new(), failure: None };
        while !self.failed {
            match self.reader.read_until(b'\n', &mut chunk.bytes) {
                Ok(0) => break,
                Ok(_) => self.lines += 1,
                Err(error) => {
                    chunk.failure = Some(error);
                    self.failed = true;
                }
            }
            // Whoever writes line by line is answered line by line.
            if self.reader.buffer().is_empty() {
                break;
            }
        }
        (!chunk.bytes.is_empty() || chunk.failure.is_some()).then_some(chunk)
    }
}

fn answer(chunk: &Chunk, reading: &Reading) -> Answers {
    let mut answers = Answers { bytes: chunk.bytes.len() as u64, ..Answers::default() };
    for (line, number) in chunk.bytes.split(|&b| b == b'\n').zip(chunk.first_line..) {
        if line.trim_ascii().is_empty() {
            continue;
        }
        answers.records += 1;
        if let Some(refusal) = record::answer(line, reading, &mut answers.output) {
            answers.complaints.push((number, refusal.message));
        }
    }
    answers.failure = chunk.failure.as_ref().map(|e| io::Error::new(e.kind(), e.to_string()));
    answers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_whole_lines_and_lose_nothing() {
        let input: String = (0..5000).map(|n| format!("{}\n", "x".repeat(n * 37 % 101))).collect();
        let input = input + "last, without an end";
        for capacity in [1, 7, 100, READ_SIZE] {
            let reader = BufReader::with_capacity(capacity, input.as_bytes());
            let mut read = Vec::new();
            for chunk in Chunks::new(reader) {
                let lines_before = read.iter().filter(|&&b| b == b'\n').count() as u64;
                assert_eq!(chunk.first_line, lines_before + 1);
                read.extend(chunk.bytes);
                assert!(read.ends_with(b"\n") || read.len() == input.len());
            }
            assert_eq!(read, input.as_bytes());
        }
    }
}
