//! `sofs export`: the map on paper and for other programs.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::output::{deliver, name_of};
use super::reading::{Looked, Telling, look_inside, tell_damage};
use super::sealing::Unsealing;
use super::usage::WrongUsage;
use crate::export::board_svg::board;
use crate::export::html::page;
use crate::export::ics::{has_days, ics};
use crate::export::json::json;
use crate::export::markdown::{markdown, minutes, typing_history};
use crate::export::markdown_parts::{child_alone, everything, plan_alone};
use crate::export::wall_clock::WallClock;
use crate::export::{csv, docx};
use crate::meeting::map::Map;
use crate::meeting::taken_back::taken_back;
use crate::practice::initials::Initials;
use crate::shell::saying::complain;

/// What can be said behind `sofs export`.
#[derive(Args, Debug)]
pub struct Export {
    /// A path, a file name, or words of the title if they mean one meeting
    pub file: String,
    /// The format
    #[arg(long, value_name = "FORMAT")]
    pub to: Format,
    /// Which part of it; else the map
    #[arg(long, value_name = "PART", default_value = "map")]
    pub what: Part,
    /// Also words that were typed and taken back; as Markdown only
    #[arg(long)]
    pub history: bool,
    /// How much is told, and under which names
    #[command(flatten)]
    pub telling: Telling,
    /// A file to write; else it is printed
    #[arg(short, long, value_name = "OUT")]
    pub out: Option<PathBuf>,
    /// Write over a file that is there already
    #[arg(long, requires = "out")]
    pub force: bool,
    /// What opens it, if it is sealed
    #[command(flatten)]
    pub unsealing: Unsealing,
}

/// What a meeting can become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Markdown, for wikis, mail and plain text
    Md,
    /// For Word and its like; name a file with -o
    Docx,
    /// A table for spreadsheets: the entries, or the steps with --what plan
    Csv,
    /// A calendar: open steps with their days, and the next meeting
    Ics,
    /// For other programs
    Json,
    /// One page for a browser, a telephone and the printer
    Html,
    /// A picture of the board, for a slide
    Svg,
}

/// Which part of a meeting is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// What stood at the end
    Map,
    /// The meeting told in time
    Minutes,
    /// Decisions, steps, the safety plan and the next meeting
    Plan,
    /// The child's houses, and words and pictures
    Child,
    /// Everything
    All,
}

/// A meeting as it is told: what stands, in which names, and how it came to be.
pub struct Told<'a> {
    /// Everything that happened.
    pub looked: &'a Looked,
    /// What stands, as far as it is told.
    pub map: &'a Map,
    /// How much is told.
    pub telling: Telling,
}

/// Writes the part that was asked for in the format that was asked for.
pub fn run(folder: &Path, asked: &Export) -> anyhow::Result<()> {
    if asked.history && asked.to != Format::Md {
        return Err(WrongUsage(
            "The typing history can be exported with --to md only; leave out --history for the map alone."
                .to_owned(),
        )
        .into());
    }
    if let Some(out) = &asked.out {
        fits(out, asked.to)?;
    }
    let looked = look_inside(folder, &asked.file, false, &mut asked.unsealing.ring()?)?;
    let stands = &looked.timeline.now().map;
    let told = Told {
        looked: &looked,
        map: &asked.telling.of(stands, stands),
        telling: asked.telling,
    };
    let mut bytes = told.written(asked.to, asked.what)?;
    if asked.history {
        bytes.extend(told.history().into_bytes());
    }
    deliver(&bytes, asked.out.as_deref(), asked.force)?;
    tell_damage(&looked.problems);
    Ok(())
}

impl Told<'_> {
    fn written(&self, format: Format, part: Part) -> anyhow::Result<Vec<u8>> {
        let timeline = &self.looked.timeline;
        let text = match (format, part) {
            (Format::Docx, part) => return Ok(self.document(part)?),
            (Format::Csv, Part::Map) => {
                return Ok(csv::entries(self.map, &WallClock::of(timeline))?);
            }
            (Format::Csv, Part::Plan) => return Ok(csv::steps(self.map)?),
            (Format::Ics, Part::Map | Part::Plan) => self.calendar(),
            (Format::Md, Part::Map) => markdown(self.map),
            (Format::Md, Part::Minutes) => minutes(self.map, &self.minutes()),
            (Format::Md, Part::Plan) => plan_alone(self.map),
            (Format::Md, Part::Child) => child_alone(self.map),
            (Format::Md, Part::All) => everything(self.map, &self.minutes()),
            (Format::Json, Part::Map) => json(self.map, timeline.length()),
            (Format::Svg, Part::Map) => board(self.map),
            (Format::Html, part) => self.page(part),
            (format, part) => return Err(no_such(format, part)),
        };
        Ok(text.into_bytes())
    }

    fn document(&self, part: Part) -> zip::result::ZipResult<Vec<u8>> {
        match part {
            Part::Map => docx::docx(self.map),
            Part::Minutes => docx::minutes(self.map, &self.minutes()),
            Part::Plan => docx::plan(self.map),
            Part::Child => docx::child(self.map),
            Part::All => docx::everything(self.map, &self.minutes()),
        }
    }

    fn page(&self, part: Part) -> String {
        match part {
            Part::Map => page::sheet(self.map),
            Part::Minutes => page::minutes_page(self.map, &self.minutes()),
            Part::Plan => page::plan_page(self.map),
            Part::Child => page::child_pages(self.map),
            Part::All => page::whole(self.map, &self.minutes()),
        }
    }

    /// An empty calendar is one all the same, but nobody should wonder why.
    fn calendar(&self) -> String {
        if !has_days(self.map) {
            complain("No step is open and no next meeting has a day, so the calendar is empty.");
        }
        let timeline = &self.looked.timeline;
        ics(self.map, timeline.now().wall_at(timeline.length()))
    }

    /// The meeting told in time, in the names that were asked for.
    fn minutes(&self) -> Vec<crate::practice::minutes::Minute> {
        let timeline = &self.looked.timeline;
        let mut all = crate::practice::minutes::minutes(timeline, self.telling.held);
        if self.telling.initials {
            let initials = Initials::of(&timeline.now().map);
            for minute in &mut all {
                minute.words = initials.text(&minute.words);
            }
        }
        all
    }

    fn history(&self) -> String {
        let timeline = &self.looked.timeline;
        let about = timeline.now().map.about.clone();
        let mut gone = taken_back(about, timeline.records(), self.telling.held);
        if self.telling.initials {
            let initials = Initials::of(&timeline.now().map);
            for one in &mut gone {
                one.words = initials.text(&one.words);
            }
        }
        typing_history(&gone)
    }
}

fn no_such(format: Format, part: Part) -> anyhow::Error {
    let there: Vec<String> = parts(format).iter().map(name_of).collect();
    let (format, part) = (name_of(&format), name_of(&part));
    let there = match there.as_slice() {
        [only] => format!("is only {only}"),
        several => format!("are {}", several.join(" and ")),
    };
    let says = format!("There is no “{part}” as {format}; there {there}.");
    WrongUsage(says).into()
}

/// The parts that can be told in a format.
fn parts(format: Format) -> &'static [Part] {
    match format {
        Format::Md | Format::Docx | Format::Html => Part::value_variants(),
        Format::Csv | Format::Ics => &[Part::Map, Part::Plan],
        Format::Json | Format::Svg => &[Part::Map],
    }
}

/// The format that the name of a file promises, if it is one of ours.
fn promised(out: &Path) -> Option<Format> {
    let ending = out.extension()?.to_str()?.to_ascii_lowercase();
    match ending.as_str() {
        "htm" => Some(Format::Html),
        "markdown" => Some(Format::Md),
        ending => Format::from_str(ending, true).ok(),
    }
}

/// Refuses a file whose name promises another format: whoever opens it would find it broken.
fn fits(out: &Path, to: Format) -> anyhow::Result<()> {
    let name = out.display();
    let is_meeting = out.extension().is_some_and(|ending| ending == "ron");
    if is_meeting {
        let to = name_of(&to);
        let says = format!("{name} would be taken for a meeting; name a file that ends in .{to}.");
        return Err(WrongUsage(says).into());
    }
    match promised(out) {
        Some(other) if other != to => {
            let (other, to) = (name_of(&other), name_of(&to));
            let says =
                format!("{name} is named like {other} and --to says {to}; change one of them.");
            Err(WrongUsage(says).into())
        }
        _ => Ok(()),
    }
}
