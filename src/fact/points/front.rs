//! How markers of each family begin a text.

use crate::entity::quantity::numeral;
use crate::text::{chars, words};

use super::marker::{Before, Family, Number, Place};

/// A marker found at the front of a text: its length, family and number.
pub(super) struct Front {
    pub(super) len: usize,
    pub(super) family: Family,
    pub(super) number: Number,
}

/// Highest number of a point: more is a count, a year, a page.
const HIGHEST: u64 = 99;

/// 首先 and its followers. 首先 is a marker only where a clause begins (see `marker_at`).
pub(super) fn sequence(rest: &str) -> Option<Front> {
    const WORDS: &[(&str, Number)] = &[
        ("首先", Number::Is(1)),
        ("其次", Number::Next),
        ("再次", Number::Next),
        ("再者", Number::Next),
        ("然后", Number::Next),
        ("接着", Number::Next),
        ("随后", Number::Next),
        ("最后", Number::Last),
    ];
    let (word, number) = WORDS.iter().find(|(word, _)| rest.starts_with(word))?;
    let copula = if rest[word.len()..].starts_with('是') { "是".len() } else { 0 };
    Some(Front { len: word.len() + copula, family: Family::Sequence, number: *number })
}

/// 其一, 其二是; not 其中.
pub(super) fn respective(rest: &str) -> Option<Front> {
    let behind = rest.strip_prefix('其')?;
    let (len, number) = small_numeral(behind)?;
    let copula = if behind[len..].starts_with('是') { "是".len() } else { 0 };
    let len = "其".len() + len + copula;
    Some(Front { len, family: Family::Respective, number: Number::Is(number) })
}

/// Verbs and adverbs that points begin with: 第二发挥职能作用.
const POINT_VERBS: &[&str] = &[
    "发挥",
    "加强",
    "强化",
    "坚持",
    "提高",
    "提升",
    "完善",
    "推进",
    "推动",
    "做好",
    "抓好",
    "突出",
    "深化",
    "健全",
    "建立",
    "增强",
    "落实",
    "加大",
    "积极",
    "认真",
    "严格",
    "切实",
    "进一步",
    "充分",
    "继续",
    "努力",
    "不断",
    "着力",
    "大力",
    "注重",
    "统一",
    "明确",
    "围绕",
    "紧扣",
    "抢抓",
    "把握",
];

/// 第一, 第二是 第三点, 第四条; not 第一季度, 第二届.
pub(super) fn ordinal(rest: &str, place: Place) -> Option<Front> {
    const CLASSIFIERS: &[&str] = &[
        "个方面",
        "方面",
        "个部分",
        "部分",
        "个问题",
        "个关键词",
        "个希望",
        "个要求",
        "个",
        "点希望",
        "点要求",
        "点意见",
        "点建议",
        "点",
        "条意见",
        "条建议",
        "条",
        "项工作",
        "项任务",
        "项",
        "件事",
        "件",
        "层意思",
        "句话",
        "步",
    ];
    let behind = rest.strip_prefix('第')?;
    let (digits, number) = small_numeral(behind).or_else(|| small_arabic(behind))?;
    let after = &behind[digits..];
    let classifier = CLASSIFIERS.iter().find(|c| after.starts_with(**c)).map_or(0, |c| c.len());
    let after = &after[classifier..];
    let next = after.chars().next()?;
    let copula = if next == '是' { next.len_utf8() } else { 0 };
    let parted = matches!(next, '，' | ',' | '：' | ':' | '是') || is_listing_comma(after);
    let spaced = next.is_whitespace();
    let verb = classifier == 0 && matches!(next, '要' | '应' | '必' | '需' | '希' | '就' | '请');
    let article = place == Place::Line && behind[digits..].starts_with('条');
    let noun = words!["要务", "要义", "要素", "要求"].begin(after);
    let act = classifier == 0
        && matches!(place, Place::Clause | Place::Line)
        && words!(POINT_VERBS).begin(after);
    (parted || spaced || article || verb && !noun || act).then_some(Front {
        len: "第".len() + digits + classifier + copula,
        family: Family::Ordinal,
        number: Number::Is(number),
    })
}

/// Nouns with a number behind them.
pub(super) const LABELS: [&str; 17] = [
    "议题", "议程", "议案", "任务", "建议", "专题", "主题", "环节", "问题", "措施", "内容", "希望",
    "要求", "意见", "目标", "重点", "举措",
];

/// 议题一:, 任务二,: a noun and its number.
pub(super) fn labelled(rest: &str) -> Option<Front> {
    let label = LABELS.iter().find(|label| rest.starts_with(**label))?;
    let behind = &rest[label.len()..];
    let (digits, number) = small_numeral(behind).or_else(|| small_arabic(behind))?;
    // 要求一是早: the number is that of the point.
    let named = words!["议题", "议程", "议案", "环节", "专题", "主题"].are(label);
    let parted = behind[digits..].starts_with(['：', ':', '，', ','])
        || named && behind[digits..].starts_with('是');
    parted.then_some(Front {
        len: label.len() + digits,
        family: Family::Labelled,
        number: Number::Is(number),
    })
}

/// 、 behind an ordinal, unless another ordinal follows: 第一、第二批.
fn is_listing_comma(after: &str) -> bool {
    let Some(behind) = after.strip_prefix('、') else { return false };
    !behind
        .chars()
        .next()
        .is_some_and(|c| c == '第' || c == '二' || c == '三' || numeral::is_numeral(c))
}

/// (一) and (1).
pub(super) fn bracketed(rest: &str) -> Option<Front> {
    let open = rest.chars().next()?;
    let inside = rest[open.len_utf8()..].trim_start_matches(' ');
    let (len, number, family) = match small_numeral(inside) {
        Some((len, number)) => (len, number, Family::Bracketed),
        None => {
            let (len, number) = small_arabic(inside)?;
            (len, number, Family::BracketedArabic)
        }
    };
    let behind = inside[len..].trim_start_matches(' ');
    let close = behind.chars().next()?;
    let closes = matches!((open, close), ('(' | '（', ')' | '）') | ('〔', '〕') | ('【', '】'));
    let after = &behind[close.len_utf8()..];
    (closes && begins_text(after)).then_some(Front {
        len: rest.len() - after.len(),
        family,
        number: Number::Is(number),
    })
}

/// Whether `after` can be the text of a point: not the rest of a title, of a class or of a
/// clause of law, and not nothing.
fn begins_text(after: &str) -> bool {
    const NOUNS: &[&str] = &["至", "款", "项的", "项、", "项规", "号文", "类的"];
    const MARKS: &[char] = &['》', '”', '）', ')', '。', '；', ';', '、', '？', ']', '/', '-'];
    const AFTER_CLASS: &[char] = &['子', '组', '长', '次', '级'];
    let class = after.strip_prefix('班').is_some_and(|rest| !rest.starts_with(AFTER_CLASS));
    !after.is_empty() && !class && !after.starts_with(MARKS) && !words!(NOUNS).begin(after)
}

/// ①, ⑴, ⒈, ㈠.
pub(super) fn enclosed(sign: char, before: Before) -> Option<Front> {
    let (zero, family) = match sign {
        '①'..='⑳' => ('①', Family::Circled),
        '⑴'..='⒇' => ('⑴', Family::BracketedArabic),
        '⒈'..='⒛' => ('⒈', Family::Arabic),
        _ => ('㈠', Family::Bracketed),
    };
    let number = u32::from(sign) - u32::from(zero) + 1;
    let free = !before.next_to.is_some_and(|c| c.is_ascii_alphanumeric());
    free.then_some(Front { len: sign.len_utf8(), family, number: Number::Is(number) })
}

/// 1. 1、 1．and 1); not 1.2, 2019-1, 1、2号.
pub(super) fn arabic(rest: &str, before: Before, place: Place) -> Option<Front> {
    let joined = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(c, '.' | '-' | '/' | '(' | '（' | '第' | '０'..='９' | '、' | '~' | '—')
    };
    if before.next_to.is_some_and(joined) {
        return None;
    }
    let (digits, number) = small_arabic(rest)?;
    let sign = rest[digits..].chars().next()?;
    let after = &rest[digits + sign.len_utf8()..];
    let free = matches!(place, Place::Line | Place::Clause);
    let family = match sign {
        '是' if free => Family::Copula,
        '要' if free && !is_noun_of_modal(&rest[digits..]) => Family::Modal,
        '.' | '．' | '、' => Family::Arabic,
        ')' | '）' => Family::HalfBracketed,
        '，' | ',' if place == Place::Line => Family::Arabic,
        _ => return None,
    };
    let text = match after.chars().next() {
        Some(c) if c.is_ascii_digit() => begins_with_date(after, sign, place, number),
        Some(_) => begins_text(after),
        None => place == Place::Line,
    };
    text.then_some(Front { len: digits + sign.len_utf8(), family, number: Number::Is(number) })
}

/// Digits behind the marker: 1.2017年, 2、5月, at the front of a line also 3、10个; not 1.5, 1、2号.
fn begins_with_date(after: &str, sign: char, place: Place, number: u32) -> bool {
    let digits = after.bytes().take(5).take_while(u8::is_ascii_digit).count();
    let next = after[digits..].chars().next();
    let follows = after[..digits].parse() == Ok(number + 1);
    match next {
        Some('年') if digits == 4 => true,
        Some('月') => sign == '、' && !follows,
        Some(c) if sign == '、' && place == Place::Line => {
            !c.is_ascii() && !matches!(c, '、' | '，' | '号')
        }
        _ => false,
    }
}

/// Characters that make a word with the numeral behind them: 统一, 万一, 周三, 之一.
const BINDS: &str = "统唯惟之第其万同单逐专合归如不划任某每周初高大期五国数者";

/// Nouns and conjunctions that begin with 要: 二要素, 三要件.
const MODAL_NOUNS: &[&str] = &[
    "要素", "要件", "要务", "要点", "要求", "要领", "要闻", "要地", "要害", "要职", "要员", "要么",
    "要旨",
];
/// ... unless the second character begins a word of its own: 要素质过硬, 要求真务实.
const MODAL_VERBS: &[&str] = &[
    "要素质",
    "要务实",
    "要务必",
    "要求真",
    "要求实",
    "要求新",
    "要求精",
    "要求变",
    "要领导",
    "要领会",
    "要领着",
    "要领好",
    "要领头",
    "要领先",
    "要点亮",
    "要点燃",
    "要闻令",
    "要闻鸡",
    "要害怕",
    "要求索",
    "要点面",
];

/// 一是, 一要, 一则, 一来 and 一、.
pub(super) fn word_or_heading(rest: &str, before: Before, place: Place) -> Option<Front> {
    if before.next_to.is_some_and(|c| numeral::is_numeral(c) || c.is_ascii_digit()) {
        return None;
    }
    let (len, number) = small_numeral(rest)?;
    let after = &rest[len..];
    let sign = after.chars().next()?;
    let bound = !matches!(place, Place::Line | Place::Clause)
        && before.next_to.is_some_and(|c| chars!(BINDS).has(c))
        // 新时期一是要…: of the words in 期 only the day of the week is numbered behind.
        && (before.next_to != Some('期') || before.second == Some('星'));
    let word = |family| Front { len: len + sign.len_utf8(), family, number: Number::Is(number) };
    match sign {
        _ if bound => None,
        // 一是一，二是二
        '是' if after["是".len()..].starts_with(&rest[..len]) => None,
        '是' => Some(word(Family::Copula)),
        '要' if is_noun_of_modal(after) => None,
        '要' => Some(word(Family::Modal)),
        '则' | '来' => Some(word(Family::Reason)),
        '、' if !after["、".len()..].starts_with(numeral::is_numeral) => {
            heading(place, before, number).then(|| word(Family::Heading))
        }
        '，' | ',' | '：' | ':' if place == Place::Line => Some(word(Family::Heading)),
        ')' | '）' if place != Place::Inside && before.next_to != Some('第') => {
            Some(word(Family::HalfBracketed))
        }
        '.' | '．' if place == Place::Line => Some(word(Family::Heading)),
        _ => None,
    }
}

fn is_noun_of_modal(after: &str) -> bool {
    words!(MODAL_NOUNS).begin(after) && !words!(MODAL_VERBS).begin(after)
}

/// Nouns that announce points, where the mark behind them is lost: 提出两点建议一、….
const ANNOUNCED: &[&str] = &[
    "意见", "要求", "希望", "建议", "如下", "以下", "问题", "任务", "措施", "倡议", "方面", "几点",
];

/// 一、 heads a paragraph, or a sentence or clause inside it: never a list of numbers. Inside a
/// clause it stands behind a noun that announces points, 二、 where such a list goes on.
fn heading(place: Place, before: Before, number: u32) -> bool {
    place == Place::Line
        || place == Place::Inside && (number > 1 || before.is_of(ANNOUNCED))
        || before
            .solid
            .is_some_and(|c| matches!(c, '。' | '；' | ';' | '：' | ':' | '！' | '”' | '，' | ','))
}

/// A Chinese numeral from 1 to 99 at the front of `rest`: its length and value.
fn small_numeral(rest: &str) -> Option<(usize, u32)> {
    const LONGEST: usize = 3;
    let is_part =
        |c: char| matches!(c, '十') || matches!(numeral::digit(c), Some(1..)) && c != '两';
    let mut chars = rest.chars();
    let first = chars.next().filter(|c| is_part(*c))?;
    if !chars.next().is_some_and(is_part) {
        let value = numeral::digit(first).unwrap_or(10);
        return Some((first.len_utf8(), u32::try_from(value).ok()?));
    }
    let parts = rest.chars().take(LONGEST + 1).take_while(|c| is_part(*c));
    let len: usize = parts.map(char::len_utf8).sum();
    let digits = &rest[..len];
    // 二三 is no numeral of this kind, 二十三 is.
    let value = digits.contains('十').then(|| numeral::value(digits))??;
    (1..=HIGHEST).contains(&value).then_some((len, u32::try_from(value).ok()?))
}

/// One or two Arabic digits, half or full width.
fn small_arabic(rest: &str) -> Option<(usize, u32)> {
    let (mut len, mut value, mut places) = (0, 0, 0);
    for c in rest.chars().take(3) {
        let digit = match c {
            '0'..='9' => u32::from(c) - u32::from('0'),
            '０'..='９' => u32::from(c) - u32::from('０'),
            _ => break,
        };
        len += c.len_utf8();
        value = value * 10 + digit;
        places += 1;
    }
    ((1..=2).contains(&places) && value > 0).then_some((len, value))
}
