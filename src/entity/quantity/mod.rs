//! Quantities: a number with its unit and what bounds it (100多项, 近三分之一, 1000万元).

pub(crate) mod numeral;
mod rules;

use once_cell::sync::Lazy;

use crate::Span;
use crate::lexicon::{self, Table};
use crate::report::Bound;
use crate::text::{chars, words};

pub(crate) use rules::infos;

/// A number that counts or measures something.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Quantity {
    /// With what bounds it and its unit.
    pub(crate) span: Span,
    pub(crate) value: f64,
    pub(crate) bound: Bound,
    /// Measure word or unit, without 万 and 亿, which are in `value`.
    pub(crate) unit: Option<String>,
}

/// All quantities of `text`, in order. Years, dates, ordinals and slogans are none.
pub(crate) fn quantities(text: &str) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut free = 0;
    let mut before = 0;
    for (at, first) in text.char_indices().filter(|(_, c)| chars!(BEGINNINGS).has(*c)) {
        if at < free {
            continue;
        }
        let Some(number) = number_at(text, at, first) else { continue };
        free = number.end;
        if let Some(quantity) = quantity(text, before, &number) {
            free = quantity.span.end;
            before = free;
            found.push(quantity);
        }
    }
    found
}

/// What numbers begin with.
const BEGINNINGS: &str =
    "0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千万亿廿卅数几上";

/// A number read at some place, before its surroundings are looked at.
#[derive(Debug, Clone, Copy)]
struct Number {
    start: usize,
    end: usize,
    /// Nothing for a numeral that is no single number: 三五, 十三五.
    value: Option<f64>,
    bound: Bound,
    /// In Arabic digits.
    arabic: bool,
    /// Read as a fraction or 百分之: it needs no unit behind it.
    share: Option<Share>,
}

/// A number of parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Share {
    /// 三分之一.
    Fraction,
    /// 百分之六十: its unit is %.
    Percent,
}

fn number_at(text: &str, at: usize, first: char) -> Option<Number> {
    let rest = &text[at..];
    if arabic_digit(first).is_some() {
        return Some(with_fraction(text, arabic(rest, at)));
    }
    if let Some(number) = percent(rest, at) {
        return Some(number);
    }
    if matches!(first, '数' | '几' | '上') {
        return several(rest, at, first);
    }
    numeral::is_numeral(first).then(|| with_fraction(text, chinese(rest, at)))
}

const fn arabic_digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

/// 1,200 3.5 and what multiplies it: 3.5亿, 20余万.
fn arabic(rest: &str, start: usize) -> Number {
    let mut digits = String::new();
    let mut len = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let next_is_digit = next.is_some_and(|c| arabic_digit(c).is_some());
        match c {
            _ if arabic_digit(c).is_some() => {
                digits.extend(arabic_digit(c).and_then(|d| char::from_digit(d, 10)));
            }
            '.' if next_is_digit && !digits.contains('.') => digits.push('.'),
            ',' if next_is_digit && is_thousands(&rest[at + 1..]) => {}
            _ => break,
        }
        len = at + c.len_utf8();
    }
    let value = digits.parse::<f64>().ok();
    multiplied(
        rest,
        Number { start, end: start + len, value, bound: Bound::Exact, arabic: true, share: None },
    )
}

/// Just three digits.
fn is_thousands(rest: &str) -> bool {
    rest.bytes().take(4).take_while(u8::is_ascii_digit).count() == 3
}

/// 多, 余, 几 and 来 behind a number, then 万, 亿, …, then 多 and 余 again.
fn multiplied(rest: &str, mut number: Number) -> Number {
    for _ in 0..3 {
        let at = number.end - number.start;
        let blank = rest[at..].len() - rest[at..].trim_start_matches(' ').len();
        let Some(c) = rest[at + blank..].chars().next() else { break };
        match c {
            '多' | '余' | '几' | '+' | '＋' => number.bound = Bound::Over,
            '来' => number.bound = Bound::About,
            '十' | '百' | '千' | '万' | '亿' => {
                let unit = numeral::value(c.encode_utf8(&mut [0; 4])).unwrap_or(1);
                number.value = number.value.map(|v| v * unit as f64);
            }
            _ => break,
        }
        number.end += blank + c.len_utf8();
    }
    number
}

/// 二十, 十几, 两万多.
fn chinese(rest: &str, start: usize) -> Number {
    let len: usize = rest.chars().take_while(|&c| numeral::is_numeral(c)).map(char::len_utf8).sum();
    let digits = &rest[..len];
    let run = digits.chars().count() > 1 && digits.chars().all(|c| numeral::digit(c).is_some());
    // A numeral longer than any that reports write is noise.
    const LONGEST: usize = 60;
    let value = if run || len > LONGEST { None } else { numeral::value(digits) };
    let number = Number {
        start,
        end: start + len,
        value: value.map(|v| v as f64),
        bound: Bound::Exact,
        arabic: false,
        share: None,
    };
    let tail = &rest[len..];
    // 几 and 来 round tens and more: 十几, 二十来, never 三几.
    let round = digits.ends_with(['十', '百', '千', '万', '亿']);
    if round || !tail.starts_with(['几', '来', '余', '多']) {
        multiplied(rest, number)
    } else {
        number
    }
}

/// 数十, 几百, 上千: a power of ten.
fn several(rest: &str, start: usize, first: char) -> Option<Number> {
    let behind = &rest[first.len_utf8()..];
    let len: usize = behind
        .chars()
        .take(2)
        .take_while(|c| matches!(c, '十' | '百' | '千' | '万' | '亿'))
        .map(char::len_utf8)
        .sum();
    let value = numeral::value(&behind[..len])?;
    let bound = if first == '上' { Bound::About } else { Bound::Over };
    let number = Number {
        start,
        end: start + first.len_utf8() + len,
        value: Some(value as f64),
        bound,
        arabic: false,
        share: None,
    };
    Some(Number { bound, ..multiplied(rest, number) })
}

/// 百分之六十, 百分之3.5.
fn percent(rest: &str, start: usize) -> Option<Number> {
    let behind = rest.strip_prefix("百分之")?;
    let at = start + "百分之".len();
    let first = behind.chars().next()?;
    let number =
        if arabic_digit(first).is_some() { arabic(behind, at) } else { chinese(behind, at) };
    (number.end > at).then_some(Number { start, share: Some(Share::Percent), ..number })
}

/// 三分之一, 2/3 left alone: a slash is a date as often.
fn with_fraction(text: &str, number: Number) -> Number {
    let Some(behind) = text[number.end..].strip_prefix("分之") else { return number };
    let at = number.end + "分之".len();
    let Some(first) = behind.chars().next() else { return number };
    let over = if arabic_digit(first).is_some() {
        arabic(behind, at)
    } else if numeral::is_numeral(first) {
        chinese(behind, at)
    } else {
        return number;
    };
    let value = match (number.value, over.value) {
        (Some(below), Some(above)) if below > 0.0 => Some(above / below),
        _ => None,
    };
    Number { start: number.start, value, share: Some(Share::Fraction), ..over }
}

/// The number with its unit and bounds, if it counts something. Nothing before `floor` is taken.
fn quantity(text: &str, floor: usize, number: &Number) -> Option<Quantity> {
    let value = number.value?;
    let front = &text[floor..number.start];
    if is_bound_in_front(front, number) || is_name(text, number) {
        return None;
    }
    let mut end = number.end;
    let mut unit = (number.share == Some(Share::Percent)).then(|| "%".to_owned());
    if number.share.is_none()
        && let Some((skip, word)) = unit_at(&text[end..])
    {
        if !counts(text, number, word, end + skip) {
            return None;
        }
        end += skip + word.len();
        unit = Some(word.to_owned());
    }
    let (prefix, bound_before) = bound_before(front);
    let (suffix, bound_after) = bound_after(&text[end..]);
    let bound = bound_after.or(bound_before).unwrap_or(number.bound);
    let bounded = bound != Bound::Exact && (number.arabic || value >= 10.0);
    if unit.is_none() && number.share.is_none() && !bounded {
        return None;
    }
    let span = Span::new(number.start - prefix, end + suffix);
    Some(Quantity { span, value, bound, unit })
}

/// Whether what stands before it makes the number an ordinal, a code, a session, a time.
fn is_bound_in_front(front: &str, number: &Number) -> bool {
    let Some(last) = front.chars().next_back() else { return false };
    let code = last.is_ascii_alphanumeric()
        || matches!(last, '-' | '/' | ':' | '：' | '.' | '~' | '〔' | '[');
    matches!(last, '第' | '届' | '其' | '周') || number.arabic && code && last != '：'
}

/// 四个全面, and any short name in quotes that begins with the number.
fn is_name(text: &str, number: &Number) -> bool {
    if number.arabic {
        return false;
    }
    let rest = &text[number.start..];
    let quoted = text[..number.start].ends_with(['“', '‘', '「', '"'])
        && rest
            .chars()
            .take(12)
            .take_while(|c| !matches!(c, '，' | '。' | '、' | ','))
            .any(|c| matches!(c, '”' | '’' | '」' | '"'));
    quoted || SLOGANS.prefix(rest).is_some()
}

/// The measure word or unit at the front of `rest`, blanks before it skipped.
fn unit_at(rest: &str) -> Option<(usize, &str)> {
    let bare = rest.trim_start_matches(' ');
    UNITS.prefix(bare).map(|(len, ())| (rest.len() - bare.len(), &bare[..len]))
}

/// Whether the number counts `unit`, which begins at `at`: no year, no article 一, no clock time.
fn counts(text: &str, number: &Number, unit: &str, at: usize) -> bool {
    let value = number.value.unwrap_or(0.0);
    let after = &text[at + unit.len()..];
    let before = &text[..number.start];
    if !number.arabic && value == 1.0 {
        return false;
    }
    match unit {
        "年" => counts_years(number, value, before, after),
        "点" => {
            !(after.starts_with(['分', '钟', '整', '半', '至', '到', '前', '后'])
                || before.ends_with('午'))
        }
        "分" => !after.starts_with(['之', '别', '会', '为', '组', '工']),
        "部" => !after.starts_with(['分', '门', '委']),
        "行" => !after.starts_with(['业', '政', '动', '人']),
        "期" => !after.starts_with(['待', '望']),
        "路" => !after.starts_with('线'),
        "人" => !after.starts_with(['民', '大', '才', '员', '社', '行']),
        "家" => !after.starts_with(['乡', '园', '庭']),
        "项" => !after.starts_with('目'),
        "所" => !after.starts_with(['有', '作', '提', '在', '属']),
        "批" => !after.starts_with(['评', '准', '复']),
        "方面" => !after.starts_with('军'),
        "成" => after.starts_with(['以', '左', '的', '，', '。', '多', '、']),
        _ => true,
    }
}

/// 5年, 百余年 and 三年来 are spans; 2016年, 17年3月 are years.
fn counts_years(number: &Number, value: f64, before: &str, after: &str) -> bool {
    let told = words!["来", "间", "内", "以", "多", "前", "后", "期"].begin(after);
    let asked = words![
        "近", "连续", "过去", "未来", "今后", "历经", "每", "这", "长达", "超过", "满", "整整"
    ]
    .end(before);
    let named = !number.arabic && value >= 100.0 && number.bound == Bound::Exact;
    let spoken = !number.arabic && value > 1.0 || value < 10.0;
    value < 1000.0 && !named && (spoken || told || asked || number.bound != Bound::Exact)
}

const BEFORE: &[(&str, Bound)] = &[
    ("超过", Bound::Over),
    ("多于", Bound::Over),
    ("突破", Bound::Over),
    ("至少", Bound::Over),
    ("不少于", Bound::Over),
    ("不低于", Bound::Over),
    ("超", Bound::Over),
    ("逾", Bound::Over),
    ("将近", Bound::About),
    ("接近", Bound::About),
    ("大约", Bound::About),
    ("大概", Bound::About),
    ("近", Bound::About),
    ("约", Bound::About),
    ("不足", Bound::Under),
    ("不到", Bound::Under),
    ("不超过", Bound::Under),
    ("少于", Bound::Under),
    ("低于", Bound::Under),
];

/// What bounds the number from the front: its length in bytes.
fn bound_before(front: &str) -> (usize, Option<Bound>) {
    let bare = front.trim_end_matches(' ');
    let blank = front.len() - bare.len();
    let best = BEFORE.iter().filter(|(w, _)| bare.ends_with(w)).max_by_key(|(w, _)| w.len());
    match best {
        Some(("近", _)) if bare.ends_with("最近") || bare.ends_with("附近") => (0, None),
        Some((word, bound)) => (blank + word.len(), Some(*bound)),
        None => (0, None),
    }
}

const AFTER: &[(&str, Bound)] = &[
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("以上", Bound::Over),
    ("以下", Bound::Under),
    ("以内", Bound::Under),
    ("多", Bound::Over),
];

/// What bounds the number from behind its unit: its length in bytes.
fn bound_after(rest: &str) -> (usize, Option<Bound>) {
    let word = AFTER.iter().find(|(word, _)| rest.starts_with(word));
    word.map_or((0, None), |(word, bound)| (word.len(), Some(*bound)))
}

static UNITS: Lazy<Table<()>> = Lazy::new(|| {
    let files = [
        include_str!("../../lexicon/data/measure_words.txt"),
        include_str!("../../lexicon/data/units.txt"),
    ];
    table(files.into_iter().flat_map(lexicon::words).chain(["%", "％", "‰"]))
});

static SLOGANS: Lazy<Table<()>> =
    Lazy::new(|| table(lexicon::words(include_str!("../../lexicon/data/points_slogans.txt"))));

fn table<'a>(words: impl Iterator<Item = &'a str>) -> Table<()> {
    Table::new(words.map(|word| (word.to_owned(), ())))
}
