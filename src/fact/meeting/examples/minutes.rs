//! Examples of minutes: their labelled lines, and what those tell.

use crate::fact::{officials, on_page};
use crate::report::{Activity, Meeting};
use crate::rule::{Example, RuleInfo, example};

const MEETING: &[Example] = &[
    example(
        "云湖市茶叶协会第三届理事会第二次会议纪要\n时间:2018年3月15日下午2:30\n地点:云湖宾馆二楼\n主持人:吴明\n出席人员:吴明、林晓晴、周立\n记录:石原\n会议审议了两项议案。",
        &["云湖市茶叶协会第三届理事会第二次会议", "2018-03-15", "云湖宾馆二楼"],
    ),
    example(
        "松湖县盆景协会会议记录\n时 间:2019年6月2日\n地 点:松湖公园\n参会人员(12人):周立 林晓晴\n记 录 人:石原\n大家谈了下半年的展览。",
        &["松湖县盆景协会会议", "2019-06-02", "松湖公园", "12"],
    ),
    example(
        "会议时间\n2017年4月6日至7日\n会议地点\n市侨联会议室\n主持人\n吴明\n会议听取了汇报,研究了下一步工作。",
        &["2017-04-06/2017-04-07", "市侨联会议室"],
    ),
    example(
        "时间:2016年5月3日 地点:云湖市文联 主持:吴明 记录:石原\n参加人员:各协会负责人共18人\n内容:讨论文艺工作。",
        &["2016-05-03", "云湖市文联", "18"],
    ),
    example(
        "【会议时间】2018年3月15日\n【会议地点】云湖书院\n应到代表:51人,实到代表:46人\n会议通过了年度预算。",
        &["2018-03-15", "云湖书院", "46"],
    ),
    example(
        "一、会议名称:云湖市气象学会科普工作会议\n二、会议时间:2021年9月12日\n三、会议地点:云湖书院\n四、缺席:无\n五、会议内容:\n(一)审议方案。(二)安排讲座。",
        &["云湖市气象学会科普工作会议", "2021-09-12", "云湖书院"],
    ),
    example(
        "云湖市茶商会理事会纪要\n2019年8月9日,云湖市茶商会在商会会议室召开第二届第五次理事会。\n出席:吴明、周立\n记录:石原",
        &["第二届第五次理事会", "2019-08-09", "商会会议室"],
    ),
    example(
        "时间:2015年6月8日\n地点:学会办公室\n松湖市图书馆学会召开四届六次常务理事会。会议由吴明主持。会议听取了汇报。",
        &["四届六次常务理事会", "2015-06-08", "学会办公室"],
    ),
    example(
        "关于召开理事会的通知\n各位理事:现将理事会有关事项通知如下\n会议时间:2018年5月10日上午9点\n会议地点:云湖宾馆\n参会人员:全体理事\n列席人员:监事",
        &[],
    ),
    example(
        "学术讲座预告\n主讲人:林晓晴\n时间:2018年5月10日下午3点\n地点:云湖大学报告厅\n主持人:吴明\n欢迎广大师生参加。",
        &[],
    ),
];

const ACCOUNT: &[Example] = &[
    example(
        "云湖市茶叶协会2018年年会侧记\n5月6日上午,云湖宾馆里座无虚席。会上,吴明致辞。",
        &["云湖市茶叶协会2018年年会"],
    ),
    example("本次会议纪要\n5月6日上午,云湖宾馆里座无虚席。会上,吴明致辞。", &[]),
];

const HEADING: &[Example] = &[
    example(
        "云湖市花卉协会换届选举公告\n云湖市花卉协会第三次会员大会拟于5月6日召开,现将候选人名单公示如下,公示期为七天。",
        &[],
    ),
    example(
        "云湖市花卉协会\n云湖市花卉协会第三次会员大会于5月6日召开,大会选举了理事,会员到会踊跃。",
        &["held"],
    ),
];

const OFFICIALS: &[Example] = &[
    example(
        "时间:2018年3月15日\n主持:吴明理事长\n出席人员:市科协副主席周立,林晓晴\n列席:石 原\n请假:顾长河\n会议通过了预算。",
        &["吴明 preside", "周立 attend", "林晓晴 attend", "石原 attend"],
    ),
    example(
        "出席:\n周 立 林晓晴 顾长河\n石原\n记录:吴明\n会议通过了预算。",
        &["周立 attend", "林晓晴 attend", "顾长河 attend", "石原 attend"],
    ),
    example("3月15日,全委会召开。\n主持:全体委员", &[]),
    example("3月15日,全委会召开,选举结果如下:\n主席:吴明\n副主席:周立", &[]),
];

/// The rules with their examples.
pub(super) fn infos() -> Vec<RuleInfo> {
    let meeting = |text: &str| on_page(text, super::super::meeting).map(|(meeting, _)| meeting);
    vec![
        RuleInfo::new(
            "minutes/meeting",
            "Name, days, place and heads by the labelled lines of minutes.",
            MEETING,
            move |text| meeting(text).as_ref().map(summary).unwrap_or_default(),
        ),
        RuleInfo::new(
            "minutes/account",
            "The name in a headline that calls the text minutes, sidelights, a report.",
            ACCOUNT,
            move |text| meeting(text).and_then(|m| m.name).map(|n| n.text).into_iter().collect(),
        ),
        RuleInfo::new(
            "meeting/heading",
            "A line in the place of the headline may say that the text is no news.",
            HEADING,
            move |text| {
                let status = meeting(text).map(|m| format!("{:?}", m.status).to_lowercase());
                status.into_iter().collect()
            },
        ),
        RuleInfo::new(
            "minutes/officials",
            "Who presides and who is present by the labelled lines of minutes.",
            OFFICIALS,
            |text| on_page(text, |document| acts(&officials::officials(document, &[], &[]))),
        ),
    ]
}

fn summary(meeting: &Meeting) -> Vec<String> {
    let name = meeting.name.iter().map(|name| name.text.clone());
    let place = meeting.location.iter().map(|place| place.text.clone());
    name.chain(super::days(meeting)).chain(place).chain(super::heads(meeting)).collect()
}

fn acts(officials: &[crate::report::Official]) -> Vec<String> {
    let act = |act: &Activity| format!("{act:?}").to_lowercase();
    let show = |official: &crate::report::Official| {
        let acts: Vec<String> = official.activities.iter().map(act).collect();
        format!("{} {}", official.name, acts.join(" "))
    };
    officials.iter().map(show).collect()
}
