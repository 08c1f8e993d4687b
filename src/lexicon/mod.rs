//! Reviewed word lists: text files, one entry a line, `#` comments, columns parted by tabs.

/// The entries of a lexicon file: lines without comments and blanks, each split at its tabs.
pub(crate) fn entries(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    file.lines()
        .map(|line| line.split('#').next().unwrap_or("").trim_end())
        .filter(|line| !line.is_empty())
        .map(|line| line.split('\t').collect())
}

/// The first column of a lexicon file.
pub(crate) fn words(file: &'static str) -> impl Iterator<Item = &'static str> {
    entries(file).map(|columns| columns[0])
}
