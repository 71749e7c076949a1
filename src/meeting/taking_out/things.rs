//! The things of a meeting that have a text, each named by the field in which it can be reworded.

use super::super::event::{Carried, Event};
use super::super::field::{Dissent, Field};
use super::super::map::Map;
use super::super::parts::{Differs, GoalId, StatementId};
use super::super::vocabulary::{GoalPart, StatementPart};

/// The field in which a text can be reworded once it stands.
pub(super) fn thing(field: Field) -> Field {
    match field {
        Field::NewEntry { id, .. } => Field::Entry(id),
        Field::NewPerson(id) => Field::PersonName(id),
        Field::NewStatement { id, part, .. } => Field::Statement { id, part },
        Field::NewGoal { id, part, .. } => Field::Goal { id, part },
        Field::NewDecision(id) => Field::Decision(id),
        Field::NewRule { id, .. } => Field::Rule(id),
        Field::NewHouseItem { id, .. } => Field::HouseItem(id),
        Field::NewPage { id, .. } => Field::PageText(id),
        other => other,
    }
}

/// Every text that stands.
pub(super) fn standing(map: &Map) -> Vec<(Field, &str)> {
    let mut all = vec![(Field::Title, map.about.title.as_str())];
    for person in &map.people {
        all.push((Field::PersonName(person.id), &person.name));
        all.push((Field::PersonRole(person.id), &person.role));
        all.push((Field::PersonAgency(person.id), &person.agency));
    }
    for entry in map.entries.values() {
        all.push((Field::Entry(entry.id), &entry.text));
        differing(Dissent::Entry(entry.id), &entry.differs, &mut all);
    }
    of_scales(map, &mut all);
    concluded(map, &mut all);
    let bookmarks = map.bookmarks.iter();
    all.extend(bookmarks.map(|one| (Field::Bookmark, one.name.as_str())));
    let silenced = map.silenced.iter();
    all.extend(silenced.map(|(check, why)| (Field::WhySilent(*check), why.as_str())));
    for item in map.child.items.values() {
        all.push((Field::HouseItem(item.id), &item.text));
    }
    for page in &map.child.pages {
        all.push((Field::PageText(page.id), &page.text));
        all.push((Field::PageDrawing(page.id), &page.drawing));
    }
    all.retain(|(_, text)| !text.is_empty());
    all
}

fn differing<'a>(of: Dissent, all: &'a [Differs], to: &mut Vec<(Field, &'a str)>) {
    to.extend(all.iter().map(|one| (Field::Differs(of), one.why.as_str())));
}

fn of_scales<'a>(map: &'a Map, to: &mut Vec<(Field, &'a str)>) {
    for scale in &map.scales {
        to.push((Field::Question(scale.id), &scale.question));
        to.push((Field::Zero(scale.id), &scale.zero));
        to.push((Field::Ten(scale.id), &scale.ten));
        for mark in &scale.marks {
            let (scale, person) = (scale.id, mark.person);
            for given in mark.path.iter().chain([&mark.given]) {
                to.push((Field::Why { scale, person }, &given.why));
                to.push((Field::OneUp { scale, person }, &given.one_up));
            }
        }
    }
}

fn concluded<'a>(map: &'a Map, to: &mut Vec<(Field, &'a str)>) {
    let all = &map.conclusions;
    for one in &all.statements {
        let parts = StatementPart::ALL.iter();
        to.extend(parts.map(|&part| (Field::Statement { id: one.id, part }, one.part(part))));
        differing(Dissent::Statement(one.id), &one.differs, to);
    }
    for one in &all.goals {
        let parts = GoalPart::ALL.iter();
        to.extend(parts.map(|&part| (Field::Goal { id: one.id, part }, one.part(part))));
    }
    for one in &all.decisions {
        to.push((Field::Decision(one.id), &one.what));
        to.push((Field::DecisionWhy(one.id), &one.why));
        differing(Dissent::Decision(one.id), &one.differs, to);
    }
    to.extend(
        all.rules
            .iter()
            .map(|one| (Field::Rule(one.id), one.text.as_str())),
    );
}

/// The whole sentence that the parts of a statement or goal make, and those parts; none for any other field.
pub(super) fn sentence(map: &Map, field: Field) -> Option<(String, Vec<(Field, String)>)> {
    match field {
        Field::Statement { id, .. } => statement(map, id),
        Field::Goal { id, .. } => goal(map, id),
        _ => None,
    }
}

fn statement(map: &Map, id: StatementId) -> Option<(String, Vec<(Field, String)>)> {
    let one = map.conclusions.statement(id)?;
    let part = |&part: &StatementPart| {
        let field = Field::Statement { id, part };
        (field, one.part(part).to_owned())
    };
    Some((
        one.sentence(),
        StatementPart::ALL.iter().map(part).collect(),
    ))
}

fn goal(map: &Map, id: GoalId) -> Option<(String, Vec<(Field, String)>)> {
    let one = map.conclusions.goal(id)?;
    let part = |&part: &GoalPart| (Field::Goal { id, part }, one.part(part).to_owned());
    Some((one.sentence(), GoalPart::ALL.iter().map(part).collect()))
}

/// What the texts of an event are the texts of, in their order; fewer where the rest are of nothing that can be reworded.
pub(super) fn things_of(event: &Event) -> Vec<Field> {
    match event {
        Event::Begun { .. } => vec![Field::Title],
        Event::PersonAdded { id, .. } => {
            vec![
                Field::PersonName(*id),
                Field::PersonRole(*id),
                Field::PersonAgency(*id),
            ]
        }
        Event::ScaleAsked { id, .. } => {
            vec![Field::Question(*id), Field::Zero(*id), Field::Ten(*id)]
        }
        Event::Carried(Carried { field, .. }) => vec![thing(*field)],
        _ => Vec::new(),
    }
}

/// The name of a file as the program gives it: the day, the hour and the kind of a meeting, and nobody's words.
pub fn is_of_ours(name: &str) -> bool {
    let shape = "0000-00-00-0000-";
    let fits = |(letter, shape): (char, char)| {
        letter == shape || (shape == '0' && letter.is_ascii_digit())
    };
    name.is_ascii() && name.len() > shape.len() && name.chars().zip(shape.chars()).all(fits)
}
