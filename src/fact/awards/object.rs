//! What stands behind a verb of commendation: honours, with their recipients and numbers.

use crate::Span;
use crate::lexicon::{ACT_VERB, REPORTS_SPEECH};
use crate::report::{Party, PartyKind};
use crate::text::words;

use super::labels::{attributed_again, attributive, bracketed, labelled, named_behind};
use super::party::{Parties, counted, owner, parties};
use super::title::{Trust, title};
use super::view::{Member, View};
use super::{Draft, count, words};

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
        let again = attributive.then(|| attributed_again(view, member.span)).flatten();
        let part =
            again.map(Part::Attributive).unwrap_or_else(|| part(view, member.span, trust, names));
        match part {
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
