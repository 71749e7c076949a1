//! Hands to the disk what was written, on a second thread, so that no key waits for it.

use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::disk::Flush;

/// What the two threads tell each other.
#[derive(Debug, Default)]
struct State {
    /// When the first record happened that was written since the last handing over began.
    unsynced: Option<u64>,
    /// The same of the handing over that goes on now.
    under_way: Option<u64>,
    at_once: bool,
    ending: bool,
    /// Once a handing over has failed, the system may have dropped the bytes: no later success can be believed.
    failed: bool,
}

impl State {
    fn waits(&self) -> bool {
        self.unsynced.is_some() || self.under_way.is_some()
    }
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The second thread. It sleeps until something was written.
#[derive(Debug)]
pub struct Syncing {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Syncing {
    /// Begins to hand over what is written, each time after this delay at the latest.
    pub fn begin(flush: Flush, delay: Duration) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let theirs = Arc::clone(&shared);
        let thread = thread::Builder::new()
            .name("disk".to_owned())
            .spawn(move || keep_handing_over(&theirs, flush, delay))?;
        Ok(Self {
            shared,
            thread: Some(thread),
        })
    }

    /// Something was written; its first record happened at this time.
    pub fn written(&self, at: u64) {
        let mut state = self.shared.lock();
        if state.unsynced.is_none() {
            state.unsynced = Some(at);
            self.shared.changed.notify_all();
        }
    }

    /// Asks to hand over at once.
    pub fn soon(&self) {
        let mut state = self.shared.lock();
        if state.unsynced.is_some() {
            state.at_once = true;
            self.shared.changed.notify_all();
        }
    }

    /// Waits until all is handed over, and says whether it was.
    pub fn now(&self) -> bool {
        self.soon();
        let state = self.shared.lock();
        let state = self
            .shared
            .changed
            .wait_while(state, |state| state.waits() && !state.failed)
            .unwrap_or_else(PoisonError::into_inner);
        !state.failed
    }

    /// Whether handing over has failed.
    pub fn failed(&self) -> bool {
        self.shared.lock().failed
    }

    /// When the first record happened that may not be on the disk.
    pub fn unsynced_since(&self) -> Option<u64> {
        let state = self.shared.lock();
        state.under_way.or(state.unsynced)
    }

    /// Hands over what is left and ends the thread.
    pub fn stop(&mut self) {
        self.shared.lock().ending = true;
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            // It cannot have panicked in a way that matters: whatever failed is told by `failed`.
            let _ = thread.join();
        }
    }
}

impl Drop for Syncing {
    fn drop(&mut self) {
        self.stop();
    }
}

fn keep_handing_over(shared: &Shared, mut flush: Flush, delay: Duration) {
    while wait_for_work(shared, delay) {
        let done = flush();
        let mut state = shared.lock();
        if done.is_ok() {
            state.under_way = None;
        } else {
            state.failed = true;
        }
        shared.changed.notify_all();
        if state.failed {
            return;
        }
    }
}

/// Sleeps until something was written and its time has come. Says false when there is nothing more to do.
fn wait_for_work(shared: &Shared, delay: Duration) -> bool {
    let idle = |state: &mut State| state.unsynced.is_none() && !state.ending;
    let early = |state: &mut State| !state.at_once && !state.ending;
    let state = shared
        .changed
        .wait_while(shared.lock(), idle)
        .unwrap_or_else(PoisonError::into_inner);
    let (mut state, _) = shared
        .changed
        .wait_timeout_while(state, delay, early)
        .unwrap_or_else(PoisonError::into_inner);
    state.at_once = false;
    state.under_way = state.unsynced.take();
    state.under_way.is_some()
}
