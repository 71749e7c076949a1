//! The meetings before a meeting: each names the file of the one it reviews.

use std::path::Path;

use crate::meeting::parts::About;
use crate::meeting::timeline::Timeline;
use crate::meeting::trajectory::{Past, PastEntry, PastScale};
use crate::session::sealing::sealed_name;
use crate::session::{self, Changed, Glance, Summary};

/// No family has more meetings than this in one chain.
const LONGEST: usize = 60;

/// The meetings before one, the first one first, and a sentence if the chain breaks off somewhere.
pub fn past_of(path: &Path, about: &About) -> (Vec<Past>, Option<String>) {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut seen = vec![name_of(path)];
    let mut chain = Vec::new();
    let mut broken = None;
    let mut reviews = about.reviews.clone();
    while let Some(name) = reviews.filter(|_| chain.len() < LONGEST) {
        // The name may come from anybody's file: only a file beside this one is meant.
        let name = name_of(Path::new(&name));
        if seen.contains(&name) {
            broken = Some(
                "These meetings review each other in a circle; the chain ends there.".to_owned(),
            );
            break;
        }
        match meeting(&folder.join(&name)) {
            Ok((past, before)) => {
                chain.push(past);
                reviews = before;
            }
            Err(why) => {
                let sealed = sealed_name(&folder.join(&name)).exists();
                broken = Some(if sealed {
                    "The meeting before this one is sealed, so it is left out.".to_owned()
                } else {
                    format!("The meeting before this one cannot be read. {why}")
                });
                break;
            }
        }
        seen.push(name);
    }
    chain.reverse();
    (chain, broken)
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// A meeting of the past and the file that it reviews itself. Only where the head is out of date are the records read.
fn meeting(path: &Path) -> Result<(Past, Option<String>), session::Failure> {
    let glance = session::glance(path)?;
    let before = glance.about.reviews.clone();
    if let Some(past) = of_glance(&glance) {
        return Ok((past, before));
    }
    let reading = session::read_file(path, Changed::LeaveOut)?;
    let timeline = Timeline::of(reading.about, reading.records);
    Ok((Past::of(&timeline.now().map), before))
}

/// What the head of a file says, if it is up to date.
fn of_glance(glance: &Glance) -> Option<Past> {
    let summary = glance.summary.as_ref().filter(|_| !glance.stale)?;
    Some(Past {
        title: glance.about.title.clone(),
        began: glance.about.began,
        scales: scales(summary),
        entries: entries(summary),
    })
}

/// Its scales with the numbers that everybody gave.
pub fn scales(summary: &Summary) -> Vec<PastScale> {
    let scale = |scale: &session::summary::Scale| PastScale {
        asks: [
            scale.question.clone(),
            scale.zero.clone(),
            scale.ten.clone(),
        ],
        numbers: scale
            .marks
            .iter()
            .filter_map(|mark| Some((mark.person.clone(), mark.value?)))
            .collect(),
    };
    summary.scales.iter().map(scale).collect()
}

fn entries(summary: &Summary) -> Vec<PastEntry> {
    let places = summary.columns.iter().flat_map(|column| &column.categories);
    places
        .flat_map(|place| {
            place
                .entries
                .iter()
                .filter(|entry| !entry.held)
                .map(|entry| PastEntry {
                    category: place.category,
                    text: entry.text.clone(),
                    speakers: entry.speakers.clone(),
                    known: entry.known,
                })
        })
        .collect()
}
