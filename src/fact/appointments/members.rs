//! Organizations that become members: 会长单位, 副会长单位, 法律顾问.

use once_cell::sync::Lazy;
use regex::{Match, Regex};

use crate::Span;
use crate::fact::{Document, signs};
use crate::report::{Appointment, AppointmentKind};

/// The ranks of member organizations, as a pattern.
const RANK: &str = "(?:常务)?副?(?:会长|主席|理事长|理事|秘书长|主任)单位";

/// How the roles of a member organization end.
pub(in crate::fact) const ROLES: [&str; 5] = ["长单位", "事单位", "席单位", "任单位", "法律顾问"];

/// A name has this many characters at least.
const SHORTEST: usize = 3;

pub(super) fn find(document: &Document<'_>, found: &mut Vec<Appointment>) {
    if document.signs.all & signs::MEMBER == 0 {
        return;
    }
    for (index, sentence) in document.sentences.iter().enumerate() {
        let told = document.signs.of(index);
        if told & signs::MEMBER == 0 {
            continue;
        }
        let text = sentence.span.of(document.text);
        made(text, sentence.span.start, found);
        if told & signs::CHOSEN != 0 {
            elected(text, sentence.span.start, found);
        }
    }
}

/// A学院、B公司当选为副会长单位: `text` stands at `base`.
fn elected(text: &str, base: usize, found: &mut Vec<Appointment>) {
    static UNIT: Lazy<Regex> = Lazy::new(|| {
        Regex::new(&format!("(?P<names>[^，,。；;：:]{{3,200}}?)(?:等[0-9一二三四五六七八九十]*[家所个][^，,。；;当]{{0,6}})?(?:分别|被)?当选为?(?:[^，,。；;]{{0,20}}?)(?P<role>{RANK})"))
            .expect("the pattern is fixed")
    });
    for captures in UNIT.captures_iter(text) {
        let (Some(list), Some(role)) = (captures.name("names"), captures.name("role")) else {
            continue;
        };
        found.extend(names(list, base).map(|(name, span)| Appointment {
            person: name.to_owned(),
            organization: None,
            role: role.as_str().to_owned(),
            how: AppointmentKind::Elected,
            span,
        }));
    }
}

/// 选举A公司为会长单位、B公司为副会长单位, 聘请A律师事务所为法律顾问: `text` stands at `base`.
fn made(text: &str, base: usize, found: &mut Vec<Appointment>) {
    static MADE: Lazy<Regex> = Lazy::new(|| {
        Regex::new(&format!("(?:[、，,]?(?:(?P<engaged>聘请|续聘)|(?P<added>增补)|选举|推选)|[、，,])(?P<names>[^，,。；;：:为的了]{{3,80}})为(?P<body>[^，,。；;：:、]{{0,16}}?)(?P<role>{RANK}|法律顾问)"))
            .expect("the pattern is fixed")
    });
    if !text.contains('为') {
        return;
    }
    let mut how = None;
    for captures in MADE.captures_iter(text) {
        let (Some(list), Some(role)) = (captures.name("names"), captures.name("role")) else {
            continue;
        };
        let verb = captures.get(0).map_or("", |all| all.as_str());
        if captures.name("engaged").is_some() {
            how = Some(AppointmentKind::Engaged);
        } else if captures.name("added").is_some() {
            how = Some(AppointmentKind::Added);
        } else if verb.trim_start_matches(['、', '，', ',']).starts_with(['选', '推']) {
            how = Some(AppointmentKind::Elected);
        }
        let Some(how) = how else { continue };
        let body = captures.name("body").map(|body| body.as_str()).filter(|body| !body.is_empty());
        found.extend(names(list, base).map(|(name, span)| Appointment {
            person: name.to_owned(),
            organization: body.map(str::to_owned),
            role: role.as_str().to_owned(),
            how,
            span: Span::new(span.start, base + role.end()),
        }));
    }
}

/// The names of a list with 、 between them, and where they stand in the document.
fn names<'t>(list: Match<'t>, base: usize) -> impl Iterator<Item = (&'t str, Span)> {
    let mut at = base + list.start();
    list.as_str().split('、').filter_map(move |name| {
        let span = Span::new(at, at + name.len());
        at = span.end + '、'.len_utf8();
        (name.chars().count() >= SHORTEST).then_some((name, span))
    })
}
