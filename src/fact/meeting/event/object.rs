//! What stands behind the verb of a meeting.

use super::before::Before;
use super::reader::Reader;
use super::words::PURPOSES;
use crate::Span;
use crate::entity::date;
use crate::fact::meeting::noun::{is_bare, is_election, is_meeting, may_sit};
use crate::text::{chars, words};

/// What the verb has behind it.
pub(super) struct Object {
    pub(super) name: Option<Span>,
    /// 会议 alone.
    pub(super) bare: bool,
    /// 召开的….
    pub(super) participle: bool,
    /// Whether the clause ends behind the verb.
    pub(super) nothing: bool,
    /// Where it is held by what stands before its name: 参加在某地举行的某年会.
    pub(super) place: Option<Span>,
}

enum Follows {
    Nothing,
    Verb,
    More,
}

impl Reader<'_, '_> {
    /// What stands behind a verb; `held`: a body there is its session (召开理事会).
    pub(super) fn object(&self, behind: Span, held: bool) -> Object {
        let text = behind.of(self.text());
        let mut rest = text.trim_start_matches(['了', '过', ' ', '　']);
        let participle = rest.starts_with('的');
        rest = rest.trim_start_matches('的');
        let start = behind.end - rest.len();
        let told = self.told_before(Span::new(start, behind.end));
        let (start, place) = told.unwrap_or((start, None));
        let nothing = rest.is_empty();
        match self.meeting_noun(Span::new(start, behind.end), held) {
            Some(noun) if is_bare(noun.of(self.text())) => {
                Object { name: None, bare: true, participle, nothing: false, place }
            }
            name => Object { name, bare: false, participle, nothing, place },
        }
    }

    /// 在某地举行的 before a name: where it ends, and the place.
    pub(super) fn told_before(&self, span: Span) -> Option<(usize, Option<Span>)> {
        let text = span.of(self.text());
        if !text.starts_with(['在', '于', '由']) && !date::may_begin(text) {
            return None;
        }
        let held = words!["举行的", "召开的", "举办的"];
        let outside = |(at, _): &(usize, &str)| !self.is_inside(span.start + at);
        let (at, verb) = held.hits(text).find(outside)?;
        let mut before = Before::default();
        self.strip(Span::new(span.start, span.start + at), &mut before);
        Some((span.start + at + verb.len(), before.place))
    }

    /// The meeting that `span` begins with: up to the head behind which the clause ends or a verb follows.
    fn meeting_noun(&self, span: Span, held: bool) -> Option<Span> {
        let text = span.of(self.text());
        let mut best = None;
        for (at, c) in text.char_indices().take(120) {
            let end = at + c.len_utf8();
            if !chars!("会议坛式礼典动龙班营座盛峰举选届宴茗庆拜》”」』)）").has(c)
            {
                continue;
            }
            let closing = matches!(c, '》' | '”' | '」' | '』' | ')' | '）');
            if self.is_inside(span.start + at) && !closing {
                continue;
            }
            let next_inside = self.is_inside(span.start + end)
                && closing
                && !text[end..].starts_with(['“', '《', '「', '(', '（']);
            let head = &text[..end];
            if closing && is_next_quoted(&text[end..]) && is_meeting(head) {
                best = Some(end);
                break;
            }
            if next_inside || !(is_meeting(head) || held && (may_sit(head) || is_election(head))) {
                continue;
            }
            match follows(&text[end..]) {
                Follows::Nothing => best = Some(end),
                Follows::Verb => {
                    best = Some(end);
                    break;
                }
                Follows::More => {}
            }
        }
        best.and_then(|end| self.clean(Span::new(span.start, span.start + end)))
    }
}

/// Whether another name in quotes is joined: “某年会”、“某研讨会”.
fn is_next_quoted(rest: &str) -> bool {
    let next = words!["、", "和", "与", "及", "以及"].prefix(rest);
    next.is_some_and(|join| rest[join.len()..].starts_with(['“', '《']))
}

/// Whether the name ends where `rest` begins.
fn follows(rest: &str) -> Follows {
    // 某年会暨学术交流: what is joined need not be called a meeting.
    if rest.starts_with('暨') {
        return Follows::Nothing;
    }
    let bare =
        rest.trim_start_matches(['”', '》', '」', '』', '"', '’', ' ', '。', '！', '!', '[']);
    if bare.is_empty() || rest.starts_with([' ', '。']) || bare.starts_with(['。', '，', ',']) {
        return Follows::Nothing;
    }
    if bare.starts_with(['(', '（']) {
        let short = bare.find([')', '）']).map_or("", |at| &bare[at..]);
        return match short.trim_start_matches([')', '）', '”', '》']) {
            "" => Follows::Nothing,
            _ => Follows::More,
        };
    }
    // 理事会就职典礼: a noun goes on.
    let noun = words!["就职", "就任", "对接", "对话", "中秋", "中期", "来宾"].begin(bare);
    if words!["图", "组图"].begin(bare) || !noun && words!(PURPOSES).begin(bare) {
        return Follows::Verb;
    }
    Follows::More
}
