//! A configuration to begin with: every setting with a remark, none of which counts until its slashes are taken away.

use std::io::Write;
use std::path::Path;

/// What stands in it.
pub const EXAMPLE: &str = r#"// What your service wants otherwise. Take the two slashes away from a line, and it counts.
// sofs config says whether all of it is understood.
(
    // The service in which new meetings stand: wellbeing, safety or stability.
    // setting: "wellbeing",

    // The column that stands first in new meetings: worried or well.
    // order: "well",

    // The colours: projector, light, dark, mono or auto.
    // theme: "light",

    // Whether a click goes there.
    // mouse: true,

    // Where the meetings are kept.
    // sessions: "/srv/meetings",

    // What the curtain says.
    // curtain: "We are taking a short break.",

    // Headings in your own words, each by its name on the command line.
    // titles: { "past-harm": "What happened" },

    // Questions that are offered beside ours.
    // questions: ["What would the dog say?"],

    // Professional words, and plain words for them.
    // jargon: { "presenting issue": "what it is about" },

    // Short forms, and what they are written out as.
    // shorthand: { "ht": "headteacher" },

    // Days off beside weekends and the bank holidays of England.
    // holidays: ["2027-01-02"],
)
"#;

/// Writes it there, for its owner's eyes, unless something is there already.
pub fn create(path: &Path) -> anyhow::Result<()> {
    let name = path.display();
    let there = || anyhow::anyhow!("{name} is there already; it was left as it is.");
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(there());
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let cannot = || anyhow::anyhow!("{name} cannot be written; is its folder yours?");
    make_folder(folder).map_err(|_| cannot())?;
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|_| cannot())?;
    let written = file.write_all(EXAMPLE.as_bytes());
    let synced = written.and_then(|()| file.as_file().sync_all());
    synced.map_err(|_| {
        anyhow::anyhow!("{name} could not be written to its end; is the disk full?")
    })?;
    file.persist_noclobber(path).map_err(|_| there())?;
    Ok(())
}

/// A folder that only its owner can look into, and those above it.
fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use super::EXAMPLE;
    use crate::meeting::vocabulary::{Category, Setting};
    use crate::shell::config::understand;

    #[test]
    fn the_example_is_understood_and_changes_nothing() {
        let config = understand(EXAMPLE, "config.ron");
        assert_eq!(config.problems, Vec::<String>::new());
        assert_eq!(*config.own, crate::app::own::Own::default());
        assert!(config.titles.is_empty() && config.sessions.is_none() && config.theme.is_none());
    }

    #[test]
    fn every_line_of_the_example_counts_once_its_slashes_are_taken_away() {
        let is_setting = |line: &str| {
            let rest = line.trim().strip_prefix("// ");
            rest.and_then(|rest| rest.split_once(": "))
                .is_some_and(|(name, _)| name.chars().all(|letter| letter.is_ascii_lowercase()))
                && line.ends_with(',')
        };
        let lines = EXAMPLE.lines().map(|line| {
            if is_setting(line) {
                line.replacen("//", "", 1)
            } else {
                line.to_owned()
            }
        });
        let all: Vec<String> = lines.collect();
        let config = understand(&all.join("\n"), "config.ron");
        assert_eq!(config.problems, Vec::<String>::new());
        assert_eq!(config.own.setting, Some(Setting::Wellbeing));
        assert!(config.own.order.is_some() && config.own.curtain.is_some() && config.mouse);
        assert_eq!(
            [
                config.own.questions.len(),
                config.own.jargon.len(),
                config.own.shorthand.len()
            ],
            [1, 1, 1]
        );
        assert_eq!(config.own.holidays.more.len(), 1);
        assert_eq!(
            config.titles,
            [(Category::PastHarm, "What happened".to_owned())]
        );
        assert!(config.sessions.is_some() && config.theme.is_some());
    }
}
