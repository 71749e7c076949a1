//! Where each setting stands in the text of a configuration, so that what is wrong with one spoils no other.

use std::ops::Range;

/// A setting: its name and what it says, each with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The place of the name.
    pub name: Range<usize>,
    /// The place of what stands behind the colon.
    pub value: Range<usize>,
}

/// A place where something is wrong, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The place.
    pub at: usize,
    /// Why.
    pub why: &'static str,
    /// Whether nothing behind it can be understood.
    pub ends: bool,
}

const NO_BRACKET: &str = "settings stand between ( and )";
const NO_END: &str = "the bracket that begins here does not end";
const NO_QUOTE: &str = "the quotation mark here has no other";
const NO_REMARK: &str = "the remark that begins here does not end";
const NO_NAME: &str = "a setting was expected here, as in theme: \"light\"";
const NO_COMMA: &str = "a comma is missing before this";
const TOO_MUCH: &str = "nothing may stand behind the last bracket";

/// All settings up to the first place from which nothing can be understood; every place that is wrong.
pub fn fields(text: &str) -> (Vec<Field>, Vec<Broken>) {
    let mut scanner = Scanner {
        text,
        at: 0,
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
    text: &'a str,
    at: usize,
    fields: Vec<Field>,
    broken: Vec<Broken>,
}

type Scanned<T> = Result<T, Broken>;

impl Scanner<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn step(&mut self) {
        self.at += self.next().map_or(0, char::len_utf8);
    }

    fn eat(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        if found {
            self.at += sign.len();
        }
        found
    }

    fn document(&mut self) -> Scanned<()> {
        self.blanks()?;
        while self.rest().starts_with("#!") {
            let end = self.rest().find(']').map_or(self.rest().len(), |at| at + 1);
            self.at += end;
            self.blanks()?;
        }
        if self.rest().is_empty() {
            return Ok(());
        }
        let start = self.at;
        self.word();
        self.blanks()?;
        let opened = self.at;
        if !self.eat("(") {
            return Err(broken(start, NO_BRACKET));
        }
        self.blanks()?;
        while !self.eat(")") {
            if self.rest().is_empty() {
                return Err(broken(opened, NO_END));
            }
            let field = self.field()?;
            self.fields.push(field);
            self.blanks()?;
            if !self.eat(",") && !self.rest().is_empty() && !self.rest().starts_with(')') {
                self.broken.push(Broken {
                    at: self.at,
                    why: NO_COMMA,
                    ends: false,
                });
            }
            self.blanks()?;
        }
        self.blanks()?;
        if self.rest().is_empty() {
            return Ok(());
        }
        Err(broken(self.at, TOO_MUCH))
    }

    fn field(&mut self) -> Scanned<Field> {
        let start = self.at;
        self.word();
        let name = start..self.at;
        self.blanks()?;
        if name.is_empty() || !self.eat(":") {
            return Err(broken(start, NO_NAME));
        }
        self.blanks()?;
        let value = self.value()?;
        Ok(Field { name, value })
    }

    fn word(&mut self) {
        while self
            .next()
            .is_some_and(|letter| letter.is_alphanumeric() || "_-#".contains(letter))
        {
            self.step();
        }
    }

    /// From here to the comma or bracket that ends it, or to the name of a setting where a comma was forgotten.
    fn value(&mut self) -> Scanned<Range<usize>> {
        let start = self.at;
        let mut end = start;
        let mut open = Vec::new();
        while let Some(letter) = self.next() {
            let here = self.at;
            match letter {
                ',' | ')' if open.is_empty() => break,
                '"' => self.quotation()?,
                'r' if self.rest()[1..].starts_with(['"', '#']) => self.raw_quotation()?,
                '/' if self.remark()? => continue,
                _ if letter.is_alphabetic() && open.is_empty() => {
                    self.word();
                    if here > start && self.is_before_a_colon()? {
                        self.at = here;
                        break;
                    }
                }
                _ => self.bracket(letter, &mut open),
            }
            if !letter.is_whitespace() {
                end = self.at;
            }
        }
        match open.first() {
            Some(&at) => Err(broken(at, NO_END)),
            None => Ok(start..end),
        }
    }

    /// How deep brackets stand in each other is only counted.
    fn bracket(&mut self, letter: char, open: &mut Vec<usize>) {
        match letter {
            '(' | '[' | '{' => open.push(self.at),
            ')' | ']' | '}' => drop(open.pop()),
            _ => {}
        }
        self.step();
    }

    fn is_before_a_colon(&mut self) -> Scanned<bool> {
        let here = self.at;
        self.blanks()?;
        let found = self.rest().starts_with(':');
        self.at = here;
        Ok(found)
    }

    fn quotation(&mut self) -> Scanned<()> {
        let start = self.at;
        self.step();
        while let Some(letter) = self.next() {
            self.step();
            match letter {
                '"' => return Ok(()),
                '\\' => self.step(),
                _ => {}
            }
        }
        Err(broken(start, NO_QUOTE))
    }

    fn raw_quotation(&mut self) -> Scanned<()> {
        let start = self.at;
        let signs = self.rest()[1..].chars().take_while(|&sign| sign == '#');
        let signs = "#".repeat(signs.count());
        self.at += 1 + signs.len();
        if !self.eat("\"") {
            return Ok(());
        }
        let ends = format!("\"{signs}");
        let found = self.rest().find(&ends).ok_or(broken(start, NO_QUOTE))?;
        self.at += found + ends.len();
        Ok(())
    }

    fn blanks(&mut self) -> Scanned<()> {
        while let Some(letter) = self.next() {
            if letter.is_whitespace() || letter == '\u{feff}' {
                self.step();
            } else if letter != '/' || !self.remark()? {
                break;
            }
        }
        Ok(())
    }

    /// Passes over a remark, if one begins here.
    fn remark(&mut self) -> Scanned<bool> {
        if self.rest().starts_with("//") {
            let rest = self.rest();
            self.at += rest.find('\n').unwrap_or(rest.len());
            return Ok(true);
        }
        if !self.rest().starts_with("/*") {
            return Ok(false);
        }
        let start = self.at;
        let mut depth = 0_usize;
        while !self.rest().is_empty() {
            if self.eat("/*") {
                depth += 1;
            } else if self.eat("*/") {
                depth -= 1;
                if depth == 0 {
                    return Ok(true);
                }
            } else {
                self.step();
            }
        }
        Err(broken(start, NO_REMARK))
    }
}

fn broken(at: usize, why: &'static str) -> Broken {
    Broken {
        at,
        why,
        ends: true,
    }
}

#[cfg(test)]
mod tests {
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
            ("(\n a: 1,\n b: \"x,\n)", 1, super::NO_QUOTE, 3, 5),
            ("(a: 1, b: r#\"x\")", 1, super::NO_QUOTE, 1, 11),
            ("(a: 1, /* b: 2)", 1, super::NO_REMARK, 1, 8),
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
