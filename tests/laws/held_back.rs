//! Words that are held back reach nothing that leaves the chair's own screen, nor that screen itself.

use std::collections::BTreeSet;

use crate::common::random::event;
use crate::common::{Room, about, text_of};
use crate::exported::exported;
use crate::secrets::{secrets, with_secrets};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any};
use proptest::sample::select;
use proptest::{prop_assert, prop_oneof, proptest};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use sofs::app::effect::{Msg, Way};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::export::markdown::typing_history;
use sofs::meeting::apply::apply;
use sofs::meeting::board::Board;
use sofs::meeting::carrying::carry;
use sofs::meeting::changes::changes;
use sofs::meeting::event::{Event, Field, RoomEvent};
use sofs::meeting::parts::EntryId;
use sofs::meeting::record::Record;
use sofs::meeting::taken_back::taken_back;
use sofs::meeting::timeline::Timeline;
use sofs::meeting::trajectory::Past;
use sofs::meeting::vocabulary::Category;
use sofs::practice::telling::told;
use sofs::view::screen::paint_all;
use sofs::view::sheet::sheet;
use sofs::view::theme::Theme;

/// An entry that is written while it is held back, some of it erased, and perhaps released.
fn written_held() -> impl Strategy<Value = Vec<Event>> {
    let written = (10..40_u32, select(Category::ALL), 0..3_usize, any::<bool>());
    written.prop_map(|(id, category, erased, kept)| {
        let id = EntryId(id);
        let begun = Event::DraftBegun(Field::NewEntry {
            id,
            category,
            after: None,
        });
        let put = || Event::Typed {
            after: 0,
            put: "a".to_owned(),
            pauses: Vec::new(),
        };
        let gone = Event::Erased {
            after: 0,
            gone: erased * 3,
        };
        let held = Event::Room(RoomEvent::DraftHeld(true));
        let mut all = vec![begun, held, put(), gone, put()];
        all.extend(kept.then_some(Event::DraftKept));
        all
    })
}

fn meetings() -> impl Strategy<Value = Vec<Record>> {
    let again = (10..40_u32, any::<bool>()).prop_map(|(id, held)| {
        let entry = EntryId(id);
        vec![Event::Room(RoomEvent::EntryHeld { entry, held })]
    });
    let edited = (10..40_u32).prop_map(|id| vec![Event::DraftBegun(Field::Entry(EntryId(id)))]);
    let other = event().prop_map(|event| vec![event]);
    let chunk = prop_oneof![3 => written_held(), 1 => again, 1 => edited, 4 => other];
    vec(chunk, 0..40).prop_map(|chunks| {
        let all = chunks.concat().into_iter();
        all.map(|event| Record { at: 1, event }).collect()
    })
}

/// The secrets that ever stood in the open, on the board or in a draft.
fn released(timeline: &Timeline) -> BTreeSet<String> {
    let mut released = BTreeSet::new();
    for count in 0..=timeline.records().len() {
        let board = timeline.seek(count);
        let open = board.map.entries.values().filter(|entry| !entry.held);
        released.extend(open.flat_map(|entry| secrets(&entry.text)));
        let draft = board.draft.iter().filter(|draft| !draft.words().held);
        released.extend(draft.flat_map(|draft| secrets(draft.text())));
    }
    released
}

fn replayed(records: &[Record]) -> String {
    let mut all = String::new();
    let mut before = Board::new(about());
    for record in records {
        let mut after = before.clone();
        apply(&mut after, record);
        for change in changes(&before.map.told(), &after.map.told()) {
            all += &told(&change, &after.map).1;
        }
        before = after;
    }
    all
}

fn screen(msg: Msg) -> String {
    let mut model = Model::new(120, 60);
    update(&mut model, msg);
    let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 60));
    paint_all(&model, &mut buffer, Theme::Mono);
    text_of(&buffer)
}

fn watched(records: &[Record], way: Way) -> String {
    screen(Msg::Watched {
        about: about(),
        records: records.to_vec(),
        past: Vec::new(),
        way,
        now: Room::new(1, 1).now(),
    })
}

/// Everything that others see, as text.
fn what_is_seen(timeline: &Timeline) -> Vec<(&'static str, String)> {
    let map = &timeline.now().map;
    let told = map.told();
    let records = timeline.records();
    let gone = taken_back(about(), records, false);
    let replay = Way::Replay {
        idle_limit: 2_000,
        speed: 1,
        at: None,
    };
    let chaired = Msg::Opened {
        about: about(),
        records: records.to_vec(),
        past: Vec::new(),
        notice: None,
        now: Room::new(1, 1).now(),
    };
    let mut seen = exported(&told, timeline);
    seen.extend([
        ("sheet", sheet(&told, 100).join("\n")),
        ("past", format!("{:?}", Past::of(map))),
        ("history", typing_history(&gone)),
        ("print", replayed(records)),
        ("follow", watched(records, Way::Follow)),
        ("replay", watched(records, replay)),
        ("the chair's screen", screen(chaired)),
    ]);
    seen
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_held_back_is_seen_nowhere(records in meetings()) {
        let timeline = Timeline::of(about(), with_secrets(records, |draft| draft.words().held));
        let released = released(&timeline);
        for (way, text) in what_is_seen(&timeline) {
            for secret in secrets(&text) {
                prop_assert!(released.contains(&secret), "{way}: {secret}\n{text}");
            }
        }
    }

    #[test]
    fn what_is_held_back_stays_so_in_the_next_meeting(records in meetings()) {
        let timeline = Timeline::of(about(), with_secrets(records, |draft| draft.words().held));
        let carried = carry(&timeline.now().map, 2);
        let records = carried.into_iter().map(|event| Record { at: 0, event });
        let next = Timeline::of(about(), records);
        for entry in next.now().map.told().entries.values() {
            let released = released(&timeline);
            prop_assert!(secrets(&entry.text).is_subset(&released), "{}", entry.text);
        }
    }
}
