//! Numbers that were just shown together: large, for everyone, until somebody goes on or something else happens.

use super::chairing::Chairing;
use crate::meeting::event::Event;
use crate::meeting::parts::ScaleId;
use crate::meeting::record::Record;

/// Shows the numbers of a scale large, if any were given.
pub fn reveal(chairing: &mut Chairing, scale: ScaleId) {
    chairing.scale_at = Some(scale);
    let given = chairing.scale().is_some_and(|one| {
        let mut shown = one.marks.iter().map(|mark| one.shown(mark));
        one.id == scale && shown.any(|given| given.answer.is_some())
    });
    chairing.large.revealed = given.then_some(scale);
}

/// Large numbers give way to whatever comes next; says whether there were any.
pub fn goes_on(chairing: &mut Chairing) -> bool {
    chairing.large.revealed.take().is_some()
}

/// What a screen that watches does with what happened: it cannot know when the chair goes on, so the numbers stay until
/// something else happens.
pub fn hear_of(chairing: &mut Chairing, record: Record) {
    let event = record.event.clone();
    chairing.timeline.push(record);
    match event {
        Event::RoundShown(scale) => {
            chairing.make_wall();
            reveal(chairing, scale);
        }
        Event::ClockMoved { .. } | Event::Opened { .. } => {}
        _ => chairing.large.revealed = None,
    }
}
