//! The lists of the child's page: who may see its houses, and who writes its words down.

use super::chairing::Chairing;
use super::list::{Choice, Item};
use crate::meeting::child::Showing;
use crate::meeting::parts::PersonId;

/// Nobody yet, each person, everyone. Taking a person lets them see it too, or no longer.
pub fn who_may_see(chairing: &Chairing, child: PersonId) -> Vec<Item> {
    let map = chairing.map();
    let showing = map.child.showing(child);
    let told = |is: bool| if is { "so it is" } else { "" };
    let item = |label: &str, to: Showing| {
        let detail = told(*showing == to);
        Item::new(label, detail, Choice::Showing(child, to))
    };
    let mut items = vec![
        item("Nobody yet", Showing::Nobody),
        item("Everyone in the meeting", Showing::Everyone),
    ];
    let others = map.listed().filter(|person| person.id != child);
    items.extend(others.map(|person| {
        let sees = matches!(showing, Showing::These(people) if people.contains(&person.id));
        let detail = if sees { "may see it" } else { "" };
        let choice = Choice::Sees(child, person.id);
        Item::new(person.name.clone(), detail, choice)
    }));
    items
}

/// Who may see the houses once this person may see them too, or no longer.
pub fn with_or_without(showing: &Showing, person: PersonId) -> Showing {
    let mut these = match showing {
        Showing::These(people) => people.clone(),
        Showing::Nobody | Showing::Everyone => Vec::new(),
    };
    if these.contains(&person) {
        these.retain(|&one| one != person);
    } else {
        these.push(person);
    }
    if these.is_empty() {
        Showing::Nobody
    } else {
        Showing::These(these)
    }
}

/// Whoever is on the list, the child too, or nobody in particular.
pub fn who_writes(chairing: &Chairing, child: PersonId) -> Vec<Item> {
    let map = chairing.map();
    let writer = map.child.houses_of(child).and_then(|houses| houses.writer);
    let told = |who: Option<PersonId>| if who == writer { "so it is" } else { "" };
    let people = map.listed().map(|person| {
        let who = Some(person.id);
        Item::new(person.name.clone(), told(who), Choice::Writer(child, who))
    });
    let nobody = Item::new("Not said", told(None), Choice::Writer(child, None));
    people.chain([nobody]).collect()
}
