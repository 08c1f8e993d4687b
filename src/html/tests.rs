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
            "PHPCMS, date and source in the heading",
            r#"<html><head><title>{H} - 学会动态 - 滨城化工</title></head><body><div class="header"><div class="nav"><a href=/>首页</a> <a href=/a>学会概况</a></div></div><div class="crumbs"><a>首页</a><span> &gt; </span><a>学会动态</a> &gt; 正文</div>
            <div id="Article"><h1>{H}<br /><span>2019-05-13 09:30:12&nbsp;&nbsp;&nbsp;来源：秘书处&nbsp;&nbsp;&nbsp;点击：<script src="count.js"></script></span></h1><div class="content"><p>　　{1}</p><p>　　{2}</p></div>
            <p><strong>相关热词搜索：</strong><a>化工</a></p><p class="f14"><strong>上一篇：</strong><a>学会举办培训班</a><br /><strong>下一篇：</strong><a>最后一页</a></p></div><div class="col-auto"><h5>频道总排行</h5><ul><li><a>学会举办安全培训班，百余名技术人员参加</a></li></ul></div></body></html>"#,
            "{H}\n2019-05-13 09:30:12\u{a0}\u{a0}\u{a0}来源：秘书处\u{a0}\u{a0}\u{a0}点击：\n{1}\n{2}",
        ),
        (
            "帝国, tables around title, fields and text",
            r#"<html><head><title>{H}--滨城化工</title></head><body><table class="position"><tr><td>您当前的位置：<a href=/>网站首页</a>&nbsp;>&nbsp;<a href=/n>新闻</a></td></tr></table>
            <table class="title_info"><tr><td class="title"><h1>{H}</h1></td></tr><tr><td class="info_text">时间：2019-05-13 10:00:03&nbsp;&nbsp;来源：<a href=x>本站</a>&nbsp;&nbsp;作者：秘书处</td></tr></table>
            <table><tr><td id="text"><P>&nbsp;&nbsp;{1}</P><P>&nbsp;&nbsp;{2}</P><p align="center"></p></td></tr></table><table><tr><td>相关文章</td></tr><tr><td><ul><li><a>学会举办培训班</a></li></ul></td></tr></table></body></html>"#,
            "{H}\n时间：2019-05-13 10:00:03\u{a0}\u{a0}来源：本站\u{a0}\u{a0}作者：秘书处\n{1}\n{2}",
        ),
        (
            "government system, paragraphs in div of elements of its own",
            r#"<html><head><title>{H}</title></head><body><a>首页</a><a>机构</a><div class="article-info"><h1><ucaptitle>{H}</ucaptitle></h1><p>发布时间：<publishtime>2019-05-13 08:30</publishtime> 信息来源：市民政局 浏览次数：<span id=hits>35</span></p></div><div id="UCAP-CONTENT"><UCAPCONTENT><div>{1}</div><div>{2}</div></UCAPCONTENT></div><p>主办：滨城市民政局</p></body></html>"#,
            "{H}\n发布时间：2019-05-13 08:30 信息来源：市民政局 浏览次数：35\n{1}\n{2}",
        ),
        (
            "university system",
            r#"<html><head><title>{H}-滨城大学</title></head><body><div class="nav1"><ul><li><a>首页</a></li></ul></div><form name="_newscontent_fromname"><div class="content-title"><h3>{H}</h3><i>发布日期：2019-05-13&nbsp;&nbsp;作者：柳青原&nbsp;&nbsp;点击：<span id="dynclicks">33</span></i></div><div id="vsb_content_2" class="v_news_content"><p class="vsbcontent_start">{1}</p><p class="vsbcontent_end">{2}</p></div><p>上一条：<a href=1>学院举行运动会，全体师生参加</a></p></form></body></html>"#,
            "{H}\n发布日期：2019-05-13\u{a0}\u{a0}作者：柳青原\u{a0}\u{a0}点击：33\n{1}\n{2}",
        ),
        (
            "forum, with text that only copies show",
            r#"<html><head><title>{H} - 滨城论坛</title></head><body><div id="postlist"><table><tr><td class="plc"><h1 class="ts"><span id="thread_subject">{H}</span></h1></td></tr></table><table id="pid1"><tr><td class="pls"><a>化工人</a></td><td class="plc"><em>发表于 2019-05-13 16:07:15</em>
            <table><tr><td class="t_f" id="postmessage_1"><br>　　{1}<font class="jammer">; R* c- F! p&amp; h, n</font><br><span style="display:none">9 d+ o1 z$ N</span>　　{2}<br></td></tr></table></td></tr></table><table id="pid2"><tr><td class="t_f">顶一下！</td></tr></table></div></body></html>"#,
            "{H}\n化工人 发表于 2019-05-13 16:07:15\n{1}\n{2}",
        ),
        (
            "ASP.NET, no element named a heading",
            r#"<html><head><title>滨城市化工学会</title></head><body><form id="form1"><table><tr><td><a>首页</a> <a>动态</a></td></tr></table><table width="700"><tr><td align="center"><span id="lblTitle">{H}</span></td></tr><tr><td align="center">发布时间：<span id="lblDate">2019-05-13</span> 点击数：<span id="lblHits">65</span></td></tr><tr><td><span id="lblContent"><DIV>{1}</DIV><DIV>{2}</DIV></span></td></tr><tr><td align=right>【<a>打印</a>】【<a>关闭</a>】</td></tr></table></form></body></html>"#,
            "{H}\n发布时间：2019-05-13 点击数：65\n{1}\n{2}",
        ),
        (
            "text pasted from Word",
            r#"<html><head><title>{H}</title></head><body><div class="show_text"><h2>{H}</h2><div class="note">2019-05-13</div><P class=MsoNormal style="TEXT-INDENT: 32pt"><SPAN lang=EN-US>5</SPAN><SPAN>月</SPAN><SPAN lang=EN-US>12</SPAN><SPAN>日，滨城市化工学会第八届理事会第三次会议在市会议中心召开，理事八十余人参加会议。<SPAN lang=EN-US><?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" /><o:p></o:p></SPAN></SPAN></P><P class=MsoNormal><SPAN>{2}<SPAN lang=EN-US><o:p></o:p></SPAN></SPAN></P></div></body></html>"#,
            "{H}\n2019-05-13\n{1}\n{2}",
        ),
        (
            "fields of the byline set apart by style alone",
            r#"<html><head><title>{H}</title></head><body><div class="article"><h1>{H}</h1><div class="xx"><span class="time">2019-05-13 11:02</span><span class="source">市科协</span><span class="author">柳青原</span></div><div class="text"><p>{1}</p><p>{2}</p></div></div></body></html>"#,
            "{H}\n2019-05-13 11:02 市科协 柳青原\n{1}\n{2}",
        ),
        (
            "tables of the nineties whose title names the site",
            r#"<HTML><HEAD><TITLE>化工学会</TITLE></HEAD><BODY><TABLE WIDTH=760><TR><TD WIDTH=150><A HREF=a.htm>首页</A><BR><A HREF=b.htm>学会概况</A><BR></TD><TD><TABLE><TR><TD ALIGN=CENTER><FONT SIZE=4 COLOR=RED>{H}</FONT></TD></TR><TR><TD ALIGN=RIGHT><FONT SIZE=2>2019-05-13</FONT></TD></TR><TR><TD><FONT SIZE=3>&nbsp;&nbsp; {1}<BR>&nbsp;&nbsp; {2}</FONT></TD></TR></TABLE></TD></TR></TABLE></BODY></HTML>"#,
            "{H}\n2019-05-13\n{1}\n{2}",
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
            page.text.lines().map(|l| l.trim_matches(['\u{a0}', '\u{3000}', ' '])).collect();
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
