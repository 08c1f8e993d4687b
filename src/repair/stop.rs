//! Full stops that were written as dots: 会议召开.主席讲话.

use super::edit::Draft;
use super::is_han;
use crate::Span;
use crate::rule::{Example, example};

pub(super) const EXAMPLES: &[Example] = &[
    example(
        "3月5日,协会召开年会.理事长主持了这次会议.\n会长作了题为《协会五年》的报告．",
        &["3月5日,协会召开年会。理事长主持了这次会议。\n会长作了题为《协会五年》的报告。"],
    ),
    example(
        "会议召开.\n他说:“要抓好落实.”\n会长买买提.艾力讲话.",
        &["会议召开。\n他说:“要抓好落实。”\n会长买买提.艾力讲话。"],
    ),
    example("会议召开。\n附件1.名单.\n附件2.说明.", &[]),
    example("1.会议召开\n2.增长3.5%\n见a.cn", &[]),
    example("会长买买提.艾力、副会长阿不都.热依木出席", &[]),
];

/// So many lines that end with a dot show how a text writes its stops.
const FEWEST: usize = 2;
/// Chinese characters that follow a stop within a line, at least: what follows a dot in a name is shorter.
const SHORTEST_CLAUSE: usize = 6;

/// Makes full stops of the dots that end sentences, in texts that have no other stop.
pub(super) fn mend(draft: &mut Draft<'_>) {
    let text = draft.text();
    if text.contains('。') {
        return;
    }
    let dots: Vec<Dot> = draft
        .marks(|first| matches!(first, b'.' | 0xEF))
        .filter(|(_, c)| is_dot(*c))
        .filter_map(|(at, c)| Dot::at(text, Span::new(at, at + c.len_utf8())))
        .collect();
    let ends = dots.iter().filter(|dot| dot.ends_line).count();
    if ends >= FEWEST {
        dots.into_iter().for_each(|dot| draft.replace(dot.span, "。"));
    }
}

/// A dot in the place of a full stop.
struct Dot {
    span: Span,
    ends_line: bool,
}

impl Dot {
    fn at(text: &str, span: Span) -> Option<Dot> {
        let behind_text = |c: char| is_han(c) || "”》）)".contains(c);
        text[..span.start].chars().next_back().filter(|c| behind_text(*c))?;
        let rest = text[span.end..].trim_start_matches(['”', '）', ')']);
        let ends_line = rest.is_empty() || rest.starts_with(['\n', '\r']);
        let clause = rest.chars().take(SHORTEST_CLAUSE).filter(|c| is_han(*c)).count();
        (ends_line || clause == SHORTEST_CLAUSE).then_some(Dot { span, ends_line })
    }
}

fn is_dot(c: char) -> bool {
    matches!(c, '.' | '．')
}
