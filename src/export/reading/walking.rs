//! Goes through the lines one by one: each heading says where what follows belongs.

use super::headings::{number_of, place_of};
use super::lines::{Line, Shape};
use super::noted::quoted;
use super::place::Place;
use super::placing::Walk;
use super::scales::Asked;
use crate::export::markdown_signs::unplain;
use crate::meeting::vocabulary::Category;

impl Walk {
    /// Goes through all lines, lists of people first: whoever is named elsewhere is one of them.
    pub fn whole(&mut self, lines: &[Line]) {
        let mut listed = false;
        let (people, others): (Vec<Line>, Vec<Line>) = lines.iter().cloned().partition(|line| {
            if matches!(line.shape, Shape::Heading(_)) {
                listed = matches!(place_of(&line.text), Some(Place::People(_)));
            }
            listed
        });
        self.through(&people);
        (self.place, self.level, self.at_top) = (None, 0, true);
        self.through(&others);
    }

    fn through(&mut self, lines: &[Line]) {
        for (at, line) in lines.iter().enumerate() {
            match &line.shape {
                Shape::Heading(level) => self.heading(line, *level, &lines[at + 1..]),
                Shape::Row(cells) => self.row(line.number, cells),
                Shape::Words if self.is_title(line, lines.get(at + 1)) => {
                    self.title = Some(unplain(&line.text));
                }
                Shape::Bullet { within: true, .. } if self.belongs_to_last(&line.text) => {}
                Shape::Bullet { done, .. } => self.line(&line.text, line.number, *done),
                Shape::Words => self.line(&line.text, line.number, false),
            }
            if !matches!(line.shape, Shape::Row(_)) {
                self.table = None;
            }
            self.at_top = false;
        }
        self.end_scale();
    }

    fn end_scale(&mut self) {
        if let Some(scale) = self.scale.take() {
            scale.put_down(&mut self.paper, self.around.setting);
        }
    }

    /// Words alone at the top are the title.
    fn is_title(&self, line: &Line, next: Option<&Line>) -> bool {
        let alone =
            next.is_some_and(|next| next.number > line.number + 1 || next.shape != Shape::Words);
        self.title.is_none() && self.at_top && alone
    }

    fn heading(&mut self, line: &Line, level: usize, behind: &[Line]) {
        self.end_scale();
        self.last = None;
        let ahead = |at: usize, sign: &str| {
            behind
                .get(at)
                .is_some_and(|one| one.text.starts_with(sign) && one.shape != Shape::Words)
        };
        let place = if ahead(0, "0:") && ahead(1, "10:") {
            Some(Place::Scale)
        } else {
            place_of(&line.text)
        };
        let within = self.place.is_some() && level > self.level;
        match place {
            Some(place) => {
                self.found_place = true;
                self.number = number_of(&line.text);
                if place == Place::Scale {
                    let known = place_of(&line.text).is_some();
                    self.scale = Some(Asked::of(if known {
                        String::new()
                    } else {
                        unplain(&line.text)
                    }));
                }
                (self.place, self.level) = (Some(place), level);
            }
            None if self.title.is_none() && self.place.is_none() => {
                self.title = Some(unplain(&line.text));
            }
            None => self.unknown_heading(line, within),
        }
    }

    fn unknown_heading(&mut self, line: &Line, within: bool) {
        let unsorted = match &self.place {
            Some(Place::Under(category)) if within => Some(category.column().unsorted()),
            _ => None,
        };
        if !within || unsorted.is_some() {
            self.place = unsorted.map(Place::Under);
        }
        let whole = within && unsorted.is_none();
        let stands = match (unsorted, whole) {
            (Some(category), _) => {
                format!("what is under it stands under {}", self.titled(category))
            }
            (None, true) => "what is under it stands where the lines before it do".to_owned(),
            (None, false) => format!(
                "what is under it stands under {}",
                self.titled(Category::Worries)
            ),
        };
        self.note(
            line.number,
            format!(
                "the heading {} is not known here; {stands}.",
                quoted(&line.text)
            ),
        );
    }

    /// A row of a table: its first row may say where each cell belongs.
    fn row(&mut self, number: usize, cells: &[String]) {
        let places: Vec<Option<Place>> = cells.iter().map(|cell| place_of(cell)).collect();
        if self.table.is_none() && places.iter().flatten().count() > 1 {
            self.found_place = true;
            self.end_scale();
            self.table = Some(places);
            return;
        }
        let Some(places) = self.table.clone() else {
            return self.line(&cells.join(" · "), number, false);
        };
        let before = self.place.take();
        for (at, cell) in cells.iter().enumerate() {
            self.place = places.get(at).cloned().flatten();
            for words in words_in(cell) {
                self.line(&words, number, false);
            }
        }
        self.place = before;
    }
}

/// What stands in a cell of a table, as many things as were parted there.
fn words_in(cell: &str) -> Vec<String> {
    let cell = cell
        .replace("<br/>", "<br>")
        .replace("<br />", "<br>")
        .replace('•', "<br>");
    let all = cell.split("<br>").map(str::trim);
    let all = all.map(|words| words.strip_prefix("- ").unwrap_or(words).to_owned());
    all.filter(|words| !words.is_empty()).collect()
}
