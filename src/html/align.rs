//! Decoded text beside its source: which bytes of the page each character was read from.

/// A run of decoded text and the length of its source; `same`: byte for byte the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) decoded: usize,
    pub(super) source: usize,
    pub(super) same: bool,
}

/// Longest name of a character reference that is tried, in bytes.
const LONGEST_NAME: usize = 33;

/// Cuts `decoded` and the `source` that a tokenizer read it from into runs.
///
/// Character references (`&ldquo;`, `&#160;`) and line ends become runs of their own. Where the two
/// cannot be brought together, the rest is one run.
pub(super) fn align(decoded: &str, source: &str, mut visit: impl FnMut(Run)) {
    let (mut d, mut s) = (0, 0);
    while d < decoded.len() {
        let same = common(&decoded[d..], &source[s..]);
        if same > 0 {
            visit(Run { decoded: same, source: same, same: true });
            d += same;
            s += same;
            continue;
        }
        let Some((decoded_len, source_len)) = reference(&decoded[d..], &source[s..]) else {
            visit(Run { decoded: decoded.len() - d, source: source.len() - s, same: false });
            return;
        };
        visit(Run { decoded: decoded_len, source: source_len, same: false });
        d += decoded_len;
        s += source_len;
    }
}

/// Length of the start that both share, up to a reference or a line end.
fn common(decoded: &str, source: &str) -> usize {
    let end = source
        .bytes()
        .zip(decoded.bytes())
        .enumerate()
        .find(|&(i, (a, b))| {
            a != b || a == b'\r' || (a == b'&' && is_ampersand_reference(&source[i..]))
        })
        .map_or(source.len().min(decoded.len()), |(i, _)| i);
    (0..=end)
        .rev()
        .find(|&i| source.is_char_boundary(i) && decoded.is_char_boundary(i))
        .unwrap_or(0)
}

/// `&amp;` is decoded to its own first byte; a bare & stays.
fn is_ampersand_reference(source: &str) -> bool {
    ["&amp", "&AMP", "&#38;", "&#x26;"].iter().any(|name| source.starts_with(name))
}

/// The lengths of one reference (or line end) at the start of both.
fn reference(decoded: &str, source: &str) -> Option<(usize, usize)> {
    let first = decoded.chars().next()?.len_utf8();
    if source.starts_with('\r') {
        return Some((first, if source.starts_with("\r\n") { 2 } else { 1 }));
    }
    let name = source.strip_prefix('&')?;
    let longest = name
        .bytes()
        .take(LONGEST_NAME)
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'#')
        .count();
    if name[longest..].starts_with(';') {
        let end = 1 + longest + 1;
        let two = first + decoded[first..].chars().next().map_or(0, char::len_utf8);
        let fits = [first, two].into_iter().find(|&len| follows(&decoded[len..], &source[end..]));
        if let Some(len) = fits {
            return Some((len, end));
        }
    }
    // A reference without its semicolon ends where the texts run together again.
    let ends = (1..=longest).rev().map(|len| 1 + len);
    ends.filter(|&end| follows(&decoded[first..], &source[end..])).map(|end| (first, end)).next()
}

/// Whether the texts run together: by their first character, or both end, or the next reference begins.
fn follows(decoded: &str, source: &str) -> bool {
    match (decoded.chars().next(), source.chars().next()) {
        (None, None) => true,
        (Some(_), Some('&' | '\r')) => true,
        (a, b) => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::align;

    fn runs(decoded: &str, source: &str) -> Vec<(usize, usize, bool)> {
        let mut runs = Vec::new();
        align(decoded, source, |run| runs.push((run.decoded, run.source, run.same)));
        runs
    }

    #[test]
    fn references_are_runs_of_their_own() {
        assert_eq!(
            runs("a“b”", "a&ldquo;b&rdquo;"),
            [(1, 1, true), (3, 7, false), (1, 1, true), (3, 7, false)]
        );
        assert_eq!(
            runs("\u{a0}\u{a0}会", "&nbsp;&#160;会"),
            [(2, 6, false), (2, 6, false), (3, 3, true)]
        );
        assert_eq!(runs("a&b", "a&amp;b"), [(1, 1, true), (1, 5, false), (1, 1, true)]);
        assert_eq!(runs("a&b", "a&b"), [(3, 3, true)]);
        assert_eq!(runs("a\nb", "a\r\nb"), [(1, 1, true), (1, 2, false), (1, 1, true)]);
    }
}
