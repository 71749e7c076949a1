//! What the curtain says in a meeting.

use super::chairing::Chairing;
use crate::meeting::event::{Event, RoomEvent};
use crate::practice::calm::CALM;

/// Draws the curtain with this sentence, which it keeps for the next time.
pub fn draw_with(chairing: &mut Chairing, says: String) {
    chairing.look_away();
    chairing.wall.curtain_says = Some(says.clone());
    chairing.record(Event::Room(RoomEvent::CurtainDrawn { says }));
}

/// What the curtain can say: the service's own sentence first.
pub fn sentences(chairing: &Chairing) -> Vec<String> {
    let own = chairing.own.curtain.iter().cloned();
    own.chain(CALM.iter().map(|&one| one.to_owned())).collect()
}
