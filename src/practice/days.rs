//! Reads a day the way people in England say it.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::{
    dates::dated,
    day_problem::{DayProblem, Reading, on_calendar},
    day_words::{Word, known_words},
    spans::{day_of_week, no_day_in_span, within_span},
    working_days::{Holidays, Unit},
};

/// No plan of a meeting reaches further than this.
const FURTHEST: Months = Months::new(36);

/// The day that these words mean, never before today.
///
/// * A weekday alone is the coming one, today left out. "Next fri" is the Friday of next week, weeks beginning on Monday.
/// * "Fri week" is a week after the coming Friday. The end of a week is its Friday; at a weekend, of the week to come.
/// * Numbers are read day first. A date without a year is the next one, but one that passed in the last 90 days is past.
/// * "Next week" alone is no day, and some words mean two days, as "this fri" on a Friday: both are asked about.
/// * Working days are counted from the day after, without weekends and bank holidays of England.
pub fn read_day(words: &str, today: NaiveDate) -> Result<NaiveDate, DayProblem> {
    let said = known_words(words).ok_or(DayProblem::NotADay)?;
    let day = day_meant(without_leading(&said), today)?;
    let furthest = today.checked_add_months(FURTHEST);
    if day < today {
        return Err(DayProblem::Past(day));
    }
    if furthest.is_some_and(|furthest| day > furthest) {
        return Err(DayProblem::TooFar(day));
    }
    Ok(day)
}

/// Words that may stand before any day.
fn without_leading(said: &[Word]) -> &[Word] {
    match said {
        [Word::By | Word::On, Word::The, rest @ ..]
        | [Word::By | Word::On | Word::The, rest @ ..] => rest,
        _ => said,
    }
}

fn day_meant(said: &[Word], today: NaiveDate) -> Result<NaiveDate, DayProblem> {
    named(said, today)
        .or_else(|| counted(said, today))
        .or_else(|| within_span(said, today))
        .or_else(|| no_day_in_span(said))
        .or_else(|| dated(said, today))
        .unwrap_or(Err(DayProblem::NotADay))
}

/// Today, tomorrow and weekdays.
fn named(said: &[Word], today: NaiveDate) -> Reading {
    use Word::{After, Coming, Last, Next, This, Today, Tomorrow, Yesterday};
    let day = match *said {
        [Today] => Some(today),
        [Tomorrow] => today.succ_opt(),
        [Word::Unit(Unit::Day), After, Tomorrow] => today.checked_add_days(Days::new(2)),
        [Yesterday] => today.pred_opt(),
        [This, Word::Weekday(day)] if day == today.weekday() => return Some(either(day, today)),
        [Word::Weekday(day)]
        | [This | Coming, Word::Weekday(day)]
        | [This, Coming, Word::Weekday(day)] => coming(day, today),
        [Next, Word::Weekday(day)] | [Word::Weekday(day), Next, Word::Unit(Unit::Week)] => {
            day_of_week(day, 1, today)
        }
        [Word::Weekday(day), This, Word::Unit(Unit::Week)] => day_of_week(day, 0, today),
        [Last, Word::Weekday(day)] => today
            .checked_sub_days(Days::new(8))
            .and_then(|week_ago| coming(day, week_ago)),
        _ => return None,
    };
    Some(on_calendar(day))
}

/// The first such weekday after today.
fn coming(weekday: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    let tomorrow = today.succ_opt()?;
    let days = weekday.days_since(tomorrow.weekday());
    tomorrow.checked_add_days(Days::new(u64::from(days)))
}

/// Today's weekday, said in a way that may mean today or in a week.
fn either(weekday: Weekday, today: NaiveDate) -> Result<NaiveDate, DayProblem> {
    let other = on_calendar(coming(weekday, today))?;
    Err(DayProblem::Either(today, other))
}

/// So long from today, or from a day that is said with it: "in 2 weeks", "a week on friday", "fri week".
fn counted(said: &[Word], today: NaiveDate) -> Reading {
    use Word::{From, In, Next, Now, On, Time, Today, Tomorrow, Working};
    let said = said.strip_prefix(&[In]).unwrap_or(said);
    let (length, rest) = match *said {
        [anchor, Word::Unit(unit @ (Unit::Week | Unit::Fortnight))]
            if matches!(anchor, Today | Tomorrow | Word::Weekday(_)) =>
        {
            return from_anchor(anchor, (1, unit), today);
        }
        [Next, Working, Word::Unit(Unit::Day)] => ((1, Unit::WorkingDay), &[][..]),
        [
            Word::Unit(unit @ (Unit::Week | Unit::Fortnight)),
            ref rest @ ..,
        ] if !rest.is_empty() => ((1, unit), rest),
        _ => length(said)?,
    };
    match *rest {
        [] | [Time] | [From, Now] => from_anchor(Today, length, today),
        [On | From, anchor] | [anchor] => from_anchor(anchor, length, today),
        _ => None,
    }
}

/// How long something is, as in "2 weeks" or "ten working days", and the words behind it.
pub(super) fn length(said: &[Word]) -> Option<((u32, Unit), &[Word])> {
    use Word::{Count, Couple, Number, Of, Working};
    let (count, unit, rest) = match said {
        [Count(1), Couple, Of, Word::Unit(unit), rest @ ..] => (2, *unit, rest),
        [
            Number(count) | Count(count),
            Working,
            Word::Unit(Unit::Day),
            rest @ ..,
        ] => (*count, Unit::WorkingDay, rest),
        [Number(count) | Count(count), Word::Unit(unit), rest @ ..] => (*count, *unit, rest),
        _ => return None,
    };
    (count > 0).then_some(((count, unit), rest))
}

fn from_anchor(anchor: Word, (count, unit): (u32, Unit), today: NaiveDate) -> Reading {
    let later = |day: Option<NaiveDate>| {
        on_calendar(day.and_then(|day| Holidays::default().later(day, count, unit)))
    };
    Some(match anchor {
        Word::Today => later(Some(today)),
        Word::Tomorrow => later(today.succ_opt()),
        // A week on Tuesday, said on a Tuesday, may mean a week from today or from the next.
        Word::Weekday(day) if day == today.weekday() => {
            match (later(Some(today)), later(coming(day, today))) {
                (Ok(one), Ok(other)) => Err(DayProblem::Either(one, other)),
                (_, other) => other,
            }
        }
        Word::Weekday(day) => later(coming(day, today)),
        _ => return None,
    })
}
