//! Who is named right behind an honour that is known: 先进个人A、B依次发言, “科普之星”代表A.

use crate::entity::lexis::is_han;
use crate::fact::Document;
use crate::fact::group::Group;
use crate::report::{Award, Party, PartyKind};
use crate::text::{chars, words};

use super::words::is_quote;

/// Gives the honours of `found` those who stand behind their names.
pub(super) fn holders(document: &Document<'_>, found: &mut [Award]) {
    /// More honours than these are a list of winners, which says all.
    const MOST: usize = 20;
    if found.is_empty() || found.len() > MOST {
        return;
    }
    for index in 0..document.sentences.len() {
        for group in document.groups(index) {
            holds(document, group, index, found);
        }
    }
}

/// Gives `found` the persons of `group`, a list in the sentence with this index.
fn holds(document: &Document<'_>, group: &Group, index: usize, found: &mut [Award]) {
    let start = document.sentences[index].span.start;
    let mut held = None;
    for (i, person) in document.entities.people[group.people.clone()].iter().enumerate() {
        let before = &document.text[start..person.span.start];
        // 先进个人A、B、县科协主席C: a post begins another part of the list.
        let alike = i > 0 && person.phrase.start == person.span.start;
        held = honour_before(before, found).or(held.filter(|_| alike));
        let Some(award) = held.map(|at: usize| &mut found[at]) else { continue };
        if !person.surname_only && award.recipients.iter().all(|party| party.name != person.name) {
            let name = person.name.to_owned();
            award.recipients.push(Party { name, kind: PartyKind::Person, span: person.span });
        }
    }
}

/// Which of `found` ends `before`, perhaps with the word for who holds it.
fn honour_before(before: &str, found: &[Award]) -> Option<usize> {
    let stands_for = words!["获得者", "获奖者", "代表"].suffix(before).unwrap_or("");
    let bare = before[..before.len() - stands_for.len()].trim_end_matches(is_quote);
    // 先进集体代表A: the honour is of A's body.
    let of_body = stands_for == "代表" && words!(OF_BODIES).end(bare);
    let named = |award: &Award| ends_with_honour(bare, &award.title);
    // One of several honours may be only what a speaker is called.
    let called = stands_for.is_empty() && found.len() > 1;
    if of_body || called { None } else { found.iter().position(named) }
}

/// How honours end that bodies receive.
const OF_BODIES: &[&str] = &[
    "集体", "单位", "组织", "企业", "岗", "号", "队", "队伍", "会", "社区", "村", "学校", "团队",
    "班组", "支部", "委", "中心", "基地", "机构", "项目", "品牌", "家庭",
];

/// Whether `text` ends with all of the honour `title`, and not with the end of another's name.
fn ends_with_honour(text: &str, title: &str) -> bool {
    const SHORTEST: usize = 9;
    let Some(before) = text.strip_suffix(title).filter(|_| title.len() >= SHORTEST) else {
        return false;
    };
    let last = before.chars().next_back();
    last.is_none_or(|c| !is_han(c) || chars!("的和及与由为向对给将").has(c))
}
