//! The page of the child in a dialogue: which child, and the pictures and questions of its pages.

use super::pages::show;
use super::stops::child_named;
use super::talk::{Talk, Tell};
use crate::app::action::Action;
use crate::app::chairing::Page;
use crate::app::narrowing::begins_a_word;
use crate::app::place::Place;
use crate::meeting::child_event::ChildEvent;
use crate::meeting::child_words::{PageAbout, Picture};
use crate::meeting::event::Event;
use crate::meeting::text::folded;
use crate::practice::child_tools::{page_question, picture_title};

/// A child by name; one who is not known yet is named.
pub fn child(talk: &mut Talk, name: &str) {
    show(talk, Page::Child, Action::ShowChild);
    let Some(chairing) = talk.chairing().filter(|_| !name.is_empty()) else {
        return;
    };
    chairing.child_at.pages = false;
    chairing.child_at.item = None;
    if let Some(child) = child_named(chairing, name) {
        chairing.child_at.child = Some(child);
        talk.heard.tell = Tell::Here;
    } else {
        chairing.child_at.child = None;
        talk.write(name);
    }
}

/// The page of words and pictures that stands, if one is looked at.
fn on_pages(talk: &mut Talk) -> bool {
    let there = talk.model.place() == Place::Pages;
    if !there {
        talk.say("That is for a page of words and pictures; /pages goes there.");
    }
    there
}

/// Another picture, by its name.
pub fn picture(talk: &mut Talk, words: &str) {
    if !on_pages(talk) {
        return;
    }
    let names: Vec<&str> = Picture::ALL.iter().map(|&one| picture_title(one)).collect();
    let found = Picture::ALL
        .iter()
        .find(|&&one| begins_a_word(picture_title(one), words));
    let (Some(&picture), Some(chairing)) = (found.filter(|_| !words.is_empty()), talk.chairing())
    else {
        return talk.say(format!("The pictures are: {}.", names.join(", ")));
    };
    match chairing.child_at.page {
        Some(page) => talk.record(Event::Child(ChildEvent::PictureChosen { page, picture })),
        None => chairing.child_at.picture = picture,
    }
    talk.heard.tell = Tell::Here;
}

/// Another question, by its words.
pub fn about(talk: &mut Talk, words: &str) {
    if !on_pages(talk) {
        return;
    }
    let names: Vec<&str> = PageAbout::ALL
        .iter()
        .map(|&one| page_question(one))
        .collect();
    let found = PageAbout::ALL
        .iter()
        .find(|&&one| folded(page_question(one)).starts_with(&folded(words)));
    let (Some(&about), Some(chairing)) = (found.filter(|_| !words.is_empty()), talk.chairing())
    else {
        return talk.say(format!("The questions are: {}", names.join(" ")));
    };
    match chairing.child_at.page {
        Some(page) => talk.record(Event::Child(ChildEvent::AboutChosen { page, about })),
        None => chairing.child_at.about = about,
    }
    talk.heard.tell = Tell::Here;
}
