//! A whole meeting from its script: chaired once, and then looked at by every test.

use sofs::app::chairing::Chairing;
use sofs::app::key::Key;

use super::hands::Hands;
use super::script::{Step, script};
use super::{board, pages};

/// A meeting that was chaired to its end.
pub struct Chaired {
    /// The name of its file.
    pub name: String,
    /// What its file holds.
    pub bytes: Vec<u8>,
    /// What stood when it ended, and every record as it happened.
    pub chairing: Chairing,
}

/// Chairs the meeting of the script with this number.
pub fn chair(number: usize) -> Chaired {
    let script = script(number);
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = Hands::begin(&script.about, folder.path());
    for step in &script.steps {
        perform(&mut hands, step);
    }
    board::to_board(&mut hands);
    let (chairing, name, bytes) = hands.leave();
    Chaired {
        name,
        bytes,
        chairing,
    }
}

fn perform(hands: &mut Hands, step: &Step) {
    match step {
        Step::Person(somebody) => pages::seat(hands, somebody),
        Step::Pause(seconds) => {
            board::to_board(hands);
            hands.wait(seconds * 900, seconds * 1_100);
        }
        Step::Say(said) => board::say(hands, said),
        Step::Known(known) => board::mark_last(hands, *known),
        Step::Move(category) => board::move_last(hands, *category),
        Step::TakeOff => board::take_off_last(hands),
        Step::Undo => {
            hands.wait(1_500, 4_000);
            hands.press(Key::Ctrl('z'));
        }
        Step::Turn => pages::pass_turn(hands),
        Step::Slip(wrong, right) => hands.slip = Some((wrong.clone(), right.clone())),
        Step::Question(texts) => pages::ask(hands, texts),
        Step::Number(number) => pages::number(hands, number),
        Step::Bookmark(name) => pages::bookmark(hands, name),
    }
}
