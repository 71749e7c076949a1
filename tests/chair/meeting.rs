//! A whole meeting from its script: chaired once, and then looked at by every test.

use sofs::app::chairing::Chairing;
use sofs::app::chairing::RowCell;
use sofs::app::key::Key;
use sofs::meeting::trajectory::Past;

use super::hands::Hands;
use super::script::script;
use super::step::Step;
use super::{board, pages, plan, scales, statements};

/// A meeting that was chaired to its end.
pub struct Chaired {
    /// The name of its file.
    pub name: String,
    /// What its file holds.
    pub bytes: Vec<u8>,
    /// What stood when it ended, and every record as it happened.
    pub chairing: Chairing,
}

/// Chairs the meetings of the scripts with these numbers, one after the other, so that a later one can follow on from an earlier.
pub fn chair_all(numbers: impl IntoIterator<Item = usize>) -> Vec<Chaired> {
    let mut meetings: Vec<Chaired> = Vec::new();
    for number in numbers {
        let meeting = chair(number, &meetings);
        meetings.push(meeting);
    }
    meetings
}

/// Those before a meeting, the first one first.
fn chain_to<'a>(last: Option<&'a Chaired>, meetings: &'a [Chaired]) -> Vec<&'a Chaired> {
    let mut chain = Vec::new();
    let mut next = last;
    while let Some(meeting) = next {
        chain.push(meeting);
        let reviews = meeting.chairing.map().about.reviews.as_ref();
        next = meetings.iter().find(|one| Some(&one.name) == reviews);
    }
    chain.reverse();
    chain
}

/// Chairs the meeting of the script with this number.
fn chair(number: usize, earlier: &[Chaired]) -> Chaired {
    let script = script(number);
    let folder = tempfile::tempdir().expect("a folder");
    let from = script.from.map(|number| &earlier[number - 1]);
    let mut about = script.about.clone();
    about.reviews = from.map(|meeting| meeting.name.clone());
    let past = chain_to(from, earlier);
    let past = past.iter().map(|one| Past::of(one.chairing.map()));
    let before = from.map(|meeting| meeting.chairing.map());
    let mut hands = Hands::begin(&about, folder.path(), before, past.collect());
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
        Step::Old(old) => plan::answer_old(hands, old),
        Step::TakeOver(words) => pages::take_over(hands, words),
        Step::Say(said) => board::say(hands, said),
        Step::Known(known) => board::mark_last(hands, *known),
        Step::Move(category) => board::move_last(hands, *category),
        Step::TakeOff(words) => board::take_off(hands, words),
        Step::Undo => {
            hands.wait(1_500, 4_000);
            hands.press(Key::Ctrl('z'));
        }
        Step::Turn => pages::pass_turn(hands),
        Step::Slip(wrong, right) => hands.slip = Some((wrong.clone(), right.clone())),
        Step::Bookmark(name) => pages::bookmark(hands, name),
        step => conclude(hands, step),
    }
}

/// What the columns come to.
fn conclude(hands: &mut Hands, step: &Step) {
    match step {
        Step::Statement(parts) => statements::statement(hands, parts),
        Step::Differs(said) => statements::differs(hands, said),
        Step::Agree(row) => statements::agree(hands, *row),
        Step::Goal(parts) => statements::goal(hands, parts),
        Step::Reword(row, part, text) => {
            statements::reword(hands, *row, RowCell::Statement(*part), text);
        }
        Step::Regoal(row, part, text) => {
            statements::reword(hands, *row, RowCell::Goal(*part), text);
        }
        Step::Ask => statements::ask(hands),
        Step::Question(texts) => scales::ask(hands, texts),
        Step::Scale(number) => scales::to_scale_number(hands, *number),
        Step::Number(number) => scales::number(hands, number),
        Step::Cover | Step::Show => scales::cover(hands, matches!(step, Step::Cover)),
        Step::Why(number) => scales::why(hands, number),
        Step::Decide(decided) => plan::decide(hands, decided),
        Step::Task(text) => plan::task(hands, text),
        Step::For(number) => plan::for_goal(hands, *number),
        Step::Rule(part, text) => plan::rule(hands, *part, text),
        Step::Next(day) => plan::next_meeting(hands, day),
        other => panic!("{other:?} is done elsewhere"),
    }
}
