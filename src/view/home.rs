//! The list of all meetings, and the small page that begins one.

use ratatui::layout::Rect;

use super::help_page;
use super::inside;
use super::paint::Canvas;
use super::panel::{Cell, cell};
use super::theme::{ABOVE, BELOW, FOCUS, Role, UNDER};
use super::title_line::elapsed;
use super::trend::{TrendRow, trend_rows};
use super::trend_page::paint_from;
use super::wrap::{cut, width};
use crate::app::effect::Listed;
use crate::app::explaining::Explained;
use crate::app::home::{Form, FormLine, Home};
use crate::meeting::text::byte_at;
use crate::meeting::vocabulary::Setting;
use crate::practice::words::kind_title;

/// Paints home; gives the cell of the caret.
pub fn paint(home: &Home, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    if let Some(first) = home.help {
        help_page::paint((Explained::Home, first), Setting::Safety, canvas);
        return cell(canvas, 0, 0);
    }
    if let Some(form) = &home.form {
        return paint_form(form, canvas);
    }
    let (from, before) = paint_head(home, canvas);
    if home.words_inside().is_some() {
        let marked = inside::paint(home, canvas);
        return cell(canvas, from + before, 0).or(marked);
    }
    let shown = home.shown();
    let marked = home.marked.min(shown.len());
    let moved = trend(home);
    let trend = trend_height(&moved, canvas.rows());
    let (first, rows) = window(marked, trend, canvas.rows());
    for row in first..(shown.len() + 1).min(first + rows) {
        let line = row - first + 2;
        let focused = row == marked;
        match row.checked_sub(1).map(|number| shown[number]) {
            None => paint_new(canvas, line, focused),
            Some(meeting) => paint_meeting(canvas, line, meeting, focused),
        }
    }
    say_more(canvas, first > 0, first + rows < shown.len() + 1, rows);
    if let Some(meeting) = marked.checked_sub(1).map(|number| shown[number]) {
        paint_numbers(canvas, meeting);
    }
    paint_trend(&moved, trend, canvas);
    if home.filter.text.is_empty() {
        cell(canvas, 0, marked - first.min(marked) + 2)
    } else {
        cell(canvas, from + before, 0)
    }
}

/// Says at the edges of the list that there is more.
fn say_more(canvas: &mut Canvas, above: bool, below: bool, rows: usize) {
    if above {
        canvas.edge(2, ABOVE);
    }
    if below {
        canvas.edge(rows + 1, BELOW);
    }
}

/// The first line that is shown, and how many there is room for.
fn window(marked: usize, trend: usize, total: usize) -> (usize, usize) {
    let rows = total.saturating_sub(trend.max(2) + 2).max(1);
    ((marked + 1).saturating_sub(rows), rows)
}

/// Which line stands on a row: one of the list, or of the small page. What was found inside is gone to by keys alone.
pub fn line_at(home: &Home, area: Rect, row: usize) -> Option<usize> {
    if home.help.is_some() || home.words_inside().is_some() {
        return None;
    }
    if home.form.is_some() {
        let line = row.checked_sub(FORM_FROM)?;
        return (line < FormLine::ALL.len()).then_some(line);
    }
    let lines = home.shown().len() + 1;
    let total = usize::from(area.height);
    let trend = trend_height(&trend(home), total);
    let (first, rows) = window(home.marked.min(lines - 1), trend, total);
    let place = row.checked_sub(2).filter(|&place| place < rows)?;
    (first + place < lines).then_some(first + place)
}

/// The heading with what is typed; gives where that begins, and how far into it the caret is.
fn paint_head(home: &Home, canvas: &mut Canvas) -> (usize, usize) {
    let mut at = canvas.text(1, 0, "Signs of Safety meetings", Role::Strong);
    let typed = &home.filter.text;
    if !typed.is_empty() {
        at = canvas.text(at, 0, " · ", Role::Rule);
    } else if home.meetings.is_empty() && home.read {
        canvas.text(2, 4, "No meeting here yet.", Role::Words);
        canvas.text(2, 5, "Press Enter to begin the first one.", Role::Words);
    }
    canvas.text(at, 0, typed, Role::Words);
    canvas.rule(1, UNDER, Role::Rule);
    (at, width(&typed[..byte_at(typed, home.filter.caret)]))
}

/// How the numbers moved up to the marked meeting, if it follows on from another.
fn trend(home: &Home) -> Vec<TrendRow> {
    let chain = home.chain();
    if chain.len() < 2 {
        return Vec::new();
    }
    trend_rows(&chain, &[])
}

/// How many rows the picture takes with its title; never more than half of all.
fn trend_height(moved: &[TrendRow], rows: usize) -> usize {
    let picture: usize = moved.iter().map(TrendRow::rows).sum();
    match picture {
        0 => 0,
        picture => (picture + 1).min(rows / 2),
    }
}

fn paint_trend(moved: &[TrendRow], rows: usize, canvas: &mut Canvas) {
    let Some(under_title) = rows.checked_sub(1) else {
        return;
    };
    let at = canvas.rows().saturating_sub(rows);
    let mut below = canvas.inner(at, rows);
    below.clear();
    below.rule(0, UNDER, Role::Rule);
    below.text(1, 0, " How the numbers moved ", Role::Strong);
    paint_from(moved, &mut below.inner(1, under_title));
}

/// Under the list: the numbers of the marked meeting, for which its line may be too short.
fn paint_numbers(canvas: &mut Canvas, meeting: &Listed) {
    let last = canvas.rows().saturating_sub(1);
    if last < 5 || meeting.numbers.is_empty() {
        return;
    }
    let text = format!("0–10: {}", meeting.numbers);
    let room = canvas.columns().saturating_sub(3);
    canvas.text(2, last, &cut(&text, room), Role::Beside);
}

fn role(canvas: &mut Canvas, row: usize, focused: bool) -> Role {
    if focused {
        canvas.shade(row, Role::Focus);
        canvas.text(0, row, FOCUS, Role::Focus);
        Role::Focus
    } else {
        Role::Words
    }
}

fn paint_new(canvas: &mut Canvas, row: usize, focused: bool) {
    let role = role(canvas, row, focused);
    canvas.text(2, row, "New meeting", role);
}

fn paint_meeting(canvas: &mut Canvas, row: usize, meeting: &Listed, focused: bool) {
    let role = role(canvas, row, focused);
    let when = meeting.began.format("%a %-d %b %Y %H:%M").to_string();
    let columns = canvas.columns();
    if let Some(problem) = &meeting.problem {
        let text = format!("{} · {problem}", meeting.title);
        canvas.text(2, row, &cut(&text, columns.saturating_sub(3)), role);
        return;
    }
    if meeting.sealed && meeting.kind.is_none() {
        let file = meeting.file.file_name().unwrap_or_default();
        let text = format!("{} · {}", file.to_string_lossy(), meeting.title);
        canvas.text(2, row, &cut(&text, columns.saturating_sub(3)), role);
        return;
    }
    let title_at = 2 + 22;
    let length = if meeting.sealed {
        String::new()
    } else {
        elapsed(meeting.length)
    };
    let kind = meeting.kind.map_or("", kind_title);
    let wide = columns >= 100;
    let names = if wide {
        columns * 30 / 100
    } else {
        columns.saturating_sub(title_at + 34)
    };
    canvas.text(2, row, &when, role);
    canvas.text(title_at, row, &cut(&meeting.title, names), role);
    let kind_at = title_at + names + 1;
    canvas.text(kind_at, row, &cut(kind, 24), role);
    if wide {
        let numbers_at = kind_at + 25;
        let room = columns.saturating_sub(numbers_at + 8);
        canvas.text(numbers_at, row, &cut(&meeting.numbers, room), role);
    }
    canvas.text_to(columns.saturating_sub(1), row, &format!(" {length}"), role);
}

/// The row where the lines of the small page begin.
const FORM_FROM: usize = 3;

/// Where the answers of the small page begin.
const ANSWERS: usize = 15;

fn paint_form(form: &Form, canvas: &mut Canvas) -> Option<Cell> {
    canvas.text(1, 0, "New meeting", Role::Strong);
    canvas.rule(1, UNDER, Role::Rule);
    let mut caret = None;
    for (row, line) in (FORM_FROM..).zip(FormLine::ALL) {
        let here = paint_form_line(form, line, canvas, row);
        caret = caret.or(here);
    }
    if let Some((_, title)) = &form.from {
        let told = format!(
            "Follows on from {title}: people, statements, goals, numbers and open steps come along."
        );
        let room = canvas.columns().saturating_sub(3);
        canvas.text(2, 9, &cut(&told, room), Role::Beside);
    }
    let privacy = "The name of its file will hold the day and the kind, never the title.";
    canvas.text(2, 8, privacy, Role::Beside);
    caret
}

fn paint_form_line(form: &Form, line: FormLine, canvas: &mut Canvas, row: usize) -> Option<Cell> {
    let label = match line {
        FormLine::Title => "Title",
        FormLine::Kind => "Kind",
        FormLine::Setting => "Setting",
        FormLine::Order => "Begins with",
    };
    let focused = form.line == line;
    if focused {
        canvas.text(0, row, FOCUS, Role::Strong);
    }
    canvas.text(2, row, label, Role::Strong);
    let says = form.says(line);
    if line == FormLine::Title {
        canvas.text(ANSWERS, row, says, Role::Words);
        let before = width(&says[..byte_at(says, form.title.caret)]);
        return if focused {
            cell(canvas, ANSWERS + before, row)
        } else {
            None
        };
    }
    if focused {
        canvas.text(ANSWERS, row, &format!("‹ {says} ›"), Role::Focus);
        return cell(canvas, ANSWERS, row);
    }
    canvas.text(ANSWERS, row, &format!("  {says}"), Role::Words);
    None
}
