//! Organizations that become members: 会长单位, 副会长单位, 法律顾问.

use crate::Span;
use crate::entity::quantity::numeral::is_figure;
use crate::fact::{Document, signs};
use crate::report::{Appointment, AppointmentKind};
use crate::text::{chars, words};

/// The ranks of member organizations, and 法律顾问.
const RANKS: &[&str] = &[
    "常务副会长单位",
    "常务副主席单位",
    "常务副理事长单位",
    "常务副理事单位",
    "常务副秘书长单位",
    "常务副主任单位",
    "常务会长单位",
    "常务主席单位",
    "常务理事长单位",
    "常务理事单位",
    "常务秘书长单位",
    "常务主任单位",
    "副会长单位",
    "副主席单位",
    "副理事长单位",
    "副理事单位",
    "副秘书长单位",
    "副主任单位",
    "会长单位",
    "主席单位",
    "理事长单位",
    "理事单位",
    "秘书长单位",
    "主任单位",
    "法律顾问",
];

/// How the roles of a member organization end.
pub(in crate::fact) const ROLES: [&str; 5] = ["长单位", "事单位", "席单位", "任单位", "法律顾问"];

/// A name has this many characters at least.
const SHORTEST: usize = 3;

pub(super) fn find(document: &Document<'_>, found: &mut Vec<Appointment>) {
    if document.signs.all & signs::MEMBER == 0 {
        return;
    }
    for (index, sentence) in document.sentences.iter().enumerate() {
        let told = document.signs.of(index);
        if told & signs::MEMBER == 0 {
            continue;
        }
        let text = sentence.span.of(document.text);
        made(text, sentence.span.start, found);
        if told & signs::CHOSEN != 0 {
            elected(text, sentence.span.start, found);
        }
    }
}

/// What ends a clause here.
const STOPS: &str = "，,。；;：:";

/// A学院、B公司当选为副会长单位: `text` stands at `base`.
fn elected(text: &str, base: usize, found: &mut Vec<Appointment>) {
    const VERB: &str = "当选";
    const FARTHEST: usize = 20;
    let mut done = 0;
    for (verb, _) in text.match_indices(VERB) {
        let rank = rank_behind(text, verb + VERB.len(), FARTHEST, "，,。；;");
        let Some((role, end)) = rank.filter(|(role, _)| verb >= done && *role != LAWYER) else {
            continue;
        };
        let start = clause_start(text, verb).max(done);
        let list = without_count(&text[start..verb]);
        done = end;
        found.extend(names(list, base + start).map(|(name, span)| Appointment {
            person: name.to_owned(),
            organization: None,
            role: role.to_owned(),
            how: AppointmentKind::Elected,
            span,
        }));
    }
}

const LAWYER: &str = "法律顾问";

/// The first rank behind `at` in its clause, so many characters off at most, and where it ends.
fn rank_behind(
    text: &str,
    at: usize,
    farthest: usize,
    stops: &str,
) -> Option<(&'static str, usize)> {
    let clause = text[at..].split(|c| stops.contains(c)).next().unwrap_or_default();
    let (place, rank) = words!(RANKS).hits(clause).next()?;
    (clause[..place].chars().count() <= farthest).then(|| (rank, at + place + rank.len()))
}

/// Where the clause begins that `at` is part of.
fn clause_start(text: &str, at: usize) -> usize {
    text[..at]
        .char_indices()
        .rfind(|(_, c)| chars!(STOPS).has(*c))
        .map_or(0, |(i, c)| i + c.len_utf8())
}

/// The list before 等五家企业, 分别 and 被.
fn without_count(list: &str) -> &str {
    const LONGEST_CLASS: usize = 6;
    let list =
        words!["分别", "被"].suffix(list).map_or(list, |word| &list[..list.len() - word.len()]);
    let Some((before, count)) = list.rsplit_once('等') else { return list };
    let class = count.trim_start_matches(is_figure).strip_prefix(['家', '所', '个']);
    let counted = class.is_some_and(|class| class.chars().count() <= LONGEST_CLASS);
    if counted { before } else { list }
}

/// 选举A公司为会长单位、B公司为副会长单位, 聘请A律师事务所为法律顾问: `text` stands at `base`.
fn made(text: &str, base: usize, found: &mut Vec<Appointment>) {
    const LINK: &str = "为";
    const FARTHEST: usize = 16;
    const LONGEST: usize = 80;
    let mut how = None;
    let mut done = 0;
    for (link, _) in text.match_indices(LINK) {
        let rank = rank_behind(text, link + LINK.len(), FARTHEST, "，,。；;：:、");
        let Some((role, end)) = rank.filter(|_| link >= done) else { continue };
        let Some((start, verb)) = list_before(text, done, link) else { continue };
        let list = &text[start..link];
        if !(SHORTEST..=LONGEST).contains(&list.chars().count()) {
            continue;
        }
        done = end;
        how = verb.or(how);
        let Some(how) = how else { continue };
        let body = &text[link + LINK.len()..end - role.len()];
        let body = Some(body).filter(|body| !body.is_empty());
        found.extend(names(list, base + start).map(|(name, span)| Appointment {
            person: name.to_owned(),
            organization: body.map(str::to_owned),
            role: role.to_owned(),
            how,
            span: Span::new(span.start, base + end),
        }));
    }
}

/// Where the list before `link` begins, and how its members get their rank if a verb says so: behind the
/// first verb or mark of its stretch.
fn list_before(text: &str, from: usize, link: usize) -> Option<(usize, Option<AppointmentKind>)> {
    const NO_NAMES: &str = "，,。；;：:为的了";
    let stretch = text[from..link].char_indices().rfind(|(_, c)| chars!(NO_NAMES).has(*c));
    let start = stretch.map_or(from, |(i, c)| from + i + c.len_utf8());
    let verb_at = |at: usize| {
        let verb = words!["聘请", "续聘", "增补", "选举", "推选"].prefix(&text[at..link])?;
        let how = match verb {
            "聘请" | "续聘" => AppointmentKind::Engaged,
            "增补" => AppointmentKind::Added,
            _ => AppointmentKind::Elected,
        };
        Some((at + verb.len(), Some(how)))
    };
    if text[..start].ends_with(['，', ',']) {
        return Some(verb_at(start).unwrap_or((start, None)));
    }
    text[start..link].char_indices().find_map(|(i, c)| match c {
        '、' => {
            let behind = start + i + c.len_utf8();
            Some(verb_at(behind).unwrap_or((behind, None)))
        }
        _ => verb_at(start + i),
    })
}

/// The names of a list with 、 between them, and where they stand in the document.
fn names(list: &str, base: usize) -> impl Iterator<Item = (&str, Span)> {
    let mut at = base;
    list.split('、').filter_map(move |name| {
        let span = Span::new(at, at + name.len());
        at = span.end + '、'.len_utf8();
        (name.chars().count() >= SHORTEST).then_some((name, span))
    })
}
