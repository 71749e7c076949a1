//! Reads each setting of a configuration by itself, and finds where it is wrong.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use super::config_text::{Field, fields, line_and_column};
use crate::meeting::clean::clean_line;
use crate::meeting::vocabulary::Category;
use crate::practice::working_days::Holidays;

const WORDS: &str = "a text in quotation marks";
const TEXTS: &str = "texts in square brackets, as in [\"What would the dog say?\"]";
const PAIRS: &str = "pairs in curly brackets, as in { \"ht\": \"headteacher\" }";
const DAYS: &str = "days in square brackets, as in [\"2027-01-02\"]";
const TITLES: &str = "headings by their names, as in { \"past-harm\": \"What happened\" }";
const FOLDER: &str = "a folder in quotation marks";
const EITHER: &str = "true or false";

/// A text of settings, and what is wrong with it so far.
pub struct Reader<'a> {
    text: &'a str,
    fields: Vec<Field>,
    /// The settings that were asked for.
    known: Vec<&'static str>,
    problems: Vec<(usize, String)>,
}

impl<'a> Reader<'a> {
    /// The settings that stand in this text.
    pub fn of(text: &'a str) -> Self {
        let (fields, broken) = fields(text);
        let broken = broken.into_iter().map(|one| {
            let rest = if one.ends {
                ", so nothing from here on counts"
            } else {
                ""
            };
            (one.at, format!("{}{rest}.", one.why))
        });
        Self {
            text,
            fields,
            known: Vec::new(),
            problems: broken.collect(),
        }
    }

    /// One of some words.
    pub fn one_of<T>(
        &mut self,
        name: &'static str,
        takes: &str,
        find: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let (said, place) = self.read::<String>(name, takes)?;
        let found = find(&said);
        if found.is_none() {
            self.wrong(name, &said, &place, takes);
        }
        found
    }

    /// A text.
    pub fn text(&mut self, name: &'static str) -> Option<String> {
        let (said, _) = self.read::<String>(name, WORDS)?;
        Some(clean_line(&said))
    }

    /// A folder.
    pub fn folder(&mut self, name: &'static str) -> Option<PathBuf> {
        let (said, place) = self.read::<String>(name, FOLDER)?;
        if said.is_empty() {
            self.wrong(name, &said, &place, FOLDER);
            return None;
        }
        Some(PathBuf::from(said))
    }

    /// Yes or no; no if nothing is said.
    pub fn yes_or_no(&mut self, name: &'static str) -> bool {
        self.read(name, EITHER).is_some_and(|(said, _)| said)
    }

    /// Several texts.
    pub fn texts(&mut self, name: &'static str) -> Vec<String> {
        let all = self.read::<Vec<String>>(name, TEXTS);
        let (all, _) = all.unwrap_or_default();
        all.iter().map(|one| clean_line(one)).collect()
    }

    /// Words and what stands for them; none is empty.
    pub fn pairs(&mut self, name: &'static str) -> Vec<(String, String)> {
        let (pairs, place) = self.map(name, PAIRS);
        let mut all = Vec::new();
        for (word, plain) in pairs {
            if clean_line(&word).trim().is_empty() {
                self.wrong(name, &word, &place, PAIRS);
            } else {
                all.push((clean_line(&word), clean_line(&plain)));
            }
        }
        all
    }

    /// Days off.
    pub fn days(&mut self, name: &'static str) -> Holidays {
        let (days, place) = self.read::<Vec<String>>(name, DAYS).unwrap_or_default();
        let mut more = Vec::new();
        for day in days {
            match day.parse::<NaiveDate>() {
                Ok(day) => more.push(day),
                Err(_) => self.wrong(name, &day, &place, DAYS),
            }
        }
        Holidays { more }
    }

    /// Headings.
    pub fn titles(&mut self, name: &'static str) -> Vec<(Category, String)> {
        let (titles, place) = self.map(name, TITLES);
        let mut all = Vec::new();
        for (category, title) in titles {
            let title = clean_line(&title).trim().to_owned();
            match Category::from_kebab(&category) {
                None => self.wrong(name, &category, &place, TITLES),
                Some(_) if title.is_empty() => self.wrong(name, "", &place, TITLES),
                Some(found) => all.push((found, title)),
            }
        }
        all
    }

    /// A sentence for each thing that is wrong, in the order of the text; whatever was not asked for by now is no setting.
    pub fn problems(mut self, name: &str) -> Vec<String> {
        self.known.sort_unstable();
        let last = self.known.pop().unwrap_or_default();
        let all = format!("{} and {last}", self.known.join(", "));
        self.known.push(last);
        for field in std::mem::take(&mut self.fields) {
            let said = clean_line(&self.text[field.name.clone()]);
            if !self.known.contains(&said.as_str()) {
                let says = format!("“{said}” is no setting and is left out; there are: {all}.");
                self.problems.push((field.name.start, says));
            }
        }
        self.problems.sort();
        let told = |(at, says): &(usize, String)| {
            let (line, column) = line_and_column(self.text, *at);
            format!("{name}, line {line}, column {column}: {says}")
        };
        self.problems.iter().map(told).collect()
    }

    fn map(&mut self, name: &'static str, takes: &str) -> (BTreeMap<String, String>, Range<usize>) {
        self.read(name, takes).unwrap_or_default()
    }

    /// What the setting of this name says, and where that stands. Only the first one counts.
    fn read<T: DeserializeOwned>(
        &mut self,
        name: &'static str,
        takes: &str,
    ) -> Option<(T, Range<usize>)> {
        self.known.push(name);
        let text = self.text;
        let named = |field: &&Field| &text[field.name.clone()] == name;
        let mut all = self.fields.iter().filter(named);
        let place = all.next()?.value.clone();
        for again in all {
            let says = format!("“{name}” stands here a second time and is left out.");
            self.problems.push((again.name.start, says));
        }
        let some = ron::extensions::Extensions::IMPLICIT_SOME;
        let options = ron::Options::default().with_default_extension(some);
        let value = &text[place.clone()];
        match options.from_str::<Option<T>>(value) {
            Ok(said) => Some((said?, place)),
            Err(error) => {
                let at = place.start + byte_at(value, error.span.start.line, error.span.start.col);
                let says = format!("“{name}” is left out, because it takes {takes}.");
                self.problems.push((at, says));
                None
            }
        }
    }

    /// Something within a setting is not known.
    fn wrong(&mut self, name: &str, what: &str, place: &Range<usize>, takes: &str) {
        let value = &self.text[place.clone()];
        let at = value.find(&format!("\"{what}\"")).unwrap_or(0);
        let what = clean_line(what).trim().to_owned();
        let says = if what.is_empty() {
            format!("something is empty here and is left out; {name} takes {takes}.")
        } else {
            format!("“{what}” is not known here and is left out; {name} takes {takes}.")
        };
        self.problems.push((place.start + at, says));
    }
}

/// The place of a line and column, both counted from 1.
fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start = before.map(str::len).sum::<usize>();
    let rest = text.get(start..).unwrap_or_default();
    let letters = rest.chars().take(column.saturating_sub(1));
    start + letters.map(char::len_utf8).sum::<usize>()
}
