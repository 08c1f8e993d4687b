//! Doubled marks are read as one: ",," ",。" "、,".

use super::edit::Draft;
use super::is_han;
use crate::Span;
use crate::rule::{Example, example};

pub(super) const EXAMPLES: &[Example] = &[
    example("会议召开,。下午,,代表讨论", &["会议召开。下午,代表讨论"]),
    example("会长甲,、乙、,丙", &["会长甲、乙、丙"]),
    example("工作,,,;学习，，好", &["工作;学习，好"]),
    example("一,二;三、四。", &[]),
    example("1,,2,a,,b", &[]),
    example("好。。。真的!!", &[]),
];

/// Makes one mark of every run of a comma and marks that say more, or the same again.
pub(super) fn mend(draft: &mut Draft<'_>) {
    let text = draft.text();
    let mut free = 0;
    let marks = draft.marks(|first| matches!(first, b',' | 0xEF));
    for (at, comma) in marks.filter(|(_, c)| is_comma(*c)) {
        let before = before(text, at);
        if at < free || before == 0 && !may_be_mark(text.as_bytes().get(at + comma.len_utf8())) {
            continue;
        }
        let start = at - before;
        let run = &text[start..];
        let run = &run[..run.find(|c| !is_mark(c)).unwrap_or(run.len())];
        let end = start + run.len();
        free = end.max(at + 1);
        if let Some(mark) = kept(run).filter(|_| stands_in_chinese(text, start, end)) {
            draft.replace(Span::new(start, end), mark.encode_utf8(&mut [0; 4]));
        }
    }
}

fn is_comma(c: char) -> bool {
    matches!(c, ',' | '，')
}

fn is_mark(c: char) -> bool {
    matches!(c, ',' | '，' | '。' | '、' | ';' | '；')
}

/// Whether a mark may begin with this byte.
fn may_be_mark(first: Option<&u8>) -> bool {
    matches!(first, Some(b',' | b';' | 0xE3 | 0xEF))
}

/// Bytes of a 、 right before the comma at `at`.
fn before(text: &str, at: usize) -> usize {
    if text[..at].ends_with('、') { '、'.len_utf8() } else { 0 }
}

/// The mark that a run of marks stands for; `None` where the run is no damage.
fn kept(run: &str) -> Option<char> {
    let mut strong = run.chars().filter(|c| !is_comma(*c));
    match (strong.next(), strong.next()) {
        _ if run.chars().count() < 2 => None,
        (None, _) => run.chars().next_back(),
        // 。 before the comma: two sentences, not one mark.
        (Some(mark), None) if mark == '、' || !run.starts_with(mark) => Some(mark),
        _ => None,
    }
}

/// Tables and numbers double commas for reasons of their own.
fn stands_in_chinese(text: &str, start: usize, end: usize) -> bool {
    if !text[start..end].is_ascii() {
        return true;
    }
    let chinese = |c: char| is_han(c) || "”》）】’。、，；：“《（【".contains(c);
    text[..start].chars().next_back().is_some_and(chinese)
        || text[end..].chars().next().is_some_and(chinese)
}
