//! Blanks and line breaks that a page strewed into words and names.

use super::edit::Edit;
use super::{is_han, words};
use crate::Span;
use crate::rule::{Example, example};

pub(super) const EXAMPLES: &[Example] = &[
    example(
        "省科 协召开会\u{3000}议,学\u{A0}会领导出 席,主席张三到会讲\n话",
        &["省科协召开会议,学会领导出席,主席张三到会讲话"],
    ),
    example("围绕中心 服务大局", &[]),
    example("张三 李四 王五 赵六 钱七", &[]),
    example("省科 协召开会 议,学 会到 会 来源:本站", &["省科协召开会议,学会到会 来源:本站"]),
    example("来源:本站 作者:张三 编辑:李四", &[]),
    example("首页 学会概况 新闻动态 通知公告", &[]),
];

/// So many broken words show that blanks are strewn at random.
const BROKEN_WORDS: usize = 3;

/// Every strewn blank, where a text has them; names and headlines keep theirs otherwise.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let gaps = gaps(text);
    let broken = gaps.iter().filter(|gap| gap.breaks_word()).count();
    // Blanks that somebody set stand between words: few of them are inside one by accident.
    if broken < BROKEN_WORDS || broken * 8 < gaps.len() {
        return Vec::new();
    }
    let mut edits = Vec::new();
    let mut paragraph = None;
    for gap in gaps.iter().filter(|gap| !opens_label(&text[gap.span.end..])) {
        let goes_on = || {
            let line_start = text[..gap.span.start].rfind('\n').map(|i| i + 1);
            paragraph.is_some() && paragraph == line_start
        };
        if !gap.line_break || gap.is_strewn(text, goes_on()) {
            edits.push(Edit::delete(gap.span));
            if gap.line_break {
                paragraph = Some(gap.span.end);
            }
        }
    }
    edits
}

/// 来源: and the like, which a blank sets apart.
fn opens_label(text: &str) -> bool {
    let label: usize = text.chars().take_while(|c| is_han(*c)).take(6).map(char::len_utf8).sum();
    label >= 6 && text[label..].starts_with([':', '：'])
}

/// One blank between two characters of running text.
struct Gap {
    span: Span,
    before: char,
    after: char,
    line_break: bool,
}

impl Gap {
    fn breaks_word(&self) -> bool {
        words::is_word(self.before, self.after)
    }

    /// Whether a line break is damage in a text that has strewn blanks; `goes_on` where the line
    /// before it follows such a break itself.
    fn is_strewn(&self, text: &str, goes_on: bool) -> bool {
        self.breaks_word()
            || runs_on(self.before)
            || closes(self.after)
            || self.cuts_sentence(text, goes_on)
    }

    /// A line with marks inside and none at its end is no headline.
    fn cuts_sentence(&self, text: &str, goes_on: bool) -> bool {
        let line = text[..self.span.start].rsplit('\n').next().unwrap_or("");
        let behind = text[self.span.end..].split('\n').next().unwrap_or("");
        let has_mark = |s: &str| s.contains(['。', '，', ',', '；', ';']);
        !closes_sentence(self.before) && (goes_on || has_mark(line)) && has_mark(behind)
    }
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{3000}' | '\n')
}

/// After such a mark a line goes on.
fn runs_on(c: char) -> bool {
    matches!(c, '，' | ',' | '、' | '（' | '(' | '“' | '《')
}

/// Such a mark begins no line.
fn closes(c: char) -> bool {
    matches!(
        c,
        '，' | ',' | '、' | '。' | '；' | ';' | '：' | '）' | ')' | '”' | '》' | '！' | '？'
    )
}

fn closes_sentence(c: char) -> bool {
    matches!(
        c,
        '。' | '！' | '？' | '!' | '?' | '：' | ':' | '；' | ';' | '”' | '】' | '》' | '）' | ')'
    )
}

/// The single blanks between characters other than blanks, one of them Chinese.
fn gaps(text: &str) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for (at, blank) in text.match_indices(is_blank) {
        let end = at + blank.len();
        let (before, after) = (text[..at].chars().next_back(), text[end..].chars().next());
        let (Some(before), Some(after)) = (before, after) else { continue };
        let solid = |c: char| !c.is_whitespace();
        if solid(before)
            && solid(after)
            && is_text(before)
            && is_text(after)
            && (is_cjk(before) || is_cjk(after))
        {
            gaps.push(Gap { span: Span::new(at, end), before, after, line_break: blank == "\n" });
        }
    }
    gaps
}

/// Not the bars and arrows of menus.
fn is_text(c: char) -> bool {
    is_cjk(c) || c.is_ascii_alphanumeric()
}

fn is_cjk(c: char) -> bool {
    is_han(c) || runs_on(c) || closes(c)
}
