//! Reads a day said by its date, with or without month, year and weekday.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::{
    day_problem::{DayProblem, Reading, on_calendar},
    day_words::Word,
    working_days::Unit,
};

/// A date without a year that passed so recently is taken for a slip, not for next year's.
const DAYS_OF_A_SLIP: u64 = 90;

/// "3 dec", "dec 3 2026", "3/12", "the 3rd", "fri 4 dec", "christmas".
pub fn dated(said: &[Word], today: NaiveDate) -> Reading {
    use Word::{Nth, Number};
    let (weekday, date) = weekday_before(said);
    let day = match (date, weekday) {
        ([Nth(day) | Number(day)], Some(_)) => in_a_month(*day, today),
        ([Nth(day)], None) => in_a_month_alone(*day, today),
        _ => on_date(date_said(date)?, today),
    };
    Some(day.and_then(|day| on_that_weekday(day, weekday)))
}

/// A weekday in front of a date, and the date; then "next fri 4 dec" says no more than "fri 4 dec".
fn weekday_before(said: &[Word]) -> (Option<Weekday>, &[Word]) {
    use Word::{Coming, Next, The, This};
    let said = match said {
        [This | Coming, rest @ ..] => rest,
        [Next, rest @ ..] if matches!(rest, [Word::Weekday(_), ..]) => rest,
        _ => said,
    };
    match said {
        [Word::Weekday(day), The, date @ ..] | [Word::Weekday(day), date @ ..] => {
            (Some(*day), date)
        }
        _ => (None, said),
    }
}

fn on_that_weekday(day: NaiveDate, said: Option<Weekday>) -> Result<NaiveDate, DayProblem> {
    match said {
        Some(said) if said != day.weekday() => Err(DayProblem::OtherWeekday { day, said }),
        _ => Ok(day),
    }
}

/// Day, month and year if one is said.
pub(super) type Date = (u32, u32, Option<i32>);

pub(super) fn date_said(date: &[Word]) -> Option<Date> {
    if let [Word::Date { day, month, year }] = *date {
        return Some((day, month, year));
    }
    if let Some((day, month)) = day_and_month(date) {
        return Some((day, month, None));
    }
    let (last, date) = date.split_last()?;
    let year = match *last {
        Word::Year(year) => year,
        Word::Number(year @ 10..=99) => 2000_i32.checked_add_unsigned(year)?,
        _ => return None,
    };
    day_and_month(date).map(|(day, month)| (day, month, Some(year)))
}

fn day_and_month(date: &[Word]) -> Option<(u32, u32)> {
    use Word::{Boxing, Christmas, Eve, Month, New, Nth, Number, Of, The};
    Some(match *date {
        [Number(day) | Nth(day), Month(month)]
        | [Number(day) | Nth(day), Of, Month(month)]
        | [Month(month), Number(day) | Nth(day)]
        | [Month(month), The, Number(day) | Nth(day)] => (day, month),
        [Christmas, Eve] => (24, 12),
        [Christmas] | [Christmas, Word::Unit(Unit::Day)] => (25, 12),
        [Boxing, Word::Unit(Unit::Day)] => (26, 12),
        [New, Word::Unit(Unit::Year), Eve] => (31, 12),
        [New, Word::Unit(Unit::Year)] | [New, Word::Unit(Unit::Year), Word::Unit(Unit::Day)] => {
            (1, 1)
        }
        _ => return None,
    })
}

fn on_date((day, month, year): Date, today: NaiveDate) -> Result<NaiveDate, DayProblem> {
    if !(1..=12).contains(&month) {
        return Err(DayProblem::NoSuchMonth { day, month });
    }
    let year = year.unwrap_or_else(|| year_of(day, month, today));
    let nothing = DayProblem::NoSuchDay {
        day,
        month: Some(month),
        year,
    };
    NaiveDate::from_ymd_opt(year, month, day).ok_or(nothing)
}

/// The year in which this date comes next, or came not long ago.
pub fn year_of(day: u32, month: u32, today: NaiveDate) -> i32 {
    let earliest = today
        .checked_sub_days(Days::new(DAYS_OF_A_SLIP))
        .unwrap_or(today);
    let this_year = (month, day) >= (earliest.month(), earliest.day());
    earliest.year() + i32::from(!this_year)
}

/// The first such day of a month from this day on, in the first month that is long enough.
fn in_a_month(day: u32, from: NaiveDate) -> Result<NaiveDate, DayProblem> {
    if !(1..=31).contains(&day) {
        return Err(DayProblem::NoSuchDay {
            day,
            month: None,
            year: from.year(),
        });
    }
    let mut months = (0..=3).filter_map(|ahead| {
        let first = from.with_day(1)?;
        first.checked_add_months(Months::new(ahead))?.with_day(day)
    });
    on_calendar(months.find(|&day| day >= from))
}

/// The same said without anything else: today's number may mean today or a month from now.
fn in_a_month_alone(day: u32, today: NaiveDate) -> Result<NaiveDate, DayProblem> {
    let next = in_a_month(day, today)?;
    if next > today {
        return Ok(next);
    }
    let tomorrow = on_calendar(today.succ_opt())?;
    Err(DayProblem::Either(today, in_a_month(day, tomorrow)?))
}
