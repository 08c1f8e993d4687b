//! Numerals in Chinese characters.

/// The digit that `c` writes: 一 to 九, 〇, 零, 两.
pub(crate) const fn digit(c: char) -> Option<u64> {
    Some(match c {
        '〇' | '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// The power of ten below 万 that `c` writes; 廿 and 卅 carry their digit.
const fn small_unit(c: char) -> Option<u64> {
    Some(match c {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _ => return None,
    })
}

/// 万 and 亿.
pub(crate) const fn large_unit(c: char) -> Option<u64> {
    match c {
        '万' => Some(10_000),
        '亿' => Some(100_000_000),
        _ => None,
    }
}

/// Whether `c` can stand in a numeral.
pub(crate) const fn is_numeral(c: char) -> bool {
    digit(c).is_some()
        || small_unit(c).is_some()
        || large_unit(c).is_some()
        || matches!(c, '廿' | '卅')
}

/// Whether `c` can stand in a number, of digits or of numerals.
pub(crate) const fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || is_numeral(c)
}

/// The value of a numeral: 二十一, 两千零八, 一〇五, 百, 廿五; `None` for what is none.
pub(crate) fn value(numeral: &str) -> Option<u64> {
    if numeral.chars().count() > 1 && numeral.chars().all(|c| digit(c).is_some()) {
        return digits(numeral);
    }
    let (mut total, mut section, mut pending): (u64, u64, Option<u64>) = (0, 0, None);
    for c in numeral.chars() {
        if let Some(d) = digit(c) {
            if pending.is_some_and(|p| p > 0) {
                return None;
            }
            pending = Some(d);
        } else if let Some(unit) = small_unit(c) {
            section = section.checked_add(pending.take().unwrap_or(1).checked_mul(unit)?)?;
        } else if let Some(unit) = large_unit(c) {
            let below = section.checked_add(pending.take().unwrap_or(0))?;
            total = total.checked_add(below.max(1).checked_mul(unit)?)?;
            section = 0;
        } else {
            let tens = match c {
                '廿' => 20,
                '卅' => 30,
                _ => return None,
            };
            section = section.checked_add(tens)?;
        }
    }
    (!numeral.is_empty()).then(|| total + section + pending.unwrap_or(0))
}

/// 一〇五: one digit a place, two places at least.
fn digits(numeral: &str) -> Option<u64> {
    numeral.chars().filter_map(digit).try_fold(0u64, |sum, d| sum.checked_mul(10)?.checked_add(d))
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn numerals_have_values() {
        for (numeral, expected) in [
            ("一", 1),
            ("十", 10),
            ("十二", 12),
            ("二十", 20),
            ("廿五", 25),
            ("百", 100),
            ("两千零八", 2008),
            ("一〇五", 105),
            ("三万五千", 35_000),
            ("百万", 1_000_000),
            ("两亿三千万", 230_000_000),
        ] {
            assert_eq!(value(numeral), Some(expected), "{numeral}");
        }
        for none in ["", "十二三万四四", "?0", "5十"] {
            assert_eq!(value(none), None, "{none}");
        }
    }
}
