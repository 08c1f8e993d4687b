//! Traditional characters and variants become simplified ones.

use once_cell::sync::Lazy;

use super::char_map::{CharMap, CharSet};
use super::edit::Edit;
use super::{is_han, simplified};
use crate::rule::{Example, example};
use crate::{Span, text};

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

/// Variants, radicals and compatibility characters beside OpenCC's list, sorted.
static VARIANTS: Lazy<Vec<(char, char)>> = Lazy::new(|| {
    let rows = super::pairs(include_str!("../lexicon/data/repair_variants.txt"));
    rows.filter_map(|(old, new)| super::only_char(old).zip(super::only_char(new))).collect()
});

/// The simplified form of each character, variants before OpenCC's list.
static SIMPLE: Lazy<CharMap> = Lazy::new(|| {
    let mut pairs = VARIANTS.clone();
    pairs.extend_from_slice(simplified::chars());
    pairs.sort_by_key(|(old, _)| *old);
    pairs.dedup_by_key(|(old, _)| *old);
    CharMap::new(&pairs)
});

/// Everything that may be written otherwise, alone or at the head of a word.
static CHANGING: Lazy<CharSet> = Lazy::new(|| {
    let mut changing = CharSet::new(['著', '覆', '座']);
    changing.add(SIMPLE.keys());
    changing.add(simplified::heads());
    changing
});

/// One character, simplified by itself.
pub(super) fn simplify(c: char) -> char {
    SIMPLE.get(c).unwrap_or(c)
}

fn variant(c: char) -> Option<char> {
    let at = VARIANTS.binary_search_by_key(&c, |(old, _)| *old).ok()?;
    Some(VARIANTS[at].1)
}

/// Every run of characters that are written otherwise in simplified text.
///
/// In a text that is simplified on the whole only radicals and compatibility characters, which
/// nobody writes, give way: what is traditional there is a name.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let changing = CHANGING.places(text);
    let mut edits: Vec<Edit> = Vec::new();
    if !is_traditional_text(text) {
        for (at, old) in changing.filter(|(_, c)| !is_han(*c)) {
            change(&mut edits, at, old, variant(old).unwrap_or(old));
        }
        return edits;
    }
    let mut free = 0;
    for (at, old) in changing {
        if at < free {
            continue;
        }
        let Some(word) = simplified::word(old, &text[at..]) else {
            change(&mut edits, at, old, in_place(text, at, old, simplify(old)));
            continue;
        };
        for ((i, old), new) in text[at..].char_indices().zip(word.chars()) {
            let new = in_place(text, at + i, old, variant(old).unwrap_or(new));
            change(&mut edits, at + i, old, new);
            free = at + i + old.len_utf8();
        }
    }
    edits
}

/// Makes `new` of the character `old` at `at`; characters that stand together change together.
fn change(edits: &mut Vec<Edit>, at: usize, old: char, new: char) {
    let span = Span::new(at, at + old.len_utf8());
    match edits.last_mut() {
        _ if new == old => {}
        Some(last) if last.span.end == span.start => {
            last.span.end = span.end;
            last.after.push(new);
        }
        _ => edits.push(Edit::new(span, new)),
    }
}

/// The simplified form of the character at `at` in its place, which is `new` elsewhere.
fn in_place(text: &str, at: usize, old: char, new: char) -> char {
    let before = || text[..at].chars().next_back();
    let after = || text[at..].chars().nth(1);
    match old {
        '著' if is_zhu(before(), after()) => '著',
        '著' => '着',
        // 批覆, 答覆; not 覆盖.
        '覆' if before().is_some_and(|c| "批答回函".contains(c)) => '复',
        '座' if after() == Some('標') => '坐',
        _ => new,
    }
}

/// Whether 著 between these characters is 著, to write, and not 着.
fn is_zhu(before: Option<char>, after: Option<char>) -> bool {
    const BEFORE: &str = "名专專显顯原编編土论論巨卓昭译譯遗遺合拙所新旧舊撰";
    const AFTER: &str = "名作称稱述者录錄书書";
    before.is_some_and(|c| BEFORE.contains(c)) || after.is_some_and(|c| AFTER.contains(c))
}

/// Whether six Chinese characters in a hundred or more is traditional.
fn is_traditional_text(text: &str) -> bool {
    // Most Chinese characters begin with one of six bytes.
    let common = text.bytes().filter(|byte| (0xE4..=0xE9).contains(byte)).count();
    let han = common + text::marks(text).filter(|(_, c)| is_han(*c)).count();
    let traditional = simplified::traditional().count_in(text);
    traditional > 0 && traditional * 100 >= han * 6
}
