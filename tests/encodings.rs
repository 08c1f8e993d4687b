//! The gold in the encodings of the Chinese web says the same as in UTF-8.
#![cfg(feature = "encoding")]

mod common;

use common::own_gold;
use encoding_rs::{BIG5, Encoding, GB18030, UTF_16LE};
use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
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

/// The characters of `text` that `encoding` has.
fn encodable(text: &str, encoding: &'static Encoding) -> String {
    text.chars().filter(|c| !encoding.encode(c.encode_utf8(&mut [0; 4])).2).collect()
}

#[test]
fn big5_says_the_same() {
    let opencc = OpenCC::from_config(BuiltinConfig::S2t).expect("the tables are compiled in");
    let mut as_simplified = 0;
    for document in own_gold() {
        let traditional = opencc.convert(&document.text);
        let text = encodable(&traditional, BIG5);
        assert_same(&document.name, &text, BIG5, &BIG5.encode(&text).0);
        as_simplified +=
            usize::from(facts(&huiyao::extract(&text)) == facts(&huiyao::extract(&document.text)));
    }
    // The others hold readings and marks that Big5 has not, or words that are not simplified back.
    assert!(as_simplified >= 45, "{as_simplified} documents say what they say simplified");
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
