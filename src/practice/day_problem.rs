//! How a day is written for the room, and what to say when a day cannot be read.

use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};

/// So many days away, either way, a day is plain without its year; reading it back then gives the same day.
const PLAIN_WITHOUT_YEAR: i64 = 270;

/// A day in full, as in "Fri 27 Nov 2026".
pub fn say_day(day: NaiveDate) -> String {
    day.format("%a %-d %b %Y").to_string()
}

/// The day that was written so in full.
pub fn read_back(words: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(words, "%a %d %b %Y").ok()?;
    (say_day(day) == words).then_some(day)
}

/// A day without its year where nobody would ask for it, as in "Fri 27 Nov": at most nine months from today.
pub fn say_day_short(day: NaiveDate, today: NaiveDate) -> String {
    if (day - today).num_days().abs() > PLAIN_WITHOUT_YEAR {
        return say_day(day);
    }
    day.format("%a %-d %b").to_string()
}

/// Why words are not taken for a day; shown, it is what a chair can ask the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayProblem {
    /// The words are no day.
    NotADay,
    /// No month, or not this one, has such a day.
    NoSuchDay {
        /// The day of the month as it was said.
        day: u32,
        /// The month from 1, if one was said.
        month: Option<u32>,
        /// The year in which it was looked for.
        year: i32,
    },
    /// Two numbers of which the second is no month: perhaps said month first.
    NoSuchMonth {
        /// What stands where the day should be.
        day: u32,
        /// What stands where the month should be.
        month: u32,
    },
    /// The day is before today.
    Past(NaiveDate),
    /// The day is more than three years ahead.
    TooFar(NaiveDate),
    /// The date and the weekday said with it do not go together.
    OtherWeekday {
        /// The date.
        day: NaiveDate,
        /// The weekday that was said.
        said: Weekday,
    },
    /// Two days are meant by these words by different people.
    Either(NaiveDate, NaiveDate),
    /// A week, month or year was said, as in "next week" or "in March", but no day in it.
    WhichDay(String),
}

/// A day or what is wrong with it, if the words are said in the way that was looked for.
pub(super) type Reading = Option<Result<NaiveDate, DayProblem>>;

/// A day that was reckoned, unless the calendar ends before it.
pub(super) fn on_calendar(day: Option<NaiveDate>) -> Result<NaiveDate, DayProblem> {
    day.ok_or(DayProblem::NotADay)
}

impl fmt::Display for DayProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotADay => write!(f, "Which day is that? Try fri, 3 dec or in 2 weeks."),
            Self::NoSuchDay { day, month, year } => write_no_such_day(f, *day, *month, *year),
            Self::NoSuchMonth { day, month } => write_no_such_month(f, *day, *month),
            Self::Past(day) => write!(f, "{} is past. Which day is meant?", say_day(*day)),
            Self::TooFar(day) => write!(
                f,
                "{} is more than 3 years ahead. Which day is meant?",
                say_day(*day)
            ),
            Self::OtherWeekday { day, said } => write!(
                f,
                "{} is a {}, not a {}. Which day is meant?",
                day.format("%-d %b %Y"),
                weekday_name(day.weekday()),
                weekday_name(*said)
            ),
            Self::Either(one, other) => write!(
                f,
                "Is that {} or {}? Please say the date.",
                say_day(*one),
                say_day(*other)
            ),
            Self::WhichDay(span) => write!(f, "Which day {span}? Please say the day."),
        }
    }
}

/// The year is said where it matters: only February is not as long every year.
fn write_no_such_day(
    f: &mut fmt::Formatter<'_>,
    day: u32,
    month: Option<u32>,
    year: i32,
) -> fmt::Result {
    match month {
        None => write!(f, "No month has a day {day}."),
        Some(2) if day == 29 => write!(f, "There is no 29 February in {year}."),
        Some(month) => write!(f, "There is no {day} {}.", month_name(month)),
    }
}

/// Offers the same numbers the other way round where they are a date then.
fn write_no_such_month(f: &mut fmt::Formatter<'_>, day: u32, month: u32) -> fmt::Result {
    // Any leap year will do: it has every day that can be.
    if NaiveDate::from_ymd_opt(2028, day, month).is_some() {
        let other_way = format!("{month} {}", month_name(day));
        return write!(f, "There is no month {month}. Is it {other_way}?");
    }
    write!(f, "There is no month {month}. Which day is meant?")
}

/// A month counted from 1, written out.
pub fn month_name(month: u32) -> &'static str {
    let months = u8::try_from(month).ok().map(chrono::Month::try_from);
    months.and_then(Result::ok).map_or("", |month| month.name())
}

/// A weekday, written out.
pub fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
