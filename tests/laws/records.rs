//! Laws that hold for any records, whether they fit or not: damaged and foreign files hold such.

use crate::common::about;
use crate::common::random::records;
use proptest::prelude::ProptestConfig;
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq, proptest};
use sofs::meeting::apply::apply;
use sofs::meeting::board::Board;
use sofs::meeting::child::Showing;
use sofs::meeting::map::Map;
use sofs::meeting::parts::{
    DecisionId, EntryId, GoalId, ItemId, PageId, PersonId, RuleId, ScaleId, StatementId,
};
use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::Category;

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn no_number_twice<T: Ord>(ids: impl IntoIterator<Item = T>) -> bool {
    let mut ids: Vec<T> = ids.into_iter().collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    ids.len() == count
}

/// Every entry stands in exactly one place, and nothing else stands anywhere.
fn is_sound(map: &Map) -> Result<(), TestCaseError> {
    let placed: usize = Category::ALL.iter().map(|&c| map.place(c).len()).sum();
    prop_assert_eq!(placed, map.entries.len());
    for &category in Category::ALL {
        prop_assert!(no_number_twice(map.place(category).iter()));
        for id in map.place(category) {
            prop_assert_eq!(map.entry(*id).map(|e| e.category), Some(category));
        }
    }
    for (id, entry) in &map.entries {
        prop_assert_eq!(*id, entry.id);
        prop_assert!(!entry.text.is_empty());
        prop_assert!(no_number_twice(&entry.speakers));
    }
    prop_assert!(no_number_twice(map.people.iter().map(|p| p.id)));
    prop_assert!(no_number_twice(map.scales.iter().map(|s| s.id)));
    for scale in &map.scales {
        prop_assert!(no_number_twice(scale.marks.iter().map(|m| m.person)));
    }
    child_is_sound(map)
}

/// Houses and what stands in them belong to somebody the meeting knows; a set a child.
fn child_is_sound(map: &Map) -> Result<(), TestCaseError> {
    let all = &map.child;
    prop_assert!(no_number_twice(all.houses.iter().map(|one| one.child)));
    prop_assert!(no_number_twice(all.pages.iter().map(|one| one.id)));
    for houses in &all.houses {
        prop_assert!(map.person(houses.child).is_some());
        if let Showing::These(people) = &houses.showing {
            prop_assert!(!people.is_empty() && no_number_twice(people));
        }
    }
    for (id, item) in &all.items {
        prop_assert_eq!(*id, item.id);
        prop_assert!(!item.text.is_empty() && all.houses_of(item.child).is_some());
    }
    Ok(())
}

/// Whatever number comes next, nothing has it.
fn next_is_free(board: &Board) -> bool {
    let next = board.next_id();
    let all = &board.map.conclusions;
    let child = &board.map.child;
    child.item(ItemId(next)).is_none()
        && child.page(PageId(next)).is_none()
        && board.map.entry(EntryId(next)).is_none()
        && board.map.person(PersonId(next)).is_none()
        && board.map.scale(ScaleId(next)).is_none()
        && all.statement(StatementId(next)).is_none()
        && all.goal(GoalId(next)).is_none()
        && all.decision(DecisionId(next)).is_none()
        && all.rule(RuleId(next)).is_none()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_records_leave_a_sound_board(records in records(80)) {
        let mut board = Board::new(about());
        for record in &records {
            apply(&mut board, record);
            is_sound(&board.map)?;
            prop_assert!(next_is_free(&board), "after {:?}", record);
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn seeking_anywhere_in_a_long_meeting_is_folding(records in records(900), part in 0..=100_usize) {
        let timeline = Timeline::of(about(), records.clone());
        let count = records.len() * part / 100;
        let mut folded = Board::new(about());
        for record in &records[..count] {
            apply(&mut folded, record);
        }
        prop_assert_eq!(timeline.seek(count), folded);
        prop_assert_eq!(&timeline.seek(usize::MAX), timeline.now());
    }
}
