//! The loop: what comes in is read together, changes the model, goes to the file, and then to the screen.

use std::io::{self, BufWriter, Stdout};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ratatui::crossterm::event::poll;

use super::archive;
use super::clock::{Clock, until_next_minute};
use super::entering::{self, Entered};
pub use super::first::{First, Look};
use super::following::{Followed, LOOK_AGAIN, followed};
use super::keyboard::{inside_multiplexer, translate};
use super::leaving::{self, Writing};
use super::screen::Screen;
use super::terminal;
use crate::app::asking_next::until_offered;
use crate::app::effect::{Effect, Msg, Saved, Way};
use crate::app::key::Input;
use crate::app::model::Model;
use crate::app::update::update;
use crate::app::watching::until_next;
use crate::meeting::record::Record;
use crate::session::{self, Changed, Writer};

/// How often saving is tried again while it fails.
const TRY_AGAIN: Duration = Duration::from_secs(1);

/// A replay shows no more than so often what changed, in milliseconds.
const A_MOMENT: u64 = 8;

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
    followed: Option<Followed>,
}

/// Runs until somebody leaves. A failure that would leave nothing to show comes back before the screen is taken.
pub fn run(folder: &Path, first: First, look: &Look) -> anyhow::Result<()> {
    let (columns, rows) = terminal::window();
    let writing = Writing::default();
    let mut model = Model::new(columns, rows);
    model.signs = terminal::signs();
    model.big = look.big;
    let mut live = Live {
        folder: folder.to_owned(),
        model,
        screen: Screen::new(BufWriter::with_capacity(A_FRAME, io::stdout()), look.theme),
        writer: None,
        clock: Clock::going_on_from(0),
        writing,
        window_changed: terminal::watch_window()?,
        farewell: None,
        followed: None,
    };
    live.model.own = Arc::clone(&look.own);
    live.begin(first)?;
    if let Some(problem) = &look.problem {
        live.tell(Msg::Failed(problem.clone()));
    }
    leaving::listen(&live.writing)?;
    let ended = terminal::take().and_then(|()| live.turn());
    terminal::give_back();
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
                let meetings = archive::list(&self.folder);
                self.tell(Msg::Meetings(meetings));
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
    fn turn(&mut self) -> io::Result<()> {
        let multiplexed = inside_multiplexer(
            std::env::var_os("TMUX").as_deref(),
            std::env::var_os("STY").as_deref(),
        );
        loop {
            self.screen.draw(&self.model)?;
            if leaving::asked().is_some() {
                return Ok(());
            }
            let msg = if poll(self.patience())? {
                let mut inputs = translate(&terminal::incoming()?, multiplexed);
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

    /// How long nothing needs to be done unless a key comes: the clock shows minutes, and a failing disk is tried each second.
    fn patience(&self) -> Duration {
        let playing = self.model.meeting().and_then(until_next);
        match (&self.writer, playing) {
            (_, Some(milliseconds)) => Duration::from_millis(milliseconds.max(A_MOMENT)),
            (Some(writer), None) if !writer.saved() => TRY_AGAIN,
            _ if self.followed.is_some() => LOOK_AGAIN,
            _ => self.until_question().min(until_next_minute()),
        }
    }

    /// How long until a question is offered to a chair who is not typing.
    fn until_question(&self) -> Duration {
        let left = self.model.meeting().and_then(until_offered);
        left.map_or(Duration::MAX, |left| {
            Duration::from_millis(left.max(A_MOMENT))
        })
    }

    /// Tells what came in the meeting that is followed.
    fn look_at_followed(&mut self) {
        if let Some(followed) = &mut self.followed {
            for news in followed.look(self.clock.now()) {
                self.tell(news);
            }
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
                Effect::Sync => {
                    if let Some(writer) = &self.writer {
                        writer.sync_soon();
                    }
                }
                Effect::Open(path) => self.try_to_enter(entering::open(&path, Changed::LeaveOut)),
                Effect::Begin(plan) => {
                    self.try_to_enter(entering::create(&self.folder, &plan));
                }
                Effect::Tour => {
                    if let Err(failure) = self.tour(false) {
                        self.tell(Msg::Failed(failure.to_string()));
                    }
                }
                Effect::CloseMeeting => {
                    self.finish();
                    self.list();
                    if let Some(sentence) = self.farewell.take() {
                        self.tell(Msg::Failed(sentence));
                    }
                }
                Effect::Leave => return true,
            }
        }
        false
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
        let since = self.writer.as_ref().and_then(Writer::waiting_since);
        let saved = match since {
            Some(at) => Saved::NotSince(at),
            None if written => Saved::All,
            None => Saved::NotSince(self.clock.now().at),
        };
        let shown = self.model.meeting().map(|chairing| chairing.saved);
        if shown.is_some_and(|shown| shown != saved) {
            self.tell(Msg::Saved(saved));
        }
    }

    fn try_to_enter(&mut self, entered: anyhow::Result<Entered>) {
        match entered {
            Ok(entered) => self.enter(entered),
            Err(failure) => self.tell(Msg::Failed(failure.to_string())),
        }
    }

    /// The meeting is on the screen from now on.
    fn enter(&mut self, entered: Entered) {
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
