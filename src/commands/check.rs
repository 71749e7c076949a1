//! `sofs check`: what is wrong with files; with `--practice`, what a good chair would notice in meetings.

use std::path::Path;

use clap::Args;
use serde_json::json;

use super::output::escaped;
use super::reading::{Looked, look_inside, tell_damage};
use super::sealing::Unsealing;
use crate::app::own::Own;
use crate::practice::gaps::{Gap, Look, Reached, Thresholds, kind_meant, meant, notice};
use crate::shell::chain::past_of;
use crate::shell::saying::{complain, say};

/// What can be said behind `sofs check`.
#[derive(Args, Debug)]
pub struct Check {
    /// Paths, file names, or words of titles
    #[arg(required = true)]
    pub files: Vec<String>,
    /// Instead of what is wrong with the file: what a good chair would still ask, as at the end of the meeting
    #[arg(long)]
    pub practice: bool,
    /// With --practice: as JSON
    #[arg(long, requires = "practice")]
    pub json: bool,
    /// What opens those that are sealed
    #[command(flatten)]
    pub unsealing: Unsealing,
}

/// Says what is wrong, a line each; says whether all is well.
pub fn run(folder: &Path, asked: &Check, own: &Own) -> anyhow::Result<bool> {
    let mut ring = asked.unsealing.ring()?;
    let mut well = true;
    let mut all = Vec::new();
    for file in &asked.files {
        well &= match look_inside(folder, file, false, &mut ring) {
            Ok(looked) if asked.practice => {
                let gaps = gaps(&looked, own);
                if asked.json {
                    all.extend(gaps.iter().map(|gap| as_json(&looked, gap)));
                } else {
                    tell_gaps(&looked, &gaps, asked.files.len() > 1);
                }
                tell_damage(&looked.problems);
                gaps.is_empty()
            }
            Ok(looked) => tell_problems(&looked),
            Err(failure) => {
                complain(&failure.to_string());
                false
            }
        };
    }
    if asked.json {
        let text = format!("{:#}\n", serde_json::Value::Array(all));
        say(&escaped(&text));
    }
    Ok(well)
}

/// Says whether the file is whole.
fn tell_problems(looked: &Looked) -> bool {
    let path = looked.path.display();
    let records = looked.timeline.records().len();
    if looked.problems.is_empty() {
        let by = if looked.newer {
            ", written by a newer version of this program"
        } else {
            ""
        };
        say(&format!("{path}: whole, {records} records{by}.\n"));
    }
    for problem in &looked.problems {
        say(&format!("{path}: {problem}\n"));
    }
    looked.problems.is_empty()
}

/// What could still be asked, on the last day of the meeting and as if all its parts had begun.
fn gaps(looked: &Looked, own: &Own) -> Vec<Gap> {
    let board = looked.timeline.now();
    let map = &board.map.closed(None);
    let now = looked.timeline.length();
    let (past, broken) = past_of(&looked.path, &map.about);
    if let Some(broken) = broken {
        complain(&broken);
    }
    let look = Look {
        map,
        past: &past,
        now,
        today: board.wall_at(now).date_naive(),
        reached: Reached::end(map.about.kind),
        thresholds: Thresholds::default(),
        own_words: &own.jargon,
    };
    notice(&look).gaps
}

fn tell_gaps(looked: &Looked, gaps: &[Gap], several: bool) {
    let map = &looked.timeline.now().map.closed(None);
    let file = if several {
        format!("{}: ", looked.path.display())
    } else {
        String::new()
    };
    if gaps.is_empty() {
        say(&format!("{file}Nothing is missing.\n"));
    }
    for gap in gaps {
        let meant = meant(map, gap.means);
        say(&format!("{file}{}: {} ({meant})\n", gap.id(), gap.sentence));
    }
}

fn as_json(looked: &Looked, gap: &Gap) -> serde_json::Value {
    json!({
        "file": looked.path.display().to_string(),
        "id": gap.id(),
        "sentence": gap.sentence,
        "about": kind_meant(gap.means),
        "words": meant(&looked.timeline.now().map.closed(None), gap.means),
    })
}
