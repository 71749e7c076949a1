//! What changed on the page of the child, in words.

use super::echo::Echo;
use crate::meeting::child::{HouseItem, Houses, PicturePage, Showing};
use crate::meeting::map::Map;
use crate::practice::child_tools::{called, page_question, part_title, picture_title, tool_title};

/// What changed in houses and pages.
pub fn child_changes(old: &Map, new: &Map, echo: &Echo) -> Vec<String> {
    let (was, is) = (&old.child, &new.child);
    let mut lines = Vec::new();
    for houses in &is.houses {
        let before = was.houses_of(houses.child).map(AsRef::as_ref);
        lines.extend(of_houses(
            new,
            before.unwrap_or(&Houses::of(houses.child)),
            houses,
        ));
    }
    for (id, item) in &is.items {
        let before = was.item(*id);
        if before.is_none_or(|before| (&before.text, before.part) != (&item.text, item.part)) {
            lines.push(echo.kept(&house(new, item), &item.text));
        }
    }
    let gone = was.items.iter().filter(|(id, _)| is.item(**id).is_none());
    lines.extend(gone.map(|(_, item)| format!("Taken off, {}: {}", house(new, item), item.text)));
    for page in &is.pages {
        let before = was.page(page.id).map(AsRef::as_ref);
        lines.extend(of_page(before, page, echo));
    }
    let gone = was.pages.iter().filter(|page| is.page(page.id).is_none());
    lines.extend(gone.map(|page| format!("Page taken off: {}", page.text)));
    lines
}

fn house(map: &Map, item: &HouseItem) -> String {
    let houses = map.child.houses_of(item.child);
    let tool = houses.map(|houses| houses.tool).unwrap_or_default();
    let name = map.person(item.child).map_or("", |child| called(child));
    let drawn = if item.drawn { ", drawing" } else { "" };
    format!("{name}, {}{drawn}", part_title(tool, item.part).0)
}

fn of_houses(map: &Map, before: &Houses, houses: &Houses) -> Vec<String> {
    let name = map.person(houses.child).map_or("", |child| called(child));
    let mut lines = Vec::new();
    if before.showing != houses.showing {
        lines.push(match &houses.showing {
            Showing::Nobody => format!("Held back: nobody may see what {name} says."),
            Showing::These(people) => format!(
                "{name} lets these see it: {}.",
                map.names(people).join(", ")
            ),
            Showing::Everyone => format!("{name} lets everyone see it."),
        });
    }
    if before.tool != houses.tool {
        lines.push(format!("{name}: {}.", tool_title(houses.tool)));
    }
    if before.writer != houses.writer {
        let writer = houses
            .writer
            .map_or("not said".to_owned(), |id| map.names([&id]).concat());
        lines.push(format!("Who writes for {name}: {writer}."));
    }
    lines
}

fn of_page(before: Option<&PicturePage>, page: &PicturePage, echo: &Echo) -> Vec<String> {
    let mut lines = Vec::new();
    let stood = before.is_some();
    if before.is_none_or(|before| before.text != page.text) {
        lines.push(echo.kept("Page", &page.text));
    }
    if stood && before.is_some_and(|before| before.about != page.about) {
        lines.push(format!("The page asks: {}", page_question(page.about)));
    }
    let picture = |page: &PicturePage| {
        if page.drawing.is_empty() {
            picture_title(page.picture).to_owned()
        } else {
            page.drawing.clone()
        }
    };
    if before.is_some_and(|before| picture(before) != picture(page)) {
        lines.push(format!("Picture: {}.", picture(page)));
    }
    lines
}
