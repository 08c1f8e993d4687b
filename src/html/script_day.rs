//! The day of publication that only the scripts of a page state.

use crate::Date;
use crate::layout::printed_day;

/// What the day is called in scripts and in data for search engines.
const NAMES: [&str; 5] = ["datePublished", "pubDate", "publish_time", "publishTime", "pubtime"];
/// Places of a name that are looked at: lists of other articles have the same names.
const PLACES: usize = 4;

/// The day that the scripts of `html` state.
pub(super) fn script_day(html: &str) -> Option<Date> {
    let named = |name: &&str| {
        let places = html.match_indices(*name).take(PLACES);
        places.map(|(at, _)| &html[at + name.len()..]).find_map(day)
    };
    NAMES.iter().find_map(named).or_else(|| wechat(html))
}

/// `": "2019-05-13 10:00"`, ` = '2019-05-13'`: a day in quotes.
fn day(text: &str) -> Option<Date> {
    const LONGEST: usize = 8;
    let mark = text.char_indices().take(LONGEST).find(|(_, c)| c.is_ascii_digit())?.0;
    let between = &text[..mark];
    let assigned = between.contains([':', '=']) && between.ends_with(['"', '\'']);
    let value: String = text[mark..].chars().take(10).collect();
    assigned.then(|| printed_day(&value)).flatten()
}

/// WeChat tells the second, in Chinese time: `var ct = "1557742800"`.
fn wechat(html: &str) -> Option<Date> {
    const NAME: &str = "var ct = \"";
    const SECONDS_A_DAY: i64 = 86_400;
    const CHINESE_TIME: i64 = 8 * 3600;
    let value = &html[html.find(NAME)? + NAME.len()..];
    let digits = value.bytes().take_while(u8::is_ascii_digit).take(11).count();
    let seconds: i64 = value[..digits].parse().ok()?;
    let days = (seconds + CHINESE_TIME) / SECONDS_A_DAY;
    let epoch = jiff::civil::date(1970, 1, 1);
    let day = epoch.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Date::new(Some(day.year()), Some(day.month()), Some(day.day()))
}

#[cfg(test)]
mod tests {
    use super::script_day;

    #[test]
    fn scripts_state_days() {
        for (script, expected) in [
            (
                r#"{"@type": "NewsArticle", "datePublished": "2019-05-13T10:00:00+08:00"}"#,
                "2019-05-13",
            ),
            (r#"{"pubDate": "2019-05-13T10:00:00","upDate": "2019-06-01T10:00:00"}"#, "2019-05-13"),
            ("articleInfo: { publish_time: '2019-05-13 11:42:03' }", "2019-05-13"),
            (r#"var ct = "1557763200";"#, "2019-05-14"),
            (r#"var ct = "1557763199";"#, "2019-05-13"),
        ] {
            let found = script_day(script).map(|day| day.to_string());
            assert_eq!(found.as_deref(), Some(expected), "{script}");
        }
        for script in
            ["var pubDate = 2019;", "pubDate", "datePublished: null, n: 2019", "var ct = \"\"", ""]
        {
            assert_eq!(script_day(script), None, "{script}");
        }
    }
}
