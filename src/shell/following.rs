//! Reading a meeting that is only looked at, and what comes in it while it is followed. Nothing is ever written or locked.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::chain::past_of;
use crate::app::effect::{Moment, Msg, Way};
use crate::meeting::trajectory::Past;
use crate::session::{Changed, News, Reading, Tail, glance, read_file};

/// How often a meeting that is followed is looked at: network folders tell nobody when a file grows.
pub const LOOK_AGAIN: Duration = Duration::from_millis(200);

/// What is said while the file of the meeting is not there.
const WAITING: &str = "Waiting for the meeting to come back.";

/// What is said once the meeting was closed.
const OVER: &str = "The meeting is over.";

/// A meeting that is followed.
pub struct Followed {
    path: PathBuf,
    tail: Option<Tail>,
    id: String,
    said: Option<&'static str>,
}

/// Reads a meeting to look at it in some way; what is followed comes with it.
pub fn followed(path: &Path, way: Way, now: Moment) -> anyhow::Result<(Msg, Option<Followed>)> {
    let reading = read_file(path, Changed::LeaveOut)?;
    let tail = match way {
        Way::Follow => Some(Followed {
            path: path.to_owned(),
            tail: Some(Tail::of(path, &reading)?),
            id: reading.about.id.clone(),
            said: None,
        }),
        Way::Replay { .. } => None,
    };
    Ok((looked_at(path, reading, way, now), tail))
}

/// A meeting that was read and is looked at in some way.
pub fn looked_at(path: &Path, reading: Reading, way: Way, now: Moment) -> Msg {
    let (past, _) = past_of(path, &reading.about);
    watched(reading, past, way, now)
}

fn watched(reading: Reading, past: Vec<Past>, way: Way, now: Moment) -> Msg {
    Msg::Watched {
        about: reading.about,
        records: reading.records,
        past,
        way,
        now,
    }
}

impl Followed {
    /// What came since the last look, as messages in order; none if nothing did.
    pub fn look(&mut self, now: Moment) -> Vec<Msg> {
        let news = self.tail.as_mut().map(|tail| tail.more(&self.path));
        match news {
            Some(Ok(News::More(records))) if records.is_empty() => Vec::new(),
            Some(Ok(News::More(records))) => {
                let mut news = vec![Msg::Followed(records)];
                news.extend(self.say(None));
                news
            }
            Some(Ok(News::Rewritten)) | None => self.read_again(now),
            Some(Err(_)) => {
                self.tail = None;
                Vec::from_iter(self.say(Some(WAITING)))
            }
        }
    }

    /// The file is another than before: tidied, put in the place of the old one, or back again.
    fn read_again(&mut self, now: Moment) -> Vec<Msg> {
        let Ok(reading) = read_file(&self.path, Changed::LeaveOut) else {
            self.tail = None;
            return Vec::from_iter(self.say(Some(WAITING)));
        };
        if reading.about.id != self.id {
            self.tail = None;
            return Vec::from_iter(self.say(Some(WAITING)));
        }
        self.tail = Tail::of(&self.path, &reading).ok();
        let closed = glance(&self.path).is_ok_and(|glance| !glance.stale);
        let (past, _) = past_of(&self.path, &reading.about);
        let mut news = vec![watched(reading, past, Way::Follow, now)];
        self.said = None;
        news.extend(self.say(closed.then_some(OVER)));
        news
    }

    /// Says something under the board, if it is not said already.
    fn say(&mut self, what: Option<&'static str>) -> Option<Msg> {
        if self.said == what {
            return None;
        }
        self.said = what;
        Some(Msg::Calm(what.map(str::to_owned)))
    }
}
