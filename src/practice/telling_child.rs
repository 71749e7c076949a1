//! A child's houses, words and pictures in lines, as far as the child lets them be seen.

use super::child_tools::{called, page_question, part_title, picture_title, tool_title};
use crate::meeting::child::Houses;
use crate::meeting::child_words::{HousePart, Picture};
use crate::meeting::map::Map;
use crate::meeting::parts::Person;

/// A line about what a child said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChildLine {
    /// A heading.
    Heading(String),
    /// Something under it.
    Item(String),
}

/// The houses of every child in which something stands, then the pages; of what is held back only that it is there.
pub fn child_lines(map: &Map) -> Vec<ChildLine> {
    let mut lines = Vec::new();
    for person in &map.people {
        if let Some(houses) = map.child.houses_of(person.id)
            && map.child.has_words(person.id)
        {
            lines.extend(of_houses(map, person, houses));
        }
    }
    for person in &map.people {
        lines.extend(of_pages(map, person));
    }
    lines
}

fn of_houses(map: &Map, person: &Person, houses: &Houses) -> Vec<ChildLine> {
    let name = called(person);
    let title = tool_title(houses.tool);
    if map.child.is_held(person.id) {
        let held = format!("{name}: {title}. Held back until {name} says who may see it.");
        return vec![ChildLine::Heading(held)];
    }
    let mut lines = vec![ChildLine::Heading(format!("{name}: {title}"))];
    for part in [HousePart::Worries, HousePart::GoodThings, HousePart::Dreams] {
        let (called, means) = part_title(houses.tool, part);
        let means = if means.is_empty() {
            String::new()
        } else {
            format!(" ({means})")
        };
        let said = map.child.told_of(person.id, part);
        if !said.is_empty() {
            let said = said.join(" · ");
            lines.push(ChildLine::Item(format!("{called}{means}: {said}")));
        }
    }
    lines
}

fn of_pages(map: &Map, person: &Person) -> Vec<ChildLine> {
    let mut lines = Vec::new();
    for page in map.child.pages_of(person.id) {
        if lines.is_empty() {
            let title = format!("Words and pictures for {}", called(person));
            lines.push(ChildLine::Heading(title));
        }
        let picture = match page.picture {
            Picture::Own if !page.drawing.is_empty() => page.drawing.as_str(),
            picture => picture_title(picture),
        };
        let question = page_question(page.about);
        lines.push(ChildLine::Item(format!(
            "{question} [{picture}] {}",
            page.text
        )));
    }
    lines
}
