//! The rule engine: rules as data, each with its examples and counter-examples. It knows no Chinese.
//!
//! A [`PatternRule`] is a pattern, the signs without which it cannot match, and a
//! function that turns a match into a value or rejects it. A [`RuleSet`] runs
//! only the rules whose signs a text shows and keeps the matches that do not overlap.
//!
//! Every family of rules, of patterns or of procedures, is listed as [`RuleInfo`]s, which the
//! one generic test (`tests/rules.rs`) runs.

mod pattern;

pub(crate) use pattern::{Match, Part, matches};

use crate::Span;

/// A text and what the rule makes of it; no result makes it a counter-example.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// The text given to the rule.
    pub text: &'static str,
    /// What it gives, in order, each in the family's short form.
    pub gives: &'static [&'static str],
}

/// Shorthand for tables of examples.
pub(crate) const fn example(text: &'static str, gives: &'static [&'static str]) -> Example {
    Example { text, gives }
}

type Run = Box<dyn Fn(&str) -> Vec<String> + Send + Sync>;

/// One rule as its reader sees it: name, purpose, examples.
pub struct RuleInfo {
    /// Stable name: `date/month-day`.
    pub id: &'static str,
    /// One sentence.
    pub doc: &'static str,
    /// Examples (with results) and counter-examples (without).
    pub examples: &'static [Example],
    run: Run,
}

impl RuleInfo {
    pub(crate) fn new(
        id: &'static str,
        doc: &'static str,
        examples: &'static [Example],
        run: impl Fn(&str) -> Vec<String> + Send + Sync + 'static,
    ) -> Self {
        RuleInfo { id, doc, examples, run: Box::new(run) }
    }

    /// What the rule gives for `text`, in the family's short form.
    pub fn run(&self, text: &str) -> Vec<String> {
        (self.run)(text)
    }

    /// Every example that does not give what it says, as one line each.
    pub fn failures(&self) -> Vec<String> {
        let differs = |example: &&Example| self.run(example.text) != example.gives;
        let line = |e: &Example| {
            format!("{}: {:?} gives {:?}, not {:?}", self.id, e.text, self.run(e.text), e.gives)
        };
        self.examples.iter().filter(differs).map(line).collect()
    }
}

impl std::fmt::Debug for RuleInfo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RuleInfo").field("id", &self.id).field("doc", &self.doc).finish()
    }
}

/// What characters of a text tell of, as bits.
pub(crate) type Signs = u16;

/// A rule whose shape is a pattern.
pub(crate) struct PatternRule<V: 'static> {
    pub(crate) id: &'static str,
    pub(crate) doc: &'static str,
    /// The rule runs only on texts that show all of these.
    pub(crate) signs: Signs,
    pub(crate) pattern: &'static [Part],
    /// The value of a match, or `None` to reject it.
    pub(crate) produce: fn(&Match<'_>) -> Option<V>,
    pub(crate) examples: &'static [Example],
}

/// A value and where its rule matched.
#[derive(Debug, Clone)]
pub(crate) struct Found<V> {
    pub(crate) value: V,
    pub(crate) span: Span,
    pub(crate) rule: usize,
}

/// Rules that compete for the same text: an earlier match wins, then a longer one, then the rule listed first.
pub(crate) struct RuleSet<V: 'static> {
    pub(crate) rules: &'static [PatternRule<V>],
    /// The characters that a match of any rule may begin with.
    pub(crate) begins: fn(char) -> bool,
    /// What a text shows.
    pub(crate) signs: fn(&str) -> Signs,
}

impl<V> RuleSet<V> {
    /// Puts all matches of one rule inside `part` of `text` into `found`.
    fn run_one(&self, rule: usize, text: &str, part: Span, found: &mut Vec<Found<V>>) {
        let PatternRule { pattern, produce, .. } = self.rules[rule];
        for here in matches(&text[..part.end], part.start, pattern, self.begins) {
            if let Some(value) = produce(&here) {
                found.push(Found { value, span: here.span, rule });
            }
        }
    }

    /// All matches of one rule.
    pub(crate) fn alone(&self, rule: usize, text: &str) -> Vec<Found<V>> {
        let mut found = Vec::new();
        self.run_one(rule, text, Span::new(0, text.len()), &mut found);
        found
    }

    /// Puts the matches of all rules inside `part` of `text` that do not overlap into `all`, in
    /// order and instead of what was there.
    pub(crate) fn run(&self, text: &str, part: Span, all: &mut Vec<Found<V>>) {
        all.clear();
        let signs = (self.signs)(part.of(text));
        for (i, rule) in self.rules.iter().enumerate() {
            if signs & rule.signs == rule.signs {
                self.run_one(i, text, part, all);
            }
        }
        all.sort_by_key(|f| (f.span.start, std::cmp::Reverse(f.span.end), f.rule));
        let mut end = 0;
        all.retain(|f| {
            let free = f.span.start >= end;
            if free {
                end = f.span.end;
            }
            free
        });
    }

    /// The rules as their readers see them; `show` writes the matches of one rule on one text.
    pub(crate) fn infos(
        &'static self,
        show: fn(&RuleSet<V>, usize, &str) -> Vec<String>,
    ) -> Vec<RuleInfo> {
        let info = |(i, rule): (usize, &PatternRule<V>)| {
            RuleInfo::new(rule.id, rule.doc, rule.examples, move |text| show(self, i, text))
        };
        self.rules.iter().enumerate().map(info).collect()
    }
}
