//! Words that texts are asked for at their end.

use super::WordMap;
use crate::text::ends_chinese;

/// Words with their classes, by their last two characters, or by the one they have.
pub(crate) struct Endings(WordMap<&'static str, Vec<(&'static str, u8)>>);

impl Endings {
    /// The words of several lists, each with the class of its words as a bit.
    pub(crate) fn new<L>(lists: impl IntoIterator<Item = (L, u8)>) -> Self
    where
        L: IntoIterator<Item = &'static str>,
    {
        let mut endings: WordMap<_, Vec<_>> = WordMap::default();
        for (list, class) in lists {
            for word in list {
                let [one, two] = last(word);
                endings.entry(two.or(one).unwrap_or(word)).or_default().push((word, class));
            }
        }
        Endings(endings)
    }

    /// The words that end `text`, with the class of each.
    fn suffixes<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (&'static str, u8)> + 'a {
        let endings = last(text).into_iter().flatten();
        let words = endings.filter_map(|ending| self.0.get(ending)).flatten();
        words.copied().filter(|(word, _)| text.ends_with(word))
    }

    /// The classes of all words that end `text`.
    pub(crate) fn classes(&self, text: &str) -> u8 {
        self.suffixes(text).fold(0, |all, (_, class)| all | class)
    }

    /// The longest word that ends `text`.
    pub(crate) fn longest(&self, text: &str) -> Option<&'static str> {
        self.suffixes(text).map(|(word, _)| word).max_by_key(|word| word.len())
    }
}

/// The last character of `text`, and the last two.
fn last(text: &str) -> [Option<&str>; 2] {
    if ends_chinese(text) && ends_chinese(&text[..text.len() - 3]) {
        return [3, 6].map(|width| Some(&text[text.len() - width..]));
    }
    let mut starts = text.char_indices().rev().map(|(at, _)| &text[at..]);
    [starts.next(), starts.next()]
}

#[cfg(test)]
mod tests {
    use super::Endings;

    #[test]
    fn texts_end_with_words_of_any_length() {
        let words = Endings::new([(["会", "大会", "中心"], 1), (["会议中心", "大会", "a"], 2)]);
        let told = ["协会", "大会", "中心", "市会议中心", "xa", "", "会议", "心"];
        assert_eq!(told.map(|text| words.classes(text)), [1, 3, 1, 3, 2, 0, 0, 0]);
        let longest = ["市会议中心", "大会", "协会", "会议"].map(|text| words.longest(text));
        assert_eq!(longest, [Some("会议中心"), Some("大会"), Some("会"), None]);
        assert_eq!(Endings::new([(["会议中心"], 1)]).classes("议中心"), 0);
    }
}
