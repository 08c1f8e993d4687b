//! Scores as they are printed.

use std::fmt::Write;

use serde_json::{Map, Value, json};

use super::facts::{Comparison, Gold, Row};
use super::tally::Score;

/// Columns for a terminal.
pub(super) fn plain(score: &Score) -> String {
    let mut out = format!(
        "{:<22}{:>7}{:>7}{:>7}{:>7}{:>7}{:>7}\n",
        "field", "P", "R", "F1", "right", "wrong", "missed"
    );
    for (field, t) in score.fields() {
        let (p, r, f) = (t.precision(), t.recall(), t.f1());
        line(
            &mut out,
            format_args!(
                "{field:<22}{p:7.3}{r:7.3}{f:7.3}{:7}{:7}{:7}",
                t.right, t.wrong, t.missed
            ),
        );
    }
    let micro = score.micro();
    let (p, r, f) = (micro.precision(), micro.recall(), micro.f1());
    line(&mut out, format_args!("{:<22}{p:7.3}{r:7.3}{f:7.3}", "micro (all facts)"));
    let documents = score.documents;
    line(
        &mut out,
        format_args!(
            "{:<36}{:7.3}   {documents} documents",
            "macro (mean of fields)",
            score.macro_f1()
        ),
    );
    line(
        &mut out,
        format_args!(
            "{:<36}{:7.3}   {} documents",
            "right as a whole",
            score.share_right(),
            score.documents_right
        ),
    );
    out
}

/// A table for the README.
pub(super) fn markdown(score: &Score) -> String {
    let mut out =
        String::from("| field | precision | recall | F1 | facts |\n|---|---|---|---|---|\n");
    for (field, t) in score.fields() {
        let (p, r, f) = (t.precision(), t.recall(), t.f1());
        let facts = t.right + t.missed;
        line(&mut out, format_args!("| {field} | {p:.3} | {r:.3} | {f:.3} | {facts} |"));
    }
    let t = score.micro();
    let (p, r, f) = (t.precision(), t.recall(), t.f1());
    let facts = t.right + t.missed;
    line(&mut out, format_args!("| **all facts** | {p:.3} | {r:.3} | {f:.3} | {facts} |"));
    line(&mut out, format_args!("| mean of fields | | | {:.3} | |", score.macro_f1()));
    let (right, all) = (score.documents_right, score.documents);
    line(&mut out, format_args!("\n{right} of {all} documents are right as a whole."));
    out
}

/// One JSON object, values rounded to four places.
pub(super) fn json(score: &Score) -> String {
    let fields: Map<String, Value> =
        score.fields().map(|(field, t)| (field.to_owned(), json!(rounded(t.f1())))).collect();
    let all = json!({
        "fields": fields,
        "micro_f1": rounded(score.micro().f1()),
        "macro_f1": rounded(score.macro_f1()),
        "documents": score.documents,
        "documents_right": score.documents_right,
        "share_right": rounded(score.share_right()),
    });
    format!("{all}\n")
}

/// What is wrong and what is missing in one document, of one field or of all.
pub(super) fn errors(id: &str, comparison: &Comparison, field: Option<&str>) -> String {
    let mut out = String::new();
    let asked = comparison.fields.iter().filter(|(name, _)| field.is_none_or(|f| f == *name));
    for (name, outcome) in asked {
        for row in &outcome.wrong {
            line(&mut out, format_args!("{id}\t{name}\twrong\t{}", row_text(row)));
        }
        for gold in &outcome.missed {
            let rows = match gold {
                Gold::Either(rows) => rows.as_slice(),
                Gold::Point(row) => std::slice::from_ref(row),
            };
            let forms: Vec<String> = rows.iter().map(row_text).collect();
            line(&mut out, format_args!("{id}\t{name}\tmissed\t{}", forms.join(" or ")));
        }
    }
    out
}

fn row_text(row: &Row) -> String {
    let parts: Vec<&str> = row.iter().map(|part| part.as_deref().unwrap_or("–")).collect();
    parts.join(" | ")
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(out, "{text}").expect("a String takes all");
}

fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}
