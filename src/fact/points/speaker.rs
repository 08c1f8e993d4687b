//! Who makes the points of a list.
//!
//! The clauses before the list are read backwards. A clause with a verb of speaking is governed
//! by its subject: a person, a pronoun (then the person before it), nobody by name (会议要求,
//! 县委书记强调), or none (并提出三点意见), which hands the question on to the clause before.

use crate::Span;
use crate::text::{marks, words};

use super::cue::{Hit, OPENERS, SPEECH, Speech};
use super::page::Page;

/// Paragraphs before that of the list in which a speech may have begun.
const PARAGRAPHS: usize = 3;
/// Sentences looked at in one paragraph.
const SENTENCES: usize = 12;
/// Bytes looked at in one sentence, before the list.
const SENTENCE_BYTES: usize = 1500;

/// What a clause or sentence says of the speaker.
enum Verdict {
    Person(String),
    /// A subject that is no person by name.
    Nobody,
    /// Nothing: look before it.
    Open,
}

/// Who was found to speak at some place.
#[derive(Debug, Clone)]
pub(super) struct Voice {
    /// Nothing for the meeting, the text itself and those known only by their post.
    pub(super) name: Option<String>,
}

/// Who says what begins at `start`. Nothing before `floor` is looked at: where the words behind
/// it name no one, whoever spoke there, `before`, speaks on.
pub(super) fn speaker(
    page: &Page<'_>,
    floor: usize,
    start: usize,
    before: Option<&Voice>,
) -> Voice {
    let mut search = Search { page, pronoun: false, carried: false };
    let paragraph = page.paragraph_at(start);
    let own = Span::new(page.sentence(start).start, start);
    let mut verdict = search.sentences(own, floor);
    for (i, earlier) in page.paragraphs[..paragraph].iter().enumerate().rev().take(PARAGRAPHS) {
        if earlier.end <= floor || !matches!(verdict, Verdict::Open) {
            break;
        }
        // A line break inside the sentence, or behind the colon before the list, parts nothing.
        search.carried |= page.ends_sentence(i);
        verdict = search.sentences(page.sentence(earlier.end.saturating_sub(1)), floor);
    }
    // Whoever spoke further back has long finished.
    let near = page.paragraph_at(floor) + PARAGRAPHS >= paragraph;
    match verdict {
        Verdict::Person(name) => Voice { name: Some(name) },
        Verdict::Nobody => Voice { name: None },
        Verdict::Open => before.filter(|_| near).cloned().unwrap_or(Voice { name: None }),
    }
}

struct Search<'p, 'a> {
    page: &'p Page<'a>,
    /// A pronoun stands for the person we look for.
    pronoun: bool,
    /// In an earlier paragraph: only what takes words as its object goes on into the next.
    carried: bool,
}

impl Search<'_, '_> {
    /// What `last` and the sentences before it in its paragraph say, nearest first.
    fn sentences(&mut self, last: Span, floor: usize) -> Verdict {
        let before = self.page.sentences_before(last.start).take(SENTENCES);
        for sentence in std::iter::once(last).chain(before) {
            let sentence = Span::new(sentence.start.max(floor), sentence.end);
            if sentence.is_empty() && sentence.start == floor {
                break;
            }
            let verdict = self.sentence(sentence);
            if !matches!(verdict, Verdict::Open) {
                return verdict;
            }
        }
        Verdict::Open
    }

    fn sentence(&mut self, sentence: Span) -> Verdict {
        let mut start = sentence.start.max(sentence.end.saturating_sub(SENTENCE_BYTES));
        while !self.page.text.is_char_boundary(start) {
            start += 1;
        }
        let clauses = clauses(self.page.text, Span::new(start, sentence.end));
        let opens = clauses.iter().position(|clause| self.opens_words(*clause));
        for (i, clause) in clauses.iter().enumerate().rev() {
            // 甲指出,…,苦处有地方说: inside what is said.
            if opens.is_some_and(|opens| opens < i) && ends_in_say(clause.of(self.page.text)) {
                continue;
            }
            // 甲强调,全体会员一是要…: what is said, not who says it.
            let said = i > 0 && self.opens_words(clauses[i - 1]);
            match self.clause(*clause, said) {
                Verdict::Open => {}
                Verdict::Nobody => {
                    return self
                        .topic_opener(&clauses[..i])
                        .map_or(Verdict::Nobody, Verdict::Person);
                }
                person => return person,
            }
        }
        Verdict::Open
    }

    /// Who opened the topic whose verb stands in a later clause: A就做好工作,推进创建提出要求.
    fn topic_opener(&self, clauses: &[Span]) -> Option<String> {
        const BACK: usize = 3;
        let text = self.page.text;
        let opens = |clause: &&Span| {
            let people = self.page.people(**clause);
            people.last().is_some_and(|person| {
                let behind = &text[person.phrase.end.min(clause.end)..clause.end];
                words!["就", "围绕", "针对", "对"].begin(behind)
            })
        };
        let clause = clauses.iter().rev().take(BACK).find(opens)?;
        self.subject(*clause)
    }

    /// Whether a clause ends with the verb whose object the next one is: 甲强调.
    fn opens_words(&self, clause: Span) -> bool {
        let text = clause.of(self.page.text).trim_end();
        let last = SPEECH.find(text).last();
        last.is_some_and(|verb| {
            verb.class == Speech::Quote && text[verb.start..].chars().nth(2).is_none()
        })
    }

    /// What a clause says; `said` tells that it is the object of the verb before it.
    fn clause(&mut self, clause: Span, said: bool) -> Verdict {
        let text = clause.of(self.page.text);
        let mut verbs = SPEECH
            .find(text)
            .filter(|hit| hit.class != Speech::None && !is_noun_behind(&text[..hit.start]));
        let Some(Hit { class, start }) = verbs.next() else {
            return if said { Verdict::Open } else { self.clause_without_verb(clause) };
        };
        let (mut last, mut quotes) = (start, class != Speech::Named);
        let mut account = class == Speech::Account;
        for verb in verbs {
            last = verb.start;
            quotes |= verb.class != Speech::Named;
            account &= verb.class == Speech::Account;
        }
        if let Some(name) = self.subject(Span::new(clause.start, clause.start + last))
            && (quotes || self.pronoun || !self.carried)
        {
            return Verdict::Person(name);
        }
        let subject = text[..start].trim_start();
        if is_pronoun(subject) {
            self.pronoun = true;
            return Verdict::Open;
        }
        // 并提出三点意见: said by whoever spoke before, however far back.
        self.pronoun |= words!["并", "还", "同时"].begin(subject);
        let open = subject.is_empty() || is_first_person(subject) || OPENERS.is_ellipsis(subject);
        if open || account && !OPENERS.is_body(subject) { Verdict::Open } else { Verdict::Nobody }
    }

    fn clause_without_verb(&mut self, clause: Span) -> Verdict {
        let text = clause.of(self.page.text).trim_start();
        if self.carried && !self.pronoun {
            return Verdict::Open;
        }
        if let Some(name) = self.subject(clause) {
            return Verdict::Person(name);
        }
        if is_pronoun(text) {
            self.pronoun = true;
        } else if OPENERS.is_body(text) && !self.pronoun {
            return Verdict::Nobody;
        }
        Verdict::Open
    }

    /// The last person of `span` who can be the subject of what follows.
    fn subject(&self, span: Span) -> Option<String> {
        let text = span.of(self.page.text);
        let is_subject = |person: &&crate::entity::PersonMention<'_>| {
            let at = |byte: usize| byte.clamp(span.start, span.end) - span.start;
            let before = &text[..at(person.phrase.start)];
            let after = &text[at(person.phrase.end)..];
            can_be_subject(before, after)
        };
        self.page
            .people(span)
            .iter()
            .rev()
            .find(is_subject)
            .map(|person| person.name.to_owned())
            .filter(|name| is_full(name))
    }
}

/// A surname alone names nobody.
fn is_full(name: &str) -> bool {
    name.chars().nth(1).is_some()
}

/// What makes the person behind it an object or the agent of somebody else's sentence.
const TAKES_OBJECT: &[&str] = &[
    "由",
    "受",
    "向",
    "给",
    "授予",
    "聘请",
    "聘任",
    "任命",
    "选举",
    "推选",
    "推举",
    "代表",
    "邀请",
    "慰问",
    "表彰",
    "陪同",
    "感谢",
    "祝贺",
    "学习",
    "传达",
    "贯彻",
    "同意",
    "提名",
    "增补",
    "接纳",
    "免去",
    "看望",
    "悼念",
    "听取",
    "观看",
    "欢迎",
    "有请",
    "审议",
    "通过了",
    "委派",
    "推荐",
    "公布",
    "宣布",
];

fn can_be_subject(before: &str, after: &str) -> bool {
    // 会议由A主持并讲话, 首先由A作报告
    let presides = || {
        let acts = words!["主持并", "作", "做", "致", "讲", "介绍", "通报", "汇报"];
        before.contains('由') && acts.are_in(after)
    };
    let object = words!(TAKES_OBJECT).are_in(before) && !presides();
    let bare = after.trim_start_matches("同志").trim_start_matches("等");
    // A为会长, but A为大会作报告, A为代表们讲了三点.
    let for_others = || {
        words!["作", "做", "讲", "致", "上", "授课", "发言", "解读", "介绍", "总结"].are_in(bare)
    };
    let attribute = words!["的", "、", "委托", "陪同", "摄"].begin(bare)
        || bare.starts_with('为') && !for_others();
    !object && !attribute
}

/// Whether a verb of speaking is a noun behind `before`: 四点要求, 工作要求, 大会的报告.
fn is_noun_behind(before: &str) -> bool {
    const NOUN_BEHIND: &[&str] =
        &["的", "工作", "点", "项", "个", "条", "些", "具体", "有关", "相关"];
    words!(NOUN_BEHIND).end(before)
}

/// Whether a clause begins with 他 or 她, an adverb before it or not: 同时,他; 他们 are many.
fn is_pronoun(text: &str) -> bool {
    const ADVERBS: &[&str] =
        &["同时", "随后", "最后", "会上", "此外", "另外", "为此", "接着", "首先"];
    let bare = ADVERBS.iter().find_map(|a| text.strip_prefix(a)).unwrap_or(text);
    let rest = bare.strip_prefix(['他', '她']);
    rest.is_some_and(|rest| !rest.starts_with('们'))
}

/// Whether a clause without a name ends in a verb of one character: 有了地方说, 没处讲.
fn ends_in_say(clause: &str) -> bool {
    let bare = clause.trim_end();
    let governed = words!["有", "没", "好", "地方", "处", "话", "能", "可", "敢", "会"];
    bare.strip_suffix(['说', '讲', '谈']).is_some_and(|before| {
        let from = before.char_indices().rev().nth(4).map_or(0, |(at, _)| at);
        governed.are_in(&before[from..])
    })
}

/// Whether the speaker's own words are quoted: 今天我讲三点.
fn is_first_person(subject: &str) -> bool {
    subject.ends_with('我') || subject.starts_with('我')
}

/// The clauses of a sentence.
fn clauses(text: &str, sentence: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = sentence.start;
    for (at, c) in marks(sentence.of(text)) {
        if matches!(c, '，' | ',' | '；' | ';' | '：' | ':' | '\n') {
            found.push(Span::new(start, sentence.start + at));
            start = sentence.start + at + c.len_utf8();
        }
    }
    found.push(Span::new(start, sentence.end));
    found
}
