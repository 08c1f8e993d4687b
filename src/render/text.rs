//! A summary of a report in plain text.

use crate::report::{
    Activity, Appointment, AppointmentKind, Attendance, Award, Bound, Meeting, MeetingDates,
    Official, Organizer, OrganizerPart, Party, PointKind, Presentation, Publication, Session,
    Status, WorkPoints, YearFrom,
};
use crate::{Date, Mention, Report};

/// The report as a summary in Chinese: a section for each kind of fact that the text states.
///
/// Plain text without colours or line wrapping, every line ended; the same report gives the same
/// summary. Numbered points are shown by their headings, with their figures.
///
/// ```
/// let mut report = huiyao::Report::default();
/// report.title = Some(huiyao::Mention::new("某学会年会召开", huiyao::Span::new(0, 21)));
/// assert_eq!(huiyao::render::text(&report), "某学会年会召开\n\n没有读到会议\n");
/// ```
pub fn text(report: &Report) -> String {
    let mut summary = Summary::default();
    heading(&mut summary, report.title.as_ref(), &report.publication);
    match &report.meeting {
        Some(meeting) => self::meeting(&mut summary, meeting),
        None => summary.section("没有读到会议"),
    }
    summary.list("人物", &report.officials, official);
    for list in &report.work_points {
        summary.section(&points_heading(list));
        points(&mut summary, list, 1);
    }
    summary.list("表彰", &report.awards, award);
    summary.list("任职", &report.appointments, appointment);
    summary.list("交流", &report.presentations, presentation);
    summary.list("注意", &report.notes, |note| format!("{}({})", note.message, note.code));
    if !report.repairs.is_empty() {
        summary.section(&format!("修复 {} 处", report.repairs.len()));
    }
    summary.text
}

/// Lines in sections, an empty line between them.
#[derive(Default)]
struct Summary {
    text: String,
}

impl Summary {
    fn section(&mut self, heading: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.line(0, heading);
    }

    /// One line at a depth, whatever line breaks its words had.
    fn line(&mut self, depth: usize, words: &str) {
        self.text.push_str(&"  ".repeat(depth));
        self.text.extend(words.chars().map(|c| if c == '\n' { ' ' } else { c }));
        self.text.push('\n');
    }

    /// A labelled line, where there is something to say.
    fn entry(&mut self, label: &str, words: Option<String>) {
        if let Some(words) = words {
            self.line(1, &format!("{label}  {words}"));
        }
    }

    fn list<T>(&mut self, heading: &str, items: &[T], show: impl Fn(&T) -> String) {
        if items.is_empty() {
            return;
        }
        self.section(heading);
        for item in items {
            self.line(1, &show(item));
        }
    }
}

fn heading(summary: &mut Summary, title: Option<&Mention>, publication: &Publication) {
    if let Some(title) = title {
        summary.section(&title.text);
    }
    let named = |label, words: Option<String>| words.map(|w| format!("{label} {w}"));
    let parts = [
        named("发布", publication.date.as_ref().map(Date::to_string)),
        named("来源", publication.source.as_ref().map(|s| s.text.clone())),
        named("作者", texts(&publication.authors)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if !parts.is_empty() {
        summary.line(0, &parts.join("  "));
    }
}

fn meeting(summary: &mut Summary, meeting: &Meeting) {
    summary.section(match meeting.status {
        Status::Held => "会议",
        Status::Planned => "会议(拟开)",
        Status::Postponed => "会议(延期)",
        Status::Cancelled => "会议(取消)",
    });
    summary.entry("名称", meeting.name.as_ref().map(|m| m.text.clone()));
    summary.entry("届次", meeting.session.as_ref().map(session));
    summary.entry("时间", meeting.dates.as_ref().map(dates));
    summary.entry("地点", meeting.location.as_ref().map(|m| m.text.clone()));
    for organizer in &meeting.organizers {
        summary.entry(part_label(organizer), Some(organizer.text.clone()));
    }
    summary.entry("人数", meeting.attendance.as_ref().map(attendance));
    summary.entry("与会", texts(&meeting.attendees));
    summary.entry("议程", texts(&meeting.agenda));
}

fn session(session: &Session) -> String {
    let part = |number: Option<u32>, unit| number.map(|n| format!("{n}{unit}"));
    let parts = [part(session.term, "届"), part(session.session, "次"), session.body.clone()];
    parts.into_iter().flatten().collect()
}

fn dates(dates: &MeetingDates) -> String {
    let day = |date: Option<Date>| date.map_or("?".to_owned(), |d| d.to_string());
    let days = if dates.start == dates.end {
        day(dates.start)
    } else {
        format!("{} 至 {}", day(dates.start), day(dates.end))
    };
    let year = match dates.year_from {
        Some(YearFrom::Publication) => "(年份据发布日期)",
        Some(YearFrom::Title) => "(年份据标题)",
        Some(YearFrom::Weekday) => "(年份据星期)",
        Some(YearFrom::Text) | None => "",
    };
    days + year
}

fn part_label(organizer: &Organizer) -> &'static str {
    match organizer.part {
        OrganizerPart::Holds => "召开",
        OrganizerPart::Hosts => "主办",
        OrganizerPart::Undertakes => "承办",
        OrganizerPart::CoOrganizes => "协办",
        OrganizerPart::Supports => "支持",
    }
}

fn attendance(attendance: &Attendance) -> String {
    let count = attendance.count;
    match attendance.bound {
        Bound::Exact => format!("{count}人"),
        Bound::About => format!("约{count}人"),
        Bound::Over => format!("{count}人以上"),
        Bound::Under => format!("不足{count}人"),
    }
}

fn official(official: &Official) -> String {
    let mut words = official.name.clone();
    let post = |p: &crate::report::Post| {
        p.organization.iter().chain(&p.role).map(String::as_str).collect::<String>()
    };
    let posts: Vec<String> = official.posts.iter().map(post).collect();
    if !posts.is_empty() {
        words += &format!("  {}", posts.join("、"));
    }
    let activities: Vec<&str> = official.activities.iter().map(activity).collect();
    if !activities.is_empty() {
        words += &format!("  [{}]", activities.join(" "));
    }
    if let Some(principal) = &official.on_behalf_of {
        words += &format!("  受{principal}委托");
    }
    words
}

fn activity(activity: &Activity) -> &'static str {
    match activity {
        Activity::Attend => "出席",
        Activity::Award => "颁奖",
        Activity::Elected => "当选",
        Activity::Exchange => "交流",
        Activity::Preside => "主持",
        Activity::Report => "报告",
        Activity::Speak => "讲话",
    }
}

fn points_heading(list: &WorkPoints) -> String {
    let kind = match list.kind {
        PointKind::Review => "回顾",
        PointKind::Requirement => "要求",
        PointKind::Other => "事项",
    };
    let speaker = list.speaker.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
    format!("{kind} {} 点{speaker}", list.points.len())
}

fn points(summary: &mut Summary, list: &WorkPoints, depth: usize) {
    for point in &list.points {
        let figures: Vec<&str> = point.figures.iter().map(|f| f.text.as_str()).collect();
        let figures = match figures.as_slice() {
            [] => String::new(),
            some => format!("  ({})", some.join(" ")),
        };
        summary.line(depth, &format!("{} {}{figures}", point.marker, point.heading));
        for list in &point.lists {
            points(summary, list, depth + 1);
        }
    }
}

fn award(award: &Award) -> String {
    let mut words = award.title.clone();
    if let Some(count) = award.count {
        words += &format!("  {count}{}", award.unit.as_deref().unwrap_or_default());
    }
    if let Some(names) = names(&award.recipients) {
        words += &format!("  {names}{}", if award.open { "等" } else { "" });
    }
    if let Some(body) = &award.conferred_by {
        words += &format!("  [{body}授予]");
    }
    words
}

fn appointment(appointment: &Appointment) -> String {
    let how = match appointment.how {
        AppointmentKind::Elected => "当选",
        AppointmentKind::ReElected => "连任",
        AppointmentKind::Appointed => "任命",
        AppointmentKind::Engaged => "聘任",
        AppointmentKind::Added => "增补",
    };
    let body = appointment.organization.as_deref().unwrap_or_default();
    format!("{}  {body}{}  [{how}]", appointment.person, appointment.role)
}

fn presentation(presentation: &Presentation) -> String {
    let presenters = names(&presentation.presenters).unwrap_or_default();
    match texts(&presentation.topics) {
        Some(topics) => format!("{presenters}:{topics}"),
        None => presenters,
    }
}

fn names(parties: &[Party]) -> Option<String> {
    join(parties.iter().map(|p| p.name.as_str()))
}

fn texts(mentions: &[Mention]) -> Option<String> {
    join(mentions.iter().map(|m| m.text.as_str()))
}

/// Enumerated, or `None` where there is nothing.
fn join<'a>(words: impl Iterator<Item = &'a str>) -> Option<String> {
    let words: Vec<&str> = words.collect();
    (!words.is_empty()).then(|| words.join("、"))
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::report::{Appointment, Meeting, Point, PointKind, WorkPoints};
    use crate::report::{AppointmentKind, Official, Post};
    use crate::{Mention, Report, Span};

    const SPAN: Span = Span::new(0, 0);

    fn points(speaker: Option<&str>, headings: &[&str], lists: Vec<WorkPoints>) -> WorkPoints {
        let point = |(n, heading): (u32, &&str)| Point {
            ordinal: n,
            marker: format!("({n})"),
            text: (*heading).to_owned(),
            span: SPAN,
            heading: (*heading).to_owned(),
            figures: Vec::new(),
            lists: if n == 1 { lists.clone() } else { Vec::new() },
        };
        WorkPoints {
            kind: PointKind::Requirement,
            speaker: speaker.map(str::to_owned),
            lead: None,
            span: SPAN,
            points: (1..).zip(headings).map(point).collect(),
        }
    }

    #[test]
    fn every_section_stands_by_itself() {
        let nested = points(None, &["甲", "乙"], Vec::new());
        let post =
            Post {
                organization: Some("县科协".into()), role: Some("主席".into()), span: SPAN
            };
        let report = Report {
            meeting: Some(Meeting {
                name: Some(Mention::new("县科协\n年会", SPAN)),
                ..Meeting::default()
            }),
            officials: vec![Official {
                name: "丁一".into(),
                posts: vec![post],
                activities: vec![crate::report::Activity::Attend],
                on_behalf_of: None,
                mentions: vec![SPAN],
            }],
            work_points: vec![points(Some("丁一"), &["抓党建", "抓服务"], vec![nested])],
            appointments: vec![Appointment {
                person: "丁一".into(),
                organization: None,
                role: "会长".into(),
                how: AppointmentKind::ReElected,
                span: SPAN,
            }],
            ..Report::default()
        };
        let expected = "会议\n  名称  县科协 年会\n\n人物\n  丁一  县科协主席  [出席]\n\n\
            要求 2 点 丁一\n  (1) 抓党建\n    (1) 甲\n    (2) 乙\n  (2) 抓服务\n\n\
            任职\n  丁一  会长  [连任]\n";
        assert_eq!(text(&report), expected);
    }
}
