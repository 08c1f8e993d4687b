//! What a batch is read from: lines of JSON, rows of CSV, or the files of a folder.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::fs;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use encoding_rs::{BIG5, Encoding, GB18030, UTF_8};

use crate::input;
use crate::page::Page;
use crate::record::{self, Record, Refusal};

/// Bytes asked of the input at a time: some ten reports, so that short inputs are shared out too.
const READ_SIZE: usize = 32 * 1024;
/// Rows of CSV that are worked on together.
const ROWS: usize = 16;
/// Files of a folder that are records, by the ending of their name.
const ENDINGS: &[&str] = &["txt", "html", "htm", "md"];

type Reader = Box<dyn Read + Send>;

/// An open source of records.
pub(crate) enum Source {
    Lines(Lines<Reader>),
    Rows(Rows),
    Folder(Folder),
}

impl Source {
    /// Opens what stands at `path`, by the ending of its name; also its length in bytes where known.
    pub(crate) fn open(path: &Path, text_column: &str) -> Result<(Source, Option<u64>), String> {
        if !input::is_stdin(path) && path.is_dir() {
            return Ok((Source::Folder(Folder::new(path)), None));
        }
        if Folder::takes(path) {
            return Ok((Source::Folder(Folder::single(path)), None));
        }
        let (reader, length) = input::open(path).map_err(|error| error.to_string())?;
        let source = match input::ending(path).as_str() {
            "csv" => Source::Rows(Rows::new(reader, text_column)?),
            _ => Source::Lines(Lines::new(reader, READ_SIZE)),
        };
        Ok((source, length))
    }
}

impl Iterator for Source {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        match self {
            Source::Lines(lines) => lines.next(),
            Source::Rows(rows) => rows.next(),
            Source::Folder(folder) => folder.next(),
        }
    }
}

/// Some records of a source, not yet looked into.
pub(crate) enum Piece {
    /// Whole lines, and the number of the first.
    Lines {
        first: u64,
        bytes: Vec<u8>,
    },
    Rows(Vec<Row>),
    /// A file, and the name that it has as a record.
    File {
        path: PathBuf,
        id: String,
    },
    /// What could not be read.
    Failure {
        place: Option<PathBuf>,
        error: io::Error,
    },
}

/// A record found.
pub(crate) struct Found {
    /// Line in the source; `None` where the source is a folder.
    pub(crate) line: Option<u64>,
    /// A JSON value.
    pub(crate) id: String,
    pub(crate) record: Result<Record, Refusal>,
}

impl Piece {
    /// Bytes of the source that the piece takes, as far as they are counted.
    pub(crate) fn len(&self) -> u64 {
        match self {
            Piece::Lines { bytes, .. } => bytes.len() as u64,
            Piece::Rows(rows) => rows.iter().map(|row| row.bytes).sum(),
            Piece::File { .. } | Piece::Failure { .. } => 0,
        }
    }

    /// Looks into the records, one after the other.
    pub(crate) fn each(self, mut visit: impl FnMut(Found)) {
        match self {
            Piece::Lines { first, bytes } => {
                for (line, number) in bytes.split(|&b| b == b'\n').zip(first..) {
                    if !line.trim_ascii().is_empty() {
                        let (id, record) = record::read(line);
                        visit(Found { line: Some(number), id, record });
                    }
                }
            }
            Piece::Rows(rows) => rows.into_iter().for_each(|row| visit(row.found())),
            Piece::File { path, id } => {
                visit(Found { line: None, id: json_string(&id), record: Ok(Record::File(path)) });
            }
            Piece::Failure { .. } => {}
        }
    }
}

fn json_string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Cuts an input into pieces: what one read gave, up to the end of its last line.
pub(crate) struct Lines<R> {
    reader: BufReader<R>,
    /// Bytes after which a piece ends with its line.
    piece_size: usize,
    lines: u64,
    failure: Option<io::Error>,
    ended: bool,
}

impl<R: Read> Lines<R> {
    fn new(reader: R, read_size: usize) -> Self {
        let reader = BufReader::with_capacity(read_size, reader);
        Lines { reader, piece_size: read_size, lines: 0, failure: None, ended: false }
    }

    fn next(&mut self) -> Option<Piece> {
        let (first, mut bytes) = (self.lines + 1, Vec::new());
        while !self.ended {
            match self.reader.read_until(b'\n', &mut bytes) {
                Ok(0) => self.ended = true,
                Ok(_) => self.lines += 1,
                Err(error) => (self.failure, self.ended) = (Some(error), true),
            }
            // Whoever writes line by line is answered line by line; whoever writes without a
            // pause is answered all the same.
            let enough = bytes.len() >= self.piece_size || self.reader.buffer().is_empty();
            if enough && !bytes.is_empty() {
                break;
            }
        }
        if bytes.is_empty() {
            return self.failure.take().map(|error| Piece::Failure { place: None, error });
        }
        Some(Piece::Lines { first, bytes })
    }
}

/// Rows of CSV with a headline; the columns `id`, `text`, `html` and `published` are read.
pub(crate) struct Rows {
    reader: csv::Reader<Reader>,
    columns: Columns,
    number: u64,
    /// What the rows are in that are no UTF-8, once there was one.
    encoding: Option<&'static Encoding>,
}

/// Where the members of a record stand.
#[derive(Clone, Copy)]
struct Columns {
    id: Option<usize>,
    text: Option<usize>,
    html: Option<usize>,
    published: Option<usize>,
}

/// A row, not yet looked into.
pub(crate) struct Row {
    line: u64,
    number: u64,
    bytes: u64,
    columns: Columns,
    encoding: Option<&'static Encoding>,
    cells: Result<csv::ByteRecord, String>,
}

impl Rows {
    fn new(reader: Reader, text_column: &str) -> Result<Self, String> {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(reader);
        let headers = reader.byte_headers().map_err(|error| error.to_string())?;
        let column = |name: &str| {
            let is_name = |header: &[u8]| {
                let plain = header.strip_prefix("\u{feff}".as_bytes()).unwrap_or(header);
                [UTF_8, GB18030, BIG5].iter().any(|encoding| *encoding.encode(name).0 == *plain)
            };
            headers.iter().position(is_name)
        };
        let columns = Columns {
            id: column("id"),
            text: column(text_column),
            html: column("html"),
            published: column("published"),
        };
        if columns.text.or(columns.html).is_none() {
            return Err(format!("has no column {text_column:?}, nor one \"html\""));
        }
        Ok(Rows { reader, columns, number: 0, encoding: None })
    }

    fn next(&mut self) -> Option<Piece> {
        let mut rows = Vec::new();
        while rows.len() < ROWS {
            let start = self.reader.position().clone();
            let mut cells = csv::ByteRecord::new();
            let read = self.reader.read_byte_record(&mut cells);
            if matches!(read, Ok(false)) {
                break;
            }
            self.number += 1;
            rows.push(Row {
                line: cells.position().unwrap_or(&start).line(),
                number: self.number,
                bytes: self.reader.position().byte() - start.byte(),
                columns: self.columns,
                encoding: None,
                cells: read.map(|_| cells).map_err(|error| error.to_string()),
            });
            if self.reader.is_done() {
                break;
            }
        }
        self.encoding = self.encoding.or_else(|| encoding(&rows));
        rows.iter_mut().for_each(|row| row.encoding = self.encoding);
        (!rows.is_empty()).then_some(Piece::Rows(rows))
    }
}

/// What the rows are in that are no UTF-8, if they are text.
fn encoding(rows: &[Row]) -> Option<&'static Encoding> {
    let cells = rows.iter().filter_map(|row| row.cells.as_ref().ok());
    let foreign =
        cells.map(csv::ByteRecord::as_slice).filter(|row| std::str::from_utf8(row).is_err());
    let bytes: Vec<u8> = foreign.flatten().copied().collect();
    let decoded = huiyao::decode(&bytes).ok().filter(|_| !bytes.is_empty())?;
    Encoding::for_label(decoded.encoding.as_bytes())
}

impl Row {
    fn found(self) -> Found {
        let cells = self.cells.as_ref().ok();
        let id = self.columns.id.and_then(|column| cells?.get(column));
        let lossy = |id| String::from_utf8_lossy(id);
        let id = id.map(|id| json_string(&self.decoded(id).unwrap_or_else(|| lossy(id))));
        let id = id.unwrap_or_else(|| self.number.to_string());
        Found { line: Some(self.line), id, record: self.record() }
    }

    fn record(&self) -> Result<Record, Refusal> {
        let cells = self.cells.as_ref().map_err(|e| Refusal::new("bad_row", e.as_str()))?;
        let cell = |column: Option<usize>| -> Result<Option<Cow<'_, str>>, Refusal> {
            let Some(bytes) = column.and_then(|column| cells.get(column)) else { return Ok(None) };
            self.decoded(bytes).map(Some).ok_or_else(|| Refusal::new("not_text", "row is no text"))
        };
        let text = cell(self.columns.text)?;
        let page = match (text, cell(self.columns.html)?) {
            (None, None) => return Err(Refusal::new("no_text", "row ends before its text")),
            (Some(text), Some(html)) if text.is_empty() => Page::Html(html.into_owned()),
            (Some(text), _) => Page::Text(text.into_owned()),
            (None, Some(html)) => Page::Html(html.into_owned()),
        };
        let published = cell(self.columns.published)?.unwrap_or_default();
        Ok(Record::Page { page, published: record::published(&published)? })
    }

    /// A cell as text: in UTF-8, or else as the table is.
    fn decoded<'a>(&self, bytes: &'a [u8]) -> Option<Cow<'a, str>> {
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Some(Cow::Borrowed(text));
        }
        let (text, _, lossy) = self.encoding?.decode(bytes);
        (!lossy).then_some(text)
    }
}

/// The files of a folder and the folders in it, by name.
pub(crate) struct Folder {
    root: PathBuf,
    /// What is still to be visited, in order.
    ahead: VecDeque<PathBuf>,
}

impl Folder {
    fn new(root: &Path) -> Self {
        Folder { root: root.to_owned(), ahead: VecDeque::from([root.to_owned()]) }
    }

    /// One file, as if it stood in a folder by itself.
    fn single(path: &Path) -> Self {
        Folder { root: PathBuf::new(), ahead: VecDeque::from([path.to_owned()]) }
    }

    /// Whether a file is a record.
    fn takes(path: &Path) -> bool {
        ENDINGS.contains(&input::ending(path).as_str())
    }

    fn next(&mut self) -> Option<Piece> {
        while let Some(path) = self.ahead.pop_front() {
            // A link to a folder is not followed: it may lead in a circle.
            let is_folder = path == self.root
                || fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_dir());
            if !is_folder {
                let id = path.strip_prefix(&self.root).unwrap_or(&path).to_string_lossy();
                return Some(Piece::File { id: id.into_owned(), path });
            }
            match inside(&path) {
                Ok(paths) => paths.into_iter().rev().for_each(|p| self.ahead.push_front(p)),
                Err(error) => return Some(Piece::Failure { place: Some(path), error }),
            }
        }
        None
    }
}

/// The folders and records in a folder, by name.
fn inside(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() || Folder::takes(&entry.path()) {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_whole_lines_and_lose_nothing() {
        let input: String = (0..5000).map(|n| format!("{}\n", "x".repeat(n * 37 % 101))).collect();
        let input = input + "last, without an end";
        for read_size in [1, 7, 100, READ_SIZE] {
            let mut lines = Lines::new(input.as_bytes(), read_size);
            let mut read = Vec::new();
            while let Some(Piece::Lines { first, bytes }) = lines.next() {
                let lines_before = read.iter().filter(|&&b| b == b'\n').count() as u64;
                assert_eq!(first, lines_before + 1);
                let bytes_of_piece = bytes.len();
                read.extend(bytes);
                assert!(read.ends_with(b"\n") || read.len() == input.len());
                assert!(bytes_of_piece <= read_size + 101, "{bytes_of_piece} of {read_size}");
            }
            assert_eq!(read, input.as_bytes());
        }
    }

    /// The rows of a table: line, id, and page or code of the error.
    fn rows(table: &'static [u8]) -> Vec<(u64, String, String)> {
        let mut rows = Rows::new(Box::new(table), "text").expect("the columns are there");
        let mut found = Vec::new();
        while let Some(piece) = rows.next() {
            piece.each(|f| {
                let shown = match f.record {
                    Ok(Record::Page { page, .. }) => format!("{page:?}"),
                    Ok(Record::File(path)) => panic!("a row is no file: {path:?}"),
                    Err(refusal) => refusal.message,
                };
                found.push((f.line.unwrap_or_default(), f.id, shown));
            });
        }
        found
    }

    #[test]
    fn rows_are_records() {
        let table =
            "\u{feff}text,id,html\n会,a,<p>\n\"二\n行\",\"b\"\"c\",\n,d,<p>\n三\n".as_bytes();
        let expected = [
            (2, "\"a\"", "Text(\"会\")"),
            (3, "\"b\\\"c\"", "Text(\"二\\n行\")"),
            (5, "\"d\"", "Html(\"<p>\")"),
            (6, "4", "Text(\"三\")"),
        ];
        let found = rows(table);
        let found: Vec<(u64, &str, &str)> =
            found.iter().map(|(line, id, shown)| (*line, id.as_str(), shown.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_row_that_is_no_text_costs_that_row() {
        let found = rows(b"id,text\n1,\xff\n2,ok\n");
        assert_eq!(found[0].2, "row is no text");
        assert_eq!(found[1].2, "Text(\"ok\")");
    }

    #[test]
    fn tables_of_other_encodings_are_read() {
        let table = "id,正文\n一号,学会在云湖市召开会议。\n二号,理事长主持会议\n";
        for encoding in [GB18030, BIG5] {
            let simplified = ["学", "会", "开", "议", "号", "长"];
            let traditional = ["學", "會", "開", "議", "號", "長"];
            let in_big5 = simplified
                .iter()
                .zip(traditional)
                .fold(table.to_owned(), |text, (s, t)| text.replace(s, t));
            let text = if encoding == BIG5 { &in_big5 } else { table };
            let bytes: &'static [u8] = encoding.encode(text).0.into_owned().leak();
            let mut rows = Rows::new(Box::new(bytes), "正文").expect("the column is there");
            let mut shown = String::new();
            rows.next().expect("two rows").each(|found| {
                shown += &format!("{} {:?}\n", found.id, found.record);
            });
            let first = text.lines().nth(1).and_then(|row| row.split(',').nth(1));
            assert!(shown.contains(first.expect("a row")), "{}: {shown}", encoding.name());
        }
    }

    #[test]
    fn a_table_without_texts_is_refused() {
        assert!(Rows::new(Box::new(&b"id,body\n1,x\n"[..]), "text").is_err());
        assert!(Rows::new(Box::new(&b"id,body\n1,x\n"[..]), "body").is_ok());
    }
}
