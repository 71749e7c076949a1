//! Every text of a map, one after the other: for whoever has to change all of them alike.

use std::borrow::Cow;
use std::sync::Arc;

use super::child::ChildPart;
use super::conclusions::Conclusions;
use super::map::Map;
use super::parts::{Differs, Given, Scale};
use super::taken_out::{marked, name_told};

/// What is done with a text.
type Change<'a> = &'a dyn Fn(&mut String);

impl Map {
    /// The map as it is read: with a mark in words where words were taken out.
    pub fn marked(&self) -> Cow<'_, Self> {
        if self.taken_out.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut told = self.clone();
        told.reword(&|text| {
            if let Cow::Owned(mark) = marked(text) {
                *text = mark;
            }
        });
        for person in &mut told.people {
            let name = name_told(&person.name).into_owned();
            Arc::make_mut(person).name = name;
        }
        Cow::Owned(told)
    }

    /// Changes every text that somebody wrote: words, reasons, roles, questions, the title. Names of people are left as they are.
    pub fn reword(&mut self, change: Change) {
        change(&mut self.about.title);
        for person in &mut self.people {
            let person = Arc::make_mut(person);
            change(&mut person.role);
            change(&mut person.agency);
        }
        let ids: Vec<_> = self.entries.keys().copied().collect();
        for id in ids {
            if let Some(entry) = self.entries.get_mut(&id).map(Arc::make_mut) {
                change(&mut entry.text);
                differing(&mut entry.differs, change);
            }
        }
        for scale in &mut self.scales {
            reword_scale(Arc::make_mut(scale), change);
        }
        reword_conclusions(Arc::make_mut(&mut self.conclusions), change);
        reword_child(Arc::make_mut(&mut self.child), change);
        if let Some(part) = &mut self.part {
            change(&mut Arc::make_mut(part).title);
        }
        for bookmark in &mut self.bookmarks {
            change(&mut Arc::make_mut(bookmark).name);
        }
        let checks: Vec<_> = self.silenced.keys().copied().collect();
        for check in checks {
            if let Some(why) = self.silenced.get_mut(&check) {
                change(why);
            }
        }
    }
}

fn differing(all: &mut [Differs], change: Change) {
    for one in all {
        change(&mut one.why);
    }
}

fn reword_scale(scale: &mut Scale, change: Change) {
    for text in [&mut scale.question, &mut scale.zero, &mut scale.ten] {
        change(text);
    }
    for mark in &mut scale.marks {
        let said = std::iter::once(&mut mark.given).chain(&mut mark.path);
        for Given { why, one_up, .. } in said {
            change(why);
            change(one_up);
        }
    }
}

fn reword_conclusions(all: &mut Conclusions, change: Change) {
    for one in all.statements.iter_mut().map(Arc::make_mut) {
        one.parts.iter_mut().for_each(change);
        differing(&mut one.differs, change);
    }
    for one in all.goals.iter_mut().map(Arc::make_mut) {
        one.parts.iter_mut().for_each(change);
    }
    for one in all.decisions.iter_mut().map(Arc::make_mut) {
        for text in [&mut one.question, &mut one.what, &mut one.why] {
            change(text);
        }
        differing(&mut one.differs, change);
    }
    for one in all.rules.iter_mut().map(Arc::make_mut) {
        change(&mut one.text);
    }
}

fn reword_child(child: &mut ChildPart, change: Change) {
    let ids: Vec<_> = child.items.keys().copied().collect();
    for id in ids {
        if let Some(item) = child.items.get_mut(&id).map(Arc::make_mut) {
            change(&mut item.text);
        }
    }
    for page in &mut child.pages {
        let page = Arc::make_mut(page);
        change(&mut page.drawing);
        change(&mut page.text);
    }
}
