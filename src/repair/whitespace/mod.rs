//! Blanks and line breaks that a page strewed into words and names.
//!
//! Blanks that somebody set stand between words, names and columns. Where some stand inside words,
//! before commas and inside years, they were strewn, and then all single ones are taken out but
//! those that part fields, numbers or a list of names.

use super::edit::Draft;
use super::{is_han, words};
use crate::Span;
use crate::rule::{Example, example};

mod digits;
mod lines;

use digits::{Digits, parts_a_year};
use lines::Page;
pub(super) use lines::{closes_sentence, opens_item};

pub(super) const EXAMPLES: &[Example] = &[
    example(
        "省科 协召开会\u{3000}议,学\u{A0}会领导出 席,主席张三到会讲\n话",
        &["省科协召开会议,学会领导出席,主席张三到会讲话"],
    ),
    example(
        "省科协召开会 议 ,学会林知 远\u{3000}、佟\u{A0}大山出席",
        &["省科协召开会议,学会林知远、佟大山出席"],
    ),
    example(
        "20 18年3月1 2日,会 议在2\u{A0}018年学 会大楼召开",
        &["2018年3月12日,会议在2018年学会大楼召开"],
    ),
    example(
        "大会于 2 0 0 3年 10月 10~ 13日召开 ,共 60 0多人参加 ,表明后继有人 ,她首先致词",
        &["大会于2003年10月10~13日召开,共600多人参加,表明后继有人,她首先致词"],
    ),
    example(
        "发布 时间:201 8-03-1 2 15: 41 来源:本 站 会 议在学 会召 开",
        &["发布时间:2018-03-12 15:41 来源:本站会议在学会召开"],
    ),
    example(
        "学 会召开会 议 ,共有20\n余人参加(含\n列席),第八\n届理事会",
        &["学会召开会议,共有20余人参加(含列席),第八届理事会"],
    ),
    example("省科 协召开会 议,学 会到 会 来源:本站", &["省科协召开会议,学会到会 来源:本站"]),
    example(
        "市总工会召开全委会议\n发布时 间:2018-03-12\n市总工\n会召开全\u{A0}委会 议 。",
        &["市总工会召开全委会议\n发布时间:2018-03-12\n市总工会召开全委会议。"],
    ),
    example(
        "学 会召开会 议 ,理事长出 席\n佟大山 柳青原 林知远 安小雨",
        &["学会召开会议,理事长出席\n佟大山 柳青原 林知远 安小雨"],
    ),
    example("围绕中心 服务大局", &[]),
    example("张三 李四 王五 赵六 钱七", &[]),
    example("高 山、方 向、和 平、何 苗、高 兴", &[]),
    example("来源:本站 作者:张三 编辑:李四", &[]),
    example("首页 学会概况 新闻动态 通知公告", &[]),
    example("甲, 乙, 丙, 丁、 戊、 己", &[]),
    example("1 2月 3 4月 5 6月", &[]),
];

/// So many signs show that blanks are strewn at random.
const FEWEST_SIGNS: usize = 3;
/// Of so many blanks that somebody set, one gives a sign by accident.
const BLANKS_PER_SIGN: usize = 16;
/// Longest word of a list of names, in characters.
const LONGEST_NAME: usize = 4;

/// Takes out strewn blanks, where a text has them; names and headlines keep theirs otherwise.
pub(super) fn mend(draft: &mut Draft<'_>) {
    let text = draft.text();
    let gaps = gaps(text, draft.blanks());
    if !are_strewn(text, &gaps) {
        return;
    }
    let page = Page::of(text, &gaps);
    let mut joined = None;
    for (i, gap) in gaps.iter().enumerate() {
        if gap.line_break {
            let line_start = text[..gap.span.start].rfind('\n').map(|at| at + 1);
            if gap.breaks_line(text, &page, joined.is_some() && joined == line_start) {
                draft.delete(gap.span);
                joined = Some(gap.span.end);
            }
        } else if !gap.parts_fields(text) && !parts_names(text, &gaps, i) {
            draft.delete(gap.span);
        }
    }
}

/// Whether blanks stand where nobody sets one.
fn are_strewn(text: &str, gaps: &[Gap]) -> bool {
    let blanks = gaps.iter().filter(|gap| !gap.line_break).count();
    let signs = gaps.iter().filter(|gap| gap.is_sign(text)).count();
    let kind = |blank: &str| gaps.iter().any(|gap| gap.is_inside() && gap.span.of(text) == blank);
    let mixed = [" ", "\u{A0}", "\u{3000}"].into_iter().filter(|blank| kind(blank)).count() > 1;
    signs + usize::from(mixed && signs > 1) >= FEWEST_SIGNS && signs * BLANKS_PER_SIGN >= blanks
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

    /// Whether it stands between Chinese characters.
    fn is_inside(&self) -> bool {
        is_han(self.before) && is_han(self.after)
    }

    /// Whether nobody would set a blank here.
    fn is_sign(&self, text: &str) -> bool {
        if self.line_break {
            return false;
        }
        let at_mark = is_solid(self.before)
            && (is_pause(self.after) || "》”）".contains(self.after))
            || "《“（".contains(self.before) && is_solid(self.after);
        at_mark
            || (self.breaks_word() && !self.stands_alone(text))
            || self.digits(text).is_some_and(|digits| {
                (digits.stand_free() && digits.make_a_number()) || parts_a_year(text, self.span)
            })
    }

    /// A name of two characters drawn apart: 高 山.
    fn stands_alone(&self, text: &str) -> bool {
        let left = text[..self.span.start].chars().rev().nth(1);
        let right = text[self.span.end..].chars().nth(1);
        !left.is_some_and(is_han) && !right.is_some_and(is_han)
    }

    /// The digits on both sides.
    fn digits<'a>(&self, text: &'a str) -> Option<Digits<'a>> {
        let both = self.before.is_ascii_digit() && self.after.is_ascii_digit();
        both.then(|| Digits::around(text, self.span))
    }

    /// Whether the blank parts two fields of a byline, a dateline, or two numbers.
    fn parts_fields(&self, text: &str) -> bool {
        if let Some(digits) = self.digits(text) {
            return !digits.make_a_number()
                && !digits.make_a_time()
                && !parts_a_year(text, self.span);
        }
        let list_number =
            self.before == '.' || (self.before == '、' && self.after.is_ascii_digit());
        list_number
            || self.before == '讯'
            || (opens_label(&text[self.span.end..]) && !self.breaks_label(text))
    }

    /// Whether the blank stands inside a label: 发布 时间:.
    fn breaks_label(&self, text: &str) -> bool {
        const JOINTS: [&str; 13] = [
            "布时", "布日", "布者", "布人", "布单", "息来", "章来", "件来", "览次", "读次", "击次",
            "问次", "任编",
        ];
        let pair = String::from_iter([self.before, self.after]);
        let behind = &text[self.span.end..];
        let known = LABELS.iter().any(|label| behind.starts_with(label));
        JOINTS.contains(&pair.as_str()) || (!known && self.breaks_word())
    }
}

/// How the labels of a byline begin.
const LABELS: [&str; 20] = [
    "发布", "发表", "时间", "日期", "来源", "作者", "浏览", "阅读", "点击", "访问", "编辑", "责任",
    "文章", "信息", "稿件", "更新", "供稿", "审核", "记者", "摄影",
];

/// 来源: and the like, which a blank sets apart; into the known ones blanks may be strewn too.
pub(super) fn opens_label(text: &str) -> bool {
    const LONGEST: usize = 6;
    let mut letters = String::new();
    let mut whole = true;
    for c in text.chars().take(2 * LONGEST) {
        match c {
            ':' | '：' => {
                let known = || LABELS.iter().any(|label| letters.starts_with(label));
                return (2..=LONGEST).contains(&letters.chars().count()) && (whole || known());
            }
            _ if is_han(c) => letters.push(c),
            _ if is_blank(c) => whole = false,
            _ => return false,
        }
    }
    false
}

/// Whether gap `i` stands in a list of names parted by blanks: four and more short words in a row.
fn parts_names(text: &str, gaps: &[Gap], i: usize) -> bool {
    const FEWEST: usize = 4;
    let mut names = 0;
    let mut end = gaps[i].span.start;
    for gap in gaps[..i].iter().rev().take(FEWEST).take_while(|gap| !gap.line_break) {
        if !is_name(&text[gap.span.end..end]) {
            break;
        }
        names += 1;
        end = gap.span.start;
    }
    names += usize::from(ends_with_name(&text[..end]));
    let mut start = gaps[i].span.end;
    for gap in gaps[i + 1..].iter().take(FEWEST).take_while(|gap| !gap.line_break) {
        if !is_name(&text[start..gap.span.start]) {
            break;
        }
        names += 1;
        start = gap.span.end;
    }
    names += usize::from(starts_with_name(&text[start..]));
    names >= FEWEST
}

/// Whether `word` is as short as names are.
fn is_name(word: &str) -> bool {
    let chars = word.chars().take(LONGEST_NAME + 1).count();
    (2..=LONGEST_NAME).contains(&chars) && word.chars().all(is_han)
}

/// Whether a short word behind a mark or a line break ends `text`.
fn ends_with_name(text: &str) -> bool {
    let han = text.chars().rev().take(LONGEST_NAME + 1).take_while(|c| is_han(*c)).count();
    (2..=LONGEST_NAME).contains(&han)
}

/// Whether `text` begins with a short word before a mark or a line break.
fn starts_with_name(text: &str) -> bool {
    let han = text.chars().take(LONGEST_NAME + 1).take_while(|c| is_han(*c)).count();
    (2..=LONGEST_NAME).contains(&han)
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{3000}' | '\n')
}

/// Marks that stand right behind a word.
fn is_pause(c: char) -> bool {
    matches!(c, '，' | ',' | '、' | '。' | '；' | ';')
}

/// What a pause stands behind.
fn is_solid(c: char) -> bool {
    is_han(c) || c.is_ascii_digit()
}

/// After such a mark a line goes on.
fn runs_on(c: char) -> bool {
    matches!(c, '，' | ',' | '、' | '（' | '(' | '“' | '《')
}

/// Such a mark begins no line.
fn closes(c: char) -> bool {
    is_pause(c) || matches!(c, '：' | ':' | '）' | ')' | '”' | '》' | '！' | '？')
}

/// The single blanks between characters other than blanks, both of running text.
fn gaps(text: &str, blanks: impl Iterator<Item = usize>) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for at in blanks {
        let mut behind = text[at..].chars();
        let (blank, after) = (behind.next().filter(|c| is_blank(*c)), behind.next());
        let (Some(blank), Some(after)) = (blank, after) else { continue };
        let Some(before) = text[..at].chars().next_back() else { continue };
        let end = at + blank.len_utf8();
        if is_joint(before, after) {
            gaps.push(Gap { span: Span::new(at, end), before, after, line_break: blank == '\n' });
        }
    }
    gaps
}

/// Whether a blank between the two may be strewn: Chinese text on one side, or a number on both.
fn is_joint(before: char, after: char) -> bool {
    // Not the bars and arrows of menus.
    let is_mark = |c| runs_on(c) || closes(c);
    let is_text = |c| is_han(c) || is_mark(c) || c.is_ascii_alphanumeric();
    let is_wide = |c| is_han(c) || (is_mark(c) && !c.is_ascii());
    let in_number = |c: char| c.is_ascii_digit() || matches!(c, '-' | '/' | ':' | '~' | '～');
    is_text(before) && is_text(after) && (is_wide(before) || is_wide(after))
        || in_number(before) && (in_number(after) || after == '.' || is_pause(after))
}
