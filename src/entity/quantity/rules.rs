//! Examples and counter-examples of quantities.

use crate::report::Bound;
use crate::rule::{Example, RuleInfo, example};

use super::quantities;

const COUNTED: &[Example] = &[
    example("新建站点100多项", &["100 over 项"]),
    example("投入1000万元", &["10000000 exact 元"]),
    example("超过50个,不足10人", &["50 over 个", "10 under 人"]),
    example("惠及百万人次", &["1000000 exact 人次"]),
    example("3.5亿元和1,200册", &["350000000 exact 元", "1200 exact 册"]),
    example("十几家,20余名,150 余名", &["10 over 家", "20 over 名", "150 over 名"]),
    example("听众两万多,到场约200", &["20000 over", "200 about"]),
    example("二十五场,廿五篇,两项", &["25 exact 场", "25 exact 篇", "2 exact 项"]),
    example("数百名学生,上千户", &["100 over 名", "1000 about 户"]),
    example("30名左右,两个多小时,5年来", &["30 about 名", "2 over 个", "5 exact 年"]),
    example("十三五开局,八届四次全会,第三批,2016年,17年3月15日,18:30", &[]),
    example("一个平台,一批项目,一些同志,三农,百姓", &[]),
    example("做到“四个全面”,落实八项规定,树立“四服务”意识", &[]),
    example("三五家,十二三万四四个,编号A12项,电话0000-1234567", &[]),
];

const SHARES: &[Example] = &[
    example("占66.3%", &["66.3 exact %"]),
    example("近三分之一的县", &["0.3333 about"]),
    example("百分之六十以上", &["60 over %"]),
    example("提高5个百分点,增长2倍", &["5 exact 个百分点", "2 exact 倍"]),
    example("三分之差,百分之外,1/3", &[]),
];

/// The family of quantities.
pub(crate) fn infos() -> Vec<RuleInfo> {
    vec![
        RuleInfo::new(
            "quantity/counted",
            "A number with its measure word, unit or bound.",
            COUNTED,
            show,
        ),
        RuleInfo::new("quantity/share", "A percentage, a fraction, a multiple.", SHARES, show),
    ]
}

fn show(text: &str) -> Vec<String> {
    quantities(text)
        .into_iter()
        .map(|q| {
            let bound = match q.bound {
                Bound::Exact => "exact",
                Bound::About => "about",
                Bound::Over => "over",
                Bound::Under => "under",
            };
            let value = (q.value * 1e4).round() / 1e4;
            format!("{value} {bound} {}", q.unit.unwrap_or_default()).trim_end().to_owned()
        })
        .collect()
}
