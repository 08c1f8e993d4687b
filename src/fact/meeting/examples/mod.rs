//! Examples and counter-examples of the procedures of this folder.
//!
//! A first line `@2014-01-15` is the publication date, a line `# …` the headline.

mod minutes;
mod when_where;
mod who;

use self::when_where::{DATES, LOCATION};
use self::who::{ATTENDANCE, ORGANIZERS};
use crate::fact::{Document, lexicon};
use crate::layout::{Block, BlockKind, Layout};
use crate::report::{Bound, Meeting};
use crate::rule::{Example, RuleInfo, example};
use crate::{Date, Span, entity, sentence};

const REPORT: &[Example] = &[
    example("3月15日,云湖市科协召开七届二次全委会。会议由吴明主持。", &["held"]),
    example(
        "王副主席听取了各区县科协筹备工作的汇报,对下一步工作提出了要求。汇报由李处长主持,他指出要抓紧落实。",
        &["held"],
    ),
    example("云湖市科协八届三次全委会将于5月10日在云湖宾馆召开。", &["planned"]),
    example(
        "原定5月10日召开的云湖市茶叶协会年会延期举行,具体时间另行公布。云湖市茶叶协会年会延期召开。",
        &["postponed"],
    ),
    example(
        "# 关于召开云湖市科协八届三次全委会的通知\n各县区科协:经研究,定于5月10日召开八届三次全委会,现将有关事项通知如下。会议地点:云湖宾馆。请准时参加。联系人:李某。",
        &[],
    ),
    example(
        "# 云湖市物理学会章程\n第一条 本会每年召开一次理事会。第二条 会议由理事长召集。第三条 理事会应当有三分之二以上理事出席。",
        &[],
    ),
    example(
        "第十一条 会员大会是本会的最高权力机构,其职权是选举和罢免理事。第十二条 本会召开会员大会,须提前通知会员。临时大会由副会长主持。",
        &[],
    ),
    example(
        "# 吴明简介\n吴明,1960年生,云湖人,教授,曾任市化学会理事长。他长期从事有机化学研究。",
        &[],
    ),
    example(
        "# 在全市科协工作会议上的讲话\n同志们:今天我们召开全市科协工作会议,主要任务是总结经验。我讲三点意见。",
        &[],
    ),
    example("本公司主营会议桌椅、会议音响。欢迎选购。", &[]),
    example("2018年,云湖市茶叶协会圆满完成了全年各项任务。", &[]),
    example("5月6日,云湖市茶叶协会第六次代表大会圆满完成了各项议程。会议由吴明主持。", &["held"]),
    example(
        "# 县科协2019年工作要点\n一、召开县科协八届三次全委会。二、举办科普日活动。三、召开学会座谈会。",
        &[],
    ),
    example("松湖市硬笔书法家协会成立于1998年。协会每年召开一次会员大会,先后举办展览20余次。", &[]),
    example(
        "# 松湖市科协2018年工作总结\n2018年,市科协召开了八届三次全委会,举办科普日活动20场。",
        &[],
    ),
    example("会上,云湖市科协主席吴明介绍了上半年的情况。各位委员谈了看法。", &["held"]),
    example("云湖市科协主席吴明介绍了上半年的情况。会上,各位委员谈了看法。", &[]),
    example("5月6日,云湖市团干部培训班在市党校开班。吴明作动员。", &["held"]),
    example("云湖市老年大学书画班春季开班招生,欢迎报名。", &[]),
    example("5月6日,云湖市侨联召开侨情座谈会。? ? ? ? ? ? ? ? ? ?", &["held"]),
    example(
        "云湖市茶商会选举办法如下。根据本会《章程》,会员大会选举理事。须经到会会员半数以上同意方能有效。会议由吴明主持,投票前清点人数。",
        &[],
    ),
    example(
        "本次会议共有两个议题。经出席理事投票,会议最终同意设立书画组。秘书长作了小结。",
        &["held"],
    ),
    example(
        "# 松湖区象棋协会完善代表大会议事制度\n5月20日,松湖区象棋协会召开代表大会。",
        &["held"],
    ),
    example("# 松湖商会代表大会召开 吴明致贺信\n5月20日,松湖商会代表大会召开。", &["held"]),
    example("# 松湖商会召开2017年工作总结\n5月20日,松湖商会召开会员大会。", &["held"]),
    example("# 松湖区象棋协会代表大会议事制度\n5月20日,松湖区象棋协会召开代表大会。", &[]),
    example("松湖市茶业协会:欣闻贵会第三次会员大会于5月6日召开,谨致祝贺。", &[]),
    example(
        "3月4日,松湖市茶商会会长周立一行到访云湖市茶商会,双方进行座谈交流。吴明介绍了商会情况。",
        &["held"],
    ),
    example("3月4日,松湖市茶商会会长周立一行到访云湖市茶商会,双方看了茶园。", &[]),
    example("当选委员在四楼会议室召开首届委员会第一次全委会议。随后,主席吴明作报告。", &["held"]),
    example(
        "11月21日,松湖商会组织专家考核项目。科技处处长周立出席汇报会。会上,吴明点评。",
        &["held"],
    ),
    example("第41章 镇长办公会议\n5月6日,松湖镇召开镇长办公会议,吴明主持会议。", &[]),
    example(
        "本会将选出理事会。2021年会员大会将于3月22日举行,谨通知各位会员。提名表格填妥后请交秘书处。如有垂询,请致电本会。",
        &[],
    ),
    example(
        "松湖市茶业协会成立于1998年5月6日,是由茶农自愿组成的社会团体。2016年5月召开了第四次会员代表大会,吴明任会长。",
        &[],
    ),
    example(
        "松湖市茶业协会于5月6日召开成立大会。协会是由茶农自愿组成的社会团体,吴明任会长。",
        &["held"],
    ),
    example("# 松湖市茶业协会会费标准\n经5月6日会员大会审议通过,会费如下:会长单位5000元。", &[]),
    example("松湖市茶业协会名誉会长吴明逝世,享年90岁。5月8日在云湖饭店举行告别仪式。", &[]),
    example("# 松湖科技工作者座谈会上畅谈体会\n5月6日,松湖市科协召开座谈会。", &["held"]),
    example("# 我的入会体会\n5月6日,松湖市科协召开座谈会。", &[]),
];

const NAME: &[Example] = &[
    example("3月20日,2009年全省茶协秘书长联谊会在云湖市召开。", &["2009年全省茶协秘书长联谊会"]),
    example("3月15日,云湖市科协召开七届二次全委会。", &["七届二次全委会"]),
    example(
        "3月15日,云湖市物理学会第七次会员代表大会在云湖宾馆召开。",
        &["云湖市物理学会第七次会员代表大会"],
    ),
    example(
        "# 云湖市物理学会第七次会员代表大会召开\n3月15日,云湖市物理学会召开第七次会员代表大会。",
        &["云湖市物理学会第七次会员代表大会"],
    ),
    example("5月6日,云湖省商会召开五届三次理事会暨迎春茶话会。", &["五届三次理事会暨迎春茶话会"]),
    example("5月6日,市总工会召开六届五次全委(扩大)会议。", &["六届五次全委(扩大)会议"]),
    example(
        "# 工作动态│云湖市茶叶学会第七次会员大会顺利召开\n5月6日,云湖市茶叶学会第七次会员大会在云湖召开。",
        &["云湖市茶叶学会第七次会员大会"],
    ),
    example("5月6日,市茶协召开五届三次理事暨常务理事会。", &["五届三次理事暨常务理事会"]),
    example("5月6日,市茶协在云湖宾馆召开常务理事会,总结工作。", &["常务理事会"]),
    example(
        "5月6日,省化学会第八届理事会第2次理事长、秘书长工作会议在东湖大学召开。",
        &["省化学会第八届理事会第2次理事长、秘书长工作会议"],
    ),
    example("6月1日,县文联召开了以“扎根沃土”为主题的创作座谈会。", &["创作座谈会"]),
    example(
        "由市侨联主办、东湖区侨联承办的“侨助乡村”工作推进会在东湖区举行。",
        &["“侨助乡村”工作推进会"],
    ),
    example(
        "2018年9月5日在松湖会堂召开松湖市航海学会(以下简称:学会)2018年秘书长联络会。",
        &["松湖市航海学会2018年秘书长联络会"],
    ),
    example(
        "在松湖酒店三楼牡丹厅内,松湖市印刷行业协会2019年年会正隆重召开。",
        &["松湖市印刷行业协会2019年年会"],
    ),
    example("县侨联二楼会议室召开全县侨联工作会议。", &["全县侨联工作会议"]),
    example(
        "11月2日,“松湖市校园科协联盟成立大会”在松湖学院举行。",
        &["松湖市校园科协联盟成立大会"],
    ),
    example(
        "29日,松湖市第五次妇女代表大会走完全部议程,在市会堂落下帷幕。",
        &["松湖市第五次妇女代表大会"],
    ),
    example("4月2日,松湖市青年联合会宣告成立。吴明主持了成立大会。", &["成立大会"]),
    example("4月2日,我校召开会议部署换届工作。吴明在部署会上讲话。会议由李明主持。", &["部署会"]),
    example("4月2日,县科协召开会议,听取汇报。会议由李明主持。", &[]),
    example("李明主席听取了各部门的汇报,并提出要求。会上,与会人员座谈。", &[]),
    example(
        "松湖市计算机学会 2016 年度总结暨表彰大会于2016年12月30日在松湖大学召开。",
        &["松湖市计算机学会 2016 年度总结暨表彰大会"],
    ),
    example(
        "8月10日,松湖市陶瓷商会成立庆典大会在松湖酒店隆重举行“青花情”成立庆典大会。",
        &["松湖市陶瓷商会成立庆典大会"],
    ),
    example(
        "11月8日,历时两天的市工商联第九次代表大会在圆满完成各项议程后胜利闭幕。",
        &["市工商联第九次代表大会"],
    ),
    example(
        "近日,第28届松湖市科技活动周暨全市科技工作会议在松山区体育馆启动。",
        &["第28届松湖市科技活动周暨全市科技工作会议"],
    ),
    example("市总工会六届七次全委会议日前在松湖职工大学召开。", &["市总工会六届七次全委会议"]),
    example(
        "7月30日,松湖市通州商会首届会员大会(会员理事会)暨揭牌仪式在松湖举行。",
        &["松湖市通州商会首届会员大会(会员理事会)暨揭牌仪式"],
    ),
    example("8月3日,松湖市第五次妇女代表大会举行开幕式。", &["松湖市第五次妇女代表大会"]),
    example(
        "5月6日,松湖市物理学会理事长扩大会议以视频会议形式召开,23人参会。",
        &["松湖市物理学会理事长扩大会议"],
    ),
    example(
        "12月15日,松湖市农技协会第三次会员代表大会暨三届一次理事会、常务理事会在松湖召开。",
        &["松湖市农技协会第三次会员代表大会暨三届一次理事会、常务理事会"],
    ),
    example(
        "5月6日,由云湖学院、云湖师专、松山技校组成的云湖市茶艺联盟成立大会在云湖学院举行。",
        &["云湖市茶艺联盟成立大会"],
    ),
    example(
        "5月6日,会长吴明等参加在云湖市松山宾馆三楼举行的“云湖市物理学会第七次会员代表大会”、“云湖书院研讨会”。会议由李明主持。",
        &["云湖市物理学会第七次会员代表大会"],
    ),
    example(
        "5月6日,云湖市物理学会第七次会员代表大会不虚此行。会议由吴明主持。",
        &["云湖市物理学会第七次会员代表大会"],
    ),
    example(
        "5月6日上午,云湖市商会(总商会)第三次会员大会暨三届一次执委会不负众望。会议由吴明主持,选出了会长。",
        &["云湖市商会(总商会)第三次会员大会暨三届一次执委会"],
    ),
    example(
        "5月6日,云湖市总工会党组扩大会议传达学习了上级文件。会议由吴明主持。",
        &["云湖市总工会党组扩大会议"],
    ),
    example(
        "# 云湖市茶协理事会会议召开\n5月6日,云湖市茶协会员大会选举产生了理事会。会议由吴明主持。",
        &["云湖市茶协理事会会议"],
    ),
    example("5月6日,大会听取了报告。会议由吴明主持。", &[]),
    example("5月6日,学习全市工会工作会议部署。会议由吴明主持,听取了汇报。", &[]),
    example("5月6日,云湖市商会第三次会员大会精神传到各县。会议由吴明主持,选出了会长。", &[]),
    example("5月6日,贯彻云湖市商会第三次会员大会部署显成效。会议由吴明主持。", &[]),
    example("5月6日,云湖市茶叶协会年会落下了帷幕。", &["云湖市茶叶协会年会"]),
    example(
        "8月13日,云河县召开会议学习会议精神。云河县科协主席吴明主持召开会议。会上通报了情况。",
        &[],
    ),
    example("5月6日,云湖市茶叶协会理事会召开。会议由吴明主持。", &["云湖市茶叶协会理事会"]),
    example("5月6日,云湖市茶叶协会理事会召开记者见面。会议由吴明主持,听取了汇报。", &[]),
    example("3月6日下午,一场别开生面的民主恳谈会在市侨联举行。", &["民主恳谈会"]),
    example("云湖市第六次文代会(5月6日至8日)在松湖举行。", &["云湖市第六次文代会"]),
    example("5月6日,云湖市侨商会举行第五届会董选举,吴明连任会长。", &["第五届会董选举"]),
    example("5月6日,云湖市侨商会换届选举在云湖宾馆举行。", &["云湖市侨商会换届选举"]),
    example("5月6日,云湖市侨商会完成换届选举,召开第一次理事会。", &["第一次理事会"]),
    example("5月6日,云湖市侨联进行换届选举。会议由吴明主持。", &["换届选举"]),
    example("5月6日,大会进行换届选举。会议由吴明主持,听取了报告。", &[]),
    example("5月6日,市团委开展了团干部培训会。会议由吴明主持,听取了汇报。", &["团干部培训会"]),
    example("5月6日,市团委开展了走访活动。会议由吴明主持,听取了汇报。", &[]),
    example("5月6日,云湖县团干部培训班举行开班仪式。", &["云湖县团干部培训班"]),
    example("5月6日,云湖县青年干部训练营开营。", &["云湖县青年干部训练营"]),
    example(
        "9月18日,云湖市老科协会长吴明一行到松湖县老科协考察并座谈。座谈会上,李明介绍了做法。会议由李明主持。",
        &["座谈会"],
    ),
    example("9月18日,吴明到松湖村与老党员座谈。会议由李明主持,听取了汇报。", &[]),
    example(
        "5月6日,市妇联举办了系列读书活动。5月7日,市妇联召开了读书标兵大会。",
        &["读书标兵大会"],
    ),
    example("4月2日,松湖市青年联合会宣告成立。吴明参加本次成立大会。", &["成立大会"]),
    example("4月2日,松湖市青年联合会宣告成立。吴明出席成立大会并讲话。", &["成立大会"]),
    example(
        "6月1日,由市科协主办、云湖青少年之家协办的科技创新表彰大会在云湖举行。",
        &["科技创新表彰大会"],
    ),
    example("12月6日,松湖市针灸学会举办了2023年中医药年会暨青年学术交流。", &["2023年中医药年会"]),
    example(
        "云湖之声报道(记者 石原)松湖市科协第三次代表大会于今天上午闭幕。",
        &["松湖市科协第三次代表大会"],
    ),
    example(
        "3月5日,云湖街团委与松湖义工队联合开展的“2021年好人颁奖大会”顺利结束。",
        &["2021年好人颁奖大会"],
    ),
    example(
        "松湖市作协自第四次代表大会召开以来,出版了21部书。5月6日,松湖市作协召开第五次代表大会。",
        &["第五次代表大会"],
    ),
    example("松湖航运商会于11月25日举行“第36届理监事就职晚宴”。", &["第36届理监事就职晚宴"]),
    example(
        "松湖县渔会于云湖餐厅举行「第六届会员大会暨祝寿晚会」,席间颁了奖牌。",
        &["第六届会员大会暨祝寿晚会"],
    ),
    example(
        "松湖棋友联谊所第三届第五次监事联席会议于元月8日午后,在会长吴明的祝词中开始。",
        &["松湖棋友联谊所第三届第五次监事联席会议"],
    ),
    example("4月22日,松湖学院召开两次会议,评审课题。评审会议由吴明主持。", &[]),
    example(
        "为做好植树工作,松湖镇在三楼会议室作了部署。动员会上,吴明作了安排。周立强调,要全民动起来,提出了要求。",
        &["动员会"],
    ),
    example("在5月6日召开的松湖市工会代表大会上,我校工会领了奖牌。", &["松湖市工会代表大会"]),
    example("在近日的松湖市文化广场上,我校工会领了奖牌。", &[]),
    example(
        "5月6日,松湖市茶业协会举行成立庆典暨第三届理事会就职典礼。",
        &["成立庆典暨第三届理事会就职典礼"],
    ),
    example("热烈祝贺松湖市茶业协会代表大会在云湖召开!", &["松湖市茶业协会代表大会"]),
];

const SESSION: &[Example] = &[
    example("松湖市科协召开八届四次全委会。", &["8/4 全委会"]),
    example("松湖市科协召开第九次会员代表大会。", &["-/9 会员代表大会"]),
    example("松湖市科协第八届委员会第四次全体会议召开。", &["8/4 委员会"]),
    example("松湖市工商联召开五届三次执委会。", &["5/3 执委会"]),
    example("松湖市科协召开工作会议。", &[]),
];

const ATTENDEES: &[Example] = &[
    example(
        "3月15日,松湖市科协召开全委会。各省级学会、各高校科协负责同志、各市科协分管领导近200人参加会议。",
        &["各省级学会、各高校科协负责同志", "各市科协分管领导"],
    ),
    example(
        "3月15日,松湖市科协召开全委会。省科协党组成员、副主席柳文涛，各县科协主席参加会议。",
        &["各县科协主席"],
    ),
    example("3月15日,松湖市科协召开全委会。会长柳文涛,副会长周立等领导同志出席会议。", &[]),
    example(
        "3月15日,松湖市科协召开全委会。省科协副主席柳文涛及市司法局领导、秘书长周立以及各县科协负责同志出席。",
        &["市司法局领导", "各县科协负责同志"],
    ),
    example(
        "3月15日,松湖市科协召开全委会。会议共有来自各县的50余名会员参加。",
        &["来自各县的50余名会员"],
    ),
    example("3月15日,松湖市科协召开全委会。会议指出,成绩来之不易。", &[]),
];

const AGENDA: &[Example] = &[
    example(
        "3月15日,松湖市科协召开全委会。会议传达了省科协全委会精神,总结了2016年工作,部署了2017年任务。",
        &["传达了省科协全委会精神", "总结了2016年工作", "部署了2017年任务"],
    ),
    example("3月15日,松湖市科协召开全委会。李明传达了文件精神。", &[]),
];

/// The procedures with their examples.
pub(crate) fn infos() -> Vec<RuleInfo> {
    let rule = |id, doc, examples, show: fn(&Meeting) -> Vec<String>| {
        RuleInfo::new(id, doc, examples, move |text| {
            read(text).as_ref().map(show).unwrap_or_default()
        })
    };
    let mut all = vec![
        rule(
            "meeting/report",
            "Whether the text reports a meeting, and whether it was held.",
            REPORT,
            |m| vec![format!("{:?}", m.status).to_lowercase()],
        ),
        rule("meeting/name", "Fullest name, without who holds it and where.", NAME, |m| {
            m.name.iter().map(|n| n.text.clone()).collect()
        }),
        rule("meeting/dates", "First and last day.", DATES, days),
        rule("meeting/location", "Fullest phrase of the place.", LOCATION, |m| {
            m.location.iter().map(|l| l.text.clone()).collect()
        }),
        rule("meeting/organizers", "Who holds it.", ORGANIZERS, |m| {
            m.organizers.iter().map(organizer).collect()
        }),
        rule("meeting/attendance", "Heads present.", ATTENDANCE, heads),
        rule("meeting/session", "Term and session.", SESSION, session),
        rule("meeting/attendees", "Groups present.", ATTENDEES, |m| {
            m.attendees.iter().map(|a| a.text.clone()).collect()
        }),
        rule("meeting/agenda", "What the meeting did.", AGENDA, |m| {
            m.agenda.iter().map(|a| a.text.clone()).collect()
        }),
    ];
    all.extend(minutes::infos());
    all
}

fn days(meeting: &Meeting) -> Vec<String> {
    let Some(dates) = &meeting.dates else { return Vec::new() };
    let show = |date: Option<Date>| date.map_or("..".to_owned(), |d| d.to_string());
    let (start, end) = (show(dates.start), show(dates.end));
    vec![if start == end { start } else { format!("{start}/{end}") }]
}

fn organizer(organizer: &crate::report::Organizer) -> String {
    match organizer.part {
        crate::report::OrganizerPart::Holds => organizer.text.clone(),
        part => format!("{} {}", organizer.text, format!("{part:?}").to_lowercase()),
    }
}

fn heads(meeting: &Meeting) -> Vec<String> {
    let show = |bound, count| match bound {
        Bound::Exact => format!("{count}"),
        bound => format!("{bound:?} {count}").to_lowercase(),
    };
    meeting.attendance.iter().map(|a| show(a.bound, a.count)).collect()
}

fn session(meeting: &Meeting) -> Vec<String> {
    let number = |n: Option<u32>| n.map_or("-".to_owned(), |n| n.to_string());
    let sessions = meeting.session.iter();
    sessions
        .map(|s| {
            format!("{}/{} {}", number(s.term), number(s.session), s.body.as_deref().unwrap_or(""))
        })
        .collect()
}

/// The meeting in an example.
fn read(example: &str) -> Option<Meeting> {
    let (published, text) = match example.strip_prefix('@').and_then(|rest| rest.split_once('\n')) {
        Some((date, text)) => (date.parse::<Date>().ok(), text),
        None => (None, example),
    };
    let mut layout = Layout::default();
    let mut start = 0;
    for line in text.split('\n') {
        let (kind, at) = match line.strip_prefix("# ") {
            Some(_) => (BlockKind::Title, start + 2),
            None => (BlockKind::Paragraph, start),
        };
        let span = Span::new(at, start + line.len());
        if kind == BlockKind::Title {
            layout.title = Some(span);
        }
        layout.blocks.push(Block { kind, span });
        start += line.len() + 1;
    }
    let sentences = sentence::sentences(text, &layout);
    let entities = entity::entities(text, &layout, &sentences, lexicon());
    let document = Document::new(text, &layout, &sentences, &entities, published);
    super::meeting(&document).map(|(meeting, _)| meeting)
}
