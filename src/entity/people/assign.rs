//! Posts given to the names of a sentence.

use crate::Span;
use crate::entity::lexis::{Lexis, is_han, is_list_mark};
use crate::entity::people::posts::{
    CHIEFS, base, is_chief_beside_party, is_officer, is_vice_of, posts, same_office,
};
use crate::entity::people::scan::{Scan, behind_link, tail};
use crate::entity::people::{PersonMention, PostMention};
use crate::entity::post::{RoleRun, TERMS, organization, phrase_start};
use crate::lexicon::{ACT_VERB, BOUNDARY, DESCRIPTOR, FOLLOWS_NAME, ORGANIZATION, Surname};
use crate::text::words;

/// What stands in a sentence, in order.
enum Element<'s> {
    Name(Span),
    Surname(Span),
    Run(&'s RoleRun),
}

impl Element<'_> {
    fn start(&self) -> usize {
        match self {
            Element::Name(span) | Element::Surname(span) => span.start,
            Element::Run(run) => run.span.start,
        }
    }
}

/// Gives the posts of one sentence to its persons.
pub(super) struct Assignment<'s, 'a> {
    lexis: &'s Lexis<'a>,
    scan: &'s Scan<'s>,
    sentence: usize,
    people: &'s mut Vec<PersonMention<'a>>,
    first: usize,
    /// Posts that wait for a name, and where they begin and end.
    pending: Vec<PostMention<'a>>,
    pending_span: Span,
    /// What the names that follow in the list share.
    shared: Vec<PostMention<'a>>,
    /// End of the last element.
    floor: usize,
}

impl<'s, 'a> Assignment<'s, 'a> {
    pub(super) fn new(
        lexis: &'s Lexis<'a>,
        scan: &'s Scan<'s>,
        sentence: usize,
        people: &'s mut Vec<PersonMention<'a>>,
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

    pub(super) fn run(mut self) {
        if self.scan.runs.is_empty() && self.scan.names.is_empty() {
            return;
        }
        let elements = self.elements();
        if elements.iter().all(|element| matches!(element, Element::Run(_))) {
            return;
        }
        for (i, element) in elements.iter().enumerate() {
            match element {
                Element::Name(span) => self.name(*span, false),
                Element::Surname(span) => self.name(*span, true),
                Element::Run(run) => {
                    let next = elements.get(i + 1);
                    let name = next.filter(|next| !matches!(next, Element::Run(_)));
                    self.role_run(run, name.map(Element::start));
                }
            }
        }
    }

    fn elements(&self) -> Vec<Element<'s>> {
        let Scan { names, runs, .. } = self.scan;
        let mut found = Vec::with_capacity(names.len() + runs.len());
        let alone = names.iter().filter(|name| !self.names_an_organization(**name));
        let mut alone = alone.map(|name| Element::Name(*name)).peekable();
        for run in runs {
            if run.span.touching(names).is_some() {
                continue;
            }
            let surname = self.surname_before(run.span.start, run.span.end).map(Element::Surname);
            for element in surname.into_iter().chain([Element::Run(run)]) {
                let before = |name: &Element<'_>| name.start() <= element.start();
                found.extend(std::iter::from_fn(|| alone.next_if(before)));
                found.push(element);
            }
        }
        found.extend(alone);
        if !found.is_sorted_by_key(Element::start) {
            found.sort_by_key(Element::start);
        }
        found
    }

    /// Whether the name is part of the name of an organization: 某某研究中心主任.
    fn names_an_organization(&self, name: Span) -> bool {
        const LONGEST: usize = 45;
        let runs = &self.scan.runs;
        if !self.lexis.char_at(name.end).is_some_and(is_han) {
            return false;
        }
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
        let linked = between.starts_with(['等', '任', '为', '当', '作', '在', '就', '向', '对'])
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

    /// Behind what follows a name of the sentence.
    fn tail(&self, end: usize) -> usize {
        tail(self.lexis, end, self.scan.sentence.end)
    }

    /// The surname alone before a role: 祝主任.
    fn surname_before(&self, end: usize, run_end: usize) -> Option<Span> {
        /// More names than stand with their honorifics and brackets before one role.
        const NEAR: usize = 16;
        let start = end - self.lexis.char_before(end)?.len_utf8();
        let surname = |at: usize| self.lexis.lexicon.surname(self.lexis.text.get(at..end)?);
        let may_be = |at| self.scan.hints.may_be_surname(self.lexis.text, at);
        let longer = start.checked_sub(3);
        if !may_be(start) && !longer.is_some_and(may_be)
            || surname(start).is_none() && longer.and_then(surname).is_none()
        {
            return None;
        }
        let names = &self.scan.names;
        let before = &names[..names.partition_point(|name| name.start < end)];
        if names.binary_search_by_key(&run_end, |name| name.start).is_ok()
            || before.iter().rev().take(NEAR).any(|name| self.tail(name.end) == end)
        {
            return None;
        }
        let floor = phrase_start(self.lexis, self.scan.sentence.start, end);
        let compound = longer.filter(|at| surname(*at) == Some(Surname::Compound) && *at >= floor);
        let at = compound.or_else(|| surname(start).map(|_| start))?;
        let opens = at == floor || self.lexis.ends(at, ORGANIZATION).is_some();
        let word = self.lexis.covered(at, end, ORGANIZATION | crate::lexicon::MODIFIER);
        (at >= floor && opens && !word).then(|| Span::new(at, end))
    }

    fn last(&mut self) -> Option<&mut PersonMention<'a>> {
        if self.people.len() > self.first { self.people.last_mut() } else { None }
    }

    fn role_run(&mut self, run: &RoleRun, next_name: Option<usize>) {
        // An address behind the name (教授) is no post, though it may be one before a name.
        if run.span.start < self.floor {
            self.trail_in_brackets(run);
            return;
        }
        let leads = next_name.is_some_and(|name| name == behind_link(self.lexis, run.span.end));
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
        let start = self.behind_conjunction(phrase_start(self.lexis, self.floor, run.span.start));
        if !leads && self.serves_as(start) {
            let own = organization(self.lexis, start, run.span.start);
            let posts = posts(self.lexis, run, own, None);
            self.floor = run.span.end;
            if let Some(person) = self.last() {
                person.posts.extend(posts);
            }
            return;
        }
        if !leads && self.is_predicate(start) {
            self.pending.clear();
            self.floor = run.span.end;
            return;
        }
        let own = self
            .organization_before_term(run.span.start)
            .or_else(|| organization(self.lexis, start, run.span.start));
        let lead = own.map_or(run.span.start, |span| span.start);
        let between = &self.lexis.text[self.pending_span.end..lead];
        let joined =
            !self.pending.is_empty() && (joins(between) || self.goes_on_behind(between, own));
        let mut carried =
            if joined { self.pending.last() } else { None }.and_then(|post| post.organization);
        if !joined {
            self.pending.clear();
            self.pending_span = Span::new(lead, lead);
            carried = self.carried_from_list(run, lead).or_else(|| self.inherited(run, own));
        }
        self.pending.extend(posts(self.lexis, run, own, carried));
        self.pending_span.end = run.span.end;
        self.floor = run.span.end;
    }

    /// `start` behind the conjunction that stands there right behind a person: A|和县委书记.
    fn behind_conjunction(&mut self, start: usize) -> usize {
        let behind_person = self.last().is_some_and(|person| person.phrase.end == start);
        let joins = behind_person && self.lexis.text[start..].starts_with(['和', '与', '及']);
        start + if joins { '和'.len_utf8() } else { 0 }
    }

    /// 某协会新任会长: the organization before a word that says since when.
    fn organization_before_term(&self, role: usize) -> Option<Span> {
        let before = &self.lexis.text[self.floor..role];
        if !before.ends_with(['任', '届', '选', '的']) {
            return None;
        }
        let term = words!(TERMS).suffix(before)?;
        let end = role - term.len();
        // 青协上届会长: a short name that no list knows, but not 经选举新任会长.
        let past = || words!["上届", "上一届", "往届", "历任", "前任"].are(term);
        if self.lexis.ends(end, ORGANIZATION).is_none() && !past() {
            return None;
        }
        organization(self.lexis, phrase_start(self.lexis, self.floor, end), end)
    }

    /// 某公司董事长,某研究院院长A致辞: posts of one person who is named first in the sentence, parted
    /// by a comma; but not 各协会会长,市科协主席A.
    fn goes_on_behind(&self, between: &str, own: Option<Span>) -> bool {
        let text = self.lexis.text;
        let some =
            |body: &str| !words!["各", "全", "有关", "相关", "部分", "所属", "直属"].begin(body);
        matches!(between, "，" | ",")
            && self.people.len() == self.first
            && self.opens_the_sentence()
            && own.is_some_and(|own| some(own.of(text)))
            && self.pending.first().and_then(|post| post.organization).is_some_and(some)
    }

    /// Whether the posts that wait begin the sentence, or follow what says when: 会上,某公司董事长.
    fn opens_the_sentence(&self) -> bool {
        const LONGEST: usize = 60;
        let before = &self.lexis.text[self.scan.sentence.start..self.pending_span.start];
        let when = before.strip_suffix(['，', ',']).filter(|when| when.len() <= LONGEST);
        before.is_empty()
            || when.is_some_and(|when| {
                words!["上", "后", "中", "时", "间", "午", "日", "先", "下来"].end(when)
            })
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
            self.share_with_list(&[PostMention { organization: None, role: Some(role), span }]);
            return true;
        }
        // A、B等中国工程院院士, 等协会副会长: what all of them are.
        if let Some(class) = class.filter(|_| run.roles().count() == 1) {
            let start = run.span.start - class.len();
            let whole = phrase_start(self.lexis, start, run.span.start) == start;
            let own = organization(self.lexis, start, run.span.start);
            let of_body = own.filter(|own| whole && own.start == start);
            if of_body.is_some() && self.lexis.ends(run.span.start, ORGANIZATION).is_some() {
                let posts: Vec<_> = posts(self.lexis, run, of_body, None).collect();
                self.floor = run.span.end;
                self.share_with_list(&posts);
                return true;
            }
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
        let whole = phrase_start(self.lexis, body, run.span.start) == body;
        let own = organization(self.lexis, body, run.span.start).filter(|_| whole);
        // 三位教授当选为主席: what they were made, and no post.
        let told =
            words!["当选", "为", "任", "同志", "代表", "同学"].are_in(&text[body..run.span.start]);
        if own.is_none() || told {
            return false;
        }
        // 六位云湖委员: a place is no body.
        let own = own.filter(|_| self.lexis.ends(run.span.start, ORGANIZATION).is_some());
        let posts: Vec<_> = posts(self.lexis, run, own, None).collect();
        self.floor = run.span.end;
        self.share_with_list(&posts);
        true
    }

    /// Gives `posts` to the persons of the list read last who have none.
    fn share_with_list(&mut self, posts: &[PostMention<'a>]) {
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
    fn inherited(&self, run: &RoleRun, own: Option<Span>) -> Option<&'a str> {
        let party = run.span.of(self.lexis.text).starts_with("党组");
        let before = self.people.last().filter(|_| party && own.is_none())?;
        let of_party = |post: &&PostMention<'_>| post.role.is_some_and(|r| r.starts_with("党组"));
        before.posts.iter().find(of_party)?.organization
    }

    /// The organization of the person before in the same list, for a role that prints none.
    fn carried_from_list(&mut self, run: &RoleRun, lead: usize) -> Option<&'a str> {
        let text = self.lexis.text;
        let person = self.last()?;
        let between = text.get(person.phrase.end..lead)?;
        let mark = |c| is_list_mark(c) || matches!(c, '；' | ';' | '和' | '及' | '与');
        let listed = !between.is_empty() && between.chars().all(mark) || between == "以及";
        // 会长A到会讲话,副会长B主持: officers of one association in one sentence.
        let officers = between.ends_with(['，', ',', '；', ';', '、'])
            && (is_officer(run.span.of(text))
                && person.posts.iter().all(|p| p.role.is_some_and(is_officer))
                || is_vice_of(run.span.of(text), &person.posts)
                || is_chief_beside_party(run.span.of(text), &person.posts));
        let posts = person.posts.iter().rev().filter(|_| listed || officers);
        // 常务副会长兼某分会会长A,副会长B: the second post is A's alone.
        let concurrent = |post: &&PostMention<'_>| text[..post.span.start].ends_with('兼');
        let role = run.span.of(text);
        let same =
            |post: &&PostMention<'_>| post.role.is_some_and(|known| base(known) == base(role));
        // 副总经理、科协主席A,副总经理B: the role that both have has no organization.
        if posts.clone().any(|post| same(&post) && post.organization.is_none()) {
            return None;
        }
        let all = posts.filter(|post| post.organization.is_some());
        // 协会会长、某集团董事长A,副会长B: B is an officer where A is one.
        let alike = |post: &&PostMention<'_>| {
            post.role.is_some_and(|role| same_office(role, run.span.of(text)))
        };
        if let Some(post) = all.clone().find(|post| alike(post) && !concurrent(post)) {
            return post.organization;
        }
        // 副会长兼某委员会主任A、秘书长B: the association is not printed.
        let unnamed =
            || person.posts.iter().any(|post| post.organization.is_none() && !concurrent(&post));
        let other = all.clone().next().filter(|post| !concurrent(post) || !unnamed());
        let main = all.clone().find(|post| !concurrent(post)).or(other);
        // 办公室主任A、秘书长B: the officer is none of the office. 校党委书记A,副校长B: the role says
        // itself of what it is.
        let inner = |body: &&str| {
            words!["办公室", "秘书处"].are(body) && is_officer(role)
                || words!["校", "学校"].are(body) && base(role) == "校长"
        };
        main.and_then(|post| post.organization).filter(|body| !inner(body))
    }

    /// A role behind the name belongs to it.
    fn trail(&mut self, run: &RoleRun) {
        if self.is_address(run) {
            self.floor = run.span.end;
            if let Some(person) = self.last() {
                person.phrase.end = run.span.end;
            }
            return;
        }
        let bare =
            self.last().and_then(|person| person.posts.iter().position(|post| post.role.is_none()));
        let own = self.last().and_then(|person| {
            let bare = person.posts.iter().find(|post| post.role.is_none());
            // 某院院士A会长: the association is another body than the academy.
            let last = person.posts.last().filter(|post| post.role != Some("院士"));
            bare.or(last).and_then(|post| post.organization)
        });
        let own = own.or_else(|| self.of_fellow_officer(run));
        let mut posts: Vec<_> = posts(self.lexis, run, None, own).collect();
        self.floor = run.span.end;
        self.share_before(&posts);
        let Some(person) = self.last() else { return };
        person.phrase.end = run.span.end;
        if let Some(index) = bare {
            let bare = person.posts.remove(index);
            if let Some(post) = posts.first_mut() {
                post.organization = bare.organization.or(post.organization);
            }
        }
        person.posts.append(&mut posts);
    }

    /// 省茶叶学会秘书长A院长: the head of another body, who is addressed so; which one is not said.
    fn is_address(&mut self, run: &RoleRun) -> bool {
        const HEADS: &[&str] = &[
            "院长",
            "校长",
            "主任",
            "局长",
            "部长",
            "所长",
            "处长",
            "馆长",
            "站长",
            "科长",
            "总经理",
            "董事长",
        ];
        let role = run.span.of(self.lexis.text);
        words!(HEADS).are(base(role))
            && self.last().is_some_and(|person| {
                let officer = |post: &PostMention<'_>| {
                    let role = post.role.unwrap_or_default();
                    post.organization.is_some()
                        && (is_officer(role) || words!["理事", "监事"].end(role))
                };
                person.posts.iter().any(officer)
                    && person.posts.iter().all(|post| post.role.is_some())
            })
    }

    /// A(兼秘书长): a further role of the person whose brackets hold it.
    fn trail_in_brackets(&mut self, run: &RoleRun) {
        let before = &self.lexis.text[..run.span.start];
        let closes = matches!(self.lexis.text.get(run.span.end..self.floor), Some(")" | "）"));
        if closes && words!["(兼", "（兼", "(兼任", "（兼任"].end(before) {
            let Some(person) = self.last() else { return };
            let body = person.posts.last().and_then(|post| post.organization);
            let posts = posts(self.lexis, run, None, body);
            if let Some(person) = self.last() {
                person.posts.extend(posts);
            }
        }
    }

    /// A、B副秘书长: the role behind the last name is that of the names before it, too, which
    /// have none.
    fn share_before(&mut self, posts: &[PostMention<'a>]) {
        let text = self.lexis.text;
        let first = self.first;
        let Some((last, before)) = self.people[first..].split_last_mut() else { return };
        if last.posts.iter().any(|post| post.role.is_some()) {
            return;
        }
        let mut next = last.span.start;
        for person in before.iter_mut().rev() {
            let joined = text.get(person.span.end..next) == Some("、");
            // 某局A局长、B、C副局长: B has the organization alone.
            let has_role = person.posts.iter().any(|post| post.role.is_some());
            if !joined || has_role {
                return;
            }
            person.posts = posts.to_vec();
            next = person.span.start;
        }
    }

    /// 某协会A秘书长,B、C副秘书长: officers of one association in one list.
    fn of_fellow_officer(&self, run: &RoleRun) -> Option<&'a str> {
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
            let officer = |post: &&PostMention<'_>| post.role.is_some_and(is_officer);
            if let Some(post) = person.posts.iter().rfind(officer) {
                return post.organization;
            }
            if !person.posts.is_empty() {
                return None;
            }
            end = person.phrase.start;
        }
        None
    }

    fn name(&mut self, span: Span, surname_only: bool) {
        let text = self.lexis.text;
        let mut listed = false;
        let leads = || behind_link(self.lexis, self.pending_span.end) == span.start;
        let (posts, lead) = if !self.pending.is_empty() && leads() {
            let posts = std::mem::take(&mut self.pending);
            (posts, self.pending_span.start)
        } else if let Some(found) = self.pending_with_organization(span.start) {
            found
        } else {
            self.pending.clear();
            let joined = self.last().is_some_and(|person| {
                text.get(person.phrase.end..span.start).is_some_and(|between| {
                    matches!(
                        between,
                        "、" | "和" | "与" | "及" | "，" | "," | "以及" | "、和" | "、及" | "、与"
                    )
                })
            });
            if joined {
                listed = true;
                let close = !text[..span.start].ends_with(['，', ',']);
                let shares = close && !self.has_a_title_instead(span);
                (if shares { self.shared.clone() } else { Vec::new() }, span.start)
            } else if let Some(hit) = self.lexis.ends(span.start, DESCRIPTOR) {
                (Vec::new(), phrase_start(self.lexis, self.floor, hit.start))
            } else {
                self.organization_alone(span.start)
            }
        };
        let posts = self.with_title_of_academy(posts, span.end);
        self.shared.clone_from(&posts);
        let tail = self.tail(span.end);
        self.people.push(PersonMention {
            span,
            name: span.of(text),
            posts,
            phrase: Span::new(lead, tail),
            sentence: self.sentence,
            surname_only,
            listed,
        });
        self.floor = tail;
    }

    /// 中国工程院A院士: the title behind the name is the role in the academy before it.
    fn with_title_of_academy(
        &self,
        mut posts: Vec<PostMention<'a>>,
        end: usize,
    ) -> Vec<PostMention<'a>> {
        const TITLE: &str = "院士";
        let academy = |body: &str| words!["工程院", "科学院"].end(body);
        if let [post] = &mut posts[..]
            && post.role.is_none()
            && post.organization.is_some_and(academy)
            && self.lexis.text[end..].starts_with(TITLE)
        {
            post.role = Some(&self.lexis.text[end..end + TITLE.len()]);
        }
        posts
    }

    /// 会长A、B院士: who is named with a title instead shares no office that one person holds.
    fn has_a_title_instead(&mut self, name: Span) -> bool {
        const TITLE: &str = "院士";
        let text = self.lexis.text;
        let titled = |end: usize| text[end..].starts_with(TITLE);
        let sole = self.shared.iter().any(|post| {
            post.role.is_some_and(|role| !role.contains('副') && words!(CHIEFS).end(role))
        });
        sole && titled(name.end) && self.last().is_some_and(|last| !titled(last.span.end))
    }

    /// 市人大副主任、县文联A主席: the posts that wait, and the organization before the name.
    fn pending_with_organization(&mut self, end: usize) -> Option<(Vec<PostMention<'a>>, usize)> {
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
    fn organization_alone(&self, end: usize) -> (Vec<PostMention<'a>>, usize) {
        let start = phrase_start(self.lexis, self.floor, end);
        // 市医院的A院长: the particle belongs to neither.
        let body_end =
            end - if self.lexis.text[start..end].ends_with('的') { '的'.len_utf8() } else { 0 };
        let found = organization(self.lexis, start, body_end)
            .filter(|_| self.lexis.ends(body_end, ORGANIZATION).is_some());
        match found {
            None => (Vec::new(), end),
            Some(span) => {
                let organization = Some(span.of(self.lexis.text));
                (vec![PostMention { organization, role: None, span }], span.start)
            }
        }
    }
}

/// Ends of list members that say who somebody is and name no post.
const DESCRIPTORS_BETWEEN: &[&str] =
    &["校友", "代表", "获得者", "专家", "学者", "导师", "党员", "企业家", "作家"];

/// Whether `between` joins two posts of one person.
fn joins(between: &str) -> bool {
    matches!(
        between.trim(),
        "" | "、" | "兼" | "和" | "及" | "、兼" | "，兼" | "，兼任" | "､" | "/" | "暨"
    )
}
