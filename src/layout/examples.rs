//! Examples and counter-examples of the layout's procedures.

use crate::Span;
use crate::rule::{Example, RuleInfo, example};

use super::{BlockKind, Layout, layout};

/// The layout's procedures with their examples.
pub(crate) fn infos() -> Vec<RuleInfo> {
    let info = |id, doc, examples: &'static [Example], run: fn(&str) -> Vec<String>| {
        RuleInfo::new(id, doc, examples, run)
    };
    vec![
        info(
            "layout/headline",
            "The headline stands before the text, best right above a byline.",
            HEADLINE,
            title,
        ),
        info(
            "layout/published",
            "The day of publication stands in a byline, or alone on a line.",
            PUBLISHED,
            published,
        ),
        info("layout/source", "The source stands in a byline or before its date.", SOURCE, source),
        info(
            "layout/credit",
            "Names behind 记者, 作者, 摄 or in brackets at the end.",
            CREDIT,
            credits,
        ),
        info(
            "layout/caption",
            "Short lines without a full stop, in the form of captions.",
            CAPTION,
            captions,
        ),
        info("layout/minutes", "The labelled lines of minutes.", MINUTES, minutes),
        info("layout/furniture", "Menus, footers, spam and second copies.", FURNITURE, furniture),
    ]
}

fn texts(text: &str, spans: impl IntoIterator<Item = Span>) -> Vec<String> {
    spans.into_iter().map(|span| span.of(text).to_owned()).collect()
}

fn of_kind(text: &str, kind: BlockKind) -> Vec<String> {
    texts(text, layout(text).blocks.into_iter().filter(|b| b.kind == kind).map(|b| b.span))
}

fn title(text: &str) -> Vec<String> {
    texts(text, layout(text).title)
}

fn published(text: &str) -> Vec<String> {
    layout(text).published.into_iter().map(|(date, _)| date.to_string()).collect()
}

fn source(text: &str) -> Vec<String> {
    texts(text, layout(text).source)
}

fn credits(text: &str) -> Vec<String> {
    let Layout { authors, staff, .. } = layout(text);
    texts(text, authors.into_iter().chain(staff))
}

fn captions(text: &str) -> Vec<String> {
    of_kind(text, BlockKind::Caption)
}

fn furniture(text: &str) -> Vec<String> {
    of_kind(text, BlockKind::Furniture)
}

fn minutes(text: &str) -> Vec<String> {
    let entry = |entry: &super::Entry| {
        let value = entry.value.of(text).trim().replace('\n', "/");
        format!("{:?} {value}", entry.part).to_lowercase()
    };
    layout(text).minutes.iter().map(entry).collect()
}

const HEADLINE: &[Example] = &[
    example(
        "当前位置:首页 > 要闻\n岚州市科协召开七届三次全委会\n发布时间:2018-03-02 来源:本站\n3月1日,岚州市科协七届三次全委会在市会议中心召开,会期一天。",
        &["岚州市科协召开七届三次全委会"],
    ),
    example(
        "2016年度全市先进学会表彰大会在岚州举行 |\n12月8日,2016年度全市先进学会表彰大会在岚州举行,200人参加。",
        &["2016年度全市先进学会表彰大会在岚州举行"],
    ),
    example(
        "【主题教育】商会走进企业 问计发展\n发布时间:2019-09-02\n9月1日,市商会到三家企业走访,听取企业对商会工作的意见。",
        &["【主题教育】商会走进企业 问计发展"],
    ),
    example(
        "市科协召开全委会[图] 发布时间:2014-04-18 来源:本站 阅读次数:28\n4月16日,市科协全委会在市民中心召开,会期一天,委员全部到会。",
        &["市科协召开全委会[图]"],
    ),
    example(
        "|\n发表于 2014-10-13 23:24\n盆景协会换届工作启动\n3月1日,岚州市园艺界百余人聚在市会议中心,会期一天。",
        &["盆景协会换届工作启动"],
    ),
    example(
        "盆景协会换届工作启动\n发表于 2014-10-13 23:24\n园艺界年会年内召开\n3月1日,岚州市盆景协会百余人聚在市会议中心,会期一天。",
        &["盆景协会换届工作启动"],
    ),
    example(
        "岚州日报数字报\n2019-05-06\n盆景协会年会在岚州举行\n3月1日,岚州市盆景协会年会在市会议中心举行,会期一天。",
        &["盆景协会年会在岚州举行"],
    ),
    example("岚州市化工学会\n3月1日,岚州市化工学会理事会在市会议中心召开,会期一天。", &[]),
    example("会议现场\n3月1日,岚州市化工学会理事会在市会议中心召开,会期一天。", &[]),
    example("3月1日,岚州市化工学会理事会在市会议中心召开,会期一天。会议由会长主持。", &[]),
    example("·简讯·\n3月1日,岚州市化工学会理事会在市会议中心召开,会期一天。", &[]),
    example(
        "岚州市盆景协会年会在岚州市举行岚州市盆景协会年会在岚州市举行\n3月1日,岚州市盆景协会年会在市会议中心举行,会期一天。",
        &["岚州市盆景协会年会在岚州市举行"],
    ),
    example(
        "岚州市盆景协会年会召开 3月1日,岚州市盆景协会年会在市会议中心举行,会期一天,全体会员到会。会议由会长佟大山主持,秘书长柳青原作工作报告,大家谈了协会的打算。",
        &["岚州市盆景协会年会召开"],
    ),
    example(
        "岚州市盆景协会年会召开 岚州市盆景协会年会在市会议中心举行,会期一天,全体会员到会。会议由会长佟大山主持,秘书长柳青原作工作报告,大家谈了协会的打算,也谈了协会的难处。",
        &[],
    ),
    example(
        "盆景协会召开年末评议会。\n日期:2017-12-20 来源:本站\n3月1日,岚州市盆景协会年会在市会议中心举行,会期一天。",
        &["盆景协会召开年末评议会"],
    ),
    example(
        "岚州市盆景协会年会会议现场\n3月1日,岚州市盆景协会年会在市会议中心举行,会期一天。",
        &[],
    ),
    example(
        "花开四方,香飘百里。——岚州市盆景协会第四次年会召开\n3月1日,岚州市盆景协会年会在市会议中心举行,会期一天。",
        &["花开四方,香飘百里。——岚州市盆景协会第四次年会召开"],
    ),
    example(
        "花开四方,香飘百里。——今年盆景又上一层楼\n3月1日,岚州市盆景协会年会在市会议中心举行,会期一天。",
        &[],
    ),
    example(
        "热烈祝贺岚州市盆景协会第三次会员代表大会胜利召开!\n3月1日,岚州市盆景协会年会在市会议中心举行,会期一天。",
        &["热烈祝贺岚州市盆景协会第三次会员代表大会胜利召开!"],
    ),
];

const PUBLISHED: &[Example] = &[
    example("发布时间:2017-03-20 来源:", &["2017-03-20"]),
    example("来源:2017-03-20", &["2017-03-20"]),
    example("岚州科协在线 http://www.lanzhou.example/ 2017年03月20日", &["2017-03-20"]),
    example("岚州科协在线 2017年03月20日", &[]),
    example("某会召开\n某会发表于 2013-12-03 09:40:00 阅读次数:0", &["2013-12-03"]),
    example("2011/6/17编辑:来源:", &["2011-06-17"]),
    example("岚州市科协召开七届三次全委会\n02.07.2018  03:47", &["2018-07-02"]),
    example("岚州市科协召开七届三次全委会\n岚州晚报 2019-11-21 10:26", &["2019-11-21"]),
    example(
        "岚州市科协全委会于5月18日召开,会期一天,全体委员到会。\n会员代表合影\n2019年12月15日 18:30",
        &["2019-12-15"],
    ),
    example("[日期:2016-05-03] 来源:本站 作者:", &["2016-05-03"]),
    example("版权所有 2009-2024 岚州市科协", &[]),
    example("本报6月9日讯 6月8日上午,市科协全委会在岚州召开。", &[]),
    example("2017年3月15日,岚州市科协全委会在市会议中心召开。", &[]),
    example("时间:2017年3月15日 地点:岚州市会议中心", &[]),
    example("论文发表于2013年12月3日的《岚州科技》,作者出席了会议。", &[]),
    example("电话:2010-12-3456", &[]),
    example("某会召开\n某市科协 2019-05-13 18:20 发表于浙江", &["2019-05-13"]),
    example("某会召开\n《岚州日报》(2018年05月03日 02版)", &["2018-05-03"]),
    example("某会召开\n岚州晚报 2018年5月3日 星期四 第02版", &["2018-05-03"]),
    example(
        "岚州市科协全委会于5月18日召开,会期一天,全体委员到会。\n岚州日报 要闻 00007 2015-06-17 岚州日报2015-06-1700008;101 2 2015年06月17日 星期三",
        &["2015-06-17"],
    ),
    example("《岚州日报》2018年5月3日刊登了会议消息", &[]),
    example(
        "岚州市科协全委会于5月18日召开,会期一天,全体委员到会。\n(原载《岚州日报》2018年5月20日第2版)",
        &["2018-05-20"],
    ),
    example(
        "岚州市科协全委会于5月18日召开,会期一天,全体委员到会。\n岚州市科协办公室 2018年5月20日",
        &["2018-05-20"],
    ),
    example("岚州市科协成立大会 2018年5月20日", &[]),
    example("岚州日报 2018年5月3日 总第12期 2018年5月4日出版", &[]),
    example("在岚州日报2018年5月3日的座谈会上,大家提了建议", &[]),
    example("作　者:王某　　日　期:2019年5月13日", &["2019-05-13"]),
    example("某会召开\n注册时间\n2002-6-30", &[]),
    example("某会召开\n原创 岚州花协 岚州市花卉协会 2018年05月08日 18:20 岚州", &["2018-05-08"]),
    example("date 2019-11-06", &["2019-11-06"]),
    example(
        "【岚州时报2016年12月16日讯】岚州市盆景协会上周日在市会议中心举行了换届选举。",
        &["2016-12-16"],
    ),
    example("岚州时报讯 2016年12月11日,岚州市盆景协会在市会议中心举行了换届选举。", &[]),
    example("岚州市盆景协会秘书处编 2018年5月8日", &["2018-05-08"]),
];

const SOURCE: &[Example] = &[
    example("作者:何某 | 来源:岚州市科协 | 发布时间:2020-09-07 10:12:26 阅读:", &["岚州市科协"]),
    example("岚州市科协召开七届三次全委会\n岚州晚报 2019-11-21 10:26", &["岚州晚报"]),
    example("发布时间:2017-03-20 来源:", &[]),
];

const CREDIT: &[Example] = &[
    example("市科协全委会闭幕(记者 柳青原 摄影 佟大山)。", &["柳青原", "佟大山"]),
    example("本报讯(记者佟大山)4月1日,市科协全委会召开,会期一天,委员到会。", &["佟大山"]),
    example("市科协全委会今天召开,会期一天,全体委员到会。(岚州市科协 柳青原)", &["柳青原"]),
    example("市科协全委会今天召开,会期一天,全体委员到会。\n记者 佟大山", &["佟大山"]),
    example("市科协主席讲话(佟大山 摄)", &["佟大山"]),
    example("作者:佟大山 来源:岚州日报", &["佟大山"]),
    example("市科协全委(扩大)会议今天召开。(完)", &[]),
    example("选举产生常委五名(按姓氏笔画排序)。", &[]),
];

const CAPTION: &[Example] = &[
    example(
        "市科协全委会今天在岚州召开,会期一天,全体委员到会。\n会议现场\n会议由市科协主席主持。",
        &["会议现场"],
    ),
    example(
        "市科协全委会今天在岚州召开,会期一天,全体委员到会。\n图片1\n1677722657.png\n会议由市科协主席主持。",
        &["图片1", "1677722657.png"],
    ),
    example(
        "市科协全委会今天在岚州召开,会期一天,全体委员到会。\n佟大山为获奖者颁奖\n会议由市科协主席主持。",
        &["佟大山为获奖者颁奖"],
    ),
    example(
        "市科协全委会今天在岚州召开,选举结果如下:\n副主席:佟大山、柳青原\n常委会由主席主持,会期一天。",
        &[],
    ),
    example("市科协全委会今天在岚州召开,会期一天,全体委员到会。\n会议要求各学会抓好", &[]),
];

const MINUTES: &[Example] = &[
    example("时间:3月1日\n地点:市会议中心", &["time 3月1日", "place 市会议中心"]),
    example(
        "时 间:3月1日14:30 主持:佟大山\n出席委员(3人):\n柳青原 何其远\n佟大山\n议题:换届",
        &["time 3月1日14:30", "chair 佟大山", "present 柳青原 何其远/佟大山", "other 换届"],
    ),
    example("一、会议地点:市会议中心\n二、缺席:无", &["place 市会议中心", "absent 无"]),
    example("【地点】市会议中心\n【记录】佟大山", &["place 市会议中心", "recorder 佟大山"]),
    example("主持人\n佟大山\n记录\n柳青原", &["chair 佟大山", "recorder 柳青原"]),
    example("时间:2018-03-01 来源:本站\n主持人:佟大山", &[]),
    example("时间:3月1日", &[]),
    example("会议时间:3月1日\n主席:佟大山\n副主席:柳青原", &[]),
    example("参加了会议的有:佟大山、柳青原。", &[]),
];

const FURNITURE: &[Example] = &[
    example("首页 >> 要闻 >> 正文", &["首页 >> 要闻 >> 正文"]),
    example(
        "市科协全委会今天在岚州召开,会期一天,全体委员到会。\n上一篇:没有了\n岚州市科协 版权所有",
        &["上一篇:没有了", "岚州市科协 版权所有"],
    ),
    example(
        "市科协全委会今天在岚州召开,会期一天,全体委员到会。\n市科协全委会今天在岚州召开,会期一天,全体委员到会。",
        &["市科协全委会今天在岚州召开,会期一天,全体委员到会。"],
    ),
    example(
        "导读 市科协全委会今天在岚州召开,会期一天,全体委员\n市科协全委会今天在岚州召开,会期一天,全体委员到会。",
        &["导读 市科协全委会今天在岚州召开,会期一天,全体委员"],
    ),
    example("会议地址设在岚州,大家登录后台,分享经验。", &[]),
];
