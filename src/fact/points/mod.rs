//! Lists of numbered points: what was reported, asked for or done, point by point.
//!
//! Markers are tried where the signs of the text have one, joined to lists, given their extents from
//! the innermost list outwards, and judged by the words that lead to them.

mod cue;
mod extent;
mod front;
mod kind;
mod list;
mod marker;
mod page;
mod rules;
mod speaker;

use crate::entity::quantity;
use crate::report::{Figure, Point, PointKind, WorkPoints};
use crate::text::{marks, words};
use crate::{Mention, Span};

use super::Document;
use cue::{LEAD, LeadCue, SPEECH, Speech};
use kind::Evidence;
use list::Draft;
use marker::{Family, Place};
use page::Page;
use speaker::Voice;

pub(super) use marker::openings;
pub(crate) use rules::infos;

/// The lists of numbered points of `document`, in order.
pub(crate) fn work_points(document: &Document<'_>) -> Vec<WorkPoints> {
    let paragraphs = page::paragraphs(document);
    let markers = marker::markers(document, &paragraphs);
    if markers.len() < 2 {
        return Vec::new();
    }
    let page = Page::new(document, paragraphs);
    let drafts = list::lists(&page, &markers);
    assemble(&page, &kept(&page, &drafts))
}

/// A draft that makes a list, with the texts of its points.
struct Kept<'d> {
    draft: &'d Draft,
    /// Index among the kept lists, and of the point, of the list around it.
    outer: Option<(usize, usize)>,
    spans: Vec<Span>,
}

impl Kept<'_> {
    fn span(&self) -> Span {
        let end = self.spans.last().map_or(0, |span| span.end);
        Span::new(self.draft.first().marker.span.start, end)
    }
}

/// The drafts of two points and more, from the first to the last, each inside the nearest kept
/// one that holds it.
fn kept<'d>(page: &Page<'_>, drafts: &'d [Draft]) -> Vec<Kept<'d>> {
    let spans = all_extents(page, drafts);
    let mut place = vec![None; drafts.len()];
    let mut found: Vec<Kept<'d>> = Vec::new();
    for (i, (draft, spans)) in drafts.iter().zip(spans).enumerate() {
        let Some(spans) = spans else { continue };
        if is_list(page, draft, &spans) {
            let outer = outer_of(drafts, &place, &found, i);
            place[i] = Some(found.len());
            found.push(Kept { draft, outer, spans });
        }
    }
    found
}

/// The extents of every draft of two points and more, inner lists first: the last point of an
/// outer list runs to the end of the lists inside it.
fn all_extents(page: &Page<'_>, drafts: &[Draft]) -> Vec<Option<Vec<Span>>> {
    let mut inner_ends: Vec<Option<usize>> = vec![None; drafts.len()];
    let mut all = vec![None; drafts.len()];
    for (i, draft) in drafts.iter().enumerate().rev() {
        if draft.items.len() < 2 {
            continue;
        }
        let spans = extent::extents(page, draft, None);
        let reach = spans.last().map_or(0, |span| span.end);
        let inside = inner_ends[i].filter(|_| inner_begins_within(drafts, i, reach));
        let mut spans = if inside.is_some() { extent::extents(page, draft, inside) } else { spans };
        // A marker at the end of a text cut off marks no point.
        while spans.last().is_some_and(|span| span.is_empty()) {
            spans.pop();
        }
        if let (Some((outer, point)), Some(last)) = (draft.parent, spans.last())
            && point + 1 == drafts[outer].items.len()
        {
            inner_ends[outer] = inner_ends[outer].max(Some(last.end));
        }
        all[i] = Some(spans);
    }
    all
}

/// Whether a list inside the last point of `outer` begins before `reach`.
fn inner_begins_within(drafts: &[Draft], outer: usize, reach: usize) -> bool {
    let last = drafts[outer].items.len() - 1;
    drafts[outer + 1..]
        .iter()
        .take_while(|d| d.first().marker.span.start < reach)
        .any(|d| d.parent == Some((outer, last)) && d.items.len() > 1)
}

/// The kept list, and its point, that draft `i` stands in.
fn outer_of(
    drafts: &[Draft],
    place: &[Option<usize>],
    found: &[Kept<'_>],
    i: usize,
) -> Option<(usize, usize)> {
    let start = drafts[i].first().marker.span.start;
    let mut parent = drafts[i].parent;
    while let Some((outer, point)) = parent {
        if let Some(kept) = place[outer]
            && start < found[kept].spans[point].end
        {
            return Some((kept, point));
        }
        parent = drafts[outer].parent;
    }
    None
}

/// Whether a draft is a list of points: two with text at least, and told as points where only
/// 首先 and 其次 number them.
fn is_list(page: &Page<'_>, draft: &Draft, spans: &[Span]) -> bool {
    spans.iter().filter(|span| !span.is_empty()).count() >= 2
        && !is_attachment(page, draft)
        && (draft.first().marker.family != Family::Sequence || sequence_is_list(page, draft, spans))
}

/// Whether the list stands under the heading of a site's own terms or of what is attached:
/// 版权声明, 附件.
fn is_attachment(page: &Page<'_>, draft: &Draft) -> bool {
    const TERMS: &[&str] =
        &["版权", "免责", "声明", "转载", "附件", "相关阅读", "延伸阅读", "相关新闻", "相关链接"];
    const LONGEST: usize = 60;
    let first = draft.first().marker;
    let paragraph = page.paragraphs[first.paragraph];
    let heading = match first.place {
        // The line before, running text or not.
        Place::Line => {
            let before = page.text[..paragraph.start].trim_end();
            before.rsplit('\n').next().unwrap_or(before)
        }
        _ => Span::new(paragraph.start, first.span.start).of(page.text),
    };
    heading.len() <= LONGEST && words!(TERMS).are_in(heading)
}

/// 首先…其次… numbers points where someone announces them, or where numbers join in; acts in
/// their order (首先A致辞,其次B讲话) are none.
fn sequence_is_list(page: &Page<'_>, draft: &Draft, spans: &[Span]) -> bool {
    let numbered = draft.items.iter().filter(|i| i.marker.family != Family::Sequence).count();
    if numbered > 0 {
        return true;
    }
    let ordered = draft.items.iter().any(|item| {
        matches!(item.marker.span.of(page.text).trim_end_matches('是'), "其次" | "再次" | "再者")
    });
    let texts: Vec<&str> = spans.iter().map(|span| span.of(page.text)).collect();
    ordered && !kind::are_acts(&texts) && (announces(page, draft) || kind::are_asked(&texts))
}

/// Whether someone speaks before the list, or the lead counts what comes.
fn announces(page: &Page<'_>, draft: &Draft) -> bool {
    lead(page, draft, 0).is_some_and(|span| {
        let text = span.of(page.text);
        SPEECH.find(text).any(|hit| hit.class == Speech::Quote) || counts(text)
    })
}

/// Whether a lead says how many points come: 有三个特点:.
fn counts(lead: &str) -> bool {
    let nouns = words![
        "特点", "方面", "经验", "做法", "原因", "理由", "意见", "建议", "要求", "希望", "问题",
        "体会", "任务", "工作", "目标", "措施", "关系", "期望", "期待", "点",
    ];
    let Some(noun) = nouns.suffix(lead) else { return false };
    let counted = lead[..lead.len() - noun.len()]
        .trim_end_matches(['个', '点', '项', '条', '大', '方', '面']);
    counted.ends_with(|c: char| "二两三四五六七八".contains(c) || c.is_ascii_digit())
}

/// The words that lead to the list: what stands before its first marker in the same sentence,
/// the sentence before, or the end of the paragraph before where it announces something.
/// Nothing before `floor` is looked at.
fn lead(page: &Page<'_>, draft: &Draft, floor: usize) -> Option<Span> {
    let start = draft.first().marker.span.start;
    let own = page.trim(Span::new(page.sentence(start).start.max(floor).min(start), start));
    if !own.is_empty() {
        return Some(own);
    }
    let before = page
        .sentences_before(start)
        .next()
        .or_else(|| lead_of_paragraph_before(page, draft.first().marker.paragraph))?;
    let before = page.trim(Span::new(before.start.max(floor), before.end.max(floor)));
    (!before.is_empty()).then_some(before)
}

fn lead_of_paragraph_before(page: &Page<'_>, paragraph: usize) -> Option<Span> {
    let before = paragraph.checked_sub(1)?;
    let mut lead = page.sentence(page.paragraphs[before].end.saturating_sub(1));
    let says = |span: Span| SPEECH.find(span.of(page.text)).any(|hit| hit.class != Speech::None);
    // A line break may have fallen into the sentence: 提出 / 四点要求:
    if before > 0 && lead.start == page.paragraphs[before].start && page.ends_open(before - 1) {
        let head = page.sentence(page.paragraphs[before - 1].end.saturating_sub(1));
        if says(head) {
            lead.start = head.start;
        }
    }
    let text = lead.of(page.text);
    let announces = text.trim_end().ends_with(['：', ':'])
        || says(lead)
        || LEAD.find(text).any(|hit| hit.class != LeadCue::None);
    announces.then_some(lead)
}

/// The kept lists as records, inner ones put into their points.
fn assemble(page: &Page<'_>, kept: &[Kept<'_>]) -> Vec<WorkPoints> {
    let mut records: Vec<Option<WorkPoints>> = Vec::with_capacity(kept.len());
    let mut voices: Vec<Voice> = Vec::with_capacity(kept.len());
    for (i, list) in kept.iter().enumerate() {
        let context = context(kept, i);
        let outer = list.outer.and_then(|(outer, _)| Some(records[outer].as_ref()?.kind));
        let before = context.before.map(|before| &voices[before]);
        let (record, voice) = record(page, list, context.floor, outer, before);
        records.push(Some(record));
        voices.push(voice);
    }
    for i in (0..kept.len()).rev() {
        let Some((outer, point)) = kept[i].outer else { continue };
        let inner = records[i].take();
        if let (Some(inner), Some(outer)) = (inner, &mut records[outer])
            && let Some(point) = outer.points.get_mut(point)
        {
            point.lists.insert(0, inner);
        }
    }
    records.into_iter().flatten().collect()
}

/// What stands before a list.
struct Context {
    /// Where the point around it begins, or the list before it ends: what is said there leads
    /// to no other list.
    floor: usize,
    /// The list around or before it, whose speaker may speak on.
    before: Option<usize>,
}

fn context(kept: &[Kept<'_>], i: usize) -> Context {
    let start = kept[i].span().start;
    let around = kept[i].outer.map(|(outer, point)| (kept[outer].spans[point].start, outer));
    let ended = i.checked_sub(1).map(|before| (kept[before].span().end, before));
    let nearest = around.into_iter().chain(ended.filter(|(end, _)| *end <= start)).max();
    Context { floor: nearest.map_or(0, |(at, _)| at), before: nearest.map(|(_, list)| list) }
}

fn record(
    page: &Page<'_>,
    list: &Kept<'_>,
    floor: usize,
    outer: Option<PointKind>,
    before: Option<&Voice>,
) -> (WorkPoints, Voice) {
    let span = list.span();
    let lead = lead(page, list.draft, floor);
    let points: Vec<&str> = list.spans.iter().map(|span| span.of(page.text)).collect();
    let voice = speaker::speaker(page, floor, span.start, before);
    let kind = kind_of(page, list, &points, lead, (outer, voice.name.is_some()));
    // Items of business are nobody's words, thanks and reasons are.
    let told = kind::are_thanks(&points) || kind::are_reasons(&points);
    let spoken = kind != PointKind::Other || told;
    let points =
        list.draft.items.iter().zip(&list.spans).map(|(item, span)| point(page, item, *span));
    let record = WorkPoints {
        kind,
        speaker: voice.name.clone().filter(|_| spoken),
        lead: lead.map(|span| Mention::new(page.running_text(span), span)),
        span,
        points: points.collect(),
    };
    (record, voice)
}

fn kind_of(
    page: &Page<'_>,
    list: &Kept<'_>,
    points: &[&str],
    lead: Option<Span>,
    (outer, spoken): (Option<PointKind>, bool),
) -> PointKind {
    /// Sentences before the lead that may still tell the kind.
    const BEFORE: usize = 2;
    let at = lead.map_or(list.span().start, |lead| lead.start);
    let leads: Vec<&str> = lead
        .into_iter()
        .chain(page.sentences_before(at).take(BEFORE))
        .map(|span| span.of(page.text))
        .collect();
    let family = list.draft.first().marker.family;
    kind::kind(&Evidence {
        leads: &leads,
        points,
        outer,
        spoken,
        modal: family == Family::Modal,
        sequence: family == Family::Sequence
            && !lead.is_some_and(|lead| counts(lead.of(page.text))),
    })
}

fn point(page: &Page<'_>, item: &list::Item, span: Span) -> Point {
    let text = page.running_text(span);
    let end = marks(&text).find(|(_, c)| ends_heading(*c)).map_or(text.len(), |(at, _)| at);
    let heading = text[..end].trim().to_owned();
    Point {
        ordinal: item.number,
        marker: item.marker.span.of(page.text).to_owned(),
        heading,
        figures: figures(page.text, span),
        lists: Vec::new(),
        span,
        text,
    }
}

fn ends_heading(c: char) -> bool {
    matches!(c, '，' | ',' | '；' | ';' | '。' | '：' | ':' | '！' | '!' | '？' | '?' | '\n')
}

/// `text` up to the end of its first sentence.
fn first_sentence(text: &str) -> &str {
    let end = marks(text).find(|(_, c)| matches!(c, '。' | '！' | '？'));
    end.map_or(text, |(at, _)| &text[..at])
}

fn figures(text: &str, span: Span) -> Vec<Figure> {
    let figure = |q: quantity::Quantity| {
        let span = Span::new(span.start + q.span.start, span.start + q.span.end);
        Figure {
            text: span.of(text).to_owned(),
            value: q.value,
            bound: q.bound,
            unit: q.unit,
            span,
        }
    };
    quantity::quantities(span.of(text)).into_iter().map(figure).collect()
}
