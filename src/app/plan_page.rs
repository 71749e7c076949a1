//! The page of the plan: decisions, who does what by when, bottom lines, the safety plan, the next meeting.

use super::action::Action;
use super::agreeing::say_all_agree;
use super::chairing::{Chairing, DecisionCell, Page, PlanLine, StepCell, StepOrder};
use super::plan_lines::{lines, questions, whole};
use super::plan_writing::edit;
pub use super::plan_writing::{keep, keep_and_go_on, settle, type_in};
use crate::meeting::event::{Dissent, Event, Field};
use crate::meeting::parts::DecisionId;
use crate::meeting::text::graphemes;
use crate::meeting::vocabulary::Progress;
use crate::practice::next_meeting::{Due, next_due};

const CELLS: [StepCell; 4] = [StepCell::What, StepCell::Who, StepCell::By, StepCell::Goal];

/// Opens the page at the first question that is not answered; after those, where the next step is written.
pub fn open(chairing: &mut Chairing) {
    let asked = questions(chairing);
    let unanswered = |id: DecisionId| {
        let decision = chairing.map().conclusions.decision(id);
        decision.is_some_and(|one| one.what.is_empty())
    };
    let open = asked
        .iter()
        .enumerate()
        .find_map(|(number, &(_, answer))| match answer {
            None => Some(PlanLine::Question(number)),
            Some(id) if unanswered(id) => Some(PlanLine::Decision(id, DecisionCell::What)),
            Some(_) => None,
        });
    chairing.plan_at = open.unwrap_or(PlanLine::NewStep);
}

/// Opens the page at a decision or step.
pub fn open_at(chairing: &mut Chairing, line: PlanLine) {
    chairing.page = Page::Plan;
    chairing.plan_at = line;
}

/// Does what was asked; gives a sentence if it could not be done.
pub fn perform(chairing: &mut Chairing, action: Action) -> Option<&'static str> {
    keep(chairing);
    match action {
        Action::Up | Action::Down => walk(chairing, action == Action::Up),
        Action::NextCell | Action::NextThing => step_cells(chairing, true),
        Action::PreviousCell | Action::PreviousThing => step_cells(chairing, false),
        Action::EditCell => return edit(chairing, false),
        Action::Settle => return settle_line(chairing),
        Action::TakeOff => return take_off(chairing),
        Action::NobodyDiffers => match chairing.plan_at {
            PlanLine::Decision(id, _) => return say_all_agree(chairing, Dissent::Decision(id)),
            _ => return Some("Go to a decision first."),
        },
        Action::SortSteps => return Some(sort(chairing)),
        _ => {}
    }
    None
}

fn walk(chairing: &mut Chairing, up: bool) {
    let all = lines(chairing);
    let here = all.iter().position(|&line| line == whole(chairing.plan_at));
    let here = here.unwrap_or(0);
    let there = if up {
        here.saturating_sub(1)
    } else {
        (here + 1).min(all.len() - 1)
    };
    chairing.plan_at = match (chairing.plan_at, all[there]) {
        (PlanLine::Step(_, cell), PlanLine::Step(id, _)) => PlanLine::Step(id, cell),
        (_, line) => line,
    };
}

/// Through the parts of a step; everything else is one line.
fn step_cells(chairing: &mut Chairing, forward: bool) {
    if let PlanLine::Step(id, cell) = chairing.plan_at {
        let here = CELLS.iter().position(|&one| one == cell).unwrap_or(0);
        let there = if forward {
            Some(here + 1)
        } else {
            here.checked_sub(1)
        };
        if let Some(&cell) = there.and_then(|place| CELLS.get(place)) {
            chairing.plan_at = PlanLine::Step(id, cell);
            return;
        }
    }
    walk(chairing, !forward);
    if let PlanLine::Step(id, _) = chairing.plan_at {
        let cell = if forward {
            CELLS[0]
        } else {
            CELLS[CELLS.len() - 1]
        };
        chairing.plan_at = PlanLine::Step(id, cell);
    }
}

/// Ticks a step off or open again; takes the proposed day of the next meeting.
fn settle_line(chairing: &mut Chairing) -> Option<&'static str> {
    match chairing.plan_at {
        PlanLine::Step(id, _) => {
            let done = chairing.map().entry(id)?.step.progress == Progress::Done;
            let progress = if done { Progress::Open } else { Progress::Done };
            chairing.record(Event::StepAnswered { step: id, progress });
            None
        }
        PlanLine::NextMeeting => {
            let Some(day) = proposals(chairing).first().map(|due| due.propose) else {
                return Some("There is no usual day for this kind of meeting. Type one.");
            };
            set_next_meeting(chairing, Some(day));
            None
        }
        _ => Some("This ticks off a step, or takes the day that is proposed."),
    }
}

/// The usual days of what comes after this meeting, counted from the day it began.
pub fn proposals(chairing: &Chairing) -> Vec<Due> {
    let about = &chairing.map().about;
    next_due(about.kind, about.began.date_naive(), &chairing.own.holidays)
}

fn set_next_meeting(chairing: &mut Chairing, day: Option<chrono::NaiveDate>) {
    chairing.begin(Field::NextMeeting);
    name_day(chairing, day);
}

fn name_day(chairing: &mut Chairing, day: Option<chrono::NaiveDate>) {
    chairing.record(Event::DayNamed {
        after: 0,
        gone: 0,
        day,
    });
    chairing.record(Event::DraftKept);
}

/// Empties a part that has no line of its own: who, by when, why, the next meeting. Says whether it was one.
fn empty(chairing: &mut Chairing) -> bool {
    match chairing.plan_at {
        PlanLine::Step(id, StepCell::Who) => {
            chairing.begin(Field::StepWho(id));
            chairing.record(Event::DoersNamed {
                after: 0,
                gone: 0,
                people: Vec::new(),
            });
            chairing.record(Event::DraftKept);
        }
        PlanLine::Step(id, StepCell::By) => {
            chairing.begin(Field::StepBy(id));
            name_day(chairing, None);
        }
        PlanLine::NextMeeting => set_next_meeting(chairing, None),
        PlanLine::Decision(id, DecisionCell::Why) => {
            chairing.begin(Field::DecisionWhy(id));
            let gone = chairing.draft().map_or(0, |draft| graphemes(draft.text()));
            chairing.record(Event::Erased { after: 0, gone });
            chairing.record(Event::DraftKept);
        }
        _ => return false,
    }
    true
}

fn take_off(chairing: &mut Chairing) -> Option<&'static str> {
    if empty(chairing) {
        return None;
    }
    let event = match chairing.plan_at {
        PlanLine::Step(step, StepCell::Goal) => Event::StepFor { step, goal: None },
        PlanLine::Step(id, _) | PlanLine::BottomLine(id) => Event::EntryTakenOff(id),
        PlanLine::Rule(id) => Event::RuleTakenOff(id),
        PlanLine::Decision(id, DecisionCell::Differs) => last_dissent(chairing, id)?,
        PlanLine::Decision(id, _) => Event::DecisionTakenOff(id),
        _ => return Some("There is nothing here to take off."),
    };
    let below = lines(chairing);
    let here = below
        .iter()
        .position(|&line| line == whole(chairing.plan_at));
    chairing.record(event);
    let left = lines(chairing);
    if !left.contains(&whole(chairing.plan_at)) {
        let next = here.and_then(|here| left.get(here.min(left.len() - 1)));
        chairing.plan_at = next.copied().unwrap_or(PlanLine::NewStep);
    }
    None
}

fn last_dissent(chairing: &Chairing, id: DecisionId) -> Option<Event> {
    let decision = chairing.map().conclusions.decision(id)?;
    Some(Event::DissentTakenBack {
        of: Dissent::Decision(id),
        person: decision.differs.last()?.person,
    })
}

fn sort(chairing: &mut Chairing) -> &'static str {
    let (order, says) = match chairing.step_order {
        StepOrder::AsSaid => (StepOrder::ByDay, "The steps are sorted by day."),
        StepOrder::ByDay => (StepOrder::ByPerson, "The steps are sorted by person."),
        StepOrder::ByPerson => (StepOrder::AsSaid, "The steps stand as they were said."),
    };
    chairing.step_order = order;
    says
}
