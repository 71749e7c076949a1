//! The whole board as plain lines of text, for a terminal that is not one, for mail and for reading later.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::bar;
use super::entry::lay_entry;
use super::paint::Canvas;
use super::pinned::{heading, lay_pinned};
use super::sheet_plan::{children, decided, plan};
use super::spread::{place_labels, spread};
use super::theme::Theme;
use super::trend::trend_rows;
use super::wrap::{width, wrap};
use crate::app::pinned::{Pinned, pinned};
use crate::meeting::map::Map;
use crate::meeting::parts::Scale;
use crate::meeting::trajectory::Past;
use crate::meeting::vocabulary::{Attendance, Column, Side};
use crate::practice::taken_told::told_taken_out;
use crate::practice::telling::path_told;
use crate::practice::words::{
    attendance_title, capitalised, category_title, column_title, kind_title,
};

/// From this width on the columns stand side by side.
const SIDE_BY_SIDE_FROM: usize = 78;

/// The board in so many columns, a line each, without trailing blanks.
pub fn sheet(map: &Map, columns: usize) -> Vec<String> {
    let columns = columns.clamp(20, 1000);
    let mut lines = vec![
        format!("{} · {}", map.about.title, kind_title(map.about.kind)),
        map.about.began.format("%a %-d %b %Y, %H:%M").to_string(),
    ];
    lines.extend(people(map, columns));
    lines.extend(decided(map, columns));
    lines.push(String::new());
    let order = map.about.order.columns();
    if columns >= SIDE_BY_SIDE_FROM {
        let third = (columns - 2) / 3;
        let parts = order.map(|column| one_column(map, column, third));
        let rows = parts.iter().map(Vec::len).max().unwrap_or(0);
        lines.extend((0..rows).map(|row| {
            let cells: Vec<String> = parts
                .iter()
                .map(|part| padded(part.get(row).map_or("", String::as_str), third))
                .collect();
            cells.join("│").trim_end().to_owned()
        }));
    } else {
        for column in order {
            lines.extend(one_column(map, column, columns));
            lines.push(String::new());
        }
    }
    for scale in &map.scales {
        lines.push(String::new());
        lines.extend(scale_lines(map, scale, columns));
    }
    lines.extend(plan(map, columns));
    lines.extend(children(map, columns));
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.extend(taken_out(map, columns));
    lines
}

/// What was taken out of the meeting, when and why, under a blank row.
fn taken_out(map: &Map, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for taken in &map.taken_out {
        let told = told_taken_out(taken);
        let rows = wrap(&told, columns).into_iter();
        lines.extend(rows.map(|row| told[row].to_owned()));
    }
    if !lines.is_empty() {
        lines.insert(0, String::new());
    }
    lines
}

fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

fn people(map: &Map, columns: usize) -> Vec<String> {
    let named = |attendance: Attendance| {
        let names: Vec<&str> = map
            .listed()
            .filter(|person| person.attendance == attendance)
            .map(|person| person.name.as_str())
            .collect();
        (!names.is_empty()).then(|| {
            let title = capitalised(attendance_title(attendance));
            format!("{title}: {}", names.join(", "))
        })
    };
    Attendance::ALL
        .iter()
        .filter_map(|&attendance| named(attendance))
        .flat_map(|line| {
            let lines: Vec<String> = wrap(&line, columns)
                .into_iter()
                .map(|range| line[range].to_owned())
                .collect();
            lines
        })
        .collect()
}

fn one_column(map: &Map, column: Column, columns: usize) -> Vec<String> {
    let mut lines = vec![column_title(column).to_owned(), "─".repeat(columns)];
    lines.extend(pinned_lines(map, column, columns));
    for &category in column.categories() {
        if map.place(category).is_empty() {
            continue;
        }
        lines.push(format!(" {}", category_title(category, map.about.setting)));
        for entry in map.entries_in(category) {
            let laid = lay_entry(map, entry, None, columns);
            let rows = laid.rows();
            lines.extend(painted(columns, rows, |canvas| {
                laid.paint(canvas, 0, 0, false, column);
            }));
        }
    }
    lines
}

/// Statements over worries, goals over what needs to happen; decisions stand at the head of the sheet.
fn pinned_lines(map: &Map, column: Column, columns: usize) -> Vec<String> {
    let pinned = pinned(map, column);
    let mut all = pinned
        .into_iter()
        .filter(|one| !matches!(one, Pinned::Decision(_)))
        .peekable();
    let mut lines = Vec::new();
    if let Some(&first) = all.peek() {
        lines.push(format!(" {}", heading(first, map.about.setting)));
    }
    for laid in all.filter_map(|one| lay_pinned(map, one, columns)) {
        lines.extend(painted(columns, laid.rows(), |canvas| {
            laid.paint(canvas, 0, 0, false, column);
        }));
    }
    lines
}

/// What is painted in an area of this size, as lines.
fn painted(columns: usize, rows: usize, paint: impl FnOnce(&mut Canvas)) -> Vec<String> {
    let short = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    let area = Rect::new(0, 0, short(columns), short(rows));
    let mut buffer = Buffer::empty(area);
    paint(&mut Canvas::new(&mut buffer, area, Theme::Mono));
    (0..area.height)
        .map(|y| {
            let mut line = String::new();
            let mut x = 0;
            while x < area.width {
                let symbol = buffer[(x, y)].symbol();
                line.push_str(symbol);
                x = x.saturating_add(short(width(symbol).max(1)));
            }
            line.trim_end().to_owned()
        })
        .collect()
}

/// How numbers moved over a chain of meetings, in so many columns, a line each. The map tells who is a child.
pub fn trend(chain: &[Past], map: &Map, columns: usize) -> Vec<String> {
    let columns = columns.clamp(40, 1000);
    let children: Vec<&str> = map
        .people
        .iter()
        .filter(|person| person.side == Side::Child)
        .map(|person| person.name.as_str())
        .collect();
    trend_rows(chain, &children)
        .iter()
        .flat_map(|row| painted(columns, row.rows(), |canvas| row.paint(canvas)))
        .collect()
}

fn scale_lines(map: &Map, scale: &Scale, columns: usize) -> Vec<String> {
    let mut lines = vec![
        scale.question.clone(),
        format!("  0: {}", scale.zero),
        format!("  10: {}", scale.ten),
    ];
    let (spread, _) = spread(map, scale);
    if !spread.is_empty() && place_labels(&spread, (3, columns - 8), columns, 2).is_some() {
        lines.extend(painted(columns, 3, |canvas| {
            bar::paint_line(canvas, scale, map);
        }));
    }
    for mark in &scale.marks {
        let given = scale.shown(mark);
        let (Some(person), Some(_)) = (map.person(mark.person), given.answer) else {
            continue;
        };
        let said = path_told(scale, mark);
        let mut line = format!("  {}: {said}", person.name);
        for (label, text) in [
            ("; because: ", &given.why),
            ("; one higher: ", &given.one_up),
        ] {
            if !text.is_empty() {
                line.push_str(label);
                line.push_str(text);
            }
        }
        let ranges = wrap(&line, columns.saturating_sub(4));
        lines.extend(ranges.into_iter().enumerate().map(|(number, range)| {
            let indent = if number == 0 { "" } else { "    " };
            format!("{indent}{}", &line[range])
        }));
    }
    lines.retain(|line| !line.trim().is_empty());
    lines
        .iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    use crate::meeting::parts::{Entry, EntryId};
    use crate::meeting::vocabulary::Category;

    #[test]
    fn an_entry_is_found_on_the_sheet_at_any_width() {
        let mut map = Map::default();
        let entry = Entry {
            id: EntryId(1),
            category: Category::PastHarm,
            text: "alone".to_owned(),
            speakers: Vec::new(),
            known: None,
            at: 0,
            step: crate::meeting::parts::Step::default(),
            carried: false,
            held: false,
            differs: Vec::new(),
            agreed: false,
        };
        map.places[Category::PastHarm.index()].push_back(entry.id);
        map.entries.insert(entry.id, Arc::new(entry));
        for columns in [0, 30, 78, 160] {
            assert!(
                sheet(&map, columns)
                    .iter()
                    .any(|line| line.contains("• alone"))
            );
        }
    }
}
