//! The events of which a meeting is nearly made, written without the RON writer: a tenth of the time, and the same bytes.

use std::fmt::Write as _;

use crate::meeting::event::{Event, Field};
use crate::meeting::text;

/// Writes an event if it is one of these; says whether it was.
pub(super) fn write(out: &mut String, event: &Event) -> bool {
    match event {
        Event::Typed { after, put, pauses } if pauses.is_empty() && is_plain(put) => {
            out.push_str("Typed(after: ");
            add_number(out, *after as u64);
            for part in [", put: \"", put, "\")"] {
                out.push_str(part);
            }
            true
        }
        Event::DraftBegun(Field::NewEntry {
            id,
            category,
            after,
        }) => {
            let begun = write!(
                out,
                "DraftBegun(NewEntry(id: {}, category: {category:?}",
                id.0
            );
            let behind = match after {
                Some(after) => write!(out, ", after: Some({})))", after.0),
                None => write!(out, "))"),
            };
            begun.and(behind).is_ok()
        }
        Event::DraftKept => write!(out, "DraftKept").is_ok(),
        Event::Joined => write!(out, "Joined").is_ok(),
        _ => false,
    }
}

/// Adds a number in digits: two for each key, and so without the formatting that fits everything.
pub(super) fn add_number(out: &mut String, number: u64) {
    out.push_str(itoa::Buffer::new().format(number));
}

/// Whether these letters stand in a file as they are.
fn is_plain(put: &str) -> bool {
    text::is_plain(put) && !put.contains(['"', '\\'])
}

#[cfg(test)]
mod tests {
    use super::super::plain::one_line;
    use super::write;
    use crate::meeting::event::{Event, Field};
    use crate::meeting::parts::EntryId;
    use crate::meeting::vocabulary::Category;

    fn typed(put: &str) -> Event {
        Event::Typed {
            after: 4,
            put: put.to_owned(),
            pauses: Vec::new(),
        }
    }

    fn begun(category: Category, after: Option<EntryId>) -> Event {
        let id = EntryId(7);
        Event::DraftBegun(Field::NewEntry {
            id,
            category,
            after,
        })
    }

    #[test]
    fn the_bytes_are_those_of_the_ron_writer() {
        let letters = (' '..='~').map(|letter| typed(&letter.to_string()));
        let kept = [
            Event::DraftKept,
            Event::Joined,
            typed("it's"),
            typed(""),
            typed("Zoë"),
        ];
        let begun = Category::ALL
            .iter()
            .flat_map(|&at| [begun(at, None), begun(at, Some(EntryId(3)))]);
        let mut quickly = 0;
        for event in letters.chain(kept).chain(begun) {
            let mut line = String::new();
            if write(&mut line, &event) {
                assert_eq!(Ok(line), one_line(&event));
                quickly += 1;
            }
        }
        assert_eq!(quickly, 93 + 4 + 22);
    }
}
