//! Painting the parts of the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draft_alone::DraftPlace;
use super::hint_line::Hints;
use super::layout::{areas, spacing};
use super::paint::Canvas;
use super::panel::{Cell, paint_line, paint_list, paint_offers};
use super::regions::{Part, Region, line_alone};
use super::theme::Theme;
use super::{
    bar, child_page, column, curtain, gaps_page, heads, help_page, hint_line, home, people_page,
    plan_page, reading_page, reveal, scale_page, spotlight, statements_page, tall_line, time_line,
    title_line, tour, trend_page,
};
use crate::app::asking_next::offered;
use crate::app::chairing::{Chairing, Page};
use crate::app::language::offer;
use crate::app::model::{Model, Screen};

/// What painting a part tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The draft, if it stands in this part.
    pub draft: Option<DraftPlace>,
    /// Where the cursor belongs, if it belongs here.
    pub caret: Option<Cell>,
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
