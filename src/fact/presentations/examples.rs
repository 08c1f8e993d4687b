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
    example(
        "省化工学会、省金属学会、青原县科协分别就学会组织建设、科普信息化等工作作了典型经验发言。",
        &["省化工学会、省金属学会、青原县科协 | 学会组织建设、科普信息化"],
    ),
    example("青原县科协、省化工学会等单位在大会上作了经验交流。", &["青原县科协、省化工学会 | "]),
    example("我协会参加了下午的会议，并对本年度工作进行了发言交流。", &["我协会 | "]),
    example("文学院、物理学院作相关工作案例介绍。", &["文学院、物理学院 | "]),
    example(
        "来自云山中学、白水小学等7所学校的教师代表就实践教学进行了广泛交流。",
        &["云山中学、白水小学 | 实践教学"],
    ),
    example("先进集体代表作了交流发言。", &[]),
    example("与会理事们进行了交流发言。", &[]),
    example("青原县科协举办了经验交流会。", &[]),
    example("市科协要求各县加强经验交流。", &[]),
];

const PERSONS: &[Example] = &[
    example("省化工学会秘书长石广林、省金属学会秘书长柳文涛作典型发言。", &["石广林、柳文涛 | "]),
    example(
        "化学学院工会主席石广林，图书馆副馆长柳文涛作为优秀分会代表，在会上作交流发言。",
        &["石广林、柳文涛 | "],
    ),
    example("县水利局团委书记石广林作为先进典型代表进行了发言。", &["石广林 | "]),
    example("县科协主席石广林作了发言，副主席柳文涛作了汇报。", &[]),
    example("获奖者石广林作为获奖代表发言。", &[]),
];

const HEARD: &[Example] = &[
    example("会议听取了青原县工会、白水区工会的经验介绍。", &["青原县工会、白水区工会 | "]),
    example("会议听取了工作报告和财务报告。", &[]),
];
