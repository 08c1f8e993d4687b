//! Examples and counter-examples of lists of points. Its people are invented.

use crate::Span;
use crate::entity::{Entities, Lexis, PersonMention};
use crate::fact::{Document, lexicon};
use crate::layout::{Block, BlockKind, Layout};
use crate::report::{PointKind, WorkPoints};
use crate::rule::{Example, RuleInfo, example};
use crate::sentence;

const WORDS: &[Example] = &[
    example("会议要求,一是加强学习;二是改进作风。", &["一是:加强学习|二是:改进作风"]),
    example("要一是早谋划,二是早动手。", &["一是:早谋划|二是:早动手"]),
    example("各县在过渡期一是守信,二是创新。", &["一是:守信|二是:创新"]),
    example("例会定在星期一是老规矩,二是大家方便。", &[]),
    example("一是,摸清底数。二是,补齐短板。", &["一是:摸清底数|二是:补齐短板"]),
    example("他强调,工会一要领着大家学;二要盯着大家干。", &["一要:领着大家学|二要:盯着大家干"]),
    example("会议强调:一要把好关;二要站好岗。", &["一要:把好关|二要:站好岗"]),
    example("提出:第一,办好年会;第二,编好会刊。", &["第一:办好年会|第二:编好会刊"]),
    example("要求:第一点是守时,第二点是守信。", &["第一点是:守时|第二点是:守信"]),
    example("要求:第一层意思,要守时;第二层意思,要守信。", &["第一层意思:要守时|第二层意思:要守信"]),
    example("要求:第一件事,办年会;第二件事,编会刊。", &["第一件事:办年会|第二件事:编会刊"]),
    example("存在两个问题:其一,人手少;其二,经费紧。", &["其一:人手少|其二:经费紧"]),
    example("理由有二:一则路远,二则天寒。", &["一则:路远|二则:天寒"]),
    example("一是甲事。二要乙事。第三,丙事。", &["一是:甲事|二要:乙事|第三:丙事"]),
    example(
        "五项任务:一是甲;二是乙;三是丙;四是丁;(5)戊。",
        &["一是:甲|二是:乙|三是:丙|四是:丁|(5):戊"],
    ),
    example("一是甲事;二是乙事;四是丁事。", &["一是:甲事|二是:乙事|四是:丁事"]),
    example("要求:1是看准机会;2是多开门路。", &["1是:看准机会|2是:多开门路"]),
    example("要求:1要早;2要实。", &["1要:早|2要:实"]),
    example("答案1是对的,2是错的。1要点,2要点。", &[]),
    example("他说一是一,二是二。统一是关键,第二是质量。", &[]),
    example("第一季度开局良好,第二届理事会产生,第一,第二分会到会。", &[]),
    example("一要素齐备,二要素齐备。一是要抓紧。", &[]),
    example("第一书记到会,第二书记请假,第一要务是发展。", &[]),
];

const SEQUENCE: &[Example] = &[
    example("会长提出希望:首先,队伍要带好;其次,眼睛要向下。", &["首先:队伍要带好|其次:眼睛要向下"]),
    example(
        "会议指出,首先是建了队伍;其次是办了年会;最后是出了会刊。",
        &["首先是:建了队伍|其次是:办了年会|最后是:出了会刊"],
    ),
    example(
        "大家议事。首先,说明了缘由。第二,定下了章程。最后,推举了召集人。",
        &["首先:说明了缘由|第二:定下了章程|最后:推举了召集人"],
    ),
    example(
        "秘书长概括了去年的三个特点:首先,活动多;其次,覆盖广;最后,效果好。",
        &["首先:活动多|其次:覆盖广|最后:效果好"],
    ),
    example("大会开了三个半天:首先,看录像;其次,听讲座;最后,合影。", &[]),
    example("首先,会长致辞;其次,秘书长宣读批复;最后,全体合影。", &[]),
    example(
        "会议首先,审议了章程。其次,定下了人选;第三,商议了会费。",
        &["首先:审议了章程|其次:定下了人选|第三:商议了会费"],
    ),
    example("会长首先介绍情况,其次谈了形势。最后,他作了总结。", &[]),
];

const SIGNS: &[Example] = &[
    example("要(一)提高站位;(二)主动作为。", &["(一):提高站位|(二):主动作为"]),
    example("一、抓党建;二、抓业务。", &["一、:抓党建|二、:抓业务"]),
    example(
        "提出了两点建议一、认真学习文件二、努力改进作风三、抓好落实",
        &["一、:认真学习文件|二、:努力改进作风|三、:抓好落实"],
    ),
    example("表演了节目一、二、三个,又评了一、二等奖。队列一、二班走来二、三班。", &[]),
    example("一,交流情况。\n二,传达精神。", &["一,:交流情况|二,:传达精神"]),
    example("重点工作:1.办好年会;2.走访会员。", &["1.:办好年会|2.:走访会员"]),
    example("1.2017年办会。\n2.2018年换届。", &["1.:2017年办会|2.:2018年换届"]),
    example("要求:1、尽快报名;2、5月底前缴费。", &["1、:尽快报名|2、:5月底前缴费"]),
    example("名单:1.甲单位 2.乙单位 3.丙单位", &["1.:甲单位|2.:乙单位|3.:丙单位"]),
    example("倡议:1.守法2.诚信", &["1.:守法|2.:诚信"]),
    example("研究了:①年会方案;②经费预算。", &["①:年会方案|②:经费预算"]),
    example("步骤:⑴报名;⑵缴费。", &["⑴:报名|⑵:缴费"]),
    example("希望一:勤学习。希望二:勤服务。", &["希望一:勤学习|希望二:勤服务"]),
    example("建议一是早办;二是办好。", &["一是:早办|二是:办好"]),
    example("希望一起努力,要求一律到会,重点一抓到底。希望二人同心。", &[]),
    example("议题一:审议章程。\n议题二:审议会费。", &["议题一:审议章程|议题二:审议会费"]),
    example("增长1.5%,达2.3亿元,版本1.2.3,电话0000-1.2。1.14召开。", &[]),
    example("获一、二、三等奖。初一(一)班和(二)班。", &[]),
    example("版权声明\n1.图文归作者。\n2.转载须注明。", &[]),
    example("欢迎收看(一)\n欢迎收看(二)", &[]),
];

const EXTENT: &[Example] = &[
    example("要求:一是甲事;二是乙事。会后参观展厅。", &["一是:甲事|二是:乙事"]),
    example(
        "一是甲事。要抓紧。二是乙事。要抓细。会上还颁了奖。",
        &["一是:甲事。要抓紧|二是:乙事。要抓细"],
    ),
    example("一是甲事。二是乙事。指导组将派人。", &["一是:甲事|二是:乙事"]),
    example(
        "成绩:一是甲了;二是乙了;今后四年,一要丙,二要丁。",
        &["一是:甲了|二是:乙了", "一要:丙|二要:丁"],
    ),
    example("一是甲事;二是乙事;会议还听取了汇报。", &["一是:甲事|二是:乙事"]),
    example("“一要快、二要准”的要求传达到位。", &["一要:快|二要:准"]),
    example(
        "一是甲事。要抓紧。二是乙事。要抓细。(办公室)",
        &["一是:甲事。要抓紧|二是:乙事。要抓细"],
    ),
    example("一是甲事;二是乙事;三", &["一是:甲事|二是:乙事"]),
    example("一是甲事;二是乙", &["一是:甲事|二是:乙"]),
    example(
        "会议纪要\n一、审议报告\n会议同意报告。\n二、审议章程\n会议同意章程。",
        &["一、:审议报告/会议同意报告|二、:审议章程"],
    ),
    example(
        "一、甲事:(一)建队伍;(二)建制度。二、乙事。",
        &["一、:甲事:(一)建队伍;(二)建制度|二、:乙事", "> (一):建队伍|(二):建制度"],
    ),
    example(
        "成绩:一是甲;二是乙;并部署了明年工作:一是丙;二是丁。",
        &["一是:甲|二是:乙", "一是:丙|二是:丁"],
    ),
    example(
        "要抓三件事:一是甲事。\n近日将派人。二是乙事。三是丙事。",
        &["一是:甲事。/近日将派人|二是:乙事|三是:丙事"],
    ),
    example(
        "要求一是早谋划、二是早动手、三是早见效,这件事急不得。",
        &["一是:早谋划|二是:早动手|三是:早见效"],
    ),
    example("一是甲事,二是乙事、三是丙事,丁事。", &["一是:甲事|二是:乙事|三是:丙事,丁事"]),
    example("一是甲事。", &[]),
];

const KIND: &[Example] = &[
    example("会议总结了去年工作:一是办会10次;二是建站5个。", &["review"]),
    example("会议总结了去年工作,部署了今年任务:一是办会;二是建站。", &["requirement"]),
    example("去年队伍壮大了,影响不断增强。一是会员增加;二是活动增多。", &["review"]),
    example("会议有2项议程:一是宣读方案;二是表决。", &["other"]),
    example("会议研究了以下议题:①年会;②会费。", &["other"]),
    example("他表示一要感谢老师;二要感谢同事,一要感谢家人。", &["other"]),
    example(
        "会议过程如下。一、审议设立申请 秘书长介绍了情况。二、听取年度总结 会长作了总结。",
        &["other"],
    ),
    example("会议总结了去年工作:一是审议了章程;二是听取了汇报。", &["review"]),
    example("他指出,协会主要做了以下工作:1、办好年会。2、走访会员。", &["review"]),
    example("他做了讲话,要求做好以下工作:1、办好年会。2、走访会员。", &["requirement"]),
    example("存在的问题:一是经费少;二是人手缺。", &["review"]),
    example("要着力解决两个问题:一是经费少;二是人手缺。", &["requirement"]),
    example("大家讨论认为:一要常办;二要办好。", &["requirement"]),
    example("筹备组分了工,有以下方面:(1)起草报告;(2)修改章程。", &["requirement"]),
    example("各部门分工如下:(1)秘书处起草报告;(2)组织部修改章程。", &["requirement"]),
    example("按照分工完成了两件事:(1)建了馆;(2)修了路。", &["review"]),
    example("号召全体会员:一是当先锋;二是作表率。", &["requirement"]),
    example("会议审议通过了决议。", &[]),
    example("祁问渠讲话:协会很高兴。在工作方面:一是服务大局;二是锚定高地。", &["requirement"]),
    example("协会很高兴。在工作方面:一是服务大局;二是锚定高地。", &["other"]),
    example("会长指出,办好培训班一是带好队伍的迫切需要,二是服务会员的现实需要。", &["other"]),
];

const SPEAKER: &[Example] = &[
    example("理事长祁问渠强调,一要早;二要实。", &["祁问渠"]),
    example("祁问渠作重要讲话,并提出两点意见:一是早谋划;二是早落实。", &["祁问渠"]),
    example("祁问渠出席会议并讲话。他要求,一是早谋划;二是早落实。", &["祁问渠"]),
    example("祁问渠到会讲话。祁会长认为形势很好。同时,提出两点要求:一是早;二是实。", &["祁问渠"]),
    example("祁问渠要求,明年要抓两件事。\n一要早谋划。二要早落实。", &["祁问渠"]),
    example("由祁问渠主持并讲话,提出两点要求:一是早;二是实。", &["祁问渠"]),
    example("受祁问渠委托,穆清和提出两点要求:一是早;二是实。", &["穆清和"]),
    example("祁问渠强调:一要早;二要实。穆清和要求:一要快;二要好。", &["祁问渠", "穆清和"]),
    example("穆清和说:“我讲两点。第一,要早;第二,要实。”", &["穆清和"]),
    example("穆清和主持会议。会议要求,一是早;二是实。", &["-"]),
    example("祁问渠到会。县委书记在讲话中说,形势很好。随后讲了两点意见:一是早;二是实。", &["-"]),
    example("穆清和作工作报告。报告提出两项任务:一是早;二是实。", &["-"]),
    example("同意穆清和辞职。下一步要做好:(一)变更;(二)移交。", &["-"]),
    example("会议有两项议程:一是祁问渠宣读方案;二是穆清和讲话。", &["-"]),
    example("穆清和说,成绩有二:一是早;二是实。今后,要:(一)快;(二)好。", &["穆清和", "穆清和"]),
    example("祁问渠强调,全体会员一是要早谋划;二是要早落实。", &["祁问渠"]),
    example("祁问渠到会讲话。会后,全体会员表示,一是要早;二是要实。", &["-"]),
    example("祁问渠强调,要抓好落实。", &[]),
    example("祁问渠为大会作总结。随后,他提出两点希望:一是早;二是实。", &["祁问渠"]),
    example("祁问渠为会长。随后,他提出两点希望:一是早;二是实。", &["-"]),
    example("祁问渠指出,会开得好,心声有地方说,路也宽。并提出两点意见:一是早;二是实。", &["祁问渠"]),
    example("祁问渠到会,形势很好,县委书记说,路也宽。并提出两点意见:一是早;二是实。", &["-"]),
];

/// People of the examples, as mentioned and as meant.
const PEOPLE: &[(&str, &str)] = &[("祁问渠", "祁问渠"), ("穆清和", "穆清和"), ("祁会长", "祁问渠")];

/// The family of points.
pub(crate) fn infos() -> Vec<RuleInfo> {
    let rule = |id, doc, examples, show: fn(&WorkPoints) -> String| {
        RuleInfo::new(id, doc, examples, move |text| {
            read(text).iter().flat_map(|l| lines(l, 0, show)).collect()
        })
    };
    vec![
        rule("points/words", "Points numbered by words: 一是, 二要, 第三, 其四.", WORDS, texts),
        rule(
            "points/sequence",
            "Points told by 首先 and 最后, not acts in their order.",
            SEQUENCE,
            texts,
        ),
        rule("points/signs", "Points numbered by signs: (一), 一、, 1., ①.", SIGNS, texts),
        rule("points/extent", "Where the last point ends, and lists inside points.", EXTENT, texts),
        rule("points/kind", "What the points are.", KIND, kind),
        rule("points/speaker", "Who makes the points.", SPEAKER, speaker),
    ]
}

/// The lists of `text`, each line a paragraph.
fn read(text: &str) -> Vec<WorkPoints> {
    let layout = Layout { blocks: paragraphs(text), ..Layout::default() };
    let sentences = sentence::sentences(text, &layout);
    let lexis = Lexis::new(text, lexicon());
    let entities = Entities { lexis, people: people(text) };
    super::work_points(&Document::new(text, &layout, &sentences, &entities, None))
}

fn paragraphs(text: &str) -> Vec<Block> {
    let mut start = 0;
    let block = |line: &str| {
        let span = Span::new(start, start + line.len());
        start = span.end + 1;
        Block { kind: BlockKind::Paragraph, span }
    };
    text.split('\n').map(block).filter(|block| !block.span.is_empty()).collect()
}

fn people(text: &str) -> Vec<PersonMention<'static>> {
    let mut people: Vec<PersonMention<'_>> = PEOPLE
        .iter()
        .flat_map(|(mention, name)| text.match_indices(mention).map(|at| person(at, name)))
        .collect();
    people.sort_by_key(|person| person.span);
    people
}

fn person<'a>((at, mention): (usize, &str), name: &'a str) -> PersonMention<'a> {
    let span = Span::new(at, at + mention.len());
    PersonMention {
        span,
        name,
        posts: Vec::new(),
        phrase: span,
        sentence: 0,
        surname_only: mention != name,
        listed: false,
    }
}

/// One line a list, lists inside points marked behind the list that holds them.
fn lines(list: &WorkPoints, depth: usize, show: fn(&WorkPoints) -> String) -> Vec<String> {
    let own = format!("{}{}", "> ".repeat(depth), show(list));
    let inner = list.points.iter().flat_map(|point| &point.lists);
    std::iter::once(own).chain(inner.flat_map(|inner| lines(inner, depth + 1, show))).collect()
}

fn texts(list: &WorkPoints) -> String {
    let point = |p: &crate::report::Point| format!("{}:{}", p.marker, p.text.replace('\n', "/"));
    list.points.iter().map(point).collect::<Vec<_>>().join("|")
}

fn kind(list: &WorkPoints) -> String {
    match list.kind {
        PointKind::Review => "review",
        PointKind::Requirement => "requirement",
        PointKind::Other => "other",
    }
    .to_owned()
}

fn speaker(list: &WorkPoints) -> String {
    list.speaker.clone().unwrap_or_else(|| "-".to_owned())
}
