//! The parts of the screen: which there are, where, and whether one has to be painted again.

use std::hash::Hash;

use ratatui::layout::Rect;

use super::layout::{Areas, areas};
use super::panel::{line_draft, list_area};
use super::stamps::{bar_stamp, column_stamp, hint_stamp, stamp, title_stamp};
use super::tour;
use crate::app::chairing::{Chairing, Page};
use crate::app::keymap::Place;
use crate::app::model::{Model, Screen};
use crate::meeting::vocabulary::Column;

/// A part of the screen that is painted as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The line at the top.
    Title,
    /// The titles of the columns.
    Heads,
    /// The lines between the columns.
    Lines,
    /// One column.
    Column(Column),
    /// The scale, or what is asked in its place.
    Bar,
    /// What names and places are offered while writing.
    Offers,
    /// One line to fill in.
    Line,
    /// A page in place of the columns.
    Page,
    /// An open list, over what is there.
    List,
    /// What the tour says.
    Tour,
    /// The time line of a meeting that is looked back at.
    TimeLine,
    /// What keys do.
    Hint,
    /// All meetings.
    Home,
    /// One entry alone.
    Spotlight,
    /// The curtain over everything.
    Curtain,
}

/// A part, its area, and a number that changes whenever the part has to be painted again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// Which.
    pub part: Part,
    /// Where.
    pub area: Rect,
    /// Two equal stamps show the same.
    pub stamp: u64,
}

/// The parts of the screen now, in painting order. Later ones lie over earlier ones.
pub fn regions(model: &Model) -> Vec<Region> {
    let window = Rect::new(0, 0, model.columns, model.rows);
    if let Some(says) = model.curtain() {
        return vec![region(Part::Curtain, window, says)];
    }
    let mut regions = Vec::with_capacity(10);
    match &model.screen {
        Screen::Home(_) => {
            let hint = u16::from(window.height >= 2);
            let area = Rect {
                height: window.height - hint,
                ..window
            };
            regions.push(region(Part::Home, area, model.changes));
            let area = Rect::new(0, area.height, window.width, hint);
            regions.push(region(Part::Hint, area, hint_stamp(model, model.place())));
        }
        Screen::Meeting(chairing) => meeting_regions(model, chairing, window, &mut regions),
    }
    regions
}

fn region(part: Part, area: Rect, of: impl Hash) -> Region {
    Region {
        part,
        area,
        stamp: stamp(of),
    }
}

fn meeting_regions(model: &Model, chairing: &Chairing, window: Rect, to: &mut Vec<Region>) {
    let areas = areas(chairing, window);
    to.push(region(Part::Title, areas.title, title_stamp(chairing)));
    if chairing.page == Page::Board && chairing.large.revealed.is_none() {
        board_regions(model, chairing, &areas, to);
    } else {
        let table = chairing.page == Page::Scale && !line_alone(chairing);
        let scale = table && areas.bar.height > 1;
        let height = areas.page.height - if scale { areas.bar.height } else { 0 };
        let area = Rect {
            height,
            ..areas.page
        };
        to.push(region(Part::Page, area, model.changes));
        if scale {
            to.push(region(Part::Bar, areas.bar, bar_stamp(chairing)));
        }
    }
    let place = model.place();
    let offers = matches!(place, Place::Offer | Place::Usual) && areas.bar.height > 0;
    if offers {
        to.push(region(Part::Offers, areas.bar, model.changes));
    }
    if line_draft(chairing).is_some() {
        to.push(region(Part::Line, line_area(&areas, offers), model.changes));
    }
    if chairing.look_back.is_some() {
        let stamp = (model.changes, chairing.now.at / 1000);
        to.push(region(Part::TimeLine, areas.time_line, stamp));
    }
    over_the_board(model, chairing, &areas, to);
    to.push(region(Part::Hint, areas.hint, hint_stamp(model, place)));
}

/// The line to fill in stands in place of the scale, or above what is offered there.
fn line_area(areas: &Areas, offers: bool) -> Rect {
    let height = areas.bar.height.max(1).min(areas.hint.y.max(1));
    let taken = if offers { areas.bar.height } else { 0 };
    Rect {
        y: areas.hint.y.saturating_sub(height + taken),
        height,
        ..areas.hint
    }
}

/// What lies over the board or page: an open list, and what the tour says.
fn over_the_board(model: &Model, chairing: &Chairing, areas: &Areas, to: &mut Vec<Region>) {
    let told = if chairing.tour.is_some() {
        tour::ROWS.min(areas.page.height)
    } else {
        0
    };
    if chairing.list.is_some() {
        let page = Rect {
            height: areas.page.height - told,
            ..areas.page
        };
        let area = list_area(chairing, page);
        to.push(region(Part::List, area, model.changes));
    }
    if told > 0 {
        let y = areas.hint.y.saturating_sub(told);
        let area = Rect {
            y,
            height: told,
            ..areas.hint
        };
        to.push(region(Part::Tour, area, (chairing.tour, model.changes)));
    }
}

/// Whether the numbers take the whole page, large. While something is written the table shows it.
pub fn line_alone(chairing: &Chairing) -> bool {
    let tall = chairing.large.line && chairing.draft().is_none();
    chairing.large.revealed.is_some() || chairing.page == Page::Scale && tall
}

fn board_regions(model: &Model, chairing: &Chairing, areas: &Areas, to: &mut Vec<Region>) {
    let room = &chairing.board().room;
    if room.curtain.is_some() || room.spotlit.is_some() {
        to.push(region(Part::Spotlight, areas.page, model.changes));
        return;
    }
    let changed = chairing.wall().changed;
    let shown = (chairing.focus.column(), changed.about, changed.columns);
    to.push(region(Part::Heads, areas.heads, shown));
    for &(column, area) in &areas.columns {
        let stamp = column_stamp(chairing, column, area);
        to.push(region(Part::Column(column), area, stamp));
    }
    if let [(_, first), .., (_, last)] = areas.columns[..] {
        let width = last.right() - first.x;
        to.push(region(Part::Lines, Rect { width, ..first }, ()));
    }
    to.push(region(Part::Bar, areas.bar, bar_stamp(chairing)));
}
