//! A text parted into headings, bullets and words, line by line.

use super::headings::place_of;
use crate::export::markdown_signs::between;
use crate::meeting::clean::clean_typed;

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A heading, 1 being the highest.
    Heading(usize),
    /// Something in a list, or in a list within it.
    Bullet {
        /// Whether it belongs to the one before.
        within: bool,
        /// Whether its box was ticked.
        done: bool,
    },
    /// Words that are no list.
    Words,
    /// A row of a table.
    Row(Vec<String>),
}

/// A line with something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1.
    pub number: usize,
    /// What it is.
    pub shape: Shape,
    /// Its words, with signs made harmless as they stand in the file.
    pub text: String,
}

/// A heading without a sign of its own stands below all others.
const LOWEST: usize = 9;

/// No heading without a sign is longer, in bytes.
const LONGEST_HEADING: usize = 60;

const BULLETS: [char; 9] = ['-', '*', '+', '•', '–', '·', '▪', '◦', '‣'];

/// Boxes, and whether they are ticked.
const BOXES: [(&str, bool); 6] = [
    ("[ ]", false),
    ("[x]", true),
    ("[X]", true),
    ("☐", false),
    ("☑", true),
    ("☒", true),
];

/// All lines of a text that has been written by anybody.
pub fn lines(text: &str) -> Vec<Line> {
    let mut all: Vec<Line> = Vec::new();
    let mut goes_on = false;
    for (number, raw) in (1..).zip(text.split('\n')) {
        let text = clean_typed(raw).trim().to_owned();
        if text.is_empty() || says_nothing(&text) {
            let under = text.starts_with("--") || text.starts_with("==");
            underline(all.last_mut().filter(|_| under), number, &text);
            goes_on = false;
            continue;
        }
        for (text, shape) in shapes_of(raw, &text) {
            let words = goes_on && shape == Shape::Words && runs_on(raw, text);
            let last = all.last_mut().filter(|_| words);
            if let Some(last) = last {
                last.text = format!("{} {text}", last.text);
                continue;
            }
            goes_on = matches!(shape, Shape::Bullet { .. });
            let text = text.to_owned();
            all.push(Line {
                number,
                shape,
                text,
            });
        }
    }
    all
}

/// Whether words belong to those in the line before: they stand further in, or begin small.
fn runs_on(raw: &str, text: &str) -> bool {
    raw.starts_with(char::is_whitespace) || text.starts_with(char::is_lowercase)
}

/// What a line is: one thing, or a heading with what stands under it.
fn shapes_of<'a>(raw: &str, text: &'a str) -> Vec<(&'a str, Shape)> {
    match heading_and_words(text) {
        Some((heading, words)) => vec![(heading, Shape::Heading(LOWEST)), (words, Shape::Words)],
        None => vec![shape_of(raw, text)],
    }
}

/// All lines of our own export, where only the signs that we write mean anything.
pub fn our_lines(text: &str) -> Vec<Line> {
    let mut all = Vec::new();
    for (number, raw) in (1..).zip(text.split('\n')) {
        let line = clean_typed(raw);
        let (text, shape) = our_shape(&line);
        let text = text.trim().to_owned();
        if !text.is_empty() || matches!(shape, Shape::Heading(_)) {
            all.push(Line {
                number,
                shape,
                text,
            });
        }
    }
    all
}

fn our_shape(line: &str) -> (&str, Shape) {
    let bullet = |within| Shape::Bullet {
        within,
        done: false,
    };
    if let Some(text) = line.strip_prefix("- ") {
        return (text, bullet(false));
    }
    if let Some(text) = line.strip_prefix("  - ") {
        return (text, bullet(true));
    }
    heading(line).unwrap_or((line, Shape::Words))
}

fn heading(text: &str) -> Option<(&str, Shape)> {
    let words = text.trim_start_matches('#');
    let level = text.len() - words.len();
    let is_one =
        (1..=6).contains(&level) && (words.is_empty() || words.starts_with(char::is_whitespace));
    is_one.then(|| (words.trim(), Shape::Heading(level)))
}

/// Rules, fences and remarks that no reader sees.
fn says_nothing(text: &str) -> bool {
    let rule = text.len() > 2
        && ["-", "*", "_", "=", "~"]
            .iter()
            .any(|sign| text.replace(sign, "").trim().is_empty());
    let table_rule = text.contains('-') && text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    let remark = text.starts_with("<!--") && text.ends_with("-->");
    rule || table_rule || remark || text.starts_with("```")
}

/// Words with a rule right under them are a heading.
fn underline(last: Option<&mut Line>, number: usize, rule: &str) {
    let may_be = |line: &&mut Line| matches!(line.shape, Shape::Words | Shape::Heading(LOWEST));
    if let Some(last) = last.filter(|last| may_be(last) && last.number + 1 == number) {
        last.shape = Shape::Heading(if rule.starts_with('=') { 1 } else { 2 });
    }
}

fn shape_of<'a>(raw: &str, text: &'a str) -> (&'a str, Shape) {
    let text = text.strip_prefix("> ").unwrap_or(text).trim();
    if let Some(found) = heading(text) {
        let words = found.0.trim_end_matches('#').trim_end();
        return (words, found.1);
    }
    if text.starts_with('|') {
        let cells = between(text.trim_matches('|'), "|");
        let cells = cells.into_iter().map(|cell| cell.trim().to_owned());
        return (text, Shape::Row(cells.collect()));
    }
    if let Some((words, done)) = bullet(text) {
        let within = raw.starts_with("  ") || raw.starts_with('\t');
        return (words, Shape::Bullet { within, done });
    }
    let words = text.trim_matches(['*', '_']).trim_end_matches(':');
    if words.len() <= LONGEST_HEADING && place_of(words).is_some() {
        return (words, Shape::Heading(LOWEST));
    }
    (text, Shape::Words)
}

/// "Next meeting: 8 December" is a heading with what stands under it.
fn heading_and_words(text: &str) -> Option<(&str, &str)> {
    let (heading, words) = text.split_once(':')?;
    let words = words.trim_start_matches(['*', '_']).trim();
    let short = heading.len() <= LONGEST_HEADING && !heading.starts_with(['#', '|', '>']);
    let heading = heading.trim_matches(['*', '_']);
    let known = short && !words.is_empty() && bullet(text).is_none() && place_of(heading).is_some();
    known.then_some((heading, words))
}

/// What stands behind a list mark or a box, and whether the box was ticked.
fn bullet(text: &str) -> Option<(&str, bool)> {
    let sign = text.strip_prefix(BULLETS).or_else(|| numbered(text));
    let rest = sign.filter(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace));
    let boxed = |text: &'_ str| {
        BOXES
            .iter()
            .find(|(sign, _)| text.starts_with(sign))
            .map(|(sign, done)| (sign.len(), *done))
    };
    let words = rest.unwrap_or(text).trim_start();
    match boxed(words) {
        Some((length, done)) => Some((words[length..].trim_start(), done)),
        None => rest.map(|_| (words, false)),
    }
}

fn numbered(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = text.len() - rest.len();
    let rest = rest.strip_prefix(['.', ')'])?;
    ((1..=3).contains(&digits) && rest.starts_with(char::is_whitespace)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let shape = |line: Line| match line.shape {
            Shape::Heading(level) => format!("{level}# {}", line.text),
            Shape::Bullet { within, done } => {
                let sign = if done { "x" } else { "-" };
                format!("{}{sign} {}", if within { " " } else { "" }, line.text)
            }
            Shape::Words => line.text,
            Shape::Row(cells) => cells.join(" | "),
        };
        lines(text).into_iter().map(shape).collect()
    }

    #[test]
    fn lists_of_all_kinds_are_lists() {
        let text = "- one\n* two\n• three\n1. four\n(5) five\n  - six\n- [x] seven\n☐ eight\n-nine\n3.5 ten";
        let expected = [
            "- one", "- two", "- three", "- four", "(5) five", " - six", "x seven", "- eight",
            "-nine", "3.5 ten",
        ];
        assert_eq!(told(text), expected);
    }

    #[test]
    fn headings_stand_behind_signs_above_rules_or_alone() {
        let text = "# Kite ##\nWorries\n=====\n- a\nStrengths:\n**Next steps**\n---\n<!-- x -->\nplain words";
        assert_eq!(
            told(text),
            [
                "1# Kite",
                "1# Worries",
                "- a",
                "9# Strengths",
                "2# Next steps",
                "plain words"
            ]
        );
    }

    #[test]
    fn a_heading_may_have_its_words_behind_it() {
        assert_eq!(
            told("Next meeting: 8 December\nMum: late"),
            ["9# Next meeting", "8 December", "Mum: late"]
        );
        assert_eq!(
            told("- Safety: Nan stayed\n[x] done"),
            ["- Safety: Nan stayed", "x done"]
        );
    }

    #[test]
    fn words_that_go_on_in_the_next_line_stay_together() {
        assert_eq!(
            told("- Mum works\n  Nights\nand days\nRing Nan\n\nalone"),
            ["- Mum works Nights and days", "Ring Nan", "alone"]
        );
        assert_eq!(told("one\ntwo"), ["one", "two"]);
    }
}
