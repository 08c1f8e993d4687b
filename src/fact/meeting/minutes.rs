//! What the labelled lines of minutes tell of the meeting: 时间:, 地点:, 出席人员:.

use super::attendance;
use super::noun::{is_bare, is_meeting};
use super::when::{self, Evidence};
use crate::Span;
use crate::entity::{date, place};
use crate::fact::Document;
use crate::layout::{Entry, EntryPart};
use crate::report::{Attendance, MeetingDates, Note};
use crate::text::{offset, words};

/// What minutes and other accounts of a meeting are called behind its name in a headline.
const ACCOUNTS: &[&str] = &[
    "会议纪要",
    "会议记录",
    "会议纪录",
    "会议简报",
    "纪要",
    "记录",
    "纪录",
    "简报",
    "纪实",
    "侧记",
    "侧写",
    "掠影",
    "花絮",
    "综述",
    "概述",
    "实录",
    "剪影",
    "圆满成功",
    "圆满结束",
    "圆满完成",
    "胜利闭幕",
    "隆重开幕",
];

/// The labelled lines of a text.
#[derive(Clone, Copy)]
pub(super) struct Minutes<'d> {
    text: &'d str,
    entries: &'d [Entry],
}

impl<'d> Minutes<'d> {
    pub(super) fn of(document: &Document<'d>) -> Self {
        Minutes { text: document.text, entries: &document.layout.minutes }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether what stands at `at` is a label or the value of one.
    pub(super) fn hold(&self, at: usize) -> bool {
        let next = self.entries.partition_point(|entry| entry.value.end <= at);
        self.entries.get(next).is_some_and(|entry| entry.label.start <= at)
    }

    /// Whether only somebody who was there can have written them: who kept the record, who was
    /// absent. A notice tells time, place and who is to come, too.
    pub(super) fn are_records(&self, title: &str) -> bool {
        let told = |entry: &Entry| matches!(entry.part, EntryPart::Recorder | EntryPart::Absent);
        self.entries.iter().any(told) || words!["纪要", "记录", "纪录"].are_in(title)
    }

    /// Whether `said`, what is said outside of the lines, is said of a meeting that was held.
    pub(super) fn are_told(&self, mut said: impl Iterator<Item = &'d str>) -> bool {
        let done = words![
            "一致",
            "决议",
            "作了汇报",
            "作了报告",
            "作了发言",
            "汇报了",
            "讨论了",
            "通报了",
            "传达了",
            "研究了",
            "审议了",
            "听取了",
            "通过了",
            "作了详细",
            "会议同意",
            "会议决定",
            "原则同意",
        ];
        !self.is_empty() && said.any(|sentence| done.are_in(sentence))
    }

    /// The first line of the value of `part`.
    fn value(&self, part: EntryPart) -> Option<Span> {
        let entry = self.entries.iter().find(|entry| entry.part == part)?;
        let value = entry.value.of(self.text).trim();
        let line = value.split('\n').next().filter(|line| !line.is_empty())?;
        let start = offset(line, self.text);
        Some(Span::new(start, start + line.len()))
    }

    pub(super) fn name(&self) -> Option<Span> {
        self.value(EntryPart::Name).filter(|name| !is_bare(name.of(self.text)))
    }

    /// The days behind 时间:.
    pub(super) fn dates(
        &self,
        evidence: &Evidence<'_, '_>,
        notes: &mut Vec<Note>,
    ) -> Option<MeetingDates> {
        let value = self.value(EntryPart::Time)?;
        let found = date::dates(value.of(self.text)).into_iter().next()?;
        let span = Span::new(found.span.start + value.start, found.span.end + value.start);
        let days = when::told(&date::DateMention { span, ..found }, evidence, notes)?;
        Some(days.of(self.text))
    }

    pub(super) fn place(&self) -> Option<Span> {
        let value = self.value(EntryPart::Place)?;
        let end = value.of(self.text).find(['。', ';', '；', '，', ',']).unwrap_or(value.len());
        let found = place::place(&value.of(self.text)[..end])?;
        let start = offset(found, self.text);
        Some(Span::new(start, start + found.len()))
    }

    /// How many are present, by the first line that counts them.
    pub(super) fn attendance(&self) -> Option<Attendance> {
        let others = words!["应", "列席", "特邀", "嘉宾", "邀请"];
        let there = |entry: &&Entry| {
            entry.part == EntryPart::Present && !others.begin(entry.label.of(self.text))
        };
        self.entries.iter().filter(there).take(MOST).find_map(|entry| {
            let whole = Span::new(entry.label.start, entry.value.end).of(self.text);
            attendance::counted(whole.split('\n').next()?, entry.label.start)
        })
    }
}

/// More lines than tell who is present.
const MOST: usize = 20;

/// The name of the meeting in a headline that tells of no event: 某学会年会侧记, 某理事会会议纪要.
pub(super) fn name_of_account(text: &str, title: Span, minutes: bool) -> Option<Span> {
    let line = title.of(text).trim_matches(['《', '》', '“', '”', ' ']);
    let line = line
        .split_once(['(', '（'])
        .map_or(line, |(head, behind)| if behind.ends_with([')', '）']) { head } else { line });
    let account = words!(ACCOUNTS).suffix(line.trim_end());
    let name = account.map_or(line, |word| &line[..line.trim_end().len() - word.len()]);
    // …理事会会议纪要: the meeting is the 会议 that the minutes are of.
    let own = account
        .filter(|word| word.starts_with("会议") && !is_meeting(name))
        .map_or(name.len(), |_| name.len() + "会议".len());
    let name = line[..own].trim_end_matches(['的', ' ', '—', '-', ':', '：']);
    let fits = (account.is_some() || minutes)
        && is_meeting(name)
        && !is_bare(name)
        && !words!["关于", "在", "热烈", "祝贺"].begin(name);
    let start = offset(name, text);
    fits.then(|| Span::new(start, start + name.len()))
}
