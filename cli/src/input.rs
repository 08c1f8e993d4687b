//! Where texts come from: files, and standard input under the name `-`.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Name of standard input on the command line.
pub(crate) const STDIN: &str = "-";

/// How an input is called in messages.
pub(crate) fn name(path: &Path) -> String {
    if is_stdin(path) { "standard input".to_owned() } else { path.display().to_string() }
}

/// Whether `path` stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == STDIN
}

/// An open input and its length in bytes, where that is known.
pub(crate) fn open(path: &Path) -> io::Result<(Box<dyn Read + Send>, Option<u64>)> {
    if is_stdin(path) {
        return Ok((Box::new(io::stdin()), None));
    }
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "is a directory"));
    }
    let length = metadata.is_file().then_some(metadata.len());
    Ok((Box::new(file), length))
}

/// The text of an input, without a byte order mark.
pub(crate) fn read_text(path: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    open(path)
        .and_then(|(mut reader, _)| reader.read_to_end(&mut bytes))
        .map_err(|error| error.to_string())?;
    let text = String::from_utf8(bytes).map_err(|error| not_text(error.utf8_error()))?;
    Ok(without_mark(&text).to_owned())
}

/// `text` without the byte order mark that some editors put first.
pub(crate) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// What to say of bytes that are no UTF-8.
pub(crate) fn not_text(error: std::str::Utf8Error) -> String {
    format!("is no UTF-8 text (byte {} does not fit)", error.valid_up_to() + 1)
}
