//! `sofs keys`: what every key does.

use clap::Args;

use crate::shell::saying::say;
use crate::view::help_page::{Line, lines};

/// What can be said behind `sofs keys`.
#[derive(Args, Debug)]
pub struct Keys {
    /// As Markdown
    #[arg(long)]
    pub markdown: bool,
}

/// Prints the keys.
pub fn run(asked: &Keys) {
    say(&if asked.markdown { markdown() } else { plain() });
}

fn plain() -> String {
    lines()
        .into_iter()
        .map(|line| match line {
            Line::Heading(title) => format!("\n{title}\n"),
            Line::Keys(keys, says) => format!("  {keys:<24} {says}\n"),
        })
        .collect()
}

/// The page `docs/keys.md`.
pub fn markdown() -> String {
    let mut page = "# Keys\n\nMade from the key table by `sofs keys --markdown`.\n".to_owned();
    page.extend(lines().into_iter().map(|line| match line {
        Line::Heading(title) => format!("\n## {title}\n\n| keys | what they do |\n|---|---|\n"),
        Line::Keys(keys, says) => format!("| {} | {says} |\n", keys.replace('|', "\\|")),
    }));
    page
}
