//! The paper on which is written down what was read: people, and texts as somebody at the keyboard would keep them.

use crate::meeting::clean::clean_line;
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::PersonId;
use crate::meeting::text::folded;
use crate::meeting::vocabulary::{Attendance, Kind, Side};
use crate::practice::people::{role_of, side_of};

/// Longer texts become several, in bytes; a text that is kept has room for no more.
const LONGEST: usize = 2800;

/// What was written down so far.
pub struct Paper {
    /// What for.
    pub kind: Kind,
    /// What happened.
    pub events: Vec<Event>,
    /// The numbers and names of people, as they came.
    pub people: Vec<(PersonId, String)>,
    next: u32,
}

impl Paper {
    /// Nothing yet. `next` is the first number that is free.
    pub fn new(kind: Kind, next: u32) -> Self {
        Self {
            kind,
            events: Vec::new(),
            people: Vec::new(),
            next,
        }
    }

    /// A number that nothing else has.
    pub fn number(&mut self) -> u32 {
        let number = self.next;
        self.next = self.next.saturating_add(1);
        number
    }

    /// Whether somebody is called so.
    pub fn knows(&self, name: &str) -> bool {
        let name = folded(name.trim());
        self.people.iter().any(|(_, known)| folded(known) == name)
    }

    /// Puts somebody on the list.
    pub fn person(
        &mut self,
        name: &str,
        (role, agency): (&str, &str),
        attendance: Attendance,
    ) -> Option<PersonId> {
        let name = clean_line(name).trim().to_owned();
        if name.is_empty() {
            return None;
        }
        let id = PersonId(self.number());
        let usual = role_of(&name, self.kind);
        let side = match (usual, agency) {
            (Some(usual), _) => usual.side,
            (None, "") => side_of(&name, role, self.kind),
            (None, _) => Side::Professional,
        };
        self.people.push((id, name.clone()));
        let (role, agency) = (clean_line(role), clean_line(agency));
        self.events.push(Event::PersonAdded {
            id,
            name,
            role,
            side,
            agency,
            attendance,
        });
        Some(id)
    }

    /// The person of this name, who is put on the list if nobody is called so.
    pub fn named(&mut self, name: &str) -> Option<PersonId> {
        let name = clean_line(name).trim().to_owned();
        let small = folded(&name);
        let same = self.people.iter().find(|(_, known)| *known == name);
        let like = || self.people.iter().find(|(_, known)| folded(known) == small);
        match same.or_else(like) {
            Some((id, _)) => Some(*id),
            None => self.person(&name, ("", ""), Attendance::Present),
        }
    }

    /// All of these people.
    pub fn all_named(&mut self, names: &[String]) -> Vec<PersonId> {
        names.iter().filter_map(|name| self.named(name)).collect()
    }

    /// Keeps a text for a field, as somebody at the keyboard would.
    pub fn write(&mut self, field: Field, text: &str, beside: Vec<Event>) {
        self.events.push(Event::DraftBegun(field));
        if !text.is_empty() {
            let (put, pauses) = (text.to_owned(), Vec::new());
            self.events.push(Event::Typed {
                after: 0,
                put,
                pauses,
            });
        }
        self.events.extend(beside);
        self.events.push(Event::DraftKept);
    }
}

/// The text in pieces that can be kept, parted between words.
pub fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let piece = first_piece(rest);
        pieces.push(clean_line(piece).trim().to_owned());
        rest = rest[piece.len()..].trim_start();
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// As much of the text as one text can hold.
pub fn first_piece(text: &str) -> &str {
    if text.len() <= LONGEST {
        return text;
    }
    let mut end = LONGEST;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let blank = text[..end].rfind(char::is_whitespace).filter(|&at| at > 0);
    &text[..blank.unwrap_or(end)]
}
