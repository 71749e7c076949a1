//! How the rules say things: names in a sentence, numbers in words.

/// Numbers that are written in letters.
const NUMBERS: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// A small number in letters, a large one in digits.
pub(super) fn in_letters(number: usize) -> String {
    let written = NUMBERS.get(number);
    written.map_or_else(|| number.to_string(), |&word| word.to_owned())
}

/// So many words of what somebody wrote, to know it again.
const WORDS_TO_KNOW_IT: usize = 5;

/// The first words of a text, in quotation marks: what stands there is theirs, not ours.
pub(super) fn beginning(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let shown = words[..words.len().min(WORDS_TO_KNOW_IT)].join(" ");
    let shown: String = shown
        .chars()
        .filter(|sign| !"\"“”„".contains(*sign))
        .collect();
    let more = if words.len() > WORDS_TO_KNOW_IT {
        "…"
    } else {
        ""
    };
    format!("“{}{more}”", shown.trim_end_matches(['.', ',', ';', ':']))
}

/// "Nan", "Nan and Dad", "Nan, Dad and one more".
pub(super) fn together(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [one, other] => format!("{one} and {other}"),
        [one, other, rest @ ..] => format!("{one}, {other} and {} more", in_letters(rest.len())),
    }
}
