//! What was taken out is nowhere in the file, and everything else is as it was, at every moment.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

use crate::common::about;
use crate::common::random::event;
use crate::count::count;
use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any};
use proptest::sample::select;
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq, prop_oneof, proptest};
use sofs::meeting::board::Board;
use sofs::meeting::event::{Carried, Event, Field};
use sofs::meeting::map::Changed;
use sofs::meeting::parts::{EntryId, PersonId};
use sofs::meeting::record::Record;
use sofs::meeting::taken_out::{JOINED, is_block};
use sofs::meeting::taking_out::{Wanted, What, take_out};
use sofs::meeting::text::graphemes;
use sofs::meeting::texts::texts;
use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::Category;
use unicode_segmentation::UnicodeSegmentation;

/// What is typed: the words themselves, halves of them, longer words, and all else.
const SAID: &[&str] = &[
    "Linden",
    "linden ",
    "LIN",
    "den",
    "Lind\u{e9}n",
    "Linde\u{301}n",
    "lindens ",
    "the Lin",
    "n",
    " ",
    "Lincoln ",
    "\"I like Linden\"",
    "at Linden's, ",
    "Linden Road ",
    "Road",
    "Li",
    "x",
    "\u{301}",
    "👩\u{200d}👧",
    "ok. ",
];

fn typed(after: usize, put: &str) -> Event {
    Event::Typed {
        after,
        put: put.to_owned(),
        pauses: Vec::new(),
    }
}

fn typed_one_by_one() -> impl Strategy<Value = Vec<Event>> {
    (0..30_usize, select(SAID)).prop_map(|(after, said)| {
        let letters = said.chars().enumerate();
        letters
            .map(|(place, letter)| typed(after + place, &letter.to_string()))
            .collect()
    })
}

fn pasted() -> impl Strategy<Value = Vec<Event>> {
    (0..30_usize, 0..4_usize, select(SAID), any::<bool>()).prop_map(
        |(after, gone, said, replaces)| {
            let put = said.to_owned();
            vec![if replaces {
                Event::Replaced { after, gone, put }
            } else {
                typed(after, &put)
            }]
        },
    )
}

fn begun() -> impl Strategy<Value = Vec<Event>> {
    let field = prop_oneof![
        3 => (1..6_u32, select(Category::ALL)).prop_map(|(id, category)| Field::NewEntry { id: EntryId(id), category, after: None }),
        4 => (1..6_u32).prop_map(|id| Field::Entry(EntryId(id))),
        1 => (1..6_u32).prop_map(|id| Field::PersonName(PersonId(id))),
        1 => (1..6_u32).prop_map(|id| Field::NewPerson(PersonId(id))),
        1 => Just(Field::Title),
        1 => Just(Field::Bookmark),
    ];
    field.prop_map(|field| vec![Event::DraftBegun(field)])
}

fn carried() -> impl Strategy<Value = Vec<Event>> {
    ((1..6_u32), select(SAID)).prop_map(|(id, said)| {
        vec![Event::Carried(Carried {
            field: Field::NewEntry {
                id: EntryId(id),
                category: Category::Worries,
                after: None,
            },
            text: said.to_owned(),
            speakers: Vec::new(),
            doers: Vec::new(),
            day: None,
        })]
    })
}

/// The events as they happened, 70 milliseconds apart.
fn in_order(events: Vec<Event>) -> Vec<Record> {
    let events = events.into_iter().enumerate();
    events
        .map(|(number, event)| Record {
            at: number as u64 * 70,
            event,
        })
        .collect()
}

fn meetings(most: usize) -> impl Strategy<Value = Vec<Record>> {
    let erased =
        (0..30_usize, 0..5_usize).prop_map(|(after, gone)| vec![Event::Erased { after, gone }]);
    let chunk = prop_oneof![
        8 => typed_one_by_one(),
        4 => pasted(),
        4 => begun(),
        4 => erased,
        1 => carried(),
        3 => Just(vec![Event::DraftKept]),
        1 => Just(vec![Event::DraftPutAway]),
        3 => Just(vec![Event::Undone]),
        1 => Just(vec![Event::Redone]),
        4 => event().prop_map(|event| vec![event]),
    ];
    vec(chunk, 0..most).prop_map(|chunks| in_order(chunks.concat()))
}

fn what() -> impl Strategy<Value = What> {
    let words = |words: &str, within| Wanted::of(words, within).map(What::Words);
    let all: Vec<What> = [
        words("Linden", false),
        words("lindén road", false),
        words("linden", true),
        words("den", false),
    ]
    .into_iter()
    .flatten()
    .collect();
    prop_oneof![
        4 => select(all),
        1 => (1..6_u32).prop_map(|id| What::Entry(EntryId(id))),
        1 => Just(What::Person("Linden".to_owned())),
    ]
}

/// Whether it is the same text, but for blocks. An accent may be gone, with its letter or from a blank or a mark of quotation, which stay.
fn same_but_for_blocks(old: &str, new: &str) -> bool {
    let gone = |letter| is_block(letter) || JOINED.contains(&letter);
    let stays = |letter: &char| letter.is_whitespace() || matches!(letter, '"' | '“' | '”');
    let plain = |grapheme: &str| {
        let base: String = grapheme.chars().take_while(stays).collect();
        if base.is_empty() {
            grapheme.trim_end_matches('\u{fe0f}').to_owned()
        } else {
            base
        }
    };
    let (old, new) = (without_blank_end(old), without_blank_end(new));
    graphemes(old) == graphemes(new)
        && old
            .graphemes(true)
            .zip(new.graphemes(true))
            .all(|(old, new)| {
                let accent_gone = new.ends_with(gone) && new.chars().next() == old.chars().next();
                plain(old) == plain(new) || new.starts_with(gone) || accent_gone
            })
}

/// Without blanks at the end, also one with an accent, which is an end no more when the accent is gone.
fn without_blank_end(text: &str) -> &str {
    let said = |grapheme: &(usize, &str)| !grapheme.1.starts_with(char::is_whitespace);
    let last = text.grapheme_indices(true).rev().find(said);
    &text[..last.map_or(0, |(byte, grapheme)| byte + grapheme.len())]
}

/// Everything that is seen of a board, its texts apart.
fn seen(board: &Board) -> (String, Vec<String>) {
    let mut texts = Vec::new();
    let mut map = (*board.map).clone();
    map.taken_out.clear();
    let said = std::cell::RefCell::new(&mut texts);
    map.reword(&|text| said.borrow_mut().push(std::mem::take(text)));
    for person in &mut map.people {
        let person = std::sync::Arc::make_mut(person);
        said.borrow_mut().push(std::mem::take(&mut person.name));
    }
    map.changed = Changed::default();
    if let Some(draft) = &board.draft {
        texts.push(draft.text().to_owned());
    }
    let draft = board
        .draft
        .as_ref()
        .map(|draft| (draft.field, draft.begun, draft.place));
    (
        format!(
            "{map:?} {draft:?} {:?} {:?} {} {}",
            board.turn,
            board.room,
            board.can_undo(),
            board.can_redo()
        ),
        texts,
    )
}

fn compare(old: &[Record], new: &[Record]) -> Result<(), TestCaseError> {
    let of = |records: &[Record]| Timeline::of(about(), records.iter().cloned());
    // Times within what was taken out are even: what a record does must not hang on them here.
    let timed: Vec<Record> = old
        .iter()
        .zip(new)
        .map(|(old, new)| Record {
            at: old.at,
            event: new.event.clone(),
        })
        .collect();
    prop_assert_eq!(old.len(), timed.len());
    let (old, new) = (of(old), of(&timed));
    for count in 0..=old.records().len() {
        let (before, after) = (seen(&old.seek(count)), seen(&new.seek(count)));
        prop_assert_eq!(&before.0, &after.0, "after {} records", count);
        prop_assert_eq!(before.1.len(), after.1.len());
        for (old, new) in before.1.iter().zip(&after.1) {
            prop_assert!(
                same_but_for_blocks(old, new),
                "{:?} became {:?} after {} records",
                old,
                new,
                count
            );
        }
    }
    Ok(())
}

/// Every text that a reader of the records can see: each by itself, letters typed on in one run together, and all that ever stood.
fn readable(records: &[Record]) -> Vec<String> {
    let mut all = Vec::new();
    let mut run = (String::new(), 0);
    for record in records {
        let mut event = record.event.clone();
        if let Event::Typed { after, put, .. } = &record.event {
            if after.checked_sub(graphemes(&run.0)) != Some(run.1) {
                all.push(std::mem::take(&mut run.0));
                run.1 = *after;
            }
            run.0.push_str(put);
        } else {
            all.extend(texts(&mut event).into_iter().map(|text| text.clone()));
        }
    }
    all.push(run.0);
    all
}

fn gone(what: &What, records: &[Record]) -> Result<(), TestCaseError> {
    let wanted = match what {
        What::Words(wanted) => wanted.clone(),
        What::Person(name) => Wanted::of(name, false).expect("a name"),
        What::Entry(_) => return Ok(()),
    };
    let timeline = Timeline::of(about(), records.iter().cloned());
    for count in 0..=records.len() {
        let board = timeline.seek(count);
        let (_, mut texts) = seen(&board);
        let growing = board.draft.as_ref().map(|_| texts.pop());
        drop(growing);
        for text in texts {
            prop_assert!(
                wanted.found(&text).is_empty(),
                "{:?} stands after {} records",
                text,
                count
            );
        }
    }
    if let Some(within) = Some(&wanted).filter(|wanted| wanted.is_within()) {
        for text in readable(records) {
            prop_assert!(within.found(&text).is_empty(), "{:?} can be read", text);
        }
    }
    Ok(())
}

/// Without the mark that the last taking out made: behind the marks of earlier ones, before all else.
fn without_last_mark(mut records: Vec<Record>) -> Vec<Record> {
    let begins =
        |record: &&Record| matches!(record.event, Event::Begun { .. } | Event::TakenOut(_));
    let marks = records.iter().take_while(begins).count();
    records.remove(marks - 1);
    records
}

proptest! {
    #![proptest_config(ProptestConfig { cases: u32::try_from(count(60)).expect("a count"), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_taken_out_is_nowhere_and_all_else_is_as_it_was(records in meetings(40), what in what()) {
        if let Some(taken) = take_out(&about(), &records, &what) {
            let left = taken.records(crate::common::began(), "");
            gone(&what, &left)?;
            let without_mark = without_last_mark(left);
            compare(&records, &without_mark)?;
            prop_assert!(take_out(&about(), &without_mark, &what).is_none(), "some is left");
        }
    }
}

#[test]
fn a_sign_that_is_never_shown_does_not_become_a_block_that_is() {
    let field = Field::NewEntry {
        id: EntryId(1),
        category: Category::Worries,
        after: None,
    };
    let events = [
        Event::DraftBegun(field),
        typed(0, "\u{1b}"),
        Event::DraftKept,
    ];
    let other = [Event::DraftBegun(field), typed(0, "Sam"), Event::DraftKept];
    let records = in_order([events, other].concat());
    let taken = take_out(&about(), &records, &What::Entry(EntryId(1))).expect("it is there");
    let left = without_last_mark(taken.records(crate::common::began(), ""));
    compare(&records, &left).expect("the same but for blocks");
}

#[test]
fn an_accent_that_was_typed_before_its_letter_goes_with_it() {
    let mut events = vec![Event::DraftBegun(Field::Bookmark), typed(0, "\u{301}")];
    let letters = "Linden".chars().enumerate();
    events.extend(letters.map(|(place, letter)| typed(place, &letter.to_string())));
    let records = in_order(events);
    let what = What::Words(Wanted::of("Linden", false).expect("a word"));
    let taken = take_out(&about(), &records, &what).expect("it is there");
    let left = without_last_mark(taken.records(crate::common::began(), ""));
    compare(&records, &left).expect("the same but for blocks");
}
