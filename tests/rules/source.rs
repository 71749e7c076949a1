//! A source file: what it is called, what stands in it, and which module it is.

use std::{fs, io, path::Path};

use super::tokens::{self, Token};

pub struct Source {
    /// From the root of the project, with `/` on every system: `src/app/update.rs`.
    pub name: String,
    pub text: String,
    pub tokens: Vec<Token>,
}

impl Source {
    pub fn new(name: &str, text: &str) -> Self {
        Self {
            name: name.to_owned(),
            text: text.to_owned(),
            tokens: tokens::cut(text),
        }
    }

    /// The module path without `crate`: `app`, `update` for `src/app/update.rs`; empty for the crate itself.
    pub fn module(&self) -> Vec<String> {
        let inside = self.name.trim_start_matches("src/").trim_end_matches(".rs");
        let mut names: Vec<String> = inside.split('/').map(str::to_owned).collect();
        if matches!(
            names.last().map(String::as_str),
            Some("mod" | "lib" | "main")
        ) {
            names.pop();
        }
        names
    }

    /// The files this one declares with `mod name;`, in their order, each with its line.
    pub fn declared(&self) -> Vec<(&str, usize)> {
        self.tokens
            .windows(3)
            .filter(|three| three[0].is("mod") && three[2].is(";"))
            .map(|three| (three[1].text.as_str(), three[1].line))
            .collect()
    }

    pub fn complaint(&self, line: usize, advice: &str) -> String {
        format!("{}:{line}: {advice}", self.name)
    }
}

/// All `.rs` files below a folder of the project, in the order of their names.
pub fn read(folder: &str) -> io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    read_into(&mut sources, Path::new(env!("CARGO_MANIFEST_DIR")), folder)?;
    sources.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(sources)
}

fn read_into(sources: &mut Vec<Source>, root: &Path, folder: &str) -> io::Result<()> {
    for entry in fs::read_dir(root.join(folder))? {
        let path = entry?.path();
        let Some(file_name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        let name = format!("{folder}/{file_name}");
        if path.is_dir() {
            read_into(sources, root, &name)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            sources.push(Source::new(&name, &fs::read_to_string(&path)?));
        }
    }
    Ok(())
}

#[test]
fn a_file_knows_its_module() {
    let module = |name| Source::new(name, "").module().join("::");
    assert_eq!(module("src/app/pages/people.rs"), "app::pages::people");
    assert_eq!(module("src/app/pages/mod.rs"), "app::pages");
    assert_eq!(module("src/cli.rs"), "cli");
    assert_eq!(module("src/lib.rs"), "");
}

#[test]
fn declared_files_keep_their_order() {
    let source = Source::new(
        "src/app/mod.rs",
        "pub mod key;\n// mod not;\nmod action;\nmod inline {}",
    );
    assert_eq!(source.declared(), [("key", 1), ("action", 3)]);
}
