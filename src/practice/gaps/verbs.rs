//! The verbs at the beginning of a text, and whether it only says what stops.

use crate::practice::word_forms::{Form, form_of};
use crate::practice::written_words::words_of;

/// The words of a text outside quotations, in small letters.
pub(super) fn small_words(text: &str) -> Vec<String> {
    let words = words_of(text).into_iter();
    words.map(|word| text[word.range].to_lowercase()).collect()
}

/// Whether one of the first words is a form of one of these verbs; a verb of two words has its second one behind it.
pub(super) fn begins_with(text: &str, within: usize, verbs: &[&str]) -> bool {
    let words = small_words(text);
    (0..words.len().min(within)).any(|at| {
        let mut all = verbs.iter();
        all.any(|verb| match verb.split_once(' ') {
            None => form_of(&words[at], verb).is_some(),
            Some((first, second)) => {
                form_of(&words[at], first).is_some()
                    && words.get(at + 1).is_some_and(|word| word == second)
            }
        })
    })
}

/// Words in front of what somebody does: "Bet to look in", "will ask".
const LEADING: &[&str] = &["to", "will", "and", "please", "should", "must", "can"];

/// Whether what is done is a form of one of these verbs: the first word, or the one behind "to" or "will" near the beginning.
pub(super) fn does(text: &str, within: usize, verbs: &[&str]) -> bool {
    let words = small_words(text);
    let leads = |at: usize| at == 0 || LEADING.contains(&words[at - 1].as_str());
    (0..words.len().min(within))
        .filter(|&at| leads(at))
        .any(|at| {
            let mut all = verbs.iter();
            all.any(|verb| form_of(&words[at], verb).is_some())
        })
}

/// Whether one of these verbs stands in a text as something that is so now: "loves", not "loved".
pub(super) fn says_now(text: &str, verbs: &[&str]) -> bool {
    let is_now =
        |word: &String, verb: &str| matches!(form_of(word, verb), Some(Form::Plain | Form::S));
    let words = small_words(text);
    words
        .iter()
        .any(|word| verbs.iter().any(|verb| is_now(word, verb)))
}

const NEGATIONS: &[&str] = &["not", "no", "never", "nobody", "nothing", "without", "none"];

/// Where one thing that is said ends and the next begins.
const JOINTS: &[&str] = &[
    "and", "but", "instead", "because", "so", "who", "when", "while",
];

/// So few words say nothing of their own.
const FEWEST: usize = 3;

/// Whether everything a text says is about something that is no longer there.
pub(super) fn only_stops(text: &str) -> bool {
    let mut said = text
        .split([',', ';', '.', ':', '–'])
        .flat_map(parts)
        .filter(|part| part.len() >= FEWEST)
        .peekable();
    said.peek().is_some() && said.all(|part| part.iter().any(|word| is_negation(word)))
}

fn parts(text: &str) -> Vec<Vec<String>> {
    let words = small_words(text);
    let parts = words.split(|word| JOINTS.contains(&word.as_str()));
    parts.map(<[String]>::to_vec).collect()
}

fn is_negation(word: &str) -> bool {
    let shortened = word.ends_with("n't") || word.ends_with("n’t") || word == "cannot";
    shortened
        || NEGATIONS.contains(&word)
        || ["stop", "avoid", "cease"]
            .iter()
            .any(|verb| form_of(word, verb).is_some())
}

#[cfg(test)]
mod tests {
    use super::{begins_with, does, only_stops, says_now};

    #[test]
    fn a_goal_that_only_stops_says_nothing_of_what_is_there() {
        for text in [
            "Dad will not drink at night",
            "Nobody shouts at Ffion",
            "Mum stops drinking and shouting",
        ] {
            assert!(only_stops(text), "{text}");
        }
        for text in [
            "",
            "Dad does not drink, and Bet sleeps over",
            "Every night Ffion has a sober grown-up in the house",
            "Dad stops at the shop for milk and Ffion eats breakfast",
        ] {
            assert!(!only_stops(text), "{text}");
        }
    }

    #[test]
    fn verbs_are_known_in_their_forms_near_the_beginning() {
        assert!(begins_with("Dad attends a course", 5, &["attend"]));
        assert!(begins_with("Mum to work with the team", 5, &["work with"]));
        assert!(!begins_with("Mum works at the shop", 5, &["work with"]));
        assert!(!begins_with("\"attend\" said Mum", 5, &["attend"]));
        assert!(does("Bet to monitor the home", 4, &["monitor"]));
        assert!(does("supporting Mum", 4, &["support"]));
        assert!(!does("ring the support worker", 4, &["support"]));
        assert!(says_now("Dad loves Ffion", &["love"]));
        assert!(!says_now("Dad wanted a drink", &["want"]));
    }
}
