//! What is done for those who read along: words held back, a pause off the record, one entry alone, initials.

use super::action::Action;
use super::chairing::{Chairing, Page};
use super::holding;
use super::off_record;
use super::offering;
use super::spotlight;
use crate::meeting::event::{Event, RoomEvent};

/// Does what was asked, and gives a sentence for the hint line; none at all if it was asked for something else.
pub fn perform(chairing: &mut Chairing, action: Action) -> Option<Option<String>> {
    let said = match action {
        Action::HoldBack => Some(holding::hold_back(chairing)),
        Action::WriteHeld => {
            offering::keep(chairing);
            chairing.page = Page::Board;
            holding::write_held(chairing);
            None
        }
        Action::LookAtHeld => holding::look(chairing).map(str::to_owned),
        Action::OffRecord => Some(off_record::rest(chairing)),
        Action::BackOnRecord => Some(off_record::go_on(chairing)),
        Action::Initials => {
            let initials = !chairing.board().room.initials;
            chairing.record(Event::Room(RoomEvent::InitialsShown(initials)));
            None
        }
        _ => {
            let said = spotlight::perform(chairing, action);
            if said.is_none() && leads_away(action) {
                spotlight::stand_together(chairing);
            }
            return said;
        }
    };
    Some(said)
}

/// Whether one entry cannot stand alone any longer when this is done.
fn leads_away(action: Action) -> bool {
    !matches!(
        action,
        Action::Palette
            | Action::Undo
            | Action::Redo
            | Action::SayHowToLeave
            | Action::Leave
            | Action::CountGaps
            | Action::ChooseCurtain
    )
}
