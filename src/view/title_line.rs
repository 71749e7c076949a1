//! The line at the top: what meeting this is, whose turn it is, the time, and whether all is saved.

use super::paint::Canvas;
use super::theme::Role;
use super::wrap::{cut, width};
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
    let map = chairing.map();
    let columns = canvas.columns();
    let (at, state) = match &chairing.look_back {
        Some(past) => (
            past.at(chairing.timeline.records()),
            "looking back".to_owned(),
        ),
        None if chairing.watches => (chairing.timeline.length(), "second screen".to_owned()),
        None => (chairing.now.at, saved_state(chairing)),
    };
    let wall = match &chairing.look_back {
        Some(past) => past.board.wall_at(at),
        None => chairing.now.wall,
    };
    let clock = wall.format("%H:%M");
    let length = elapsed(at);
    let right = if columns >= 60 {
        format!("{clock} · {length} · {state} ")
    } else {
        format!("{state} ")
    };
    let kind = kind_title(map.about.kind);
    let turn = chairing
        .board()
        .turn
        .and_then(|id| map.person(id))
        .map(|person| format!(" · {}'s turn", person.name));
    let turn = turn.unwrap_or_default();
    let room = columns.saturating_sub(width(&right) + 2);
    let short = cut(&map.about.title, room.saturating_sub(width(&turn)));
    let long = format!("{short} · {kind}");
    let name = if width(&long) + width(&turn) <= room {
        long
    } else {
        short
    };
    let end = canvas.text(1, 0, &name, Role::Strong);
    canvas.text(end, 0, &turn, Role::Strong);
    let role = match chairing.saved {
        Saved::All => Role::Beside,
        Saved::NotSince(_) => Role::Alarm,
    };
    canvas.text_to(columns, 0, &right, role);
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
