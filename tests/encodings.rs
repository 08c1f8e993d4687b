//! The gold in the encodings of the Chinese web says the same as in UTF-8.
#![cfg(feature = "encoding")]

mod common;

use std::collections::HashMap;

use common::{own_gold, root};
use encoding_rs::{BIG5, Encoding, GB18030, UTF_16LE};
use huiyao::{Extractor, Report};
use serde_json::Value;

/// What a report says, without where it stands: offsets are of the text that was decoded.
fn facts(report: &Report) -> Value {
    let mut value = serde_json::to_value(report).expect("a report is plain data");
    for of_the_input in ["repairs", "encoding"] {
        value.as_object_mut().expect("a report is an object").remove(of_the_input);
    }
    without_spans(&mut value);
    value
}

fn without_spans(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|key, _| key != "span" && key != "mentions");
            members.values_mut().for_each(without_spans);
        }
        Value::Array(items) => items.iter_mut().for_each(without_spans),
        _ => {}
    }
}

/// Asserts that `text` says the same in `encoding`, and that the report names it.
fn assert_same(name: &str, text: &str, encoding: &'static Encoding, bytes: &[u8]) {
    let report = Extractor::default().extract_bytes(bytes).expect("the bytes are text");
    assert_eq!(report.encoding.as_deref(), Some(encoding.name()), "{name}");
    assert_eq!(facts(&report), facts(&huiyao::extract(text)), "{name} in {}", encoding.name());
}

#[test]
fn gb18030_says_the_same() {
    for document in own_gold() {
        let bytes = GB18030.encode(&document.text).0;
        assert_same(&document.name, &document.text, GB18030, &bytes);
    }
}

#[test]
fn utf_16_says_the_same() {
    for document in own_gold() {
        let bytes: Vec<u8> = document.text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_same(&document.name, &document.text, UTF_16LE, &bytes);
        let marked = [b"\xff\xfe".as_slice(), &bytes].concat();
        assert_same(&document.name, &document.text, UTF_16LE, &marked);
    }
}

/// Whether `encoding` has `c`.
fn has(encoding: &'static Encoding, c: char) -> bool {
    !encoding.encode(c.encode_utf8(&mut [0; 4])).2
}

/// Simplified characters with a traditional form that Big5 has: what they are simplified from.
fn traditional() -> HashMap<char, char> {
    let list = root().join("src/lexicon/data/repair_simplified.txt");
    let list = std::fs::read_to_string(list).expect("the list is there");
    let mut forms = HashMap::new();
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let mut chars = line.chars();
        if let (Some(old), Some('\t'), Some(new), None) =
            (chars.next(), chars.next(), chars.next(), chars.next())
            && has(BIG5, old)
        {
            forms.entry(new).or_insert(old);
        }
    }
    forms
}

#[test]
fn big5_says_the_same() {
    let forms = traditional();
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let mut whole = 0;
    for document in own_gold() {
        let form = |c| forms.get(&c).copied().unwrap_or(c);
        // Letters with tone marks, rare marks and some variants are not in Big5.
        let (text, missing): (String, String) =
            document.text.chars().map(form).partition(|&c| has(BIG5, c));
        assert_same(&document.name, &text, BIG5, &BIG5.encode(&text).0);
        if missing.chars().all(|c| c.is_alphabetic() && !is_han(c)) {
            let simplified = facts(&huiyao::extract(&document.text));
            assert_eq!(facts(&huiyao::extract(&text)), simplified, "{}", document.name);
            whole += 1;
        }
    }
    assert!(whole > 50, "{whole} documents have all their characters in Big5");
}

/// A page of a site that states its encoding, rightly or not.
fn page(stated: &str, text: &str) -> String {
    let lines: String = text.lines().map(|line| format!("<p>{line}</p>\n")).collect();
    format!(
        "<html><head><meta charset=\"{stated}\"><title></title></head><body>{lines}</body></html>"
    )
}

#[test]
fn pages_are_read_in_the_encoding_that_they_are_in() {
    for document in own_gold().iter().filter(|document| !document.text.contains(['<', '&'])) {
        for stated in ["gb2312", "gbk", "utf-8"] {
            let html = page(stated, &document.text);
            let bytes = GB18030.encode(&html).0;
            let report = Extractor::default().extract_bytes(&bytes).expect("the bytes are text");
            assert_eq!(report.encoding.as_deref(), Some(GB18030.name()), "{}", document.name);
            let utf8 = Extractor::default().extract_bytes(html.as_bytes()).expect("it is text");
            assert_eq!(utf8.encoding.as_deref(), Some("UTF-8"), "{}", document.name);
            assert_eq!(facts(&report), facts(&utf8), "{}", document.name);
        }
    }
}

#[test]
fn a_text_that_was_cut_anywhere_is_read() {
    let document = &own_gold()[0];
    let bytes = GB18030.encode(&document.text).0;
    for end in (bytes.len() / 2..bytes.len()).step_by(37) {
        let decoded = huiyao::decode(&bytes[..end]).expect("the bytes are text");
        assert!(document.text.starts_with(&*decoded.text), "cut at {end}");
    }
}
