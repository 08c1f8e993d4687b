//! Files that are no text, told by their first bytes.

/// First bytes and what begins so.
const STARTS: &[(&[u8], &str)] = &[
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Word, Excel or PowerPoint document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"ID3", "an MP3 sound"),
    (b"%!PS", "a PostScript document"),
];

/// Members of ZIP archives that are documents.
const MEMBERS: &[(&[u8], &str)] = &[
    (b"word/", "a Word document"),
    (b"xl/", "an Excel sheet"),
    (b"ppt/", "a PowerPoint presentation"),
];

/// What `bytes` seem to be, where they are no text.
pub(super) fn kind(bytes: &[u8]) -> Option<&'static str> {
    const HEAD: usize = 4096;
    let head = &bytes[..bytes.len().min(HEAD)];
    if head.starts_with(b"PK\x03\x04") {
        let holds = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
        let member = MEMBERS.iter().find(|(name, _)| holds(name));
        return Some(member.map_or("a ZIP archive", |(_, kind)| kind));
    }
    match head {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("a WebP picture"),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some("a video"),
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Some("a BMP picture"),
        _ => STARTS.iter().find(|(start, _)| head.starts_with(start)).map(|(_, kind)| *kind),
    }
}
