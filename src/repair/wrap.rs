//! Texts that were wrapped at a fixed width: their line breaks are taken out of the sentences.

use super::edit::Draft;
use super::is_han;
use super::whitespace::{closes_sentence, opens_label};
use crate::Span;
use crate::rule::{Example, example};

pub(super) const EXAMPLES: &[Example] = &[
    example(
        "云湖市科协第八届委员会第四次全体会议今天在市科技馆召\n开，会议听取了常委会的工作报告，选举了新一届的常委会\n委员，通过了会议的决议。市科协副主席林知远主持了会议\n并讲话。\n散会",
        &[
            "云湖市科协第八届委员会第四次全体会议今天在市科技馆召开，会议听取了常委会的工作报告，选举了新一届的常委会委员，通过了会议的决议。市科协副主席林知远主持了会议并讲话。\n散会",
        ],
    ),
    example(
        "【标题】云湖市山区养蜂技术观摩比武现场会议提出进一步把科普网织密让技术进农家\n　　本报讯3月9日,各县山区养蜂技术观摩现场会在云湖\n宾馆召开。市委副书记林知远、市林场总会计何其正、市\n政协副主席方若水出席了会议,听取了西部各县山区养蜂\n工作的汇报,看望了来自田间的土专家,还给二十名科普\n员发了奖,勉励他们把技术送到更多的农家院里去,让更\n多的人用上好种子。\n　　散会",
        &[
            "【标题】云湖市山区养蜂技术观摩比武现场会议提出进一步把科普网织密让技术进农家\n　　本报讯3月9日,各县山区养蜂技术观摩现场会在云湖宾馆召开。市委副书记林知远、市林场总会计何其正、市政协副主席方若水出席了会议,听取了西部各县山区养蜂工作的汇报,看望了来自田间的土专家,还给二十名科普员发了奖,勉励他们把技术送到更多的农家院里去,让更多的人用上好种子。\n　　散会",
        ],
    ),
    example(
        "9月6日\n，云湖市茶厂科协成立大会在厂部召开\n。市科协副主席林知远\n、方若水出席大会\n。散会",
        &["9月6日，云湖市茶厂科协成立大会在厂部召开。市科协副主席林知远、方若水出席大会。散会"],
    ),
    example("林知远\n，方若水出席大会。", &[]),
    example(
        "云湖市科普养蜂能手和读书标兵获奖人员所在单位的名单\n云湖市松山镇农业技术推广中心科普工作站的全体人员\n云湖市竹山镇农业技术推广中心科普工作站的全体人员\n云湖市梅山镇农业技术推广中心科普工作站的全体人员\n云湖市兰山镇农业技术推广中心科普工作站的全体人员\n云湖市菊山镇农业技术推广中心科普工作站的全体人员\n以上各单位和个人的事迹另行公布请大家认真学习他们的先进经验和好做法并且互相转告",
        &[],
    ),
    example(
        "市科协召开第八届委员会第四次全体会议通知的说明\n市科协召开第八届委员会第四次全体会议的筹备工作\n市科协召开\n第八届",
        &[],
    ),
];

/// Columns at which texts are wrapped.
const NARROWEST: usize = 40;
const WIDEST: usize = 160;
/// Bytes of the widest line: three for two columns.
const LONGEST: usize = WIDEST / 2 * 3;

/// Takes out line breaks inside sentences, where the lines of a text are all as wide as they may be.
pub(super) fn mend(draft: &mut Draft<'_>) {
    if join_marks(draft) {
        return;
    }
    let text = draft.text();
    if has_long_line(draft) {
        return;
    }
    let Some(border) = Border::of(text) else { return };
    let breaks = text.match_indices('\n').filter(|(at, _)| {
        let line = text[..*at].rsplit('\n').next().unwrap_or("");
        let behind = &text[at + 1..];
        border.is_filled(line) && goes_on(line, behind) && !opens_label(behind)
    });
    breaks.for_each(|(at, _)| draft.delete(Span::new(at, at + 1)));
}

/// Takes out line breaks before commas and full stops, where a text has several: no line begins so.
fn join_marks(draft: &mut Draft<'_>) -> bool {
    const FEWEST: usize = 3;
    let text = draft.text();
    let strays = |at: &usize| {
        let ends =
            text[..*at].chars().next_back().is_some_and(|c| is_han(c) || c == '”' || c == ')');
        ends && text[at + 1..].starts_with(['，', '。', '、', '；', ','])
    };
    let breaks = draft.marks(|first| first == b'\n').map(|(at, _)| at);
    let strays: Vec<usize> = breaks.filter(strays).collect();
    if strays.len() < FEWEST {
        return false;
    }
    strays.iter().for_each(|at| draft.delete(Span::new(*at, at + 1)));
    true
}

/// Whether a line is longer than those of wrapped texts.
fn has_long_line(draft: &Draft<'_>) -> bool {
    let text = draft.text();
    let breaks = draft.marks(|first| first == b'\n').map(|(at, _)| at);
    let mut start = 0;
    breaks.chain([text.len()]).any(|end| {
        let line = &text[start..end];
        start = end + 1;
        line.strip_suffix('\r').unwrap_or(line).len() > LONGEST
    })
}

/// Columns at which a text without long lines was wrapped.
struct Border {
    columns: usize,
    /// How much shorter its lines may be: paragraphs that are set in show where they begin.
    slack: usize,
}

impl Border {
    /// That of the longest line, where more lines are as long and end inside a sentence; else that of
    /// most lines, which have marks inside: a heading alone is longer.
    fn of(text: &str) -> Option<Border> {
        const FEWEST: usize = 3;
        const FEWEST_OF_MOST: usize = 5;
        let longest = text.lines().map(width).max()?;
        let border = |columns| Border { columns, slack: 2 };
        if longest >= NARROWEST && border(longest).count(text) >= FEWEST {
            return Some(border(longest));
        }
        let mut widths = [0; WIDEST + 1];
        text.lines().map(widest).filter(|w| *w <= WIDEST).for_each(|w| widths[w] += 1);
        let (columns, _) = widths.iter().enumerate().skip(NARROWEST).max_by_key(|row| *row.1)?;
        let most = border(columns);
        let parted = |line: &&str| line.contains(['，', ',', '、', '。']) && most.is_filled(line);
        let full = text.lines().filter(parted).count();
        let wide = text.lines().filter(|line| width(line) >= NARROWEST).count();
        let set_in = text.lines().filter(|line| line.starts_with(['　', ' '])).count();
        let slack = if set_in >= 2 { SLACK } else { 2 };
        (full >= FEWEST_OF_MOST && full * 2 >= wide).then_some(Border { columns, slack })
    }

    /// How many lines of `text` end inside a sentence at the border.
    fn count(&self, text: &str) -> usize {
        text.lines().filter(|line| self.is_filled(line)).count()
    }

    /// Whether `line` ends inside a sentence at the border: a wide mark may have been moved to the
    /// next line or left hanging.
    fn is_filled(&self, line: &str) -> bool {
        width(line) <= self.columns + 2
            && widest(line) + self.slack >= self.columns
            && !closes_sentence(line)
    }
}

/// How much shorter the lines of a text may be whose paragraphs are set in.
const SLACK: usize = 8;

/// Whether Chinese text stands on both sides of a break.
fn goes_on(line: &str, behind: &str) -> bool {
    const MARKS: &str = "，、；：（）《》“”,;:()";
    let is_text = |c: char| is_han(c) || c.is_ascii_alphanumeric() || MARKS.contains(c);
    let ends = line.chars().next_back();
    let begins = behind.chars().next();
    ends.is_some_and(is_text)
        && begins.is_some_and(is_text)
        && (ends.is_some_and(is_han) || begins.is_some_and(is_han))
}

/// Columns that a line takes.
fn width(line: &str) -> usize {
    2 * line.chars().count() - line.bytes().filter(u8::is_ascii).count()
}

/// The same where digits and marks were as wide as Chinese characters before they were folded.
fn widest(line: &str) -> usize {
    let folded = |b: &u8| b.is_ascii_digit() || b",;:?!()".contains(b);
    width(line) + line.bytes().filter(|b| folded(b)).count()
}

#[cfg(test)]
mod tests {
    use super::super::edit::Text;
    use super::*;

    #[test]
    fn long_lines_are_longer_than_wrapped_ones() {
        let is_long = |text: &str| has_long_line(&Draft::of(&Text::of(text)));
        let line = "a".repeat(LONGEST);
        assert!(!is_long(&format!("会\n{line}\r\n{line}\n{line}")) && !is_long(""));
        assert!(is_long(&format!("{line}a\n会")) && is_long(&format!("会\n{line}a")));
    }
}
