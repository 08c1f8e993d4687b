//! One line of a batch: a record in, its report or its error out.

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;

use huiyao::Date;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::extract::Reading;
use crate::input;
use crate::page::{self, Page};

/// Why a line gives no report.
#[derive(Debug, Serialize)]
pub(crate) struct Refusal {
    code: &'static str,
    pub(crate) message: String,
}

impl Refusal {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Refusal { code, message: message.into() }
    }
}

/// The members that are read; each is looked into by itself, so that a bad one leaves the id.
#[derive(Deserialize)]
struct Members<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Option<&'a RawValue>,
    #[serde(borrow)]
    html: Option<&'a RawValue>,
    #[serde(borrow)]
    published: Option<&'a RawValue>,
}

/// What is asked for.
#[derive(Debug)]
pub(crate) enum Record {
    /// By a line or row.
    Page { page: Page, published: Option<Date> },
    /// By a file of a folder.
    File(PathBuf),
}

impl Record {
    /// The report of the record.
    pub(crate) fn report(&self, reading: &Reading) -> Result<huiyao::Report, Refusal> {
        match self {
            Record::Page { page, published } => Ok(page.report(&reading.extractor(*published))),
            Record::File(path) => page::report_of_file(path, false, &reading.extractor(None)),
        }
    }
}

/// What `work` gives; a record that meets a fault of the program must not take the others with it.
fn guarded<T>(work: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    let fault = "a fault of huiyao, not of the text; please report it with the text";
    panic::catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(Refusal::new("fault", fault)))
}

/// Appends the answer to a record, and tells where it is an error; `id` is a JSON value.
pub(crate) fn answer(
    id: &str,
    record: Result<Record, Refusal>,
    reading: &Reading,
    out: &mut Vec<u8>,
) -> Option<Refusal> {
    out.extend_from_slice(b"{\"id\":");
    out.extend_from_slice(id.as_bytes());
    let refusal = match record.and_then(|record| guarded(|| record.report(reading))) {
        Ok(report) => {
            out.extend_from_slice(b",\"report\":");
            write_json(out, &report);
            None
        }
        Err(refusal) => {
            out.extend_from_slice(b",\"error\":");
            write_json(out, &refusal);
            Some(refusal)
        }
    };
    out.extend_from_slice(b"}\n");
    refusal
}

fn write_json(out: &mut Vec<u8>, value: &impl Serialize) {
    serde_json::to_writer(out, value).expect("plain data fits into memory");
}

/// The id of a line as it is printed there (`null` where it has none), and what it asks for.
pub(crate) fn read(line: &[u8]) -> (String, Result<Record, Refusal>) {
    match members(line) {
        Ok(members) => {
            let id = members.id.map_or("null", RawValue::get).to_owned();
            (id, record(&members))
        }
        Err(refusal) => ("null".to_owned(), Err(refusal)),
    }
}

fn members(line: &[u8]) -> Result<Members<'_>, Refusal> {
    let line = std::str::from_utf8(line)
        .map_err(|error| Refusal::new("not_text", format!("line {}", input::not_text(error))))?;
    let line = input::without_mark(line);
    // The reader of structs takes arrays too.
    if !line.trim_start().starts_with('{') {
        return Err(Refusal::new("bad_json", "line is no JSON object"));
    }
    serde_json::from_str(line)
        .map_err(|error| Refusal::new("bad_json", format!("line is no JSON object: {error}")))
}

fn record(members: &Members<'_>) -> Result<Record, Refusal> {
    let page = match (members.text, members.html) {
        (Some(text), _) => Page::Text(string("text", text)?),
        (None, Some(html)) => Page::Html(string("html", html)?),
        (None, None) => {
            return Err(Refusal::new("no_text", "record has neither \"text\" nor \"html\""));
        }
    };
    let published = match members.published {
        Some(value) => published(&string("published", value)?)?,
        None => None,
    };
    Ok(Record::Page { page, published })
}

fn string(member: &str, value: &RawValue) -> Result<String, Refusal> {
    serde_json::from_str(value.get())
        .map_err(|error| Refusal::new("bad_member", format!("{member:?} is no string: {error}")))
}

/// The date of `published`, the time of day left out; an empty string says nothing.
pub(crate) fn published(text: &str) -> Result<Option<Date>, Refusal> {
    match text.trim().split(['T', ' ']).next() {
        None | Some("") => Ok(None),
        Some(day) => day.parse().map(Some).map_err(|error: huiyao::Error| {
            Refusal::new("bad_date", format!("published: {error}"))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{Record, Refusal, guarded, read};

    /// A line, its id and what comes of it: the code of the error, or the text and the date.
    const LINES: &[(&str, &str, &str)] = &[
        (r#"{"id": 1, "text": "会"}"#, "1", "Text(\"会\") None"),
        (r#"{"text": "会", "id": 1.00, "url": 7}"#, "1.00", "Text(\"会\") None"),
        (r#"{"id": {"a": [1,  2]}, "text": ""}"#, r#"{"a": [1,  2]}"#, "Text(\"\") None"),
        (r#"{"text": "会"}"#, "null", "Text(\"会\") None"),
        (
            r#"{"id": "x", "text": "会", "published": "2017-03-20T08:00"}"#,
            "\"x\"",
            "Text(\"会\") 2017-03-20",
        ),
        (r#"{"id": "x", "text": "会", "published": ""}"#, "\"x\"", "Text(\"会\") None"),
        (r#"{"id": "x", "text": "会", "published": null}"#, "\"x\"", "Text(\"会\") None"),
        (r#"{"id": "x", "text": "会", "published": "上周"}"#, "\"x\"", "bad_date"),
        (r#"{"id": "x", "text": "会", "published": "2017-02-30"}"#, "\"x\"", "bad_date"),
        (r#"{"id": "x", "text": 5}"#, "\"x\"", "bad_member"),
        (r#"{"id": "x", "text": "\ud800"}"#, "\"x\"", "bad_member"),
        (r#"{"id": "x", "text": null}"#, "\"x\"", "no_text"),
        (r#"{"id": "x"}"#, "\"x\"", "no_text"),
        (r#"{"id": "x", "html": "<p>会"}"#, "\"x\"", "Html(\"<p>会\") None"),
        (r#"{"id": "x", "html": "<p>", "text": "会"}"#, "\"x\"", "Text(\"会\") None"),
        (r#"[1, "会"]"#, "null", "bad_json"),
        (r#"{"id": 1, "#, "null", "bad_json"),
        ("3", "null", "bad_json"),
    ];

    #[test]
    fn lines_are_read_as_they_stand() {
        for &(line, id, result) in LINES {
            let (got_id, record) = read(line.as_bytes());
            let got = match record {
                Ok(Record::Page { page, published }) => {
                    let date = published.map_or("None".to_owned(), |date| date.to_string());
                    format!("{page:?} {date}")
                }
                Ok(Record::File(path)) => panic!("a line is no file: {path:?}"),
                Err(refusal) => refusal.code.to_owned(),
            };
            assert_eq!((got_id.as_str(), got.as_str()), (id, result), "{line}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_cost_their_line() {
        let (id, record) = read(b"{\"id\": 1, \"text\": \"\xff\"}");
        assert_eq!(id, "null");
        assert_eq!(record.expect_err("no text").code, "not_text");
    }

    #[test]
    fn a_fault_is_the_answer_to_its_record_alone() {
        let refused = |answer: Result<u8, Refusal>| answer.expect_err("no answer").code;
        assert_eq!(refused(guarded(|| panic!("a fault"))), "fault");
        assert_eq!(refused(guarded(|| Err(Refusal::new("no_text", "")))), "no_text");
        assert!(matches!(guarded(|| Ok(1)), Ok(1)));
    }
}
