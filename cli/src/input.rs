//! Where texts come from: files, packed ones too, and standard input under the name `-`.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use crate::packed::{self, Packing};

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

/// The ending of a file's name in small letters, without that of its packing; empty where it has none.
pub(crate) fn ending(path: &Path) -> String {
    let plain = match Packing::of(path) {
        Some(_) => path.with_extension(""),
        None => PathBuf::from(path),
    };
    plain.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// An open input, unpacked, and its length in bytes where that is known.
pub(crate) fn open(path: &Path) -> io::Result<(Box<dyn Read + Send>, Option<u64>)> {
    if is_stdin(path) {
        return Ok((Box::new(io::stdin()), None));
    }
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "is a directory"));
    }
    match Packing::of(path) {
        Some(packing) => Ok((packed::unpack(packing, BufReader::new(file))?, None)),
        None => Ok((Box::new(file), metadata.is_file().then_some(metadata.len()))),
    }
}

/// The bytes of an input, unpacked.
pub(crate) fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path).and_then(|(mut reader, _)| reader.read_to_end(&mut bytes))?;
    Ok(bytes)
}

/// The text of an input in UTF-8, without a byte order mark.
pub(crate) fn read_text(path: &Path) -> Result<String, String> {
    let bytes = read_bytes(path).map_err(|error| error.to_string())?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_read_behind_packings() {
        for (path, expected) in [
            ("a.jsonl", "jsonl"),
            ("a.b/c.HTML.gz", "html"),
            ("c.csv.zst", "csv"),
            ("c.gz", ""),
            ("-", ""),
            (".gz", ""),
        ] {
            assert_eq!(ending(Path::new(path)), expected, "{path}");
        }
    }
}
