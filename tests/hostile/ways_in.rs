//! Every way in: whatever is typed, pasted, said, read, named or configured is clean before anything else sees it.

use chrono::NaiveDate;
use proptest::prelude::*;
use sofs::app::effect::{Effect, Listed, Msg};
use sofs::app::key::{Input, Key};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::export::reading::document::{Wishes, document};
use sofs::meeting::clean::{clean_line, is_clean, is_forbidden};
use sofs::meeting::event::Event;
use sofs::meeting::record::Record;
use sofs::session::cleaning::clean_event;
use sofs::session::{Changed, Failure, read_file};
use sofs::shell::config::understand;
use sofs::shell::keyboard::translate;

use crate::common::Room;
use crate::count::count;
use crate::hostile::{texts, words};
use crate::meeting::{FULL, read_saying};
use crate::sight::draw;
use crate::talk::Talk;

/// By which keys one comes to each place where something can be written.
const PLACES: [&str; 22] = [
    "",
    "Sam was @",
    "Sam was #",
    "<F2>",
    "<F2>Mum<Enter><Up><Tab>",
    "<F2>Mum<Enter><Up><Tab><Tab>",
    "<F3>",
    "<F2>Mum<Enter><Esc><F3><Down>7<Tab>",
    "<F3><PageUp><Up><Enter>",
    "<F4>",
    "<F4><Right>",
    "<F4><Right><Right><Enter>",
    "<F5>",
    "<F5><Tab>",
    "<F5><Esc>",
    "<F6>",
    "<F6>Sam<Enter>",
    "<F6>Sam<Enter><PageDown>",
    "<Ctrl+S>",
    "<Ctrl+F>",
    "/",
    "/change the title<Enter>",
];

/// The places for the word of this number: a few in a plain run, others for each word; all with `SOFS_COUNT=70`.
fn places(number: usize) -> Vec<&'static str> {
    let most = usize::try_from(count(3))
        .expect("a small number")
        .min(PLACES.len());
    let from = number * 5;
    (from..from + most)
        .map(|place| PLACES[place % PLACES.len()])
        .collect()
}

/// Cleaning once more would change nothing: the file holds it as it was read, and will read it so again.
#[track_caller]
fn are_clean(events: impl IntoIterator<Item = Event>, who: &str) {
    for event in events {
        assert_eq!(clean_event(event.clone()), event, "{who}");
    }
}

fn appended(room: &Room) -> Vec<Event> {
    let records = room.effects.iter().filter_map(|effect| match effect {
        Effect::Append(records) => Some(records.clone()),
        _ => None,
    });
    let records: Vec<Record> = records.flatten().collect();
    records.into_iter().map(|record| record.event).collect()
}

/// The list of these meetings.
fn home(meetings: Vec<Listed>) -> Room {
    let mut model = Model::new(120, 30);
    update(&mut model, Msg::Meetings(meetings));
    Room {
        model,
        effects: Vec::new(),
        at: 0,
    }
}

#[test]
fn what_is_pasted_is_clean_wherever_it_goes() {
    for (number, (name, text)) in words().into_iter().enumerate() {
        for place in places(number) {
            let mut room = Room::new(80, 24);
            room.press(place).paste(&text);
            draw(&room.model, &format!("{name} at {place}"));
            room.press("<Enter><Esc><Esc>");
            are_clean(appended(&room), &format!("{name} at {place}"));
            draw(&room.model, &format!("{name} at {place}"));
        }
    }
}

/// A terminal hands over one letter at a time, and controls among them are keys.
#[test]
fn what_is_typed_is_clean_wherever_it_goes() {
    for (number, (name, text)) in words().into_iter().enumerate() {
        let typed: String = text
            .chars()
            .take(60)
            .filter(|one| !one.is_control())
            .collect();
        for place in places(number) {
            let mut room = Room::new(80, 24);
            room.press(place);
            let keys = typed.chars().map(|letter| Input::Key(Key::Char(letter)));
            room.input(keys.collect());
            room.press("<Enter><Esc><Esc>");
            are_clean(appended(&room), &format!("{name} at {place}"));
            draw(&room.model, &format!("{name} at {place}"));
        }
    }
}

#[test]
fn no_key_is_a_letter_that_may_stand_in_no_text() {
    use ratatui::crossterm::event::{Event as Pressed, KeyCode, KeyEvent, KeyModifiers};
    for letter in ('\0'..=char::MAX).filter(|&letter| is_forbidden(letter)) {
        let pressed = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
        let inputs = translate(&[Pressed::Key(pressed)], false);
        let writes = |input: &Input| matches!(input, Input::Key(Key::Char(_)));
        assert!(!inputs.iter().any(writes), "{letter:?}: {inputs:?}");
    }
}

#[test]
fn what_is_said_line_by_line_is_clean_and_so_is_every_answer() {
    let lines = [
        "",
        "/people\n",
        "/find ",
        "/statements\n",
        "/plan\n",
        "/child\n",
        "/title ",
    ];
    for (name, text) in words() {
        for before in lines {
            let mut talk = Talk::new();
            for line in format!("{before}{}", text.replace(['\n', '\r'], " ")).lines() {
                for answer in talk.say(line) {
                    let odd = answer.chars().find(|&letter| is_forbidden(letter));
                    assert_eq!(odd, None, "{name}: {answer:?}");
                }
            }
            are_clean(appended(&talk.room), name);
        }
    }
}

#[test]
fn what_is_read_from_a_file_is_clean() {
    for (name, text) in words() {
        for file in FULL {
            let reading = read_saying(file, || text.clone());
            assert!(is_clean(&reading.about.title), "{name}");
            assert!(
                reading.about.reviews.iter().all(|file| is_clean(file)),
                "{name}"
            );
            are_clean(reading.records.into_iter().map(|record| record.event), name);
        }
    }
}

#[test]
fn what_is_imported_is_clean() {
    let wishes = |text: &str| Wishes {
        title: None,
        kind: None,
        called: text.to_owned(),
        setting: None,
        today: NaiveDate::default(),
    };
    for (name, text) in words() {
        let map = format!(
            "# {text}\n\n{text}\n\n## People\n\n- {text} ({text}, {text})\n\n## What are we worried about?\n\n### {text}\n\n\
             - {text} – {text}\n\n## {text}\n\n1. {text}\n\n## How safe is Sam?\n\n- {text}: 3, because {text}\n"
        );
        let read = document(&map, &wishes(&text));
        assert!(is_clean(&read.title), "{name}");
        are_clean(read.events, name);
        let called = document("- nothing\n", &wishes(&text));
        assert!(is_clean(&called.title), "{name}");
    }
}

/// As a file of settings has it.
fn quoted(text: &str) -> String {
    ron::to_string(text).expect("a text")
}

#[test]
fn what_is_configured_is_clean() {
    for (name, text) in words() {
        let said = quoted(&text);
        let config = understand(
            &format!(
                "(titles: {{\"past-harm\": {said}}}, curtain: {said}, questions: [{said}], jargon: {{{said}: {said}}},\
                 shorthand: {{{said}: {said}}})"
            ),
            "config.ron",
        );
        let own = &config.own;
        let pairs = own.jargon.iter().chain(&own.shorthand);
        let pairs = pairs.flat_map(|(word, plain)| [word, plain]);
        let titles = config.titles.iter().map(|(_, title)| title);
        let all = pairs
            .chain(titles)
            .chain(&own.curtain)
            .chain(&own.questions);
        for one in all {
            assert!(is_clean(one), "{name}: {one:?}");
        }
    }
}

#[test]
fn what_is_wrong_with_a_configuration_is_clean_on_the_screen() {
    for (name, text) in words() {
        let said = quoted(&text);
        for written in [
            format!("(theme: {said})"),
            format!("(holidays: [{said}])"),
            format!("({text}: 1)"),
            format!("(titles: {{{said}: {said}}})"),
        ] {
            for problem in understand(&written, &text).problems {
                let mut room = Room::new(200, 24);
                update(&mut room.model, Msg::Failed(problem));
                let notice = room.model.notice.clone().unwrap_or_default();
                assert!(is_clean(&notice), "{name}: {notice:?}");
                draw(&room.model, name);
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_are_clean_where_they_are_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in words() {
        let file: String = text
            .chars()
            .filter(|&one| one != '/' && one != '\0')
            .collect();
        let file = sofs::meeting::text::pieces(&file, 200)
            .first()
            .map_or("", |piece| *piece)
            .to_owned();
        let path = folder.path().join(format!("{file}.ron"));
        if std::fs::write(&path, "no meeting").is_err() {
            continue;
        }
        let said = read_file(&path, Changed::LeaveOut)
            .err()
            .map(|why: Failure| why.to_string());
        assert!(said.is_some_and(|said| is_clean(&said)), "{name}");
        let list = sofs::shell::archive::list(folder.path());
        for meeting in &list {
            assert!(is_clean(&meeting.title), "{name}: {:?}", meeting.title);
        }
        draw(&home(list).model, name);
        std::fs::remove_file(&path).expect("it was there");
    }
}

#[test]
fn a_refusal_on_the_screen_quotes_nothing_hostile() {
    for text in texts() {
        let mut room = Room::new(120, 30);
        update(
            &mut room.model,
            Msg::Failed(format!("{text} is open in another window.")),
        );
        assert_eq!(
            room.model.notice.as_deref().map(is_clean),
            Some(true),
            "{text:?}"
        );
    }
}

#[test]
fn a_list_of_meetings_with_hostile_words_is_harmless_to_draw() {
    for (name, text) in words() {
        let clean = clean_line(&text);
        let listed = Listed {
            title: clean.clone(),
            numbers: format!("{clean} 3"),
            open_steps: vec![clean.clone()],
            problem: None,
            ..Listed::default()
        };
        let mut room = home(vec![listed.clone(), listed]);
        draw(&room.model, name);
        for keys in [clean.as_str(), "/", "<Ctrl+N>"] {
            room.paste(keys);
            draw(&room.model, name);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pieces_of_hostile_words_brought_together_are_clean(
        parts in prop::collection::vec((0..60_usize, 0..8_usize, 0..8_usize), 1..6),
        place in 0..PLACES.len(),
    ) {
        let all = texts();
        let mut text = String::new();
        for (number, from, count) in parts {
            text.extend(all[number].chars().skip(from).take(count));
        }
        let mut room = Room::new(80, 24);
        room.press(PLACES[place]).paste(&text);
        room.press("<Enter>").paste(&text);
        are_clean(appended(&room), &text);
        draw(&room.model, &text);
    }
}
