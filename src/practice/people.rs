//! How somebody belongs to a meeting, guessed from the words in their name and role.

use super::kinds::{Role, family_is_there, usual_roles};
use crate::meeting::vocabulary::{Kind, Side};

/// From this age on nobody is a child (Children Act 1989, section 105).
const GROWN_UP: u32 = 18;

/// Short names people write for a role, and the role's title.
const SHORT_NAMES: &[(&str, &str)] = &[
    ("sw", "Social worker"),
    ("hv", "Health visitor"),
    ("iro", "Reviewing officer"),
    ("grandma", "Gran"),
    ("grandpa", "Grandad"),
    ("auntie", "Aunt"),
];

const CHILD_WORDS: &str =
    "baby boy child children daughter girl leaver son teenager toddler unborn";

const FAMILY_WORDS: &str = "aunt aunties auntie aunty boyfriend brother cousin dad daddy family father girlfriend \
    gramps gran grandad granddad grandfather grandma grandmother grandpa grandparent \
    grandparents granny guardian husband mam mama mom mother mum mummy nain nan nana nanna \
    nephew niece papa parent parents partner relative sibling sister stepbrother stepdad \
    stepfather stepmother stepmum stepsister taid uncle wife";

const NETWORK_WORDS: &str = "babysitter carer carers coach colleague friend friends godfather godmother imam landlady \
    landlord lodger neighbor neighbour neighbours priest supporter vicar volunteer";

const PROFESSIONAL_WORDS: &str = "adviser advisor advocate assistant chair childminder clinic college coordinator council \
    counsellor cpn dc detective doctor dr ds facilitator gp head headteacher health hospital \
    housing hv inspector interpreter iro isw lead manager mentor midwife minder nurse \
    nursery observer officer paediatrician pc police practitioner probation psychiatrist \
    psychologist referrer school senco sergeant service services solicitor supervisor \
    support surgery sw teacher team therapist tutor visitor worker";

/// Words that name nobody alone, and a role with another.
const GOES_WITH: &[&str] = &[
    "class",
    "family",
    "foster",
    "key",
    "probation",
    "social",
    "youth",
];

/// Words after which a role goes on to say whose or where: "friend of Mum", "nan, works at the nursery".
const CUTS: &[&str] = &["at", "for", "from", "in", "of", "to", "who", "with"];

/// The usual role that a name already says, as when "Nursery" or "SW" is typed instead of a name.
pub fn role_of(name: &str, kind: Kind) -> Option<&'static Role> {
    let name = name.trim().to_lowercase();
    let long = SHORT_NAMES.iter().find(|(short, _)| *short == name);
    let title = long.map_or(name, |(_, title)| title.to_lowercase());
    let roles = usual_roles(kind).iter();
    roles
        .into_iter()
        .find(|role| role.title.to_lowercase() == title)
}

/// A guess at how somebody belongs; people in the room put it right.
///
/// The role counts before what stands in brackets, that before the name, and words before an age.
pub fn side_of(name: &str, role: &str, kind: Kind) -> Side {
    let (plain, bracket) = without_bracket(name);
    let parts = [role, bracket, plain];
    let age = [role, bracket].iter().find_map(|part| age_in(part));
    let by_words = parts.iter().find_map(|part| side_in(part));
    match (by_words, age) {
        (Some(Side::Child), Some(age)) if age >= GROWN_UP => Side::Family,
        (Some(side), _) => side,
        (None, Some(age)) if age < GROWN_UP => Side::Child,
        (None, Some(_)) => Side::Family,
        (None, None) if family_is_there(kind) => Side::Family,
        (None, None) => Side::Professional,
    }
}

/// Whether these words are nothing but what somebody is to a child or at work: "Mum", "social worker", "SW".
pub fn is_role(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    let named = |word: &str| side_of_word(word).is_some() || GOES_WITH.contains(&word);
    let usual = |kind: &Kind| role_of(&words, *kind).is_some();
    (side_in(&words).is_some() && words.split_whitespace().all(named))
        || Kind::ALL.iter().any(usual)
}

/// How old somebody is, if name or role tell: "Sam (4)", "Sam, 4", "9", "baby, 7 months".
pub fn age_of(name: &str, role: &str) -> Option<u32> {
    let (plain, bracket) = without_bracket(name);
    let behind = plain.split_once(',').map_or("", |(_, behind)| behind);
    [role, bracket, behind].iter().find_map(|part| age_in(part))
}

/// "Mr Osei (social worker)" as "Mr Osei" and "social worker".
fn without_bracket(name: &str) -> (&str, &str) {
    let Some((plain, rest)) = name.split_once('(') else {
        return (name, "");
    };
    (plain, rest.split(')').next().unwrap_or(rest))
}

/// The side that the last telling word names: a family worker works, a friend's mum is a mum.
fn side_in(part: &str) -> Option<Side> {
    let head = part.split(',').next().unwrap_or(part).to_lowercase();
    let words: Vec<&str> = head
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.'))
        .take_while(|word| !CUTS.contains(word))
        .filter(|word| !word.ends_with("'s") && !word.ends_with("’s"))
        .collect();
    let side = words.iter().rev().find_map(|word| side_of_word(word))?;
    if side == Side::Family && words.contains(&"foster") {
        return Some(Side::Network);
    }
    Some(side)
}

fn side_of_word(word: &str) -> Option<Side> {
    let tables = [
        (CHILD_WORDS, Side::Child),
        (FAMILY_WORDS, Side::Family),
        (NETWORK_WORDS, Side::Network),
        (PROFESSIONAL_WORDS, Side::Professional),
    ];
    let holds = |words: &str| words.split_whitespace().any(|known| known == word);
    let table = tables.iter().find(|(words, _)| holds(words));
    table.map(|&(_, side)| side)
}

/// The age in "4", "aged 4", "sister, 11" or "7 months"; not the 4 of "year 4 teacher".
fn age_in(part: &str) -> Option<u32> {
    let small = part.to_lowercase();
    let words: Vec<&str> = small
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let (place, number) = words
        .iter()
        .enumerate()
        .find_map(|(place, word)| Some((place, word.parse::<u32>().ok()?)))?;
    let word_at = |place: usize| words.get(place).copied();
    let follows_age = matches!(place.checked_sub(1).and_then(word_at), Some("age" | "aged"));
    match word_at(place + 1) {
        Some("day" | "days" | "week" | "weeks" | "month" | "months") => Some(0),
        None | Some("year" | "years" | "yr" | "yrs" | "and") => Some(number),
        Some(_) if follows_age => Some(number),
        Some(_) => None,
    }
}
