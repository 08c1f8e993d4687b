//! Bytes a second: the whole extraction, each stage, and jieba's segmentation of the same text.
//!
//! `cargo bench --features bench-internals --bench pipeline`

mod common;

use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::BytesCount;
use huiyao::bench::Stages;
use jieba_rs::Jieba;

/// The gold, each report by itself.
static REPORTS: LazyLock<Vec<String>> = LazyLock::new(common::gold);
/// The same as one long text.
static ARCHIVE: LazyLock<String> = LazyLock::new(|| common::archive(&REPORTS, 1_000_000));
/// As long a text of the reports without damage.
static CLEAN: LazyLock<String> = LazyLock::new(|| {
    let clean = |text: &&String| huiyao::extract(text).repairs.is_empty();
    let texts: Vec<String> = REPORTS.iter().filter(clean).cloned().collect();
    common::archive(&texts, 1_000_000)
});
static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

fn main() {
    // Tables are loaded on first use: warm is what is measured.
    LazyLock::force(&JIEBA).cut(&REPORTS[0], true);
    REPORTS.iter().for_each(|text| drop(huiyao::extract(text)));
    divan::main();
}

fn bytes(texts: &[String]) -> BytesCount {
    BytesCount::new(texts.iter().map(String::len).sum::<usize>())
}

mod reports {
    use super::{Bencher, JIEBA, REPORTS, Stages, bytes};

    #[divan::bench]
    fn extract(bencher: Bencher<'_, '_>) {
        bencher.counter(bytes(&REPORTS)).bench(|| {
            REPORTS.iter().map(|text| huiyao::extract(text).officials.len()).sum::<usize>()
        });
    }

    #[divan::bench]
    fn jieba_cut_hmm(bencher: Bencher<'_, '_>) {
        bencher
            .counter(bytes(&REPORTS))
            .bench(|| REPORTS.iter().map(|text| JIEBA.cut(text, true).len()).sum::<usize>());
    }

    fn stage(bencher: Bencher<'_, '_>, run: fn(&Stages<'static>) -> usize) {
        let staged: Vec<Stages<'static>> = REPORTS.iter().map(|text| Stages::new(text)).collect();
        bencher.counter(bytes(&REPORTS)).bench_local(|| staged.iter().map(run).sum::<usize>());
    }

    #[divan::bench]
    fn stage_1_repair(bencher: Bencher<'_, '_>) {
        stage(bencher, Stages::repair);
    }

    #[divan::bench]
    fn stage_2_layout(bencher: Bencher<'_, '_>) {
        stage(bencher, Stages::layout);
    }

    #[divan::bench]
    fn stage_3_sentence(bencher: Bencher<'_, '_>) {
        stage(bencher, Stages::sentence);
    }

    #[divan::bench]
    fn stage_4_entity(bencher: Bencher<'_, '_>) {
        stage(bencher, Stages::entity);
    }

    #[divan::bench]
    fn stage_5_fact(bencher: Bencher<'_, '_>) {
        stage(bencher, Stages::fact);
    }
}

/// What repair costs where there is nothing to mend: less than a tenth of the extraction.
mod clean {
    use super::{Bencher, BytesCount, CLEAN, Stages};

    #[divan::bench(sample_count = 10)]
    fn extract(bencher: Bencher<'_, '_>) {
        bencher.counter(BytesCount::of_str(&*CLEAN)).bench(|| huiyao::extract(&CLEAN));
    }

    #[divan::bench(sample_count = 10)]
    fn stage_1_repair(bencher: Bencher<'_, '_>) {
        let stages = Stages::new(&CLEAN);
        bencher.counter(BytesCount::of_str(&*CLEAN)).bench_local(|| stages.repair());
    }
}

mod archive {
    use super::{ARCHIVE, Bencher, BytesCount, JIEBA};

    #[divan::bench(sample_count = 10)]
    fn extract(bencher: Bencher<'_, '_>) {
        bencher.counter(BytesCount::of_str(&*ARCHIVE)).bench(|| huiyao::extract(&ARCHIVE));
    }

    #[divan::bench(sample_count = 10)]
    fn jieba_cut_hmm(bencher: Bencher<'_, '_>) {
        bencher.counter(BytesCount::of_str(&*ARCHIVE)).bench(|| JIEBA.cut(&ARCHIVE, true));
    }
}
