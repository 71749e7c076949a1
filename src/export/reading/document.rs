//! A whole text as a meeting: what it says of itself, and all that happens in it.

use chrono::{NaiveDate, NaiveDateTime};

use super::headings::{place_of, speaks_of};
use super::lines::{Line, Shape, lines, our_lines};
use super::paper::Paper;
use super::place::Place;

use super::noted::Around;
pub use super::noted::Note;
use super::placing::Walk;
use crate::export::markdown_signs::unplain;
use crate::meeting::clean::clean_line;
use crate::meeting::event::Event;
use crate::meeting::parts::ScaleId;
use crate::meeting::vocabulary::{Column, Kind, Order, Setting};
use crate::practice::anchors::general_scale;
use crate::practice::kinds::default_setting;
use crate::practice::words::{category_title, kind_title};

/// What counts whatever the text says, and what counts where it says nothing.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// The title.
    pub title: Option<String>,
    /// The kind of meeting.
    pub kind: Option<Kind>,
    /// The title of a text that has none.
    pub called: String,
    /// The service, where the words of the text could stand in several.
    pub setting: Option<Setting>,
    /// The day of reading.
    pub today: NaiveDate,
}

/// What a text came to.
#[derive(Clone, Debug)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub kind: Kind,
    /// The service it stands in.
    pub setting: Setting,
    /// Which column stands first.
    pub order: Order,
    /// When the meeting began, if the text says so.
    pub began: Option<NaiveDateTime>,
    /// All that happens in it, from the first moment on.
    pub events: Vec<Event>,
    /// What should be looked at.
    pub notes: Vec<Note>,
}

/// The overall scale has the first number.
const FIRST_FREE: u32 = 2;

/// Reads a text.
pub fn document(text: &str, wishes: &Wishes) -> Document {
    let text = text
        .trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let head = our_head(&text);
    let lines = head
        .as_ref()
        .map_or_else(|| lines(&text), |head| head.rest.clone());
    let kind = wishes.kind.or(head.as_ref().map(|head| head.kind));
    let kind = kind.or_else(|| kind_in(&lines)).unwrap_or(Kind::Mapping);
    let began = head.as_ref().map(|head| head.began);
    let around = Around {
        ours: head.is_some(),
        setting: setting(&lines, kind, wishes.setting),
        today: began.map_or(wishes.today, |began| began.date()),
    };
    let paper = Paper::new(kind, FIRST_FREE);
    let mut walk = Walk::new(paper, around, head.map(|head| head.title));
    walk.whole(&lines);
    let mut document = Document {
        title: title(&walk, wishes),
        kind,
        setting: around.setting,
        order: order(&lines),
        began,
        events: Vec::new(),
        notes: notes(&mut walk, around),
    };
    document.events = all_events(&document, walk.paper.events, around.ours);
    document
}

/// The title that was wished for, else that of the text, else what the text is called.
fn title(walk: &Walk, wishes: &Wishes) -> String {
    let all = [
        wishes.title.as_ref(),
        walk.title.as_ref(),
        Some(&wishes.called),
    ];
    let mut titles = all
        .into_iter()
        .flatten()
        .map(|title| clean_line(title).trim().to_owned());
    titles.find(|title| !title.is_empty()).unwrap_or_default()
}

/// What our own export says at its top.
struct Head {
    title: String,
    kind: Kind,
    began: NaiveDateTime,
    rest: Vec<Line>,
}

/// Our own export begins with a title and the kind and time of the meeting.
fn our_head(text: &str) -> Option<Head> {
    let all = our_lines(text);
    let [title, about, ..] = &all[..] else {
        return None;
    };
    let kind = Kind::ALL.iter().find(|kind| {
        about
            .text
            .strip_prefix(kind_title(**kind))
            .is_some_and(|rest| rest.starts_with(", "))
    })?;
    let time = about.text.get(kind_title(*kind).len() + 2..)?;
    let began = NaiveDateTime::parse_from_str(time, "%a %d %b %Y, %H:%M").ok()?;
    (title.shape == Shape::Heading(1)).then(|| Head {
        title: unplain(&title.text),
        kind: *kind,
        began,
        rest: all[2..].to_vec(),
    })
}

/// A kind of meeting that is named in the first lines.
fn kind_in(lines: &[Line]) -> Option<Kind> {
    lines.iter().take(3).find_map(|line| {
        let text = line.text.to_lowercase();
        let named = |kind: &Kind| text.contains(kind_title(*kind));
        Kind::ALL.iter().copied().find(named)
    })
}

/// The service whose words the headings use.
fn setting(lines: &[Line], kind: Kind, own: Option<Setting>) -> Setting {
    let usual = own.unwrap_or(default_setting(kind));
    let headings = lines
        .iter()
        .filter(|line| matches!(line.shape, Shape::Heading(_)));
    let spoken: Vec<Vec<Setting>> = headings.map(|line| speaks_of(&line.text)).collect();
    let count = |setting: &Setting| spoken.iter().filter(|one| one.contains(setting)).count();
    let most = Setting::ALL.iter().map(count).max().unwrap_or(0);
    let mut fitting = Setting::ALL
        .iter()
        .copied()
        .filter(|one| count(one) == most);
    if count(&usual) == most {
        return usual;
    }
    fitting.next().unwrap_or(usual)
}

/// The column that the text has first.
fn order(lines: &[Line]) -> Order {
    let mut titles = lines.iter().flat_map(|line| match &line.shape {
        Shape::Heading(_) => vec![line.text.clone()],
        Shape::Row(cells) => cells.clone(),
        _ => Vec::new(),
    });
    let column = |title: String| match place_of(&title) {
        Some(Place::Under(category)) => Some(category.column()),
        _ => None,
    };
    match titles.find_map(column) {
        Some(Column::WorkingWell) => Order::WellFirst,
        _ => Order::WorriedFirst,
    }
}

/// Where no heading is known, one sentence says more than one for each line.
fn notes(walk: &mut Walk, around: Around) -> Vec<Note> {
    let mut notes = std::mem::take(&mut walk.notes);
    if !walk.found_place && !notes.is_empty() {
        let title = category_title(Column::Worried.unsorted(), around.setting);
        let says = format!("No heading in it is known here, so every line stands under {title}.");
        notes = vec![Note { line: None, says }];
    }
    let names: Vec<&str> = walk
        .paper
        .people
        .iter()
        .map(|(_, name)| name.as_str())
        .collect();
    if !around.ours && !names.is_empty() {
        let says = format!("On the list of people: {}.", names.join(", "));
        notes.push(Note { line: None, says });
    }
    notes
}

fn all_events(document: &Document, read: Vec<Event>, ours: bool) -> Vec<Event> {
    let mut events = vec![Event::Begun {
        title: document.title.clone(),
        kind: document.kind,
        setting: document.setting,
        order: document.order,
        reviews: None,
    }];
    let asks = |event: &Event| matches!(event, Event::ScaleAsked { .. });
    if !ours && !read.iter().any(asks) {
        let general = general_scale(document.setting);
        events.push(Event::ScaleAsked {
            id: ScaleId(1),
            question: general.question.to_owned(),
            zero: general.zero.to_owned(),
            ten: general.ten.to_owned(),
            goal: None,
        });
    }
    events.extend(read);
    events
}
