//! What the points of a list are: work done, work asked for, or business of the meeting.

use crate::report::PointKind;
use crate::text::words;

use super::cue::{LEAD, LeadCue, POINT, PointCue};

/// What a list is judged by.
pub(super) struct Evidence<'a> {
    /// The words that lead to the list, nearest first.
    pub(super) leads: &'a [&'a str],
    /// The texts of its points.
    pub(super) points: &'a [&'a str],
    /// What the list around it is.
    pub(super) outer: Option<PointKind>,
    /// Whether its markers ask: 一要.
    pub(super) modal: bool,
    /// Whether someone speaks in the lead.
    pub(super) told: bool,
    /// Whether its order is told by 首先 and 其次 alone, with no one to say it.
    pub(super) proceedings: bool,
}

/// The kind of a list: thanks and acts of persons first, then points that all ask, then the
/// last cue of the lead, then the votes of the points.
pub(super) fn kind(evidence: &Evidence<'_>) -> PointKind {
    let votes = Votes::count(evidence.points);
    if evidence.proceedings || votes.are_thanks() {
        return PointKind::Other;
    }
    if votes.asked == votes.all || evidence.modal {
        return PointKind::Requirement;
    }
    let mut leads = evidence.leads.iter().copied();
    let nearest = leads.next().unwrap_or("");
    cue_of(nearest)
        .or_else(|| votes.decided(says_past(nearest)))
        .or_else(|| topic_of(nearest))
        .or_else(|| leads.find_map(cue_of))
        .or(evidence.outer)
        .unwrap_or_else(|| votes.leaning(evidence.told))
}

/// The last of the words of `lead` that tell a kind.
fn cue_of(lead: &str) -> Option<PointKind> {
    let past = POINT.find(lead).filter(|hit| hit.class == PointCue::Past).last();
    let done = past.map_or(0, |hit| hit.start);
    let clause = lead.rfind(['，', ',', '；', '。']).unwrap_or(0);
    let mut found = None;
    for hit in LEAD.find(lead) {
        let asked = found == Some(PointKind::Requirement) && hit.start > clause;
        found = match hit.class {
            LeadCue::Requirement => Some(PointKind::Requirement),
            LeadCue::Duty if hit.start >= done => Some(PointKind::Requirement),
            LeadCue::Finding if !asked => Some(PointKind::Review),
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
    Votes::count(points).are_thanks()
}

/// Whether some point is an act of persons.
pub(super) fn are_acts(points: &[&str]) -> bool {
    Votes::count(points).acts > 0
}

/// Whether most points ask for something.
pub(super) fn are_asked(points: &[&str]) -> bool {
    let votes = Votes::count(points);
    votes.asked * 2 > votes.all
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
    thanks: usize,
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
            let (mut past, mut act) = (false, false);
            for hit in POINT.find(super::first_sentence(point)) {
                past |= hit.class == PointCue::Past;
                act |= hit.class == PointCue::Act;
            }
            votes.thanks += usize::from(words!["感谢", "衷心感谢", "致谢", "祝贺"].begin(point));
            match () {
                () if words!(ASKING).begin(point) => votes.asked += 1,
                () if act => votes.acts += 1,
                () if past => votes.past += 1,
                () => votes.bare += 1,
            }
        }
        votes
    }

    /// Whether points are mostly thanks.
    fn are_thanks(&self) -> bool {
        self.thanks * 2 > self.all
    }

    /// What most points say, if most say anything.
    fn decided(&self, lead_is_past: bool) -> Option<PointKind> {
        let most = |n: usize| n * 2 > self.all;
        match () {
            () if most(self.acts) => Some(PointKind::Other),
            () if most(self.asked) => Some(PointKind::Requirement),
            () if most(self.past) || lead_is_past && self.past > 0 => Some(PointKind::Review),
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
