//! `sofs keys`: what every key does.

use clap::Args;

use super::arriving;
use crate::app::explaining::{HelpLine as Line, all_keys as lines};
use crate::shell::saying::say;

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
            Line::Sentence(_) | Line::Word(_) => String::new(),
        })
        .collect()
}

/// The page `docs/keys.md`.
pub fn markdown() -> String {
    let mut page = "# Keys\n\nMade from the key table by `sofs keys --markdown`.\n".to_owned();
    for line in lines() {
        let line = match line {
            Line::Heading(title) => format!("\n## {title}\n\n| keys | what they do |\n|---|---|\n"),
            Line::Keys(keys, says) => format!("| {} | {says} |\n", keys.replace('|', "\\|")),
            Line::Sentence(_) | Line::Word(_) => String::new(),
        };
        page.push_str(&line);
    }
    page + &arriving::markdown()
}
