//! What the points of a list are: work done, work asked for, or business of the meeting.

use once_cell::unsync::Lazy;

use crate::report::PointKind;
use crate::text::words;

use super::cue::{LEAD, LeadCue, POINT, PointCue, SPEECH, Speech};

/// What a list is judged by.
pub(super) struct Evidence<'a> {
    /// The words that lead to the list, nearest first.
    pub(super) leads: &'a [&'a str],
    /// The texts of its points.
    pub(super) points: &'a [&'a str],
    /// What the list around it is.
    pub(super) outer: Option<PointKind>,
    /// Whether somebody by name makes the points.
    pub(super) spoken: bool,
    /// Whether its markers ask: 一要.
    pub(super) modal: bool,
    /// Whether its order is told by 首先 and 其次.
    pub(super) sequence: bool,
}

impl Evidence<'_> {
    /// Whether someone speaks in the lead.
    fn told(&self) -> bool {
        self.leads.first().is_some_and(|text| {
            SPEECH.find(text).any(|hit| matches!(hit.class, Speech::Quote | Speech::Named))
        })
    }
}

/// The kind of a list: thanks and acts of persons first, then points that all ask, then the
/// last cue of the lead, then the votes of the points.
pub(super) fn kind(evidence: &Evidence<'_>) -> PointKind {
    let points = evidence.points;
    if are_thanks(points)
        || are_reasons(points)
        || are_business(points)
        || evidence.sequence && !evidence.told()
    {
        return PointKind::Other;
    }
    if evidence.modal || points.iter().all(|point| asks(point)) {
        return PointKind::Requirement;
    }
    let mut leads = evidence.leads.iter().copied();
    let nearest = leads.next().unwrap_or("");
    if let Some(kind) = cue_of(nearest) {
        return kind;
    }
    let votes = Votes::count(points);
    votes
        .decided(nearest)
        .or_else(|| topic_of(nearest))
        .or_else(|| leads.find_map(cue_of))
        .or(evidence.outer)
        .unwrap_or_else(|| votes.leaning(evidence.told() || evidence.spoken))
}

/// The last of the words of `lead` that tell a kind.
fn cue_of(lead: &str) -> Option<PointKind> {
    let done = Lazy::new(|| {
        let past = POINT.find(lead).filter(|hit| hit.class == PointCue::Past).last();
        past.map_or(0, |hit| hit.start)
    });
    let clause = Lazy::new(|| lead.rfind(['，', ',', '；', '。']).unwrap_or(0));
    let mut found = None;
    for hit in LEAD.find(lead) {
        let asked = || found == Some(PointKind::Requirement) && hit.start > *clause;
        found = match hit.class {
            LeadCue::Requirement => Some(PointKind::Requirement),
            LeadCue::Duty if hit.start >= *done => Some(PointKind::Requirement),
            LeadCue::Finding if !asked() => Some(PointKind::Review),
            LeadCue::Review => Some(PointKind::Review),
            LeadCue::Other => Some(PointKind::Other),
            LeadCue::Duty | LeadCue::Finding | LeadCue::Topic | LeadCue::None => found,
        };
    }
    found
}

fn topic_of(lead: &str) -> Option<PointKind> {
    LEAD.find(lead).any(|hit| hit.class == LeadCue::Topic).then_some(PointKind::Other)
}

fn says_past(text: &str) -> bool {
    POINT.find(text).any(|hit| hit.class == PointCue::Past)
}

/// Whether points are mostly thanks.
pub(super) fn are_thanks(points: &[&str]) -> bool {
    let thanks = words!["感谢", "衷心感谢", "致谢", "祝贺"];
    most(points.iter().filter(|point| thanks.begin(point)).count(), points)
}

/// Whether every point tells why: 办好年会是服务会员的需要.
pub(super) fn are_reasons(points: &[&str]) -> bool {
    let reasons = words!["需要", "要求", "选择", "必由之路", "应有之义", "题中之义"];
    let tells_why = |point: &&str| {
        let Some(word) = reasons.suffix(point) else { return false };
        let before = &point[..point.len() - word.len()];
        let kinds = words!["的迫切", "的客观", "的内在", "的现实", "的必然", "的根本", "的时代"];
        kinds.end(before) || before.ends_with('的') && before.contains('是')
    };
    points.iter().all(tells_why)
}

/// Whether every point names an item of business: 审议章程草案.
fn are_business(points: &[&str]) -> bool {
    let acts = words!["审议", "听取", "宣读", "表决", "选举", "推选", "投票", "审核", "增补"];
    let business = |point: &&str| {
        let rest = acts.prefix(point).map(|act| &point[act.len()..]);
        rest.is_some_and(|rest| !rest.starts_with('了'))
    };
    points.iter().all(business)
}

/// Whether some point is an act of persons.
pub(super) fn are_acts(points: &[&str]) -> bool {
    Votes::count(points).acts > 0
}

/// Whether most points ask for something.
pub(super) fn are_asked(points: &[&str]) -> bool {
    most(points.iter().filter(|point| asks(point)).count(), points)
}

fn most(some: usize, points: &[&str]) -> bool {
    some * 2 > points.len()
}

/// Whether a point asks for something.
fn asks(point: &str) -> bool {
    words!(ASKING).begin(point)
}

/// How many points look like what.
#[derive(Debug, Default)]
struct Votes {
    all: usize,
    /// Begin with 要, 应, 希望, ….
    asked: usize,
    /// Begin with another verb: an order, where nothing says it is done.
    bare: usize,
    /// Hold 了, 已, 取得, ….
    past: usize,
    /// Name an act of persons.
    acts: usize,
}

/// What a point that asks begins with.
const ASKING: &[&str] = &[
    "要",
    "应",
    "须",
    "需",
    "必须",
    "务必",
    "希望",
    "请",
    "将",
    "拟",
    "建议",
    "力争",
    "争取",
    "尽快",
    "还要",
    "必要",
    "可以",
    "不要",
    "不得",
    "严禁",
    "也要",
    "更要",
    "一定要",
    "就要",
    "就是要",
    "继续",
    "进一步",
    "切实",
];

impl Votes {
    fn count(points: &[&str]) -> Votes {
        let mut votes = Votes { all: points.len(), ..Votes::default() };
        for point in points {
            if asks(point) {
                votes.asked += 1;
                continue;
            }
            let (mut past, mut act) = (false, false);
            for hit in POINT.find(super::first_sentence(point)) {
                past |= hit.class == PointCue::Past;
                act |= hit.class == PointCue::Act;
            }
            match () {
                () if act => votes.acts += 1,
                () if past => votes.past += 1,
                () => votes.bare += 1,
            }
        }
        votes
    }

    /// What most points say, if most say anything.
    fn decided(&self, lead: &str) -> Option<PointKind> {
        let most = |n: usize| n * 2 > self.all;
        match () {
            () if most(self.acts) => Some(PointKind::Other),
            () if most(self.asked) => Some(PointKind::Requirement),
            () if most(self.past) || self.past > 0 && says_past(lead) => Some(PointKind::Review),
            () => None,
        }
    }

    /// What they look like when nothing else tells: bare verbs ask where someone speaks.
    fn leaning(&self, told: bool) -> PointKind {
        match () {
            () if self.acts > 0 => PointKind::Other,
            () if self.past > self.asked + self.bare => PointKind::Review,
            () if self.asked > 0 || told && self.bare > 0 => PointKind::Requirement,
            () if self.past > 0 => PointKind::Review,
            () => PointKind::Other,
        }
    }
}
