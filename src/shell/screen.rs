//! What stands on the terminal, and the fewest cells that make it what it should be.

use std::io::{self, Write};
use std::ops::Range;
use std::thread;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::pen::Pen;
use crate::app::chairing::Chairing;
use crate::app::model::Model;
use crate::meeting::vocabulary::Column;
use crate::view::draft_alone::{DraftPlace, End, laid_draft, paint_draft, paint_letter};
use crate::view::entry::Laid;
use crate::view::paint::Canvas;
use crate::view::panel::Cell as Place;
use crate::view::parts::{Told, paint};
use crate::view::regions::{Part, Region, regions};
use crate::view::stamps::{beside_draft, draft_stamp};
use crate::view::theme::Theme;
use crate::view::wrap::width;

/// Remembers what was painted, so that only what changed is painted, compared and sent.
pub struct Screen<W: Write> {
    out: W,
    pen: Pen,
    theme: Theme,
    shown: Buffer,
    next: Buffer,
    painted: Vec<(Region, Told)>,
    draft: u64,
    beside_draft: Option<(usize, u64)>,
    end: End,
    cursor: Place,
    all: bool,
}

impl<W: Write> Screen<W> {
    /// A screen on which nothing stands yet.
    pub fn new(out: W) -> Self {
        Self {
            out,
            pen: Pen::default(),
            theme: Theme::default(),
            shown: Buffer::empty(Rect::ZERO),
            next: Buffer::empty(Rect::ZERO),
            painted: Vec::new(),
            draft: 0,
            beside_draft: None,
            end: End::default(),
            cursor: (0, 0),
            all: true,
        }
    }

    /// What stands on the terminal.
    pub fn shown(&self) -> &Buffer {
        &self.shown
    }

    /// Where the cursor stands.
    pub fn cursor(&self) -> Place {
        self.cursor
    }

    /// Brings the terminal up to the model, in one write.
    pub fn draw(&mut self, model: &Model) -> io::Result<()> {
        let window = Rect::new(0, 0, model.columns, model.rows);
        if window != self.shown.area {
            self.shown = Buffer::empty(window);
            self.next = Buffer::empty(window);
            self.all = true;
        }
        if model.theme != self.theme {
            self.theme = model.theme;
            self.painted.clear();
            self.beside_draft = None;
        }
        let dirty = match self.paint_letters(model) {
            Some(dirty) => dirty,
            None => self.paint(model),
        };
        let cursor = self.place_cursor();
        let rows = changed_rows(&self.shown, &self.next, &dirty, self.all);
        let cells = changed_cells(&self.shown, &self.next, &rows, self.all);
        if cells.is_empty() && cursor == self.cursor && !self.all {
            return Ok(());
        }
        write(&mut self.pen, &cells, cursor, self.all);
        self.pen.send(&mut self.out)?;
        // The system hands the frame on to the terminal, often on this processor: whatever is still to be done here would hold it up.
        thread::yield_now();
        for row in rows {
            let now = &self.next.content[row.cells.clone()];
            self.shown.content[row.cells].clone_from_slice(now);
        }
        self.cursor = cursor;
        self.all = false;
        Ok(())
    }

    /// Paints the draft alone, where nothing else changed since the last frame. So it is with nearly every key.
    fn paint_letters(&mut self, model: &Model) -> Option<Vec<Rect>> {
        let (number, then) = self.beside_draft.filter(|_| !self.all)?;
        let chairing = model.meeting()?;
        let (_, laid) = laid_in(chairing, &self.painted.get(number)?.0)?;
        if beside_draft(model, laid.rows()) != Some(then) {
            return None;
        }
        debug_assert!(self.is_painted(&regions(model)), "no other part changed");
        let told = &mut self.painted.get_mut(number)?.1;
        let place = told.draft?;
        let mut canvas = Canvas::new(&mut self.next, place.area, self.theme).with(model.signs());
        let letter = paint_letter(&laid, chairing, place, &mut self.end, &mut canvas);
        if letter.is_some() {
            told.caret = Some(self.end.cell);
        }
        let painted = letter.or_else(|| self.paint_draft(model, number));
        Some(Vec::from_iter(painted))
    }

    /// In which part the draft stands, and what is seen beside it.
    fn look_beside_draft(&self, model: &Model) -> Option<(usize, u64)> {
        let written = |(_, told): &(Region, Told)| told.draft.is_some();
        let number = self.painted.iter().position(written)?;
        let (_, laid) = laid_in(model.meeting()?, &self.painted[number].0)?;
        Some((number, beside_draft(model, laid.rows())?))
    }

    fn is_painted(&self, regions: &[Region]) -> bool {
        self.painted.iter().map(|(then, _)| then).eq(regions)
    }

    /// Paints the parts whose stamps changed; gives the areas that may look different now.
    fn paint(&mut self, model: &Model) -> Vec<Rect> {
        let regions = regions(model);
        let same_shape = !self.all && self.same_shape(&regions);
        if !same_shape {
            Canvas::new(&mut self.next, self.shown.area, self.theme).clear();
            self.painted.clear();
        }
        let mut dirty = Vec::new();
        let draft = model.meeting().map_or(0, draft_stamp);
        for (number, region) in regions.into_iter().enumerate() {
            let before = self.painted.get(number);
            let stale = before.is_none_or(|(then, _)| then.stamp != region.stamp);
            let covered = region.part == Part::List && !dirty.is_empty();
            let painted = stale || covered;
            if painted {
                self.paint_part(model, number, region);
                dirty.push(region.area);
            }
            if painted || draft != self.draft {
                let within = self.paint_draft(model, number);
                dirty.extend(within.filter(|_| !painted));
            }
        }
        self.draft = draft;
        self.beside_draft = self.look_beside_draft(model);
        if !same_shape {
            return vec![self.shown.area];
        }
        dirty
    }

    fn same_shape(&self, regions: &[Region]) -> bool {
        let same = |(now, (then, _)): (&Region, &(Region, Told))| {
            now.part == then.part && now.area == then.area
        };
        regions.len() == self.painted.len() && regions.iter().zip(&self.painted).all(same)
    }

    fn paint_part(&mut self, model: &Model, number: usize, region: Region) {
        let told = paint(model, region, &mut self.next, self.theme);
        match self.painted.get_mut(number) {
            Some(place) => *place = (region, told),
            None => self.painted.push((region, told)),
        }
    }

    /// Paints the draft where its column left room for it.
    fn paint_draft(&mut self, model: &Model, number: usize) -> Option<Rect> {
        let chairing = model.meeting()?;
        let (region, told) = self.painted.get_mut(number)?;
        let place: DraftPlace = told.draft?;
        let (column, laid) = laid_in(chairing, region)?;
        let mut canvas = Canvas::new(&mut self.next, place.area, self.theme).with(model.signs());
        told.caret = paint_draft(&laid, chairing, column, place, &mut canvas);
        self.end.text.clear();
        if let (Some((text, _)), Some(cell)) = (chairing.written(), told.caret) {
            self.end.text.push_str(text);
            self.end.cell = cell;
        }
        Some(place.area)
    }

    /// The cursor belongs to the part that lies on top.
    fn place_cursor(&self) -> Place {
        self.painted
            .iter()
            .rev()
            .find_map(|(_, told)| told.caret)
            .unwrap_or((0, 0))
    }
}

/// The draft as it is laid out in its column, if this is the part.
fn laid_in<'a>(chairing: &'a Chairing, region: &Region) -> Option<(Column, Laid<'a>)> {
    let Part::Column(column) = region.part else {
        return None;
    };
    let laid = laid_draft(chairing, column, usize::from(region.area.width))?;
    Some((column, laid))
}

/// Writes the cells. More than a line is written with the cursor hidden, so that it is not seen wandering.
fn write(pen: &mut Pen, cells: &[(u16, u16, &Cell)], (x, y): Place, all: bool) {
    let many = all || cells.iter().any(|(_, row, _)| *row != cells[0].1);
    if many {
        pen.show_cursor(false);
    }
    if all {
        pen.clear();
    }
    for (x, y, cell) in cells {
        pen.put(*x, *y, cell);
    }
    pen.go_to(x, y);
    if many {
        pen.show_cursor(true);
    }
}

/// A row of an area: its first column, its row on the screen, and where its cells stand in a buffer.
struct Row {
    x: u16,
    y: u16,
    cells: Range<usize>,
}

/// The rows of these areas that may differ. A part that is painted anew often differs in a few of its rows; one row is the letter.
fn changed_rows(shown: &Buffer, next: &Buffer, areas: &[Rect], all: bool) -> Vec<Row> {
    let mut rows = Vec::new();
    for area in areas {
        let area = area.intersection(next.area);
        let mut first = usize::from(area.y) * usize::from(next.area.width) + usize::from(area.x);
        for y in area.top()..area.bottom() {
            let cells = first..first + usize::from(area.width);
            let alone = all || area.height == 1;
            if alone || shown.content[cells.clone()] != next.content[cells.clone()] {
                rows.push(Row {
                    x: area.x,
                    y,
                    cells,
                });
            }
            first += usize::from(next.area.width);
        }
    }
    rows
}

/// The cells of these rows that differ. A wide sign also changes the cell behind it.
fn changed_cells<'a>(
    shown: &Buffer,
    next: &'a Buffer,
    rows: &[Row],
    all: bool,
) -> Vec<(u16, u16, &'a Cell)> {
    let mut changed = Vec::new();
    for row in rows {
        let before = &shown.content[row.cells.clone()];
        let now = &next.content[row.cells.clone()];
        let mut covered = 0;
        let mut uncovered = 0;
        for ((x, before), now) in (row.x..).zip(before).zip(now) {
            let same = !all && before == now;
            let wide = width(now.symbol());
            if covered == 0 && (uncovered > 0 || !same) {
                changed.push((x, row.y, now));
            }
            covered = if covered > 0 {
                covered - 1
            } else {
                wide.saturating_sub(1)
            };
            let widest = if same {
                wide
            } else {
                wide.max(width(before.symbol()))
            };
            uncovered = uncovered.max(widest).saturating_sub(1);
        }
    }
    changed
}
