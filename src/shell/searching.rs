//! Looking inside all meetings: every statement, goal, decision, reason and rule is something of its own, like what was said.

use std::borrow::Cow;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use super::archive::{files, sealed_files};
use super::key_ring::{KeyRing, name};
use super::many::each;
use super::standing::{Standing, of_peek, of_reading};
use crate::app::hit::{Found, Hit};
use crate::meeting::parts::EntryId;
use crate::meeting::sought::Sought;
use crate::session::summary::{Differs, Scale};
use crate::session::{self, Changed, Summary};

/// What was found, newest meeting first, and the files that could not be read as a whole.
#[derive(Debug, Default)]
pub struct Search {
    /// What was found.
    pub hits: Vec<Hit>,
    /// The files that are not whole, or cannot be read at all.
    pub damaged: Vec<String>,
    /// The sealed meetings that stayed closed.
    pub closed: Vec<String>,
}

/// What is looked for, and where to stop.
pub struct Wish<'a> {
    /// The words.
    pub sought: &'a Sought,
    /// Whether also what is held back is looked at.
    pub held: bool,
    /// Set where nobody waits for the answer any more.
    pub stopped: &'a AtomicBool,
}

/// Looks inside all meetings of a folder that are not sealed.
pub fn search(folder: &Path, wish: &Wish) -> Search {
    gathered(each(&files(folder), |file| in_file(file, wish)))
}

/// The same, and inside those that are sealed, one after the other: opening one takes as much memory as hundreds of others.
pub fn search_sealed(folder: &Path, wish: &Wish, ring: &mut KeyRing) -> anyhow::Result<Search> {
    let sealed = sealed_files(folder);
    ring.ask_for(&sealed)?;
    let plain = search(folder, wish);
    let opened = sealed.iter().map(|file| in_sealed(file, wish, ring));
    Ok(gathered(std::iter::once(plain).chain(opened).collect()))
}

fn in_sealed(file: &Path, wish: &Wish, ring: &mut KeyRing) -> Search {
    match ring.read(file, Changed::LeaveOut) {
        Ok(reading) => Search {
            hits: in_meeting(file, &of_reading(reading), wish),
            ..Search::default()
        },
        Err(_) => Search {
            closed: vec![name(file)],
            ..Search::default()
        },
    }
}

fn gathered(mut meetings: Vec<Search>) -> Search {
    meetings.sort_by(|one, other| {
        let key = |hits: &Search| hits.hits.first().map(|hit| hit.began);
        key(other).cmp(&key(one))
    });
    let mut search = Search::default();
    for mut meeting in meetings {
        search.hits.append(&mut meeting.hits);
        search.damaged.append(&mut meeting.damaged);
        search.closed.append(&mut meeting.closed);
    }
    search.damaged.sort();
    search
}

fn in_file(file: &Path, wish: &Wish) -> Search {
    if wish.stopped.load(Ordering::Relaxed) {
        return Search::default();
    }
    let Ok(peek) = session::peek(file) else {
        return Search {
            damaged: vec![name(file)],
            ..Search::default()
        };
    };
    if !peek.may_say(wish.sought) {
        return Search::default();
    }
    let standing = of_peek(file, &peek);
    let damaged = (!standing.whole).then(|| name(file));
    Search {
        hits: in_meeting(file, &standing, wish),
        damaged: damaged.into_iter().collect(),
        ..Search::default()
    }
}

fn in_meeting(file: &Path, standing: &Standing, wish: &Wish) -> Vec<Hit> {
    let hit = |said: Said| {
        let text = said.text.trim();
        let marks = wish.sought.marks(text, &said.who);
        let marks = marks.filter(|_| !text.is_empty())?;
        Some(Hit {
            file: file.to_owned(),
            title: standing.about.title.clone(),
            began: standing.about.began,
            setting: standing.about.setting,
            found: said.found,
            at: said.at,
            text: text.to_owned(),
            who: said.who,
            marks,
        })
    };
    said_in(&standing.summary, wish.held)
        .into_iter()
        .filter_map(hit)
        .collect()
}

/// Something that stands in a map.
struct Said<'a> {
    found: Found,
    who: Vec<String>,
    text: Cow<'a, str>,
    at: Option<u64>,
}

impl<'a> Said<'a> {
    fn of(found: Found, text: &'a str) -> Self {
        Self {
            found,
            who: Vec::new(),
            text: Cow::Borrowed(text),
            at: None,
        }
    }

    fn by(found: Found, who: &str, text: &'a str) -> Self {
        Self {
            who: vec![who.to_owned()],
            ..Self::of(found, text)
        }
    }
}

/// All that stands, from the columns down. A child's houses hold no word here as long as nobody may see them.
fn said_in(summary: &Summary, held: bool) -> Vec<Said<'_>> {
    let mut all = entries(summary, held);
    for one in &summary.statements {
        all.push(Said::of(Found::Statement, &one.text));
        all.extend(one.differs.iter().map(differs));
    }
    let goals = summary.goals.iter();
    all.extend(goals.map(|one| Said::of(Found::Goal, &one.text)));
    for one in &summary.decisions {
        all.push(Said {
            text: Cow::Owned(format!("{} {}", one.question, one.what)),
            ..Said::of(Found::Decision, "")
        });
        all.push(Said::of(Found::Reason, &one.why));
        all.extend(one.differs.iter().map(differs));
    }
    let rules = summary.safety_plan.iter();
    all.extend(rules.map(|rule| Said::of(Found::Rule(rule.part), &rule.text)));
    all.extend(summary.scales.iter().flat_map(numbers));
    for one in &summary.houses {
        let words = [&one.worries, &one.good_things, &one.dreams];
        let words = words.into_iter().flatten();
        all.extend(words.map(|text| Said::by(Found::House, &one.child, text)));
    }
    let pages = summary.pages.iter();
    all.extend(pages.map(|page| Said::of(Found::Page, &page.text)));
    let moments = summary.bookmarks.iter();
    all.extend(moments.map(|one| Said {
        at: Some(one.at_ms),
        ..Said::of(Found::Moment, &one.name)
    }));
    all
}

fn entries(summary: &Summary, held: bool) -> Vec<Said<'_>> {
    let places = summary.columns.iter().flat_map(|column| &column.categories);
    let entries = places.flat_map(|place| place.entries.iter().map(|one| (place.category, one)));
    let told = entries.filter(|(_, one)| held || !one.held);
    let said = told.map(|(category, one)| Said {
        found: Found::Entry(category, EntryId(one.id)),
        who: one.speakers.clone(),
        text: Cow::Borrowed(&one.text),
        at: Some(one.at_ms),
    });
    said.collect()
}

fn differs(one: &Differs) -> Said<'_> {
    Said::by(Found::SeenDifferently, &one.person, &one.why)
}

fn numbers(scale: &Scale) -> impl Iterator<Item = Said<'_>> {
    scale.marks.iter().flat_map(|mark| {
        [
            Said::by(Found::Why, &mark.person, &mark.why),
            Said::by(Found::OneHigher, &mark.person, &mark.one_up),
        ]
    })
}
