//! What is taken out, and what a meeting is without it.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::super::event::{Event, TakenOut};
use super::super::parts::{About, EntryId, PersonId};
use super::super::record::Record;
use super::super::text::folded;
use super::blocks::Blocks;
use super::finding::{Finding, Hit, Sought};
use super::places::Spot;
use super::things::standing;
use super::wanted::Wanted;

/// What is to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Words, wherever they stand.
    Words(Wanted),
    /// All the words that an entry ever had.
    Entry(EntryId),
    /// The name of somebody, wherever it stands.
    Person(String),
}

/// A place where something is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where.
    pub spot: Spot,
    /// Whether only a beginning of the words stands there.
    pub begun: bool,
    /// Whether it stands at the end of the meeting; else it was typed and taken back, reworded or taken off.
    pub stands: bool,
}

/// A meeting without it.
#[derive(Clone, Debug)]
pub struct Taken {
    /// Where it stood.
    pub places: Vec<Place>,
    /// How many letters were taken out.
    pub letters: u64,
    /// Longer words that stand at the end and hold the words in them, and how often; they stay.
    pub longer: BTreeMap<String, usize>,
    records: Vec<Record>,
}

/// How often it is looked for once more: a block may part what was one long word.
const ROUNDS: usize = 8;

/// Takes it out of all records; nothing where it does not stand anywhere.
pub fn take_out(about: &About, records: &[Record], what: &What) -> Option<Taken> {
    let sought = sought(what, records);
    let mut taken = once(about, records, &sought)?;
    for _ in 1..ROUNDS {
        let Some(more) = once(about, &taken.records, &sought) else {
            break;
        };
        taken.places.extend(more.places);
        taken.letters += more.letters;
        taken.records = more.records;
        taken.longer = more.longer;
    }
    Some(taken)
}

fn once(about: &About, records: &[Record], sought: &Sought) -> Option<Taken> {
    let finding = Finding::of(sought, about.clone(), records);
    let gone = finding
        .hits
        .iter()
        .flat_map(|hit| hit.cells.iter().copied());
    let blocks = Blocks::of(&finding.following, records, gone);
    let letters = blocks.count();
    let shows = |hit: &&Hit| !hit.again && hit.cells.iter().any(|&cell| blocks.is_gone(cell));
    let places = finding.hits.iter().filter(shows).map(|hit| Place {
        spot: hit.spot,
        begun: hit.begun,
        stands: hit.stands,
    });
    (letters > 0).then(|| Taken {
        places: places.collect(),
        letters,
        longer: longer(&finding, sought),
        records: blocks.records(records),
    })
}

/// The longer words that hold the words in them.
fn longer(finding: &Finding<'_>, sought: &Sought) -> BTreeMap<String, usize> {
    let mut longer = BTreeMap::new();
    let words = sought.words.as_ref().filter(|words| !words.is_within());
    for (_, text) in standing(&finding.following.board.map) {
        let found = words.map_or(Vec::new(), |words| words.longer(text));
        for word in found {
            *longer.entry(word).or_insert(0) += 1;
        }
    }
    longer
}

fn sought(what: &What, records: &[Record]) -> Sought {
    match what {
        What::Words(words) => Sought {
            words: Some(words.clone()),
            entry: None,
            people: Vec::new(),
        },
        What::Entry(id) => Sought {
            words: None,
            entry: Some(*id),
            people: Vec::new(),
        },
        What::Person(name) => Sought {
            words: Wanted::of(name, false),
            entry: None,
            people: called(name, records),
        },
    }
}

/// Everybody who was ever added under this name.
fn called(name: &str, records: &[Record]) -> Vec<PersonId> {
    let wanted = folded(name.trim());
    let mut board = super::super::board::Board::new(About::default());
    let mut people = Vec::new();
    for record in records {
        let seats = board.map.changed.people;
        super::super::apply::apply(&mut board, record);
        if board.map.changed.people != seats {
            let named = board
                .map
                .people
                .iter()
                .filter(|one| folded(one.name.trim()) == wanted);
            people.extend(named.map(|one| one.id));
        }
    }
    people
}

impl Taken {
    /// The records without it, and with a record that says when it was taken out and why.
    pub fn records(&self, wall: DateTime<FixedOffset>, why: &str) -> Vec<Record> {
        let said = TakenOut {
            wall,
            letters: self.letters,
            times: self.places.len() as u64,
            why: why.to_owned(),
        };
        let mut records = self.records.clone();
        // At the very beginning, so that whoever reads knows what the blocks are.
        let begins =
            |record: &Record| matches!(record.event, Event::Begun { .. } | Event::TakenOut(_));
        let place = records.iter().take_while(|record| begins(record)).count();
        let at = place.checked_sub(1).map_or(0, |before| records[before].at);
        let event = Event::TakenOut(said);
        records.insert(place, Record { at, event });
        records
    }
}
