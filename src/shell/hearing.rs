//! What is heard from the terminal: how dark its ground is, if that matters, and then keys.

use std::io::{self, Write};
use std::time::Duration;

use ratatui::crossterm::event::{Event, poll};

use super::answer::{Answer, theme_for};
use super::clock::Clock;
use super::colours::{Wish, may_be_asked};
use super::keyboard::{inside_multiplexer, translate};
use super::terminal::incoming;
use crate::app::key::Input;
use crate::app::theme::Theme;

/// Asks for the colour of the ground.
const QUESTION: &[u8] = b"\x1b]11;?\x1b\\";

/// How long an answer is waited for at most, in milliseconds.
const PATIENCE: u64 = 50;

/// An ear for one terminal.
pub struct Hearing {
    multiplexed: bool,
    answer: Answer,
    early: Vec<Event>,
}

impl Hearing {
    /// Begins to listen, and finds the theme: with a wish for the terminal's own one, the terminal is asked first.
    pub fn begin(wish: Wish) -> io::Result<(Self, Theme)> {
        let mut hearing = Self {
            multiplexed: inside_multiplexer(
                std::env::var_os("TMUX").as_deref(),
                std::env::var_os("STY").as_deref(),
            ),
            answer: Answer::default(),
            early: Vec::new(),
        };
        let theme = match wish.theme() {
            Some(theme) => theme,
            None if may_be_asked(|name| std::env::var_os(name)) => {
                let answer = hearing.ask()?;
                answer.and_then(|said| theme_for(&said)).unwrap_or_default()
            }
            None => Theme::default(),
        };
        Ok((hearing, theme))
    }

    /// Asks, and keeps the keys that are pressed meanwhile.
    fn ask(&mut self) -> io::Result<Option<String>> {
        let mut out = io::stdout();
        out.write_all(QUESTION)?;
        out.flush()?;
        self.answer = Answer::awaited();
        let clock = Clock::going_on_from(0);
        loop {
            let left = PATIENCE.saturating_sub(clock.now().at);
            if !poll(Duration::from_millis(left))? {
                return Ok(None);
            }
            let (keys, said) = self.answer.part(incoming()?);
            self.early.extend(keys);
            if said.is_some() {
                return Ok(said);
            }
        }
    }

    /// Whether something comes in, or is there already, before this time is over.
    pub fn waits_for(&self, patience: Duration) -> io::Result<bool> {
        Ok(!self.early.is_empty() || poll(patience)?)
    }

    /// What came in together means.
    pub fn listen(&mut self) -> io::Result<Vec<Input>> {
        let mut events = std::mem::take(&mut self.early);
        if events.is_empty() {
            (events, _) = self.answer.part(incoming()?);
        }
        Ok(translate(&events, self.multiplexed))
    }
}
