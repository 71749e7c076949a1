//! Somebody's number on a scale, with the reason and the way it took.

use super::names::before;
use crate::export::markdown_signs::{apart, unplain};
use crate::meeting::parts::{Answer, Score};
use crate::practice::said_number::{Said, said_number};
use crate::practice::telling::answer as told;

const BECAUSE: &str = ", because ";
const ONE_HIGHER: &str = ". One higher: ";

/// What one person said on a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Who.
    pub name: String,
    /// The number.
    pub answer: Answer,
    /// The numbers before it in the same meeting.
    pub before: Vec<Answer>,
    /// The number of the meeting before.
    pub last_time: Option<Answer>,
    /// Why that number.
    pub why: String,
    /// What would make it one higher.
    pub one_up: String,
}

/// A line of our own export: "Mum: 5, was 3 in this meeting, 2 last time, because of Nan. One higher: sleep".
pub fn ours(line: &str) -> Option<Number> {
    let (name, said) = apart(line, ": ")?;
    let (said, one_up) = said.split_once(ONE_HIGHER).unwrap_or((said, ""));
    let (path, why) = said.split_once(BECAUSE).unwrap_or((said, ""));
    let mut parts = path.split(", ");
    let mut number = Number {
        name: unplain(name),
        answer: answer(parts.next()?)?,
        before: Vec::new(),
        last_time: None,
        why: unplain(why).trim().to_owned(),
        one_up: unplain(one_up).trim().to_owned(),
    };
    for part in parts {
        if let Some(last) = part.strip_suffix(" last time") {
            number.last_time = answer(last);
        } else {
            let part = part.strip_suffix(" in this meeting").unwrap_or(part);
            let part = part
                .strip_prefix("was ")
                .or_else(|| part.strip_prefix("then "));
            number.before.push(answer(part?)?);
        }
    }
    Some(number)
}

/// A line that anybody may have written: "Mum: 3/10 because of the nights", "Mum 3", "Nan – 7 – she is calm".
pub fn theirs(line: &str, is_known: &dyn Fn(&str) -> bool) -> Option<Number> {
    let line = unplain(line);
    let at = line.find(|letter: char| letter.is_ascii_digit() || letter == '½')?;
    let name = line[..at]
        .trim_end()
        .trim_end_matches([':', '–', '-', '=', '('])
        .trim();
    let words = format!("{name}: x");
    let (names, _) = before(&words, is_known)?;
    let rest = &line[at..];
    let end = rest
        .find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '½' | '.'))
        .unwrap_or(rest.len());
    let answer = answer(rest[..end].trim_end_matches('.'))?;
    let behind = rest[end..]
        .trim_start_matches("/10")
        .trim_start_matches([')', ',', ':', ';', '–', '-', ' ', '.']);
    let (why, one_up) = behind.split_once(ONE_HIGHER).unwrap_or((behind, ""));
    Some(Number {
        name: <[String; 1]>::try_from(names).ok()?.concat(),
        answer,
        before: Vec::new(),
        last_time: None,
        why: why
            .strip_prefix("because ")
            .unwrap_or(why)
            .trim()
            .to_owned(),
        one_up: one_up.trim().to_owned(),
    })
}

fn answer(words: &str) -> Option<Answer> {
    if words == told(Some(Answer::RatherNot)) {
        return Some(Answer::RatherNot);
    }
    match said_number(words)? {
        Said::Halves(halves) => Some(Answer::Score(Score::of_halves(halves))),
        Said::OffTheScale => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_numbers_come_back_with_their_way() {
        let number = ours(
            "Mum: 5, was 3 in this meeting, 2½ last time, because of Nan, and me. One higher: sleep",
        );
        let score = |halves| Answer::Score(Score::of_halves(halves));
        let number = number.map(|one| {
            (
                one.answer,
                one.before,
                one.last_time,
                one.why + "|" + &one.one_up,
            )
        });
        let expected = (
            score(10),
            vec![score(6)],
            Some(score(5)),
            "of Nan, and me|sleep".to_owned(),
        );
        assert_eq!(number, Some(expected));
        assert_eq!(
            ours("Nan: would rather not say").map(|one| one.answer),
            Some(Answer::RatherNot)
        );
    }

    #[test]
    fn numbers_of_others_are_read_as_people_write_them() {
        for (line, halves, why) in [
            ("Mum: 3/10 because of the nights", 6, "of the nights"),
            ("Nan 7", 14, ""),
            ("Health visitor – 4.5 – calm now", 9, "calm now"),
            ("Mum (3)", 6, ""),
        ] {
            let number = theirs(line, &|_| false).map(|one| (one.answer, one.why));
            let expected = (Answer::Score(Score::of_halves(halves)), why.to_owned());
            assert_eq!(number, Some(expected), "{line}");
        }
        assert_eq!(theirs("the bus at 8", &|_| false), None);
        assert_eq!(theirs("Mum: 12", &|_| false), None);
    }
}
