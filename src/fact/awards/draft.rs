//! An honour while it is read.

use crate::Span;
use crate::lexicon::ORGANIZATION;
use crate::report::{Party, PartyKind};

use super::count::Count;
use super::party::{Parties, owner};
use super::view::View;
use super::{Draft, Strength, words};

impl Draft {
    /// An honour without recipients yet.
    pub(super) fn new(view: &View<'_>, title: Span) -> Self {
        let title = view.trimmed(title);
        Draft { title: Some(title), ..Draft::referring(title) }
    }

    /// Whether the title names an honour by its own words.
    pub(super) fn is_honour_by_name(&self, view: &View<'_>) -> bool {
        self.title.is_none_or(|title| words::is_honour(view.of(title)))
    }

    /// 获得表彰的: the honour named before.
    pub(super) fn referring(span: Span) -> Self {
        Draft {
            title: None,
            span,
            count: None,
            unit: None,
            recipients: Vec::new(),
            doubtful: Vec::new(),
            open: false,
            conferred_by: None,
            strength: Strength::Sure,
        }
    }

    /// Leaves out the body whose honour it is, where a year stands behind it: 某学会2020年度贡献奖.
    /// Where it is `shared`, other bodies stand before that one.
    pub(super) fn leave_owner(&mut self, view: &View<'_>, shared: bool) {
        let Some(title) = self.title else { return };
        let year = |at: usize| {
            let rest = view.of(Span::new(at, title.end));
            rest.starts_with(|c: char| c.is_ascii_digit()) && words::is_honour(rest)
        };
        let hits = view.lexis().within(title.start, title.end);
        let mut ends = hits.filter(|hit| hit.classes & ORGANIZATION != 0).map(|hit| hit.end);
        let printed = view.of(title).find(|c: char| c.is_ascii_digit()).map(|at| title.start + at);
        let shared = shared.then_some(printed).flatten().filter(|at| year(*at));
        if let Some(at) = ends.find(|at| *at < title.end && year(*at)).or(shared) {
            self.conferred_by = owner(view, Span::new(title.start, at));
            self.title = Some(Span::new(at, title.end));
        }
    }

    /// Takes the doubtful names where their number (等6家), or a body beside them that is sure, shows
    /// that all of the list are bodies.
    pub(super) fn settle(&mut self) {
        let body = |party: &Party| party.kind == PartyKind::Organization;
        let counted = |unit: &str| self.open && unit.starts_with(['家', '个', '所', '户', '支']);
        let doubtful = std::mem::take(&mut self.doubtful);
        if self.unit.as_deref().is_some_and(counted) || self.recipients.iter().any(body) {
            self.recipients.extend(doubtful);
            self.recipients.sort_by_key(|party| party.span.start);
        }
    }

    /// Takes the number of recipients, unless it has one.
    pub(super) fn count_as(&mut self, view: &View<'_>, count: Option<Count>) {
        let Some(count) = count.filter(|_| self.count.is_none()) else { return };
        self.count = count.value;
        let end = view.document.text[count.span.end..]
            .char_indices()
            .take(6)
            .map(|(i, c)| count.span.end + i + c.len_utf8())
            .filter(|&end| words::is_generic(view.of(Span::new(count.span.end, end))))
            .last();
        let unit = view.of(Span::new(count.unit, end.unwrap_or(count.span.end)));
        self.unit = Some(unit.trim_end_matches([')', '）']).to_owned());
    }

    /// Names before the honour.
    pub(super) fn precede(&mut self, view: &View<'_>, parties: Parties) {
        let behind = std::mem::take(&mut self.recipients);
        self.recipients = parties.named;
        self.recipients.extend(behind);
        self.doubtful.extend(parties.doubtful);
        self.open |= parties.open;
        self.count_as(view, parties.count);
    }

    /// Names behind the honour.
    pub(super) fn follow(&mut self, view: &View<'_>, parties: Parties) {
        self.recipients.extend(parties.named);
        self.doubtful.extend(parties.doubtful);
        self.open |= parties.open;
        self.count_as(view, parties.count);
    }
}
