//! Names found by what stands around them: roles, list marks, verbs.

use std::cell::LazyCell;
use std::collections::HashSet;

use crate::Span;
use crate::entity::hints::Hints;
use crate::entity::lexis::{Lexis, is_han, is_list_mark, is_mark};
use crate::entity::name::{
    Follow, Promise, WIDTH, follow, name_at, name_before, unpromised_name_at,
};
use crate::entity::people::clues::Place;
use crate::entity::people::names::Names;
use crate::entity::post::{RoleRun, phrase_start, runs_of, titles_between};
use crate::entity::segment;
use crate::lexicon::{
    ACT_VERB, APPOINTS, BOUNDARY, DESCRIPTOR, HONORIFIC, Hit, ORDINARY, ORGANIZATION, PERSON,
    Surname,
};
use crate::text::{chars, words};

/// The names and roles of one sentence.
pub(super) struct Scan<'x> {
    pub(super) sentence: Span,
    pub(super) runs: Vec<RoleRun>,
    /// In order; none overlaps another.
    pub(super) names: Vec<Span>,
    /// Starts of the names that only the verb behind them speaks for.
    weak: Vec<usize>,
    pub(super) hints: &'x Hints,
    bounds: Bounds<'x>,
}

/// Where no name stands in a sentence.
struct Bounds<'x> {
    end: usize,
    /// Titles in 《》.
    titles: Vec<Span>,
    /// Spans that no name touches, of the whole text.
    excluded: &'x [Span],
}

impl Bounds<'_> {
    /// Whether they let `name` stand where it does.
    fn let_stand(&self, name: Span) -> bool {
        name.end <= self.end
            && name.touching(&self.titles).is_none()
            && name.touching(self.excluded).is_none()
    }
}

/// Places tried of late: several words often end at one.
struct Tried([usize; 16]);

impl Default for Tried {
    fn default() -> Self {
        Tried([usize::MAX; 16])
    }
}

impl Tried {
    /// Whether `at` is not known to have been tried; it is from now on.
    fn first_time(&mut self, at: usize) -> bool {
        let place = at % self.0.len();
        std::mem::replace(&mut self.0[place], at) != at
    }
}

/// Drops the names of two characters that the text names as a place too (欢聚云湖, with 云湖市), but
/// those behind a role and those of a list.
pub(super) fn drop_places(text: &str, scans: &mut [Scan<'_>]) {
    if !scans.iter().any(|scan| scan.names.iter().any(|name| scan.may_be_place(text, *name))) {
        return;
    }
    // 李明市长 is no place.
    let level = |at: usize| !text[at + WIDTH..].starts_with('长');
    let levels = ['市', '县', '区'].into_iter().flat_map(|level| text.match_indices(level));
    let before = levels.filter(|(at, _)| level(*at));
    let before = before.filter_map(|(at, _)| text.get(at.checked_sub(2 * WIDTH)?..at));
    let places: HashSet<&str> = before.collect();
    for scan in scans {
        let mut names = std::mem::take(&mut scan.names);
        names.retain(|name| !(scan.may_be_place(text, *name) && places.contains(name.of(text))));
        scan.names = names;
    }
}

/// Drops the names that only a verb speaks for, in the whole text, and that are ordinary words; the
/// names that are left are returned, sorted, each once.
pub(super) fn drop_ordinary_words<'a>(text: &'a str, scans: &mut [Scan<'_>]) -> Vec<&'a str> {
    let word = |name: Span| &text[name.start..name.end];
    let mut firm = Vec::with_capacity(scans.iter().map(|scan| scan.names.len()).sum());
    for scan in scans.iter() {
        firm.extend(scan.names.iter().filter(|name| !scan.is_weak(name.start)).map(|n| word(*n)));
    }
    firm.sort_unstable();
    firm.dedup();
    let mut kept = Vec::new();
    for scan in scans.iter_mut().filter(|scan| !scan.weak.is_empty()) {
        let weak = std::mem::take(&mut scan.weak);
        scan.names.retain(|name| {
            let word = word(*name);
            if weak.binary_search(&name.start).is_err() || firm.binary_search(&word).is_ok() {
                return true;
            }
            let ordinary = segment::begins_with_word(word);
            kept.extend((!ordinary).then_some(word));
            !ordinary
        });
    }
    if !kept.is_empty() {
        firm.append(&mut kept);
        firm.sort_unstable();
        firm.dedup();
    }
    firm
}

impl<'x> Scan<'x> {
    /// The names and roles of a sentence, but no name that touches one of `excluded`. `names` has no
    /// name, and will have none.
    pub(super) fn new(
        lexis: &Lexis<'_>,
        place: Place<'x>,
        excluded: &'x [Span],
        names: &mut Names,
    ) -> Self {
        let sentence = place.sentence;
        let titles = titles_between(place.marks.iter().copied());
        let runs = runs_of(lexis, place.roles.iter().copied(), sentence.start, &titles);
        let bounds = Bounds { end: sentence.end, titles, excluded };
        let mut search = Search { sentence, runs, names, weak: Vec::new(), place, bounds };
        search.names_given(lexis);
        search.names_at_roles(lexis);
        search.names_in_lists(lexis);
        search.names_at_words(lexis);
        search.names_of_organizations(lexis);
        search.names_in_company(lexis);
        let Search { runs, mut weak, bounds, .. } = search;
        let mut names = names.drain();
        names.retain(|name| !is_cited_leader(lexis, name.end));
        weak.sort_unstable();
        Scan { sentence, runs, names, weak, hints: place.hints, bounds }
    }

    /// Whether a name is so short and stands so alone that it may be one of a place.
    fn may_be_place(&self, text: &str, name: Span) -> bool {
        name.len() == 2 * WIDTH
            && !text[name.end..].starts_with('、')
            && !text[..name.start].ends_with('、')
            && self.runs.binary_search_by_key(&name.start, |run| run.span.end).is_err()
    }

    /// Whether only the verb behind it speaks for the name at `start`.
    fn is_weak(&self, start: usize) -> bool {
        self.weak.binary_search(&start).is_ok()
    }

    /// Takes those of `names`, which touch no other, that may stand in the sentence.
    pub(super) fn add(&mut self, names: &[Span]) {
        let before = self.names.len();
        self.names.extend(names.iter().filter(|name| self.bounds.let_stand(**name)));
        if self.names.len() > before {
            self.names.sort();
        }
    }
}

/// The search for the names of one sentence.
pub(super) struct Search<'s, 'x> {
    pub(super) sentence: Span,
    pub(super) runs: Vec<RoleRun>,
    pub(super) names: &'s mut Names,
    /// Starts of the names that only the verb behind them speaks for.
    weak: Vec<usize>,
    pub(super) place: Place<'x>,
    bounds: Bounds<'x>,
}

impl Search<'_, '_> {
    /// Takes a name if it may stand there and touches no other; says whether it was taken.
    pub(super) fn take(&mut self, start: usize, end: usize) -> bool {
        let name = Span::new(start, end);
        self.bounds.let_stand(name) && self.names.take(name)
    }

    #[inline]
    fn may_start(&self, lexis: &Lexis<'_>, at: usize) -> bool {
        self.place.hints.may_start(lexis, at)
    }

    /// Names that the user gave need no proof.
    fn names_given(&mut self, lexis: &Lexis<'_>) {
        if !lexis.lexicon.has_persons() {
            return;
        }
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
            let behind = self.may_start(lexis, at).then(|| name_behind_role(lexis, run.end, at));
            if let Some(end) = behind.flatten() {
                if self.take(at, end) {
                    self.extend(lexis, Span::new(at, end));
                }
                continue;
            }
            if self.runs[index].leaders || self.names.ending_at(run.start).is_some() {
                continue;
            }
            if let Some(name) = elected_behind(lexis, self.sentence.start, run) {
                self.take(name.start, name.end);
                continue;
            }
            if at == run.end
                && let Some(end) = self.stranger_behind(lexis, index)
            {
                self.take(at, end);
                continue;
            }
            let floor = LazyCell::new(|| phrase_start(lexis, self.sentence.start, run.start));
            let start = name_before(lexis, self.place.hints, &floor, run.start);
            if let Some(start) = start.or_else(|| named_xiang(lexis, &floor, run.start))
                && self.take(start, run.start)
            {
                self.extend(lexis, Span::new(start, run.start));
            }
        }
    }

    /// Pairs of names joined by 、 prove each other.
    fn names_in_lists(&mut self, lexis: &Lexis<'_>) {
        for mark in self.place.marks.iter().filter(|(_, c)| *c == '、').map(|(at, _)| *at) {
            let right_start = mark + '、'.len_utf8();
            if !self.may_start(lexis, right_start)
                || self.names.cover(right_start) && self.name_before_mark(lexis, mark).is_some()
            {
                continue;
            }
            let Some(right) = list_item(lexis, right_start) else { continue };
            let Some(left) = self.item_before(lexis, mark) else { continue };
            // 水杯、火炉: words rather than two persons with rare surnames.
            let word_like =
                |name: Span| name.len() == 2 * WIDTH && has_rare_surname(lexis, name.start);
            if word_like(left) && word_like(Span::new(right_start, right)) {
                continue;
            }
            let taken = self.take(left.start, left.end);
            self.take(right_start, right);
            if taken {
                self.extend(lexis, left);
            }
        }
    }

    /// Members of a list of persons that have an organization and no role: 省照明学会A.
    fn names_of_organizations(&mut self, lexis: &Lexis<'_>) {
        if self.names.len() < 2 {
            return;
        }
        for mark in self.place.marks.iter().filter(|(_, c)| is_list_mark(*c)).map(|(at, _)| *at) {
            if self.names.ending_at(mark).is_some() {
                continue;
            }
            let floor = LazyCell::new(|| phrase_start(lexis, self.sentence.start, mark));
            let Some(start) = name_before(lexis, self.place.hints, &floor, mark) else { continue };
            let body =
                || lexis.ends(start, ORGANIZATION).is_some_and(|hit| hit.end - hit.start >= 6);
            if start > *floor && !has_rare_surname(lexis, start) && body() {
                self.take(start, mark);
            }
        }
    }

    /// The name taken that ends at `mark` or at the bracket before it.
    fn name_before_mark(&self, lexis: &Lexis<'_>, mark: usize) -> Option<Span> {
        self.names.ending_at(before_bracket(lexis.text, self.sentence.start, mark))
    }

    /// The name that is all of the list item before `mark`.
    fn item_before(&self, lexis: &Lexis<'_>, mark: usize) -> Option<Span> {
        if let Some(name) = self.name_before_mark(lexis, mark) {
            return Some(name);
        }
        let end = before_bracket(lexis.text, self.sentence.start, mark);
        // A name that is all of the item needs no organization, though it may hold a word like 经.
        let item = after_list_mark(lexis.text, self.sentence.start, end);
        let is_item = |at: usize| self.may_start(lexis, at) && list_item(lexis, at) == Some(end);
        if is_item(item) {
            return Some(Span::new(item, end));
        }
        let conjunction = lexis.text[item..end].rfind(['及', '和', '与']);
        let behind = conjunction.map(|at| item + at + '及'.len_utf8());
        if let Some(behind) = behind.filter(|at| is_item(*at)) {
            return Some(Span::new(behind, end));
        }
        let floor = LazyCell::new(|| phrase_start(lexis, self.sentence.start, end));
        let start = name_before(lexis, self.place.hints, &floor, end)?;
        (start == *floor
            || lexis.char_before(start) == Some('的')
            || lexis.ends(start, DESCRIPTOR | ORGANIZATION | BOUNDARY).is_some())
        .then(|| Span::new(start, end))
    }

    /// Names before honorifics and verbs, behind descriptors and appointing verbs.
    fn names_at_words(&mut self, lexis: &Lexis<'_>) {
        let mut tried = Tried::default();
        for hit in self.place.words {
            let length = hit.end - hit.start;
            if let Some(at) = behind_origin(lexis, hit) {
                self.try_name(lexis, at, Promise::Fair);
            }
            if hit.classes & HONORIFIC != 0 {
                self.try_name_before(lexis, hit);
            }
            if hit.classes & (APPOINTS | DESCRIPTOR) != 0 && length > 3 {
                self.try_name(lexis, hit.end, Promise::Fair);
            } else if (hit.classes & (APPOINTS | DESCRIPTOR | BOUNDARY) != 0
                || hit.classes & ORGANIZATION != 0 && length >= 6)
                && tried.first_time(hit.end)
            {
                self.try_name(lexis, hit.end, Promise::Weak);
            }
        }
        self.try_name(lexis, self.sentence.start, Promise::Weak);
        for (at, c) in self.place.marks.iter().filter(|(_, c)| is_mark(*c)) {
            self.try_name(lexis, at + c.len_utf8(), Promise::Weak);
        }
    }

    /// Takes the name before an honorific.
    fn try_name_before(&mut self, lexis: &Lexis<'_>, honorific: &Hit) {
        let end = honorific.start;
        if self.names.ending_at(end).is_some() {
            return;
        }
        // 校友, 会员: after a noun as often as after a name.
        let noun = honorific.classes & DESCRIPTOR != 0;
        let floor = LazyCell::new(|| phrase_start(lexis, self.sentence.start, end));
        let start = name_before(lexis, self.place.hints, &floor, end)
            .filter(|start| !(noun && has_rare_surname(lexis, *start)))
            .or_else(|| self.religious_name(lexis, honorific));
        if let Some(start) = start
            && self.take(start, end)
        {
            self.extend(lexis, Span::new(start, end));
        }
    }

    /// 会长心觉法师: a name without a surname, between a role and the title of a cleric.
    fn religious_name(&self, lexis: &Lexis<'_>, title: &Hit) -> Option<usize> {
        const CLERICS: &[&str] =
            &["法师", "大师", "和尚", "大和尚", "道长", "活佛", "阿訇", "神父"];
        if !words!(CLERICS).are(&lexis.text[title.start..title.end]) {
            return None;
        }
        let start = title.start.checked_sub(2 * '法'.len_utf8())?;
        let han = lexis.text.get(start..title.start)?.chars().all(is_han);
        (han && self.runs.iter().any(|run| run.span.end == start)).then_some(start)
    }

    /// Takes the name at `at`, if there is one.
    #[inline]
    fn try_name(&mut self, lexis: &Lexis<'_>, at: usize, promise: Promise) {
        if self.may_start(lexis, at) && !self.names.cover(at) {
            self.try_surname(lexis, at, promise);
        }
    }

    #[inline(never)]
    fn try_surname(&mut self, lexis: &Lexis<'_>, at: usize, promise: Promise) {
        let weak = promise == Promise::Weak;
        let end = if weak { self.unpromised_name(lexis, at) } else { name_at(lexis, at, promise) };
        let Some(end) = end else { return };
        if self.take(at, end) {
            if weak {
                self.weak.push(at);
            }
            self.extend(lexis, Span::new(at, end));
        }
    }

    /// The end of a name at `at` that what stands behind it speaks for.
    fn unpromised_name(&self, lexis: &Lexis<'_>, at: usize) -> Option<usize> {
        let end = unpromised_name_at(lexis, self.place.hints, at);
        end.filter(|end| keeps_weak_promise(lexis, *end))
    }

    /// Takes the names joined to `name` by list marks and conjunctions, both ways.
    fn extend(&mut self, lexis: &Lexis<'_>, name: Span) {
        let mut at = tail(lexis, name.end, self.sentence.end);
        while let Some(next) = conjunction(lexis, at).or_else(|| behind_bracket(lexis, at)) {
            let member = self.may_start(lexis, next).then(|| member_at(lexis, next));
            let Some(end) = member.flatten() else { break };
            let marked = lexis.char_at(end).is_none_or(is_mark);
            let fits = follow(lexis, end) >= Follow::Letter && (next > at || marked);
            if !fits || !self.take(next, end) {
                break;
            }
            at = tail(lexis, end, self.sentence.end);
        }
        let mut start = name.start;
        while start > self.sentence.start
            && let Some(mark @ ('、' | ')' | '）')) = lexis.char_before(start)
        {
            let mark = start - if mark == '、' { mark.len_utf8() } else { 0 };
            let Some(item) = self.item_before(lexis, mark) else { break };
            if !self.take(item.start, item.end) {
                break;
            }
            start = item.start;
        }
    }
}

/// Whether the name that ends at `end` has the bare office of a head of party or state behind it: such
/// leaders are cited in reports. Those who are present have the whole office before the name.
pub(super) fn is_cited_leader(lexis: &Lexis<'_>, end: usize) -> bool {
    words!["总书记", "国家主席", "总理"].begin(&lexis.text[end..])
}

/// Whether what stands behind a name keeps a weak promise: a verb or a title, not a mark.
fn keeps_weak_promise(lexis: &Lexis<'_>, end: usize) -> bool {
    let marked = lexis.char_at(end).is_none_or(|c| is_mark(c) || c.is_ascii_digit());
    !marked
        || bracket(lexis.text, end)
            .is_some_and(|behind| lexis.starts(behind, ACT_VERB | APPOINTS).is_some())
}

/// Whether the character at `at` is a surname that is rare.
fn has_rare_surname(lexis: &Lexis<'_>, at: usize) -> bool {
    surname_at(lexis, at) == Some(Surname::Rare)
}

/// Which surname the character at `at` is.
fn surname_at(lexis: &Lexis<'_>, at: usize) -> Option<Surname> {
    let c = lexis.char_at(at)?;
    lexis.lexicon.surname(&lexis.text[at..at + c.len_utf8()])
}

/// 会上向某某秘书长: 向 is the surname where what stands between it and the role is no name.
fn named_xiang<F: FnOnce() -> usize>(
    lexis: &Lexis<'_>,
    floor: &LazyCell<usize, F>,
    end: usize,
) -> Option<usize> {
    let start = end.checked_sub(3 * '向'.len_utf8())?;
    let given = lexis.text.get(start..end)?.strip_prefix('向')?;
    let behind = start + '向'.len_utf8();
    let opens =
        lexis.char_before(start).is_none_or(is_mark) || lexis.ends(start, BOUNDARY).is_some();
    let surname = given.chars().next().is_some_and(|c| lexis.lexicon.begins_surname(c));
    (opens
        && !surname
        && given.chars().count() == 2
        && given.chars().all(is_han)
        && !lexis.covered(behind, end, ORGANIZATION | ORDINARY | ACT_VERB)
        && **floor == behind)
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
    (follow(lexis, end) >= Follow::Letter && !lists_places(&lexis.text[at..])).then_some(end)
}

/// Whether what begins with a list item goes on to the count of places or bodies: 江右、云湖四省.
fn lists_places(text: &str) -> bool {
    const LONGEST: usize = 45;
    let near = text.char_indices().find(|(at, c)| *at > LONGEST || !(is_han(*c) || *c == '、'));
    let list = near.map_or(text, |(end, _)| &text[..end]);
    let behind = |item: &str, chars: usize| item.get(chars * WIDTH..).is_some_and(counts_places);
    list.split('、').any(|item| (2..=4).any(|chars| behind(item, chars)))
}

/// Whether `text` begins with the count of places or bodies: 四省, 两地, 三校.
fn counts_places(text: &str) -> bool {
    let number = |c: char| c.is_ascii_digit() || chars!("两二三四五六七八九十").has(c);
    let unit = text.trim_start_matches(number);
    unit.len() < text.len() && unit.starts_with(|c: char| chars!("省市县区州国地校院家所").has(c))
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
    let surname = matches!(surname_at(lexis, at), Some(Surname::Common | Surname::Usual));
    let next = mark + '、'.len_utf8();
    (shape && surname && list_item(lexis, next).is_some()).then_some(mark)
}

/// Where the text goes on behind what links a role that ends at `at` to a name (or nothing does).
pub(super) fn behind_link(lexis: &Lexis<'_>, at: usize) -> usize {
    let Some(rest) = lexis.text.get(at..) else { return at };
    // 市领导为A颁奖: a preposition.
    let serves = rest.starts_with('为') && lexis.text[..at].ends_with("领导");
    let word = words!(LINKS).prefix(rest).filter(|_| !serves).map_or(0, str::len);
    let mark = rest[word..].chars().next().filter(|c| matches!(c, ':' | '：' | ' ' | '\u{3000}'));
    at + word + mark.map_or(0, char::len_utf8)
}

/// The end of the name at `at`, behind a role that ends at `role` and what links the two.
fn name_behind_role(lexis: &Lexis<'_>, role: usize, at: usize) -> Option<usize> {
    let colon = matches!(&lexis.text[role..at], "" | ":" | "：");
    let promise = if colon { Promise::Strong } else { Promise::Fair };
    name_at(lexis, at, promise).filter(|end| colon || follow(lexis, *end) == Follow::Sure)
}

/// Where somebody may be named behind where he comes from: 来自某中学的A.
fn behind_origin(lexis: &Lexis<'_>, hit: &Hit) -> Option<usize> {
    const LONGEST: usize = 75;
    if &lexis.text[hit.start..hit.end] != "来自" {
        return None;
    }
    let particle = lexis.text[hit.end..]
        .char_indices()
        .take_while(|(i, c)| *i <= LONGEST && (is_han(*c) || *c == '-'));
    let (i, _) = particle.into_iter().find(|(_, c)| *c == '的')?;
    let at = hit.end + i;
    lexis.ends(at, ORGANIZATION).map(|_| at + '的'.len_utf8())
}

/// The name in 新当选某协会会长的A, behind the role `run`.
fn elected_behind(lexis: &Lexis<'_>, floor: usize, run: Span) -> Option<Span> {
    let at = run.end + lexis.text[run.end..].starts_with('的').then_some('的'.len_utf8())?;
    let start = phrase_start(lexis, floor, run.start);
    let elected = lexis.text[..start].ends_with("当选");
    let end = if elected { name_at(lexis, at, Promise::Strong) } else { None }?;
    (follow(lexis, end) >= Follow::Letter).then(|| Span::new(at, end))
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
pub(super) fn before_bracket(text: &str, floor: usize, end: usize) -> usize {
    const LONGEST: usize = 60;
    let Some(inner) = text[floor..end].strip_suffix([')', '）']) else { return end };
    match inner.rfind(['(', '（']) {
        Some(open) if inner.len() - open <= LONGEST => floor + open,
        _ => end,
    }
}

/// Behind the honorifics and brackets that follow a name which ends at `end`, in a sentence that
/// ends at `stop`: a bracket that is closed in another one belongs to no name.
pub(super) fn tail(lexis: &Lexis<'_>, end: usize, stop: usize) -> usize {
    let mut at = end;
    loop {
        if let Some(close) = bracket(lexis.text, at).filter(|close| *close <= stop) {
            at = close;
        } else if let Some(hit) = lexis.starts(at, HONORIFIC) {
            at = hit.end;
        } else if let Some(close) = orders(lexis.text, at) {
            at = close;
        } else {
            return at;
        }
    }
}

/// Behind the orders that stand at `at`, as in Hong Kong: BBS.MH.JP.
fn orders(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    if !rest.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let letters = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '.');
    let length = rest.len() - letters.len();
    (2..=24).contains(&length).then_some(at + length)
}

/// Behind the conjunction or list mark at `at`, if there is one.
fn conjunction(lexis: &Lexis<'_>, at: usize) -> Option<usize> {
    let rest = lexis.text.get(at..)?;
    let words = words!["以及", "和", "与", "及"];
    if let Some(word) = words.prefix(rest) {
        return Some(at + word.len());
    }
    let c = rest.chars().next().filter(|c| is_list_mark(*c))?;
    let next = at + c.len_utf8();
    Some(next + words.prefix(&lexis.text[next..]).map_or(0, str::len))
}

/// `at`, where a bracket ends there and the mark behind it is lost: A(驻会)B.
fn behind_bracket(lexis: &Lexis<'_>, at: usize) -> Option<usize> {
    lexis.char_before(at).filter(|c| matches!(c, ')' | '）')).map(|_| at)
}

#[cfg(test)]
mod tests {
    use super::Tried;

    #[test]
    fn places_are_tried_once() {
        let mut tried = Tried::default();
        assert!(tried.first_time(0) && !tried.first_time(0));
        assert!(tried.first_time(16) && tried.first_time(3) && !tried.first_time(16));
    }
}
