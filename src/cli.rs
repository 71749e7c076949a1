//! The command line: which verbs there are, and how a run ends.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Command, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::commands::{
    add, check, completions, config, examples, export, follow, forget, import, keys, list, man,
    misread, new, open, redact, repair, replay, seal, search, show, steps, tour, unseal, usage,
};
use crate::shell::archive::folder;
use crate::shell::colours::{When, Wish, wish};
use crate::shell::config::{Config, take_up};
use crate::shell::failing;
use crate::shell::leaving;
use crate::shell::live::Look;
use crate::shell::plain;
use crate::shell::saying::{complain, say};

/// What is said of the version: a file of a later format may only be looked at.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " (session format 1)");

/// Chair a Signs of Safety meeting at the terminal, with the room reading along.
#[derive(Parser, Debug)]
#[command(version = VERSION, about, max_term_width = 100)]
pub struct Cli {
    /// The folder with the meetings; else `SOFS_DIR`, else ./sessions if there is one, else your data folder
    #[arg(long, global = true, value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// Whether to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: When,
    /// Which colours; else those of your configuration, else projector
    #[arg(long, global = true, value_name = "THEME")]
    pub theme: Option<Wish>,
    /// Let the mouse point: a click goes there, the wheel goes up and down
    #[arg(long, global = true)]
    pub mouse: bool,
    /// Begin with one column alone, in full width
    #[arg(long, global = true)]
    pub big: bool,
    /// Say everything line by line, for screen readers and slow links; so does `SOFS_PLAIN=1`
    #[arg(long, global = true)]
    pub plain: bool,
    /// What to do; without it, all meetings are shown
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// What to do.
#[derive(Subcommand, Debug)]
pub enum Verb {
    /// Begin a meeting
    New(new::New),
    /// Go on with a meeting
    Open(open::Open),
    /// Add one entry, or one for each line of the standard input
    Add(add::Add),
    /// Print the board as text
    Show(show::Show),
    /// See a past meeting again as it grew
    Replay(replay::Replay),
    /// Show a running meeting on a second screen
    Follow(follow::Follow),
    /// List all meetings
    List(list::List),
    /// Look for words in all meetings
    Search(search::Search),
    /// Show what is still to be done, of all meetings
    Steps(steps::Steps),
    /// Say what is wrong with files; exit status 1 if anything is
    Check(check::Check),
    /// Write what can be read of a damaged file to a whole one beside it
    Repair(repair::Repair),
    /// Write a meeting as a page, a document, a table, a calendar, a picture, Markdown or JSON
    Export(export::Export),
    /// Seal a meeting with a passphrase or for keys, in the age format
    Seal(seal::Seal),
    /// Make a plain file of a sealed meeting again
    Unseal(unseal::Unseal),
    /// Make a meeting of a map that was written elsewhere, in Markdown or plain text
    Import(import::Import),
    /// Take words out of a meeting for good; shows first what would go
    Redact(redact::Redact),
    /// Remove a meeting for good, once its title was typed
    Forget(forget::Forget),
    /// Say where the configuration is, and what was understood of it
    Config(config::Config),
    /// Print what every key does
    Keys(keys::Keys),
    /// Learn it in six minutes, in a practice meeting
    Tour(tour::Tour),
    /// Print what your shell offers while you type: for bash, zsh, fish, elvish or PowerShell
    Completions(completions::Completions),
    /// Print the manual
    Man(man::Manual),
    /// Print the file names of all meetings
    #[command(hide = true, name = completions::MEETINGS)]
    Meetings,
}

impl Cli {
    fn run(self) -> anyhow::Result<bool> {
        let understood = take_up();
        let folder = folder(self.dir.as_deref(), understood.sessions.as_deref());
        let look = &self.look(&understood);
        if self.verb.is_some() {
            understood
                .problems
                .iter()
                .for_each(|problem| complain(problem));
        }
        match &self.verb {
            None => open::home(&folder, look)?,
            Some(Verb::New(asked)) => new::run(&folder, asked, look)?,
            Some(Verb::Open(asked)) => open::run(&folder, asked, look)?,
            Some(Verb::Add(asked)) => add::run(&folder, asked)?,
            Some(Verb::Show(asked)) => show::run(&folder, asked)?,
            Some(Verb::Replay(asked)) => replay::run(&folder, asked, look)?,
            Some(Verb::Follow(asked)) => follow::run(&folder, asked, look)?,
            Some(Verb::List(asked)) => return list::run(&folder, asked),
            Some(Verb::Search(asked)) => return search::run(&folder, asked, self.color),
            Some(Verb::Steps(asked)) => return steps::run(&folder, asked),
            Some(Verb::Check(asked)) => return check::run(&folder, asked, &look.own),
            Some(Verb::Repair(asked)) => repair::run(&folder, asked)?,
            Some(Verb::Export(asked)) => export::run(&folder, asked)?,
            Some(Verb::Seal(asked)) => seal::run(&folder, asked)?,
            Some(Verb::Unseal(asked)) => unseal::run(&folder, asked)?,
            Some(Verb::Import(asked)) => import::run(&folder, asked, &look.own)?,
            Some(Verb::Redact(asked)) => return redact::run(&folder, asked),
            Some(Verb::Forget(asked)) => return forget::run(&folder, asked),
            Some(Verb::Config(asked)) => return config::run(&folder, asked, &understood),
            Some(Verb::Keys(asked)) => keys::run(asked),
            Some(Verb::Tour(asked)) => tour::run(&folder, asked, look)?,
            Some(Verb::Completions(asked)) => completions::run(&command(), asked),
            Some(Verb::Man(asked)) => man::run(command(), asked)?,
            Some(Verb::Meetings) => completions::meetings(&folder),
        }
        Ok(true)
    }

    /// How the screen looks: as it is said here, else as in the configuration.
    fn look(&self, understood: &Config) -> Look {
        let colours = (self.theme, understood.theme);
        Look {
            colours: wish(colours, self.color, |name| std::env::var_os(name)),
            big: self.big,
            plain: self.plain || plain::asked_for(),
            own: Arc::clone(&understood.own),
            problem: understood.problems.first().cloned(),
            mouse: self.mouse || understood.mouse,
        }
    }
}

/// The command line, with an example for every verb.
pub fn command() -> Command {
    examples::with_examples(Cli::command())
}

/// Runs the program: 0 done, 1 failed or nothing found, 2 wrong usage, more than 128 ended from outside.
pub fn main() -> ExitCode {
    failing::prepare();
    let said = command().try_get_matches();
    let said = said.and_then(|said| Cli::from_arg_matches(&said));
    let status = match said {
        Ok(cli) => status_of(cli.run()),
        Err(answer) => tell(&answer, &called()),
    };
    ExitCode::from(leaving::asked().unwrap_or(status))
}

fn status_of(ended: anyhow::Result<bool>) -> u8 {
    match ended {
        Ok(true) => 0,
        Ok(false) => 1,
        Err(error) => {
            complain(&error.to_string());
            if error.is::<usage::WrongUsage>() {
                2
            } else {
                1
            }
        }
    }
}

/// The program with the verb that was asked of it.
fn called() -> String {
    let command = Cli::command();
    let verb = std::env::args_os()
        .skip(1)
        .find_map(|word| command.find_subcommand(word));
    verb.map_or("sofs".to_owned(), |verb| {
        format!("sofs {}", verb.get_name())
    })
}

/// Help that was asked for, or what is wrong with the command line. It may quote what was said, so it goes through the one door.
fn tell(answer: &clap::Error, program: &str) -> u8 {
    if answer.use_stderr() {
        complain(&misread::sentence(answer, program));
        2
    } else {
        say(&answer.render().to_string());
        0
    }
}
