//! Verbs of commendation and what stands around them.

use once_cell::sync::Lazy;

use crate::Span;
use crate::entity::lexis::is_han;
use crate::fact::signs::COMMENDS;
use crate::lexicon::{
    NO_BOUNDARY, NOT_ROLE, ORDINARY, ORGANIZATION, REPORTS_SPEECH, Table, entries,
};
use crate::text::{chars, words};

use super::object::{Trust, holders, object, title};
use super::party::{Parties, owner, parties, subjects};
use super::view::View;
use super::{Draft, Strength, words};

/// How the objects of a verb stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Frame {
    /// 授予A“X”, 对A授予“X”.
    Give,
    /// 向A颁发“X”.
    Issue,
    /// 为X获得者颁奖.
    Prize,
    /// 表彰了X, 对X进行了表彰.
    Commend,
    /// A等22名先进个人受到表彰.
    Passive,
    /// A荣获X.
    Receive,
    /// 宣读X名单.
    Read,
}

const LIST: &str = include_str!("../../lexicon/data/award_verbs.txt");

static VERBS: Lazy<Table<Frame>> = Lazy::new(|| {
    Table::new(entries(LIST).map(|columns| (columns[0].to_owned(), frame_named(columns[1]))))
});

fn frame_named(name: &str) -> Frame {
    match name {
        "give" => Frame::Give,
        "issue" => Frame::Issue,
        "prize" => Frame::Prize,
        "passive" => Frame::Passive,
        "receive" => Frame::Receive,
        "read" => Frame::Read,
        _ => Frame::Commend,
    }
}

/// With one of these a text tells of honours that were conferred.
pub(in crate::fact) const CEREMONY: &[&str] = &[
    "表彰",
    "颁奖",
    "颁发",
    "授予",
    "获奖",
    "获评",
    "授奖",
    "授牌",
    "嘉奖",
    "颁授",
    "荣誉称号",
    "评选结果",
    "评选出",
    "特等奖",
    "一等奖",
];

/// The verbs of commendation.
pub(in crate::fact) fn words() -> impl Iterator<Item = &'static str> {
    crate::lexicon::words(LIST)
}

#[derive(Debug, Clone, Copy)]
struct Verb {
    span: Span,
    frame: Frame,
    /// What stands between 为, 向, 对 and the verb.
    phrase: Option<Span>,
}

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
        words!(ACTS).begin(behind)
    };
    view.places(Span::new(range.start, end), '并').find(goes_on).unwrap_or(end)
}

fn verbs(view: &View<'_>) -> Vec<Verb> {
    let mut found: Vec<Verb> = Vec::new();
    let mut floor = view.span.start;
    for span in view.document.signs.longest(view.span, COMMENDS) {
        // More verbs of commendation than this are no sentence.
        const MOST: usize = 60;
        if found.len() >= MOST {
            break;
        }
        let Some(frame) = VERBS.get(view.of(span)) else { continue };
        if view.group_at(span.start).is_some() || !acts(view, span, frame) {
            continue;
        }
        let phrase = match frame {
            Frame::Receive | Frame::Read | Frame::Passive => None,
            _ => prepositional(view, floor, span, frame),
        };
        if frame != Frame::Receive && frame != Frame::Read {
            floor = span.end;
        }
        found.push(Verb { span, frame, phrase });
    }
    found
}

/// Whether the word is the verb of a clause, and no part of a noun: 表彰大会, 获得感, 受表彰的.
fn acts(view: &View<'_>, span: Span, frame: Frame) -> bool {
    const NOUN_BEHIND: &[&str] = &[
        "大会",
        "会",
        "仪式",
        "典礼",
        "活动",
        "环节",
        "词",
        "晚会",
        "工作",
        "者",
        "感",
        "决定",
        "名单",
        "嘉宾",
        "办法",
        "方案",
        "条例",
        "机制",
        "制度",
        "文件",
        "通报",
        "的",
        "盛典",
        "现场",
        "人员",
        "对象",
        "和颁奖",
        "项目",
        "暨",
    ];
    const PASSIVE_BEFORE: &[&str] =
        &["受", "受到", "获", "获得", "获得过", "得到", "被", "接受", "评选"];
    let behind = view.of(Span::new(span.end, view.span.end));
    let before = view.of(Span::new(view.span.start, span.start));
    match frame {
        // 获 alone needs the honour in quotes.
        Frame::Receive if view.of(span) == "获" => {
            behind.starts_with(words::is_quote)
                || words!["特等奖", "一等奖", "二等奖", "三等奖", "金奖", "银奖", "铜奖"]
                    .begin(behind)
        }
        Frame::Receive => !words!["者", "感"].begin(behind),
        Frame::Read => true,
        Frame::Passive => !words!["的", "后"].begin(behind),
        Frame::Give => !words!(PASSIVE_BEFORE).end(before),
        _ => !words!(NOUN_BEHIND).begin(behind) && !words!(PASSIVE_BEFORE).end(before),
    }
}

/// Longest phrase between a preposition and its verb, in bytes.
const LONGEST_PHRASE: usize = 900;

/// What stands between the nearest preposition and the verb.
fn prepositional(view: &View<'_>, floor: usize, verb: Span, frame: Frame) -> Option<Span> {
    let low = char_floor(view.document.text, verb.start.saturating_sub(LONGEST_PHRASE)).max(floor);
    let start = view.behind_last_mark(Span::new(low, verb.start), chars!("。；！？;!"));
    let prepositions =
        if frame == Frame::Commend { chars!("对给为") } else { chars!("对给为向") };
    let at = view
        .top_from_end(Span::new(start, verb.start))
        .find(|(at, c)| prepositions.has(*c) && opens_phrase(view, *at))?
        .0;
    let from = at + '对'.len_utf8();
    let text = view.of(Span::new(from, verb.start));
    const LIGHT: &[&str] = &[
        "进行了",
        "进行",
        "给予了",
        "给予",
        "予以",
        "予以了",
        "作出",
        "分别",
        "集中",
        "一并",
        "依次",
        "现场",
        "隆重",
    ];
    // 授予A为X,授予B…: what ends in a comma belongs to the verb before.
    if text.trim_end().ends_with(['，', ',']) {
        return None;
    }
    let mut bare = text.trim_end();
    while let Some(word) = words!(LIGHT).suffix(bare) {
        bare = &bare[..bare.len() - word.len()];
    }
    (!bare.trim().is_empty()).then(|| Span::new(from, from + bare.len()))
}

/// Whether the preposition at `at` is one, and no part of a word: 成为, 面对, 方向.
fn opens_phrase(view: &View<'_>, at: usize) -> bool {
    let lexis = view.lexis();
    let end = at + '对'.len_utf8();
    let before = lexis.text[..at].chars().next_back();
    let word_before =
        before.is_some_and(|c| chars!("作成认以称评选命名定面针绝相方志转意趋名分因").has(c));
    let behind = lexis.char_at(end).is_some_and(|c| chars!("了主期本予").has(c));
    let people = &view.document.entities.people;
    let next = people.partition_point(|person| person.span.end <= at);
    let named = people.get(next).is_some_and(|person| person.span.start <= at);
    !word_before
        && !behind
        && !named
        && !lexis.covered(at, end, NO_BOUNDARY | ORDINARY | NOT_ROLE | ORGANIZATION)
}

fn char_floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// One verb in its sentence.
struct Scene<'v, 'd> {
    view: &'v View<'d>,
    verb: Verb,
    /// Behind what earlier verbs took.
    floor: usize,
    /// From the verb to the next one or the end of the clause.
    behind: Span,
    ceremony: bool,
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
            Frame::Read => self.announce(),
        };
        if self.verb.frame != Frame::Receive && !drafts.is_empty() {
            let owned = |drafts: &[Draft]| drafts.iter().find_map(|d| d.conferred_by.clone());
            let by = self.conferred_by().or_else(|| owned(&drafts));
            drafts.iter_mut().for_each(|draft| draft.conferred_by = by.clone());
        }
        (drafts, end)
    }

    /// Whether the words before the verb say that it is told of, and not done here.
    fn is_past(&self) -> bool {
        const TOLD: &[&str] = &[
            "曾经",
            "曾多次",
            "曾获",
            "曾荣获",
            "曾被",
            "曾在",
            "曾先后",
            "曾连续",
            "去年",
            "每年",
            "定期",
            "拟",
            "一年来",
            "以来",
            "年来",
            "过去",
            "年内",
            "力争",
            "争取",
            "应当",
            "可以",
            "今后",
            "下一步",
            "将对",
            "将评选",
            "计划",
            "建议",
            "申报",
            "推荐",
            "如果",
            "历年",
            "设立",
            "旨在",
            "激励",
        ];
        const TOLD_OF_RECEIVERS: &[&str] =
            &["多次", "先后", "连续", "近年", "累计", "期间", "历届", "此前", "已", "共有", "一直"];
        let view = self.view;
        let low =
            char_floor(view.document.text, self.verb.span.start.saturating_sub(LONGEST_PHRASE));
        let start = view.behind_last_mark(
            Span::new(low.max(view.span.start), self.verb.span.start),
            chars!("。；！？;!"),
        );
        let before = Span::new(start, self.verb.span.start);
        let text = view.of(before);
        let receives = self.verb.frame == Frame::Receive;
        let clause = &text[text.rfind(['，', ',']).map_or(0, |at| at)..];
        // 去年,学会授予…: a short clause in front sets the time of the next.
        const SETTING: usize = 18;
        let setting = text.split(['，', ',']).next().filter(|first| first.len() <= SETTING);
        let told = words!(TOLD).are_in(clause)
            || setting.is_some_and(|setting| words!(TOLD).are_in(setting))
            || receives && (words!(TOLD_OF_RECEIVERS).are_in(clause) || text.ends_with('曾'))
            || text.ends_with(['将', '要', '可', '应', '为', '以'])
                && self.verb.phrase.is_none()
                && !receives;
        told || self.is_quoted_speech(before)
    }

    /// 他指出,…授予…: said, not done.
    fn is_quoted_speech(&self, before: Span) -> bool {
        self.view.lexis().within(before.start, before.end).any(|hit| {
            hit.classes & REPORTS_SPEECH != 0
                && hit.end <= before.end
                && self.view.group_at(hit.start).is_none()
                && !self.view.of(Span::new(hit.start, hit.end)).contains("宣")
        })
    }

    fn give(&self) -> (Vec<Draft>, usize) {
        let Some(phrase) = self.verb.phrase else {
            return object(self.view, self.behind, Trust::Confers, true);
        };
        let (mut drafts, end) = object(self.view, self.behind, Trust::Confers, false);
        if drafts.is_empty() {
            return object(self.view, self.behind, Trust::Confers, true);
        }
        self.receivers(phrase, &mut drafts);
        (drafts, end)
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
        match self.verb.phrase {
            Some(phrase) if drafts.is_empty() => {
                let (drafts, _) = object(self.view, phrase, Trust::Commends, true);
                (drafts, self.verb.span.end)
            }
            Some(phrase) => {
                self.receivers(phrase, &mut drafts);
                (drafts, end)
            }
            None => (drafts, end),
        }
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
        let subject = Span::new(start, start + bare.len());
        let (drafts, _) = object(view, subject, Trust::Commends, true);
        (drafts, self.verb.span.end)
    }

    fn receive(&self) -> (Vec<Draft>, usize) {
        let view = self.view;
        if !self.ceremony {
            return (Vec::new(), 0);
        }
        let mut marks = view.top_marks(self.behind);
        let first = marks.find(|(_, c)| chars!("、，,").has(*c));
        let first = first.map_or(self.behind.end, |(at, _)| at);
        let of = view.places(Span::new(self.behind.start, first), '的').next();
        if of.is_some() {
            let range = Span::new(self.verb.span.start, self.behind.end);
            let (mut drafts, end) = object(view, range, Trust::Confers, false);
            let told =
                view.of(view.span).contains("获奖感言") || view.of(view.span).contains("祝贺");
            let strength = if told { Strength::Sure } else { Strength::Adds };
            drafts.iter_mut().for_each(|draft| draft.strength = strength);
            return (drafts, end);
        }
        let (mut drafts, end) = object(view, self.behind, Trust::Confers, false);
        let subject = subjects(view, near_end(view, Span::new(self.floor, self.verb.span.start)));
        for draft in &mut drafts {
            draft.precede(view, subject.clone());
        }
        (drafts, end)
    }

    /// 宣读X名单, 宣读《关于表彰X的决定》.
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
        let Some((list, width)) = first.filter(|_| self.ceremony) else {
            return (Vec::new(), 0);
        };
        let end = self.behind.start + list;
        let found = self.rolls(Span::new(self.behind.start, end));
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
