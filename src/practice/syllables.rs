//! How many syllables an English word has, told from its letters: right for most words, near for the rest.

/// Words that begin so keep the silent "e" within them: "something", "careful", "homework".
const SILENT_E_WITHIN: &[&str] = &[
    "care", "fore", "home", "hope", "life", "some", "safe", "there", "time", "use", "where",
];

/// The syllables of a word, at least one; a number has one for each digit, as it is read out.
pub fn syllables(word: &str) -> u32 {
    let letters: Vec<char> = word
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|sign| sign.is_alphanumeric())
        .collect();
    let digits = count(letters.iter().filter(|sign| sign.is_ascii_digit()));
    let sounds = vowel_groups(&letters) + vowels_apart(&letters);
    let silent = silent_endings(&letters) + silent_within(&letters);
    (digits + sounds.saturating_sub(silent)).max(1)
}

fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    items.fold(0, |sum, _| sum + 1)
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y') || is_accented(letter)
}

/// Whether it is a vowel that is said on its own, as in "Zoë" and "café".
fn is_accented(letter: char) -> bool {
    "àáâäèéêëìíîïòóôöùúûü".contains(letter)
}

/// Neighbouring vowels are mostly one sound; a "y" at the beginning is none.
fn vowel_groups(letters: &[char]) -> u32 {
    let sounds = letters.strip_prefix(&['y']).unwrap_or(letters);
    let mut in_group = false;
    count(sounds.iter().filter(|&&letter| {
        let begins = is_accented(letter) || (is_vowel(letter) && !in_group);
        in_group = is_vowel(letter);
        begins
    }))
}

/// Neighbouring vowels that are two sounds: "radio", "being", "diary", "area".
fn vowels_apart(letters: &[char]) -> u32 {
    count(letters.windows(3).filter(|three| match three {
        ['c' | 'g' | 's' | 't' | 'x', 'i', _] => false,
        [before, 'i', 'a' | 'o' | 'u'] => !is_vowel(*before),
        [before, 'i', 'n'] => is_vowel(*before) && letters.ends_with(&['i', 'n', 'g']),
        ['r', 'e', 'a'] => letters.ends_with(&['e', 'a']),
        _ => false,
    }))
}

/// An "e" at the end that nobody says: "home", "played", "times".
fn silent_endings(letters: &[char]) -> u32 {
    let (stem, ending) = match letters {
        [stem @ .., 'e'] => (stem, None),
        [stem @ .., 'e', ending @ ('s' | 'd')] => (stem, Some(ending)),
        _ => return 0,
    };
    let said = match (stem, ending) {
        ([], _)
        | ([.., 't' | 'd'], Some('d'))
        | ([.., 'c' | 'g' | 's' | 'x' | 'z'] | [.., 'c' | 's', 'h'], Some('s')) => true,
        ([.., before, 'l'], _) => !is_vowel(*before) && *before != 'l',
        ([.., before], _) => is_vowel(*before),
    };
    u32::from(!said && vowel_groups(letters) > 1)
}

fn silent_within(letters: &[char]) -> u32 {
    let silent = SILENT_E_WITHIN.iter().any(|front| {
        let front: Vec<char> = front.chars().collect();
        letters.strip_prefix(front.as_slice()).is_some_and(|rest| {
            matches!(rest, [first, ..] if !is_vowel(*first)) && rest.iter().any(|&l| is_vowel(l))
        })
    });
    u32::from(silent)
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[test]
    fn everyday_words_are_counted_right() {
        let words = [
            (
                1,
                "home played times called whole safe Gran's asked through eye been laughed the I days",
            ),
            (
                2,
                "table little café boxes children worried wanted houses going playing something careful safety Zoë people neighbours",
            ),
            (
                3,
                "radio area diary grandparents family tomorrow together hospital",
            ),
            (4, "intervention information community"),
            (5, "significantly"),
            (6, "responsibility"),
        ];
        for (number, words) in words {
            for word in words.split(' ') {
                assert_eq!(syllables(word), number, "{word}");
            }
        }
    }

    #[test]
    fn numbers_and_signs_count_too() {
        assert_eq!(syllables("2026"), 4);
        assert_eq!(syllables("-"), 1);
        assert_eq!(syllables(""), 1);
    }
}
