//! The report: what one text says of one meeting.
//!
//! Conventions: every text is in clean simplified Chinese, every [`Span`] is a half-open byte
//! range of the input as it was given, and a fact that the text does not state is `None` or empty.

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use crate::{Date, Span};

/// Version of the data model, written to [`Report::schema`].
pub const SCHEMA_VERSION: u32 = 1;

/// A text as read after repair, and where it stands in the input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Clean simplified text.
    pub text: String,
    /// Its evidence in the input.
    pub span: Span,
}

impl Mention {
    /// A mention of `text` at `span`.
    pub fn new(text: impl Into<String>, span: Span) -> Self {
        Mention { text: text.into(), span }
    }
}

/// Everything that was read from one text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Report {
    /// Version of this data model: 1.
    pub schema: u32,
    /// Headline of the article, as printed.
    pub title: Option<Mention>,
    /// When, by whom and where the article was published.
    pub publication: Publication,
    /// The meeting; `None` where the text reports none (a notice, a rule, a page of links).
    pub meeting: Option<Meeting>,
    /// Named persons who take part, in order of their first mention.
    pub officials: Vec<Official>,
    /// Lists of numbered points, in order.
    pub work_points: Vec<WorkPoints>,
    /// Honours conferred or announced at the meeting.
    pub awards: Vec<Award>,
    /// Results of elections, appointments and engagements.
    pub appointments: Vec<Appointment>,
    /// Exchanges of experience (典型发言, 经验交流).
    pub presentations: Vec<Presentation>,
    /// What was mended in the input before it was read, in order.
    pub repairs: Vec<Repair>,
    /// What a careful editor should look at.
    pub notes: Vec<Note>,
    /// The encoding that the input was decoded from (`UTF-8`, `gb18030`, `Big5` …), where it came
    /// as bytes: spans are of the decoded text. Absent in JSON where the input came as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
}

impl Default for Report {
    /// The report of a text that states nothing.
    fn default() -> Self {
        Report {
            schema: SCHEMA_VERSION,
            title: None,
            publication: Publication::default(),
            meeting: None,
            officials: Vec::new(),
            work_points: Vec::new(),
            awards: Vec::new(),
            appointments: Vec::new(),
            presentations: Vec::new(),
            repairs: Vec::new(),
            notes: Vec::new(),
            encoding: None,
        }
    }
}

/// The article's byline.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Publication {
    /// Date printed by the page (发布时间, 日期), never the clock's.
    pub date: Option<Date>,
    /// 来源.
    pub source: Option<Mention>,
    /// 作者, 记者, 通讯员.
    pub authors: Vec<Mention>,
}

/// Whether a meeting took place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Status {
    /// It took place (or is taking place).
    #[default]
    Held,
    /// It is announced (将于…召开).
    Planned,
    /// It was put off (延期, 推迟).
    Postponed,
    /// It was called off (取消).
    Cancelled,
}

/// The one main meeting that a text reports.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Meeting {
    /// Whether it took place.
    pub status: Status,
    /// Fullest name, without the subject of 召开/举行 and without the place.
    pub name: Option<Mention>,
    /// Term and session (八届四次).
    pub session: Option<Session>,
    /// First and last day.
    pub dates: Option<MeetingDates>,
    /// Fullest phrase of the place or venue.
    pub location: Option<Mention>,
    /// Who holds it.
    pub organizers: Vec<Organizer>,
    /// Heads present, where stated.
    pub attendance: Option<Attendance>,
    /// Groups and organizations present.
    pub attendees: Vec<Mention>,
    /// What the meeting did (传达…, 总结…, 部署…, 审议通过…).
    pub agenda: Vec<Mention>,
}

/// Term and session of a body that meets regularly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Session {
    /// 届, from 1.
    pub term: Option<u32>,
    /// 次, from 1.
    pub session: Option<u32>,
    /// The body (全委会, 理事会, 会员代表大会), as printed.
    pub body: Option<String>,
}

/// Where the year of a meeting's dates was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum YearFrom {
    /// Printed in the running text.
    Text,
    /// Reckoned from the publication date.
    Publication,
    /// Printed in the headline.
    Title,
    /// Told by the day of the week.
    Weekday,
}

/// First and last day of a meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MeetingDates {
    /// First day; `None` where only the closing day is stated.
    pub start: Option<Date>,
    /// Last day (the first day again for one day); `None` where only the opening is stated.
    pub end: Option<Date>,
    /// The phrase that states them.
    pub text: String,
    /// Its evidence in the input.
    pub span: Span,
    /// Where the year was read; `None` where it is unknown.
    pub year_from: Option<YearFrom>,
}

/// The part that a body plays in holding a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OrganizerPart {
    /// Subject of 召开, 举行.
    Holds,
    /// 主办.
    Hosts,
    /// 承办.
    Undertakes,
    /// 协办.
    CoOrganizes,
    /// 支持, 指导.
    Supports,
}

/// A body that holds a meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Organizer {
    /// Name as printed.
    pub text: String,
    /// Its evidence in the input.
    pub span: Span,
    /// Its part.
    pub part: OrganizerPart,
}

/// How a number bounds what it counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Bound {
    /// Just so many.
    #[default]
    Exact,
    /// 近, 约, 左右.
    About,
    /// 余, 多, 超过, 以上.
    Over,
    /// 不足, 以下.
    Under,
}

/// Heads present at a meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Attendance {
    /// Number of heads.
    pub count: u64,
    /// How the number bounds it.
    pub bound: Bound,
    /// The phrase: 近200人.
    pub text: String,
    /// Its evidence in the input.
    pub span: Span,
}

/// What an official does at the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Activity {
    /// 出席, 参加, 莅临.
    Attend,
    /// 颁奖, 授牌, 宣读表彰决定.
    Award,
    /// 当选.
    Elected,
    /// 交流发言, 典型发言.
    Exchange,
    /// 主持.
    Preside,
    /// 作报告, 汇报, 介绍, 宣读.
    Report,
    /// 讲话, 致辞, 指出, 强调.
    Speak,
}

/// An organization and a role in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Post {
    /// The organization, as printed or carried over within a list.
    pub organization: Option<String>,
    /// The role with its modifiers (常务副主席, 代市长).
    pub role: Option<String>,
    /// Where organization and role stand in the input.
    pub span: Span,
}

/// A named person who takes part in the meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Official {
    /// Full name.
    pub name: String,
    /// All posts printed, in order, each once.
    pub posts: Vec<Post>,
    /// What the person does, sorted, each once.
    pub activities: Vec<Activity>,
    /// For whom the person acts (受X委托).
    pub on_behalf_of: Option<String>,
    /// Every mention of the person in the input.
    pub mentions: Vec<Span>,
}

/// What the points of a list are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PointKind {
    /// What was done, results, findings.
    Review,
    /// What is asked, planned, hoped, proposed.
    Requirement,
    /// Agenda, resolutions, topics, thanks, names.
    #[default]
    Other,
}

/// One list of numbered points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WorkPoints {
    /// What its points are.
    pub kind: PointKind,
    /// Name of the person who makes them; `None` where the meeting or the text itself does.
    pub speaker: Option<String>,
    /// The words that lead to the list (范松林要求,…).
    pub lead: Option<Mention>,
    /// From the first marker to the end of the last point.
    pub span: Span,
    /// The points, two at least.
    pub points: Vec<Point>,
}

/// One numbered point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Point {
    /// Its number, from 1; 最后 takes the next one.
    pub ordinal: u32,
    /// The marker as printed: 一是, (二), 3.
    pub marker: String,
    /// Text without marker and closing punctuation.
    pub text: String,
    /// Evidence of `text` in the input.
    pub span: Span,
    /// First clause of the text.
    pub heading: String,
    /// Numbers with a unit.
    pub figures: Vec<Figure>,
    /// Lists inside the point.
    pub lists: Vec<WorkPoints>,
}

/// A number with its unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Figure {
    /// The phrase: 100多项.
    pub text: String,
    /// The number: 100; 1000万元 is 10000000, 近三分之一 is 0.333….
    pub value: f64,
    /// How the number bounds what it counts.
    pub bound: Bound,
    /// The unit: 项, 元, %.
    pub unit: Option<String>,
    /// Its evidence in the input.
    pub span: Span,
}

/// What a recipient or presenter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PartyKind {
    /// A person.
    Person,
    /// An organization.
    Organization,
}

/// A person or an organization that receives or presents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Party {
    /// Name as printed.
    pub name: String,
    /// Person or organization.
    pub kind: PartyKind,
    /// Its evidence in the input.
    pub span: Span,
}

/// One honour.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Award {
    /// Name of the honour, without 称号.
    pub title: String,
    /// Number of recipients, where stated.
    pub count: Option<u64>,
    /// Unit of `count`: 个集体, 名.
    pub unit: Option<String>,
    /// Recipients named.
    pub recipients: Vec<Party>,
    /// Whether the text says that there are more (等).
    pub open: bool,
    /// Who confers it.
    pub conferred_by: Option<String>,
    /// Where the honour stands in the input.
    pub span: Span,
}

/// How somebody came to a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AppointmentKind {
    /// 当选, 选举…为.
    Elected,
    /// 连任, 再次当选.
    ReElected,
    /// 任命, 担任.
    Appointed,
    /// 聘任, 聘请.
    Engaged,
    /// 增补, 补选.
    Added,
}

/// One result of an election or appointment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Appointment {
    /// The person (or the organization elected: 副会长单位).
    pub person: String,
    /// The body, where printed.
    pub organization: Option<String>,
    /// The role.
    pub role: String,
    /// How.
    pub how: AppointmentKind,
    /// Its evidence in the input.
    pub span: Span,
}

/// One exchange of experience.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Presentation {
    /// Who presented.
    pub presenters: Vec<Party>,
    /// On what.
    pub topics: Vec<Mention>,
}

/// What kind of damage was mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RepairKind {
    /// A reading in parentheses: 協(xié).
    Annotation,
    /// Bytes shifted or lost: 高??茀f.
    Mojibake,
    /// Traditional or variant characters.
    Script,
    /// Doubled or broken punctuation.
    Punctuation,
    /// A character lost from the text: 1126日.
    LostCharacter,
    /// Tags and entities.
    Markup,
    /// Blanks and line breaks inside words.
    Whitespace,
}

/// One place that was mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Repair {
    /// The kind of damage.
    pub kind: RepairKind,
    /// Where `before` stands in the input.
    pub span: Span,
    /// The input, read as a `str`: mostly so short that it is kept in place.
    pub before: SmolStr,
    /// What it was read as.
    pub after: SmolStr,
}

/// Something that an editor should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Note {
    /// Stable code: `count_mismatch`, `damaged_date`.
    pub code: String,
    /// One sentence.
    pub message: String,
    /// Where, in the input.
    pub span: Option<Span>,
}

impl Report {
    /// Hands every span of the report to `visit`, once each (those of `repairs` excepted: they
    /// are in the input from the start), and puts back what it returns.
    pub(crate) fn map_spans(&mut self, visit: &mut dyn FnMut(Span) -> Span) {
        let mention = |m: &mut Mention, v: &mut dyn FnMut(Span) -> Span| m.span = v(m.span);
        self.title.iter_mut().for_each(|m| mention(m, visit));
        self.publication.source.iter_mut().for_each(|m| mention(m, visit));
        self.publication.authors.iter_mut().for_each(|m| mention(m, visit));
        if let Some(meeting) = &mut self.meeting {
            meeting.name.iter_mut().for_each(|m| mention(m, visit));
            meeting.location.iter_mut().for_each(|m| mention(m, visit));
            meeting.attendees.iter_mut().for_each(|m| mention(m, visit));
            meeting.agenda.iter_mut().for_each(|m| mention(m, visit));
            meeting.dates.iter_mut().for_each(|d| d.span = visit(d.span));
            meeting.organizers.iter_mut().for_each(|o| o.span = visit(o.span));
            meeting.attendance.iter_mut().for_each(|a| a.span = visit(a.span));
        }
        for official in &mut self.officials {
            official.posts.iter_mut().for_each(|p| p.span = visit(p.span));
            official.mentions.iter_mut().for_each(|s| *s = visit(*s));
        }
        self.work_points.iter_mut().for_each(|list| list.map_spans(visit));
        for award in &mut self.awards {
            award.span = visit(award.span);
            award.recipients.iter_mut().for_each(|r| r.span = visit(r.span));
        }
        self.appointments.iter_mut().for_each(|a| a.span = visit(a.span));
        for presentation in &mut self.presentations {
            presentation.presenters.iter_mut().for_each(|p| p.span = visit(p.span));
            presentation.topics.iter_mut().for_each(|m| mention(m, visit));
        }
        self.notes.iter_mut().filter_map(|n| n.span.as_mut()).for_each(|s| *s = visit(*s));
    }
}

impl WorkPoints {
    fn map_spans(&mut self, visit: &mut dyn FnMut(Span) -> Span) {
        self.span = visit(self.span);
        self.lead.iter_mut().for_each(|m| m.span = visit(m.span));
        for point in &mut self.points {
            point.span = visit(point.span);
            point.figures.iter_mut().for_each(|f| f.span = visit(f.span));
            point.lists.iter_mut().for_each(|list| list.map_spans(visit));
        }
    }
}
