//! Everything with which sealed meetings are opened in this run: the passphrase is asked for once, and only if it is needed.

use std::path::{Path, PathBuf};

use age::secrecy::SecretString;

use super::sealed::{Closed, Lock, OwnKey, open_with_keys, open_with_passphrase, wants_passphrase};
use super::secret;
use crate::meeting::clean::clean_line;
use crate::session::{self, Changed, Reading, sealing};

/// The keys and words that open meetings.
#[derive(Default)]
pub struct KeyRing {
    keys: Vec<OwnKey>,
    file: Option<PathBuf>,
    words: Option<SecretString>,
}

impl KeyRing {
    /// The keys in these files, and a file with a passphrase.
    pub fn of(keys: &[PathBuf], passphrase: Option<&Path>) -> anyhow::Result<Self> {
        let read = keys.iter().map(|file| own_keys(file));
        let read: Vec<Vec<OwnKey>> = read.collect::<anyhow::Result<_>>()?;
        Ok(Self {
            keys: read.into_iter().flatten().collect(),
            file: passphrase.map(Path::to_owned),
            words: None,
        })
    }

    /// Reads a meeting, sealed or not. A sealed one is opened in memory alone.
    pub fn read(&mut self, path: &Path, changed: Changed) -> anyhow::Result<Reading> {
        let Some(sealed) = sealing::sealed_bytes(path)? else {
            return Ok(session::read_file(path, changed)?);
        };
        let bytes = self.open(path, &sealed)?;
        Ok(session::read_bytes(path, &bytes, changed)?)
    }

    /// Asks for the passphrase if one of these files wants one, so that nobody is asked in the middle of other things.
    pub fn ask_for(&mut self, files: &[PathBuf]) -> anyhow::Result<()> {
        let wants = |file: &PathBuf| {
            let sealed = sealing::sealed_bytes(file).ok().flatten();
            sealed.is_some_and(|sealed| wants_passphrase(&sealed) == Ok(true))
        };
        if (self.keys.is_empty() || self.file.is_some()) && files.iter().any(wants) {
            self.words()?;
        }
        Ok(())
    }

    /// What is in a sealed file of this name.
    pub fn open(&mut self, path: &Path, sealed: &[u8]) -> anyhow::Result<Vec<u8>> {
        let opened = match wants_passphrase(sealed) {
            Ok(true) if self.keys.is_empty() || self.file.is_some() => {
                open_with_passphrase(sealed, self.words()?)
            }
            Ok(true) => Err(Closed::WantsPassphrase),
            Ok(false) if self.keys.is_empty() => Err(Closed::WantsKeys),
            Ok(false) => open_with_keys(sealed, &self.keys),
            Err(closed) => Err(closed),
        };
        opened.map_err(|closed| anyhow::anyhow!("{} {closed}", name(path)))
    }

    /// The lock that the words of this run make, if any were asked for.
    pub fn lock(&self) -> Option<Lock> {
        self.words.clone().map(Lock::Passphrase)
    }

    fn words(&mut self) -> anyhow::Result<&SecretString> {
        let words = match (self.words.take(), &self.file) {
            (Some(words), _) => words,
            (None, Some(file)) => secret::from_file(file)?,
            (None, None) => secret::ask()?,
        };
        Ok(self.words.insert(words))
    }
}

/// The name of a file as it may be shown.
pub fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    clean_line(&name.to_string_lossy())
}

fn own_keys(file: &Path) -> anyhow::Result<Vec<OwnKey>> {
    let shown = file.display();
    let text = std::fs::File::open(file);
    let text = text
        .map_err(|_| anyhow::anyhow!("{shown} could not be read; look at the name behind -i."))?;
    let keys = age::IdentityFile::from_buffer(std::io::BufReader::new(text));
    let keys = keys.ok().and_then(|keys| keys.into_identities().ok());
    keys.filter(|keys| !keys.is_empty()).ok_or_else(|| {
        anyhow::anyhow!("{shown} holds no key that is known here; it is a line that begins with AGE-SECRET-KEY-1.")
    })
}

/// The keys for which something is sealed: those that were named, and those in these files.
pub fn keys_of(named: &[String], files: &[PathBuf]) -> anyhow::Result<Vec<age::x25519::Recipient>> {
    let mut keys = Vec::new();
    for said in named {
        keys.push(key(said.trim(), "what stands behind -r")?);
    }
    for file in files {
        let shown = file.display();
        let text = std::fs::read_to_string(file).map_err(|_| {
            anyhow::anyhow!("{shown} could not be read; look at the name behind -R.")
        })?;
        let lines = text.lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let before = keys.len();
        for line in lines {
            keys.push(key(line, &format!("each line of {shown}"))?);
        }
        anyhow::ensure!(
            keys.len() > before,
            "{shown} holds no key; each stands on a line that begins with age1."
        );
    }
    Ok(keys)
}

fn key(said: &str, what: &str) -> anyhow::Result<age::x25519::Recipient> {
    said.parse().map_err(|_| {
        // A secret key in the wrong place is not repeated on a screen.
        anyhow::anyhow!(
            "For this key nothing can be sealed; {what} has to be the public part of one, which begins with age1."
        )
    })
}
