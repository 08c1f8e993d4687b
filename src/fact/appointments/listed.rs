//! Roles that persons are given by a list under its heading, by a title, or by a certificate.

use once_cell::unsync::Lazy;

use super::link::tail;
use super::{RECENT, to_post};
use crate::Span;
use crate::entity::lexis::is_mark;
use crate::entity::post::{RoleRun, organization, phrase_start, role_runs, titles};
use crate::entity::{PersonMention, PostMention};
use crate::fact::group::Group;
use crate::fact::{Document, signs};
use crate::lexicon::ORGANIZATION;
use crate::report::{Appointment, AppointmentKind};
use crate::text::{chars, marks_with, words};

/// 副会长:A、B、C on a line of its own, in a text about an election.
pub(super) fn heading_lists(document: &Document<'_>, found: &mut Vec<Appointment>) {
    if document.signs.all & signs::ELECTION == 0 {
        return;
    }
    let people = &document.entities.people;
    let mut about_election = false;
    let mut listed_of = None;
    for (index, sentence) in document.sentences.iter().enumerate() {
        about_election |= document.signs.of(index) & signs::ELECTION != 0;
        let heads_block = document.layout.blocks[sentence.block].span.start == sentence.span.start;
        // 选举产生新班子。会长:A;副会长:B.
        let heads_line = document.groups(index).first().is_some_and(|group| {
            let first = people[group.people.start].span.start;
            group.span.start == sentence.span.start && document.text[..first].ends_with(['：', ':'])
        });
        if !about_election || !heads_block && !heads_line {
            continue;
        }
        let line = sentence.span.of(document.text);
        let mut marks = marks_with(line, |first| matches!(first, b':' | 0xEF));
        if !marks.any(|(_, c)| matches!(c, '：' | ':')) {
            listed_of = None;
            continue;
        }
        if let Some(body) = body_of_list(document, sentence.span) {
            listed_of = body;
        }
        let named_before = Lazy::new(|| roles_before(document, index));
        for group in document.groups(index) {
            let first = &people[group.people.start];
            let colon = document.text[..first.span.start].ends_with(['：', ':']);
            let before = &document.text[sentence.span.start..group.span.start];
            let before = &before[before
                .rfind(['；', ';', '，', ','])
                .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8))..];
            let head = &document.text[sentence.span.start..first.span.start];
            if !colon || !heads(before) || words!(PRAISES).begin(head) {
                continue;
            }
            let told =
                |role: &str| (!before.is_empty()).then(|| body_told(document, &named_before, role));
            for person in &people[group.people.clone()] {
                let posts = person.posts.iter();
                let chosen = posts.filter_map(|post| {
                    to_post(person, post, AppointmentKind::Elected, person.span)
                });
                let of_list = || listed_of.map(str::to_owned);
                found.extend(chosen.map(|one| Appointment {
                    organization:
                        one.organization.or_else(|| told(&one.role).flatten()).or_else(of_list),
                    ..one
                }));
            }
        }
    }
}

/// What begins the headings of those honoured: 优秀班组长:A.
const PRAISES: &[&str] = &["优秀", "先进", "模范", "优良", "最美", "最佳", "十佳", "杰出", "获奖"];

/// Whether a sentence heads the lists of an election, and the body it names: 某会当选名单如下:.
fn body_of_list<'d>(document: &Document<'d>, sentence: Span) -> Option<Option<&'d str>> {
    const LIST: &[&str] = &["名单为", "名单如下", "名单是", "名单", "人员如下", "结果如下"];
    const CLASSES: &[&str] = &[
        "当选",
        "组成人员",
        "成员",
        "领导班子",
        "班子",
        "领导机构",
        "领导",
        "机构",
        "选举",
        "负责人",
        "具体",
        "的",
        "全体",
    ];
    let text = document.text;
    let bare = sentence.of(text).trim_end().strip_suffix(['：', ':'])?;
    let list = words!(LIST).suffix(bare)?;
    let mut name = &bare[..bare.len() - list.len()];
    while let Some(class) = words!(CLASSES).suffix(name) {
        name = &name[..name.len() - class.len()];
    }
    let lexis = &document.entities.lexis;
    let end = sentence.start + name.len();
    let start = phrase_start(lexis, sentence.start, end);
    let body = organization(lexis, start, end);
    let named = body.filter(|span| lexis.ends(span.end, ORGANIZATION).is_some());
    Some(named.map(|span| span.of(text)))
}

/// The roles named in the sentence before.
fn roles_before(document: &Document<'_>, index: usize) -> (Span, Vec<RoleRun>) {
    let lexis = &document.entities.lexis;
    let before = index.checked_sub(1).map(|before| document.sentences[before].span);
    let sentence = before.unwrap_or(Span::new(0, 0));
    (sentence, role_runs(lexis, sentence, &titles(lexis.text, sentence)))
}

/// The body of a role that 这九位委员 refers back to: the one named with it in the sentence before.
fn body_told(
    document: &Document<'_>,
    (sentence, runs): &(Span, Vec<RoleRun>),
    role: &str,
) -> Option<String> {
    let lexis = &document.entities.lexis;
    let named = runs.iter().rev().filter(|run| run.span.of(lexis.text) == role);
    named
        .filter_map(|run| {
            let start = phrase_start(lexis, sentence.start, run.span.start);
            let body = organization(lexis, start, run.span.start)?.of(lexis.text);
            let counted = body.trim_start_matches(|c| chars!(NUMERALS).has(c));
            Some(counted.trim_start_matches(['名', '位']).to_owned())
        })
        .next()
}

/// What a number is made of.
const NUMERALS: &str = "0123456789一二三四五六七八九十百两零";

/// Whether nothing, or 这九位 and the like, stands before the heading of a list.
fn heads(before: &str) -> bool {
    const LONGEST: usize = 30;
    before.is_empty()
        || before.len() <= LONGEST && words!["这", "那"].begin(before) && !before.contains(is_mark)
}

/// 新当选的理事A, where the text does not say elsewhere what A was elected to; where it does, the
/// title may name the body.
pub(super) fn titles_of_the_elected(document: &Document<'_>, found: &mut Vec<Appointment>) {
    if document.signs.all & signs::CHOSEN == 0 {
        return;
    }
    let text = document.text;
    for (index, person) in document.entities.people.iter().enumerate() {
        let before = &text[..person.phrase.start];
        if before.ends_with('的') && !before.ends_with("当选的") {
            let floor = document.sentences[person.sentence].span.start;
            found.extend(elected_to(document, person, floor));
            continue;
        }
        let named = &text[person.phrase.start..person.span.start.max(person.phrase.start)];
        let elected = words!["新当选的", "新当选"].end(before) || named.contains("新当选");
        let Some(post) = person.posts.first().filter(|_| elected) else { continue };
        titled(document, person, post, None, found);
        // 某会新当选的会长A: the body of the office.
        let body = post.organization.filter(|_| named.contains("新当选"));
        for (person, post) in titled_alike(document, index) {
            titled(document, person, post, body, found);
        }
    }
}

/// Takes the office that stands before a person, unless the text says elsewhere what that person
/// was elected to; then the title may name the body.
fn titled(
    document: &Document<'_>,
    person: &PersonMention<'_>,
    post: &PostMention<'_>,
    body: Option<&str>,
    found: &mut Vec<Appointment>,
) {
    let known = |a: &&mut Appointment| a.person == person.name;
    let mut told = found.iter_mut().rev().take(RECENT).filter(known).peekable();
    if told.peek().is_none() {
        let one = to_post(person, post, AppointmentKind::Elected, person.phrase);
        found.extend(one.map(|one| Appointment {
            organization: one.organization.or_else(|| body.map(str::to_owned)),
            ..one
        }));
        return;
    }
    let same = told.find(|a| Some(&*a.role) == post.role && a.organization.is_none());
    let shown = |body: &&str| document.text[person.phrase.start..].starts_with(*body);
    if let (Some(same), Some(body)) = (same, post.organization.filter(shown)) {
        same.organization = Some(body.to_owned());
    }
}

/// The persons behind the one with this index, in the same list, who have an office printed without
/// a body: 新当选的会长A、副会长B、秘书长C.
fn titled_alike<'d>(
    document: &'d Document<'_>,
    index: usize,
) -> impl Iterator<Item = (&'d PersonMention<'d>, &'d PostMention<'d>)> {
    let people = &document.entities.people;
    let groups = document.groups(people[index].sentence);
    let group = groups.iter().find(|group| group.people.contains(&index));
    let behind = group.map_or(0..0, |group| index + 1..group.people.end);
    let bare = |person: &'d PersonMention<'d>| {
        let post = person.posts.first()?;
        let shared = person.phrase.start == person.span.start;
        let here = || document.text[person.phrase.start..].starts_with(post.role?).then_some(());
        (shared || here().is_some()).then_some((person, post))
    };
    people[behind].iter().map_while(bare)
}

/// The office of 新当选某会会长的A, of 当选会长的A, whose sentence starts at `floor`.
fn elected_to(
    document: &Document<'_>,
    person: &PersonMention<'_>,
    floor: usize,
) -> Option<Appointment> {
    const LONGEST: usize = 120;
    let (text, lexis) = (document.text, &document.entities.lexis);
    let end = person.phrase.start - '的'.len_utf8();
    let before = text.get(floor..end).filter(|before| before.len() <= LONGEST)?;
    let (at, verb) = words!["新当选为", "新当选", "当选为", "当选"].hits(before).last()?;
    let start = floor + at + verb.len();
    let runs = role_runs(lexis, Span::new(start, end), &[]);
    let run = runs.last().filter(|run| run.span.end == end)?;
    let role = run.roles().next()?;
    let bare = text[start..role.start].contains(is_mark);
    let body = organization(lexis, start, role.start).filter(|_| start < role.start);
    (!bare).then(|| Appointment {
        person: person.name.to_owned(),
        organization: body.map(|body| body.of(text).to_owned()),
        role: role.of(text).to_owned(),
        how: AppointmentKind::Elected,
        span: Span::new(role.start, person.span.end),
    })
}

/// What is handed over to somebody who is engaged.
pub(in crate::fact) const CERTIFICATES: &[&str] = &["聘书", "聘任证书"];

/// 为某协会名誉会长A颁发聘书: the title is what the certificate is for.
pub(super) fn certified(document: &Document<'_>, found: &mut Vec<Appointment>) {
    if document.signs.all & signs::CERTIFICATE == 0 {
        return;
    }
    for (index, sentence) in document.sentences.iter().enumerate() {
        if document.signs.of(index) & signs::CERTIFICATE == 0 {
            continue;
        }
        for group in document.groups(index) {
            let clause = &document.text[group.span.end..sentence.span.end];
            let clause = &clause[..clause.find(is_mark).unwrap_or(clause.len())];
            let before = &document.text[sentence.span.start..group.span.start];
            let new = words!["新当选的", "新任的", "新任", "新增补的", "新增的"];
            let elected = new.suffix(before).map(|word| &before[..before.len() - word.len()]);
            let engaged = words![
                "新受聘的",
                "新聘任的",
                "新聘请的",
                "新聘的",
                "受聘的",
                "获聘的",
                "被聘任的"
            ];
            let engaged = engaged.suffix(before).map(|word| &before[..before.len() - word.len()]);
            let before = elected.or(engaged).unwrap_or(before);
            if !before.ends_with(['为', '向', '给']) || !words!(CERTIFICATES).are_in(clause) {
                continue;
            }
            let how = elected.map_or(AppointmentKind::Engaged, |_| AppointmentKind::Elected);
            certified_class(document, group, sentence.span, how, found);
            let people = &document.entities.people[group.people.clone()];
            for person in people.iter().filter(|person| !person.surname_only) {
                let held = person
                    .posts
                    .iter()
                    .filter_map(|post| to_post(person, post, how, person.phrase));
                for one in held {
                    if !found.iter().any(|a| a.person == one.person && a.role == one.role) {
                        found.push(one);
                    }
                }
            }
        }
    }
}

/// 向受聘的A、B等8位副秘书长颁发聘书: the office of all stands behind their number.
fn certified_class(
    document: &Document<'_>,
    group: &Group,
    sentence: Span,
    how: AppointmentKind,
    found: &mut Vec<Appointment>,
) {
    let (text, lexis) = (document.text, &document.entities.lexis);
    let number = tail(&text[group.span.end..sentence.end]);
    let counted = |c: char| c == '等' || chars!(NUMERALS).has(c);
    if number == 0 || !text[group.span.end..].starts_with(counted) {
        return;
    }
    let start = group.span.end + number;
    let runs = role_runs(lexis, Span::new(start, sentence.end), &[]);
    let Some(run) = runs.first() else { return };
    if text[start..run.span.start].contains(is_mark)
        || !words!["颁", "发"].begin(&text[run.span.end..])
    {
        return;
    }
    let body =
        if start < run.span.start { organization(lexis, start, run.span.start) } else { None };
    for person in &document.entities.people[group.people.clone()] {
        found.extend(run.roles().map(|role| Appointment {
            person: person.name.to_owned(),
            organization: body.map(|body| body.of(text).to_owned()),
            role: role.of(text).to_owned(),
            how,
            span: Span::new(person.span.start, role.end),
        }));
    }
}
