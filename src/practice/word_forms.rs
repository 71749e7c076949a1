//! How English words change their endings, so that a list holds each word once.

/// A form in which a word may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As it stands in a list.
    Plain,
    /// "homes", "tells".
    S,
    /// "told", and where the participle differs, that too.
    Past,
    /// "telling".
    Ing,
}

const ENDED: [Form; 3] = [Form::S, Form::Past, Form::Ing];

/// Words that go their own way. Of two past forms the first is the one to write.
const IRREGULAR: &[(&str, Form, &str)] = &[
    ("buy", Form::Past, "bought"),
    ("child", Form::S, "children"),
    ("find", Form::Past, "found"),
    ("get", Form::Past, "got"),
    ("go", Form::S, "goes"),
    ("go", Form::Past, "went"),
    ("keep", Form::Past, "kept"),
    ("make", Form::Past, "made"),
    ("person", Form::S, "people"),
    ("put", Form::Past, "put"),
    ("run", Form::Past, "ran"),
    ("say", Form::Past, "said"),
    ("speed", Form::Past, "sped"),
    ("tell", Form::Past, "told"),
    ("undergo", Form::S, "undergoes"),
    ("undergo", Form::Past, "underwent"),
    ("undergo", Form::Past, "undergone"),
    ("undertake", Form::Past, "undertook"),
    ("undertake", Form::Past, "undertaken"),
];

/// Words of several syllables that double their last letter all the same.
const DOUBLING: &[&str] = &["refer"];

/// How many letters of the base all its forms begin with, but three at most: that is enough to seek them by.
pub(super) const fn letters_kept(base: &[u8]) -> usize {
    let mut row = 0;
    while row < IRREGULAR.len() {
        if is_same(IRREGULAR[row].0.as_bytes(), base) {
            return 2;
        }
        row += 1;
    }
    // No regular ending changes more than the last two letters.
    match base.len() {
        0..2 => base.len(),
        2..5 => 2,
        _ => 3,
    }
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// The form in which `word` is a form of `base`, in any case; `base` is in small letters without accents.
pub fn form_of(word: &str, base: &str) -> Option<Form> {
    if word.eq_ignore_ascii_case(base) {
        return Some(Form::Plain);
    }
    if let Some(&(_, form, _)) = IRREGULAR
        .iter()
        .find(|(of, _, other)| *of == base && word.eq_ignore_ascii_case(other))
    {
        return Some(form);
    }
    let mut forms = ENDED.into_iter().filter(|_| begins_alike(word, base));
    forms.find(|&form| {
        is_spelled(word, regular(base, form)) && irregular(base, form).next().is_none()
    })
}

/// Whether all but the last two letters agree, which no regular ending changes: most words end here.
fn begins_alike(word: &str, base: &str) -> bool {
    let kept = base.len().saturating_sub(2);
    let front = word.as_bytes().get(..kept);
    front.is_some_and(|front| front.eq_ignore_ascii_case(&base.as_bytes()[..kept]))
}

/// A word in a form: "keep" in the past is "kept".
pub fn in_form(base: &str, form: Form) -> String {
    let own = irregular(base, form).next();
    own.map_or_else(|| regular(base, form).concat(), str::to_owned)
}

fn irregular(base: &str, form: Form) -> impl Iterator<Item = &'static str> {
    let rows = IRREGULAR.iter();
    rows.filter(move |(word, of, _)| *word == base && *of == form)
        .map(|&(_, _, other)| other)
}

/// Compares without building the word.
fn is_spelled(word: &str, parts: [&str; 3]) -> bool {
    let mut rest = word;
    for part in parts {
        let Some((front, behind)) = rest.split_at_checked(part.len()) else {
            return false;
        };
        if !front.eq_ignore_ascii_case(part) {
            return false;
        }
        rest = behind;
    }
    rest.is_empty()
}

/// Stem, a letter said twice, and ending.
fn regular(base: &str, form: Form) -> [&str; 3] {
    let stem = |cut: usize| &base[..base.len() - cut];
    match form {
        Form::Plain => [base, "", ""],
        Form::S if ends_in_consonant_and_y(base) => [stem(1), "", "ies"],
        Form::S
            if ["s", "x", "z", "ch", "sh"]
                .iter()
                .any(|end| base.ends_with(end)) =>
        {
            [base, "", "es"]
        }
        Form::S => [base, "", "s"],
        Form::Past if base.ends_with('e') => [base, "", "d"],
        Form::Past if ends_in_consonant_and_y(base) => [stem(1), "", "ied"],
        Form::Past => [base, doubled(base), "ed"],
        Form::Ing if base.ends_with("ie") => [stem(2), "", "ying"],
        Form::Ing if base.ends_with('e') && !base.ends_with("ee") => [stem(1), "", "ing"],
        Form::Ing => [base, doubled(base), "ing"],
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

fn ends_in_consonant_and_y(base: &str) -> bool {
    matches!(base.as_bytes(), [.., before, b'y'] if !is_vowel(*before))
}

/// The last letter if it is said twice before an ending: "stop", "signal", "refer".
fn doubled(base: &str) -> &str {
    let bytes = base.as_bytes();
    let [front @ .., before, vowel, last] = bytes else {
        return "";
    };
    let short = !is_vowel(*before) && is_vowel(*vowel) && !is_vowel(*last);
    let spoken_long = matches!(last, b'w' | b'x' | b'y') || !last.is_ascii_alphabetic();
    let one_syllable = !front
        .iter()
        .any(|&letter| is_vowel(letter) || letter == b'y');
    let doubles = one_syllable || *last == b'l' || DOUBLING.contains(&base);
    if short && !spoken_long && doubles {
        &base[base.len() - 1..]
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, form_of, in_form};

    #[test]
    fn endings_are_written_as_in_english() {
        let all = |base| [Form::S, Form::Past, Form::Ing].map(|form| in_form(base, form));
        assert_eq!(all("talk"), ["talks", "talked", "talking"]);
        assert_eq!(all("engage"), ["engages", "engaged", "engaging"]);
        assert_eq!(all("worry"), ["worries", "worried", "worrying"]);
        assert_eq!(all("stop"), ["stops", "stopped", "stopping"]);
        assert_eq!(all("signal"), ["signals", "signalled", "signalling"]);
        assert_eq!(all("monitor"), ["monitors", "monitored", "monitoring"]);
        assert_eq!(all("refer"), ["refers", "referred", "referring"]);
        assert_eq!(all("show"), ["shows", "showed", "showing"]);
        assert_eq!(all("witness"), ["witnesses", "witnessed", "witnessing"]);
        assert_eq!(all("die"), ["dies", "died", "dying"]);
        assert_eq!(all("agree"), ["agrees", "agreed", "agreeing"]);
        assert_eq!(all("keep"), ["keeps", "kept", "keeping"]);
        assert_eq!(all("undergo"), ["undergoes", "underwent", "undergoing"]);
        assert_eq!(in_form("person", Form::S), "people");
        assert_eq!(in_form("agency", Form::S), "agencies");
    }

    #[test]
    fn each_written_form_is_known_again_in_any_case() {
        for base in [
            "talk", "engage", "worry", "stop", "refer", "witness", "undergo",
        ] {
            for form in [Form::Plain, Form::S, Form::Past, Form::Ing] {
                let written = in_form(base, form);
                assert_eq!(form_of(&written, base), Some(form), "{written}");
                assert_eq!(form_of(&written.to_uppercase(), base), Some(form));
            }
        }
        assert_eq!(form_of("undertaken", "undertake"), Some(Form::Past));
        assert_eq!(form_of("children", "child"), Some(Form::S));
    }

    #[test]
    fn words_that_only_begin_alike_are_no_forms() {
        for other in [
            "engagement",
            "engag",
            "engager",
            "én",
            "",
            "engagéd",
            "disengage",
        ] {
            assert_eq!(form_of(other, "engage"), None, "{other}");
        }
        assert_eq!(form_of("childs", "child"), None);
        assert_eq!(form_of("caser", "case"), None);
    }
}
