//! A disk in memory that fails when it is told to.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard};

use sofs::session::disk::{Disk, Flush};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is done, and this is the answer.
    Refused(io::ErrorKind),
    /// A write takes only so many bytes, and the calls after it are refused.
    Short(usize),
}

/// All files, and what goes wrong with them.
#[derive(Default)]
pub struct World {
    pub names: HashMap<PathBuf, usize>,
    pub contents: Vec<Vec<u8>>,
    /// How many calls there have been.
    pub calls: u64,
    /// The first call that fails, how, and for how many calls.
    pub plan: Option<(u64, Fault, u64)>,
    /// Whether handing over to the disk fails.
    pub flush_fails: bool,
    /// Told of each handing over.
    pub flushed: Option<Sender<usize>>,
}

impl World {
    fn step(&mut self) -> Option<Fault> {
        self.calls += 1;
        let (first, fault, count) = self.plan?;
        (first..first.saturating_add(count))
            .contains(&self.calls)
            .then_some(match fault {
                Fault::Short(_) if self.calls > first => Fault::Refused(io::ErrorKind::StorageFull),
                fault => fault,
            })
    }

    fn check(&mut self) -> io::Result<()> {
        match self.step() {
            Some(Fault::Refused(kind)) => Err(kind.into()),
            Some(Fault::Short(_)) => Err(io::ErrorKind::StorageFull.into()),
            None => Ok(()),
        }
    }
}

/// One open file of the world.
#[derive(Clone)]
pub struct FailingDisk {
    pub world: Arc<Mutex<World>>,
    pub file: usize,
}

impl FailingDisk {
    /// A world with one file.
    pub fn with(path: &Path, text: &str) -> Self {
        let mut world = World::default();
        world.names.insert(path.to_owned(), 0);
        world.contents.push(text.as_bytes().to_vec());
        Self {
            world: Arc::new(Mutex::new(world)),
            file: 0,
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

    fn add(&self, path: &Path, text: &str) -> Box<dyn Disk> {
        let mut world = self.world();
        world.contents.push(text.as_bytes().to_vec());
        let file = world.contents.len() - 1;
        world.names.insert(path.to_owned(), file);
        drop(world);
        let world = Arc::clone(&self.world);
        Box::new(Self { world, file })
    }
}

impl Disk for FailingDisk {
    fn write_at(&mut self, bytes: &[u8], place: u64) -> io::Result<usize> {
        let mut world = self.world();
        let count = match world.step() {
            Some(Fault::Refused(kind)) => return Err(kind.into()),
            Some(Fault::Short(count)) => count.min(bytes.len()),
            None => bytes.len(),
        };
        let place = usize::try_from(place).expect("a small file");
        let contents = &mut world.contents[self.file];
        contents.resize(contents.len().max(place + count), 0);
        contents[place..place + count].copy_from_slice(&bytes[..count]);
        Ok(count)
    }

    fn set_length(&mut self, length: u64) -> io::Result<()> {
        let mut world = self.world();
        world.check()?;
        let length = usize::try_from(length).expect("a small file");
        world.contents[self.file].resize(length, 0);
        Ok(())
    }

    fn length(&mut self) -> io::Result<u64> {
        let mut world = self.world();
        world.check()?;
        Ok(world.contents[self.file].len() as u64)
    }

    fn stands_at(&mut self, path: &Path) -> io::Result<bool> {
        let mut world = self.world();
        world.check()?;
        Ok(world.names.get(path) == Some(&self.file))
    }

    fn flusher(&mut self) -> io::Result<Flush> {
        let disk = self.clone();
        Ok(Box::new(move || {
            let world = disk.world();
            let length = world.contents[disk.file].len();
            if let Some(flushed) = &world.flushed {
                let _ = flushed.send(length);
            }
            if world.flush_fails {
                return Err(io::Error::from_raw_os_error(5));
            }
            Ok(())
        }))
    }

    fn replace(&mut self, path: &Path, text: &str) -> io::Result<Box<dyn Disk>> {
        self.world().check()?;
        Ok(self.add(path, text))
    }

    fn create(&mut self, path: &Path, text: &str) -> io::Result<Box<dyn Disk>> {
        self.world().check()?;
        if self.world().names.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        Ok(self.add(path, text))
    }
}
