//! Short forms of whoever types along, written out so that the room can read them.

use std::ops::Range;

use super::surroundings::{Quotation, begins_a_sentence, is_letter, with_capital_of};

/// None of them is a word or a name that people say.
const SHORT_FORMS: &[(&str, &str)] = &[
    ("abt", "about"),
    ("approx", "about"),
    ("appt", "appointment"),
    ("appts", "appointments"),
    ("asap", "as soon as we can"),
    ("b4", "before"),
    ("bc", "because"),
    ("bday", "birthday"),
    ("bf", "boyfriend"),
    ("btwn", "between"),
    ("cg", "core group"),
    ("chn", "children"),
    ("cin", "child in need"),
    ("cp", "child protection"),
    ("cpc", "child protection conference"),
    ("cpn", "mental health nurse"),
    ("cpp", "child protection plan"),
    ("ct", "family time"),
    ("cyp", "children and young people"),
    ("dv", "violence at home"),
    ("eod", "by the end of the day"),
    ("esp", "especially"),
    ("fc", "foster carer"),
    ("fcs", "foster carers"),
    ("fgc", "family group conference"),
    ("fnm", "family network meeting"),
    ("fw", "family worker"),
    ("gf", "girlfriend"),
    ("gp", "GP"),
    ("hosp", "hospital"),
    ("hrs", "hours"),
    ("ht", "headteacher"),
    ("hv", "health visitor"),
    ("hw", "homework"),
    ("icpc", "initial conference"),
    ("iro", "reviewing officer"),
    ("lac", "child in care"),
    ("mgf", "Mum's dad"),
    ("mgm", "Mum's mum"),
    ("mh", "mental health"),
    ("mins", "minutes"),
    ("msg", "message"),
    ("mtg", "meeting"),
    ("mtgs", "meetings"),
    ("mth", "month"),
    ("mths", "months"),
    ("mw", "midwife"),
    ("nsy", "nursery"),
    ("pgf", "Dad's dad"),
    ("pgm", "Dad's mum"),
    ("ppl", "people"),
    ("rcpc", "review conference"),
    ("sch", "school"),
    ("sn", "school nurse"),
    ("sw", "social worker"),
    ("sws", "social workers"),
    ("tac", "team around the child"),
    ("taf", "team around the family"),
    ("tm", "team manager"),
    ("tmrw", "tomorrow"),
    ("uc", "Universal Credit"),
    ("wk", "week"),
    ("wks", "weeks"),
    ("yday", "yesterday"),
    ("yp", "young person"),
    ("yr", "year"),
    ("yrs", "years"),
];

/// All short forms with what they are written out to.
pub fn all_short_forms() -> impl Iterator<Item = (&'static str, &'static str)> {
    SHORT_FORMS.iter().copied()
}

/// A short form written out, with a capital if it had one: "Hv" is "Health visitor", "HV" is "health visitor".
///
/// `own` are a council's own short forms: they count before the list, and one that says nothing takes a form off it.
pub fn expansion(word: &str, own: &[(String, String)]) -> Option<String> {
    let long = long_form(word, own)?;
    Some(with_capital_of(word, false, long))
}

fn long_form<'a>(word: &str, own: &'a [(String, String)]) -> Option<&'a str> {
    let own = own.iter().map(|(short, long)| (short.trim(), long.trim()));
    let mut all = own.chain(SHORT_FORMS.iter().copied());
    let (short, long) = all.find(|(short, _)| short.eq_ignore_ascii_case(word))?;
    (!short.is_empty() && !long.is_empty() && long != word).then_some(long)
}

/// The short form that ends at the caret (a byte), and what to put in its place; to be asked when a blank is typed there.
///
/// It stands alone: not in somebody's own words, not in an address, not as the initials or name of somebody in `names`.
pub fn shorthand_before<'a>(
    text: &str,
    caret: usize,
    names: impl IntoIterator<Item = &'a str>,
    own: &[(String, String)],
) -> Option<(Range<usize>, String)> {
    let (before, after) = text.split_at_checked(caret)?;
    let word = before.rsplit(|sign| !is_letter(sign)).next()?;
    let start = caret - word.len();
    let long = long_form(word, own)?;
    let alone = opens(&before[..start]) && closes(after);
    let name = names.into_iter().any(|name| is_in(name, word));
    if !alone || name || Quotation::is_open_after(&before[..start]) {
        return None;
    }
    let begins = begins_a_sentence(text, start);
    Some((start..caret, with_capital_of(word, begins, long)))
}

/// Whether a word that stands alone can begin behind this.
fn opens(before: &str) -> bool {
    before.is_empty() || before.ends_with(|sign: char| sign.is_whitespace() || sign == '(')
}

/// Whether a word that stands alone can end before this.
fn closes(after: &str) -> bool {
    let ends = |sign: char| sign.is_whitespace() || matches!(sign, ',' | ';' | ':' | ')');
    after.is_empty() || after.starts_with(ends)
}

fn is_in(name: &str, word: &str) -> bool {
    name.split(|sign| !is_letter(sign))
        .any(|part| part.eq_ignore_ascii_case(word))
}
