//! What stands behind a verb of commendation: honours, with their recipients and numbers.

use crate::Span;
use crate::entity::{PersonMention, gazetteer};
use crate::lexicon::{ACT_VERB, ORGANIZATION, REPORTS_SPEECH};
use crate::report::{Party, PartyKind};
use crate::text::{chars, words};

use super::count::{self, Count};
use super::party::{Parties, counted, owner, parties, party};
use super::view::{Member, View};
use super::words;
use super::{Draft, Strength};

/// How far a verb vouches for its object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// 授予, 荣获: what stands in quotes is an honour.
    Confers,
    /// 表彰: an honour, or what was done to be commended.
    Commends,
}

/// What one member of a list is.
enum Part {
    Honour(Draft),
    /// 获得X的A: the names that follow belong to it too.
    Attributive(Draft),
    Names(Parties),
    Other,
}

/// Reads a list of honours; says where the last of them ends. Names before an honour receive it
/// where `names` says that they may.
pub(super) fn object(
    view: &View<'_>,
    range: Span,
    trust: Trust,
    names: bool,
) -> (Vec<Draft>, usize) {
    let mut found: Vec<Draft> = Vec::new();
    let mut pending = Parties::default();
    let mut attributive = false;
    let mut owned = false;
    let mut end = range.start;
    let members = view.members(range);
    for (index, member) in members.iter().copied().enumerate() {
        let text = view.of(member.span);
        if member.comma && words!(GOES_ON).begin(text) {
            break;
        }
        // A被评为“X”,B等人被评为“Y”: behind a comma another subject may begin.
        if member.comma && !names && has_subject(view, member.span) {
            break;
        }
        // A quotation behind a comma need not be an honour any more.
        let trust = if member.comma && !names { Trust::Commends } else { trust };
        if !found.is_empty() && words::is_short(words::without_carrier(text)) {
            found.push(Draft::new(view, member.span));
            end = member.span.end;
            continue;
        }
        match part(view, member.span, trust, names) {
            Part::Honour(mut draft) => {
                if std::mem::take(&mut owned) {
                    draft.leave_owner(view, true);
                }
                // A等40个协会和基金会“X”: behind 等 stand classes, and no names.
                if pending.open && draft.count.is_none() {
                    draft.recipients.clear();
                }
                let before = std::mem::take(&mut pending);
                // 基地3家、优秀活动4项: the number before is of something else.
                if draft.count.is_none() || before.count.is_none() {
                    draft.precede(view, before);
                }
                found.push(draft);
                attributive = false;
                end = member.span.end;
            }
            Part::Attributive(draft) => {
                found.push(draft);
                attributive = true;
                end = member.span.end;
            }
            Part::Names(more) if attributive => {
                if let Some(last) = found.last_mut() {
                    last.follow(view, more);
                }
                end = member.span.end;
            }
            Part::Names(more) if names && !more.named.is_empty() => pending.join(more),
            // 荣获市科协、市妇联“X”称号: who confers it.
            Part::Names(bodies) if found.is_empty() && !member.comma && are_bodies(&bodies) => {
                owned = true;
            }
            Part::Other | Part::Names(_)
                if !names && is_owner(view, member.span, members.get(index + 1)) =>
            {
                owned = true;
            }
            part @ (Part::Names(_) | Part::Other) => {
                let first = found.is_empty() && !member.comma;
                // 某百人会、某论坛等16项最佳活动: a name that is not known for one.
                let listed = members.get(index + 1).is_some_and(|next| !next.comma)
                    || !member.comma && index > 0;
                if !(names && (first || listed && is_quiet(view, member.span))) {
                    break;
                }
                if let Part::Names(more) = part {
                    pending.join(more);
                }
            }
        }
    }
    (found, end)
}

/// Whether a member of a list of honours begins with a subject of its own.
fn has_subject(view: &View<'_>, member: Span) -> bool {
    let quote = view.quote_in(member).map_or(member.end, |quote| quote.start);
    let lead = Span::new(member.start, quote);
    let people = &view.document.entities.people;
    let next = people.partition_point(|person| person.span.start < lead.start);
    people.get(next).is_some_and(|person| person.span.end <= lead.end)
        || words!["被", "获"].are_in(view.of(lead))
}

/// Whether `member` is short and tells of no act.
fn is_quiet(view: &View<'_>, member: Span) -> bool {
    const LONGEST: usize = 90;
    let mut hits = view.lexis().within(member.start, member.end);
    let act = ACT_VERB | REPORTS_SPEECH;
    member.len() <= LONGEST && !hits.any(|hit| hit.classes & act != 0 && hit.end <= member.end)
}

/// Whether `member` of a list may be one of several bodies whose honour the last one names.
fn is_owner(view: &View<'_>, member: Span, next: Option<&Member>) -> bool {
    const LONGEST: usize = 36;
    let text = view.of(member);
    member.len() <= LONGEST
        && next.is_some_and(|next| !next.comma)
        && words!["联", "会", "局", "委", "部", "厅", "府", "办", "院", "协", "署"].end(text)
        && is_quiet(view, member)
}

/// Whether organizations, and no persons, are listed without a number.
fn are_bodies(parties: &Parties) -> bool {
    let body = |party: &Party| party.kind == PartyKind::Organization;
    let sure = !parties.named.is_empty() && parties.named.iter().all(body);
    sure && parties.count.is_none() && !parties.open
}

/// `range` without 等40个先进典型 behind an honour: the number of several honours together.
fn without_others(view: &View<'_>, range: Span, trust: Trust) -> Span {
    let etc = view.places(range, '等').find(|at| range.end > at + '等'.len_utf8());
    let honour = etc.map(|at| Span::new(range.start, at));
    honour.filter(|span| title(view, *span, trust, false).is_some()).unwrap_or(range)
}

/// Words with which a clause goes on to another act.
const GOES_ON: &[&str] = &["并", "还", "号召", "希望", "同时", "要求", "勉励", "旨在"];

fn part(view: &View<'_>, range: Span, trust: Trust, names: bool) -> Part {
    let range = without_choice(view, without_total(view, without_lead(view, range)));
    if let Some(draft) = attributive(view, range) {
        return Part::Attributive(draft);
    }
    if let Some(draft) = names.then(|| labelled(view, range)).flatten() {
        return Part::Attributive(draft);
    }
    if let Some(draft) = counted_behind(view, range, trust)
        .or_else(|| names.then(|| bracketed(view, range, trust)).flatten())
        .or_else(|| names.then(|| made(view, range, trust)).flatten())
        .or_else(|| counted_before(view, range, trust))
    {
        return Part::Honour(draft);
    }
    if let Some(draft) =
        (names && trust == Trust::Commends).then(|| named_behind(view, range)).flatten()
    {
        return Part::Attributive(draft);
    }
    let range = without_others(view, range, trust);
    if let Some(title) = title(view, range, trust, names) {
        let mut draft = Draft::new(view, title.span);
        match trust {
            _ if !names || title.lead.is_empty() => {}
            Trust::Confers => draft.precede(view, parties(view, title.lead)),
            // 对县科协2018年度先进单位进行表彰: whose honours they are.
            Trust::Commends => draft.conferred_by = owner(view, title.lead),
        }
        return Part::Honour(draft);
    }
    let found = parties(view, range);
    if found.is_empty() { Part::Other } else { Part::Names(found) }
}

/// Words that open a member and belong to no name.
const LEADS: &[&str] = &[
    "以及",
    "还有",
    "一批",
    "一些",
    "若干",
    "多名",
    "多个",
    "众多",
    "并",
    "分别",
    "其中",
    "另有",
    "另设",
    "还设",
    "同时",
    "对",
    "了",
    "：",
    ":",
    "和",
    "及",
    "与",
    " ",
    "由",
    "为",
    "有",
    "评选出的",
    "评出的",
    "获评的",
    "获奖的",
    "受到表彰的",
    "受表彰的",
    "受到表扬的",
    "受表扬的",
    "受到通报表扬的",
    "受到通报表彰的",
    "受到嘉奖的",
    "获表彰的",
    "获嘉奖的",
    "去年",
    "今年",
    "上一年度",
];

fn without_lead(view: &View<'_>, range: Span) -> Span {
    let mut text = view.of(range);
    while let Some(lead) = words!(LEADS).prefix(text) {
        text = &text[lead.len()..];
    }
    Span::new(range.end - text.len(), range.end)
}

/// How a clause ends that tells how an honour's holders were chosen, or where: 今年评出的, 大会的.
const CHOOSES: &[&str] = &[
    "评选出",
    "评选出来",
    "评选产生",
    "评选",
    "评出",
    "评定",
    "评审出",
    "推选出",
    "推选",
    "选出",
    "选树",
    "选拔出",
    "设立",
    "增设",
    "会议",
    "大会",
    "年会",
    "论坛",
    "评选活动",
    "涌现",
    "涌现出",
    "涌现出来",
    "表现突出",
    "表现优秀",
    "表现优异",
    "成绩突出",
    "成绩优异",
    "成绩显著",
    "贡献突出",
    "突出贡献",
    "积极贡献",
    "突出成绩",
    "优异成绩",
    "显著成绩",
];

/// `range` without such a clause before the honour.
fn without_choice(view: &View<'_>, range: Span) -> Span {
    let last = view.places(range, '的').last();
    let chosen = last.filter(|at| words!(CHOOSES).end(view.of(Span::new(range.start, *at))));
    chosen.map_or(range, |at| Span::new(at + '的'.len_utf8(), range.end))
}

/// `range` without 共 before a number.
fn without_total(view: &View<'_>, range: Span) -> Span {
    let start = range.start + '共'.len_utf8();
    let total =
        view.of(range).starts_with('共') && count::starting(view, start, range.end).is_some();
    if total { Span::new(start, range.end) } else { range }
}

/// 3位获“X”的秘书长, 荣获“X”的A.
fn attributive(view: &View<'_>, range: Span) -> Option<Draft> {
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
fn labelled(view: &View<'_>, range: Span) -> Option<Draft> {
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
fn bracketed(view: &View<'_>, range: Span, trust: Trust) -> Option<Draft> {
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
fn named_behind(view: &View<'_>, range: Span) -> Option<Draft> {
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

/// 先进集体12个, “好邻居”10名.
fn counted_behind(view: &View<'_>, range: Span, trust: Trust) -> Option<Draft> {
    let count = count::ending(view, range)?;
    let before = Span::new(range.start, count.span.start);
    let title = title(view, before, trust, false)?;
    let mut draft = Draft::new(view, title.span);
    draft.count_as(view, Some(count));
    Some(draft)
}

/// A为X, A等4个单位为X.
fn made(view: &View<'_>, range: Span, trust: Trust) -> Option<Draft> {
    let at = view.places(range, '为').find(|at| *at > range.start)?;
    let title = title(view, Span::new(at + '为'.len_utf8(), range.end), trust, false)?;
    let mut draft = Draft::new(view, title.span);
    draft.precede(view, parties(view, Span::new(range.start, at)));
    Some(draft)
}

/// A等31个集体“X”, 9名优秀编辑.
fn counted_before(view: &View<'_>, range: Span, trust: Trust) -> Option<Draft> {
    let count = count::first(view, range)?;
    let rest = Span::new(count.span.end, range.end);
    let title = behind_count(view, rest, trust)?;
    let mut draft = Draft::new(view, title);
    draft.count_as(view, Some(count));
    let head = Span::new(range.start, count.span.start);
    if !head.is_empty() {
        let open = view.of(head).ends_with('等');
        let mut holders = counted(view, head);
        // 青原县12名优秀教师, 全县科协系统20个先进集体: where they are from.
        let of_persons =
            words!["名", "位", "人"].begin(view.of(Span::new(count.unit, count.span.end)));
        if !open && (of_persons || holders.named.len() == 1) {
            holders.named.retain(|party| party.kind == PartyKind::Person);
        }
        draft.precede(view, holders);
        draft.open |= open;
    }
    Some(draft)
}

/// The honour behind a number and, it may be, the noun that is counted.
fn behind_count(view: &View<'_>, rest: Span, trust: Trust) -> Option<Span> {
    let as_honour = |span: Span| title(view, span, trust, false).map(|title| title.span);
    if let Some(inner) = attributive(view, rest).and_then(|draft| draft.title) {
        return Some(inner);
    }
    if let Some(noun) = words::generic_prefix(view.of(rest)) {
        let mut behind = Span::new(rest.start + noun, rest.end);
        let text = view.of(behind);
        let bare = text.trim_start_matches(['为', '以']);
        behind.start = behind.end - bare.len();
        if let Some(span) = as_honour(behind) {
            return Some(span);
        }
    }
    as_honour(rest)
}

/// An honour, and what stands before it in its member.
pub(super) struct Title {
    pub(super) span: Span,
    lead: Span,
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
fn quoted_start(view: &View<'_>, lead: Span, trust: Trust) -> Option<usize> {
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
    let kept = !level
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

impl Draft {
    /// An honour without recipients yet.
    pub(super) fn new(view: &View<'_>, title: Span) -> Self {
        let title = view.trimmed(title);
        Draft { title: Some(title), ..Draft::referring(title) }
    }

    /// Whether the title names an honour by its own words.
    pub(super) fn is_honour_by_name(&self, view: &View<'_>) -> bool {
        self.title.is_none_or(|title| words::is_honour(view.of(title)))
    }

    /// 获得表彰的: the honour named before.
    pub(super) fn referring(span: Span) -> Self {
        Draft {
            title: None,
            span,
            count: None,
            unit: None,
            recipients: Vec::new(),
            doubtful: Vec::new(),
            open: false,
            conferred_by: None,
            strength: Strength::Sure,
        }
    }

    /// Leaves out the body whose honour it is, where a year stands behind it: 某学会2020年度贡献奖.
    /// Where it is `shared`, other bodies stand before that one.
    pub(super) fn leave_owner(&mut self, view: &View<'_>, shared: bool) {
        let Some(title) = self.title else { return };
        let year = |at: usize| {
            let rest = view.of(Span::new(at, title.end));
            rest.starts_with(|c: char| c.is_ascii_digit()) && words::is_honour(rest)
        };
        let hits = view.lexis().within(title.start, title.end);
        let mut ends = hits.filter(|hit| hit.classes & ORGANIZATION != 0).map(|hit| hit.end);
        let printed = view.of(title).find(|c: char| c.is_ascii_digit()).map(|at| title.start + at);
        let shared = shared.then_some(printed).flatten().filter(|at| year(*at));
        if let Some(at) = ends.find(|at| *at < title.end && year(*at)).or(shared) {
            self.conferred_by = owner(view, Span::new(title.start, at));
            self.title = Some(Span::new(at, title.end));
        }
    }

    /// Takes the doubtful names where their number (等6家), or a body beside them that is sure, shows
    /// that all of the list are bodies.
    pub(super) fn settle(&mut self) {
        let body = |party: &Party| party.kind == PartyKind::Organization;
        let counted = |unit: &str| self.open && unit.starts_with(['家', '个', '所', '户', '支']);
        let doubtful = std::mem::take(&mut self.doubtful);
        if self.unit.as_deref().is_some_and(counted) || self.recipients.iter().any(body) {
            self.recipients.extend(doubtful);
            self.recipients.sort_by_key(|party| party.span.start);
        }
    }

    /// Takes the number of recipients, unless it has one.
    pub(super) fn count_as(&mut self, view: &View<'_>, count: Option<Count>) {
        let Some(count) = count.filter(|_| self.count.is_none()) else { return };
        self.count = count.value;
        let end = view.document.text[count.span.end..]
            .char_indices()
            .take(6)
            .map(|(i, c)| count.span.end + i + c.len_utf8())
            .filter(|&end| words::is_generic(view.of(Span::new(count.span.end, end))))
            .last();
        let unit = view.of(Span::new(count.unit, end.unwrap_or(count.span.end)));
        self.unit = Some(unit.trim_end_matches([')', '）']).to_owned());
    }

    /// Names before the honour.
    pub(super) fn precede(&mut self, view: &View<'_>, parties: Parties) {
        let behind = std::mem::take(&mut self.recipients);
        self.recipients = parties.named;
        self.recipients.extend(behind);
        self.doubtful.extend(parties.doubtful);
        self.open |= parties.open;
        self.count_as(view, parties.count);
    }

    /// Names behind the honour.
    pub(super) fn follow(&mut self, view: &View<'_>, parties: Parties) {
        self.recipients.extend(parties.named);
        self.doubtful.extend(parties.doubtful);
        self.open |= parties.open;
        self.count_as(view, parties.count);
    }
}
