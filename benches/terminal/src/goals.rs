//! The figures beside what they should be, in a table that can be put into a page as it is.

use crate::calls;
use crate::long::Long;
use crate::statistics::{mb, ms, times, us};
use crate::typing;

/// Figures and goals so far.
#[derive(Default)]
pub struct Goals {
    lines: Vec<String>,
}

impl Goals {
    /// What was measured while keys were typed.
    pub fn keys(
        &mut self,
        all: &[typing::Figures],
        asked: usize,
        nano: Option<usize>,
        vim: Option<usize>,
    ) {
        let own = &all[asked];
        let file = all[1].key.0;
        let text = format!("{} × ({})", times(own.key.0, file), us(own.key.0));
        self.line(
            "key to screen, median",
            "at most 1.5 × echo with file",
            &text,
            own.key.0 * 2 <= file * 3,
        );
        for (name, place) in [("nano", nano), ("vim", vim)] {
            if let Some(place) = place {
                let text = format!("{} against {}", us(own.key.0), us(all[place].key.0));
                let goal = format!("quicker than {name}");
                self.line(
                    "key to screen, median",
                    &goal,
                    &text,
                    own.key.0 < all[place].key.0,
                );
            }
        }
        if let Some(nano) = nano {
            let text = format!("{} against {}", us(own.key.1), us(all[nano].key.1));
            self.line(
                "key to screen, 90 %",
                "no slower than nano",
                &text,
                own.key.1 <= all[nano].key.1,
            );
        }
        let text = format!("{} × ({})", times(own.burst, all[0].burst), us(own.burst));
        self.line(
            "a burst of 20 keys",
            "at most 2 × the echo's",
            &text,
            own.burst <= all[0].burst * 2,
        );
        self.line(
            "bytes a key, median",
            "at most 60",
            &own.bytes.to_string(),
            own.bytes <= 60,
        );
        self.line(
            "peak of a full board of 500 entries",
            "under 8 MB",
            &mb(own.peak),
            own.peak < 8_000,
        );
    }

    /// Ten thousand lines.
    pub fn paste(&mut self, took: u64) {
        self.line(
            "paste of 10 000 lines",
            "under 0.1 s",
            &ms(took),
            took < 100_000_000,
        );
    }

    /// A small meeting.
    pub fn start(&mut self, took: u64, bare: u64, nano: Option<u64>) {
        let text = format!("{} × ({})", times(took, bare), ms(took));
        self.line(
            "start of a small meeting",
            "at most 1.1 × bare ratatui",
            &text,
            took * 10 <= bare * 11,
        );
        if let Some(nano) = nano {
            let text = format!("{} against {}", ms(took), ms(nano));
            self.line(
                "start of a small meeting",
                "quicker than nano",
                &text,
                took < nano,
            );
        }
    }

    /// A meeting of many records.
    pub fn long(&mut self, long: &Long) {
        let (tidied, untidied) = long.start;
        let text = format!("{}, after a power cut {}", ms(tidied), ms(untidied));
        self.line(
            "start of 100 000 records",
            "under 150 ms",
            &text,
            tidied < 150_000_000,
        );
        let (tidied, untidied) = long.peak;
        let text = format!("{}, after a power cut {}", mb(tidied), mb(untidied));
        self.line(
            "peak of 100 000 records",
            "under 60 MB",
            &text,
            tidied.max(untidied) < 60_000,
        );
        self.line(
            "seek in 100 000 records",
            "under 16 ms",
            &ms(long.seek),
            long.seek < 16_000_000,
        );
    }

    /// A thousand meetings.
    pub fn search(&mut self, took: u64) {
        self.line(
            "search in 1 000 meetings",
            "under 1 s",
            &ms(took),
            took < 1_000_000_000,
        );
    }

    /// What strace and the system counted.
    pub fn calls(&mut self, counted: &calls::Figures) {
        let text = format!(
            "{}, and {} syncs",
            times(counted.draws, 100),
            times(counted.syncs, 100)
        );
        self.line("draws of a burst", "one", &text, counted.draws <= 100);
        let text = format!(
            "{} wake-ups, {} bytes; {}",
            counted.wakes, counted.bytes, counted.calls
        );
        self.line(
            "a minute without a key",
            "the clock's minute",
            &text,
            counted.wakes <= 3,
        );
    }

    /// The program as it is handed out.
    pub fn binary(&mut self, bytes: u64) {
        self.line(
            "binary",
            "under 5 MB",
            &mb(bytes / 1_000),
            bytes < 5_000_000,
        );
    }

    /// Prints all.
    pub fn print(&self) {
        println!("| what | goal | measured | |");
        println!("|---|---|---|---|");
        for line in &self.lines {
            println!("{line}");
        }
    }

    fn line(&mut self, what: &str, goal: &str, measured: &str, reached: bool) {
        let reached = if reached { "reached" } else { "**missed**" };
        self.lines
            .push(format!("| {what} | {goal} | {measured} | {reached} |"));
    }
}
