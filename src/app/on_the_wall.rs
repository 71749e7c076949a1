//! Making the wall: what keys do goes by what stands; whatever is painted or listed goes by this.

use std::borrow::Cow;
use std::sync::Arc;

use super::chairing::Chairing;
use super::focus::On;
use super::wall::{How, closed_mark};
use crate::meeting::draft::Draft;
use crate::meeting::map::Map;
use crate::meeting::parts::EntryId;
use crate::meeting::text::{byte_at, graphemes};
use crate::meeting::trajectory::Past;
use crate::practice::initials::{Initials, by_initials, past_by_initials};

/// For how long words that are held back are shown to a chair who asks for them, in milliseconds.
const A_LOOK: u64 = 2_000;

impl Chairing {
    /// What the room is shown of what stands.
    pub fn wall(&self) -> &Map {
        &self.wall.shown
    }

    /// Changes whenever the wall is made in another way, or what is held back is looked at or covered again.
    pub fn wall_made(&self) -> (u64, bool) {
        (self.wall.made, self.looks_at_held())
    }

    /// Whether the chair is just looking at words that are held back.
    pub fn looks_at_held(&self) -> bool {
        self.wall.look.is_some()
    }

    /// Shows what is held back, for a moment, as long as the chair keeps asking.
    pub fn look_at_held(&mut self) {
        self.wall.look = Some(self.now.at + A_LOOK);
        self.make_wall();
    }

    /// Covers again what the chair looked at. Says whether there was anything.
    pub fn look_away(&mut self) -> bool {
        let looked = self.wall.look.take().is_some();
        if looked {
            self.make_wall();
        }
        looked
    }

    /// How long until what is held back is covered again, in milliseconds.
    pub fn until_covered(&self) -> Option<u64> {
        let until = self.wall.look?;
        Some(until.saturating_sub(self.now.at))
    }

    /// What the room sees being written, and the place of the next letter in it, in graphemes.
    pub fn written(&self) -> Option<(&str, usize)> {
        let draft = self.draft()?;
        Some(match &self.wall.written {
            Some((text, caret)) => (text.as_str(), *caret),
            None => (draft.text(), self.caret),
        })
    }

    /// Whether only a closed mark is seen of what is written.
    pub fn writes_closed(&self) -> bool {
        !self.looks_at_held() && self.draft().is_some_and(|draft| draft.words().held)
    }

    /// The meetings before this one, as the room is shown them.
    pub fn past_on_wall(&self) -> Cow<'_, [Past]> {
        match &self.wall.initials {
            Some(initials) => Cow::Owned(past_by_initials(initials, &self.past)),
            None => Cow::Borrowed(&self.past),
        }
    }

    /// A text with names as the room is shown them.
    pub fn on_wall<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match &self.wall.initials {
            Some(initials) => Cow::Owned(initials.text(text)),
            None => Cow::Borrowed(text),
        }
    }

    /// Makes the wall anew if what stands is another, or is shown in another way.
    pub fn make_wall(&mut self) {
        let how = How {
            without_held: self.follows(),
            open: self.looked_at(),
            initials: self.board().room.initials,
        };
        let stands = &self.board().map;
        if Arc::ptr_eq(stands, &self.wall.from) && how == self.wall.how {
            return;
        }
        let from = Arc::clone(stands);
        let holding = from.holding_with(&self.timeline.now().map);
        let shown = if holding.held.is_empty() && holding.taken_out.is_empty() {
            Arc::clone(&from)
        } else if how.without_held {
            Arc::new(holding.told().into_owned())
        } else {
            Arc::new(holding.closed(how.open))
        };
        self.wall.initials = how.initials.then(|| Initials::of(&from));
        self.wall.shown = if how.initials {
            Arc::new(by_initials(&shown))
        } else {
            shown
        };
        self.wall.made += u64::from(how != self.wall.how);
        (self.wall.from, self.wall.how) = (from, how);
    }

    /// Tells anew what the room sees being written.
    pub fn write_on_wall(&mut self) {
        self.make_wall();
        let written = self.draft().map(Draft::text);
        self.wall.written = match (written, &self.wall.initials) {
            (Some(text), _) if self.writes_closed() => {
                let mark = closed_mark(text);
                let end = graphemes(&mark);
                Some((mark, end))
            }
            (Some(text), Some(initials)) => {
                let before = initials.text(&text[..byte_at(text, self.caret)]);
                Some((initials.text(text), graphemes(&before)))
            }
            _ => None,
        };
    }

    /// Whether this is the second screen of a meeting that goes on elsewhere.
    pub fn follows(&self) -> bool {
        self.watches && self.look_back.is_none()
    }

    /// The entry that is held back and looked at just now.
    fn looked_at(&self) -> Option<EntryId> {
        match self.focus.on {
            On::Entry(id) | On::Gap(Some(id)) if self.looks_at_held() => Some(id),
            _ => None,
        }
    }
}
