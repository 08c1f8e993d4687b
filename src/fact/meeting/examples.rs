//! Examples and counter-examples of the procedures of this folder.
//!
//! A first line `@2014-01-15` is the publication date, a line `# …` the headline.

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
];

const DATES: &[Example] = &[
    example("2017年3月15日下午,松湖市科协召开全委会。", &["2017-03-15"]),
    example("11月23-25日,松湖市化学会年会在东湖召开。", &["--11-23/--11-25"]),
    example("@2020-01-10\n12月30日至1月2日,松湖市棋协年会在东湖召开。", &["2019-12-30/2020-01-02"]),
    example("@2014-01-15\n1月14上午,松湖市科协召开全委会。", &["2014-01-14"]),
    example("@2014-01-15\n12月28日,松湖市科协召开全委会。", &["2013-12-28"]),
    example("@2014-01-15\n松湖市科协昨日召开全委会。", &["2014-01-14"]),
    example("松湖日报12月10日讯 松湖市科协昨日召开全委会。", &["--12-09"]),
    example("本报6月9日讯 6月8日上午,松湖市科协召开全委会。", &["--06-08"]),
    example("29日,松湖市第五次妇女代表大会在市会堂落下帷幕。", &["../---29"]),
    example("松湖市第五次妇女代表大会3月14日上午开幕。", &["--03-14/.."]),
    example("松湖市第五次妇女代表大会3月14日上午开幕。大会为期三天。", &["--03-14/--03-16"]),
    example(
        "2022年11月18日下午,松湖市第五次妇女代表大会胜利闭幕。11月17日至18日,松湖市第五次妇女代表大会在市会堂举行。",
        &["2022-11-17/2022-11-18"],
    ),
    example("2月9日,松湖市科协工作会议召开。会议总结2018年工作,部署2019年工作。", &["2019-02-09"]),
    example("12月18日,2018年度松湖市科普表彰大会召开。", &["2018-12-18"]),
    example("1月18日,2018年度松湖市科普表彰大会召开。", &["--01-18"]),
    example("3月15日(星期三),松湖市科协工作会议召开,总结了2016年的工作。", &["2017-03-15"]),
    example("@2013-12-03\n1125-28日,松湖市科协召开秘书长会议。", &["2013-11-25/2013-11-28"]),
    example("@2013-11-20\n117日,松湖市科协召开秘书长会议。", &["2013-11-07"]),
    example("@2009-12-09\n1212日,松湖市侨代会在东湖宾馆召开。", &["2009-12"]),
    example("2011413,松湖市科协召开秘书长会议。", &["2011-04-13"]),
    example("@2018-06-20\n619,松湖大学科协成立大会在图书馆举行。", &["2018-06-19"]),
    example("@2022-10-17\n9月下旬,学院召开班主任座谈会。", &["2022-09"]),
    example("9月下旬,学院召开班主任座谈会。", &[]),
    example("@2016-04-12\n近日,松湖市茶业协会年会召开。", &[]),
    example("松湖市科协今天召开全委会。", &[]),
    example(
        "会议决定,松湖市第五次妇女代表大会于10月11日在东湖召开。会议由吴明主持,会上传达了文件。",
        &["--10-11"],
    ),
    example("117日,松湖市科协召开秘书长会议。", &[]),
    example("20191128日,松湖市园艺学会召开理事会会议。", &["2019-11-28"]),
    example("2019年4月20日14时30分,松湖大学校友会年会在中央酒店举行。", &["2019-04-20"]),
    example("5月9日,松湖省侨代会在松湖大剧院胜利闭幕。会议于5月7日开幕。", &["--05-07/--05-09"]),
    example("9日,为期3天的第四届松湖茶业大会在云湖市开幕。", &["---09/---11"]),
    example("11月的松湖,秋高气爽。11日至12日,松湖市剧协代表大会召开。", &["--11-11/--11-12"]),
    example(
        "会议时间:2015年6月8日下午 会议地点:学会办公室\n松湖市图书馆学会召开四届六次常务理事会。会议由吴明主持。会议听取了汇报。",
        &["2015-06-08"],
    ),
    example("松湖市烹饪协会二0一九年年会于二0二0年一月八日在松湖大酒店召开。", &["2020-01-08"]),
    example("4月9日,县科协主席办公会召开,研究科普日方案,活动将于9月17日举行。", &["--04-09"]),
];

const LOCATION: &[Example] = &[
    example("3月15日,全省学会工作会议在松湖召开。", &["松湖"]),
    example("3月15日,全省学会工作会议在省科协五楼会议室举行。", &["省科协五楼会议室"]),
    example("3月15日,县侨联二楼会议室召开全县侨联工作会议。", &["县侨联二楼会议室"]),
    example("在松湖酒店三楼牡丹厅内,松湖市印刷协会年会正隆重召开。", &["松湖酒店三楼牡丹厅"]),
    example(
        "松湖市印刷协会于2018年12月21日,在远东机械有限公司召开了五届六次理事会。",
        &["远东机械有限公司"],
    ),
    example("松湖市化学会年会昨日在京举行。", &["京"]),
    example("松湖市化学会年会假座松湖大饭店举行。", &["松湖大饭店"]),
    example("李主委赴北京参加全国科普工作委员会第三次会议。", &["北京"]),
    example(
        "3月5日,松湖大学校友会年会召开。来自各地的校友欢聚东湖市“观海楼”,共叙友情。",
        &["东湖市“观海楼”"],
    ),
    example("全国桥梁学会秘书长会议在风景秀丽的松湖举办。", &["松湖"]),
    example("大会在雄壮的国歌声中开幕。", &[]),
    example("在市委的正确领导下,松湖市第五次妇女代表大会胜利召开。", &[]),
    example("在协会成立十周年之际,松湖市茶业协会召开会员大会。", &[]),
    example("松湖市化学会年会召开。", &[]),
    example(
        "会议时间:2015年6月8日 会议地点:学会办公室\n松湖市图书馆学会召开四届六次常务理事会。会议由吴明主持。会议听取了汇报。",
        &["学会办公室"],
    ),
    example("2016年3月11日,协会2016年会员大会,在风景如画的云湖畔——松湖宾馆召开。", &["松湖宾馆"]),
    example("4月9日,县科协主席办公会召开,研究科普日方案,活动将于9月17日在人民广场举行。", &[]),
    example("11月8日,市工商联第九次代表大会在圆满完成各项议程后胜利闭幕。", &[]),
];

const ORGANIZERS: &[Example] = &[
    example("3月15日,松湖市科协召开七届二次全委会。", &["松湖市科协"]),
    example(
        "3月15日,由市委组织部、市人力资源和社会保障局、市科协联合举办的青年科技奖表彰大会召开。",
        &["市委组织部", "市人力资源和社会保障局", "市科协"],
    ),
    example(
        "6月1日,由市侨联主办、东湖区侨联承办的侨务工作推进会在东湖举行。",
        &["市侨联 hosts", "东湖区侨联 undertakes"],
    ),
    example("# 学校召开规划征询会\n7月2日,松湖大学在南校区召开规划征询会。", &["松湖大学"]),
    example("3月8日,外语学院和文学院党委召开党委扩大会议。", &["外语学院和文学院党委"]),
    example("5月9日,东湖县妇联组织召开表彰会。", &["东湖县妇联"]),
    example("5月9日,东湖社会组织促进会召开表彰会。", &["东湖社会组织促进会"]),
    example("3月15日,松湖大学教代会提案工作会议在图书馆举行。", &[]),
    example("# 学会参加全省学会工作会议\n3月18日,学会秘书长参加了全省学会工作会议。", &[]),
    example("3月15日,副市长吴明主持召开协调会。", &[]),
    example(
        "11月18日,成立大会在松湖酒店召开。大会由松湖市安山商会主办。",
        &["松湖市安山商会 hosts"],
    ),
    example(
        "6月1日,松湖市书法协会会员日暨表彰大会在文化馆举行。松湖市书法协会举行了表彰仪式。",
        &["松湖市书法协会"],
    ),
    example("福建云湖召开第一次归侨侨眷代表大会。11月3日,代表们欢聚一堂。", &["福建云湖"]),
    example("3月6日,院团委组织全体团干部在行政楼召开了工作布置会。", &["院团委"]),
];

const ATTENDANCE: &[Example] = &[
    example("3月15日,松湖市科协召开全委会。各学会负责人近200人参加会议。", &["about 200"]),
    example("3月15日,松湖市科协召开全委会。来自各地的220余位代表出席。", &["over 220"]),
    example(
        "3月15日,松湖市科协召开全委会。委员、理事共126人参加会议,参会人员共计180余人。",
        &["over 180"],
    ),
    example("3月15日,松湖市残联召开代表大会。大会应到代表51人,实到46人。", &["46"]),
    example("3月15日,松湖大学召开教代会。会议应参会代表96人,实际参会88人。", &["88"]),
    example("3月15日,松湖市侨联召开代表大会,150 余名侨界代表出席大会。", &["over 150"]),
    example("3月15日,松湖市侨联召开代表大会。一百二十名代表出席大会。", &["120"]),
    example("3月15日,松湖市侨联召开代表大会。不足30人参加会议。", &["under 30"]),
    example("3月15日,松湖市科协召开会员大会。协会现有会员18334名,选举产生理事38名。", &[]),
    example("3月15日,松湖市商会召开会员大会,120余家企业的约人参加了会议。", &[]),
    example("3月15日,松湖市科协召开全委会。张三等4名同志作了发言,惠及百万人次。", &[]),
    example("3月15日,松湖市商会召开年会。会长张三、李四等9位会长出席会议。", &[]),
    example("3月15日,松湖市科协召开全委会。我所派出9人参加会议。", &[]),
    example("七届三次理事会议在松湖召开。会议到会理事单位112家,代表186人。", &["186"]),
    example("松湖市足协年会召开。工会代表、受表彰人员共220人参加会议。", &["220"]),
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
    vec![
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
    ]
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
