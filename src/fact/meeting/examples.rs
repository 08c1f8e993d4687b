//! Examples and counter-examples of the procedures of this folder.

use crate::rule::RuleInfo;

/// The procedures with their examples.
pub(crate) fn infos() -> Vec<RuleInfo> {
    Vec::new()
}
