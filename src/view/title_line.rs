//! The line at the top: what meeting this is, whose turn it is, the time, and whether all is saved.

use super::paint::Canvas;
use super::theme::Role;
use super::wrap::{cut, width};
use crate::app::agenda::now;
use crate::app::chairing::Chairing;
use crate::app::effect::Saved;
use crate::practice::words::kind_title;

const MINUTE: u64 = 60_000;

/// Hours and minutes since the start: `0:23`.
pub fn elapsed(at: u64) -> String {
    let minutes = at / MINUTE;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// Whether everything is saved, in words.
pub fn saved_state(chairing: &Chairing) -> String {
    match chairing.saved {
        Saved::All => "saved".to_owned(),
        Saved::NotSince(at) => {
            let since = chairing.board().wall_at(at);
            format!("not saved since {}", since.format("%H:%M"))
        }
    }
}

/// Paints the line.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) {
    canvas.clear();
    let columns = canvas.columns();
    let right = when_and_state(chairing, columns);
    let room = columns.saturating_sub(width(&right) + 2);
    canvas.text(1, 0, &which_meeting(chairing, room), Role::Strong);
    let role = match chairing.saved {
        Saved::All if chairing.board().room.off_record.is_some() => Role::Focus,
        Saved::All => Role::Beside,
        Saved::NotSince(_) => Role::Alarm,
    };
    canvas.text_to(columns, 0, &right, role);
}

/// So much of a name is shown beside the title, in columns.
const LONGEST_NAME: usize = 24;

/// So much of the title stays beside a long part of the agenda, in columns.
const SHORTEST_TITLE: usize = 12;

/// The title, the kind where there is room for it, and whose turn it is.
fn which_meeting(chairing: &Chairing, room: usize) -> String {
    let map = chairing.wall();
    let turn = chairing
        .board()
        .turn
        .and_then(|id| map.person(id))
        .map(|person| format!(" · {}'s turn", cut(&person.name, LONGEST_NAME)));
    let turn = turn.unwrap_or_default();
    let part = part(chairing);
    if !part.is_empty() {
        let left = room.saturating_sub(width(&turn));
        let title = cut(&map.about.title, (left / 2).max(SHORTEST_TITLE));
        let part = cut(&part, left.saturating_sub(width(&title)));
        return title + &part + &turn;
    }
    let title = cut(&map.about.title, room.saturating_sub(width(&turn)));
    let long = format!("{title} · {}{turn}", kind_title(map.about.kind));
    if width(&long) <= room {
        long
    } else {
        title + &turn
    }
}

/// The part of the meeting that is on; a soft sign where it runs over.
fn part(chairing: &Chairing) -> String {
    match now(chairing) {
        None => String::new(),
        Some((title, 0)) => format!(" · {title}"),
        Some((title, over)) => format!(" · {title} +{over} min"),
    }
}

/// The clock on the wall, the time since the start, and whether all is saved; of a past moment, what they were then.
fn when_and_state(chairing: &Chairing, columns: usize) -> String {
    let (at, wall, state) = match &chairing.look_back {
        Some(past) => {
            let at = past.at(chairing.timeline.records());
            (at, past.board.wall_at(at), "looking back".to_owned())
        }
        None if chairing.watches => {
            let length = chairing.timeline.length();
            (length, chairing.now.wall, "second screen".to_owned())
        }
        None if chairing.board().room.off_record.is_some() => {
            let rests = "off the record".to_owned();
            (chairing.now.at, chairing.now.wall, rests)
        }
        None if chairing.tour.is_some() => {
            let practice = "practice".to_owned();
            (chairing.now.at, chairing.now.wall, practice)
        }
        None => (chairing.now.at, chairing.now.wall, saved_state(chairing)),
    };
    let state = counted(chairing).map_or(state.clone(), |counted| format!("{counted} · {state}"));
    if columns >= 60 {
        format!("{} · {} · {state} ", wall.format("%H:%M"), elapsed(at))
    } else {
        format!("{state} ")
    }
}

/// How much could still be asked, if the chair wants it here.
fn counted(chairing: &Chairing) -> Option<String> {
    let wanted = chairing.gaps.counted && !chairing.is_past();
    let count = match chairing.gaps.open {
        1 => "1 gap".to_owned(),
        many => format!("{many} gaps"),
    };
    wanted.then_some(count)
}

#[cfg(test)]
mod tests {
    use super::elapsed;

    #[test]
    fn time_since_the_start_is_hours_and_minutes() {
        assert_eq!(elapsed(0), "0:00");
        assert_eq!(elapsed(23 * 60_000 + 59_999), "0:23");
        assert_eq!(elapsed(62 * 60_000), "1:02");
    }
}
