//! Patterns as data: parts that follow each other, tried as those of a regular expression are.

use crate::Span;

/// A part of a pattern. Where there is a choice, what is listed first and what is longer is tried
/// first.
pub(crate) enum Part {
    /// One of these words.
    Is(&'static [&'static str]),
    /// A blank, or nothing.
    Blank,
    /// Characters that fit, so many at least and at most.
    Run(fn(char) -> bool, usize, usize),
    /// These parts, or nothing.
    Maybe(&'static [Part]),
    /// These parts, which are never nothing, so many times at most.
    Many(&'static [Part], usize),
    /// One of these forms.
    One(&'static [&'static [Part]]),
    /// One of these forms, kept in the slot with this number.
    Slot(usize, &'static [&'static [Part]]),
    /// The beginning of the text, or the end of a line.
    LineStart,
}

/// Most slots of a pattern.
const SLOTS: usize = 6;

/// Where a pattern stands in a text.
pub(crate) struct Match<'t> {
    text: &'t str,
    pub(crate) span: Span,
    slots: [Option<Span>; SLOTS],
}

impl<'t> Match<'t> {
    /// The pattern `parts` where it stands at `start` in `text`.
    pub(super) fn at(text: &'t str, start: usize, parts: &'static [Part]) -> Option<Self> {
        let mut trial = Trial { text, slots: [None; SLOTS] };
        let end = trial.fit(parts, start, None)?;
        Some(Match { text, span: Span::new(start, end), slots: trial.slots })
    }

    /// What stands before a slot.
    pub(crate) fn before(&self, slot: usize) -> Option<&'t str> {
        self.slots[slot].map(|slot| Span::new(self.span.start, slot.start).of(self.text))
    }

    pub(crate) fn text(&self) -> &'t str {
        self.span.of(self.text)
    }

    /// What stands in a slot; `None` where its part is left out.
    pub(crate) fn slot(&self, slot: usize) -> Option<&'t str> {
        self.slots[slot].map(|span| span.of(self.text))
    }
}

/// The first of the matches of a pattern in `text` from `from` on, then the first behind it; a match
/// begins only with characters that fit `begins`.
pub(crate) fn matches<'t>(
    text: &'t str,
    from: usize,
    parts: &'static [Part],
    begins: fn(char) -> bool,
) -> impl Iterator<Item = Match<'t>> {
    let mut starts = text[from..].char_indices().filter(move |(_, c)| begins(*c));
    let mut free = from;
    std::iter::from_fn(move || {
        loop {
            let at = from + starts.next()?.0;
            let found = if at < free { None } else { Match::at(text, at, parts) };
            if let Some(found) = found {
                free = found.span.end;
                return Some(found);
            }
        }
    })
}

/// What follows the parts that are tried.
struct Then<'c> {
    what: Next,
    parts: &'static [Part],
    then: Option<&'c Then<'c>>,
}

/// What is done before the parts behind a choice are tried.
#[derive(Clone, Copy)]
enum Next {
    Nothing,
    /// The slot with this number ends, which began there.
    Close(usize, usize),
    /// These parts are tried again, so many times at most.
    Again(&'static [Part], usize),
}

/// One way through a pattern.
struct Trial<'t> {
    text: &'t str,
    slots: [Option<Span>; SLOTS],
}

impl Trial<'_> {
    /// Where `parts` and `then` end if they stand at `at`.
    fn fit(&mut self, parts: &'static [Part], at: usize, then: Option<&Then<'_>>) -> Option<usize> {
        let Some((part, rest)) = parts.split_first() else { return self.go_on(at, then) };
        let bytes = self.text.as_bytes();
        match part {
            Part::Is(words) => {
                let first = bytes.get(at)?;
                words
                    .iter()
                    .map(|word| word.as_bytes())
                    .filter(|word| word.first() == Some(first) && bytes[at..].starts_with(word))
                    .find_map(|word| self.fit(rest, at + word.len(), then))
            }
            Part::Blank => {
                let blank = self.text[at..].chars().next().filter(|c| c.is_whitespace());
                blank
                    .and_then(|c| self.fit(rest, at + c.len_utf8(), then))
                    .or_else(|| self.fit(rest, at, then))
            }
            Part::Run(fits, least, most) => {
                let run = self.text[at..].chars().take(*most).take_while(|c| fits(*c));
                let mut ends = run.fold((at, 0), |(end, n), c| (end + c.len_utf8(), n + 1));
                while ends.1 >= *least {
                    let end = self.fit(rest, ends.0, then);
                    if end.is_some() || ends.1 == 0 {
                        return end;
                    }
                    let last = self.text[..ends.0].chars().next_back()?;
                    ends = (ends.0 - last.len_utf8(), ends.1 - 1);
                }
                None
            }
            Part::Maybe(parts) => self.many(parts, 1, at, rest, then),
            Part::Many(parts, most) => self.many(parts, *most, at, rest, then),
            Part::One(forms) => {
                let behind = Then { what: Next::Nothing, parts: rest, then };
                forms.iter().find_map(|form| self.fit(form, at, Some(&behind)))
            }
            Part::Slot(slot, forms) => {
                let behind = Then { what: Next::Close(*slot, at), parts: rest, then };
                forms.iter().find_map(|form| self.fit(form, at, Some(&behind)))
            }
            Part::LineStart if at == 0 => self.fit(rest, at, then),
            Part::LineStart => {
                (bytes.get(at) == Some(&b'\n')).then(|| self.fit(rest, at + 1, then)).flatten()
            }
        }
    }

    /// Where `rest` and `then` end behind `parts`, taken so many times at most.
    fn many(
        &mut self,
        parts: &'static [Part],
        most: usize,
        at: usize,
        rest: &'static [Part],
        then: Option<&Then<'_>>,
    ) -> Option<usize> {
        let Some(left) = most.checked_sub(1) else { return self.fit(rest, at, then) };
        let what = if left > 0 { Next::Again(parts, left) } else { Next::Nothing };
        let behind = Then { what, parts: rest, then };
        self.fit(parts, at, Some(&behind)).or_else(|| self.fit(rest, at, then))
    }

    /// Goes on behind the parts of a choice.
    fn go_on(&mut self, at: usize, then: Option<&Then<'_>>) -> Option<usize> {
        let Some(&Then { what, parts, then }) = then else { return Some(at) };
        match what {
            Next::Nothing => self.fit(parts, at, then),
            Next::Again(again, most) => self.many(again, most, at, parts, then),
            Next::Close(slot, start) => {
                let before = self.slots[slot].replace(Span::new(start, at));
                let end = self.fit(parts, at, then);
                if end.is_none() {
                    self.slots[slot] = before;
                }
                end
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Match, Part, matches};

    const DIGIT: fn(char) -> bool = |c| c.is_ascii_digit();

    #[test]
    fn choices_are_tried_in_order_and_taken_back() {
        // (?:(1|12)-)?([0-9]{1,2})0(x|$)
        const PARTS: &[Part] = &[
            Part::Maybe(&[Part::Slot(0, &[&[Part::Is(&["1", "12"])]]), Part::Is(&["-"])]),
            Part::Slot(1, &[&[Part::Run(DIGIT, 1, 2)]]),
            Part::Is(&["0"]),
            Part::One(&[&[Part::Is(&["x"])], &[]]),
        ];
        let read = |text: &'static str| {
            let found = Match::at(text, 0, PARTS)?;
            Some((found.text(), found.slot(0), found.slot(1)))
        };
        assert_eq!(read("12-340x"), Some(("12-340x", Some("12"), Some("34"))));
        assert_eq!(read("120y"), Some(("120", None, Some("12"))));
        assert_eq!(read("100"), Some(("100", None, Some("10"))));
        assert_eq!(read("10-"), Some(("10", None, Some("1"))));
        assert_eq!(read("1-1"), None);
        assert_eq!(read("x"), None);
    }

    #[test]
    fn parts_are_taken_again_and_matches_follow_each_other() {
        // (?:(?:a|ab)-?){0,2}([0-9])
        const PARTS: &[Part] = &[
            Part::Many(&[Part::Is(&["a", "ab"]), Part::Maybe(&[Part::Is(&["-"])])], 2),
            Part::Slot(0, &[&[Part::Run(DIGIT, 1, 1)]]),
        ];
        let read = |text: &'static str| -> Vec<_> {
            let all = matches(text, 1, PARTS, |c| c == 'a' || DIGIT(c));
            all.map(|found| (found.text(), found.before(0))).collect()
        };
        assert_eq!(read("1a-ab2"), [("a-ab2", Some("a-ab"))]);
        assert_eq!(read("aaab12"), [("aab1", Some("aab")), ("2", Some(""))]);
        assert_eq!(read("aaaa-3"), [("aa-3", Some("aa-"))]);
        assert!(read("1ab-c").is_empty());
    }

    #[test]
    fn lines_begin_at_the_text_and_behind_a_break() {
        const PARTS: &[Part] =
            &[Part::LineStart, Part::Run(char::is_whitespace, 0, 9), Part::Is(&["1"])];
        let ends = |at| Match::at(" 1\n 1 1", at, PARTS).map(|found| found.span.end);
        assert_eq!([0, 1, 2, 3, 5].map(ends), [Some(2), None, Some(5), None, None]);
    }
}
