//! Meetings that are sealed, unsealed, or lie open while somebody goes on with them: then the sealed file stays beside the plain
//! one until it is sealed again, so that a meeting whose program was killed is still known as one to be sealed.

use std::path::{Path, PathBuf};

use super::key_ring::{KeyRing, name};
use super::leaving;
use super::saying::complain;
use super::sealed::{Lock, seal};
use crate::session::holding::{Held, hold};
use crate::session::sealing::{Step, Taken, plain_name, put, sealed_bytes, sealed_name};
use crate::session::{self, Changed, Failure};

/// Every step is taken.
#[expect(clippy::unnecessary_wraps, reason = "a test stops there")]
fn go_on(_: Step) -> std::io::Result<()> {
    Ok(())
}

/// Seals a file that is held; gives the sealed one.
pub fn seal_held(held: Held, lock: &Lock, taken: Taken) -> anyhow::Result<PathBuf> {
    seal_watched(held, lock, taken, &mut go_on)
}

/// The same, where somebody hears of every step before it is done.
pub fn seal_watched(
    held: Held,
    lock: &Lock,
    taken: Taken,
    watch: &mut dyn FnMut(Step) -> std::io::Result<()>,
) -> anyhow::Result<PathBuf> {
    let to = sealed_name(held.path());
    let shown = name(held.path());
    let sealed = seal(held.bytes(), lock).map_err(|closed| anyhow::anyhow!("{shown} {closed}"))?;
    let plain = held.bytes().to_vec();
    let same = |read: &[u8]| sealed.opens_to(read, &plain, lock);
    held.give_way((&to, taken), &sealed.bytes, &same, watch)?;
    Ok(to)
}

/// Makes a sealed file plain again; gives the plain one.
pub fn unseal_held(
    held: Held,
    ring: &mut KeyRing,
    watch: &mut dyn FnMut(Step) -> std::io::Result<()>,
) -> anyhow::Result<PathBuf> {
    let to = plain_of(held.path())?;
    let plain = ring.open(held.path(), held.bytes())?;
    session::read_bytes(held.path(), &plain, Changed::LeaveOut)?;
    held.give_way((&to, Taken::Refuse), &plain, &|_| true, watch)?;
    Ok(to)
}

/// Makes a sealed file plain again.
pub fn unseal(path: &Path, ring: &mut KeyRing) -> anyhow::Result<PathBuf> {
    anyhow::ensure!(
        sealed_bytes(path)?.is_some(),
        Failure::NotSealed(name(path))
    );
    refuse_taken(&plain_of(path)?)?;
    unseal_held(hold(path)?, ring, &mut go_on)
}

fn plain_of(sealed: &Path) -> anyhow::Result<PathBuf> {
    plain_name(sealed).ok_or_else(|| {
        let name = name(sealed);
        anyhow::anyhow!("{name} is sealed under another name; call it {name}.age first.")
    })
}

fn refuse_taken(plain: &Path) -> anyhow::Result<()> {
    anyhow::ensure!(!plain.exists(), Failure::Taken(name(plain)));
    Ok(())
}

/// A sealed meeting that lies open while somebody goes on with it.
pub struct LyingOpen {
    /// The plain file.
    pub plain: PathBuf,
    lock: Option<Lock>,
}

impl LyingOpen {
    /// Puts the plain file beside the sealed one, if this is a sealed one. It is sealed again with the lock that is given, or the
    /// passphrase with which it was opened.
    pub fn begin(
        path: &Path,
        ring: &mut KeyRing,
        lock: Option<Lock>,
    ) -> anyhow::Result<Option<Self>> {
        let Some(sealed) = sealed_bytes(path)? else {
            return Ok(None);
        };
        let plain = plain_of(path)?;
        refuse_taken(&plain)?;
        let bytes = ring.open(path, &sealed)?;
        session::read_bytes(path, &bytes, Changed::LeaveOut)?;
        put((&plain, Taken::Refuse), &bytes, &|_| true, &mut go_on)?;
        let lock = lock.or_else(|| ring.lock());
        Ok(Some(Self { plain, lock }))
    }

    /// What is said while the meeting runs.
    pub fn notice(&self) -> &'static str {
        if self.lock.is_some() {
            "This meeting was sealed; it is sealed again at the end."
        } else {
            "This meeting was sealed; it stays open until it is sealed again."
        }
    }

    /// Seals the meeting again, or reminds of it where that cannot be done now.
    pub fn end(self) -> anyhow::Result<()> {
        let in_haste = leaving::asked().is_some();
        let Some(lock) = self.lock.filter(|lock| !(in_haste && lock.takes_long())) else {
            remind(&self.plain);
            return Ok(());
        };
        complain("Sealing the meeting again …");
        let sealed = hold(&self.plain)
            .map_err(anyhow::Error::from)
            .and_then(|held| seal_held(held, &lock, Taken::Replace));
        match sealed {
            Ok(to) => complain(&format!("Sealed again: {}", name(&to))),
            Err(why) => {
                remind(&self.plain);
                return Err(why);
            }
        }
        Ok(())
    }
}

/// Says that a meeting lies open that was sealed before.
pub fn remind(plain: &Path) {
    let name = name(plain);
    complain(&format!(
        "{name} lies open beside its sealed file; once its meeting is over, sofs seal --again {name} seals it again."
    ));
}

/// Whether a meeting lies open that was sealed before.
pub fn lies_open(plain: &Path) -> bool {
    plain.exists() && plain_name(plain).is_none() && sealed_name(plain).exists()
}
