//! The honours of a text, each once.

use std::borrow::Cow;

use crate::report::{Award, Party};
use crate::text::{is_alphanumeric, marks};

use super::{Draft, Strength, words};

/// Most honours that are told apart: more are no report's.
const MOST: usize = 300;

/// Nouns of two honours that are named together: 先进集体和个人.
const PAIRED: [[&str; 2]; 6] = [
    ["集体", "个人"],
    ["单位", "个人"],
    ["个人", "集体"],
    ["个人", "单位"],
    ["集体", "工作者"],
    ["组织", "个人"],
];

/// What is said of all who are honoured, where the honours are told one by one.
const SUMMARIES: [&str; 2] = ["先进集体", "先进个人"];

/// What stands between them.
const PAIRED_WITH: [&str; 6] = ["和", "及", "与", "和先进", "及先进", "和优秀"];

pub(super) struct Roll<'t> {
    text: &'t str,
    entries: Vec<Entry<'t>>,
    /// What only adds to a known honour, kept until all are known.
    later: Vec<Draft>,
}

struct Entry<'t> {
    title: &'t str,
    folded: Cow<'t, str>,
    draft: Draft,
}

impl<'t> Roll<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Roll { text, entries: Vec::new(), later: Vec::new() }
    }

    pub(super) fn take(&mut self, mut draft: Draft) {
        draft.settle();
        if draft.strength != Strength::Sure {
            if self.later.len() < MOST {
                self.later.push(draft);
            }
            return;
        }
        let Some(title) = draft.title else {
            if let Some(last) = self.entries.last_mut() {
                last.draft.unite(draft);
            }
            return;
        };
        let title = clean(title.of(self.text));
        let folded = fold(title);
        let known = self.entries.iter().position(|entry| entry.names(&folded, &draft));
        match known.or_else(|| self.shorter_of(&folded, &draft)) {
            Some(known) => self.entries[known].unite(title, folded, draft),
            None if self.entries.len() < MOST => self.entries.push(Entry { title, folded, draft }),
            None => {}
        }
    }

    /// The one honour told before in fewer words, with the same number: 20个先进集体 before
    /// 授予A等20个单位“2022年度先进集体”.
    fn shorter_of(&self, folded: &str, draft: &Draft) -> Option<usize> {
        const SHORTEST: usize = 4;
        let shorter = |entry: &Entry<'_>| {
            draft.count.is_some()
                && entry.draft.count == draft.count
                && entry.folded.len() < folded.len()
                && entry.folded.chars().count() >= SHORTEST
                && folded.ends_with(&*entry.folded)
        };
        self.entries.iter().position(shorter)
    }

    /// All honours, as records of the report.
    pub(super) fn awards(mut self) -> Vec<Award> {
        for draft in std::mem::take(&mut self.later) {
            let Some(title) = draft.title else {
                if let [only] = &mut self.entries[..] {
                    only.draft.unite(draft);
                }
                continue;
            };
            let title = clean(title.of(self.text));
            let folded = fold(title);
            let related = self.entries.iter_mut().find(|entry| {
                entry.folded == folded
                    || draft.strength == Strength::Decision
                        && (within(&entry.folded, &folded) || within(&folded, &entry.folded))
            });
            match related {
                // 优秀标兵, and the decision names it in full: 全县环卫工作优秀标兵.
                Some(entry) if entry.is_end_of(&folded) => entry.unite(title, folded, draft),
                Some(entry) => entry.draft.unite(draft),
                None if draft.strength == Strength::Decision => {
                    self.entries.push(Entry { title, folded, draft });
                }
                None => {}
            }
        }
        self.entries.sort_by_key(|entry| entry.draft.span.start);
        self.drop_families();
        self.entries.into_iter().map(Entry::award).collect()
    }

    /// Drops what only names a family of honours that are told one by one: 科技奖 before
    /// 科技贡献奖 and 科技新人奖, 先进集体和个人 before 先进集体 and 先进个人.
    fn drop_families(&mut self) {
        let stems: Vec<&str> = self.entries.iter().map(Entry::stem).collect();
        let told = |stem: &str| {
            let member = |entry: &&Entry<'_>| {
                !entry.is_bare()
                    && entry.stem().len() > stem.len()
                    && entry.folded.starts_with(stem)
            };
            self.entries.iter().filter(member).take(2).count() == 2
        };
        let paired = |entry: &Entry<'_>| {
            let halves = PAIRED.iter().find(|[first, second]| {
                let Some(before) = entry.folded.strip_suffix(second) else { return false };
                let joined = |joint| before.strip_suffix(joint).is_some_and(|b| b.ends_with(first));
                PAIRED_WITH.iter().any(|joint| joined(*joint))
            });
            let has = |noun: &str| {
                let one = |e: &Entry<'_>| !e.is_bare() && e.folded.ends_with(noun);
                self.entries.iter().any(one)
            };
            halves.is_some_and(|pair| pair.iter().all(|noun| has(noun)))
        };
        let detailed = self.entries.iter().any(|entry| !entry.is_bare());
        let fuller = |summary: &str, e: &Entry<'_>| {
            e.folded.len() > summary.len() && e.folded.ends_with(summary)
        };
        // 全县科普工作先进集体、先进个人: both of them are honours.
        let beside =
            self.entries.iter().any(|e| e.is_bare() && SUMMARIES.iter().any(|s| fuller(s, e)));
        let summary = |entry: &Entry<'_>| {
            let again = || self.entries.iter().any(|e| fuller(&entry.folded, e));
            detailed && SUMMARIES.contains(&&*entry.folded) && (!beside || again())
        };
        let family = |entry: &Entry<'_>, stem: &str| {
            entry.is_bare() && (!stem.is_empty() && told(stem) || paired(entry) || summary(entry))
        };
        let drop: Vec<bool> =
            self.entries.iter().zip(stems).map(|(entry, stem)| family(entry, stem)).collect();
        let mut drop = drop.into_iter();
        self.entries.retain(|_| !drop.next().unwrap_or(false));
    }
}

impl<'t> Entry<'t> {
    /// The title without 奖, if it ends with it.
    fn stem(&self) -> &str {
        self.folded.strip_suffix('奖').unwrap_or("")
    }

    /// Whether the honour is printed without what `folded` says of it: year, body, field.
    fn is_end_of(&self, folded: &str) -> bool {
        const SHORTEST: usize = 4;
        let plain = !self.folded.contains(|c: char| c.is_ascii_digit());
        plain && self.folded.chars().count() >= SHORTEST && folded.ends_with(&*self.folded)
    }

    /// Whether nobody is told to receive it.
    fn is_bare(&self) -> bool {
        self.draft.recipients.is_empty() && self.draft.count.is_none()
    }

    /// Whether an honour printed as `other` later in the text is this one: the same words, the
    /// end of them (先进单位 after 2013年度科普工作先进单位), or cut off.
    fn names(&self, other: &str, draft: &Draft) -> bool {
        if self.folded == other || self.folded.strip_suffix('奖') == Some(other) {
            return true;
        }
        let short = other.chars().count() >= 3 && self.folded.len() > other.len();
        let disjoint =
            self.draft.count.is_none() || draft.count.is_none() || draft.count == self.draft.count;
        // 先进单位 for 先进单位和个人, as captions cut it.
        let cut =
            self.folded.strip_prefix(other).is_some_and(|r| r.starts_with(['和', '及', '与']));
        short && disjoint && (self.folded.ends_with(other) || cut)
    }

    fn unite(&mut self, title: &'t str, folded: Cow<'t, str>, draft: Draft) {
        let detailed = !draft.recipients.is_empty() || draft.count.is_some();
        let dated =
            self.folded.contains(|c: char| c.is_ascii_digit()) || self.folded.contains('届');
        let bare = self.draft.recipients.is_empty() && self.draft.count.is_none();
        // The frame that tells who receives it prints the honour as it is conferred.
        let named_in_full = folded.len() > self.folded.len();
        if named_in_full
            || detailed
                && bare
                && !dated
                && self.folded.ends_with(&*folded)
                && words::is_honour(title)
        {
            self.title = title;
            self.folded = folded;
        }
        self.draft.unite(draft);
    }

    fn award(self) -> Award {
        let Draft { span, count, unit, recipients, open, conferred_by, .. } = self.draft;
        Award { title: self.title.to_owned(), count, unit, recipients, open, conferred_by, span }
    }
}

impl Draft {
    fn unite(&mut self, other: Draft) {
        if self.count.is_none() {
            self.count = other.count;
            self.unit = other.unit;
        }
        for party in other.recipients {
            add(&mut self.recipients, party);
        }
        self.open |= other.open;
        self.conferred_by = self.conferred_by.take().or(other.conferred_by);
    }
}

fn add(recipients: &mut Vec<Party>, party: Party) {
    if !recipients.iter().any(|known| known.name == party.name) {
        recipients.push(party);
    }
}

/// The honour as printed, without the quotes around all of it.
fn clean(title: &str) -> &str {
    let title = title.trim();
    let inner = title.trim_matches(words::is_quote);
    let whole = inner.len() + 6 == title.len() && !inner.contains(words::is_quote);
    if whole { inner } else { title }
}

/// The letters and digits of `title`.
fn fold(title: &str) -> Cow<'_, str> {
    if marks(title).all(|(_, c)| is_alphanumeric(c)) {
        return Cow::Borrowed(title);
    }
    let mut folded = String::with_capacity(title.len());
    folded.extend(title.chars().filter(|c| is_alphanumeric(*c)));
    Cow::Owned(folded)
}

/// Whether the characters of `short` stand in `long` in order.
fn within(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|c| rest.any(|l| l == c))
}
