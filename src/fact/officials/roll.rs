//! Persons by name, what each does, and the posts of each.

use super::Persons;
use super::activities::Activities;
use crate::Span;
use crate::entity::PersonMention;
use crate::report::{Activity, Official, Post};
use crate::text::words;

/// Persons, each known by the first mention of the name.
pub(super) struct Roll<'d> {
    people: &'d [PersonMention<'d>],
    /// The first mention of each mentioned name.
    first: Vec<usize>,
    /// The mentions by name, those of one name in order.
    by_name: Vec<usize>,
    /// What each person does, at the first mention.
    entries: Vec<Entry<'d>>,
}

/// What a person does.
#[derive(Clone, Default)]
struct Entry<'d> {
    mentions: usize,
    /// Among the officials, once it is told.
    place: usize,
    activities: Activities,
    on_behalf_of: Option<&'d str>,
}

impl<'d> Roll<'d> {
    pub(super) fn new(people: &'d [PersonMention<'d>]) -> Self {
        let name = |mention: usize| &people[mention].name;
        let mut by_name: Vec<usize> = (0..people.len()).collect();
        by_name.sort_by(|&a, &b| name(a).cmp(name(b)));
        let mut first = vec![0; people.len()];
        let mut entries = vec![Entry::default(); people.len()];
        for same in by_name.chunk_by(|&a, &b| name(a) == name(b)) {
            same.iter().for_each(|&mention| first[mention] = same[0]);
            entries[same[0]].mentions = same.len();
        }
        Roll { people, first, by_name, entries }
    }

    pub(super) fn act_of(&mut self, name: &str, activity: Activity) {
        let next = self.by_name.partition_point(|&mention| *self.people[mention].name < *name);
        if let Some(&first) = self.by_name.get(next)
            && self.people[first].name == name
        {
            self.entries[first].activities.add(activity);
        }
    }

    /// Those of some mentions do this.
    pub(super) fn credit(&mut self, persons: Persons, acts: Activities) {
        if acts.is_empty() {
            return;
        }
        for &first in &self.first[persons] {
            self.entries[first].activities.unite(acts);
        }
    }

    /// Those of `subject` act for the person of the mention `of`.
    pub(super) fn behalf(&mut self, subject: Persons, of: usize) {
        let name = self.people[of].name;
        for mention in subject {
            self.entries[self.first[mention]].on_behalf_of = Some(name);
        }
    }

    /// Those who did something, with their posts.
    pub(super) fn officials(mut self) -> Vec<Official> {
        let acting = self.entries.iter().filter(|entry| !entry.activities.is_empty());
        let mut found: Vec<Official> = Vec::with_capacity(acting.count());
        for (mention, person) in self.people.iter().enumerate() {
            let entry = &mut self.entries[self.first[mention]];
            if entry.activities.is_empty() {
                continue;
            }
            if self.first[mention] == mention {
                entry.place = found.len();
                found.push(entry.official(person.name));
            }
            let official = &mut found[entry.place];
            official.mentions.push(person.span);
            person.posts.iter().for_each(|post| add_post(&mut official.posts, post));
        }
        found.iter_mut().for_each(|o| settle_posts(&mut o.posts, &o.mentions));
        found
    }
}

impl Entry<'_> {
    /// The official of this name, without posts and mentions.
    fn official(&self, name: &str) -> Official {
        Official {
            name: name.to_owned(),
            posts: Vec::new(),
            activities: self.activities.list(),
            on_behalf_of: self.on_behalf_of.map(str::to_owned),
            mentions: Vec::with_capacity(self.mentions),
        }
    }
}

/// Whether `known` is a role of `role`'s body and says the same: [某镇党委, 书记] and 党委书记.
fn says_the_same(known: &Post, role: &str) -> bool {
    let whole = known.organization.as_deref().zip(known.role.as_deref());
    whole.is_some_and(|(body, own)| {
        own.ends_with(role) || role.strip_suffix(own).is_some_and(|inner| body.ends_with(inner))
    })
}

/// Whether an address leaves out how `own` begins: 某部长, who is 武装部长.
fn is_short_for(address: &str, own: &str) -> bool {
    own.len() > address.len() && own.ends_with(address) && !own.contains('副')
}

/// Whether `known` is the role inside a party or union body of `body`: 我校党委书记 and 我校书记.
fn is_inner_post(known: &Post, body: &str, role: &str) -> bool {
    const BODIES: &[&str] = &["党委", "党组", "党总支", "党支部", "团委", "工会"];
    let own = known.role.as_deref().and_then(|own| own.strip_suffix(role));
    known.organization.as_deref() == Some(body) && own.is_some_and(|own| words!(BODIES).are(own))
}

fn add_post(posts: &mut Vec<Post>, post: &crate::entity::PostMention<'_>) {
    /// More posts than anybody holds.
    const MOST: usize = 100;
    if post.role.is_none() && post.organization.is_none() || posts.len() >= MOST {
        return;
    }
    let (organization, role) = (post.organization, post.role);
    let known = |p: &Post| p.organization.as_deref() == organization && p.role.as_deref() == role;
    if !posts.iter().any(known) {
        let (organization, role) = (organization.map(str::to_owned), role.map(str::to_owned));
        posts.push(Post { organization, role, span: post.span });
    }
}

/// An organization without a role and a role without an organization make one post; either is
/// dropped where a fuller post says the same.
fn settle_posts(posts: &mut Vec<Post>, mentions: &[Span]) {
    if posts.len() < 2 {
        return;
    }
    let bare = posts.iter().position(|p| p.organization.is_some() && p.role.is_none());
    // Only an address behind the name (A主席) completes an organization before it.
    let role = posts.iter().position(|p| {
        p.organization.is_none()
            && p.role.is_some()
            && mentions.iter().any(|m| m.end == p.span.start)
    });
    if let (Some(bare), Some(role)) = (bare, role)
        && !posts.iter().any(|p| p.organization.is_some() && p.role.is_some())
    {
        posts[bare].role = posts[role].role.clone();
        posts.remove(role);
    }
    drop_where(posts, |post, all| all.iter().any(|other| says_more(other, post)));
    drop_where(posts, |post, all| match (&post.organization, &post.role) {
        (None, Some(role)) => all.iter().any(|known| {
            says_the_same(known, role)
                || known.role.as_deref().is_some_and(|own| is_short_for(role, own))
        }),
        (Some(_), None) => all.iter().any(|p| p.organization.is_some() && p.role.is_some()),
        (Some(body), Some(role)) => all.iter().any(|known| is_inner_post(known, body, role)),
        _ => false,
    });
}

/// Drops the posts of which `drops` is true, given all of them.
fn drop_where(posts: &mut Vec<Post>, drops: impl Fn(&Post, &[Post]) -> bool) {
    let dropped: Vec<bool> = posts.iter().map(|post| drops(post, posts)).collect();
    if dropped.contains(&true) {
        let mut dropped = dropped.into_iter();
        posts.retain(|_| !dropped.next().unwrap_or(false));
    }
}

/// Whether `other` is the same role of the same organization with a fuller name.
fn says_more(other: &Post, post: &Post) -> bool {
    let (Some(full), Some(short)) = (&other.organization, &post.organization) else { return false };
    if other.role != post.role || full.len() <= short.len() {
        return false;
    }
    let mut rest = full.chars();
    let within = short.chars().all(|c| rest.any(|f| f == c));
    let same_end = full.chars().next_back() == short.chars().next_back();
    within && (same_end || full.chars().next() == short.chars().next())
}
