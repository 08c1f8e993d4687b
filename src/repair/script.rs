//! Traditional characters and variants become simplified ones.

use once_cell::sync::Lazy;

use super::char_map::{CharMap, CharSet};
use super::edit::Draft;
use super::simplified::WordsOf;
use super::{is_han, simplified};
use crate::rule::{Example, example};

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

/// What becomes of a character.
#[derive(Clone, Copy)]
struct Change {
    /// What it is by itself.
    simple: char,
    /// The words that begin with it and are not simplified character by character.
    words: Option<WordsOf>,
    /// Whether the characters around it may make something else of it.
    depends: bool,
}

/// Everything that may be written otherwise, alone or at the head of a word; variants before
/// OpenCC's list.
static CHANGES: Lazy<CharMap<Change>> = Lazy::new(|| {
    let mut pairs = VARIANTS.clone();
    pairs.extend_from_slice(simplified::chars());
    pairs.extend(simplified::word_heads().chain(['著', '覆', '座']).map(|c| (c, c)));
    pairs.sort_by_key(|(old, _)| *old);
    pairs.dedup_by_key(|(old, _)| *old);
    let change = |(old, simple)| {
        let words = simplified::words_of(old);
        let depends = matches!(old, '著' | '覆' | '座') || words.is_some();
        (old, Change { simple, words, depends })
    };
    CharMap::new(&pairs.into_iter().map(change).collect::<Vec<_>>())
});

/// The characters of the basic plane that may be written otherwise, alone or at the head of a word.
pub(super) fn changing() -> &'static CharSet {
    CHANGES.keys()
}

/// One character, simplified by itself.
pub(super) fn simplify(c: char) -> char {
    CHANGES.get(c).map_or(c, |change| change.simple)
}

fn variant(c: char) -> Option<char> {
    let at = VARIANTS.binary_search_by_key(&c, |(old, _)| *old).ok()?;
    Some(VARIANTS[at].1)
}

/// Simplifies every run of characters that are written otherwise in simplified text.
///
/// In a text that is simplified on the whole only radicals and compatibility characters, which
/// nobody writes, give way: what is traditional there is a name.
pub(super) fn mend(draft: &mut Draft<'_>) {
    if is_traditional_text(draft) {
        simplify_words(draft);
    } else {
        simplify_variants(draft);
    }
}

fn simplify_words(draft: &mut Draft<'_>) {
    let mut free = 0;
    for (at, old) in draft.marks(|first| !first.is_ascii()) {
        if at < free {
            continue;
        }
        match CHANGES.get(old) {
            Some(Change { simple, depends: false, .. }) => draft.change(at, old, simple),
            Some(change) => free = change_word(draft, at, old, change),
            None => {}
        }
    }
}

fn simplify_variants(draft: &mut Draft<'_>) {
    let marks = draft.marks(|first| !matches!(first, 0..0x80 | 0xE4..=0xE9));
    for (at, old) in marks.filter(|(_, c)| changing().may_have(*c) && !is_han(*c)) {
        draft.change(at, old, variant(old).unwrap_or(old));
    }
}

/// Simplifies the word that begins with `old` at `at`, or `old` alone; tells where that ends.
fn change_word(draft: &mut Draft<'_>, at: usize, old: char, change: Change) -> usize {
    let text = draft.text();
    let word = change.words.and_then(|words| simplified::word(words, &text[at..]));
    let Some(word) = word else {
        draft.change(at, old, in_place(text, at, old, change.simple));
        return at + old.len_utf8();
    };
    let mut end = at;
    for (old, new) in text[at..].chars().zip(word.chars()) {
        draft.change(end, old, in_place(text, end, old, variant(old).unwrap_or(new)));
        end += old.len_utf8();
    }
    end
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

/// Whether six Chinese characters in a hundred or more are traditional.
fn is_traditional_text(draft: &Draft<'_>) -> bool {
    let set = simplified::traditional();
    let places = draft.places(|first| !first.is_ascii());
    let traditional = places.filter(|at| set.has_first(&draft.text().as_bytes()[*at..])).count();
    traditional > 0 && traditional >= (han(draft) * 6).div_ceil(100)
}

/// The number of Chinese characters.
fn han(draft: &Draft<'_>) -> usize {
    // So many counts fit into a byte.
    const BLOCK: usize = 255;
    let common = |block: &[u8]| -> u8 {
        block.iter().map(|byte| u8::from((0xE4..=0xE9).contains(byte))).sum()
    };
    let blocks = draft.text().as_bytes().chunks(BLOCK);
    let rare = draft.marks(|first| !matches!(first, 0..0x80 | 0xE4..=0xE9));
    blocks.map(|block| usize::from(common(block))).sum::<usize>()
        + rare.filter(|(_, c)| is_han(*c)).count()
}
