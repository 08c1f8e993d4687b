//! What stands between persons and the role that they are given: 等16名同志 当选为.

use once_cell::sync::Lazy;
use regex::Regex;

use crate::text::{chars, column, start_of, words};

/// Names may be followed by their number and a class word: 等16名同志.
static TAIL: Lazy<Regex> = Lazy::new(|| {
    Regex::new(
        "^(?:一致|(等)?(其他)?[ \u{a0}]?([0-9]+|[一二三四五六七八九十百两]+)?[余多]?[ \u{a0}]?(?:(名|位|人|家|个)?(?:老|新|资深|知名|著名|优秀|青年|海外|女)?(同志|代表|委员|院士|教授|专家|先生|女士|会员|理事|领导|个人|校友|同学|学生|学者|人士|干部|党员|职工|教师|青年|企业家|律师|老师|医师|人员)|名|位|人|家|个)?(?:和[^，。；;]{4,40}?(?:单位|企业|公司)?(?:相关|有关)?负责人)?([（(][^）)]{0,40}[）)])?(则|均|分别|双双|顺利|光荣|成功|同时|最终|依法|共同|全票|一致|再次|继续|也|还)?)",
    )
    .expect("the pattern is fixed")
});

/// What [`TAIL`] may begin with.
const BEGINS_TAIL: &str = concat!(
    "等其 \u{a0}0123456789一二三四五六七八九十百两余多名位人家个",
    "同代委院教专先女会理领校企律老医学人干党职青和（(则均分双顺光成最依共全再继也还",
);

/// Length of the number and class word that `behind` begins with.
pub(super) fn tail(behind: &str) -> usize {
    let begins = behind.chars().next().is_some_and(|c| chars!(BEGINS_TAIL).has(c));
    begins.then(|| TAIL.find(behind)).flatten().map_or(0, |tail| tail.end())
}

/// How a link tells of the role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tells {
    Again,
    Elected,
    Engaged,
    Added,
    Serves,
    /// 兼 behind a name, where another verb of the sentence elects.
    Also,
    As,
    /// 成为新任会长: only with a word that says that the office is new to the person.
    Becomes,
    /// 被授予名誉会长: only where the role is one that is given as an honour.
    Granted,
}

/// Words that link a person to the role, the most frequent first; of those that begin alike the
/// longest.
pub(super) const LINKS: [(&str, Tells); 103] = [
    ("为", Tells::As),
    ("任", Tells::Serves),
    ("担任", Tells::Serves),
    ("当选为", Tells::Elected),
    ("当选成为", Tells::Elected),
    ("当选", Tells::Elected),
    ("连任", Tells::Again),
    ("获推选为", Tells::Elected),
    ("获推举为", Tells::Elected),
    ("获推选", Tells::Elected),
    ("获推举", Tells::Elected),
    ("获选举为", Tells::Elected),
    ("以全票再次当选为", Tells::Again),
    ("以全票再次当选", Tells::Again),
    ("以全票连任", Tells::Again),
    ("以全票当选为", Tells::Elected),
    ("以全票当选", Tells::Elected),
    ("以高票再次当选为", Tells::Again),
    ("以高票再次当选", Tells::Again),
    ("以高票连任", Tells::Again),
    ("以高票当选为", Tells::Elected),
    ("以高票当选", Tells::Elected),
    ("以最高票再次当选为", Tells::Again),
    ("以最高票再次当选", Tells::Again),
    ("以最高票连任", Tells::Again),
    ("以最高票当选为", Tells::Elected),
    ("以最高票当选", Tells::Elected),
    ("蝉联", Tells::Again),
    ("再次获选为", Tells::Again),
    ("获选连任", Tells::Again),
    ("续聘为", Tells::Engaged),
    ("获选出任", Tells::Elected),
    ("获选担任", Tells::Elected),
    ("获选为", Tells::Elected),
    ("获选任", Tells::Elected),
    ("获选", Tells::Elected),
    ("荣膺", Tells::Elected),
    ("膺任", Tells::Elected),
    ("膺选", Tells::Elected),
    ("荣选为", Tells::Elected),
    ("荣选", Tells::Elected),
    ("选为", Tells::Elected),
    ("公推为", Tells::Elected),
    ("一致推举为", Tells::Elected),
    ("再次当选为", Tells::Again),
    ("再次当选", Tells::Again),
    ("再度当选为", Tells::Again),
    ("再度当选", Tells::Again),
    ("续任", Tells::Again),
    ("被选举为", Tells::Elected),
    ("选举为", Tells::Elected),
    ("被推选为", Tells::Elected),
    ("推选为", Tells::Elected),
    ("被推举为", Tells::Elected),
    ("推举为", Tells::Elected),
    ("被一致推选为", Tells::Elected),
    ("被一致推举为", Tells::Elected),
    ("被一致选举为", Tells::Elected),
    ("受邀担任", Tells::Engaged),
    ("应邀担任", Tells::Engaged),
    ("受邀出任", Tells::Engaged),
    ("受聘出任", Tells::Engaged),
    ("被推为", Tells::Elected),
    ("推为", Tells::Elected),
    ("被选为", Tells::Elected),
    ("继任", Tells::Elected),
    ("被任命为", Tells::Elected),
    ("全票当选为", Tells::Elected),
    ("全票当选", Tells::Elected),
    ("荣任", Tells::Elected),
    ("高票当选为", Tells::Elected),
    ("高票当选", Tells::Elected),
    ("被聘请为", Tells::Engaged),
    ("聘请为", Tells::Engaged),
    ("被聘任为", Tells::Engaged),
    ("被聘为", Tells::Engaged),
    ("聘任为", Tells::Engaged),
    ("聘为", Tells::Engaged),
    ("获聘为", Tells::Engaged),
    ("获聘", Tells::Engaged),
    ("受聘为", Tells::Engaged),
    ("受聘成为", Tells::Engaged),
    ("受聘担任", Tells::Engaged),
    ("受聘", Tells::Engaged),
    ("应聘为", Tells::Engaged),
    ("被特聘为", Tells::Engaged),
    ("特聘为", Tells::Engaged),
    ("被增补为", Tells::Added),
    ("增补为", Tells::Added),
    ("被补选为", Tells::Added),
    ("补选为", Tells::Added),
    ("被增选为", Tells::Added),
    ("增选为", Tells::Added),
    ("出任", Tells::Serves),
    ("兼任", Tells::Serves),
    ("兼", Tells::Also),
    ("接任", Tells::Serves),
    ("就任", Tells::Serves),
    ("成为", Tells::Becomes),
    ("被授予", Tells::Granted),
    ("获授予", Tells::Granted),
    ("获授", Tells::Granted),
    ("作为", Tells::As),
];

/// What links a person to the role.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link<'t> {
    /// From the comma before it.
    pub(super) text: &'t str,
    pub(super) tells: Tells,
    /// Who engages, if it is told: 被某协会聘为.
    pub(super) by: &'t str,
}

/// The link that `text` begins with.
pub(super) fn link(text: &str) -> Option<Link<'_>> {
    const WORDS: &[&str] = &column(&LINKS);
    let bare = text.strip_prefix(['，', ',']).unwrap_or(text);
    // A、为副会长: a stray mark.
    let stray = bare.strip_prefix('、').filter(|rest| words!["为", "任", "当选"].begin(rest));
    let bare = stray.unwrap_or(bare);
    if serves_the_elected(bare) {
        return None;
    }
    let known = words!(WORDS).position(bare).map(|at| (LINKS[at].0.len(), LINKS[at].1));
    // Who appoints may be named by any words, those of an addition too.
    let (length, tells, by) = match known {
        Some((_, Tells::Added)) | None => {
            appointed_by(bare).or(known.map(|(length, tells)| (length, tells, "")))
        }
        Some((length, tells)) => Some((length, tells, "")),
    }?;
    Some(Link { text: &text[..text.len() - bare.len() + length], tells, by })
}

/// 为新当选的会长颁发证书: a preposition, and what is done for those who are elected.
fn serves_the_elected(text: &str) -> bool {
    const NEAR: usize = 120;
    words!["为新当选", "为当选", "为受聘", "为新任", "为新一届"].begin(text) && {
        let clause = start_of(text, NEAR).split(['，', ',', '。', '；', ';']).next();
        clause
            .is_some_and(|clause| words!["颁", "授牌", "授予", "发放", "佩戴", "赠"].are_in(clause))
    }
}

/// Verbs behind 被 and who appoints.
const PASSIVES: [(&str, Tells); 11] = [
    ("聘请为", Tells::Engaged),
    ("聘任为", Tells::Engaged),
    ("特聘为", Tells::Engaged),
    ("续聘为", Tells::Engaged),
    ("聘为", Tells::Engaged),
    ("选举为", Tells::Elected),
    ("推选为", Tells::Elected),
    ("推举为", Tells::Elected),
    ("选为", Tells::Elected),
    ("任命为", Tells::Elected),
    ("增补为", Tells::Added),
];

/// Length of 被某协会聘请为 at the front of `text`, what it tells, and who engages.
fn appointed_by(text: &str) -> Option<(usize, Tells, &str)> {
    const SHORTEST: usize = 2;
    const LONGEST: usize = 24;
    const VERBS: &[&str] = &column(&PASSIVES);
    let body = text.strip_prefix('被')?;
    let ends = body.char_indices().take(LONGEST + 1).take_while(|(at, _)| {
        let before = body[..*at].chars().next_back();
        before.is_none_or(|c| !chars!("，,。；;").has(c))
    });
    ends.skip(SHORTEST).find_map(|(at, _)| {
        let (verb, tells) = PASSIVES[words!(VERBS).position(&body[at..])?];
        let by = if tells == Tells::Engaged { &body[..at] } else { "" };
        Some(('被'.len_utf8() + at + verb.len(), tells, by))
    })
}

/// Where a link may stand farther behind persons: A、B等一批乡贤|被聘为, A参加会议,并|当选为.
pub(super) fn far(behind: &str) -> usize {
    /// In characters.
    const LONGEST: usize = 30;
    const OF_GROUPS: &[&str] = &["被聘", "受聘", "获聘", "当选"];
    const OF_ACTS: &[&str] = &[
        "并当选",
        "并再次当选",
        "并全票当选",
        "并高票当选",
        "并被选",
        "并被推选",
        "并被推举",
        "并被聘",
        "并被增补",
        "并受聘",
        "并获聘",
    ];
    let near = behind.char_indices().nth(LONGEST).map_or(behind, |(at, _)| &behind[..at]);
    let (act, group) = (words!(OF_ACTS).hits(near).next(), words!(OF_GROUPS).hits(near).next());
    let plain = |text: &str| !text.contains(['。', '；', ';', '：', ':', '“', '《']);
    if let Some((at, _)) = act {
        let before = behind[..at].trim_end_matches(['，', ',']);
        let one = plain(before) && !before.contains(['，', ',']);
        return if one { at + '并'.len_utf8() } else { 0 };
    }
    let within = |at: &usize| {
        behind.starts_with('等')
            && plain(&behind[..*at])
            && !behind[..*at].contains(['，', ',', '、'])
    };
    group.map(|(at, _)| at).filter(within).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Tells, far, link, tail};

    #[test]
    fn numbers_and_classes_of_persons_are_passed_over() {
        let tails = [
            "等",
            "其他",
            " ",
            "7",
            "七",
            "余名",
            "多位",
            "名",
            "位",
            "人",
            "家",
            "个",
            "同志",
            "代表",
            "委员",
            "院士",
            "教授",
            "专家",
            "先生",
            "女士",
            "会员",
            "理事",
            "领导",
            "个人",
            "校友",
            "企业家",
            "律师",
            "老师",
            "医师",
            "人员",
            "和三家企业负责人",
            "（女）",
            "(女)",
            "则",
            "均",
            "分别",
            "全票",
            "一致",
            "再次",
            "继续",
            "也",
            "还",
            "等16名同志均",
        ];
        for text in tails {
            assert_eq!(tail(&format!("{text}当选为会长")), text.len(), "{text}");
        }
        assert_eq!(tail("当选为会长"), 0);
        assert_eq!(tail(""), 0);
    }

    #[test]
    fn links_are_words_or_name_who_engages() {
        let read = |text| link(text).map(|link| (link.text, link.tells));
        assert_eq!(read("，当选为会长"), Some(("，当选为", Tells::Elected)));
        assert_eq!(read("任秘书长"), Some(("任", Tells::Serves)));
        assert_eq!(read("被某协会聘为顾问"), Some(("被某协会聘为", Tells::Engaged)));
        assert_eq!(read("被聘请为顾问"), Some(("被聘请为", Tells::Engaged)));
        assert_eq!(link("被某协会聘任为顾问").map(|link| link.by), Some("某协会"));
        assert_eq!(link("被理事会推选为会长").map(|link| link.by), Some(""));
        for none in ["", "出席", "被某,协会聘为顾问", "被选"] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn links_may_stand_behind_a_class_of_persons_or_another_act() {
        for (behind, link) in
            [("等一批外地乡贤被聘为顾问", "被聘为顾问"), ("参加了会议，并当选为理事", "当选为理事")]
        {
            assert_eq!(&behind[far(behind)..], link);
        }
        let none =
            ["等出席。会上当选为理事", "主持，会议听取报告，并当选为理事", "和来宾当选为理事", ""];
        for behind in none {
            assert_eq!(far(behind), 0, "{behind}");
        }
    }
}
