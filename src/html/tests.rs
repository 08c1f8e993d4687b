//! Pages of many makes, invented, in the shapes of the systems named.

use super::{Page, page};
use crate::Span;

const LEAD: &str =
    "5月12日，滨城市化工学会第八届理事会第三次会议在市会议中心召开，理事八十余人参加会议。";
const NEXT: &str = "会议听取了学会工作报告，审议通过了有关事项，部署了下一年的工作。";
const HEADLINE: &str = "滨城市化工学会召开八届三次理事会";

/// The template with headline, lead and second paragraph put in.
fn fill(template: &str) -> String {
    template.replace("{H}", HEADLINE).replace("{1}", LEAD).replace("{2}", NEXT)
}

fn read(template: &str) -> (String, Page) {
    let html = fill(template);
    let page = page(&html);
    (html, page)
}

/// Every character of the text maps to itself, or to a reference to it, in the page.
fn assert_mapped(html: &str, page: &Page) {
    for (at, c) in page.text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        let source = page.map.to_source(Span::new(at, at + c.len_utf8())).of(html);
        assert!(source.starts_with(c) || source.starts_with('&'), "{c:?} maps to {source:?}");
    }
}

#[test]
fn articles_of_many_makes_are_told_from_their_pages() {
    for (make, template, wanted) in [
        (
            "WordPress",
            r#"<html><head><title>{H} - 滨城化工网</title></head><body class="single"><header><nav><ul><li><a href=/>首页</a></li><li><a href=/n>学会新闻</a></li></ul></nav></header>
            <main><article class="post"><h1 class="entry-title">{H}</h1><div class="entry-meta"><time>2019-05-13</time></div>
            <div class="entry-content"><p>{1}</p><figure><img src=a.jpg><figcaption>会议现场</figcaption></figure><p>{2}</p></div></article></main>
            <aside class="sidebar"><h3>近期文章</h3><ul><li><a href=1>学会举办培训班，各会员单位技术人员参加</a></li></ul></aside>
            <footer><p>滨城市化工学会版权所有，未经许可，任何单位不得转载本站内容，违者必究。</p></footer></body></html>"#,
            "{H}\n2019-05-13\n{1}\n会议现场\n{2}",
        ),
        (
            "tables of the nineties, text broken by br",
            r#"<TITLE>{H}</TITLE><TABLE WIDTH=780><TR><TD><A HREF=/>首页</A></TD><TD><A HREF=/x>学会简介</A></TD></TR></TABLE>
            <TABLE><TR><TD WIDTH=180><A HREF=1>通知公告</A><BR><A HREF=2>会员服务</A></TD><TD><CENTER><B>{H}</B></CENTER><BR>发布时间：2019-05-13<BR>
            &nbsp;&nbsp;&nbsp;&nbsp;{1}<BR>&nbsp;&nbsp;{2}<BR></TD></TR></TABLE><CENTER>Copyright 2003 滨城市化工学会</CENTER>"#,
            "{H}\n发布时间：2019-05-13\n{1}\n{2}",
        ),
        (
            "织梦, paragraphs in div",
            r#"<html><head><title>{H}_学会动态_滨城化工</title></head><body><div class="nav"><a href=/>首页</a><a href=/b>动态</a></div><div class="place"><a>主页</a> > <a>学会动态</a> ></div>
            <div class="viewbox"><div class="title"><h2>{H}</h2></div><div class="info"><small>时间:</small>2019-05-13 09:12<small>来源:</small>秘书处<small>点击:</small>32次</div>
            <div class="content"><div>{1}</div><div><br></div><div>{2}</div></div></div><div class="context"><ul><li>上一篇：<a href=1>学会举行培训班</a></li><li>下一篇：没有了</li></ul></div></body></html>"#,
            "{H}\n时间:2019-05-13 09:12来源:秘书处点击:32次\n{1}\n{2}",
        ),
        (
            "WeChat",
            r#"<html><head><meta property="og:title" content="{H}"><title></title></head><body><div id="js_article" class="rich_media"><h1 class="rich_media_title" id="activity-name">
            {H}
            </h1><div id="meta_content"><a href="javascript:;" id="js_name">滨城化工</a> <em id="publish_time">2019-05-13 18:20</em></div>
            <div class="rich_media_content" id="js_content" style="visibility: hidden;"><section><section><p><span>{1}</span></p></section></section><section><p><span>会议听取了学会工作报告，</span><span>审议通过了有关事项，部署了下一年的工作。</span></p></section></div></div>
            <div style="display:none"><p>预览时标签不可点，微信扫一扫，关注该公众号，继续滑动看下一个。</p></div><script>var a="<p>脚本里的话，不是文章，也不是正文。</p>";</script></body></html>"#,
            "{H}\n滨城化工 2019-05-13 18:20\n{1}\n{2}",
        ),
        (
            "body in a div of class ad, no p at all",
            r#"<html><head><title>{H}</title></head><body><div class="ad"><div class="a">{H}</div><div>{1}</div><div>{2}</div></div></body></html>"#,
            "{H}\n{1}\n{2}",
        ),
        (
            "government system with meta elements",
            r#"<html><head><meta name="ArticleTitle" content="{H}"><meta name="PubDate" content="2019-05-13 18:15"><title>滨城市科协</title></head><body><div class="crumb"><a>首页</a>&gt;<a>要闻</a></div>
            <div class="xl"><div class="bt">{H}</div><div id="zoom" class="TRS_Editor"><p align=justify>　　{1}</p><p>{2}</p></div></div><div class="foot">地址：滨城市中山路1号，邮编：000000</div></body></html>"#,
            "{H}\n{1}\n{2}",
        ),
        (
            "a table and a list inside the article",
            r#"<title>{H}</title><div class=content><h1>{H}</h1><p>{1}</p><table><tr><td>会长</td><td>佟大山</td></tr><tr><td>副会长</td><td>柳青原</td></tr></table><ul><li>一是抓好学术交流，</li><li>二是抓好科普。</li></ul><p>{2}</p></div>"#,
            "{H}\n{1}\n会长 佟大山\n副会长 柳青原\n一是抓好学术交流，\n二是抓好科普。\n{2}",
        ),
        (
            "lines broken in the source, references, stray tags",
            "<title>{H}</title><p>{1}</b></p><p>会议听取了学会工作报告，\r\n审议通过了有关事项，部署了下一年的工作。</span><p>他说：&ldquo;要抓好落实，办好学会。&rdquo;",
            "{H}\n{1}\n{2}\n他说：“要抓好落实，办好学会。”",
        ),
        (
            "a page without an article",
            "<ul><li>甲</li><li><a href=1>乙</a></li></ul>丙",
            "甲\n乙\n丙",
        ),
        ("plain text", "{H}\n{1}", "{H} {1}"),
        ("nothing", "", ""),
    ] {
        let (html, page) = read(template);
        let found: Vec<&str> =
            page.text.lines().map(|l| l.trim_matches(['\u{a0}', '\u{3000}'])).collect();
        assert_eq!(found.join("\n"), fill(wanted), "{make}");
        assert_mapped(&html, &page);
    }
}

#[test]
fn reports_of_pages_show_their_evidence_in_the_page() {
    let html =
        fill("<title>{H}-某网</title><h1>{H}</h1><p>发布时间：2019-05-13</p><p>{1}</p><p>{2}</p>");
    let report = crate::Extractor::default().extract_html(&html);
    let title = report.title.expect("a headline");
    assert_eq!((title.text.as_str(), title.span.of(&html)), (HEADLINE, HEADLINE));
    assert_eq!(report.publication.date.map(|d| d.to_string()).as_deref(), Some("2019-05-13"));
}

#[test]
fn the_day_in_the_head_of_the_page_stands_in_for_a_byline() {
    let html =
        fill(r#"<meta name="PubDate" content="2019-05-13"><h1>{H}</h1><p>{1}</p><p>{2}</p>"#);
    let report = crate::Extractor::default().extract_html(&html);
    assert_eq!(report.publication.date.map(|d| d.to_string()).as_deref(), Some("2019-05-13"));
}

#[test]
fn broken_pages_are_read_in_linear_time() {
    for unit in [
        "<div>",
        "<p>",
        "<b>",
        "<a>",
        "</div>",
        "<td>",
        "<li>",
        "&",
        "&nbsp",
        "<",
        "<!--",
        "<td></div>",
        "会",
        "<img alt=会议现场>",
        "<p>会，议",
        "\r\n",
    ] {
        let html = format!("<div>{}", unit.repeat(100_000 / unit.len()));
        let page = page(&html);
        assert!(page.text.len() <= html.len());
    }
}
