//! A child's houses side by side, each with what stands in it; the focused one alone where there is no room for three.

use super::few_words::lines;
use super::paint::Canvas;
use super::panel::{Cell, cell};
use super::theme::{ABOVE, BELOW, BULLET, Role};
use super::wrap::{LONGEST_LINE, cut, place_of, width};
use crate::app::chairing::Chairing;
use crate::meeting::child::HouseItem;
use crate::meeting::child_words::{HousePart, Tool};
use crate::meeting::event::Field;
use crate::meeting::parts::Person;
use crate::meeting::text::byte_at;
use crate::practice::child_tools::{part_question, part_title, reads_few_words};
use crate::practice::drawings::{Pen, crest, roof};

/// From this width on the three stand side by side.
const SIDE_BY_SIDE_FROM: usize = 57;

/// Below this height there is no room for a roof.
const ROOF_FROM: usize = 12;

/// The sign before a drawing that is described.
const DRAWING: &str = "*";

/// A line within a house.
struct Line {
    text: String,
    role: Role,
    focused: bool,
    caret: Option<usize>,
}

impl Line {
    fn new(text: impl Into<String>, role: Role) -> Self {
        Self {
            text: text.into(),
            role,
            focused: false,
            caret: None,
        }
    }
}

/// One house: where it stands and what is shown in it.
struct House<'a> {
    chairing: &'a Chairing,
    child: &'a Person,
    tool: Tool,
    part: HousePart,
    from: usize,
    columns: usize,
}

/// Paints the houses of a child; gives the cell of the caret or of what is focused.
pub fn paint(chairing: &Chairing, child: &Person, pen: Pen, canvas: &mut Canvas) -> Option<Cell> {
    let houses = chairing.wall().child.houses_of(child.id);
    let tool = houses.map_or(Tool::default(), |houses| houses.tool);
    let three = canvas.columns() >= SIDE_BY_SIDE_FROM;
    let parts: Vec<HousePart> = if three {
        HousePart::ALL.to_vec()
    } else {
        vec![chairing.child_at.part]
    };
    let room = canvas.columns().saturating_sub(parts.len() - 1) / parts.len();
    let columns = room - usize::from(room.is_multiple_of(2) && room > 0);
    let spare = canvas.columns().saturating_sub(columns * parts.len());
    let between = spare / (parts.len() + 1);
    let mut caret = None;
    for (place, &part) in parts.iter().enumerate() {
        let house = House {
            chairing,
            child,
            tool,
            part,
            from: between + place * (columns + between.max(1)),
            columns,
        };
        let here = house.paint(pen, canvas);
        caret = caret.or(here);
    }
    caret
}

impl House<'_> {
    fn is_focused(&self) -> bool {
        self.chairing.child_at.part == self.part
    }

    fn paint(&self, pen: Pen, canvas: &mut Canvas) -> Option<Cell> {
        let role = Role::OfColumn(self.part.category().column());
        let walls = pen.walls();
        let top = self.paint_top(pen, canvas, role);
        let last = canvas.rows().saturating_sub(1);
        for row in top..last {
            canvas.text(self.from, row, walls.side, role);
            canvas.text(
                self.from + self.columns.saturating_sub(1),
                row,
                walls.side,
                role,
            );
        }
        let floor = walls.floor.repeat(self.columns.saturating_sub(2));
        let floor = format!("{}{floor}{}", walls.corners[0], walls.corners[1]);
        canvas.text(self.from, last, &floor, role);
        let top = self.paint_title(canvas, top);
        self.paint_lines(canvas, top, last)
    }

    /// The roof, or what the wizard or fairy has in its place; gives the first row of the walls.
    fn paint_top(&self, pen: Pen, canvas: &mut Canvas, role: Role) -> usize {
        if canvas.rows() < ROOF_FROM {
            return 0;
        }
        let crest = crest(self.tool, self.part);
        if crest.is_empty() {
            let roof = roof(self.columns);
            for (row, line) in roof.iter().enumerate() {
                canvas.text(self.from, row, line, role);
            }
            return roof.len();
        }
        for (row, line) in crest.iter().enumerate() {
            let before = self.columns.saturating_sub(width(line)) / 2;
            canvas.text(self.from + before, row, line.trim_end(), role);
        }
        let [left, middle, right] = pen.walls().top;
        let edge = middle.repeat(self.columns.saturating_sub(2));
        canvas.text(
            self.from,
            crest.len(),
            &format!("{left}{edge}{right}"),
            role,
        );
        crest.len() + 1
    }

    /// Its name; gives the row below.
    fn paint_title(&self, canvas: &mut Canvas, row: usize) -> usize {
        let (title, means) = part_title(self.tool, self.part);
        let role = if self.is_focused() {
            Role::Focus
        } else {
            Role::Title(self.part.category().column())
        };
        self.centred(canvas, row, title, role);
        if means.is_empty() {
            return row + 1;
        }
        self.centred(canvas, row + 1, means, Role::Beside);
        row + 2
    }

    fn centred(&self, canvas: &mut Canvas, row: usize, text: &str, role: Role) {
        let text = cut(text, self.columns.saturating_sub(2));
        let before = self.columns.saturating_sub(width(&text)) / 2;
        canvas.text(self.from + before, row, &text, role);
    }

    /// As many lines as fit, so that the focused ones are in view; signs at the wall say that there are more.
    fn paint_lines(&self, canvas: &mut Canvas, top: usize, last: usize) -> Option<Cell> {
        let all = self.lines();
        let room = last.saturating_sub(top);
        let end = all
            .iter()
            .rposition(|line| line.focused)
            .map_or(0, |at| at + 1);
        let first = end.saturating_sub(room).min(all.len());
        let mut caret = None;
        for (row, line) in all.iter().skip(first).take(room).enumerate() {
            let at = (self.from + 2, top + row);
            canvas.text(at.0, at.1, &line.text, line.role);
            if line.focused && caret.is_none() {
                caret = cell(canvas, at.0 + 2, at.1);
            }
            if let Some(column) = line.caret {
                let column = column.min(self.columns.saturating_sub(3));
                return self.more(
                    canvas,
                    (top, last),
                    (first, &all),
                    cell(canvas, at.0 + column, at.1),
                );
            }
        }
        self.more(canvas, (top, last), (first, &all), caret)
    }

    fn more(
        &self,
        canvas: &mut Canvas,
        (top, last): (usize, usize),
        (first, all): (usize, &[Line]),
        caret: Option<Cell>,
    ) -> Option<Cell> {
        let at = self.from + self.columns.saturating_sub(1);
        if first > 0 {
            canvas.text(at, top, ABOVE, Role::Strong);
        }
        if first + last.saturating_sub(top) < all.len() {
            canvas.text(at, last.saturating_sub(1), BELOW, Role::Strong);
        }
        caret
    }

    /// Everything that stands in the house, and the line where more is written.
    fn lines(&self) -> Vec<Line> {
        let few = reads_few_words(self.child);
        let map = self.chairing.wall();
        let mut all = Vec::new();
        for item in map.child.items_in(self.child.id, self.part) {
            if few && !all.is_empty() {
                all.push(Line::new("", Role::Words));
            }
            self.item(item, few, &mut all);
        }
        if self.is_focused() && self.chairing.child_at.item.is_none() {
            if few && !all.is_empty() {
                all.push(Line::new("", Role::Words));
            }
            self.next(few, &mut all);
        }
        all
    }

    fn item(&self, item: &HouseItem, few: bool, to: &mut Vec<Line>) {
        let focused = self.is_focused() && self.chairing.child_at.item == Some(item.id);
        let sign = if item.drawn { DRAWING } else { BULLET };
        let draft = self.chairing.draft();
        let draft = draft.filter(|draft| draft.field == Field::HouseItem(item.id));
        if draft.is_some() {
            let (text, caret) = self.chairing.written().unwrap_or_default();
            self.text(sign, text, Some(caret), few, to);
            return;
        }
        let before = to.len();
        self.text(sign, &item.text, None, few, to);
        for line in &mut to[before..] {
            line.focused = focused;
            if focused {
                line.role = Role::Focus;
            }
        }
        let map = self.chairing.wall();
        if item.entry.is_some_and(|entry| map.entry(entry).is_some()) {
            let mut line = Line::new("  on the board", Role::Beside);
            line.focused = focused;
            to.push(line);
        }
    }

    /// What is written next, or the question.
    fn next(&self, few: bool, to: &mut Vec<Line>) {
        if let Some(draft) = self.chairing.draft() {
            let drawn = matches!(draft.field, Field::NewHouseItem { drawn: true, .. });
            let sign = if drawn { DRAWING } else { BULLET };
            if draft.field.is_of_houses() {
                let (text, caret) = self.chairing.written().unwrap_or_default();
                self.text(sign, text, Some(caret), few, to);
            }
            return;
        }
        let before = to.len();
        self.text(" ", part_question(self.part), None, false, to);
        for line in &mut to[before..] {
            line.role = Role::Beside;
            line.focused = true;
        }
    }

    /// A text with its sign, and where the caret stands in it.
    fn text(&self, sign: &str, text: &str, caret: Option<usize>, few: bool, to: &mut Vec<Line>) {
        let ranges = lines(
            text,
            self.columns.saturating_sub(6).clamp(1, LONGEST_LINE),
            few,
        );
        let caret = caret.map(|caret| place_of(text, &ranges, byte_at(text, caret)));
        for (number, range) in ranges.iter().enumerate() {
            let sign = if number == 0 { sign } else { " " };
            let mut line = Line::new(
                format!("{sign} {}", text[range.clone()].trim_end()),
                Role::Words,
            );
            if let Some((_, column)) = caret.filter(|(at, _)| *at == number) {
                line.caret = Some(2 + column);
                line.focused = true;
            }
            to.push(line);
        }
    }
}
