//! Reading order inside a folder: a file uses only siblings declared above it in `mod.rs`.

use std::collections::HashMap;

use super::{
    paths::{Mention, mentions},
    source::Source,
};

/// One `mod.rs`: the order of its entries, and the names it lends from them.
struct Folder {
    file: String,
    entries: Vec<String>,
    lent: Vec<(String, String)>,
}

type Folders = HashMap<Vec<String>, Folder>;

pub fn uses_of_siblings_below(sources: &[Source]) -> Vec<String> {
    let folders = folders(sources);
    let mut complaints = Vec::new();
    for source in sources {
        let module = source.module();
        for mention in mentions(source) {
            if let Some(advice) = objection(&folders, &module, &mention) {
                let said = format!("`{}`: {advice}", mention.shown());
                complaints.push(source.complaint(mention.line, &said));
            }
        }
    }
    complaints
}

/// The compiler never looks at a file that nothing declares.
pub fn files_that_nothing_declares(sources: &[Source]) -> Vec<String> {
    let folders = folders(sources);
    let mut complaints = Vec::new();
    for source in sources {
        let module = source.module();
        let Some((name, parent)) = module.split_last() else {
            continue;
        };
        let declared = folders
            .get(parent)
            .is_some_and(|folder| folder.entries.contains(name));
        if !declared {
            let place = if parent.is_empty() {
                "lib.rs"
            } else {
                "its folder's mod.rs"
            };
            complaints.push(source.complaint(
                1,
                &format!("declare `mod {name};` in {place}, or delete this file"),
            ));
        }
    }
    complaints
}

fn objection(folders: &Folders, module: &[String], mention: &Mention) -> Option<String> {
    let place = mention.leads_to.as_deref()?;
    let shared = module
        .iter()
        .zip(place)
        .take_while(|(one, other)| one == other)
        .count();
    let entry = module.get(shared).filter(|_| shared > 0)?;
    let folder = folders.get(&module[..shared])?;
    let height = |name: &str| folder.entries.iter().position(|entry| entry == name);
    let mod_file = &folder.file;

    let Some(used) = place.get(shared) else {
        return Some("name the file you need instead of the whole folder you are in".to_owned());
    };
    let lent_by = folder
        .lent
        .iter()
        .find(|(name, _)| name == used)
        .map(|(_, entry)| entry);
    let owner = if height(used).is_some() {
        Some(used)
    } else {
        lent_by
    };
    match owner {
        None if used == "*" => None,
        None => Some(format!(
            "{mod_file} stands behind all its files, so they cannot use what it holds; give `{used}` a file of its own"
        )),
        Some(owner) if height(owner) < height(entry) => None,
        Some(owner) if owner == entry => Some(format!(
            "{mod_file} has this from `{entry}`, where you are; name the file it comes from"
        )),
        Some(owner) => Some(format!(
            "{mod_file} declares `{owner}` below `{entry}`; move `mod {owner};` above it, or the shared part into a file above both"
        )),
    }
}

fn folders(sources: &[Source]) -> Folders {
    let mut folders = Folders::new();
    for source in sources.iter().filter(|source| declares_files(source)) {
        let folder = folders.entry(source.module()).or_insert_with(|| Folder {
            file: source.name.clone(),
            entries: Vec::new(),
            lent: Vec::new(),
        });
        let declared = source.declared().into_iter();
        folder
            .entries
            .extend(declared.map(|(name, _)| name.to_owned()));
        folder.lent = names_lent(source, &folder.entries);
    }
    folders
}

fn declares_files(source: &Source) -> bool {
    source.name.ends_with("/mod.rs")
        || ["src/lib.rs", "src/main.rs"].contains(&source.name.as_str())
}

/// Children see what their `mod.rs` imports, whether it says `pub` or not; each name stands for the entry it comes from.
fn names_lent(source: &Source, entries: &[String]) -> Vec<(String, String)> {
    let depth = source.module().len();
    let mut lent = Vec::new();
    for mention in mentions(source)
        .into_iter()
        .filter(|mention| mention.imported)
    {
        let origin = match &mention.leads_to {
            Some(place) if place.starts_with(&source.module()) => place.get(depth).cloned(),
            Some(_) => None,
            None => mention.segments.first().cloned(),
        };
        lent.extend(
            origin
                .filter(|origin| entries.contains(origin))
                .map(|entry| (mention.known_as, entry)),
        );
    }
    lent
}

#[test]
fn a_use_of_a_sibling_below_is_seen() {
    let sources = [
        Source::new(
            "src/app/mod.rs",
            "pub mod key;\npub mod keymap;\npub mod update;\npub use update::{Model, step as go};",
        ),
        Source::new(
            "src/app/key.rs",
            "use super::keymap::Row;\nuse crate::app::Model;\nuse super::go;",
        ),
        Source::new(
            "src/app/keymap.rs",
            "use super::key::Key;\nuse crate::app::key;\nuse super::Loose;\nuse crate::app;",
        ),
        Source::new(
            "src/app/update.rs",
            "use super::{key::Key, keymap};\n#[cfg(test)] mod tests { use super::go; }",
        ),
    ];
    let complaints = uses_of_siblings_below(&sources);
    let places: Vec<_> = complaints
        .iter()
        .map(|said| &said[..said.find(": ").unwrap()])
        .collect();
    let expected = [
        "src/app/key.rs:1",
        "src/app/key.rs:2",
        "src/app/key.rs:3",
        "src/app/keymap.rs:3",
        "src/app/keymap.rs:4",
    ];
    assert_eq!(places, expected, "{complaints:#?}");
    assert!(complaints[1].contains("src/app/mod.rs declares `update` below `key`"));
}

#[test]
fn a_subfolder_is_one_entry_of_its_parent() {
    let sources = [
        Source::new(
            "src/app/mod.rs",
            "mod key;\nmod pages;\nmod update;\nuse pages::scale::Mark;",
        ),
        Source::new(
            "src/app/pages/mod.rs",
            "mod people;\nmod scale;\nuse super::update;",
        ),
        Source::new(
            "src/app/pages/people.rs",
            "use super::scale::Mark;\nuse crate::app::key::Key;\nuse crate::app::Mark;",
        ),
        Source::new(
            "src/app/pages/scale.rs",
            "use super::people::Person;\nuse super::super::update::step;",
        ),
        Source::new("src/app/update.rs", "use super::pages::people::Person;"),
    ];
    let complaints = uses_of_siblings_below(&sources);
    let places: Vec<_> = complaints
        .iter()
        .map(|said| &said[..said.find(": ").unwrap()])
        .collect();
    let expected = [
        "src/app/pages/mod.rs:3",
        "src/app/pages/people.rs:1",
        "src/app/pages/people.rs:3",
        "src/app/pages/scale.rs:2",
    ];
    assert_eq!(places, expected, "{complaints:#?}");
}

#[test]
fn a_file_without_a_declaration_is_seen() {
    let sources = [
        Source::new("src/lib.rs", "pub mod app;"),
        Source::new("src/app/mod.rs", "mod key;"),
        Source::new("src/app/key.rs", ""),
        Source::new("src/app/lost.rs", ""),
        Source::new("src/view/bar.rs", ""),
    ];
    let complaints = files_that_nothing_declares(&sources);
    assert_eq!(complaints.len(), 2, "{complaints:#?}");
    assert!(complaints[0].starts_with("src/app/lost.rs:1: declare `mod lost;`"));
}
