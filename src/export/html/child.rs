//! The child's part on a page: houses as far as the child lets them be seen, and the pages of words and pictures.

use maud::{Markup, html};

use super::said::said;
use crate::meeting::child::{Houses, PicturePage, Showing};
use crate::meeting::child_words::{HousePart, Picture, Tool};
use crate::meeting::map::Map;
use crate::meeting::parts::Person;
use crate::practice::child_tools::{called, page_question, part_title, picture_title, tool_title};
use crate::practice::drawings::{Pen, crest};

/// Whether there is anything to tell of any child.
pub fn has_child_part(map: &Map) -> bool {
    let has_words = |person: &Person| map.child.has_words(person.id);
    !map.child.pages.is_empty() || map.people.iter().any(|person| has_words(person))
}

/// Everything that may be seen, child after child.
pub fn children(map: &Map) -> Markup {
    html! {
        @for person in &map.people {
            @if let Some(houses) = map.child.houses_of(person.id) {
                @if map.child.has_words(person.id) { (of_houses(map, person, houses)) }
            }
            @if map.child.pages_of(person.id).next().is_some() {
                section.pictures {
                    h2 { "Words and pictures for " (said(called(person))) }
                    div.cards { @for page in map.child.pages_of(person.id) { (one_page(page)) } }
                }
            }
        }
    }
}

fn of_houses(map: &Map, person: &Person, houses: &Houses) -> Markup {
    let name = called(person);
    html! {
        section.houses {
            h2 { (said(name)) ": " (tool_title(houses.tool)) }
            @if map.child.is_held(person.id) {
                p { "Held back until " (said(name)) " says who may see it." }
            } @else {
                div.cards {
                    @for part in [HousePart::Worries, HousePart::GoodThings, HousePart::Dreams] {
                        (one_house(map, person, houses.tool, part))
                    }
                }
                p.beside { (said(&shown_to(map, name, &houses.showing))) }
            }
        }
    }
}

fn shown_to(map: &Map, name: &str, showing: &Showing) -> String {
    match showing {
        Showing::Nobody => String::new(),
        Showing::Everyone => format!("{name} says that everyone may see this."),
        Showing::These(people) => {
            format!(
                "{name} says who may see this: {}.",
                map.names(people).join(", ")
            )
        }
    }
}

fn one_house(map: &Map, person: &Person, tool: Tool, part: HousePart) -> Markup {
    let (title, means) = part_title(tool, part);
    html! {
        div.house {
            @if tool == Tool::Houses {
                svg.roof viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true" {
                    polygon points="0,18 50,1 100,18" fill="none" stroke="currentColor" stroke-width="0.8" {}
                }
            } @else {
                pre aria-hidden="true" { (crest(tool, part).join("\n")) }
            }
            div.walls {
                h3 { (title) }
                @if !means.is_empty() { p.beside { (means) } }
                ul { @for words in map.child.told_of(person.id, part) { li { (said(&words)) } } }
            }
        }
    }
}

fn one_page(page: &PicturePage) -> Markup {
    let title = match page.picture {
        Picture::Own if !page.drawing.is_empty() => page.drawing.as_str(),
        picture => picture_title(picture),
    };
    let lines = Pen { plain: true }.picture(page.picture);
    html! {
        div.picture {
            h3 { (page_question(page.about)) }
            @if lines.is_empty() {
                p.frame { (said(title)) }
            } @else {
                pre role="img" aria-label=(title) { (lines.join("\n")) }
            }
            p.text { (said(&page.text)) }
        }
    }
}
