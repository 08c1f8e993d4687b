//! Examples and counter-examples of appointments, with invented names; those told by their verbs stand
//! with the officials.

use crate::rule::{Example, example};

/// Rules by name and purpose, with examples: each appointment as `person:organization/role how`.
pub(in crate::fact) const EXAMPLES: &[(&str, &str, &[Example])] = &[
    (
        "appointment/titles",
        "新当选的会长A、副会长B.",
        &[
            example(
                "新当选的会长林晓晴、副会长周立、秘书长石原先后发言。",
                &["林晓晴:/会长 elected", "周立:/副会长 elected", "石原:/秘书长 elected"],
            ),
            example(
                "第三届青岚商会理事会新当选的会长林晓晴和常务副会长周立发表了感言。",
                &[
                    "林晓晴:第三届青岚商会理事会/会长 elected",
                    "周立:第三届青岚商会理事会/常务副会长 elected",
                ],
            ),
            example("新当选的主席林晓晴和县委副书记周立讲话。", &["林晓晴:/主席 elected"]),
            example(
                "大会选举了会长林晓晴、副会长周立。",
                &["林晓晴:/会长 elected", "周立:/副会长 elected"],
            ),
            example("协会聘请名誉会长林晓晴、教授周立。", &["林晓晴:/名誉会长 engaged"]),
            example("会议推选出大会主席林晓晴主持会议。", &[]),
            example("当选省侨联主席的林晓晴表示感谢。", &["林晓晴:省侨联/主席 elected"]),
            example(
                "会上宣布了第五届理事会成员名单：会长林晓晴，副会长周立。",
                &["林晓晴:/会长 elected", "周立:/副会长 elected"],
            ),
            example(
                "会议成立筹备组，确定了组长林晓晴，副组长周立。",
                &["林晓晴:/组长 appointed", "周立:/副组长 appointed"],
            ),
            example("会议确定了会长林晓晴带队考察的方案。", &[]),
            example("表彰名单：\n优秀班组长：林晓晴、周立", &[]),
        ],
    ),
    (
        "appointment/office-first",
        "副会长包括A、B; 会长由A担任.",
        &[
            example(
                "大会选举产生了新一届理事会，副会长包括林晓晴、周立、石原。",
                &["林晓晴:/副会长 elected", "周立:/副会长 elected", "石原:/副会长 elected"],
            ),
            example(
                "周立当选理事长，监事会召集人则是由林晓晴续任。",
                &["周立:/理事长 elected", "林晓晴:监事会/召集人 elected"],
            ),
            example("大会选举产生新一届理事会。出席会议的副会长有林晓晴、周立。", &[]),
            example(
                "选举产生新班子，当选副会长的有林晓晴、周立。",
                &["林晓晴:/副会长 elected", "周立:/副会长 elected"],
            ),
        ],
    ),
    (
        "appointment/council",
        "选举产生由A等25人组成的理事会.",
        &[
            example(
                "大会选举产生了由林晓晴、周立等25人组成的县科协第五届委员会。",
                &["林晓晴:县科协第五届委员会/委员 elected", "周立:县科协第五届委员会/委员 elected"],
            ),
            example(
                "会议选举产生了由周立、林晓晴等5人组成的校学生会主席团。",
                &["周立:校学生会/主席团成员 elected", "林晓晴:校学生会/主席团成员 elected"],
            ),
            example("会议由林晓晴、周立组成的大会主席团主持，选举产生了监事。", &[]),
            example("由林晓晴、周立组成的专家委员会评审了项目。", &[]),
        ],
    ),
    (
        "appointment/confirmed",
        "宣布A为会长, 通过A为秘书长.",
        &[
            example(
                "会议宣布林晓晴为青岚分会会长，周立为秘书长。",
                &["林晓晴:青岚分会/会长 elected", "周立:青岚分会/秘书长 elected"],
            ),
            example("会议通过学会秘书长林晓晴为学会监事长。", &["林晓晴:学会/监事长 elected"]),
            example("会议宣布林晓晴为第一名。", &[]),
            example("会议通过了林晓晴同志的入会申请。", &[]),
        ],
    ),
    (
        "appointment/honorary",
        "Offices of honour, given as a title.",
        &[
            example("县领导为林晓晴颁发“荣誉会长”证书。", &["林晓晴:/荣誉会长 engaged"]),
            example(
                "大会授予林晓晴“名誉会长”称号，授予周立“十佳会员”称号。",
                &["林晓晴:/名誉会长 engaged"],
            ),
            example("林晓晴被授予省侨联名誉主席职务。", &["林晓晴:省侨联/名誉主席 engaged"]),
            example("林晓晴被授予优秀会长称号。", &[]),
            example("大会向林晓晴颁发了顾问聘书。", &["林晓晴:/顾问 engaged"]),
            example(
                "大会为林晓晴、周立两位顾问颁发聘书。",
                &["林晓晴:/顾问 engaged", "周立:/顾问 engaged"],
            ),
            example(
                "林晓晴当选为会长，周立为名誉会长。",
                &["林晓晴:/会长 elected", "周立:/名誉会长 engaged"],
            ),
            example(
                "大会增聘云山联谊会理事长林晓晴为市侨联顾问。",
                &["林晓晴:市侨联/顾问 engaged"],
            ),
        ],
    ),
    (
        "appointment/more-offices",
        "A当选某会主席、某商会会长.",
        &[
            example(
                "林晓晴当选县工商联主席、总商会会长。",
                &["林晓晴:县工商联/主席 elected", "林晓晴:总商会/会长 elected"],
            ),
            example(
                "林晓晴当选县工商联主席、市科协副主席周立当选监事长。",
                &["林晓晴:县工商联/主席 elected", "周立:/监事长 elected"],
            ),
            example(
                "林晓晴教授当选为副理事长并兼任学术委员会主任。",
                &["林晓晴:/副理事长 elected", "林晓晴:学术委员会/主任 elected"],
            ),
            example("大会选举林晓晴为本届理事会会长。", &["林晓晴:本届理事会/会长 elected"]),
            example(
                "选举产生林晓晴、周立等9名执行委员，林晓晴当选主席。",
                &["林晓晴:/执行委员 elected", "周立:/执行委员 elected", "林晓晴:/主席 elected"],
            ),
            example(
                "选举产生林晓晴、周立等9名执行委员，石原当选主席。",
                &["林晓晴:/执行委员 elected", "周立:/执行委员 elected", "石原:/主席 elected"],
            ),
            example("会议对市科协主席林晓晴当选省科协常委表示祝贺。", &[]),
            example(
                "增补林晓晴等5名同志为理事，周立等2名同志为常务理事。",
                &["林晓晴:/理事 added", "周立:/常务理事 added"],
            ),
            example("选举林晓晴等16名同志为总会会长、副会长、秘书长。", &[]),
            example(
                "大会选举林晓晴、周立为会长、副会长。",
                &["林晓晴:/会长 elected", "周立:/副会长 elected"],
            ),
            example(
                "林晓晴成为新一任会长，顾长河成为监事长。",
                &["林晓晴:/会长 elected", "顾长河:/监事长 elected"],
            ),
            example("大会选举林晓晴为妇女委员。", &["林晓晴:/妇女委员 elected"]),
            example("大会选举产生了以林晓晴为主席的第一届领导班子。", &["林晓晴:/主席 elected"]),
        ],
    ),
];
