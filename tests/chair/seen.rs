//! What people see of a meeting, on the board, a page or a sheet, read back into the form of `views.rs`.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use sofs::app::model::Model;
use sofs::meeting::vocabulary::{Category, Setting};
use sofs::practice::words::category_title;
use sofs::view::screen::paint_all;
use sofs::view::theme::{FOCUS, Theme};

use super::views::{Columns, RATHER_NOT, one_blank, without_day};
use crate::common::text_of;

/// Wide enough for three columns, and so tall that nothing is hidden.
pub const WINDOW: (u16, u16) = (160, 400);

/// Each column has so many letters in a window and on a sheet of that width.
const COLUMN: usize = 52;

/// What the columns of a sheet say, and the lines below them. What the columns came to may stand above them; it is not looked at.
pub fn from_sheet(lines: &[String]) -> (Columns, Vec<String>) {
    let first = lines
        .iter()
        .position(|line| line.contains('│'))
        .expect("columns");
    let is_row = |line: &&String| line.matches('│').count() == 2;
    let rows: Vec<&str> = lines[first..]
        .iter()
        .take_while(is_row)
        .map(String::as_str)
        .collect();
    let below = lines[first + rows.len()..].to_vec();
    (parted(columns_of(&rows[2..])).1, below)
}

/// What the painted board says: what stands at the top of its columns, the columns, and the rows below them.
pub fn from_board(model: &Model) -> (Columns, Columns, Vec<String>) {
    let rows = painted(model);
    let is_rule = |row: &String| row.starts_with(['─', '━']);
    let first = rows.iter().position(is_rule).expect("a rule");
    let last = rows.iter().rposition(is_rule).expect("another rule");
    let between: Vec<&str> = rows[first + 1..last].iter().map(String::as_str).collect();
    let (top, columns) = parted(columns_of(&between));
    (top, columns, rows[last + 1..].to_vec())
}

/// What stands above the first heading of each column, and the rest.
fn parted(columns: Columns) -> (Columns, Columns) {
    let is_heading = |line: &String| {
        let mut places = Category::ALL.iter().flat_map(|&category| {
            Setting::ALL
                .iter()
                .map(move |&setting| category_title(category, setting))
        });
        places.any(|title| title == line)
    };
    let parted = columns.into_iter().map(|mut lines| {
        let first = lines.iter().position(is_heading).expect("a heading");
        let rest = lines.split_off(first);
        (lines, rest)
    });
    parted.unzip()
}

/// The rows of the screen in a very tall window.
pub fn painted(model: &Model) -> Vec<String> {
    assert_eq!((model.columns, model.rows), WINDOW);
    let mut buffer = Buffer::empty(Rect::new(0, 0, WINDOW.0, WINDOW.1));
    paint_all(model, &mut buffer, Theme::Mono);
    text_of(&buffer).lines().map(str::to_owned).collect()
}

fn columns_of(rows: &[&str]) -> Columns {
    let cut = |number: usize| -> Vec<String> {
        let from = number * (COLUMN + 1);
        let cell = |row: &&str| row.chars().skip(from).take(COLUMN).collect::<String>();
        rows.iter().map(cell).collect()
    };
    (0..3).map(|number| lines_of(&cut(number))).collect()
}

/// The lines of one column joined: what begins with neither sign nor letter goes on from the line above.
fn lines_of(rows: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for row in rows {
        let row = row.replace(FOCUS, " ");
        let goes_on = row.chars().nth(1).is_none_or(char::is_whitespace);
        match lines.last_mut() {
            Some(line) if goes_on => {
                line.push(' ');
                line.push_str(&row);
            }
            _ => lines.push(row),
        }
    }
    let told = |line: &String| {
        let line = one_blank(line);
        let is_step = line.starts_with(['☐', '☑', '–']);
        let line = line.replacen(['☑', '–'], "☐", usize::from(is_step));
        if is_step { without_day(&line) } else { line }
    };
    lines.iter().map(told).collect()
}

/// The bar groups those who gave the same number: `Mum, Nan 4`.
pub fn in_bar(bar: &str, [name, said, ..]: &[String; 4]) {
    let bar = one_blank(bar);
    let named = bar.match_indices(name.as_str()).any(|(at, _)| {
        let behind = &bar[at + name.len()..];
        let digits = |c: char| c.is_ascii_digit() || c == '½';
        let number = behind.find(digits).map_or("", |from| &behind[from..]);
        number.split(' ').next() == Some(said)
    });
    let silent = said == RATHER_NOT
        && bar
            .split_once(RATHER_NOT)
            .is_some_and(|(_, names)| names.contains(name.as_str()));
    assert!(named || silent, "{name} {said} in: {bar}");
}

/// Sheet and page say a number, where it was before, and behind that the reasons.
pub fn with_reasons(page: &str, number: &str, reasons: &str) {
    let mut found = page.match_indices(number);
    let said = found.any(|(at, _)| {
        let behind = &page[at + number.len()..];
        let before = behind.find(reasons).map(|to| &behind[..to]);
        before.is_some_and(|way| way.is_empty() || is_way(way))
    });
    assert!(said, "{number} and {reasons} in: {page}");
}

/// A page without the numbers of last time, which stand beside the second row of a reason.
pub fn without_last_time(page: &str) -> String {
    let mut pieces = page.split(" last time ");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |told, piece| {
        let behind = piece.split_once(' ').map_or("", |(_, behind)| behind);
        format!("{told} {behind}")
    })
}

/// Whether this is nothing but where a number was before.
fn is_way(words: &str) -> bool {
    let none = |word: &&str| {
        let word = word.trim_matches(|c: char| c.is_ascii_digit() || ",½·–".contains(c));
        let known = "was in this meeting then last time would rather not say";
        !word.is_empty() && !known.split(' ').any(|one| one == word)
    };
    words.split(' ').find(none).is_none()
}

/// The sheet says number and reasons in a sentence.
pub fn on_paper(sheet: &str, [name, said, why, one_up]: &[String; 4]) {
    let mut reasons = String::new();
    if !why.is_empty() {
        reasons = one_blank(&format!("; because: {why}; one higher: {one_up}"));
    }
    with_reasons(sheet, &format!("{name}: {said}"), &reasons);
}
