//! What holds of every report, whatever the text.

mod common;

use common::{Numbers, all_documents};
use huiyao::report::Repair;
use huiyao::{Extractor, Report, Span};
use serde_json::Value;

/// Every span of a report and the text that is said to stand there, where one is.
fn spans(value: &Value, out: &mut Vec<(Span, Option<String>)>) {
    match value {
        Value::Object(members) => {
            if let Some(span) = members.get("span").and_then(span) {
                let text = members.get("text").or_else(|| members.get("name"));
                out.push((span, text.and_then(Value::as_str).map(str::to_owned)));
            }
            for (key, member) in members {
                if key == "mentions" {
                    let mentions = member.as_array().into_iter().flatten();
                    out.extend(mentions.filter_map(span).map(|s| (s, None)));
                } else if key != "span" {
                    spans(member, out);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| spans(item, out)),
        _ => {}
    }
}

fn span(value: &Value) -> Option<Span> {
    serde_json::from_value(value.clone()).ok()
}

/// What is wrong with the spans of a report of `source`.
fn bad_spans(source: &str, report: &Report) -> Vec<String> {
    let mut all = Vec::new();
    spans(&serde_json::to_value(report).expect("a report is plain data"), &mut all);
    let slices = |s: &Span| s.start <= s.end && source.get(s.start..s.end).is_some();
    all.iter().filter(|(s, _)| !slices(s)).map(|(s, text)| format!("{s:?} {text:?}")).collect()
}

/// The characters that say something.
fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether the words of `text` stand in `evidence` in this order: brackets that only explain
/// (以下简称…) may be left out of a name.
fn stands_in(text: &str, evidence: &str) -> bool {
    let evidence = folded(evidence);
    let mut rest = evidence.chars();
    folded(text).chars().all(|c| rest.any(|e| e == c))
}

/// The slice of the source with the repairs inside it made, or `None` where a repair crosses its border.
fn mended(source: &str, report: &Report, span: Span) -> Option<String> {
    let mut mended = String::new();
    let mut at = span.start;
    // A lost character has no bytes of its own; it may be put back at the border.
    let touches =
        |r: &&Repair| r.span.overlaps(span) || r.before.is_empty() && span.contains(r.span);
    for repair in report.repairs.iter().filter(touches) {
        if !span.contains(repair.span) || repair.span.start < at {
            return None;
        }
        mended += &source[at..repair.span.start];
        mended += &repair.after;
        at = repair.span.end;
    }
    Some(mended + &source[at..span.end])
}

#[test]
fn every_span_slices_its_source() {
    for document in all_documents() {
        let report = huiyao::extract(&document.text);
        let bad = bad_spans(&document.text, &report);
        assert!(bad.is_empty(), "{}: {bad:?}", document.name);
    }
}

#[test]
fn every_span_shows_the_evidence_of_its_text() {
    let mut bad = Vec::new();
    for document in all_documents() {
        let report = huiyao::extract(&document.text);
        let mut all = Vec::new();
        spans(&serde_json::to_value(&report).expect("a report is plain data"), &mut all);
        for (span, text) in all {
            let Some(text) = text else { continue };
            let Some(evidence) = mended(&document.text, &report, span) else { continue };
            if !stands_in(&text, &evidence) {
                bad.push(format!("{}: {text:?} is said to stand in {evidence:?}", document.name));
            }
        }
    }
    assert!(bad.is_empty(), "{} spans:\n{}", bad.len(), bad.join("\n"));
}

#[test]
fn names_stand_where_they_are_mentioned() {
    for document in all_documents() {
        let report = huiyao::extract(&document.text);
        for official in &report.officials {
            assert!(!official.mentions.is_empty(), "{}: {}", document.name, official.name);
            let surname = official.name.chars().next().expect("a name has characters");
            for &mention in &official.mentions {
                let Some(evidence) = mended(&document.text, &report, mention) else { continue };
                assert!(
                    evidence.contains(surname) || evidence.contains("同志"),
                    "{}: {} in {evidence:?}",
                    document.name,
                    official.name
                );
            }
        }
    }
}

#[test]
fn repairs_show_what_they_mended() {
    for document in all_documents() {
        let report = huiyao::extract(&document.text);
        let mut end = 0;
        for repair in &report.repairs {
            assert_eq!(repair.span.of(&document.text), repair.before, "{}", document.name);
            assert!(repair.span.start >= end, "{}: {repair:?} is out of order", document.name);
            end = repair.span.start;
        }
    }
}

#[test]
fn the_same_text_gives_the_same_report() {
    let extractor = Extractor::default();
    for document in all_documents() {
        let first = huiyao::extract(&document.text);
        assert_eq!(first, extractor.clone().extract(&document.text), "{}", document.name);
    }
}

#[test]
fn reports_are_read_back_as_they_were_written() {
    for document in all_documents() {
        let report = huiyao::extract(&document.text);
        let json = serde_json::to_string(&report).expect("a report is plain data");
        let back: Report = serde_json::from_str(&json).expect("what was written can be read");
        assert_eq!(report, back, "{}", document.name);
    }
}

#[test]
fn lists_have_two_points_at_least_and_activities_are_sorted() {
    for document in all_documents() {
        let report = huiyao::extract(&document.text);
        let short = report.work_points.iter().filter(|list| list.points.len() < 2).count();
        assert_eq!(short, 0, "{}", document.name);
        for official in &report.officials {
            let sorted = official.activities.windows(2).all(|pair| pair[0] < pair[1]);
            assert!(sorted, "{}: {official:?}", document.name);
        }
    }
}

#[test]
fn texts_without_a_meeting_give_no_facts() {
    for document in all_documents() {
        let report = huiyao::extract(&document.text);
        if report.meeting.is_none() {
            let facts = report.officials.len()
                + report.work_points.len()
                + report.awards.len()
                + report.appointments.len()
                + report.presentations.len();
            assert_eq!(facts, 0, "{}", document.name);
        }
    }
}

/// Runs the extractor for the sake of its panics, and checks the spans.
fn read(text: &str) {
    for extractor in [
        Extractor::default(),
        Extractor::builder().repair(false).build().expect("nothing to refuse"),
    ] {
        let bad = bad_spans(text, &extractor.extract(text));
        assert!(bad.is_empty(), "{text:?}: {bad:?}");
    }
}

#[test]
fn texts_may_be_cut_anywhere() {
    // Every character of the example reports; of the gold, which is long, some of each text.
    for document in all_documents() {
        let step = if document.gold.is_some() { 97 } else { 1 };
        let cuts = document.text.char_indices().map(|(at, _)| at);
        let own: Vec<usize> = cuts.skip(document.text.len() % step).step_by(step).collect();
        for cut in own {
            read(&document.text[..cut]);
            if cut % 7 == 0 {
                read(&document.text[cut..]);
            }
        }
    }
}

/// What trips readers: marks, markers, damage, and characters that no report should have.
const HOSTILE: &[&str] = &[
    "一是",
    "二是",
    "十一是",
    "一要",
    "(一)",
    "(二)",
    "①",
    "1.",
    "第一,",
    "首先",
    "最后",
    "、",
    "。",
    ",",
    ";",
    "《",
    "》",
    "“",
    "”",
    "(",
    ")",
    "(",
    ")",
    "【",
    "】",
    "同志",
    "主席",
    "副主席",
    "党组书记",
    "省科协",
    "市",
    "县",
    "王",
    "欧阳",
    "买买提·",
    "召开",
    "在",
    "举行",
    "出席",
    "讲话",
    "授予",
    "等",
    "个",
    "荣获",
    "当选",
    "选举",
    "为",
    "3月15日",
    "2017年",
    "月",
    "日",
    "13月32日",
    "99999999999999999999",
    "万",
    "亿",
    "%",
    "人",
    "近",
    "余",
    "?",
    "?茀f(xié)",
    "高??茀f(xié)",
    "協(xié)",
    "學",
    "(hui)(hui)",
    "&nbsp;",
    "&#x4e00;",
    "&#9999999999;",
    "<p>",
    "</",
    "\u{3000}",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u{e000}",
    "\u{10ffff}",
    "𠮷",
    "é",
    "e\u{301}",
    "\u{202e}",
    "👩‍👩‍👧",
    "ﷺ",
    "İ",
    "ß",
    "A",
    "0",
    "½",
    "Ⅷ",
    "〇",
    "两",
    "零",
    "百",
    "千",
    "分之",
];

#[test]
fn mixtures_of_anything_are_read() {
    let mut numbers = Numbers::new(20_170_315);
    let texts: Vec<String> = all_documents().into_iter().map(|d| d.text).collect();
    for _ in 0..1500 {
        let mut text = String::new();
        for _ in 0..numbers.below(60) {
            text += HOSTILE[numbers.below(HOSTILE.len())];
            if numbers.below(3) == 0 {
                let source: Vec<char> = texts[numbers.below(texts.len())].chars().collect();
                let from = numbers.below(source.len());
                text.extend(source.iter().skip(from).take(numbers.below(30)));
            }
        }
        read(&text);
    }
}

#[test]
fn clauses_of_many_reports_are_read_together() {
    let mut numbers = Numbers::new(20_261_124);
    let ends = |c: char| matches!(c, '，' | ',' | '。' | '；' | '、' | '\n' | '（' | '(');
    let texts: Vec<String> = all_documents().into_iter().map(|d| d.text).collect();
    let clauses: Vec<&str> = texts.iter().flat_map(|text| text.split_inclusive(ends)).collect();
    for _ in 0..1500 {
        let some = (0..numbers.below(40)).map(|_| clauses[numbers.below(clauses.len())]);
        read(&some.collect::<String>());
    }
}

#[test]
fn persons_may_be_named_twice_side_by_side() {
    for text in [
        "3月15日,协会召开会议,主席周立(参会周立)。会议指出,要努力。",
        "3月15日,协会召开会议,林晓晴教授林晓晴。",
        "3月15日,协会召开会议。会上,林晓晴教授林晓晴席单。",
        "大会选举会长(商会商会会长)出席会议。商会周立(商会周立会长)大会选举出席会议。",
    ] {
        read(text);
    }
}

#[test]
fn brackets_may_be_closed_in_another_sentence() {
    for text in [
        "协会召开大会。选举张立民（常务。\n下一页）、李建国为副会长。",
        "协会召开大会。会长张立民（常务。\n下一页）李建国、王一（下。）出席。",
        "大会选举产生新一届理事会。张立民（常务。\n下一页）、李建国当选为副会长。",
    ] {
        read(text);
    }
}

#[test]
fn lists_may_be_cut_by_the_byline() {
    read(
        "阅读8,日期:2015-04双、张立民、李建国之等十位委员,周雪涛、钱文、孙明、吴芮、郑山雨、盛里等",
    );
}

#[test]
fn an_office_may_begin_in_the_title_of_somebody() {
    read("文教授校长");
}

#[test]
fn papers_may_stand_far_behind_any_character() {
    let before = "会议听取了全年的工作报告，".repeat(5);
    for digits in ["", "1", "12"] {
        read(&format!("{before}{digits}《云湖科技》杂志社社长石青山等出席大会。"));
    }
}

#[test]
fn one_thing_repeated_is_read() {
    for piece in HOSTILE {
        read(&piece.repeat(300));
        read(&format!("会议在济南召开。{}", piece.repeat(300)));
        read(&format!("{}王一参加会议。", piece.repeat(40)));
    }
}

#[test]
fn an_extractor_is_shared_between_threads() {
    fn shared<T: Send + Sync + Clone + 'static>(_: &T) {}
    shared(&Extractor::default());
}
