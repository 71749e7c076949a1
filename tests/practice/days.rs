//! A day is read as it is said in England, and what cannot be read is asked about in one plain sentence.

use chrono::NaiveDate;
use sofs::practice::day_problem::{DayProblem, say_day, say_day_short};
use sofs::practice::days::read_day;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// The Tuesday on which most of these are said.
fn tuesday() -> NaiveDate {
    date(2026, 11, 24)
}

/// What the room reads: the day, or the sentence that asks for it.
fn answer(words: &str, today: NaiveDate) -> String {
    read_day(words, today).map_or_else(|problem| problem.to_string(), say_day)
}

/// Each line of a table is what is said, an arrow, and what the room reads.
fn are_read_as(today: NaiveDate, table: &str) {
    let rows = table
        .lines()
        .filter_map(|line| line.trim().split_once(" -> "));
    let wrong: Vec<_> = rows
        .map(|(words, expected)| (words, expected, answer(words, today)))
        .filter(|(_, expected, found)| expected != found)
        .collect();
    assert!(wrong.is_empty(), "said, expected, found: {wrong:#?}");
}

const NEAR_TODAY: &str = "
    today -> Tue 24 Nov 2026
    Tonight -> Tue 24 Nov 2026
    tomorrow -> Wed 25 Nov 2026
    by tomorrow -> Wed 25 Nov 2026
    the day after tomorrow -> Thu 26 Nov 2026
    day after  tomorrow. -> Thu 26 Nov 2026
    by the end of the day -> Tue 24 Nov 2026
    end of today -> Tue 24 Nov 2026
";

#[test]
fn days_near_today() {
    are_read_as(tuesday(), NEAR_TODAY);
}

const WEEKDAYS: &str = "
    fri -> Fri 27 Nov 2026
    FRIDAY -> Fri 27 Nov 2026
    by   fri -> Fri 27 Nov 2026
    by Fri. -> Fri 27 Nov 2026
    on friday -> Fri 27 Nov 2026
    this fri -> Fri 27 Nov 2026
    this coming friday -> Fri 27 Nov 2026
    thurs -> Thu 26 Nov 2026
    thur -> Thu 26 Nov 2026
    th -> Thu 26 Nov 2026
    weds -> Wed 25 Nov 2026
    we -> Wed 25 Nov 2026
    sat -> Sat 28 Nov 2026
    sunday -> Sun 29 Nov 2026
    mon -> Mon 30 Nov 2026
    tue -> Tue 1 Dec 2026
    tues -> Tue 1 Dec 2026
";

#[test]
fn a_weekday_alone_is_the_coming_one_and_never_today() {
    are_read_as(tuesday(), WEEKDAYS);
}

const OTHER_WEEKS: &str = "
    next fri -> Fri 4 Dec 2026
    by next Friday -> Fri 4 Dec 2026
    next tue -> Tue 1 Dec 2026
    next mon -> Mon 30 Nov 2026
    friday next week -> Fri 4 Dec 2026
    friday this week -> Fri 27 Nov 2026
    fri week -> Fri 4 Dec 2026
    monday week -> Mon 7 Dec 2026
    friday fortnight -> Fri 11 Dec 2026
    today week -> Tue 1 Dec 2026
    tomorrow week -> Wed 2 Dec 2026
    a week today -> Tue 1 Dec 2026
    a week tomorrow -> Wed 2 Dec 2026
    a week on friday -> Fri 4 Dec 2026
    week on friday -> Fri 4 Dec 2026
    two weeks on Monday -> Mon 14 Dec 2026
    a fortnight today -> Tue 8 Dec 2026
    a fortnight on Fri -> Fri 11 Dec 2026
";

#[test]
fn next_and_week_lead_into_another_week() {
    are_read_as(tuesday(), OTHER_WEEKS);
}

const LENGTHS: &str = "
    in 2 weeks -> Tue 8 Dec 2026
    in two weeks -> Tue 8 Dec 2026
    2 weeks -> Tue 8 Dec 2026
    2wks -> Tue 8 Dec 2026
    in two weeks' time -> Tue 8 Dec 2026
    in two weeks’ time -> Tue 8 Dec 2026
    in a week's time -> Tue 1 Dec 2026
    2 weeks from now -> Tue 8 Dec 2026
    2 weeks from tomorrow -> Wed 9 Dec 2026
    in a week -> Tue 1 Dec 2026
    a couple of weeks -> Tue 8 Dec 2026
    a fortnight -> Tue 8 Dec 2026
    in a fortnight -> Tue 8 Dec 2026
    in 10 days -> Fri 4 Dec 2026
    ten days -> Fri 4 Dec 2026
    in a day -> Wed 25 Nov 2026
    in 100 days -> Thu 4 Mar 2027
    in a month -> Thu 24 Dec 2026
    in 3 months -> Wed 24 Feb 2027
    six months -> Mon 24 May 2027
    in a year -> Wed 24 Nov 2027
    10 working days -> Tue 8 Dec 2026
    in 15 working days -> Tue 15 Dec 2026
    fifteen working days -> Tue 15 Dec 2026
    by the next working day -> Wed 25 Nov 2026
    10 working days from tomorrow -> Wed 9 Dec 2026
";

#[test]
fn lengths_are_counted_from_today() {
    are_read_as(tuesday(), LENGTHS);
}

const ENDS: &str = "
    end of the week -> Fri 27 Nov 2026
    by the end of this week -> Fri 27 Nov 2026
    end of next week -> Fri 4 Dec 2026
    start of next week -> Mon 30 Nov 2026
    beginning of next month -> Tue 1 Dec 2026
    end of month -> Mon 30 Nov 2026
    by the end of the month -> Mon 30 Nov 2026
    end of next month -> Thu 31 Dec 2026
    end of december -> Thu 31 Dec 2026
    end of feb -> Sun 28 Feb 2027
    end of feb 2028 -> Tue 29 Feb 2028
    end of the year -> Thu 31 Dec 2026
    the 3rd of next month -> Thu 3 Dec 2026
";

#[test]
fn weeks_and_months_have_ends() {
    are_read_as(tuesday(), ENDS);
}

const DATES: &str = "
    3 dec -> Thu 3 Dec 2026
    3rd december -> Thu 3 Dec 2026
    3rd of December -> Thu 3 Dec 2026
    by the 3rd of December, 2026 -> Thu 3 Dec 2026
    dec 3 -> Thu 3 Dec 2026
    December the 3rd -> Thu 3 Dec 2026
    3dec -> Thu 3 Dec 2026
    3-Dec-2026 -> Thu 3 Dec 2026
    3 dec 2026 -> Thu 3 Dec 2026
    3 december 26 -> Thu 3 Dec 2026
    dec 3 26 -> Thu 3 Dec 2026
    3 dec ’26 -> Thu 3 Dec 2026
    3/12 -> Thu 3 Dec 2026
    3.12. -> Thu 3 Dec 2026
    3-12 -> Thu 3 Dec 2026
    03/12/2026 -> Thu 3 Dec 2026
    3/12/26 -> Thu 3 Dec 2026
    3.12.26 -> Thu 3 Dec 2026
    2026-12-03 -> Thu 3 Dec 2026
    12/3 -> Fri 12 Mar 2027
    24 nov -> Tue 24 Nov 2026
    1 jan -> Fri 1 Jan 2027
    14 sept 2027 -> Tue 14 Sep 2027
    29 feb 2028 -> Tue 29 Feb 2028
    25 aug -> Wed 25 Aug 2027
    thu 3 dec -> Thu 3 Dec 2026
    Thursday, 3rd December 2026 -> Thu 3 Dec 2026
    next thursday 3 dec -> Thu 3 Dec 2026
    fri 27 -> Fri 27 Nov 2026
    friday the 27th -> Fri 27 Nov 2026
    the 3rd -> Thu 3 Dec 2026
    by the 27th -> Fri 27 Nov 2026
    the 31st -> Thu 31 Dec 2026
    christmas -> Fri 25 Dec 2026
    Christmas Eve -> Thu 24 Dec 2026
    boxing day -> Sat 26 Dec 2026
    the new year -> Fri 1 Jan 2027
    New Year's Eve -> Thu 31 Dec 2026
";

#[test]
fn dates_are_read_day_first() {
    are_read_as(tuesday(), DATES);
}

const ON_NEW_YEARS_EVE: &str = "
    fri -> Fri 1 Jan 2027
    end of the year -> Thu 31 Dec 2026
    end of month -> Thu 31 Dec 2026
    in 2 months -> Sun 28 Feb 2027
    1 working day -> Mon 4 Jan 2027
    next month -> Which day next month? Please say the day.
    the 30th -> Sat 30 Jan 2027
    christmas -> Fri 25 Dec 2026 is past. Which day is meant?
";

const BEFORE_A_LEAP_DAY: &str = "
    tomorrow -> Tue 29 Feb 2028
    29 feb -> Tue 29 Feb 2028
    the 29th -> Tue 29 Feb 2028
    end of month -> Tue 29 Feb 2028
    the 30th -> Thu 30 Mar 2028
    in a year -> Wed 28 Feb 2029
";

const ON_A_FRIDAY: &str = "
    fri -> Fri 4 Dec 2026
    next fri -> Fri 4 Dec 2026
    this coming fri -> Fri 4 Dec 2026
    end of the week -> Fri 27 Nov 2026
    in 1 working day -> Mon 30 Nov 2026
";

const ON_A_SUNDAY: &str = "
    next fri -> Fri 4 Dec 2026
    this fri -> Fri 4 Dec 2026
    end of the week -> Fri 4 Dec 2026
    start of next week -> Mon 30 Nov 2026
    mon week -> Mon 7 Dec 2026
";

const IN_JANUARY: &str = "
    15 dec -> Tue 15 Dec 2026 is past. Which day is meant?
    15 dec 2027 -> Wed 15 Dec 2027
    15 oct -> Fri 15 Oct 2027
";

#[test]
fn other_todays() {
    are_read_as(date(2026, 12, 31), ON_NEW_YEARS_EVE);
    are_read_as(date(2028, 2, 28), BEFORE_A_LEAP_DAY);
    are_read_as(date(2026, 11, 27), ON_A_FRIDAY);
    are_read_as(date(2026, 11, 29), ON_A_SUNDAY);
    are_read_as(date(2027, 1, 20), IN_JANUARY);
}

const TWO_MEANINGS: &str = "
    this tue -> Is that Tue 24 Nov 2026 or Tue 1 Dec 2026? Please say the date.
    tue week -> Is that Tue 1 Dec 2026 or Tue 8 Dec 2026? Please say the date.
    a week on tuesday -> Is that Tue 1 Dec 2026 or Tue 8 Dec 2026? Please say the date.
    the 24th -> Is that Tue 24 Nov 2026 or Thu 24 Dec 2026? Please say the date.
    12/31 -> There is no month 31. Is it 31 December?
    next week -> Which day next week? Please say the day.
    by this week -> Which day this week? Please say the day.
    next month -> Which day next month? Please say the day.
    in March -> Which day in March? Please say the day.
    dec 2026 -> Which day in December 2026? Please say the day.
    fri 3 dec -> 3 Dec 2026 is a Thursday, not a Friday. Which day is meant?
    monday the 27th -> 27 Nov 2026 is a Friday, not a Monday. Which day is meant?
";

#[test]
fn what_two_people_may_hear_differently_is_asked() {
    are_read_as(tuesday(), TWO_MEANINGS);
}

const REFUSED: &str = "
    mon 23 nov -> Mon 23 Nov 2026 is past. Which day is meant?
    23/11/2026 -> Mon 23 Nov 2026 is past. Which day is meant?
    yesterday -> Mon 23 Nov 2026 is past. Which day is meant?
    last fri -> Fri 20 Nov 2026 is past. Which day is meant?
    mon this week -> Mon 23 Nov 2026 is past. Which day is meant?
    26 aug -> Wed 26 Aug 2026 is past. Which day is meant?
    end of october -> Sat 31 Oct 2026 is past. Which day is meant?
    start of the week -> Mon 23 Nov 2026 is past. Which day is meant?
    3 dec 2126 -> Tue 3 Dec 2126 is more than 3 years ahead. Which day is meant?
    in 10 years -> Mon 24 Nov 2036 is more than 3 years ahead. Which day is meant?
    29 feb -> There is no 29 February in 2027.
    29/2/2027 -> There is no 29 February in 2027.
    31 apr -> There is no 31 April.
    31/4 -> There is no 31 April.
    30 feb -> There is no 30 February.
    0/12 -> There is no 0 December.
    32 jan -> There is no 32 January.
    2026-11-31 -> There is no 31 November.
    the 32nd -> No month has a day 32.
    13/13 -> There is no month 13. Which day is meant?
    3/0 -> There is no month 0. Which day is meant?
";

#[test]
fn days_that_are_past_or_too_far_or_on_no_calendar_are_asked_about() {
    are_read_as(tuesday(), REFUSED);
}

#[test]
fn what_is_no_day_is_not_guessed() {
    let long = "a".repeat(10_000);
    let blanks = " ".repeat(10_000);
    let many = "by ".repeat(5_000);
    let words = ". | , | - | / | 7 | 27 | sam | friday the cat | fridays | a | m | the | by | half term | 👨‍👩‍👧 | \
        fri 🎉 | يوم الجمعة | ३ dec | 3 | in | in weeks | in 0 days | 0 weeks | friday morning | fri 3pm | \
        fri sat | 3rd 4th dec | 24/7/365/1 | 3 dec 5 | 1/2/3 | 99999999999999 days | 999999 | +3/12 | \
        -3 dec | week | the week | end of | end of fri | now | time | the end | 10 working weeks | 3,12 | \
        2026";
    let more = ["", " ", "3 ", "\u{202e}irf", &long, &blanks, &many];
    let asks = "Which day is that? Try fri, 3 dec or in 2 weeks.";
    for words in words.split(" | ").chain(more) {
        assert_eq!(answer(words, tuesday()), asks, "{words:?}");
    }
}

#[test]
fn blanks_count_for_nothing() {
    assert_eq!(answer("  by \t fri \u{a0} ", tuesday()), "Fri 27 Nov 2026");
}

#[test]
fn the_end_of_the_calendar_ends_nothing_else() {
    let words = [
        "tomorrow",
        "fri",
        "next fri",
        "fri week",
        "in 100 years",
        "999 working days",
        "end of the year",
        "end of next year",
        "end of next month",
        "the 31st",
        "29 feb",
        "last mon",
        "1 jan",
        "yesterday",
    ];
    for today in [NaiveDate::MIN, NaiveDate::MAX] {
        for words in words {
            let _ = answer(words, today);
        }
    }
}

#[test]
fn a_day_is_said_with_its_year_unless_it_is_near() {
    let say = |year, month, day| say_day_short(date(year, month, day), tuesday());
    assert_eq!(say(2026, 11, 27), "Fri 27 Nov");
    assert_eq!(say(2027, 2, 1), "Mon 1 Feb");
    assert_eq!(say(2026, 11, 2), "Mon 2 Nov");
    assert_eq!(say(2027, 11, 1), "Mon 1 Nov 2027");
    assert_eq!(say_day(date(2026, 11, 27)), "Fri 27 Nov 2026");
}

fn problems() -> Vec<DayProblem> {
    let day = date(2026, 11, 23);
    let said = chrono::Weekday::Wed;
    let day_and_month = |day, month| DayProblem::NoSuchDay {
        day,
        month,
        year: 2027,
    };
    vec![
        DayProblem::NotADay,
        day_and_month(29, Some(2)),
        day_and_month(31, Some(9)),
        day_and_month(32, None),
        DayProblem::NoSuchMonth { day: 12, month: 31 },
        DayProblem::NoSuchMonth { day: 13, month: 13 },
        DayProblem::Past(day),
        DayProblem::TooFar(day),
        DayProblem::OtherWeekday { day, said },
        DayProblem::Either(day, day),
        DayProblem::WhichDay("in September 2027".to_owned()),
    ]
}

#[test]
fn what_is_asked_is_short_and_has_no_words_of_programs() {
    for problem in problems() {
        let sentence = problem.to_string();
        assert!(sentence.split_whitespace().count() <= 25, "{sentence}");
        assert!(sentence.ends_with(['.', '?']), "{sentence}");
        for word in ["invalid", "error", "null", "parse", "format", "unknown"] {
            assert!(!sentence.to_lowercase().contains(word), "{sentence}");
        }
    }
}
