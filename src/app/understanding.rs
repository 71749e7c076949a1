//! What written words stand for: who does a step and by when, who sees it differently, which day is meant.

use chrono::NaiveDate;

use crate::meeting::clean::clean_line;
use crate::meeting::draft::Draft;
use crate::meeting::event::{Event, Field};
use crate::meeting::map::Map;
use crate::meeting::parts::{PersonId, ScaleId};
use crate::meeting::text::{graphemes, pieces};
use crate::meeting::vocabulary::{Attendance, Category, Column};
use crate::practice::day_at_end::day_at_end;
use crate::practice::days::read_day;
use crate::practice::people::{role_of, side_of};
use crate::practice::said_number::{OFF_THE_SCALE, Said, said_number};

/// No name is longer than this.
const LONGEST_NAME_BYTES: usize = 200;

/// A name in front of a colon has at most so many words.
const WORDS_IN_A_NAME: usize = 4;

/// What was understood of a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Understood {
    /// What has to happen before the draft is kept, so that names and days leave the text.
    pub events: Vec<Event>,
    /// A sentence about what could not be understood.
    pub problem: Option<String>,
    /// Who does it, as far as the words say.
    pub doers: Vec<PersonId>,
    /// Which day is meant.
    pub day: Option<NaiveDate>,
    /// Where it belongs, if that is not where it is written.
    pub place: Option<Category>,
}

/// Whether a draft of this field has to be understood, because its words go nowhere as they are.
pub fn has_to_be_understood(field: Field) -> bool {
    matches!(
        field,
        Field::StepBy(_) | Field::NextMeeting | Field::Differs(_)
    )
}

/// Reads what stands in a draft. `next_id` is the number that somebody new can have.
pub fn understand(map: &Map, draft: &Draft, today: NaiveDate, next_id: u32) -> Understood {
    let text = draft.text();
    if text.trim().is_empty() {
        return Understood::default();
    }
    match draft.field {
        Field::NewEntry { .. } | Field::Entry(_) if is_step(map, draft) => step(map, draft, today),
        Field::NewEntry {
            category: Category::Needs,
            ..
        } => unsorted_step(map, draft, today),
        Field::StepWho(_) => doers(map, text, next_id),
        Field::StepBy(_) | Field::NextMeeting => whole_day(text, today),
        Field::Differs(_) => dissenter(map, draft, next_id),
        Field::Why { scale, person } => reason(map, text, scale, person),
        _ => Understood::default(),
    }
}

/// A reason that is nothing but a number no scale has, where no number stands.
fn reason(map: &Map, text: &str, scale: ScaleId, person: PersonId) -> Understood {
    let mark = map.scale(scale).and_then(|scale| scale.mark(person));
    let asked = mark.is_none_or(|mark| mark.given.answer.is_none());
    let off = asked && said_number(text) == Some(Said::OffTheScale);
    Understood {
        problem: off.then(|| OFF_THE_SCALE.to_owned()),
        ..Understood::default()
    }
}

/// Whether words of this draft can stand for a name or a day. What is said of worries and of what works well stays as it is.
pub fn may_stand_for_more(map: &Map, draft: &Draft) -> bool {
    let place = place(map, draft);
    place.is_none_or(|place| place.column() == Column::NeedsToHappen)
}

/// Whether the draft will stand under next steps.
fn is_step(map: &Map, draft: &Draft) -> bool {
    place(map, draft) == Some(Category::NextSteps)
}

/// Where the draft of an entry will stand.
fn place(map: &Map, draft: &Draft) -> Option<Category> {
    let begun_in = match draft.field {
        Field::NewEntry { category, .. } => Some(category),
        Field::Entry(id) => map.entry(id).map(|entry| entry.category),
        _ => None,
    };
    draft.words().category.or(begun_in)
}

/// "Nan: ask for Tuesdays off by Fri": only people the meeting knows, and a day at the end; all else stays text.
fn step(map: &Map, draft: &Draft, today: NaiveDate) -> Understood {
    let text = draft.text();
    let mut understood = Understood::default();
    match day_at_end(text, today) {
        Some((from, Ok(day))) => {
            let kept = text[..from].trim_end_matches(|c: char| c.is_whitespace() || c == ',');
            let after = graphemes(kept);
            understood.day = Some(day);
            understood.events.push(Event::DayNamed {
                after,
                gone: graphemes(text) - after,
                day: Some(day),
            });
        }
        Some((_, Err(problem))) => understood.problem = Some(problem.to_string()),
        None => {}
    }
    let named = text.split_once(':').and_then(|(names, rest)| {
        let people = known_people(map, names)?;
        let blanks = rest.len() - rest.trim_start().len();
        Some((people, graphemes(names) + 1 + graphemes(&rest[..blanks])))
    });
    let new = matches!(draft.field, Field::NewEntry { .. });
    let speakers: Vec<PersonId> = draft.words().speakers.iter().copied().collect();
    let offered =
        (new && draft.words().doers.is_empty() && !speakers.is_empty()).then_some((speakers, 0));
    if let Some((people, gone)) = named.or(offered) {
        understood.doers.clone_from(&people);
        understood.events.push(Event::DoersNamed {
            after: 0,
            gone,
            people,
        });
    }
    understood
}

/// What needs to happen and has both a name in front and a day at the end is a next step, wherever in its column it was written.
fn unsorted_step(map: &Map, draft: &Draft, today: NaiveDate) -> Understood {
    let mut understood = step(map, draft, today);
    let named = draft.text().split_once(':').map(|(names, _)| names);
    let known = named.and_then(|names| known_people(map, names)).is_some();
    let sorted = draft.words().category.is_some();
    if sorted || !known || understood.day.is_none() {
        return Understood::default();
    }
    let category = Category::NextSteps;
    understood.place = Some(category);
    understood.events.push(Event::PlaceNamed {
        after: 0,
        gone: 0,
        category,
    });
    understood
}

/// The parts of "Nan, Mum and Mr Osei".
fn names_in(names: &str) -> impl Iterator<Item = &str> {
    names
        .split([',', '&'])
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .filter(|name| !name.is_empty())
}

fn known_people(map: &Map, names: &str) -> Option<Vec<PersonId>> {
    let people: Option<Vec<PersonId>> = names_in(names)
        .map(|name| map.person_named(name).map(|person| person.id))
        .collect();
    people.filter(|people| !people.is_empty())
}

/// Whoever is named does it; somebody who is not on the list yet is added.
fn doers(map: &Map, text: &str, next_id: u32) -> Understood {
    let mut understood = Understood::default();
    let mut next = next_id;
    for name in names_in(text) {
        let person = map.person_named(name).map_or_else(
            || {
                let id = PersonId(next);
                next = next.saturating_add(1);
                understood.events.push(newcomer(map, id, name));
                id
            },
            |person| person.id,
        );
        if !understood.doers.contains(&person) {
            understood.doers.push(person);
        }
    }
    understood.events.push(Event::DoersNamed {
        after: 0,
        gone: graphemes(text),
        people: understood.doers.clone(),
    });
    understood
}

fn whole_day(text: &str, today: NaiveDate) -> Understood {
    match read_day(text, today) {
        Ok(day) => Understood {
            events: vec![Event::DayNamed {
                after: 0,
                gone: graphemes(text),
                day: Some(day),
            }],
            day: Some(day),
            ..Understood::default()
        },
        Err(problem) => Understood {
            problem: Some(problem.to_string()),
            ..Understood::default()
        },
    }
}

/// What to say where nobody is named.
const WHO_DIFFERS: &str = "Who sees it differently? Begin with a name, as in “Dad: it was once”.";

/// "Dad: it was once": the name in front says who; it may be several who are known, or somebody new.
fn dissenter(map: &Map, draft: &Draft, next_id: u32) -> Understood {
    let mut understood = Understood::default();
    if !draft.words().speakers.is_empty() {
        return understood;
    }
    let is_name = |name: &str| {
        name.chars().any(char::is_alphabetic) && name.split_whitespace().count() <= WORDS_IN_A_NAME
    };
    let named = draft.text().split_once(':');
    let Some((name, rest)) = named.filter(|(name, _)| is_name(name)) else {
        understood.problem = Some(WHO_DIFFERS.to_owned());
        return understood;
    };
    let people = known_people(map, name).unwrap_or_else(|| {
        let person = PersonId(next_id);
        understood.events.push(newcomer(map, person, name.trim()));
        vec![person]
    });
    let blanks = rest.len() - rest.trim_start().len();
    let mut gone = graphemes(name) + 1 + graphemes(&rest[..blanks]);
    for person in people {
        understood.events.push(Event::SpeakerNamed {
            after: 0,
            gone: std::mem::take(&mut gone),
            person,
        });
    }
    understood
}

/// Somebody new who is in the room, with a guess at who they are.
pub fn newcomer(map: &Map, id: PersonId, name: &str) -> Event {
    // It was typed letter by letter, and may end in a joiner that joins nothing.
    let name = &clean_line(name);
    let fitting = pieces(name, LONGEST_NAME_BYTES);
    let name = fitting.first().copied().unwrap_or(name);
    let kind = map.about.kind;
    let usual = role_of(name, kind);
    Event::PersonAdded {
        id,
        name: name.to_owned(),
        role: String::new(),
        side: side_of(name, "", kind),
        agency: usual.map_or(String::new(), |role| role.agency.to_owned()),
        attendance: Attendance::Present,
    }
}
