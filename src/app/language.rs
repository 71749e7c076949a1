//! Plain words while writing: professional words are underlined and a plain one offered, short forms are written out.

use super::chairing::Chairing;
use super::own::{Hint, Jargon, Left};
use crate::meeting::event::Event;
use crate::meeting::text::{byte_at, graphemes};
use crate::practice::plain_words::{jargon_in, replacement};
use crate::practice::shorthand::shorthand_before;

/// Everybody's name, so that no name is taken for a professional word or a short form.
fn names(chairing: &Chairing) -> impl Iterator<Item = &str> {
    let people = chairing.map().people.iter();
    people.map(|person| person.name.as_str())
}

/// Looks for professional words in what is being written, after a change.
pub fn look(chairing: &mut Chairing) {
    let changed = chairing.draft().map(|draft| draft.changed);
    if changed != chairing.jargon.looked_at {
        look_at_all(chairing);
    }
}

/// Looks at the last word too, though it may go on: nobody types just now, or it is asked about.
pub fn look_at_last_word(chairing: &mut Chairing) {
    if chairing.jargon.left != Left::Nothing {
        look_at_all(chairing);
    }
}

/// Whether words wait to be looked at until the key that ended them is on the screen.
pub fn waits(chairing: &Chairing) -> bool {
    chairing.jargon.left == Left::Words
}

/// Looks at words that waited.
pub fn look_when_shown(chairing: &mut Chairing) {
    if waits(chairing) {
        look_at_all(chairing);
    }
}

/// A letter was written. What was found before the end stands where it stood, so nothing has to be looked for at once; and while
/// the last word grows, nothing at all, unless something was found in it.
pub fn letter_written(chairing: &mut Chairing, before: Option<u64>) {
    let jargon = &chairing.jargon;
    let looked = before.is_some() && jargon.looked_at == before;
    let Some(draft) = chairing.draft().filter(|_| looked) else {
        return;
    };
    let text = draft.text();
    if chairing.caret != graphemes(text) {
        return;
    }
    let last = text.char_indices().next_back();
    let grew = last.filter(|(_, letter)| letter.is_alphanumeric());
    let found = |end: usize| jargon.hints.iter().any(|hint| hint.range.end >= end);
    let may_go_on = grew.is_some_and(|(end, _)| !found(end));
    let left = if may_go_on && jargon.left != Left::Words {
        Left::LastWord
    } else {
        Left::Words
    };
    let changed = draft.changed;
    chairing.jargon.looked_at = Some(changed);
    chairing.jargon.left = left;
}

fn look_at_all(chairing: &mut Chairing) {
    let changed = chairing.draft().map(|draft| draft.changed);
    let hints = match chairing.draft() {
        Some(draft) if !chairing.is_past() && !draft.words().held => hints(chairing, draft.text()),
        _ => Vec::new(),
    };
    chairing.jargon = Jargon {
        hints,
        looked_at: changed,
        left: Left::Nothing,
    };
}

fn hints(chairing: &Chairing, text: &str) -> Vec<Hint> {
    let names: Vec<&str> = names(chairing).collect();
    let found = jargon_in(text, &names, &chairing.own.jargon);
    let hint = |found: &crate::practice::plain_words::Found| Hint {
        range: found.range.clone(),
        plain: found.plain_in_form(),
        instead: replacement(text, found),
    };
    found.iter().map(hint).collect()
}

/// The professional word for which a plain one is offered: the last before the caret, else the first of all.
pub fn offered(chairing: &Chairing) -> Option<&Hint> {
    let draft = chairing.draft()?;
    let caret = byte_at(draft.text(), chairing.caret);
    let before = chairing
        .jargon
        .hints
        .iter()
        .rev()
        .find(|hint| hint.range.start < caret);
    before.or(chairing.jargon.hints.first())
}

/// The offer in words: `“disclosed”: told us`.
pub fn offer(chairing: &Chairing) -> Option<String> {
    let hint = offered(chairing)?;
    let word = chairing.draft()?.text().get(hint.range.clone())?;
    Some(format!("“{word}” → {}", hint.plain))
}

/// Puts the plain word in place of the one for which it is offered.
pub fn take_plain_word(chairing: &mut Chairing) {
    look_at_last_word(chairing);
    let Some(hint) = offered(chairing).cloned() else {
        chairing.aside = Some("No plain word is offered here.".to_owned());
        return;
    };
    let Some((range, put)) = hint.instead else {
        chairing.aside = Some(format!("Better in your own words: {}.", hint.plain));
        return;
    };
    let text = chairing.draft().map_or("", |draft| draft.text());
    let after = graphemes(&text[..range.start]);
    let gone = graphemes(&text[range.clone()]);
    replace(chairing, after, gone, put);
}

/// Writes out the short form before the blank that was just typed.
pub fn write_out(chairing: &mut Chairing) {
    let Some(draft) = chairing.draft() else {
        return;
    };
    let text = draft.text();
    let caret = byte_at(text, chairing.caret);
    let before = text[..caret].trim_end().len();
    let found = shorthand_before(text, before, names(chairing), &chairing.own.shorthand);
    if let Some((range, put)) = found {
        let after = graphemes(&text[..range.start]);
        let gone = graphemes(&text[range]);
        replace(chairing, after, gone, put);
    }
}

/// Replaces letters in one step; the caret stays behind the letters it stood behind.
fn replace(chairing: &mut Chairing, after: usize, gone: usize, put: String) {
    let before = chairing.draft().map_or(0, |draft| graphemes(draft.text()));
    let caret = chairing.caret;
    chairing.record(Event::Replaced { after, gone, put });
    let now = chairing.draft().map_or(0, |draft| graphemes(draft.text()));
    chairing.caret = if caret >= after + gone {
        (caret + now).saturating_sub(before)
    } else {
        caret.min(now)
    };
}
