//! Reads a week, month or year, and a day said by its place in one.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::{
    dates::year_of,
    day_problem::{DayProblem, Reading, month_name},
    day_words::Word,
    working_days::Unit,
};

/// "end of next week", "start of december", "the 3rd of next month".
pub fn within_span(said: &[Word], today: NaiveDate) -> Reading {
    use Word::{End, Nth, Of, Start, The, Today};
    match said {
        [End, Of, Today] | [End, Of, The, Word::Unit(Unit::Day)] => Some(Ok(today)),
        [Start, Of, rest @ ..] => span(rest, today).map(|(first, _)| Ok(first)),
        [End, Of, rest @ ..] => span(rest, today).map(|(_, last)| Ok(last)),
        [Nth(day), Of, rest @ ..] if rest.ends_with(&[Word::Unit(Unit::Month)]) => {
            let (first, _) = span(rest, today)?;
            Some(first.with_day(*day).ok_or(DayProblem::NoSuchDay {
                day: *day,
                month: Some(first.month()),
                year: first.year(),
            }))
        }
        _ => None,
    }
}

/// A week, month or year without a day in it, as in "next week", "in march": a chair must say the day.
pub fn no_day_in_span(said: &[Word]) -> Reading {
    use Word::{In, Month, Next, This, Year};
    let said = said.strip_prefix(&[In]).unwrap_or(said);
    let span = match *said {
        [Month(month)] => format!("in {}", month_name(month)),
        [Month(month), Year(year)] => format!("in {} {year}", month_name(month)),
        [Next, Word::Unit(unit)] => format!("next {}", unit_name(unit)?),
        [This, Word::Unit(unit)] => format!("this {}", unit_name(unit)?),
        _ => return None,
    };
    Some(Err(DayProblem::WhichDay(span)))
}

fn unit_name(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::Week => Some("week"),
        Unit::Month => Some("month"),
        Unit::Year => Some("year"),
        Unit::Day | Unit::WorkingDay | Unit::Fortnight => None,
    }
}

/// The first and last day of the week, month or year that is said.
fn span(said: &[Word], today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    use Word::{Month, Next, The, This, Year};
    match *said {
        [Month(month)] => month_of(year_of(31, month, today), month),
        [Month(month), Year(year)] => month_of(year, month),
        [Word::Unit(unit)] | [The | This, Word::Unit(unit)] => span_of(unit, 0, today),
        [Next, Word::Unit(unit)] => span_of(unit, 1, today),
        _ => None,
    }
}

/// This week, month or year, or a later one. The week that people speak of at a weekend is the one to come.
fn span_of(unit: Unit, ahead: u32, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    match unit {
        Unit::Week => {
            let weekend = matches!(today.weekday(), Weekday::Sat | Weekday::Sun);
            let ahead = if weekend { 1 } else { ahead };
            let day = |weekday| day_of_week(weekday, ahead, today);
            Some((day(Weekday::Mon)?, day(Weekday::Fri)?))
        }
        Unit::Month => {
            let first = today.with_day(1)?.checked_add_months(Months::new(ahead))?;
            month_of(first.year(), first.month())
        }
        Unit::Year => {
            let year = today.year().checked_add_unsigned(ahead)?;
            let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
            Some((first, NaiveDate::from_ymd_opt(year, 12, 31)?))
        }
        Unit::Day | Unit::WorkingDay | Unit::Fortnight => None,
    }
}

fn month_of(year: i32, month: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    Some((first, last))
}

/// A weekday of this week, or of a later one; weeks begin on Monday.
pub fn day_of_week(weekday: Weekday, weeks_ahead: u32, today: NaiveDate) -> Option<NaiveDate> {
    let since_monday = u64::from(today.weekday().num_days_from_monday());
    let from_monday = u64::from(weekday.num_days_from_monday()) + 7 * u64::from(weeks_ahead);
    today
        .checked_sub_days(Days::new(since_monday))?
        .checked_add_days(Days::new(from_monday))
}
