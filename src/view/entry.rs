//! One entry of a column, standing or being written: its lines, its speakers, its marks.

use std::borrow::Cow;
use std::ops::Range;

use chrono::NaiveDate;

use super::paint::Canvas;
use super::theme::{AGREED, BULLET, DONE, FOCUS, HELD, NOT_NEEDED, Role, TO_DO};
use super::wrap::{LONGEST_LINE, cut, place_of, width, wrap};
use crate::app::chairing::Chairing;
use crate::app::understanding::may_stand_for_more;
use crate::meeting::draft::Draft;
use crate::meeting::event::Field;
use crate::meeting::map::Map;
use crate::meeting::parts::{Entry, PersonId};
use crate::meeting::text::byte_at;
use crate::meeting::vocabulary::{Column, Progress};
use crate::practice::day_problem::{say_day, say_day_short};
use crate::practice::telling::dissent;
use crate::practice::words::{category_title, known_title, progress_title};

/// Columns before the words: the sign of the focus, the bullet, a blank.
pub const INDENT: usize = 3;

/// From this width on a column can spare a blank.
const ROOMY: usize = 30;

/// An entry as it is laid out in a column of some width.
#[derive(Clone, Debug)]
pub struct Laid<'a> {
    text: Cow<'a, str>,
    bullet: &'static str,
    lines: Vec<Range<usize>>,
    beside: Vec<String>,
    beside_row: usize,
    underlined: Vec<Range<usize>>,
}

/// What stands beside a text takes so many rows at most.
const ROWS_BESIDE: usize = 3;

impl<'a> Laid<'a> {
    /// A text behind a bullet, and what stands beside its end.
    pub fn new(bullet: &'static str, text: Cow<'a, str>, beside: &str, columns: usize) -> Self {
        let room = room(columns);
        let lines = wrap(&text, room);
        let last = lines.last().cloned().unwrap_or(0..0);
        let fits = width(&text[last]) + 2 + width(beside) <= room;
        let beside_row = lines.len() - usize::from(fits);
        let beside = in_rows(beside, room);
        Self {
            text,
            bullet,
            lines,
            beside,
            beside_row,
            underlined: Vec::new(),
        }
    }

    /// How many rows it takes.
    pub fn rows(&self) -> usize {
        self.lines.len().max(self.beside_row + self.beside.len())
    }

    /// The column and row of a byte of the text.
    pub fn place_of(&self, byte: usize) -> (usize, usize) {
        let (row, column) = place_of(&self.text, &self.lines, byte);
        (INDENT + column, row)
    }

    /// Underlines what is to be underlined in a line.
    fn underline(&self, canvas: &mut Canvas, line: usize, row: usize) {
        let line = &self.lines[line];
        for word in &self.underlined {
            let (start, end) = (word.start.max(line.start), word.end.min(line.end));
            if start < end {
                let before = width(&self.text[line.start..start]);
                canvas.underline(INDENT + before, row, width(&self.text[start..end]));
            }
        }
    }

    /// Paints it from a row of the canvas on, without its first `skipped` rows.
    pub fn paint(
        &self,
        canvas: &mut Canvas,
        row: usize,
        skipped: usize,
        focused: bool,
        of: Column,
    ) {
        let role = if focused { Role::Strong } else { Role::Words };
        let mut open = false;
        for (number, line) in self.lines.iter().enumerate() {
            let line = self.text[line.clone()].trim_end();
            if number < skipped {
                open ^= line.matches('"').count() % 2 == 1;
            } else {
                let at = row + number - skipped;
                open = canvas.spoken((INDENT, at), line, role, open);
                self.underline(canvas, number, at);
            }
        }
        if skipped == 0 {
            canvas.text(1, row, self.bullet, Role::OfColumn(of));
        }
        let end = INDENT + room(canvas.columns());
        for (at, beside) in (self.beside_row..).zip(&self.beside) {
            if at >= skipped {
                canvas.text_to(end, row + at - skipped, beside, Role::Beside);
            }
        }
        if focused {
            for number in skipped..self.rows() {
                canvas.text(0, row + number - skipped, FOCUS, Role::Title(of));
            }
        }
    }
}

/// What stands beside a text, wrapped; what has no room is cut. Nothing takes no row.
fn in_rows(beside: &str, room: usize) -> Vec<String> {
    if beside.is_empty() {
        return Vec::new();
    }
    let lines = wrap(beside, room);
    let shown = lines.iter().take(ROWS_BESIDE).enumerate();
    shown
        .map(|(number, line)| {
            let last = number + 1 == ROWS_BESIDE;
            let end = if last { beside.len() } else { line.end };
            cut(beside[line.start..end].trim_end(), room)
        })
        .collect()
}

/// Columns for words; where there is enough, one stays free before the line between the columns.
fn room(columns: usize) -> usize {
    let free = usize::from(columns >= ROOMY);
    columns.saturating_sub(INDENT + free).clamp(1, LONGEST_LINE)
}

/// Lays out an entry that stands; without a day today no step is overdue.
pub fn lay_entry<'a>(
    map: &Map,
    entry: &'a Entry,
    today: Option<NaiveDate>,
    columns: usize,
) -> Laid<'a> {
    if entry.is_closed() {
        return Laid::new(HELD, Cow::Borrowed(entry.text.as_str()), "", columns);
    }
    let mut beside = Vec::new();
    if entry.is_step() {
        beside.extend(of_step(entry, today));
    }
    if !(entry.is_step() && entry.speakers == entry.step.who) {
        beside.extend(Some(speakers(map, &entry.speakers)).filter(|names| !names.is_empty()));
    }
    beside.extend(entry.known.map(|known| known_title(known).to_owned()));
    beside.extend(read_back_told(map, entry, today.is_some()));
    let (bullet, text) = if entry.is_step() {
        let who = speakers(map, &entry.step.who);
        let text = if who.is_empty() {
            Cow::Borrowed(entry.text.as_str())
        } else {
            Cow::Owned(format!("{who}: {}", entry.text))
        };
        (tick(entry), text)
    } else {
        let bullet = if entry.held { HELD } else { BULLET };
        (bullet, Cow::Borrowed(entry.text.as_str()))
    };
    Laid::new(bullet, text, &beside.join(" · "), columns)
}

/// What was said when the entry was read back: a sign on the wall, words on paper.
fn read_back_told(map: &Map, entry: &Entry, on_wall: bool) -> Option<String> {
    let differs = dissent(map, &entry.differs);
    let agreed = if on_wall { AGREED } else { "read back" };
    if entry.agreed {
        Some(agreed.to_owned())
    } else {
        Some(differs).filter(|differs| !differs.is_empty())
    }
}

/// The sign before a step.
pub fn tick(entry: &Entry) -> &'static str {
    match entry.step.progress {
        Progress::Done => DONE,
        Progress::NotNeeded => NOT_NEEDED,
        Progress::Open | Progress::NotYet | Progress::Changed => TO_DO,
    }
}

/// By when a step is done, whether that day is past, and what became of it.
fn of_step(entry: &Entry, today: Option<NaiveDate>) -> Option<String> {
    let by = entry.step.by.map(|day| match today {
        Some(today) => format!("by {}", say_day_short(day, today)),
        None => format!("by {}", say_day(day)),
    });
    let late = today.is_some_and(|today| entry.step.is_overdue(today));
    let late = late.then(|| "the day is past".to_owned());
    let asked = (entry.step.progress != Progress::Open)
        .then(|| progress_title(entry.step.progress).to_owned());
    let carried = (entry.carried && asked.is_none()).then(|| "from last time".to_owned());
    let parts: Vec<String> = [by, late, asked, carried].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Lays out a draft, with whoever was named or has the turn, where it will go, and what a step is understood to say.
pub fn lay_draft<'a>(chairing: &'a Chairing, draft: &Draft, columns: usize) -> Laid<'a> {
    let words = draft.words();
    let beside = if chairing.writes_closed() {
        String::new()
    } else {
        named_beside(chairing, draft)
    };
    let shown = chairing.written().map_or("", |(text, _)| text);
    let bullet = if words.held { HELD } else { BULLET };
    let mut laid = Laid::new(bullet, Cow::Borrowed(shown), &beside, columns);
    let marked = chairing.jargon.hints.iter().map(|hint| hint.range.clone());
    let inside = |range: &Range<usize>| shown.get(range.clone()).is_some();
    if shown == draft.text() {
        laid.underlined = marked.filter(inside).collect();
    }
    laid
}

/// What stands beside the words of a draft.
fn named_beside(chairing: &Chairing, draft: &Draft) -> String {
    let map = chairing.wall();
    let words = draft.words();
    let turn = chairing.board().turn;
    let mut beside = match turn {
        Some(turn)
            if words.speakers.is_empty() && matches!(draft.field, Field::NewEntry { .. }) =>
        {
            speakers(map, &[turn])
        }
        _ if words.speakers.is_empty() => String::new(),
        _ => speakers(map, &words.speakers),
    };
    if let Some(category) = words.category {
        if !beside.is_empty() {
            beside.push(' ');
        }
        beside.push_str("→ ");
        beside.push_str(category_title(category, map.about.setting));
    }
    let read = read_back(chairing, draft);
    if !read.is_empty() {
        let blank = if beside.is_empty() { "" } else { " " };
        beside = format!("{beside}{blank}→ {read}");
    }
    beside
}

/// What the program has understood of a step: who, and the day in full.
pub fn read_back(chairing: &Chairing, draft: &Draft) -> String {
    let words = draft.words();
    let told = !words.doers.is_empty() || words.day.is_some();
    if !told && !may_stand_for_more(chairing.map(), draft) {
        return String::new();
    }
    let understood = chairing.understood();
    let map = chairing.wall();
    let standing: Vec<PersonId> = words.doers.iter().copied().collect();
    let who = if understood.doers.is_empty() {
        standing
    } else {
        understood.doers
    };
    let day = understood.day.or(words.day);
    let mut parts = Vec::new();
    parts.extend(Some(speakers(map, &who)).filter(|who| !who.is_empty()));
    parts.extend(day.map(|day| format!("by {}", say_day(day))));
    parts.extend(understood.problem.filter(|_| day.is_none()));
    parts.join(", ")
}

fn speakers<'a>(map: &'a Map, people: impl IntoIterator<Item = &'a PersonId>) -> String {
    map.names(people).join(", ")
}

/// The column and row of the caret in a laid-out draft.
pub fn caret(laid: &Laid, chairing: &Chairing) -> (usize, usize) {
    let (text, caret) = chairing.written().unwrap_or_default();
    laid.place_of(byte_at(text, caret))
}
