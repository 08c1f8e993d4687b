//! Numbers in Western, full-width and Chinese digits.

/// The number that `text` writes out: `15`, `１５`, `十五`, `二〇一八`, `两百二十`; `None` where it
/// is no number or too large.
pub(crate) fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 12 {
        return None;
    }
    if let Some(digits) = text.chars().map(western).collect::<Option<String>>() {
        return digits.parse().ok();
    }
    if text.chars().count() > 1 && text.chars().all(|c| digit(c).is_some()) {
        let digits: Option<u64> = text.chars().try_fold(0, |n, c| Some(n * 10 + digit(c)?));
        return digits;
    }
    counted(text)
}

fn western(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    }
}

fn digit(c: char) -> Option<u64> {
    let at = "零一二三四五六七八九".chars().position(|d| d == c);
    let at = at.or(match c {
        '〇' | '○' | '0' | 'O' => Some(0),
        '两' => Some(2),
        _ => None,
    });
    at.and_then(|n| u64::try_from(n).ok())
}

/// Numbers with places: 一百二十, 十五, 3千.
fn counted(text: &str) -> Option<u64> {
    let (mut total, mut section, mut last) = (0u64, 0u64, None);
    for c in text.chars() {
        let place = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '万' => 10_000,
            _ => {
                let value = digit(c).or_else(|| western(c)?.to_digit(10).map(u64::from))?;
                last = Some(last.unwrap_or(0) * 10 + value);
                continue;
            }
        };
        if place == 10_000 {
            total = (section + last.take().unwrap_or(0)).max(1) * place;
            section = 0;
        } else {
            section += last.take().unwrap_or(1) * place;
        }
    }
    Some(total + section + last.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_of_every_script() {
        let cases = [
            ("15", 15),
            ("１５", 15),
            ("十五", 15),
            ("二十", 20),
            ("三十一", 31),
            ("二〇一八", 2018),
            ("两百", 200),
            ("一百二十", 120),
            ("一百零八", 108),
            ("1万", 10_000),
            ("三千五百", 3500),
        ];
        for (text, value) in cases {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for text in ["", "甲", "若干", "99999999999999999"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
