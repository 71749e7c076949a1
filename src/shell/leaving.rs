//! When the program is told from outside to end: in order if it still listens, and otherwise all the same.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};

/// The signal that asked for the end; 0 while none has.
static ASKED: AtomicU8 = AtomicU8::new(0);

/// The file that is written to. Held while something is written, so that nothing ends the program in the middle of it.
pub type Writing = Arc<Mutex<Option<PathBuf>>>;

/// The exit status that tells which signal asked for the end, if one did.
pub fn asked() -> Option<u8> {
    match ASKED.load(Ordering::SeqCst) {
        0 => None,
        signal => Some(128 + signal),
    }
}

/// Listens for those signals that ask a program to end; `wake` rouses the loop, so that it can do so in order.
#[cfg(unix)]
pub fn listen(writing: &Writing, wake: impl Fn() + Send + 'static) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    let writing = Arc::clone(writing);
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            if let Some(signal) = signals.forever().next() {
                end(u8::try_from(signal).unwrap_or_default(), &writing, &wake);
            }
        })?;
    Ok(())
}

/// The loop waits for keys, and a change of the window is the one thing besides that wakes it.
#[cfg(unix)]
pub fn wake_screen() {
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGWINCH);
}

/// Windows wakes it by itself.
#[cfg(not(unix))]
pub fn wake_screen() {}

/// A terminal can go away without a signal, and the library would ask it for keys for ever. Another thread waits for that.
#[cfg(unix)]
pub fn watch_terminal() -> std::io::Result<()> {
    let watching = std::thread::Builder::new().name("terminal".to_owned());
    watching.spawn(wait_until_gone)?;
    Ok(())
}

/// Windows tells of it.
#[cfg(not(unix))]
pub fn watch_terminal() -> std::io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn wait_until_gone() {
    use rustix::event::{PollFd, PollFlags, poll};

    let terminal = rustix::stdio::stdin();
    let mut watched = [PollFd::new(&terminal, PollFlags::empty())];
    while poll(&mut watched, None) == Err(rustix::io::Errno::INTR) {}
    if watched[0].revents().contains(PollFlags::HUP) {
        let _ = signal_hook::low_level::raise(signal_hook::consts::SIGHUP);
    }
}

/// Windows ends console programs without asking; the file is whole after every append.
#[cfg(not(unix))]
pub fn listen(_writing: &Writing, _wake: impl Fn() + Send + 'static) -> std::io::Result<()> {
    Ok(())
}

/// Asks the loop to end in order. If it does not, because the terminal or the disk holds it up, the file is left as it is, which
/// is whole, and handed to the disk.
#[cfg(unix)]
fn end(signal: u8, writing: &Writing, wake: &impl Fn()) {
    use std::time::Duration;

    /// How long the loop has for a turn, and how long a terminal may take to be given back.
    const A_TURN: Duration = Duration::from_secs(1);

    ASKED.store(signal, Ordering::SeqCst);
    wake();
    std::thread::sleep(A_TURN);
    let file = writing.lock();
    if let Ok(Some(path)) = file.as_deref() {
        let _ = std::fs::File::open(path).and_then(|file| file.sync_data());
    }
    // A terminal that takes nothing would hold this thread up as well.
    let (done, given_back) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        super::terminal::give_back();
        done.send(())
    });
    let _ = given_back.recv_timeout(A_TURN);
    std::process::exit(128 + i32::from(signal));
}
