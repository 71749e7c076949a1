//! One entry: what was said, by whom, and of a step who does it by when.

use chrono::NaiveDate;

use super::names::{before, behind};
use crate::export::beside::READ_BACK;
use crate::export::markdown_entries::BY;
use crate::export::markdown_signs::{apart, between, signs, unplain};
use crate::meeting::held_back::CLOSED;
use crate::meeting::vocabulary::{Known, Progress};
use crate::practice::day_at_end::day_at_end;
use crate::practice::day_problem::read_back;
use crate::practice::words::{known_title, progress_title};

/// What a line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Who said them.
    pub speakers: Vec<String>,
    /// Who does it.
    pub doers: Vec<String>,
    /// By when.
    pub day: Option<NaiveDate>,
    /// What became of it.
    pub progress: Progress,
    /// How it is known.
    pub known: Option<Known>,
    /// Whether everybody agreed that it was meant so.
    pub agreed: bool,
    /// Whether it was held back.
    pub held: bool,
}

/// A line of our own export, of which every sign means something.
pub fn ours(line: &str, is_step: bool) -> Said {
    let mut said = Said::default();
    let words = match opening(line) {
        Some((words, beside)) => {
            names_and_marks(&mut said, beside, is_step);
            words
        }
        None => line,
    };
    if is_step {
        our_step(&mut said, words);
    } else {
        unplain(words).trim().clone_into(&mut said.text);
    }
    said
}

/// "words (Mum, seen)" as "words" and "Mum, seen".
fn opening(line: &str) -> Option<(&str, &str)> {
    signs(line, ")").last().filter(|at| at + 1 == line.len())?;
    let at = signs(line, " (").last()?;
    Some((&line[..at], &line[at + 2..line.len() - 1]))
}

fn names_and_marks(said: &mut Said, beside: &str, is_step: bool) {
    for part in between(beside, ", ") {
        let known = Known::ALL.iter().find(|one| known_title(**one) == part);
        let progress = Progress::ALL
            .iter()
            .find(|one| is_step && progress_title(**one) == part);
        match (known, progress, part) {
            (Some(known), ..) => said.known = Some(*known),
            (_, Some(progress), _) => said.progress = *progress,
            (_, _, READ_BACK) => said.agreed = true,
            (_, _, CLOSED) => said.held = true,
            _ => said.speakers.push(unplain(part)),
        }
    }
}

fn our_step(said: &mut Said, words: &str) {
    let (who, words) = apart(words, ": ").unwrap_or(("", words));
    let named = between(who, ", ").into_iter().map(unplain);
    said.doers = named.filter(|name| !name.is_empty()).collect();
    let by = signs(words, BY).last();
    let day = by.and_then(|at| read_back(words[at + BY.len()..].trim()));
    said.day = day;
    let words = by
        .filter(|_| day.is_some())
        .map_or(words, |at| &words[..at]);
    unplain(words).trim().clone_into(&mut said.text);
}

/// A line that anybody may have written; `today` is the day from which days are counted.
pub fn theirs(
    line: &str,
    is_step: bool,
    today: NaiveDate,
    is_known: &dyn Fn(&str) -> bool,
) -> Said {
    let line = unplain(line);
    let mut said = Said::default();
    let mut words = line.trim();
    if let Some((names, rest)) = before(words, is_known) {
        words = rest;
        said.speakers = names;
    } else if let Some((names, rest)) = behind(words, is_known) {
        words = rest;
        said.speakers = names;
    }
    if is_step {
        said.doers = std::mem::take(&mut said.speakers);
        if let Some((at, Ok(day))) = day_at_end(words, today) {
            said.day = Some(day);
            words = words[..at]
                .trim_end()
                .trim_end_matches([',', '–', '-', '('])
                .trim_end();
        }
    }
    words.replace("**", "").trim().clone_into(&mut said.text);
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(words: &str) -> Option<NaiveDate> {
        words.parse().ok()
    }

    #[test]
    fn our_own_lines_hold_words_names_and_marks() {
        let said = ours(
            "Sam (4) was alone (Nan, Mum\\, Ann, seen, read back)",
            false,
        );
        assert_eq!(
            (said.text.as_str(), said.known),
            ("Sam (4) was alone", Some(Known::Seen))
        );
        assert_eq!(said.speakers, ["Nan", "Mum, Ann"]);
        assert!(said.agreed && !said.held);
        assert_eq!(ours("alone (at home\\)", false).text, "alone (at home)");
    }

    #[test]
    fn our_own_steps_hold_who_does_it_and_by_when() {
        let said = ours("Nan, Dad: ask: now, by Fri 27 Nov 2026 (Mum, done)", true);
        assert_eq!(
            (said.text.as_str(), said.day),
            ("ask: now", day("2026-11-27"))
        );
        assert_eq!(
            (said.doers.join("+"), said.speakers.join("+")),
            ("Nan+Dad".to_owned(), "Mum".to_owned())
        );
        assert_eq!(said.progress, Progress::Done);
        let nobody = ours("note\\: ring, by bus", true);
        assert_eq!(
            (nobody.text.as_str(), nobody.doers.len(), nobody.day),
            ("note: ring, by bus", 0, None)
        );
    }

    #[test]
    fn steps_of_others_are_read_as_people_write_them() {
        let today = day("2026-11-24").unwrap_or_default();
        let said = theirs(
            "Nan: ask for **Tuesdays** off by Fri 27 Nov",
            true,
            today,
            &|_| false,
        );
        assert_eq!(
            (said.text.as_str(), said.day),
            ("ask for Tuesdays off", day("2026-11-27"))
        );
        assert_eq!(said.doers, ["Nan"]);
    }
}
