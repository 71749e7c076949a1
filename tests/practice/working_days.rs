//! Working days are counted with the bank holidays of England, and the next meeting falls due by them.

use chrono::{Datelike, NaiveDate};
use sofs::meeting::vocabulary::Kind;
use sofs::practice::day_problem::say_day;
use sofs::practice::next_meeting::{Due, follows, next_due};
use sofs::practice::words::kind_title;
use sofs::practice::working_days::{Holidays, KNOWN_UNTIL, Unit, easter_sunday, is_bank_holiday};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn bank_holidays(year: i32) -> Vec<String> {
    date(year, 1, 1)
        .iter_days()
        .take_while(|day| day.year() == year)
        .filter(|&day| is_bank_holiday(day))
        .map(|day| day.format("%a %-d %b").to_string())
        .collect()
}

/// As published for England and Wales on www.gov.uk/bank-holidays, from 2019 to the last year there.
const PUBLISHED: [(i32, &str); 10] = [
    (
        2019,
        "Tue 1 Jan, Fri 19 Apr, Mon 22 Apr, Mon 6 May, Mon 27 May, Mon 26 Aug, Wed 25 Dec, Thu 26 Dec",
    ),
    (
        2020,
        "Wed 1 Jan, Fri 10 Apr, Mon 13 Apr, Fri 8 May, Mon 25 May, Mon 31 Aug, Fri 25 Dec, Mon 28 Dec",
    ),
    (
        2021,
        "Fri 1 Jan, Fri 2 Apr, Mon 5 Apr, Mon 3 May, Mon 31 May, Mon 30 Aug, Mon 27 Dec, Tue 28 Dec",
    ),
    (
        2022,
        "Mon 3 Jan, Fri 15 Apr, Mon 18 Apr, Mon 2 May, Thu 2 Jun, Fri 3 Jun, Mon 29 Aug, Mon 19 Sep, Mon 26 Dec, Tue 27 Dec",
    ),
    (
        2023,
        "Mon 2 Jan, Fri 7 Apr, Mon 10 Apr, Mon 1 May, Mon 8 May, Mon 29 May, Mon 28 Aug, Mon 25 Dec, Tue 26 Dec",
    ),
    (
        2024,
        "Mon 1 Jan, Fri 29 Mar, Mon 1 Apr, Mon 6 May, Mon 27 May, Mon 26 Aug, Wed 25 Dec, Thu 26 Dec",
    ),
    (
        2025,
        "Wed 1 Jan, Fri 18 Apr, Mon 21 Apr, Mon 5 May, Mon 26 May, Mon 25 Aug, Thu 25 Dec, Fri 26 Dec",
    ),
    (
        2026,
        "Thu 1 Jan, Fri 3 Apr, Mon 6 Apr, Mon 4 May, Mon 25 May, Mon 31 Aug, Fri 25 Dec, Mon 28 Dec",
    ),
    (
        2027,
        "Fri 1 Jan, Fri 26 Mar, Mon 29 Mar, Mon 3 May, Mon 31 May, Mon 30 Aug, Mon 27 Dec, Tue 28 Dec",
    ),
    (
        2028,
        "Mon 3 Jan, Fri 14 Apr, Mon 17 Apr, Mon 1 May, Mon 29 May, Mon 28 Aug, Mon 25 Dec, Tue 26 Dec",
    ),
];

#[test]
fn bank_holidays_are_those_that_were_published() {
    for (year, published) in PUBLISHED {
        assert_eq!(bank_holidays(year).join(", "), published, "{year}");
    }
    assert_eq!(PUBLISHED[9].0, KNOWN_UNTIL);
}

#[test]
fn every_later_year_has_eight_by_rule() {
    for year in 2029..2200 {
        assert_eq!(bank_holidays(year).len(), 8, "{year}");
    }
}

#[test]
fn easter_is_where_the_church_has_it() {
    let easters = [
        (1818, 3, 22),
        (1943, 4, 25),
        (1954, 4, 18),
        (1981, 4, 19),
        (2000, 4, 23),
        (2008, 3, 23),
        (2019, 4, 21),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2029, 4, 1),
        (2030, 4, 21),
        (2035, 3, 25),
        (2038, 4, 25),
        (2049, 4, 18),
        (2076, 4, 19),
        (2285, 3, 22),
    ];
    for (year, month, day) in easters {
        assert_eq!(easter_sunday(year), Some(date(year, month, day)));
    }
}

fn counted(from: NaiveDate, days: u32) -> String {
    let day = Holidays::default().add_working_days(from, days);
    day.map_or_else(|| "no day".to_owned(), say_day)
}

#[test]
fn working_days_are_counted_from_the_day_after() {
    let cases = [
        (date(2026, 12, 15), 10, "Thu 31 Dec 2026"),
        (date(2026, 12, 15), 11, "Mon 4 Jan 2027"),
        (date(2026, 11, 24), 0, "Tue 24 Nov 2026"),
        (date(2026, 11, 24), 1, "Wed 25 Nov 2026"),
        (date(2026, 11, 27), 1, "Mon 30 Nov 2026"),
        (date(2026, 11, 28), 1, "Mon 30 Nov 2026"),
        (date(2026, 11, 24), 10, "Tue 8 Dec 2026"),
        (date(2026, 11, 24), 15, "Tue 15 Dec 2026"),
        (date(2026, 4, 2), 1, "Tue 7 Apr 2026"),
        (date(2027, 12, 24), 1, "Wed 29 Dec 2027"),
        (date(2027, 12, 31), 1, "Tue 4 Jan 2028"),
        (date(2028, 2, 25), 2, "Tue 29 Feb 2028"),
        (NaiveDate::MAX, 1, "no day"),
    ];
    for (from, days, expected) in cases {
        assert_eq!(counted(from, days), expected, "{days} after {from}");
    }
}

#[test]
fn months_end_where_they_are_too_short() {
    let later = |from, months| Holidays::default().later(from, months, Unit::Month);
    assert_eq!(later(date(2026, 11, 30), 3), Some(date(2027, 2, 28)));
    assert_eq!(later(date(2027, 11, 30), 3), Some(date(2028, 2, 29)));
    assert_eq!(later(date(2026, 8, 31), 6), Some(date(2027, 2, 28)));
    assert_eq!(later(date(2026, 11, 24), 3), Some(date(2027, 2, 24)));
    assert_eq!(later(NaiveDate::MAX, 3), None);
    let years = Holidays::default().later(date(2026, 11, 24), u32::MAX, Unit::Year);
    assert_eq!(years, None);
}

#[test]
fn an_area_adds_its_own_closed_days() {
    let closed = Holidays {
        more: vec![date(2026, 12, 29), date(2026, 12, 30), date(2026, 12, 31)],
    };
    let day = closed.add_working_days(date(2026, 12, 15), 10);
    assert_eq!(day, Some(date(2027, 1, 6)));
    let before = closed.working_day_by(date(2027, 1, 3));
    assert_eq!(before, Some(date(2026, 12, 24)));
}

#[test]
fn a_day_past_the_published_years_is_said_aloud() {
    let holidays = Holidays::default();
    assert_eq!(holidays.said_aloud(date(2028, 12, 31)), None);
    let sentence =
        "Bank holidays after 2028 are worked out by the usual rule. Please check this date.";
    let said = holidays.said_aloud(date(2029, 1, 1));
    assert_eq!(said.as_deref(), Some(sentence));
}

/// What follows each kind of meeting held on Tue 24 Nov 2026: what is proposed, the limit, and the rule in words.
const DUE: &str = "
strategy meeting -> initial conference: Tue 15 Dec 2026 (Tue 15 Dec 2026)
    within 15 working days of the strategy meeting on Tue 24 Nov 2026; if there were more, count from the one that started enquiries
initial conference -> core group: Tue 8 Dec 2026 (Tue 8 Dec 2026)
    within 10 working days of the initial conference on Tue 24 Nov 2026
initial conference -> review conference: Wed 24 Feb 2027 (Wed 24 Feb 2027)
    within 3 months of the initial conference on Tue 24 Nov 2026
review conference -> review conference: Mon 24 May 2027 (Mon 24 May 2027)
    within 6 months of the review conference on Tue 24 Nov 2026
core group -> core group: Tue 5 Jan 2027 (Tue 5 Jan 2027)
    within 6 weeks of the core group on Tue 24 Nov 2026
child in need meeting -> child in need meeting: Tue 5 Jan 2027 (Tue 16 Feb 2027)
    usually 6 weeks, at most 12 weeks after the child in need meeting on Tue 24 Nov 2026
cared-for child review -> cared-for child review: Wed 24 Feb 2027 (Mon 24 May 2027)
    usually 3 months, at most 6 months after the review on Tue 24 Nov 2026; at most 3 months after a child's first review
team around the family -> team around the family: Tue 5 Jan 2027 (Tue 16 Feb 2027)
    usually 6 weeks, at most 12 weeks after the team around the family on Tue 24 Nov 2026
family network meeting -> family network meeting: Tue 22 Dec 2026 (Tue 22 Dec 2026)
    usually within 4 weeks of the family network meeting on Tue 24 Nov 2026
";

fn told(kind: Kind, due: &Due) -> String {
    let [propose, latest] = [due.propose, due.latest].map(say_day);
    let [from, to] = [kind_title(kind), due.what()];
    format!("{from} -> {to}: {propose} ({latest})\n    {}\n", due.says)
}

#[test]
fn each_kind_of_meeting_has_its_next_ones() {
    let mut all = "\n".to_owned();
    for &kind in Kind::ALL {
        for due in next_due(kind, date(2026, 11, 24), &Holidays::default()) {
            all.push_str(&told(kind, &due));
        }
    }
    assert_eq!(all, DUE);
}

fn first_due(kind: Kind, from: NaiveDate) -> Due {
    next_due(kind, from, &Holidays::default()).remove(0)
}

#[test]
fn what_is_proposed_is_a_working_day_not_after_the_limit() {
    let core_group = first_due(Kind::CoreGroup, date(2026, 11, 14));
    assert_eq!(say_day(core_group.propose), "Thu 24 Dec 2026");
    assert_eq!(say_day(core_group.latest), "Sat 26 Dec 2026");
    let holidays = Holidays::default();
    for from in date(2026, 1, 1).iter_days().take(800) {
        for due in Kind::ALL
            .iter()
            .flat_map(|&kind| next_due(kind, from, &holidays))
        {
            assert!(holidays.is_working_day(due.propose), "{due:?}");
            assert!(from < due.propose && due.propose <= due.latest, "{due:?}");
        }
    }
}

#[test]
fn what_the_room_reads_of_the_rule_is_short() {
    for &kind in Kind::ALL {
        for due in next_due(kind, date(2026, 11, 24), &Holidays::default()) {
            assert!(due.says.split_whitespace().count() <= 25, "{}", due.says);
            assert!(!due.says.ends_with('.'), "{}", due.says);
        }
    }
}

#[test]
fn nothing_is_due_where_the_calendar_ends() {
    for &kind in Kind::ALL {
        assert_eq!(next_due(kind, NaiveDate::MAX, &Holidays::default()), []);
    }
}

#[test]
fn a_conference_leads_to_the_next_conference() {
    assert_eq!(follows(Kind::Strategy), Kind::InitialConference);
    assert_eq!(follows(Kind::InitialConference), Kind::ReviewConference);
    let others = Kind::ALL
        .iter()
        .filter(|kind| ![Kind::Strategy, Kind::InitialConference].contains(kind));
    for &kind in others {
        assert_eq!(follows(kind), kind);
    }
}
