//! If the program itself fails: it says where and never what, and leaves no picture of its memory behind.

use std::panic::PanicHookInfo;
use std::path::Path;

use super::saying::complain;
use super::terminal::give_back;

/// From now on a fault gives the terminal back and is told without a word of the meeting, which its message may quote.
pub fn prepare() {
    leave_no_dump();
    std::panic::set_hook(Box::new(|panic| {
        give_back();
        complain(&told(panic));
        std::process::exit(1);
    }));
}

/// What is said of a fault: where in the program it is.
pub fn told(panic: &PanicHookInfo) -> String {
    let place = panic.location().map_or(String::new(), |at| {
        let file = Path::new(at.file()).file_name().unwrap_or_default();
        format!(" ({}:{})", file.display(), at.line())
    });
    format!(
        "sofs stopped because of a fault of its own{place}; the meeting is on disk as it was on the screen."
    )
}

/// Faults that no hook hears of, as an overflow of the stack, would have the system write all of the memory into a file.
#[cfg(unix)]
fn leave_no_dump() {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    // Whoever may not lower it has none to fear.
    let _ = setrlimit(Resource::Core, none);
    not_even_piped();
}

/// Where dumps go to another program the limit does not count. Others of the same user cannot read the memory then either.
#[cfg(target_os = "linux")]
fn not_even_piped() {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
}

#[cfg(all(unix, not(target_os = "linux")))]
fn not_even_piped() {}

/// Windows has no such limit; what it keeps of a fault is set for the whole machine.
#[cfg(not(unix))]
fn leave_no_dump() {}
