use super::{BlockKind, layout};
use crate::sentence::sentences;

/// Texts that have broken layouts of this kind before, or could.
fn hostile() -> Vec<String> {
    let long = |unit: &str| unit.repeat(20_000 / unit.len() + 1);
    let mut texts: Vec<String> = [
        "",
        " ",
        "\n",
        "\u{feff}",
        "|",
        "(",
        "（",
        "《",
        "“",
        "发布时间:",
        "来源:\n来源:",
        "\u{3000}|\u{3000}",
        "发布时间:2017-03-20",
        "2017-03-20",
        "标题:",
        "1",
        "(记者",
        "(记者)",
        "图",
        "。",
        "首页>",
        "导读",
    ]
    .iter()
    .map(|s| (*s).to_owned())
    .collect();
    for unit in [
        "(",
        "来源:",
        "发布时间:2017-03-20 ",
        "|",
        "《",
        "“",
        "会议现场\n",
        "召开",
        "2017-03-20",
        "首页 > ",
        "图1\n甲。\n",
    ] {
        texts.push(long(unit));
    }
    texts
}

#[test]
fn blocks_are_in_order_and_hold_every_letter_once() {
    for text in hostile() {
        let layout = layout(&text);
        let mut end = 0;
        for block in &layout.blocks {
            assert!(block.span.start >= end, "{block:?}");
            assert!(
                !block.span.of(&text).is_empty(),
                "{block:?} of {:?}",
                &text[..text.len().min(90)]
            );
            let between = &text[end..block.span.start];
            assert!(!between.chars().any(char::is_alphanumeric), "{between:?} is lost");
            end = block.span.end;
        }
        assert!(!text[end..].chars().any(char::is_alphanumeric));
    }
}

#[test]
fn sentences_cover_their_blocks() {
    for text in hostile() {
        let layout = layout(&text);
        let sentences = sentences(&text, &layout);
        for (i, block) in layout.blocks.iter().enumerate() {
            if matches!(block.kind, BlockKind::Byline | BlockKind::Furniture) {
                continue;
            }
            let mut end = block.span.start;
            for sentence in sentences.iter().filter(|s| s.block == i) {
                assert_eq!(sentence.span.start, end);
                end = sentence.span.end;
            }
            assert_eq!(text[end..block.span.end].trim(), "");
        }
    }
}

#[test]
fn a_line_with_headline_byline_and_text_falls_into_three() {
    let text = "市科协召开全委会 发布时间:2014-04-18 来源:本站 4月16日,市科协全委会在市民中心召开。会期一天。";
    let layout = layout(text);
    let kinds: Vec<BlockKind> = layout.blocks.iter().map(|b| b.kind).collect();
    assert_eq!(kinds, [BlockKind::Title, BlockKind::Byline, BlockKind::Paragraph]);
    assert_eq!(layout.blocks[2].span.of(text), "4月16日,市科协全委会在市民中心召开。会期一天。");
}
