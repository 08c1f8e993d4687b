//! Honours that are told with their holders: 获得X的A, “X”A, X（A、B）, X获得者A.

use crate::Span;
use crate::entity::PersonMention;
use crate::report::{Party, PartyKind};
use crate::text::{chars, words};

use super::party::{parties, party};
use super::title::{Trust, quoted_start, title};
use super::view::View;
use super::{Draft, Strength, count, words};

/// 3位获“X”的秘书长, 荣获“X”的A.
pub(super) fn attributive(view: &View<'_>, range: Span) -> Option<Draft> {
    const VERBS: &[&str] =
        &["荣获", "喜获", "获得", "获评为", "获评", "获颁", "被评为", "获", "受到", "受"];
    let count = count::starting(view, range.start, range.end);
    let at = count.map_or(range.start, |count| count.span.end);
    let rest = view.of(Span::new(at, range.end));
    let verb = words!(VERBS).prefix(rest)?;
    let start = at + verb.len();
    if matches!(verb, "获" | "受") && rest[verb.len()..].starts_with(['奖', '悉', '得', '表'])
    {
        return None;
    }
    let end = view.places(Span::new(start, range.end), '的').next();
    let holder = Span::new(end.map_or(range.end, |at| at + '的'.len_utf8()), range.end);
    let honour = Span::new(start, end.unwrap_or(range.end));
    let bare = view.of(honour).trim();
    let mut draft = if matches!(bare, "表彰" | "奖励" | "荣誉" | "殊荣" | "称号") {
        Draft::referring(honour)
    } else {
        Draft::new(view, title(view, honour, Trust::Confers, false)?.span)
    };
    draft.count_as(view, count);
    let mut holders = parties(view, holder);
    if holders.named.is_empty() {
        holders.named.extend(first_person(view, holder));
    }
    draft.follow(view, holders);
    Some(draft)
}

/// 获得一等奖的A、二等奖的B: the verb is shared.
pub(super) fn attributed_again(view: &View<'_>, range: Span) -> Option<Draft> {
    let of = view.places(range, '的').next()?;
    let honour = title(view, Span::new(range.start, of), Trust::Confers, false)?;
    let mut draft = Draft::new(view, honour.span);
    draft.follow(view, parties(view, Span::new(of + '的'.len_utf8(), range.end)));
    let held = !draft.recipients.is_empty() || !draft.doubtful.is_empty();
    held.then_some(draft)
}

/// The person who holds the honour and does something: 代表A发表感言.
fn first_person(view: &View<'_>, range: Span) -> Option<Party> {
    const DESCRIPTION: usize = 45;
    let people = &view.document.entities.people;
    let person = people.get(people.partition_point(|p| p.span.start < range.start))?;
    let near = person.span.end <= range.end && person.phrase.start <= range.start + DESCRIPTION;
    (near && !person.surname_only).then(|| Party {
        name: person.name.to_owned(),
        kind: PartyKind::Person,
        span: person.span,
    })
}

/// Who holds an honour.
pub(in crate::fact) const HOLDERS: &[&str] = &["获得者", "获奖者", "获奖代表", "得主"];

/// What 获得者 says of the person behind it: 终身成就奖获得者A.
pub(super) fn holders(view: &View<'_>) -> Vec<Draft> {
    const REACH: usize = 60;
    let text = view.of(view.span);
    let mut found = Vec::new();
    if !words!(HOLDERS).are_in(text) {
        return found;
    }
    for word in HOLDERS {
        for (i, _) in text.match_indices(word).take(20) {
            let at = view.span.start + i;
            let end = at + word.len();
            let low = view.document.text[..at].char_indices().rev().take(REACH).last();
            let low = low.map_or(at, |(low, _)| low).max(view.span.start);
            let start = view.behind_last(Span::new(low, at), chars!("、，。；,;：的"));
            let people = &view.document.entities.people;
            let next = people.partition_point(|p| p.span.start < end);
            let person = people
                .get(next)
                .filter(|p| p.phrase.start <= end + 6 && p.span.start <= end + REACH);
            let named = title(view, Span::new(start, at), Trust::Confers, false);
            let mut draft = match &named {
                Some(title) => Draft::new(view, title.span),
                None => Draft::referring(Span::new(at, end)),
            };
            let person = match named {
                Some(_) => person,
                None => representative(view, at, person),
            };
            let Some(person) = person else { continue };
            draft.strength = Strength::Adds;
            draft.recipients.push(Party {
                name: person.name.to_owned(),
                kind: PartyKind::Person,
                span: person.span,
            });
            found.push(draft);
        }
    }
    found
}

/// Who speaks for those honoured, where the word at `at` stands for them without the honour's
/// name: A作为获奖代表, 获奖者代表A.
fn representative<'d>(
    view: &View<'d>,
    at: usize,
    behind: Option<&'d PersonMention<'d>>,
) -> Option<&'d PersonMention<'d>> {
    let text = view.document.text;
    let people = &view.document.entities.people;
    if let Some(before) = ["作为", "代表"].iter().find_map(|w| text[..at].strip_suffix(w)) {
        let next = people.partition_point(|person| person.phrase.end < before.len());
        return people.get(next).filter(|p| p.phrase.end == before.len() && !p.surname_only);
    }
    let next = behind.filter(|person| !person.surname_only)?;
    let between = text[at..].strip_prefix("获奖者").unwrap_or(&text[at..]);
    let title = between.strip_prefix("获奖").unwrap_or(between).strip_prefix("代表")?;
    let gap = (text.len() - title.len())..next.phrase.start.max(text.len() - title.len());
    text[gap].trim_matches(['、', ' ', '—', '：', ':']).is_empty().then_some(next)
}

/// “十佳教师”A: the honour as a label before a name.
pub(super) fn labelled(view: &View<'_>, range: Span) -> Option<Draft> {
    let quote = view.quote_in(range)?;
    let inner = view.of(quote);
    // 2022年度“十佳教师”A: the year belongs to it.
    let lead = Span::new(range.start, quote.start);
    let whole = quoted_start(view, lead, Trust::Commends) == Some(range.start);
    let label = whole && quote.end < range.end;
    let name = Span::new(quote.end, range.end);
    if !label || !words::can_be_quoted_honour(inner) || words::is_honour(view.of(name)) {
        return None;
    }
    // “春风行动”志愿服务队, “三八”红旗手80名: what is no honour by its own words needs the name of a
    // person behind it.
    let etc = view.places(name, '等').next().unwrap_or(name.end);
    let of_person =
        || party(view, Span::new(name.start, etc)).filter(|p| p.kind == PartyKind::Person);
    if !words::is_honour(inner) && of_person().is_none() {
        return None;
    }
    let mut draft = Draft::new(view, Span::new(range.start, quote.end));
    draft.follow(view, parties(view, name));
    let held = !draft.recipients.is_empty() || !draft.doubtful.is_empty();
    held.then_some(draft)
}

/// 优秀会员（A、B）: who holds it stands in brackets behind.
pub(super) fn bracketed(view: &View<'_>, range: Span, trust: Trust) -> Option<Draft> {
    let bracket = view.groups_in(range).last().filter(|group| group.end == range.end)?;
    let inner = view.of(bracket).strip_prefix(['（', '('])?.strip_suffix(['）', ')'])?;
    let title = title(view, Span::new(range.start, bracket.start), trust, false)?;
    let start = bracket.start + view.of(bracket).chars().next().map_or(0, char::len_utf8);
    // The view leaves brackets whole; what stands in this one is read by itself.
    let inside = View::new(view.document, Span::new(start, start + inner.len()));
    let mut draft = Draft::new(view, title.span);
    draft.follow(&inside, parties(&inside, inside.span));
    (!draft.recipients.is_empty()).then_some(draft)
}

/// 先进个人A, 先进集体某科协: an honour without quotes, and who holds it right behind.
pub(super) fn named_behind(view: &View<'_>, range: Span) -> Option<Draft> {
    if view.quote_in(range).is_some() {
        return None;
    }
    let honour = |at: usize| {
        let span = Span::new(range.start, at);
        let (free, held) = words::without_holder(view.of(span));
        // 十佳社区代表A: the honour is not A's own.
        let other = held && words::is_honour(free);
        (range.start < at && !other && words::is_honour(view.of(span))).then_some(span)
    };
    let people = &view.document.entities.people;
    let next = people.partition_point(|person| person.span.start < range.start);
    let person = people.get(next).filter(|person| person.span.end <= range.end);
    let of_person = person.and_then(|person| {
        honour(person.span.start).or_else(|| honour(person.phrase.start.max(range.start)))
    });
    let title = of_person.or_else(|| {
        let ends = words!(HELD_BY_BODIES).hits(view.of(range));
        ends.filter_map(|(at, word)| honour(range.start + at + word.len())).find(|title| {
            let name = Span::new(title.end, range.end);
            party(view, name).is_some_and(|holder| holder.span.start == name.start)
        })
    })?;
    let mut draft = Draft::new(view, title);
    draft.follow(view, parties(view, Span::new(title.end, range.end)));
    (!draft.recipients.is_empty()).then_some(draft)
}

/// How honours of bodies end, by whose names they may be followed.
const HELD_BY_BODIES: &[&str] = &[
    "集体",
    "单位",
    "组织",
    "企业",
    "奖",
    "分会",
    "商会",
    "学会",
    "供应商",
    "经销商",
    "服务商",
    "合作伙伴",
    "商户",
    "商家",
    "门店",
];
