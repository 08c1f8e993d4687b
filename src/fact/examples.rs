//! Officials and appointments shown by examples and counter-examples.

use crate::entity;
use crate::fact::{Document, appointments, lexicon, officials, presentations};
use crate::layout::{Block, BlockKind, Layout};
use crate::report::{Appointment, Official};
use crate::rule::{Example, RuleInfo, example};
use crate::{Span, sentence};

/// The officials and appointments of a paragraph.
fn read(text: &str) -> (Vec<Official>, Vec<Appointment>) {
    let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()) };
    let layout = Layout { blocks: vec![block], ..Layout::default() };
    let sentences = sentence::sentences(text, &layout);
    let entities = entity::entities(text, &layout, &sentences, lexicon());
    let document = Document::new(text, &layout, &sentences, &entities, None);
    let appointments = appointments::appointments(&document);
    let presentations = presentations::presentations(&document);
    (officials::officials(&document, &appointments, &presentations), appointments)
}

/// Each official as `name[activities]`, and for whom the person acts.
fn acts(text: &str) -> Vec<String> {
    let show = |o: &Official| {
        let acts: Vec<String> =
            o.activities.iter().map(|act| format!("{act:?}").to_lowercase()).collect();
        let behalf = o.on_behalf_of.as_ref().map_or(String::new(), |of| format!(" for {of}"));
        format!("{}[{}]{behalf}", o.name, acts.join("+"))
    };
    read(text).0.iter().map(show).collect()
}

/// Each appointment as `person:organization/role how`.
fn posts(text: &str) -> Vec<String> {
    let show = |a: &Appointment| {
        let body = a.organization.as_deref().unwrap_or("");
        format!("{}:{body}/{} {}", a.person, a.role, format!("{:?}", a.how).to_lowercase())
    };
    read(text).1.iter().map(show).collect()
}

const ACTS: &[(&str, &str, &[Example])] = &[
    (
        "official/present",
        "出席, 参加, 到会, and the lists of those present.",
        &[
            example(
                "市科协主席林晓晴、副主席周立等领导出席会议并讲话。",
                &["林晓晴[attend+speak]", "周立[attend+speak]"],
            ),
            example(
                "出席会议的有市科协主席林晓晴、副主席周立。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example(
                "市科协主席林晓晴、副主席周立等领导和会员代表80余人欢聚一堂，共商发展。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example(
                "理事长林晓晴、秘书长周立等理事代表、监事长石原出席会议。",
                &["林晓晴[attend]", "周立[attend]", "石原[attend]"],
            ),
            example(
                "林晓晴、周立等6位将军，顾长河、石原等3位教授齐聚现场。",
                &["林晓晴[attend]", "周立[attend]", "顾长河[attend]", "石原[attend]"],
            ),
            example(
                "会长林晓晴，会长单位云湖大学校长周立出席会议。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example("在省科协主席林晓晴的见证下，学会与企业签约。", &["林晓晴[attend]"]),
            example(
                "会长林晓晴、副会长某某、茶业协会前会长周立等领导出席了年会。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example("参加会议的常务理事有：林晓晴、周立。", &["林晓晴[attend]", "周立[attend]"]),
            example(
                "市科协主席林晓晴和副主席周立共同为学会揭牌。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example("市科协主席林晓晴参加讨论并发言。", &["林晓晴[attend+speak]"]),
            example("市科协主席林晓晴未能出席会议。", &[]),
            example("市科协主席林晓晴来校指导。", &["林晓晴[attend]"]),
            example(
                "市侨联主席林晓晴、副主席周立会见了侨胞。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example("市侨联主席林晓晴接待了来访群众。", &[]),
            example("商会会长林晓晴、秘书长周立等热情接待。", &["林晓晴[attend]", "周立[attend]"]),
            example(
                "考察组受到了会长林晓晴、秘书长周立的热情接待。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example("活动受到了会长林晓晴的启发。", &[]),
            example(
                "会长林晓晴、副会长周立等一行6人赴茶业商会交流。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example(
                "会长林晓晴带队，副会长周立前往茶业商会学习。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example("会长林晓晴一行还查看了茶园。", &[]),
            example("会长林晓晴曾前往茶业商会学习。", &[]),
            example("会长林晓晴赴外省学习，未能到会，秘书长周立主持会议。", &["周立[preside]"]),
            example(
                "副会长林晓晴代表学会、代表周立会长向大会表示祝贺。",
                &["林晓晴[speak] for 周立"],
            ),
            example(
                "鉴定专家组由教授林晓晴、研究员周立组成。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example("班子由会长林晓晴、秘书长周立组成。", &[]),
            example("评审组由教授林晓晴、研究员周立组成，将于6月评审。", &[]),
            example(
                "特邀代表有市科协主席林晓晴、副主席周立。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example("市科协主席林晓晴与代表们座谈。", &["林晓晴[attend]"]),
            example("市科协主席林晓晴向与会代表介绍了情况。", &["林晓晴[report]"]),
            example(
                "林晓晴、周立等市四套班子领导在主席台就座。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example(
                "会议还特别邀请了学会监事长林晓晴、监事周立指导工作。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example("会议决定邀请监事长林晓晴、监事周立指导工作。", &[]),
            example("与会代表学习了市科协主席林晓晴的讲话。", &[]),
            example(
                "市科协主席林晓晴及我市领导周立、石原等出席会议。",
                &["林晓晴[attend]", "周立[attend]", "石原[attend]"],
            ),
            example("市科协主席林晓晴、副主席周立分别委派代表参加会议。", &[]),
            example(
                "市科协主席林晓晴等领导及周立、顾长河出席会议。",
                &["林晓晴[attend]", "周立[attend]", "顾长河[attend]"],
            ),
            example(
                "到会的有会长林晓晴，秘书长周立；顾长河、石原委派代表参加。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example("会后，市科协主席林晓晴还参加了揭牌仪式。", &[]),
            example(
                "众多来宾莅临，包括市科协主席林晓晴、副主席周立等。",
                &["林晓晴[attend]", "周立[attend]"],
            ),
            example("出席会议的单位很多，包括林晓晴、周立的公司。", &[]),
            example(
                "监事长石原，副会长林晓晴的代表周立列席会议。",
                &["石原[attend]", "周立[attend]"],
            ),
        ],
    ),
    (
        "official/speaks",
        "讲话, 致辞, 指出, 强调 and what a subject goes on to say.",
        &[
            example("市科协主席林晓晴致开幕词。", &["林晓晴[speak]"]),
            example(
                "市科协主席林晓晴就做好科普工作，推进示范创建提出三点要求。",
                &["林晓晴[speak]"],
            ),
            example("市科协主席林晓晴就贯彻落实会议精神强调以下几点。", &["林晓晴[speak]"]),
            example(
                "市科协主席林晓晴指出，科协要服务大局。她强调，要守住阵地。",
                &["林晓晴[speak]"],
            ),
            example(
                "市科协主席林晓晴出席会议。周立代表省科协向大会道贺。他说，科协要服务大局。",
                &["林晓晴[attend]", "周立[speak]"],
            ),
            example(
                "周立主持会议。林晓晴受会长石原委托发表讲话。他解读了文件。",
                &["周立[preside]", "林晓晴[report+speak] for 石原"],
            ),
            example("会长林晓晴作了题为《凝心聚力》的重要讲话。", &["林晓晴[speak]"]),
            example("会长林晓晴作总结动员。", &["林晓晴[speak]"]),
            example("会长林晓晴随后发言。", &["林晓晴[speak]"]),
            example(
                "会长林晓晴代表四县乡亲，副会长周立先后致辞。",
                &["林晓晴[speak]", "周立[speak]"],
            ),
            example(
                "会长林晓晴代表学会致辞，副会长周立主持。",
                &["林晓晴[speak]", "周立[preside]"],
            ),
            example("会长林晓晴从两个方面即兴发言。", &["林晓晴[speak]"]),
            example("会长林晓晴赞同主席的发言。", &[]),
            example("会长林晓晴向全市发出了助学行动的倡议。", &["林晓晴[speak]"]),
            example("会长林晓晴发出了邀请函。", &[]),
            example("会长林晓晴、点评老师等出席会议。", &["林晓晴[attend]"]),
            example("省委书记林晓晴到云湖调研时指出，要抓好科普。", &[]),
            example("会长林晓晴安排会员发言。", &[]),
            example(
                "会长林晓晴主持会议。围绕青年工作，他提出三点希望。",
                &["林晓晴[preside+speak]"],
            ),
            example("林晓晴在批示中强调，要抓好落实。希望大家努力。", &[]),
            example("代表们认真学习了市委书记林晓晴的讲话精神。", &[]),
        ],
    ),
    (
        "official/presides",
        "主持, with the person before or behind.",
        &[
            example(
                "会议由市科协副主席周立主持，市科协主席林晓晴讲话。",
                &["周立[preside]", "林晓晴[speak]"],
            ),
            example("在林晓晴会长的主持下，理事们进行了讨论。", &["林晓晴[preside]"]),
            example("林晓晴会长召集第三次会长办公会。", &["林晓晴[preside]"]),
            example("林晓晴会长召集志愿者清点会场。", &[]),
            example("节目主持人周立", &[]),
        ],
    ),
    (
        "official/reports-and-awards",
        "Reports, readings and the conferring of honours.",
        &[
            example("秘书长周立作了题为《凝心聚力》的工作报告。", &["周立[report]"]),
            example("秘书长周立宣读了贺信。", &["周立[report]"]),
            example("秘书长周立传达了省科协主席重要讲话。", &["周立[report]"]),
            example("秘书长周立公布了选举结果。", &["周立[report]"]),
            example(
                "秘书长周立宣布选举结果，会长林晓晴为获奖代表颁奖。",
                &["周立[report]", "林晓晴[award]"],
            ),
            example("秘书长周立公布了电话。", &[]),
            example("校长周立向优秀班级授予荣誉奖牌。", &["周立[award]"]),
            example("会长周立被授予荣誉奖牌。", &[]),
            example("秘书长周立宣读了表彰决定。", &["周立[award]"]),
            example(
                "秘书长周立宣读了《检查情况的通报》，并为获奖代表颁奖。",
                &["周立[award+report]"],
            ),
            example("秘书长周立宣读了倡议书；与会领导为优秀会员颁奖。", &["周立[report]"]),
            example("秘书长周立宣读了《关于开展优秀会员评选活动的通知》。", &["周立[report]"]),
            example("秘书长周立作了工作报告，总结了成绩，部署了任务。", &["周立[report]"]),
            example("审查委员会主任委员周立作经费审查情况说明。", &["周立[report]"]),
            example("会长林晓晴为周立颁奖。", &["林晓晴[award]"]),
            example(
                "县委书记林晓晴为新当选的会长周立颁发了聘书。",
                &["林晓晴[award]", "周立[elected]"],
            ),
            example(
                "大会选举林晓晴为会长；县委书记周立为新当选的会长颁发证书。",
                &["林晓晴[elected]", "周立[award]"],
            ),
            example("会上对林晓晴等优秀会员进行表彰。", &[]),
            example("会议对青岚茶厂等8家单位、林晓晴等12人给予通报表彰。", &[]),
            example("副县长李黎出席会议。大会听取了李黎所作的工作报告。", &["李黎[attend+report]"]),
            example("秘书长周立对先进集体进行通报表彰。", &["周立[award]"]),
            example("秘书长向受聘的林晓晴、周立颁发了聘书。", &[]),
            example("市领导为林晓晴、周立三位作家颁奖。", &[]),
            example("会议听取了副会长林晓晴关于筹备情况的报告。", &["林晓晴[report]"]),
            example("大会听取了会长林晓晴的工作报告。", &["林晓晴[report]"]),
            example("据会长林晓晴介绍，协会有会员百余名。", &[]),
            example("会议听取了工作报告。", &[]),
        ],
    ),
    (
        "official/exchange",
        "典型发言, 交流发言.",
        &[
            example(
                "巾帼标兵林晓晴、劳动模范周立作交流发言。",
                &["林晓晴[exchange]", "周立[exchange]"],
            ),
            example("先进集体代表作了交流发言。", &[]),
        ],
    ),
    (
        "official/on-behalf",
        "受A委托 and 代表A: another person acts.",
        &[
            example("副会长周立受会长林晓晴委托，宣读了贺信。", &["周立[report] for 林晓晴"]),
            example("贺信由大会转交。", &[]),
        ],
    ),
    (
        "official/not-acting",
        "Persons who are talked of take no part.",
        &[
            example("林晓晴、周立出席会议。", &["林晓晴[attend]", "周立[attend]"]),
            example("主席林晓晴主持会议，传达学习周立主任的重要讲话。", &["林晓晴[preside]"]),
            example("会议学习了林晓晴的重要讲话和周立的总结讲话。", &[]),
            example("大会表彰了先进个人林晓晴、周立等15人，为基地授牌。", &[]),
            example("会长林晓晴主持召开会议，传达学习了文件精神。", &["林晓晴[preside]"]),
            example("秘书长周立通报了情况，各理事提出了意见。", &["周立[report]"]),
            example("会长林晓晴提出了副会长建议名单。", &["林晓晴[speak]"]),
            example("会长林晓晴出席会议，全体代表指出，要努力。", &["林晓晴[attend]"]),
            example("宣读县委书记林晓晴的重要批示。", &[]),
            example("在会长林晓晴带领下，协会取得了成绩。", &[]),
            example("在林晓晴、周立两位老会长的带领下，协会召开会议。", &[]),
            example("林晓晴同志在党的大报告中指出，要坚持创新。", &[]),
            example("会长林晓晴对新班子当选表示祝贺。", &["林晓晴[speak]"]),
        ],
    ),
];

const APPOINTMENTS: &[(&str, &str, &[Example])] = &[
    (
        "appointment/elected",
        "A当选为B主席.",
        &[
            example(
                "会议选举产生首届理事会，理事长林晓晴，副理事长周立、石原。",
                &["林晓晴:/理事长 elected", "周立:/副理事长 elected", "石原:/副理事长 elected"],
            ),
            example("会议选举产生首届理事会，理事长林晓晴，副理事长周立出席会议。", &[]),
            example("市文联主席林晓晴被一致推选为新一任会长。", &["林晓晴:/会长 elected"]),
            example("林晓晴、周立受邀担任顾问。", &["林晓晴:/顾问 engaged", "周立:/顾问 engaged"]),
            example("选举产生县老科协林晓晴等25名理事。", &["林晓晴:县老科协/理事 elected"]),
            example("商会选举林晓晴等25名理事出席大会。", &["林晓晴:/理事 elected"]),
            example(
                "商会举行换届选举，林晓晴蝉联会长，当选副会长的企业家有周立、石原。",
                &["林晓晴:/会长 reelected", "周立:/副会长 elected", "石原:/副会长 elected"],
            ),
            example(
                "大会共选出第三届学生会委员5名，分别是林晓晴、周立。",
                &["林晓晴:第三届学生会/委员 elected", "周立:第三届学生会/委员 elected"],
            ),
            example("大会选出会长1名、理事5名，到会祝贺的有林晓晴、周立。", &[]),
            example(
                "大会选举林晓晴为会长，周立、石原（兼秘书长）为副会长。",
                &[
                    "林晓晴:/会长 elected",
                    "石原:/秘书长 elected",
                    "周立:/副会长 elected",
                    "石原:/副会长 elected",
                ],
            ),
            example(
                "经选举，会长由林晓晴担任，副会长由柳文涛、顾长河担任。",
                &["林晓晴:/会长 elected", "柳文涛:/副会长 elected", "顾长河:/副会长 elected"],
            ),
            example(
                "选举林晓晴、周立两名同学组成第六届校学生会主席团。",
                &[
                    "林晓晴:第六届校学生会/主席团成员 elected",
                    "周立:第六届校学生会/主席团成员 elected",
                ],
            ),
            example("大会选举产生新班子，画家林晓晴女士成为新任会长。", &["林晓晴:/会长 elected"]),
            example("林晓晴成为会长助理的榜样。", &[]),
            example(
                "大会选举产生新一届班子。会长：林晓晴；副会长：周立、石原。",
                &["林晓晴:/会长 elected", "周立:/副会长 elected", "石原:/副会长 elected"],
            ),
            example(
                "大会进行选举。理事会当选名单：林晓晴、周立，候补监事：石原。",
                &["石原:/候补监事 elected", "林晓晴:/理事 elected", "周立:/理事 elected"],
            ),
            example("林晓晴当选为首届商会会长。", &["林晓晴:首届商会/会长 elected"]),
            example(
                "会上，林晓晴当选为主席。周立兼任秘书长，石原为副秘书长。",
                &["林晓晴:/主席 elected", "周立:/秘书长 elected", "石原:/副秘书长 elected"],
            ),
            example(
                "会上选举，林晓晴、周立分别担任组织委员、文体委员。",
                &["林晓晴:/组织委员 elected", "周立:/文体委员 elected"],
            ),
            example(
                "大会选举林晓晴、周立2位同志为教代会、工会委员。",
                &["林晓晴:教代会、工会/委员 elected", "周立:教代会、工会/委员 elected"],
            ),
            example(
                "新一届美术家协会聘请林晓晴为名誉主席。",
                &["林晓晴:新一届美术家协会/名誉主席 engaged"],
            ),
            example("会上选举，林晓晴继任商会会长。", &["林晓晴:商会/会长 elected"]),
            example("县长为市科协名誉主席林晓晴颁发聘书。", &["林晓晴:市科协/名誉主席 engaged"]),
            example("林晓晴一致当选为市科协主席。", &["林晓晴:市科协/主席 elected"]),
            example("林晓晴当选为副理事长、秘书长由周立兼任。", &["林晓晴:/副理事长 elected"]),
            example(
                "大会选举林晓晴为会长；邀请周立担任顾问。",
                &["林晓晴:/会长 elected", "周立:/顾问 engaged"],
            ),
            example(
                "会上，市科协主席林晓晴(女)、秘书长周立(兼)一致当选为理事。",
                &["林晓晴:/理事 elected", "周立:/理事 elected"],
            ),
            example(
                "林晓晴当选为市科协第十届委员会主席，周立、顾长河当选副主席。",
                &[
                    "林晓晴:市科协第十届委员会/主席 elected",
                    "周立:/副主席 elected",
                    "顾长河:/副主席 elected",
                ],
            ),
            example(
                "林晓晴当选会长，周立、顾长河为副会长。",
                &["林晓晴:/会长 elected", "周立:/副会长 elected", "顾长河:/副会长 elected"],
            ),
            example(
                "周立当选会长，副会长林晓晴兼秘书长。",
                &["周立:/会长 elected", "林晓晴:/秘书长 elected"],
            ),
            example("商会副会长周立兼秘书长。林晓晴当选会长。", &["林晓晴:/会长 elected"]),
            example(
                "林晓晴、周立分别当选市医学会骨科分会、儿科分会主任委员。",
                &["林晓晴:市医学会骨科分会/主任委员 elected", "周立:儿科分会/主任委员 elected"],
            ),
            example(
                "林晓晴当选骨科分会、儿科分会主任委员。",
                &["林晓晴:骨科分会/主任委员 elected", "林晓晴:儿科分会/主任委员 elected"],
            ),
            example(
                "林晓晴、周立两位教授出席会议，并当选为理事。",
                &["林晓晴:/理事 elected", "周立:/理事 elected"],
            ),
            example("会议由林晓晴主持，并选举产生了理事会。", &[]),
            example(
                "林晓晴、周立等一批外地乡贤被聘为名誉会长。",
                &["林晓晴:/名誉会长 engaged", "周立:/名誉会长 engaged"],
            ),
            example(
                "学会理事林晓晴、周立被云山市钱币学会聘为顾问。",
                &["林晓晴:云山市钱币学会/顾问 engaged", "周立:云山市钱币学会/顾问 engaged"],
            ),
            example("学会理事林晓晴被大会聘请为顾问。", &["林晓晴:/顾问 engaged"]),
            example(
                "会议同意林晓晴、周立同志分别接替顾长河、石原同志为理事会理事。",
                &["林晓晴:理事会/理事 appointed", "周立:理事会/理事 appointed"],
            ),
            example("林晓晴向新当选的委员表示祝贺。", &[]),
        ],
    ),
    (
        "appointment/verb-before",
        "选举A为主席, 增补A为理事, 聘请A为顾问.",
        &[
            example(
                "选举林晓晴任总会第四届理事会会长，周立任秘书长。",
                &["林晓晴:总会第四届理事会/会长 elected", "周立:总会第四届理事会/秘书长 elected"],
            ),
            example("增补林晓晴为协会理事。", &["林晓晴:协会/理事 added"]),
            example(
                "大会选举林晓晴为商会副主席、聘任为总干事，同时推举林晓晴为党支部书记推荐人选。",
                &["林晓晴:商会/副主席 elected", "林晓晴:/总干事 appointed"],
            ),
            example("会议推选林晓晴为会长候选人。", &[]),
            example(
                "第六届理事会举行首次会议，选举林晓晴为理事长，周立为秘书长。",
                &["林晓晴:第六届理事会/理事长 elected", "周立:第六届理事会/秘书长 elected"],
            ),
            example("商会举行首次会员大会，选举林晓晴为会长。", &["林晓晴:/会长 elected"]),
            example(
                "会议邀请林晓晴、周立等四位老专家担任顾问。",
                &["林晓晴:/顾问 engaged", "周立:/顾问 engaged"],
            ),
            example("会议邀请林晓晴担任主席。", &[]),
            example(
                "林晓晴、周立还受聘成为协会顾问。",
                &["林晓晴:协会/顾问 engaged", "周立:协会/顾问 engaged"],
            ),
            example(
                "聘请林晓晴、周立为协会名誉会长。",
                &["林晓晴:协会/名誉会长 engaged", "周立:协会/名誉会长 engaged"],
            ),
            example("选举产生理事38名。", &[]),
        ],
    ),
    (
        "appointment/body-behind",
        "以A为会长,B为副会长的新一届协会领导班子.",
        &[
            example(
                "选举产生了以林晓晴为会长，周立、顾长河为副会长的新一届律师协会领导班子。",
                &[
                    "林晓晴:新一届律师协会/会长 elected",
                    "周立:新一届律师协会/副会长 elected",
                    "顾长河:新一届律师协会/副会长 elected",
                ],
            ),
            example("以经济建设为中心，以会员为主体。", &[]),
            example(
                "换届会选出以林晓晴为主席的第六届商会执行委员会。",
                &["林晓晴:第六届商会执行委员会/主席 elected"],
            ),
            example("换届会选出以林晓晴为主席的理事会。", &["林晓晴:/主席 elected"]),
        ],
    ),
    (
        "appointment/role-before",
        "选举产生省侨联主席A, 当选理事长的A.",
        &[
            example(
                "选举产生县妇联主席林晓晴，兼职副主席周立。",
                &["林晓晴:县妇联/主席 elected", "周立:县妇联/兼职副主席 elected"],
            ),
            example(
                "市科协主席林晓晴、周立出席，随后新当选云山市商会会长的林晓晴讲话。",
                &["林晓晴:云山市商会/会长 elected"],
            ),
            example(
                "林晓晴当选为主席，新当选的市侨联第六届委员会主席林晓晴表态。",
                &["林晓晴:市侨联第六届委员会/主席 elected"],
            ),
            example(
                "大会选举产生了新一届理事会。理事长由云湖市医院院长林晓晴担任，副理事长为周立、石原，秘书长由顾长河担任。",
                &[
                    "林晓晴:/理事长 elected",
                    "周立:/副理事长 elected",
                    "石原:/副理事长 elected",
                    "顾长河:/秘书长 elected",
                ],
            ),
            example("大会选举产生了理事会。会议由林晓晴主持，主题报告由周立担任。", &[]),
            example("县妇联主席林晓晴出席会议。", &[]),
            example(
                "大会选举产生商会第六届领导机构：会长林晓晴，副会长周立、顾长河。",
                &["林晓晴:/会长 elected", "周立:/副会长 elected", "顾长河:/副会长 elected"],
            ),
            example("换届会选出了理事会，参加会议的有：会长林晓晴，副会长周立。", &[]),
        ],
    ),
    (
        "appointment/organizations",
        "Organizations that are elected.",
        &[
            example(
                "大会选举青岚茶叶公司为会长单位、白水茶厂为副会长单位。",
                &["青岚茶叶公司:/会长单位 elected", "白水茶厂:/副会长单位 elected"],
            ),
            example(
                "会议一致同意增补青岚茶厂、白水茶业公司为常务理事单位。",
                &["青岚茶厂:/常务理事单位 added", "白水茶业公司:/常务理事单位 added"],
            ),
            example("协会聘请青岚律师事务所为法律顾问。", &["青岚律师事务所:/法律顾问 engaged"]),
            example(
                "协会聘请林晓晴为顾问，聘请青岚律师事务所为法律顾问。",
                &["林晓晴:协会/顾问 engaged", "青岚律师事务所:/法律顾问 engaged"],
            ),
            example(
                "青岚学院、云溪公司等6家单位当选为副会长单位。",
                &["青岚学院:/副会长单位 elected", "云溪公司:/副会长单位 elected"],
            ),
            example("各副会长单位代表出席会议。", &[]),
        ],
    ),
];

/// The examples of officials and appointments.
pub(crate) fn infos() -> Vec<RuleInfo> {
    let family = |table: &'static [(&str, &str, &[Example])], run: fn(&str) -> Vec<String>| {
        table.iter().map(move |(id, doc, examples)| RuleInfo::new(id, doc, examples, run))
    };
    let acts = family(ACTS, acts);
    acts.chain(family(APPOINTMENTS, posts)).chain(family(appointments::EXAMPLES, posts)).collect()
}
