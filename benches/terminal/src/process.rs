//! What the system tells of a process: memory, wake-ups, time.

use std::fs;

/// How much a process has done so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Done {
    /// How often a thread of it went to sleep, and so how often one woke. Giving way to others is no sleep.
    pub sleeps: u64,
    /// Nanoseconds on a processor.
    pub busy: u64,
}

/// How much a process has done so far, all its threads together.
pub fn done(process: u32) -> Done {
    let mut done = Done::default();
    let threads = fs::read_dir(format!("/proc/{process}/task"));
    for thread in threads.into_iter().flatten().flatten() {
        let status = fs::read_to_string(thread.path().join("status")).unwrap_or_default();
        done.sleeps += line(&status, "voluntary_ctxt_switches:");
        let told = fs::read_to_string(thread.path().join("schedstat")).unwrap_or_default();
        let busy = told.split_whitespace().next();
        done.busy += busy.and_then(|busy| busy.parse::<u64>().ok()).unwrap_or(0);
    }
    done
}

/// The most memory a process ever had, in kilobytes.
pub fn peak(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    line(&status, "VmHWM:")
}

fn line(status: &str, name: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}
