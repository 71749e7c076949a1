//! Measures programs in a terminal side by side, and holds the figures against the goals.

mod terminal;
mod process;
mod statistics;
mod programs;
mod typing;
mod calls;
mod long;
mod goals;

use std::path::{Path, PathBuf};
use std::time::Duration;

use programs::Program;

const USAGE: &str = "at-a-terminal PATH-OF-SOFS [keys|calls|starts|pastes|long|archive]… (all of them without a word)";

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let Some(sofs) = arguments.next() else {
        anyhow::bail!(USAGE);
    };
    let sofs = std::fs::canonicalize(sofs)?;
    let wanted: Vec<String> = arguments.collect();
    let home = PathBuf::from(format!(
        "{}/at-a-terminal-{}",
        std::env::temp_dir().display(),
        std::process::id()
    ));
    std::fs::create_dir_all(&home)?;
    let measured = measure(&sofs, &home, &|what| {
        wanted.is_empty() || wanted.iter().any(|one| one == what)
    });
    std::fs::remove_dir_all(&home)?;
    measured
}

fn measure(sofs: &Path, home: &Path, wanted: &dyn Fn(&str) -> bool) -> anyhow::Result<()> {
    let programs = programs::all(home, sofs)?;
    programs::meeting_in(sofs, home, programs::FULL, 500)?;
    programs::meeting_in(sofs, home, programs::QUIET, 500)?;
    programs::meeting_in(sofs, home, programs::SMALL, 12)?;
    let asked = programs
        .iter()
        .position(|program| program.name.starts_with("sofs"))
        .unwrap_or(0);
    let place = |name: &str| programs.iter().position(|program| program.name == name);
    let mut goals = goals::Goals::default();
    if wanted("keys") {
        let figures = typing::measure(&programs, home)?;
        goals.keys(&figures, asked, place("nano"), place("vim"));
    }
    if wanted("pastes") {
        goals.paste(long::pastes(&programs, home)?[asked]);
    }
    if wanted("starts") {
        let small = programs::program(
            "sofs, 12 entries",
            &[&programs::text(sofs)?, "open", programs::SMALL],
            b"",
        );
        let mut all: Vec<Program> = vec![small];
        all.extend(programs::all(home, sofs)?);
        let medians = long::starts(&all, home)?;
        let bare = all
            .iter()
            .position(|program| program.name == "bare ratatui")
            .unwrap_or(0);
        let nano = all.iter().position(|program| program.name == "nano");
        goals.start(medians[0], medians[bare], nano.map(|nano| medians[nano]));
    }
    if wanted("long") {
        goals.long(&long::long_meeting(sofs, home, 100_000)?);
    }
    if wanted("archive") {
        goals.search(long::archive(sofs, home)?);
    }
    if wanted("calls") {
        goals.calls(&calls::measure(&programs, asked, home)?);
    }
    goals.binary(std::fs::metadata(sofs)?.len());
    goals.print();
    // A program that was just killed may still be writing its last page.
    std::thread::sleep(Duration::from_millis(200));
    Ok(())
}
