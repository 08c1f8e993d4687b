//! Noun phrases: names of meetings, names of bodies, and term and session inside them.

use once_cell::sync::Lazy;

use crate::entity::date::number;
use crate::entity::quantity::numeral::is_figure;
use crate::lexicon::{self, Endings};
use crate::report::Session;
use crate::text::{chars, ends_chinese, is_alphanumeric, marks, words};

/// Classes of the words that names end with.
const HEAD_WORD: u8 = 1;
const BODY_WORD: u8 = 1 << 1;
const NO_MEETING: u8 = 1 << 2;
const SITS: u8 = 1 << 3;

static NOUNS: Lazy<Endings> = Lazy::new(|| {
    let heads = lexicon::words(include_str!("../../lexicon/data/meeting_heads.txt"));
    let bodies = lexicon::words(include_str!("../../lexicon/data/meeting_bodies.txt"));
    Endings::new([
        (heads.collect::<Vec<_>>(), HEAD_WORD),
        (bodies.collect(), BODY_WORD),
        (NOT_MEETINGS.to_vec(), NO_MEETING),
        (SITTING.to_vec(), SITS),
    ])
});

/// Words in 会 that are neither a meeting nor a body.
const NOT_MEETINGS: &[&str] = &[
    "社会",
    "机会",
    "省会",
    "都会",
    "教会",
    "体会",
    "领会",
    "误会",
    "不会",
    "入会",
    "与会",
    "到会",
    "参会",
    "在会",
    "散会",
    "办会",
    "理会",
    "约会",
    "运动会",
    "音乐会",
    "博览会",
    "展销会",
    "舞会",
    "宴会",
    "庙会",
    "灯会",
    "聚会",
];

/// Bodies that share their name with their session when it is numbered: 五届六次理事会.
const SITTING: &[&str] =
    &["理事会", "委员会", "常委会", "执委会", "监事会", "董事会", "主席团", "联谊会"];

/// Meeting words that say nothing by themselves: 会议 later refers back.
const BARE: &[&str] = &[
    "会议",
    "大会",
    "会",
    "本次会议",
    "此次会议",
    "本次大会",
    "此次大会",
    "这次会议",
    "这次大会",
    "活动",
    "本次活动",
    "此次活动",
    "该会议",
    "全体会议",
    "专题会议",
    "专门会议",
    "年会",
    "论坛",
    "仪式",
    "本届大会",
    "本届年会",
    "活动仪式",
    "首次会议",
    "一次会议",
    "视频会议",
];

/// `phrase` without closing quotes and a bracketed short name or mode behind it: 全委会(扩大).
pub(super) fn core(phrase: &str) -> &str {
    if ends_chinese(phrase) {
        return phrase;
    }
    let bare = phrase.trim_end_matches(['”', '》', '"', '’', '」', '』', ' ', '　']);
    if !bare.ends_with([')', '）']) {
        return bare;
    }
    match bare.rfind(['(', '（']) {
        Some(at) if at > 0 => bare[..at].trim_end(),
        _ => bare,
    }
}

/// Whether `phrase` ends as the name of a meeting does.
pub(super) fn is_meeting(phrase: &str) -> bool {
    let core = core(phrase);
    let core = if ends_chinese(core) { core } else { core.trim_end_matches(['”', '》', '"']) };
    let classes = NOUNS.classes(core);
    if classes & HEAD_WORD != 0 || !core.ends_with('会') {
        return classes & HEAD_WORD != 0;
    }
    if classes & SITS != 0
        && let Some(body) = words!(SITTING).suffix(core)
    {
        let before = &core[..core.len() - body.len()];
        return sits(before.strip_suffix("常务").unwrap_or(before));
    }
    classes & (NO_MEETING | BODY_WORD) == 0
}

/// Whether `phrase` names an election that is held as a meeting is: 第五届理事会选举, 换届选举.
pub(super) fn is_election(phrase: &str) -> bool {
    let core = core(phrase);
    let numbered = || core.contains('届') && core.chars().count() >= 5;
    words!["换届选举", "换届改选", "会董选举"].end(core)
        || words!["选举", "改选"].end(core) && numbered()
}

/// Whether `phrase` ends with a body that shares its name with its session.
pub(super) fn may_sit(phrase: &str) -> bool {
    words!(SITTING).end(core(phrase))
}

/// Whether a numbered session stands right before the body, or before one joined to it:
/// 四届二次(扩大)理事会, 四届二次理事暨常务理事会.
fn sits(before: &str) -> bool {
    let before = core(before);
    let shared = before.ends_with(['、', '暨', '和', '与', '及']) && before.contains('次');
    let session = ["次", "次扩大", "次全体", "次会员", "次常务", "新春", "迎新"];
    shared || session.iter().any(|w| before.ends_with(w))
}

/// Whether a meeting word says nothing by itself.
pub(super) fn is_bare(phrase: &str) -> bool {
    let bare = phrase.trim_matches(|c| chars!("“” 了").has(c));
    // 两次会议: how many, not which.
    let uncounted = bare.strip_prefix(|c: char| chars!("两二三四五多几数").has(c));
    let counted = uncounted.and_then(|rest| rest.strip_prefix(['次', '场', '个']));
    words!(BARE).are(bare) || counted.is_some_and(|rest| words!(BARE).are(rest))
}

/// Pronouns of bodies.
pub(super) const OWN: &[&str] = &[
    "我校",
    "我院",
    "我会",
    "我市",
    "我县",
    "我区",
    "我省",
    "我局",
    "我镇",
    "我协会",
    "我学会",
    "我公司",
    "学校",
    "学院",
    "医院",
    "协会",
    "学会",
    "商会",
    "我们",
    "该校",
    "该院",
    "该协会",
    "该会",
    "我办",
    "我所",
    "我社",
    "总会",
    "联合会",
    "我中心",
    "我处",
    "本会",
    "研究会",
    "工会",
    "公司",
    "校工会",
];

/// Whether `phrase` is the name of a body (or a place, as in 某县召开…).
pub(super) fn is_body(phrase: &str) -> bool {
    let core = core(phrase);
    let verbal = words![
        "会议", "大会", "会上", "随后", "同志", "主持", "出席", "参加", "为了", "期间", "工作",
    ];
    let classes = NOUNS.classes(core);
    let named = core.ends_with(['会', '学']) && classes & NO_MEETING == 0;
    (named || classes & BODY_WORD != 0 || words!(OWN).are(core))
        && (2..=45).contains(&core.chars().count())
        && !verbal.begin(core)
        && !words!["带队", "率队", "领队"].end(core)
        && !is_meeting(phrase)
        && !marks(core).any(|(_, c)| matches!(c, '。' | '，' | ','))
}

/// Characters between term and session, of the body behind them, and of a number, at most.
const BETWEEN: usize = 12;
const BODY: usize = 24;
const DIGITS: usize = 4;

/// The number that `text` ends with, and what stands before it.
fn number_at_end(text: &str) -> Option<(&str, &str)> {
    let last = text.char_indices().rev().take(DIGITS);
    let digits = last.take_while(|(_, c)| is_figure(*c));
    digits.last().map(|(at, _)| text.split_at(at))
}

/// The first number of `text` that `sign` follows: what stands before it, the number, and what
/// stands behind the sign.
fn numbered(text: &str, sign: char) -> Option<(&str, &str, &str)> {
    text.match_indices(sign).find_map(|(at, _)| {
        let (before, number) = number_at_end(&text[..at])?;
        Some((before, number, &text[at + sign.len_utf8()..]))
    })
}

/// Term and session printed in the name of a meeting.
pub(super) fn session(name: &str) -> Option<Session> {
    let small = |text: &str| number(text).and_then(|n| u32::try_from(n).ok()).filter(|n| *n > 0);
    let body = |text: &str| Some(text.trim().to_owned()).filter(|b| !b.is_empty());
    let behind = |text: &str| {
        let ends = |(i, (_, c)): &(usize, (usize, char))| *i == BODY || chars!("，。,、暨").has(*c);
        let end = text.char_indices().enumerate().find(ends).map_or(text.len(), |(_, (at, _))| at);
        body(&text[..end])
    };
    let session = if let Some((before, session, rest)) = numbered(name, '次') {
        let before = before.strip_suffix('第').unwrap_or(before);
        let term = before.rsplit_once('届').and_then(|(head, between)| {
            let parted = between.contains(|c| chars!("0123456789，。,第").has(c));
            let near = !parted && between.chars().count() <= BETWEEN;
            let (_, term) = number_at_end(head).filter(|_| near)?;
            Some((small(term)?, between))
        });
        let between = term.and_then(|(_, between)| body(between));
        Session {
            term: term.map(|(term, _)| term),
            session: small(session),
            body: between.or_else(|| behind(rest)),
        }
    } else {
        let (_, term, rest) = numbered(name, '届')?;
        Session { term: small(term), session: None, body: behind(rest) }
    };
    (session.term.is_some() || session.session.is_some()).then_some(session)
}

/// A name as it is compared with others: its length, and its pairs of characters as numbers, which
/// are compared many at once.
pub(super) struct Pairs(usize, Vec<u64>);

impl Pairs {
    pub(super) fn new(name: &str) -> Self {
        let mut chars = name.chars().filter(|c| is_alphanumeric(*c)).take(120).map(u64::from);
        let mut last = chars.next().unwrap_or(0);
        let mut pairs = Vec::with_capacity(name.len() / 3);
        for c in chars {
            pairs.push(std::mem::replace(&mut last, c) << 32 | c);
        }
        Pairs(name.len(), pairs)
    }

    /// How much of the shorter name's pairs the longer one has, 0 to 1.
    pub(super) fn likeness(&self, other: &Pairs) -> f64 {
        let (short, long) = if self.0 <= other.0 { (self, other) } else { (other, self) };
        let (few, many) = (&short.1, &long.1);
        if few.is_empty() {
            return 0.0;
        }
        let shared = few.iter().filter(|p| many.contains(p)).count();
        shared as f64 / few.len() as f64
    }
}

/// How much of the shorter name's pairs of characters the longer one has, 0 to 1.
pub(super) fn likeness(a: &str, b: &str) -> f64 {
    Pairs::new(a).likeness(&Pairs::new(b))
}

#[cfg(test)]
mod tests {
    use super::session;

    #[test]
    fn terms_and_sessions_are_read_from_names() {
        let read = |name: &str| {
            let found = session(name)?;
            Some((found.term, found.session, found.body))
        };
        let told = |term, session, body: &str| Some((term, session, Some(body.to_owned())));
        assert_eq!(read("学会八届三次全委会"), told(Some(8), Some(3), "全委会"));
        assert_eq!(read("第九届理事会第2次会议"), told(Some(9), Some(2), "理事会"));
        assert_eq!(read("第十二次代表大会暨年会"), told(None, Some(12), "代表大会"));
        assert_eq!(read("第三届年会"), told(Some(3), None, "年会"));
        assert_eq!(read("三届"), Some((Some(3), None, None)));
        assert_eq!(read("三届,第四次会议"), told(None, Some(4), "会议"));
        assert_eq!(read("三届一二三四五次会"), told(Some(3), Some(2345), "一"));
        assert_eq!(read("12345次会"), told(None, Some(2345), "会"));
        assert_eq!(read("上次会议"), None);
        assert_eq!(read("年会"), None);
    }
}
