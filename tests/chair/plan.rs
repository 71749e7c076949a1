//! What the chair does on the page of the plan: old steps, decisions, new steps, the safety plan, the next meeting.

use sofs::app::chairing::{DecisionCell, Page, PlanLine, StepCell};
use sofs::app::key::Key;
use sofs::app::last_time::old_steps;
use sofs::app::list::Topic;
use sofs::app::plan_lines::{lines, questions, whole};
use sofs::meeting::parts::{DecisionId, Entry, EntryId};
use sofs::meeting::vocabulary::{Category, PlanPart, Progress};

use super::hands::Hands;
use super::step::{Decided, Old};

/// Says what became of a step of last time.
pub fn answer_old(hands: &mut Hands, old: &Old) {
    list_old(hands);
    hands.wait(6_000, 22_000);
    let steps = old_steps(hands.chairing());
    let there = steps.iter().position(|one| one.text.contains(&old.text));
    let there = there.unwrap_or_else(|| panic!("nobody waits for: {}", old.text));
    let id = steps[there].id;
    let marked = |hands: &Hands| hands.chairing().list.as_ref().map(|list| list.marked);
    while marked(hands) != Some(there) {
        let below = Some(there) > marked(hands);
        hands.again(if below { Key::Down } else { Key::Up });
    }
    hands.letter(match old.progress {
        Progress::Done => 'd',
        Progress::NotYet => 'n',
        Progress::Changed => 'c',
        Progress::NotNeeded => 'x',
        Progress::Open => panic!("a step that was asked about is no longer open"),
    });
    if old.progress == Progress::Changed {
        hands.wait(3_000, 9_000);
        hands.rewrite(&old.anew);
        hands.press(Key::Enter);
    }
    assert_eq!(entry(hands, id).step.progress, old.progress);
    let more = !old_steps(hands.chairing()).is_empty();
    assert_eq!(hands.chairing().list.is_some(), more, "one after the other");
}

fn entry(hands: &Hands, id: EntryId) -> Entry {
    Entry::clone(hands.chairing().map().entry(id).expect("a step"))
}

/// Opens the list of old steps: it comes with the page, and stays until all are answered.
fn list_old(hands: &mut Hands) {
    let open = |hands: &Hands| {
        let list = hands.chairing().list.as_ref();
        list.is_some_and(|list| list.topic == Topic::OldSteps)
    };
    if !open(hands) {
        to_plan(hands);
    }
    assert!(open(hands), "old steps are listed");
}

fn to_plan(hands: &mut Hands) {
    hands.free();
    if hands.chairing().page != Page::Plan {
        hands.wait(800, 2_500);
        hands.press(Key::Function(5));
    }
}

/// The page, at this line.
fn walk_to(hands: &mut Hands, line: PlanLine) {
    to_plan(hands);
    assert!(
        hands.chairing().list.is_none(),
        "all old steps are answered"
    );
    let place = |hands: &Hands, line: PlanLine| {
        let lines = lines(hands.chairing());
        lines.iter().position(|&one| one == whole(line))
    };
    let here = |hands: &Hands| place(hands, hands.chairing().plan_at);
    while here(hands) != place(hands, line) {
        let below = place(hands, line) > here(hands);
        hands.again(if below { Key::Down } else { Key::Up });
    }
}

/// Decides something: what, why, and who sees it differently.
pub fn decide(hands: &mut Hands, decided: &Decided) {
    let line = match decided.question {
        None => PlanLine::NewDecision,
        Some(number) => match questions(hands.chairing())[number - 1].1 {
            None => PlanLine::Question(number - 1),
            Some(id) => PlanLine::Decision(id, DecisionCell::What),
        },
    };
    walk_to(hands, line);
    hands.wait(8_000, 25_000);
    hands.write(&decided.what);
    hands.press(Key::Enter);
    let id = decision_here(hands);
    if !decided.why.is_empty() {
        hands.wait(3_000, 9_000);
        hands.write(&decided.why);
        hands.press(Key::Enter);
    }
    walk_to(hands, PlanLine::Decision(id, DecisionCell::Differs));
    hands.wait(2_000, 8_000);
    match decided.differs.as_str() {
        "" => {}
        "nobody" => hands.press(Key::Char('-')),
        said => {
            hands.write(said);
            hands.press(Key::Enter);
        }
    }
    let stands = hands.chairing().map().conclusions.decision(id);
    let stands = stands.expect("a decision");
    assert_eq!((&stands.what, &stands.why), (&decided.what, &decided.why));
    let agree = decided.differs == "nobody";
    assert_eq!(stands.all_agree, agree);
    assert_eq!(
        !stands.differs.is_empty(),
        !agree && !decided.differs.is_empty()
    );
}

fn decision_here(hands: &Hands) -> DecisionId {
    match hands.chairing().plan_at {
        PlanLine::Decision(id, _) => id,
        other => panic!("{other:?} is no decision"),
    }
}

/// Who does what by when, typed in one line.
pub fn task(hands: &mut Hands, text: &str) {
    walk_to(hands, PlanLine::NewStep);
    hands.wait(6_000, 20_000);
    hands.write(text);
    hands.press(Key::Enter);
    let map = hands.chairing().map();
    let last = map.entries_in(Category::NextSteps).last();
    let last = last.expect("a step").clone();
    let said = sofs::practice::telling::in_one_line(&last, map);
    assert!(
        !last.step.who.is_empty() && last.step.by.is_some(),
        "{said}"
    );
    assert!(text.contains(&last.text) && said != last.text, "{said}");
    hands.last = Some(last.id);
}

/// The last step is for this goal.
pub fn for_goal(hands: &mut Hands, number: usize) {
    let id = hands.last.expect("a step");
    walk_to(hands, PlanLine::Step(id, StepCell::What));
    while hands.chairing().plan_at != PlanLine::Step(id, StepCell::Goal) {
        hands.again(Key::Right);
    }
    let digit = char::from_digit(u32::try_from(number).expect("a digit"), 10);
    hands.letter(digit.expect("a digit"));
    let goal = entry(hands, id).step.goal.expect("a goal");
    let all = &hands.chairing().map().conclusions;
    assert_eq!(all.number_of_goal(goal), Some(number));
}

/// A line of the safety plan.
pub fn rule(hands: &mut Hands, part: PlanPart, text: &str) {
    walk_to(hands, PlanLine::NewRule(part));
    hands.wait(5_000, 18_000);
    hands.write(text);
    hands.press(Key::Enter);
    let all = &hands.chairing().map().conclusions;
    assert!(all.rules_in(part).any(|rule| rule.text == text), "{text}");
}

/// The day of the next meeting.
pub fn next_meeting(hands: &mut Hands, day: &str) {
    walk_to(hands, PlanLine::NextMeeting);
    hands.wait(6_000, 20_000);
    hands.write(day);
    hands.press(Key::Enter);
    let day = hands.chairing().map().conclusions.next_meeting;
    assert!(day.is_some_and(|day| day > hands.chairing().today()));
}
