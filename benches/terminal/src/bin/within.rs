//! Makes a pseudo-terminal the terminal of a program, says when that begins, and becomes the program.

use std::io::Write;
use std::os::unix::process::CommandExt;
use std::process::Command;

use rustix::fs::{Mode, OFlags, open};
use rustix::stdio::{dup2_stderr, dup2_stdin, dup2_stdout};
use rustix::time::{ClockId, clock_gettime};

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(terminal), Some(program)) = (arguments.next(), arguments.next()) else {
        anyhow::bail!("within TERMINAL PROGRAM ARGUMENTS…");
    };
    rustix::process::setsid()?;
    // The first terminal that a session opens becomes its own.
    let terminal = open(terminal, OFlags::RDWR, Mode::empty())?;
    let mut told = std::io::stdout().lock();
    let now = clock_gettime(ClockId::Monotonic);
    writeln!(told, "{}", now.tv_sec * 1_000_000_000 + now.tv_nsec)?;
    told.flush()?;
    drop(told);
    dup2_stdin(&terminal)?;
    dup2_stdout(&terminal)?;
    dup2_stderr(&terminal)?;
    drop(terminal);
    Err(Command::new(program).args(arguments).exec().into())
}
