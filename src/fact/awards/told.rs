//! Whether a verb of commendation tells of another time or place, and not of what is done here.

use crate::Span;
use crate::lexicon::REPORTS_SPEECH;
use crate::text::{Words, char_floor, chars, words};

use super::frame::Scene;
use super::verb::{Frame, LONGEST_PHRASE};

impl Scene<'_, '_> {
    /// Whether the words before the verb say that it is told of, and not done here.
    pub(super) fn is_past(&self) -> bool {
        const TOLD: &[&str] = &[
            "曾经",
            "曾多次",
            "曾获",
            "曾荣获",
            "曾被",
            "曾在",
            "曾先后",
            "曾连续",
            "去年",
            "每年",
            "定期",
            "拟",
            "一年来",
            "以来",
            "年来",
            "过去",
            "年内",
            "力争",
            "争取",
            "应当",
            "可以",
            "今后",
            "下一步",
            "将对",
            "将评选",
            "将为",
            "将向",
            "计划",
            "建议",
            "申报",
            "推荐",
            "如果",
            "历年",
            "设立",
            "旨在",
            "激励",
        ];
        const TOLD_OF_RECEIVERS: &[&str] =
            &["多次", "先后", "连续", "近年", "累计", "期间", "历届", "此前", "已", "共有", "一直"];
        let view = self.view;
        let low =
            char_floor(view.document.text, self.verb.span.start.saturating_sub(LONGEST_PHRASE));
        // 对几年来选出的标兵进行表彰: what stands behind the preposition is said of the holders.
        let end = self.verb.phrase.map_or(self.verb.span.start, |phrase| phrase.start);
        let start =
            view.behind_last_mark(Span::new(low.max(view.span.start), end), chars!("。；！？;!"));
        let before = Span::new(start.min(end), end);
        let text = view.of(before);
        let receives = self.verb.frame == Frame::Receive;
        let clause = &text[text.rfind(['，', ',']).map_or(0, |at| at)..];
        // 去年,学会授予…: a short clause in front sets the time of the next.
        const SETTING: usize = 18;
        let setting = text.split(['，', ',']).next().filter(|first| first.len() <= SETTING);
        let told = tells(clause, words!(TOLD))
            || setting.is_some_and(|setting| tells(setting, words!(TOLD)))
            || receives
                && (words!(TOLD_OF_RECEIVERS).are_in(clause) && !words!(NOW).are_in(clause)
                    || text.ends_with('曾')
                    || self.sums_up())
            || text.ends_with(['将', '要', '可', '应', '为', '以'])
                && self.verb.phrase.is_none()
                && !receives;
        told || self.is_quoted_speech(before)
    }

    /// Whether what is received is told as one of many: 获得X等多项荣誉.
    fn sums_up(&self) -> bool {
        const MANY: &[&str] =
            &["等多项", "等荣誉", "等称号", "等多个", "等一系列", "等各级", "等奖项"];
        const REACH: usize = 240;
        let view = self.view;
        let end = char_floor(view.document.text, self.behind.end.min(self.behind.start + REACH));
        let end = view.until(Span::new(self.behind.start, end), chars!("，,"));
        let text = view.of(Span::new(self.behind.start, end));
        words!(MANY).are_in(text) && !words!(NOW).are_in(view.of(view.span))
    }

    /// 他指出,…授予…: said, not done.
    fn is_quoted_speech(&self, before: Span) -> bool {
        /// What is shown, and not said: 表示热烈的祝贺.
        const SHOWN: &[&str] = &["祝贺", "感谢", "敬意", "慰问", "欢迎", "肯定", "问候", "谢意"];
        const REACH: usize = 24;
        let view = self.view;
        view.lexis().within(before.start, before.end).any(|hit| {
            let word = view.of(Span::new(hit.start, hit.end));
            let shown = || {
                let end = char_floor(view.document.text, before.end.min(hit.end + REACH));
                words!(SHOWN).are_in(view.of(Span::new(hit.end, end)))
            };
            hit.classes & REPORTS_SPEECH != 0
                && hit.end <= before.end
                && view.group_at(hit.start).is_none()
                && !word.contains("宣")
                && !(word == "表示" && shown())
        })
    }
}

/// The honours of this meeting, whatever else the clause says: 今年共有20个单位荣获.
const NOW: &[&str] = &["今年共有", "本次", "本届", "此次", "这次", "本年度", "会上"];

/// Whether one of `words` tells of what is not done here; 经推荐 and 推荐的 only say how it came.
fn tells(text: &str, words: &Words) -> bool {
    words.hits(text).any(|(at, word)| {
        let behind = &text[at + word.len()..];
        let way = matches!(word, "推荐" | "申报")
            && (behind.starts_with(['的', '、']) || text[..at].contains('经'));
        !way
    })
}
