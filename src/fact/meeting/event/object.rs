//! What stands behind the verb of a meeting.

use super::reader::Reader;
use super::words::PURPOSES;
use crate::Span;
use crate::fact::meeting::noun::{is_bare, is_meeting, may_sit};
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
        match self.meeting_noun(Span::new(start, behind.end), held) {
            Some(noun) if is_bare(noun.of(self.text())) => {
                Object { name: None, bare: true, participle, nothing: false }
            }
            name => Object { name, bare: false, participle, nothing: rest.is_empty() },
        }
    }

    /// The meeting that `span` begins with: up to the head behind which the clause ends or a verb follows.
    fn meeting_noun(&self, span: Span, held: bool) -> Option<Span> {
        let text = span.of(self.text());
        let mut best = None;
        for (at, c) in text.char_indices().take(120) {
            let end = at + c.len_utf8();
            if !chars!("会议坛式礼典动龙班座盛峰》”)）").has(c) {
                continue;
            }
            let closing = matches!(c, '》' | '”' | ')' | '）');
            if self.is_inside(span.start + at) && !closing {
                continue;
            }
            let next_inside = self.is_inside(span.start + end)
                && closing
                && !text[end..].starts_with(['“', '《', '(', '（']);
            let head = &text[..end];
            if next_inside || !(is_meeting(head) || held && may_sit(head)) {
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

/// Whether the name ends where `rest` begins.
fn follows(rest: &str) -> Follows {
    let bare = rest.trim_start_matches(['”', '》', '"', '’', ' ', '。', '！', '!', '[']);
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
    if words!["图", "组图"].begin(bare) || words!(PURPOSES).begin(bare) {
        return Follows::Verb;
    }
    Follows::More
}
