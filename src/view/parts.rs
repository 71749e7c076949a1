//! The screen as parts: which there are, whether one has to be painted again, and painting it.

use std::hash::{DefaultHasher, Hash, Hasher};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::column::DraftPlace;
use super::column_items::{draft_here, draft_rows, standing};
use super::layout::{Areas, areas};
use super::paint::Canvas;
use super::panel::{Cell, line_draft, list_area, paint_line, paint_list, paint_offers};
use super::theme::Theme;
use super::{
    bar, column, gaps_page, heads, help_page, hint_line, home, people_page, plan_page, scale_page,
    statements_page, time_line, title_line, trend_page,
};
use crate::app::chairing::{Chairing, Page};
use crate::app::effect::Saved;
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
    /// The time line of a meeting that is looked back at.
    TimeLine,
    /// What keys do.
    Hint,
    /// All meetings.
    Home,
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

fn stamp(of: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// The parts of the screen now, in painting order. Later ones lie over earlier ones.
pub fn regions(model: &Model) -> Vec<Region> {
    let window = Rect::new(0, 0, model.columns, model.rows);
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

fn hint_stamp(model: &Model, place: Place) -> u64 {
    let calm = model.meeting().and_then(|chairing| chairing.calm.as_ref());
    stamp((place as u8, &model.notice, calm))
}

fn meeting_regions(model: &Model, chairing: &Chairing, window: Rect, to: &mut Vec<Region>) {
    let areas = areas(chairing, window);
    to.push(region(Part::Title, areas.title, title_stamp(chairing)));
    if chairing.page == Page::Board {
        board_regions(chairing, &areas, to);
    } else {
        let scale = chairing.page == Page::Scale && areas.bar.height > 1;
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
    if matches!(place, Place::Offer | Place::Usual) && areas.bar.height > 0 {
        to.push(region(Part::Offers, areas.bar, model.changes));
    } else if line_draft(chairing).is_some() {
        let height = areas.bar.height.max(1).min(window.height);
        let y = areas.hint.y.saturating_sub(height);
        let area = Rect {
            y,
            height,
            ..areas.hint
        };
        to.push(region(Part::Line, area, model.changes));
    }
    if chairing.look_back.is_some() {
        let stamp = (model.changes, chairing.now.at / 1000);
        to.push(region(Part::TimeLine, areas.time_line, stamp));
    }
    if chairing.list.is_some() {
        let area = list_area(chairing, areas.page);
        to.push(region(Part::List, area, model.changes));
    }
    to.push(region(Part::Hint, areas.hint, hint_stamp(model, place)));
}

fn title_stamp(chairing: &Chairing) -> u64 {
    let changed = chairing.map().changed;
    let saved = match chairing.saved {
        Saved::All => None,
        Saved::NotSince(at) => Some(at),
    };
    let minute = chairing.now.wall.timestamp() / 60;
    let length = chairing.now.at / 60_000;
    let turn = chairing.board().turn;
    let past = chairing.is_past().then(|| chairing.board().records);
    stamp((
        changed.about,
        changed.people,
        turn,
        saved,
        minute,
        length,
        past,
        chairing.gaps.counted.then_some(chairing.gaps.open),
    ))
}

fn board_regions(chairing: &Chairing, areas: &Areas, to: &mut Vec<Region>) {
    let changed = chairing.map().changed;
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

fn bar_stamp(chairing: &Chairing) -> u64 {
    let changed = chairing.map().changed;
    stamp((changed.scales, changed.people, chairing.scale_at))
}

/// A letter that leaves the draft as tall as it was changes nothing here: the draft is painted alone.
fn column_stamp(chairing: &Chairing, column: Column, area: Rect) -> u64 {
    let changed = chairing.map().changed;
    let draft = draft_here(chairing, column).map(|draft| {
        let rows = draft_rows(chairing, draft, usize::from(area.width));
        (draft.field, rows)
    });
    stamp((
        changed.columns[column.index()],
        (changed.people, changed.about),
        standing(chairing, column),
        chairing.focus.column() == column,
        chairing.look_back.as_ref().and_then(|past| past.only),
        draft,
    ))
}

/// A number that changes whenever the draft has to be painted again.
pub fn draft_stamp(chairing: &Chairing) -> u64 {
    let draft = chairing.draft().map(|draft| draft.changed);
    let people = chairing.map().changed.people;
    stamp((draft, chairing.caret, chairing.board().turn, people))
}

/// Paints one part.
pub fn paint(model: &Model, region: Region, buffer: &mut Buffer, theme: Theme) -> Told {
    let mut canvas = Canvas::new(buffer, region.area, theme);
    let canvas = &mut canvas;
    match &model.screen {
        Screen::Home(home) if region.part == Part::Home => Told {
            caret: home::paint(home, canvas),
            draft: None,
        },
        Screen::Home(_) => {
            hint_line::paint(model.place(), model.notice.as_deref(), canvas);
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
        Part::Hint => {
            let said = model.notice.as_deref().or(chairing.calm.as_deref());
            hint_line::paint(model.place(), said, canvas);
        }
        _ => return paint_with_caret(chairing, part, canvas),
    }
    Told::default()
}

/// The parts in which the cursor can stand.
fn paint_with_caret(chairing: &Chairing, part: Part, canvas: &mut Canvas) -> Told {
    let caret = match part {
        Part::Column(column) => {
            let painted = column::paint(chairing, column, canvas);
            return Told {
                draft: painted.draft,
                caret: painted.focus,
            };
        }
        Part::Page => match chairing.page {
            Page::People => people_page::paint(chairing, canvas),
            Page::Scale => scale_page::paint(chairing, canvas),
            Page::Statements => statements_page::paint(chairing, canvas),
            Page::Plan => plan_page::paint(chairing, canvas),
            Page::Gaps => gaps_page::paint(chairing, canvas),
            Page::Trend(first) => {
                trend_page::paint(chairing, first, canvas);
                Some((canvas.area.x, canvas.area.y))
            }
            Page::Help(first) => {
                help_page::paint(first, canvas);
                Some((canvas.area.x, canvas.area.y))
            }
            Page::Board => None,
        },
        Part::List => chairing
            .list
            .as_ref()
            .and_then(|list| paint_list(chairing, list, canvas)),
        Part::Line => paint_line(chairing, canvas),
        _ => None,
    };
    Told { draft: None, caret }
}
