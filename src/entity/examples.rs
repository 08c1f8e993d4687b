//! Names and posts shown by examples and counter-examples.

use crate::Span;
use crate::entity::entities;
use crate::entity::people::PersonMention;
use crate::layout::Layout;
use crate::lexicon::Lexicon;
use crate::rule::{Example, RuleInfo, example};
use crate::sentence::Sentence;

/// The persons of one sentence, each as `name:organization/role+…`.
fn persons(text: &str) -> Vec<String> {
    let sentence = Sentence { span: Span::new(0, text.len()), block: 0 };
    let found = entities(text, &Layout::default(), &[sentence], Lexicon::built_in());
    found.people.iter().map(show).collect()
}

fn show(person: &PersonMention<'_>) -> String {
    let posts: Vec<String> = person
        .posts
        .iter()
        .map(|post| format!("{}/{}", post.organization.unwrap_or(""), post.role.unwrap_or("")))
        .collect();
    format!("{}:{}", person.name, posts.join("+"))
}

/// The shapes of names and posts: what each is called, what it says, examples and counter-examples.
const SHAPES: &[(&str, &str, &[Example])] = &[
    (
        "person/role-before",
        "A role and a name behind it, with the organization before.",
        &[
            example("省科协主席陈明远出席会议", &["陈明远:省科协/主席"]),
            example("理事长周立主持会议", &["周立:/理事长"]),
            example("主席团会议审议了报告", &[]),
            example("秘书长工作会议在青岚举行", &[]),
        ],
    ),
    (
        "person/role-behind",
        "A name and a role behind it as an address.",
        &[
            example("顾长河副会长宣读了决定", &["顾长河:/副会长"]),
            example("市住建局林晓晴局长到会", &["林晓晴:市住建局/局长"]),
            example("市医院的林晓晴院长到会", &["林晓晴:市医院/院长"]),
            example("东医会会长林晓晴到会", &["林晓晴:东医会/会长"]),
            example("同济大学林晓晴校长到会", &["林晓晴:同济大学/校长"]),
            example("会长同林晓晴主任座谈", &["林晓晴:/主任"]),
            example("云中财经大学主办会议", &[]),
            example("专业户共90人到会", &[]),
            example("省茶叶学会秘书长林晓晴院长到会", &["林晓晴:省茶叶学会/秘书长"]),
            example("省茶叶学会林晓晴秘书长到会", &["林晓晴:省茶叶学会/秘书长"]),
            example("常委会主任会议听取了汇报", &[]),
        ],
    ),
    (
        "person/role-around",
        "Roles before and behind one name.",
        &[
            example(
                "省科协党组成员顾长河专职副主席讲话",
                &["顾长河:省科协/党组成员+省科协/专职副主席"],
            ),
            example("省科协党组成员和专职副主席出席", &[]),
        ],
    ),
    (
        "person/joint-posts",
        "Posts joined by 、 or 兼, or by nothing, share their organization and their holder.",
        &[
            example("市科协党组书记、主席林晓晴讲话", &["林晓晴:市科协/党组书记+市科协/主席"]),
            example(
                "市科协党组书记常务副主席林晓晴讲话",
                &["林晓晴:市科协/党组书记+市科协/常务副主席"],
            ),
            example("县人大副主任、教育局书记林晓晴讲话", &["林晓晴:县人大/副主任+教育局/书记"]),
            example(
                "开幕式上大学党委常委、副校长林晓晴致辞",
                &["林晓晴:大学党委/常委+大学/副校长"],
            ),
            example(
                "作家协会主席林晓晴，企业与企业家联合会会长周立出席",
                &["林晓晴:作家协会/主席", "周立:企业与企业家联合会/会长"],
            ),
            example("协会副会长兼秘书长林晓晴主持", &["林晓晴:协会/副会长+协会/秘书长"]),
            example(
                "省政协常委、经济委员会主任林晓晴讲话",
                &["林晓晴:省政协/常委+省政协/经济委员会主任"],
            ),
            example(
                "省政协常委、市教育委员会主任林晓晴讲话",
                &["林晓晴:省政协/常委+市教育委员会/主任"],
            ),
            example(
                "茶叶协会会长林晓晴、办公室主任周立到会",
                &["林晓晴:茶叶协会/会长", "周立:茶叶协会/办公室主任"],
            ),
            example("各协会会长、秘书长参加会议", &[]),
        ],
    ),
    (
        "person/party-posts",
        "Posts of a party committee share it; heads of government have the place or nothing.",
        &[
            example("县委常委、组织部部长林晓晴讲话", &["林晓晴:县委/常委+县委/组织部部长"]),
            example("县委副书记、县长林晓晴讲话", &["林晓晴:县委/副书记+/县长"]),
            example("县委组织部副部长林晓晴讲话", &["林晓晴:县委组织部/副部长"]),
            example("党委委员、宣传部部长林晓晴讲话", &["林晓晴:党委/委员+党委/宣传部部长"]),
            example(
                "镇党委书记周立，党委副书记、镇长林晓晴出席",
                &["周立:镇党委/书记", "林晓晴:镇党委/副书记+/镇长"],
            ),
            example(
                "校党委副书记周立，副校长林晓晴出席",
                &["周立:校/党委副书记", "林晓晴:/副校长"],
            ),
            example("党委委员、副校长周立讲话", &["周立:党委/委员+/副校长"]),
            example(
                "市卫健委党委委员、副主任周立讲话",
                &["周立:市卫健委党委/委员+市卫健委/副主任"],
            ),
            example("云湖公司党总支书记周立讲话", &["周立:云湖公司/党总支书记"]),
            example("云湖研究所原党委书记周立讲话", &["周立:云湖研究所/原党委书记"]),
            example("基金会理事长周立，校长林晓晴出席", &["周立:基金会/理事长", "林晓晴:/校长"]),
            example(
                "县政府副县长周立，全国人大代表、云湖村党支部书记林晓晴出席",
                &["周立:县政府/副县长", "林晓晴:全国人大/代表+云湖村/党支部书记"],
            ),
            example(
                "市政协副主席周立，云湖街道党工委书记林晓晴出席",
                &["周立:市政协/副主席", "林晓晴:云湖街道党工委/书记"],
            ),
            example("市科协副县级领导周立讲话", &["周立:市科协/副县级领导"]),
            example("县委书记、县长会议召开", &[]),
        ],
    ),
    (
        "person/shared-post",
        "One post before several names is everybody's.",
        &[
            example(
                "副理事长林晓晴、周立、顾长河出席",
                &["林晓晴:/副理事长", "周立:/副理事长", "顾长河:/副理事长"],
            ),
            example("学会会长林晓晴、周立院士出席", &["林晓晴:学会/会长", "周立:"]),
            example("副理事长林晓晴、周立等学会领导出席", &["林晓晴:/副理事长", "周立:/副理事长"]),
            example("青岚镇领导林晓晴、周立出席", &["林晓晴:/青岚镇领导", "周立:/青岚镇领导"]),
            example(
                "林晓晴、周立等省茶叶协会副会长出席",
                &["林晓晴:省茶叶协会/副会长", "周立:省茶叶协会/副会长"],
            ),
            example(
                "省工程院林晓晴院士、周立院士出席",
                &["林晓晴:省工程院/院士", "周立:省工程院/院士"],
            ),
            example("林晓晴、周立等同志当选为省茶叶协会副会长", &["林晓晴:", "周立:"]),
            example("林晓晴、周立等六位云湖委员到会", &["林晓晴:/委员", "周立:/委员"]),
            example("副理事长、秘书长、监事长出席", &[]),
        ],
    ),
    (
        "person/carried-organization",
        "A role without an organization takes that of the person before in the list.",
        &[
            example(
                "市科协主席林晓晴，副主席周立出席",
                &["林晓晴:市科协/主席", "周立:市科协/副主席"],
            ),
            example(
                "茶协会长、云雾集团董事长林晓晴，副会长周立出席",
                &["林晓晴:茶协/会长+云雾集团/董事长", "周立:茶协/副会长"],
            ),
            example("市科协主席林晓晴，副市长周立出席", &["林晓晴:市科协/主席", "周立:/副市长"]),
            example(
                "市科协党组书记、主席林晓晴出席并讲话，副主席周立主持，副市长顾长河致辞",
                &["林晓晴:市科协/党组书记+市科协/主席", "周立:市科协/副主席", "顾长河:/副市长"],
            ),
            example("办公室主任林晓晴、秘书长周立出席", &["林晓晴:办公室/主任", "周立:/秘书长"]),
            example(
                "副会长兼青年工作委员会主任林晓晴、秘书长周立出席",
                &["林晓晴:/副会长+青年工作委员会/主任", "周立:/秘书长"],
            ),
            example(
                "市科协党组书记林晓晴出席并讲话，主席周立主持会议",
                &["林晓晴:市科协/党组书记", "周立:市科协/主席"],
            ),
            example("市科协、市文联负责同志出席", &[]),
        ],
    ),
    (
        "person/list",
        "Names joined by 、 prove each other.",
        &[
            example("林晓晴、周立当选为副主席", &["林晓晴:", "周立:"]),
            example("吴梅（女）、石原等7人当选", &["吴梅:", "石原:"]),
            example(
                "副主席林晓晴、高峰、周立出席",
                &["林晓晴:/副主席", "高峰:/副主席", "周立:/副主席"],
            ),
            example("林晓晴(驻会)周立、石原当选", &["林晓晴:", "周立:", "石原:"]),
            example(
                "林晓晴、永泽、周立、小琪当选为副主席",
                &["林晓晴:", "永泽:", "周立:", "小琪:"],
            ),
            example("周立、小琪为副秘书长", &["周立:", "小琪:"]),
            example(
                "区领导林晓晴、周立、杨树出席",
                &["林晓晴:/区领导", "周立:/区领导", "杨树:/区领导"],
            ),
            example("林晓晴、周立、永泽县代表出席", &["林晓晴:", "周立:"]),
            example("林晓晴、周立、嘉宾出席", &["林晓晴:", "周立:"]),
            example("副主席：林晓晴 周立 顾长河", &["林晓晴:/副主席", "周立:", "顾长河:"]),
            example("林晓晴 周立 顾长河", &["林晓晴:", "周立:", "顾长河:"]),
            example("高山 流水 知音", &[]),
            example("林晓晴、周立、黄山、顾长河当选", &["林晓晴:", "周立:", "黄山:", "顾长河:"]),
            example("林晓晴、周立、黄山市代表、顾长河出席", &["林晓晴:", "周立:", "顾长河:"]),
            example("水杯、火炉、轮椅等商品", &[]),
            example("科技、教育、文化等部门", &[]),
            example("温州、金华、台州三市", &[]),
            example("来自云湖、江右、楚中三省的专家", &[]),
            example("来自商会的江右、楚中两位专家", &["江右:商会/", "楚中:商会/"]),
            example("企业家欢聚安岳，安岳县商会成立", &[]),
            example("周立市长出席，周立指出", &["周立:/市长", "周立:"]),
            example(
                "县领导林晓晴、周立、和顾长河出席",
                &["林晓晴:/县领导", "周立:/县领导", "顾长河:/县领导"],
            ),
        ],
    ),
    (
        "person/name-end",
        "Where a name ends before a verb that is glued to it.",
        &[
            example("副主席严永成为获奖者颁奖", &["严永成:/副主席"]),
            example("张登科校长讲话", &["张登科:/校长"]),
            example("董事长易伟连任会长", &["易伟:/董事长"]),
            example("副主席潘儒以及嘉宾出席", &["潘儒:/副主席"]),
            example(
                "县委宣传部副部长林晓晴县文联主席周立出席",
                &["林晓晴:县委宣传部/副部长", "周立:县文联/主席"],
            ),
            example("会上向书兰秘书长报告", &["向书兰:/秘书长"]),
            example("副主任尤立镇出席", &["尤立镇:/副主任"]),
            example("工会主席程峰为优秀干部颁奖", &["程峰:/工会主席"]),
            example("科普主管许笑介绍情况", &["许笑:/科普主管"]),
            example("副主席颜青就《章程》作说明", &["颜青:/副主席"]),
            example("原主席颜青成为名誉主席", &["颜青:/原主席"]),
            example("副市长叶雨辰夸奖了协会", &["叶雨辰:/副市长"]),
            example("省委常委许镇代表省委致辞", &["许镇:省委/常委"]),
            example("副主任车青说", &["车青:/副主任"]),
            example("省科协主席车青发表讲话", &["车青:省科协/主席"]),
            example("省科协主席车志强调研", &["车志强:省科协/主席"]),
            example("副主席车青赴青岚参加会议", &["车青:/副主席"]),
            example("副主席车青来到会场", &["车青:/副主席"]),
            example("主席司马云以及嘉宾出席", &["司马云:/主席"]),
            example("副主席陈林淑仪致辞", &["陈林淑仪:/副主席"]),
            example("副主席陈林淑说", &["陈林淑:/副主席"]),
            example(
                "主任万叶茶业(云湖)公司董事长林晓晴",
                &["林晓晴:/主任+万叶茶业(云湖)公司/董事长"],
            ),
            example("选举解英、席礼为会长", &["解英:", "席礼:"]),
            example("席礼当选为会长", &["席礼:"]),
            example("向逸月当选为会长", &["向逸月:"]),
            example("全票当选为会长", &[]),
            example("罗平当选为会长", &["罗平:"]),
            example("罗平获评先进县", &[]),
            example("副主席陈林淑到会", &["陈林淑:/副主席"]),
            example("副书记鲁茸扎主、周立出席", &["鲁茸扎主:/副书记", "周立:/副书记"]),
            example("董事长林有为等到会", &["林有为:/董事长"]),
            example("董事长林有为出席会议", &["林有为:/董事长"]),
            example("董事长林有为主持人颁奖", &["林有:/董事长"]),
            example("由羊青石等43人组成", &["羊青石:"]),
            example("各位理事都作了发言", &[]),
            example("会长高度重视", &[]),
            example("省科协副主席罗平出席", &["罗平:省科协/副主席"]),
            example("省科协副主席在罗平调研", &[]),
            example("省科协副主席罗平作工作报告", &["罗平:省科协/副主席"]),
            example("省科协副主席高峰出席", &["高峰:省科协/副主席"]),
            example("省科协副主席高峰论坛", &[]),
            example("学会会长高效主持会议", &[]),
            example("市文联主席周立一并出席", &["周立:市文联/主席"]),
            example("林晓晴代表区群团组织致辞", &["林晓晴:"]),
            example("全体委员为获奖者鼓掌", &[]),
        ],
    ),
    (
        "person/linked",
        "有, 是 or a blank between a role and its names, a bracket behind a name.",
        &[
            example(
                "参会的常委有林晓晴、周立，秘书长 顾长河",
                &["林晓晴:/常委", "周立:/常委", "顾长河:/秘书长"],
            ),
            example("林晓晴(女)当选为会长", &["林晓晴:"]),
            example(
                "荣誉会长林晓晴先生BBS.MH.JP，会长周立先生出席",
                &["林晓晴:/荣誉会长", "周立:/会长"],
            ),
            example("理事长有权召集会议", &[]),
        ],
    ),
    (
        "person/second-post",
        "A second name of the role in brackets, a second post behind 兼, the rank of the bearer's firm.",
        &[
            example("商会主席(会长)林晓晴出席", &["林晓晴:商会/主席(会长)"]),
            example(
                "商会副会长林晓晴(兼秘书长)、周立出席",
                &["林晓晴:商会/副会长+商会/秘书长", "周立:商会/副会长"],
            ),
            example("中国工程院院士林晓晴会长讲话", &["林晓晴:中国工程院/院士+/会长"]),
            example(
                "书协主席林晓晴，主席团委员周立，副监事长顾长河出席",
                &["林晓晴:书协/主席", "周立:书协/主席团委员", "顾长河:书协/副监事长"],
            ),
            example(
                "某商会副会长兼酒店分会会长林晓晴，副会长周立出席",
                &["林晓晴:某商会/副会长+酒店分会/会长", "周立:某商会/副会长"],
            ),
            example(
                "市科协党组成员、学会部部长林晓晴",
                &["林晓晴:市科协/党组成员+市科协/学会部部长"],
            ),
            example(
                "副总经理、科协主席林晓晴，副总经理周立",
                &["林晓晴:/副总经理+科协/主席", "周立:/副总经理"],
            ),
            example("校长办公室主任林晓晴", &["林晓晴:校长办公室/主任"]),
            example("云湖市广电局长林晓晴", &["林晓晴:云湖市广电局/局长"]),
            example("省水科院院长林晓晴", &["林晓晴:省水科院/院长"]),
            example("市副市长林晓晴", &["林晓晴:/副市长"]),
            example("学生会主席团成员林晓晴", &["林晓晴:学生会/主席团成员"]),
            example("市委第七巡察组组长林晓晴", &["林晓晴:市委第七巡察组/组长"]),
            example("我所云湖设备有限公司林晓晴教授", &["林晓晴:云湖设备有限公司/"]),
            example("拟任副会长林晓晴", &["林晓晴:/拟任副会长"]),
            example("经纬纺织公司总经理林晓晴", &["林晓晴:经纬纺织公司/总经理"]),
            example("云湖协和医院院长林晓晴", &["林晓晴:云湖协和医院/院长"]),
            example(
                "省科协主席周立和平凉市政协副主席林晓晴",
                &["周立:省科协/主席", "林晓晴:平凉市政协/副主席"],
            ),
            example("和平区政协副主席林晓晴", &["林晓晴:和平区政协/副主席"]),
            example("和县县委书记林晓晴", &["林晓晴:和县县委/书记"]),
            example("会长周立和县委书记林晓晴", &["周立:/会长", "林晓晴:县委/书记"]),
            example("国家一级美术师林晓晴出席", &["林晓晴:"]),
            example("市科协和医院院长林晓晴", &["林晓晴:医院/院长"]),
            example("市会议与展览办公室主任林晓晴", &["林晓晴:市会议与展览办公室/主任"]),
            example("会议由办公室主任林晓晴主持", &["林晓晴:办公室/主任"]),
            example("副会长单位青岚茶叶公司董事长林晓晴", &["林晓晴:青岚茶叶公司/董事长"]),
            example("会前轮值会长林晓晴召集会议", &["林晓晴:/轮值会长"]),
            example("副会长单位的总经理分会召开会议", &[]),
        ],
    ),
    (
        "person/stranger",
        "No surname of the list, but right behind a whole post, before a verb, and no word.",
        &[
            example(
                "省文联党组成员、副主席扎木苏在会上表示",
                &["扎木苏:省文联/党组成员+省文联/副主席"],
            ),
            example("县委书记索木泽仁出席", &["索木泽仁:县委/书记"]),
            example("省文联副主席团出席", &[]),
            example("市科协主席两次强调", &[]),
            example("主席扎木苏表示", &[]),
            example(
                "青云书院院长扎木苏，国学研究会会长林晓晴出席",
                &["扎木苏:青云书院/院长", "林晓晴:国学研究会/会长"],
            ),
            example("青云书院院长扎木苏，各界人士出席", &[]),
        ],
    ),
    (
        "person/of-our-school",
        "An organization that calls itself 我校, 本会 or 该院.",
        &[
            example("我校林晓晴教授主持", &["林晓晴:我校/"]),
            example("本会会长周立讲话", &["周立:本会/会长"]),
            example("我校教授主持", &[]),
        ],
    ),
    (
        "person/term",
        "Since when somebody has the post stands between organization and role.",
        &[
            example("省科协新任主席林晓晴讲话", &["林晓晴:省科协/主席"]),
            example("省科协上届主席林晓晴讲话", &["林晓晴:省科协/主席"]),
            example("上届茶叶协会主席林晓晴讲话", &["林晓晴:茶叶协会/主席"]),
            example("新任茶叶协会主席林晓晴讲话", &["林晓晴:茶叶协会/主席"]),
            example("青志协上届会长林晓晴讲话", &["林晓晴:青志协/会长"]),
            example("省茶叶协会前会长林晓晴讲话", &["林晓晴:省茶叶协会/前会长"]),
            example("省茶叶协会上海分会会长林晓晴讲话", &["林晓晴:省茶叶协会上海分会/会长"]),
            example("省茶叶协会上届会长林晓晴讲话", &["林晓晴:省茶叶协会/会长"]),
            example("新当选省科协主席的林晓晴说", &["林晓晴:"]),
            example("省科协新任领导班子讲话", &[]),
        ],
    ),
    (
        "person/posts-in-two-clauses",
        "Posts of the person named first in a sentence, parted by a comma.",
        &[
            example(
                "云湖公司党委书记、董事长，云湖研究院院长林晓晴致辞",
                &["林晓晴:云湖公司/党委书记+云湖公司/董事长+云湖研究院/院长"],
            ),
            example(
                "会上，云湖公司董事长，云湖研究院院长林晓晴讲话",
                &["林晓晴:云湖公司/董事长+云湖研究院/院长"],
            ),
            example("各协会会长，市科协主席林晓晴出席", &["林晓晴:市科协/主席"]),
            example("云湖公司董事长，云湖研究院院长会议召开", &[]),
        ],
    ),
    (
        "person/paper",
        "The publisher of a paper in 《》.",
        &[
            example(
                "《云湖科技》杂志社社长林晓晴、省科协副主席周立出席",
                &["林晓晴:《云湖科技》杂志社/社长", "周立:省科协/副主席"],
            ),
            example("学习《云湖科技》社长文章", &[]),
        ],
    ),
    (
        "person/fellow-officers",
        "Officers of one association in one list, their roles behind the names.",
        &[
            example(
                "省房协林晓晴秘书长，周立、顾长河副秘书长出席",
                &["林晓晴:省房协/秘书长", "周立:省房协/副秘书长", "顾长河:省房协/副秘书长"],
            ),
            example(
                "林晓晴、周立2位省茶协副会长出席",
                &["林晓晴:省茶协/副会长", "周立:省茶协/副会长"],
            ),
            example(
                "省房协林晓晴秘书长、周立、顾长河副秘书长出席",
                &["林晓晴:省房协/秘书长", "周立:省房协/副秘书长", "顾长河:省房协/副秘书长"],
            ),
            example("省房协秘书长会议召开", &[]),
        ],
    ),
    (
        "person/cleric",
        "A cleric has a name without a surname.",
        &[
            example("佛教协会会长心觉法师出席", &["心觉:佛教协会/会长"]),
            example("会上法师开示", &[]),
        ],
    ),
    (
        "person/cited-leader",
        "The bare office of a head of party or state behind a name: cited, not present.",
        &[
            example("会议传达了林晓晴总书记的讲话", &[]),
            example("林晓晴总理强调创新，周立副主席出席", &["周立:/副主席"]),
            example("某国工会总书记林晓晴出席会议", &["林晓晴:某国工会/总书记"]),
        ],
    ),
    (
        "person/ordinary-words",
        "Words that begin with a surname are no names.",
        &[
            example("市科协主席林晓晴向大家报告", &["林晓晴:市科协/主席"]),
            example("二级党组织书记参加会议", &[]),
            example("在甘校友代表出席", &[]),
            example("在沪萧山籍乡贤代表出席", &[]),
            example("区各民主党派代表出席", &[]),
        ],
    ),
    (
        "person/surname-and-role",
        "A surname with a role means the person named before.",
        &[
            example("金融办主任祁长河出席，祁主任作强调", &["祁长河:金融办/主任", "祁长河:"]),
            example("田秘书长致开幕词", &[]),
        ],
    ),
    (
        "person/descriptor",
        "Words that say who somebody is and name no post.",
        &[
            example("诗人林晓晴当选主席", &["林晓晴:"]),
            example("获奖代表林晓晴发言", &["林晓晴:"]),
            example("音乐学专业林晓晴发言", &["林晓晴:"]),
            example("研究生院院长林晓晴出席", &["林晓晴:研究生院/院长"]),
            example("音乐学专业学生发言", &[]),
            example(
                "来自云湖中学的林晓晴，来自云湖医院的周立作了发言",
                &["林晓晴:云湖中学/", "周立:云湖医院/"],
            ),
            example("来自各地的代表作了发言", &[]),
            example("获奖代表作了发言", &[]),
        ],
    ),
    (
        "person/dotted-name",
        "Names whose parts are joined by ·.",
        &[
            example("副主席阿依古丽·卡哈尔出席", &["阿依古丽·卡哈尔:/副主席"]),
            example("副主席巴图·苏和，秘书长周立出席", &["巴图·苏和:/副主席", "周立:/秘书长"]),
            example("纪念“五·四”青年节", &[]),
        ],
    ),
];

/// The examples of names and posts.
pub(crate) fn infos() -> Vec<RuleInfo> {
    SHAPES.iter().map(|(id, doc, examples)| RuleInfo::new(id, doc, examples, persons)).collect()
}
