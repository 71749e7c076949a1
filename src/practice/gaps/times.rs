//! Whether a text says when something was.

/// Words that tell a time, small and whole.
const TIMES: &[&str] = &[
    "after",
    "afternoon",
    "afternoons",
    "ago",
    "autumn",
    "bedtime",
    "before",
    "birthday",
    "breakfast",
    "christmas",
    "daily",
    "day",
    "days",
    "dinner",
    "easter",
    "evening",
    "evenings",
    "fortnight",
    "hour",
    "hours",
    "last",
    "lunch",
    "midday",
    "midnight",
    "minutes",
    "month",
    "months",
    "morning",
    "mornings",
    "night",
    "nights",
    "noon",
    "now",
    "often",
    "once",
    "since",
    "spring",
    "summer",
    "teatime",
    "time",
    "times",
    "today",
    "tonight",
    "twice",
    "until",
    "week",
    "weekend",
    "weekends",
    "weekly",
    "weeks",
    "when",
    "whenever",
    "while",
    "winter",
    "year",
    "years",
    "yesterday",
];

const WEEKDAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thurs",
    "fri",
];

const MONTHS: &[&str] = &[
    "january",
    "february",
    "april",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "apr",
    "jul",
    "aug",
    "sept",
    "oct",
    "nov",
    "dec",
];

/// Months that are also names or other words: they count behind a number, "in" or "since".
const DOUBTFUL: &[&str] = &["march", "may", "june", "mar", "jun"];

/// Words after which a doubtful month is a month.
const LEADING: &[&str] = &["in", "since", "last", "of", "until", "early", "late", "by"];

/// Whether a text has a date, a weekday or another word that tells a time. What is quoted counts too.
pub(super) fn says_when(text: &str) -> bool {
    let small = text.to_lowercase();
    let words: Vec<&str> = small
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let before = |at: usize| at.checked_sub(1).and_then(|at| words.get(at)).copied();
    words.iter().enumerate().any(|(at, word)| {
        let single = word.strip_suffix('s').unwrap_or(word);
        TIMES.contains(word)
            || WEEKDAYS.contains(word)
            || WEEKDAYS.contains(&single)
            || MONTHS.contains(word)
            || is_clock_or_date(word, before(at), &words[at + 1..])
            || (DOUBTFUL.contains(word)
                && before(at).is_some_and(|one| LEADING.contains(&one) || has_digit(one)))
    })
}

/// Whether a text names a day on which something happens: a weekday, a date, today. "Every Monday" is one, "soon" is none.
pub(super) fn names_a_day(text: &str) -> bool {
    const DAYS: &[&str] = &["today", "tonight", "tomorrow", "daily"];
    let small = text.to_lowercase();
    let mut words = small.split(|sign: char| !sign.is_alphanumeric());
    words.any(|word| {
        let single = word.strip_suffix('s').unwrap_or(word);
        DAYS.contains(&word) || WEEKDAYS.contains(&word) || WEEKDAYS.contains(&single)
    })
}

fn has_digit(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_ascii_digit())
}

/// "9am", "3rd", "2026", "at 9", "9 May", "9/5": not "4 children".
fn is_clock_or_date(word: &str, before: Option<&str>, behind: &[&str]) -> bool {
    if !has_digit(word) {
        return false;
    }
    let ending = word.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let year =
        word.len() == 4 && ending.is_empty() && (word.starts_with("19") || word.starts_with("20"));
    let next = behind.first().copied().unwrap_or_default();
    matches!(ending, "am" | "pm" | "st" | "nd" | "rd" | "th")
        || year
        || matches!(before, Some("at" | "until" | "by" | "around" | "about"))
        || DOUBTFUL.contains(&next)
        || matches!(next, "am" | "pm" | "o")
        || has_digit(next)
}

#[cfg(test)]
mod tests {
    use super::says_when;

    #[test]
    fn dates_weekdays_and_words_of_time_are_told_from_other_words() {
        for text in [
            "On 9 May Ffion phoned",
            "it was Tuesday",
            "most Fridays",
            "in March",
            "when Dad is out",
            "at 9 nobody was there",
            "9/5 she hid",
            "twice",
            "“last night”",
        ] {
            assert!(says_when(text), "{text}");
        }
        for text in [
            "",
            "Dad loves Ffion",
            "May and June are her aunts",
            "she may hide",
            "two cats and 4 children",
            "a room of 12 beds",
        ] {
            assert!(!says_when(text), "{text}");
        }
    }
}
