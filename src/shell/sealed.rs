//! Sealed meetings in the age format: bytes in, bytes out. All cryptography is age's.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt;
use std::io::{Read as _, Write as _};

use age::secrecy::{ExposeSecret as _, SecretString};
use age::{DecryptError, Decryptor, EncryptError, Encryptor, Identity, Recipient, scrypt};
use age_core::format::{FileKey, Stanza};

/// How much work guessing a passphrase takes, as a power of two: about a second for each try.
const WORK: u8 = 18;

/// So much work is done to open a file of others; each step beyond it doubles time and memory (1 GB here).
const MOST_WORK: u8 = 20;

/// The head of a sealed file is no longer than this; more could only be meant to keep the computer busy.
const LONGEST_HEAD: usize = 64 * 1024;

/// What a meeting is sealed with.
pub enum Lock {
    /// Whoever knows these words can open it.
    Passphrase(SecretString),
    /// Whoever has one of the keys that belong to these can open it.
    Keys(Vec<age::x25519::Recipient>),
}

impl Lock {
    /// Whether sealing takes a second or more.
    pub fn takes_long(&self) -> bool {
        matches!(self, Self::Passphrase(_))
    }
}

/// A key of somebody who may open files.
pub type OwnKey = Box<dyn Identity + Send + Sync>;

/// Why a sealed file stays closed, or cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// It was sealed with other words.
    OtherPassphrase,
    /// It was sealed for other keys.
    OtherKeys,
    /// It was sealed with a passphrase, and keys were given.
    WantsPassphrase,
    /// It was sealed for keys, and none were given.
    WantsKeys,
    /// Opening it takes more work than is reasonable.
    TooMuchWork,
    /// It is of a kind that is not known here.
    Unknown,
    /// It is not whole.
    Damaged,
    /// It could not be made.
    NotMade,
}

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OtherPassphrase => "was not opened, for its passphrase is another one: try again.",
            Self::OtherKeys => {
                "was sealed for other keys: name the file with the right one, as in -i key.txt."
            }
            Self::WantsPassphrase => "was sealed with a passphrase: leave out -i to be asked for it.",
            Self::WantsKeys => "was sealed for keys: name the file with yours, as in -i key.txt.",
            Self::TooMuchWork => {
                "asks for so much work to be opened that it may be meant to stop this computer, so it was left alone: ask where it comes from."
            }
            Self::Unknown => "was sealed in a way that is not known here: open it with the program that sealed it.",
            Self::Damaged => "is damaged or cut short, so nothing in it can be trusted: look for another copy.",
            Self::NotMade => "could not be sealed, so nothing was changed: try again.",
        })
    }
}

/// Whether a sealed file is opened with a passphrase; keys otherwise.
pub fn wants_passphrase(sealed: &[u8]) -> Result<bool, Closed> {
    Ok(head(sealed)?.is_scrypt())
}

/// What was sealed with a passphrase.
pub fn open_with_passphrase(sealed: &[u8], words: &SecretString) -> Result<Vec<u8>, Closed> {
    let decryptor = head(sealed)?;
    if !decryptor.is_scrypt() {
        return Err(Closed::WantsKeys);
    }
    let mut identity = scrypt::Identity::new(words.clone());
    identity.set_max_work_factor(MOST_WORK);
    plain(decryptor, &mut std::iter::once(&identity as &dyn Identity))
}

/// What was sealed for keys of which one is among these.
pub fn open_with_keys(sealed: &[u8], keys: &[OwnKey]) -> Result<Vec<u8>, Closed> {
    let decryptor = head(sealed)?;
    if decryptor.is_scrypt() {
        return Err(Closed::WantsPassphrase);
    }
    let mut keys = keys.iter().map(|key| key.as_ref() as &dyn Identity);
    plain(decryptor, &mut keys)
}

fn head(sealed: &[u8]) -> Result<Decryptor<&[u8]>, Closed> {
    let begin = &sealed[..sealed.len().min(LONGEST_HEAD)];
    if !begin.windows(5).any(|five| five == b"\n--- ") && sealed.len() > LONGEST_HEAD {
        return Err(Closed::Damaged);
    }
    Decryptor::new_buffered(sealed).map_err(|error| why(&error))
}

fn plain(
    decryptor: Decryptor<&[u8]>,
    keys: &mut dyn Iterator<Item = &dyn Identity>,
) -> Result<Vec<u8>, Closed> {
    let by_words = decryptor.is_scrypt();
    let opened = decryptor.decrypt(keys);
    let mut opened = opened.map_err(|error| match (why(&error), by_words) {
        (Closed::OtherKeys, true) => Closed::OtherPassphrase,
        (why, _) => why,
    })?;
    let mut bytes = Vec::new();
    opened
        .read_to_end(&mut bytes)
        .map_err(|_| Closed::Damaged)?;
    Ok(bytes)
}

fn why(error: &DecryptError) -> Closed {
    match error {
        DecryptError::NoMatchingKeys
        | DecryptError::DecryptionFailed
        | DecryptError::KeyDecryptionFailed => Closed::OtherKeys,
        DecryptError::ExcessiveWork { .. } => Closed::TooMuchWork,
        DecryptError::UnknownFormat => Closed::Unknown,
        _ => Closed::Damaged,
    }
}

/// Bytes that were sealed, and the way to open them once more to compare.
pub struct Sealed {
    /// What goes into the file.
    pub bytes: Vec<u8>,
    key: KeptKey,
}

/// Seals bytes.
pub fn seal(plain: &[u8], lock: &Lock) -> Result<Sealed, Closed> {
    let key = KeptKey::default();
    let bytes = match lock {
        Lock::Passphrase(words) => {
            let mut recipient = scrypt::Recipient::new(words.clone());
            recipient.set_work_factor(WORK);
            encrypted(plain, &mut std::iter::once(&recipient as &dyn Recipient))
        }
        Lock::Keys(keys) => {
            let kept: Vec<Kept> = keys.iter().map(|one| Kept { one, key: &key }).collect();
            encrypted(plain, &mut kept.iter().map(|one| one as &dyn Recipient))
        }
    };
    let bytes = bytes.map_err(|_| Closed::NotMade)?;
    Ok(Sealed { bytes, key })
}

fn encrypted(
    plain: &[u8],
    recipients: &mut dyn Iterator<Item = &dyn Recipient>,
) -> Result<Vec<u8>, EncryptError> {
    let mut bytes = Vec::with_capacity(plain.len() + 1024);
    let mut out = Encryptor::with_recipients(recipients)?.wrap_output(&mut bytes)?;
    out.write_all(plain)?;
    out.finish()?;
    Ok(bytes)
}

impl Sealed {
    /// Whether what was read back from the disk opens, and holds these bytes.
    pub fn opens_to(&self, read: &[u8], plain: &[u8], lock: &Lock) -> bool {
        let opened = match lock {
            Lock::Passphrase(words) => open_with_passphrase(read, words),
            Lock::Keys(_) => head(read).and_then(|decryptor| {
                self::plain(decryptor, &mut std::iter::once(&self.key as &dyn Identity))
            }),
        };
        opened.is_ok_and(|opened| opened == plain)
    }
}

/// The key of one file alone. Whoever seals for others has not their keys, and can still compare with it.
#[derive(Default)]
struct KeptKey(RefCell<Option<FileKey>>);

impl KeptKey {
    fn keep(&self, key: &FileKey) {
        *self.0.borrow_mut() = Some(copied(key));
    }
}

fn copied(key: &FileKey) -> FileKey {
    FileKey::init_with_mut(|bytes| bytes.copy_from_slice(key.expose_secret()))
}

impl Identity for KeptKey {
    fn unwrap_stanza(&self, _: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        self.0.borrow().as_ref().map(|key| Ok(copied(key)))
    }
}

/// One of those for whom a file is sealed.
struct Kept<'a> {
    one: &'a age::x25519::Recipient,
    key: &'a KeptKey,
}

impl Recipient for Kept<'_> {
    fn wrap_file_key(
        &self,
        file_key: &FileKey,
    ) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        self.key.keep(file_key);
        self.one.wrap_file_key(file_key)
    }
}
