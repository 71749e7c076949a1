//! Names of session files: the day, the hour and the kind of the meeting, and nobody's name.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDateTime};

use crate::meeting::parts::About;
use crate::meeting::vocabulary::Kind;

/// How a day and an hour look in the name of a file.
const DAY_AND_HOUR: &str = "2026-11-24-1400";

/// How many meetings of one kind may begin in one minute.
const MOST: u32 = 1000;

/// The name of a meeting's file.
pub fn file_name(about: &About) -> String {
    let began = about.began.format("%Y-%m-%d-%H%M");
    format!("{began}-{}.ron", about.kind.kebab())
}

/// When a meeting began and what it was for, as the name of its file says.
pub fn told_by_name(path: &Path) -> Option<(DateTime<FixedOffset>, Kind)> {
    let name = path.file_name()?.to_str()?;
    let (when, rest) = name.split_at_checked(DAY_AND_HOUR.len())?;
    let began = NaiveDateTime::parse_from_str(when, "%Y-%m-%d-%H%M").ok()?;
    let kind = rest.strip_prefix('-')?.split('.').next()?;
    let counted = kind.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let kind =
        Kind::from_kebab(kind).or_else(|| counted.strip_suffix('-').and_then(Kind::from_kebab))?;
    Some((began.and_utc().fixed_offset(), kind))
}

/// This path, and then the same with `-2`, `-3` and so on, for whoever finds a name taken.
pub fn free_names(path: &Path) -> impl Iterator<Item = PathBuf> {
    let path = path.to_owned();
    (1..=MOST).map(move |number| numbered(&path, number))
}

fn numbered(path: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return path.to_owned();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-{number}.{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_when_and_what() {
        let told = |name: &str| {
            let (began, kind) = told_by_name(Path::new(name))?;
            Some((began.to_rfc3339(), kind))
        };
        let meant = Some(("2026-11-24T14:05:00+00:00".to_owned(), Kind::CoreGroup));
        assert_eq!(told("a/2026-11-24-1405-core-group.ron.age"), meant);
        assert_eq!(told("2026-11-24-1405-core-group-12.ron"), meant);
        for odd in [
            "",
            "kite.ron.age",
            "2026-11-24-1405.ron",
            "2026-11-24-9905-strategy.ron",
            "ééééééééé",
        ] {
            assert_eq!(told(odd), None, "{odd}");
        }
    }
}
