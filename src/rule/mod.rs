//! The rule engine: rules as data, each with its examples and counter-examples. It knows no Chinese.
//!
//! A [`PatternRule`] is a pattern, the trigger words without which it cannot match, and a
//! function that turns a match into a value or rejects it. A [`RuleSet`] runs
//! only the rules whose triggers stand in a text (each pattern is
//! compiled on first need) and keeps the matches that do not overlap.
//!
//! Every family of rules, of patterns or of procedures, is listed as [`RuleInfo`]s, which the
//! one generic test (`tests/rules.rs`) runs.

use once_cell::sync::OnceCell;
use regex::{Captures, Regex};

use crate::Span;
use crate::text::Words;

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

/// A rule whose shape is a regular expression. `C` is what a rule may look at besides the match.
pub(crate) struct PatternRule<C: 'static, V: 'static> {
    pub(crate) id: &'static str,
    pub(crate) doc: &'static str,
    /// The rule runs only on texts that hold one of these; empty: on every text.
    pub(crate) triggers: &'static [&'static str],
    pub(crate) pattern: &'static str,
    /// The value of a match and the part of the text that it takes, or `None` to reject it.
    pub(crate) produce: fn(&Captures<'_>, &C) -> Option<V>,
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
pub(crate) struct RuleSet<C: 'static, V: 'static> {
    rules: &'static [PatternRule<C, V>],
    compiled: Vec<OnceCell<Regex>>,
    triggers: Vec<Words>,
}

impl<C, V> RuleSet<C, V> {
    pub(crate) fn new(rules: &'static [PatternRule<C, V>]) -> Self {
        RuleSet {
            rules,
            compiled: rules.iter().map(|_| OnceCell::new()).collect(),
            triggers: rules.iter().map(|rule| Words::new(rule.triggers)).collect(),
        }
    }

    fn pattern(&self, rule: usize) -> &Regex {
        self.compiled[rule].get_or_init(|| {
            Regex::new(self.rules[rule].pattern)
                .unwrap_or_else(|e| panic!("rule {}: {e}", self.rules[rule].id))
        })
    }

    /// Whether a rule is worth trying on `text`.
    fn triggered(&self, rule: usize, text: &str) -> bool {
        self.rules[rule].triggers.is_empty() || self.triggers[rule].are_in(text)
    }

    /// Puts all matches of one rule inside `part` of `text` into `found`.
    fn run_one(&self, rule: usize, text: &str, part: Span, context: &C, found: &mut Vec<Found<V>>) {
        let mut at = part.start;
        while let Some(captures) = self.pattern(rule).captures_at(&text[..part.end], at) {
            let all = captures.get(0).expect("group 0 always matches");
            // A pattern that matches nothing at all is no rule.
            if all.is_empty() {
                return;
            }
            at = all.end();
            if let Some(value) = (self.rules[rule].produce)(&captures, context) {
                found.push(Found { value, span: Span::new(all.start(), all.end()), rule });
            }
        }
    }

    /// All matches of one rule.
    pub(crate) fn alone(&self, rule: usize, text: &str, context: &C) -> Vec<Found<V>> {
        let mut found = Vec::new();
        self.run_one(rule, text, Span::new(0, text.len()), context, &mut found);
        found
    }

    /// The matches of all rules inside `part` of `text` that do not overlap, in order.
    pub(crate) fn run(&self, text: &str, part: Span, context: &C) -> Vec<Found<V>> {
        let mut all: Vec<Found<V>> = Vec::new();
        for rule in (0..self.rules.len()).filter(|&rule| self.triggered(rule, part.of(text))) {
            self.run_one(rule, text, part, context, &mut all);
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
        all
    }

    /// The rules as their readers see them; `show` writes the matches of one rule on one text.
    pub(crate) fn infos(
        &'static self,
        show: fn(&RuleSet<C, V>, usize, &str) -> Vec<String>,
    ) -> Vec<RuleInfo>
    where
        C: Sync,
        V: Sync,
    {
        let info = |(i, rule): (usize, &PatternRule<C, V>)| {
            RuleInfo::new(rule.id, rule.doc, rule.examples, move |text| show(self, i, text))
        };
        self.rules.iter().enumerate().map(info).collect()
    }
}
