//! Blanks and line breaks that a page strewed into words and names.
//!
//! Blanks that somebody set stand between words, names and columns. Where some stand inside words,
//! before commas and inside years, they were strewn, and then all single ones are taken out but
//! those that part fields, numbers or a list of names.

use std::collections::HashSet;

use super::edit::Edit;
use super::{is_han, words};
use crate::Span;
use crate::rule::{Example, example};

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
    example(
        "云湖市科协第八届委员会第四次全体会议今天在市科技馆召\n开，会议听取了常委会的工作报告，选举了新一届的常委会\n委员，通过了会议的决议。市科协副主席林知远主持了会议\n并讲话。\n散会",
        &[
            "云湖市科协第八届委员会第四次全体会议今天在市科技馆召开，会议听取了常委会的工作报告，选举了新一届的常委会委员，通过了会议的决议。市科协副主席林知远主持了会议并讲话。\n散会",
        ],
    ),
    example("围绕中心 服务大局", &[]),
    example("张三 李四 王五 赵六 钱七", &[]),
    example("高 山、方 向、和 平、何 苗、高 兴", &[]),
    example("来源:本站 作者:张三 编辑:李四", &[]),
    example("首页 学会概况 新闻动态 通知公告", &[]),
    example("甲, 乙, 丙, 丁、 戊、 己", &[]),
    example(
        "市科协召开第八届委员会第四次全体会议通知的说明\n市科协召开第八届委员会第四次全体会议的筹备工作\n市科协召开\n第八届",
        &[],
    ),
    example("1 2月 3 4月 5 6月", &[]),
];

/// So many signs show that blanks are strewn at random.
const FEWEST_SIGNS: usize = 3;
/// Of so many blanks that somebody set, one gives a sign by accident.
const BLANKS_PER_SIGN: usize = 16;
/// Longest word of a list of names, in characters.
const LONGEST_NAME: usize = 4;

/// Every strewn blank, where a text has them; names and headlines keep theirs otherwise.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let gaps = gaps(text);
    if !are_strewn(text, &gaps) {
        return wrapped(text, &gaps);
    }
    let page = Page::of(text, &gaps);
    let mut edits = Vec::new();
    let mut joined = None;
    for (i, gap) in gaps.iter().enumerate() {
        if gap.line_break {
            let line_start = text[..gap.span.start].rfind('\n').map(|at| at + 1);
            if gap.breaks_line(text, &page, joined.is_some() && joined == line_start) {
                edits.push(Edit::delete(gap.span));
                joined = Some(gap.span.end);
            }
        } else if !gap.parts_fields(text) && !parts_names(text, &gaps, i) {
            edits.push(Edit::delete(gap.span));
        }
    }
    edits
}

/// The line breaks of a text that was wrapped at a fixed width.
fn wrapped(text: &str, gaps: &[Gap]) -> Vec<Edit> {
    let Some(width) = wrapped_at(text) else { return Vec::new() };
    let breaks = gaps.iter().filter(|gap| gap.line_break);
    let inside = breaks.filter(|gap| {
        let line = text[..gap.span.start].rsplit('\n').next().unwrap_or("");
        is_full(line, width) && !opens_label(&text[gap.span.end..])
    });
    inside.map(|gap| Edit::delete(gap.span)).collect()
}

/// The width at which a text was wrapped: that of its longest line, where more lines are as long
/// and end inside a sentence.
fn wrapped_at(text: &str) -> Option<usize> {
    const FEWEST: usize = 3;
    const WIDTHS: std::ops::RangeInclusive<usize> = 40..=160;
    let longest = text.lines().map(width).max().filter(|width| WIDTHS.contains(width))?;
    let full = text.lines().filter(|line| is_full(line, longest)).count();
    (full >= FEWEST).then_some(longest)
}

/// Whether `line` ends inside a sentence, at the border of a text of `width` columns: a wide mark
/// may have been moved to the next line or left hanging.
fn is_full(line: &str, border: usize) -> bool {
    width(line) + 2 >= border && !closes_sentence(line)
}

/// Columns that a line takes.
fn width(line: &str) -> usize {
    line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
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
                (digits.stand_free() && digits.make_a_number()) || self.parts_a_year(text)
            })
    }

    /// A name of two characters drawn apart: 高 山.
    fn stands_alone(&self, text: &str) -> bool {
        let left = text[..self.span.start].chars().rev().nth(1);
        let right = text[self.span.end..].chars().nth(1);
        !left.is_some_and(is_han) && !right.is_some_and(is_han)
    }

    /// Whether it stands in a year of which every digit stands alone: 2 0 0 3年.
    fn parts_a_year(&self, text: &str) -> bool {
        const REACH: usize = 7;
        let in_year = |c: &char| c.is_ascii_digit() || is_blank(*c);
        let left = text[..self.span.start].chars().rev().take(REACH).take_while(in_year);
        let mut year: Vec<char> = left.collect();
        year.reverse();
        let mut right = text[self.span.end..].chars().take(REACH);
        year.extend(right.by_ref().take_while(in_year));
        let behind = text[self.span.end..].chars().find(|c| !in_year(c));
        let digits: String = year.into_iter().filter(char::is_ascii_digit).collect();
        behind == Some('年')
            && digits.len() == 4
            && (digits.starts_with("19") || digits.starts_with("20"))
    }

    /// The digits on both sides.
    fn digits<'a>(&self, text: &'a str) -> Option<Digits<'a>> {
        let both = self.before.is_ascii_digit() && self.after.is_ascii_digit();
        both.then(|| Digits::around(text, self.span))
    }

    /// Whether the blank parts two fields of a byline, a dateline, or two numbers.
    fn parts_fields(&self, text: &str) -> bool {
        if let Some(digits) = self.digits(text) {
            return !digits.make_a_number() && !digits.make_a_time() && !self.parts_a_year(text);
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

    /// Whether a line break is damage in a text that has strewn blanks; `goes_on` where the line
    /// before it follows such a break itself.
    fn breaks_line(&self, text: &str, page: &Page, goes_on: bool) -> bool {
        let line = text[..self.span.start].rsplit('\n').next().unwrap_or("");
        let behind = paragraph(&text[self.span.end..]);
        let labelled = opens_label(behind);
        if runs_on(self.before) || closes(self.after) || (labelled && self.breaks_label(text)) {
            return true;
        }
        if closes_sentence(line) || labelled || opens_item(behind) {
            return false;
        }
        self.breaks_word()
            || self.breaks_number(text)
            || STARTS_NO_LINE.contains(self.after)
            || ENDS_NO_LINE.contains(self.before)
            || leaves_open(line, behind)
            || self.breaks_date(text, behind)
            || page.prints_whole(line, behind)
            || page.airy && !is_head(line) && !is_head(behind)
            || !opens_label(line) && cuts_sentence(line, behind, goes_on)
    }

    /// 9日|下午, 2018年|3月, 2018-|03.
    fn breaks_date(&self, text: &str, behind: &str) -> bool {
        let digits = behind.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = digits.len() < behind.len();
        match self.before {
            '日' => ["上午", "下午", "晚"].iter().any(|time| behind.starts_with(time)),
            '年' => numbered && digits.starts_with('月'),
            '月' => numbered && digits.starts_with('日'),
            '-' | '/' | ':' => numbered && self.stands_behind_digit(text),
            '0'..='9' => matches!(self.after, '-' | '/' | ':'),
            _ => false,
        }
    }

    fn stands_behind_digit(&self, text: &str) -> bool {
        text[..self.span.start].chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit())
    }

    /// 2013|年, 第八|届, 20|18年.
    fn breaks_number(&self, text: &str) -> bool {
        const NUMERALS: &str = "一二三四五六七八九十百千万两几余多";
        const MEASURES: &str = "年月日届次个名人位项条家场篇余多";
        (self.before.is_ascii_digit() || NUMERALS.contains(self.before))
            && MEASURES.contains(self.after)
            || self
                .digits(text)
                .is_some_and(|digits| digits.make_a_number() || digits.make_a_time())
    }
}

/// How the labels of a byline begin.
const LABELS: [&str; 20] = [
    "发布", "发表", "时间", "日期", "来源", "作者", "浏览", "阅读", "点击", "访问", "编辑", "责任",
    "文章", "信息", "稿件", "更新", "供稿", "审核", "记者", "摄影",
];

/// Particles that begin no line of a text.
const STARTS_NO_LINE: &str = "了的们着过之而且等余";
/// Words that end none.
const ENDS_NO_LINE: &str = "的和与及在对由把被于将从向并暨为以第";

/// Characters of a place where a line may be broken, three on either side.
type Place = [char; 6];

/// What the rest of a page tells of its line breaks.
struct Page {
    /// Paragraphs are set apart by blank lines or indents, so that a bare line break is none of theirs.
    airy: bool,
    /// All runs of six characters that it prints without a line break.
    printed: HashSet<Place>,
}

impl Page {
    fn of(text: &str, gaps: &[Gap]) -> Page {
        const FEWEST: usize = 2;
        let ends = text.matches("。\n").count();
        let dense = gaps.iter().any(|gap| gap.line_break && gap.before == '。');
        Page { airy: ends >= FEWEST && !dense, printed: printed(text) }
    }

    /// Whether the words around the break are printed in one elsewhere: a headline that the text repeats.
    fn prints_whole(&self, line: &str, behind: &str) -> bool {
        let solid = |c: &char| !is_blank(*c);
        let mut place: Vec<char> = line.chars().rev().filter(solid).take(3).collect();
        place.reverse();
        place.extend(behind.chars().filter(solid).take(3));
        Place::try_from(place).is_ok_and(|place| self.printed.contains(&place))
    }
}

/// All runs of six Chinese characters of `text`, blanks left out.
fn printed(text: &str) -> HashSet<Place> {
    let mut found = HashSet::new();
    let mut place = [' '; 6];
    for c in text.chars().filter(|c| *c == '\n' || !is_blank(*c)) {
        place.rotate_left(1);
        place[5] = c;
        if place.iter().all(|c| is_han(*c)) {
            found.insert(place);
        }
    }
    found
}

/// A line of a menu or a byline, or a heading: it has a colon, a bar, an arrow or a date, or is short.
fn is_head(text: &str) -> bool {
    const SHORTEST: usize = 8;
    let line = text.split('\n').next().unwrap_or("");
    let dated = line.starts_with("20") || line.starts_with("19");
    dated
        || line.contains([':', '：', '>', '|', '·', '【', '★'])
        || line.chars().filter(|c| is_han(*c)).count() < SHORTEST
}

/// A line with marks inside and none at its end is no headline.
fn cuts_sentence(line: &str, behind: &str, goes_on: bool) -> bool {
    const MARKS: [char; 5] = ['。', '，', ',', '；', ';'];
    let has_mark = |s: &str| s.contains(MARKS);
    let listed = line.matches('、').count() > 1;
    (has_mark(line) || listed || goes_on) && (has_mark(behind) || behind.contains('、'))
}

/// The text up to a blank line or an indent, but not too far.
fn paragraph(text: &str) -> &str {
    const REACH: usize = 120;
    let near = text.char_indices().nth(REACH).map_or(text, |(end, _)| &text[..end]);
    let mut lines = near.match_indices('\n');
    let end = lines.find(|(at, _)| near[at + 1..].starts_with(char::is_whitespace));
    end.map_or(near, |(at, _)| &near[..at])
}

/// Whether `text` begins with the number of a list: 一、 (二) 3.
fn opens_item(text: &str) -> bool {
    let inside = text.trim_start_matches(['(', '（']);
    let number = inside
        .trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    number.len() < inside.len() && number.starts_with(['、', '.', '．', ')', '）'])
}

/// Whether `line` ends inside brackets that `behind` closes.
fn leaves_open(line: &str, behind: &str) -> bool {
    const PAIRS: [(&[char], &[char]); 3] =
        [(&['(', '（'], &[')', '）']), (&['《'], &['》']), (&['“'], &['”'])];
    PAIRS.iter().any(|&(open, close)| {
        let opened = |s: &str| s.rfind(open).is_some_and(|at| !s[at..].contains(close));
        let closed = |s: &str| s.find(close).is_some_and(|at| !s[..at].contains(open));
        opened(line) && closed(behind)
    })
}

/// 来源: and the like, which a blank sets apart; into the known ones blanks may be strewn too.
fn opens_label(text: &str) -> bool {
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

/// Two runs of digits with a blank between, and what stands around them.
struct Digits<'a> {
    before: Option<char>,
    left: &'a str,
    right: &'a str,
    after: Option<char>,
}

/// Longer runs of digits are no part of a date.
const LONGEST_DIGITS: usize = 5;

impl<'a> Digits<'a> {
    fn around(text: &'a str, gap: Span) -> Self {
        let digit = |c: &char| c.is_ascii_digit();
        let left = text[..gap.start].chars().rev().take(LONGEST_DIGITS).take_while(digit).count();
        let right = text[gap.end..].chars().take(LONGEST_DIGITS).take_while(digit).count();
        let (from, to) = (gap.start - left, gap.end + right);
        Digits {
            before: text[..from].chars().next_back(),
            left: &text[from..gap.start],
            right: &text[gap.end..to],
            after: text[to..].chars().find(|c| !is_blank(*c)),
        }
    }

    fn is_year(&self) -> bool {
        self.left.len() + self.right.len() == 4
            && (self.left.starts_with("19")
                || self.left.starts_with("20")
                || self.left == "2" && self.right.starts_with('0')
                || self.left == "1" && self.right.starts_with('9'))
    }

    /// Whether no further blank stands before them.
    fn stand_free(&self) -> bool {
        self.before.is_none_or(|c| c == '\n' || !c.is_whitespace())
    }

    /// 20 18年, 1 2日: one number that is counted or dated.
    fn make_a_number(&self) -> bool {
        const COUNTED: &str = "年月日名人个位项条家场篇余多届次号室会";
        let counted = self.after.is_some_and(|c| COUNTED.contains(c));
        match self.after {
            Some('年') => self.is_year(),
            Some('月' | '日') => counted && self.left.len() == 1 && self.right.len() == 1,
            _ => counted && self.left.len() + self.right.len() <= 4 && self.right.len() < 4,
        }
    }

    /// 201 8-03-12, 2018-03-1 2, 15:4 1.
    fn make_a_time(&self) -> bool {
        let mark = |c: Option<char>| c.is_some_and(|c| matches!(c, '-' | '/' | '.' | ':'));
        let two = self.left.len() == 1 && self.right.len() == 1;
        self.is_year() && mark(self.after) || two && (mark(self.before) || mark(self.after))
    }
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

/// Whether `line` ends as sentences and fields do; a quotation only where a sentence ends in it.
fn closes_sentence(line: &str) -> bool {
    let bare = line.trim_end_matches(['”', '》']);
    bare.ends_with(['。', '！', '？', '!', '?', '：', ':', '；', ';'])
        || line.ends_with(['】', '）', ')'])
}

/// The single blanks between characters other than blanks, both of running text.
fn gaps(text: &str) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for (at, blank) in text.match_indices(is_blank) {
        let end = at + blank.len();
        let (before, after) = (text[..at].chars().next_back(), text[end..].chars().next());
        let (Some(before), Some(after)) = (before, after) else { continue };
        if is_joint(before, after) {
            gaps.push(Gap { span: Span::new(at, end), before, after, line_break: blank == "\n" });
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
