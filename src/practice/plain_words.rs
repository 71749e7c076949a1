//! Finds words that families do not use, and offers plain ones: a hint, never a fault.

use std::ops::Range;

use super::jargon::{Class, Offer, offer_of};
pub use super::jargon_list::all_jargon;
use super::jargon_list::beginning_like;
use super::surroundings::{begins_a_sentence, is_letter, with_capital_of};
use super::word_forms::{Form, form_of, in_form};
use super::written_words::{Gap, Word, is_name, same_word, words_of};

/// A word or phrase in a text for which there is a plainer one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// The row of the list that it is a form of.
    pub term: &'a str,
    /// What to say instead, in the form of the list.
    pub plain: &'a str,
    /// Whether the plain words can stand in its place.
    pub offer: Offer,
    form: Form,
    class: Class,
}

/// Every word of the list in a text, from left to right, the longest phrase where several fit.
///
/// Somebody's own words in quotation marks are let be, and so are the names of people. `own` are a council's own terms with
/// what to say instead: they count before the list, as they are written, and one with nothing to say takes a term off it.
pub fn jargon_in<'a>(text: &str, names: &[&str], own: &'a [(String, String)]) -> Vec<Found<'a>> {
    let words = &words_of(text);
    let reading = Reading { text, words, names };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(fit) = reading.longest_fit(at, own) else {
            at += 1;
            continue;
        };
        let taken = &words[at..at + fit.words];
        at += fit.words;
        found.extend(fit.found(taken));
    }
    found
}

/// A term that the next words of a text are.
struct Fit<'a> {
    term: &'a str,
    plain: &'a str,
    class: Class,
    form: Form,
    words: usize,
}

impl<'a> Fit<'a> {
    /// What belongs to somebody ("the perpetrator's") cannot be swapped without the end of the word.
    fn found(self, taken: &[Word]) -> Option<Found<'a>> {
        let (first, last) = (taken.first()?, taken.last()?);
        let offer = if last.owns {
            Offer::Advice
        } else {
            offer_of(self.plain)
        };
        (!self.plain.is_empty()).then_some(Found {
            range: first.range.start..last.range.end,
            term: self.term,
            plain: self.plain,
            offer,
            form: self.form,
            class: self.class,
        })
    }

    /// More words come first, then the word as it stands in the list.
    fn rank(&self) -> (usize, bool) {
        (self.words, self.form == Form::Plain)
    }
}

/// A text that is looked through.
struct Reading<'t> {
    text: &'t str,
    words: &'t [Word],
    names: &'t [&'t str],
}

impl Reading<'_> {
    fn said(&self, at: usize) -> Option<&str> {
        let word = self.words.get(at)?;
        self.text.get(word.range.clone())
    }

    fn longest_fit<'a>(&self, at: usize, own: &'a [(String, String)]) -> Option<Fit<'a>> {
        let said = self.said(at)?;
        let listed = beginning_like(said).map(|row| (row.term, row.plain, row.class));
        let own = own
            .iter()
            .map(|(term, plain)| (term.trim(), plain.trim(), Class::Fixed));
        let mut best: Option<Fit> = None;
        for (term, plain, class) in own.chain(listed) {
            let Some((words, form)) = self.fits(at, term, class) else {
                continue;
            };
            let fit = Fit {
                term,
                plain,
                class,
                form,
                words,
            };
            if best.as_ref().is_none_or(|best| fit.rank() > best.rank()) {
                best = Some(fit);
            }
        }
        best
    }

    /// How many words from here on a term is, and in which form.
    fn fits(&self, at: usize, term: &str, class: Class) -> Option<(usize, Form)> {
        let at_first = class == Class::Verb && !term.contains('-');
        let mut form = Form::Plain;
        let mut end = at;
        let mut rest = parts(term).peekable();
        while let Some(part) = rest.next() {
            let (said, last) = (self.said(end)?, rest.peek().is_none());
            let changes = class != Class::Fixed && if at_first { end == at } else { last };
            if changes {
                form = form_of(said, part)?;
            } else if !same_word(said, part) {
                return None;
            }
            let parted = end > at && self.is_before(end, Gap::Other);
            if parted || (!last && self.words[end].owns) {
                return None;
            }
            end += 1;
        }
        let joined = self.is_before(at, Gap::Hyphen) || self.is_before(end, Gap::Hyphen);
        let right_form = class == Class::Verb || matches!(form, Form::Plain | Form::S);
        let named = |at| is_name(self.text, self.words, at, self.names);
        let whole = end > at && !joined && right_form && !(at..end).any(named);
        whole.then_some((end - at, form))
    }

    fn is_before(&self, at: usize, gap: Gap) -> bool {
        self.words.get(at).is_some_and(|word| word.before == gap)
    }
}

/// The words of a term; a text may join them with hyphens or not.
fn parts(term: &str) -> impl Iterator<Item = &str> {
    term.split([' ', '-']).filter(|part| !part.is_empty())
}

impl Found<'_> {
    /// The plain words in the form of the word found: "talked with us" for "engaged".
    pub fn plain_in_form(&self) -> String {
        let head = match self.class {
            Class::Noun => head_of(self.plain),
            Class::Fixed | Class::Verb => self.plain.find(' ').unwrap_or(self.plain.len()),
        };
        if self.offer == Offer::Advice || self.form == Form::Plain {
            return self.plain.to_owned();
        }
        let (front, rest) = self.plain.split_at(head);
        let before = front.rfind(' ').map_or(0, |blank| blank + 1);
        format!(
            "{}{}{rest}",
            &front[..before],
            in_form(&front[before..], self.form)
        )
    }
}

/// Words behind the one that becomes many: "requests for help".
const CUTS: &[&str] = &[
    " as ", " for ", " from ", " in ", " of ", " that ", " to ", " who ", " with ",
];

/// The byte at which the word ends that becomes many.
fn head_of(plain: &str) -> usize {
    let ends = CUTS.iter().filter_map(|cut| plain.find(cut));
    ends.min().unwrap_or(plain.len())
}

/// What to put where, so that the plain words stand in the place of what was found.
///
/// Keeps the capital letter, but not that of an abbreviation within a sentence, and turns "an" into "a" where it must.
/// Nothing for advice.
pub fn replacement(text: &str, found: &Found) -> Option<(Range<usize>, String)> {
    if found.offer == Offer::Advice {
        return None;
    }
    let plain = found.plain_in_form();
    let (start, words) = match article_before(text, found.range.start) {
        Some(article) => (article, with_article(&plain)),
        None => (found.range.start, plain),
    };
    let range = start..found.range.end;
    let said = text.get(range.clone())?;
    let words = with_capital_of(said, begins_a_sentence(text, start), &words);
    Some((range, words))
}

/// Where "a" or "an" begins, if it stands right before this byte.
fn article_before(text: &str, byte: usize) -> Option<usize> {
    let before = text.get(..byte)?.strip_suffix(' ')?;
    let article = before.rsplit(|sign: char| !is_letter(sign)).next()?;
    let is_one = ["a", "an"]
        .iter()
        .any(|one| one.eq_ignore_ascii_case(article));
    is_one.then_some(before.len() - article.len())
}

fn with_article(plain: &str) -> String {
    if ["a ", "an ", "the "]
        .iter()
        .any(|article| plain.starts_with(article))
    {
        return plain.to_owned();
    }
    let article = if plain.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {plain}")
}
