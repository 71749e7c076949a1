//! A child's own words and the pages made for it, as our own export tells them.

use super::paper::{Paper, pieces};
use crate::export::markdown_signs::unplain;
use crate::meeting::child_event::ChildEvent;
use crate::meeting::child_words::{HousePart, PageAbout, Picture, Tool};
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::{ItemId, PageId, PersonId};
use crate::practice::child_tools::{page_question, part_title, picture_title};

/// What was said into the houses: "Worries (…): the dark · spiders". Says whether the line was understood.
pub fn said_into_houses(paper: &mut Paper, name: &str, tool: Tool, line: &str) -> bool {
    let line = unplain(line);
    let Some((title, said)) = line.split_once(": ") else {
        return false;
    };
    let title = title.split(" (").next().unwrap_or_default();
    let called = |part: &&HousePart| part_title(tool, **part).0 == title;
    let Some(&part) = HousePart::ALL.iter().find(called) else {
        return false;
    };
    let Some(child) = child(paper, name) else {
        return false;
    };
    for text in said.split(" · ").flat_map(pieces) {
        let id = ItemId(paper.number());
        let drawn = false;
        paper.write(
            Field::NewHouseItem {
                id,
                child,
                part,
                drawn,
            },
            &text,
            Vec::new(),
        );
    }
    paper
        .events
        .push(Event::Child(ChildEvent::ToolChosen { child, tool }));
    true
}

/// A page: "Who is worried? [grown-ups] Nan is worried." Says whether the line was understood.
pub fn page(paper: &mut Paper, name: &str, line: &str) -> bool {
    let line = unplain(line);
    let asked = |about: &PageAbout| {
        line.strip_prefix(page_question(*about))?
            .strip_prefix(" [")
            .map(|rest| (*about, rest))
    };
    let Some((about, rest)) = PageAbout::ALL.iter().find_map(asked) else {
        return false;
    };
    let (Some((drawing, text)), Some(child)) = (rest.split_once("] "), child(paper, name)) else {
        return false;
    };
    let known = Picture::ALL
        .iter()
        .copied()
        .find(|&one| picture_title(one) == drawing);
    let picture = known.unwrap_or(Picture::Own);
    for text in pieces(text) {
        let id = PageId(paper.number());
        let after = None;
        paper.write(
            Field::NewPage {
                id,
                child,
                about,
                picture,
                after,
            },
            &text,
            Vec::new(),
        );
        if known.is_none() {
            paper.write(Field::PageDrawing(id), drawing, Vec::new());
        }
    }
    true
}

/// The child of this name, told with its age on the list of people or not.
fn child(paper: &mut Paper, name: &str) -> Option<PersonId> {
    let with_age = |known: &str| {
        known
            .strip_prefix(name)
            .is_some_and(|rest| rest.starts_with([' ', ',']))
    };
    let found = paper
        .people
        .iter()
        .find(|(_, known)| known == name || with_age(known));
    found.map(|(id, _)| *id).or_else(|| paper.named(name))
}
