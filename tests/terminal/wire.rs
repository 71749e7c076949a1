//! The bytes a program sends to its terminal, taken apart: text, and what is not text.

/// One thing that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Letters.
    Text(String),
    /// A control character by itself.
    Control(char),
    /// A control sequence: the numbers and signs in it, and the letter that ends it.
    Sequence(String, char),
    /// A title of the window, with its number.
    Title(String),
    /// Any other thing that begins with Escape.
    Escape(String),
}

/// Takes apart what was sent, from the beginning.
pub fn sent(bytes: &[u8]) -> Vec<Sent> {
    let text = String::from_utf8(bytes.to_vec()).expect("only whole letters are sent");
    let mut all = Vec::new();
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        match letter {
            '\u{1b}' if rest.peek() == Some(&'[') => {
                rest.next();
                let mut numbers = String::new();
                let end = loop {
                    match rest.next() {
                        Some(end @ '@'..='~') => break end,
                        Some(within) => numbers.push(within),
                        None => break ' ',
                    }
                };
                all.push(Sent::Sequence(numbers, end));
            }
            '\u{1b}' if rest.peek() == Some(&']') => {
                rest.next();
                all.push(Sent::Title(title(&mut rest)));
            }
            '\u{1b}' => all.push(Sent::Escape(
                rest.next().map_or(String::new(), String::from),
            )),
            letter if letter.is_control() => all.push(Sent::Control(letter)),
            letter => match all.last_mut() {
                Some(Sent::Text(text)) => text.push(letter),
                _ => all.push(Sent::Text(letter.to_string())),
            },
        }
    }
    all
}

/// What stands between the beginning of such a sequence and its end: a bell, or Escape and a backslash.
fn title(rest: &mut impl Iterator<Item = char>) -> String {
    let mut title = String::new();
    for letter in rest.by_ref() {
        match letter {
            '\u{7}' => break,
            '\\' if title.ends_with('\u{1b}') => {
                title.pop();
                break;
            }
            _ => title.push(letter),
        }
    }
    title
}

/// Whether this is one of the few things the program may send.
pub fn is_allowed(one: &Sent) -> bool {
    match one {
        Sent::Text(text) => !text.chars().any(sofs::meeting::clean::is_forbidden),
        Sent::Control(control) => matches!(control, '\r' | '\n'),
        Sent::Escape(_) => false,
        // The name of the program, and emptied for whoever leaves in haste.
        Sent::Title(title) => matches!(title.as_str(), "0;sofs" | "0;"),
        Sent::Sequence(numbers, 'h' | 'l') => {
            let known = ["?25", "?1000", "?1004", "?1006", "?1049", "?2004"];
            known.contains(&numbers.as_str())
        }
        Sent::Sequence(numbers, end) => {
            let plain = |letter: char| letter.is_ascii_digit() || letter == ';';
            matches!(end, 'A'..='D' | 'G' | 'H' | 'J' | 'K' | 'm' | 'r')
                && numbers.chars().all(plain)
        }
    }
}

/// The numbers of every request to change how letters look.
pub fn looks(bytes: &[u8]) -> Vec<Vec<u16>> {
    let numbers = |text: &str| text.split(';').map(|n| n.parse().unwrap_or(0)).collect();
    sent(bytes)
        .into_iter()
        .filter_map(|one| match one {
            Sent::Sequence(text, 'm') => Some(numbers(&text)),
            _ => None,
        })
        .collect()
}
