//! What the verbs of commendation say of honours, by what stands around them.

use crate::Span;
use crate::entity::lexis::{is_han, is_mark};
use crate::entity::post::organization;
use crate::lexicon::ORGANIZATION;
use crate::report::{Party, PartyKind};
use crate::text::{char_floor, chars, words};

use super::labels::holders;
use super::object::object;
use super::party::{Parties, first_subject, owner, parties, subjects};
use super::title::{Trust, title};
use super::verb::{Frame, Verb, verbs};
use super::view::View;
use super::{Draft, Strength, words};

/// With one of these a text tells of honours that were conferred.
pub(in crate::fact) const CEREMONY: &[&str] = &[
    "表彰",
    "颁奖",
    "颁发",
    "授予",
    "获奖",
    "获评",
    "获颁",
    "授奖",
    "授牌",
    "嘉奖",
    "通报表扬",
    "表扬名单",
    "颁授",
    "荣誉称号",
    "评选结果",
    "评选揭晓",
    "评选出",
    "特等奖",
    "一等奖",
];

/// What the verbs of a sentence say of honours.
pub(super) fn drafts(view: &View<'_>, ceremony: bool) -> Vec<Draft> {
    let verbs = verbs(view);
    let mut found = Vec::new();
    let mut floor = view.span.start;
    for (i, verb) in verbs.iter().enumerate() {
        let inside = verbs[i + 1..]
            .iter()
            .take(3)
            .any(|next| next.phrase.is_some_and(|phrase| phrase.contains(verb.span)));
        if verb.span.start < floor || inside {
            continue;
        }
        let limits = |next: &&Verb| verb.frame == Frame::Receive || !attributes(view, next);
        let limit = verbs[i + 1..].iter().find(limits).map_or(view.span.end, |next| {
            next.phrase.map_or(next.span.start, |phrase| phrase.start.max(verb.span.end))
        });
        let end = clause_end(view, within_reach(view, Span::new(verb.span.end, limit)));
        let scene =
            Scene { view, verb: *verb, floor, behind: Span::new(verb.span.end, end), ceremony };
        let (drafts, consumed) = scene.read();
        if !drafts.is_empty() {
            floor = consumed.max(verb.span.end);
        }
        found.extend(drafts);
    }
    found
}

/// Whether the verb only describes who receives: 3位获“X”的秘书长.
fn attributes(view: &View<'_>, verb: &Verb) -> bool {
    let range = within_reach(view, Span::new(verb.span.end, view.span.end));
    verb.frame == Frame::Receive
        && view
            .top(range)
            .find(|(_, c)| chars!("，,、。；;的").has(*c))
            .is_some_and(|(_, c)| c == '的')
}

/// Longest object or subject of a verb, in bytes.
const REACH: usize = 2400;

/// The beginning of `range` that is read.
fn within_reach(view: &View<'_>, range: Span) -> Span {
    let end = char_floor(view.document.text, range.end.min(range.start + REACH));
    Span::new(range.start, end.max(range.start))
}

/// The end of `range` that is read.
fn near_end(view: &View<'_>, range: Span) -> Span {
    let start = char_floor(view.document.text, range.end.saturating_sub(REACH));
    Span::new(start.max(range.start).min(range.end), range.end)
}

/// Where the clause ends, or goes on to another act: X并进行了颁奖.
fn clause_end(view: &View<'_>, range: Span) -> usize {
    const ACTS: &[&str] = &["进", "为", "向", "给", "对", "颁", "举", "授", "作", "由", "现", "当"];
    let stop = view.top_marks(range).find(|(_, c)| chars!("。；！？;!").has(*c));
    let end = stop.map_or(range.end, |(at, _)| at);
    let goes_on = |at: &usize| {
        let behind = view.of(Span::new(at + '并'.len_utf8(), end));
        // The next verb of commendation is where the range ends.
        behind.is_empty() || words!(ACTS).begin(behind)
    };
    view.places(Span::new(range.start, end), '并').find(goes_on).unwrap_or(end)
}

/// One verb in its sentence.
pub(super) struct Scene<'v, 'd> {
    pub(super) view: &'v View<'d>,
    pub(super) verb: Verb,
    /// Behind what earlier verbs took.
    pub(super) floor: usize,
    /// From the verb to the next one or the end of the clause.
    pub(super) behind: Span,
    pub(super) ceremony: bool,
}

impl Scene<'_, '_> {
    fn read(&self) -> (Vec<Draft>, usize) {
        if self.is_past() {
            return (Vec::new(), 0);
        }
        let (mut drafts, end) = match self.verb.frame {
            Frame::Give => self.give(),
            Frame::Issue | Frame::Prize => self.issue(),
            Frame::Commend => self.commend(),
            Frame::Receive => self.receive(),
            Frame::Passive => self.passive(),
            Frame::Are => self.named(),
            Frame::Read => self.announce(),
            Frame::Falls => self.falls(),
            Frame::This => self.refer(),
        };
        if self.verb.frame != Frame::Receive && !drafts.is_empty() {
            let owned = |drafts: &[Draft]| drafts.iter().find_map(|d| d.conferred_by.clone());
            let by = self.conferred_by().or_else(|| owned(&drafts));
            drafts.iter_mut().for_each(|draft| draft.conferred_by = by.clone());
        }
        (drafts, end)
    }

    fn give(&self) -> (Vec<Draft>, usize) {
        let Some(phrase) = self.verb.phrase else {
            if let Some(agent) = self.agent() {
                return self.given_by(agent);
            }
            let fallen = self.falls();
            let given = || object(self.view, self.behind, Trust::Confers, true);
            return if fallen.0.is_empty() { given() } else { fallen };
        };
        let (mut drafts, end) = object(self.view, self.behind, Trust::Confers, false);
        if drafts.is_empty() {
            return object(self.view, self.behind, Trust::Confers, true);
        }
        self.receivers(phrase, &mut drafts);
        (drafts, end)
    }

    /// Where 被 stands in A被B授予, if no more than the name of a body follows it.
    fn agent(&self) -> Option<usize> {
        if self.verb.phrase.is_some() || !matches!(self.verb.frame, Frame::Give | Frame::Receive) {
            return None;
        }
        const LONGEST: usize = 120;
        let view = self.view;
        let low = self.verb.span.start.saturating_sub(LONGEST).max(self.floor);
        let low = char_floor(view.document.text, low).max(self.floor);
        let clause = Span::new(low, self.verb.span.start);
        let clause =
            Span::new(view.behind_last_mark(clause, chars!("。；！？;!，,：:")), clause.end);
        let at = view.places(clause, '被').chain(view.places(clause, '获')).max()?;
        let body = Span::new(at + '被'.len_utf8(), clause.end);
        let name = view.trimmed(body);
        let whole = organization(view.lexis(), name.start, name.end) == Some(name)
            && view.lexis().ends(name.end, ORGANIZATION).is_some();
        whole.then_some(at)
    }

    /// “X”花落A, 将X颁给A: the honour stands before the verb, from the start of its clause or
    /// behind 将 or 把.
    fn falls(&self) -> (Vec<Draft>, usize) {
        const ADVERBS: &[&str] = &["则", "分别", "最终", "也", "双双", "依次", "，", ","];
        const LONGEST: usize = 240;
        let view = self.view;
        let low = self.verb.span.start.saturating_sub(LONGEST).max(self.floor);
        let low = char_floor(view.document.text, low).max(self.floor);
        let clause = Span::new(low, self.verb.span.start);
        let mut text = view.of(clause);
        while let Some(word) = words!(ADVERBS).suffix(text) {
            text = &text[..text.len() - word.len()];
        }
        let clause = Span::new(low, low + text.len());
        let start = view.behind_last_mark(clause, chars!("。；！？;!，,：:"));
        let start = view.behind_last(Span::new(start, clause.end), chars!("将把"));
        let Some(honour) = title(view, Span::new(start, clause.end), Trust::Confers, false) else {
            return match self.verb.frame {
                Frame::Falls => object(view, self.behind, Trust::Confers, true),
                _ => (Vec::new(), 0),
            };
        };
        let end = self.recipients_end();
        let mut draft = Draft::new(view, honour.span);
        draft.follow(view, parties(view, Span::new(self.behind.start, end)));
        if draft.recipients.is_empty() { (Vec::new(), 0) } else { (vec![draft], end) }
    }

    /// Where a list of recipients behind the verb ends: at a clause that says more.
    fn recipients_end(&self) -> usize {
        let view = self.view;
        let commas = view.top_marks(self.behind).filter(|(_, c)| chars!("，,").has(*c));
        let more = |at: &usize| {
            let next = Span::new(*at, self.behind.end);
            view.quote_in(next).is_some() || words!["奖", "获"].are_in(view.of(next))
        };
        commas.map(|(at, _)| at).find(more).unwrap_or(self.behind.end)
    }

    /// A被B授予X: who receives stands before the 被 at `agent`.
    fn given_by(&self, agent: usize) -> (Vec<Draft>, usize) {
        let view = self.view;
        // 被B授予X的A: told of A.
        let end = view.until(self.behind, chars!("，,的"));
        if view.of(Span::new(end, self.behind.end)).starts_with('的') {
            return (Vec::new(), 0);
        }
        let (mut drafts, end) = object(view, self.behind, Trust::Confers, false);
        let subject = self.subject(agent);
        drafts.iter_mut().for_each(|draft| draft.precede(view, subject.clone()));
        (drafts, end)
    }

    /// Who stands before `end` as the subject.
    fn subject(&self, end: usize) -> Parties {
        let view = self.view;
        let low = near_end(view, Span::new(self.floor, end));
        let start = view.behind_last_mark(low, chars!("。；！？;!"));
        let range = Span::new(start, end);
        let found = subjects(view, range);
        if found.named.is_empty() && found.count.is_none() {
            first_subject(view, range)
        } else {
            found
        }
    }

    /// Gives the names in `phrase` to all of `drafts`.
    fn receivers(&self, phrase: Span, drafts: &mut [Draft]) {
        let found = parties(self.view, phrase);
        for draft in drafts {
            draft.precede(self.view, found.clone());
        }
    }

    fn issue(&self) -> (Vec<Draft>, usize) {
        let (mut drafts, end) = if self.verb.frame == Frame::Issue {
            object(self.view, self.behind, Trust::Confers, false)
        } else {
            (Vec::new(), self.verb.span.end)
        };
        drafts.iter_mut().for_each(|draft| draft.leave_owner(self.view, false));
        match self.verb.phrase {
            Some(phrase) if drafts.is_empty() && self.puts_up(phrase) => (drafts, end),
            Some(phrase) if drafts.is_empty() => {
                let (mut drafts, _) = object(self.view, phrase, Trust::Commends, true);
                // 为“某某联盟”揭牌: a plate is put up at anything, quoted or not.
                if self.view.of(self.verb.span).ends_with("牌") {
                    drafts.retain(|draft| draft.is_honour_by_name(self.view));
                }
                (drafts, self.verb.span.end)
            }
            Some(phrase) => {
                self.receivers(phrase, &mut drafts);
                (drafts, end)
            }
            None => (drafts, end),
        }
    }

    /// Whether a plate is put up at something new: 为新建的“职工之家”授牌.
    fn puts_up(&self, phrase: Span) -> bool {
        self.view.of(self.verb.span).ends_with("牌")
            && words!["新建", "新设", "新成立", "新挂牌", "共建", "创建"]
                .are_in(self.view.of(phrase))
    }

    fn commend(&self) -> (Vec<Draft>, usize) {
        if let Some(phrase) = self.verb.phrase {
            let (drafts, _) = object(self.view, phrase, Trust::Commends, true);
            if !drafts.is_empty() {
                return (drafts, self.verb.span.end);
            }
        }
        let behind = self.view.of(self.behind);
        let bare = behind.trim_start_matches(['了', '：', ':', ' ']);
        let range = Span::new(self.behind.end - bare.len(), self.behind.end);
        object(self.view, range, Trust::Commends, true)
    }

    fn passive(&self) -> (Vec<Draft>, usize) {
        const ADVERBS: [&str; 5] = ["也", "均", "都", "分别", "一并"];
        let view = self.view;
        let low = near_end(view, Span::new(self.floor, self.verb.span.start));
        let start = view.behind_last_mark(low, chars!("。；！？;!，,"));
        let text = view.of(Span::new(start, self.verb.span.start));
        let bare = ADVERBS.iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text);
        let bare = without_setting(bare);
        let from = if bare.starts_with("来自") { bare.rfind('的') } else { None };
        let from = from.map_or(0, |at| at + '的'.len_utf8());
        let subject = Span::new(start + from, start + bare.len());
        let (mut drafts, _) = object(view, subject, Trust::Commends, true);
        // 3个先进班组,8个标兵受到表彰: clauses before that are no more than honours.
        let mut end = start;
        while !drafts.is_empty() && end > low.start {
            let comma = char_floor(view.document.text, end - 1);
            let from = view.behind_last_mark(Span::new(low.start, comma), chars!("。；！？;!，,"));
            let clause = Span::new(from, comma);
            let (more, read) = object(view, clause, Trust::Commends, true);
            if more.is_empty()
                || read < comma
                || !view.of(Span::new(comma, end)).starts_with(['，', ','])
            {
                break;
            }
            drafts.splice(0..0, more);
            end = from;
        }
        (drafts, self.verb.span.end)
    }

    /// 表彰先进个人126名,其中受表彰的有A、B: who receives the honour named last.
    fn named(&self) -> (Vec<Draft>, usize) {
        let view = self.view;
        let mut found = parties(view, self.behind);
        if found.named.is_empty() {
            return (Vec::new(), 0);
        }
        if view.of(Span::new(self.floor, self.verb.span.start)).contains("其中") {
            found.count = None;
        }
        let mut draft = Draft::referring(self.verb.span);
        draft.precede(view, found);
        (vec![draft], self.behind.end)
    }

    /// A等8人获此殊荣: who receives the honour named last.
    fn refer(&self) -> (Vec<Draft>, usize) {
        let subject = self.subject(self.verb.span.start);
        if subject.named.is_empty() {
            return (Vec::new(), 0);
        }
        let mut draft = Draft::referring(self.verb.span);
        draft.precede(self.view, subject);
        (vec![draft], self.verb.span.end)
    }

    fn receive(&self) -> (Vec<Draft>, usize) {
        let view = self.view;
        if !self.ceremony && !self.is_told_here() {
            return (Vec::new(), 0);
        }
        let mut marks = view.top_marks(self.behind);
        let first = marks.find(|(_, c)| chars!("、，,").has(*c));
        let first = first.map_or(self.behind.end, |(at, _)| at);
        let of = view.places(Span::new(self.behind.start, first), '的').next();
        if let Some(listed) = of.and_then(|of| self.listed_behind(of)) {
            return listed;
        }
        if of.is_some() {
            let range = Span::new(self.verb.span.start, self.behind.end);
            let (mut drafts, end) = object(view, range, Trust::Confers, false);
            let told =
                view.of(view.span).contains("获奖感言") || view.of(view.span).contains("祝贺");
            let strength = if told { Strength::Sure } else { Strength::Adds };
            drafts.iter_mut().for_each(|draft| draft.strength = strength);
            return (drafts, end);
        }
        if let Some(draft) = self.received_by() {
            return (vec![draft], self.verb.span.end);
        }
        let (mut drafts, end) = object(view, self.behind, Trust::Confers, false);
        let before = self.agent().unwrap_or(self.verb.span.start);
        let mut subject = self.subject(before);
        // 5位专家获颁X、Y: how many of them each, is not said; 3人同时获X、Y: all of them both.
        let both = words!["同时", "均", "都", "双双"].end(view.of(Span::new(self.floor, before)));
        if drafts.len() > 1 && !both {
            subject.count = None;
        }
        // A、B分别荣获X和Y: one each.
        let apart = view.of(Span::new(self.floor, before)).ends_with("分别")
            || view.of(self.verb.span).starts_with('分');
        if apart && drafts.len() > 1 && drafts.len() == subject.named.len() {
            for (draft, named) in drafts.iter_mut().zip(subject.named) {
                draft.recipients.push(named);
            }
            return (drafts, end);
        }
        for draft in &mut drafts {
            draft.precede(view, subject.clone());
        }
        (drafts, end)
    }

    /// Whether the sentence says that it happened at the meeting, or of persons that they were
    /// given a title: 会上,某分会荣获X; A荣获X称号.
    fn is_told_here(&self) -> bool {
        const HERE: &[&str] =
            &["会上", "大会上", "年会上", "会议上", "仪式上", "现场", "会议期间", "宣布", "揭晓"];
        let view = self.view;
        let before = view.of(Span::new(view.span.start, self.verb.span.start));
        if words!(HERE).are_in(before) {
            return true;
        }
        let behind = view.of(self.behind);
        let subject = self.subject(self.verb.span.start);
        let person = |party: &Party| party.kind == PartyKind::Person;
        !subject.named.is_empty()
            && subject.named.iter().all(person)
            && words!["称号", "证书", "奖章", "奖状", "奖牌"].are_in(behind)
    }

    /// 获得X的有A、B, where 的 stands at `of`.
    fn listed_behind(&self, of: usize) -> Option<(Vec<Draft>, usize)> {
        let view = self.view;
        let mut rest = Span::new(of + '的'.len_utf8(), self.behind.end);
        rest.start += words::generic_prefix(view.of(rest)).unwrap_or(0);
        let word =
            words!["有", "是", "分别是", "分别为", "分别有", "包括"].prefix(view.of(rest))?;
        let honour = Span::new(self.behind.start, of);
        let mut draft = Draft::new(view, title(view, honour, Trust::Confers, false)?.span);
        draft.follow(view, parties(view, Span::new(rest.start + word.len(), rest.end)));
        (!draft.recipients.is_empty()).then(|| (vec![draft], rest.end))
    }

    /// 一等奖由A、B获得: the honour stands before 由, and nothing behind the verb.
    fn received_by(&self) -> Option<Draft> {
        const LONGEST: usize = 300;
        let view = self.view;
        let closes = view.of(Span::new(self.verb.span.end, view.span.end));
        if !(closes.is_empty() || closes.starts_with(is_mark)) {
            return None;
        }
        let low = self.verb.span.start.saturating_sub(LONGEST).max(self.floor);
        let low = char_floor(view.document.text, low).max(self.floor);
        let clause = Span::new(low, self.verb.span.start);
        let start = view.behind_last_mark(clause, chars!("。；！？;!，,：:"));
        let clause = Span::new(start, clause.end);
        let by = view.places(clause, '由').chain(view.places(clause, '被')).max()?;
        let honour = title(view, Span::new(start, by), Trust::Confers, false)?;
        let mut draft = Draft::new(view, honour.span);
        draft.follow(view, parties(view, Span::new(by + '由'.len_utf8(), clause.end)));
        (!draft.recipients.is_empty()).then_some(draft)
    }

    /// 宣读X名单, 宣读《关于表彰X的决定》, 宣读X表彰决定.
    fn announce(&self) -> (Vec<Draft>, usize) {
        let view = self.view;
        if let Some(paper) = view.groups_in(self.behind).next().filter(|group| {
            view.of(*group).starts_with('《')
                && names_an_issuer(view.of(Span::new(self.behind.start, group.start)))
        }) {
            let inner = Span::new(paper.start + '《'.len_utf8(), paper.end - '》'.len_utf8());
            let inner = View::new(view.document, inner);
            let mut found = drafts(&inner, false);
            found.extend(holders(&inner));
            found.iter_mut().for_each(|draft| draft.strength = Strength::Decision);
            return (found, paper.end);
        }
        let text = view.of(self.behind);
        // 公布优秀论文评选结果,A获一等奖: the grades are the honours.
        let graded = view.of(view.span).contains("等奖");
        let paper = |word: &&'static str| {
            text.find(*word).filter(|_| *word == "名单" || !graded).map(|at| (at, word.len()))
        };
        let first = ["名单", "评选结果", "评审结果"].iter().filter_map(paper).min();
        let decision = words!(DECISIONS).hits(text).next();
        let first = first.or(decision.map(|(at, word)| (at, word.len())));
        let Some((list, width)) = first.filter(|_| self.ceremony) else {
            return (Vec::new(), 0);
        };
        let end = self.behind.start + list;
        let mut found = self.rolls(Span::new(self.behind.start, end));
        if decision.is_some_and(|(at, _)| at == list) {
            for draft in &mut found {
                draft.leave_owner(view, false);
                draft.strength = Strength::Decision;
            }
        }
        (found, end + width)
    }

    /// The honours of a list that is read: 30年教龄教师, 优秀会员和先进个人.
    fn rolls(&self, range: Span) -> Vec<Draft> {
        const ELECTED: &[&str] = &[
            "候选",
            "当选",
            "理事",
            "监事",
            "委员",
            "人选",
            "代表",
            "机构",
            "班子",
            "成员",
            "领导",
            "顾问",
            "监票",
            "计票",
            "新会员",
            "会员",
            "主席团",
            "人员",
            "候补",
            "与会",
            "嘉宾",
            "参会",
            "聘",
            "任命",
            "会长",
            "组成",
        ];
        let view = self.view;
        let text = view.of(range).trim_start_matches(['了', ' ']);
        let bare = ["获奖者", "获奖", "受表彰", "表彰", "评选", "入选"]
            .iter()
            .find_map(|word| text.trim_end().strip_suffix(word))
            .unwrap_or(text);
        let start = range.end - text.len();
        let range = Span::new(start, start + bare.len());
        let (found, _) = object(view, range, Trust::Commends, false);
        let letters = bare.chars().count();
        let plain = (4..=20).contains(&letters)
            && !bare.contains(['的', '、', '，', '“', '《'])
            && bare.contains(|c: char| c.is_ascii_digit())
            && !words!(ELECTED).are_in(bare);
        if found.is_empty() && plain {
            return vec![Draft::new(view, range)];
        }
        found
    }

    /// The organization that is the subject of the verb.
    fn conferred_by(&self) -> Option<String> {
        let view = self.view;
        if let Some(agent) = self.agent() {
            return owner(view, Span::new(agent + '被'.len_utf8(), self.verb.span.start));
        }
        let end =
            self.verb.phrase.map_or(self.verb.span.start, |phrase| phrase.start - '对'.len_utf8());
        let range = near_end(view, Span::new(self.floor.min(end), end));
        let start = view.behind_last_mark(range, chars!("。；，,;：:"));
        let mut text = view.of(Span::new(start, end));
        while let Some(rest) = ["决定", "研究", "联合", "还", "分别", "并", "经"]
            .iter()
            .find_map(|w| text.strip_suffix(w))
        {
            text = rest;
        }
        owner(view, Span::new(start, start + text.len()))
    }
}

/// Decisions that are named by what they do.
const DECISIONS: &[&str] = &[
    "表彰决定",
    "表彰通报",
    "表彰的决定",
    "表彰的通报",
    "表彰通知",
    "表彰令",
    "嘉奖令",
    "命名决定",
    "授奖决定",
    "授予决定",
];

/// `text` without where it was done at its end: 在年会上.
fn without_setting(text: &str) -> &str {
    const LONGEST: usize = 120;
    let ends = words!["上", "中", "现场", "期间"].end(text);
    let at = if ends { text.rfind('在') } else { None };
    at.filter(|at| text.len() - at <= LONGEST).map_or(text, |at| &text[..at])
}

/// Whether `text`, between 宣读 and the title of a paper, is no more than who issued it.
fn names_an_issuer(text: &str) -> bool {
    const LONGEST: usize = 24;
    text.chars().count() <= LONGEST && text.chars().all(|c| is_han(c) || c == '、')
}

/// The honour of a heading: 一等奖(3名), 先进集体.
pub(super) fn heading(view: &View<'_>, range: Span) -> Option<Draft> {
    let count = super::count::ending(view, range);
    let end = count.map_or(range.end, |count| count.span.start);
    let bare = Span::new(range.start, end);
    let title = title(view, bare, Trust::Commends, false)?;
    let whole = title.span.start == bare.start && words::is_honour(view.of(title.span));
    let mut draft = Draft::new(view, title.span);
    draft.precede(view, Parties { count, ..Parties::default() });
    whole.then_some(draft)
}
