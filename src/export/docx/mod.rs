//! The map for word processors: what is pasted into a case system, with headings and tables of the usual kind.

mod words;
mod tables;
mod styles;
mod package;
mod parts;
mod board;
mod numbers;
mod conclusions;
mod people;

use maud::{Markup, html};
use zip::result::ZipResult;

use self::package::packed;
use self::words::{Style, beside, joined, paragraph, said, words};
use crate::meeting::map::Map;
use crate::practice::minutes::Minute;
use crate::practice::telling::clock_since;
use crate::practice::words::kind_title;

/// The whole map: decisions first, people last.
pub fn docx(map: &Map) -> ZipResult<Vec<u8>> {
    packed(&map.about, &joined([front(map), standing(map)]))
}

/// The map, and how it came to be.
pub fn everything(map: &Map, all: &[Minute]) -> ZipResult<Vec<u8>> {
    let body = html! {
        (front(map))
        (standing(map))
        (said(Style::Heading1, "The meeting in time"))
        @for minute in all { (told(minute)) }
    };
    packed(&map.about, &body)
}

fn standing(map: &Map) -> Markup {
    html! {
        (conclusions::decided(map))
        (board::board(map))
        (numbers::overall(map))
        (conclusions::statements(map))
        (numbers::of_goals(map))
        (conclusions::steps(map))
        (conclusions::safety_plan(map))
        (conclusions::next_meeting(map))
        (people::children(map))
        (people::people(map))
    }
}

/// What the children said, as far as they let it be seen.
pub fn child(map: &Map) -> ZipResult<Vec<u8>> {
    packed(&map.about, &joined([front(map), people::children(map)]))
}

/// What was decided, and who does what by when.
pub fn plan(map: &Map) -> ZipResult<Vec<u8>> {
    let body = html! {
        (front(map))
        (conclusions::decided(map))
        (conclusions::steps(map))
        (conclusions::safety_plan(map))
        (conclusions::next_meeting(map))
    };
    packed(&map.about, &body)
}

/// The meeting told in time.
pub fn minutes(map: &Map, all: &[Minute]) -> ZipResult<Vec<u8>> {
    let body = html! {
        (front(map))
        (people::people(map))
        @for minute in all { (told(minute)) }
    };
    packed(&map.about, &body)
}

fn front(map: &Map) -> Markup {
    let about = &map.about;
    let began = about.began.format("%a %-d %b %Y, %H:%M");
    html! {
        (said(Style::Title, &about.title))
        (said(Style::Subtitle, &format!("{}, {began}", kind_title(about.kind))))
    }
}

fn told(minute: &Minute) -> Markup {
    let since = clock_since(minute.at);
    match minute.sign {
        None => said(Style::Heading2, &format!("{since} {}", minute.words)),
        Some(sign) => {
            let happened = format!("{sign} {}", minute.words);
            let line = joined([beside(&since), html! { w:r { w:tab {} } }, words(&happened)]);
            paragraph(Style::Minute, &line)
        }
    }
}
