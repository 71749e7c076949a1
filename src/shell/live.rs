//! The loop: what comes in is read together, changes the model, goes to the file, and then to the screen.

use std::io;
use std::path::Path;

use super::colours::Wish;
pub use super::first::{First, Look};
use super::hearing::Hearing;
use super::leaving;
use super::mouse;
use super::running::Running;
use super::screen::Screen;
use super::terminal::{self, Out};
use crate::app::effect::Msg;
use crate::app::update::update;

/// A running program on a screen that is ours.
struct Live {
    running: Running,
    screen: Screen<Out>,
    hearing: Hearing,
}

/// Runs until somebody leaves. A failure that would leave nothing to show comes back before the screen is taken.
pub fn run(folder: &Path, first: First, look: &Look) -> anyhow::Result<()> {
    let hearing = Hearing::new()?;
    let mut live = Live {
        running: Running::new(folder, look.model()),
        screen: Screen::new(terminal::out()?),
        hearing,
    };
    live.running.begin(first)?;
    if let Some(problem) = &look.problem {
        live.running.tell(Msg::Failed(problem.clone()));
    }
    leaving::listen(&live.running.writing, leaving::wake_screen)?;
    leaving::watch_terminal()?;
    let ended = terminal::take().and_then(|()| {
        mouse::listen(look.mouse);
        live.turn(look.colours)
    });
    terminal::give_back();
    if live.running.at_once {
        terminal::forget();
    }
    live.running.finish();
    if let Some(sentence) = live.running.farewell {
        anyhow::bail!("{sentence}");
    }
    // A terminal that went away is no fault of the meeting's: all of it is in the file.
    drop(ended);
    Ok(())
}

impl Live {
    /// One turn for everything that comes in together.
    fn turn(&mut self, colours: Wish) -> io::Result<()> {
        self.running.model.theme = self.hearing.theme(colours)?;
        loop {
            self.running.hear_from_inside();
            self.screen.draw(&self.running.model)?;
            if self.running.look_closer() {
                self.screen.draw(&self.running.model)?;
            }
            if leaving::asked().is_some() {
                return Ok(());
            }
            let msg = if let Some(inputs) = self.hearing.wait(self.running.patience())? {
                let inputs = mouse::pointed(&self.running.model, inputs);
                Msg::Input(inputs, self.running.clock.now())
            } else {
                self.running.look_around();
                self.running.look_at_followed();
                Msg::Tick(self.running.clock.now())
            };
            let effects = update(&mut self.running.model, msg);
            if self.running.perform(effects) {
                return Ok(());
            }
        }
    }
}
