//! The parts of the meeting: which is on, how long it has taken, going on to the next.

use super::chairing::Chairing;
use super::list::{Choice, Item};
use crate::meeting::event::Event;
use crate::meeting::vocabulary::Order;
use crate::practice::agenda::{About, Part, agenda};

const MINUTE: u64 = 60_000;

/// The parts as they are planned; what works well comes first where the meeting begins with it.
pub fn parts(chairing: &Chairing) -> Vec<Part> {
    let about = &chairing.map().about;
    let mut parts = agenda(about.kind).to_vec();
    let place = |what: About| parts.iter().position(|part| part.about == what);
    if let (Order::WellFirst, Some(worries), Some(well)) = (
        about.order,
        place(About::Worries),
        place(About::WorkingWell),
    ) && worries < well
    {
        parts.swap(worries, well);
    }
    parts
}

/// What the part that is on is for.
pub fn about(chairing: &Chairing) -> Option<About> {
    let now = chairing.map().part.as_ref()?;
    parts(chairing).get(now.part).map(|part| part.about)
}

/// Ends the part that is on and begins the next; gives a sentence about it.
pub fn next(chairing: &mut Chairing) -> String {
    let next = chairing.map().part.as_ref().map_or(0, |now| now.part + 1);
    match begin(chairing, next) {
        Some(said) => said,
        None => "That was the last part of the meeting.".to_owned(),
    }
}

/// Begins a part; none if there is no such part.
pub fn begin(chairing: &mut Chairing, part: usize) -> Option<String> {
    let planned = *parts(chairing).get(part)?;
    chairing.record(Event::PartBegun {
        part,
        title: planned.title.to_owned(),
    });
    Some(format!("{} ({} min)", planned.title, planned.minutes))
}

/// The part that is on, and by how many minutes it runs over.
pub fn now(chairing: &Chairing) -> Option<(&str, u64)> {
    let now = chairing.map().part.as_ref()?;
    let planned = parts(chairing).get(now.part).map_or(0, |part| part.minutes);
    let at = match &chairing.look_back {
        Some(past) => past.at(chairing.timeline.records()),
        None => chairing.now.at,
    };
    let minutes = at.saturating_sub(now.at) / MINUTE;
    let over = if planned == 0 {
        0
    } else {
        minutes.saturating_sub(planned)
    };
    Some((&now.title, over))
}

/// The parts to choose from, with the planned minutes.
pub fn items(chairing: &Chairing) -> Vec<Item> {
    let on = chairing.map().part.as_ref().map(|now| now.part);
    let item = |(number, part): (usize, &Part)| {
        let now = if on == Some(number) { "now · " } else { "" };
        let detail = format!("{now}{} min", part.minutes);
        Item::new(part.title, detail, Choice::Part(number))
    };
    parts(chairing).iter().enumerate().map(item).collect()
}
