//! What can be said about opening sealed meetings and sealing them.

use std::path::PathBuf;

use clap::Args;

use super::usage::WrongUsage;
use crate::shell::key_ring::{KeyRing, keys_of};
use crate::shell::saying::explain;
use crate::shell::sealed::Lock;
use crate::shell::secret;

/// How a sealed meeting is opened; without a word of this, its passphrase is asked for.
#[derive(Args, Debug, Default)]
pub struct Unsealing {
    /// If it is sealed: a file with your key
    #[arg(short, long, value_name = "FILE")]
    pub identity: Vec<PathBuf>,
    /// If it is sealed: a file whose first line is the passphrase; - reads it from the standard input
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

impl Unsealing {
    /// The keys and words of this run.
    pub fn ring(&self) -> anyhow::Result<KeyRing> {
        KeyRing::of(&self.identity, self.passphrase_file.as_deref())
    }
}

/// For whom a meeting is sealed.
#[derive(Args, Debug, Default)]
pub struct ForWhom {
    /// Seal it for the holder of this key, age1…; can be said several times
    #[arg(short, long, value_name = "KEY")]
    pub recipient: Vec<String>,
    /// Seal it for the holders of the keys in this file, one a line
    #[arg(short = 'R', long, value_name = "FILE")]
    pub recipients_file: Vec<PathBuf>,
}

impl ForWhom {
    /// The lock of these keys, if any were said.
    pub fn lock(&self) -> anyhow::Result<Option<Lock>> {
        let keys = keys_of(&self.recipient, &self.recipients_file)?;
        Ok((!keys.is_empty()).then_some(Lock::Keys(keys)))
    }
}

/// The lock of a meeting that is to be sealed; before a passphrase is typed it is said what that means.
pub fn lock(whom: &ForWhom, passphrase_file: Option<&PathBuf>) -> anyhow::Result<Lock> {
    match (whom.lock()?, passphrase_file) {
        (Some(_), Some(_)) => Err(WrongUsage(
            "A meeting is sealed with a passphrase or for keys; leave out one of the two."
                .to_owned(),
        )
        .into()),
        (Some(keys), None) => Ok(keys),
        (None, Some(file)) => Ok(Lock::Passphrase(secret::new(secret::from_file(file)?)?)),
        (None, None) => {
            explain(
                "Without the passphrase nobody can ever open this meeting again, and there is no way round it.\n\
                 Write it down, and keep it apart from this computer.\n",
            );
            Ok(Lock::Passphrase(secret::ask_twice()?))
        }
    }
}
