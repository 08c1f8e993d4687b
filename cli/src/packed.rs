//! Files packed by gzip and zstd, told by the ending of their name.

use std::io::{self, BufRead, Read};
use std::path::Path;

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};

/// How a file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Packing {
    Gzip,
    Zstd,
}

impl Packing {
    /// The packing that the name of a file tells.
    pub(crate) fn of(path: &Path) -> Option<Packing> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "gz" => Some(Packing::Gzip),
            "zst" => Some(Packing::Zstd),
            _ => None,
        }
    }
}

/// What is packed in `reader`, all members or frames of it.
pub(crate) fn unpack<R: BufRead + Send + 'static>(
    packing: Packing,
    reader: R,
) -> io::Result<Box<dyn Read + Send>> {
    Ok(match packing {
        Packing::Gzip => Box::new(MultiGzDecoder::new(reader)),
        Packing::Zstd => Box::new(Frames { frame: Frames::open(reader)? }),
    })
}

/// The frames of a zstd file, one after the other.
struct Frames<R: BufRead> {
    /// `None` at the end of the file.
    frame: Option<StreamingDecoder<R, FrameDecoder>>,
}

impl<R: BufRead> Frames<R> {
    /// The frame that begins here, if the file goes on.
    fn open(mut reader: R) -> io::Result<Option<StreamingDecoder<R, FrameDecoder>>> {
        if reader.fill_buf()?.is_empty() {
            return Ok(None);
        }
        StreamingDecoder::new(reader).map(Some).map_err(io::Error::other)
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(frame) = &mut self.frame {
            let read = frame.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            let reader = self.frame.take().map(StreamingDecoder::into_inner);
            self.frame = reader.map(Frames::open).transpose()?.flatten();
        }
        Ok(0)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use super::*;

    fn unpacked(packing: Packing, bytes: Vec<u8>) -> String {
        let mut text = String::new();
        let reader = unpack(packing, Cursor::new(bytes)).expect("the packing is sound");
        { reader }.read_to_string(&mut text).expect("the packing is sound");
        text
    }

    #[test]
    fn all_members_and_frames_are_read() {
        let gzip = |text: &str| {
            let mut encoder =
                flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            encoder.write_all(text.as_bytes()).expect("memory takes all");
            encoder.finish().expect("memory takes all")
        };
        let zstd = |text: &str| {
            ruzstd::encoding::compress_to_vec(
                text.as_bytes(),
                ruzstd::encoding::CompressionLevel::Fastest,
            )
        };
        let long = "会议在济南召开。".repeat(30_000);
        assert_eq!(
            unpacked(Packing::Gzip, [gzip("一"), gzip(&long)].concat()),
            format!("一{long}")
        );
        assert_eq!(
            unpacked(Packing::Zstd, [zstd(&long), zstd("二")].concat()),
            format!("{long}二")
        );
        assert_eq!(unpacked(Packing::Zstd, Vec::new()), "");
    }

    #[test]
    fn a_broken_packing_is_an_error() {
        let mut text = Vec::new();
        let broken = unpack(Packing::Gzip, Cursor::new(b"no gzip".to_vec()));
        assert!(broken.and_then(|mut r| r.read_to_end(&mut text)).is_err());
        assert!(unpack(Packing::Zstd, Cursor::new(b"no zstd".to_vec())).is_err());
    }
}
