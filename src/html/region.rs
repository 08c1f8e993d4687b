//! Which lines of a page are its article.

use super::lines::{Document, Line, Node};
use super::tree::Class;
use crate::layout::{folded, is_byline, names_an_event};

/// The lines of the article, in order, and its headline among them.
#[derive(Debug, Default)]
pub(super) struct Region {
    pub(super) lines: Vec<usize>,
    pub(super) title: Option<usize>,
}

/// Fewest Chinese characters of a line of running text, and of an article.
const SHORTEST_RUNNING: usize = 15;
const SHORTEST_ARTICLE: usize = 30;
/// Most that one line weighs, in Chinese characters.
const HEAVIEST: usize = 500;
/// Share of its parent's text from which a block is the article alone, in percent.
const SHARE: usize = 85;
const SHARE_OF_NAMED: usize = 60;
/// Lines above the article among which its byline is looked for, and below it.
const HEAD_REACH: usize = 30;
const TAIL_REACH: usize = 6;

/// The article of `document`; all its visible lines where it cannot be told.
pub(super) fn region(document: &Document) -> Region {
    let lines = &document.lines;
    let weights: Vec<usize> = lines.iter().map(|line| weight(document, line)).collect();
    let body = body(document, &weights);
    let (first, last) = match body {
        Some((first, last)) => (first, last),
        None => (0, lines.len()),
    };
    let title = title(document, first, last);
    let shown = |i: &usize| !lines[*i].page_title && has_letters(&lines[*i]) || title == Some(*i);
    let found = match body {
        None => (0..lines.len()).filter(shown).collect(),
        Some(_) => {
            let head = head(document, title, first);
            let tail =
                (last..lines.len()).take(TAIL_REACH).take_while(|&i| is_signature(&lines[i]));
            let inside = (first..last).filter(shown);
            head.into_iter().chain(inside).chain(tail).collect()
        }
    };
    Region { lines: found, title }
}

fn has_letters(line: &Line) -> bool {
    line.text.chars().any(char::is_alphanumeric)
}

/// What a line adds to the block that holds it: its running text, little in blocks around the article.
fn weight(document: &Document, line: &Line) -> usize {
    let running =
        line.han >= SHORTEST_RUNNING && line.text.contains(['，', '。', ',', '；', '：', '、']);
    if !running || line.is_links() || line.page_title || line.caption {
        return 0;
    }
    let mut weight = line.han.min(HEAVIEST);
    let mut node = line.node;
    for _ in 0..HEAD_REACH {
        if document.nodes[node].class == Class::Other {
            weight /= 4;
        }
        if node == 0 {
            break;
        }
        node = document.nodes[node].parent;
    }
    weight
}

/// The first line of the article and the one behind its last.
fn body(document: &Document, weights: &[usize]) -> Option<(usize, usize)> {
    let nodes = &document.nodes;
    let mut sums = vec![0; nodes.len()];
    for (line, weight) in document.lines.iter().zip(weights) {
        sums[line.node] += weight;
    }
    for node in (1..nodes.len()).rev() {
        sums[nodes[node].parent] += sums[node];
    }
    if sums[0] < SHORTEST_ARTICLE {
        return None;
    }
    let article = descend(nodes, &sums);
    let inside = within(nodes, article);
    let first = document.lines.iter().position(|line| inside[line.node])?;
    let last = document.lines.iter().rposition(|line| inside[line.node])? + 1;
    let (first, last) = widened(document, weights, first, last);
    Some((first, without_links(document, first, last)))
}

/// From the page down to the smallest block that holds nearly all running text.
fn descend(nodes: &[Node], sums: &[usize]) -> usize {
    let mut heaviest: Vec<usize> = vec![0; nodes.len()];
    for node in 1..nodes.len() {
        let parent = nodes[node].parent;
        if heaviest[parent] == 0 || sums[node] > sums[heaviest[parent]] {
            heaviest[parent] = node;
        }
    }
    let mut at = 0;
    loop {
        let child = heaviest[at];
        let share =
            if child > 0 && nodes[child].class == Class::Article { SHARE_OF_NAMED } else { SHARE };
        let holds = child > 0 && !nodes[child].leaf && sums[child] * 100 >= sums[at] * share;
        // A block without blocks of its own is a paragraph, whatever its name.
        if !holds || (heaviest[child] == 0 && nodes[child].class != Class::Article) {
            return at;
        }
        at = child;
    }
}

/// For each block whether it lies within `article`.
fn within(nodes: &[Node], article: usize) -> Vec<bool> {
    let mut inside = vec![false; nodes.len()];
    for node in 0..nodes.len() {
        inside[node] = node == article || (node > 0 && inside[nodes[node].parent]);
    }
    inside
}

/// The article from its first running line (and what stands near above it) to its last.
fn widened(document: &Document, weights: &[usize], first: usize, last: usize) -> (usize, usize) {
    let lines = &document.lines;
    let running = |range: std::ops::Range<usize>| {
        let mut found = range.filter(|&i| weights[i] > 0);
        let first = found.next();
        (first, found.next_back().or(first))
    };
    let (Some(start), Some(end)) = running(first..last) else { return (first, last) };
    let near = |i: &usize| !lines[*i].is_links() && !lines[*i].page_title;
    let before = (first..start).rev().take(HEAD_REACH).take_while(near).count();
    let after = (end + 1..last).take_while(near).count();
    (start - before, end + 1 + after)
}

/// The end of the article without the list of links that closes it.
fn without_links(document: &Document, first: usize, last: usize) -> usize {
    let trailing = (first..last).rev().take_while(|&i| document.lines[i].is_links()).count();
    last - trailing
}

/// The line that says what the head of the page says, the lowest heading above the article, or the title of the page itself.
fn title(document: &Document, first: usize, last: usize) -> Option<usize> {
    let lines = &document.lines;
    let page_title = lines.iter().position(|line| line.page_title);
    let stated: Vec<String> = page_title
        .map(|i| lines[i].text.as_str())
        .into_iter()
        .chain(document.titles.iter().map(String::as_str))
        .map(folded)
        .collect();
    const SHORTEST_TITLE: usize = 5;
    const DEEPEST_PLAIN: usize = 3;
    let above = || (0..last.min(first + 4)).filter(|&i| !lines[i].page_title && !lines[i].caption);
    let said = |i: &usize| {
        let line = folded(&lines[*i].text);
        line.chars().count() >= SHORTEST_TITLE
            && stated.iter().any(|title| {
                title.starts_with(&line)
                    || (title.chars().count() >= SHORTEST_TITLE && line == *title)
            })
    };
    let longest = above().filter(said).max_by_key(|&i| (lines[i].text.len(), i));
    let heading = || {
        above().rfind(|&i| {
            lines[i].heading && lines[i].han >= SHORTEST_TITLE && names_an_event(&lines[i].text)
        })
    };
    let own = || {
        page_title.filter(|&i| {
            first > 0 && names_an_event(&lines[i].text) && lines[i].han >= 2 * SHORTEST_TITLE
        })
    };
    // A line right above the article that nothing marks as a heading.
    let plain = || {
        let near = first.saturating_sub(DEEPEST_PLAIN)..first;
        near.rev().find(|&i| {
            let line = &lines[i];
            !line.is_links()
                && !line.page_title
                && !line.caption
                && line.han >= 2 * SHORTEST_TITLE
                && names_an_event(&line.text)
        })
    };
    longest.or_else(heading).or_else(own).or_else(plain)
}

/// Headline and byline above the article.
fn head(document: &Document, title: Option<usize>, first: usize) -> Vec<usize> {
    let lines = &document.lines;
    let title = title.filter(|&i| i < first);
    let from = match title {
        Some(i) if !lines[i].page_title => i + 1,
        _ => first.saturating_sub(HEAD_REACH),
    };
    let near = first - from <= 4 && title.is_some();
    let said = |&i: &usize| {
        let line = &lines[i];
        let own = !line.is_links() && (near || line.heading);
        !line.page_title && has_letters(line) && (own || is_byline(&line.text))
    };
    title.into_iter().chain((from..first).filter(said)).collect()
}

/// 编辑:某某 below the article.
fn is_signature(line: &Line) -> bool {
    !line.is_links() && is_byline(&line.text)
}
