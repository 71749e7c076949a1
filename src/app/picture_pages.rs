//! The pages of words and pictures: a picture and a sentence or two each, one after the other.

use super::action::Action;
use super::chairing::Chairing;
use crate::meeting::child_event::ChildEvent;
use crate::meeting::child_words::{PageAbout, Picture};
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::{PageId, PersonId};
use crate::practice::child_tools::usual_picture;

/// What to say where a page is needed and none is there yet.
const NO_PAGE: &str = "Write the words of this page first.";

/// The pages for the child that is looked at, in order.
pub fn pages(chairing: &Chairing) -> Vec<PageId> {
    let of = |child: PersonId| chairing.map().child.pages_of(child).map(|page| page.id);
    chairing
        .child_at
        .child
        .map_or(Vec::new(), |child| of(child).collect())
}

/// Goes to the page that is written next, with the question and the picture that come next.
pub fn to_new_page(chairing: &mut Chairing) {
    let last = pages(chairing).last().copied();
    let last = last.and_then(|id| chairing.map().child.page(id).map(|page| page.about));
    let about = last.map_or(PageAbout::WhoWorries, |about| {
        beside(PageAbout::ALL, about, true)
    });
    chairing.child_at.pages = true;
    chairing.child_at.page = None;
    chairing.child_at.about = about;
    chairing.child_at.picture = usual_picture(about);
}

/// The first page, or the one that is written first.
pub fn to_first(chairing: &mut Chairing) {
    match pages(chairing).first() {
        Some(&first) => {
            chairing.child_at.pages = true;
            chairing.child_at.page = Some(first);
        }
        None => to_new_page(chairing),
    }
}

/// One page on or back; before the first one are the houses.
pub fn turn(chairing: &mut Chairing, on: bool) {
    let all = pages(chairing);
    let here = chairing.child_at.page;
    let here = here.and_then(|id| all.iter().position(|&page| page == id));
    let there = match (here, on) {
        (Some(here), true) => all.get(here + 1),
        (Some(here), false) => here.checked_sub(1).and_then(|before| all.get(before)),
        (None, true) => return,
        (None, false) => all.last(),
    };
    match there {
        Some(&page) => chairing.child_at.page = Some(page),
        None if on => to_new_page(chairing),
        None => chairing.child_at.pages = false,
    }
}

/// Does what was asked of a page; `wrote` says whether it was asked while something was written.
pub fn perform(chairing: &mut Chairing, action: Action, wrote: bool) -> Option<&'static str> {
    match action {
        Action::Up => turn(chairing, false),
        Action::Down => turn(chairing, true),
        Action::NextCell | Action::PreviousCell if wrote => {}
        Action::NextCell | Action::PreviousCell => ask(chairing, action == Action::NextCell),
        Action::NextThing | Action::PreviousThing => show(chairing, action == Action::NextThing),
        Action::EditCell => begin(chairing),
        Action::TakeOff => return take_off(chairing),
        _ => {}
    }
    None
}

/// Writes the words of the page, or of a new one.
pub fn begin(chairing: &mut Chairing) {
    let at = chairing.child_at;
    let Some(child) = at.child else {
        return;
    };
    let id = PageId(chairing.board().next_id());
    chairing.begin(at.page.map_or(
        Field::NewPage {
            id,
            child,
            about: at.about,
            picture: at.picture,
            after: pages(chairing).last().copied(),
        },
        Field::PageText,
    ));
}

/// Writes what a picture of one's own shows.
pub fn describe(chairing: &mut Chairing) -> Option<&'static str> {
    match chairing.child_at.page {
        Some(page) => chairing.begin(Field::PageDrawing(page)),
        None => return Some(NO_PAGE),
    }
    None
}

fn beside<T: Copy + PartialEq>(all: &[T], one: T, on: bool) -> T {
    let here = all.iter().position(|&other| other == one).unwrap_or(0);
    let steps = if on { 1 } else { all.len() - 1 };
    all[(here + steps) % all.len()]
}

/// The page that is looked at, if it stands: its number, its question, its picture.
fn standing(chairing: &Chairing) -> Option<(PageId, PageAbout, Picture)> {
    let page = chairing.map().child.page(chairing.child_at.page?)?;
    Some((page.id, page.about, page.picture))
}

/// Another question.
fn ask(chairing: &mut Chairing, on: bool) {
    if let Some((page, about, _)) = standing(chairing) {
        let about = beside(PageAbout::ALL, about, on);
        chairing.record(Event::Child(ChildEvent::AboutChosen { page, about }));
    } else {
        let about = beside(PageAbout::ALL, chairing.child_at.about, on);
        chairing.child_at.about = about;
        chairing.child_at.picture = usual_picture(about);
    }
}

/// Another picture.
fn show(chairing: &mut Chairing, on: bool) {
    if let Some((page, _, picture)) = standing(chairing) {
        let picture = beside(Picture::ALL, picture, on);
        chairing.record(Event::Child(ChildEvent::PictureChosen { page, picture }));
    } else {
        chairing.child_at.picture = beside(Picture::ALL, chairing.child_at.picture, on);
    }
}

fn take_off(chairing: &mut Chairing) -> Option<&'static str> {
    let Some(page) = chairing.child_at.page else {
        return Some("There is nothing here to take off.");
    };
    let all = pages(chairing);
    let here = all.iter().position(|&one| one == page).unwrap_or(0);
    chairing.record(Event::Child(ChildEvent::PageTakenOff(page)));
    let left = pages(chairing);
    match left.get(here.min(left.len().saturating_sub(1))) {
        Some(&next) => chairing.child_at.page = Some(next),
        None => to_new_page(chairing),
    }
    None
}
