//! Statements and goals as whole sentences, made of their parts. What is missing is left out.

/// What the family already does, who is worried, about what, and what it could mean.
pub fn compose_statement([already, who, what, meaning]: [&str; 4]) -> String {
    let (already, who) = (bare(already), bare(who));
    let (what, meaning) = (without_that(bare(what)), without_that(bare(meaning)));
    let both = [what, meaning].iter().all(|part| !part.is_empty());
    let worry = if who.is_empty() {
        let link = if both { ", and " } else { "" };
        format!("{what}{link}{meaning}")
    } else if both {
        format!("{who} {} that {what}, and that {meaning}", verb(who))
    } else if what.is_empty() && meaning.is_empty() {
        format!("{who} {}", verb(who))
    } else {
        format!("{who} {} that {what}{meaning}", verb(who))
    };
    sentences([already, &worry])
}

/// What everyone will see instead, for how long, and who will see it.
pub fn compose_goal([instead, how_long, seen_by]: [&str; 3]) -> String {
    let (instead, seen_by) = (bare(instead), bare(seen_by));
    let how_long = bare(how_long);
    let how_long = how_long.strip_prefix("for ").unwrap_or(how_long);
    let seen = match (seen_by.is_empty(), how_long.is_empty()) {
        (true, true) => String::new(),
        (true, false) => format!("This lasts for {how_long}"),
        (false, true) => format!("{seen_by} will see it"),
        (false, false) => format!("{seen_by} will see it for {how_long}"),
    };
    sentences([instead, &seen])
}

fn bare(part: &str) -> &str {
    part.trim().trim_end_matches('.')
}

/// Words that stand for several people though they hold no "and".
const SEVERAL: [&str; 8] = [
    "we",
    "i",
    "you",
    "they",
    "all",
    "parents",
    "grandparents",
    "professionals",
];

/// "worries" for one person, "worry" for several.
fn verb(who: &str) -> &'static str {
    let who = who.to_lowercase();
    let listed = [" and ", " & ", ",", "both "]
        .iter()
        .any(|sign| who.contains(sign));
    let last = who.split_whitespace().next_back().unwrap_or_default();
    if listed || SEVERAL.contains(&last) {
        "worry"
    } else {
        "worries"
    }
}

/// People often begin such a part with "that", which the sentence brings itself.
fn without_that(words: &str) -> &str {
    match words.split_once(' ') {
        Some((first, rest)) if first.eq_ignore_ascii_case("that") => rest.trim_start(),
        _ => words,
    }
}

/// Each of these as a sentence of its own, the empty ones left out.
fn sentences<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        let mut letters = part.chars();
        text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        text.push_str(letters.as_str());
        if !part.ends_with(['.', '!', '?', '…', '"', '”']) {
            text.push('.');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_reads_as_one_sentence_whatever_is_missing() {
        let said = |parts| compose_statement(parts);
        assert_eq!(
            said([
                "",
                "Mum and Nan",
                "Sam is alone at night",
                "he could be hurt"
            ]),
            "Mum and Nan worry that Sam is alone at night, and that he could be hurt."
        );
        assert_eq!(
            said(["Nan comes on Mondays", "Nan", "that Sam is alone.", ""]),
            "Nan comes on Mondays. Nan worries that Sam is alone."
        );
        assert_eq!(said(["", "", "Sam is alone", ""]), "Sam is alone.");
        assert_eq!(said(["", "Everyone", "", ""]), "Everyone worries.");
        assert_eq!(said(["", "", "", ""]), "");
    }

    #[test]
    fn a_goal_says_what_is_seen_who_sees_it_and_for_how_long() {
        assert_eq!(
            compose_goal([
                "Sam is always with a safe grown-up",
                "six months",
                "Nan and nursery"
            ]),
            "Sam is always with a safe grown-up. Nan and nursery will see it for six months."
        );
        assert_eq!(
            compose_goal(["Sam sleeps", "for a year", ""]),
            "Sam sleeps. This lasts for a year."
        );
        assert_eq!(compose_goal(["", "", ""]), "");
    }
}
