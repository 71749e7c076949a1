//! A running meeting as this screen sees it: all records, where the chair stands, which page or list is open.

use std::sync::Arc;

use chrono::NaiveDate;

use super::effect::{Moment, Saved};
use super::explaining::Explained;
use super::focus::{Focus, On};
use super::gap_lines::Gaps;
use super::list::List;
use super::look_back::LookBack;
use super::next_question::NextQuestion;
use super::own::{Jargon, Own};
pub use super::page::{
    Asked, ChildAt, DecisionCell, Large, MarkCell, Page, PersonCell, PlanLine, RowAt, RowCell,
    Seat, Signs, StepCell, StepOrder,
};
use super::wall::Wall;
use crate::meeting::board::Board;
use crate::meeting::draft::Draft;
use crate::meeting::event::{Event, Field};
use crate::meeting::map::Map;
use crate::meeting::parts::{EntryId, PersonId, Scale, ScaleId};
use crate::meeting::record::Record;
use crate::meeting::timeline::Timeline;
use crate::meeting::trajectory::Past;
use crate::meeting::vocabulary::Column;

/// The columns in the order of `Column::ALL`.
const COLUMNS: [Column; 3] = [Column::Worried, Column::WorkingWell, Column::NeedsToHappen];

/// Where the chair stands in each column before the first key, and where among them.
fn beginnings(timeline: &Timeline) -> ([Focus; 3], Focus) {
    let left_at = COLUMNS.map(|column| Focus::heading(column.unsorted()));
    let first = timeline.now().map.about.order.columns()[0];
    (left_at, left_at[first.index()])
}

/// A running meeting.
#[derive(Clone, Debug)]
pub struct Chairing {
    /// Everything that happened.
    pub timeline: Timeline,
    /// The time now.
    pub now: Moment,
    /// Whether everything is on disk.
    pub saved: Saved,
    /// What stands where the columns are.
    pub page: Page,
    /// What the page of help explains, and the page to which it leads back.
    pub helped: (Explained, Page),
    /// Where the chair stands on the board.
    pub focus: Focus,
    /// Where the chair last stood in each column, in the order of `Column::ALL`.
    pub left_at: [Focus; 3],
    /// Whether only the focused column is shown.
    pub one_column: bool,
    /// What of the numbers is shown large.
    pub large: Large,
    /// Where the next letter goes, in graphemes.
    pub caret: usize,
    /// An open list.
    pub list: Option<List>,
    /// Which offered name or place is marked.
    pub offered: usize,
    /// The place of the sign whose offers were closed with Esc.
    pub as_text: Option<usize>,
    /// Where the chair stands on the page of people.
    pub seat: Seat,
    /// Where the chair stands on the page of the scale.
    pub asked: Asked,
    /// The scale that the page of the scale and the bar show; the first if it is not there.
    pub scale_at: Option<ScaleId>,
    /// Where the chair stands on the page of statements and goals.
    pub row_at: RowAt,
    /// Where the chair stands on the page of the plan.
    pub plan_at: PlanLine,
    /// In which order the page of the plan shows the steps.
    pub step_order: StepOrder,
    /// Where the chair stands on the page of the child.
    pub child_at: ChildAt,
    /// What a good chair would notice, when this screen last looked.
    pub gaps: Gaps,
    /// Entries whose words were pulled into what is being written.
    pub pulled: Vec<EntryId>,
    /// The meetings before this one, the first one first.
    pub past: Vec<Past>,
    /// Which question is offered next.
    pub question: NextQuestion,
    /// What stands in the draft in words that a family may not use.
    pub jargon: Jargon,
    /// The lists of this service: its own words, short forms, questions, days off.
    pub own: Arc<Own>,
    /// The step of the tour that is on, in a practice meeting.
    pub tour: Option<usize>,
    /// Something that words came to when they were kept, for the hint line.
    pub aside: Option<String>,
    /// Digits of a number that may go on: 1 that may become 10, 3 that may become 3½.
    pub digits: Option<(PersonId, u8)>,
    /// The moment that is looked back at, if one is.
    pub look_back: Option<Box<LookBack>>,
    /// Whether somebody who wanted to leave was told that not all is on disk.
    pub told_unsaved: bool,
    /// Whether this screen only watches: nothing can be written from it.
    pub watches: bool,
    /// With which signs drawings are made.
    pub signs: Signs,
    /// What the room is shown.
    pub(super) wall: Wall,
    /// What a watching screen says instead of hints.
    pub calm: Option<String>,
    pending: Vec<Record>,
}

impl Chairing {
    /// A meeting that was just opened.
    pub fn new(timeline: Timeline, now: Moment) -> Self {
        let mut chairing = Self::watching(timeline, now);
        chairing.watches = false;
        chairing.take_up_draft();
        chairing
    }

    /// A meeting that this screen only watches.
    pub fn watching(timeline: Timeline, now: Moment) -> Self {
        let places = beginnings(&timeline);
        let mut chairing = Self::before_the_wall(timeline, now, places);
        chairing.make_wall();
        chairing
    }

    fn before_the_wall(timeline: Timeline, now: Moment, places: ([Focus; 3], Focus)) -> Self {
        Self {
            timeline,
            now,
            saved: Saved::All,
            page: Page::Board,
            helped: (Explained::Board, Page::Board),
            focus: places.1,
            left_at: places.0,
            one_column: false,
            large: Large::default(),
            caret: 0,
            list: None,
            offered: 0,
            as_text: None,
            seat: Seat::default(),
            asked: Asked::Question,
            scale_at: None,
            row_at: RowAt::default(),
            plan_at: PlanLine::Question(0),
            step_order: StepOrder::default(),
            child_at: ChildAt::default(),
            gaps: Gaps::default(),
            pulled: Vec::new(),
            past: Vec::new(),
            question: NextQuestion::at(now.at),
            jargon: Jargon::default(),
            own: Arc::default(),
            tour: None,
            aside: None,
            digits: None,
            look_back: None,
            told_unsaved: false,
            watches: true,
            signs: Signs::default(),
            wall: Wall::default(),
            calm: None,
            pending: Vec::new(),
        }
    }

    /// A meeting that was cut off in the middle of a word goes on there; what was written elsewhere than on the board is kept.
    fn take_up_draft(&mut self) {
        if self.draft().is_some() && !self.stand_at_draft() {
            self.record(Event::DraftKept);
        }
    }

    /// Stands where the draft is. Says whether it is on the board.
    pub fn stand_at_draft(&mut self) -> bool {
        let there = match self.draft().map(|draft| draft.field) {
            Some(Field::NewEntry {
                category, after, ..
            }) => Focus {
                category,
                on: On::Gap(after),
            },
            Some(Field::Entry(id)) => Focus::entry(self.map(), id, self.focus),
            _ => return false,
        };
        self.stand(there);
        self.caret_behind_change();
        true
    }

    /// The board that is shown: now, or the moment that is looked back at.
    pub fn board(&self) -> &Board {
        match &self.look_back {
            Some(past) => &past.board,
            None => self.timeline.now(),
        }
    }

    /// Whether what is shown cannot be written in: a moment of the past, or somebody else's meeting.
    pub fn is_past(&self) -> bool {
        self.look_back.is_some() || self.watches
    }

    /// How saving went.
    pub fn hear_of_saving(&mut self, saved: Saved) {
        self.saved = saved;
        self.told_unsaved &= saved != Saved::All;
    }

    /// Whether leaving now would lose words of which nobody was told yet. Asking is telling.
    pub fn would_lose_words(&mut self) -> bool {
        self.saved != Saved::All && !std::mem::replace(&mut self.told_unsaved, true)
    }

    /// All that stands now; where nothing can be written, what is shown of it.
    pub fn map(&self) -> &Map {
        if self.is_past() {
            self.wall()
        } else {
            &self.board().map
        }
    }

    /// What is being written now; on a second screen, unless it is held back.
    pub fn draft(&self) -> Option<&Draft> {
        let draft = self.board().draft.as_ref()?;
        (!(draft.words().held && self.follows())).then_some(draft)
    }

    /// The scale that is asked about.
    pub fn scale(&self) -> Option<&Scale> {
        let scales = &self.wall().scales;
        let chosen = scales.iter().find(|one| Some(one.id) == self.scale_at);
        chosen.or(scales.get(0)).map(AsRef::as_ref)
    }

    /// The day on the wall, at the moment that is shown.
    pub fn today(&self) -> NaiveDate {
        match &self.look_back {
            Some(past) => past.board.wall.1.date_naive(),
            None => self.now.wall.date_naive(),
        }
    }

    /// Makes something happen, and remembers it for the file.
    pub fn record(&mut self, event: Event) {
        let record = Record {
            at: self.now.at.max(self.timeline.length()),
            event,
        };
        self.pending.push(record.clone());
        self.timeline.push(record);
        self.make_wall();
    }

    /// What happened since this was last asked.
    pub fn take_pending(&mut self) -> Vec<Record> {
        std::mem::take(&mut self.pending)
    }

    /// Stands elsewhere on the board, and remembers the place in its column.
    pub fn stand(&mut self, focus: Focus) {
        self.focus = focus;
        self.left_at[focus.column().index()] = focus;
    }

    /// Keeps the focus on something that is there.
    pub fn settle(&mut self) {
        let map = &self.timeline.now().map;
        self.focus = self.focus.settled(map);
        for place in &mut self.left_at {
            let column = place.column();
            let settled = place.settled(map);
            *place = if settled.column() == column {
                settled
            } else {
                Focus::heading(place.category)
            };
        }
        self.left_at[self.focus.column().index()] = self.focus;
        if let Some(draft) = &self.timeline.now().draft {
            self.caret = self
                .caret
                .min(crate::meeting::text::graphemes(draft.text()));
        }
    }
}
