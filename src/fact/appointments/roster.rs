//! Lists of officers by lines: a role with a colon, then names parted by blanks or 、, which may
//! go on over lines.

use crate::Span;
use crate::entity::lexis::{Lexis, is_han};
use crate::entity::name::{Promise, name_at};
use crate::entity::post::role_runs;
use crate::fact::{Document, signs};
use crate::layout::BlockKind;
use crate::report::{Appointment, AppointmentKind};
use crate::text::{chars, marks_with, words};

/// Longest heading of a list, in bytes.
const LONGEST_HEAD: usize = 60;

/// Longest line of names, in bytes.
const LONGEST_LINE: usize = 3000;

/// With one of these a text may list officers.
pub(in crate::fact) const VOTES: &[&str] = &["选举", "换届", "当选", "推选"];

/// Adds the officers that are listed, in a text about an election, and not yet `found`.
pub(super) fn find(document: &Document<'_>, found: &mut Vec<Appointment>) {
    if document.signs.all & signs::VOTE == 0 || document.signs.all & signs::ELECTION == 0 {
        return;
    }
    let lexis = &document.entities.lexis;
    let mut open: Option<Vec<String>> = None;
    for block in document.layout.blocks.iter().filter(|b| b.kind == BlockKind::Paragraph) {
        let line = block.span;
        if line.len() > LONGEST_LINE {
            open = None;
            continue;
        }
        let heads = heads(document.text, line);
        if heads.is_empty() {
            let names = open.is_some().then(|| names(lexis, line)).filter(|n| !n.is_empty());
            match (&open, names) {
                (Some(roles), Some(names)) => push(roles, names, found),
                _ => open = None,
            }
            continue;
        }
        open = None;
        for (i, head) in heads.iter().enumerate() {
            let end = heads.get(i + 1).map_or(line.end, |next| next.start);
            let list = Span::new(head.end, end);
            let Some(roles) = offices(lexis, *head) else { continue };
            let bare = list.of(document.text).trim_matches(|c: char| is_gap(c) || is_end(c));
            if bare.is_empty() {
                // The names begin on the next line.
                open = (i + 1 == heads.len()).then_some(roles);
                continue;
            }
            let names = names(lexis, list);
            if !names.is_empty() {
                push(&roles, names, found);
                open = (i + 1 == heads.len()).then_some(roles);
            }
        }
    }
}

/// The headings of a line, from the mark before each to behind its colon.
fn heads(text: &str, line: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = line.start;
    for (at, c) in marks_with(line.of(text), |first| matches!(first, ..0x80 | 0xE3 | 0xEF)) {
        let end = line.start + at + c.len_utf8();
        match c {
            '：' | ':' | '︰' => {
                if end - start <= LONGEST_HEAD {
                    found.push(Span::new(start, end));
                }
                start = end;
            }
            _ if is_end(c) || matches!(c, '，' | ',') => start = end,
            _ => {}
        }
    }
    found
}

/// Whether `c` ends a list.
fn is_end(c: char) -> bool {
    matches!(c, '。' | '；' | ';')
}

/// Whether `c` stands between names.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '、' | '，' | ',')
}

/// The offices that a heading names: 副会长, 主 席, 理事会当选名单.
fn offices(lexis: &Lexis<'_>, head: Span) -> Option<Vec<String>> {
    /// Those whose letters are parted by blanks.
    const SPACED: &[&str] =
        &["主席", "副主席", "会长", "副会长", "理事", "监事", "委员", "常委", "理事长"];
    /// Councils, and what their members are.
    const COUNCILS: [(&str, &str); 4] =
        [("常务理事会", "常务理事"), ("理事会", "理事"), ("监事会", "监事"), ("委员会", "委员")];
    let text =
        head.of(lexis.text).trim_matches(|c: char| is_gap(c) || matches!(c, '：' | ':' | '︰'));
    if let Some(council) = words!["当选名单", "当选人名单", "成员名单", "组成人员名单"].suffix(text)
    {
        let name = &text[..text.len() - council.len()];
        let role = COUNCILS.iter().find(|(body, _)| name.ends_with(body)).map(|(_, role)| *role);
        return Some(vec![role?.to_owned()]);
    }
    let squeezed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if squeezed.len() < text.len() {
        return SPACED.contains(&squeezed.as_str()).then(|| vec![squeezed]);
    }
    let start = head.start + head.of(lexis.text).find(text)?;
    let runs = role_runs(lexis, Span::new(start, start + text.len()), &[]);
    let [run] = &runs[..] else { return None };
    let whole = run.span == Span::new(start, start + text.len()) && !run.leaders;
    const WORKERS: &[&str] = &["监票", "计票", "主持", "记录", "编辑", "记者", "审核", "责任"];
    (whole && !words!(WORKERS).are_in(text))
        .then(|| run.roles().map(|role| role.of(lexis.text).to_owned()).collect())
}

/// The names that `range` holds, if it holds nothing else.
fn names(lexis: &Lexis<'_>, range: Span) -> Vec<(String, Span)> {
    let mut tokens: Vec<Span> = Vec::new();
    let mut start = range.start;
    let mut depth = 0;
    for (at, c) in range.of(lexis.text).char_indices().chain([(range.len(), ' ')]) {
        let at = range.start + at;
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth -= 1,
            _ if depth <= 0 && (is_gap(c) || is_end(c)) => {
                if start < at {
                    tokens.push(Span::new(start, at));
                }
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    let mut rest = &tokens[..];
    while let [token, behind @ ..] = rest {
        let text = without_bracket(token.of(lexis.text));
        let (name, span, left) = match behind {
            // 黄 滔: one letter and one letter.
            [next, left @ ..] if letters(text) == 1 => {
                let given = without_bracket(next.of(lexis.text));
                if letters(given) != 1 {
                    return Vec::new();
                }
                (format!("{text}{given}"), Span::new(token.start, next.end), left)
            }
            _ => (text.to_owned(), Span::new(token.start, token.start + text.len()), behind),
        };
        if !is_name(lexis, &name, span) {
            return Vec::new();
        }
        found.push((name, span));
        rest = left;
    }
    found
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

fn without_bracket(text: &str) -> &str {
    text.split(['（', '(']).next().unwrap_or(text)
}

/// Whether `name`, printed at `span`, is one of a person.
fn is_name(lexis: &Lexis<'_>, name: &str, span: Span) -> bool {
    const NEVER: &str = "的了会席员事部处局院校司厅厂县省第等";
    let known = || name_at(lexis, span.start, Promise::Strong) == Some(span.end);
    let first = name.as_bytes().first_chunk::<3>();
    (2..=4).contains(&letters(name))
        && name.chars().all(|c| is_han(c) && !chars!(NEVER).has(c))
        && first.is_some_and(|first| lexis.lexicon.surname_may_begin_with(*first))
        && (span.len() > name.len() || letters(name) == 2 || known())
}

fn push(roles: &[String], names: Vec<(String, Span)>, found: &mut Vec<Appointment>) {
    for (person, span) in names {
        for role in roles {
            if !found
                .iter()
                .rev()
                .take(super::RECENT)
                .any(|a| a.person == person && a.role == *role)
            {
                let how = match role {
                    _ if role.starts_with("名誉")
                        || role.starts_with("荣誉")
                        || role.ends_with("顾问") =>
                    {
                        AppointmentKind::Engaged
                    }
                    _ => AppointmentKind::Elected,
                };
                let role = role.clone();
                let person = person.clone();
                found.push(Appointment { person, organization: None, role, how, span });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    fn officers(text: &str) -> Vec<String> {
        let mut report = crate::extract(text);
        let show = |a: crate::report::Appointment| format!("{}/{}", a.person, a.role);
        report.appointments.drain(..).map(show).collect()
    }

    #[test]
    fn names_go_on_over_lines() {
        let text = "青原县书法家协会召开换届大会\n3月5日，青原县书法家协会召开换届大会，选举产生了第四届理事会。\n\
                    主 席：顾长河\n副主席：\n柳文涛 林晓晴 周立\n方静（女） 石 原 顾平\n秘书长：孟帆\n会议还听取了报告。";
        let found = officers(text);
        let roles = [
            "顾长河/主席",
            "柳文涛/副主席",
            "林晓晴/副主席",
            "周立/副主席",
            "方静/副主席",
            "石原/副主席",
            "顾平/副主席",
            "孟帆/秘书长",
        ];
        roles
            .iter()
            .for_each(|one| assert!(found.contains(&(*one).to_owned()), "{one}: {found:?}"));
        assert_eq!(found.len(), roles.len(), "{found:?}");
    }

    #[test]
    fn other_lists_name_no_officers() {
        let text = "青原县书法家协会召开换届大会\n3月5日，青原县书法家协会召开换届大会。\n总监票人：周立\n副主席：\n\
                    会议由方静主持。\n联系人：石 原";
        assert_eq!(officers(text), [""; 0]);
    }
}
