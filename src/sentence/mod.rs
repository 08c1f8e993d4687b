//! Stage 3: paragraphs cut into sentences.

use crate::Span;
use crate::layout::{BlockKind, Layout, Mark};
use crate::rule::{Example, RuleInfo, example};

/// A sentence of a paragraph, its closing mark included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// In the repaired text.
    pub(crate) span: Span,
    /// Index of its block.
    pub(crate) block: usize,
}

/// Cuts every title, paragraph and caption of `layout` into sentences.
///
/// A sentence ends at 。！？ (a closing quote or bracket behind it included) and at the end of
/// its block; not inside 《》 and (), nor inside “” that quote a phrase: only speech, which comes
/// behind a colon or comma, has sentences of its own.
pub(crate) fn sentences(text: &str, layout: &Layout) -> Vec<Sentence> {
    /// Bytes of a text with one sentence, or more.
    const TO_A_SENTENCE: usize = 60;
    let mut found = Vec::with_capacity(text.len() / TO_A_SENTENCE);
    let all = layout.marks_of(text);
    let mut rest = &*all;
    let mut marks = Marks::default();
    for (block, b) in layout.blocks.iter().enumerate() {
        rest = &rest[rest.partition_point(|(at, _)| *at < b.span.start)..];
        if matches!(b.kind, BlockKind::Byline | BlockKind::Furniture) {
            continue;
        }
        marks.read(text, b.span, rest);
        marks.cut(text, b.span, |span| found.push(Sentence { span, block }));
    }
    found
}

/// Longest title or aside in brackets, in bytes: a bracket left open must not swallow the text.
const LONGEST_GROUP: usize = 300;
/// Longest phrase in quotes, in bytes.
const LONGEST_PHRASE: usize = 150;

/// Pairs whose inside is not cut; from [`FIRST_QUOTE`] on they quote.
const PAIRS: usize = 6;
const FIRST_QUOTE: usize = 3;

/// Which pair `c` belongs to, and whether it opens it.
fn pair(c: char) -> Option<(usize, bool)> {
    Some(match c {
        '《' => (0, true),
        '》' => (0, false),
        '（' => (1, true),
        '）' => (1, false),
        '(' => (2, true),
        ')' => (2, false),
        '“' => (3, true),
        '”' => (3, false),
        '「' => (4, true),
        '」' => (4, false),
        '『' => (5, true),
        '』' => (5, false),
        _ => return None,
    })
}

/// Characters that carry a sentence on behind a closing quote: “人人有责。”的号召.
const CARRIES_ON: [char; 16] =
    ['的', '之', '等', '、', '，', ',', '；', ';', '：', ':', '和', '与', '及', '为', '这', '“'];

fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?')
}

fn is_closer(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '）' | ')')
}

/// Whether the full stop at `at` is the last mark of a quoted phrase.
fn ends_in_quote(text: &str, group: Span, at: usize) -> bool {
    text[at..group.end].starts_with('。')
        && matches!(&text[at + '。'.len_utf8()..group.end], "”" | "」" | "』")
}

/// The marks of a block that its sentences are told by, in order.
#[derive(Default)]
struct Marks {
    /// The outermost groups that are not cut.
    groups: Vec<Span>,
    stops: Vec<(usize, char)>,
}

impl Marks {
    /// Puts the marks of `block`, with which `all` begin, in the place of those of another one.
    fn read(&mut self, text: &str, block: Span, all: &[Mark]) {
        self.groups.clear();
        self.stops.clear();
        let mut open: [Option<usize>; PAIRS] = [None; PAIRS];
        for &(at, c) in all.iter().take_while(|(at, _)| *at < block.end) {
            match pair(c) {
                Some((pair, true)) => {
                    let before = &text[block.start..at];
                    let speech = pair >= FIRST_QUOTE && before.ends_with(['：', ':', '，', ',']);
                    open[pair] = (!speech).then_some(at);
                }
                Some((pair, false)) => {
                    let longest = if pair >= FIRST_QUOTE { LONGEST_PHRASE } else { LONGEST_GROUP };
                    if let Some(from) = open[pair].take().filter(|from| at - from <= longest) {
                        close(&mut self.groups, Span::new(from, at + c.len_utf8()));
                    }
                }
                None if is_stop(c) => self.stops.push((at, c)),
                None => {}
            }
        }
    }

    /// Cuts the block whose marks were read last.
    fn cut(&self, text: &str, block: Span, mut push: impl FnMut(Span)) {
        let mut closed = self.groups.iter().peekable();
        let mut start = block.start;
        let mut free = block.start;
        for &(at, c) in &self.stops {
            if at < free {
                continue;
            }
            while closed.next_if(|group| group.end <= at).is_some() {}
            let mut end = at + c.len_utf8();
            let in_url = c.is_ascii()
                && text[end..block.end].starts_with(|n: char| n.is_ascii_alphanumeric());
            let inside = closed.peek().filter(|group| group.start < at);
            let quote_ends = inside.is_some_and(|group| ends_in_quote(text, **group, at));
            if in_url || (inside.is_some() && !quote_ends) {
                continue;
            }
            let rest = text[end..block.end].trim_start_matches(|c| is_closer(c) || is_stop(c));
            end = block.end - rest.len();
            free = end;
            if quote_ends && rest.starts_with(CARRIES_ON) {
                continue;
            }
            push(Span::new(start, end));
            start = end;
        }
        if !text[start..block.end].trim().is_empty() {
            push(Span::new(start, block.end));
        }
    }
}

/// Adds `group` without those inside it, unless it begins in the last one.
fn close(found: &mut Vec<Span>, group: Span) {
    while found.pop_if(|inner| inner.start > group.start).is_some() {}
    if found.last().is_none_or(|last| last.end <= group.start) {
        found.push(group);
    }
}

/// The cutting of sentences with its examples.
pub(crate) fn infos() -> Vec<RuleInfo> {
    let run = |text: &str| {
        let (mut found, all) = (Vec::new(), Span::new(0, text.len()));
        let mut marks = Marks::default();
        marks.read(text, all, &Layout::default().marks_of(text));
        marks.cut(text, all, |span| found.push(span.of(text).to_owned()));
        found
    };
    let doc = "A sentence ends at 。！？ outside titles, asides and quoted phrases.";
    vec![RuleInfo::new("sentence/end", doc, EXAMPLES, run)]
}

const EXAMPLES: &[Example] = &[
    example("会议开始。主席讲话！", &["会议开始。", "主席讲话！"]),
    example("他说：“要团结。要进步。”会议结束。", &["他说：“要团结。", "要进步。”", "会议结束。"]),
    example("开展“你好！科学”活动。会议结束。", &["开展“你好！科学”活动。", "会议结束。"]),
    example("提出“人人有责。”的号召。散会", &["提出“人人有责。”的号召。", "散会"]),
    example("他说要“撸起袖子加油干。”会议结束。", &["他说要“撸起袖子加油干。”", "会议结束。"]),
    example("通过《致全市书。倡议》。散会。", &["通过《致全市书。倡议》。", "散会。"]),
    example(
        "会议结束（共三天。含报到）。散会。（完）",
        &["会议结束（共三天。含报到）。", "散会。", "（完）"],
    ),
    example("增长1.5%，见http://a.cn/?id=1。散会", &["增长1.5%，见http://a.cn/?id=1。", "散会"]),
    example("（未完。散会。", &["（未完。", "散会。"]),
    example("  ", &[]),
];
