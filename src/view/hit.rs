//! What stands at a cell of the screen.

use ratatui::layout::{Position, Rect};

use super::layout::{areas, spacing};
use super::panel::{Cell, listed_at};
use super::regions::{Part, Region, regions};
use super::{column, gaps_page, heads, home, people_page, plan_page, scale_page, statements_page};
use crate::app::chairing::{Chairing, Page};
use crate::app::model::{Model, Screen};
use crate::app::spot::Spot;

/// What stands there, if it can be pointed at.
pub fn hit(model: &Model, (x, y): Cell) -> Option<Spot> {
    let here =
        |region: &Region| region.part != Part::Lines && region.area.contains(Position { x, y });
    let region = regions(model).into_iter().rev().find(here)?;
    let row = usize::from(y - region.area.y);
    match &model.screen {
        Screen::Home(one) if region.part == Part::Home => {
            home::line_at(one, region.area, row).map(Spot::Line)
        }
        Screen::Home(_) => None,
        Screen::Meeting(chairing) => {
            let window = Rect::new(0, 0, model.columns, model.rows);
            in_meeting(chairing, window, region, (x, row))
        }
    }
}

fn in_meeting(
    chairing: &Chairing,
    window: Rect,
    region: Region,
    (x, row): (u16, usize),
) -> Option<Spot> {
    let area = region.area;
    match region.part {
        Part::Heads => {
            let areas = areas(chairing, window);
            heads::column_at(chairing, &areas, x).map(Spot::Column)
        }
        Part::Column(column) => {
            column::spot_at(chairing, column, (area, spacing(window.height)), row)
        }
        Part::List => {
            let list = chairing.list.as_ref()?;
            listed_at(chairing, list, area, row).map(Spot::Listed)
        }
        Part::Page => match chairing.page {
            Page::People => people_page::line_at(chairing, area, row),
            Page::Scale => scale_page::line_at(chairing, area, row),
            Page::Statements => statements_page::line_at(chairing, area, row),
            Page::Plan => plan_page::line_at(chairing, area, row),
            Page::Gaps => gaps_page::line_at(chairing, area, row),
            Page::Board | Page::Child | Page::Reading(_) | Page::Trend(_) | Page::Help(_) => None,
        }
        .map(Spot::Line),
        _ => None,
    }
}
