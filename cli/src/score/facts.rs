//! The facts of a gold document and of a report, as rows that can be compared.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::fold::fold_value;

/// The fields, in the order that they are printed in.
pub(super) const FIELDS: &[&str] = &[
    "is_report",
    "title",
    "published",
    "meeting.name",
    "meeting.dates",
    "meeting.location",
    "meeting.organizers",
    "meeting.attendance",
    "officials.name",
    "officials.posts",
    "officials.activities",
    "work_points",
    "work_points.speaker",
    "work_points.kind",
    "awards.title",
    "awards.count",
    "awards.recipients",
    "appointments",
    "appointments.body",
    "presenters",
];

/// A point is known by so many of its first characters (fewer where the gold gives fewer) …
const HEAD: usize = 8;
/// … and so many of its last.
const TAIL: usize = 4;

/// One fact: its folded parts.
pub(super) type Row = Vec<Option<String>>;

/// How a gold fact is matched.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Gold {
    /// By any of these rows.
    Either(Vec<Row>),
    /// By a row whose first part begins with the gold's.
    Point(Row),
}

impl Gold {
    fn accepts(&self, row: &Row) -> bool {
        match self {
            Gold::Either(rows) => rows.contains(row),
            Gold::Point(gold) => {
                let head = |row: &Row| row[0].clone().unwrap_or_default();
                head(row).starts_with(&head(gold)) && row[1..] == gold[1..]
            }
        }
    }
}

type Facts<F> = BTreeMap<&'static str, Vec<F>>;

/// What one document's report has right, wrong and not at all, in one field.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) right: usize,
    pub(super) wrong: Vec<Row>,
    pub(super) missed: Vec<Gold>,
}

/// One document's report against its gold: the fields of [`FIELDS`], in order.
#[derive(Debug)]
pub(super) struct Comparison {
    pub(super) fields: Vec<(&'static str, Outcome)>,
}

impl Comparison {
    pub(super) fn new(gold: &Value, report: &Value) -> Self {
        let (mut gold, mut found) = (gold_facts(gold), report_facts(report));
        leave_to_judgement(&mut gold, &mut found);
        let outcome = |&field: &&'static str| {
            let gold = gold.remove(field).unwrap_or_default();
            (field, compare(gold, found.remove(field).unwrap_or_default()))
        };
        Comparison { fields: FIELDS.iter().map(outcome).collect() }
    }

    /// Whether nothing is wrong and nothing missing.
    pub(super) fn is_right(&self) -> bool {
        self.fields.iter().all(|(_, o)| o.wrong.is_empty() && o.missed.is_empty())
    }
}

/// Each gold fact is matched at most once.
fn compare(gold: Vec<Gold>, found: Vec<Row>) -> Outcome {
    let mut outcome = Outcome { missed: unique(gold), ..Outcome::default() };
    for row in unique(found) {
        match outcome.missed.iter().position(|g| g.accepts(&row)) {
            Some(at) => {
                outcome.missed.remove(at);
                outcome.right += 1;
            }
            None => outcome.wrong.push(row),
        }
    }
    outcome
}

fn unique<T: Clone + Eq + std::hash::Hash>(items: Vec<T>) -> Vec<T> {
    let mut seen = HashSet::new();
    items.into_iter().filter(|item| seen.insert(item.clone())).collect()
}

/// Drops what the gold leaves open: a role that someone is given at the meeting may stand among
/// the posts or not, and the body of an appointment is asked for only where the gold states one.
fn leave_to_judgement(gold: &mut Facts<Gold>, found: &mut Facts<Row>) {
    let rows = |field: &str| gold.get(field).into_iter().flatten().filter_map(gold_row).cloned();
    let given: HashSet<Row> = rows("appointments").collect();
    let stated: HashSet<Row> = rows("appointments.body")
        .filter(|row| row[2].is_some())
        .map(|row| row[..2].to_vec())
        .collect();
    let keep = |field: &str, row: &Row| match field {
        "officials.posts" => !given.contains(&vec![row[0].clone(), row[2].clone()]),
        "appointments.body" => stated.contains(&row[..2]),
        _ => true,
    };
    for (field, facts) in gold.iter_mut() {
        facts.retain(|fact| gold_row(fact).is_none_or(|row| keep(field, row)));
    }
    for (field, facts) in found.iter_mut() {
        facts.retain(|row| keep(field, row));
    }
}

/// The row of a gold fact that has one form only.
fn gold_row(fact: &Gold) -> Option<&Row> {
    match fact {
        Gold::Either(rows) => rows.first().filter(|_| rows.len() == 1),
        Gold::Point(row) => Some(row),
    }
}

fn gold_facts(gold: &Value) -> Facts<Gold> {
    let mut facts = Facts::new();
    if gold["is_report"] == Value::Bool(false) {
        return facts;
    }
    let mut add = |field, fact| facts.entry(field).or_insert_with(Vec::new).push(fact);
    let one = |row: Row| Gold::Either(vec![row]);
    add("is_report", one(vec![Some("report".to_owned())]));
    if is_some(&gold["title"]) {
        add("title", one(vec![fold_value(&gold["title"])]));
    }
    if is_some(&gold["published"]) {
        add("published", one(vec![plain(&gold["published"])]));
    }
    let meeting = &gold["meeting"];
    for (field, value, others) in [
        ("meeting.name", &meeting["name"], &meeting["name_alt"]),
        ("meeting.location", &meeting["location"], &meeting["location_alt"]),
    ] {
        if is_some(value) {
            let mut rows = vec![vec![fold_value(value)]];
            rows.extend(some(others).map(|other| vec![fold_value(other)]));
            rows.sort();
            rows.dedup();
            add(field, Gold::Either(rows));
        }
    }
    common_facts(meeting, meeting, &mut |field, row| add(field, one(row)));
    for official in some(&gold["officials"]) {
        let name = fold_value(&official["name"]);
        official_facts(official, "acts", &name, &mut |field, row| add(field, one(row)));
    }
    for list in some(&gold["point_lists"]) {
        for point in some(&list["points"]) {
            let head = first(&fold_value(&point["head"]).unwrap_or_default(), HEAD);
            let tail = last(&fold_value(&point["tail"]).unwrap_or_default(), TAIL);
            point_facts(list, head, tail, &mut |field, row| add(field, Gold::Point(row)));
        }
    }
    let presenters = some(&gold["presenters"]);
    honour_facts(gold, presenters, &mut |field, row| add(field, one(row)));
    facts
}

fn report_facts(report: &Value) -> Facts<Row> {
    let mut facts = Facts::new();
    let meeting = &report["meeting"];
    if !is_some(meeting) {
        return facts;
    }
    let mut add = |field, row| facts.entry(field).or_insert_with(Vec::new).push(row);
    add("is_report", vec![Some("report".to_owned())]);
    if is_some(&report["title"]) {
        add("title", vec![fold_value(&report["title"])]);
    }
    let published = &report["publication"]["date"];
    if is_some(published) {
        add("published", vec![plain(date(published))]);
    }
    for (field, value) in
        [("meeting.name", &meeting["name"]), ("meeting.location", &meeting["location"])]
    {
        if is_some(value) {
            add(field, vec![fold_value(value)]);
        }
    }
    common_facts(meeting, &meeting["dates"], &mut add);
    for official in some(&report["officials"]) {
        let name = fold_value(&official["name"]);
        official_facts(official, "activities", &name, &mut add);
    }
    let mut lists = Vec::new();
    all_lists(&report["work_points"], &mut lists);
    for list in lists {
        for point in some(&list["points"]) {
            let body = fold_value(&point["text"]).unwrap_or_default();
            point_facts(list, first(&body, HEAD), last(&body, TAIL), &mut add);
        }
    }
    let presentations: Vec<&Value> = some(&report["presentations"]).collect();
    let presenters = presentations.iter().flat_map(|p| some(&p["presenters"]));
    honour_facts(report, presenters, &mut add);
    facts
}

type Add<'a> = &'a mut dyn FnMut(&'static str, Row);

/// Dates, organizers and attendance of a meeting; `dates` holds `start` and `end`.
fn common_facts(meeting: &Value, dates: &Value, add: Add<'_>) {
    for key in ["start", "end"] {
        if is_some(&dates[key]) {
            add("meeting.dates", vec![Some(key.to_owned()), plain(&dates[key])]);
        }
    }
    for organizer in some(&meeting["organizers"]) {
        add("meeting.organizers", vec![fold_value(organizer)]);
    }
    let attendance = &meeting["attendance"];
    if let Some(count) = whole(&attendance["count"]) {
        let bound = attendance["bound"].as_str().filter(|b| !b.is_empty()).unwrap_or("exact");
        add("meeting.attendance", vec![Some(count), Some(bound.to_owned())]);
    }
}

fn official_facts(official: &Value, acts: &str, name: &Option<String>, add: Add<'_>) {
    add("officials.name", vec![name.clone()]);
    for post in some(&official["posts"]) {
        let (organization, role) = match post {
            Value::Array(pair) => (pair.first(), pair.get(1)),
            other => (other.get("organization"), other.get("role")),
        };
        let part = |value: Option<&Value>| value.and_then(fold_value);
        add("officials.posts", vec![name.clone(), part(organization), part(role)]);
    }
    for act in some(&official[acts]) {
        add("officials.activities", vec![name.clone(), plain(act)]);
    }
}

fn point_facts(list: &Value, head: String, tail: String, add: Add<'_>) {
    add("work_points", vec![Some(head.clone()), Some(tail)]);
    add("work_points.speaker", vec![Some(head.clone()), fold_value(&list["speaker"])]);
    add("work_points.kind", vec![Some(head), plain(&list["kind"])]);
}

/// Awards, appointments and presenters.
fn honour_facts<'a>(record: &Value, presenters: impl Iterator<Item = &'a Value>, add: Add<'_>) {
    for award in some(&record["awards"]) {
        let title = fold_value(&award["title"]);
        add("awards.title", vec![title.clone()]);
        if let Some(count) = whole(&award["count"]) {
            add("awards.count", vec![title, Some(count)]);
        }
        for recipient in some(&award["recipients"]) {
            add("awards.recipients", vec![party(recipient)]);
        }
    }
    for appointment in some(&record["appointments"]) {
        let person = fold_value(&appointment["person"]);
        let role = fold_value(&appointment["role"]);
        let body = fold_value(&appointment["organization"]);
        add("appointments", vec![person.clone(), role.clone()]);
        add("appointments.body", vec![person, role, body]);
    }
    for presenter in presenters {
        add("presenters", vec![party(presenter)]);
    }
}

/// Every list of points, nested ones too.
fn all_lists<'a>(lists: &'a Value, out: &mut Vec<&'a Value>) {
    for list in some(lists) {
        out.push(list);
        for point in some(&list["points"]) {
            all_lists(&point["lists"], out);
        }
    }
}

/// The name of a person or organization, given as a string or as an object.
fn party(value: &Value) -> Option<String> {
    fold_value(value.get("name").unwrap_or(value))
}

/// Whether a value says anything.
fn is_some(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
        _ => true,
    }
}

/// The items of a list, or the value itself where it is none.
fn some(value: &Value) -> impl Iterator<Item = &Value> {
    let items = match value {
        Value::Array(items) => items.as_slice(),
        other if is_some(other) => std::slice::from_ref(other),
        _ => &[],
    };
    items.iter()
}

/// A date given as a string, or as an object that holds one.
fn date(value: &Value) -> &Value {
    let members = ["date", "start", "value", "text"].iter();
    members.filter_map(|key| value.get(*key)).find(|v| is_some(v)).unwrap_or(value)
}

/// A value compared as it is written.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

fn whole(value: &Value) -> Option<String> {
    value.as_i64().or_else(|| value.as_f64().map(|n| n as i64)).map(|n| n.to_string())
}

fn first(text: &str, count: usize) -> String {
    text.chars().take(count).collect()
}

fn last(text: &str, count: usize) -> String {
    let skip = text.chars().count().saturating_sub(count);
    text.chars().skip(skip).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn outcome(gold: Value, report: Value, field: &str) -> (usize, usize, usize) {
        let comparison = Comparison::new(&gold, &report);
        let (_, o) = comparison.fields.iter().find(|(f, _)| *f == field).expect("a field");
        (o.right, o.wrong.len(), o.missed.len())
    }

    #[test]
    fn any_form_of_a_name_is_right_once() {
        let gold = json!({"meeting": {"name": "湖城年会", "name_alt": ["年会"]}});
        let report = |name: &str| json!({"meeting": {"name": {"text": name, "span": [0, 1]}}});
        assert_eq!(outcome(gold.clone(), report("“湖城”年会"), "meeting.name"), (1, 0, 0));
        assert_eq!(outcome(gold.clone(), report("年会"), "meeting.name"), (1, 0, 0));
        assert_eq!(outcome(gold, report("会"), "meeting.name"), (0, 1, 1));
    }

    #[test]
    fn the_gold_of_a_point_may_give_fewer_characters() {
        let gold = json!({"point_lists": [{"kind": "review", "speaker": null, "points": [
            {"head": "抓实", "tail": "作"}]}]});
        let report = |text: &str| {
            json!({"meeting": {"status": "held"}, "work_points": [
                {"kind": "review", "speaker": null, "points": [{"text": text}]}]})
        };
        assert_eq!(outcome(gold.clone(), report("抓实工作"), "work_points.kind"), (1, 0, 0));
        assert_eq!(outcome(gold, report("工作"), "work_points.kind"), (0, 1, 1));
    }

    #[test]
    fn a_role_given_at_the_meeting_may_stand_among_the_posts() {
        let gold = json!({"officials": [{"name": "丁一", "posts": []}],
            "appointments": [{"person": "丁一", "organization": null, "role": "会长"}]});
        let report = json!({"meeting": {"status": "held"}, "officials": [
            {"name": "丁一", "posts": [{"organization": "商会", "role": "会长"}]}],
            "appointments": [{"person": "丁一", "organization": "商会", "role": "会长"}]});
        assert_eq!(outcome(gold.clone(), report.clone(), "officials.posts"), (0, 0, 0));
        assert_eq!(outcome(gold, report, "appointments.body"), (0, 0, 0));
    }

    #[test]
    fn a_text_that_reports_no_meeting_has_no_facts() {
        let gold = json!({"is_report": false, "title": "通知"});
        assert!(Comparison::new(&gold, &json!({"title": "通知", "meeting": null})).is_right());
        assert_eq!(outcome(gold, json!({"meeting": {"status": "held"}}), "is_report"), (0, 1, 0));
    }
}
