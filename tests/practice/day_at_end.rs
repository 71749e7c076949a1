//! A day at the end of what somebody types is found, and words that only look like one stay words.

use chrono::NaiveDate;
use sofs::practice::day_at_end::day_at_end;
use sofs::practice::day_problem::say_day;

/// The Tuesday on which all of these are said.
fn tuesday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default()
}

/// The words before the day, and what the room reads for it.
fn found(words: &str) -> Option<(&str, String)> {
    let (at, day) = day_at_end(words, tuesday())?;
    let day = day.map_or_else(|problem| problem.to_string(), say_day);
    Some((&words[..at], day))
}

/// What is typed, a stroke before the day that is found in it, and what the room reads for that day.
const FOUND: &str = "
    ask for Tuesdays off | by Fri -> Fri 27 Nov 2026
    call the school, | by fri. -> Fri 27 Nov 2026
    | by tomorrow -> Wed 25 Nov 2026
    drive by Gran's | by the 3rd of December -> Thu 3 Dec 2026
    tell the GP | before 3 dec -> Thu 3 Dec 2026
    stay with Gran | until Sunday -> Sun 29 Nov 2026
    visit | on Fri -> Fri 27 Nov 2026
    see the GP | by a week on friday -> Fri 4 Dec 2026
    go on | by Friday -> Fri 27 Nov 2026
    plan B | by in 2 weeks -> Tue 8 Dec 2026
    write it down | by the end of next week -> Fri 4 Dec 2026
    ring | by Mon 23 Nov -> Mon 23 Nov 2026 is past. Which day is meant?
    ring | by next week -> Which day next week? Please say the day.
";

#[test]
fn a_day_at_the_end_is_found_with_the_word_before_it() {
    for line in FOUND.lines().filter(|line| !line.is_empty()) {
        let (typed, day) = line.trim().split_once(" -> ").unwrap_or_default();
        let (before, by) = typed.split_once("| ").unwrap_or_default();
        let words = format!("{before}{by}");
        assert_eq!(found(&words), Some((before, day.to_owned())), "{words:?}");
    }
}

#[test]
fn blanks_and_lines_are_kept_before_the_day() {
    let friday = "Fri 27 Nov 2026".to_owned();
    assert_eq!(
        found("ring Gran  BY \t fri "),
        Some(("ring Gran  ", friday.clone()))
    );
    assert_eq!(found("👨‍👩‍👧 meet\nby Fri"), Some(("👨‍👩‍👧 meet\n", friday)));
}

#[test]
fn words_that_only_look_like_a_day_stay_words() {
    let cases = "come by bus | by | standby Fri | by Fri or Sat | by Fri with Gran | by Friday morning | \
        home by 7 | home by 9.30 | in bed by 8.10 | Mum is on 7/10 | late by 2 weeks | cut it by a week | \
        led by May | stay on | by the week | by day | better by now | not on time | wait until we | wait until we'd | \
        done by th | made by Sam | by Sunday's | Fri";
    for words in cases.split(" | ").chain(["", "by "]) {
        assert_eq!(found(words), None, "{words:?}");
    }
}
