//! Examples and counter-examples of lists of points.

use crate::rule::RuleInfo;

/// The family of points.
pub(crate) fn infos() -> Vec<RuleInfo> {
    Vec::new()
}
