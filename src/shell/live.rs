//! The loop: what comes in is read together, changes the model, goes to the file, and then to the screen.

use std::io::{self, BufWriter, Stdout};
use std::path::Path;
use std::time::Duration;

use super::clock::until_next_minute;
use super::colours::Wish;
pub use super::first::{First, Look};
use super::following::LOOK_AGAIN;
use super::hearing::Hearing;
use super::leaving;
use super::mouse;
use super::running::{Running, TRY_AGAIN};
use super::screen::Screen;
use super::terminal;
use crate::app::asking_next::until_changed;
use crate::app::effect::Msg;
use crate::app::update::update;
use crate::app::watching::until_next;

/// A replay shows no more than so often what changed, in milliseconds.
const A_MOMENT: u64 = 8;
/// Bytes that hold any frame, so that each goes out in one write.
const A_FRAME: usize = 256 * 1024;

/// A running program on a screen that is ours.
struct Live {
    running: Running,
    screen: Screen<BufWriter<Stdout>>,
    hearing: Hearing,
}

/// Runs until somebody leaves. A failure that would leave nothing to show comes back before the screen is taken.
pub fn run(folder: &Path, first: First, look: &Look) -> anyhow::Result<()> {
    let hearing = Hearing::new()?;
    let mut live = Live {
        running: Running::new(folder, look.model()),
        screen: Screen::new(BufWriter::with_capacity(A_FRAME, io::stdout())),
        hearing,
    };
    live.running.begin(first)?;
    if let Some(problem) = &look.problem {
        live.running.tell(Msg::Failed(problem.clone()));
    }
    leaving::listen(&live.running.writing, leaving::wake_screen)?;
    leaving::watch_terminal()?;
    let taken = terminal::take();
    mouse::listen(look.mouse);
    let ended = taken.and_then(|()| live.turn(look.colours));
    mouse::listen(false);
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
            self.screen.draw(&self.running.model)?;
            if leaving::asked().is_some() {
                return Ok(());
            }
            let msg = if let Some(inputs) = self.hearing.wait(self.patience())? {
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

    /// How long nothing needs to be done unless a key comes: the clock shows minutes, and a failing disk is tried each second.
    fn patience(&self) -> Duration {
        let playing = self.running.model.meeting().and_then(until_next);
        match playing {
            Some(milliseconds) => Duration::from_millis(milliseconds.max(A_MOMENT)),
            None if self.running.waits_to_save() => TRY_AGAIN,
            None if self.running.followed.is_some() => LOOK_AGAIN,
            None => self.until_something().min(until_next_minute()),
        }
    }

    /// How long until something shows or hides by itself, as a question that is offered to a chair who is not typing.
    fn until_something(&self) -> Duration {
        let left = self.running.model.meeting().and_then(until_changed);
        left.map_or(Duration::MAX, |left| {
            Duration::from_millis(left.max(A_MOMENT))
        })
    }
}
