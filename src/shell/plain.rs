//! The loop without a screen: a line comes in, is heard, goes to the file, and is answered in lines. Nothing moves a cursor.

use std::io::{self, BufRead, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

use super::first::{First, Look};
use super::following::LOOK_AGAIN;
use super::leaving;
use super::patience::TRY_AGAIN;
use super::running::Running;
use super::saying::say;
use crate::app::dialogue::line::{self, Heard};
use crate::app::effect::{Effect, Msg};
use crate::app::model::{Model, Screen};
use crate::app::update::update;
use crate::view::spoken::answer::{Before, answer, news, opened, without_keys};
use crate::view::spoken::reading::all;

/// A line is no longer than this, in bytes; what is more is the next line.
const LONGEST_LINE: u64 = 16 * 1024;

/// So many lines may wait to be heard.
const WAITING: usize = 64;

/// The last thing that is said.
const FAREWELL: &str = "Everything is saved in the list of meetings.";

/// What comes in.
enum Come {
    /// Somebody said a line.
    Line(String),
    /// There is no more to come, or the program is told to end.
    End,
}

/// Whether the surroundings ask for lines: by name, or because the terminal can do nothing else.
pub fn asked_for() -> bool {
    let is = |name: &str, none: &[&str]| {
        let value = std::env::var_os(name).unwrap_or_default();
        !none.iter().any(|&none| value == none)
    };
    is("SOFS_PLAIN", &["", "0"]) || std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Runs until somebody leaves, or nothing more comes in.
pub fn run(folder: &Path, first: First, look: &Look) -> anyhow::Result<()> {
    let mut running = Running::new(folder, model(look));
    running.begin(first)?;
    let (sender, lines) = sync_channel(WAITING);
    let wake = sender.clone();
    leaving::listen(&running.writing, move || {
        let _ = wake.try_send(Come::End);
    })?;
    greet(&mut running, look);
    listen(sender)?;
    converse(&mut running, &lines);
    running.finish();
    if let Some(sentence) = running.farewell {
        anyhow::bail!("{sentence}");
    }
    say(&format!("{FAREWELL}\n"));
    Ok(())
}

/// What is known before anything is said.
fn model(look: &Look) -> Model {
    /// Words need no window; so large a one is never too small for anything.
    const WINDOW: (u16, u16) = (100, 40);

    let mut model = Model::new(WINDOW.0, WINDOW.1);
    model.own = Arc::clone(&look.own);
    model
}

fn greet(running: &mut Running, look: &Look) {
    let mut lines = match &running.model.screen {
        Screen::Home(_) => all(&running.model),
        Screen::Meeting(chairing) => opened(chairing),
    };
    lines.extend(look.problem.clone());
    lines.extend(
        running
            .model
            .notice
            .take()
            .map(|notice| without_keys(&notice)),
    );
    tell(&lines);
}

/// Reads lines in a thread of its own, so that the loop can do other things while nobody says anything.
fn listen(sender: SyncSender<Come>) -> io::Result<()> {
    let reading = std::thread::Builder::new().name("lines".to_owned());
    reading.spawn(move || {
        let mut input = io::stdin().lock();
        while let Some(line) = next_line(&mut input) {
            if sender.send(Come::Line(line)).is_err() {
                return;
            }
        }
        let _ = sender.send(Come::End);
    })?;
    Ok(())
}

fn next_line(input: &mut impl BufRead) -> Option<String> {
    let mut bytes = Vec::new();
    let read = input.take(LONGEST_LINE).read_until(b'\n', &mut bytes);
    let ended = read.map_or(true, |count| count == 0);
    (!ended).then(|| String::from_utf8_lossy(&bytes).into_owned())
}

fn converse(running: &mut Running, lines: &Receiver<Come>) {
    loop {
        let come = match patience(running) {
            Some(patience) => lines.recv_timeout(patience),
            None => lines.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let over = match come {
            Err(RecvTimeoutError::Timeout) => look_around(running),
            Ok(Come::Line(line)) if leaving::asked().is_none() => hear(running, &line),
            Ok(_) | Err(RecvTimeoutError::Disconnected) => {
                let heard = line::end(&mut running.model, running.clock.now());
                perform(running, heard.effects);
                true
            }
        };
        if over {
            return;
        }
    }
}

/// How long to wait for a line: for ever, unless something has to be tried again.
fn patience(running: &Running) -> Option<Duration> {
    match (running.waits_to_save(), &running.followed) {
        (true, _) => Some(TRY_AGAIN),
        (false, Some(_)) => Some(LOOK_AGAIN),
        (false, None) => None,
    }
}

/// Hears a line: what happened is on file before it is answered. Says whether that was the end.
fn hear(running: &mut Running, line: &str) -> bool {
    let before = Before::of(&running.model);
    let mut heard = line::hear(&mut running.model, line, running.clock.now());
    let over = perform(running, std::mem::take(&mut heard.effects));
    heard.notices.extend(running.model.notice.take());
    tell(&if over {
        news(&before, &running.model, line, &heard)
    } else {
        answer(&before, &running.model, line, &heard)
    });
    over
}

/// Does what was asked, apart from what only a screen can: a mouse would be asked for with signs that are no words.
fn perform(running: &mut Running, mut effects: Vec<Effect>) -> bool {
    effects.retain(|effect| !matches!(effect, Effect::Mouse(_)));
    running.perform(effects)
}

fn look_around(running: &mut Running) -> bool {
    let before = Before::of(&running.model);
    running.look_around();
    running.look_at_followed();
    let effects = update(&mut running.model, Msg::Tick(running.clock.now()));
    let over = perform(running, effects);
    let heard = Heard {
        notices: running.model.notice.take().into_iter().collect(),
        ..Heard::default()
    };
    tell(&news(&before, &running.model, "", &heard));
    over
}

fn tell(lines: &[String]) {
    for line in lines.iter().filter(|line| !line.is_empty()) {
        say(&format!("{}\n", line.replace('\n', " ")));
    }
}
