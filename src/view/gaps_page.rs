//! The page of gaps: what could still be asked, what is hard to read, what sleeps for this meeting.

use ratatui::layout::Rect;

use super::paint::Canvas;
use super::panel::Cell;
use super::table::{Block, TableRow, number_at, paint_rows};
use super::theme::{BULLET, Role};
use super::wrap::{LONGEST_LINE, width};
use crate::app::chairing::Chairing;
use crate::app::gap_lines::GapLine;
use crate::meeting::checks::Check;
use crate::meeting::event::Field;
use crate::practice::gaps::{Gap, Means, meant, weight};

/// Paints the page; gives the cell of the caret or of what is focused.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let rows = rows(chairing, canvas.columns());
    let focused = rows.iter().any(|row| row.focused);
    let caret = paint_rows(&rows, canvas);
    caret.or_else(|| (!focused).then_some((canvas.area.x, canvas.area.y)))
}

/// Which line stands on a row of the page.
pub fn line_at(chairing: &Chairing, area: Rect, row: usize) -> Option<usize> {
    let rows = rows(chairing, usize::from(area.width));
    number_at(&rows, usize::from(area.height), row)
}

fn rows(chairing: &Chairing, columns: usize) -> Vec<TableRow<'_>> {
    let gaps = &chairing.gaps;
    let mut rows = vec![TableRow::heading("What have we not asked yet?", columns)];
    if gaps.open == 0 {
        rows.push(beside("Nothing is missing so far.".to_owned(), 2, columns));
    }
    if gaps.waiting > 0 {
        rows.push(beside(waiting(gaps.waiting), 2, columns));
    }
    let mut last = None;
    for (number, line) in gaps.lines.iter().enumerate() {
        let section = section(line);
        if last != Some(section) {
            rows.push(TableRow::blank());
            rows.push(TableRow::heading(section, columns));
            last = Some(section);
        }
        let lines = one_line(chairing, line, number == gaps.at, columns);
        rows.extend(lines.into_iter().map(|row| row.numbered(number)));
    }
    rows
}

/// What waits is counted, not asked.
pub fn waiting(count: usize) -> String {
    match count {
        1 => "One more belongs to a part of the meeting that has not begun.".to_owned(),
        many => format!("{many} more belong to parts of the meeting that have not begun."),
    }
}

fn section(line: &GapLine) -> &'static str {
    match line {
        GapLine::Gap(gap) => weight(gap.check).title(),
        GapLine::Hard(_) => "Could this be said in shorter words?",
        GapLine::Asleep(_) => "Not asked again in this meeting",
    }
}

fn beside<'a>(text: String, from: usize, columns: usize) -> TableRow<'a> {
    let wide = columns.saturating_sub(from + 2);
    TableRow::new(vec![Block::new(from, wide, text, Role::Beside)])
}

/// The line, and under the focused one what it is about and where it is mended.
fn one_line<'a>(
    chairing: &'a Chairing,
    line: &'a GapLine,
    focused: bool,
    columns: usize,
) -> Vec<TableRow<'a>> {
    let map = chairing.wall();
    let (said, check) = match line {
        GapLine::Gap(gap) => (gap.sentence.clone(), Some(gap.check)),
        GapLine::Hard(hard) => {
            let text = meant(map, Means::Entry(hard.entry));
            (format!("{}: {text}", readers(hard.age)), None)
        }
        GapLine::Asleep(check) => (asleep(chairing, *check), Some(*check)),
    };
    let beside_it = match line {
        GapLine::Gap(gap) if !focused => words_of(gap, &meant(map, gap.means)),
        _ => String::new(),
    };
    let writing = chairing.draft().is_some();
    let mut first = in_a_row((said, beside_it), focused && !writing, columns);
    first.focused = focused;
    let mut rows = vec![first];
    if !focused {
        return rows;
    }
    if let Some(reason) = check.and_then(|check| reason(chairing, check, columns)) {
        rows[0].focused = false;
        rows.push(reason);
    } else if let GapLine::Gap(gap) = line {
        rows.push(beside(where_to(gap, &meant(map, gap.means)), 4, columns));
    }
    rows
}

/// A sentence, and behind it as much as fits of the words that it is about.
fn in_a_row<'a>(
    (said, beside_it): (String, String),
    focused: bool,
    columns: usize,
) -> TableRow<'a> {
    let wide = columns.saturating_sub(6).min(LONGEST_LINE);
    let asks = width(&said).min(wide);
    let from = 4 + asks + 2;
    let mut blocks = vec![
        Block::new(2, 1, BULLET, Role::Strong),
        Block::new(4, wide, said, Role::Words).focused(focused),
    ];
    if !beside_it.is_empty() && from + FEWEST_BESIDE < columns {
        let rest = columns - from - 2;
        blocks.push(Block::new(from, rest, beside_it, Role::Beside).at_most(1));
    }
    TableRow::new(blocks)
}

/// In less room than this nothing can be known again.
const FEWEST_BESIDE: usize = 16;

/// The words that a question is about, where it does not name them itself.
fn words_of(gap: &Gap, meant: &str) -> String {
    let names_it = matches!(
        gap.means,
        Means::Question(_)
            | Means::Nothing
            | Means::NextMeeting
            | Means::Person(_)
            | Means::Child(_)
            | Means::Rule(_)
            | Means::Scale(_)
            | Means::Number(..)
    );
    if names_it || gap.sentence.contains('“') {
        String::new()
    } else {
        meant.to_owned()
    }
}

/// Nobody is told an age beyond that of grown-ups.
pub fn readers(age: u32) -> String {
    match age {
        18.. => "for readers of 18 or older".to_owned(),
        age => format!("for readers of {age}"),
    }
}

/// The name of a question that sleeps, and why.
pub fn asleep(chairing: &Chairing, check: Check) -> String {
    let why = chairing.wall().silenced.get(&check);
    let why = why.map_or("", String::as_str);
    format!("{}, because: {why}", check.kebab().replace('-', " "))
}

/// The reason that is being written.
fn reason(chairing: &Chairing, check: Check, columns: usize) -> Option<TableRow<'_>> {
    let draft = chairing.draft()?;
    if draft.field != Field::WhySilent(check) {
        return None;
    }
    let asks = "Not in this meeting, because";
    let from = 5 + width(asks);
    Some(TableRow::new(vec![
        Block::new(4, from - 4, asks, Role::Strong),
        Block::new(from, columns.saturating_sub(from + 2), "", Role::Words)
            .focused(true)
            .writing(chairing.written()),
    ]))
}

/// Where a gap is mended, and the words that stand there.
pub fn where_to(gap: &Gap, meant: &str) -> String {
    let place = match gap.means {
        Means::Statement(_) | Means::Goal(_) => "in statements and goals",
        Means::Scale(_) | Means::Number(..) => "on the scale",
        Means::Step(_)
        | Means::BottomLine(_)
        | Means::Decision(_)
        | Means::Question(_)
        | Means::Rule(_)
        | Means::NextMeeting => "in the plan",
        Means::Nothing if gap.check == Check::Quorum => "among the people",
        Means::Person(_) | Means::Child(_) => "among the people",
        Means::Entry(_) | Means::Nothing => "on the board",
    };
    format!("→ {place}: {meant}")
}
