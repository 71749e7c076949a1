//! Sorting what was taken down quickly: one entry after the other, a letter for each place.

use super::chairing::Chairing;
use super::focus::Focus;
use crate::meeting::map::Map;
use crate::meeting::parts::EntryId;
use crate::meeting::vocabulary::Column;

/// What has no place yet, from the first column to the last.
pub fn unsorted(map: &Map) -> Vec<EntryId> {
    let columns = map.about.order.columns().into_iter();
    columns
        .flat_map(|column| map.place(column.unsorted()).iter().copied())
        .collect()
}

/// How many entries of a column have no place yet.
pub fn unsorted_in(map: &Map, column: Column) -> usize {
    map.place(column.unsorted()).len()
}

/// Stands on the first entry without a place that was not passed over. Says whether there is one.
pub fn stand_at_next(chairing: &mut Chairing, passed_over: &[EntryId]) -> bool {
    let waiting = unsorted(chairing.map());
    let next = waiting.into_iter().find(|id| !passed_over.contains(id));
    if let Some(id) = next {
        let focus = Focus::entry(chairing.map(), id, chairing.focus);
        chairing.stand(focus);
    }
    next.is_some()
}
