//! The signs of a configuration one after the other: words, quotations, remarks and the blanks between.

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

pub(super) const NO_QUOTE: &str = "the quotation mark here has no other";
pub(super) const NO_REMARK: &str = "the remark that begins here does not end";

/// What was found, unless something is wrong.
pub(super) type Scanned<T> = Result<T, Broken>;

/// A text, and how far it was read.
pub(super) struct Signs<'a> {
    text: &'a str,
    pub(super) at: usize,
}

impl<'a> Signs<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub(super) fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn step(&mut self) {
        self.at += self.next().map_or(0, char::len_utf8);
    }

    pub(super) fn eat(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        if found {
            self.at += sign.len();
        }
        found
    }

    pub(super) fn word(&mut self) {
        while self
            .next()
            .is_some_and(|letter| letter.is_alphanumeric() || "_-#".contains(letter))
        {
            self.step();
        }
    }

    pub(super) fn quotation(&mut self) -> Scanned<()> {
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

    pub(super) fn raw_quotation(&mut self) -> Scanned<()> {
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

    pub(super) fn blanks(&mut self) -> Scanned<()> {
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
    pub(super) fn remark(&mut self) -> Scanned<bool> {
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

pub(super) fn broken(at: usize, why: &'static str) -> Broken {
    Broken {
        at,
        why,
        ends: true,
    }
}
