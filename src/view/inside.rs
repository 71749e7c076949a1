//! What is found inside the meetings: a line for each meeting, and under it one for each thing that says the words.

use super::paint::Canvas;
use super::panel::{Cell, cell};
use super::theme::{FOCUS, Role, UNDER};
use super::wrap::{cut, width, wrap};
use crate::app::hit::Hit;
use crate::app::home::Home;
use crate::app::inside::Inside;
use crate::practice::telling::clock_since;

/// Where the list begins, under the heading.
const TOP: usize = 2;

/// Rows at the bottom in which the marked words stand in full.
const FOOT: usize = 4;

/// Where what was said begins, behind its time.
const WORDS_AT: usize = 12;

/// A row of the list.
enum Line<'a> {
    Meeting(&'a Hit),
    Hit(usize, &'a Hit),
}

/// Paints what was found; gives the cell of what is marked.
pub fn paint(home: &Home, canvas: &mut Canvas) -> Option<Cell> {
    let inside = &home.inside;
    say_how_much(inside, canvas);
    let lines = lines(inside);
    let foot = if canvas.rows() >= 14 { FOOT } else { 0 };
    let rows = canvas.rows().saturating_sub(TOP + foot).max(1);
    let is_marked = |line: &Line| matches!(line, Line::Hit(number, _) if *number == inside.marked);
    let marked = lines.iter().position(is_marked);
    let first = marked.map_or(0, |marked| (marked + 1).saturating_sub(rows));
    let mut caret = None;
    for (row, line) in (TOP..TOP + rows).zip(lines.iter().skip(first)) {
        match line {
            Line::Meeting(hit) => paint_meeting(hit, row, canvas),
            Line::Hit(number, hit) => {
                let focused = *number == inside.marked;
                paint_hit(hit, row, focused, canvas);
                if focused {
                    caret = cell(canvas, 0, row);
                }
            }
        }
    }
    if let Some(hit) = inside.marked_hit().filter(|_| foot > 0) {
        paint_in_full(hit, canvas.rows() - foot, canvas);
    }
    caret
}

/// At the right of the heading: how much was found. Under it, in words, where there is nothing to list.
fn say_how_much(inside: &Inside, canvas: &mut Canvas) {
    let end = canvas.columns().saturating_sub(1);
    let listed = inside.hits.len();
    let count = match inside.all {
        0 => String::new(),
        all if all > listed => format!(" the first {listed} of {all}"),
        all => format!(" {all} found"),
    };
    canvas.text_to(end, 0, &count, Role::Beside);
    let says = match (inside.asked.is_empty(), inside.waits) {
        _ if listed > 0 => return,
        (true, _) => "Type words: all meetings are looked into for them.",
        (false, true) => "Looking inside all meetings.",
        (false, false) => "Nothing like that was said in any meeting.",
    };
    canvas.text(2, 4, says, Role::Words);
}

fn lines(inside: &Inside) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut meeting = None;
    for (number, hit) in inside.hits.iter().enumerate() {
        if meeting.replace(&hit.file) != Some(&hit.file) {
            lines.push(Line::Meeting(hit));
        }
        lines.push(Line::Hit(number, hit));
    }
    lines
}

fn paint_meeting(hit: &Hit, row: usize, canvas: &mut Canvas) {
    let when = hit.began.format("%a %-d %b %Y %H:%M");
    let text = format!("{when}  {}", hit.title);
    let room = canvas.columns().saturating_sub(2);
    canvas.text(1, row, &cut(&text, room), Role::Strong);
}

fn paint_hit(hit: &Hit, row: usize, focused: bool, canvas: &mut Canvas) {
    if focused {
        canvas.shade(row, Role::Focus);
        canvas.text(0, row, FOCUS, Role::Focus);
    }
    let in_focus = |role| if focused { Role::Focus } else { role };
    let at = hit.at.map_or(String::new(), clock_since);
    canvas.text_to(WORDS_AT - 2, row, &at, in_focus(Role::Beside));
    let behind = canvas.text(WORDS_AT, row, &hit.said_by(), in_focus(Role::Beside));
    let room = canvas.columns().saturating_sub(behind + 1);
    let mut column = behind;
    for (meant, piece) in around(hit, room) {
        let role = if meant { Role::Strong } else { Role::Words };
        column = canvas.text(column, row, &piece, in_focus(role));
    }
}

/// As much of the text as fits, with the first word that was looked for in it.
fn around(hit: &Hit, room: usize) -> Vec<(bool, String)> {
    let pieces = hit.pieces();
    let meant = hit.marks.first().map_or(0, |mark| mark.end);
    let hidden = if width(&hit.text[..meant]) + 1 < room {
        0
    } else {
        let before = &hit.text[..hit.marks.first().map_or(0, |mark| mark.start)];
        let blanks = before.match_indices(' ').map(|(byte, _)| byte + 1);
        let mut near = blanks.filter(|&byte| width(&before[byte..]) <= room / 3);
        near.next().unwrap_or(before.len())
    };
    let mut shown = Vec::new();
    let mut left = room;
    if hidden > 0 {
        shown.push((false, "… ".to_owned()));
        left = left.saturating_sub(2);
    }
    let mut at = 0;
    for (meant, piece) in pieces {
        let from = hidden.saturating_sub(at).min(piece.len());
        at += piece.len();
        let fitting = cut(&piece[from..], left);
        left -= width(&fitting);
        shown.push((meant, fitting));
    }
    shown
}

/// The marked words in full, with what they are.
fn paint_in_full(hit: &Hit, top: usize, canvas: &mut Canvas) {
    canvas.rule(top, UNDER, Role::Rule);
    let what = hit.found.title(hit.setting);
    let who = hit.who.join(", ");
    let apart = if who.is_empty() { "" } else { " · " };
    let room = canvas.columns().saturating_sub(3);
    let beside = cut(&format!("{what}{apart}{who}"), room);
    canvas.text(2, top + 1, &beside, Role::Beside);
    for (line, row) in wrap(&hit.text, room).into_iter().zip(top + 2..top + FOOT) {
        let mut column = 2;
        let mut at = line.start;
        while at < line.end {
            let inside = hit.marks.iter().find(|mark| mark.contains(&at));
            let next = hit.marks.iter().find(|mark| mark.start > at);
            let (end, role) = match (inside, next) {
                (Some(mark), _) => (mark.end, Role::Strong),
                (None, Some(mark)) => (mark.start, Role::Words),
                (None, None) => (line.end, Role::Words),
            };
            let end = end.min(line.end);
            column = canvas.text(column, row, &hit.text[at..end], role);
            at = end;
        }
    }
}
