//! What the predicate behind a name says that its bearer did.

use super::activities::Activities;
use super::part::LISTS_PRESENT;
use crate::Span;
use crate::entity::lexis::{Lexis, is_mark};
use crate::entity::post::titles;
use crate::fact::signs::{OFFERS_POINTS, Signs};
use crate::lexicon::{ACT_NOUN, ACT_VERB, BLOCKS_ACT, Hit, REPORTS_SPEECH};
use crate::report::Activity;
use crate::text::{marks, words};

/// Words with which a later clause goes on about the same subject.
const GOES_ON: &[&str] = &[
    "并",
    "还",
    "同时",
    "也",
    "又",
    "对",
    "就",
    "向",
    "为",
    "从",
    "围绕",
    "代表",
    "他",
    "她",
    "作",
    "做",
    "致",
    "发表",
    "充分",
    "高度",
    "肯定",
    "祝贺",
    "感谢",
    "部署",
    "总结",
    "回顾",
    "分别",
    "先后",
    "结合",
    "在充分",
    "号召",
    "鼓励",
    "问候",
    "慰问",
    "勉励",
    "简要",
    "详细",
    "重点",
    "以及",
    "和",
    "及",
    "等",
];

/// The activities that the text behind a subject gives it; `told` are the signs of its sentence.
pub(super) fn predicate(lexis: &Lexis<'_>, span: Span, told: Signs) -> Activities {
    let mut acts = Activities::default();
    let mut verb_seen = false;
    // 就如何做好工作,推进创建提出三点意见: the verb is yet to come.
    let mut verb_ahead = false;
    for (i, clause) in clauses(lexis.text, span).enumerate() {
        if i > 0 && verb_seen && !verb_ahead && !goes_on(lexis, clause.span) {
            break;
        }
        let text = clause.span.of(lexis.text);
        // 主持召开会议,传达学习…: what the meeting does.
        let of_meeting = acts.has(Activity::Preside) && words!["传达学习", "学习"].begin(text);
        if !acts.is_empty() && (of_meeting || words!(OTHER_SUBJECTS).begin(text)) {
            break;
        }
        let (mut here, speech) = clause_acts(lexis, &clause, told);
        if here.has(Activity::Speak) && acts.has(Activity::Report) && sums_up(text) {
            here.remove(Activity::Speak);
        }
        // 他指出…,回顾了…: a speaker looks back, too.
        if here.has(Activity::Report) && acts.has(Activity::Speak) && text.contains("回顾") {
            here.remove(Activity::Report);
        }
        acts.unite(here);
        if speech {
            break;
        }
        verb_ahead = here.is_empty() && opens_topic(text);
        verb_seen |= !here.is_empty() || i == 0 && !text.is_empty() && !lists(text);
    }
    acts
}

/// Subjects that a clause of its own begins with: 与会领导为优秀工作者颁奖.
const OTHER_SUBJECTS: &[&str] = &[
    "与会领导",
    "与会人员",
    "与会代表",
    "与会嘉宾",
    "与会专家",
    "与会同志",
    "参会领导",
    "参会人员",
    "参会代表",
    "到会领导",
    "出席领导",
    "领导和嘉宾",
    "领导嘉宾",
    "全体",
    "各",
    "大家",
    "代表们",
    "委员们",
    "会员们",
    "理事们",
    "同志们",
];

/// Whether a clause goes on with the list of persons, or says what they act as.
fn lists(clause: &str) -> bool {
    words!["和", "及", "以及", "等", "、", "与", "及其", "作为", "代表", "受", "在"].begin(clause)
}

/// What a report does clause by clause: no speech of its own.
fn sums_up(clause: &str) -> bool {
    words!["总结", "回顾", "部署", "分析", "安排", "提出"].are_in(clause)
        && !words!["讲话", "致辞", "要求", "希望", "强调"].are_in(clause)
}

/// Whether the clause begins with a topic whose verb may stand in the next clause.
fn opens_topic(clause: &str) -> bool {
    let clause = clause.trim_start();
    let before = words!["并", "还", "会上", "在会上", "分别", "同志"].prefix(clause);
    words!(TOPIC_WORDS).begin(&clause[before.map_or(0, str::len)..])
}

/// Prepositions that open the topic of what is said or done.
const TOPIC_WORDS: &[&str] = &["就", "围绕", "针对", "结合", "从"];

fn goes_on(lexis: &Lexis<'_>, clause: Span) -> bool {
    let text = clause.of(lexis.text);
    let start = clause.end - text.trim_start().len();
    words!(GOES_ON).begin(text.trim_start()) || lexis.starts(start, ACT_VERB | ACT_NOUN).is_some()
}

/// A clause, whether a title in 《》 may stand in it, and where the predicate ends that it is part of.
struct Clause {
    span: Span,
    titled: bool,
    predicate_end: usize,
}

/// The clauses of `span`: parted by ，；。： outside quotes and brackets.
fn clauses(text: &str, span: Span) -> impl Iterator<Item = Clause> {
    let mut marks = marks(span.of(text));
    let mut start = span.start;
    let mut depth = 0i32;
    let mut titled = false;
    std::iter::from_fn(move || {
        for (i, c) in marks.by_ref() {
            match c {
                '《' | '“' | '（' | '(' => {
                    depth += 1;
                    titled |= c == '《';
                }
                '》' | '”' | '）' | ')' => depth = (depth - 1).max(0),
                '，' | ',' | '；' | ';' | '。' | '！' if depth == 0 => {
                    let clause = Span::new(start, span.start + i);
                    start = clause.end + c.len_utf8();
                    let titled = std::mem::take(&mut titled);
                    return Some(Clause { span: clause, titled, predicate_end: span.end });
                }
                _ => {}
            }
        }
        let rest = Span::new(start, span.end);
        start = span.end;
        (!rest.is_empty()).then_some(Clause { span: rest, titled, predicate_end: span.end })
    })
}

/// More words of activities than a clause has: each is judged by all that stands before it.
const MOST_WORDS: usize = 50;

/// The activities of one clause, and whether it opens reported speech.
fn clause_acts(lexis: &Lexis<'_>, clause: &Clause, told: Signs) -> (Activities, bool) {
    let mut acts = Activities::default();
    let titles = if clause.titled { titles(lexis.text, clause.span) } else { Vec::new() };
    let predicate_end = clause.predicate_end;
    let clause = clause.span;
    if let Some(title) = titles.first()
        && performs(&lexis.text[clause.start..title.start])
        && !is_title_of_a_speech(&lexis.text[title.end..clause.end])
    {
        acts.add(Activity::Report);
    }
    let mut at = clause.start;
    let mut looked = 0;
    for hit in lexis.within(clause.start, clause.end) {
        let blocks = hit.classes & BLOCKS_ACT != 0;
        if !(blocks || hit.act.is_some())
            || hit.start < at
            || hit.end > clause.end
            || titles.iter().any(|t| t.start <= hit.start && hit.end <= t.end)
        {
            continue;
        }
        if blocks {
            if campaign(&lexis.text[hit.end..clause.end])
                || goes_on_acting(&lexis.text[hit.start..clause.end])
                || in_topic(&lexis.text[clause.start..hit.start])
            {
                continue;
            }
            break;
        }
        let Some(act) = hit.act else { continue };
        looked += 1;
        if looked > MOST_WORDS {
            break;
        }
        at = hit.end;
        let speech = hit.classes & REPORTS_SPEECH != 0;
        if acts.has(act) && !speech
            || hit.classes & ACT_NOUN != 0 && !predicated(lexis, clause, hit)
        {
            continue;
        }
        if let Some(act) = in_context(lexis, clause, predicate_end, hit, act) {
            acts.add(act);
        }
        if speech {
            return (acts, true);
        }
    }
    if told & OFFERS_POINTS != 0 && offers_points(clause.of(lexis.text)) {
        acts.add(Activity::Speak);
    }
    (acts, false)
}

/// Whether the title of a paper behind `before` is what somebody reports: 作了题为《…》.
fn performs(before: &str) -> bool {
    words![
        "作",
        "做",
        "作了",
        "作的",
        "所作的",
        "做的",
        "所做的",
        "作题为",
        "作了题为",
        "提请通过了"
    ]
    .end(before)
        || before.starts_with("所作的")
}

/// 作了题为《…》的重要讲话: no report.
fn is_title_of_a_speech(behind: &str) -> bool {
    behind.starts_with('的') && words!["讲话", "致辞", "致词"].end(behind)
}

/// 学习教育, 学习活动: a campaign, not the act of studying.
fn campaign(after: &str) -> bool {
    words!["教育", "活动", "交流", "班", "型"].begin(after)
}

/// 参加讨论并发言: the verb has no object of its own.
fn goes_on_acting(verb: &str) -> bool {
    words!["讨论并", "学习并", "审议并"].begin(verb)
}

/// 就贯彻落实全会精神提出要求, 作财务审查说明: the word belongs to what is said.
fn in_topic(before: &str) -> bool {
    opens_topic(before) || before.starts_with(['作', '做'])
}

/// What somebody offers who speaks.
pub(in crate::fact) const OFFERED: &[&str] =
    &["点意见", "点要求", "点希望", "点建议", "点看法", "点体会"];

/// 提四点意见, 讲了三点要求.
fn offers_points(clause: &str) -> bool {
    words!["提", "讲", "谈"].are_in(clause) && words!(OFFERED).are_in(clause)
}

/// Verbs that make a predicate of a noun.
const LIGHT_VERBS: &[&str] = &["作", "做", "致", "发表", "进行", "带来", "讲", "谈"];

/// Words right before a noun which make it the predicate: 并讲话, 分别发言.
const PREDICATIVE: &[&str] = &[
    "并", "分别", "先后", "首先", "最后", "即席", "依次", "等", "到会", "代表", "上", "会议",
    "总结", "作为",
];

/// Adverbs which make a predicate of a noun that ends its clause: 随后发言, 激动地发言.
const ADVERBS: &[&str] = &[
    "地",
    "也",
    "还",
    "又",
    "再",
    "均",
    "都",
    "则",
    "便",
    "即",
    "先",
    "后",
    "再次",
    "多次",
    "首次",
    "随后",
    "随即",
    "接着",
    "紧接着",
    "继而",
    "然后",
    "其次",
    "最终",
    "当即",
    "当场",
    "现场",
    "即兴",
    "脱稿",
    "率先",
    "带头",
    "逐一",
    "逐个",
    "一一",
    "轮流",
    "交替",
    "相继",
    "陆续",
    "纷纷",
    "踊跃",
    "争相",
    "积极",
    "主动",
    "亲自",
    "亲临",
    "到场",
    "专程",
    "专门",
    "特地",
    "特意",
    "应邀",
    "受邀",
    "共同",
    "一同",
    "一起",
    "一道",
    "一并",
    "联袂",
    "同时",
    "连夜",
    "欣然",
    "动情",
    "深情",
    "激情",
    "热情",
    "真情",
    "亲切",
    "精彩",
    "生动",
    "简要",
    "简短",
    "扼要",
    "重点",
    "详细",
    "认真",
    "全面",
    "系统",
    "在线",
    "线上",
    "远程",
    "书面",
    "口头",
    "上台",
    "登台",
    "集中",
    "自由",
    "当天",
    "当日",
    "会后",
    "始终",
    "全程",
    "充分",
    "委托",
    "百忙之中",
    "登门",
    "率队",
    "率团",
    "带队",
];

/// Prepositions and verbs whose phrase stands before the predicate: 从不同角度发言, 携家人到会.
const OPEN_ADVERBIALS: &[&str] = &[
    "从", "就", "在", "以", "用", "围绕", "结合", "针对", "面对", "面向", "向", "对此", "为",
    "通过", "借助", "根据", "受", "率", "携", "于", "当着", "站在", "紧扣", "聚焦",
];

/// What a noun makes a name of with what stands behind it.
const OF_THE_NOUN: &[&str] = &[
    "精神", "的", "稿", "会", "老师", "嘉宾", "专家", "人", "者", "团", "环节", "席", "名单",
    "材料", "提纲", "题目", "顺序",
];

/// Whether the noun is what the subject does.
fn predicated(lexis: &Lexis<'_>, clause: Span, hit: &Hit) -> bool {
    let before = &lexis.text[clause.start..hit.start];
    let after = &lexis.text[hit.end..clause.end];
    // 发言名单, 点评老师: what has the word in its name.
    if words!(OF_THE_NOUN).begin(after) {
        return false;
    }
    before.trim().is_empty()
        || before.ends_with('在') && after.starts_with('中')
        || before.starts_with("代表")
        || before.starts_with("作为")
        || words!(LIGHT_VERBS).are_in(before)
        || words!(PREDICATIVE).end(before)
        || ends_the_clause(after) && is_adverbial(lexis, Span::new(clause.start, hit.start))
        || before.chars().next_back().is_some_and(is_mark)
        || matches!(hit.act, Some(Activity::Report)) && goes_on_with_object(after)
        || matches!(hit.act, Some(Activity::Exchange))
}

/// Whether a noun with `after` behind it in its clause is all of a predicate.
fn ends_the_clause(after: &str) -> bool {
    after.is_empty() || after == "了"
}

/// Whether what stands between a subject and a noun only says how something is done.
fn is_adverbial(lexis: &Lexis<'_>, before: Span) -> bool {
    const LONGEST: usize = 60;
    let text = before.of(lexis.text);
    let verb = |hit: &Hit| hit.classes & (ACT_VERB | BLOCKS_ACT) != 0 && hit.end < before.end;
    text.len() <= LONGEST
        && !text.ends_with('的')
        && (words!(ADVERBS).end(text) || words!(OPEN_ADVERBIALS).begin(text))
        && !lexis.within(before.start, before.end).any(verb)
}

/// 总结2016年工作, 回顾了…: the noun is a verb with its object.
fn goes_on_with_object(after: &str) -> bool {
    // 总结回顾了, 安排部署了: two verbs with one object.
    let second = words!["回顾", "部署", "安排", "分析"].prefix(after).map_or(0, str::len);
    let after = &after[second..];
    after.starts_with('了') || after.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether the clause ends at `at` or goes on with a verb: 到会祝贺, but not 与会代表.
fn ends_or_acts(lexis: &Lexis<'_>, at: usize, end: usize) -> bool {
    at >= end
        || lexis.char_at(at).is_none_or(is_mark)
        || words!["并", "指导", "祝贺", "监督", "作", "讲", "致", "了", "见证"]
            .begin(&lexis.text[at..])
        || lexis.starts(at, ACT_VERB | ACT_NOUN).is_some()
}

/// End of the sentence or semicolon behind `at`.
fn next_stop(text: &str, at: usize) -> usize {
    const FARTHEST: usize = 300;
    let rest = &text[at..];
    rest.char_indices()
        .find(|(i, c)| matches!(c, '。' | '；' | ';' | '！' | '\n') || *i > FARTHEST)
        .map_or(text.len(), |(i, _)| at + i)
}

/// Speeches that sum up.
const SPEECHES: &[&str] = &["讲话", "发言", "动员", "表态"];

/// The title in 《》 that `text` begins with, particle aside.
fn title_behind(text: &str) -> Option<&str> {
    let title = text.strip_prefix('了').unwrap_or(text).strip_prefix('《')?;
    title.split_once('》').map(|(title, _)| title)
}

/// What an activity is in its clause: the words around it may change it or deny it.
fn in_context(
    lexis: &Lexis<'_>,
    clause: Span,
    predicate_end: usize,
    hit: &Hit,
    act: Activity,
) -> Option<Activity> {
    let before = &lexis.text[clause.start..hit.start];
    let after = &lexis.text[hit.end..clause.end];
    let word = &lexis.text[hit.start..hit.end];
    match (act, word) {
        (Activity::Preside, "召集") if !words!["会", "会议"].end(after) => None,
        (Activity::Preside, "主持") if after.starts_with('人') => None,
        // 授予某校荣誉奖牌: what is handed over, not an honour that a body confers.
        (Activity::Award, "授予")
            if before.ends_with(['被', '获', '的'])
                || !words!["奖牌", "证书", "聘书", "牌匾", "锦旗", "奖杯", "会旗", "奖章"]
                    .end(after) =>
        {
            None
        }
        (Activity::Speak, "发出") if !words!["倡议", "号召"].are_in(after) => None,
        // 会见了代表团: guests, and no reporters or callers.
        (Activity::Attend, "会见" | "接见" | "接待")
            if !after.is_empty()
                && !words![
                    "一行",
                    "代表团",
                    "考察团",
                    "访问团",
                    "参访团",
                    "侨胞",
                    "来宾",
                    "嘉宾",
                    "客人",
                    "乡亲"
                ]
                .are_in(after) =>
        {
            None
        }
        (Activity::Report, "公布") if !words!["名单", "决定", "结果"].are_in(after) => None,
        (Activity::Report, "主讲" | "讲授")
            if after.starts_with(['人', '老', '嘉', '教', '的']) =>
        {
            None
        }
        // A对B进行表彰, but not 对A等优秀会员进行表彰.
        (Activity::Award, "进行表彰" | "进行了表彰" | "予以表彰") if !before.contains('对') => {
            None
        }
        (Activity::Report, "总结") if words!(SPEECHES).begin(after) => Some(Activity::Speak),
        (Activity::Report, "宣读" | "宣布") => {
            // 宣布选举结果，副会长B为获奖代表颁奖: what another person does.
            let stop = next_stop(lexis.text, hit.end).min(predicate_end.max(clause.end));
            let rest = &lexis.text[hit.end..stop];
            let rest = title_behind(rest).unwrap_or(rest);
            let honours =
                words!["表彰", "授予", "获奖", "优秀", "先进", "命名", "嘉奖", "表扬"].are_in(rest);
            let call = ["活动的通知", "评选的通知", "工作的通知", "活动通知", "方案"];
            if honours && !call.iter().any(|w| rest.contains(w)) {
                Some(Activity::Award)
            } else {
                (word == "宣读" || words!["名单", "决定", "结果"].are_in(after))
                    .then_some(Activity::Report)
            }
        }
        (Activity::Report, "部署" | "总结")
            if !goes_on_with_object(after) && !before.contains("作") =>
        {
            Some(Activity::Speak)
        }
        (Activity::Report, "部署") if before.contains(['作', '做']) => Some(Activity::Speak),
        (Activity::Speak, "说") if before.ends_with(['既', '也', '来', '据', '可']) => None,
        // 宣读倡议书, 通过建议名单.
        (Activity::Speak, "倡议" | "建议" | "提议")
            if words!["书", "名单", "人选", "案"].begin(after) =>
        {
            None
        }
        (Activity::Speak, "说") if words!["起", "明", "服", "法"].begin(after) => None,
        (Activity::Speak, _) if words!["批示", "贺信"].are_in(before) => None,
        (Activity::Speak, _) if hit.classes & REPORTS_SPEECH != 0 && before.ends_with('的') => {
            None
        }
        (Activity::Elected, _)
            if before.ends_with('新')
                || words!["的", "证书", "名单", "人员", "者", "结果"].begin(after)
                || before.starts_with(['对', '向'])
                || words!["祝贺", "恭喜", "宣布"].are_in(before) =>
        {
            None
        }
        (Activity::Attend, _)
            if words!["未", "未能", "没有", "没能", "无法", "不能"].end(before) =>
        {
            None
        }
        (Activity::Attend, "座谈") if words!["会", "时", "中", "纪要"].begin(after) => None,
        (Activity::Attend, _) if words!(LISTS_PRESENT).end(after.trim_end()) => None,
        (Activity::Attend, "与会" | "到会" | "参会" | "到场")
            if !ends_or_acts(lexis, hit.end, clause.end) =>
        {
            None
        }
        (Activity::Report, "宣讲") if after.starts_with(['团', '员', '人', '会', '队']) => {
            None
        }
        (Activity::Report, "传达") if before.ends_with("学习") => None,
        // 对先进集体进行通报表彰.
        (Activity::Report, "通报") if words!["表彰", "表扬"].begin(after) => {
            Some(Activity::Award)
        }
        (Activity::Report, "通报") if after.starts_with("批评") => None,
        (Activity::Report, "回顾")
            if !words!["工作", "历程", "成绩", "情况", "年"].are_in(after) =>
        {
            None
        }
        // 从解读形势入手: how something else is done.
        (Activity::Report, _) if before.starts_with('从') && after.contains("入手") => None,
        (Activity::Speak, "发言") => {
            let exchange =
                words!["典型", "交流", "讨论", "经验"].are_in(before) && !before.ends_with('并');
            Some(if exchange { Activity::Exchange } else { Activity::Speak })
        }
        (Activity::Attend, "揭牌" | "揭幕" | "剪彩" | "见证" | "签约" | "签署" | "签订")
            if words!["仪", "活", "的", "单位", "者", "式"].begin(after) =>
        {
            None
        }
        (Activity::Attend, "参加") if words!["投票", "选举", "考试"].begin(after) => None,
        _ => Some(act),
    }
}
