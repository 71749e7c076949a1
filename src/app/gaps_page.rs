//! The page of gaps: what a good chair would notice, where it is mended, and what sleeps for this meeting.

use super::action::Action;
use super::chairing::{
    Asked, Chairing, DecisionCell, MarkCell, Page, PersonCell, PlanLine, RowCell, Seat, StepCell,
};
use super::focus::Focus;
use super::gap_lines::GapLine;
use super::pinned::Pinned;
use super::plan_page;
use super::scale_walk;
use super::statements_page;
use crate::meeting::checks::Check;
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::{EntryId, PersonId, ScaleId};
use crate::meeting::text::graphemes;
use crate::meeting::vocabulary::{Column, GoalPart, PlanPart, StatementPart};
use crate::practice::gaps::{Gap, Look, Means, Thresholds, hard_to_read, notice, reached};

/// What to say where an action needs a question and none is focused.
pub const NOTHING: &str = "Go to a question first.";

const MINUTE: u64 = 60_000;

/// Looks again if something was written or a minute went by, and only if somebody wants to know. Says whether it did.
pub fn look_again(chairing: &mut Chairing) -> bool {
    let wanted = chairing.page == Page::Gaps || chairing.gaps.counted;
    let looks = Some((chairing.board().records, chairing.now.at / MINUTE));
    let busy = chairing.draft().is_some() || chairing.is_past();
    if !wanted || busy || chairing.gaps.looked == looks {
        return false;
    }
    let stood = chairing.gaps.focused().cloned();
    let now = chairing.now.at;
    let map = chairing.wall();
    let thresholds = Thresholds::default();
    let noticed = notice(&Look {
        map,
        past: &chairing.past_on_wall(),
        now,
        today: chairing.today(),
        reached: reached(map, now),
        thresholds,
        own_words: &chairing.own.jargon,
    });
    let hard = hard_to_read(map, &thresholds);
    let asleep: Vec<Check> = map.silenced.keys().copied().collect();
    let gaps = &mut chairing.gaps;
    (gaps.looked, gaps.open, gaps.waiting) = (looks, noticed.gaps.len(), noticed.waiting);
    gaps.lines = noticed.gaps.into_iter().map(GapLine::Gap).collect();
    gaps.lines.extend(hard.into_iter().map(GapLine::Hard));
    gaps.lines.extend(asleep.into_iter().map(GapLine::Asleep));
    let same = gaps
        .lines
        .iter()
        .position(|line| Some(line) == stood.as_ref());
    gaps.at = same
        .unwrap_or(gaps.at)
        .min(gaps.lines.len().saturating_sub(1));
    true
}

/// Counts gaps in the title line, or no longer.
pub fn count(chairing: &mut Chairing) {
    chairing.gaps.counted = !chairing.gaps.counted;
    chairing.gaps.looked = None;
}

/// Does what was asked; gives a sentence if it could not be done.
pub fn perform(chairing: &mut Chairing, action: Action) -> Option<&'static str> {
    chairing.keep();
    let last = chairing.gaps.lines.len().saturating_sub(1);
    match action {
        Action::Up | Action::PreviousCell => chairing.gaps.at = chairing.gaps.at.saturating_sub(1),
        Action::Down | Action::NextCell => chairing.gaps.at = (chairing.gaps.at + 1).min(last),
        Action::GoThere => return go_there(chairing),
        Action::Silence => return silence(chairing),
        _ => {}
    }
    None
}

fn go_there(chairing: &mut Chairing) -> Option<&'static str> {
    match chairing.gaps.focused().cloned() {
        Some(GapLine::Gap(gap)) => go(chairing, &gap),
        Some(GapLine::Hard(hard)) => stand_on(chairing, hard.entry),
        Some(GapLine::Asleep(check)) => chairing.begin(Field::WhySilent(check)),
        None => return Some(NOTHING),
    }
    None
}

/// Asks for the reason, as any other text; what sleeps already wakes.
fn silence(chairing: &mut Chairing) -> Option<&'static str> {
    match chairing.gaps.focused().cloned() {
        Some(GapLine::Gap(gap)) => chairing.begin(Field::WhySilent(gap.check)),
        Some(GapLine::Asleep(check)) => wake(chairing, check),
        Some(GapLine::Hard(_)) => return Some("This one only shows who can read it."),
        None => return Some(NOTHING),
    }
    None
}

/// Without a reason nothing sleeps.
fn wake(chairing: &mut Chairing, check: Check) {
    chairing.begin(Field::WhySilent(check));
    let gone = chairing.draft().map_or(0, |draft| graphemes(draft.text()));
    chairing.record(Event::Erased { after: 0, gone });
    chairing.record(Event::DraftKept);
}

/// Goes where a gap is mended.
fn go(chairing: &mut Chairing, gap: &Gap) {
    match gap.means {
        Means::Entry(id) => stand_on(chairing, id),
        Means::Statement(id) => {
            statements_page::open_at(chairing, Pinned::Statement(id));
            let cell = cell_of_statement(chairing, gap);
            chairing.row_at.cell = cell.unwrap_or(chairing.row_at.cell);
        }
        Means::Goal(id) => {
            statements_page::open_at(chairing, Pinned::Goal(id));
            if gap.check == Check::GoalWithoutScale {
                chairing.row_at.cell = RowCell::Scale;
            }
        }
        Means::Scale(id) => ask(chairing, id, None),
        Means::Number(id, person) => ask(chairing, id, Some((person, cell_of_mark(gap.check)))),
        Means::Person(id) | Means::Child(id) => sit(chairing, Some(id)),
        Means::Nothing if gap.check == Check::Quorum => sit(chairing, None),
        Means::Nothing => stand_in_the_empty_column(chairing),
        _ => {
            if let Some(line) = line_of_plan(gap) {
                plan_page::open_at(chairing, line);
            }
        }
    }
}

fn stand_on(chairing: &mut Chairing, entry: EntryId) {
    chairing.page = Page::Board;
    let focus = Focus::entry(chairing.map(), entry, chairing.focus);
    chairing.stand(focus);
}

/// The heading of the side on which less was said.
fn stand_in_the_empty_column(chairing: &mut Chairing) {
    let map = chairing.map();
    let worried = map.count(Column::Worried) < map.count(Column::WorkingWell);
    let column = if worried {
        Column::Worried
    } else {
        Column::WorkingWell
    };
    chairing.page = Page::Board;
    chairing.stand(Focus::heading(column.unsorted()));
}

fn sit(chairing: &mut Chairing, person: Option<PersonId>) {
    chairing.page = Page::People;
    let cell = PersonCell::Name;
    chairing.seat = Seat { person, cell };
}

fn ask(chairing: &mut Chairing, scale: ScaleId, of: Option<(PersonId, MarkCell)>) {
    chairing.scale_at = Some(scale);
    chairing.page = Page::Scale;
    scale_walk::open(chairing);
    let there =
        |&(person, _): &(PersonId, MarkCell)| scale_walk::asked_people(chairing).contains(&person);
    if let Some((person, cell)) = of.filter(there) {
        chairing.asked = Asked::Of(person, cell);
    }
}

fn cell_of_mark(check: Check) -> MarkCell {
    match check {
        Check::NumberWithoutWhy | Check::FarApart | Check::WorseUnremarked | Check::DriftNumber => {
            MarkCell::Why
        }
        Check::NoOneHigher => MarkCell::OneUp,
        _ => MarkCell::Number,
    }
}

fn cell_of_statement(chairing: &Chairing, gap: &Gap) -> Option<RowCell> {
    let Means::Statement(id) = gap.means else {
        return None;
    };
    let statement = chairing.map().conclusions.statement(id)?;
    let parts = [
        StatementPart::Who,
        StatementPart::What,
        StatementPart::Meaning,
    ];
    match gap.check {
        Check::StatementWithoutGoal => Some(RowCell::Goal(GoalPart::Instead)),
        Check::StatementDissentUnasked => Some(RowCell::Differs),
        Check::StatementWithoutExample => Some(RowCell::Statement(StatementPart::What)),
        Check::StatementPartMissing => {
            let empty = parts
                .into_iter()
                .find(|&part| statement.part(part).is_empty());
            empty.map(RowCell::Statement)
        }
        _ => None,
    }
}

/// The line of the plan where a gap is mended.
fn line_of_plan(gap: &Gap) -> Option<PlanLine> {
    let of_step = match gap.check {
        Check::StepWithoutName
        | Check::StepWithManyNames
        | Check::StepForNobodyHere
        | Check::StepsOneShoulder => StepCell::Who,
        Check::StepWithoutDay => StepCell::By,
        _ => StepCell::What,
    };
    let of_decision = match gap.check {
        Check::DecisionWithoutReason => DecisionCell::Why,
        Check::DecisionDissentUnasked => DecisionCell::Differs,
        _ => DecisionCell::What,
    };
    Some(match (gap.means, gap.check) {
        (Means::Step(id), _) => PlanLine::Step(id, of_step),
        (Means::BottomLine(id), _) => PlanLine::BottomLine(id),
        (Means::Decision(id), _) => PlanLine::Decision(id, of_decision),
        (Means::Question(number), _) => PlanLine::Question(number),
        (Means::Rule(_), Check::PlanWithoutChild) => PlanLine::NewRule(PlanPart::ChildCanDo),
        (Means::Rule(_), Check::PlanWithoutIf) => PlanLine::NewRule(PlanPart::IfWorried),
        (Means::Rule(_), Check::NetworkTooSmall) => PlanLine::NewRule(PlanPart::Network),
        (Means::Rule(id), _) => PlanLine::Rule(id),
        (Means::NextMeeting, _) => PlanLine::NextMeeting,
        _ => return None,
    })
}
