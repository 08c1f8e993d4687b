//! The words without which a rule has nothing to say of a sentence: they stand in the lexicon, with
//! their signs as tags, and are found with its words.

use once_cell::sync::Lazy;

use super::meeting::{
    CANCELS, EVENTS, FILES, HOSTS, LABELS, NORMS, NOTICE, PRESENCE, PRESENT, PROCEEDINGS, PUTS_OFF,
    articles,
};
use super::{appointments, awards, officials, points, presentations};
use crate::Span;
use crate::lexicon::{Extra, Lexicon, Tagged};
use crate::sentence::Sentence;

/// What the words of a sentence may tell of, as bits.
pub(crate) type Signs = u32;

/// A meeting takes place.
pub(crate) const EVENT: Signs = 1;
/// Somebody is elected or appointed.
pub(crate) const OFFICE: Signs = 1 << 1;
/// The text, or a list under a heading, is about an election.
pub(crate) const ELECTION: Signs = 1 << 2;
/// 当选.
pub(crate) const CHOSEN: Signs = 1 << 3;
/// Verbs of commendation, and holders of honours.
pub(crate) const AWARD: Signs = 1 << 5;
/// Honours are conferred.
pub(crate) const CEREMONY: Signs = 1 << 6;
/// Experience is exchanged: by a word of its own, by what is shared, in the role of a model, or by
/// those from several bodies.
pub(crate) const EXCHANGE: Signs = PRESENTS | SHARED | AS_MODEL | FROM_BODIES;
pub(crate) const PRESENTS: Signs = 1 << 7;
pub(crate) const SHARED: Signs = 1 << 4;
pub(crate) const AS_MODEL: Signs = 1 << 22;
pub(crate) const FROM_BODIES: Signs = 1 << 23;
/// Heads are present, as numbers or as groups.
pub(crate) const PRESENCE_OF_HEADS: Signs = 1 << 8;
pub(crate) const PRESENCE_OF_GROUPS: Signs = 1 << 9;
/// Labels of minutes.
pub(crate) const LABEL: Signs = 1 << 10;
/// Phrases of notices, of rules, and of proceedings.
pub(crate) const PHRASE_OF_NOTICE: Signs = 1 << 11;
pub(crate) const PHRASE_OF_NORM: Signs = 1 << 12;
pub(crate) const PHRASE_OF_PROCEEDINGS: Signs = 1 << 13;
/// Firms become members of a rank, or are engaged.
pub(crate) const MEMBER: Signs = 1 << 14;
/// Certificates of engagement are handed over.
pub(crate) const CERTIFICATE: Signs = 1 << 15;
/// Somebody is elected.
pub(crate) const ELECTS: Signs = 1 << 16;
/// Holders of honours.
pub(crate) const HOLDER: Signs = 1 << 17;
/// Somebody is given an office, if something else in the text says so.
pub(crate) const OFFICE_IMPLIED: Signs = 1 << 18;
/// A marker of a point may begin here, or its number ends here.
pub(crate) const MARKER: Signs = 1 << 19;
/// Verbs of commendation.
pub(crate) const COMMENDS: Signs = 1 << 20;
/// A transmission is watched.
pub(crate) const WATCHING: Signs = 1 << 24;
/// Somebody speaks point by point.
pub(crate) const OFFERS_POINTS: Signs = 1 << 25;
/// A meeting is put off or cancelled.
pub(crate) const CALLED_OFF: Signs = 1 << 26;
/// Bodies have a part in a meeting.
pub(crate) const HOSTED: Signs = 1 << 27;
/// A report is filed: 讯, 电.
pub(crate) const FILED: Signs = 1 << 28;
/// Somebody is voted for.
pub(crate) const VOTE: Signs = 1 << 29;
const PHRASES: Signs = PHRASE_OF_NOTICE | PHRASE_OF_NORM | PHRASE_OF_PROCEEDINGS;

static LEXICON: Lazy<Lexicon> = Lazy::new(|| lexicon_with(&Extra::default()));

/// The lists of the crate with the signs of the words, built on first need: facts are told by the
/// words of this lexicon, or of one [`lexicon_with`] more.
pub(crate) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// The lists of the crate and `extra`, with the signs of the words.
pub(crate) fn lexicon_with(extra: &Extra) -> Lexicon {
    let lists: &[(&[&str], Signs)] = &[
        (&EVENTS, EVENT),
        (CANCELS, CALLED_OFF),
        (PUTS_OFF, CALLED_OFF),
        (&HOSTS, HOSTED),
        (FILES, FILED),
        (appointments::TRIGGERS, OFFICE),
        (appointments::IMPLIES, OFFICE_IMPLIED),
        (appointments::ELECTION, ELECTION),
        (appointments::ELECTS, ELECTS),
        (appointments::VOTES, VOTE),
        (&["当选"], CHOSEN),
        (&appointments::MEMBERS, MEMBER),
        (appointments::CERTIFICATES, CERTIFICATE),
        (awards::HOLDERS, AWARD | HOLDER),
        (awards::CEREMONY, CEREMONY),
        (&presentations::SHARED, SHARED),
        (&["作为"], AS_MODEL),
        (&["来自"], FROM_BODIES),
        (officials::WATCHING, WATCHING),
        (officials::OFFERED, OFFERS_POINTS),
        (PRESENT, PRESENCE_OF_HEADS),
        (PRESENCE, PRESENCE_OF_GROUPS),
        (LABELS.as_flattened(), LABEL),
        (NOTICE, PHRASE_OF_NOTICE),
        (NORMS, PHRASE_OF_NORM),
        (PROCEEDINGS, PHRASE_OF_PROCEEDINGS),
    ];
    let (markers, articles) = (points::openings(), Vec::from_iter(articles()));
    let listed = lists.iter().flat_map(|(list, sign)| list.iter().map(|word| (*word, *sign)));
    let words = listed
        .chain(awards::verbs().map(|verb| (verb, AWARD | COMMENDS)))
        .chain(presentations::words().map(|word| (word, PRESENTS)))
        .chain(markers.iter().map(|word| (word.as_str(), MARKER)))
        .chain(articles.iter().map(|word| (word.as_str(), PHRASE_OF_NORM)));
    Lexicon::new(extra, words)
}

/// The signs of a text.
pub(crate) struct Found {
    /// Of each sentence.
    sentences: Vec<Signs>,
    /// Of the whole text.
    pub(crate) all: Signs,
    /// The phrases that tell what kind of text it is.
    phrases: Vec<Tagged>,
    /// The words that tell more by where they stand, by start and then the shortest first.
    places: Vec<(Span, Signs)>,
}

impl Found {
    /// Signs whose words are kept with their places.
    const PLACED: Signs =
        MARKER | COMMENDS | PRESENTS | EVENT | PRESENCE_OF_HEADS | PRESENCE_OF_GROUPS | FILED;

    /// `words` are those with signs, by start and then the longest first.
    pub(crate) fn new(words: &[Tagged], sentences: &[Sentence]) -> Self {
        let mut found = Found {
            sentences: vec![0; sentences.len()],
            all: 0,
            phrases: Vec::new(),
            places: Vec::with_capacity(2 * sentences.len()),
        };
        let mut index = 0;
        for here in words.chunk_by(|one, other| one.span.start == other.span.start) {
            while sentences.get(index).is_some_and(|s| s.span.end <= here[0].span.start) {
                index += 1;
            }
            let sentence = sentences.get(index).map(|sentence| sentence.span);
            for &word in here.iter().rev() {
                found.add(word);
                if sentence.is_some_and(|sentence| sentence.contains(word.span)) {
                    found.sentences[index] |= word.tags;
                }
            }
        }
        found
    }

    fn add(&mut self, word: Tagged) {
        self.all |= word.tags;
        if word.tags & PHRASES != 0 {
            self.phrases.push(word);
        }
        if word.tags & Self::PLACED != 0 {
            self.places.push((word.span, word.tags));
        }
    }

    /// The signs of the sentence with this index.
    pub(crate) fn of(&self, sentence: usize) -> Signs {
        self.sentences[sentence]
    }

    /// The words of one of `signs` inside `span`, by start; they must be kept with their places.
    pub(crate) fn inside(&self, span: Span, signs: Signs) -> impl Iterator<Item = Span> {
        let first = self.places.partition_point(|(place, _)| place.start < span.start);
        let behind = self.places[first..].iter();
        let inside = behind.take_while(move |(place, _)| place.start < span.end);
        let told = inside.filter(move |(place, told)| told & signs != 0 && place.end <= span.end);
        told.map(|(place, _)| *place)
    }

    /// The longest of them at the first place that has one, then behind it the next one.
    pub(crate) fn longest(&self, span: Span, signs: Signs) -> impl Iterator<Item = Span> {
        let mut inside = self.inside(span, signs).peekable();
        let mut free = span.start;
        std::iter::from_fn(move || {
            loop {
                let mut place = inside.next()?;
                while let Some(other) = inside.next_if(|next| next.start == place.start) {
                    place.end = place.end.max(other.end);
                }
                if place.start >= free {
                    free = place.end;
                    return Some(place);
                }
            }
        })
    }

    /// The words of one of `signs` in the whole text.
    pub(crate) fn places(&self, signs: Signs) -> impl Iterator<Item = Span> {
        let told = self.places.iter().filter(move |(_, told)| told & signs != 0);
        told.map(|(place, _)| *place)
    }

    /// How many phrases of notices, of rules and of proceedings begin in `spans`, which are in
    /// order; each is counted once.
    pub(crate) fn phrases(&self, spans: impl Iterator<Item = Span>) -> [usize; 3] {
        let mut spans = spans.peekable();
        let mut inside = |at: usize| {
            while spans.next_if(|span| span.end <= at).is_some() {}
            spans.peek().is_some_and(|span| span.start <= at)
        };
        let mut begun: Vec<&Tagged> =
            self.phrases.iter().filter(|phrase| inside(phrase.span.start)).collect();
        begun.sort_unstable_by_key(|phrase| phrase.word);
        begun.dedup_by_key(|phrase| phrase.word);
        [PHRASE_OF_NOTICE, PHRASE_OF_NORM, PHRASE_OF_PROCEEDINGS]
            .map(|sign| begun.iter().filter(|phrase| phrase.tags & sign != 0).count())
    }
}

#[cfg(test)]
mod tests {
    use super::{COMMENDS, EVENT, MARKER, PRESENCE_OF_GROUPS};
    use crate::Span;

    #[test]
    fn longest_words_are_told_from_those_inside_them() {
        crate::fact::in_paragraph("会上隆重表彰了甲。一是表彰乙", |document| {
            let signs = &document.signs;
            assert_eq!(signs.places(MARKER).collect::<Vec<_>>(), [Span::new(27, 33)]);
            let all = Span::new(0, document.text.len());
            let longest: Vec<&str> =
                signs.longest(all, COMMENDS).map(|place| place.of(document.text)).collect();
            assert_eq!(longest, ["隆重表彰", "表彰"]);
            assert_eq!(signs.longest(Span::new(9, 36), COMMENDS).count(), 1);
            assert_eq!(signs.longest(Span::new(15, 36), COMMENDS).count(), 0);
        });
    }

    #[test]
    fn words_are_kept_with_their_places() {
        crate::fact::in_paragraph("大会召开,全体会员列席。会员参加", |document| {
            let inside = |span, signs| {
                let words = document.signs.inside(span, signs);
                words.map(|word| word.of(document.text)).collect::<Vec<_>>()
            };
            let [first, second] = [0, 1].map(|sentence| document.sentences[sentence].span);
            assert_eq!(inside(first, EVENT), ["召开"]);
            assert_eq!(inside(first, EVENT | PRESENCE_OF_GROUPS), ["召开", "列席"]);
            assert_eq!(inside(second, PRESENCE_OF_GROUPS), ["参加"]);
            let cut = Span::new(first.start, first.start + "大会召".len());
            assert!(inside(cut, EVENT).is_empty());
        });
    }
}
