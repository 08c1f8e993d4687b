//! Lists of recipients under the name of their honour: 一等奖:A、B, or over lines.

use crate::Span;
use crate::entity::lexis::is_han;
use crate::entity::quantity::numeral::is_figure;
use crate::fact::{Document, signs};
use crate::layout::BlockKind;
use crate::text::{chars, end_of, words};

use super::frame::heading;
use super::object::object;
use super::party::{Parties, parties, party, subjects};
use super::title::Trust;
use super::view::View;
use super::{Draft, Strength, words};

/// Longest heading, in bytes.
const LONGEST_HEADING: usize = 120;

/// Longest list of names, in bytes.
const LONGEST_LIST: usize = 2400;

/// The honours that head lists of names.
pub(super) fn drafts(document: &Document<'_>) -> Vec<Draft> {
    let mut found = Vec::new();
    let mut open: Option<Draft> = None;
    let mut announced = false;
    for block in &document.layout.blocks {
        if block.kind != BlockKind::Paragraph {
            continue;
        }
        let text = block.span.of(document.text);
        let colon = text.contains('：') || text.contains(':');
        let plain = open.is_none() && !colon && text.len() > LONGEST_HEADING;
        let made = text.contains('为') && text.contains('、');
        if plain && !made && !text.contains('奖') {
            continue;
        }
        let view = View::new(document, block.span);
        found.extend(graded(&view));
        if made {
            found.extend(made_of_lists(&view));
        }
        let marked = marked(&view);
        if !marked.is_empty() {
            found.extend(open.take().filter(|draft| !draft.recipients.is_empty()));
            found.extend(marked);
            continue;
        }
        if plain {
            continue;
        }
        if let Some(draft) = whole_heading(&view) {
            found.extend(open.replace(draft).filter(|draft| !draft.recipients.is_empty()));
            continue;
        }
        found.extend(introduced(&view));
        let inside = if colon { inside(&view, announced) } else { Vec::new() };
        let line = text.trim_end().trim_end_matches('。');
        announced = announces_holders(text) || announced && !line.contains('。');
        if inside.is_empty()
            && let Some(draft) = &mut open
        {
            let names = all_names(&view);
            if !names.named.is_empty() {
                draft.precede(&view, names);
                continue;
            }
        }
        found.extend(open.take().filter(|draft| !draft.recipients.is_empty()));
        found.extend(inside);
    }
    found.extend(open.filter(|draft| !draft.recipients.is_empty()));
    found
}

/// A line that is all heading.
fn whole_heading(view: &View<'_>) -> Option<Draft> {
    let text = view.of(view.span);
    if text.len() > LONGEST_HEADING {
        return None;
    }
    let bare = text.trim_end_matches(['：', ':', ' ']);
    heading(view, without_number(view, Span::new(view.span.start, view.span.start + bare.len())))
}

/// `range` without the number of a list before it: 一、 (二) 3.
fn without_number(view: &View<'_>, range: Span) -> Span {
    let text = view.of(range);
    let bare = text.trim_start_matches(['（', '(', ' ']);
    let digits = bare.trim_start_matches(is_figure);
    let rest = digits.trim_start_matches(['、', '.', '．', '）', ')', ' ']);
    let numbered = digits.len() < bare.len() && rest.len() < digits.len();
    Span::new(if numbered { range.end - rest.len() } else { range.start }, range.end)
}

/// A line that is all names.
fn all_names(view: &View<'_>) -> Parties {
    let text = view.of(view.span);
    let said = text.contains(['。', '：', '；', '，']);
    if said || text.len() > LONGEST_LIST {
        return Parties::default();
    }
    let members = view.members(view.span).len();
    let names = parties(view, view.span);
    if names.named.len() < members { Parties::default() } else { names }
}

/// What introduces the holders of an honour.
const INTRODUCES: &[&str] =
    &["分别是", "分别为", "分别有", "依次是", "依次为", "他们是", "她们是", "名单如下"];

/// 12位模范教师分别是:A、B, or place by place: 白水乡:A、B;云山镇:C. It adds to an honour that is
/// known.
fn introduced(view: &View<'_>) -> Option<Draft> {
    let text = view.of(view.span);
    let (at, word) = words!(INTRODUCES).hits(text).next()?;
    let at = view.span.start + at;
    let before = Span::new(view.span.start, at);
    let start = view.behind_last_mark(before, chars!("。；！？;!"));
    let clause = view.of(Span::new(start, at)).trim_end_matches(['，', ',', '：', ':', ' ']);
    let clause = Span::new(start, start + clause.len());
    let clause = Span::new(view.behind_last_mark(clause, chars!("，,")), clause.end);
    if clause.len() > LONGEST_HEADING {
        return None;
    }
    let (mut drafts, _) = object(view, clause, Trust::Commends, false);
    let mut draft = drafts.pop().filter(|_| drafts.is_empty())?;
    let from = at + word.len();
    let rest = Span::new(from, view.until(Span::new(from, view.span.end), chars!("。！？!")));
    if rest.len() > LONGEST_LIST {
        return None;
    }
    let mut start = rest.start;
    let marks = view.top_marks(rest).filter(|(_, c)| chars!("：:；;").has(*c));
    for (at, mark) in marks.chain([(rest.end, '；')]) {
        if !matches!(mark, '：' | ':') {
            draft.follow(view, parties(view, Span::new(start, at)));
        }
        start = at + mark.len_utf8();
    }
    draft.strength = Strength::Adds;
    (!draft.recipients.is_empty()).then_some(draft)
}

/// Whether `text` ends with what announces those honoured: 表扬名单如下:
fn announces_holders(text: &str) -> bool {
    const LONGEST: usize = 90;
    const HONOURED: &[&str] = &["表彰", "表扬", "获奖", "嘉奖", "获评", "奖励", "评选结果", "颁奖"];
    let Some(bare) = text.trim_end().strip_suffix(['：', ':']) else { return false };
    let clause = end_of(bare, LONGEST);
    let clause = &clause[clause.rfind(['，', ',', '。', '；']).unwrap_or(0)..];
    words!["名单", "如下"].are_in(clause) && words!(HONOURED).are_in(clause)
}

/// The honour of a heading that is one because the list of those honoured was `announced`.
fn announced_heading(view: &View<'_>, range: Span) -> Option<Draft> {
    const LETTERS: std::ops::RangeInclusive<usize> = 3..=20;
    const OTHERS: &[&str] = &["名单", "如下", "电话", "地址", "联系", "来源", "编辑", "时间"];
    let text = view.of(range);
    let fits = LETTERS.contains(&text.chars().count()) && !words!(OTHERS).are_in(text);
    (fits && text.chars().all(|c| is_han(c) || matches!(c, '、' | '“' | '”')))
        .then(|| Draft::new(view, range))
}

/// Headings with their names inside a line: 一等奖:A、B;二等奖:C. Where those honoured were
/// `announced`, all of them name honours.
fn inside(view: &View<'_>, announced: bool) -> Vec<Draft> {
    let mut found = Vec::new();
    let mut start = view.span.start;
    let mut wanted: Option<Draft> = None;
    let marks = view.top_marks(view.span).filter(|(_, c)| chars!("：:。；;，,").has(*c));
    for (at, mark) in marks.chain([(view.span.end, '。')]) {
        let range = Span::new(start, at);
        if matches!(mark, '：' | ':') {
            let bare = without_number(view, view.trimmed(range));
            wanted = (range.len() <= LONGEST_HEADING).then(|| heading(view, bare)).flatten();
            if announced {
                wanted = wanted.or_else(|| announced_heading(view, bare));
            }
        } else if let Some(mut draft) = wanted.take() {
            let names =
                if range.len() > LONGEST_LIST { Parties::default() } else { parties(view, range) };
            if !names.named.is_empty() {
                draft.precede(view, names);
                found.push(draft);
            }
        }
        start = at + mark.len_utf8();
    }
    found
}

/// 其中一等奖3项、二等奖8项: prizes with their numbers, two or more, without a verb.
fn graded(view: &View<'_>) -> Vec<Draft> {
    const LONGEST: usize = 600;
    const LEADS: &[&str] =
        &["其中", "包括", "分别为", "分别是", "共评出", "共产生", "共有", "评出"];
    let text = view.of(view.span);
    if !text.contains('奖') || !text.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = view.span.start;
    let marks = view.top_marks(view.span).filter(|(_, c)| chars!("。；！？;!：:").has(*c));
    for (at, mark) in marks.chain([(view.span.end, '。')]) {
        let sentence = Span::new(start, at);
        start = at + mark.len_utf8();
        let Some(first) = first_counted(view.of(sentence)) else { continue };
        let from = view
            .behind_last_mark(Span::new(sentence.start, sentence.start + first), chars!("，,、"));
        let from = from + words!(LEADS).prefix(view.of(Span::new(from, at))).map_or(0, str::len);
        // 大赛设一等奖1名.
        let sets =
            view.of(Span::new(from, at)).split('奖').next().and_then(|head| head.rfind('设'));
        let range = Span::new(from + sets.map_or(0, |at| at + '设'.len_utf8()), at);
        // 另有1人获X is read by its verb.
        let verb = view.document.signs.inside(range, signs::COMMENDS).next();
        let end = verb.map_or(range.end, |verb| {
            view.behind_last_mark(Span::new(range.start, verb.start), chars!("，,、"))
        });
        let range = Span::new(range.start, end);
        if range.len() > LONGEST {
            continue;
        }
        let (drafts, _) = object(view, range, Trust::Commends, false);
        let prizes = drafts.iter().filter(|draft| {
            draft.count.is_some() && draft.title.is_some_and(|title| view.of(title).ends_with('奖'))
        });
        if prizes.count() >= 2 {
            found.extend(drafts.into_iter().filter(|draft| draft.count.is_some()));
        }
    }
    found
}

/// Where the first prize ends that a number follows.
fn first_counted(text: &str) -> Option<usize> {
    let behind = |at: &usize| &text[at + '奖'.len_utf8()..];
    let counted = |at: &usize| {
        behind(at).trim_start_matches(['（', '(', '共']).starts_with(|c: char| c.is_ascii_digit())
    };
    text.match_indices('奖').map(|(at, _)| at).find(counted)
}

/// 甲公司(一等奖)、乙公司(二等奖): each name is followed by its honour in brackets.
fn marked(view: &View<'_>) -> Vec<Draft> {
    const BEHIND: &str = "：:、，,；;。——－-";
    let mut found = Vec::new();
    let mut floor = view.span.start;
    for group in view.groups_in(view.span) {
        let inner = view.of(group);
        let bracket = inner.strip_prefix(['（', '(']).and_then(|i| i.strip_suffix(['）', ')']));
        let width = inner.chars().next().map_or(0, char::len_utf8);
        let Some(inner) = bracket.filter(|inner| words::is_honour(inner)) else { continue };
        // 甲公司(优秀企业)负责人: told in passing, where it is no prize and ends no line.
        if !inner.ends_with('奖') && group.end < view.trimmed(view.span).end {
            floor = group.end;
            continue;
        }
        let title = Span::new(group.start + width, group.start + width + inner.len());
        let before = Span::new(floor, group.start);
        floor = group.end;
        // 甲公司——某某项目(一等奖): the project stands behind its firm.
        let dash = view.of(before).find("——").map(|at| before.start + at);
        let name = Span::new(before.start, dash.unwrap_or(before.end));
        let name = Span::new(view.behind_last_mark(name, chars!(BEHIND)), name.end);
        let Some(holder) = party(view, name) else { continue };
        let mut draft = Draft::new(view, title);
        draft.recipients.push(holder);
        found.push(draft);
    }
    found
}

/// 评选颁奖。甲公司、乙公司为优秀企业: a sentence that only says who is what.
fn made_of_lists(view: &View<'_>) -> Vec<Draft> {
    let mut found = Vec::new();
    let mut floor = view.span.start;
    for at in view.places(view.span, '为') {
        let behind = Span::new(at + '为'.len_utf8(), view.span.end);
        let end = view.until(behind, chars!("，,。；;！!"));
        let honour = Span::new(behind.start, end);
        if honour.len() > LONGEST_HEADING || at < floor {
            continue;
        }
        let before = Span::new(floor, at);
        if !words::praises(view.of(honour).trim_start_matches(words::is_quote))
            || !view.of(before).contains('、')
        {
            continue;
        }
        let bare = words::without_carrier(view.of(honour));
        if !words::is_honour(bare) {
            continue;
        }
        let start = view.behind_last_mark(before, chars!("。；！？;!：:"));
        let holders = subjects(view, Span::new(start, at));
        let list = holders.named.len() > 1 || holders.open;
        floor = end;
        if !list {
            continue;
        }
        let mut draft = Draft::new(view, Span::new(honour.start, honour.start + bare.len()));
        draft.precede(view, holders);
        found.push(draft);
    }
    found
}
