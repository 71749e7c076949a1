//! A number from 0 to 10 as people say or write it: "7½", "7,5", "seven and a half", "ten".

/// The whole numbers in words.
const WORDS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

/// The highest number, in halves.
const TOP: u32 = 20;

/// What a text that is nothing but a number came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// A number on the scale, in halves.
    Halves(u8),
    /// A number that no scale has: more than 10, less than 0, or neither whole nor a half.
    OffTheScale,
}

/// What to say about a number that no scale has.
pub const OFF_THE_SCALE: &str = "A number is from 0 to 10, whole or a half.";

/// Reads a text that is nothing but a number; none for any other words.
pub fn said_number(words: &str) -> Option<Said> {
    let words = words.trim().trim_end_matches(['.', '!']).to_lowercase();
    let words = words.strip_prefix("a ").unwrap_or(&words).trim();
    let unsigned = words.strip_prefix(['-', '−']);
    let unsigned = unsigned.or_else(|| words.strip_prefix("minus "));
    let below = unsigned.is_some();
    let words = unsigned.unwrap_or(words).trim();
    let said = in_figures(words).or_else(|| in_words(words))?;
    Some(match said {
        Said::Halves(halves) if below && halves > 0 => Said::OffTheScale,
        said => said,
    })
}

/// A whole number with or without a half.
fn with_half(whole: Option<u32>, half: u32) -> Said {
    let halves = whole.and_then(|whole| whole.checked_mul(2)?.checked_add(half));
    let on_the_scale = halves.filter(|&halves| halves <= TOP);
    let halves = on_the_scale.and_then(|halves| u8::try_from(halves).ok());
    halves.map_or(Said::OffTheScale, Said::Halves)
}

/// "7", "7½", "7.5", "7,5", "7 1/2", "½".
fn in_figures(words: &str) -> Option<Said> {
    if !words.starts_with(|letter: char| letter.is_ascii_digit() || letter == '½') {
        return None;
    }
    let behind = words.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = &words[..words.len() - behind.len()];
    let whole = if digits.is_empty() {
        Some(0)
    } else {
        digits.parse().ok()
    };
    match behind.trim() {
        "" | ".0" | ",0" => Some(with_half(whole, 0)),
        "½" | "1/2" | ".5" | ",5" | ".50" | "and a half" => Some(with_half(whole, 1)),
        rest => {
            let rest = rest.strip_prefix(['.', ','])?;
            let fraction = !rest.is_empty() && rest.chars().all(|letter| letter.is_ascii_digit());
            fraction.then_some(Said::OffTheScale)
        }
    }
}

/// "seven", "seven and a half", "half", "nought".
fn in_words(words: &str) -> Option<Said> {
    let (whole, half) = match words.strip_suffix("half") {
        None => (words, 0),
        Some("" | "a " | "one ") => ("nought", 1),
        Some(before) => (before.strip_suffix(" and a ")?, 1),
    };
    let whole = match whole {
        "nought" => Some(0),
        word => WORDS.iter().position(|&one| one == word),
    };
    Some(with_half(Some(u32::try_from(whole?).ok()?), half))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_figures_and_in_words() {
        for (words, halves) in [
            ("7", 14),
            ("7½", 15),
            ("7,5", 15),
            ("7.5", 15),
            ("7 1/2", 15),
            ("½", 1),
            ("10", 20),
            ("10.0", 20),
            ("ten", 20),
            ("Seven and a half.", 15),
            ("7 and a half", 15),
            ("a seven", 14),
            ("half", 1),
            ("nought", 0),
        ] {
            assert_eq!(said_number(words), Some(Said::Halves(halves)), "{words}");
        }
    }

    #[test]
    fn a_number_that_no_scale_has_is_known_as_one() {
        for words in [
            "11",
            "10.5",
            "ten and a half",
            "eleven",
            "7.3",
            "-3",
            "minus two",
            "99999999999",
        ] {
            assert_eq!(said_number(words), Some(Said::OffTheScale), "{words}");
        }
    }

    #[test]
    fn all_other_words_are_no_number() {
        for words in [
            "",
            "4 nights",
            "seven nights",
            "half the week",
            "one of us",
            "7-8",
            "so",
            "a",
        ] {
            assert_eq!(said_number(words), None, "{words}");
        }
    }
}
