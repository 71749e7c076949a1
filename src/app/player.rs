//! Playing a meeting: where in the log we are as time goes by. The only clock is the recorded one.

use crate::meeting::record::Record;

/// The speeds, from 1 to 64 times.
const SPEEDS: [u64; 7] = [1, 2, 4, 8, 16, 32, 64];

/// A pause longer than this is shortened to it, in milliseconds, unless somebody wants another limit.
pub const IDLE_LIMIT: u64 = 2_000;

/// A place in the log, and whether and how fast it moves on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Player {
    /// How many records have happened.
    pub count: usize,
    /// Whether it moves on by itself.
    pub playing: bool,
    /// How many times as fast as it was.
    pub speed: u64,
    /// The longest pause, in milliseconds of the recorded time.
    pub idle_limit: u64,
    /// How much of the pause before the next record has passed, in milliseconds of the recorded time.
    waited: u64,
}

impl Player {
    /// Stands still at a place.
    pub fn at(count: usize, idle_limit: u64) -> Self {
        Self {
            count,
            playing: false,
            speed: 1,
            idle_limit,
            waited: 0,
        }
    }

    /// Goes to a place; what is waited for begins anew.
    pub fn go(&mut self, count: usize) {
        self.count = count;
        self.waited = 0;
    }

    /// Plays or stands still. From the end it plays from the start.
    pub fn play_or_stop(&mut self, records: &[Record]) {
        if !self.playing && self.count >= records.len() {
            self.go(0);
        }
        self.playing = !self.playing;
    }

    /// Twice as fast, up to 64 times.
    pub fn faster(&mut self) {
        let next = SPEEDS.into_iter().find(|&speed| speed > self.speed);
        self.speed = next.unwrap_or(self.speed);
    }

    /// Half as fast, down to once.
    pub fn slower(&mut self) {
        let next = SPEEDS.into_iter().rev().find(|&speed| speed < self.speed);
        self.speed = next.unwrap_or(self.speed);
    }

    /// The pause before a record as it was, in milliseconds.
    pub fn pause_before(records: &[Record], count: usize) -> u64 {
        let at = |number: usize| records.get(number).map_or(0, |record| record.at);
        let before = count.checked_sub(1).map_or(0, at);
        at(count).saturating_sub(before)
    }

    /// Whether the pause that is waited for now is shortened.
    pub fn cuts(&self, records: &[Record]) -> bool {
        Self::pause_before(records, self.count) > self.idle_limit
    }

    /// Lets so many milliseconds of our own time pass. Stands still at the end.
    pub fn feed(&mut self, records: &[Record], milliseconds: u64) {
        if !self.playing {
            return;
        }
        self.waited = self
            .waited
            .saturating_add(milliseconds.saturating_mul(self.speed));
        while self.count < records.len() {
            let pause = Self::pause_before(records, self.count).min(self.idle_limit);
            if pause > self.waited {
                return;
            }
            self.waited -= pause;
            self.count += 1;
        }
        self.playing = false;
        self.waited = 0;
    }

    /// How many milliseconds of our own time until the next record; none while standing still.
    pub fn until_next(&self, records: &[Record]) -> Option<u64> {
        if !self.playing || self.count >= records.len() {
            return None;
        }
        let pause = Self::pause_before(records, self.count).min(self.idle_limit);
        Some(pause.saturating_sub(self.waited).div_ceil(self.speed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::event::Event;

    fn records(times: &[u64]) -> Vec<Record> {
        let record = |&at: &u64| Record {
            at,
            event: Event::Undone,
        };
        times.iter().map(record).collect()
    }

    fn playing(speed: u64) -> Player {
        Player {
            playing: true,
            speed,
            ..Player::at(0, IDLE_LIMIT)
        }
    }

    #[test]
    fn records_come_when_they_came() {
        let records = records(&[0, 100, 300]);
        let mut player = playing(1);
        player.feed(&records, 0);
        assert_eq!(player.count, 1);
        assert_eq!(player.until_next(&records), Some(100));
        player.feed(&records, 99);
        assert_eq!(player.count, 1);
        player.feed(&records, 1);
        assert_eq!(player.count, 2);
        player.feed(&records, 200);
        assert_eq!((player.count, player.playing), (3, false));
    }

    #[test]
    fn a_night_between_two_words_takes_two_seconds() {
        let records = records(&[0, 40_000_000]);
        let mut player = playing(1);
        player.feed(&records, 0);
        assert!(player.cuts(&records));
        assert_eq!(player.until_next(&records), Some(IDLE_LIMIT));
        player.feed(&records, IDLE_LIMIT);
        assert_eq!(player.count, 2);
    }

    #[test]
    fn any_portions_of_time_show_the_same_places_in_the_same_order() {
        let records = records(&[0, 70, 80, 80, 500, 9_000, 9_001]);
        for speed in SPEEDS {
            let mut whole = playing(speed);
            whole.feed(&records, 1_500);
            for portion in [1, 7, 100] {
                let mut parts = playing(speed);
                let mut last = 0;
                let mut left = 1_500;
                while left > 0 {
                    let now = portion.min(left);
                    parts.feed(&records, now);
                    left -= now;
                    assert!(parts.count >= last);
                    last = parts.count;
                }
                assert_eq!(
                    parts.count, whole.count,
                    "{speed} times, portions of {portion}"
                );
            }
        }
    }

    #[test]
    fn at_the_end_it_plays_from_the_start() {
        let records = records(&[0, 1]);
        let mut player = Player::at(2, IDLE_LIMIT);
        player.play_or_stop(&records);
        assert_eq!((player.count, player.playing), (0, true));
    }

    #[test]
    fn speeds_double_from_one_to_sixty_four() {
        let mut player = playing(1);
        for _ in 0..9 {
            player.faster();
        }
        assert_eq!(player.speed, 64);
        player.slower();
        assert_eq!(player.speed, 32);
    }
}
