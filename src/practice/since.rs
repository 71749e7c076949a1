//! Reads since when something is looked for: the same words as for days to come, meant backwards.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::dates::date_said;
use super::day_words::{Word, known_words};
use super::days::length;
use super::working_days::Unit;

/// The first day that these words mean, never after today unless a year says so.
///
/// * A weekday is the last one, today left out; a date or month without a year is the last one too.
/// * "Last month" and "this month" begin on their first day, weeks on a Monday.
/// * "2 weeks" and "in the last 2 weeks" count back from today, as does "2 weeks ago".
pub fn read_since(words: &str, today: NaiveDate) -> Option<NaiveDate> {
    let words = words.trim();
    let words = words.strip_suffix("ago").unwrap_or(words);
    let said = known_words(words)?;
    let said = match said.as_slice() {
        [Word::In, Word::The, Word::Last, rest @ ..] | [Word::The | Word::On, rest @ ..] => rest,
        said => said,
    };
    match *said {
        [Word::Today] => Some(today),
        [Word::Yesterday] => today.pred_opt(),
        [Word::Weekday(day)] | [Word::Last, Word::Weekday(day)] => {
            let back = today.pred_opt()?.weekday().days_since(day);
            today.checked_sub_days(Days::new(u64::from(back) + 1))
        }
        [Word::This, Word::Unit(unit)] => first_day(unit, today),
        [Word::Last, Word::Unit(unit)] => first_day(unit, before(today, (1, unit))?),
        [Word::Month(month)] => last_time(1, month, today),
        [Word::Month(month), Word::Year(year)] => NaiveDate::from_ymd_opt(year, month, 1),
        [Word::Year(year)] => NaiveDate::from_ymd_opt(year, 1, 1),
        _ => match length(said) {
            Some((length, [])) => before(today, length),
            _ => on_date(said, today),
        },
    }
}

fn on_date(said: &[Word], today: NaiveDate) -> Option<NaiveDate> {
    match date_said(said)? {
        (day, month, Some(year)) => NaiveDate::from_ymd_opt(year, month, day),
        (day, month, None) => last_time(day, month, today),
    }
}

/// The last such date; 29 February may be some years ago.
fn last_time(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    let years = (0..=8).map(|back| today.year() - back);
    let mut days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    days.find(|&day| day <= today)
}

fn first_day(unit: Unit, day: NaiveDate) -> Option<NaiveDate> {
    match unit {
        Unit::Day | Unit::WorkingDay => Some(day),
        Unit::Week | Unit::Fortnight => {
            let since_monday = day.weekday().num_days_from_monday();
            day.checked_sub_days(Days::new(u64::from(since_monday)))
        }
        Unit::Month => day.with_day(1),
        Unit::Year => NaiveDate::from_ymd_opt(day.year(), 1, 1),
    }
}

fn before(day: NaiveDate, (count, unit): (u32, Unit)) -> Option<NaiveDate> {
    let days = |each: u32| day.checked_sub_days(Days::new(u64::from(count) * u64::from(each)));
    match unit {
        Unit::Day => days(1),
        // A weekend for every five of them, so that no meeting is missed.
        Unit::WorkingDay => days(1)?.checked_sub_days(Days::new(u64::from(count.div_ceil(5)) * 2)),
        Unit::Week => days(7),
        Unit::Fortnight => days(14),
        Unit::Month => day.checked_sub_months(Months::new(count)),
        Unit::Year => day.checked_sub_months(Months::new(count.checked_mul(12)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Read on a Tuesday.
    fn read(words: &str) -> Option<String> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24)?;
        read_since(words, today).map(|day| day.to_string())
    }

    #[test]
    fn what_is_no_day_is_not_read() {
        for words in [
            "",
            "soon",
            "31 feb",
            "next week",
            "40/40/2026",
            "99999 years",
        ] {
            assert_eq!(read(words), None, "{words}");
        }
    }

    #[test]
    fn days_are_meant_backwards() {
        for (words, day) in [
            ("2026-10-01", "2026-10-01"),
            ("1/10/2026", "2026-10-01"),
            ("1 oct", "2026-10-01"),
            ("1 dec", "2025-12-01"),
            ("24 nov", "2026-11-24"),
            ("29 feb", "2024-02-29"),
            ("3 dec 2027", "2027-12-03"),
            ("october", "2026-10-01"),
            ("dec", "2025-12-01"),
            ("march 2025", "2025-03-01"),
            ("2025", "2025-01-01"),
            ("today", "2026-11-24"),
            ("yesterday", "2026-11-23"),
            ("mon", "2026-11-23"),
            ("tuesday", "2026-11-17"),
            ("last fri", "2026-11-20"),
            ("last week", "2026-11-16"),
            ("this week", "2026-11-23"),
            ("last month", "2026-10-01"),
            ("this year", "2026-01-01"),
            ("last year", "2025-01-01"),
            ("2 weeks ago", "2026-11-10"),
            ("a fortnight", "2026-11-10"),
            ("in the last 3 months", "2026-08-24"),
            ("10 working days ago", "2026-11-10"),
        ] {
            assert_eq!(read(words).as_deref(), Some(day), "{words}");
        }
    }
}
