//! Answers of the terminal to questions of a program before us: they arrive as keys, and would be typed on the wall.

use ratatui::crossterm::event::Event;

use super::held::{Held, typed, typed_alone};

/// What is left of a burst without such answers. Other news within one is kept.
pub fn without_late_answers<'burst>(events: &[&'burst Event]) -> Vec<&'burst Event> {
    let mut kept = Vec::with_capacity(events.len());
    let mut rest = events;
    while let Some((&event, others)) = rest.split_first() {
        rest = others;
        if let Some(length) = answer(event, others) {
            let (answer, after) = others.split_at(length - 1);
            kept.extend(answer.iter().filter(|event| !event.is_key()));
            rest = after;
        } else {
            kept.push(event);
        }
    }
    kept
}

/// Whether an answer has begun and its end may still be on its way.
pub fn is_unfinished(burst: &[Event]) -> bool {
    if let [event] = burst {
        return begins(event);
    }
    let events: Vec<&Event> = burst.iter().collect();
    without_late_answers(&events).into_iter().any(begins)
}

/// How many events make up the answer that begins here, if one does.
fn answer(event: &Event, others: &[&Event]) -> Option<usize> {
    let to_end = || others.iter().position(|later| ends(later)).map(|at| at + 2);
    match typed_alone(event) {
        None if begins(event) => to_end(),
        Some(']') if is_torn(&letters(others)) => to_end(),
        Some(digit) if digit.is_ascii_digit() => length_of_name(digit, &letters(others)),
        _ => None,
    }
}

fn begins(event: &Event) -> bool {
    matches!(typed(event), Some((']' | 'P' | '_' | '^', Held::Alt)))
}

fn ends(event: &Event) -> bool {
    matches!(typed(event), Some(('\\', Held::Alt) | ('g', Held::Control)))
}

/// So many letters tell whether an answer begins.
const A_HEAD: usize = 24;

fn letters(events: &[&Event]) -> String {
    let letters = events.iter().map_while(|event| typed_alone(event));
    letters.take(A_HEAD).collect()
}

/// Torn behind its Esc, which then was a key of its own, an answer begins with a number.
fn is_torn(said: &str) -> bool {
    let number = said.split_once(';');
    number.is_some_and(|(number, _)| is_number(number))
}

/// Of what a terminal says it is, the library takes the beginning and leaves `41;276;0c`. Gives its length.
fn length_of_name(digit: char, said: &str) -> Option<usize> {
    let (numbers, _) = said.split_once('c')?;
    let numbers = format!("{digit}{numbers}");
    let three = numbers.split(';').count() == 3 && numbers.split(';').all(is_number);
    three.then_some(numbers.len() + 1)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_digit())
}
