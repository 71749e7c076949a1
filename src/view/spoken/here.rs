//! Where one stands, in words.

use super::reading::list_here;
use super::room::alone_words;
use super::stops::stop_words;
use super::words::{ended, on_board};
use crate::app::chairing::Chairing;
use crate::app::dialogue::stops::{Standing, Stop, standing};
use crate::meeting::event::Field;
use crate::practice::telling::clock_since;
use crate::view::title_line::{elapsed, saved_state};

/// Where one stands.
pub fn here(chairing: &Chairing) -> Vec<String> {
    match standing(chairing) {
        Standing::List(..) => list_here(chairing),
        Standing::Past(_) => vec![past(chairing)],
        Standing::Alone(..) => alone_words(chairing).into_iter().collect(),
        Standing::Writing(Field::Bookmark) => vec!["Name of this moment:".to_owned()],
        Standing::Writing(Field::Title) => {
            let title = &chairing.wall().about.title;
            vec![format!(
                "Title: {title}. Say it anew, or an empty line leaves it."
            )]
        }
        Standing::Writing(Field::WhySilent(_)) => {
            let why = chairing.draft().map_or("", |draft| draft.text());
            vec![
                format!("Not in this meeting, because: {why}")
                    .trim_end()
                    .to_owned(),
            ]
        }
        Standing::Stop(stop, ..) => vec![at_stop(chairing, stop)],
        Standing::Writing(_) | Standing::Board(_) | Standing::Page(_) => vec![on_board(chairing)],
    }
}

/// A stop; and if its words are open to be written anew, that.
fn at_stop(chairing: &Chairing, stop: Stop) -> String {
    let words = stop_words(chairing, stop);
    match chairing.draft() {
        Some(draft) if !draft.text().is_empty() => {
            format!("{} Say it anew, or an empty line leaves it.", ended(&words))
        }
        _ => words,
    }
}

/// Where one stands, the time, the part, the turn, and whether all is saved.
pub fn where_now(chairing: &Chairing) -> Vec<String> {
    let map = chairing.wall();
    let mut lines = here(chairing);
    let wall = chairing.now.wall.format("%H:%M");
    let mut state = vec![
        format!("{wall}, {} since the start", elapsed(chairing.now.at)),
        saved_state(chairing),
    ];
    if chairing.board().room.off_record.is_some() {
        state.push("off the record".to_owned());
    }
    if let Some((part, over)) = crate::app::agenda::now(chairing) {
        let over = if over > 0 {
            format!(", {over} minutes over")
        } else {
            String::new()
        };
        state.push(format!("{part}{over}"));
    }
    if let Some(turn) = chairing.board().turn {
        state.push(format!("{}'s turn", map.names([&turn]).concat()));
    }
    lines.push(format!("{}.", state.join("; ")));
    lines
}

/// The moment that is looked back at.
fn past(chairing: &Chairing) -> String {
    let at = chairing
        .look_back
        .as_ref()
        .map_or(0, |past| past.at(chairing.timeline.records()));
    format!("Looking back at {}.", clock_since(at))
}
