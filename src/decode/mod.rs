//! Before stage 1: bytes read as text, in the encodings of the Chinese web.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use crate::Error;

mod magic;

/// A decoded text and the encoding that it was read in.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded<'a> {
    /// The text, without a byte order mark; borrowed where the bytes were UTF-8.
    pub text: Cow<'a, str>,
    /// Name of the encoding (`UTF-8`, `gb18030`, `Big5`, `UTF-16LE` …).
    pub encoding: &'static str,
}

/// Decodes `bytes`: a text or a web page in UTF-8, UTF-16, GB18030 (as which pages that call
/// themselves gb2312 or gbk are read), Big5 or another encoding of the web.
///
/// A byte order mark decides; then UTF-8 where the bytes are valid; then what the page states
/// (`<meta charset>`), where its bytes bear it out; then detection over the whole document. A
/// last character that was cut off is left out.
///
/// # Errors
///
/// Where the bytes are no text (pictures, PDF, Word, archives):
/// [`Error::is_not_text`](crate::Error::is_not_text).
///
/// ```
/// let decoded = huiyao::decode(b"\xbb\xe1\xd2\xe9\xd5\xd9\xbf\xaa\xa1\xa3")?;
/// assert_eq!((&*decoded.text, decoded.encoding), ("会议召开。", "gb18030"));
/// assert!(huiyao::decode(b"%PDF-1.7 ...").is_err_and(|error| error.is_not_text()));
/// # Ok::<(), huiyao::Error>(())
/// ```
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    if let Some(kind) = magic::kind(bytes) {
        return Err(Error::not_text(kind));
    }
    let decoded = read(bytes);
    if is_text(&decoded.text) { Ok(decoded) } else { Err(Error::not_text("binary data")) }
}

fn read(bytes: &[u8]) -> Decoded<'_> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return with(encoding, &bytes[mark..]).0;
    }
    if let Some(text) = utf8(bytes) {
        return Decoded { text: Cow::Borrowed(text), encoding: UTF_8.name() };
    }
    if let Some(encoding) = utf16(bytes) {
        return with(encoding, bytes).0;
    }
    let stated = stated(bytes).map(|encoding| with(encoding, bytes));
    match stated {
        Some((decoded, 0)) => decoded,
        Some((decoded, odd)) => {
            let (detected, fewer) = detected(bytes);
            if fewer < odd { detected } else { decoded }
        }
        None => detected(bytes).0,
    }
}

/// The bytes as UTF-8, a last character that was cut off left out.
fn utf8(bytes: &[u8]) -> Option<&str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&bytes[..error.valid_up_to()]).ok()
        }
        Err(_) => None,
    }
}

/// UTF-16 without its mark: nearly all units are Chinese or ASCII in one byte order.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    const SAMPLE: usize = 4096;
    const SHORTEST: usize = 8;
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    if sample.len() < SHORTEST {
        return None;
    }
    let fits = |unit: fn([u8; 2]) -> u16| {
        let good = sample.chunks_exact(2).filter(|b| is_usual(unit([b[0], b[1]]))).count();
        good * 2 * 100 >= sample.len() * 95
    };
    match (fits(u16::from_le_bytes), fits(u16::from_be_bytes)) {
        (true, false) => Some(UTF_16LE),
        (false, true) => Some(UTF_16BE),
        _ => None,
    }
}

const fn is_usual(unit: u16) -> bool {
    // Latin letters too: readings have tone marks.
    matches!(unit, 9 | 10 | 13 | 0x20..=0x7e | 0xa0..=0x24f | 0x2010..=0x203b | 0x3000..=0x301f
        | 0x4e00..=0x9fff | 0xff00..=0xff5f)
}

/// The encoding that the head of a page states: `<meta charset=gb2312>`, `encoding="GBK"`.
fn stated(bytes: &[u8]) -> Option<&'static Encoding> {
    const HEAD: usize = 4096;
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    let label = [&b"charset"[..], b"encoding"].iter().find_map(|name| value(&head, name))?;
    let encoding = Encoding::for_label(label)?;
    // UTF-8 has been tried, and a page that states UTF-16 in ASCII is not in it.
    let possible = encoding != UTF_8 && encoding.is_ascii_compatible();
    possible.then(|| widest(encoding))
}

/// The value of `name=value` in `head`, its quotes left out.
fn value<'a>(head: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let at = head.windows(name.len()).position(|window| window == name)?;
    let rest = head[at + name.len()..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let rest = rest.strip_prefix(b"\"").or(rest.strip_prefix(b"'")).unwrap_or(rest);
    let end =
        rest.iter().position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':')));
    Some(&rest[..end.unwrap_or(rest.len())]).filter(|label| !label.is_empty())
}

/// The reading that the whole document bears out best: as detected, in GB18030 or in Big5.
fn detected(bytes: &[u8]) -> (Decoded<'static>, usize) {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let first = widest(detector.guess(Some(b"cn"), Utf8Detection::Allow));
    let mut best = with(first, bytes);
    for encoding in [GB18030, BIG5] {
        // Detection needs some text to tell the two Chinese encodings apart.
        if best.1 > 0 && encoding != first {
            let other = with(encoding, bytes);
            best = if other.1 < best.1 { other } else { best };
        }
    }
    best
}

/// GB18030 holds all of gb2312 and gbk, and pages use more than they state.
fn widest(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == GBK { GB18030 } else { encoding }
}

/// The bytes in `encoding`, and how many characters look wrong; a last character that was cut off is left out.
fn with(encoding: &'static Encoding, bytes: &[u8]) -> (Decoded<'static>, usize) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let capacity = decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(bytes.len() * 3);
    let mut text = String::with_capacity(capacity);
    let _ = decoder.decode_to_string(bytes, &mut text, false);
    let wrong = text.chars().filter(|&c| is_odd(c)).count();
    text.shrink_to_fit();
    (Decoded { text: Cow::Owned(text), encoding: encoding.name() }, wrong)
}

/// Characters that Chinese pages seldom have and wrongly decoded ones often: lost ones, controls,
/// private use, kana, small and half-width forms.
const fn is_odd(c: char) -> bool {
    matches!(c, char::REPLACEMENT_CHARACTER | '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff61}'..='\u{ff9f}')
}

/// Whether a decoded text is one: few control characters, few places that fit no encoding.
fn is_text(text: &str) -> bool {
    let (mut all, mut controls, mut lost) = (0_usize, 0_usize, 0_usize);
    for c in text.chars() {
        all += 1;
        controls += usize::from(c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}'));
        lost += usize::from(c == char::REPLACEMENT_CHARACTER);
    }
    controls * 50 <= all && lost * 10 <= all
}

#[cfg(test)]
mod tests {
    use super::decode;
    use encoding_rs::{BIG5, GB18030};

    const TEXT: &str = "5月12日，滨城市化工学会第八届理事会第三次会议在市会议中心召开。";

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn texts_are_read_in_their_encodings() {
        let gbk = GB18030.encode(TEXT).0.into_owned();
        let big5 = BIG5
            .encode("五月十二日，濱城市化工學會第八屆理事會第三次會議在市會議中心召開。")
            .0
            .into_owned();
        let page = |label: &str, text: &[u8]| {
            [format!("<meta charset=\"{label}\"><p>").as_bytes(), text].concat()
        };
        for (bytes, encoding, start) in [
            (TEXT.as_bytes().to_vec(), "UTF-8", TEXT),
            ([b"\xef\xbb\xbf", TEXT.as_bytes()].concat(), "UTF-8", TEXT),
            (TEXT.as_bytes()[..20].to_vec(), "UTF-8", "5月12日，滨城"),
            (gbk.clone(), "gb18030", TEXT),
            (gbk[..gbk.len() - 1].to_vec(), "gb18030", TEXT.trim_end_matches('。')),
            (page("gb2312", &gbk), "gb18030", "<meta"),
            (page("utf-8", &gbk), "gb18030", "<meta"),
            (page("big5", &gbk), "gb18030", "<meta"),
            (big5, "Big5", "五月"),
            (utf16(TEXT, u16::to_le_bytes), "UTF-16LE", TEXT),
            (utf16(TEXT, u16::to_be_bytes), "UTF-16BE", TEXT),
            ([b"\xff\xfe".to_vec(), utf16(TEXT, u16::to_le_bytes)].concat(), "UTF-16LE", TEXT),
            (Vec::new(), "UTF-8", ""),
        ] {
            let decoded = decode(&bytes).expect("text");
            assert_eq!(decoded.encoding, encoding, "{}", decoded.text);
            assert!(decoded.text.starts_with(start), "{}", decoded.text);
            assert!(!decoded.text.contains('\u{fffd}'), "{}", decoded.text);
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, name) in [
            (&b"%PDF-1.4\n%\xe2\xe3"[..], "PDF"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
            (b"GIF89a\x01\0", "GIF"),
            (b"PK\x03\x04\x14\0\0\0\0\0word/document.xml", "Word"),
            (b"PK\x03\x04\x14\0\0\0\0\0a.txt", "ZIP"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word"),
            (b"\x1f\x8b\x08\0", "gzip"),
            (b"\0\x01\x02\x03\0\x01\x02\x03\0\0\0\0", "binary"),
        ] {
            let error = decode(bytes).expect_err(name);
            assert!(error.is_not_text() && error.to_string().contains(name), "{error}");
        }
    }
}
