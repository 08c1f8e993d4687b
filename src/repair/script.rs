//! Traditional characters and variants become simplified ones.

use std::collections::HashMap;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use once_cell::sync::Lazy;

use super::edit::Edit;
use super::{is_han, readings};
use crate::rule::{Example, example};
use crate::{Span, lexicon};

pub(super) const EXAMPLES: &[Example] = &[
    example("協會幹部公佈祕書長名單", &["协会干部公布秘书长名单"]),
    example("羣眾選舉後並爲臺商發言", &["群众选举后并为台商发言"]),
    example("在著名學者著力推動下進行", &["在著名学者着力推动下进行"]),
    example("對批覆的座標作了答覆，覆蓋面擴大", &["对批复的坐标作了答复，覆盖面扩大"]),
    example("乾隆年間的乾淨與幹勁", &["乾隆年间的干净与干劲"]),
    example(
        "省科协领导赵競文、钱昇等二十人出席会议并在会上讲话,希望大家继续努力工作,为全省科技事业发展作出新的贡献",
        &[],
    ),
    example("⻓沙市⻄湖⼯会", &["长沙市西湖工会"]),
    example("皇后与里长只干了着数", &[]),
];

static OPENCC: Lazy<Option<OpenCC>> = Lazy::new(|| OpenCC::from_config(BuiltinConfig::T2s).ok());

/// Variants, radicals and compatibility characters beside OpenCC's list.
static VARIANTS: Lazy<HashMap<char, char>> = Lazy::new(|| {
    let file = include_str!("../lexicon/data/repair_variants.txt");
    let pair = |columns: Vec<&'static str>| {
        Some((columns.first()?.chars().next()?, columns.get(1)?.chars().next()?))
    };
    lexicon::entries(file).filter_map(pair).collect()
});

/// One character, simplified by itself.
pub(super) fn simplify(c: char) -> char {
    if let Some(&simple) = VARIANTS.get(&c) {
        return simple;
    }
    if !readings::is_traditional(c) {
        return c;
    }
    let mut buffer = [0; 4];
    convert(c.encode_utf8(&mut buffer)).chars().next().unwrap_or(c)
}

fn convert(text: &str) -> String {
    OPENCC.as_ref().map_or_else(|| text.to_owned(), |opencc| opencc.convert(text))
}

/// Every run of characters that are written otherwise in simplified text.
///
/// In a text that is simplified on the whole only radicals and compatibility characters, which
/// nobody writes, give way: what is traditional there is a name.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let traditional = is_traditional_text(text);
    let simple = if traditional { converted(text) } else { text.to_owned() };
    let chars: Vec<char> = text.chars().collect();
    let mut edits: Vec<Edit> = Vec::new();
    let mut at = 0;
    for ((i, &old), new) in chars.iter().enumerate().zip(simple.chars()) {
        let around = (i.checked_sub(1).map(|b| chars[b]), chars.get(i + 1).copied());
        let span = Span::new(at, at + old.len_utf8());
        at = span.end;
        let new = choose(old, new, around, traditional);
        if new == old {
            continue;
        }
        match edits.last_mut() {
            Some(last) if last.span.end == span.start => {
                last.span.end = span.end;
                last.after.push(new);
            }
            _ => edits.push(Edit::new(span, new)),
        }
    }
    edits
}

/// The simplified form of one character in its place.
fn choose(old: char, new: char, around: (Option<char>, Option<char>), traditional: bool) -> char {
    match old {
        '著' if traditional => return if is_zhu(around) { '著' } else { '着' },
        // 批覆, 答覆; not 覆盖.
        '覆' if traditional && around.0.is_some_and(|c| "批答回函".contains(c)) => {
            return '复';
        }
        '座' if traditional && around.1 == Some('標') => return '坐',
        _ => {}
    }
    let variant = VARIANTS.get(&old).copied();
    variant.filter(|_| traditional || !is_han(old)).unwrap_or(new)
}

/// Whether 著 between these characters is 著, to write, and not 着.
fn is_zhu((before, after): (Option<char>, Option<char>)) -> bool {
    const BEFORE: &str = "名专專显顯原编編土论論巨卓昭译譯遗遺合拙所新旧舊撰";
    const AFTER: &str = "名作称稱述者录錄书書";
    before.is_some_and(|c| BEFORE.contains(c)) || after.is_some_and(|c| AFTER.contains(c))
}

/// `text` by OpenCC's words and characters, as many characters as before.
fn converted(text: &str) -> String {
    let whole = convert(text);
    if whole.chars().count() == text.chars().count() {
        return whole;
    }
    text.chars().map(simplify).collect()
}

/// Whether six Chinese characters in a hundred or more is traditional.
fn is_traditional_text(text: &str) -> bool {
    let (mut traditional, mut han) = (0, 0);
    for c in text.chars() {
        han += usize::from(is_han(c));
        traditional += usize::from(readings::is_traditional(c));
    }
    traditional > 0 && traditional * 100 >= han * 6
}
