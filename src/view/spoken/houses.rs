//! A child's houses and pages in words, as they are shown on their page.

use crate::app::chairing::Chairing;
use crate::meeting::child::Showing;
use crate::meeting::child_words::HousePart;
use crate::meeting::parts::{ItemId, PageId, Person};
use crate::practice::child_tools::{
    called, page_question, part_question, part_title, picture_title,
};

/// Who may see the houses of the child that is looked at.
pub fn showing_words(chairing: &Chairing, child: &Person) -> String {
    let map = chairing.wall();
    let name = called(child);
    match map.child.showing(child.id) {
        Showing::Nobody => format!("Held back: {name} has not said yet who may see this."),
        Showing::These(people) => format!(
            "{name} lets these see it: {}.",
            map.names(people).join(", ")
        ),
        Showing::Everyone => format!("{name} lets everyone see it."),
    }
}

/// Something in a house, or what is asked where more is written.
pub fn house_words(chairing: &Chairing, part: HousePart, item: Option<ItemId>) -> String {
    let map = chairing.wall();
    let child = chairing.child_at.child;
    let tool = child
        .and_then(|child| map.child.houses_of(child))
        .map(|houses| houses.tool)
        .unwrap_or_default();
    let (title, _) = part_title(tool, part);
    let name = child
        .and_then(|id| map.person(id))
        .map_or("", |person| called(person));
    match item.and_then(|id| map.child.item(id)) {
        Some(item) => {
            let on_board = if item.entry.is_some() {
                "; it stands on the board"
            } else {
                ""
            };
            let text = if item.drawn {
                format!("Drawing: {}", item.text)
            } else {
                item.text.clone()
            };
            format!("{name}, {title}: {text}{on_board}")
        }
        None => format!("{name}, {title}, more: {}", part_question(part)),
    }
}

/// A page of words and pictures, or the one that is written next.
pub fn page_words(chairing: &Chairing, page: Option<PageId>) -> String {
    let all = &chairing.wall().child;
    let at = chairing.child_at;
    match page.and_then(|id| all.page(id)) {
        Some(page) => {
            let picture = if page.drawing.is_empty() {
                picture_title(page.picture)
            } else {
                &page.drawing
            };
            format!(
                "Page, {} Picture: {picture}. {}",
                page_question(page.about),
                page.text
            )
        }
        None => format!(
            "New page, {} Picture: {}. A sentence or two, true and without blame:",
            page_question(at.about),
            picture_title(at.picture)
        ),
    }
}
