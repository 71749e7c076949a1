//! Looking inside all meetings while somebody goes on typing: in a thread of its own, given up as soon as other words are typed.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::Duration;

use super::searching::{Search, Wish, search};
use crate::app::effect::Msg;
use crate::app::hit::Answer;
use crate::meeting::sought::Sought;

/// How often the answer is looked for while it is awaited.
pub const SOON: Duration = Duration::from_millis(20);

/// So much is listed; whoever looks for one thing among more adds a word.
const MOST: usize = 300;

/// A search whose answer is awaited.
pub struct LookingInside {
    words: String,
    stopped: Arc<AtomicBool>,
    answer: Receiver<Search>,
}

impl LookingInside {
    /// Begins to look for these words.
    pub fn begin(folder: &Path, words: String) -> Option<Self> {
        let sought = Sought::of(&words)?;
        let stopped = Arc::new(AtomicBool::new(false));
        let (found, answer) = channel();
        let (folder, stop) = (folder.to_owned(), Arc::clone(&stopped));
        thread::spawn(move || {
            let wish = Wish {
                sought: &sought,
                held: false,
                stopped: &stop,
            };
            // Nobody may wait for it any more.
            let _ = found.send(search(&folder, &wish));
        });
        Some(Self {
            words,
            stopped,
            answer,
        })
    }

    /// The answer, once it is there. Whatever went wrong, there is one.
    pub fn answer(&self) -> Option<Msg> {
        let mut hits = match self.answer.try_recv() {
            Ok(search) => search.hits,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Vec::new(),
        };
        let all = hits.len();
        hits.truncate(MOST);
        let words = self.words.clone();
        Some(Msg::Found(Answer { words, hits, all }))
    }
}

impl Drop for LookingInside {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
    }
}
