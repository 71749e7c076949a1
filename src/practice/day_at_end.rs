//! Finds the day by which something is to be done, where it ends what somebody typed.

use chrono::NaiveDate;

use super::{
    day_problem::DayProblem,
    day_words::{Word, known_words},
    days::{length, read_day},
};

/// The words that may stand before a day at the end.
const LEADING: [&str; 4] = ["by", "before", "until", "on"];

/// The day at the end of a text, as in "ask for Tuesdays off by Fri", and the byte at which its "by" begins.
///
/// "Before", "until" and "on" count like "by". All words behind it must belong to the day, but for a last full stop.
/// Where two such places end the text, it is the first: "by a week on fri" is one day.
///
/// Words that more often mean something else are left alone, though [`read_day`] takes them: how long something is
/// ("late by 2 weeks"), times ("home by 8.10"), scales ("mum is on 7/10"), and months alone, for May and June are names.
pub fn day_at_end(words: &str, today: NaiveDate) -> Option<(usize, Result<NaiveDate, DayProblem>)> {
    word_starts(words).find_map(|at| {
        let (leading, rest) = words[at..].split_once(char::is_whitespace)?;
        let leading = leading.to_ascii_lowercase();
        if !LEADING.contains(&leading.as_str()) || is_something_else(&leading, rest) {
            return None;
        }
        let day = read_day(rest, today);
        (day != Err(DayProblem::NotADay)).then_some((at, day))
    })
}

/// The bytes at which words begin.
fn word_starts(words: &str) -> impl Iterator<Item = usize> {
    let mut after_blank = true;
    words.char_indices().filter_map(move |(at, letter)| {
        let blank_before = std::mem::replace(&mut after_blank, letter.is_whitespace());
        (blank_before && !letter.is_whitespace()).then_some(at)
    })
}

/// Whether the words behind "by" or "on" could be a day, but hardly are.
fn is_something_else(leading: &str, rest: &str) -> bool {
    let Some(said) = known_words(rest) else {
        return true;
    };
    let rest = rest.trim().trim_end_matches('.');
    match said[..] {
        // "until we", "by th", while somebody is still typing.
        [Word::Weekday(_)] => rest.len() < 3,
        [Word::Month(_)] | [Word::By | Word::On, ..] => true,
        [
            Word::Date {
                day,
                month,
                year: None,
            },
        ] => {
            let time_of_day = rest.contains('.');
            let on_a_scale = leading == "on" && day <= 10 && month == 10;
            time_of_day || on_a_scale
        }
        _ => length(&said).is_some_and(|(_, rest)| rest.is_empty()),
    }
}
