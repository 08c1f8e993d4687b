//! Ratios, measured side by side in one run: extraction against jieba's segmentation of the same
//! text, and the cost of a byte in long texts against that in short ones.
//!
//! `cargo bench --bench ratios [-- --quick]`; the times drift with the machine, the ratios less.

mod common;

use std::hint::black_box;
use std::time::{Duration, Instant};

use jieba_rs::Jieba;

/// Rounds of a comparison; the two sides take turns, and the median round counts.
const ROUNDS: usize = 15;
/// A text that would take longer is left out: what is not linear would never end.
const MOST: Duration = Duration::from_secs(20);
/// A measurement of growth runs for so long at least.
const LEAST: Duration = Duration::from_millis(150);

fn main() {
    let quick = std::env::args().any(|arg| arg == "--quick");
    let texts = common::gold();
    against_jieba(&texts, if quick { 3 } else { ROUNDS });
    growth(&texts, if quick { 1_000_000 } else { 10_000_000 });
}

fn time(mut work: impl FnMut()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median<T: Copy + PartialOrd>(mut values: Vec<T>) -> T {
    values.sort_by(|a, b| a.partial_cmp(b).expect("times are numbers"));
    values[values.len() / 2]
}

/// Speed relative to `Jieba::cut` with HMM: above 1 is faster than jieba.
fn against_jieba(texts: &[String], rounds: usize) {
    let jieba = Jieba::new();
    let archive = vec![common::archive(texts, 2_000_000)];
    println!("speed, one core, warm      huiyao MB/s   jieba MB/s   huiyao/jieba");
    for (name, texts) in [("gold, report by report", texts), ("archive of 2 MB", &archive)] {
        let bytes: usize = texts.iter().map(String::len).sum();
        let extract = || texts.iter().for_each(|text| drop(black_box(huiyao::extract(text))));
        let cut = || texts.iter().for_each(|text| drop(black_box(jieba.cut(text, true))));
        extract();
        cut();
        let pairs: Vec<(f64, f64)> =
            (0..rounds).map(|_| (time(extract).as_secs_f64(), time(cut).as_secs_f64())).collect();
        let speed = |seconds: f64| bytes as f64 / seconds / 1e6;
        println!(
            "{name:<24}{:>14.1}{:>13.1}{:>15.2}",
            speed(median(pairs.iter().map(|p| p.0).collect())),
            speed(median(pairs.iter().map(|p| p.1).collect())),
            median(pairs.iter().map(|p| p.1 / p.0).collect()),
        );
    }
}

/// What hostile texts begin with: facts are only read where a meeting takes place.
const LEAD: &str = "3月15日,省科协八届四次全委会在云湖市召开,省科协主席王志强出席。会议指出,";

/// What is repeated to trip a reader.
const HOSTILE: &[(&str, &str)] = &[
    ("一是 only", "一是"),
    ("points", "一是抓好党建工作;二是做好服务;"),
    ("(一) only", "(一)"),
    ("、 only", "、"),
    ("dates only", "3月15日"),
    ("names only", "王志强、"),
    ("names without marks", "王志强"),
    ("names in rows", "李 明 王 强 "),
    ("elected, no marks", "选举产生会长李明"),
    ("names in 为", "周立为参加"),
    ("speeches", "李明随后发言"),
    ("vice chairmen", "副会长包括李明,"),
    ("posts only", "省科协副主席"),
    ("参加 only", "参加"),
    ("授予 only", "授予“"),
    ("选举为", "选举王志强为会长,"),
    ("聘请", "聘请王志强为顾问"),
    ("任", "王志强任主席"),
    ("担任", "选举理事长由王志强担任,"),
    ("接替", "同意王志强接替李明远为理事,"),
    ("指出", "王志强指出:"),
    ("posts and names", "省科协主席王志强、"),
    ("recipients", "授予王志强等"),
    ("honours and names", "一等奖:王志强、"),
    ("credits", "(记者王志强)"),
    ("meetings", "会议由省科协主办。"),
    ("heads", "近200人参加会议。"),
    ("exchanges", "王志强作交流发言。"),
    ("markers", "(一)1.①"),
    ("titles left open", "报告《"),
    ("quotes left open", "“"),
    ("nested brackets", "("),
    ("nested quotes", "《"),
    ("one sentence", "省科协召开会议部署工作,"),
    ("annotations", "協(xié)"),
    ("question marks", "?"),
    ("mojibake", "高??茀f(xié)"),
    ("numbers", "1"),
    ("blanks", " "),
    ("line breaks", "\n"),
    ("tags", "<p>"),
    ("entities", "&nbsp;"),
    ("市 only", "市"),
    ("的 only", "的"),
    ("latin", "a"),
];

/// The cost of a byte from 1 kB up, relative to that of the shortest text.
fn growth(texts: &[String], largest: usize) {
    let sizes: Vec<usize> = [1_000, 10_000, 100_000, 1_000_000, 10_000_000]
        .into_iter()
        .filter(|&s| s <= largest)
        .collect();
    println!("\nns a byte{:14}{}  largest/smallest", "", header(&sizes));
    grow("reports", &sizes, |size| common::archive(texts, size));
    // Hostile texts are measured up to 1 MB: nobody writes longer sentences.
    let sizes: Vec<usize> = sizes.into_iter().filter(|&s| s <= 1_000_000).collect();
    for (name, piece) in HOSTILE {
        grow(name, &sizes, |size| format!("{LEAD}{}", common::repeated(piece, size)));
    }
}

fn header(sizes: &[usize]) -> String {
    sizes.iter().map(|size| format!("{:>9} kB", size / 1000)).collect()
}

fn grow(name: &str, sizes: &[usize], text: impl Fn(usize) -> String) {
    let mut costs: Vec<f64> = Vec::new();
    for &size in sizes {
        // A cost that grows with the length, as the square would.
        let worst = costs.last().map_or(0.0, |cost| cost * 10.0) * size as f64;
        if worst > MOST.as_nanos() as f64 {
            break;
        }
        costs.push(cost(&text(size)));
    }
    let shown: String = costs.iter().map(|cost| format!("{cost:>12.1}")).collect();
    let left_out = "           –".repeat(sizes.len() - costs.len());
    let ratio = costs.last().expect("there are sizes") / costs[0];
    println!("{name:<23}{shown}{left_out}{ratio:>12.2}");
}

/// Nanoseconds a byte: the best of the runs that fit into the time.
fn cost(text: &str) -> f64 {
    let mut best = Duration::MAX;
    let mut spent = Duration::ZERO;
    while spent < LEAST {
        let took = time(|| drop(black_box(huiyao::extract(text))));
        best = best.min(took);
        spent += took;
    }
    best.as_nanos() as f64 / text.len() as f64
}
