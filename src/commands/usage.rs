//! What people say on the command line, read into the program's own words.

use std::fmt;

use chrono::NaiveDate;

use crate::meeting::vocabulary::{Category, Kind, Order, Setting};
use crate::practice::since::read_since;
use crate::shell::saying::quoted;

/// The command line was used wrongly: exit status 2.
#[derive(Debug)]
pub struct WrongUsage(pub String);

impl fmt::Display for WrongUsage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for WrongUsage {}

fn unknown(what: &str, said: &str, all: impl Iterator<Item = &'static str>) -> anyhow::Error {
    let all: Vec<&str> = all.collect();
    WrongUsage(format!(
        "There is no {what} called {}; there are: {}.",
        quoted(said),
        all.join(", ")
    ))
    .into()
}

/// A kind of meeting by its name.
pub fn kind(said: &str) -> anyhow::Result<Kind> {
    Kind::from_kebab(said).ok_or_else(|| {
        unknown(
            "kind of meeting",
            said,
            Kind::ALL.iter().map(|one| one.kebab()),
        )
    })
}

/// A setting by its name.
pub fn setting(said: &str) -> anyhow::Result<Setting> {
    Setting::from_kebab(said)
        .ok_or_else(|| unknown("setting", said, Setting::ALL.iter().map(|one| one.kebab())))
}

/// A category by its name.
pub fn category(said: &str) -> anyhow::Result<Category> {
    Category::from_kebab(said).ok_or_else(|| {
        unknown(
            "category",
            said,
            Category::ALL.iter().map(|one| one.kebab()),
        )
    })
}

/// An order of columns: `worried` or `well`, whichever stands first.
pub fn order(said: &str) -> anyhow::Result<Order> {
    match said {
        "worried" | "worried-first" => Ok(Order::WorriedFirst),
        "well" | "well-first" => Ok(Order::WellFirst),
        _ => Err(unknown("order", said, ["worried", "well"].into_iter())),
    }
}

/// A day since when something is looked for.
pub fn since(said: &str, today: NaiveDate) -> anyhow::Result<NaiveDate> {
    read_since(said, today).ok_or_else(|| {
        WrongUsage(format!(
            "{} is no day in the past; write it as 2026-10-01, “1 oct” or “last month”.",
            quoted(said)
        ))
        .into()
    })
}

fn is_number(part: &str) -> bool {
    part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// A time since the start, `MM:SS` or `HH:MM:SS`, in milliseconds.
pub fn time(said: &str) -> anyhow::Result<u64> {
    let parts: Option<Vec<u64>> = said
        .split(':')
        .map(|part| part.parse().ok().filter(|_| is_number(part)))
        .collect();
    let seconds = match parts.as_deref() {
        Some(&[minutes, seconds]) if seconds < 60 => minutes * 60 + seconds,
        Some(&[hours, minutes, seconds]) if minutes < 60 && seconds < 60 => {
            (hours * 60 + minutes) * 60 + seconds
        }
        _ => {
            return Err(WrongUsage(format!(
                "{} is no time since the start; write it as 12:30 or 1:02:00.",
                quoted(said)
            ))
            .into());
        }
    };
    Ok(seconds * 1000)
}

#[cfg(test)]
mod tests {
    use super::time;

    #[test]
    fn times_are_minutes_and_seconds_with_or_without_hours() {
        assert_eq!(time("12:30").ok(), Some(750_000));
        assert_eq!(time("1:02:00").ok(), Some(3_720_000));
        assert!(time("12").is_err());
        assert!(time("12:75").is_err());
        assert!(time("a:b").is_err());
        assert!(time("+1:00").is_err());
    }
}
