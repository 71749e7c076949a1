//! The screen as parts: which there are, whether one has to be painted again, and painting it.

use std::hash::Hash;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::column::DraftPlace;
use super::hint_line::Hints;
use super::layout::{Areas, areas, spacing};
use super::paint::Canvas;
use super::panel::{Cell, line_draft, list_area, paint_line, paint_list, paint_offers};
use super::stamps::{bar_stamp, column_stamp, hint_stamp, stamp, title_stamp};
use super::theme::Theme;
use super::{
    bar, child_page, column, curtain, gaps_page, heads, help_page, hint_line, home, people_page,
    plan_page, reading_page, reveal, scale_page, spotlight, statements_page, tall_line, time_line,
    title_line, tour, trend_page,
};
use crate::app::asking_next::offered;
use crate::app::chairing::{Chairing, Page};
use crate::app::keymap::Place;
use crate::app::language::offer;
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

/// What painting a part tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The draft, if it stands in this part.
    pub draft: Option<DraftPlace>,
    /// Where the cursor belongs, if it belongs here.
    pub caret: Option<Cell>,
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
fn line_alone(chairing: &Chairing) -> bool {
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

/// Paints one part.
pub fn paint(model: &Model, region: Region, buffer: &mut Buffer, theme: Theme) -> Told {
    let mut canvas = Canvas::new(buffer, region.area, theme).with(model.signs());
    let canvas = &mut canvas;
    if let (Part::Curtain, Some(says)) = (region.part, model.curtain()) {
        let watches = model.meeting().is_some_and(Chairing::follows) && model.covered.is_none();
        return Told {
            caret: curtain::paint(says, watches, canvas),
            draft: None,
        };
    }
    match &model.screen {
        Screen::Home(home) if region.part == Part::Home => Told {
            caret: home::paint(home, canvas),
            draft: None,
        },
        Screen::Home(_) => {
            let hints = Hints {
                notice: model.notice.as_deref(),
                ..Hints::default()
            };
            hint_line::paint(model.place(), &hints, canvas);
            Told::default()
        }
        Screen::Meeting(chairing) => paint_in_meeting(model, chairing, region.part, canvas),
    }
}

fn paint_in_meeting(model: &Model, chairing: &Chairing, part: Part, canvas: &mut Canvas) -> Told {
    let window = Rect::new(0, 0, model.columns, model.rows);
    match part {
        Part::Title => title_line::paint(chairing, canvas),
        Part::Heads => heads::paint(chairing, &areas(chairing, window), canvas),
        Part::Lines => heads::paint_lines(&areas(chairing, window), canvas),
        Part::Bar => bar::paint(chairing, canvas),
        Part::Offers => paint_offers(chairing, canvas),
        Part::TimeLine => time_line::paint(chairing, canvas),
        Part::Tour => tour::paint(chairing, canvas),
        Part::Hint => {
            let said = model.notice.as_deref().or(chairing.calm.as_deref());
            let said = said.map(|said| chairing.on_wall(said));
            let said = said.as_deref();
            let hints = Hints {
                notice: said,
                word: offer(chairing),
                question: offered(chairing).map(|one| chairing.on_wall(&one).into_owned()),
            };
            hint_line::paint(model.place(), &hints, canvas);
        }
        _ => return paint_with_caret(chairing, part, spacing(model.rows), canvas),
    }
    Told::default()
}

/// The parts in which the cursor can stand.
fn paint_with_caret(chairing: &Chairing, part: Part, spacing: usize, canvas: &mut Canvas) -> Told {
    let caret = match part {
        Part::Column(column) => {
            let painted = column::paint(chairing, column, spacing, canvas);
            return Told {
                draft: painted.draft,
                caret: painted.focus,
            };
        }
        Part::Page => paint_page(chairing, canvas),
        Part::List => chairing
            .list
            .as_ref()
            .and_then(|list| paint_list(chairing, list, canvas)),
        Part::Line => paint_line(chairing, canvas),
        Part::Spotlight => match &chairing.board().room.curtain {
            Some(says) => curtain::paint(says, true, canvas),
            None => spotlight::paint(chairing, canvas),
        },
        _ => None,
    };
    Told { draft: None, caret }
}

/// What stands in place of the columns; gives the cell of the caret or of what is focused.
fn paint_page(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    if chairing.large.revealed.is_some() {
        return reveal::paint(chairing, canvas);
    }
    match chairing.page {
        Page::People => people_page::paint(chairing, canvas),
        Page::Scale if line_alone(chairing) => tall_line::paint(chairing, canvas),
        Page::Scale => scale_page::paint(chairing, canvas),
        Page::Statements => statements_page::paint(chairing, canvas),
        Page::Plan => plan_page::paint(chairing, canvas),
        Page::Child => child_page::paint(chairing, canvas),
        Page::Gaps => gaps_page::paint(chairing, canvas),
        Page::Reading(first) => {
            reading_page::paint(first, canvas);
            Some((canvas.area.x, canvas.area.y))
        }
        Page::Trend(first) => {
            trend_page::paint(chairing, first, canvas);
            Some((canvas.area.x, canvas.area.y))
        }
        Page::Help(first) => {
            let setting = chairing.wall().about.setting;
            help_page::paint((chairing.helped.0, first), setting, canvas);
            Some((canvas.area.x, canvas.area.y))
        }
        Page::Board => None,
    }
}
