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

use std::borrow::Cow;
use std::{iter, slice};

use once_cell::sync::OnceCell;

use super::edit::Draft;
use super::words::{Link, Offer};
use super::{gbk, is_han, readings, script, words};
use crate::Span;
use crate::date::Date;
use crate::rule::{Example, example};

pub(super) const EXAMPLES: &[Example] = &[
    example("高??茀f(xié)负责人", &["高校科協(xié)负责人"]),
    example("影响力?!?/SPAN>", &["影响力。”</SPAN>"]),
    example("當選會長??h農業局到會", &["當選會長。縣農業局到會"]),
    example("十周年慶?；顒邮∈泻献", &["十周年慶祝活動省市合"]),
    example("為獲獎(jiǎng)?wù)哌M(jìn)行頒獎", &["為獲獎(jiǎng)者進(jìn)行頒獎"]),
    example("依照?qǐng)?zhí)業(yè)規范", &["依照執業(yè)規范"]),
    example("慶?；顒雍透鲗I(yè)分會", &["慶祝活動和各專業(yè)分會"]),
    example("勇挑重?fù)瑸槟祥_", &["勇挑重擔，為南開"]),
    example("海南省??谑姓匍_", &["海南省海口市召開"]),
    example("獎狀(獎?wù)拢?、稱號", &["獎狀(獎章）、稱號"]),
    example("召開大會。\n?。▍f(xié)會報告)", &["召開大會。\n\u{3000}（協(xié)會報告)"]),
    example("主持会议?/p>", &["主持会议。</p>"]),
    example("12?9日,代表大会召开", &["12月9日,代表大会召开"]),
    example("45?9日,几/几?/什么", &[]),
    example("?\n会议召开", &["\n会议召开"]),
    example("你知道吗?!", &[]),
    example("什么??(笑)", &[]),
    example("为什么?a组", &[]),
    example("真的吗？？好", &[]),
    example("??会议召开。?\n\u{FFFD}主席讲话。”?", &["会议召开。\n主席讲话。”"]),
    example("?“十一五”期间成绩很大", &["“十一五”期间成绩很大"]),
    example("好不好呢(笑)?", &[]),
    example("?、人大代表出席", &[]),
];

/// Longer runs without an ASCII byte are no damage of this kind, or beyond repair.
const LONGEST_RUN: usize = 300;
/// How much more likely (natural logarithm) the mended text has to be than the damaged one.
const CLEARLY_BETTER: f32 = 3.0;
/// How much more likely a lost byte has to be than the next best one.
const CLEAR_CHOICE: f32 = 0.7;
/// The same for two bytes put back of which nothing is left.
const MUCH_BETTER: f32 = 5.0;
/// Pairs of characters weighed for one text: no page has so much damage, and hostile texts end in time.
const BUDGET: usize = 10_000_000;
/// Characters that stand by themselves.
const PARTICLES: &str = "的地得了在是和与及对为等从向把被就也都将由、。，；：“”《》（）！？";
/// The same for a character that makes no word with its neighbours.
const CLEAR_WITHOUT_WORD: f32 = 1.5;
/// Characters looked at on either side of a lost one.
const CONTEXT: usize = 3;
/// Stands for a character that cannot be told.
const UNKNOWN: char = '?';

/// Mends every damaged run; the rest of what is lost stays a question mark.
pub(super) fn mend(draft: &mut Draft<'_>) {
    let text = draft.text();
    let marks = draft.marks(|first| matches!(first, b'?' | 0xEF));
    let mut mender = Mender { draft, budget: BUDGET };
    let mut free = 0;
    for (at, mark) in marks.filter(|(_, c)| is_lost(*c)) {
        if at < free {
            continue;
        }
        if mender.budget == 0 {
            break;
        }
        mender.draft.keep(at);
        let change = lone_marks(text, at, mark)
            .or_else(|| lost_stop(text, at))
            .or_else(|| lost_month(text, at))
            .or_else(|| mender.mend(at))
            .or_else(|| stray_marks(text, at, mark));
        if let Some(Change { span, after, parts }) = change {
            free = span.end;
            mender.draft.replace_in_parts(span, &after, &parts);
        }
    }
}

/// What becomes of a damaged run.
struct Change {
    span: Span,
    after: Cow<'static, str>,
    /// Byte offsets in `after`, and what was read there.
    parts: Vec<(usize, Span)>,
}

impl Change {
    fn new(span: Span, after: &'static str) -> Self {
        Change { span, after: after.into(), parts: vec![(0, span)] }
    }
}

/// Whether `c` is what a decoder shows for a byte that it could not read.
fn is_lost(c: char) -> bool {
    matches!(c, '?' | '？' | '\u{FFFD}')
}

/// Question marks before the first word of a line, or behind the stop that ends it: blanks (A0)
/// that no decoder knew.
fn stray_marks(text: &str, at: usize, mark: char) -> Option<Change> {
    if mark == '？' {
        return None;
    }
    let (before, marks) = text.split_at(at);
    let rest = marks.trim_start_matches(['?', char::REPLACEMENT_CHARACTER]);
    let opens = before.is_empty() || before.ends_with('\n');
    let word = |c: char| is_han(c) || c.is_ascii_digit() || "“《【（(".contains(c);
    let leads = opens && rest.starts_with(word);
    let line_ends = rest.is_empty() || rest.starts_with(['\n', '\r']);
    let trails = line_ends && before.trim_end_matches(['”', '）', ')']).ends_with('。');
    (leads || trails).then(|| Change::new(Span::new(at, text.len() - rest.len()), ""))
}

/// A line of nothing but question marks: blanks (A0) that no decoder knew.
fn lone_marks(text: &str, at: usize, mark: char) -> Option<Change> {
    let line_start = at == 0 || text[..at].ends_with('\n');
    if !line_start || mark == '？' {
        return None;
    }
    let marks = text[at..].find(|c| !is_lost(c)).unwrap_or(text.len() - at);
    let end = at + marks;
    let line_end = end == text.len() || text[end..].starts_with(['\n', '\r']);
    line_end.then(|| Change::new(Span::new(at, end), ""))
}

/// The second byte of a full stop took the bracket of a tag with it: 会议?/p>.
fn lost_stop(text: &str, at: usize) -> Option<Change> {
    const LONGEST_TAG: usize = 6;
    let name = text[at..].strip_prefix("?/")?;
    let letters = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let tag = (1..=LONGEST_TAG).contains(&letters) && name[letters..].starts_with('>');
    let sentence =
        text[..at].ends_with(|c: char| is_han(c) || matches!(c, '”' | '》' | ')' | '）'));
    (tag && sentence).then(|| Change::new(Span::new(at, at + 1), "。<"))
}

/// Between a month and a day stands 月: 12?9日.
fn lost_month(text: &str, at: usize) -> Option<Change> {
    let behind = text[at..].strip_prefix('?')?;
    let is_digit = |c: char| c.is_ascii_digit();
    let month = &text[text[..at].trim_end_matches(is_digit).len()..at];
    let rest = behind.trim_start_matches(is_digit);
    let day = &behind[..behind.len() - rest.len()];
    let dated = day.len() <= 2 && month.len() <= 2 && rest.starts_with('日');
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    let exists = Date::new(None, Some(month), Some(day)).is_some();
    (dated && exists).then(|| Change::new(Span::new(at, at + 1), "月"))
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
    if opens_indent(text, at, i) {
        units[0].byte = Some(BLANK);
    } else if units[0].reading.is_none() {
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

/// Either byte of the ideographic blank.
const BLANK: u8 = 0xA1;

/// Whether the byte lost at `at` is half of the blank that a paragraph begins with: the other half
/// is taken for the lead byte of what follows at `next`.
fn opens_indent(text: &str, at: usize, next: usize) -> bool {
    let follows = text[next..].chars().next().and_then(gbk::encode);
    let opens = at == 0 || text[..at].ends_with('\n');
    opens && text[at..].starts_with('?') && follows.is_some_and(|code| code[0] == BLANK)
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
    let position =
        HALF.chars().position(|h| h == c).or_else(|| FULL.chars().position(|f| f == c))?;
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

/// A character of the mended run, with all that it may be.
#[derive(Debug, Clone)]
struct Place {
    offers: Cow<'static, [Offer]>,
    /// Where its two bytes stand.
    spans: [Span; 2],
    /// What its bytes may be, where something is known of both.
    bytes: Option<[Vec<u8>; 2]>,
    /// Whether a reading says which it is.
    read: bool,
}

impl Place {
    fn span(&self) -> Span {
        Span::new(self.spans[0].start, self.spans[1].end)
    }
}

struct Mender<'a, 'text> {
    draft: &'a mut Draft<'text>,
    /// Pairs of characters that may still be weighed.
    budget: usize,
}

/// A damaged run between the characters around it, simplified.
struct Run<'text> {
    before: Vec<Offer>,
    places: Vec<Place>,
    after: Vec<Offer>,
    /// The reading that stands behind it.
    reading: Option<&'text str>,
}

impl Run<'_> {
    /// What stands before place `i`.
    fn before(&self, i: usize) -> &[Offer] {
        match i.checked_sub(1) {
            Some(i) => &self.places[i].offers,
            None => self.before.last().map_or(&[], slice::from_ref),
        }
    }

    /// What stands behind place `i`.
    fn after(&self, i: usize) -> &[Offer] {
        match self.places.get(i + 1) {
            Some(place) => &place.offers,
            None => self.after.first().map_or(&[], slice::from_ref),
        }
    }

    /// The offers of `places` in the run's surroundings.
    fn row<'a>(&'a self, places: impl Iterator<Item = &'a [Offer]>) -> Vec<&'a [Offer]> {
        self.before.chunks(1).chain(places).chain(self.after.chunks(1)).collect()
    }
}

impl Mender<'_, '_> {
    fn mend(&mut self, at: usize) -> Option<Change> {
        let text = self.draft.text();
        let (units, end) = units(text, at)?;
        let rest = &text[end..];
        let mut run = Run {
            before: context(self.draft.mended().chars().rev(), true),
            places: self.places(&units)?,
            after: context(rest.chars(), false),
            reading: readings::parenthesized(rest).map(|(reading, _)| reading),
        };
        // Finding an offer costs about as much as weighing ten pairs.
        self.spend(run.places.iter().map(|place| 10 * (1 + place.offers.len())).sum())?;
        if run.places.iter().any(|place| place.offers.is_empty()) {
            return None;
        }
        let raw = shown(&text[at..end]);
        if is_sound(&raw) {
            return None;
        }
        self.close_bracket(&mut run, rest);
        let offers = run.places.iter().map(|place| &*place.offers);
        let mut links = self.links(&[], &run.row(offers))?;
        self.put_back_pairs(&mut run, &mut links)?;
        if !is_plausible(&run.places, units[0].reading.is_some()) {
            return None;
        }
        let raw_score = words::score(&self.links(&[], &run.row(raw.chunks(1)))?);
        let taken = &words::read(&links)[run.before.len()..][..run.places.len()];
        let first = run.places[0].offers[taken[0]].written;
        let better = words::score(&links) >= raw_score + CLEARLY_BETTER;
        if !better || (closes(first) && self.opens_clause()) {
            return None;
        }
        for (i, choice) in taken.iter().enumerate() {
            let chosen = run.places[i].offers[*choice];
            let clear = self.is_clear(&run, i, chosen)?;
            run.places[i].offers = Cow::Owned(vec![if clear { chosen } else { offer(UNKNOWN) }]);
        }
        Some(self.change(&units, &run.places, Span::new(at, end)))
    }

    /// Whether a line or clause begins here: no mark that ends one can stand here.
    fn opens_clause(&self) -> bool {
        self.draft.mended().chars().next_back().is_none_or(|c| c == '\n' || closes(c))
    }

    /// A mark of which half is left closes the bracket that is open.
    fn close_bracket(&self, run: &mut Run<'_>, rest: &str) {
        let open = is_unpaired(self.draft.mended().chars().rev(), ['(', '（'], [')', '）']);
        let closed = is_unpaired(rest.chars(), [')', '）'], ['(', '（']);
        if !open || closed {
            return;
        }
        let closing =
            |place: &Place| place.offers.iter().copied().find(|offer| offer.written == '）');
        let unsure = run.places.iter_mut().filter(|place| place.offers.len() > 1);
        if let Some((place, mark)) = unsure.filter_map(|p| closing(p).map(|mark| (p, mark))).next()
        {
            place.offers = vec![mark].into();
        }
    }

    fn spend(&mut self, pairs: usize) -> Option<()> {
        self.budget = self.budget.saturating_sub(pairs);
        (self.budget > 0).then_some(())
    }

    /// The links of a row of places behind `before`; `None` when the budget is spent.
    fn links(&mut self, before: &[Offer], row: &[&[Offer]]) -> Option<Vec<Link>> {
        let pairs = || iter::once(before).chain(row.iter().copied()).zip(row);
        self.spend(pairs().map(|(before, offers)| before.len() * offers.len()).sum())?;
        Some(pairs().map(|(before, offers)| Link::new(before, offers)).collect())
    }

    /// The characters that the units make, or `None` where they make none.
    fn places(&self, units: &[Unit<'_>]) -> Option<Vec<Place>> {
        let mut places = Vec::with_capacity(units.len() / 2);
        let mut before: Vec<u8> = last_byte(self.draft.mended()).into_iter().collect();
        for pair in units.chunks_exact(2) {
            let spans = [pair[0].span, pair[1].span];
            let leads = may_be(&before, &pair[0]);
            let trails = may_be(leads.as_deref().unwrap_or(&[]), &pair[1]);
            before = trails.clone().unwrap_or_default();
            let offers = match (&leads, &trails) {
                (Some(leads), Some(trails)) => made_of(leads, trails),
                (Some(leads), None) => with_bytes(leads, true),
                (None, Some(trails)) => with_bytes(trails, false),
                (None, None) => return None,
            };
            let bytes = leads.zip(trails).map(|(leads, trails)| [leads, trails]);
            if let (true, Some(bytes)) = (offers.is_empty(), &bytes) {
                places.extend(pair_put_back(bytes, spans, pair[1].reading));
                continue;
            }
            let read = pair.iter().any(|unit| unit.reading.is_some()) && bytes.is_some();
            places.push(Place { offers, spans, bytes, read });
        }
        Some(places)
    }

    /// Puts back the pairs of bytes that were dropped where that makes the run much more likely.
    fn put_back_pairs(&mut self, run: &mut Run<'_>, links: &mut Vec<Link>) -> Option<()> {
        let mut i = 0;
        while i < run.places.len() {
            i += 1 + usize::from(self.put_back_pair(run, links, i)?);
        }
        Some(())
    }

    fn put_back_pair(
        &mut self,
        run: &mut Run<'_>,
        links: &mut Vec<Link>,
        i: usize,
    ) -> Option<bool> {
        let place = &run.places[i];
        let Some(bytes) = place.bytes.as_ref().filter(|_| place.offers.len() == 1) else {
            return Some(false);
        };
        let shown = place.offers[0];
        let reading = run.reading.filter(|_| i + 1 == run.places.len());
        let misread = reading.is_some_and(|reading| !readings::is_read(shown.written, reading));
        let follows = |other: &Offer| words::is_word(other.simple, shown.simple);
        let leads = |other: &Offer| words::is_word(shown.simple, other.simple);
        let fitting = i > 0 && run.before(i).iter().any(follows)
            || i + 1 < run.places.len() && run.after(i).iter().any(leads);
        if fitting && !misread {
            return Some(false);
        }
        let two = pair_put_back(bytes, place.spans, reading.filter(|_| misread));
        let [first, second] = [&*two[0].offers, &*two[1].offers];
        if first.is_empty() || second.is_empty() {
            return Some(false);
        }
        let (before, after) = (run.before(i), run.after(i));
        self.spend(links.len())?;
        let at = run.before.len() + i;
        let end = links.len().min(at + 2);
        let row = &[first, second, after][..end - at + 1];
        let with = [&links[..at], &self.links(before, row)?, &links[end..]].concat();
        if !misread && words::score(&with) <= words::score(links) + MUCH_BETTER {
            return Some(false);
        }
        let taken = words::read(&with);
        let lead = gbk::encode(first[taken[at]].written).map(|code| code[1]);
        let trail = gbk::encode(second[taken[at + 1]].written).map(|code| code[0]);
        let dropped = lead.zip(trail).is_some_and(|(a, b)| gbk::decode(a, b).is_none());
        if dropped {
            run.places.splice(i..=i, two);
            *links = with;
        }
        Some(dropped)
    }

    /// Whether `chosen` is clearly the best offer at place `i`, those before being settled.
    fn is_clear(&mut self, run: &Run<'_>, i: usize, chosen: Offer) -> Option<bool> {
        let place = &run.places[i];
        let differs = |offer: &&Offer| offer.simple != chosen.simple;
        let others: Vec<Offer> = place.offers.iter().filter(differs).copied().collect();
        // Any mark is better than none.
        let marks = || !is_han(chosen.simple) && !others.iter().any(|o| is_han(o.simple));
        if place.read || others.is_empty() || marks() {
            return Some(true);
        }
        let from = i.saturating_sub(CONTEXT);
        let near = &run.places[from..run.places.len().min(i + 1 + CONTEXT)];
        let mut row = run.row(near.iter().map(|place| &*place.offers));
        let at = run.before.len() + i - from;
        row[at] = slice::from_ref(&chosen);
        let mut links = self.links(&[], &row)?;
        let with = words::score(&links);
        row[at] = &others;
        let changed = at..row.len().min(at + 2);
        let before = at.checked_sub(1).map_or(&[][..], |before| row[before]);
        links[changed.clone()].copy_from_slice(&self.links(before, &row[changed])?);
        let without = words::score(&links);
        let (before, after) = (run.before(i).first(), run.after(i).first());
        let in_word = PARTICLES.contains(chosen.simple)
            || before.is_some_and(|o| words::is_word(o.simple, chosen.simple))
            || after.is_some_and(|o| words::is_word(chosen.simple, o.simple));
        Some(with > without + if in_word { CLEAR_CHOICE } else { CLEAR_WITHOUT_WORD })
    }

    fn change(&self, units: &[Unit<'_>], places: &[Place], span: Span) -> Change {
        let (mut after, mut parts) = (String::new(), Vec::with_capacity(places.len() + 1));
        for place in places {
            parts.push((after.len(), place.span()));
            after.push(place.offers[0].written);
        }
        let last = units.last().filter(|unit| unit.byte.is_none() && unit.reading.is_none());
        if let Some((c, unit)) = swallowed(&self.draft.text()[span.end..]).zip(last) {
            parts.push((after.len(), unit.span));
            after.push(c);
        }
        Change { span, after: after.into(), parts }
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

/// What a byte may be: it is known, or a reading tells it from the byte before; `None`: anything.
fn may_be(before: &[u8], unit: &Unit<'_>) -> Option<Vec<u8>> {
    match (unit.byte, unit.reading) {
        (Some(byte), _) => Some(vec![byte]),
        (None, None) => None,
        (None, Some(reading)) => {
            let codes = readings::read_as(reading).filter_map(gbk::encode);
            // After a dropped byte nothing is known of the one before.
            let follows = |code: &[u8; 2]| before.is_empty() || before.contains(&code[0]);
            let mut bytes: Vec<u8> = codes.filter(follows).map(|code| code[1]).collect();
            bytes.sort_unstable();
            bytes.dedup();
            Some(bytes)
        }
    }
}

/// Shifted bytes may make a code without a character, which decoders drop: the two characters
/// around such a gap, of which the outer bytes are left.
fn pair_put_back(bytes: &[Vec<u8>; 2], spans: [Span; 2], reading: Option<&str>) -> [Place; 2] {
    let place = |offers, span, read| Place { offers, spans: [span, span], bytes: None, read };
    let first = with_bytes(&bytes[0], true);
    let second = match reading {
        None => with_bytes(&bytes[1], false),
        Some(reading) => {
            // With a byte missing before it nothing is known of the trail but the reading.
            let fits = |code: [u8; 2]| bytes[1].is_empty() || bytes[1].contains(&code[1]);
            let ends = |c: &char| gbk::encode(*c).is_some_and(fits);
            Cow::Owned(readings::read_as(reading).filter(ends).map(offer).collect())
        }
    };
    [place(first, spans[0], false), place(second, spans[1], reading.is_some())]
}

/// The characters of these lead and trail bytes.
fn made_of(leads: &[u8], trails: &[u8]) -> Cow<'static, [Offer]> {
    let codes = leads.iter().flat_map(|lead| trails.iter().map(move |trail| (*lead, *trail)));
    Cow::Owned(codes.filter_map(|(lead, trail)| gbk::decode(lead, trail)).map(offer).collect())
}

/// The frequent characters with one of these as the first, or the second, byte.
fn with_bytes(bytes: &[u8], first: bool) -> Cow<'static, [Offer]> {
    match bytes {
        [byte] => Cow::Borrowed(with_byte(*byte, first)),
        _ => Cow::Owned(bytes.iter().flat_map(|byte| with_byte(*byte, first)).copied().collect()),
    }
}

fn with_byte(byte: u8, first: bool) -> &'static [Offer] {
    static BY_FIRST: [OnceCell<Vec<Offer>>; 256] = [const { OnceCell::new() }; 256];
    static BY_SECOND: [OnceCell<Vec<Offer>>; 256] = [const { OnceCell::new() }; 256];
    let code = |other: u8| {
        if first { gbk::decode(byte, other) } else { gbk::decode(other, byte) }
    };
    let frequent = |offer: &Offer| words::is_frequent(offer.simple);
    let all = || (0x40..=0xFE).filter_map(code).map(offer).filter(frequent).collect();
    let known = if first { &BY_FIRST } else { &BY_SECOND };
    known[usize::from(byte)].get_or_init(all)
}

fn offer(written: char) -> Offer {
    Offer { written, simple: script::simplify(written) }
}

/// Most of what is certain has to be frequent, more so where no reading vouches for the damage:
/// a wrong guess gives rare characters.
fn is_plausible(places: &[Place], vouched: bool) -> bool {
    let is_usual = |c| words::is_frequent(c) || PARTICLES.contains(c) || c == '\u{3000}';
    let rare = places.iter().filter(|p| p.offers.len() == 1 && !is_usual(p.offers[0].simple));
    rare.count() * if vouched { 2 } else { 5 } <= places.len()
}

/// Whether `c` ends a clause.
fn closes(c: char) -> bool {
    matches!(c, '。' | '，' | ',' | '、' | '；' | ';' | '：' | ':' | '！' | '？')
}

/// Whether most of a run as shown is frequent words: then it is not shifted.
fn is_sound(shown: &[Offer]) -> bool {
    const FEWEST: usize = 3;
    let han = shown.iter().filter(|offer| is_han(offer.simple)).count();
    let mut in_words = 0;
    let mut i = 1;
    while i < shown.len() {
        let word = words::is_word(shown[i - 1].simple, shown[i].simple);
        in_words += if word { 2 } else { 0 };
        i += if word { 2 } else { 1 };
    }
    han >= FEWEST && in_words * 2 >= han
}

/// The characters of a damaged run as shown, without readings.
fn shown(text: &str) -> Vec<Offer> {
    let kept = |c: &char| !readings::is_reading_letter(*c) || c.is_ascii();
    text.chars().filter(kept).map(offer).collect()
}

/// Whether `chars`, some way from here, have one of `marks` whose `partner` is not among them.
fn is_unpaired(chars: impl Iterator<Item = char>, marks: [char; 2], partner: [char; 2]) -> bool {
    const REACH: usize = 60;
    let mut pairs = 0;
    for c in chars.take(REACH) {
        if partner.contains(&c) {
            pairs += 1;
        } else if marks.contains(&c) {
            if pairs == 0 {
                return true;
            }
            pairs -= 1;
        }
    }
    false
}

/// Up to [`CONTEXT`] characters next to a run, readings left out, in reading order.
fn context(chars: impl Iterator<Item = char>, backwards: bool) -> Vec<Offer> {
    let is_reading =
        |c: &char| matches!(c, '(' | ')' | '（' | '）') || readings::is_reading_letter(*c);
    let near = chars.take(CONTEXT * 9).filter(|c| !is_reading(c));
    let mut near: Vec<Offer> = near.take(CONTEXT).map(offer).collect();
    if backwards {
        near.reverse();
    }
    near
}

/// Last byte of the last character of `text`, readings left out.
fn last_byte(text: &str) -> Option<u8> {
    let mut text = text;
    while text.ends_with([')', '）']) {
        // A reading and its parentheses are at most eight characters long.
        let near = text.char_indices().rev().take(8).find(|(_, c)| matches!(c, '(' | '（'));
        let reading = near.and_then(|(open, _)| readings::parenthesized(&text[open..]));
        match reading.zip(near) {
            Some(((_, len), (open, _))) if len == text.len() - open => text = &text[..open],
            _ => break,
        }
    }
    let c = text.chars().next_back()?;
    if c.is_ascii() { Some(c as u8) } else { gbk::encode(c).map(|code| code[1]) }
}

#[cfg(test)]
mod tests {
    use super::super::edit::{Leaves, Text};
    use super::*;

    #[test]
    fn parts_of_a_run_show_their_evidence() {
        let text = "高??茀f(xié)";
        let source = Text::of(text);
        let mut draft = Draft::of(&source);
        mend(&mut draft);
        let mended = draft.finish(Leaves::All).expect("it is damaged");
        assert_eq!(mended.text, "高校科協(xié)");
        assert_eq!(mended.edits[0].after.of(&mended.text), "校科協");
        let shown = |i: usize| mended.map.to_source(Span::new(3 * i, 3 * i + 3)).of(text);
        assert_eq!([shown(1), shown(2), shown(3)], ["??", "?茀", "茀f"]);
    }

    #[test]
    fn the_last_byte_is_found_behind_readings() {
        assert_eq!(last_byte("獎(jiǎng)"), Some(0x84));
        assert_eq!(last_byte("M(jìn)"), Some(b'M'));
        assert_eq!(last_byte(""), None);
    }
}
