//! The time line under a meeting that is looked back at: its chapters, where we are, and how time goes on.

use super::paint::Canvas;
use super::theme::{FULL, Role, UNDER};
use super::wrap::cut;
use crate::app::chairing::Chairing;
use crate::app::look_back::LookBack;
use crate::app::player::Player;
use crate::meeting::chapters::{Chapter, Subject, chapter_at};
use crate::practice::telling::{chapter_letter, chapter_title, clock_since};

/// Paints the time line: in two rows with the chapters, in one without.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) {
    canvas.clear();
    let Some(past) = &chairing.look_back else {
        return;
    };
    if canvas.rows() > 1 {
        paint_chapters(chairing, past, canvas);
    }
    paint_place(chairing, past, canvas);
}

/// The column of a moment on a line that is as long as the meeting.
pub fn column_of(at: u64, length: u64, columns: usize) -> usize {
    let last = columns.saturating_sub(1);
    let share = u128::from(at.min(length)) * last as u128 / u128::from(length.max(1));
    usize::try_from(share).unwrap_or(last).min(last)
}

fn paint_chapters(chairing: &Chairing, past: &LookBack, canvas: &mut Canvas) {
    let length = chairing.timeline.length();
    let columns = canvas.columns().saturating_sub(2);
    let place = |at: u64| 1 + column_of(at, length, columns);
    let stretches = past.chapters.iter().filter(|chapter| !is_moment(chapter));
    let mut stretches = stretches.peekable();
    while let Some(chapter) = stretches.next() {
        let end = stretches.peek().map_or(columns + 1, |next| place(next.at));
        paint_stretch(canvas, &chapter.subject, place(chapter.at), end);
    }
    for moment in past.chapters.iter().filter(|chapter| is_moment(chapter)) {
        let sign = chapter_letter(&moment.subject).to_string();
        canvas.text(place(moment.at), 0, &sign, Role::Strong);
    }
    let at = past.at(chairing.timeline.records());
    canvas.text(place(at), 0, FULL, Role::Strong);
}

fn is_moment(chapter: &Chapter) -> bool {
    matches!(chapter.subject, Subject::Moment(_))
}

/// A stretch is its letter and a line: colour alone says nothing.
fn paint_stretch(canvas: &mut Canvas, subject: &Subject, from: usize, to: usize) {
    let role = match subject {
        Subject::Column(column) => Role::Title(*column),
        _ => Role::Strong,
    };
    canvas.text(from, 0, &chapter_letter(subject).to_string(), role);
    for column in from + 1..to {
        canvas.text(column, 0, UNDER, role);
    }
}

fn paint_place(chairing: &Chairing, past: &LookBack, canvas: &mut Canvas) {
    let row = canvas.rows().saturating_sub(1);
    let records = chairing.timeline.records();
    let at = past.at(records);
    let mut parts = vec![
        how_it_goes(&past.player, records.len()),
        format!(
            "{} of {}",
            clock_since(at),
            clock_since(chairing.timeline.length())
        ),
        past.board.wall_at(at).format("%H:%M").to_string(),
    ];
    if let Some(chapter) = chapter_at(&past.chapters, past.player.count) {
        parts.push(chapter_title(&past.chapters[chapter].subject));
    }
    if past.player.playing && past.player.cuts(records) {
        let pause = Player::pause_before(records, past.player.count);
        parts.push(format!("a pause of {} is cut short", clock_since(pause)));
    }
    if let Some(person) = past.only.and_then(|id| past.board.map.person(id)) {
        parts.push(format!("only {}", person.name));
    }
    if past.marked.is_some() {
        parts.push("a moment is marked".to_owned());
    }
    let text = parts.join(" · ");
    let room = canvas.columns().saturating_sub(2);
    canvas.text(1, row, &cut(&text, room), Role::Beside);
}

fn how_it_goes(player: &Player, end: usize) -> String {
    match (player.playing, player.count) {
        (true, _) => format!("playing {}×", player.speed),
        (false, count) if count >= end => "the end".to_owned(),
        (false, 0) => "the beginning".to_owned(),
        (false, _) => "standing still".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::column_of;

    #[test]
    fn the_line_is_as_long_as_the_meeting() {
        assert_eq!(column_of(0, 1000, 50), 0);
        assert_eq!(column_of(1000, 1000, 50), 49);
        assert_eq!(column_of(5, 0, 50), 0);
        assert_eq!(column_of(5, 1000, 0), 0);
    }
}
