//! What a terminal answers when it is asked for its ground: found among the keys, however late and in however many pieces.

use ratatui::crossterm::event::{Event, KeyCode, KeyModifiers};

use crate::app::theme::Theme;

/// How an answer about the ground begins, behind Esc.
const NUMBER: &str = "]11;";

/// No answer is longer than this, in keys.
const LONGEST: usize = 64;

/// An answer that was asked for and may still come. What comes late is kept from the meeting and changes nothing.
#[derive(Debug, Default)]
pub struct Answer {
    awaited: bool,
    begun: Vec<Event>,
}

impl Answer {
    /// An answer that was just asked for.
    pub fn awaited() -> Self {
        Self {
            awaited: true,
            begun: Vec::new(),
        }
    }

    /// Takes the answer out of what came in together, or holds its beginning back; gives the keys and what was answered.
    pub fn part(&mut self, incoming: Vec<Event>) -> (Vec<Event>, Option<String>) {
        if !self.awaited {
            return (incoming, None);
        }
        let mut events = std::mem::take(&mut self.begun);
        events.extend(incoming);
        let Some(start) = (0..events.len()).find(|&at| begins(&events[at..])) else {
            return (events, None);
        };
        let behind = events.split_off(start);
        let (mut answer, others): (Vec<_>, Vec<_>) = behind.into_iter().partition(Event::is_key);
        events.extend(others);
        let Some(end) = (0..answer.len()).find(|&at| ends(&answer[..=at])) else {
            self.wait_for_more(answer, &mut events);
            return (events, None);
        };
        events.extend(answer.split_off(end + 1));
        answer.truncate(end);
        self.awaited = false;
        (events, Some(letters(&answer)))
    }

    /// A beginning waits for its end. Nobody presses so many keys at once as come with one that is nonsense.
    fn wait_for_more(&mut self, answer: Vec<Event>, keys: &mut Vec<Event>) {
        if may_go_on(&answer) {
            self.begun = answer;
        } else if answer.len() <= NUMBER.len() {
            keys.extend(answer);
        }
    }
}

/// The theme for the ground that was answered: light where black reads better on it than white.
pub fn theme_for(answer: &str) -> Option<Theme> {
    let (_, colour) = answer.split_once("rgb")?;
    let (_, colour) = colour.split_once(':')?;
    let mut parts = colour.split('/').map(part_of_light);
    let (red, green, blue) = (parts.next()??, parts.next()??, parts.next()??);
    let light = 0.299 * red + 0.587 * green + 0.114 * blue;
    Some(if light > 0.5 {
        Theme::Light
    } else {
        Theme::Dark
    })
}

/// One to four digits of sixteen, as a part of the most they can say.
fn part_of_light(digits: &str) -> Option<f64> {
    let most = match digits.len() {
        count @ 1..=4 => (1_u32 << (4 * count)) - 1,
        _ => return None,
    };
    let value = u32::from_str_radix(digits, 16).ok()?;
    Some(f64::from(value) / f64::from(most))
}

/// Esc and a bracket arrive as Alt and the bracket; or apart, and then the number has to follow.
fn begins(events: &[Event]) -> bool {
    let behind_escape = match events {
        [first, rest @ ..] if is(first, KeyCode::Esc, KeyModifiers::NONE) => rest,
        all => all,
    };
    let number = &behind_escape[..behind_escape.len().min(NUMBER.len())];
    presses(events.first(), ']', KeyModifiers::ALT) || letters(number) == NUMBER
}

/// It ends with Esc and a backslash, or with the sign of a bell.
fn ends(events: &[Event]) -> bool {
    let before = events.iter().rev().nth(1);
    let last = events.last();
    let escaped = before.is_some_and(|key| is(key, KeyCode::Esc, KeyModifiers::NONE));
    presses(last, '\\', KeyModifiers::ALT)
        || presses(last, 'g', KeyModifiers::CONTROL)
        || (escaped && presses(last, '\\', KeyModifiers::NONE))
}

/// Whether this can be the beginning of an answer.
fn may_go_on(events: &[Event]) -> bool {
    let said = letters(events);
    let fits = |letter: char| letter.is_ascii_hexdigit() || "rgba:/".contains(letter);
    let colour = said.strip_prefix(NUMBER);
    let known = NUMBER.starts_with(&said) || colour.is_some_and(|rest| rest.chars().all(fits));
    known && events.len() <= LONGEST
}

fn presses(event: Option<&Event>, letter: char, held: KeyModifiers) -> bool {
    event.is_some_and(|event| is(event, KeyCode::Char(letter), held))
}

fn is(event: &Event, code: KeyCode, held: KeyModifiers) -> bool {
    let key = event.as_key_event();
    key.is_some_and(|key| key.code == code && key.modifiers == held)
}

fn letters(events: &[Event]) -> String {
    let letter = |event: &Event| event.as_key_event()?.code.as_char();
    events.iter().filter_map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::crossterm::event::KeyEvent;

    /// What the library makes of bytes of one read: Esc and a sign is Alt and the sign, Esc at the end is Esc.
    fn read(bytes: &str) -> Vec<Event> {
        let mut events = Vec::new();
        let mut signs = bytes.chars();
        while let Some(sign) = signs.next() {
            let (code, held) = match (sign, signs.as_str().chars().next()) {
                ('\u{1b}', Some(next)) => {
                    signs.next();
                    (KeyCode::Char(next), KeyModifiers::ALT)
                }
                ('\u{1b}', None) => (KeyCode::Esc, KeyModifiers::NONE),
                ('\u{7}', _) => (KeyCode::Char('g'), KeyModifiers::CONTROL),
                (letter, _) => (KeyCode::Char(letter), KeyModifiers::NONE),
            };
            events.push(Event::Key(KeyEvent::new(code, held)));
        }
        events
    }

    /// What is left for the meeting of several reads, and what was answered.
    fn heard(reads: &[&str]) -> (String, Option<String>) {
        let mut answer = Answer::awaited();
        let (mut keys, mut said) = (String::new(), None);
        for bytes in reads {
            let (events, now) = answer.part(read(bytes));
            keys.push_str(&letters(&events));
            said = said.or(now);
        }
        (keys, said)
    }

    const WHITE: &str = "\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\";

    #[test]
    fn keys_before_and_behind_an_answer_are_kept() {
        let (keys, said) = heard(&[&format!("Na{WHITE}n"), " reads"]);
        assert_eq!(keys, "Nan reads");
        assert_eq!(said.as_deref(), Some("]11;rgb:ffff/ffff/ffff"));
    }

    #[test]
    fn an_answer_in_two_pieces_is_kept_from_the_meeting_wherever_it_is_cut() {
        for cut in 1..WHITE.len() {
            let (before, behind) = WHITE.split_at(cut);
            let (keys, said) = heard(&[before, behind, "Nan"]);
            assert_eq!(keys, "Nan", "cut at {cut}");
            assert!(said.is_some(), "cut at {cut}");
        }
    }

    #[test]
    fn a_bell_ends_an_answer_too() {
        assert_eq!(heard(&["\u{1b}]11;rgb:0/0/0\u{7}Nan"]).0, "Nan");
    }

    #[test]
    fn nonsense_is_no_answer_and_is_not_typed() {
        let (keys, said) = heard(&["\u{1b}]11;banana\u{1b}\\", "Nan"]);
        assert_eq!(keys, "Nan");
        assert_eq!(said.as_deref().and_then(theme_for), None);
        assert_eq!(heard(&["\u{1b}]11;banana", "Nan"]).0, "Nan");
    }

    #[test]
    fn what_somebody_types_is_no_answer() {
        let typed = ["\u{1b}", "]", "1", "1", "; rgb"];
        assert_eq!(heard(&typed).0, "]11; rgb");
        assert_eq!(heard(&["\u{1b}]", "x"]).0, "]x");
    }

    #[test]
    fn once_it_came_nothing_more_is_taken_for_an_answer() {
        assert_eq!(heard(&[WHITE, "\u{1b}]11;"]).0, "]11;");
    }

    #[test]
    fn a_change_of_the_window_in_the_middle_of_an_answer_is_kept() {
        let mut answer = Answer::awaited();
        let mut events = read("\u{1b}]11;rgb:ff");
        events.push(Event::Resize(80, 24));
        let (kept, _) = answer.part(events);
        assert_eq!(kept, [Event::Resize(80, 24)]);
    }

    #[test]
    fn a_ground_is_light_where_black_reads_better_on_it() {
        let light = [
            "rgb:ffff/ffff/ffff",
            "rgb:ee/ee/ee",
            "rgba:fdfd/f6f6/e3e3/ffff",
        ];
        for answer in light {
            assert_eq!(theme_for(answer), Some(Theme::Light), "{answer}");
        }
        for answer in ["rgb:0000/0000/0000", "rgb:00/2b/36", "rgb:0/0/f"] {
            assert_eq!(theme_for(answer), Some(Theme::Dark), "{answer}");
        }
        for answer in ["", "rgb:", "rgb:ff/ff", "rgb:fffff/0/0", "rgb:xx/yy/zz"] {
            assert_eq!(theme_for(answer), None, "{answer}");
        }
    }
}
