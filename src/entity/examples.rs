//! Names and posts shown by examples and counter-examples.

use crate::Span;
use crate::entity::lexis::Lexis;
use crate::entity::people::{PersonMention, people};
use crate::lexicon::Lexicon;
use crate::rule::{Example, RuleInfo, example};
use crate::sentence::Sentence;

/// The persons of one sentence, each as `name:organization/role+…`.
fn persons(text: &str) -> Vec<String> {
    let lexis = Lexis::new(text, Lexicon::built_in());
    let sentence = Sentence { span: Span::new(0, text.len()), block: 0 };
    people(&lexis, &[sentence], &[]).iter().map(show).collect()
}

fn show(person: &PersonMention) -> String {
    let posts: Vec<String> = person
        .posts
        .iter()
        .map(|post| {
            format!(
                "{}/{}",
                post.organization.as_deref().unwrap_or(""),
                post.role.as_deref().unwrap_or("")
            )
        })
        .collect();
    format!("{}:{}", person.name, posts.join("+"))
}

/// The shapes of names and posts: what each is called, what it says, examples and counter-examples.
const SHAPES: &[(&str, &str, &[Example])] = &[(
    "person/role-before",
    "A role and a name behind it, with the organization before.",
    &[
        example("省科协主席陈明远出席会议", &["陈明远:省科协/主席"]),
        example("理事长周立主持会议", &["周立:/理事长"]),
        example("主席团会议审议了报告", &[]),
    ],
)];

/// The examples of names and posts.
pub(crate) fn infos() -> Vec<RuleInfo> {
    SHAPES.iter().map(|(id, doc, examples)| RuleInfo::new(id, doc, examples, persons)).collect()
}
