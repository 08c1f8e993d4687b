//! How many people are present.

use super::sentence::Sentence;
use crate::Span;
use crate::entity::date::{is_one_to_nine, is_western, number};
use crate::fact::signs::PRESENCE_OF_HEADS;
use crate::report::{Attendance, Bound};
use crate::rule::Part::{Blank, Is, Many, Maybe, Run, Slot};
use crate::rule::{Match, Part, matches};
use crate::text::{Heads, chars, stretches, words};

/// The slots of [`COUNT`].
const NUMBER: usize = 0;
const MANY: usize = 1;
const UNIT: usize = 2;
const MORE: usize = 3;

/// More words than stand before any count.
const MOST_WORDS: usize = 6;

/// A count of heads: what bounds it, the number, its unit, and what bounds it from behind.
const COUNT: &[Part] = &[
    Many(
        &[
            Is(&[
                "近",
                "约",
                "大约",
                "将近",
                "接近",
                "超过",
                "逾",
                "多达",
                "达",
                "不到",
                "不足",
                "上",
                "共计",
                "总计",
                "合计",
                "共",
                "计",
                "有",
                "人数为",
                "为",
            ]),
            Blank,
        ],
        MOST_WORDS,
    ),
    Slot(
        NUMBER,
        &[
            &[Run(is_western, 1, 6)],
            &[Run(ones, 1, 1), Run(numeral, 0, 8)],
            &[Is(&["十"]), Run(is_one_to_nine, 0, 1)],
            &[Is(&["百", "千"])],
        ],
    ),
    Blank,
    Maybe(&[Slot(MANY, &[&[Is(&["多", "余", "来", "几"])]])]),
    Blank,
    Slot(
        UNIT,
        &[
            &[Maybe(&[Is(&["余"])]), Is(&["名"])],
            &[Maybe(&[Is(&["多"])]), Is(&["名"])],
            &[Maybe(&[Is(&["余"])]), Is(&["位"])],
            &[Maybe(&[Is(&["余"])]), Is(&["人"])],
            &[Is(&["人次", "名", "代表", "会员", "委员", "嘉宾"])],
        ],
    ),
    Maybe(&[Slot(MORE, &[&[Is(&["左右", "上下", "以上", "以下"])]])]),
];

fn ones(c: char) -> bool {
    is_one_to_nine(c) || c == '两'
}

fn numeral(c: char) -> bool {
    is_one_to_nine(c) || matches!(c, '十' | '百' | '千' | '万' | '零' | '〇')
}

/// The characters that a match of [`COUNT`] begins with.
fn begins_count(c: char) -> bool {
    is_western(c) || chars!("近约大将接超逾多达不上共总合计有人为一二两三四五六七八九十百千").has(c)
}

/// The characters that a match of [`COUNT`] is made of, beside blanks.
const OF_COUNTS: &str = concat!(
    "近约大将接超过逾多达到不足上共计总合有人数为",
    "0123456789０１２３４５６７８９一二两三四五六七八九十百千万零〇",
    "余来几名位次代表会员委嘉宾左右下以"
);

/// Words without which a sentence counts no heads.
const COUNTED: &[&str] =
    &["名", "位", "人", "余代表", "多代表", "余会员", "多会员", "余委员", "余嘉宾"];

/// Words of presence.
pub(in crate::fact) const PRESENT: &[&str] = &[
    "参加",
    "出席",
    "参会",
    "与会",
    "到会",
    "列席",
    "莅临",
    "欢聚",
    "齐聚",
    "相聚",
    "坐满",
    "实到",
    "见证",
    "赴会",
    "聚集",
    "聚首",
    "云集",
    "会聚",
    "汇聚",
    "在会",
    "观看",
    "聆听",
    "济济一堂",
    "齐聚一堂",
    "共聚",
    "共赴",
    "参训",
    "聚到",
    "聚在",
    "坐到一起",
    "坐在一起",
    "会集",
    "齐集",
    "集聚",
    "同聚",
    "相会",
    "共襄",
    "到场",
    "亲临",
    "赶来",
    "参与本次",
    "参与此次",
    "参与了本次",
    "参与了此次",
    "参与会议",
    "参与大会",
    "参与活动",
    "参与。",
    "参与，",
    "参与了活动",
    "人座谈",
    "代表座谈",
];

/// Words before a count, in its own clause, that make it a count of something else.
const NOT_PRESENT: &[&str] = &[
    "其中",
    "表彰了",
    "表彰奖励",
    "进行表彰",
    "授予",
    "选举",
    "选出",
    "产生",
    "推选",
    "当选",
    "聘",
    "增补",
    "评选",
    "评出",
    "获得",
    "荣获",
    "获评",
    "惠及",
    "吸引",
    "发展了",
    "发展会员",
    "发展党员",
    "发展新",
    "发展团",
    "吸收",
    "慰问",
    "捐",
    "现有",
    "拥有",
    "培训了",
    "累计培训",
    "共培训",
    "培训各",
    "奖励",
    "应到",
    "应参会",
    "应出席",
    "应参加",
    "发放",
    "服务了",
    "服务群众",
    "服务企业",
    "由原来",
    "增加",
    "救助",
    "资助",
    "帮扶",
    "受益",
    "平均",
    "通过了",
    "不少于",
    "每年",
    "组织了",
    "招收",
    "新增",
    "输送",
    "接待",
    "全校共有",
    "全校现有",
    "全校有",
    "全市共有",
    "全省共有",
    "派出",
    "选派",
    "缺席",
    "请假",
    "因事",
];

/// What may not stand right behind a count.
const NOT_BEHIND: &[&str] = &[
    "同志代表",
    "组成",
    "为委员",
    "为理事",
    "当选",
    "候选人",
    "选手",
    "次",
    "获奖",
    "受表彰",
    "员工的",
    "学生的",
    "列席",
    "特邀",
    "中有",
    "中的",
    "中到会",
];

/// Words of [`NOT_PRESENT`] that also say who those present are: 获得表彰的工作者代表50人.
const ALSO_OF_THOSE_PRESENT: &[&str] = &["获得", "荣获", "获评", "当选", "选出", "产生", "增补"];

/// Posts of several persons of one body: 以及某商会30多名副会长.
const POSTS: &[&str] =
    &["会长", "理事长", "秘书长", "主席", "书记", "主任", "部长", "局长", "院长", "校长"];

/// The heads present at the meeting, by what `sentences` say: those of the running text, in order,
/// that have one of [`PRESENT`].
pub(super) fn attendance<'r, 'a: 'r>(
    sentences: impl Iterator<Item = &'r Sentence<'a>>,
) -> Option<Attendance> {
    let mut best: Option<(u8, Attendance)> = None;
    for (weight, attendance) in sentences.flat_map(counts) {
        let better = best.as_ref().is_none_or(|(w, a)| (weight, attendance.count) > (*w, a.count));
        if better {
            best = Some((weight, attendance));
        }
    }
    best.map(|(_, attendance)| attendance)
}

/// Counts of heads in a sentence; 实到 weighs more than all others.
fn counts(of: &Sentence<'_>) -> Vec<(u8, Attendance)> {
    let mut found = Vec::new();
    let (sentence, base) = (of.text, of.start);
    let mut parts = parts(sentence).peekable();
    let counted =
        |part: &Span| [part.of(sentence), sentence].iter().any(|s| words!(COUNTED).are_in(s));
    if !parts.peek().is_some_and(counted) {
        return found;
    }
    let (marked, clauses) = (of.marked(), of.clauses());
    // Who only sits in is not counted, and does not tell who takes part.
    let takes_part = |word: &Span| word.of(sentence) != "列席";
    let present: Vec<Span> = of.words(PRESENCE_OF_HEADS).filter(takes_part).collect();
    let matches =
        parts.flat_map(|part| matches(&sentence[..part.end], part.start, COUNT, begins_count));
    for c in matches.take(200) {
        let Span { start: at, end } = c.span;
        if marked.is_inside(at)
            || sentence[..at]
                .ends_with(|d: char| d.is_ascii_digit() || chars!("第.届年月几数").has(d))
                && !sentence[..at].ends_with("人数")
        {
            continue;
        }
        let clause = clauses.iter().find(|s| (s.start..s.end).contains(&at)).copied();
        let clause = clause.unwrap_or(Span::new(0, sentence.len()));
        let Some(weight) = weigh(sentence, &present, clause, Span::new(at, end)) else { continue };
        if let Some((count, bound)) = value(&c) {
            let phrase = c.text().trim_start_matches(['共', '有', '计', '为', '总', '合', ' ']);
            let span = Span::new(base + end - phrase.len(), base + end);
            found.push((weight, Attendance { count, bound, text: phrase.to_owned(), span }));
        }
    }
    found
}

/// The heads counted in the labelled line `line` of minutes, which begins at `start`, if it counts
/// once; behind 人数 a bare number does.
pub(super) fn counted(line: &str, start: usize) -> Option<Attendance> {
    let told = |c: &Match<'_>| value(c).map(|(count, bound)| (count, bound, c.span));
    let all =
        parts(line).flat_map(|part| matches(&line[..part.end], part.start, COUNT, begins_count));
    let mut all = all.filter_map(|c| told(&c));
    let (count, bound, span) = match (all.next(), all.next()) {
        (Some(only), None) => only,
        (Some(_), Some(_)) => return None,
        _ => bare_number(line)?,
    };
    let phrase = span.of(line).trim_start_matches(['共', '有', '计', '为', '总', '合', ' ']);
    let end = start + span.end;
    let text = phrase.to_owned();
    Some(Attendance { count, bound, text, span: Span::new(end - phrase.len(), end) })
}

/// 实到人数:46.
fn bare_number(line: &str) -> Option<(u64, Bound, Span)> {
    let label = "人数";
    let at = line.find(label)? + label.len();
    let rest = line[at..].trim_start_matches([':', '：', ' ']);
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let from = line.len() - rest.len();
    let count = rest[..digits].parse().ok().filter(|n| *n > 0)?;
    Some((count, Bound::Exact, Span::new(from, from + digits)))
}

/// Where heads may be counted in `sentence`: around the units behind a number.
fn parts(sentence: &str) -> impl Iterator<Item = Span> {
    let numeral = |c| chars!("0123456789０１２３４５６７８９一二两三四五六七八九十百千").has(c);
    let counted = move |at: &usize| {
        let before = sentence[..*at].chars().next_back();
        before.is_some_and(|c| chars!(BEFORE_UNITS).has(c) || c.is_whitespace())
            && words!(UNITS).begin(&sentence[*at..])
    };
    let places = const { &Heads::new(UNITS) }.places(sentence).filter(counted);
    let parts = stretches(sentence, chars!(OF_COUNTS), places);
    parts.filter(move |part| part.of(sentence).contains(numeral))
}

/// What is counted.
const UNITS: &[&str] = &["名", "位", "人", "代表", "会员", "委员", "嘉宾"];

/// The characters that stand right before the unit of a count, beside blanks.
const BEFORE_UNITS: &str = "0123456789０１２３４５６７８９一二两三四五六七八九十百千万零〇多余来几";

/// How much the count at `at`, in `clause`, weighs by the words of presence around it; `None` for a
/// count of others.
fn weigh(sentence: &str, present: &[Span], clause: Span, at: Span) -> Option<u8> {
    let before = last(&sentence[clause.start..at.start]);
    let behind = first(&sentence[at.end..]);
    let there = Span::new(at.start - before.len(), at.start);
    let told = present.iter().any(|word| there.contains(*word));
    if told && words!["实到", "实际参会", "实际到会", "实际出席"].are_in(before) {
        return Some(2);
    }
    let earlier = present.first().is_some_and(|word| word.end <= at.start);
    let told = told
        || present_behind(present, behind, at.end)
        || earlier
            && (lists_those_present(last(&sentence[..at.start]))
                || before.chars().count() <= 6 && present_in_the_last(&sentence[..clause.start]));
    (told && !is_of_others(sentence, clause, at)).then_some(1)
}

/// Whether `before` begins to tell who is present: 出席会议的有, 参加此次会议的.
fn lists_those_present(before: &str) -> bool {
    /// Bytes between the verb and 的.
    const NEAR: usize = 24;
    let last = words!["出席", "参加"].hits(before).last();
    last.is_some_and(|(at, verb)| {
        let rest = &before[at + verb.len()..];
        let meeting = rest.find('的').filter(|end| *end <= NEAR).map(|end| &rest[..end]);
        meeting.is_some_and(|meeting| {
            words!["会议", "大会", "会", "活动", "仪式", "论坛"].end(meeting)
        })
    })
}

/// Whether something else than those present is counted, by what stands around the count.
fn is_of_others(sentence: &str, clause: Span, at: Span) -> bool {
    let before = last(&sentence[clause.start..at.start]);
    let behind = first(&sentence[at.end..]);
    let clause_behind = first(sentence.get(at.end..clause.end).unwrap_or(""));
    let unit = &sentence[at.start..at.end];
    // A、B等9位会长: the number of those who are named.
    let few = unit.chars().all(|c| c.is_ascii_digit() || "一二三四五六七八九十两位名".contains(c))
        && unit.ends_with(['位', '名'])
        && unit.chars().count() <= 3;
    let named = before.ends_with('等') && (behind.starts_with("同志") || few);
    named
        || words!(NOT_BEHIND).begin(behind)
        || words!["组成"].are_in(clause_behind)
        || unit.ends_with("以上")
            && words!["单位", "企业", "的单位", "的企业", "规模"].begin(behind)
        || words!(NOT_PRESENT).hits(before).any(|(at, word)| {
            !(says_who(word, &before[at..]) || word == "吸引" && comes(clause_behind))
        })
        || is_of_delegates(sentence, clause, at)
        || is_last_of_groups(before, behind)
}

/// Whether those counted before `text` are drawn to the meeting itself: 吸引了…200余人参加.
fn comes(text: &str) -> bool {
    let come = words![
        "参加", "参会", "与会", "到会", "出席", "参与", "到场", "前来", "齐聚", "汇聚", "聆听"
    ];
    come.are_in(text)
}

/// Whether the count at `at` is of those who were elected to go to another congress: 选举产生…,
/// 出席某市第八次代表大会代表24名.
fn is_of_delegates(sentence: &str, clause: Span, at: Span) -> bool {
    let elects = words!["选举", "选出", "推选", "推举", "产生"];
    let before = &sentence[clause.start..at.start];
    let goes = words!["出席", "参加"].hits(before).last();
    let to_congress = goes.is_some_and(|(at, verb)| {
        let to = before[at + verb.len()..].trim_end_matches(['共', '为', '有']);
        to.ends_with("的代表") || to.ends_with("会代表") || to.ends_with("会的代表")
    });
    to_congress && elects.are_in(last(&sentence[..at.start]))
}

/// Whether `word`, which `text` begins with, is in a clause before a noun: 获得表彰的工作者代表.
fn says_who(word: &str, text: &str) -> bool {
    let rest = &text[word.len()..];
    // 各单位选派的46位代表参加: who those present are.
    if rest.starts_with('的') {
        return true;
    }
    let noun = rest.rsplit_once('的').map_or("", |(_, noun)| noun);
    // 获得者近百人: a noun. 论坛吸引了200人参加: the verb says that they came.
    // 某派出所: a body.
    let noun_of = rest.starts_with(['者', '人']) && words!(ALSO_OF_THOSE_PRESENT).are(word);
    if noun_of || word == "派出" && rest.starts_with('所') {
        return true;
    }
    words!(ALSO_OF_THOSE_PRESENT).are(word)
        && !rest.starts_with('了')
        && noun.chars().count() >= 2
        && !noun.contains('有')
}

/// Whether the last of the groups that take part is counted alone: 以及某商会30多名副会长.
fn is_last_of_groups(before: &str, behind: &str) -> bool {
    let modifiers = ["常务", "名誉", "荣誉", "执行", "副"];
    let bare = modifiers.iter().fold(behind, |text, word| text.strip_prefix(word).unwrap_or(text));
    words!(POSTS).begin(bare) && words!["以及", "及", "和", "与"].are_in(before)
}

/// Whether the count before `behind`, which begins at `start`, is of those `present`, and of nothing
/// that was done before.
fn present_behind(present: &[Span], behind: &str, start: usize) -> bool {
    let acts =
        words!["选举产生", "表彰了", "授予", "选举了", "评选", "颁奖", "当选", "发言", "会议决定",];
    let next = present.iter().find(|word| word.start >= start);
    let next = next.filter(|word| word.end <= start + behind.len());
    next.is_some_and(|word| {
        let (between, rest) = (&behind[..word.start - start], &behind[word.end - start..]);
        // 9名监事换了人,经到会监事认可: others than those who are counted.
        let others = between.contains(['，', ',', '；', ';']) && words!(ATTRIBUTED).begin(rest);
        !others && !acts.are_in(between)
    })
}

/// What stands behind a word of presence that only tells who somebody is: 经到会理事表决.
const ATTRIBUTED: &[&str] = &[
    "的",
    "代表",
    "理事",
    "监事",
    "党员",
    "职工",
    "教师",
    "教职工",
    "师生",
    "校友",
    "会员",
    "委员",
    "人员",
    "领导",
    "嘉宾",
    "者",
    "同志",
    "专家",
    "单位",
    "人数",
    "全体",
];

/// Whether somebody is present by the last clause of `before`.
fn present_in_the_last(before: &str) -> bool {
    let mut clauses = last(before).rsplit(['，', ',', '。']);
    let clause = clauses.find(|c| !c.trim().is_empty()).unwrap_or("");
    words!["到会", "参会", "与会", "出席"].are_in(clause)
}

/// How many characters around a count are looked at.
const REACH: usize = 300;

fn first(text: &str) -> &str {
    if text.len() <= REACH {
        return text;
    }
    text.char_indices().nth(REACH).map_or(text, |(at, _)| &text[..at])
}

fn last(text: &str) -> &str {
    if text.len() <= REACH {
        return text;
    }
    text.char_indices().rev().nth(REACH).map_or(text, |(at, c)| &text[at + c.len_utf8()..])
}

fn value(c: &Match<'_>) -> Option<(u64, Bound)> {
    let pre = c.before(NUMBER)?;
    let (written, unit) = (c.slot(NUMBER)?, c.slot(UNIT)?);
    if unit == "人次" {
        return None;
    }
    let many = c.slot(MANY).is_some() || unit.starts_with(['余', '多']);
    let more = c.slot(MORE).unwrap_or("");
    let count = number(written).filter(|n| *n > 0)?;
    let near = words!["近", "约", "上", "超过", "逾", "达"].are_in(pre);
    if matches!(written, "百" | "千") && !many && !near {
        return None;
    }
    if written.chars().all(ones) && written.chars().count() > 1 {
        return None;
    }
    let bound = if words!["不到", "不足"].are_in(pre) || more == "以下" {
        Bound::Under
    } else if many || words!["超过", "逾"].are_in(pre) || more == "以上" {
        Bound::Over
    } else if words!["近", "约", "上"].are_in(pre) || !more.is_empty() {
        Bound::About
    } else {
        Bound::Exact
    };
    Some((count, bound))
}

#[cfg(test)]
mod tests {
    use super::{COUNT, PRESENT, UNIT, begins_count, value};
    use crate::report::Bound;
    use crate::rule::matches;

    #[test]
    fn what_weighs_a_count_holds_a_word_of_presence() {
        let words = [
            "实到",
            "实际参会",
            "实际到会",
            "实际出席",
            "出席会议的",
            "参加会议的",
            "到会",
            "参会",
            "与会",
            "出席",
        ];
        assert!(words.iter().all(|word| PRESENT.iter().any(|present| word.contains(present))));
    }

    #[test]
    fn counts_are_read_with_what_bounds_them() {
        let read = |text: &'static str| -> Vec<_> {
            let all = matches(text, 0, COUNT, begins_count);
            all.map(|count| (count.text(), count.slot(UNIT), value(&count))).collect()
        };
        assert_eq!(read("共约 120余人"), [("共约 120余人", Some("人"), Some((120, Bound::Over)))]);
        assert_eq!(read("代表两百名左右"), [("两百名左右", Some("名"), Some((200, Bound::About)))]);
        assert_eq!(read("三五人"), [("三五人", Some("人"), None)]);
        assert!(read("会员代表").is_empty());
    }
}
