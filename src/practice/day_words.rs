//! The words in which people say a day, each read by itself.

use chrono::Weekday;

use super::working_days::Unit;

/// One word of a day, with its meaning; small words stand for themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A number in digits.
    Number(u32),
    /// A number in letters; "a" is one.
    Count(u32),
    /// A day of the month, as in "3rd".
    Nth(u32),
    /// A year in four digits.
    Year(i32),
    /// A date in numbers, day first.
    Date {
        day: u32,
        month: u32,
        year: Option<i32>,
    },
    /// A weekday, however short.
    Weekday(Weekday),
    /// A month from 1, however short.
    Month(u32),
    /// Days, weeks and so on.
    Unit(Unit),
    After,
    Boxing,
    By,
    Christmas,
    Coming,
    Couple,
    End,
    Eve,
    From,
    In,
    Last,
    New,
    Next,
    Now,
    Of,
    On,
    Start,
    The,
    This,
    Time,
    Today,
    Tomorrow,
    Working,
    Yesterday,
}

/// No way of saying a day takes more words than this.
const MOST_WORDS: usize = 10;

/// No word of a day is longer than this, in bytes.
const LONGEST_WORD: usize = 24;

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

const MONTHS: [(&str, u32); 12] = [
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
];

/// The numbers people write in letters, from one on.
const COUNTS: [&str; 20] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// The words of a text, if all of them are words in which days are said.
pub fn known_words(text: &str) -> Option<Vec<Word>> {
    let mut words = Vec::new();
    let pieces = text.split(|c: char| c.is_whitespace() || c == ',');
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        if words.len() >= MOST_WORDS || piece.len() > LONGEST_WORD {
            return None;
        }
        words.extend(words_of(piece)?);
    }
    Some(words)
}

/// What stands between two blanks: one word, or more as in "3dec" and "27-Nov-2026".
fn words_of(piece: &str) -> Option<Vec<Word>> {
    let small = piece.trim_end_matches('.').to_ascii_lowercase();
    // "week's", "weeks'" and "'26", but not "we'd".
    let straight = small.replace('’', "'").replace("'s", "s");
    let small = straight.trim_matches('\'');
    if let Some(date) = date_in_numbers(small) {
        return Some(vec![date]);
    }
    let mut words = Vec::new();
    for part in small.split(['-', '/', '.']) {
        let letters = part.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = &part[..part.len() - letters.len()];
        match (digits, letters) {
            ("", letters) => words.push(word(letters)?),
            (digits, "") => words.push(number(digits)?),
            (digits, "st" | "nd" | "rd" | "th") => words.push(Word::Nth(digits.parse().ok()?)),
            (digits, letters) => words.extend([number(digits)?, word(letters)?]),
        }
    }
    Some(words)
}

/// Day, month and perhaps year with the same sign between them; a year in front turns the order round.
fn date_in_numbers(piece: &str) -> Option<Word> {
    let sign = piece.chars().find(|c| ['/', '-', '.'].contains(c))?;
    let parts: Vec<&str> = piece.split(sign).collect();
    let (day, month, year) = match parts[..] {
        [day, month] => (day, month, None),
        [year, month, day] if year.len() == 4 => (day, month, Some(year_in(year)?)),
        [day, month, year] => (day, month, Some(year_in(year)?)),
        _ => return None,
    };
    Some(Word::Date {
        day: up_to_two_digits(day)?,
        month: up_to_two_digits(month)?,
        year,
    })
}

fn up_to_two_digits(part: &str) -> Option<u32> {
    digits(part).filter(|_| part.len() <= 2)
}

/// A year in four digits, or in two for one of this century.
fn year_in(part: &str) -> Option<i32> {
    let year = i32::try_from(digits(part)?).ok()?;
    match part.len() {
        2 => Some(2000 + year),
        4 => Some(year).filter(|&year| year >= 1000),
        _ => None,
    }
}

/// Up to three digits are a number, four a year.
fn number(part: &str) -> Option<Word> {
    match part.len() {
        1..=3 => digits(part).map(Word::Number),
        4 => year_in(part).map(Word::Year),
        _ => None,
    }
}

fn digits(part: &str) -> Option<u32> {
    let only_digits = part.bytes().all(|byte| byte.is_ascii_digit());
    part.parse().ok().filter(|_| only_digits)
}

/// A word of letters.
fn word(letters: &str) -> Option<Word> {
    small_word(letters)
        .or_else(|| unit(letters).map(Word::Unit))
        .or_else(|| count(letters).map(Word::Count))
        .or_else(|| begun(letters, 2, &WEEKDAYS).map(Word::Weekday))
        .or_else(|| begun(letters, 3, &MONTHS).map(Word::Month))
}

/// The name that these letters begin, at least so many of them.
fn begun<T: Copy>(letters: &str, fewest: usize, names: &[(&str, T)]) -> Option<T> {
    let long_enough = letters.len() >= fewest;
    let found = names.iter().find(|(name, _)| name.starts_with(letters));
    found.filter(|_| long_enough).map(|&(_, meaning)| meaning)
}

fn count(letters: &str) -> Option<u32> {
    if ["a", "an"].contains(&letters) {
        return Some(1);
    }
    (1..)
        .zip(COUNTS)
        .find(|(_, name)| *name == letters)
        .map(|(count, _)| count)
}

fn unit(letters: &str) -> Option<Unit> {
    Some(match letters {
        "day" | "days" => Unit::Day,
        "week" | "weeks" | "wk" | "wks" => Unit::Week,
        "fortnight" | "fortnights" => Unit::Fortnight,
        "month" | "months" => Unit::Month,
        "year" | "years" | "yr" | "yrs" => Unit::Year,
        _ => return None,
    })
}

fn small_word(letters: &str) -> Option<Word> {
    Some(match letters {
        "after" => Word::After,
        "boxing" => Word::Boxing,
        "by" => Word::By,
        "christmas" | "xmas" => Word::Christmas,
        "coming" => Word::Coming,
        "couple" => Word::Couple,
        "end" => Word::End,
        "eve" => Word::Eve,
        "from" => Word::From,
        "in" => Word::In,
        "last" => Word::Last,
        "new" => Word::New,
        "next" => Word::Next,
        "now" => Word::Now,
        "of" => Word::Of,
        "on" => Word::On,
        "start" | "beginning" => Word::Start,
        "the" => Word::The,
        "this" => Word::This,
        "time" => Word::Time,
        "today" | "tonight" => Word::Today,
        "tomorrow" => Word::Tomorrow,
        "weds" => Word::Weekday(Weekday::Wed),
        "working" => Word::Working,
        "yesterday" => Word::Yesterday,
        _ => return None,
    })
}
