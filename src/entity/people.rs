//! Persons and their posts: names found by what stands around them, posts given out along lists.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::Span;
use crate::entity::lexis::{Lexis, is_han, is_list_mark, is_mark};
use crate::entity::name::{Follow, Promise, follow, name_at, name_before, opens_name};
use crate::entity::post::{RoleRun, organization, phrase_start, role_runs, titles};
use crate::entity::segment;
use crate::lexicon::{
    ACT_VERB, APPOINTS, BOUNDARY, DESCRIPTOR, FOLLOWS_NAME, GOVERNMENT_HEAD, HONORIFIC, Hit,
    ORDINARY, ORGANIZATION, PARTY_DEPARTMENT, PERSON, Surname,
};
use crate::sentence::Sentence;
use crate::text::{Heads, marks, words};

/// An organization and a role, printed or shared along a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PostMention {
    pub(crate) organization: Option<String>,
    pub(crate) role: Option<String>,
    pub(crate) span: Span,
}

/// Where a person is mentioned, by full name, surname and role, or name alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PersonMention {
    /// The name (or surname) itself, without posts, in the repaired text.
    pub(crate) span: Span,
    /// The full name of the person meant: 祝主任 is 祝安平.
    pub(crate) name: String,
    /// Posts printed around the name or shared along its list.
    pub(crate) posts: Vec<PostMention>,
    /// From the first organization or role before the name to the last role, honorific or
    /// bracket behind it.
    pub(crate) phrase: Span,
    /// Index of the sentence.
    pub(crate) sentence: usize,
    /// Whether only the surname is printed.
    pub(crate) surname_only: bool,
    /// Whether the group role before it names no post: 代表, 领导.
    pub(crate) listed: bool,
}

/// Every mention of a person in `sentences`, in order. Names that touch one of `excluded` (the
/// byline's authors) are left out.
pub(crate) fn people(
    lexis: &Lexis<'_>,
    sentences: &[Sentence],
    excluded: &[Span],
) -> Vec<PersonMention> {
    let excluded = united(excluded);
    let mut scans: Vec<Scan<'_>> =
        sentences.iter().map(|s| Scan::new(lexis, s.span, &excluded)).collect();
    drop_ordinary_words(lexis.text, &mut scans);
    let known = KnownNames::new(lexis.text, &scans);
    let mut people = Vec::new();
    for (index, mut scan) in scans.into_iter().enumerate() {
        known.complete(lexis, &mut scan);
        Assignment::new(lexis, &scan, index, &mut people).run();
    }
    resolve_surnames(&mut people);
    people
}

/// The spans in order, those that overlap as one.
fn united(spans: &[Span]) -> Vec<Span> {
    let mut sorted = spans.to_vec();
    sorted.sort_unstable();
    let mut united: Vec<Span> = Vec::with_capacity(sorted.len());
    for span in sorted {
        match united.last_mut().filter(|last| last.overlaps(span)) {
            Some(last) => last.end = last.end.max(span.end),
            None => united.push(span),
        }
    }
    united
}

/// The names and roles of one sentence.
struct Scan<'x> {
    sentence: Span,
    runs: Vec<RoleRun>,
    names: Names,
    /// Starts of the names that only the verb behind them speaks for.
    weak: Vec<usize>,
    /// Titles in 《》.
    titles: Vec<Span>,
    /// Spans that no name touches, of the whole text.
    excluded: &'x [Span],
}

/// Names that do not overlap, by start; the value is the end.
#[derive(Default)]
struct Names(BTreeMap<usize, usize>);

impl Names {
    /// Takes a name unless it touches another; says whether it was taken.
    fn take(&mut self, name: Span) -> bool {
        let free_behind = || self.0.range(name.start..).next().is_none_or(|(s, _)| *s >= name.end);
        let last = self.0.range(..name.start).next_back();
        let free = last.is_none_or(|(_, end)| *end <= name.start) && free_behind();
        if free {
            self.0.insert(name.start, name.end);
        }
        free
    }

    fn ending_at(&self, end: usize) -> Option<Span> {
        self.iter_before(end).next().filter(|name| name.end == end)
    }

    fn iter(&self) -> impl Iterator<Item = Span> {
        self.0.iter().map(|(start, end)| Span::new(*start, *end))
    }

    /// The names that start before `at`, the last one first.
    fn iter_before(&self, at: usize) -> impl Iterator<Item = Span> {
        self.0.range(..at).rev().map(|(start, end)| Span::new(*start, *end))
    }
}

/// Drops the names that only a verb speaks for, in the whole text, and that are ordinary words.
fn drop_ordinary_words(text: &str, scans: &mut [Scan<'_>]) {
    let firm: HashSet<&str> = scans
        .iter()
        .flat_map(|scan| scan.names.iter().filter(|n| scan.weak.binary_search(&n.start).is_err()))
        .map(|name| name.of(text))
        .collect();
    for scan in scans.iter_mut().filter(|scan| !scan.weak.is_empty()) {
        let weak = std::mem::take(&mut scan.weak);
        for start in weak {
            let Some(&end) = scan.names.0.get(&start) else { continue };
            let name = &text[start..end];
            if !firm.contains(name) && segment::begins_with_word(name) {
                scan.names.0.remove(&start);
            }
        }
    }
}

impl<'x> Scan<'x> {
    fn new(lexis: &Lexis<'_>, sentence: Span, excluded: &'x [Span]) -> Self {
        let titles = titles(lexis.text, sentence);
        let runs = role_runs(lexis, sentence, &titles);
        let (names, weak) = (Names::default(), Vec::new());
        let mut scan = Scan { sentence, runs, names, weak, titles, excluded };
        scan.names_given(lexis);
        scan.names_at_roles(lexis);
        scan.names_in_lists(lexis);
        scan.names_at_words(lexis);
        scan.names_of_organizations(lexis);
        scan.weak.sort_unstable();
        scan
    }

    /// Takes a name unless it touches another or a title; says whether it was taken.
    fn take(&mut self, start: usize, end: usize) -> bool {
        let name = Span::new(start, end);
        end <= self.sentence.end
            && name.touching(&self.titles).is_none()
            && name.touching(self.excluded).is_none()
            && self.names.take(name)
    }

    /// Names that the user gave need no proof.
    fn names_given(&mut self, lexis: &Lexis<'_>) {
        for hit in lexis.within(self.sentence.start, self.sentence.end) {
            if hit.classes & PERSON != 0 {
                self.take(hit.start, hit.end);
            }
        }
    }

    fn names_at_roles(&mut self, lexis: &Lexis<'_>) {
        for index in 0..self.runs.len() {
            let run = self.runs[index].span;
            let at = behind_link(lexis, run.end);
            if let Some(end) = name_behind_role(lexis, run.end, at) {
                if self.take(at, end) {
                    self.extend(lexis, Span::new(at, end));
                }
                continue;
            }
            if self.runs[index].leaders {
                continue;
            }
            let floor = phrase_start(lexis, self.sentence.start, run.start);
            let start = name_before(lexis, floor, run.start);
            if let Some(start) = start.or_else(|| named_xiang(lexis, floor, run.start))
                && self.take(start, run.start)
            {
                self.extend(lexis, Span::new(start, run.start));
            }
        }
    }

    /// Pairs of names joined by 、 prove each other.
    fn names_in_lists(&mut self, lexis: &Lexis<'_>) {
        let base = self.sentence.start;
        for mark in self.sentence.of(lexis.text).match_indices('、').map(|(i, _)| base + i) {
            let right_start = mark + '、'.len_utf8();
            let Some(right) = list_item(lexis, right_start) else { continue };
            let Some(left) = self.item_before(lexis, mark) else { continue };
            let taken = self.take(left.start, left.end);
            self.take(right_start, right);
            if taken {
                self.extend(lexis, left);
            }
        }
    }

    /// Members of a list of persons that have an organization and no role: 省照明学会A.
    fn names_of_organizations(&mut self, lexis: &Lexis<'_>) {
        if self.names.0.len() < 2 {
            return;
        }
        let base = self.sentence.start;
        let marks = marks(self.sentence.of(lexis.text)).filter(|(_, c)| is_list_mark(*c));
        for mark in marks.map(|(i, _)| base + i) {
            let floor = phrase_start(lexis, self.sentence.start, mark);
            let Some(start) = name_before(lexis, floor, mark) else { continue };
            let firm = lexis.char_at(start).is_some_and(|c| {
                lexis.lexicon.surname(c.encode_utf8(&mut [0; 4])) != Some(Surname::Rare)
            });
            let body = lexis.ends(start, ORGANIZATION).is_some_and(|hit| hit.end - hit.start >= 6);
            if start > floor && firm && body {
                self.take(start, mark);
            }
        }
    }

    /// The name that is all of the list item before `mark`.
    fn item_before(&self, lexis: &Lexis<'_>, mark: usize) -> Option<Span> {
        let end = before_bracket(lexis.text, self.sentence.start, mark);
        if let Some(name) = self.names.ending_at(end) {
            return Some(name);
        }
        // A name that is all of the item needs no organization, though it may hold a word like 经.
        let item = after_list_mark(lexis.text, self.sentence.start, end);
        let conjunction = lexis.text[item..end].rfind(['及', '和', '与']);
        let behind = conjunction.map_or(item, |at| item + at + '及'.len_utf8());
        if let Some(start) =
            [item, behind].into_iter().find(|at| list_item(lexis, *at) == Some(end))
        {
            return Some(Span::new(start, end));
        }
        let floor = phrase_start(lexis, self.sentence.start, end);
        let start = name_before(lexis, floor, end)?;
        (start == floor || lexis.ends(start, DESCRIPTOR | ORGANIZATION).is_some())
            .then(|| Span::new(start, end))
    }

    /// Names before honorifics and verbs, behind descriptors and appointing verbs.
    fn names_at_words(&mut self, lexis: &Lexis<'_>) {
        for hit in lexis.within(self.sentence.start, self.sentence.end) {
            if hit.classes & HONORIFIC != 0 {
                let floor = phrase_start(lexis, self.sentence.start, hit.start);
                // 校友, 会员: after a noun as often as after a name.
                let rare = |start: usize| {
                    hit.classes & DESCRIPTOR != 0
                        && lexis.char_at(start).is_some_and(|c| {
                            lexis.lexicon.surname(c.encode_utf8(&mut [0; 4])) == Some(Surname::Rare)
                        })
                };
                let start = name_before(lexis, floor, hit.start).filter(|s| !rare(*s));
                if let Some(start) = start.or_else(|| self.religious_name(lexis, hit))
                    && self.take(start, hit.start)
                {
                    self.extend(lexis, Span::new(start, hit.start));
                }
            }
            if hit.classes & (APPOINTS | DESCRIPTOR) != 0 && hit.end - hit.start > 3 {
                self.try_name(lexis, hit.end, Promise::Fair);
            } else if hit.classes & (APPOINTS | DESCRIPTOR | BOUNDARY) != 0
                || hit.classes & ORGANIZATION != 0 && hit.end - hit.start >= 6
            {
                self.try_name(lexis, hit.end, Promise::Weak);
            }
        }
        let base = self.sentence.start;
        let marks = marks(self.sentence.of(lexis.text)).filter(|(_, c)| is_mark(*c));
        for start in std::iter::once(0).chain(marks.map(|(i, c)| i + c.len_utf8())) {
            self.try_name(lexis, base + start, Promise::Weak);
        }
    }

    /// 会长心觉法师: a name without a surname, between a role and the title of a cleric.
    fn religious_name(&self, lexis: &Lexis<'_>, title: &Hit) -> Option<usize> {
        const CLERICS: [&str; 8] =
            ["法师", "大师", "和尚", "大和尚", "道长", "活佛", "阿訇", "神父"];
        let start = title.start.checked_sub(2 * '法'.len_utf8())?;
        let cleric = CLERICS.contains(&&lexis.text[title.start..title.end]);
        let han = lexis.text.get(start..title.start)?.chars().all(is_han);
        (cleric && han && self.runs.iter().any(|run| run.span.end == start)).then_some(start)
    }

    fn try_name(&mut self, lexis: &Lexis<'_>, at: usize, promise: Promise) {
        let Some(end) = name_at(lexis, at, promise) else { return };
        // A weak promise is kept by a verb or a title behind the name, not by a mark.
        let marked = lexis.char_at(end).is_none_or(|c| is_mark(c) || c.is_ascii_digit());
        let proven = || {
            let behind = bracket(lexis.text, end);
            behind.is_some_and(|behind| lexis.starts(behind, ACT_VERB | APPOINTS).is_some())
        };
        if promise == Promise::Weak && marked && !proven() {
            return;
        }
        if self.take(at, end) {
            if promise == Promise::Weak {
                self.weak.push(at);
            }
            self.extend(lexis, Span::new(at, end));
        }
    }

    /// Takes the names joined to `name` by list marks and conjunctions, both ways.
    fn extend(&mut self, lexis: &Lexis<'_>, name: Span) {
        let mut at = tail(lexis, name.end);
        while let Some(next) = conjunction(lexis, at).or_else(|| behind_bracket(lexis, at)) {
            let Some(end) = member_at(lexis, next) else { break };
            let marked = lexis.char_at(end).is_none_or(is_mark);
            let fits = follow(lexis, end) >= Follow::Letter && (next > at || marked);
            if !fits || !self.take(next, end) {
                break;
            }
            at = tail(lexis, end);
        }
        let mut start = name.start;
        while let Some(mark @ ('、' | ')' | '）')) = lexis.char_before(start) {
            let mark = start - if mark == '、' { mark.len_utf8() } else { 0 };
            let Some(item) = self.item_before(lexis, mark) else { break };
            if !self.take(item.start, item.end) {
                break;
            }
            start = item.start;
        }
    }
}

/// 会上向某某秘书长: 向 is the surname where what stands between it and the role is no name.
fn named_xiang(lexis: &Lexis<'_>, floor: usize, end: usize) -> Option<usize> {
    let start = floor - lexis.char_before(floor).filter(|c| *c == '向')?.len_utf8();
    let given = lexis.text.get(floor..end)?;
    let opens =
        lexis.char_before(start).is_none_or(is_mark) || lexis.ends(start, BOUNDARY).is_some();
    let surname = given.chars().next().is_some_and(|c| lexis.lexicon.begins_surname(c));
    (opens
        && !surname
        && given.chars().count() == 2
        && given.chars().all(is_han)
        && !lexis.covered(floor, end, ORGANIZATION | ORDINARY))
    .then_some(start)
}

/// Where the list item that ends at `end` begins.
fn after_list_mark(text: &str, floor: usize, end: usize) -> usize {
    const LONGEST_NAME: usize = 15;
    let mut from = end.saturating_sub(LONGEST_NAME).max(floor);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text[from..end]
        .char_indices()
        .rfind(|(_, c)| is_mark(*c))
        .map_or(from, |(i, c)| from + i + c.len_utf8())
}

/// The name that begins a list item and ends where an item may end.
fn list_item(lexis: &Lexis<'_>, at: usize) -> Option<usize> {
    let end = name_at(lexis, at, Promise::Fair)?;
    (follow(lexis, end) >= Follow::Letter).then_some(end)
}

/// What may link a role to the name behind it, besides a colon or a blank: 副会长有A、B.
const LINKS: &[&str] = &["分别是", "分别为", "包括", "还有", "有", "是", "为"];

/// The end of the name at `at`, a member of a list whose other members are names: what would be
/// doubtful elsewhere (周立镇) is a name here if the item holds nothing else.
fn member_at(lexis: &Lexis<'_>, at: usize) -> Option<usize> {
    let strong = || name_at(lexis, at, Promise::Strong);
    name_at(lexis, at, Promise::Fair)
        .or_else(|| strong().filter(|end| lexis.char_at(*end).is_none_or(is_mark)))
        .or_else(|| between_names(lexis, at))
}

/// The end of the list item at `at` where it may be a name though it is a word (高峰): the item
/// before it is a name, and so is the one behind it.
fn between_names(lexis: &Lexis<'_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    let mark = at + lexis.text.get(at..)?.find('、').filter(|end| *end <= LONGEST)?;
    let item = &lexis.text[at..mark];
    let shape = (2..=3).contains(&item.chars().count()) && item.chars().all(is_han);
    let surname = item.chars().next().is_some_and(|c| {
        let surname = lexis.lexicon.surname(c.encode_utf8(&mut [0; 4]));
        matches!(surname, Some(Surname::Common | Surname::Usual))
    });
    let next = mark + '、'.len_utf8();
    (shape && surname && list_item(lexis, next).is_some()).then_some(mark)
}

/// Where the text goes on behind what links a role that ends at `at` to a name (or nothing does).
fn behind_link(lexis: &Lexis<'_>, at: usize) -> usize {
    let Some(rest) = lexis.text.get(at..) else { return at };
    let word = LINKS.iter().find(|word| rest.starts_with(**word)).map_or(0, |word| word.len());
    let mark = rest[word..].chars().next().filter(|c| matches!(c, ':' | '：' | ' ' | '\u{3000}'));
    at + word + mark.map_or(0, char::len_utf8)
}

/// The end of the name at `at`, behind a role that ends at `role` and what links the two.
fn name_behind_role(lexis: &Lexis<'_>, role: usize, at: usize) -> Option<usize> {
    let colon = matches!(&lexis.text[role..at], "" | ":" | "：");
    let promise = if colon { Promise::Strong } else { Promise::Fair };
    name_at(lexis, at, promise).filter(|end| colon || follow(lexis, *end) == Follow::Sure)
}

/// End of the bracket that starts at `at`, if it is a short one.
fn bracket(text: &str, at: usize) -> Option<usize> {
    const LONGEST: usize = 60;
    let rest = text.get(at..)?;
    if !rest.starts_with(['(', '（']) {
        return None;
    }
    let close = rest.char_indices().find(|(i, c)| matches!(c, ')' | '）') || *i > LONGEST)?;
    matches!(close.1, ')' | '）').then(|| at + close.0 + close.1.len_utf8())
}

/// `end` moved before a bracket that ends there.
fn before_bracket(text: &str, floor: usize, end: usize) -> usize {
    const LONGEST: usize = 60;
    let Some(inner) = text[floor..end].strip_suffix([')', '）']) else { return end };
    match inner.rfind(['(', '（']) {
        Some(open) if inner.len() - open <= LONGEST => floor + open,
        _ => end,
    }
}

/// Behind the honorifics and brackets that follow a name which ends at `end`.
fn tail(lexis: &Lexis<'_>, end: usize) -> usize {
    let mut at = end;
    loop {
        if let Some(close) = bracket(lexis.text, at) {
            at = close;
        } else if let Some(hit) = lexis.starts(at, HONORIFIC) {
            at = hit.end;
        } else {
            return at;
        }
    }
}

/// Behind the conjunction or list mark at `at`, if there is one.
fn conjunction(lexis: &Lexis<'_>, at: usize) -> Option<usize> {
    let rest = lexis.text.get(at..)?;
    if let Some(word) = ["以及", "和", "与", "及"].iter().find(|word| rest.starts_with(**word))
    {
        return Some(at + word.len());
    }
    let c = rest.chars().next().filter(|c| is_list_mark(*c))?;
    let next = at + c.len_utf8();
    let after = &lexis.text[next..];
    let word = ["以及", "和", "与", "及"].iter().find(|word| after.starts_with(**word));
    Some(next + word.map_or(0, |word| word.len()))
}

/// `at`, where a bracket ends there and the mark behind it is lost: A(驻会)B.
fn behind_bracket(lexis: &Lexis<'_>, at: usize) -> Option<usize> {
    lexis.char_before(at).filter(|c| matches!(c, ')' | '）')).map(|_| at)
}

/// The names of a text, to find where they stand alone.
struct KnownNames<'a> {
    /// Sorted.
    names: Vec<&'a str>,
    /// Their lengths, the longest first.
    lengths: Vec<usize>,
    heads: Heads,
}

impl<'a> KnownNames<'a> {
    fn new(text: &'a str, scans: &[Scan<'_>]) -> Self {
        let mut names: Vec<&str> =
            scans.iter().flat_map(|scan| scan.names.iter().map(|name| name.of(text))).collect();
        names.sort_unstable();
        names.dedup();
        let mut lengths: Vec<usize> = names.iter().map(|name| name.len()).collect();
        lengths.sort_unstable_by(|a, b| b.cmp(a));
        lengths.dedup();
        let heads = Heads::new(&names);
        KnownNames { names, lengths, heads }
    }

    /// The known names of a text from left to right, the longest where several begin.
    fn find<'t>(&self, text: &'t str) -> impl Iterator<Item = Span> + use<'_, 't> {
        let mut free = 0;
        self.heads.places(text).filter_map(move |at| {
            if at < free {
                return None;
            }
            let known = |length: &&usize| {
                text.get(at..at + **length)
                    .is_some_and(|word| self.names.binary_search(&word).is_ok())
            };
            free = at + self.lengths.iter().find(known)?;
            Some(Span::new(at, free))
        })
    }

    /// Takes the known names that stand in the sentence without proof of their own.
    fn complete(&self, lexis: &Lexis<'_>, scan: &mut Scan<'_>) {
        if self.names.is_empty() {
            return;
        }
        for found in self.find(scan.sentence.of(lexis.text)) {
            let (start, end) = (scan.sentence.start + found.start, scan.sentence.start + found.end);
            let short = lexis.text[start..end].chars().count() == 2;
            // 听取了A所作的报告: the particle of a verb.
            let opens = opens_name(lexis, scan.sentence.start, start)
                || lexis.char_before(start) == Some('了')
                || lexis.ending(start).any(|hit| hit.classes & ACT_VERB != 0);
            let follows = follow(lexis, end) > Follow::Nothing;
            if follows && (opens || !short) {
                scan.take(start, end);
            }
        }
    }
}

/// What stands in a sentence, in order.
enum Element {
    Name(Span),
    Surname(Span),
    Run(usize),
}

/// Gives the posts of one sentence to its persons.
struct Assignment<'s, 'a> {
    lexis: &'s Lexis<'a>,
    scan: &'s Scan<'s>,
    sentence: usize,
    people: &'s mut Vec<PersonMention>,
    first: usize,
    /// Posts that wait for a name, and where they begin and end.
    pending: Vec<PostMention>,
    pending_span: Span,
    /// What the names that follow in the list share.
    shared: Vec<PostMention>,
    /// End of the last element.
    floor: usize,
}

impl<'s, 'a> Assignment<'s, 'a> {
    fn new(
        lexis: &'s Lexis<'a>,
        scan: &'s Scan<'s>,
        sentence: usize,
        people: &'s mut Vec<PersonMention>,
    ) -> Self {
        Assignment {
            lexis,
            scan,
            sentence,
            first: people.len(),
            people,
            pending: Vec::new(),
            pending_span: Span::new(scan.sentence.start, scan.sentence.start),
            shared: Vec::new(),
            floor: scan.sentence.start,
        }
    }

    fn run(mut self) {
        let elements = self.elements();
        for (i, element) in elements.iter().enumerate() {
            match element {
                Element::Name(span) => self.name(*span, false),
                Element::Surname(span) => self.name(*span, true),
                Element::Run(index) => {
                    let next = elements.get(i + 1).map(|next| match next {
                        Element::Name(span) | Element::Surname(span) => span.start,
                        Element::Run(_) => usize::MAX,
                    });
                    let scan = self.scan;
                    self.role_run(&scan.runs[*index], next);
                }
            }
        }
    }

    fn elements(&self) -> Vec<Element> {
        let mut found: Vec<(usize, Element)> = self
            .scan
            .names
            .iter()
            .filter(|name| !self.names_an_organization(*name))
            .map(|n| (n.start, Element::Name(n)))
            .collect();
        for (index, run) in self.scan.runs.iter().enumerate() {
            let last = self.scan.names.iter_before(run.span.end).next();
            if last.is_some_and(|name| name.overlaps(run.span)) {
                continue;
            }
            if let Some(surname) = self.surname_before(run.span.start, run.span.end) {
                found.push((surname.start, Element::Surname(surname)));
            }
            found.push((run.span.start, Element::Run(index)));
        }
        found.sort_by_key(|(start, _)| *start);
        found.into_iter().map(|(_, element)| element).collect()
    }

    /// Whether the name is part of the name of an organization: 某某研究中心主任.
    fn names_an_organization(&self, name: Span) -> bool {
        const LONGEST: usize = 45;
        let runs = &self.scan.runs;
        let next = runs.partition_point(|run| run.span.end < name.start);
        let role_before = runs.get(next).is_some_and(|run| run.span.end == name.start);
        let next = next + runs[next..].partition_point(|run| run.span.start <= name.end);
        let run = runs.get(next);
        let Some(run) = run.filter(|run| !role_before && run.span.start - name.end <= LONGEST)
        else {
            return false;
        };
        let between = &self.lexis.text[name.end..run.span.start];
        let body = self.lexis.ends(run.span.start, ORGANIZATION);
        let body_at_once = self.lexis.starts(name.end, ORGANIZATION).map_or(0, |hit| hit.end);
        let linked = between.starts_with(['任', '为', '当', '作', '在', '就', '向', '对'])
            || self
                .lexis
                .starts(name.end, FOLLOWS_NAME)
                .is_some_and(|hit| hit.end - hit.start >= 6 && hit.end > body_at_once);
        !linked
            && between.chars().all(is_han)
            && body.is_some_and(|hit| hit.start >= name.end && hit.end - hit.start >= 6)
            && !self
                .lexis
                .within(name.end, run.span.start)
                .any(|hit| hit.classes & (ACT_VERB | BOUNDARY) != 0 && hit.end <= run.span.start)
    }

    /// The surname alone before a role: 祝主任.
    fn surname_before(&self, end: usize, run_end: usize) -> Option<Span> {
        /// More names than stand with their honorifics and brackets before one role.
        const NEAR: usize = 16;
        let start = end - self.lexis.char_before(end)?.len_utf8();
        let surname = |at: usize| self.lexis.lexicon.surname(self.lexis.text.get(at..end)?);
        let names = &self.scan.names;
        if surname(start).is_none() && start.checked_sub(3).and_then(surname).is_none()
            || names.0.contains_key(&run_end)
            || names.iter_before(end).take(NEAR).any(|name| tail(self.lexis, name.end) == end)
        {
            return None;
        }
        let floor = phrase_start(self.lexis, self.scan.sentence.start, end);
        let compound = start
            .checked_sub(3)
            .filter(|at| surname(*at) == Some(Surname::Compound) && *at >= floor);
        let at = compound.or_else(|| surname(start).map(|_| start))?;
        let opens = at == floor || self.lexis.ends(at, ORGANIZATION).is_some();
        let word = self.lexis.covered(at, end, ORGANIZATION | crate::lexicon::MODIFIER);
        (at >= floor && opens && !word).then(|| Span::new(at, end))
    }

    fn last(&mut self) -> Option<&mut PersonMention> {
        if self.people.len() > self.first { self.people.last_mut() } else { None }
    }

    fn role_run(&mut self, run: &RoleRun, next_name: Option<usize>) {
        // An address behind the name (教授) is no post, though it may be one before a name.
        if run.span.start < self.floor {
            return;
        }
        let leads = next_name == Some(behind_link(self.lexis, run.span.end));
        let trailing = self.last().is_some_and(|person| {
            person.phrase.end == run.span.start
                && !(leads && person.posts.iter().any(|post| post.role.is_some()))
        });
        if trailing {
            self.trail(run);
            return;
        }
        if !leads && self.counts_the_list(run) {
            return;
        }
        let start = phrase_start(self.lexis, self.floor, run.span.start);
        if !leads && self.serves_as(start) {
            let own = organization(self.lexis, start, run.span.start);
            let mut posts = self.posts(run, own, None);
            self.floor = run.span.end;
            if let Some(person) = self.last() {
                person.posts.append(&mut posts);
            }
            return;
        }
        if !leads && self.is_predicate(start) {
            self.pending.clear();
            self.floor = run.span.end;
            return;
        }
        let own = organization(self.lexis, start, run.span.start);
        let lead = own.map_or(run.span.start, |span| span.start);
        let joined =
            !self.pending.is_empty() && joins(&self.lexis.text[self.pending_span.end..lead]);
        let mut carried = if joined { self.pending.last() } else { None }
            .and_then(|post| post.organization.clone());
        if !joined {
            self.pending.clear();
            self.pending_span = Span::new(lead, lead);
            carried = self.carried_from_list(run, lead).or_else(|| self.inherited(run, own));
        }
        let posts = self.posts(run, own, carried.as_deref());
        self.pending.extend(posts);
        self.pending_span.end = run.span.end;
        self.floor = run.span.end;
    }

    /// A、B、C三位某协会副会长: the role of a counted list is that of all its names.
    fn counts_the_list(&mut self, run: &RoleRun) -> bool {
        const LONGEST: usize = 60;
        let text = self.lexis.text;
        let Some(from) = self.last().map(|person| person.phrase.end) else { return false };
        let Some(before) = text.get(from..run.span.start).filter(|b| b.len() <= LONGEST) else {
            return false;
        };
        // A、B等市四套班子领导.
        let class = before.strip_prefix('等').filter(|class| class.chars().all(is_han));
        if let Some(class) = class.filter(|_| run.leaders) {
            let span = Span::new(run.span.start - class.len(), run.span.end);
            let role = span.of(text);
            if role == "领导" {
                return false;
            }
            self.floor = run.span.end;
            let role = Some(role.to_owned());
            self.share_with_list(&[PostMention { organization: None, role, span }]);
            return true;
        }
        let number = before.strip_prefix('等').unwrap_or(before);
        let unit = number.trim_start_matches(|c: char| {
            c.is_ascii_digit() || matches!(c, '一'..='龥') && "两二三四五六七八九十".contains(c)
        });
        let counted = unit.len() < number.len() && unit.starts_with(['位', '名']);
        let body = run.span.start - unit.len() + '位'.len_utf8();
        if !counted || !text[body..run.span.start].chars().all(is_han) {
            return false;
        }
        // 四位院士 is an address.
        let own = organization(self.lexis, body, run.span.start);
        // 四位院士当选为主席: what they were made, and no post.
        let told = words!["当选", "为", "任", "同志"].are_in(&text[body..run.span.start]);
        if own.is_none() || told {
            return false;
        }
        let posts = self.posts(run, own, None);
        self.floor = run.span.end;
        self.share_with_list(&posts);
        true
    }

    /// Gives `posts` to the persons of the list read last who have none.
    fn share_with_list(&mut self, posts: &[PostMention]) {
        let text = self.lexis.text;
        let first = self.first;
        let mut next = None;
        for person in self.people[first..].iter_mut().rev() {
            let joined = next.is_none_or(|next| text.get(person.phrase.end..next) == Some("、"));
            if !joined || !person.posts.is_empty() {
                break;
            }
            if next.is_none() {
                person.phrase.end = self.floor;
            }
            person.posts = posts.to_vec();
            next = Some(person.phrase.start);
        }
    }

    /// A作为常务理事出席: a role told behind the name.
    fn serves_as(&mut self, start: usize) -> bool {
        let text = self.lexis.text;
        self.last().is_some_and(|p| text.get(p.phrase.end..start) == Some("作为"))
    }

    /// Whether a role behind `start` is what somebody was made, and no title: 当选为副主席.
    fn is_predicate(&self, start: usize) -> bool {
        let before = &self.lexis.text[self.scan.sentence.start..start];
        // 当选理事长的A: the role of somebody who is named only behind it.
        if self.people.len() == self.first && before.ends_with('选') {
            return false;
        }
        words!["当选为", "当选", "担任", "出任", "连任", "为", "任"].end(before)
    }

    /// 党组成员 names no organization of its own: it is that of the person before, if that one
    /// has a post in its 党组 too.
    fn inherited(&self, run: &RoleRun, own: Option<Span>) -> Option<String> {
        let party = run.span.of(self.lexis.text).starts_with("党组");
        let before = self.people.last().filter(|_| party && own.is_none())?;
        let post = before
            .posts
            .iter()
            .find(|p| p.role.as_deref().is_some_and(|r| r.starts_with("党组")))?;
        post.organization.clone()
    }

    /// The organization of the person before in the same list, for a role that prints none.
    fn carried_from_list(&mut self, run: &RoleRun, lead: usize) -> Option<String> {
        let text = self.lexis.text;
        let person = self.last()?;
        let between = text.get(person.phrase.end..lead)?;
        let mark = |c| is_list_mark(c) || matches!(c, '；' | ';' | '和' | '及' | '与');
        let listed = !between.is_empty() && between.chars().all(mark) || between == "以及";
        // 副会长A出席会议,秘书长B主持: officers of one association in one sentence.
        let officers = between.ends_with(['，', ',', '；', ';', '、'])
            && is_officer(run.span.of(text))
            && person.posts.iter().all(|p| p.role.as_deref().is_some_and(is_officer));
        let posts = person.posts.iter().rev().filter(|_| listed || officers);
        // 常务副会长兼某分会会长A,副会长B: the second post is A's alone.
        let concurrent = |post: &&PostMention| text[..post.span.start].ends_with('兼');
        let role = run.span.of(text);
        let same = |post: &&PostMention| {
            post.role.as_deref().is_some_and(|known| base(known) == base(role))
        };
        // 副总经理、科协主席A,副总经理B: the role that both have has no organization.
        if posts.clone().any(|post| same(&post) && post.organization.is_none()) {
            return None;
        }
        let all = posts.filter(|post| post.organization.is_some());
        // 协会会长、某集团董事长A,副会长B: B is an officer where A is one.
        let alike = |post: &&PostMention| {
            post.role.as_deref().is_some_and(|role| same_office(role, run.span.of(text)))
        };
        if let Some(post) = all.clone().find(|post| alike(post) && !concurrent(post)) {
            return post.organization.clone();
        }
        let main = all.clone().find(|post| !concurrent(post)).or(all.clone().next());
        main.and_then(|post| post.organization.clone())
    }

    /// A role behind the name belongs to it.
    fn trail(&mut self, run: &RoleRun) {
        let bare =
            self.last().and_then(|person| person.posts.iter().position(|post| post.role.is_none()));
        let own = self.last().and_then(|person| {
            let bare = person.posts.iter().find(|post| post.role.is_none());
            bare.or(person.posts.last()).and_then(|post| post.organization.clone())
        });
        let own = own.or_else(|| self.of_fellow_officer(run));
        let mut posts = self.posts(run, None, own.as_deref());
        self.floor = run.span.end;
        self.share_before(&posts);
        let Some(person) = self.last() else { return };
        person.phrase.end = run.span.end;
        if let Some(index) = bare {
            let bare = person.posts.remove(index);
            if let Some(post) = posts.first_mut() {
                post.organization = bare.organization.or(post.organization.take());
            }
        }
        person.posts.append(&mut posts);
    }

    /// A、B副秘书长: the role behind the last name is that of the names before it, too, which
    /// have none.
    fn share_before(&mut self, posts: &[PostMention]) {
        let text = self.lexis.text;
        let first = self.first;
        let Some((last, before)) = self.people[first..].split_last_mut() else { return };
        if !last.posts.is_empty() {
            return;
        }
        let mut next = last.span.start;
        for person in before.iter_mut().rev() {
            let joined = text.get(person.span.end..next) == Some("、");
            if !joined || !person.posts.is_empty() {
                return;
            }
            person.posts = posts.to_vec();
            next = person.span.start;
        }
    }

    /// 某协会A秘书长,B、C副秘书长: officers of one association in one list.
    fn of_fellow_officer(&self, run: &RoleRun) -> Option<String> {
        let text = self.lexis.text;
        if !is_officer(run.span.of(text)) {
            return None;
        }
        let mut end = run.span.start;
        for person in self.people[self.first..].iter().rev() {
            let between = text.get(person.phrase.end..end).unwrap_or(text);
            if end < run.span.start && !between.chars().all(is_list_mark) {
                return None;
            }
            let officer = |post: &&PostMention| post.role.as_deref().is_some_and(is_officer);
            if let Some(post) = person.posts.iter().rfind(officer) {
                return post.organization.clone();
            }
            if !person.posts.is_empty() {
                return None;
            }
            end = person.phrase.start;
        }
        None
    }

    fn posts(&self, run: &RoleRun, own: Option<Span>, carried: Option<&str>) -> Vec<PostMention> {
        let text = self.lexis.text;
        if run.leaders {
            let start = own.map_or(run.span.start, |span| span.start);
            let span = Span::new(start, run.span.end);
            let role = Some(span.of(text).to_owned()).filter(|role| role != "领导");
            return vec![PostMention { organization: None, role, span }];
        }
        let mut carried = carried.map(str::to_owned);
        let mut posts = Vec::new();
        for (i, role) in run.roles.iter().enumerate() {
            let own = own.filter(|_| i == 0);
            let start = own.map_or(role.start, |span| span.start);
            let (organization, role) =
                self.place_role(own.map(|span| span.of(text)), role.of(text), carried.as_deref());
            carried = organization.clone().or(carried);
            posts.push(PostMention {
                organization,
                role: Some(role),
                span: Span::new(start, run.roles[i].end),
            });
        }
        posts
    }

    /// Which part of `own` belongs to the role, and which organization the role has.
    fn place_role(
        &self,
        own: Option<&str>,
        role: &str,
        carried: Option<&str>,
    ) -> (Option<String>, String) {
        let head = self.lexis.lexicon.is(base(role), GOVERNMENT_HEAD);
        let Some(own) = own else {
            let of_party = matches!(base(role), "书记" | "常委" | "委员" | "秘书长");
            let of_unit = !of_party && base(role).ends_with('长');
            let carried = carried.filter(|_| !head).map(|c| {
                let unit = BODIES_OF_A_UNIT.iter().find_map(|body| c.strip_suffix(body));
                unit.filter(|unit| of_unit && !unit.is_empty()).unwrap_or(c)
            });
            return (carried.map(str::to_owned), role.to_owned());
        };
        if INTERNAL_BODIES.contains(&own) {
            return (carried.map(str::to_owned), format!("{own}{role}"));
        }
        if let Some(association) = carried.filter(|body| is_department(own, body)) {
            return (Some(association.to_owned()), format!("{own}{role}"));
        }
        let committee = carried.filter(|c| c.ends_with('委') || c.ends_with("党委"));
        if let (true, Some(committee)) = (self.lexis.lexicon.is(own, PARTY_DEPARTMENT), committee) {
            return (Some(committee.to_owned()), format!("{own}{role}"));
        }
        for body in INTERNAL_BODIES.iter().filter(|body| **body != "党组") {
            if let Some(rest) = role.strip_prefix(body).filter(|rest| !rest.is_empty())
                && (*body != "党委"
                    || matches!(base(role), "委员" | "常委" | "党委委员" | "党委常委"))
            {
                return (Some(format!("{own}{body}")), rest.to_owned());
            }
        }
        let unit = own.strip_suffix("党委").filter(|unit| {
            !unit.is_empty()
                && !unit.ends_with(['省', '市', '县', '区', '州', '镇', '乡', '道'])
                && base(role) == "书记"
        });
        match unit {
            Some(unit) => (Some(unit.to_owned()), format!("党委{role}")),
            None => (Some(own.to_owned()), role.to_owned()),
        }
    }

    fn name(&mut self, span: Span, surname_only: bool) {
        let text = self.lexis.text;
        let lead_ends = behind_link(self.lexis, self.pending_span.end);
        let mut listed = false;
        let (posts, lead) = if !self.pending.is_empty() && lead_ends == span.start {
            let posts = std::mem::take(&mut self.pending);
            (posts, self.pending_span.start)
        } else if let Some(found) = self.pending_with_organization(span.start) {
            found
        } else {
            self.pending.clear();
            let joined = self.last().is_some_and(|person| {
                text.get(person.phrase.end..span.start).is_some_and(|between| {
                    matches!(between, "、" | "和" | "与" | "及" | "，" | "," | "以及")
                })
            });
            if joined {
                listed = true;
                let close = !text[..span.start].ends_with(['，', ',']);
                (if close { self.shared.clone() } else { Vec::new() }, span.start)
            } else if let Some(hit) = self.lexis.ends(span.start, DESCRIPTOR) {
                (Vec::new(), phrase_start(self.lexis, self.floor, hit.start))
            } else {
                self.organization_alone(span.start)
            }
        };
        self.shared = posts.clone();
        let tail = tail(self.lexis, span.end);
        self.people.push(PersonMention {
            span,
            name: span.of(text).to_owned(),
            posts,
            phrase: Span::new(lead, tail),
            sentence: self.sentence,
            surname_only,
            listed,
        });
        self.floor = tail;
    }

    /// 县政协副主席、区科协A主席: the posts that wait, and the organization before the name.
    fn pending_with_organization(&mut self, end: usize) -> Option<(Vec<PostMention>, usize)> {
        if self.pending.is_empty() {
            return None;
        }
        let (posts, lead) = match self.lexis.ends(end, DESCRIPTOR) {
            Some(hit) => (Vec::new(), phrase_start(self.lexis, self.pending_span.end, hit.start)),
            None => self.organization_alone(end),
        };
        let between = self.lexis.text.get(self.pending_span.end..lead)?;
        if lead == end || !self.joins_posts(between) {
            return None;
        }
        let mut all = std::mem::take(&mut self.pending);
        all.extend(posts);
        Some((all, self.pending_span.start))
    }

    /// Whether `between` joins posts of one person: a mark, or members that are no posts (校友).
    fn joins_posts(&self, between: &str) -> bool {
        let descriptor = |item: &str| item.is_empty() || words!(DESCRIPTORS_BETWEEN).end(item);
        between.starts_with('、') && between.split('、').all(descriptor)
            || matches!(between, "和" | "及")
    }

    /// An organization right before the name, with no role between.
    fn organization_alone(&self, end: usize) -> (Vec<PostMention>, usize) {
        let start = phrase_start(self.lexis, self.floor, end);
        // 市医院的A院长: the particle belongs to neither.
        let body_end =
            end - if self.lexis.text[start..end].ends_with('的') { '的'.len_utf8() } else { 0 };
        let found = organization(self.lexis, start, body_end)
            .filter(|_| self.lexis.ends(body_end, ORGANIZATION).is_some());
        match found {
            None => (Vec::new(), end),
            Some(span) => {
                let organization = Some(span.of(self.lexis.text).to_owned());
                (vec![PostMention { organization, role: None, span }], span.start)
            }
        }
    }
}

/// Bodies inside an organization whose heads are named with the organization: 党委书记, 工会主席.
const INTERNAL_BODIES: &[&str] = &[
    "党委",
    "党组",
    "党总支",
    "党支部",
    "纪委",
    "工会",
    "团委",
    "教代会工会",
    "党工委",
    "纪工委",
    "机关党委",
];

/// Bodies whose head is often the head of the unit too: 学院工会主席、副院长.
const BODIES_OF_A_UNIT: &[&str] = &["教代会工会", "教代会", "工会", "团委", "党委", "党总支"];

/// Ends of list members that say who somebody is and name no post.
const DESCRIPTORS_BETWEEN: &[&str] =
    &["校友", "代表", "获得者", "专家", "学者", "导师", "党员", "企业家", "作家"];

/// Whether the role is that of an officer of an association.
fn is_officer(role: &str) -> bool {
    words!["会长", "理事长", "秘书长", "监事长"].end(role)
}

/// Whether `own` is a department of the association `body`: 市科协党组成员、学会部部长.
fn is_department(own: &str, body: &str) -> bool {
    let associations = words!["科协", "协会", "学会", "商会", "联合会", "总会", "文联", "侨联"];
    (3..=5).contains(&own.chars().count())
        && words!["部", "处"].end(own)
        && !words!["省", "市", "县", "区", "州", "校"].begin(own)
        && associations.end(body)
}

/// Whether two roles are of one kind of body: 会长 and 副秘书长, 主席 and 副主席.
fn same_office(a: &str, b: &str) -> bool {
    is_officer(a) && is_officer(b) || base(a) == base(b)
}

/// The role without the modifiers before it.
fn base(role: &str) -> &str {
    let mut rest = role;
    for modifier in ["原", "代", "常务", "专职", "兼职", "执行", "名誉", "副", "第一"]
    {
        rest = rest.strip_prefix(modifier).unwrap_or(rest);
    }
    rest
}

/// Whether `between` joins two posts of one person.
fn joins(between: &str) -> bool {
    matches!(
        between.trim(),
        "" | "、" | "兼" | "和" | "及" | "、兼" | "，兼" | "，兼任" | "､" | "/" | "暨"
    )
}

/// Gives every mention by surname alone the name of the person meant; those of unknown persons
/// are dropped.
fn resolve_surnames(people: &mut Vec<PersonMention>) {
    if !people.iter().any(|person| person.surname_only) {
        return;
    }
    for (mention, bearer) in meant(people) {
        let name = people[bearer].name.clone();
        let person = &mut people[mention];
        person.name = name;
        // The short address adds no post to the one printed in full.
        person.posts.clear();
    }
    people.retain(|p| !p.surname_only || p.name.len() > p.span.len());
}

/// How many bearers of a surname are looked at for one with the role.
const NEAREST: usize = 50;

/// The mentions by surname alone, each with the mention in full of the person meant.
fn meant(people: &[PersonMention]) -> Vec<(usize, usize)> {
    let bearers = bearers(people);
    let mut found = Vec::new();
    for (mention, person) in people.iter().enumerate().filter(|(_, p)| p.surname_only) {
        let role = person.posts.iter().find_map(|post| post.role.as_deref()).unwrap_or("");
        let wanted = base(role);
        let all = bearers.get(person.name.as_str()).map_or(&[][..], Vec::as_slice);
        let before = &all[..all.partition_point(|bearer| *bearer < mention)];
        let holds = |bearer: &&usize| {
            let mut roles = people[**bearer].posts.iter().filter_map(|post| post.role.as_deref());
            roles.any(|role| role.ends_with(wanted))
        };
        let by_role = before.iter().rev().take(NEAREST).find(holds);
        found.extend(by_role.or(before.last()).or(all.first()).map(|bearer| (mention, *bearer)));
    }
    found
}

/// The mentions of persons in full, by the surnames that they may be addressed by, in order.
fn bearers(people: &[PersonMention]) -> HashMap<&str, Vec<usize>> {
    let mut found: HashMap<&str, Vec<usize>> = HashMap::new();
    for (mention, person) in people.iter().enumerate().filter(|(_, p)| !p.surname_only) {
        for surname in surnames_of(&person.name) {
            found.entry(surname).or_default().push(mention);
        }
    }
    found
}

/// The one- and two-character beginnings that a person may be addressed by.
fn surnames_of(name: &str) -> impl Iterator<Item = &str> {
    let mut ends = name.char_indices().map(|(i, c)| i + c.len_utf8());
    let one = ends.next().map(|end| &name[..end]);
    let two = ends.next().map(|end| &name[..end]).filter(|two| two.len() < name.len());
    one.into_iter().chain(two)
}
