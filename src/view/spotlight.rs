//! One entry alone, for everyone to read; when it is read back, with the question whether that was meant.

use super::big_words::lay_big;
use super::paint::Canvas;
use super::panel::Cell;
use super::theme::Role;
use super::wrap::cut;
use crate::app::chairing::Chairing;
use crate::meeting::map::Map;
use crate::meeting::parts::Entry;
use crate::practice::telling::in_one_line;
use crate::practice::words::category_title;

/// Paints the entry; gives the cell of its first letter.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let map = chairing.wall();
    let room = &chairing.board().room;
    let entry = room.spotlit.and_then(|id| map.entry(id))?;
    let column = entry.category.column();
    let title = category_title(entry.category, map.about.setting);
    canvas.text(2, 1, &cut(title, canvas.columns()), Role::Title(column));
    let foot = foot(map, entry, room.asks);
    let rows = canvas.rows().saturating_sub(3 + foot.len() + 1);
    let words = lay_big(&in_one_line(entry, map), canvas.columns(), rows);
    let first = words.paint(&mut canvas.inner(3, rows), Role::Strong);
    for (row, (line, role)) in (canvas.rows().saturating_sub(foot.len())..).zip(foot) {
        canvas.text(
            2,
            row,
            &cut(&line, canvas.columns().saturating_sub(3)),
            role,
        );
    }
    first
}

/// Who said it, what was said when it was read back, and the question.
fn foot(map: &Map, entry: &Entry, asks: bool) -> Vec<(String, Role)> {
    let mut lines = Vec::new();
    let speakers = map.names(&entry.speakers).join(", ");
    lines.extend((!speakers.is_empty()).then_some((speakers, Role::Beside)));
    if entry.agreed {
        lines.push(("This is what was meant.".to_owned(), Role::Strong));
    }
    for one in &entry.differs {
        let who = map.names([&one.person]).concat();
        lines.push((
            format!("{who} sees it differently: {}", one.why),
            Role::Words,
        ));
    }
    if asks && !entry.agreed {
        lines.push(("Is this what you meant?".to_owned(), Role::Strong));
    }
    lines
}
