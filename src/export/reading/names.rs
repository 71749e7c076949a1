//! Who said something, where it stands before or behind the words.

use crate::practice::people::is_role;

/// Words that stand before a colon or in brackets, and are nobody.
const NOBODY: &str = "action agreed also answer april august date december decision example february friday fridays goal \
    important january july june march may monday mondays nb no note notes november october outcome place ps question \
    risk saturday saturdays september strength sunday sundays thursday thursdays time title today tomorrow tuesday \
    tuesdays update warning wednesday wednesdays worry yes";

/// No name has more words.
const MOST_WORDS: usize = 3;

/// The names before "Name: words", and the words.
pub fn before<'a>(
    text: &'a str,
    is_known: &dyn Fn(&str) -> bool,
) -> Option<(Vec<String>, &'a str)> {
    let (names, words) = text.split_once(':')?;
    let names = names.trim_matches('*');
    let names = names.trim_end_matches(" said").trim_end_matches(" says");
    let words = words.trim_start_matches('*');
    let parted = words.starts_with(char::is_whitespace) && !words.trim().is_empty();
    let names = all_names(names, is_known).filter(|_| parted)?;
    Some((names, words.trim()))
}

/// The names behind "words (Name)" or behind words in quotation marks and a dash, and the words.
pub fn behind<'a>(
    text: &'a str,
    is_known: &dyn Fn(&str) -> bool,
) -> Option<(Vec<String>, &'a str)> {
    let bracket = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once(" ("));
    let dash = || {
        let dashes = [" – ", " — ", " - "];
        let parted = dashes.iter().find_map(|dash| text.rsplit_once(dash));
        parted.filter(|(words, _)| words.ends_with(['"', '”']))
    };
    let (words, names) = bracket.or_else(dash)?;
    let names = all_names(names, is_known).filter(|_| !words.trim().is_empty())?;
    Some((names, words.trim()))
}

/// "Mum", "Mum and Nan", "Mum, Nan": all of them are names, or none is taken for one.
fn all_names(text: &str, is_known: &dyn Fn(&str) -> bool) -> Option<Vec<String>> {
    if is_known(text.trim()) {
        return Some(vec![text.trim().to_owned()]);
    }
    let text = text.replace(" and ", ",").replace([';', '/', '&'], ",");
    let names: Vec<String> = text.split(',').map(|name| name.trim().to_owned()).collect();
    names
        .iter()
        .all(|name| is_known(name) || is_name(name))
        .then_some(names)
}

/// What somebody is to the child or at work, or up to three words with a large first letter.
fn is_name(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let large = |word: &str| {
        let small = word.to_lowercase();
        let letters = word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'));
        let nobody = NOBODY
            .split_whitespace()
            .any(|one| one == small.trim_end_matches('.'));
        letters && word.starts_with(char::is_uppercase) && !nobody
    };
    let count = text.split_whitespace().count();
    is_role(text) || ((1..=MOST_WORDS).contains(&count) && words.all(large))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<(String, String)> {
        let nobody = |_: &str| false;
        let found = before(text, &nobody).or_else(|| behind(text, &nobody))?;
        Some((found.0.join("+"), found.1.to_owned()))
    }

    #[test]
    fn names_stand_before_or_behind_the_words() {
        for (text, names, words) in [
            ("Mum: works nights", "Mum", "works nights"),
            ("Mum said: I am tired", "Mum", "I am tired"),
            ("**Mr Osei**: calm in class", "Mr Osei", "calm in class"),
            ("social worker: two visits", "social worker", "two visits"),
            ("“I like it” – Sam", "Sam", "“I like it”"),
            ("Sam was alone (Nan, Mum)", "Nan+Mum", "Sam was alone"),
            (
                "Sam (4) was alone (Nan and Mum)",
                "Nan+Mum",
                "Sam (4) was alone",
            ),
        ] {
            assert_eq!(
                said(text),
                Some((names.to_owned(), words.to_owned())),
                "{text}"
            );
        }
    }

    #[test]
    fn words_that_are_nobody_stay_where_they_are() {
        for text in [
            "Note: ring Nan",
            "late twice (Mondays)",
            "Sam (4)",
            "home at 8:10",
            "one thing: the bus",
            "(Mum)",
            "Mum:",
            "what Sam said: nothing",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
