//! Whether there is a day for the next meeting, and whether it is soon enough.

use super::gap::{Gap, Look, Means};
use crate::meeting::checks::Check;
use crate::practice::agenda::{About, agenda};
use crate::practice::day_problem::say_day;
use crate::practice::next_meeting::next_due;
use crate::practice::working_days::Holidays;

/// At the end no day for the next meeting, where one usually follows.
pub(super) fn no_next_date(look: &Look) -> Vec<Gap> {
    let about = &look.map.about;
    let due = next_due(about.kind, about.began.date_naive(), &Holidays::default());
    let closes = agenda(about.kind)
        .iter()
        .any(|part| part.about == About::Closing);
    if !look.reached.end
        || look.map.conclusions.next_meeting.is_some()
        || (due.is_empty() && !closes)
    {
        return Vec::new();
    }
    let sentence = match due.first() {
        Some(due) => format!(
            "By {} at the latest: when do we meet again?",
            say_day(due.latest)
        ),
        None => "When do we meet again?".to_owned(),
    };
    vec![Gap::new(Check::NoNextDate, sentence, Means::NextMeeting)]
}

/// A day that is later than the meeting which follows soonest may be.
pub(super) fn next_too_late(look: &Look) -> Vec<Gap> {
    let about = &look.map.about;
    let due = next_due(about.kind, about.began.date_naive(), &Holidays::default());
    match (due.first(), look.map.conclusions.next_meeting) {
        (Some(due), Some(day)) if day > due.latest => {
            let latest = say_day(due.latest);
            let sentence = format!(
                "The {} may be {latest} at the latest. Is there an earlier day?",
                due.what().to_lowercase()
            );
            vec![Gap::new(Check::NextTooLate, sentence, Means::NextMeeting)]
        }
        _ => Vec::new(),
    }
}
