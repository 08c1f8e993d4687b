//! What is taken off the phrases around the verb of a meeting.

use super::words::{DAYTIMES, LEADS};
use crate::entity::place;
use crate::entity::quantity::numeral::is_figure;
use crate::fact::meeting::noun::core;
use crate::text::{begins_chinese, chars, ends_chinese, words};

/// The daytime or the lead that opens `text`; 九时许 and 九点整 end a time, and open none.
pub(super) fn opening_word(text: &str) -> Option<&'static str> {
    let daytime = words!(DAYTIMES).prefix(text).filter(|word| !matches!(*word, "许" | "整"));
    daytime.or_else(|| words!(LEADS).prefix(text))
}

/// 在某周年之际 before a subject without a comma.
pub(super) fn leading_circumstance(text: &str) -> Option<usize> {
    if !text.starts_with('在') {
        return None;
    }
    let near = text.char_indices().nth(60).map_or(text, |(at, _)| &text[..at]);
    let end = ["之际", "期间", "前夕"]
        .iter()
        .filter_map(|w| near.find(w).map(|at| at + w.len()))
        .min()?;
    (end < text.len()).then_some(end)
}

/// The length of `text` without the manner at its end: 以视频会议形式.
pub(super) fn manner(text: &str) -> Option<usize> {
    let media = words![
        "形式",
        "方式",
        "直播",
        "网络",
        "视频",
        "平台",
        "系统",
        "连线",
        "软件",
        "微信群",
        "腾讯会议",
        "钉钉",
    ];
    if !media.end(text) {
        return None;
    }
    let from = text.char_indices().rev().nth(24).map_or(0, |(at, _)| at);
    let words = ["以", "采取", "采用", "通过", "用", "利用", "借助"];
    // 以及 joins two forms, and tells of none.
    let opens =
        |at: &usize| !words!["以及", "以上", "以下", "以来", "以后", "以外"].begin(&text[*at..]);
    let last = |word: &str| text[from..].rmatch_indices(word).map(|(at, _)| from + at).find(opens);
    words.into_iter().filter_map(last).max()
}

/// The length of `text` without a time of the day at its end: 上午9时30分, 9:00.
pub(super) fn clock(text: &str) -> Option<usize> {
    let bare = text.strip_suffix("分").unwrap_or(text);
    let bare = bare.strip_suffix('半').unwrap_or(bare);
    let marked = bare.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ':' | '：'));
    if marked.len() < bare.len()
        && bare.contains([':', '：'])
        && !marked.ends_with(['第', '年', '月'])
    {
        return Some(marked.len());
    }
    let hour = marked.strip_suffix(['时', '点'])?;
    let digits = hour.trim_end_matches(is_figure);
    (digits.len() < hour.len()).then_some(digits.len())
}

/// Whether the 在, 于 at `at` is a preposition and no part of a word.
pub(super) fn preposition(text: &str, at: usize, word: &str) -> bool {
    let (before, behind) = (&text[..at], &text[at + word.len()..]);
    match word {
        "在" => {
            !before.ends_with(['现', '存', '所', '旨', '重', '贵', '好', '内', '自', '潜'])
                && !behind.starts_with(['职', '编', '岗', '任', '读', '于'])
        }
        "于" => !before.ends_with([
            '关', '由', '等', '对', '基', '位', '属', '处', '善', '勇', '敢', '用', '出', '至',
            '鉴', '终', '源', '高', '低', '大', '小',
        ]),
        "赴" => !before.ends_with(['奔', '暑', '寒']),
        // 假海景酒店举行, 借规划馆报告厅召开; 假期 and 借鉴 are words.
        "假" | "借" => {
            place::is_venue(behind.trim_end())
                && !behind.starts_with(['座', '用', '期', '鉴', '日'])
                && !before.ends_with(|c| chars!("放请休暑寒度节病事真虚凭").has(c))
        }
        _ => true,
    }
}

/// 为期三天的 before a name.
pub(super) fn without_length(text: &str) -> &str {
    if !words!["为期", "历时", "会期"].begin(text) {
        return text;
    }
    let cut = text.find('的').filter(|at| *at <= 24);
    cut.map_or(text, |at| &text[at + '的'.len_utf8()..])
}

/// A name without its days in brackets: 某文代会(5月6日至8日).
pub(super) fn without_days(text: &str) -> &str {
    let Some(inner) = text.strip_suffix([')', '）']) else { return text };
    let Some(at) = inner.rfind(['(', '（']).filter(|at| *at > 0) else { return text };
    let days = inner[at..].ends_with(['日', '号']) && inner.contains(|c: char| c.is_ascii_digit());
    if days { text[..at].trim_end() } else { text }
}

/// 以…为主题的 before a name.
pub(super) fn without_theme(text: &str) -> &str {
    if !text.starts_with('以') {
        return text;
    }
    ["为主题的", "为主线的", "为内容的", "为题的"]
        .iter()
        .find_map(|w| text.find(w).map(|at| &text[at + w.len()..]))
        .unwrap_or(text)
}

/// A name that stands in quotes as a whole, or lost one of its quotes.
pub(super) fn unquoted(text: &str) -> &str {
    if begins_chinese(text) && ends_chinese(text) {
        return text;
    }
    for (open, close) in [('“', '”'), ('《', '》'), ('「', '」'), ('"', '"')] {
        let inner = text.strip_prefix(open).and_then(|t| t.strip_suffix(close));
        if let Some(inner) = inner.filter(|t| !t.contains(open) && !t.contains(close)) {
            return inner;
        }
        if let Some(rest) = text.strip_suffix(close).filter(|t| !t.contains(open)) {
            return rest;
        }
        if let Some(rest) = text.strip_prefix(open).filter(|t| !t.contains(close)) {
            return rest;
        }
    }
    text
}

/// A place behind the verb of those who gather there: 会员们齐聚某酒店三楼会议室.
pub(super) fn behind_gathering(text: &str) -> &str {
    let gather = words![
        "齐聚", "相聚", "欢聚", "汇聚", "会聚", "集聚", "聚集", "聚首", "云集", "齐集", "聚在",
        "来到", "走进",
    ];
    let last = gather.hits(text).last();
    last.map_or(text, |(at, word)| text[at + word.len()..].trim_start_matches(['于', '在', '了']))
}

/// Whether `text` is a room: 市档案馆二楼会议室.
pub(super) fn room(text: &str) -> bool {
    let rooms = words![
        "室",
        "厅",
        "礼堂",
        "会堂",
        "酒店",
        "宾馆",
        "饭店",
        "大厦",
        "剧院",
        "剧场",
        "影院",
        "山庄",
        "度假村",
    ];
    rooms.end(core(text)) && !words!["办公室", "教研室", "办公厅"].end(text)
}
