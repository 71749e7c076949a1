//! A place in a meeting's past: the board as it was then, and how time goes on from there.

use chrono::Timelike;

use super::focus::Focus;
use super::player::Player;
use crate::meeting::board::Board;
use crate::meeting::chapters::{Chapter, chapters};
use crate::meeting::parts::PersonId;
use crate::meeting::record::Record;
use crate::meeting::timeline::Timeline;

/// What is looked at of the past. The records themselves stay where they are.
#[derive(Clone, Debug)]
pub struct LookBack {
    /// Where in the log, and how it goes on.
    pub player: Player,
    /// The board there.
    pub board: Board,
    /// The chapters of the whole meeting.
    pub chapters: Vec<Chapter>,
    /// The places where something was kept, moved or given: what one key goes through.
    pub steps: Vec<usize>,
    /// Whose words alone are shown.
    pub only: Option<PersonId>,
    /// The moment from which changes are told.
    pub marked: Option<usize>,
    /// What was last looked for.
    pub sought: String,
    /// Where the chair stood before looking back.
    pub stood: Focus,
    /// When time was last let pass, in milliseconds of our own clock.
    pub fed: u64,
}

impl LookBack {
    /// The end of the meeting, standing still.
    pub fn at_end(timeline: &Timeline, idle_limit: u64, stood: Focus, now: u64) -> Self {
        let records = timeline.records();
        Self {
            player: Player::at(records.len(), idle_limit),
            board: timeline.now().clone(),
            chapters: chapters(records),
            steps: steps(timeline),
            only: None,
            marked: None,
            sought: String::new(),
            stood,
            fed: now,
        }
    }

    /// Goes to a place of the log.
    pub fn go(&mut self, timeline: &Timeline, count: usize) {
        let count = count.min(timeline.records().len());
        self.player.go(count);
        self.board = timeline.seek(count);
    }

    /// Lets our own clock go on; says whether the board is another now.
    pub fn feed(&mut self, timeline: &Timeline, now: u64) -> bool {
        let passed = now.saturating_sub(self.fed);
        self.fed = now;
        let before = self.player.count;
        self.player.feed(timeline.records(), passed);
        let after = self.player.count;
        if after == before {
            return false;
        }
        for record in &timeline.records()[before..after] {
            crate::meeting::apply::apply(&mut self.board, record);
        }
        true
    }

    /// Milliseconds since the start at this place.
    pub fn at(&self, records: &[Record]) -> u64 {
        self.player
            .count
            .checked_sub(1)
            .and_then(|last| records.get(last))
            .map_or(0, |record| record.at)
    }

    /// The next step after this place, or the end.
    pub fn next_step(&self, end: usize) -> usize {
        let next = self
            .steps
            .partition_point(|&step| step <= self.player.count);
        self.steps.get(next).copied().unwrap_or(end)
    }

    /// The step before this place, or the beginning.
    pub fn previous_step(&self) -> usize {
        let here = self.steps.partition_point(|&step| step < self.player.count);
        here.checked_sub(1).map_or(0, |before| self.steps[before])
    }

    /// Where the next chapter begins, or the end.
    pub fn next_chapter(&self, end: usize) -> usize {
        let begins = self.chapters.iter().map(|chapter| chapter.begins + 1);
        let mut later = begins.filter(|&begins| begins > self.player.count);
        later.next().unwrap_or(end)
    }

    /// Where the chapter before begins, or the beginning.
    pub fn previous_chapter(&self) -> usize {
        let begins = self.chapters.iter().map(|chapter| chapter.begins + 1);
        let mut earlier = begins.rev().filter(|&begins| begins < self.player.count);
        earlier.next().unwrap_or(0)
    }
}

/// The counts after which what stands is another than before.
fn steps(timeline: &Timeline) -> Vec<usize> {
    use crate::meeting::event::Event;
    let after = |(number, record): (usize, &Record)| {
        let writing = matches!(
            record.event,
            Event::DraftBegun(_)
                | Event::Typed { .. }
                | Event::Erased { .. }
                | Event::Replaced { .. }
                | Event::DoersNamed { .. }
                | Event::DayNamed { .. }
                | Event::Carried(_)
                | Event::LastNumber { .. }
                | Event::ExampleLinked { .. }
                | Event::SpeakerNamed { .. }
                | Event::PlaceNamed { .. }
                | Event::DraftPutAway
                | Event::Begun { .. }
                | Event::Opened { .. }
                | Event::ClockMoved { .. }
                | Event::Joined
                | Event::ScaleAsked { .. }
        );
        (!writing).then_some(number + 1)
    };
    timeline
        .records()
        .iter()
        .enumerate()
        .filter_map(after)
        .collect()
}

/// The moments a typed time can mean, in milliseconds since the start: `12:30` and `1:02:00` since the start, `14:31` on the
/// wall. What lies beyond the meeting means nothing.
pub fn moments(typed: &str, timeline: &Timeline) -> Vec<u64> {
    let number = |part: &str| part.parse::<u64>().ok().filter(|_| part.len() <= 3);
    let parts: Option<Vec<u64>> = typed.trim().split(':').map(number).collect();
    let (since, on_wall) = match parts.as_deref() {
        Some(&[minutes, seconds]) if seconds < 60 => (
            Some(minutes * 60 + seconds),
            on_wall(minutes, seconds, timeline),
        ),
        Some(&[hours, minutes, seconds]) if minutes < 60 && seconds < 60 => {
            (Some((hours * 60 + minutes) * 60 + seconds), None)
        }
        _ => (None, None),
    };
    [since, on_wall]
        .into_iter()
        .flatten()
        .map(|seconds| seconds * 1000)
        .filter(|&at| at <= timeline.length())
        .collect()
}

/// Seconds from the beginning of the meeting to a time of that day.
fn on_wall(hours: u64, minutes: u64, timeline: &Timeline) -> Option<u64> {
    let began = timeline.now().map.about.began.num_seconds_from_midnight();
    let wanted = (hours * 60 + minutes) * 60;
    wanted.checked_sub(u64::from(began)).filter(|_| hours < 24)
}
