//! Examples and counter-examples of the frames, with invented names.

use crate::fact::in_paragraph;
use crate::rule::{Example, RuleInfo, example};

use super::awards;

/// The procedures with their examples: each honour as `title | number | recipients`.
pub(crate) fn infos() -> Vec<RuleInfo> {
    let info = |id, doc, examples| RuleInfo::new(id, doc, examples, run);
    vec![
        info("award/give", "授予 with recipients before the honour or behind 向, 对.", GIVE),
        info("award/commend", "表彰 with honours behind it or behind 对.", COMMEND),
        info(
            "award/receive",
            "荣获, 被评为 with recipients before and the honour behind.",
            RECEIVE,
        ),
        info("award/issue", "颁发, 颁奖 with recipients or honours behind 为, 向.", ISSUE),
        info("award/read", "Lists and decisions that are read.", READ),
        info("award/listing", "Names under the heading of their honour.", LISTING),
        info("award/roll", "An honour named twice is one.", ROLL),
        RuleInfo::new("award/conferred-by", "Whose honours they are.", CONFERRED_BY, run_owners),
    ]
}

fn run_owners(text: &str) -> Vec<String> {
    let show = |award: &crate::report::Award| {
        award.conferred_by.as_ref().map(|owner| format!("{} | {owner}", award.title))
    };
    in_paragraph(text, |document| awards(document, &[]).iter().filter_map(show).collect())
}

const CONFERRED_BY: &[Example] = &[
    example("省科协授予青原县科协“科普惠农集体”称号。", &["科普惠农集体 | 省科协"]),
    example(
        "会议还对省科协2020年度学会工作先进单位、2020年度科普工作先进集体进行了表彰。",
        &["2020年度学会工作先进单位 | 省科协", "2020年度科普工作先进集体 | 省科协"],
    ),
    example("会议对2020年度先进单位进行了表彰。", &[]),
];

fn run(text: &str) -> Vec<String> {
    let show = |award: &crate::report::Award| {
        let count = award.count.map_or_else(|| "-".to_owned(), |count| count.to_string());
        let names: Vec<&str> = award.recipients.iter().map(|party| party.name.as_str()).collect();
        format!("{} | {} | {}", award.title, count, names.join("、"))
    };
    in_paragraph(text, |document| awards(document, &[]).iter().map(show).collect())
}

const GIVE: &[Example] = &[
    example(
        "大会授予青原县科协等31个集体“科普惠农集体”称号，授予柳文涛等115人“科普标兵”称号。",
        &["科普惠农集体 | 31 | 青原县科协", "科普标兵 | 115 | 柳文涛"],
    ),
    example(
        "大会授予云山市第一医院等4家单位“示范单位”、石广林等26名同志“最美科技志愿者”称号。",
        &["示范单位 | 4 | 云山市第一医院", "最美科技志愿者 | 26 | 石广林"],
    ),
    example(
        "年会授予于长河等20名教师“园丁奖”，对其中石广林等5名教师授予“终身成就奖”。",
        &["园丁奖 | 20 | 于长河", "终身成就奖 | 5 | 石广林"],
    ),
    example(
        "授予白水镇中学少先队大队等6个集体为青原县“红领巾示范校”。",
        &["青原县“红领巾示范校” | 6 | 白水镇中学少先队大队"],
    ),
    example("学会授予孙丽华为“杰出青年工程师”。", &["杰出青年工程师 | - | 孙丽华"]),
    example(
        "授予云山钢铁公司等10个单位云山市五一劳动奖状，授予张志诚等20名同志云山市五一劳动奖章。",
        &["云山市五一劳动奖状 | 10 | 云山钢铁公司", "云山市五一劳动奖章 | 20 | 张志诚"],
    ),
    example("理事会授予石广林为云山商会名誉会长。", &[]),
    example("他强调，要授予有贡献的同志“功勋奖”。", &[]),
    example("去年，学会授予青原县科协“先进集体”称号。", &[]),
];

const COMMEND: &[Example] = &[
    example(
        "年会对市医学会2020年度专科分会优秀主委和委员、2020年度义诊优秀团队进行了表彰。",
        &["2020年度专科分会优秀主委和委员 | - | ", "2020年度义诊优秀团队 | - | "],
    ),
    example(
        "年会表彰了周明远等7名优秀编辑，孙丽华等9名优秀审稿专家和何建国等3名杰出作者。",
        &["优秀编辑 | 7 | 周明远", "优秀审稿专家 | 9 | 孙丽华", "杰出作者 | 3 | 何建国"],
    ),
    example(
        "会上表彰了文明商户8家，诚信店长6名，“好邻居”5户。",
        &["文明商户 | 8 | ", "诚信店长 | 6 | ", "好邻居 | 5 | "],
    ),
    example(
        "商会表彰了6位获“匠心奖”的师傅、4位“十佳店长”。",
        &["匠心奖 | 6 | ", "十佳店长 | 4 | "],
    ),
    example(
        "对百户书香家庭标兵和十名阅读之星予以表扬。",
        &["书香家庭标兵 | 100 | ", "阅读之星 | 10 | "],
    ),
    example(
        "对青年文明号、青年志愿服务先进班组及个人等40个先进典型进行了表彰。",
        &["青年文明号 | - | ", "青年志愿服务先进班组及个人 | - | "],
    ),
    example(
        "会议表彰了“五一巾帼标兵岗”“五一巾帼标兵”。",
        &["五一巾帼标兵岗 | - | ", "五一巾帼标兵 | - | "],
    ),
    example("商会表彰了年内的优秀会员和企业。", &[]),
    example("石广林、柳文涛等22位先进个人也获得了表彰。", &["先进个人 | 22 | 石广林、柳文涛"]),
    example("获得表彰的代表发了言。", &[]),
    example("分会表扬了一批先进班组。", &[]),
    example("会议对在抗洪中挺身而出的优秀青年进行了表彰。", &[]),
    example("受表彰的优秀会员应邀列席表彰大会。", &[]),
    example("今后要表彰优秀会员单位。", &[]),
];

const RECEIVE: &[Example] = &[
    example(
        "白水商会、云山商会被评为全国四好商会，梁锦程、杜长河等六位会长被评为优秀会长。会议进行了表彰。",
        &["全国四好商会 | - | 白水商会、云山商会", "优秀会长 | 6 | 梁锦程、杜长河"],
    ),
    example(
        "会上颁奖，梁锦程、杜长河、新茶的培育者石广林(云山县人)等三人荣获科技标兵。",
        &["科技标兵 | 3 | 梁锦程、杜长河、石广林"],
    ),
    example(
        "省机械工程学会荣获特等奖，省土木建筑学会、省造纸学会荣获一等奖。",
        &["特等奖 | - | 省机械工程学会", "一等奖 | - | 省土木建筑学会、省造纸学会"],
    ),
    example(
        "财务处、化工学院、校医院等七个部门工会获评2022年度模范小家，刘长河上台颁奖。",
        &["2022年度模范小家 | 7 | 财务处、化工学院、校医院"],
    ),
    example(
        "获“金牌店长”奖的代表——云山市烹饪协会理事石广林发表获奖感言。",
        &["金牌店长 | - | 石广林"],
    ),
    example("会上颁奖。石广林、曾雪等6位教师被评为优秀教师。", &["优秀教师 | 6 | 石广林、曾雪"]),
    example(
        "会上颁奖，石广林获一等奖，柳文涛、何建国获二等奖。",
        &["一等奖 | - | 石广林", "二等奖 | - | 柳文涛、何建国"],
    ),
    example("会上颁奖。石广林曾被评为优秀教师。", &[]),
    example("协会多次获评全省先进社会组织，会上还颁发了聘书。", &[]),
    example(
        "青岚集团董事长石广林，白水公司董事长、总经理柳文涛等28名企业家被授予“优秀企业家”称号。",
        &["优秀企业家 | 28 | 石广林、柳文涛"],
    ),
    example(
        "会上颁奖，白水商会荣获2022年度全国“四好”商会。",
        &["2022年度全国“四好”商会 | - | 白水商会"],
    ),
    example("全国劳动模范获得者石广林为大家颁奖。", &[]),
    example("章程修订获得大家一致好评，会上颁发了证书。", &[]),
];

const ISSUE: &[Example] = &[
    example("会长刘长河向陶瓷协会顾问严守诚等八位师傅颁发“薪火奖”", &["薪火奖 | 8 | 严守诚"]),
    example(
        "理事长向市测绘学会、市遥感学会颁发了2020年度优秀学会奖牌。",
        &["2020年度优秀学会 | - | 市测绘学会、市遥感学会"],
    ),
    example(
        "会长为获得“科普先进单位”的青原县科协、白水区科协颁奖。",
        &["科普先进单位 | - | 青原县科协、白水区科协"],
    ),
    example(
        "校长为物理学院2021级2班、数学学院2021级3班授予“陆远航班”荣誉奖牌。",
        &["陆远航班 | - | 物理学院2021级2班、数学学院2021级3班"],
    ),
    example("会长为“十佳青年教师”林小燕、江海波等颁奖。", &["十佳青年教师 | - | 林小燕、江海波"]),
    example("刘长河为优秀编辑颁奖", &["优秀编辑 | - | "]),
    example("会长向顾问颁发聘书，为新增理事单位授牌。", &[]),
    example("站长向来宾颁发“友谊纪念牌”。", &[]),
    example("领导为获奖代表颁发了奖状和奖金。", &[]),
];

const READ: &[Example] = &[
    example(
        "秘书长杨柳宣读了2020年度商会优秀会员企业和爱心企业家名单，并颁发了优秀会员企业奖牌。",
        &["2020年度商会优秀会员企业 | - | ", "爱心企业家 | - | "],
    ),
    example("校长宣读25年教龄教师名单，并进行了表彰。", &["25年教龄教师 | - | "]),
    example("杨柳宣读了《关于表彰2020年度优秀学会的决定》。", &["2020年度优秀学会 | - | "]),
    example("会议审议通过了《关于表彰2020年度优秀学会的决定》。", &[]),
    example(
        "杨柳宣读了市工经联《关于表彰2020年度“优秀协会”“先进工作者”的决定》。",
        &["2020年度“优秀协会” | - | ", "先进工作者 | - | "],
    ),
    example("杨柳宣读了第三届理事会候选人名单，随后进行了表彰。", &[]),
];

const LISTING: &[Example] = &[
    example(
        "获奖名单如下。\n一等奖：石广林、柳文涛\n二等奖：周明远、孙丽华、何建国",
        &["一等奖 | - | 石广林、柳文涛", "二等奖 | - | 周明远、孙丽华、何建国"],
    ),
    example(
        "会上颁奖。\n优秀组织奖（2个）：\n青原县科协、白水区科协",
        &["优秀组织奖 | 2 | 青原县科协、白水区科协"],
    ),
    example("会上颁奖。\n主持人：石广林、柳文涛", &[]),
];

const ROLL: &[Example] = &[
    example(
        "大会表彰了“2020年度垃圾分类先进小区”，区长为获得表彰的云山社区、白水社区2个社区颁奖。",
        &["2020年度垃圾分类先进小区 | 2 | 云山社区、白水社区"],
    ),
    example(
        "云山分社表彰云山分社优秀编辑。今年表彰了周明远等7名优秀编辑。",
        &["优秀编辑 | 7 | 周明远"],
    ),
    example(
        "年会授予石广林等5名教师“终身成就奖”。终身成就奖获得者柳文涛登台致谢。",
        &["终身成就奖 | 5 | 石广林、柳文涛"],
    ),
    example("大会没有评奖，终身成就奖获得者柳文涛登台致谢。", &[]),
];
