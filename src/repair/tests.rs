use super::*;
use crate::Span;

fn repair(text: &str) -> Repaired<'_> {
    super::repair(text, &[])
}

fn mended(text: &str) -> String {
    repair(text).text.into_owned()
}

#[test]
fn clean_text_comes_back_borrowed() {
    let clean = "江州市科协召开九届二次全委(扩大)会议\n\n发布时间:2021-03-04 来源:本站\n　　3月2日上午，江州市科协九届二次全委会议在江州宾馆召开(附照片)。市科协主席安大同、副主席卞小雨出席，近200人参加。为什么要开会?他说：“一是凝聚力量；二是服务大局!”R&D投入增长3.5%。";
    let repaired = repair(clean);
    assert!(matches!(repaired.text, Cow::Borrowed(_)), "{:?}", repaired.repairs);
    assert!(repaired.repairs.is_empty());
}

#[test]
fn all_kinds_of_damage_in_one_text() {
    let text = "北江省科協(xié)召開高??茀f(xié)會議,,主席李大河祕書長王川出席<br/>1月14上午";
    assert_eq!(mended(text), "北江省科协召开高校科协会议,主席李大河秘书长王川出席1月14日上午");
}

#[test]
fn spans_show_the_evidence() {
    let text = "北江省科協(xié)召開高??茀f(xié)會議";
    let repaired = repair(text);
    let evidence = |word: &str| {
        let at = repaired.text.find(word).expect("the word is there");
        repaired.map.to_source(Span::new(at, at + word.len())).of(text)
    };
    assert_eq!(evidence("省科协"), "省科協(xié)");
    assert_eq!(evidence("协召"), "協(xié)召");
    assert_eq!(evidence("会议"), "會議");
    assert_eq!(evidence("高"), "高");
    assert_eq!(evidence("高校科协"), "高??茀f(xié)");
    assert_eq!(evidence("召开高校科协会议"), "召開高??茀f(xié)會議");
}

/// A small generator of numbers, so that the test needs no dependency and always runs the same.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below
    }
}

const SCRAPS: &[&str] = &[
    "?",
    "？",
    "??",
    "?;",
    "?!",
    "茀f",
    "協",
    "(xié)",
    "xié)",
    "(",
    ")",
    "會",
    "(hui)",
    "学",
    "，",
    ",",
    ",,",
    "。",
    "、",
    " ",
    "\u{A0}",
    "\u{3000}",
    "\n",
    "\u{200B}",
    "\u{FEFF}",
    "&nbsp;",
    "&#8226;",
    "<p>",
    "</SPAN>",
    "<",
    ">",
    "![](x)",
    "![",
    "1126日",
    "416,",
    "2013526,",
    "1月14上午",
    "0",
    "7",
    "市*协副*",
    "*",
    "著",
    "乾",
    "⻄",
    "𠮷",
    "\u{FFFD}",
    "a",
    "M",
    "é",
    "頒",
    "拢C",
    "破",
    "展",
    "ぷ",
    "鳘",
    "?jiǎng)",
    "?wù)",
    "?zhí)",
    "科",
    "高",
    "\u{E000}",
    "①",
    "王",
    "强",
];

#[test]
fn any_mixture_keeps_the_map_sound() {
    let mut numbers = Numbers(7);
    for _ in 0..4000 {
        let text: String =
            (0..numbers.next(24)).map(|_| SCRAPS[numbers.next(SCRAPS.len())]).collect();
        check_map(&text);
    }
}

fn check_map(text: &str) {
    let repaired = repair(text);
    let mut last = Span::new(0, 0);
    for (at, c) in repaired.text.char_indices() {
        let span = repaired.map.to_source(Span::new(at, at + c.len_utf8()));
        assert!(span.start <= span.end && span.end <= text.len(), "{text:?} {at} {span:?}");
        assert!(
            text.is_char_boundary(span.start) && text.is_char_boundary(span.end),
            "{text:?} {at} {span:?}"
        );
        assert!(
            span.start >= last.start && span.end >= last.end,
            "{text:?} at {at}: {span:?} after {last:?}"
        );
        last = span;
    }
    for repair in &repaired.repairs {
        assert_eq!(repair.span.of(text), repair.before, "{text:?}");
    }
}

#[test]
fn repeated_marks_take_linear_time() {
    for scrap in [
        "?;",
        "?",
        "(",
        "<",
        "&",
        "![",
        ",",
        "*",
        "會(",
        "12",
        "?jiǎng)",
        "茀f?",
        " 会",
        "学 会\n",
        "学 会 ",
    ] {
        let text = scrap.repeat(200_000 / scrap.len());
        assert!(repair(&text).text.len() <= text.len() * 2);
    }
}

/// The documents of a file of gold, or none where it is not there.
fn gold(file: &str) -> Vec<serde_json::Value> {
    let path = format!("{}/../shared/gold/{file}.jsonl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

#[test]
fn clean_gold_is_left_byte_for_byte() {
    for document in ["a", "b", "c", "nankai"].into_iter().flat_map(gold) {
        let noise = document["noise"].as_array().cloned().unwrap_or_default();
        let clean = noise.iter().all(|n| n == "none" || n == "boilerplate");
        let text = document["text"].as_str().unwrap_or_default();
        if clean {
            let repaired = repair(text);
            assert!(
                matches!(repaired.text, Cow::Borrowed(_)),
                "{}: {:?}",
                document["id"],
                repaired.repairs
            );
        }
    }
}
