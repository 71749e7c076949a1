//! Laws of reading days: whatever is typed is answered, and never with a day before today.

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, any};
use proptest::sample::select;
use proptest::{prop_assert, prop_assert_eq, proptest};
use sofs::practice::day_at_end::day_at_end;
use sofs::practice::day_problem::{say_day, say_day_short};
use sofs::practice::days::read_day;

/// Words of days and others, split at blanks.
const WORDS: &str = "\
    by on the this next last coming in a an of from now end start day days week weeks fortnight month \
    months year years working time fri tue Sunday feb March dec 29 31 30th 1st 0 7 999 2 two ten 2026 \
    2028 3/12 29/2 31/12/26 2027-02-29 12/31 today tomorrow yesterday after christmas boxing new eve \
    couple , . Sam 👨‍👩‍👧 before until";

fn words_of_days() -> Vec<&'static str> {
    WORDS.split(' ').collect()
}

/// What is typed, and what the room reads for it.
fn is_answered(words: &str, today: NaiveDate) {
    let answer = read_day(words, today).map_or_else(|problem| problem.to_string(), say_day);
    assert!(!answer.is_empty());
    let _ = day_at_end(words, today);
    let _ = day_at_end(&format!("by {words}"), today);
}

/// 1 January 1970.
fn first_day() -> NaiveDate {
    NaiveDate::default()
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(4000))]

    #[test]
    fn words_of_days_in_any_order_give_no_day_before_today(
        words in vec(select(words_of_days()), 0..7),
        days in 0_u64..50_000,
    ) {
        let today = first_day() + Days::new(days);
        let words = words.join(" ");
        if let Ok(day) = read_day(&words, today) {
            prop_assert!(day >= today, "{words}: {day}");
        }
        if let Some((at, _)) = day_at_end(&words, today) {
            prop_assert!(words.is_char_boundary(at));
            prop_assert!(words[at..].split_whitespace().count() > 1);
        }
    }

    #[test]
    fn words_of_days_in_any_order_end_nothing_at_the_ends_of_the_calendar(
        words in vec(select(words_of_days()), 0..7),
        days in 0_u64..400,
        late in any::<bool>(),
    ) {
        let days = Days::new(days);
        let today = if late { NaiveDate::MAX - days } else { NaiveDate::MIN + days };
        let words = words.join(" ");
        if let Ok(day) = read_day(&words, today) {
            prop_assert!(day >= today, "{words}: {day}");
        }
        is_answered(&words, today);
    }

    #[test]
    fn any_text_at_all_is_answered(words in any::<String>()) {
        is_answered(&words, first_day());
    }

    #[test]
    fn a_day_that_was_said_is_read_back(days in 0_u64..50_000, ahead in 0_u64..1_095) {
        let today = first_day() + Days::new(days);
        let day = today + Days::new(ahead);
        prop_assert_eq!(read_day(&say_day(day), today), Ok(day));
        prop_assert_eq!(read_day(&say_day_short(day, today), today), Ok(day));
        let typed = format!("ring Gran by {}", say_day(day));
        prop_assert_eq!(day_at_end(&typed, today), Some((10, Ok(day))));
    }
}
