//! Where a meeting's file stands: whether others can read it, and whether the folder takes it elsewhere.

use std::path::{Component, Path};
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the room was told where its meetings stand. Once for each start of the program: what is remembered any longer would be
/// a file outside the meeting.
static TOLD: AtomicBool = AtomicBool::new(false);

/// How folders are called that are copied to somebody's server, and who copies them.
const CLOUDS: [(&str, &str); 15] = [
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("cloudstorage", "A cloud"),
    ("mobile documents", "iCloud"),
    ("icloud", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("seafile", "Seafile"),
    ("pcloud", "pCloud"),
    ("box sync", "Box"),
    ("mega", "MEGA"),
    ("megasync", "MEGA"),
    ("syncthing", "Syncthing"),
];

/// Names that are too short to be looked for at the beginning of another.
const WHOLE_NAMES: [(&str, &str); 2] = [("box", "Box"), ("sync", "A cloud")];

/// What those who copy folders put into them.
const MARKS: [(&str, &str); 3] = [
    (".stfolder", "Syncthing"),
    (".dropbox", "Dropbox"),
    (".owncloudsync.log", "ownCloud"),
];

/// Kinds of file systems that stand on another machine.
const NETWORKS: [&str; 13] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ncpfs",
    "ceph",
    "davfs",
    "fuse.sshfs",
    "fuse.davfs2",
    "fuse.rclone",
];

/// One sentence about where this file stands, if there is something that the chair should know. The room reads it, so it names
/// no path.
pub fn remark(file: &Path) -> Option<String> {
    let file = file.canonicalize().ok()?;
    if open_to_others(&file) {
        return Some(
            "Others on this computer can read this meeting; ask your IT to close its file."
                .to_owned(),
        );
    }
    if TOLD.load(Ordering::Relaxed) {
        return None;
    }
    let remark = elsewhere(&file)?;
    TOLD.store(true, Ordering::Relaxed);
    Some(remark)
}

/// Whether its folder is copied elsewhere, or stands elsewhere.
fn elsewhere(file: &Path) -> Option<String> {
    if let Some(who) = file.parent().and_then(copied_by) {
        return Some(format!(
            "{who} copies this folder: ask whether meetings may be kept in it."
        ));
    }
    let mounted = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    (is_share(file) || is_mounted_from_elsewhere(&mounted, file)).then(|| {
        "This folder is on a network drive: ask whether meetings may be kept in it.".to_owned()
    })
}

/// Who copies this folder elsewhere, as far as names tell.
pub fn copied_by(folder: &Path) -> Option<&'static str> {
    let by_name = folder.components().find_map(|part| match part {
        Component::Normal(name) => called(&name.to_string_lossy()),
        _ => None,
    });
    by_name.or_else(|| {
        let marked = |folder: &Path| {
            let mut marks = MARKS.into_iter();
            marks
                .find_map(|(mark, who)| folder.join(mark).symlink_metadata().is_ok().then_some(who))
        };
        folder.ancestors().find_map(marked)
    })
}

/// Who calls a folder so: by the whole name, or with the name of a service behind it. Short names also begin other words.
fn called(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let begins = |known: &str| {
        name.strip_prefix(known)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) || known.len() > 5)
    };
    let whole = WHOLE_NAMES.into_iter().find(|(known, _)| name == *known);
    let known = CLOUDS.into_iter().find(|(known, _)| begins(known));
    known.or(whole).map(|(_, who)| who)
}

/// Whether the path begins with the name of another machine, as Windows writes it.
fn is_share(file: &Path) -> bool {
    use std::path::Prefix;
    let first = file.components().next();
    matches!(first, Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)))
}

/// Whether the file system on which this file stands is another machine's, as the system's list of them says.
pub fn is_mounted_from_elsewhere(list: &str, file: &Path) -> bool {
    let mounts = list.lines().filter_map(mount);
    let here = mounts.filter(|(point, _, _)| file.starts_with(point));
    // Of two at one place the later lies on top.
    let innermost = here.max_by_key(|(point, _, _)| Path::new(point).components().count());
    innermost.is_some_and(|(point, kind, source)| {
        // A machine inside another one reaches its disks in this way too: as its root, or by a letter.
        let own = kind == "9p" && (point == "/" || source.contains(':'));
        NETWORKS.contains(&kind) && !own
    })
}

/// Where something is mounted, its kind, and from where.
fn mount(line: &str) -> Option<(String, &str, &str)> {
    let (place, what) = line.split_once(" - ")?;
    let point = place.split(' ').nth(4)?;
    let mut what = what.split(' ');
    Some((
        unescaped(point),
        what.next()?,
        what.next().unwrap_or_default(),
    ))
}

/// The list writes blanks and the like as three digits behind a backslash.
fn unescaped(point: &str) -> String {
    let known = [
        ("\\040", " "),
        ("\\011", "\t"),
        ("\\012", "\n"),
        ("\\134", "\\"),
    ];
    let mut point = point.to_owned();
    for (written, sign) in known {
        point = point.replace(written, sign);
    }
    point
}

/// Whether somebody else may read the file and come to it through all its folders.
#[cfg(unix)]
pub fn open_to_others(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| {
        path.metadata()
            .map_or(0, |about| about.permissions().mode())
    };
    let read = mode(file);
    let ways: Vec<u32> = file.ancestors().skip(1).map(mode).collect();
    let everybody = read & 0o004 != 0 && ways.iter().all(|way| way & 0o001 != 0);
    let group = read & 0o040 != 0 && ways.iter().all(|way| way & 0o011 != 0);
    everybody || group
}

/// Elsewhere who may read is told in other ways, and folders of users are theirs alone.
#[cfg(not(unix))]
pub fn open_to_others(_: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_are_copied_elsewhere_are_known_by_their_names() {
        for (folder, who) in [
            ("/home/ms/OneDrive - Linden Council/meetings", "OneDrive"),
            (
                "/Users/ms/Library/CloudStorage/OneDrive-Linden/m",
                "A cloud",
            ),
            (
                "/Users/ms/Library/Mobile Documents/com~apple~CloudDocs",
                "iCloud",
            ),
            ("/home/ms/Dropbox (Team)/m", "Dropbox"),
            ("/home/ms/Google Drive/m", "Google Drive"),
            ("/home/ms/Nextcloud/m", "Nextcloud"),
            ("/home/ms/ownCloud2/m", "ownCloud"),
            ("/home/ms/Seafile/m", "Seafile"),
            ("/home/ms/pCloudDrive/m", "pCloud"),
            ("/home/ms/Box/m", "Box"),
            ("/home/ms/Box Sync/m", "Box"),
            ("/home/ms/MEGA/m", "MEGA"),
            ("/home/ms/MEGAsync", "MEGA"),
            ("/home/ms/Syncthing/m", "Syncthing"),
        ] {
            assert_eq!(copied_by(Path::new(folder)), Some(who), "{folder}");
        }
        for folder in [
            "/home/ms/meetings",
            "/srv/boxes/m",
            "/home/megan/m",
            "/home/synced up/m",
            "/",
        ] {
            assert_eq!(copied_by(Path::new(folder)), None, "{folder}");
        }
    }

    const MOUNTS: &str = "\
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 0:40 / /mnt/team\\040drive rw shared:1 - cifs //server/share rw
31 22 0:41 / /home/ms/far rw - fuse.sshfs ms@far:/ rw
32 31 0:42 / /home/ms/far/near rw - tmpfs tmpfs rw
33 22 0:43 / /mnt/c rw - 9p C:\\134 rw
34 22 0:44 / /shared rw - 9p host rw
35 22 0:45 / /srv rw - nfs4 server:/srv rw
36 35 0:46 / /srv rw - ext4 /dev/vdb rw
";

    #[test]
    fn a_folder_on_another_machine_is_known_by_its_mount() {
        for (file, elsewhere) in [
            ("/home/ms/a.ron", false),
            ("/mnt/team drive/a.ron", true),
            ("/mnt/team drives/a.ron", false),
            ("/home/ms/far/a.ron", true),
            ("/home/ms/far/near/a.ron", false),
            ("/mnt/c/Users/a.ron", false),
            ("/shared/a.ron", true),
            ("/srv/a.ron", false),
        ] {
            assert_eq!(
                is_mounted_from_elsewhere(MOUNTS, Path::new(file)),
                elsewhere,
                "{file}"
            );
        }
        assert!(!is_mounted_from_elsewhere(
            "1 0 0:1 / / rw - 9p root rw\n",
            Path::new("/m/a.ron")
        ));
        assert!(!is_mounted_from_elsewhere(
            "nonsense\n\n - nfs\n",
            Path::new("/m/a.ron")
        ));
    }
}
