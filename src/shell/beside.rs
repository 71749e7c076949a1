//! What lies beside a meeting's file and may hold the same words: what was left over, copies, a sealed one, meetings of the family.

use std::path::{Path, PathBuf};

use super::archive::files;
use super::many::each;
use crate::meeting::parts::About;
use crate::session::storing::folder_of;
use crate::session::{self, Glance};

/// Files beside a meeting's file.
#[derive(Debug, Default)]
pub struct Beside {
    /// What is of this very meeting: bytes that were not understood, repaired copies, a sealed copy, what was left half written.
    pub own: Vec<PathBuf>,
    /// Meetings that follow on from it, and those that follow on from them.
    pub later: Vec<PathBuf>,
    /// Meetings from which it follows on.
    pub earlier: Vec<PathBuf>,
}

/// Looks what lies beside the file.
pub fn beside(path: &Path, about: &About) -> Beside {
    let folder = folder_of(path);
    let meetings: Vec<PathBuf> = files(folder)
        .into_iter()
        .filter(|file| file.file_name() != path.file_name())
        .collect();
    let heads = each(&meetings, |file| session::glance(file).ok());
    let heads: Vec<(PathBuf, Option<Glance>)> = meetings.into_iter().zip(heads).collect();
    let same = |glance: &Option<Glance>| {
        glance
            .as_ref()
            .is_some_and(|one| !about.id.is_empty() && one.about.id == about.id)
    };
    let copies = heads
        .iter()
        .filter(|(_, glance)| same(glance))
        .map(|(file, _)| file.clone());
    let mut own: Vec<PathBuf> = copies.chain(left_over(folder, path, about)).collect();
    own.sort();
    let others: Vec<(PathBuf, About)> = heads
        .iter()
        .filter(|(_, glance)| !same(glance))
        .filter_map(|(file, glance)| Some((file.clone(), glance.as_ref()?.about.clone())))
        .collect();
    Beside {
        own,
        later: later(path, &others),
        earlier: earlier(about, &others),
    }
}

/// Files of this meeting that are no meetings.
fn left_over(folder: &Path, path: &Path, about: &About) -> Vec<PathBuf> {
    let name = name_of(path);
    let stem = name.strip_suffix(".ron").unwrap_or(&name).to_owned();
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| (entry.path(), name_of(&entry.path())));
    let ours = names.filter(|(path, other)| {
        let leftover = other.starts_with(&name) && other.ends_with(".leftover");
        let sealed = *other == format!("{name}.age") || *other == format!("{stem}.age");
        let half =
            other.starts_with(".sofs-") && path.extension().is_some_and(|ending| ending == "part");
        let of_it = || session::glance(path).is_ok_and(|glance| glance.about.id == about.id);
        leftover || sealed || half && of_it()
    });
    ours.map(|(path, _)| path).collect()
}

fn later(path: &Path, others: &[(PathBuf, About)]) -> Vec<PathBuf> {
    let mut names = vec![name_of(path)];
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(name) = names.get(next).cloned() {
        next += 1;
        for (file, about) in others {
            let reviews = about
                .reviews
                .as_deref()
                .map(|file| name_of(Path::new(file)));
            if reviews.as_ref() == Some(&name) && !names.contains(&name_of(file)) {
                names.push(name_of(file));
                found.push(file.clone());
            }
        }
    }
    found.sort();
    found
}

fn earlier(about: &About, others: &[(PathBuf, About)]) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    let mut reviews = about.reviews.clone();
    while let Some(name) = reviews {
        let name = name_of(Path::new(&name));
        let before = others
            .iter()
            .find(|(file, _)| name_of(file) == name && !found.contains(file));
        reviews = before.and_then(|(file, about)| {
            found.push(file.clone());
            about.reviews.clone()
        });
    }
    found
}

/// The name of a file without its folder.
pub fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
