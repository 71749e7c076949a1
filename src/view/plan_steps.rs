//! The steps on the page of the plan: who, what, by when, for which goal, a row each.

use super::entry::{read_back, tick};
use super::table::{Block, Here, TableRow};
use super::theme::Role;
use super::wrap::LONGEST_LINE;
use crate::app::chairing::{Chairing, PlanLine, StepCell};
use crate::meeting::parts::Entry;
use crate::meeting::vocabulary::Progress;
use crate::practice::day_problem::say_day_short;
use crate::practice::prompts;
use crate::practice::words::progress_title;

/// Where the parts of a step begin: who, what, by when, for which goal.
fn places(columns: usize) -> [(usize, usize); 4] {
    let who = (columns / 6).clamp(8, 20);
    let by = 16;
    let goal = 7;
    let what = columns
        .saturating_sub(4 + who + by + goal + 4)
        .min(LONGEST_LINE);
    [
        (4, who),
        (5 + who, what),
        (6 + who + what, by),
        (7 + who + what + by, goal),
    ]
}

/// What each part of a step says, and what stands where nothing does.
fn parts(chairing: &Chairing, entry: &Entry) -> [(String, &'static str); 4] {
    if entry.is_closed() {
        let nothing = || (String::new(), "");
        return [nothing(), (entry.text.clone(), ""), nothing(), nothing()];
    }
    let step = &entry.step;
    let map = chairing.wall();
    let who = map.names(&step.who).join(", ");
    let what = match step.progress {
        Progress::Open if entry.carried => format!("{} (from last time)", entry.text),
        Progress::Open => entry.text.clone(),
        progress => format!("{} ({})", entry.text, progress_title(progress)),
    };
    let late = if step.is_overdue(chairing.today()) {
        ", past"
    } else {
        ""
    };
    let by = step.by.map_or(String::new(), |day| {
        format!("{}{late}", say_day_short(day, chairing.today()))
    });
    let goal = step.goal.and_then(|id| map.conclusions.number_of_goal(id));
    let goal = goal.map_or(String::new(), |number| format!("goal {number}"));
    [(who, "who?"), (what, ""), (by, "by when?"), (goal, "")]
}

/// A step in one row: its sign, who, what, by when, for which goal.
pub fn step<'a>(
    chairing: &'a Chairing,
    entry: &'a Entry,
    focused: bool,
    columns: usize,
) -> TableRow<'a> {
    let cells = [StepCell::Who, StepCell::What, StepCell::By, StepCell::Goal];
    let at = match chairing.plan_at {
        PlanLine::Step(id, cell) if focused && id == entry.id => Some(cell),
        _ => None,
    };
    let draft = chairing.written();
    let mut blocks = vec![Block::new(2, 1, tick(entry), Role::Strong)];
    let all = parts(chairing, entry)
        .into_iter()
        .zip(places(columns))
        .zip(cells);
    for (((text, hole), (from, wide)), cell) in all {
        let here = at == Some(cell);
        let (text, role) = if text.is_empty() {
            (hole.to_owned(), Role::Beside)
        } else {
            (text, Role::Words)
        };
        let mut block = Block::new(from, wide, text, role);
        if cell == StepCell::By && entry.step.is_overdue(chairing.today()) {
            block = block.alarming();
        }
        blocks.push(block.focused(here).writing(draft.filter(|_| here)));
    }
    let mut row = TableRow::new(blocks);
    row.focused = focused;
    row
}

/// The line where the next step is typed as one sentence, with what was understood of it.
pub fn new_step<'a>(
    chairing: &'a Chairing,
    (focused, draft): Here<'a>,
    columns: usize,
) -> TableRow<'a> {
    let wide = columns.saturating_sub(6).min(LONGEST_LINE * 5 / 3);
    let read = chairing
        .draft()
        .filter(|_| focused)
        .map(|draft| read_back(chairing, draft));
    let read = read.filter(|read| !read.is_empty());
    let sentence = if read.is_some() { wide * 3 / 5 } else { wide };
    let sentence = sentence.min(LONGEST_LINE);
    let prompt = format!(
        "{} As in: Nan: ask for Tuesdays off by Fri",
        prompts::step()
    );
    let mut blocks = vec![
        Block::new(2, 1, "+", Role::Strong),
        Block::new(4, sentence, prompt, Role::Beside)
            .focused(focused)
            .writing(draft),
    ];
    blocks.extend(read.map(|read| {
        let from = 6 + sentence;
        Block::new(
            from,
            columns.saturating_sub(from + 1),
            format!("→ {read}"),
            Role::Strong,
        )
    }));
    TableRow::new(blocks)
}
