//! A meeting that is subject of a verb which is none of meetings: 5月6日,某学会第三次代表大会开得圆满.

use super::reader::Reader;
use super::{Act, Event, Tense};
use crate::Span;
use crate::fact::meeting::noun::{is_bare, is_body, is_meeting, session};
use crate::text::words;

/// What numbered meetings are called.
const SESSIONS: &[&str] = &[
    "代表大会",
    "会员大会",
    "代表会议",
    "全体会议",
    "全委会",
    "执委会",
    "常委会",
    "理事会",
    "全会",
    "代会",
    "联席会议",
    "理监事会议",
    "监事会议",
    "理事会议",
];

/// Verbs of the business of meetings, right behind their name.
const BUSINESS: &[&str] = &[
    "传达",
    "学习",
    "审议",
    "听取",
    "研究",
    "讨论",
    "部署",
    "总结",
    "选举产生",
    "表决",
    "通报",
    "强调",
    "指出",
    "要求",
    "通过了",
    "集中",
    "专题",
    "认真",
    "原则",
];

/// What may not begin a clause whose subject is the meeting.
const NO_SUBJECT: &[&str] = &[
    "学习", "贯彻", "传达", "落实", "根据", "按照", "依据", "围绕", "为", "在", "自", "从", "经",
    "通过", "选举", "听取", "审议", "召开", "举行", "举办", "参加", "出席", "迎接", "喜迎", "关于",
    "筹备", "作为", "随着", "对", "就", "上届", "下届", "下一", "去年", "历届", "每",
];

/// What may not follow the name: nouns that it is part of, and what makes it a time.
const NO_PREDICATE: &[&str] = &[
    "的",
    "精神",
    "以来",
    "期间",
    "上",
    "后",
    "前",
    "中",
    "时",
    "代表",
    "委员",
    "理事",
    "选举",
    "通过",
    "决议",
    "报告",
    "筹备",
    "筹委",
    "主席团",
    "秘书处",
    "工作",
    "会务",
    "组委",
    "将",
    "拟",
    "定于",
    "即将",
    "暂",
    "原定",
    "预备",
    "会徽",
    "章程",
    "方案",
    "通知",
    "第",
    "开幕式",
    "闭幕式",
];

impl Reader<'_, '_> {
    /// The meeting that the sentence begins with behind a date: numbered, or, where no headline tells
    /// of one, doing its business.
    pub(super) fn unspoken(&self, untitled: bool) -> Option<Event> {
        let day = self.sentence.dates().iter().find(|date| !date.dateline)?;
        let body = self.sentence.opening();
        let clauses = self.sentence.clauses().iter().filter(|clause| clause.end > body).take(3);
        let told = |clause: Span| {
            self.numbered(clause).or_else(|| self.acting(clause).filter(|_| untitled))
        };
        let name = clauses
            .into_iter()
            .find_map(|clause| told(Span::new(clause.start.max(body), clause.end)))?;
        // 某协会第二次监事会议于5月6日…开始: the day stands right behind the name.
        let behind = self.text()[name.end..].starts_with(['于', '在'])
            && day.span.start == name.end + '于'.len_utf8();
        let verb = if behind { day.span.end } else { name.end };
        let verb = Span::new(verb, verb);
        (behind || day.span.end <= name.start).then(|| self.held(name, verb))
    }

    /// The meeting in the words that the sentence begins with: 动员会上,….
    pub(super) fn scene(&self) -> Option<Event> {
        let clause = *self.sentence.clauses().first()?;
        // 在5月6日召开的某大会上,….
        let told = self.told_before(clause);
        let clause = Span::new(told.map_or(clause.start, |(start, _)| start), clause.end);
        let name = clause.of(self.text()).strip_suffix('上')?;
        let fits = (3..=30).contains(&name.chars().count())
            && is_meeting(name)
            && !is_bare(name)
            && !words!(NO_SUBJECT).begin(name);
        let end = clause.start + name.len();
        let place = told.and_then(|(_, place)| place).map(|place| self.sentence.placed(place));
        let name = Span::new(clause.start, end);
        fits.then(|| Event { place, ..self.held(name, Span::new(end, end)) })
    }

    /// A meeting of this name, told at `verb`.
    fn held(&self, name: Span, verb: Span) -> Event {
        Event {
            act: Act::Holds,
            tense: Tense::Now,
            verb: self.sentence.placed(verb),
            name: Some(self.sentence.placed(name)),
            meeting: true,
            place: None,
            later: false,
            also: false,
            subject: None,
        }
    }

    /// The meeting that does its business in `clause`: 某协会党组扩大会议传达学习了….
    fn acting(&self, clause: Span) -> Option<Span> {
        let start = self.subject_start(clause);
        let text = &self.text()[start..clause.end];
        let (at, _) = words!(BUSINESS).hits(text).next()?;
        let name = &text[..at];
        let meeting = words!["会议", "大会", "办公会", "例会"].end(name) && !is_bare(name);
        let named = meeting && (4..=40).contains(&name.chars().count());
        (named && !words!(NO_SUBJECT).begin(text)).then(|| Span::new(start, start + at))
    }

    /// The numbered meeting that is subject of `clause`.
    fn numbered(&self, clause: Span) -> Option<Span> {
        let start = self.subject_start(clause);
        let text = &self.text()[start..clause.end];
        if words!(NO_SUBJECT).begin(text) {
            return None;
        }
        let mut end = 0;
        for (at, word) in words!(SESSIONS).hits(text).take(20) {
            let whole = &text[..at + word.len()];
            let joined = end == 0 || text.get(end..at).is_some_and(|t| t.starts_with('暨'));
            if joined && is_meeting(whole) && !self.is_inside(start + at) {
                end = whole.len();
            }
        }
        let (name, rest) = text.split_at(end);
        let numbered = session(name).is_some() && is_of_a_body(name);
        let predicate = rest.starts_with(|c| matches!(c, '\u{4e00}'..='\u{9fff}'))
            && !words!(NO_PREDICATE).begin(rest);
        (numbered && predicate).then(|| Span::new(start, start + end))
    }
}

/// Whether a body stands before the number of `name`, or nothing: 某学会第三次…, 第三次….
fn is_of_a_body(name: &str) -> bool {
    let number = |c: char| "第0123456789一二三四五六七八九十".contains(c);
    let at = name.find(number).unwrap_or(name.len());
    at == 0 || is_body(&name[..at])
}
