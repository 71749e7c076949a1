//! The page of the plan: decisions, who does what by when, bottom lines, the safety plan, the next meeting.

use super::action::Action;
use super::agreeing::say_all_agree;
use super::chairing::{Chairing, DecisionCell, Page, PlanLine, StepCell, StepOrder};
use super::plan_lines::{field, line_of, lines, questions, whole};
use crate::meeting::event::{Dissent, Event, Field};
use crate::meeting::parts::DecisionId;
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

/// Keeps the chair on a line that is there.
pub fn settle(chairing: &mut Chairing) {
    let all = lines(chairing);
    if all.contains(&whole(chairing.plan_at)) {
        return;
    }
    let asked = questions(chairing);
    chairing.plan_at = match chairing.plan_at {
        PlanLine::Question(number) => match asked.get(number).and_then(|one| one.1) {
            Some(id) => PlanLine::Decision(id, DecisionCell::What),
            None => all[0],
        },
        PlanLine::Decision(id, _) => {
            let question = asked.iter().position(|one| one.1 == Some(id));
            question.map_or(all[0], PlanLine::Question)
        }
        PlanLine::Step(..) => PlanLine::NewStep,
        PlanLine::BottomLine(_) => PlanLine::NewBottomLine,
        _ => all[0],
    };
    if !all.contains(&chairing.plan_at) {
        chairing.plan_at = all[0];
    }
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
    let PlanLine::Step(id, cell) = chairing.plan_at else {
        walk(chairing, !forward);
        return;
    };
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

/// Keeps what is written, and stays on its line.
pub fn keep(chairing: &mut Chairing) {
    let field = chairing.draft().map(|draft| draft.field);
    chairing.keep();
    if let Some(line) = field.and_then(|field| line_of(chairing, field)) {
        chairing.plan_at = match (field, line) {
            (Some(Field::NewDecision(id)), _) => PlanLine::Decision(id, DecisionCell::What),
            (_, line) => line,
        };
    }
    settle(chairing);
}

/// Keeps with Enter: a new line waits for the next one; behind what was decided comes why.
pub fn keep_and_go_on(chairing: &mut Chairing) {
    let field = chairing.draft().map(|draft| draft.field);
    keep(chairing);
    chairing.plan_at = match (field, chairing.plan_at) {
        (Some(Field::NewEntry { .. }), PlanLine::Step(..)) => PlanLine::NewStep,
        (Some(Field::NewEntry { .. }), PlanLine::BottomLine(_)) => PlanLine::NewBottomLine,
        (Some(Field::Decision(_) | Field::NewDecision(_)), PlanLine::Decision(id, _)) => {
            PlanLine::Decision(id, DecisionCell::Why)
        }
        (Some(Field::DecisionWhy(id)), _) => PlanLine::Decision(id, DecisionCell::Differs),
        (Some(Field::StepWho(id)), _) => PlanLine::Step(id, StepCell::By),
        (_, line) => line,
    };
    settle(chairing);
}

/// A letter on this page; a digit says for which goal a step is. Says whether the letter shall be written.
pub fn type_in(chairing: &mut Chairing, letter: char) -> bool {
    if let PlanLine::Step(step, StepCell::Goal) = chairing.plan_at {
        let rows = chairing.map().conclusions.rows();
        let number = letter
            .to_digit(10)
            .and_then(|digit| usize::try_from(digit).ok());
        let goal = number.map(|number| {
            let row = number.checked_sub(1).and_then(|place| rows.get(place));
            row.and_then(|row| row.goal)
        });
        if let Some(goal) = goal {
            chairing.record(Event::StepFor { step, goal });
            return false;
        }
        chairing.plan_at = PlanLine::Step(step, StepCell::What);
    }
    edit(chairing, true);
    true
}

fn edit(chairing: &mut Chairing, typed: bool) -> Option<&'static str> {
    let next = chairing.board().next_id();
    if let PlanLine::Question(number) = chairing.plan_at {
        let (question, _) = *questions(chairing).get(number)?;
        let id = DecisionId(next);
        chairing.record(Event::DecisionAsked {
            id,
            question: question.to_owned(),
        });
        chairing.plan_at = PlanLine::Decision(id, DecisionCell::What);
    }
    let next = chairing.board().next_id();
    match field(chairing, chairing.plan_at, next, typed) {
        Some(field) => {
            chairing.begin(field);
            if let Some(line) = line_of(chairing, field) {
                chairing.plan_at = line;
            }
            None
        }
        None => Some("Type the number of the goal that this step is for; 0 for none."),
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

fn take_off(chairing: &mut Chairing) -> Option<&'static str> {
    let event = match chairing.plan_at {
        PlanLine::Step(id, StepCell::Who) => {
            chairing.begin(Field::StepWho(id));
            chairing.record(Event::DoersNamed {
                after: 0,
                gone: 0,
                people: Vec::new(),
            });
            Event::DraftKept
        }
        PlanLine::Step(id, StepCell::By) => {
            chairing.begin(Field::StepBy(id));
            name_day(chairing, None);
            return None;
        }
        PlanLine::NextMeeting => {
            set_next_meeting(chairing, None);
            return None;
        }
        PlanLine::Step(step, StepCell::Goal) => Event::StepFor { step, goal: None },
        PlanLine::Step(id, StepCell::What) | PlanLine::BottomLine(id) => Event::EntryTakenOff(id),
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
