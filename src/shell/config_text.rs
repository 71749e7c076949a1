//! Where each setting stands in the text of a configuration, so that what is wrong with one spoils no other.

use std::ops::Range;

use super::config_signs::{Broken, Scanned, Signs, broken};

/// A setting: its name and what it says, each with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The place of the name.
    pub name: Range<usize>,
    /// The place of what stands behind the colon.
    pub value: Range<usize>,
}

const NO_BRACKET: &str = "settings stand between ( and ), as sofs config --example shows";
const NO_END: &str = "the bracket that begins here does not end";
const NO_NAME: &str = "a setting was expected here, as in theme: \"light\"";
const NO_COMMA: &str = "a comma is missing before this";
const TOO_MUCH: &str = "nothing may stand behind the last bracket";

/// All settings up to the first place from which nothing can be understood; every place that is wrong.
pub fn fields(text: &str) -> (Vec<Field>, Vec<Broken>) {
    let mut scanner = Scanner {
        signs: Signs::of(text),
        fields: Vec::new(),
        broken: Vec::new(),
    };
    let end = scanner.document();
    scanner.broken.extend(end.err());
    (scanner.fields, scanner.broken)
}

/// The line and column of a place, counted from 1.
pub fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let letters = before.rsplit('\n').next().map_or(0, |rest| {
        rest.chars().filter(|&letter| letter != '\u{feff}').count()
    });
    (line, letters + 1)
}

struct Scanner<'a> {
    signs: Signs<'a>,
    fields: Vec<Field>,
    broken: Vec<Broken>,
}

impl Scanner<'_> {
    fn document(&mut self) -> Scanned<()> {
        self.extensions()?;
        if self.signs.rest().is_empty() {
            return Ok(());
        }
        let start = self.signs.at;
        self.signs.word();
        self.signs.blanks()?;
        let opened = self.signs.at;
        if !self.signs.eat("(") {
            return Err(broken(start, NO_BRACKET));
        }
        self.signs.blanks()?;
        while !self.signs.eat(")") {
            if self.signs.rest().is_empty() {
                return Err(broken(opened, NO_END));
            }
            self.field_and_comma()?;
        }
        self.signs.blanks()?;
        if self.signs.rest().is_empty() {
            return Ok(());
        }
        Err(broken(self.signs.at, TOO_MUCH))
    }

    /// What may stand before everything else.
    fn extensions(&mut self) -> Scanned<()> {
        self.signs.blanks()?;
        while self.signs.rest().starts_with("#!") {
            let rest = self.signs.rest();
            let end = rest.find(']').map_or(rest.len(), |at| at + 1);
            self.signs.at += end;
            self.signs.blanks()?;
        }
        Ok(())
    }

    fn field_and_comma(&mut self) -> Scanned<()> {
        let field = self.field()?;
        self.fields.push(field);
        self.signs.blanks()?;
        let rest = self.signs.rest();
        let ends = rest.is_empty() || rest.starts_with(')');
        if !self.signs.eat(",") && !ends {
            self.broken.push(Broken {
                at: self.signs.at,
                why: NO_COMMA,
                ends: false,
            });
        }
        self.signs.blanks()
    }

    fn field(&mut self) -> Scanned<Field> {
        let start = self.signs.at;
        self.signs.word();
        let name = start..self.signs.at;
        self.signs.blanks()?;
        if name.is_empty() || !self.signs.eat(":") {
            return Err(broken(start, NO_NAME));
        }
        self.signs.blanks()?;
        let value = self.value()?;
        Ok(Field { name, value })
    }

    /// From here to the comma or bracket that ends it, or to the name of a setting where a comma was forgotten.
    fn value(&mut self) -> Scanned<Range<usize>> {
        let start = self.signs.at;
        let mut end = start;
        let mut open = Vec::new();
        while let Some(letter) = self.signs.next() {
            let here = self.signs.at;
            match letter {
                ',' | ')' if open.is_empty() => break,
                '"' => self.signs.quotation()?,
                'r' if self.signs.rest()[1..].starts_with(['"', '#']) => {
                    self.signs.raw_quotation()?;
                }
                '/' if self.signs.remark()? => continue,
                _ if letter.is_alphabetic() && open.is_empty() => {
                    self.signs.word();
                    if here > start && self.is_before_a_colon()? {
                        self.signs.at = here;
                        break;
                    }
                }
                _ => self.bracket(letter, &mut open)?,
            }
            if !letter.is_whitespace() {
                end = self.signs.at;
            }
        }
        match open.first() {
            Some(&(at, _)) => Err(broken(at, NO_END)),
            None => Ok(start..end),
        }
    }

    /// What is open is only remembered, so that no depth is too deep.
    fn bracket(&mut self, letter: char, open: &mut Vec<(usize, char)>) -> Scanned<()> {
        let ends = match letter {
            '(' => Some(')'),
            '[' => Some(']'),
            '{' => Some('}'),
            _ => None,
        };
        open.extend(ends.map(|end| (self.signs.at, end)));
        if matches!(letter, ')' | ']' | '}') {
            match open.pop() {
                Some((at, end)) if end != letter => return Err(broken(at, NO_END)),
                _ => {}
            }
        }
        self.signs.step();
        Ok(())
    }

    fn is_before_a_colon(&mut self) -> Scanned<bool> {
        let here = self.signs.at;
        self.signs.blanks()?;
        let found = self.signs.rest().starts_with(':');
        self.signs.at = here;
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::config_signs::{NO_QUOTE, NO_REMARK};
    use super::{Broken, Range, fields, line_and_column};

    fn pairs(text: &str) -> Vec<(&str, &str)> {
        let (fields, broken) = fields(text);
        assert_eq!(broken, []);
        let said = |place: Range<usize>| &text[place];
        let pair = |field: super::Field| (said(field.name), said(field.value));
        fields.into_iter().map(pair).collect()
    }

    #[test]
    fn settings_are_found_among_remarks_quotations_and_brackets() {
        let text = "\u{feff}// (\n#![enable(implicit_some)]\nConfig(a: \"x, \\\" )\", // b: 1\n  \
                    b : { \"c\": [1, (2)] } , /* /* , */ ) */ c: r#\"\"), \"#, d: true)\r\n";
        let all = [
            ("a", "\"x, \\\" )\""),
            ("b", "{ \"c\": [1, (2)] }"),
            ("c", "r#\"\"), \"#"),
            ("d", "true"),
        ];
        assert_eq!(pairs(text), all);
        assert_eq!(pairs(""), []);
        assert_eq!(pairs("(a: r, b: rx)"), [("a", "r"), ("b", "rx")]);
    }

    #[test]
    fn what_stands_around_a_break_is_still_found() {
        for (text, found, why, line, column) in [
            ("theme: \"dark\"", 0, super::NO_BRACKET, 1, 1),
            ("(\n a: 1,\n b: [1,", 1, super::NO_END, 3, 5),
            ("(\n a: 1,\n", 1, super::NO_END, 1, 1),
            ("(\n a: 1,\n b: [1,\n c: 2)", 1, super::NO_END, 3, 5),
            ("(\n a: 1,\n b: \"x,\n)", 1, NO_QUOTE, 3, 5),
            ("(a: 1, b: r#\"x\")", 1, NO_QUOTE, 1, 11),
            ("(a: 1, /* b: 2)", 1, NO_REMARK, 1, 8),
            ("(a: 1, = 2)", 1, super::NO_NAME, 1, 8),
            ("(a: \"1\"\n b: 2)", 2, super::NO_COMMA, 2, 2),
            ("(a: 1) b", 1, super::TOO_MUCH, 1, 8),
        ] {
            let (fields, broken) = fields(text);
            let told = |one: &Broken| (one.why, line_and_column(text, one.at));
            let told: Vec<_> = broken.iter().map(told).collect();
            assert_eq!(told, [(why, (line, column))], "{text}");
            assert_eq!(fields.len(), found, "{text}");
        }
    }
}
