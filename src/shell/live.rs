//! The loop: what comes in is read together, changes the model, goes to the file, and then to the screen.

use std::io::{self, BufWriter, Stdout};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::archive;
use super::clock::Clock;
use super::colours::Wish;
use super::entering::{self, Entered};
use super::first::SLOWLY;
pub use super::first::{First, Look};
use super::following::{Followed, followed};
use super::hearing::Hearing;
use super::leaving::{self, Writing};
use super::looking_inside::LookingInside;
use super::patience::{Awaited, patience};
use super::screen::Screen;
use super::terminal;
use crate::app::effect::{Effect, Msg, Way};
use crate::app::key::Input;
use crate::app::model::Model;
use crate::app::update::update;
use crate::meeting::record::Record;
use crate::session::{self, Changed, Writer};

/// Bytes that hold any frame, so that each goes out in one write.
const A_FRAME: usize = 256 * 1024;

/// Everything that touches the world while the screen is ours.
struct Live {
    folder: PathBuf,
    model: Model,
    screen: Screen<BufWriter<Stdout>>,
    writer: Option<Writer>,
    clock: Clock,
    writing: Writing,
    window_changed: Arc<AtomicBool>,
    farewell: Option<String>,
    at_once: bool,
    followed: Option<Followed>,
    inside: Option<LookingInside>,
}

/// Runs until somebody leaves. A failure that would leave nothing to show comes back before the screen is taken.
pub fn run(folder: &Path, first: First, look: &Look) -> anyhow::Result<()> {
    let (columns, rows) = terminal::window();
    let mut model = Model::new(columns, rows);
    model.signs = terminal::signs();
    let mut live = Live {
        folder: folder.to_owned(),
        model,
        screen: Screen::new(BufWriter::with_capacity(A_FRAME, io::stdout())),
        writer: None,
        clock: Clock::going_on_from(0),
        writing: Writing::default(),
        window_changed: terminal::watch_window()?,
        farewell: None,
        at_once: false,
        followed: None,
        inside: None,
    };
    live.model.own = Arc::clone(&look.own);
    live.begin(first)?;
    if let Some(problem) = &look.problem {
        live.tell(Msg::Failed(problem.clone()));
    }
    leaving::listen(&live.writing)?;
    let ended = terminal::take().and_then(|()| live.turn(look.colours));
    terminal::give_back();
    if live.at_once {
        terminal::forget();
    }
    live.finish();
    if let Some(sentence) = live.farewell {
        anyhow::bail!("{sentence}");
    }
    // A terminal that went away is no fault of the meeting's: all of it is in the file.
    drop(ended);
    Ok(())
}

impl Live {
    fn begin(&mut self, first: First) -> anyhow::Result<()> {
        match first {
            First::Home => {
                self.list();
                Ok(())
            }
            First::Meeting(path, changed) => {
                self.enter(entering::open(&path, changed)?);
                Ok(())
            }
            First::New(plan) => {
                self.enter(entering::create(&self.folder, &plan)?);
                Ok(())
            }
            First::Watch(path, way) => self.watch(&path, way),
            First::Tour { keep } => self.tour(keep),
        }
    }

    /// One turn for everything that comes in together.
    fn turn(&mut self, colours: Wish) -> io::Result<()> {
        let (mut hearing, theme) = Hearing::begin(colours)?;
        self.model.theme = theme;
        loop {
            self.hear_from_inside();
            self.screen.draw(&self.model)?;
            if leaving::asked().is_some() {
                return Ok(());
            }
            let msg = if hearing.waits_for(self.patience())? {
                let mut inputs = hearing.listen()?;
                inputs.extend(self.new_window());
                Msg::Input(inputs, self.clock.now())
            } else {
                self.look_around();
                self.look_at_followed();
                Msg::Tick(self.clock.now())
            };
            let effects = update(&mut self.model, msg);
            if self.perform(effects) {
                return Ok(());
            }
        }
    }

    /// The size of the window, if it changed.
    fn new_window(&self) -> Option<Input> {
        let changed = self.window_changed.swap(false, Ordering::SeqCst);
        changed
            .then(terminal::window)
            .map(|(columns, rows)| Input::Resized { columns, rows })
    }

    fn patience(&self) -> Duration {
        let awaited = Awaited {
            saving: self.writer.as_ref().is_some_and(|writer| !writer.saved()),
            answer: self.inside.is_some(),
            news: self.followed.is_some(),
        };
        patience(self.model.meeting(), &awaited)
    }

    /// Tells what came in the meeting that is followed.
    fn look_at_followed(&mut self) {
        if let Some(followed) = &mut self.followed {
            for news in followed.look(self.clock.now()) {
                self.tell(news);
            }
        }
    }

    /// Tells what was found inside the meetings.
    fn hear_from_inside(&mut self) {
        if let Some(answer) = self.inside.as_ref().and_then(LookingInside::answer) {
            self.inside = None;
            self.tell(answer);
        }
    }

    fn tour(&mut self, keep: bool) -> anyhow::Result<()> {
        let (msg, clock, writer) = entering::practice(&self.folder, keep)?;
        self.writer = writer;
        self.clock = clock;
        self.name_file();
        self.tell(msg);
        self.tell(Msg::Tour);
        Ok(())
    }

    fn watch(&mut self, path: &Path, way: Way) -> anyhow::Result<()> {
        let (watched, followed) = followed(path, way, self.clock.now())?;
        self.tell(watched);
        self.followed = followed;
        Ok(())
    }

    fn tell(&mut self, msg: Msg) {
        let effects = update(&mut self.model, msg);
        debug_assert!(effects.is_empty(), "news from outside asks for nothing");
    }

    /// Does what was asked, in order; says whether that was the end.
    fn perform(&mut self, effects: Vec<Effect>) -> bool {
        for effect in effects {
            match effect {
                Effect::Append(records) => self.append(&records),
                Effect::Sync => self.writer.iter().for_each(Writer::sync_soon),
                Effect::Open(path) => self.try_to_enter(entering::open(&path, Changed::LeaveOut)),
                Effect::Begin(plan) => {
                    self.try_to_enter(entering::create(&self.folder, &plan));
                }
                Effect::Replay(path) => {
                    self.clock = Clock::going_on_from(0);
                    let watched = self.watch(&path, SLOWLY);
                    self.tell_failure(watched);
                }
                Effect::Search(words) => {
                    self.inside = LookingInside::begin(&self.folder, words);
                }
                Effect::Tour => {
                    let begun = self.tour(false);
                    self.tell_failure(begun);
                }
                Effect::CloseMeeting => {
                    self.finish();
                    self.list();
                    if let Some(sentence) = self.farewell.take() {
                        self.tell(Msg::Failed(sentence));
                    }
                }
                Effect::End | Effect::Leave => {
                    self.at_once = effect == Effect::Leave;
                    return true;
                }
            }
        }
        false
    }

    fn tell_failure(&mut self, done: anyhow::Result<()>) {
        if let Err(failure) = done {
            self.tell(Msg::Failed(failure.to_string()));
        }
    }

    fn list(&mut self) {
        let meetings = archive::list(&self.folder);
        self.tell(Msg::Meetings(meetings));
    }

    fn append(&mut self, records: &[Record]) {
        if let Some(writer) = &mut self.writer {
            let whole = self.writing.lock();
            let written = writer.append(records).is_written();
            drop(whole);
            self.report(written);
        }
    }

    /// While saving fails, everything that waits is tried again.
    fn look_around(&mut self) {
        let (Some(writer), Some(chairing)) = (&mut self.writer, self.model.meeting()) else {
            return;
        };
        let whole = self.writing.lock();
        let around = writer.look_around(chairing.timeline.records());
        let written = around != session::Around::Lost
            && writer.retry(chairing.timeline.records()).is_written();
        drop(whole);
        self.name_file();
        self.report(written);
    }

    /// Remembers which file is written to, also where it had to be written anew beside the first.
    fn name_file(&self) {
        if let (Ok(mut file), Some(writer)) = (self.writing.lock(), &self.writer) {
            writer.path().clone_into(file.get_or_insert_default());
        }
    }

    fn report(&mut self, written: bool) {
        let saved = entering::saved(self.writer.as_ref(), written, self.clock);
        let shown = self.model.meeting().map(|chairing| chairing.saved);
        if shown.is_some_and(|shown| shown != saved) {
            self.tell(Msg::Saved(saved));
        }
    }

    fn try_to_enter(&mut self, entered: anyhow::Result<Entered>) {
        let entered = entered.map(|entered| self.enter(entered));
        self.tell_failure(entered);
    }

    /// The meeting is on the screen from now on.
    fn enter(&mut self, entered: Entered) {
        self.inside = None;
        self.writer = Some(entered.writer);
        self.name_file();
        self.clock = entered.clock;
        self.tell(entered.msg);
        self.report(entered.written);
    }

    /// Lets go of the meeting's file, in order. If its last words are not on the disk, that is said last of all.
    fn finish(&mut self) {
        let (Some(writer), Some(chairing)) = (self.writer.take(), self.model.meeting()) else {
            return;
        };
        let whole = self.writing.lock();
        if let Err(failure) = writer.close(chairing.timeline.records(), chairing.map()) {
            self.farewell = Some(failure.to_string());
        }
        drop(whole);
    }
}
