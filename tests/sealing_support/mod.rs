//! Keys, sealed meetings, and what is left of them in a folder.
#![allow(dead_code, reason = "each test uses another part")]

use std::path::{Path, PathBuf};

use age::secrecy::ExposeSecret as _;

use super::terminal::desk::{Desk, arg};

/// What is said in the meetings of these tests, and stands nowhere but in them.
pub const SAID: &str = "Nan collects Ella on Mondays";

/// Somebody with a key: the file it stands in, and its public part.
pub struct Holder {
    pub file: PathBuf,
    pub public: String,
}

impl Holder {
    pub fn new(desk: &Desk, name: &str) -> Self {
        let key = age::x25519::Identity::generate();
        let file = desk.folder().join(name);
        let text = format!("# a key\n{}\n", key.to_string().expose_secret());
        std::fs::write(&file, text).expect("a file");
        Self {
            file,
            public: key.to_public().to_string(),
        }
    }

    pub fn file(&self) -> &str {
        arg(&self.file)
    }
}

/// A meeting in which something was said.
pub fn meeting(desk: &Desk) -> PathBuf {
    let path = desk.meeting("Linden family");
    desk.done(&["add", arg(&path), "existing-strengths", SAID, "--by", "Nan"]);
    path
}

/// The same, sealed for somebody.
pub fn sealed_for(desk: &Desk, holder: &Holder) -> PathBuf {
    let plain = meeting(desk);
    desk.done(&["seal", arg(&plain), "-r", &holder.public]);
    assert!(!plain.exists());
    sealed(&plain)
}

/// Where the sealed file of a meeting stands.
pub fn sealed(plain: &Path) -> PathBuf {
    PathBuf::from(format!("{}.age", arg(plain)))
}

/// The names of all files in the folder of the meetings.
pub fn names(desk: &Desk) -> Vec<String> {
    let all = std::fs::read_dir(desk.sessions()).expect("a folder");
    let name = |one: std::io::Result<std::fs::DirEntry>| {
        one.expect("a file")
            .file_name()
            .to_string_lossy()
            .into_owned()
    };
    let mut names: Vec<String> = all.map(name).collect();
    names.sort();
    names
}

/// The files below a folder that hold these words.
pub fn holding(folder: &Path, words: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            found.extend(holding(&path, words));
        } else {
            let bytes = std::fs::read(&path).expect("its bytes");
            let words = words.as_bytes();
            if bytes.windows(words.len()).any(|there| there == words) {
                found.push(path);
            }
        }
    }
    found
}
