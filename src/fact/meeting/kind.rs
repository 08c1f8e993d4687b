//! Whether a text reports a meeting at all.

use crate::entity::quantity::numeral::is_figure;
use crate::text::{char_floor, words};

/// Headlines of texts that are no reports, by their last word.
const OTHER_KINDS: &[&str] = &[
    "通知",
    "公告",
    "通告",
    "启事",
    "公示",
    "制度",
    "章程",
    "办法",
    "规定",
    "条例",
    "细则",
    "规则",
    "规程",
    "简介",
    "简历",
    "名单",
    "目录",
    "范文",
    "模板",
    "日程",
    "议程",
    "须知",
    "指南",
    "方案",
    "倡议书",
    "讲话",
    "致辞",
    "开幕词",
    "闭幕词",
    "工作报告",
    "决议",
    "决定",
    "贺信",
    "贺词",
    "邀请函",
    "征文",
    "公开信",
    "批复",
    "意见",
    "请示",
    "函",
    "要点",
    "计划",
    "承诺书",
    "申请表",
    "登记表",
    "大全",
    "流程",
    "主持词",
    "发言稿",
    "讲话稿",
    "演讲稿",
    "通知书",
    "工作总结",
    "总结",
    "小结",
    "述职报告",
    "汇报材料",
    "大事记",
    "回执",
    "守则",
    "职责",
    "一览表",
    "常务理事名录",
    "人物",
    "侧记汇总",
    "标准",
    "公约",
    "准则",
    "预案",
    "提纲",
    "讣告",
    "唁电",
    "悼词",
    "事迹",
    "事迹材料",
    "问答",
    "声明",
    "讲稿",
    "讲义",
    "心得",
    "体会",
    "有感",
    "读后感",
    "征稿",
    "策划书",
    "策划案",
];

/// Phrases of notices (会议时间: stands in minutes too).
pub(in crate::fact) const NOTICE: &[&str] = &[
    "通知如下",
    "特此通知",
    "请准时参加",
    "准时参会",
    "报到时间",
    "报到地点",
    "参会回执",
    "务必于",
    "报名方式",
    "请于",
    "联系人",
    "回执",
    "食宿自理",
    "会务费",
    "现将有关事项",
    "有关事宜通知",
    "按时参加",
    "不得请假",
    "望准时",
    "兹定于",
    "敬请光临",
    "特邀请您",
    "欣闻",
    "贵会",
    "贵协会",
    "贵学会",
    "贵商会",
    "谨致",
    "享年",
    "逝世",
    "讣告",
    "谨通知",
    "如有垂询",
    "截止日期",
    "填妥",
];

/// Phrases of rules, beside the headings of [`articles`].
pub(in crate::fact) const NORMS: &[&str] = &[
    "第一章",
    "第二章",
    "制定本制度",
    "制定本办法",
    "本办法自",
    "本章程",
    "本制度",
    "由会长召集",
    "由理事长召集",
    "每年召开一次",
    "每半年召开",
    "至少召开",
    "一般每",
    "须有2/3",
    "须有三分之二",
    "最高权力机构",
    "职权是",
    "下列职权",
    "方能召开",
    "方能生效",
    "方能进行",
    "方能有效",
    "方可进行",
    "方可召开",
    "方可当选",
    "方能当选",
    "方为有效",
    "始得当选",
    "为有效票",
    "为无效票",
    "为废票",
    "本办法经",
    "本办法由",
    "根据本会《章程》",
    "根据《章程》",
    "须经",
    "须超过",
    "不得少于",
    "半数以上同意",
    "应当",
];

/// The headings of articles: 第一条 to 第九十九条.
pub(in crate::fact) fn articles() -> impl Iterator<Item = String> {
    const ONES: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let tens = ONES.iter().map(|ten| match *ten {
        "" => String::new(),
        "一" => "十".to_owned(),
        ten => format!("{ten}十"),
    });
    let numbers = tens.flat_map(|ten| ONES.map(|one| format!("{ten}{one}")));
    numbers.filter(|number| !number.is_empty()).map(|number| format!("第{number}条"))
}

/// Phrases of proceedings.
pub(in crate::fact) const PROCEEDINGS: &[&str] = &[
    "主持会议",
    "会议由",
    "大会由",
    "主持了会议",
    "主持召开",
    "会上,",
    "会上，",
    "会议指出",
    "会议强调",
    "会议听取",
    "会议审议",
    "会议要求",
    "会议认为",
    "会议传达",
    "会议总结",
    "会议通过",
    "会议同意",
    "会议一致",
    "会议最终",
    "会议还",
    "会议选举",
    "会议表决",
    "大会审议",
    "大会通过",
    "大会选举",
    "出席会议",
    "参加会议",
    "参加了会议",
    "出席了会议",
    "出席大会",
    "与会",
    "作了讲话",
    "作重要讲话",
    "讲话中",
    "听取了",
    "座谈会上",
    "在会上",
    "参会",
    "列席",
    "交流发言",
    "致辞",
    "作工作报告",
    "指出",
    "提出了要求",
    "举手表决",
    "投票",
];

/// What a text is, by its words.
pub(super) struct Kind {
    pub(super) report: bool,
    /// Proceedings enough for a meeting that the text does not name.
    pub(super) proceedings: bool,
    /// Whether it is minutes of a meeting.
    pub(super) minutes: bool,
}

/// What tells of the kind of a text beside its headline and the beginning of its running text.
pub(super) struct Evidence {
    /// Phrases of notices, of rules and of proceedings.
    pub(super) phrases: [usize; 3],
    pub(super) sentences: usize,
    pub(super) fragments: usize,
    /// Whether it has the labelled lines of minutes, and whether those are of a meeting that was
    /// held for sure.
    pub(super) minutes: bool,
    pub(super) records: bool,
}

/// Judges the running text, which begins with `head`, under `title`.
pub(super) fn kind(title: &str, head: &str, evidence: &Evidence) -> Kind {
    let Evidence { phrases: [notice, norms, proceedings], sentences, fragments, .. } = *evidence;
    let minutes =
        evidence.minutes && notice < 2 && (evidence.records || proceedings > 0 && notice == 0);
    let heading = title.trim().trim_end_matches(['》', '”', ')', '）', ' ']);
    let headed = words!(OTHER_KINDS).end(heading);
    let about =
        title.contains("关于") && (headed || title.contains("的通知") || title.contains("的公告"));
    let index = !minutes && (sentences <= 2 && fragments >= 8 || sentences == 0);
    let other = about
        || headed && proceedings < 4 && !is_clause(heading)
        || notice >= 2 && notice * 2 > proceedings
        || norms >= 3 && norms > proceedings
        || index
        || addressed(head) && proceedings < 4
        || is_chapter(head)
        || proceedings < 2 && is_profile(head);
    Kind { report: !other, proceedings: proceedings >= 2 || amid(head) || minutes, minutes }
}

/// Whether a headline that ends as those of documents do tells what was done with one: 某会完善会员代表
/// 大会制度, 某会召开年会某某致贺信, 某会举行年终工作总结.
fn is_clause(title: &str) -> bool {
    let kinds = words![
        "制度",
        "章程",
        "办法",
        "规定",
        "条例",
        "细则",
        "规则",
        "规程",
        "讲话",
        "致辞",
        "决议",
        "决定",
        "贺信",
        "贺词",
        "意见",
        "要点",
        "计划",
        "倡议书",
        "公开信",
        "职责",
        "总结",
        "小结",
        "体会",
        "心得",
        "标准",
        "公约",
        "声明",
    ];
    let held = words!["召开", "举行", "召集", "出席", "闭幕", "开幕"];
    let done = words![
        "完善", "出台", "讨论", "审议", "通过", "研究", "学习", "传达", "贯彻", "落实", "修订",
        "解读", "发出", "宣读", "发表", "征求", "部署", "畅谈", "交流", "发布", "制定", "座谈",
    ];
    let Some(kind) = kinds.suffix(title) else { return false };
    let before = &title[..title.len() - kind.len()];
    let clause = held.are_in(before) || done.are_in(before) && !kind.ends_with('结');
    clause && !before.ends_with('的') && !before.starts_with(['在', '关'])
}

/// A body that is described: when it was founded, and what it is.
fn is_profile(head: &str) -> bool {
    /// Bytes that are looked at.
    const NEAR: usize = 240;
    let near = &head[..char_floor(head, NEAR.min(head.len()))];
    let founded = words!["成立于", "创建于", "创立于", "始建于", "组建于", "创办于"];
    let is = words![
        "社会团体",
        "社会组织",
        "学术团体",
        "群众组织",
        "群众团体",
        "群团组织",
        "非营利",
        "自愿组成",
        "自愿结成",
        "法人",
        "行业组织",
        "联合组织",
    ];
    founded.are_in(near) && is.are_in(near)
}

/// A chapter of a book, or of rules: 第三章 ….
fn is_chapter(head: &str) -> bool {
    let Some(rest) = head.trim_start().strip_prefix('第') else { return false };
    let behind = rest.trim_start_matches(is_figure);
    let after = behind.strip_prefix(['章', '回']);
    behind.len() < rest.len()
        && after.is_some_and(|after| after.starts_with([' ', '\u{3000}', ':', '：']))
}

/// A speech in full, or a letter: it begins by addressing its hearers.
fn addressed(head: &str) -> bool {
    words![
        "同志们",
        "各位代表",
        "各位领导",
        "尊敬的",
        "各位来宾",
        "女士们",
        "老师们",
        "各位会员",
        "各位理事",
        "朋友们",
    ]
    .begin(head.trim_start())
}

/// Whether a text that lost its beginning tells of what is said at a meeting: 会上,某某通报了情况.
fn amid(head: &str) -> bool {
    let opens = words![
        "会上，",
        "会上,",
        "会议上，",
        "会议上,",
        "大会上，",
        "大会上,",
        "座谈会上",
        "会议由",
        "大会由",
        "会议首先",
        "大会首先",
        "会议传达",
        "会议听取",
        "会议审议",
        "会议指出",
        "会议强调",
        "会议要求",
        "会议认为",
        "与会",
    ];
    opens.begin(head.trim_start())
}

#[cfg(test)]
mod tests {
    #[test]
    fn articles_are_numbered_as_they_are_printed() {
        let all: Vec<String> = super::articles().collect();
        let some = [0, 8, 9, 10, 19, 20, 98].map(|i: usize| all[i].as_str());
        let printed =
            ["第一条", "第九条", "第十条", "第十一条", "第二十条", "第二十一条", "第九十九条"];
        assert_eq!((some, all.len()), (printed, 99));
    }
}
