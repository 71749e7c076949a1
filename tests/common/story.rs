//! Stories: a board before, keys, a board after.

use super::Room;
use sofs::app::chairing::{Chairing, Page};
use sofs::app::focus::On;

/// A meeting in which this was said, lines as `Room::board` gives them; the chair stands at the top of the first column.
pub fn meeting(before: &[&str]) -> Room {
    let mut room = Room::new(80, 24);
    for line in before {
        say(&mut room, line);
    }
    room.press(&"<Up>".repeat(40));
    room.effects.clear();
    room
}

fn say(room: &mut Room, line: &str) {
    let (category, said) = line.split_once(": ").expect("a category before the words");
    let names = said.strip_suffix(')').and_then(|s| s.rsplit_once(" ("));
    let (text, names) = names.unwrap_or((said, ""));
    room.press(&format!("{text} #{category}<Enter>"));
    for name in names.split(", ").filter(|name| !name.is_empty()) {
        room.press(&format!("@{name}<Enter>"));
    }
    room.press("<Enter>");
}

/// Tells a story, and fails if it ends otherwise.
pub fn story(before: &[&str], keys: &str, after: &[&str]) {
    let mut room = meeting(before);
    room.press(keys);
    assert_eq!(room.board(), after, "after {keys}");
}

/// What is written after these keys in an empty meeting, with `|` where the next letter goes.
pub fn written(keys: &str) -> String {
    let mut room = meeting(&[]);
    room.press(keys);
    draft(&room)
}

/// The draft with `|` where the next letter goes.
pub fn draft(room: &Room) -> String {
    let chairing = chairing(room);
    let draft = chairing.draft().expect("a draft");
    let byte = sofs::meeting::text::byte_at(draft.text(), chairing.caret);
    format!("{}|{}", &draft.text()[..byte], &draft.text()[byte..])
}

/// The running meeting.
pub fn chairing(room: &Room) -> &Chairing {
    room.model.meeting().expect("a meeting")
}

/// Where the chair stands: an entry's words, a heading's category, or `category, behind words`.
pub fn stands(room: &Room) -> String {
    let chairing = chairing(room);
    let text = |id| chairing.map().entry(id).map_or("", |e| e.text.as_str());
    let category = chairing.focus.category.kebab();
    match chairing.focus.on {
        On::Pinned(one) => format!("{one:?}"),
        On::Heading => category.to_owned(),
        On::Entry(id) => text(id).to_owned(),
        On::Gap(None) => format!("{category}, at the end"),
        On::Gap(Some(id)) => format!("{category}, behind {}", text(id)),
    }
}

/// What stands where the columns are.
pub fn page(room: &Room) -> Page {
    chairing(room).page
}

/// What the program says in the hint line; empty if nothing.
pub fn said(room: &Room) -> &str {
    room.model.notice.as_deref().unwrap_or_default()
}

/// Everybody on the list: name, role, agency, side, whether here; what is empty is left out.
pub fn seats(room: &Room) -> Vec<String> {
    let chairing = chairing(room);
    let tell = |person: &sofs::meeting::parts::Person| {
        let parts = [
            &person.name,
            &person.role,
            &person.agency,
            person.side.kebab(),
            person.attendance.kebab(),
        ];
        let told: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        told.join(", ")
    };
    chairing.map().listed().map(|p| tell(p)).collect()
}

/// The numbers on the scale: `Nan 3½`, with why and one higher behind it.
pub fn numbers(room: &Room) -> Vec<String> {
    use sofs::meeting::parts::Answer;
    let chairing = chairing(room);
    let scale = chairing.scale().expect("a scale");
    let mut lines = Vec::new();
    for mark in &scale.marks {
        let mut parts = chairing
            .map()
            .names([&mark.person])
            .iter()
            .map(|&name| name.to_owned())
            .collect::<Vec<_>>();
        parts.extend(mark.given.answer.map(|answer| match answer {
            Answer::Score(score) => score.to_string(),
            Answer::RatherNot => "rather not".to_owned(),
        }));
        let words = [&mark.given.why, &mark.given.one_up];
        parts.extend(words.into_iter().filter(|w| !w.is_empty()).cloned());
        lines.push(parts.join(" "));
    }
    lines
}
