//! What a new meeting begins with: its number, its first records, what it takes over from the meeting it reviews.

use chrono::{DateTime, FixedOffset};

use super::clock::wall;
use crate::app::effect::Plan;
use crate::export::reading::document::Document;
use crate::meeting::carrying::carry;
use crate::meeting::event::Event;
use crate::meeting::map::Map;
use crate::meeting::parts::{About, ScaleId};
use crate::meeting::record::Record;
use crate::practice::anchors::general_scale;
use crate::session::{Problem, split_long};

/// The meeting that a new one reviews.
pub struct Reviewed<'a> {
    /// The name of its file.
    pub file: String,
    /// What stood at its end.
    pub map: &'a Map,
}

/// Twelve hexadecimal digits that no other meeting has.
fn new_id() -> anyhow::Result<String> {
    let mut bytes = [0u8; 8];
    getrandom::fill(&mut bytes[2..]).map_err(|_| {
        anyhow::anyhow!("This computer gives no random numbers, so no meeting can be begun.")
    })?;
    Ok(format!("{:012x}", u64::from_be_bytes(bytes)))
}

/// A new meeting of this plan, beginning now, and its first records.
pub fn begin(plan: &Plan, reviewed: Option<&Reviewed>) -> anyhow::Result<(About, Vec<Record>)> {
    let about = About {
        id: new_id()?,
        title: plan.title.clone(),
        kind: plan.kind,
        setting: plan.setting,
        order: plan.order,
        began: whole_seconds(wall()),
        reviews: reviewed.map(|reviewed| reviewed.file.clone()),
    };
    let records = first_events(&about, reviewed.map(|reviewed| reviewed.map))
        .into_iter()
        .map(|event| Record { at: 0, event })
        .flat_map(split_long)
        .collect();
    Ok((about, records))
}

/// A meeting that was written down elsewhere, with all that happens in it. It began when its text says so, or now.
pub fn take_over(document: Document) -> anyhow::Result<(About, Vec<Record>)> {
    let now = whole_seconds(wall());
    let began = document
        .began
        .and_then(|began| began.and_local_timezone(*now.offset()).earliest());
    let about = About {
        id: new_id()?,
        title: document.title,
        kind: document.kind,
        setting: document.setting,
        order: document.order,
        began: began.unwrap_or(now),
        reviews: None,
    };
    let mut events = document.events;
    events.insert(events.len().min(1), Event::Opened { wall: about.began });
    let records = events.into_iter().map(|event| Record { at: 0, event });
    Ok((about, records.flat_map(split_long).collect()))
}

fn whole_seconds(time: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    use chrono::SubsecRound;
    time.trunc_subsecs(0)
}

/// What happens when a meeting that has lasted so many milliseconds is opened again.
pub fn reopened(at: u64) -> Record {
    let event = Event::Opened { wall: wall() };
    Record { at, event }
}

/// What happens in every meeting before anybody says a word; what is carried over from a reviewed meeting is part of it.
pub fn first_events(about: &About, reviewed: Option<&Map>) -> Vec<Event> {
    let mut events = vec![
        Event::Begun {
            title: about.title.clone(),
            kind: about.kind,
            setting: about.setting,
            order: about.order,
            reviews: about.reviews.clone(),
        },
        Event::Opened { wall: about.began },
    ];
    // The first number belongs to the overall scale, where none comes along.
    let carried = reviewed.map_or(Vec::new(), |map| carry(map, 2));
    let asks = |event: &Event| matches!(event, Event::ScaleAsked { goal: None, .. });
    if !carried.iter().any(asks) {
        events.push(general(about));
    }
    events.extend(carried);
    events
}

/// The overall scale of the setting.
fn general(about: &About) -> Event {
    let standard = general_scale(about.setting);
    Event::ScaleAsked {
        id: ScaleId(1),
        question: standard.question.to_owned(),
        zero: standard.zero.to_owned(),
        ten: standard.ten.to_owned(),
        goal: None,
    }
}

/// One sentence about what is wrong with a file that was opened all the same.
pub fn notice(problems: &[Problem]) -> Option<String> {
    let first = problems.first()?;
    Some(match problems.len() {
        1 => format!("This file is not quite whole. {first}"),
        several => format!(
            "This file is not quite whole: {several} places; sofs check tells them all. {first}"
        ),
    })
}
