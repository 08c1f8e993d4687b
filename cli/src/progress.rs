//! A bar on standard error, where a person is watching it.

use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

const KNOWN: &str = "{bar:30} {bytes}/{total_bytes} {binary_bytes_per_sec} {msg} still {eta}";
const UNKNOWN: &str = "{spinner} {bytes} {binary_bytes_per_sec} {msg}";
const REDRAW: Duration = Duration::from_millis(200);

/// How far a batch has come.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    records: u64,
}

impl Progress {
    /// Shown where standard error is a terminal and the records do not go to that terminal too.
    pub(crate) fn new(total_bytes: Option<u64>, records_to_stdout: bool) -> Self {
        let watched =
            io::stderr().is_terminal() && !(records_to_stdout && io::stdout().is_terminal());
        Progress { bar: watched.then(|| bar(total_bytes)), records: 0 }
    }

    /// So much more was read and answered.
    pub(crate) fn advance(&mut self, bytes: u64, records: u64) {
        self.records += records;
        if let Some(bar) = &self.bar {
            bar.inc(bytes);
            bar.set_message(format!("{} records", self.records));
        }
    }

    /// Writes a message without tearing the bar.
    pub(crate) fn complain(&self, message: impl std::fmt::Display) {
        match &self.bar {
            Some(bar) => bar.suspend(|| crate::outcome::complain(message)),
            None => crate::outcome::complain(message),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(total_bytes: Option<u64>) -> ProgressBar {
    let (bar, template) = match total_bytes {
        Some(bytes) => (ProgressBar::new(bytes), KNOWN),
        None => (ProgressBar::new_spinner(), UNKNOWN),
    };
    bar.set_style(ProgressStyle::with_template(template).expect("the template is well formed"));
    bar.enable_steady_tick(REDRAW);
    bar
}
