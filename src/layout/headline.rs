//! Which line is the headline.

use once_cell::sync::Lazy;

use super::chars::{folded, han_count, head, is_blank, is_closer, is_colon, is_edge, trimmed};
use super::line::{Piece, Shape};
use crate::Span;
use crate::lexicon::{Table, words};
use crate::text::{self, chars};

static EVENTS: Lazy<Table<()>> = Lazy::new(|| {
    let list = words(include_str!("../lexicon/data/layout_headline.txt"));
    Table::new(list.map(|word| (word.to_owned(), ())))
});

/// Whether a line speaks of something that took place, as headlines do and names do not.
pub(crate) fn names_an_event(line: &str) -> bool {
    EVENTS.all(line).next().is_some()
}

/// Fewest Chinese characters of a headline; with a byline under it, of a short one.
const SHORTEST: usize = 7;
const SHORTEST_WITH_BYLINE: usize = 4;
/// Score from which a line is a headline.
const ENOUGH: i32 = 4;

/// Longest headline that ends in ！ or ？, in characters.
const LONGEST_CRY: usize = 40;
/// Pieces below a line among which its byline is looked for.
const BYLINE_REACH: usize = 40;

/// Names that end so are of sites, columns and bodies; alone on a line they are no headline.
const NAME_ENDS: [&str; 34] = [
    "网",
    "网站",
    "在线",
    "频道",
    "动态",
    "新闻",
    "要闻",
    "简讯",
    "快讯",
    "公告",
    "专题",
    "栏目",
    "学会",
    "协会",
    "商会",
    "工会",
    "联合会",
    "工商联",
    "科协",
    "总会",
    "委员会",
    "研究会",
    "促进会",
    "基金会",
    "数字报",
    "数字报纸",
    "电子报",
    "电子版",
    "日报",
    "晚报",
    "时报",
    "客户端",
    "官网",
    "之窗",
];

/// The index of the headline among `pieces`, of which those up to `body` stand before the running text.
pub(super) fn headline(text: &str, pieces: &[Piece<'_>], body: usize) -> Option<usize> {
    let mut seen_byline = false;
    let mut first = true;
    let mut candidates: Vec<Candidate> = Vec::new();
    for (i, piece) in pieces[..body].iter().enumerate() {
        match piece.shape {
            Shape::Byline => seen_byline = true,
            Shape::Open | Shape::Caption | Shape::Running => {
                let bylined = bylined(&pieces[i + 1..body]);
                let line = piece.line.text;
                let marked = cries(line) || is_marked(line, &pieces[i + 1..body]);
                if piece.shape == Shape::Running && !marked {
                    continue;
                }
                let place = Place { first, seen_byline, bylined };
                let line = headline_span(text, piece.line.span).of(text);
                let score = score(line, piece.shape, place);
                candidates.extend(score.map(|score| Candidate { score, line, piece: i }));
                // A bar or a number before the headline is no line of words.
                first &= piece.line.content.han == 0;
            }
            _ => {}
        }
    }
    let lead = pieces.get(body).map_or("", |p| head(p.line.text, LONGEST_LEAD));
    best(candidates, lead)
}

/// A line that may be the headline.
struct Candidate<'t> {
    /// Without what the running text says of it.
    score: i32,
    line: &'t str,
    piece: usize,
}

/// Score of a line that the running text repeats.
const SHARED: i32 = 3;

/// The piece of the first of the best candidates; the running text is asked only where it decides.
fn best(mut candidates: Vec<Candidate>, lead: &str) -> Option<usize> {
    let sure = candidates.iter().map(|candidate| candidate.score).max()?;
    candidates.retain(|candidate| candidate.score + SHARED >= sure.max(ENOUGH));
    if let [only] = &*candidates
        && only.score >= ENOUGH
    {
        return Some(only.piece);
    }
    let lead = folded(lead);
    let mut best: Option<(i32, usize)> = None;
    for Candidate { score, line, piece } in candidates {
        let score = score + if shared(line, &lead) { SHARED } else { 0 };
        if score >= ENOUGH && best.is_none_or(|(top, _)| score > top) {
            best = Some((score, piece));
        }
    }
    best.map(|(_, piece)| piece)
}

/// Where a line stands.
struct Place {
    first: bool,
    seen_byline: bool,
    /// A byline follows, with furniture at most between.
    bylined: bool,
}

/// Whether a byline follows, or the labelled lines of minutes, with furniture and a subtitle at
/// most between.
fn bylined(after: &[Piece<'_>]) -> bool {
    let passed = |p: &&Piece<'_>| p.shape != Shape::Furniture && !is_subtitle(p.line.text);
    let of_head = |p: &Piece<'_>| matches!(p.shape, Shape::Byline | Shape::Entry);
    after.iter().take(BYLINE_REACH).find(passed).is_some_and(of_head)
}

/// ——某会侧记
fn is_subtitle(line: &str) -> bool {
    line.starts_with(['—', '―', '─']) || line.starts_with("--")
}

/// A short line that ends in an exclamation or a question, as headlines may.
fn cries(line: &str) -> bool {
    line.ends_with(['！', '!', '？', '?']) && line.chars().nth(LONGEST_CRY).is_none()
}

/// Whether a line with marks as running text has them is a headline, given what stands behind it.
pub(super) fn is_marked(line: &str, after: &[Piece<'_>]) -> bool {
    parted(line) || stops(line) && bylined(after) || cries(line) && names_an_event(line)
}

/// A headline and its subtitle in one line: 花开四方,香飘百里。——某会召开年会.
fn parted(line: &str) -> bool {
    /// Characters of the longest.
    const LONGEST: usize = 60;
    let Some((_, behind)) = line.split_once("——") else { return false };
    let open = !line.ends_with(['。', '，', ',', '；', '：', ':', '、']);
    open && line.chars().nth(LONGEST).is_none()
        && names_an_event(behind)
        && !behind.contains(['。', '，', ','])
}

/// A short line with a full stop at its end and no other mark, as careless pages set headlines.
fn stops(line: &str) -> bool {
    let bare = line.strip_suffix('。');
    bare.is_some_and(|bare| {
        bare.chars().nth(LONGEST_CRY).is_none()
            && !bare.contains(['。', '，', ',', '；', ';', '、'])
    })
}

/// The score of a line but for [`SHARED`]; `None` where it is no headline.
fn score(line: &str, shape: Shape, place: Place) -> Option<i32> {
    let han = han_count(line);
    let shortest = if place.bylined { SHORTEST_WITH_BYLINE } else { SHORTEST };
    if han < shortest
        || is_subtitle(line)
        || is_name(line)
        || is_item(line)
        || ends_open(line)
        || is_lead(line)
        || shape == Shape::Caption && !place.bylined && shows_a_scene(line)
    {
        return None;
    }
    let mut score = 0;
    score += if place.bylined { 4 } else { 0 };
    score += if place.first { 1 } else { 0 };
    score += if names_an_event(line) { 3 } else { 0 };
    score += if han >= 10 { 1 } else { 0 };
    // A byline before all lines of words stands above its headline.
    score -= if place.seen_byline && !place.bylined && !place.first { 2 } else { 0 };
    score -= if shape == Shape::Caption && !place.bylined { 3 } else { 0 };
    Some(score)
}

/// What stands under pictures only, whatever it says before.
fn shows_a_scene(line: &str) -> bool {
    text::words!["现场", "会场", "会场一角", "合影", "合影留念", "全景", "现场图", "现场照片"]
        .end(line)
}

/// A name alone: of the site, of a column, of a body.
fn is_name(line: &str) -> bool {
    let bare = line.trim_end_matches(|c| is_edge(c) || is_closer(c) || matches!(c, '!' | '！'));
    NAME_ENDS.iter().any(|end| bare.ends_with(end)) && !names_what_was_done(bare)
}

/// 成立某某协会 ends in a name and is none.
fn names_what_was_done(line: &str) -> bool {
    text::words![
        "召开", "举行", "举办", "成立", "当选", "走访", "参加", "出席", "授予", "入驻", "加入"
    ]
    .are_in(line)
}

/// A heading of the text: 一、…, (一)…, 1.…, 第一章.
pub(super) fn is_item(line: &str) -> bool {
    let mut rest = line.trim_start_matches(['(', '（', '【']);
    let bracket = rest.len() < line.len();
    rest = rest.strip_prefix('第').unwrap_or(rest);
    let number =
        rest.trim_start_matches(|c: char| "一二三四五六七八九十".contains(c) || c.is_ascii_digit());
    let numbered = number.len() < rest.len();
    let marked = number.starts_with(['、', '.', '．', '章', '条'])
        || (bracket && number.starts_with([')', '）']));
    (numbered && marked && !number.starts_with("条例"))
        || line.starts_with(|c: char| ('①'..='⒛').contains(&c))
}

/// Words before a lead that is printed in short above the text.
const LEAD_LABELS: [&str; 8] =
    ["导读", "摘要", "核心提示", "内容提要", "内容摘要", "内容导读", "提要", "简介"];

/// Whether the label of a lead may begin with `c`.
pub(super) fn may_begin_label(c: char) -> bool {
    chars!("导摘核内提简").has(c)
}

/// The number of characters of the label of a lead that a folded line begins with.
pub(super) fn lead_label(folded: &[char]) -> usize {
    if !folded.first().is_some_and(|c| may_begin_label(*c)) {
        return 0;
    }
    let begins = |label: &&&str| {
        label.chars().next() == folded.first().copied()
            && folded.len() >= label.chars().count()
            && label.chars().eq(folded[..label.chars().count()].iter().copied())
    };
    LEAD_LABELS.iter().find(begins).map_or(0, |label| label.chars().count())
}

/// The line (or its folded form) without the label of a lead.
pub(super) fn without_lead_label(line: &str) -> &str {
    LEAD_LABELS.iter().find_map(|label| line.strip_prefix(label)).unwrap_or(line)
}

fn is_lead(line: &str) -> bool {
    let rest = without_lead_label(line.trim_start_matches(['【', '[']));
    rest.len() < line.len()
        && rest.starts_with(|c| is_blank(c) || is_colon(c) || matches!(c, '】' | ']'))
}

/// A line that leads to the next one, or calls on its readers: 各位代表:.
fn ends_open(line: &str) -> bool {
    line.ends_with(|c| is_colon(c) || matches!(c, '，' | ',' | '、' | '；' | ';' | '。'))
}

/// Start of the running text that the headline is compared with, in bytes.
const LONGEST_LEAD: usize = 900;

/// The pairs of characters that stand together in a folded text, as numbers.
fn pairs(folded: &str) -> impl Iterator<Item = u64> {
    let codes = folded.chars().map(u64::from);
    codes.clone().zip(codes.skip(1)).map(|(a, b)| a << 32 | b)
}

/// Whether the folded lead says most of what the line says.
fn shared(line: &str, lead: &str) -> bool {
    let mut own: Vec<u64> = pairs(&folded(line)).collect();
    own.sort_unstable();
    own.dedup();
    // Bits that tell most other pairs apart.
    let bit = |pair: u64| pair.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56;
    let mut bits = [0u64; 4];
    own.iter().for_each(|pair| bits[bit(*pair) as usize / 64] |= 1 << (bit(*pair) % 64));
    let may_be_own = |pair: &u64| bits[bit(*pair) as usize / 64] >> (bit(*pair) % 64) & 1 == 1;
    let mut said = vec![false; own.len()];
    for pair in pairs(lead).filter(may_be_own) {
        own.binary_search(&pair).into_iter().for_each(|at| said[at] = true);
    }
    let common = said.iter().filter(|said| **said).count();
    !own.is_empty() && common * 2 >= own.len()
}

/// The headline within its line: without bullets, buttons and the name of the site behind it.
pub(super) fn headline_span(text: &str, line: Span) -> Span {
    const BUTTONS: [&str; 4] = ["[复制链接]", "[打印]", "[关闭]", "[收藏]"];
    let (skipped, mut bare) = trimmed(line.of(text), is_edge);
    let start = line.start + skipped;
    let shorter = |s: &str| BUTTONS.iter().find_map(|b| s.strip_suffix(b).map(str::len));
    while let Some(len) = shorter(bare).or_else(|| site_suffix(bare)) {
        bare = bare[..len].trim_end_matches(is_edge);
    }
    let mut start = start;
    bare = bare.strip_suffix('。').unwrap_or(bare);
    for label in ["原标题:", "原标题：", "标题:", "标题：", "题目:", "题目："] {
        if let Some(rest) = bare.strip_prefix(label) {
            let rest = rest.trim_start_matches(is_blank);
            start += bare.len() - rest.len();
            bare = rest;
        }
    }
    Span::new(start, start + bare.len())
}

/// The length without _某某网, - 某某协会官网 at the end of a page's title.
fn site_suffix(line: &str) -> Option<usize> {
    let at = line.rfind(['_', '-', '|', '－'])?;
    let name = line[at..].trim_start_matches(|c| is_edge(c) || matches!(c, '_' | '-' | '－'));
    let site = ["网", "网站", "官网", "门户", "在线", "频道", "首页"]
        .iter()
        .any(|end| name.ends_with(end));
    (site && han_count(name) <= 16 && at > 0).then_some(at)
}
