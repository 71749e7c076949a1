//! How a sentence names the children it is about.

use super::anchors::named;
use super::words::capitalised;

/// Fills the gaps of a sentence: `{child}`, `{child's}`, and what follows one or several, as in `{is|are}`.
///
/// Without names, or with too many for a line, they are "the children". What stands in a name is left as it is.
pub fn said(sentence: &str, children: &[&str]) -> String {
    let named = named(children);
    let one = named.as_ref().is_some_and(|named| named.one);
    let who = named.map_or_else(|| "the children".to_owned(), |named| named.names);
    let mut said = String::new();
    let mut rest = sentence;
    while let Some((before, gap, after)) = next_gap(rest) {
        said.push_str(before);
        let words = match (gap, gap.split_once('|')) {
            (_, Some((single, several))) => (if one { single } else { several }).to_owned(),
            ("child's", None) => format!("{who}'s"),
            _ => who.clone(),
        };
        let begins = said.trim_end().is_empty() || said.trim_end().ends_with(['.', '?', '!']);
        said.push_str(&if begins { capitalised(&words) } else { words });
        rest = after;
    }
    said + rest
}

/// What stands before the next gap, in it, and behind it.
fn next_gap(sentence: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = sentence.split_once('{')?;
    let (gap, after) = rest.split_once('}')?;
    Some((before, gap, after))
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn verbs_follow_the_number_of_children() {
        let question = "Where {was|were} {child} when it began?";
        assert_eq!(said(question, &["Sam"]), "Where was Sam when it began?");
        assert_eq!(
            said(question, &["Sam", "Zoe"]),
            "Where were Sam and Zoe when it began?"
        );
        assert_eq!(
            said(question, &[]),
            "Where were the children when it began?"
        );
    }

    #[test]
    fn something_may_belong_to_the_children() {
        let question = "What would {child's} teacher praise?";
        assert_eq!(said(question, &["Sam"]), "What would Sam's teacher praise?");
        assert_eq!(
            said(question, &[" "]),
            "What would the children's teacher praise?"
        );
    }

    #[test]
    fn a_sentence_that_begins_with_the_children_has_its_capital() {
        assert_eq!(
            said("{child} {has|have} a say.", &[]),
            "The children have a say."
        );
        assert_eq!(said("Now. {child}?", &["sam"]), "Now. Sam?");
    }

    #[test]
    fn braces_in_a_name_or_without_an_end_are_let_be() {
        assert_eq!(said("Is {child} here?", &["{is|are}"]), "Is {is|are} here?");
        assert_eq!(said("An open { is no gap.", &[]), "An open { is no gap.");
    }
}
