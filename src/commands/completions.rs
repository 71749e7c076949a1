//! `sofs completions`: what a shell offers while somebody types, the meetings among it.

use std::path::Path;

use clap::builder::PossibleValuesParser;
use clap::{Args, Command, ValueHint};
use clap_complete::{Shell, generate};

use crate::meeting::vocabulary::{Category, Kind, Setting};
use crate::shell::archive;
use crate::shell::saying::say;

/// The verb that people do not see: it prints what a shell offers as FILE.
pub const MEETINGS: &str = "meetings";

/// What can be said behind `sofs completions`.
#[derive(Args, Debug)]
pub struct Completions {
    /// For which shell
    pub shell: Shell,
}

/// Prints the script for a shell.
pub fn run(command: &Command, asked: &Completions) {
    let verbs = verbs_of_meetings(command);
    let script = script(with_words(command), asked.shell);
    say(&match asked.shell {
        Shell::Bash => script + &BASH.replace("VERBS", &verbs.join("|")),
        Shell::Zsh => script
            .replacen("#compdef sofs\n", ZSH, 1)
            .replace(ANY_FILE, "_sofs_meetings"),
        Shell::Fish => script + &FISH.replace("VERBS", &verbs.join(" ")),
        _ => script,
    });
}

/// Prints the file names of all meetings. Titles stay out of it: a room may be looking on while somebody types.
///
/// A shell may run what it is offered, and in a shared folder a name may come from anybody, so only plain names are offered.
pub fn meetings(folder: &Path) {
    let names = archive::names(folder);
    for name in names.iter().filter(|name| is_plain(name)) {
        say(&format!("{name}\n"));
    }
}

/// Whether no shell sees anything but letters in this name.
fn is_plain(name: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    !name.starts_with('-') && name.chars().all(plain)
}

/// The verbs that want a meeting.
pub fn verbs_of_meetings(command: &Command) -> Vec<String> {
    let wants = |verb: &&Command| {
        let mut all = verb.get_positionals();
        verb.get_name() != "import"
            && all.any(|one| matches!(one.get_id().as_str(), "file" | "files"))
    };
    let verbs = command.get_subcommands().filter(wants);
    verbs.map(|verb| verb.get_name().to_owned()).collect()
}

fn script(mut command: Command, shell: Shell) -> String {
    let mut bytes = Vec::new();
    generate(shell, &mut command, "sofs", &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The same command line with everything that a shell can know of its words. Refusing wrong ones stays with the verbs, which
/// do it in a sentence.
fn with_words(command: &Command) -> Command {
    let of_meetings = verbs_of_meetings(command);
    without_hidden(command)
        .mut_arg("dir", |one| one.value_hint(ValueHint::DirPath))
        .mut_subcommands(|verb| {
            let takes_meeting = of_meetings.contains(&verb.get_name().to_owned());
            verb.mut_args(|one| {
                let name = one.get_id().as_str().to_owned();
                match name.as_str() {
                    "kind" => one.value_parser(words(Kind::ALL.iter().map(|one| one.kebab()))),
                    "setting" => {
                        one.value_parser(words(Setting::ALL.iter().map(|one| one.kebab())))
                    }
                    "category" => {
                        one.value_parser(words(Category::ALL.iter().map(|one| one.kebab())))
                    }
                    "order" => one.value_parser(words(["worried", "well"].into_iter())),
                    "file" | "files" if takes_meeting => one.value_hint(ValueHint::CommandName),
                    "from" => one.value_hint(ValueHint::CommandName),
                    "file" | "out" => one.value_hint(ValueHint::FilePath),
                    _ => one,
                }
            })
        })
}

/// The same command line with only those verbs that people see.
fn without_hidden(command: &Command) -> Command {
    let seen = command.get_subcommands().filter(|verb| !verb.is_hide_set());
    Command::new("sofs")
        .version("")
        .args(command.get_arguments())
        .subcommands(seen)
}

fn words(all: impl Iterator<Item = &'static str>) -> PossibleValuesParser {
    PossibleValuesParser::new(all)
}

/// Stands in the script for zsh where a meeting is wanted: no other word of ours asks for the name of a program.
const ANY_FILE: &str = "_command_names -e";

const ZSH: &str = r#"#compdef sofs
_sofs_meetings() {
    local -a meetings
    meetings=(${(f)"$(_call_program meetings sofs meetings 2>/dev/null)"})
    compadd -a meetings
    _files
}
"#;

const BASH: &str = r#"
_sofs_with_meetings() {
    _sofs "$@"
    local cur="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" word verb="" kept=()
    for word in "${COMPREPLY[@]}"; do
        [[ "$word" == [\<\[]* ]] || kept+=("$word")
    done
    COMPREPLY=("${kept[@]}")
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case "$word" in
            VERBS) verb="$word" ;;
            new) [[ "$before" == --from ]] && verb=new ;;
        esac
    done
    if [[ -n "$verb" && "$cur" != -* ]] && [[ "$before" != -* || "$before" == --from ]]; then
        compopt -o filenames 2>/dev/null
        while IFS= read -r word; do
            [[ "$word" == "$cur"* ]] && COMPREPLY+=("$word")
        done < <(sofs meetings 2>/dev/null; compgen -f -- "$cur")
    fi
}

complete -F _sofs_with_meetings -o nosort -o bashdefault -o default sofs
"#;

const FISH: &str = r#"
complete -c sofs -n "__fish_seen_subcommand_from VERBS" -a "(sofs meetings 2>/dev/null)"
complete -c sofs -n "__fish_seen_subcommand_from new" -l from -x -a "(sofs meetings 2>/dev/null)"
"#;
