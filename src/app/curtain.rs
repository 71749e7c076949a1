//! The curtain, which covers everything at once.

use super::action::Action;
use super::curtain_words::{draw_with, sentences};
use super::model::{Model, Screen};
use crate::meeting::event::{Event, RoomEvent};
use crate::practice::calm::CALM;

impl Model {
    /// What the curtain says, while it covers this screen.
    pub fn curtain(&self) -> Option<&str> {
        let shared = self
            .meeting()
            .filter(|chairing| chairing.look_back.is_none())
            .and_then(|chairing| chairing.board().room.curtain.as_deref());
        self.covered.as_deref().or(shared)
    }
}

/// Draws the curtain, or opens it. In a meeting the second screen sees that too; elsewhere it is this screen's alone.
pub fn turn(model: &mut Model, action: Action) -> bool {
    match action {
        Action::Curtain if model.curtain().is_none() => draw(model),
        Action::Curtain | Action::OpenCurtain => open(model),
        _ => return false,
    }
    true
}

fn draw(model: &mut Model) {
    match &mut model.screen {
        Screen::Meeting(chairing) if !chairing.is_past() => {
            let says = chairing.wall.curtain_says.clone();
            let says = says.unwrap_or_else(|| sentences(chairing)[0].clone());
            draw_with(chairing, says);
        }
        Screen::Meeting(chairing) => model.covered = Some(sentences(chairing)[0].clone()),
        Screen::Home(_) => model.covered = Some(CALM[0].to_owned()),
    }
}

fn open(model: &mut Model) {
    if model.covered.take().is_some() {
        return;
    }
    if let Screen::Meeting(chairing) = &mut model.screen
        && !chairing.is_past()
    {
        chairing.record(Event::Room(RoomEvent::CurtainOpened));
    }
}
