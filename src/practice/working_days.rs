//! Which days are working days in England, and how to count them.

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta, Weekday};

/// The last year whose bank holidays are published, on www.gov.uk/bank-holidays; later years are by rule and may be moved.
pub const KNOWN_UNTIL: i32 = 2028;

/// Bank holidays of one year only, in years published since 2019: year, month, day.
///
/// VE Day in 2020, the Platinum Jubilee and the Queen's funeral in 2022, the coronation in 2023.
const ONCE: &[(i32, u32, u32)] = &[
    (2020, 5, 8),
    (2022, 6, 2),
    (2022, 6, 3),
    (2022, 9, 19),
    (2023, 5, 8),
];

/// Days that were bank holidays by rule, but were moved: early May in 2020, spring in 2022.
const MOVED_AWAY: &[(i32, u32, u32)] = &[(2020, 5, 4), (2022, 5, 30)];

/// Whether England and Wales have a bank holiday on this day; a Saturday or Sunday never is one, its substitute is.
pub fn is_bank_holiday(day: NaiveDate) -> bool {
    let date = (day.year(), day.month(), day.day());
    let by_rule = is_yearly_holiday(day) || is_beside_easter(day);
    ONCE.contains(&date) || (by_rule && !MOVED_AWAY.contains(&date))
}

/// Rules as in Schedule 1 of the Banking and Financial Dealings Act 1971, with early May since 1978.
fn is_yearly_holiday(day: NaiveDate) -> bool {
    use Weekday::{Mon, Sat, Sun, Tue};
    let date = (day.month(), day.day());
    match day.weekday() {
        Sat | Sun => false,
        // 2 and 3 January, 27 and 28 December stand in for holidays at a weekend; May and August have their Mondays.
        Mon => matches!(
            date,
            (1, 1..=3) | (5, 1..=7 | 25..=31) | (8, 25..=31) | (12, 25..=28)
        ),
        Tue => matches!(date, (1, 1) | (12, 25..=28)),
        _ => matches!(date, (1, 1) | (12, 25 | 26)),
    }
}

/// Good Friday and Easter Monday.
fn is_beside_easter(day: NaiveDate) -> bool {
    let from_easter = easter_sunday(day.year()).map(|easter| (day - easter).num_days());
    matches!(from_easter, Some(-2 | 1))
}

/// Easter Sunday of the western churches, by the reckoning of J.-M. Oudin (1940).
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let leap_centuries = century.div_euclid(4);
    let moon_drift = (8 * century + 13).div_euclid(25);
    let age = (century - leap_centuries - moon_drift + 19 * golden + 15).rem_euclid(30);
    let full_moon = match age {
        29 => 28,
        28 if golden > 10 => 27,
        age => age,
    };
    let weekday =
        (year + year.div_euclid(4) + full_moon + 2 - century + leap_centuries).rem_euclid(7);
    let after_28_march = TimeDelta::days(i64::from(full_moon - weekday));
    NaiveDate::from_ymd_opt(year, 3, 28)?.checked_add_signed(after_28_march)
}

/// What is counted between two days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days as on a calendar.
    Day,
    /// Days on which an office is open.
    WorkingDay,
    /// Seven days.
    Week,
    /// Fourteen days.
    Fortnight,
    /// To the same day of a later month, or to its last day if it is too short.
    Month,
    /// Twelve months.
    Year,
}

/// The days on which an office is closed: weekends, bank holidays and what an area adds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays {
    /// Further days that do not count, such as days between Christmas and New Year on which the council is closed.
    pub more: Vec<NaiveDate>,
}

impl Holidays {
    /// Whether an office is open: no weekend, no bank holiday and no day that was added.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        !weekend && !is_bank_holiday(day) && !self.more.contains(&day)
    }

    /// The day that is so many days, weeks or months later. Nothing where the calendar ends.
    pub fn later(&self, from: NaiveDate, count: u32, unit: Unit) -> Option<NaiveDate> {
        let days = |days: u64| from.checked_add_days(Days::new(u64::from(count) * days));
        match unit {
            Unit::Day => days(1),
            Unit::WorkingDay => self.add_working_days(from, count),
            Unit::Week => days(7),
            Unit::Fortnight => days(14),
            Unit::Month => from.checked_add_months(Months::new(count)),
            Unit::Year => from.checked_add_months(Months::new(count.checked_mul(12)?)),
        }
    }

    /// So many working days later; the first to count is the one after `from`. Nothing where the calendar ends.
    pub fn add_working_days(&self, from: NaiveDate, count: u32) -> Option<NaiveDate> {
        let mut day = from;
        for _ in 0..count {
            day = day.succ_opt()?;
            while !self.is_working_day(day) {
                day = day.succ_opt()?;
            }
        }
        Some(day)
    }

    /// This day if it is a working day, else the last one before it. Nothing where the calendar begins.
    pub fn working_day_by(&self, day: NaiveDate) -> Option<NaiveDate> {
        let mut day = day;
        while !self.is_working_day(day) {
            day = day.pred_opt()?;
        }
        Some(day)
    }

    /// What the room should know about a day that was counted with bank holidays nobody has published yet.
    pub fn said_aloud(&self, day: NaiveDate) -> Option<String> {
        (day.year() > KNOWN_UNTIL).then(|| {
            format!(
                "Bank holidays after {KNOWN_UNTIL} are worked out by the usual rule. Please check this date."
            )
        })
    }
}
