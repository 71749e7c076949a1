//! Whether anybody sees a statement or decision differently.

use super::chairing::Chairing;
use crate::meeting::event::{Dissent, Event};

/// Everybody was asked and nobody sees it differently; the same again takes that back.
pub fn say_all_agree(chairing: &mut Chairing, of: Dissent) -> Option<&'static str> {
    let all = &chairing.map().conclusions;
    let (differs, agree) = match of {
        Dissent::Statement(id) => all
            .statement(id)
            .map(|one| (one.differs.len(), one.all_agree)),
        Dissent::Decision(id) => all
            .decision(id)
            .map(|one| (one.differs.len(), one.all_agree)),
        Dissent::Entry(id) => chairing
            .map()
            .entry(id)
            .map(|one| (one.differs.len(), one.agreed)),
    }?;
    if differs > 0 {
        return Some("Somebody sees it differently. Take that off first.");
    }
    chairing.record(Event::AllAgree { of, agree: !agree });
    None
}
