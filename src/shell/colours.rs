//! Which colours the screen begins with: what was asked for, as far as the surroundings have colours at all.

use std::ffi::OsString;

use clap::ValueEnum;

use crate::app::theme::Theme;

/// Which colours somebody wishes for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Wish {
    /// Dark or light, as the terminal is; projector if it does not say.
    Auto,
    /// Light on dark.
    Dark,
    /// On soft grey.
    Light,
    /// Black on white: the usual one.
    Projector,
    /// No colours: bold and reverse say everything.
    Mono,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// Unless `NO_COLOR` is set, or the terminal does not know 256 of them.
    Auto,
    /// Always.
    Always,
    /// Never: bold and reverse say everything.
    Never,
}

/// Parts of the names of terminals that know fewer than 256 colours.
const FEW: [&str; 9] = [
    "16color", "88color", "linux", "mono", "ansi", "dumb", "vt1", "vt2", "vt5",
];

/// Parts of the names of terminals that know 256 colours.
const MANY: [&str; 11] = [
    "256color",
    "direct",
    "alacritty",
    "foot",
    "ghostty",
    "iterm",
    "kitty",
    "konsole",
    "mintty",
    "tmux",
    "wezterm",
];

impl Wish {
    /// The wish by its name on the command line.
    pub fn named(name: &str) -> Option<Self> {
        Self::from_str(name, false).ok()
    }

    /// The theme, if it does not depend on the terminal.
    pub fn theme(self) -> Option<Theme> {
        match self {
            Self::Auto => None,
            Self::Dark => Some(Theme::Dark),
            Self::Light => Some(Theme::Light),
            Self::Projector => Some(Theme::Projector),
            Self::Mono => Some(Theme::Mono),
        }
    }
}

/// The wish that counts: the command line before the configuration before what is usual. Without colours there is no choice.
///
/// `variable` gives what is set in the surroundings.
pub fn wish(
    (asked, configured): (Option<Wish>, Option<Wish>),
    when: When,
    variable: impl Fn(&str) -> Option<OsString>,
) -> Wish {
    let coloured = match when {
        When::Always => true,
        When::Never => false,
        When::Auto => has_colours(variable),
    };
    match asked.or(configured) {
        _ if !coloured => Wish::Mono,
        Some(wish) => wish,
        None => Wish::Projector,
    }
}

/// Whether words may stand out in what is printed: bold is no colour, but nothing for a pipe or for a terminal that knows none.
pub fn may_stand_out(
    when: When,
    is_terminal: bool,
    variable: impl Fn(&str) -> Option<OsString>,
) -> bool {
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto => is_terminal && variable("TERM").is_some_and(|term| term != "dumb"),
    }
}

/// Whether colours are welcome, and the ones we use are known. With sixteen, which belong to the user, there are none of ours.
fn has_colours(variable: impl Fn(&str) -> Option<OsString>) -> bool {
    let said = |name: &str| {
        let value = variable(name).unwrap_or_default();
        value.to_string_lossy().to_ascii_lowercase()
    };
    let term = said("TERM");
    let is_one_of = |names: &[&str]| names.iter().any(|name| term.contains(name));
    if !said("NO_COLOR").is_empty() || is_one_of(&FEW) {
        return false;
    }
    let more = matches!(said("COLORTERM").as_str(), "truecolor" | "24bit");
    let unnamed = cfg!(windows) && term.is_empty();
    more || unnamed || term == "xterm" || is_one_of(&MANY)
}

/// Whether the terminal may be asked how dark it is: not from afar, and not where the answer is known to end up on the screen.
pub fn may_be_asked(variable: impl Fn(&str) -> Option<OsString>) -> bool {
    let not_there = |name: &&str| variable(name).is_none_or(|value| value.is_empty());
    ["SSH_CONNECTION", "SSH_TTY", "STY"].iter().all(not_there)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is set, as `NAME=value NAME=value`.
    fn set(all: &str) -> impl Fn(&str) -> Option<OsString> {
        move |name| {
            let mut pairs = all.split(' ').filter_map(|pair| pair.split_once('='));
            pairs.find_map(|(one, value)| (one == name).then(|| value.into()))
        }
    }

    fn without_a_wish(around: &str) -> Wish {
        wish((None, None), When::Auto, set(around))
    }

    #[test]
    fn the_command_line_counts_before_the_configuration_before_what_is_usual() {
        let around = || set("TERM=xterm-256color");
        let both = (Some(Wish::Dark), Some(Wish::Light));
        assert_eq!(wish(both, When::Auto, around()), Wish::Dark);
        let configured = (None, Some(Wish::Light));
        assert_eq!(wish(configured, When::Auto, around()), Wish::Light);
        assert_eq!(without_a_wish("TERM=xterm-256color"), Wish::Projector);
    }

    #[test]
    fn whoever_wants_no_colours_gets_none_whatever_the_theme() {
        let dark = (Some(Wish::Dark), None);
        let no_color = "TERM=xterm-256color NO_COLOR=1";
        assert_eq!(wish(dark, When::Auto, set(no_color)), Wish::Mono);
        assert_eq!(wish(dark, When::Never, set("TERM=foot")), Wish::Mono);
        assert_eq!(wish(dark, When::Always, set(no_color)), Wish::Dark);
        let empty = "TERM=xterm-256color NO_COLOR=";
        assert_eq!(wish(dark, When::Auto, set(empty)), Wish::Dark);
    }

    #[test]
    fn a_terminal_of_sixteen_colours_gets_none_of_ours() {
        let few = ["linux", "xterm-16color", "vt220", "screen", "rxvt", ""];
        for term in few {
            let around = format!("TERM={term}");
            assert_eq!(without_a_wish(&around), Wish::Mono, "{term}");
        }
        let named = "TERM=xterm-16color COLORTERM=truecolor";
        assert_eq!(without_a_wish(named), Wish::Mono);
        let always = wish((None, None), When::Always, set("TERM=linux"));
        assert_eq!(always, Wish::Projector);
    }

    #[test]
    fn a_terminal_that_says_that_it_knows_more_gets_ours() {
        for term in ["xterm", "screen-256color", "xterm-kitty", "xterm-direct"] {
            let around = format!("TERM={term}");
            assert_eq!(without_a_wish(&around), Wish::Projector, "{term}");
        }
        let said = "TERM=screen COLORTERM=truecolor";
        assert_eq!(without_a_wish(said), Wish::Projector);
    }

    #[test]
    fn words_stand_out_in_a_terminal_and_wherever_that_was_asked_for() {
        let stands_out = |when, is_terminal, around| may_stand_out(when, is_terminal, set(around));
        assert!(stands_out(When::Auto, true, "TERM=xterm NO_COLOR=1"));
        assert!(!stands_out(When::Auto, false, "TERM=xterm"));
        assert!(!stands_out(When::Auto, true, "TERM=dumb"));
        assert!(stands_out(When::Always, false, "TERM=dumb"));
        assert!(!stands_out(When::Never, true, "TERM=xterm"));
    }

    #[test]
    fn a_terminal_far_away_is_not_asked() {
        assert!(may_be_asked(set("TERM=xterm-256color SSH_TTY=")));
        assert!(!may_be_asked(set("SSH_CONNECTION=10.0.0.1")));
        assert!(!may_be_asked(set("STY=1.pts-0")));
    }
}
