//! Words around the verb of a meeting.

use once_cell::sync::Lazy;

use crate::lexicon::Endings;

/// Adverbs between subject and verb.
pub(super) const ADVERBS: &[&str] = &[
    "日前",
    "近日",
    "近期",
    "隆重",
    "顺利",
    "成功",
    "圆满",
    "胜利",
    "正式",
    "热烈",
    "如期",
    "盛大",
    "联合",
    "共同",
    "组织",
    "召集",
    "主持",
    "牵头",
    "分别",
    "已",
    "正",
    "正在",
    "宣告",
    "挂牌",
    "揭牌",
    "再次",
    "首次",
    "应邀",
    "带队",
    "专程",
    "积极",
    "及时",
    "专门",
    "专题",
    "统一",
    "继续",
    "也",
    "又",
    "都",
    "并",
    "还",
    "便",
    "就",
    "来",
    "了",
    "后",
    "在会中",
    "同期",
    "同步",
    "准时",
    "、",
    "和",
    "线上",
    "线下",
    "接着",
    "紧接着",
    "随即",
    "随后",
    "相继",
    "合作",
    "携手",
    "一起",
];

/// Prepositions of places.
pub(super) const PREPOSITIONS: &[&str] = &["在", "于", "假座", "借座", "借用", "赴"];

/// The last characters of what is taken off a phrase at either end: of words, of dates and of times
/// of the day.
pub(super) const ENDS: &str = concat!(
    "前日期重利功满式烈大合同织集持头别已正在告牌次邀队程极时门题一续也又都并还便就来了后中步、和上下",
    "迟缓将于拟划定要计备办议算午间晚晨天整许着先悉据经由此的场开为",
    "即继作手起分半点:：0123456789０１２３４５６７８９号月旬初底末"
);

/// The longest adverb that ends `text`.
pub(super) fn longest_adverb(text: &str) -> Option<&'static str> {
    static ENDINGS: Lazy<Endings> = Lazy::new(|| Endings::new([(ADVERBS.iter().copied(), 1)]));
    ENDINGS.longest(text)
}

/// Adverbs that put the meeting into the future.
pub(super) const FUTURE: &[&str] = &[
    "延期",
    "推迟",
    "暂缓",
    "将",
    "将于",
    "拟",
    "拟于",
    "定于",
    "计划",
    "决定",
    "即将",
    "将要",
    "预计",
    "筹备",
    "筹办",
    "建议",
    "要",
    "准备",
    "会将",
    "商定",
    "确定",
    "提议",
    "打算",
    "承办下一次",
];

/// Words that make the meeting a past or a habitual one.
pub(super) const PAST: &[&str] = &[
    "去年",
    "上年",
    "前年",
    "每年",
    "每季度",
    "每月",
    "每两",
    "曾经",
    "曾多次",
    "曾在",
    "曾于",
    "曾先后",
    "曾召开",
    "曾举行",
    "曾举办",
    "此前",
    "以来",
    "历次",
    "往年",
    "上次",
    "上届",
    "先后",
    "刚刚",
    "近年来",
    "一般",
    "可根据",
    "必须",
    "应当",
    "定期",
    "至少",
    "多次",
    "连续",
    "共举办",
    "共召开",
    "累计",
];

/// Heads of clauses inside a meeting, or after it.
pub(super) const LATER: &[&str] = &[
    "会上",
    "会议上",
    "随后",
    "接着",
    "紧接着",
    "会后",
    "之后",
    "会议期间",
    "大会期间",
    "期间",
    "同时",
    "会前",
    "在会",
    "大会还",
    "会议还",
    "还",
    "论坛期间",
    "活动期间",
    "当晚",
    "闭幕式",
    "开幕式",
    "开班式",
    "开班仪式",
    "开班典礼",
    "结业式",
    "散会",
    "全体大会散会",
    "报告会",
    "首先",
    "最后",
    "会议第",
];

pub(super) const DAYTIMES: &[&str] = &[
    "上午", "下午", "晚上", "晚间", "晚", "中午", "早上", "早晨", "傍晚", "清晨", "午后", "当天",
    "当日", "当晚", "整", "许",
];

/// Parts of a meeting that it is said to hold itself: 某代表大会举行开幕式.
pub(super) const PARTS: &[&str] = &[
    "开幕式",
    "闭幕式",
    "开班式",
    "开班仪式",
    "开班典礼",
    "开班动员会",
    "开营式",
    "开营仪式",
    "开学典礼",
    "结业式",
    "结业仪式",
    "结业典礼",
    "结营仪式",
    "开幕大会",
    "闭幕大会",
    "开幕会",
    "闭幕会",
    "预备会",
    "预备会议",
    "第一次全体会议",
    "第二次全体会议",
    "全体会议",
];

/// Verbs that tell what a meeting is for, right behind its name.
pub(super) const PURPOSES: &[&str] = &[
    "部署", "研究", "学习", "传达", "贯彻", "听取", "总结", "表彰", "安排", "通报", "审议", "讨论",
    "专题", "选举", "并", "以", "来", "在", "于", "上", "为", "由", "围绕", "就", "对", "商讨",
    "推进", "宣布", "回顾", "庆祝", "落实", "共", "有", "精神", "期间", "的", "时", "后", "中",
];

/// What stands before the name of a meeting and is no part of it.
pub(super) const BEFORE_NAMES: &[&str] = &[
    "一次",
    "一场",
    "首次",
    "专题召开",
    "题为",
    "主题为",
    "名为",
    "一年一度的",
    "此次",
    "本次",
    "这次",
    "期盼已久的",
    "别开生面的",
    "隆重的",
    "隆重而热烈的",
    "热烈的",
    "简短的",
    "简朴的",
    "特殊的",
    "盛大的",
    "难忘的",
    "特别的",
];

/// Words that open a sentence before its subject.
pub(super) const LEADS: &[&str] = &[
    "日前",
    "近日",
    "今天",
    "今日",
    "昨天",
    "昨日",
    "随后",
    "接着",
    "紧接着",
    "会上",
    "会前",
    "会后",
    "同时",
    "此次",
    "本次",
    "首先",
    "最后",
    "记者获悉",
    "据悉",
    "据",
    "经",
    "之后",
    "期间",
    "由",
    "为此",
    "当天",
    "由于",
    "并",
    "下午",
    "上午",
    "于",
    "又",
    "备受瞩目的",
    "备受关注的",
    "万众瞩目的",
    "举世瞩目的",
];

#[cfg(test)]
mod tests {
    use super::{ADVERBS, BEFORE_NAMES, DAYTIMES, ENDS, FUTURE, LEADS};
    use crate::entity::date::may_end;

    #[test]
    fn words_and_dates_end_with_the_characters_of_ends() {
        for word in [ADVERBS, FUTURE, DAYTIMES, LEADS, BEFORE_NAMES].concat() {
            assert!(word.ends_with(|c| ENDS.contains(c)), "{word}");
        }
        let ends_date = |c: &char| may_end(&c.to_string());
        let all = (0..0x1_0000).filter_map(char::from_u32).filter(ends_date);
        all.for_each(|c| assert!(ENDS.contains(c), "{c}"));
        assert!(!ENDS.contains('会'));
    }
}
