//! Who receives: names of persons and organizations in lists.

use crate::Span;
use crate::entity::lexis::is_han;
use crate::entity::name::{Promise, name_at};
use crate::entity::post::{organization, phrase_start};
use crate::lexicon::{ACT_VERB, BOUNDARY, HONORIFIC, ORGANIZATION, ROLE};
use crate::report::{Party, PartyKind};
use crate::text::{chars, words};

use super::count::{self, Count};
use super::view::{Member, View};
use super::words;

/// A list of names with the number printed behind it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parties {
    pub(crate) named: Vec<Party>,
    /// Bodies that are named by the list they stand in, if it is one: 某某米业.
    pub(super) doubtful: Vec<Party>,
    pub(super) count: Option<Count>,
    /// 等.
    pub(crate) open: bool,
}

impl Parties {
    /// Whether nobody is named, not even in doubt.
    pub(super) fn is_empty(&self) -> bool {
        self.named.is_empty() && self.doubtful.is_empty()
    }

    /// Goes on with `more` of the list.
    pub(super) fn join(&mut self, more: Parties) {
        self.named.extend(more.named);
        self.doubtful.extend(more.doubtful);
        self.count = more.count.or(self.count);
        self.open |= more.open;
    }

    /// `found` in a list with this tail; `list` vouches for all of them.
    fn of(found: Vec<Candidate>, list: bool, tail: &Tail) -> Self {
        let (named, doubtful): (Vec<Candidate>, _) =
            found.into_iter().partition(|candidate| list || candidate.sure);
        let parties = |found: Vec<Candidate>| found.into_iter().map(|c| c.party).collect();
        let (named, doubtful) = (parties(named), parties(doubtful));
        Parties { named, doubtful, count: tail.count, open: tail.open }
    }
}

/// A member of a list read as a name.
struct Candidate {
    party: Party,
    /// Whether it is a name by its own words, and not only by the list it stands in.
    sure: bool,
}

/// The name that a member is, where it is one.
pub(crate) fn party(view: &View<'_>, range: Span) -> Option<Party> {
    candidate(view, range).filter(|candidate| candidate.sure).map(|candidate| candidate.party)
}

fn candidate(view: &View<'_>, range: Span) -> Option<Candidate> {
    let range = view.trimmed(without_lead(view, range));
    if range.is_empty() {
        return None;
    }
    person(view, range).or_else(|| submitter(view, range)).or_else(|| body(view, range))
}

/// Who stands behind a work that receives an honour: A申报的“X”项目, A旗下的品牌, A的论文《X》.
fn submitter(view: &View<'_>, range: Span) -> Option<Candidate> {
    const VERBS: &[&str] = &[
        "申报",
        "选送",
        "报送",
        "完成",
        "主持完成",
        "承担",
        "研发",
        "创作",
        "撰写",
        "开发",
        "研制",
        "制作",
        "提交",
        "主持",
        "主编",
        "生产",
        "旗下",
        "牵头",
        "负责",
        "培育",
        "选育",
        "出品",
        "设计",
        "拍摄",
    ];
    let of = view.places(range, '的').next()?;
    let head = view.of(Span::new(range.start, of));
    let behind = Span::new(of + '的'.len_utf8(), range.end);
    const KINDS: &[&str] = &["《", "作品", "论文", "摄影作品", "书法作品", "项目《", "课题《"];
    let work = words!(KINDS).begin(view.of(behind)) || view.of(behind).starts_with(words::is_quote);
    let verb = words!(VERBS).suffix(head).or(work.then_some(""))?;
    if body(view, behind).is_some_and(|named| named.sure) {
        return None;
    }
    let bare = head[..head.len() - verb.len()].trim_end_matches("等");
    let from = if bare.starts_with('由') { '由'.len_utf8() } else { 0 };
    let who = Span::new(range.start + from, range.start + bare.len());
    if who.is_empty() { None } else { person(view, who).or_else(|| body(view, who)) }
}

/// What is named in title marks and receives an honour: papers and journals, 《A》《B》.
fn titled_works(view: &View<'_>, range: Span) -> Vec<Party> {
    let range = view.trimmed(range);
    let mut found = Vec::new();
    let mut at = range.start;
    for group in view.groups_in(range) {
        let inner = view.of(group);
        if group.start != at || !inner.starts_with('《') {
            return Vec::new();
        }
        let span = Span::new(group.start + '《'.len_utf8(), group.end - '》'.len_utf8());
        let name = view.of(span).to_owned();
        found.push(Party { name, kind: PartyKind::Organization, span });
        at = group.end;
    }
    if at == range.end { found } else { Vec::new() }
}

/// `range` without the words that open a list: 其中, 会上, 来自.
fn without_lead(view: &View<'_>, range: Span) -> Span {
    let text = view.of(range);
    let bare = text.trim_start_matches(['：', ':', ' ', '\u{3000}', '—', '-']);
    let start = range.end - bare.len();
    let lead = ["其中", "来自", "包括", "还有", "会上", "以及", "和", "及", "与"];
    let skip = lead.iter().find(|w| bare.starts_with(**w)).map_or(0, |w| w.len());
    Span::new((start + skip).min(range.end), range.end)
}

/// The person whose phrase the member is.
fn person(view: &View<'_>, range: Span) -> Option<Candidate> {
    /// 同志, 等同志, 老师.
    const TAIL: usize = 15;
    /// Two characters.
    const SHORTEST: usize = 6;
    let people = &view.document.entities.people;
    let first = people.partition_point(|p| p.span.start < range.start);
    let found = people[first..]
        .iter()
        .take_while(|p| p.span.end <= range.end)
        .filter(|p| !p.surname_only)
        .last();
    if let Some(found) = found {
        let behind =
            view.of(Span::new(found.phrase.end.max(found.span.end).min(range.end), range.end));
        let acts = view
            .lexis()
            .within(range.end - behind.len(), range.end)
            .any(|hit| hit.classes & ACT_VERB != 0 && hit.end <= range.end);
        // 钱塘校友会: the alumni are an association's.
        let body = view.lexis().ends(range.end, ORGANIZATION);
        let of_body = body.is_some_and(|hit| hit.start < range.end - behind.len());
        if behind.len() <= TAIL && !acts && !of_body && !behind.starts_with('的') {
            return Some(sure(found.name.to_owned(), PartyKind::Person, found.span));
        }
        return None;
    }
    // A荣获: the first character of the verb was taken for the last of the name.
    if let Some(cut) = people[first..].iter().find(|p| p.span.end > range.end)
        && cut.span.start + SHORTEST <= range.end
    {
        let name = Span::new(cut.span.start, range.end);
        return Some(sure(view.of(name).to_owned(), PartyKind::Person, name));
    }
    // 受表彰的A, 设计者A: what describes the name is no part of it, nor is a bracket behind it.
    let range = Span::new(range.start, range.start + without_bracket(view.of(range)).len());
    let described = view.of(range).rfind(['的', '者']).map_or(0, |at| at + '的'.len_utf8());
    let range = Span::new(range.start + described, range.end);
    let lexis = view.lexis();
    let bare = lexis
        .ends(range.end, HONORIFIC)
        .filter(|hit| hit.start > range.start)
        .map_or(range.end, |hit| hit.start);
    let start = behind_unit(view, Span::new(range.start, bare)).unwrap_or(range.start);
    let end = name_at(lexis, start, Promise::Fair)?;
    let name = Span::new(start, end);
    (end == bare).then(|| sure(view.of(name).to_owned(), PartyKind::Person, name))
}

/// `text` without a bracket at its end.
fn without_bracket(text: &str) -> &str {
    let open = text.ends_with([')', '）']).then(|| text.rfind(['(', '（'])).flatten();
    open.map_or(text, |at| &text[..at])
}

/// Where the name begins behind the unit of its bearer: 某县中心小学A.
fn behind_unit(view: &View<'_>, range: Span) -> Option<usize> {
    /// Two to four characters.
    const NAME: std::ops::RangeInclusive<usize> = 6..=12;
    let lexis = view.lexis();
    lexis
        .within(range.start, range.end)
        .filter(|hit| hit.classes & ORGANIZATION != 0 && hit.start > range.start)
        .map(|hit| hit.end)
        .filter(|end| *end < range.end && NAME.contains(&(range.end - *end)))
        .find(|end| name_at(lexis, *end, Promise::Fair) == Some(range.end))
}

fn sure(name: String, kind: PartyKind, span: Span) -> Candidate {
    Candidate { party: Party { name, kind, span }, sure: true }
}

/// Our own body, as reports call it.
const OWN: &[&str] =
    &["我会", "我校", "我院", "我协会", "我学会", "我商会", "我县", "我市", "我局"];

/// How names of organizations end that are no words of their own, those of schools among them.
const SHORT_ENDS: &[&str] = &[
    "社区",
    "村",
    "班",
    "公司",
    "厂",
    "店",
    "一小",
    "二小",
    "三小",
    "四小",
    "五小",
    "六小",
    "一中",
    "二中",
    "三中",
    "四中",
    "五中",
    "六中",
    "七中",
    "八中",
    "实小",
    "附小",
    "附中",
    "职中",
    "完小",
    "中学",
    "小学",
    "幼儿园",
];

/// The organization that the member is; one that only its list makes likely is not sure.
fn body(view: &View<'_>, range: Span) -> Option<Candidate> {
    const LONGEST: usize = 105;
    let lexis = view.lexis();
    let start = phrase_start(lexis, range.start, range.end).max(range.start);
    let span = organization(lexis, start, range.end).filter(|span| span.start >= range.start)?;
    let name = view.of(span).trim();
    let letters = name.chars().count();
    let people = &view.document.entities.people;
    let next = people.partition_point(|person| person.span.start < span.start);
    let kind = lexis.ends(span.end, ORGANIZATION).map_or(span.end, |hit| hit.start);
    // 钱塘校友会, 高桥镇: what looks like a name is a place.
    const KIND: usize = '镇'.len_utf8();
    let holds_person = people
        .get(next)
        .is_some_and(|person| person.span.end + KIND < span.end && person.phrase.end <= kind);
    let count_first = name.starts_with(|c: char| c.is_ascii_digit());
    let talks = name.contains(['的', '了', '：', ':', '“', '。'])
        || lexis.within(span.start, span.end).any(|hit| {
            hit.classes & (ACT_VERB | BOUNDARY) != 0
                && hit.end <= span.end
                && hit.end - hit.start > 3
                && !lexis.covered(hit.start, hit.end, ORGANIZATION)
        });
    if letters < 2
        || name.len() > LONGEST
        || talks
        || holds_person
        || count_first
        || words::is_generic(name)
        || unnamed(name)
    {
        return None;
    }
    let known = OWN.contains(&name)
        || lexis.ends(span.end, ORGANIZATION).is_some() && letters >= 3
        || words!(SHORT_ENDS).end(name) && letters >= 4;
    let role = lexis.ends(span.end, ROLE).is_some();
    // “同心”志愿服务队: the quotes are of the name.
    let quoted = name.contains('”') && view.of(Span::new(range.start, span.start)).ends_with('“');
    let span = if quoted { Span::new(span.start - '“'.len_utf8(), span.end) } else { span };
    let name = view.of(span).trim();
    let party = Party { name: name.to_owned(), kind: PartyKind::Organization, span };
    (!role
        && name.chars().all(|c| is_han(c) || c.is_alphanumeric() || chars!("（）()·-—“”").has(c)))
    .then_some(Candidate { party, sure: known })
}

/// The name of the body that `range` ends with.
pub(super) fn owner(view: &View<'_>, range: Span) -> Option<String> {
    let lexis = view.lexis();
    let start = phrase_start(lexis, range.start, range.end);
    let span = organization(lexis, start, range.end)?;
    let named = lexis.ends(span.end, ORGANIZATION).is_some_and(|hit| hit.end - hit.start > 3);
    let name = view.of(span);
    (named && !unnamed(name)).then(|| name.to_owned())
}

/// 各单位, 与会代表, 全体会员: nobody in particular.
pub(crate) fn unnamed(name: &str) -> bool {
    const FIRST: &[&str] = &[
        "各",
        "与会",
        "全体",
        "参会",
        "到会",
        "大家",
        "有关",
        "相关",
        "部分",
        "受表彰",
        "获奖",
        "部门",
        "会议",
        "大会",
        "会上",
        "我们",
        "多家",
        "多个",
        "一批",
        "一些",
        "众多",
        "新任",
        "代表",
        "委员",
        "先进",
        "优秀",
        "其他",
        "其它",
        "会后",
        "会前",
        "受表彰",
    ];
    words!(FIRST).begin(name)
        || words!["们", "代表", "大会", "会议", "方面", "年度"].end(name)
        || is_scope(name)
}

/// 全县, 全系统, 今年: the whole out of which the holders of an honour were chosen.
fn is_scope(name: &str) -> bool {
    const SCOPES: &[&str] =
        &["全系统", "全行业", "全社会", "系统内", "行业内", "今年", "去年", "当年"];
    SCOPES.contains(&name) || name.starts_with('全') && name.chars().count() == 2
}

/// The names in `range`, a list: with 等, a number and a noun behind it.
pub(crate) fn parties(view: &View<'_>, range: Span) -> Parties {
    listed(view, range, false)
}

/// The names in `range`, a list whose number stands behind it: all of its members are names.
pub(super) fn counted(view: &View<'_>, range: Span) -> Parties {
    listed(view, range, true)
}

/// The names of a list that `range` begins with and that is closed by its number or by one of
/// `closers`: A、B等6家单位的, A、B三家商会的, A、B负责人. All of its members are names.
pub(crate) fn closed_list(view: &View<'_>, range: Span, closers: &[&str]) -> Option<Vec<Party>> {
    let number = count::first(view, range);
    let word = closers.iter().filter_map(|w| view.of(range).find(w)).min();
    let word = word.map(|at| range.start + at);
    let number = number.filter(|count| word.is_none_or(|word| count.span.start < word));
    let end = number.map(|count| count.span.start).or(word)?;
    let text = view.of(Span::new(range.start, end));
    let bare = text.trim_end_matches(['等', '的']);
    // 来自A、B等地的代表: from where they come.
    if words!["等地", "各地", "地区"].end(bare) {
        return None;
    }
    let mut found = listed(view, Span::new(range.start, range.start + bare.len()), true);
    // 最美家庭代表: an honour, and nobody by name.
    found.named.retain(|party| !words::is_honour(&party.name));
    (found.named.len() > 1).then_some(found.named)
}

fn listed(view: &View<'_>, range: Span, counted: bool) -> Parties {
    let members = view.members(range);
    let Some((last, before)) = members.split_last() else { return Parties::default() };
    let tail = tail(view, last.span);
    let mut found: Vec<Candidate> = Vec::new();
    for name in before.iter().map(|member| member.span).chain([tail.name]) {
        let works = if counted { titled_works(view, name) } else { Vec::new() };
        found.extend(works.into_iter().map(|party| Candidate { party, sure: true }));
        found.extend(candidate(view, name));
    }
    let list = counted || tail.count.is_some() || found.iter().filter(|c| c.sure).count() >= 2;
    Parties::of(found, list, &tail)
}

/// The names that end at the end of `range`, read backwards: the subject of the verb behind it.
pub(crate) fn subjects(view: &View<'_>, range: Span) -> Parties {
    let range = Span::new(range.start, without_adverbs(view, range));
    let members = view.members(range);
    let Some((last, before)) = members.split_last() else { return Parties::default() };
    let tail = tail(view, last.span);
    let last_name = quoted_work(view, tail.name).or_else(|| candidate(view, tail.name));
    let works = titled_works(view, tail.name).into_iter();
    let mut found: Vec<Candidate> = match last_name {
        Some(name) => vec![name],
        None => works.map(|party| Candidate { party, sure: true }).collect(),
    };
    let mut comma = last.comma;
    if !found.is_empty() {
        for Member { span, comma: next } in before.iter().rev() {
            let Some(more) = candidate(view, *span) else {
                // 某集团董事长、总经理A: the member is a post of the person behind it.
                if of_next_person(view, *span, &found[0].party) {
                    comma = *next;
                    continue;
                }
                break;
            };
            // Across a comma a list goes on only between persons.
            if comma
                && (more.party.kind, found[0].party.kind) != (PartyKind::Person, PartyKind::Person)
            {
                break;
            }
            found.insert(0, more);
            comma = *next;
        }
    }
    let all = found.is_empty() || !tail.has;
    let tail = Tail { count: tail.count.filter(|_| all), ..tail };
    let list = tail.count.is_some() && tail.open || found.iter().filter(|c| c.sure).count() >= 2;
    if tail.counts_inside() && found.iter().filter(|c| list || c.sure).count() == 1 {
        found.clear();
    }
    Parties::of(found, list, &tail)
}

/// The person at the head of a sentence whose predicate goes on behind a comma: A因…,被评为X.
pub(super) fn first_subject(view: &View<'_>, range: Span) -> Parties {
    /// 我校, 我会.
    const LEAD: usize = 12;
    let goes_on =
        view.of(range).trim_end_matches(['并', '先', '后', '还', '也']).ends_with(['，', ',']);
    let people = &view.document.entities.people;
    let first = people.partition_point(|person| person.span.start < range.start);
    let inside: Vec<_> =
        people[first..].iter().take_while(|person| person.span.end <= range.end).take(2).collect();
    let [person] = inside[..] else { return Parties::default() };
    let alone = goes_on && !person.surname_only && person.phrase.start <= range.start + LEAD;
    let behind = view.of(Span::new(person.phrase.end.max(person.span.end), range.end));
    if !alone || !words!["因", "由于", "凭", "以", "在", "从", "自", "，"].begin(behind) {
        return Parties::default();
    }
    let name = person.name.to_owned();
    let named = vec![Party { name, kind: PartyKind::Person, span: person.span }];
    Parties { named, ..Parties::default() }
}

/// What is named in quotes and receives an honour itself: “春风行动”, “暖流”项目.
fn quoted_work(view: &View<'_>, range: Span) -> Option<Candidate> {
    const WORKS: &[&str] =
        &["项目", "工程", "活动", "行动", "计划", "品牌", "课题", "团队", "队", "工作室", "作品"];
    const LONGEST: usize = 30;
    let range = view.trimmed(range);
    let quote = view.group_at(range.start).filter(|quote| *quote == range)?;
    let inner = view.of(quote).trim_matches(words::is_quote);
    let work = view.of(quote).starts_with(words::is_quote)
        && words!(WORKS).end(inner)
        && inner.chars().count() <= LONGEST;
    let start = quote.start + view.of(quote).chars().next().map_or(0, char::len_utf8);
    let span = Span::new(start, start + inner.len());
    work.then(|| sure(inner.to_owned(), PartyKind::Organization, span))
}

/// Whether `member` is the beginning of the phrase of the person `next`.
fn of_next_person(view: &View<'_>, member: Span, next: &Party) -> bool {
    let people = &view.document.entities.people;
    let at = people.partition_point(|person| person.span.start < next.span.start);
    people.get(at).is_some_and(|person| {
        person.span == next.span && person.phrase.start <= member.start && !person.surname_only
    })
}

/// The end of `range` without the adverbs before the verb.
fn without_adverbs(view: &View<'_>, range: Span) -> usize {
    const ADVERBS: &[&str] = &[
        "分别", "均", "还", "也", "双双", "同时", "共同", "光荣", "再次", "一并", "成功", "顺利",
        "首次", "一举", "并", "，", ",", " ", "则", "都",
    ];
    let mut text = view.of(range);
    while let Some(rest) = ADVERBS.iter().find_map(|word| text.strip_suffix(word)) {
        text = rest;
    }
    range.start + text.len()
}

struct Tail {
    name: Span,
    count: Option<Count>,
    open: bool,
    /// Whether the number is of what those named have: A、B各有2个项目.
    has: bool,
}

impl Tail {
    /// Whether the number may be of those inside the one body named: 某医院5位专家.
    fn counts_inside(&self) -> bool {
        !self.open && self.count.and_then(|count| count.value).is_some_and(|value| value > 1)
    }
}

/// The last member of a list: A等31个集体, A8个单位负责人, A等三位同志.
fn tail(view: &View<'_>, range: Span) -> Tail {
    let etc = view.places(range, '等').filter(|at| *at > range.start).last();
    let counted = count::first(view, range);
    let name_end = match (etc, &counted) {
        (Some(etc), _) => etc,
        (None, Some(count)) => count.span.start,
        (None, None) => range.end,
    };
    let count = counted.filter(|count| etc.is_none_or(|etc| count.span.start > etc));
    let name = Span::new(range.start, name_end);
    let has = words!["各有", "均有", "另有", "共有", "有"].suffix(view.of(name));
    let name = Span::new(name.start, name.end - has.map_or(0, str::len));
    // 另有1人: all of them.
    let has = has.is_some() && !name.is_empty();
    Tail { name, count, open: etc.is_some(), has }
}
