//! Entering a meeting: one that is there, or a new one, alone or following on from another.

use std::path::Path;

use super::beginning::{Reviewed, begin, notice, reopened};
use super::chain::past_of;
use super::clock::Clock;
use super::whereabouts::remark;
use crate::app::effect::{Msg, Plan, Saved};
use crate::meeting::timeline::Timeline;
use crate::meeting::trajectory::Past;
use crate::meeting::vocabulary::{Kind, Order, Setting};
use crate::session::{self, Changed, Writer};

/// A meeting whose file is open for writing.
pub struct Entered {
    /// What the model has to know.
    pub msg: Msg,
    /// Its file.
    pub writer: Writer,
    /// Its clock.
    pub clock: Clock,
}

/// Goes on with a meeting.
pub fn open(path: &Path, changed: Changed) -> anyhow::Result<Entered> {
    let opened = session::open(path, changed)?;
    let mut records = opened.records;
    let mut clock = Clock::going_on_from(opened.length);
    let reopened = reopened(opened.length);
    let mut writer = opened.writer;
    let _ = writer.append(std::slice::from_ref(&reopened));
    records.push(reopened);
    let (past, broken) = past_of(path, &opened.about);
    let msg = Msg::Opened {
        about: opened.about,
        records,
        past,
        notice: notice(&opened.problems).or(broken).or_else(|| remark(path)),
        now: clock.now(),
    };
    Ok(Entered { msg, writer, clock })
}

/// Begins a meeting; what it follows on from is read first.
pub fn create(folder: &Path, plan: &Plan) -> anyhow::Result<Entered> {
    let before = plan.from.as_deref().map(before).transpose()?;
    let reviewed = before.as_ref().map(|before| Reviewed {
        file: before.name.clone(),
        map: &before.timeline.now().map,
    });
    let (about, records) = begin(plan, reviewed.as_ref())?;
    let writer = session::create(folder, &about, &records)?;
    let mut clock = Clock::going_on_from(0);
    let (past, broken) = before.map_or((Vec::new(), None), |before| (before.past, before.broken));
    let msg = Msg::Opened {
        about,
        records,
        past,
        notice: broken.or_else(|| remark(writer.path())),
        now: clock.now(),
    };
    Ok(Entered { msg, writer, clock })
}

/// The practice meeting of the tour; kept as a file only if that was asked for.
pub fn practice(folder: &Path, keep: bool) -> anyhow::Result<(Msg, Clock, Option<Writer>)> {
    let plan = Plan {
        title: "Practice: the Kite family".to_owned(),
        kind: Kind::Mapping,
        setting: Setting::Safety,
        order: Order::WorriedFirst,
        from: None,
    };
    let (about, records) = begin(&plan, None)?;
    let writer = keep.then(|| session::create(folder, &about, &records));
    let mut clock = Clock::going_on_from(0);
    let msg = Msg::Opened {
        about,
        records,
        past: Vec::new(),
        notice: None,
        now: clock.now(),
    };
    Ok((msg, clock, writer.transpose()?))
}

/// Whether all is in the file, as far as is known.
pub fn saved(writer: Option<&Writer>) -> Saved {
    let since = writer.and_then(Writer::waiting_since);
    since.map_or(Saved::All, Saved::NotSince)
}

/// The meeting that a new one follows on from.
struct Before {
    name: String,
    timeline: Timeline,
    past: Vec<Past>,
    broken: Option<String>,
}

fn before(path: &Path) -> anyhow::Result<Before> {
    let reading = session::read_file(path, Changed::LeaveOut)?;
    let name = path.file_name().unwrap_or_default();
    let (mut past, broken) = past_of(path, &reading.about);
    let whole = notice(&reading.problems);
    let timeline = Timeline::of(reading.about, reading.records);
    past.push(Past::of(&timeline.now().map));
    Ok(Before {
        name: name.to_string_lossy().into_owned(),
        timeline,
        past,
        broken: whole.or(broken),
    })
}
