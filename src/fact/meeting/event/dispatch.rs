//! Where a report begins behind what files it.

use crate::fact::meeting::sentence::Sentence;
use crate::fact::signs::FILED;
use crate::text::{chars, words};

/// Words that file a report.
pub(in crate::fact) const FILES: &[&str] = &["讯", "电", "消息", "报道"];

/// Whether a bracket with the reporter's name follows: 云湖之声报道(记者….
fn signed(behind: &str) -> bool {
    let bracket = behind.trim_start().strip_prefix(['(', '（']);
    bracket.is_some_and(|inside| {
        words!["记者", "通讯员", "特约", "全媒体", "见习"].begin(inside.trim_start())
    })
}

/// Where the report begins behind 本报讯(记者…), 某网5月3日电.
pub(in crate::fact::meeting) fn dispatch_end(sentence: &Sentence<'_>) -> usize {
    let mut words = sentence.words(FILED).peekable();
    let sentence = sentence.text;
    let head = || sentence.char_indices().nth(40).map_or(sentence.len(), |(at, _)| at);
    let head = words.peek().map_or(0, |_| head());
    let mut end = 0;
    let mut seen: Vec<&str> = Vec::new();
    for place in words.take_while(|place| place.end <= head) {
        let (at, word) = (place.start, place.of(sentence));
        // Only the first of each files a report.
        if seen.contains(&word) {
            continue;
        }
        seen.push(word);
        let behind = &sentence[at + word.len()..];
        let before = &sentence[..at];
        let files = before
            .ends_with(['网', '报', '社', '本', '日', '闻', '专', '快', '通', '体', '台'])
            || (word == "讯" && at == 0)
            || signed(behind);
        let opens = behind.starts_with(|c: char| {
            c.is_whitespace() || c.is_ascii_digit() || chars!("(（:：，,【").has(c)
        }) || before.ends_with("网")
            || before.ends_with('日');
        if files && opens && !before.contains(['。', '召']) {
            end = end.max(at + word.len());
        }
    }
    let mut rest = sentence[end..]
        .trim_start_matches([' ', '　', ':', '：', ',', '，', '】', ')', '）', '\u{a0}']);
    if rest.starts_with(['(', '（']) {
        let close = rest.find([')', '）']).filter(|at| *at < 150);
        let named = words!["记者", "通讯员", "摄", "作者", "文/"].are_in(rest);
        if let Some(at) = close.filter(|_| end > 0 || named) {
            let bracket = rest[at..].chars().next().map_or(1, char::len_utf8);
            rest = &rest[at + bracket..];
        }
    }
    sentence.len() - rest.len()
}
