//! A running program apart from how it is seen: the model, the meeting's file, the clock, and doing what was asked.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::archive;
use super::clock::Clock;
use super::entering::{self, Entered};
use super::first::{First, SLOWLY};
use super::following::{Followed, followed, looked_at};
use super::leaving::Writing;
use super::looking_inside::LookingInside;
use super::mouse;
use super::patience::{Awaited, patience};
use crate::app::chairing::Chairing;
use crate::app::effect::{Effect, Msg, Saved, Way};
use crate::app::language;
use crate::app::model::Model;
use crate::app::update::update;
use crate::meeting::clean::clean_line;
use crate::meeting::record::Record;
use crate::session::{Around, Changed, Writer};

/// How often the file is looked at while somebody types, in milliseconds.
const A_SECOND: u64 = 1_000;

/// Everything that touches the world, apart from the screen and the keys.
pub struct Running {
    folder: PathBuf,
    /// What is known.
    pub model: Model,
    /// The clock of the meeting.
    pub clock: Clock,
    /// The file that is written to.
    pub writing: Writing,
    /// What has to be said last of all.
    pub farewell: Option<String>,
    /// The meeting of somebody else that is followed.
    pub followed: Option<Followed>,
    /// Whether somebody left in haste, so that nothing shall be left to scroll back to.
    pub at_once: bool,
    writer: Option<Writer>,
    /// Whether something was written of which the disk may still say that it failed.
    unsettled: bool,
    /// When the file was last looked at.
    looked: u64,
    inside: Option<LookingInside>,
}

impl Running {
    /// A program that has just started.
    pub fn new(folder: &Path, model: Model) -> Self {
        Self {
            folder: folder.to_owned(),
            model,
            clock: Clock::going_on_from(0),
            writing: Writing::default(),
            farewell: None,
            followed: None,
            at_once: false,
            writer: None,
            unsettled: false,
            looked: 0,
            inside: None,
        }
    }

    /// Whether the file is to be looked at again in a second, because it did not take everything so far or may not keep it.
    pub fn waits_to_save(&self) -> bool {
        self.writer.is_some() && self.unsettled
    }

    /// How long nothing needs to be done unless a key comes.
    pub fn patience(&self) -> Duration {
        let awaited = Awaited {
            saving: self.waits_to_save(),
            answer: self.inside.is_some(),
            news: self.followed.is_some(),
        };
        patience(self.model.meeting(), &awaited)
    }

    /// Shows what is shown first; a failure that would leave nothing to show comes back.
    pub fn begin(&mut self, first: First) -> anyhow::Result<()> {
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
            First::Opened(path, reading, way) => {
                let now = self.clock.now();
                self.tell(looked_at(&path, *reading, way, now));
                Ok(())
            }
            First::Tour { keep } => self.tour(keep),
        }
    }

    /// Tells what came in the meeting that is followed.
    pub fn look_at_followed(&mut self) {
        if let Some(followed) = &mut self.followed {
            for news in followed.look(self.clock.now()) {
                self.tell(news);
            }
        }
    }

    /// Tells what was found inside the meetings.
    pub fn hear_from_inside(&mut self) {
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

    /// Does what could wait until the last key was on the screen; says whether there was anything.
    pub fn look_closer(&mut self) -> bool {
        let waits = self.model.meeting().is_some_and(language::waits);
        if waits {
            self.tell(Msg::Shown);
        }
        waits
    }

    /// Tells news from outside.
    pub fn tell(&mut self, msg: Msg) {
        let effects = update(&mut self.model, msg);
        debug_assert!(effects.is_empty(), "news from outside asks for nothing");
    }

    /// Does what was asked, in order; says whether that was the end.
    pub fn perform(&mut self, effects: Vec<Effect>) -> bool {
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
                Effect::Mouse(on) => mouse::listen(on),
                Effect::End | Effect::Leave => {
                    self.at_once = effect == Effect::Leave;
                    return true;
                }
            }
        }
        self.look_in_time();
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
            self.unsettled = true;
            let told = |chairing: &Chairing| chairing.saved == Saved::All;
            if !written || !self.model.meeting().is_some_and(told) {
                self.report();
            }
        }
    }

    /// Somebody who types without a pause never lets the loop wait: the file is looked at each second all the same.
    fn look_in_time(&mut self) {
        if self.waits_to_save() && self.model.now.at.abs_diff(self.looked) >= A_SECOND {
            self.look_around();
        }
    }

    /// Looks whether the file is still there. While saving fails, everything that waits is tried again.
    pub fn look_around(&mut self) {
        self.clock.look_at_zone();
        self.looked = self.clock.now().at;
        let (Some(writer), Some(chairing)) = (&mut self.writer, self.model.meeting()) else {
            return;
        };
        let whole = self.writing.lock();
        let around = writer.look_around(chairing.timeline.records());
        if around != Around::Lost {
            let _ = writer.retry(chairing.timeline.records());
        }
        drop(whole);
        self.unsettled = !writer.settled();
        let told = (around == Around::Rebuilt).then(|| written_anew(writer.path()));
        self.name_file();
        self.report();
        if let Some(sentence) = told {
            self.tell(Msg::Failed(sentence));
        }
    }

    /// Remembers which file is written to, also where it had to be written anew beside the first.
    fn name_file(&self) {
        if let (Ok(mut file), Some(writer)) = (self.writing.lock(), &self.writer) {
            writer.path().clone_into(file.get_or_insert_default());
        }
    }

    fn report(&mut self) {
        let saved = entering::saved(self.writer.as_ref());
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
        self.unsettled = true;
        self.report();
    }

    /// Lets go of the meeting's file, in order. If its last words are not on the disk, that is said last of all.
    pub fn finish(&mut self) {
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

/// What is said when the meeting's file was moved, removed or changed by others.
fn written_anew(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = clean_line(&name.to_string_lossy());
    format!("The file was moved or changed; all is now in {name}.")
}
