//! Examples and counter-examples of exchanges of experience, with invented names.

use crate::fact::in_paragraph;
use crate::rule::{Example, RuleInfo, example};

use super::presentations;

/// The procedures with their examples: each exchange as `presenters | topics`.
pub(crate) fn infos() -> Vec<RuleInfo> {
    let info = |id, doc, examples| RuleInfo::new(id, doc, examples, run);
    vec![
        info("presentation/bodies", "Organizations before 典型发言, 经验交流.", BODIES),
        info("presentation/persons", "Persons before 交流发言, 典型发言.", PERSONS),
        info("presentation/heard", "Whose exchange was listened to.", HEARD),
    ]
}

fn run(text: &str) -> Vec<String> {
    in_paragraph(text, |document| {
        let found = presentations(document);
        let show = |presentation: &crate::report::Presentation| {
            let names: Vec<&str> =
                presentation.presenters.iter().map(|party| party.name.as_str()).collect();
            let topics: Vec<&str> =
                presentation.topics.iter().map(|topic| topic.text.as_str()).collect();
            format!("{} | {}", names.join("、"), topics.join("、"))
        };
        found.iter().map(show).collect()
    })
}

const BODIES: &[Example] = &[
    example("来自青原县、白水镇等地的代表先后作典型发言。", &[]),
    example(
        "云海市、青原县、白水三江局等三个县市的科协，就科普大篷车作了典型发言。",
        &["云海市、青原县、白水三江局 | 科普大篷车"],
    ),
    example(
        "青原大学、云海大学等4家单位的联络员作了报告，并分享了联络的经验和苦恼。",
        &["青原大学、云海大学 | "],
    ),
    example(
        "副会长石广林点评考核情况，白水商会、青岚商会两家商会的秘书长作典型发言。",
        &["白水商会、青岚商会 | "],
    ),
    example("与会的白水村、青岚社区妇联负责人纷纷作了交流发言。", &["白水村、青岚社区妇联 | "]),
    example("最美家庭代表、5家单位负责人作了交流发言。", &[]),
    example(
        "省化工学会、省金属学会、青原县科协分别就学会组织建设、科普信息化等作了典型经验发言。",
        &["省化工学会、省金属学会、青原县科协 | 学会组织建设、科普信息化"],
    ),
    example("青原县科协、省化工学会等四家在会上作经验介绍。", &["青原县科协、省化工学会 | "]),
    example("我商会出席了座谈，并就招商工作作了交流发言。", &["我商会 | 招商工作"]),
    example("化工学院、物理学院作社团工作案例介绍。", &["化工学院、物理学院 | "]),
    example(
        "来自云山中学、白水小学等6所学校的班主任代表就劳动教育进行了广泛交流。",
        &["云山中学、白水小学 | 劳动教育"],
    ),
    example(
        "青原县总工会、云山公司工会和市第三医院工会负责人分别作了典型发言。",
        &["青原县总工会、云山公司工会、市第三医院工会 | "],
    ),
    example("青原县科协在会上作题为《打造科普品牌》的经验交流发言。", &["青原县科协 | "]),
    example("优秀企业代表作了典型发言。", &[]),
    example(
        "青原县老体协、云山公司工会的主席介绍了他们的工作经验。",
        &["青原县老体协、云山公司工会 | "],
    ),
    example(
        "青原县科协、白水区科协2家单位代表上台作经验介绍和交流。",
        &["青原县科协、白水区科协 | "],
    ),
    example(
        "青原县妇联、云山公司工会及最美家庭代表依次作了交流发言。",
        &["青原县妇联、云山公司工会 | "],
    ),
    example("青原县科协介绍了筹备情况。", &[]),
    example("与会代表进行了交流发言。", &[]),
    example("青原县科协举办了经验交流会。", &[]),
    example("市科协要求各县加强经验交流。", &[]),
    example(
        "副秘书长石广林代表县政府致辞，云山公司科协、青原县科协作了交流发言。",
        &["云山公司科协、青原县科协 | "],
    ),
    example(
        "青岚镇关工委、白水小学、退休教师石广林作了典型发言。",
        &["青岚镇关工委、白水小学、石广林 | "],
    ),
    example(
        "市教育局、青原县残联、白水区残联和残疾人代表作交流。",
        &["市教育局、青原县残联、白水区残联 | "],
    ),
    example("作典型发言的有青原县科协、白水区科协。", &["青原县科协、白水区科协 | "]),
    example(
        "交流发言的单位有：青原县科协、白水区科协。会议还听取了报告。",
        &["青原县科协、白水区科协 | "],
    ),
    example("来自云山的高校、科研院所的19名代表就创业进行了交流。", &[]),
    example("县科协与企业家进行了交流。", &[]),
    example("会上进行了经验交流，青原县科协、云山公司分别作了发言。", &["青原县科协、云山公司 | "]),
    example("会上进行了经验交流，与会代表分别作了发言。", &[]),
    example("大会安排青原县科协、云山公司作典型发言。", &["青原县科协、云山公司 | "]),
];

const PERSONS: &[Example] = &[
    example("省化工学会秘书长石广林、省金属学会秘书长柳文涛作典型发言。", &["石广林、柳文涛 | "]),
    example(
        "化学学院工会主席石广林，校医院副院长柳文涛作为优秀会员代表，依次作交流发言。",
        &["石广林、柳文涛 | "],
    ),
    example("青原县供销社主任石广林作为典型代表作了发言。", &["石广林 | "]),
    example("县人大代表石广林、柳文涛同志分别交流了参会体会。", &["石广林、柳文涛 | "]),
    example("县科协主席石广林作了发言，副主席柳文涛作了汇报。", &[]),
    example("县人大代表石广林谈了交流会上的体会。", &[]),
    example("获奖者石广林作为获奖代表发言。", &[]),
    example("县科协主席石广林作题为“小村办大事”的典型发言。", &["石广林 | "]),
    example("会上，石广林、柳文涛分别就文联建设作了交流。", &["石广林、柳文涛 | 文联建设"]),
    example(
        "来自云山中学的石广林，青原县农业局的柳文涛，白水研究中心的方静3位教师代表作了典型发言。",
        &["石广林、柳文涛、方静 | "],
    ),
    example("县科协主席石广林与企业家作了交流。", &[]),
];

const HEARD: &[Example] = &[
    example("会议听取了青原县工会、白水区工会的经验介绍。", &["青原县工会、白水区工会 | "]),
    example("会议听取了工作报告和财务报告。", &[]),
];
