//! An example or two for each verb, shown at the end of its help and on its page of the manual.

use clap::Command;

/// What can be typed, and what it does, by verb.
const EXAMPLES: &[(&str, &[(&str, &str)])] = &[
    (
        "new",
        &[
            (
                "sofs new \"Kite family\" --kind initial-conference",
                "begin a conference",
            ),
            (
                "sofs new \"Kite family, review\" --from kite",
                "go on from the last meeting",
            ),
        ],
    ),
    ("open", &[("sofs open kite", "by words of the title")]),
    (
        "add",
        &[
            (
                "sofs add kite working-well \"Nan collects Sam\" --by Mum",
                "one entry",
            ),
            (
                "sofs add kite worries - < notes.txt",
                "one entry for each line",
            ),
        ],
    ),
    (
        "show",
        &[
            (
                "sofs show kite --at 12:30",
                "as it stood after twelve and a half minutes",
            ),
            ("sofs show kite --trend", "how the numbers moved"),
        ],
    ),
    (
        "replay",
        &[
            ("sofs replay kite --speed 8", "eight times as fast"),
            ("sofs replay kite --print", "in lines"),
        ],
    ),
    (
        "follow",
        &[("sofs follow kite --theme dark", "on a second screen")],
    ),
    (
        "list",
        &[
            ("sofs list", "all meetings, newest first"),
            (
                "sofs list --since \"last month\" --kind core-group --open-steps",
                "those with something still to do",
            ),
        ],
    ),
    (
        "search",
        &[
            (
                "sofs search bus night",
                "every word has to begin a word of the entry",
            ),
            ("sofs search zoe --json", "for other programs"),
        ],
    ),
    (
        "steps",
        &[
            ("sofs steps", "who still does what, by when"),
            ("sofs steps --by person --who nan", "those of one person"),
        ],
    ),
    (
        "check",
        &[
            ("sofs check kite", "whether the file is whole"),
            ("sofs check --practice kite", "what was not asked yet"),
        ],
    ),
    (
        "repair",
        &[(
            "sofs repair damaged.ron",
            "prints the name of the whole file",
        )],
    ),
    (
        "export",
        &[
            (
                "sofs export kite --to html -o kite.html",
                "a page to read and print",
            ),
            (
                "sofs export kite --to docx -o kite.docx",
                "for Word and the case system",
            ),
            (
                "sofs export kite --to md --what minutes --initials",
                "the meeting told in time",
            ),
        ],
    ),
    (
        "seal",
        &[
            ("sofs seal kite", "with a passphrase"),
            (
                "sofs seal kite -R council.txt",
                "for those whose keys are in a file",
            ),
        ],
    ),
    (
        "unseal",
        &[
            (
                "sofs unseal 2026-11-24-1400-strategy.ron.age",
                "asks for the passphrase",
            ),
            (
                "sofs unseal 2026-11-24-1400-strategy.ron.age -i key.txt",
                "with your key",
            ),
        ],
    ),
    (
        "import",
        &[
            (
                "sofs import notes.md --kind core-group",
                "a map from elsewhere",
            ),
            ("sofs import kite.md", "our own export"),
        ],
    ),
    (
        "redact",
        &[
            ("sofs redact kite", "all entries with their numbers"),
            (
                "sofs redact kite --words \"Linden Road\"",
                "shows where these words stand",
            ),
            (
                "sofs redact kite --person Ella --why \"asked by her mother\" --yes",
                "takes a name out for good",
            ),
        ],
    ),
    (
        "forget",
        &[(
            "sofs forget kite",
            "removes the meeting once its title was typed",
        )],
    ),
    (
        "config",
        &[
            ("sofs config", "what counts, and where it stands"),
            ("sofs config --create", "an example to begin with"),
        ],
    ),
    ("keys", &[("sofs keys", "what every key does")]),
    (
        "tour",
        &[(
            "sofs tour",
            "in a practice meeting of which nothing is kept",
        )],
    ),
    (
        "completions",
        &[
            (
                "sofs completions bash > ~/.local/share/bash-completion/completions/sofs",
                "for bash",
            ),
            (
                "sofs completions fish > ~/.config/fish/completions/sofs.fish",
                "for fish",
            ),
        ],
    ),
    (
        "man",
        &[
            ("sofs man", "the main page"),
            (
                "sofs man --out ~/.local/share/man/man1",
                "a page for each verb",
            ),
        ],
    ),
];

/// The command line with the examples in its help.
pub fn with_examples(command: Command) -> Command {
    command.mut_subcommands(|verb| match of(verb.get_name()) {
        [] => verb,
        all => verb.after_help(told(all)),
    })
}

/// The examples of a verb.
pub fn of(verb: &str) -> &'static [(&'static str, &'static str)] {
    let found = EXAMPLES.iter().find(|(name, _)| *name == verb);
    found.map_or(&[], |(_, all)| all)
}

fn told(all: &[(&str, &str)]) -> String {
    let longest = all.iter().map(|(typed, _)| typed.len()).max().unwrap_or(0);
    let title = if all.len() == 1 {
        "Example:"
    } else {
        "Examples:"
    };
    let lines = all
        .iter()
        .map(|(typed, does)| format!("  {typed:longest$}  # {does}"));
    let lines: Vec<String> = std::iter::once(title.to_owned()).chain(lines).collect();
    lines.join("\n")
}
