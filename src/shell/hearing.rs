//! What is heard from the terminal: how dark its ground is, if that matters, and then keys.

use std::io::{self, Write};
use std::time::Duration;

use ratatui::crossterm::event::Event;

use super::answer::{Answer, theme_for};
use super::clock::Clock;
use super::colours::{Wish, may_be_asked};
#[cfg(target_os = "linux")]
use super::incoming::Incoming;
#[cfg(not(target_os = "linux"))]
use super::incoming_by_library::Incoming;
use super::keyboard::{inside_multiplexer, translate};
use crate::app::key::Input;
use crate::app::theme::Theme;

/// Asks for the colour of the ground.
const QUESTION: &[u8] = b"\x1b]11;?\x1b\\";

/// How long an answer is waited for at most, in milliseconds.
const PATIENCE: u64 = 50;

/// An ear for one terminal.
pub struct Hearing {
    incoming: Incoming,
    multiplexed: bool,
    answer: Answer,
    early: Vec<Event>,
}

impl Hearing {
    /// Hears of keys and of the window from now on.
    pub fn new() -> io::Result<Self> {
        Ok(Self {
            incoming: Incoming::new()?,
            multiplexed: inside_multiplexer(
                std::env::var_os("TMUX").as_deref(),
                std::env::var_os("STY").as_deref(),
            ),
            answer: Answer::default(),
            early: Vec::new(),
        })
    }

    /// The theme that is wished for; where that is the terminal's own one, the terminal is asked.
    pub fn theme(&mut self, wish: Wish) -> io::Result<Theme> {
        match wish.theme() {
            Some(theme) => Ok(theme),
            None if may_be_asked(|name| std::env::var_os(name)) => {
                let answer = self.ask()?;
                Ok(answer.and_then(|said| theme_for(&said)).unwrap_or_default())
            }
            None => Ok(Theme::default()),
        }
    }

    /// Asks, and keeps the keys that are pressed meanwhile.
    fn ask(&mut self) -> io::Result<Option<String>> {
        let mut out = io::stdout();
        out.write_all(QUESTION)?;
        out.flush()?;
        self.answer = Answer::awaited();
        let mut clock = Clock::going_on_from(0);
        loop {
            let left = PATIENCE.saturating_sub(clock.now().at);
            let Some(events) = self.incoming.wait(Duration::from_millis(left))? else {
                return Ok(None);
            };
            let (keys, said) = self.answer.part(events);
            self.early.extend(keys);
            if said.is_some() {
                return Ok(said);
            }
        }
    }

    /// What comes in together within this time, or came before; none if nothing does.
    pub fn wait(&mut self, patience: Duration) -> io::Result<Option<Vec<Input>>> {
        let mut events = std::mem::take(&mut self.early);
        if events.is_empty() {
            let Some(incoming) = self.incoming.wait(patience)? else {
                return Ok(None);
            };
            (events, _) = self.answer.part(incoming);
        }
        Ok(Some(translate(&events, self.multiplexed)))
    }
}
