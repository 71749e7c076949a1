//! A disk in memory that fails when it is told to, and that forgets what was not handed over when the power goes.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use sofs::session::disk::{Disk, Flush, Place};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is done, and this is the answer.
    Refused(io::ErrorKind),
    /// Nothing is done, and the answer is this number of the system's.
    Raw(i32),
    /// It is done, and all the same the answer is this number of the system's.
    Late(i32),
    /// A write takes only so many bytes, and the calls after it are refused.
    Short(usize),
}

/// What happened to a file since it was last handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Put(usize, Vec<u8>),
    Cut(usize),
}

impl Change {
    pub fn apply(&self, content: &mut Vec<u8>) {
        match self {
            Self::Put(place, bytes) => {
                content.resize(content.len().max(place + bytes.len()), 0);
                content[*place..place + bytes.len()].copy_from_slice(bytes);
            }
            Self::Cut(length) => content.resize(*length, 0),
        }
    }
}

/// All files, and what goes wrong with them.
#[derive(Clone, Default)]
pub struct World {
    pub names: HashMap<PathBuf, usize>,
    pub contents: Vec<Vec<u8>>,
    /// What would still be there after a power cut.
    pub kept: Vec<Vec<u8>>,
    /// What would not.
    pub changes: Vec<Vec<Change>>,
    /// How many calls there have been.
    pub calls: u64,
    /// The first call that fails, how, and for how many calls.
    pub plan: Option<(u64, Fault, u64)>,
    /// Whether handing over to the disk fails.
    pub flush_fails: bool,
    /// Told of each handing over.
    pub flushed: Option<Sender<usize>>,
}

/// What becomes of one call.
enum Verdict {
    Done,
    Late(io::Error),
    Short(usize),
}

impl Verdict {
    fn answer<T>(self, value: T) -> io::Result<T> {
        match self {
            Self::Done => Ok(value),
            Self::Late(error) => Err(error),
            Self::Short(_) => Err(io::ErrorKind::StorageFull.into()),
        }
    }
}

impl World {
    fn step(&mut self) -> io::Result<Verdict> {
        self.calls += 1;
        let (first, fault, count) = match self.plan {
            Some(plan) if (plan.0..plan.0.saturating_add(plan.2)).contains(&self.calls) => plan,
            _ => return Ok(Verdict::Done),
        };
        match fault {
            Fault::Refused(kind) => Err(kind.into()),
            Fault::Raw(number) => Err(io::Error::from_raw_os_error(number)),
            Fault::Late(number) => Ok(Verdict::Late(io::Error::from_raw_os_error(number))),
            Fault::Short(_) if self.calls > first && count > 1 => {
                Err(io::ErrorKind::StorageFull.into())
            }
            Fault::Short(bytes) => Ok(Verdict::Short(bytes)),
        }
    }

    /// A call of which nothing can be done by halves.
    fn whole_step(&mut self) -> io::Result<Verdict> {
        match self.step()? {
            Verdict::Short(_) => Err(io::ErrorKind::StorageFull.into()),
            verdict => Ok(verdict),
        }
    }

    fn change(&mut self, file: usize, change: Change) {
        change.apply(&mut self.contents[file]);
        self.changes[file].push(change);
    }

    /// A file without a name.
    fn add(&mut self, bytes: &[u8]) -> usize {
        self.contents.push(bytes.to_vec());
        self.kept.push(bytes.to_vec());
        self.changes.push(Vec::new());
        self.contents.len() - 1
    }

    /// Makes a file: opened, written, handed over; taken away again if one of these fails.
    fn make(&mut self, path: &Path, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.names.contains_key(path);
        let opened = self.whole_step()?;
        if taken {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let file = self.add(bytes);
        if let Verdict::Late(error) = opened {
            self.contents[file].clear();
            self.names.insert(path.to_owned(), file);
            return Err(error);
        }
        self.whole_step()?.answer(())?;
        self.whole_step()?.answer(())?;
        self.names.insert(path.to_owned(), file);
        Ok(file)
    }

    fn flush(&mut self, file: usize) -> io::Result<()> {
        let length = self.contents[file].len();
        if let Some(flushed) = &self.flushed {
            let _ = flushed.send(length);
        }
        let changes = std::mem::take(&mut self.changes[file]);
        let mut done = self.whole_step().and_then(|verdict| verdict.answer(()));
        if self.flush_fails {
            done = Err(io::Error::from_raw_os_error(5));
        }
        // A system that could not hand something over drops it, and the next time says that all is well.
        if done.is_ok() {
            for change in changes {
                change.apply(&mut self.kept[file]);
            }
        }
        done
    }
}

/// One open file of the world.
#[derive(Clone)]
pub struct FailingDisk {
    pub world: Arc<Mutex<World>>,
    pub file: usize,
}

impl FailingDisk {
    /// A world without files.
    pub fn empty() -> Self {
        Self {
            world: Arc::default(),
            file: 0,
        }
    }

    /// A world with one file.
    pub fn with(path: &Path, text: &str) -> Self {
        let disk = Self::empty();
        let mut world = disk.world();
        let file = world.add(text.as_bytes());
        world.names.insert(path.to_owned(), file);
        drop(world);
        disk
    }

    /// The same world once more, for trying out what would happen in it.
    pub fn another(&self) -> Self {
        let mut world = self.world().clone();
        (world.plan, world.flushed, world.flush_fails) = (None, None, false);
        Self {
            world: Arc::new(Mutex::new(world)),
            file: self.file,
        }
    }

    pub fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().expect("no test thread has panicked")
    }

    /// What stands at this path.
    pub fn at(&self, path: &Path) -> Vec<u8> {
        let world = self.world();
        world.contents[world.names[path]].clone()
    }

    /// What would stand at this path after a power cut.
    pub fn kept_at(&self, path: &Path) -> Vec<u8> {
        let world = self.world();
        world.kept[world.names[path]].clone()
    }

    fn handle(&self, file: usize) -> Box<dyn Disk> {
        let world = Arc::clone(&self.world);
        Box::new(Self { world, file })
    }
}

impl Disk for FailingDisk {
    fn write_at(&mut self, bytes: &[u8], place: u64) -> io::Result<usize> {
        let mut world = self.world();
        let verdict = world.step()?;
        let count = match verdict {
            Verdict::Short(count) => count.min(bytes.len()),
            _ => bytes.len(),
        };
        let place = usize::try_from(place).expect("a small file");
        world.change(self.file, Change::Put(place, bytes[..count].to_vec()));
        match verdict {
            Verdict::Late(error) => Err(error),
            _ => Ok(count),
        }
    }

    fn set_length(&mut self, length: u64) -> io::Result<()> {
        let mut world = self.world();
        let verdict = world.whole_step()?;
        let length = usize::try_from(length).expect("a small file");
        world.change(self.file, Change::Cut(length));
        verdict.answer(())
    }

    fn read(&mut self, _: u64) -> io::Result<Vec<u8>> {
        let mut world = self.world();
        let verdict = world.whole_step()?;
        verdict.answer(world.contents[self.file].clone())
    }

    fn length(&mut self) -> io::Result<u64> {
        let mut world = self.world();
        let verdict = world.whole_step()?;
        verdict.answer(world.contents[self.file].len() as u64)
    }

    fn stands_at(&mut self, path: &Path) -> io::Result<bool> {
        let mut world = self.world();
        let verdict = world.whole_step()?;
        verdict.answer(world.names.get(path) == Some(&self.file))
    }

    fn flusher(&mut self) -> io::Result<Flush> {
        self.world().whole_step()?.answer(())?;
        let disk = self.clone();
        Ok(Box::new(move || disk.world().flush(disk.file)))
    }

    fn replace(&mut self, path: &Path, text: &str) -> io::Result<Box<dyn Disk>> {
        let mut world = self.world();
        // Opened, written, handed over: a file without a name that others could know.
        for _ in 0..3 {
            world.whole_step()?.answer(())?;
        }
        let renamed = world.whole_step()?;
        let file = world.add(text.as_bytes());
        world.names.insert(path.to_owned(), file);
        drop(world);
        renamed.answer(self.handle(file))
    }

    fn create(&mut self, path: &Path, text: &str) -> io::Result<Box<dyn Disk>> {
        let file = self.world().make(path, text.as_bytes())?;
        Ok(self.handle(file))
    }
}

impl Place for FailingDisk {
    fn make_folder(&self, _: &Path) -> io::Result<()> {
        self.world().whole_step()?.answer(())
    }

    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<Box<dyn Disk>> {
        let file = self.world().make(path, bytes)?;
        Ok(self.handle(file))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Disk>> {
        let mut world = self.world();
        let verdict = world.whole_step()?;
        let file = world.names.get(path).copied();
        drop(world);
        let file = file.ok_or(io::ErrorKind::NotFound)?;
        verdict.answer(self.handle(file))
    }

    /// So long that no test ever sees it pass.
    fn delay(&self) -> Duration {
        Duration::from_secs(100_000)
    }
}
