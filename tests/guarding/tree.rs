//! All files and folders below one, with who may do what to them.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

/// Everything below this folder, links not followed.
pub fn all_below(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.is_symlink() {
            all.extend(all_below(&path));
        }
        all.push(path);
    }
    all.sort();
    all
}

/// Who may do what: `0o600`.
pub fn mode(path: &Path) -> u32 {
    let about = path.symlink_metadata().expect("it is there");
    about.permissions().mode() & 0o7777
}

/// Lets others do so much.
pub fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("it is ours");
}

/// The files that hold these letters anywhere.
pub fn holding(folder: &Path, letters: &str) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap_or_default();
        bytes
            .windows(letters.len())
            .any(|some| some == letters.as_bytes())
    };
    let named = |path: &PathBuf| path.to_string_lossy().contains(letters);
    let all = all_below(folder).into_iter();
    all.filter(|path| named(path) || (path.is_file() && holds(path)))
        .collect()
}
