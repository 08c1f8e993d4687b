//! Groups present, and what the meeting did.

use super::marks::Marked;
use super::sentence::Sentence;
use crate::Span;
use crate::fact::signs::PRESENCE_OF_GROUPS;
use crate::text::{begins_chinese, chars, marks_with, offset, words};

/// Nouns that end the name of a group of people.
const PEOPLE: &[&str] = &[
    "负责人",
    "负责同志",
    "代表",
    "委员",
    "理事",
    "监事",
    "会员",
    "领导",
    "同志",
    "人员",
    "成员",
    "职工",
    "师生",
    "干部",
    "嘉宾",
    "专家",
    "学者",
    "会员单位",
    "部门",
    "单位",
    "企业家",
    "教师",
    "学生",
    "工作者",
    "联络员",
    "党员",
    "志愿者",
    "家属",
    "记者",
    "专干",
    "小组长",
    "班子",
    "教师代表",
    "校友",
    "来宾",
];

/// Nouns that name one person, or several behind a word of [`MANY`].
const ROLES: &[&str] =
    &["主席", "秘书长", "会长", "主任", "书记", "部长", "理事长", "校长", "院长", "常委"];

const MANY: &[&str] = &[
    "各",
    "全体",
    "部分",
    "有关",
    "相关",
    "来自",
    "分管",
    "所属",
    "兄弟",
    "基层",
    "下属",
    "直属",
    "等",
    "历届",
    "县市区",
];

/// Words between the last two groups of a list.
const AND: &[&str] = &["以及", "及", "和", "还有"];

/// Verbs of presence.
pub(in crate::fact) const PRESENCE: &[&str] = &["参加", "出席", "列席", "参会", "与会", "到会"];

/// Verbs of what a meeting does.
const DONE: &[&str] = &[
    "传达", "学习", "总结", "回顾", "部署", "安排", "审议", "通过", "听取", "表彰", "选举", "宣读",
    "交流", "讨论", "研究", "盘点", "通报", "表决", "增补", "补选", "商定", "推举", "聘请", "颁发",
    "宣布", "修订", "解读",
];

/// Most mentions of either kind that are listed.
const MOST: usize = 40;

/// The groups that `sentence` says are present: none without one of [`PRESENCE`].
pub(super) fn groups(sentence: &Sentence<'_>) -> Vec<Span> {
    let marked = sentence.marked();
    let mut found = Vec::new();
    let mut read = 0;
    for verb in sentence.words(PRESENCE_OF_GROUPS) {
        if verb.start < read || marked.is_inside(verb.start) {
            continue;
        }
        let Some((_, clause)) = sentence.clause_of(verb) else { continue };
        found.extend(listed(marked, Span::new(clause.start, verb.start)));
        read = clause.end;
    }
    found.truncate(MOST);
    found
}

/// A list cut at its 、 wherever what stands before it is a group of people.
fn listed(marked: &Marked<'_>, span: Span) -> Vec<Span> {
    let text = span.of(marked.text);
    let mut found = Vec::new();
    let mut start = 0;
    let commas = marks_with(text, |first| first == 0xE3).filter(|(_, c)| *c == '、');
    let breaks = commas.map(|(at, c)| (at, at + c.len_utf8()));
    for (at, next) in breaks.chain([(text.len(), text.len())]) {
        if marked.is_inside(span.start + at) {
            continue;
        }
        let part = uncounted(&text[start..at]).trim_start();
        let part = AND.iter().find_map(|w| part.strip_prefix(w)).unwrap_or(part);
        let part = words!["会议共有", "会议有", "共有", "大会共有"]
            .prefix(part)
            .map_or(part, |told| &part[told.len()..]);
        if is_group(part) {
            let at = offset(part, text);
            found.push(Span::new(span.start + at, span.start + at + part.len()));
            start = next;
        } else if next == text.len() {
            break;
        }
    }
    found
}

/// The group that `rest`, what stands behind the last person of a list, names: 以及各县科协负责同志.
pub(super) fn behind_persons(text: &str, rest: Span) -> Option<Span> {
    let words = rest.of(text);
    let joined = words.strip_prefix('、').or_else(|| {
        let and = AND.iter().find(|and| words.starts_with(**and))?;
        Some(&words[and.len()..])
    })?;
    is_group(joined).then(|| Span::new(rest.end - joined.len(), rest.end))
}

/// Whether `part` names several people: a role does so only with a word for many (各乡镇书记).
fn is_group(part: &str) -> bool {
    let group = words!(PEOPLE).end(part) || words!(ROLES).end(part) && words!(MANY).are_in(part);
    group && part.chars().count() > 3
}

/// A group without the number behind it: 代表近200人, 代表等共计50余人.
fn uncounted(part: &str) -> &str {
    let bare = part.trim_end_matches(|c: char| {
        c.is_ascii_digit()
            || c.is_whitespace()
            || chars!("余多近约共计总等人名位应邀全体百千十也都了").has(c)
    });
    if bare.is_empty() { part } else { bare }
}

/// Whether the subject of `sentence` is the meeting.
pub(super) fn is_of_the_meeting(sentence: &Sentence<'_>) -> bool {
    let text = sentence.text;
    let text = if begins_chinese(text) { text } else { text.trim_start() };
    words!["会议", "大会", "会上", "全会", "年会"].begin(text)
}

/// What `sentence`, one [of the meeting](is_of_the_meeting), says that it did: 传达…, 总结…,
/// 审议通过….
pub(super) fn agenda(sentence: &Sentence<'_>) -> Vec<Span> {
    let mut found = Vec::new();
    for clause in sentence.clauses() {
        let words = clause.of(sentence.text);
        let bare = words.trim_start_matches(|c: char| {
            chars!("会议大上并还了分别随后首先认真集体全年一致").has(c)
        });
        if words!(DONE).begin(bare) && bare.chars().count() > 4 {
            found.push(Span::new(clause.end - bare.len(), clause.end));
        }
    }
    found.truncate(MOST);
    found
}
