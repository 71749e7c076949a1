//! The floors of the program: each may use only those above it in the list.

use super::{paths::mentions, source::Source, tokens::Token};

pub const FLOORS: [&str; 8] = [
    "meeting", "practice", "session", "export", "app", "view", "shell", "commands",
];

/// What is seen and what is written down stay apart: only these two floors bring them together.
const MAY_USE_SESSION: [&str; 3] = ["session", "shell", "commands"];

pub fn uses_against_the_order(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources {
        let module = source.module();
        let Some(floor) = module
            .first()
            .filter(|floor| FLOORS.contains(&floor.as_str()))
        else {
            continue;
        };
        for mention in mentions(source) {
            let used = mention.leads_to.as_ref().and_then(|place| place.first());
            if let Some(advice) = used.and_then(|used| objection(floor, used)) {
                let said = format!("`{}`: {advice}", mention.shown());
                complaints.push(source.complaint(mention.line, &said));
            }
        }
    }
    complaints
}

fn objection(floor: &str, used: &str) -> Option<String> {
    let height = |name| FLOORS.iter().position(|floor| *floor == name);
    let Some(used_height) = height(used) else {
        let order = FLOORS.join(", ");
        return Some(format!(
            "`{floor}` may use floors only ({order}); move what it needs into one"
        ));
    };
    if used == "session" && !MAY_USE_SESSION.contains(&floor) {
        return Some(format!(
            "`{floor}` may not know the session file; let shell or commands read it and pass the result on"
        ));
    }
    (Some(used_height) > height(floor)).then(|| {
        format!("`{floor}` stands above `{used}`; move the shared part up, or let `{used}` pass it as an argument")
    })
}

/// A folder or file beside the floors would belong to no rule at all.
pub fn things_that_are_no_floor(sources: &[Source]) -> Vec<String> {
    let belongs = |source: &Source| {
        let inside = source.name.trim_start_matches("src/");
        let first = inside.split_once('/').map_or(inside, |(folder, _)| folder);
        FLOORS.contains(&first) || ["cli.rs", "lib.rs", "main.rs"].contains(&first)
    };
    sources
        .iter()
        .filter(|source| !belongs(source))
        .map(|source| {
            source.complaint(
                1,
                "move this file into the floor it belongs to, or add its folder to FLOORS",
            )
        })
        .collect()
}

pub fn things_in_lib_besides_floors(sources: &[Source]) -> Vec<String> {
    let Some(lib) = sources.iter().find(|source| source.name == "src/lib.rs") else {
        return vec!["src/lib.rs:1: there is none; write one that declares the floors".to_owned()];
    };
    let mut complaints = Vec::new();
    let mut heights = 0;
    for (name, line) in lib.declared() {
        let height = FLOORS
            .iter()
            .chain(&["cli"])
            .position(|floor| *floor == name);
        if height.is_some_and(|height| height < heights) {
            complaints.push(lib.complaint(
                line,
                &format!("move `mod {name};` up: floors stand in their order"),
            ));
        }
        heights = heights.max(height.unwrap_or(0));
    }
    complaints.extend(lines_that_declare_nothing(lib).into_iter().map(|line| {
        lib.complaint(
            line,
            "lib.rs only declares modules; move this into the floor it belongs to",
        )
    }));
    complaints
}

/// Each statement of lib.rs, without its attributes, must be `mod name;` or `pub mod name;`.
fn lines_that_declare_nothing(lib: &Source) -> Vec<usize> {
    let mut brackets = 0_i32;
    let mut code = Vec::new();
    for token in &lib.tokens {
        brackets += i32::from(token.is("["));
        if brackets == 0 && !token.is("#") && !token.is("!") {
            code.push(token);
        }
        brackets -= i32::from(token.is("]"));
    }
    let declares_nothing = |statement: &&[&Token]| {
        let texts: Vec<_> = statement.iter().map(|token| token.text.as_str()).collect();
        !matches!(texts[..], ["mod", _, ";"] | ["pub", "mod", _, ";"])
    };
    code.split_inclusive(|token| token.is(";"))
        .filter(declares_nothing)
        .map(|statement| statement[0].line)
        .collect()
}

#[test]
fn an_upward_use_is_seen() {
    let bad = [
        Source::new(
            "src/app/update.rs",
            "use crate::meeting::Board;\nuse crate::{view::draw, practice::Kind};",
        ),
        Source::new(
            "src/meeting/mod.rs",
            "fn a() {\n  super::practice::ask();\n  crate::cli::run();\n}",
        ),
        Source::new("src/cli.rs", "use crate::commands::live;"),
    ];
    let complaints = uses_against_the_order(&bad);
    assert_eq!(complaints.len(), 3, "{complaints:#?}");
    assert!(
        complaints[0]
            .starts_with("src/app/update.rs:2: `crate::view::draw`: `app` stands above `view`")
    );
    assert!(complaints[1].starts_with("src/meeting/mod.rs:2: `super::practice::ask`"));
    assert!(
        complaints[2]
            .starts_with("src/meeting/mod.rs:3: `crate::cli::run`: `meeting` may use floors only")
    );
}

#[test]
fn only_shell_and_commands_may_use_session() {
    let using =
        |name| uses_against_the_order(&[Source::new(name, "use crate::session::Reader;")]).len();
    let names = [
        "src/export/html.rs",
        "src/app/page.rs",
        "src/view/bar.rs",
        "src/shell/files.rs",
        "src/commands/list.rs",
    ];
    assert_eq!(names.map(using), [1, 1, 1, 0, 0]);
}

#[test]
fn a_file_beside_the_floors_is_seen() {
    let bad = [
        "src/lib.rs",
        "src/app/mod.rs",
        "src/odds.rs",
        "src/ends/mod.rs",
    ]
    .map(|name| Source::new(name, ""));
    let complaints = things_that_are_no_floor(&bad);
    assert_eq!(complaints.len(), 2, "{complaints:#?}");
}

#[test]
fn lib_with_code_or_out_of_order_is_seen() {
    let good =
        "//! It.\n#![warn(x)]\n/// One.\npub mod meeting;\n#[doc = \"]\"]\nmod app;\npub mod cli;";
    assert!(things_in_lib_besides_floors(&[Source::new("src/lib.rs", good)]).is_empty());
    let bad = "pub mod app;\npub mod meeting;\npub use app::Model;\nfn a() {}";
    let complaints = things_in_lib_besides_floors(&[Source::new("src/lib.rs", bad)]);
    assert_eq!(complaints.len(), 3, "{complaints:#?}");
    assert!(complaints[0].starts_with("src/lib.rs:2: move `mod meeting;` up"));
    assert!(complaints[2].starts_with("src/lib.rs:4: lib.rs only declares modules"));
}
