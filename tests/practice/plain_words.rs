//! Words of the trade are found where the room would stumble over them, and nowhere else; plain ones fit in their place.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use sofs::practice::jargon::{Offer, offer_of};
use sofs::practice::plain_words::{all_jargon, jargon_in, replacement};
use sofs::practice::shorthand::shorthand_before;

fn found(text: &str) -> Vec<&str> {
    found_among(text, &[])
}

fn found_among<'a>(text: &'a str, names: &[&str]) -> Vec<&'a str> {
    let found = jargon_in(text, names, &[]);
    found.into_iter().map(|found| &text[found.range]).collect()
}

/// The text with every plain word put in its place.
fn plainer(text: &str) -> String {
    let mut plain = text.to_owned();
    let found = jargon_in(text, &[], &[]);
    for found in found.iter().rev() {
        if let Some((range, words)) = replacement(text, found) {
            plain.replace_range(range, &words);
        }
    }
    plain
}

#[test]
fn words_are_found_in_every_form_and_any_case() {
    assert_eq!(found("Mum does not engage."), ["engage"]);
    assert_eq!(
        found("Dad engaged, engages, is ENGAGING"),
        ["engaged", "engages", "ENGAGING"]
    );
    assert_eq!(found("Two referrals"), ["referrals"]);
    assert_eq!(
        found("multi agency, Multi-Agency"),
        ["multi agency", "Multi-Agency"]
    );
    assert_eq!(found("looked after children"), ["looked after children"]);
    assert_eq!(found("he de-escalated it"), ["de-escalated"]);
    assert_eq!(found("s47 and section 47"), ["s47", "section 47"]);
}

#[test]
fn only_whole_words_count() {
    assert!(found("engagements, a suitcase, casework, re-referral, neglectfully").is_empty());
    assert!(found("The seven sisters saw the sea.").is_empty());
}

#[test]
fn the_longest_phrase_is_found_and_its_parts_are_not() {
    assert_eq!(found("a placement breakdown"), ["placement breakdown"]);
    assert_eq!(found("disguised compliance"), ["disguised compliance"]);
    assert_eq!(
        found("risk of significant harm"),
        ["risk of significant harm"]
    );
    assert_eq!(
        found("supervised contact, contact"),
        ["supervised contact", "contact"]
    );
    assert_eq!(
        found("supervised, contact"),
        ["contact"],
        "a comma ends a phrase"
    );
}

#[test]
fn ordinary_words_that_hold_a_term_are_let_be() {
    assert!(found("Take a coat in case it rains, in any case a hat.").is_empty());
    assert!(found("Zoe identifies as a boy and makes eye contact.").is_empty());
    assert_eq!(found("in the case"), ["case"]);
}

#[test]
fn own_words_are_never_judged() {
    assert!(found("Sam: \"Mum had no contact with me\"").is_empty());
    assert!(found("Sam: “no contact”").is_empty());
    assert!(found("Sam: \"no contact").is_empty(), "still being typed");
    assert!(found("Sam: “no contact").is_empty(), "still being typed");
    assert_eq!(found("\"contact\" is contact"), ["contact"]);
    assert_eq!(
        found("significant \"big\" harm"),
        ["significant"],
        "no phrase reaches over a quotation"
    );
}

#[test]
fn names_are_never_judged() {
    assert!(found_among("Mr Case rang.", &["Mr Case"]).is_empty());
    assert!(found_among("mr case rang", &["Mr Case"]).is_empty());
    assert!(found_among("Neglect's mother came", &["Ada Neglect"]).is_empty());
    assert_eq!(
        found_among("Ms Neglect spoke of neglect", &["Ms Neglect"]),
        ["neglect"]
    );
    assert!(
        found("PC Barrier wrote it down").is_empty(),
        "a title makes a name"
    );
    assert!(found("write to case@council.uk or ask @Case").is_empty());
    assert_eq!(found_among("Zoë Case and a case", &["Zoë Case"]), ["case"]);
}

#[test]
fn a_plain_word_takes_the_form_of_the_word_it_replaces() {
    assert_eq!(plainer("Mum engaged well."), "Mum talked with us well.");
    assert_eq!(
        plainer("Mum is engaging with school"),
        "Mum is talking with school"
    );
    assert_eq!(plainer("Three referrals"), "Three requests for help");
    assert_eq!(plainer("He absconded twice"), "He ran away twice");
    assert_eq!(plainer("Concerns were raised"), "Worries were raised");
    assert_eq!(plainer("looked-after children"), "children in care");
    assert_eq!(plainer("She disclosed to school"), "She told school");
    assert_eq!(plainer("Dad failed to come"), "Dad did not come");
    assert_eq!(plainer("it was undertaken"), "it was carried out");
    assert_eq!(plainer("both juveniles"), "both young people");
}

#[test]
fn a_replaced_word_keeps_its_capital_but_not_that_of_an_abbreviation() {
    assert_eq!(plainer("Siblings stay."), "Brothers and sisters stay.");
    assert_eq!(plainer("The CIN plan"), "The child in need plan");
    assert_eq!(
        plainer("It ends. CIN follows"),
        "It ends. Child in need follows"
    );
}

#[test]
fn an_article_fits_the_plain_word() {
    assert_eq!(plainer("an intervention"), "a kind of help");
    assert_eq!(plainer("An agency came"), "A service came");
    assert_eq!(plainer("It is indicative of fear"), "It is a sign of fear");
    assert_eq!(plainer("an EHCP"), "a plan for extra help at school");
    assert_eq!(
        plainer("Nana engages"),
        "Nana talks with us",
        "only a whole word is an article"
    );
}

#[test]
fn advice_is_told_and_never_put_into_the_text() {
    let text = "Sam's neglect, and the adolescent's room";
    let found = jargon_in(text, &[], &[]);
    let offers: Vec<(&str, Offer)> = found.iter().map(|f| (f.plain, f.offer)).collect();
    assert_eq!(
        offers,
        [
            ("say what was missing", Offer::Advice),
            ("teenager", Offer::Advice)
        ],
        "what belongs to somebody has an ending that a swap would break"
    );
    assert_eq!(plainer(text), text);
}

#[test]
fn a_council_adds_its_own_terms_and_takes_others_off() {
    let own = [
        ("Front Door", "the team that answers first"),
        ("placement breakdown", ""),
        ("Überleitung", "say who takes over"),
        ("", "nothing"),
    ]
    .map(|(term, plain)| (term.to_owned(), plain.to_owned()));
    let text = "Front door: placement breakdown, placement, ÜBERLEITUNG";
    let found = jargon_in(text, &[], &own);
    let told: Vec<(&str, &str)> = found.iter().map(|f| (f.term, f.plain)).collect();
    assert_eq!(
        told,
        [
            ("Front Door", "the team that answers first"),
            ("placement", "home"),
            ("Überleitung", "say who takes over")
        ]
    );
    let (range, words) = replacement(text, &found[0]).unwrap();
    assert_eq!(
        (&text[range], words.as_str()),
        ("Front door", "The team that answers first")
    );
}

#[test]
fn the_list_is_long_in_order_and_has_each_term_once() {
    let rows: Vec<_> = all_jargon().collect();
    assert!(rows.len() >= 150, "{}", rows.len());
    let first = |term: &str| term.chars().next();
    assert!(
        rows.is_sorted_by_key(|row| first(row.term)),
        "looked up by first letter"
    );
    let mut terms: Vec<&str> = rows.iter().map(|row| row.term).collect();
    terms.sort_unstable();
    for pair in terms.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
    for term in terms {
        assert_eq!(term, term.to_lowercase());
    }
}

#[test]
fn every_term_of_the_list_is_found_as_it_stands() {
    for row in all_jargon().filter(|row| !row.plain.is_empty()) {
        let found = jargon_in(row.term, &[], &[]);
        let terms: Vec<&str> = found.iter().map(|found| found.term).collect();
        assert_eq!(terms, [row.term]);
        assert_eq!(found[0].range, 0..row.term.len());
        assert_eq!(found[0].offer, offer_of(row.plain));
    }
}

#[test]
fn what_is_offered_is_plain_itself() {
    for row in all_jargon() {
        assert!(found(row.plain).is_empty(), "{}: {}", row.term, row.plain);
        assert!(row.plain.split_whitespace().count() <= 12, "{}", row.plain);
    }
}

#[test]
fn a_text_of_any_letters_is_walked_through() {
    for text in [
        "",
        " ",
        "'",
        "\"",
        "é'é’s",
        "🇬🇧case",
        "an",
        "a ",
        "-case-",
        "ﬁled case’s",
        "İssue case",
    ] {
        for found in jargon_in(text, &["", "-", "É"], &[]) {
            assert!(text.get(found.range.clone()).is_some());
            let _ = replacement(text, &found);
        }
    }
}

proptest! {
    /// Whatever is typed, what is found lies in the text in order, is no own word, and can be replaced.
    #[test]
    fn whatever_is_typed_is_read_without_harm(parts in vec(select(PARTS), 0..30), caret in 0usize..120) {
        let text = parts.concat();
        let own = [("é x".to_owned(), "plain".to_owned())];
        let mut end = 0;
        for found in jargon_in(&text, &["Case", "é case"], &own) {
            prop_assert!(found.range.start >= end);
            end = found.range.end;
            let words = text.get(found.range.clone());
            prop_assert!(words.is_some_and(|words| !words.contains(['"', '“', '”', '@'])));
            let marks = text[..found.range.start].matches('"').count();
            prop_assert!(text.contains(['“', '”']) || marks % 2 == 0, "{text}");
            if let Some((range, words)) = replacement(&text, &found) {
                prop_assert!(range.end == found.range.end && text.get(range).is_some());
                prop_assert!(!words.is_empty());
            }
        }
        if let Some((range, _)) = shorthand_before(&text, caret, [], &own) {
            prop_assert_eq!(range.end, caret);
            prop_assert!(text.get(range).is_some_and(|word| word == "sw"));
        }
    }
}

const PARTS: &[&str] = &[
    " ",
    " ",
    " ",
    "\"",
    "“",
    "”",
    "-",
    "'s",
    "’",
    "é",
    "é x",
    "an ",
    "@",
    ".",
    "case",
    "Case",
    "engaged",
    "support ",
    "risk of ",
    "significant harm",
    "sw",
    "İ",
    "🇬🇧",
    "\n",
];
