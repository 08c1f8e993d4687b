//! Bytes lost from GBK text, and the run behind them that is shifted by one byte, are put right.
//!
//! Such pages were edited byte by byte: a replacement hit the second byte of one character and the
//! first of the next, so that a lead byte was left over (shown as ?) and all that follows was
//! paired wrongly, up to the next ASCII byte.
//!
//! ```text
//! written   高B8DF 校D0A3 科BFC6 協8566
//! edited    B8DF D0 [A3BF → ?] C6 85 66        A3BF is ？, made half-width
//! shown     高    ?  ?         茀     f
//! ```
//!
//! The same with a reading put in behind the two bytes: 獎AA84 者D5DF holds 84D5, which is 務:
//! 獎?wù). Which of the 126 lead bytes was lost, the reading says or the words around it.

use std::collections::HashMap;

use super::edit::Edit;
use super::{gbk, is_han, readings, script, words};
use crate::Span;
use crate::rule::{Example, example};

pub(super) const EXAMPLES: &[Example] = &[
    example("高??茀f(xié)负责人", &["高校科協(xié)负责人"]),
    example("影响力?!?/SPAN>", &["影响力。”</SPAN>"]),
    example("當選會長??h農業局到會", &["當選會長。縣農業局到會"]),
    example("十周年慶?；顒邮∈泻献", &["十周年慶祝活動省市合"]),
    example("為獲獎(jiǎng)?wù)哌M(jìn)行頒獎", &["為獲獎(jiǎng)者進(jìn)行頒獎"]),
    example("依照?qǐng)?zhí)業(yè)規范", &["依照執業(yè)規范"]),
    example("?\n会议召开", &["\n会议召开"]),
    example("你知道吗?!", &[]),
    example("什么??(笑)", &[]),
    example("为什么?a组", &[]),
    example("真的吗？？好", &[]),
];

/// Longer runs without an ASCII byte are no damage of this kind, or beyond repair.
const LONGEST_RUN: usize = 300;
/// How much more likely (natural logarithm) the mended text has to be than the damaged one.
const CLEARLY_BETTER: f32 = 3.0;
/// How much more likely a lost byte has to be than the next best one.
const CLEAR_CHOICE: f32 = 0.7;
/// Characters looked at on either side of a lost one.
const CONTEXT: usize = 3;
/// Stands for a character that cannot be told.
const UNKNOWN: char = '?';

/// Every damaged run, mended; the rest of what is lost stays a question mark.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let mut mender = Mender { text, done: String::with_capacity(text.len()), offers: HashMap::new() };
    let mut edits: Vec<Edit> = Vec::new();
    let mut free = 0;
    for (at, mark) in text.match_indices(is_lost) {
        if at < free {
            continue;
        }
        mender.done.push_str(&text[free..at]);
        free = at;
        let edit = lone_marks(text, at, mark).or_else(|| mender.mend(at));
        if let Some(edit) = edit {
            mender.done.push_str(&edit.after);
            free = edit.span.end;
            edits.push(edit);
        }
    }
    edits
}

/// Whether `c` is what a decoder shows for a byte that it could not read.
fn is_lost(c: char) -> bool {
    matches!(c, '?' | '？' | '\u{FFFD}')
}

/// A line of nothing but question marks: blanks (A0) that no decoder knew.
fn lone_marks(text: &str, at: usize, mark: &str) -> Option<Edit> {
    let line_start = at == 0 || text[..at].ends_with('\n');
    if !line_start || mark == "？" {
        return None;
    }
    let marks = text[at..].find(|c| !is_lost(c)).unwrap_or(text.len() - at);
    let end = at + marks;
    let line_end = end == text.len() || text[end..].starts_with(['\n', '\r']);
    line_end.then(|| Edit::delete(Span::new(at, end)))
}

/// One byte of the page, or the place of one that was lost.
#[derive(Debug, Clone, Copy)]
struct Unit<'a> {
    byte: Option<u8>,
    /// The reading that swallowed a lost byte: the character made of the byte before and this one is read so.
    reading: Option<&'a str>,
    span: Span,
}

/// The units from `at` to where bytes and characters meet again, and the end of that run.
fn units(text: &str, at: usize) -> Option<(Vec<Unit<'_>>, usize)> {
    let mut units = Vec::new();
    let mut i = push_lost(text, at, &mut units)?;
    if units[0].reading.is_none() {
        i = push_mark(text, i, &mut units)?;
    }
    while units.len() % 2 == 1 {
        if units.len() > LONGEST_RUN {
            return None;
        }
        let rest = &text[i..];
        if let Some((_, len)) = readings::parenthesized(rest) {
            i += len;
            continue;
        }
        let mut chars = rest.chars();
        match chars.next() {
            // The end of the text cut the last character.
            None if units.len() > 3 => {
                units.pop();
                break;
            }
            None => return None,
            Some(c) if is_lost(c) => i = push_lost(text, i, &mut units)?,
            Some(',') if chars.next().is_some_and(|c| "，。、；;".contains(c)) => i += 1,
            Some(c) => i = push_char(c, i, &mut units)?,
        }
    }
    (units.len() > 1).then_some((units, i))
}

/// A lost byte, with the reading behind it.
fn push_lost<'a>(text: &'a str, at: usize, units: &mut Vec<Unit<'a>>) -> Option<usize> {
    let mut end = at + text[at..].chars().next()?.len_utf8();
    let reading = readings::closed_reading(&text[end..]);
    if let Some((_, len)) = reading {
        end += len;
    }
    let reading = reading.map(|(reading, _)| reading);
    units.push(Unit { byte: None, reading, span: Span::new(at, end) });
    Some(end)
}

/// A full-width mark, which may have been made half-width: A3 and its ASCII byte plus 0x80.
fn push_mark<'a>(text: &'a str, at: usize, units: &mut Vec<Unit<'a>>) -> Option<usize> {
    const HALF: &str = "?;:!,()";
    const FULL: &str = "？；：！，（）";
    let mut at = at;
    // A comma doubled before it.
    if text[at..].starts_with(",;") || text[at..].starts_with(",；") {
        at += 1;
    }
    let c = text[at..].chars().next()?;
    let position = HALF.chars().position(|h| h == c).or_else(|| FULL.chars().position(|f| f == c))?;
    let half = *HALF.as_bytes().get(position)?;
    let end = at + c.len_utf8();
    for byte in [0xA3, half | 0x80] {
        units.push(Unit { byte: Some(byte), reading: None, span: Span::new(at, end) });
    }
    Some(end)
}

fn push_char<'a>(c: char, at: usize, units: &mut Vec<Unit<'a>>) -> Option<usize> {
    let span = Span::new(at, at + c.len_utf8());
    let mut push = |byte| units.push(Unit { byte: Some(byte), reading: None, span });
    if c.is_ascii() {
        let byte = c as u8;
        if !gbk::is_trail(byte) {
            return None;
        }
        push(byte);
    } else {
        gbk::encode(c)?.into_iter().for_each(push);
    }
    Some(span.end)
}

/// A character of the mended run, with all that it may be: as written, and simplified.
#[derive(Debug, Clone)]
struct Place {
    offers: Vec<(char, char)>,
    span: Span,
    /// Whether a reading says which it is.
    read: bool,
}

struct Mender<'a> {
    text: &'a str,
    /// The text before the place looked at, as mended so far.
    done: String,
    /// Frequent characters by one of their bytes and whether it is the first.
    offers: HashMap<(u8, bool), Vec<(char, char)>>,
}

impl Mender<'_> {
    fn mend(&mut self, at: usize) -> Option<Edit> {
        let (units, end) = units(self.text, at)?;
        let mut places = self.places(&units)?;
        if places.iter().any(|place| place.offers.is_empty()) || !is_plausible(&places) {
            return None;
        }
        let before = context(self.done.chars().rev(), true);
        let after = context(self.text[end..].chars(), false);
        let raw: Vec<Vec<char>> = shown(&self.text[at..end]).map(|c| vec![c]).collect();
        let offered: Vec<Vec<char>> = places.iter().map(simplified).collect();
        let (score, taken) = words::best(&surrounded(&before, &offered, &after));
        let (raw_score, _) = words::best(&surrounded(&before, &raw, &after));
        if score < raw_score + CLEARLY_BETTER {
            return None;
        }
        for i in 0..places.len() {
            let choice = taken[before.len() + i];
            self.settle(&mut places, i, choice, (&before, &after));
        }
        Some(self.edit(&units, &places, Span::new(at, end)))
    }

    /// The characters that the units make, or `None` where they make none.
    fn places(&mut self, units: &[Unit<'_>]) -> Option<Vec<Place>> {
        let mut places = Vec::with_capacity(units.len() / 2);
        let mut before = last_byte(&self.done);
        for pair in units.chunks_exact(2) {
            let span = Span::new(pair[0].span.start, pair[1].span.end);
            let read = pair.iter().any(|unit| unit.reading.is_some());
            let offers = match (pair[0].byte, pair[1].byte) {
                (Some(a), Some(b)) => match gbk::decode(a, b).map(|c| (c, script::simplify(c))) {
                    Some(offer) => vec![offer],
                    // Shifted, the comma A3AC makes a code of no character with the next lead byte: both are gone.
                    None if a == 0xA3 => {
                        let comma = vec![('，', '，')];
                        places.push(Place { offers: comma, span: pair[0].span, read: false });
                        self.with_byte(b, false)
                    }
                    None => return None,
                },
                (None, Some(b)) => self.lead_lost(before, &pair[0], b),
                (Some(a), None) => self.trail_lost(a, &pair[1]),
                (None, None) => both_lost(before?, &pair[0], &pair[1]),
            };
            places.push(Place { offers, span, read });
            before = pair[1].byte;
        }
        Some(places)
    }

    fn lead_lost(&mut self, before: Option<u8>, lost: &Unit<'_>, trail: u8) -> Vec<(char, char)> {
        let (Some(before), Some(reading)) = (before, lost.reading) else {
            return self.with_byte(trail, false);
        };
        let leads = read_bytes(before, reading);
        offers(leads.into_iter().filter_map(|lead| gbk::decode(lead, trail)))
    }

    fn trail_lost(&mut self, lead: u8, lost: &Unit<'_>) -> Vec<(char, char)> {
        let Some(reading) = lost.reading else { return self.with_byte(lead, true) };
        let trails = read_bytes(lead, reading);
        offers(trails.into_iter().filter_map(|trail| gbk::decode(lead, trail)))
    }

    /// The frequent characters with this first, or second, byte.
    fn with_byte(&mut self, byte: u8, first: bool) -> Vec<(char, char)> {
        let all = || {
            let other = 0x40..=0xFEu8;
            let code = |o: u8| if first { gbk::decode(byte, o) } else { gbk::decode(o, byte) };
            let frequent = |o: &(char, char)| words::is_frequent(o.1);
            offers(other.filter_map(code)).into_iter().filter(frequent).collect()
        };
        self.offers.entry((byte, first)).or_insert_with(all).clone()
    }

    /// Leaves one offer at a place: `choice` if it is clearly better than any other.
    fn settle(&self, places: &mut [Place], i: usize, choice: usize, around: (&[char], &[char])) {
        let place = &places[i];
        let chosen = place.offers[choice.min(place.offers.len() - 1)];
        let clear = place.offers.len() == 1 || place.read || {
            let one = |p: &Place| vec![p.offers[0].1];
            let mut window: Vec<Vec<char>> = places[..i].iter().map(one).collect();
            window.push(vec![chosen.1]);
            window.extend(places[i + 1..].iter().take(CONTEXT).map(simplified));
            let others = |o: &&(char, char)| o.1 != chosen.1;
            let rest: Vec<char> = place.offers.iter().filter(others).map(|o| o.1).collect();
            let with = words::best(&surrounded(around.0, &window, around.1)).0;
            window[i] = rest;
            window[i].is_empty()
                || with > words::best(&surrounded(around.0, &window, around.1)).0 + CLEAR_CHOICE
        };
        places[i].offers = vec![if clear { chosen } else { (UNKNOWN, UNKNOWN) }];
    }

    fn edit(&self, units: &[Unit<'_>], places: &[Place], span: Span) -> Edit {
        let mut edit = Edit::new(span, "");
        for place in places {
            edit.parts.push((edit.after.len(), place.span));
            edit.after.push(place.offers[0].0);
        }
        let last = units.last().filter(|unit| unit.byte.is_none() && unit.reading.is_none());
        if let Some((c, unit)) = swallowed(&self.text[span.end..]).zip(last) {
            edit.parts.push((edit.after.len(), unit.span));
            edit.after.push(c);
        }
        edit
    }
}

/// What a lost byte took with it, by the text behind: the opening of a tag, the digit before a nought.
fn swallowed(rest: &str) -> Option<char> {
    const TAGS: [&str; 6] = ["/", "P>", "BR>", "br>", "p>", "SPAN"];
    if TAGS.iter().any(|tag| rest.starts_with(tag)) && rest.chars().take(12).any(|c| c == '>') {
        Some('<')
    } else {
        rest.starts_with('0').then_some(UNKNOWN)
    }
}

/// Both bytes of a character were lost to readings.
fn both_lost(before: u8, lead: &Unit<'_>, trail: &Unit<'_>) -> Vec<(char, char)> {
    let (Some(first), Some(second)) = (lead.reading, trail.reading) else { return Vec::new() };
    let leads = read_bytes(before, first).into_iter();
    let codes = leads.flat_map(|lead| read_bytes(lead, second).into_iter().map(move |t| (lead, t)));
    offers(codes.filter_map(|(lead, trail)| gbk::decode(lead, trail)))
}

/// The bytes that make a traditional character with this reading when they follow `lead`.
fn read_bytes(lead: u8, reading: &str) -> Vec<u8> {
    let is_read = |b: &u8| gbk::decode(lead, *b).is_some_and(|c| readings::is_read(c, reading));
    (0x40..=0xFE).filter(is_read).collect()
}

fn offers(chars: impl Iterator<Item = char>) -> Vec<(char, char)> {
    chars.map(|c| (c, script::simplify(c))).collect()
}

fn simplified(place: &Place) -> Vec<char> {
    place.offers.iter().map(|offer| offer.1).collect()
}

/// Most of what is certain has to be frequent: a wrong guess at the damage gives rare characters.
fn is_plausible(places: &[Place]) -> bool {
    let rare = places.iter().filter(|p| p.offers.len() == 1 && !words::is_frequent(p.offers[0].1));
    rare.count() * 5 <= places.len()
}

fn surrounded(before: &[char], places: &[Vec<char>], after: &[char]) -> Vec<Vec<char>> {
    let one = |c: &char| vec![*c];
    before.iter().map(one).chain(places.iter().cloned()).chain(after.iter().map(one)).collect()
}

/// The characters of a damaged run as shown, simplified, without readings.
fn shown(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !readings::is_reading_letter(*c) || c.is_ascii()).map(script::simplify)
}

/// Up to [`CONTEXT`] characters next to a run, simplified, readings left out, in reading order.
fn context(chars: impl Iterator<Item = char>, backwards: bool) -> Vec<char> {
    let is_reading = |c: &char| matches!(c, '(' | ')' | '（' | '）') || readings::is_reading_letter(*c);
    let near = chars.take(CONTEXT * 9).filter(|c| !is_reading(c));
    let mut near: Vec<char> = near.take(CONTEXT).map(script::simplify).collect();
    if backwards {
        near.reverse();
    }
    near
}

/// Last byte of the last character of `text`, readings left out.
fn last_byte(text: &str) -> Option<u8> {
    let mut text = text;
    while let Some(open) = text.ends_with([')', '）']).then(|| text.rfind(['(', '（'])).flatten() {
        if readings::parenthesized(&text[open..]).is_none_or(|(_, len)| len != text.len() - open) {
            break;
        }
        text = &text[..open];
    }
    let c = text.chars().next_back()?;
    if c.is_ascii() { Some(c as u8) } else { gbk::encode(c).map(|code| code[1]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_run_show_their_evidence() {
        let text = "高??茀f(xié)";
        let edits = find(text);
        assert_eq!(edits[0].after, "校科協");
        let shown: Vec<&str> = edits[0].parts.iter().map(|(_, span)| span.of(text)).collect();
        assert_eq!(shown, ["??", "?茀", "茀f"]);
    }

    #[test]
    fn the_last_byte_is_found_behind_readings() {
        assert_eq!(last_byte("獎(jiǎng)"), Some(0x84));
        assert_eq!(last_byte("M(jìn)"), Some(b'M'));
        assert_eq!(last_byte(""), None);
        assert!(is_han('茀'));
    }
}
