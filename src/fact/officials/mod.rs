//! Officials: who takes part, with which posts, and what each does.

mod activities;
mod acts;
mod minutes;
mod part;
mod roll;

use std::ops::Range;

use self::activities::Activities;
pub(super) use self::acts::OFFERED;
use self::acts::predicate;
pub(super) use self::part::WATCHING;
use self::part::{
    Part, behind_speech, elected_together, forms_a_board, heard, invited, joins_speeches,
    listed_as_present, opens_object, part, receives, refers_back, visits, writes,
};
use self::roll::Roll;
use crate::Span;
use crate::fact::group::sends_another;
use crate::fact::{Document, signs};
use crate::report::{Activity, Appointment, AppointmentKind, Official, Presentation};
use crate::text::words;

/// The officials of `document`, in the order of their first mention.
///
/// What was elected and who presented is told of the officials too.
pub(crate) fn officials<'d>(
    document: &'d Document<'d>,
    appointments: &[Appointment],
    presentations: &[Presentation],
) -> Vec<Official> {
    if document.entities.people.is_empty() && document.layout.minutes.is_empty() {
        return Vec::new();
    }
    let mut roll = Roll::new(&document.entities.people);
    let mut reader = Reader { document, roll: &mut roll, last: 0..0 };
    for index in 0..document.sentences.len() {
        reader.sentence(index);
    }
    minutes::credit(document, &mut roll);
    for appointment in appointments {
        let honorary = || words!["名誉", "荣誉", "顾问"].are_in(&appointment.role);
        let elected = match appointment.how {
            AppointmentKind::Engaged => false,
            // Who is set over a working group is not elected.
            AppointmentKind::Appointed => !honorary() && !appointment.role.ends_with("组长"),
            _ => true,
        };
        if elected {
            roll.act_of(&appointment.person, Activity::Elected);
        }
    }
    for presenter in presentations.iter().flat_map(|p| &p.presenters) {
        roll.act_of(&presenter.name, Activity::Exchange);
    }
    let mut officials = roll.officials();
    minutes::add_others(document, &mut officials);
    officials
}

/// Mentions of persons that stand side by side.
type Persons = Range<usize>;

struct Reader<'d, 'r> {
    document: &'d Document<'d>,
    roll: &'r mut Roll<'d>,
    /// The subject of the last sentence that had one.
    last: Persons,
}

impl Reader<'_, '_> {
    fn sentence(&mut self, index: usize) {
        let document = self.document;
        let groups = document.groups(index);
        if groups.is_empty() && self.last.len() != 1 {
            return;
        }
        let told = document.signs.of(index);
        let span = document.sentences[index].span;
        let lexis = &document.entities.lexis;
        let lead_end = groups.first().map_or(span.end, |group| group.span.start);
        let lead = Span::new(span.start, lead_end);
        if self.last.len() == 1 && refers_back(lexis, lead) {
            self.roll.credit(self.last.clone(), predicate(lexis, lead, told));
        }
        let mut subject: Option<Persons> = None;
        for (i, group) in groups.iter().enumerate() {
            let end = groups.get(i + 1).map_or(span.end, |next| next.span.start);
            let behind = Span::new(group.span.end, end);
            if heard(&lexis.text[span.start..group.span.start], behind.of(lexis.text)) {
                let mut report = Activities::default();
                report.add(Activity::Report);
                self.roll.credit(group.people.clone(), report);
                continue;
            }
            let before = &lexis.text[span.start..group.span.start];
            if receives(before, behind.of(lexis.text)) {
                let mut present = Activities::default();
                present.add(Activity::Attend);
                self.credit_present(group.people.clone(), present);
            }
            let between = i
                .checked_sub(1)
                .map_or("", |before| &lexis.text[groups[before].span.end..group.span.start]);
            let object = subject.is_some() && opens_object(between) || joins_speeches(between);
            let part = if object {
                Part::Other
            } else {
                part(lexis, span, group.span, behind, told, subject.is_some())
            };
            match (part, &subject) {
                (Part::Subject, _) => {
                    let acts = self.acts_of_subject(span, group.span, behind, told);
                    self.credit_present(group.people.clone(), acts);
                    // 甲代表市科协道喜。他说: who opens a sentence is its subject, whatever he does.
                    if !acts.is_empty()
                        || group.span.start == span.start && !writes(behind.of(lexis.text))
                    {
                        self.last = group.people.clone();
                    }
                    subject = Some(group.people.clone());
                }
                (Part::Delegator, Some(subject)) => {
                    self.roll.credit(first(subject), predicate(lexis, behind, told));
                    self.roll.behalf(first(subject), group.people.start);
                    self.last = subject.clone();
                }
                (Part::Other, Some(subject)) => {
                    let behind = behind_speech(lexis.text, behind);
                    self.roll.credit(first(subject), predicate(lexis, behind, told));
                }
                _ => {}
            }
        }
    }

    /// Those of `persons` do this, but not one for whom another stands in: 会长A的代表B.
    fn credit_present(&mut self, persons: Persons, acts: Activities) {
        let entities = self.document.entities;
        for mention in persons {
            if !sends_another(&entities.lexis, entities.people[mention].phrase.end) {
                self.roll.credit(mention..mention + 1, acts);
            }
        }
    }

    /// What the persons of `group` do, by what stands `behind` them in their sentence.
    fn acts_of_subject(
        &self,
        sentence: Span,
        group: Span,
        behind: Span,
        told: signs::Signs,
    ) -> Activities {
        let lexis = &self.document.entities.lexis;
        let mut acts = predicate(lexis, behind, told);
        let present = || {
            listed_as_present(lexis.text, sentence, group)
                || invited(lexis.text, sentence, group, behind)
                || visits(group.of(lexis.text), behind.of(lexis.text))
                || forms_a_board(
                    &lexis.text[sentence.start..group.start],
                    &lexis.text[group.end..sentence.end],
                )
        };
        if acts.is_empty() && present() {
            acts.add(Activity::Attend);
        }
        let before = &lexis.text[sentence.start..group.start];
        // 据A介绍: told to the reporter.
        if before.ends_with('据') {
            acts.remove(Activity::Report);
        }
        if elected_together(before, behind.of(lexis.text)) {
            acts.add(Activity::Elected);
        }
        // 会后,A还参加了揭牌: another occasion.
        let afterwards = words!["会后", "会前", "会议前", "会议结束后"];
        if !acts.is_empty() && afterwards.begin(sentence.of(lexis.text).trim_start()) {
            acts.keep(Activity::Award);
        }
        acts
    }
}

/// Persons whose acts are told together at most.
const MOST_PERSONS: usize = 300;

/// The persons of a subject that later predicates are credited to.
fn first(subject: &Persons) -> Persons {
    subject.start..subject.end.min(subject.start + MOST_PERSONS)
}
