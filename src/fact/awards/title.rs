//! Which words of a phrase name the honour.

use crate::Span;
use crate::entity::gazetteer;
use crate::lexicon::ORGANIZATION;
use crate::text::{chars, words};

use super::view::View;
use super::words;

/// How far a verb vouches for its object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// 授予, 荣获: what stands in quotes is an honour.
    Confers,
    /// 表彰: an honour, or what was done to be commended.
    Commends,
}

/// An honour, and what stands before it in its member.
pub(super) struct Title {
    pub(super) span: Span,
    pub(super) lead: Span,
}

/// The honour that `range` names. Where `names` is set, a recipient may stand before it.
pub(super) fn title(view: &View<'_>, range: Span, trust: Trust, names: bool) -> Option<Title> {
    let range = view.trimmed(range);
    match view.quote_in(range) {
        Some(quote) => quoted(view, range, quote, trust),
        None => plain(view, range, names, trust),
    }
}

/// “X”, 某县“X”, “X”先进集体.
fn quoted(view: &View<'_>, range: Span, quote: Span, trust: Trust) -> Option<Title> {
    let inner = view.of(quote).trim_matches(words::is_quote);
    let end = quoted_end(view, quote, inner, range.end, trust)?;
    if end == quote.end && !words::can_be_quoted_honour(inner) {
        return None;
    }
    let start = quoted_start(view, Span::new(range.start, quote.start), trust)?;
    Some(Title { span: Span::new(start, end), lead: Span::new(range.start, start) })
}

/// Where an honour ends that a quotation begins: 先进集体 behind the quotes goes on with it.
fn quoted_end(
    view: &View<'_>,
    quote: Span,
    inner: &str,
    end: usize,
    trust: Trust,
) -> Option<usize> {
    let behind = view.of(Span::new(quote.end, end));
    let behind = behind.split(['的', '“', '（']).next().unwrap_or(behind);
    let (bare, held) = words::without_holder(words::without_carrier(behind));
    let bare =
        if words::ending(bare, words::CARRIER | words::HOLDER) == Some(0) { "" } else { bare };
    let honour = words::is_honour(bare) || held && is_contest(bare);
    match bare.trim() {
        "" | "等" => Some(quote.end),
        "奖" | "个人奖" | "集体奖" | "团体奖" | "单项奖" if words::is_honour(inner) => {
            Some(quote.end)
        }
        "奖" => Some(quote.end + bare.len()),
        _ if honour => Some(quote.end + bare.len()),
        // “四好”商会: the quotes hold the praise, the noun stands behind them.
        _ if inner.chars().count() <= 3
            && inner.starts_with(|c| chars!("一二三四五六七八九十双百").has(c))
            && words::is_bare_noun(bare) =>
        {
            Some(quote.end + bare.len())
        }
        _ if words::generic_prefix(bare) == Some(bare.len()) => Some(quote.end),
        _ if words::is_honour(&format!("{inner}{bare}")) && !words::is_honour(inner) => {
            Some(quote.end + bare.len())
        }
        _ => (trust == Trust::Confers).then_some(quote.end),
    }
}

/// Where an honour starts whose quotation stands behind `lead`: place and year belong to it.
pub(super) fn quoted_start(view: &View<'_>, lead: Span, trust: Trust) -> Option<usize> {
    const LONGEST: usize = 60;
    let text = view.of(lead);
    if text.is_empty() {
        return Some(lead.end);
    }
    let cut = text.rfind(['的', '了', '为', '予', '：']).map_or(0, |at| at + '的'.len_utf8());
    let people = &view.document.entities.people;
    let next = people.partition_point(|person| person.span.end <= lead.end);
    let person = next.checked_sub(1).map(|i| people[i].phrase.end).filter(|end| *end > lead.start);
    let start = person
        .filter(|end| *end <= lead.end)
        .map_or(lead.start + cut, |end| end.max(lead.start + cut));
    let prefix = view.of(Span::new(start, lead.end)).trim();
    let done = words!["在", "对", "向", "被"].begin(text);
    if done && trust == Trust::Commends {
        return None;
    }
    const KEEPS: &[&str] = &[
        "省", "市", "县", "区", "州", "盟", "旗", "年", "年度", "届", "全国", "国家", "系统", "级",
        "镇", "乡", "工作", "服务", "事业", "建设", "行业", "战线",
    ];
    let term = words!["第", "首届"].begin(prefix) && prefix.contains('届');
    // 县级“最佳社区”: how high it ranks is no part of its name.
    let level = prefix.ends_with('级') && prefix.chars().count() <= 3;
    // 授予某县“全国双拥模范县”: the place is who receives what is of more than the place.
    let inner = view.document.text[lead.end..].trim_start_matches(words::is_quote);
    let wider = words!["全国", "全省", "全市", "国家", "中国", "省级", "市级"].begin(inner);
    let kept = !(level || wider)
        && prefix.len() <= LONGEST
        && (term || words!(KEEPS).end(prefix) || gazetteer::is_place(prefix));
    Some(if kept { lead.end - prefix.len() } else { lead.end })
}

/// Whether `text` names a contest, and not only what kind of one.
fn is_contest(text: &str) -> bool {
    let kinds = words!["大赛", "竞赛", "比赛", "征文", "评选", "论文", "作品", "项目", "成果"];
    kinds.suffix(text).is_some_and(|kind| kind.len() < text.len())
}

/// An honour without quotes.
fn plain(view: &View<'_>, range: Span, names: bool, trust: Trust) -> Option<Title> {
    let carried = words::without_carrier(view.of(range));
    let (free, held) = words::without_holder(carried);
    // 优秀作者: the holder is the honour's own noun.
    let freed = words::is_honour(free);
    let whole = !freed && free.len() < carried.len() && words::is_honour(carried);
    let bare = if whole { carried } else { free };
    let span = Span::new(range.start, range.start + bare.len());
    if !freed && !whole {
        let contest = held && is_contest(bare) && !bare.contains(['的', '了']);
        return contest.then_some(Title { span, lead: Span::new(range.start, range.start) });
    }
    if is_vague(bare) {
        return None;
    }
    let start = if names { behind_names(view, span, trust) } else { span.start };
    Some(Title { span: Span::new(start, span.end), lead: Span::new(range.start, start) })
}

/// 一批先进集体, 先进集体和个人: no honour by name.
fn is_vague(text: &str) -> bool {
    const FIRST: &[&str] = &[
        "一批",
        "一些",
        "部分",
        "各",
        "多名",
        "多个",
        "众多",
        "若干",
        "获奖",
        "在",
        "上年度",
        "受",
    ];
    matches!(text, "先进集体和个人" | "先进单位和个人" | "先进个人和集体" | "先进集体及个人")
        || words!(FIRST).begin(text)
}

/// Where the honour starts in a member that begins with its recipient: 授予A全国劳动模范称号.
fn behind_names(view: &View<'_>, span: Span, trust: Trust) -> usize {
    let people = &view.document.entities.people;
    let first = people.partition_point(|person| person.span.start < span.start);
    let fits = |at: usize| at < span.end && words::is_honour(view.of(Span::new(at, span.end)));
    if let Some(person) = people.get(first).filter(|person| person.span.end <= span.end) {
        let end = person.phrase.end.max(person.span.end);
        if fits(end) {
            return end;
        }
    }
    let opens = |at: usize| {
        let rest = view.of(Span::new(at, span.end));
        trust == Trust::Confers && words::praises(rest)
            || rest.starts_with(|c: char| c.is_ascii_digit())
            || words!["全国", "全省", "全市", "全县", "省", "市", "第", "年度"].begin(rest)
    };
    view.lexis()
        .within(span.start, span.end)
        .filter(|hit| hit.classes & ORGANIZATION != 0 && hit.end - hit.start >= 6)
        .map(|hit| hit.end)
        .filter(|&at| opens(at) && fits(at))
        .max()
        .unwrap_or(span.start)
}
