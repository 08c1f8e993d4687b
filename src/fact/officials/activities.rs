//! What somebody does, as a set.

use crate::report::Activity;

/// Activities, each once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Activities(u8);

/// All of them, in their order.
const ALL: [Activity; 7] = [
    Activity::Attend,
    Activity::Award,
    Activity::Elected,
    Activity::Exchange,
    Activity::Preside,
    Activity::Report,
    Activity::Speak,
];

impl Activities {
    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn has(self, activity: Activity) -> bool {
        self.0 >> (activity as u8) & 1 == 1
    }

    pub(super) fn add(&mut self, activity: Activity) {
        self.0 |= 1 << activity as u8;
    }

    pub(super) fn remove(&mut self, activity: Activity) {
        self.0 &= !(1 << activity as u8);
    }

    /// Leaves no other one.
    pub(super) fn keep(&mut self, activity: Activity) {
        self.0 &= 1 << activity as u8;
    }

    pub(super) fn unite(&mut self, others: Activities) {
        self.0 |= others.0;
    }

    pub(super) fn list(self) -> Vec<Activity> {
        let mut list = Vec::with_capacity(self.0.count_ones() as usize);
        for activity in ALL {
            if self.has(activity) {
                list.push(activity);
            }
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, Activities};
    use crate::report::Activity::{Attend, Report, Speak};

    #[test]
    fn activities_are_told_once_and_in_order() {
        let mut activities = Activities::default();
        assert!(activities.is_empty());
        [Speak, Attend, Speak, Report].into_iter().for_each(|one| activities.add(one));
        activities.remove(Report);
        assert_eq!(activities.list(), [Attend, Speak]);
        let mut kept = activities;
        kept.keep(Speak);
        assert_eq!(kept.list(), [Speak]);
        kept.unite(activities);
        assert_eq!(kept, activities);
    }

    #[test]
    fn all_activities_are_in_order() {
        assert!(ALL.is_sorted());
        let mut all = Activities::default();
        ALL.into_iter().for_each(|one| all.add(one));
        assert_eq!(all.list(), ALL);
    }
}
