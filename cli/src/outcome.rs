//! How a run ends: exit status and messages on standard error.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

/// How a run that came to its end went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// Everything was done.
    Clean,
    /// Something had to be left out; it was said on standard error.
    Flawed,
}

/// Why a run stops before its end.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The program that reads the output has gone (`huiyao … | head`).
    ReaderGone,
    /// Anything else, in one line.
    Because(String),
}

impl Stop {
    /// What stands in the way of `subject`.
    pub(crate) fn because(subject: impl Display, reason: impl Display) -> Self {
        Stop::Because(format!("{subject}: {reason}"))
    }

    /// A failure to write to `target`.
    pub(crate) fn writing(target: &str, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Stop::ReaderGone,
            _ => Stop::because(target, error),
        }
    }
}

/// Name of standard output in messages.
pub(crate) const STDOUT: &str = "standard output";

/// Writes one line to standard error.
pub(crate) fn complain(message: impl Display) {
    // Where standard error is closed there is nobody to tell.
    let _ = writeln!(io::stderr(), "huiyao: {message}");
}

/// 0 all done, 1 something was left out.
pub(crate) fn exit_code(result: Result<Status, Stop>) -> ExitCode {
    match result {
        Ok(Status::Clean) => ExitCode::SUCCESS,
        Ok(Status::Flawed) => ExitCode::FAILURE,
        Err(Stop::ReaderGone) => {
            complain("standard output was closed by its reader; stopped");
            ExitCode::FAILURE
        }
        Err(Stop::Because(message)) => {
            complain(message);
            ExitCode::FAILURE
        }
    }
}
