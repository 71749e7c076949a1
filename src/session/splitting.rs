//! Records that are too long for a line, cut before they happen, so that what is seen is what is on file.

use unicode_segmentation::UnicodeSegmentation;

use super::line::encode;
use super::seal::Seal;
use crate::meeting::event::Event;
use crate::meeting::record::Record;
use crate::meeting::text::graphemes;
use crate::meeting::texts::texts;

/// How many bytes one piece of a typed text takes in its line, at most.
const PIECE: usize = 3500;

/// How many bytes all texts of another event take in its line, at most.
const TEXTS: usize = 3600;

/// The same record if it fits into a line. Otherwise a typed text in several pieces, and of any other event its texts cut short.
pub fn split_long(record: Record) -> Vec<Record> {
    // The highest number leaves room for any; the seal does not change the length.
    if encode(&mut String::new(), Seal::of(""), u64::MAX, &record).is_ok() {
        return vec![record];
    }
    let at = record.at;
    match record.event {
        Event::Typed { after, put, .. } => pieces(at, after, &put),
        mut event => {
            shorten(&mut event);
            vec![Record { at, event }]
        }
    }
}

fn pieces(at: u64, after: usize, put: &str) -> Vec<Record> {
    let mut out = Vec::new();
    let mut done = 0;
    while done < put.len() {
        let piece = fitting(&put[done..], PIECE);
        out.push(Record {
            at,
            event: Event::Typed {
                after: after.saturating_add(moved(after, &put[..done])),
                put: piece.to_owned(),
                pauses: Vec::new(),
            },
        });
        done += piece.len();
    }
    out
}

/// How far these letters move the cursor; an accent at their beginning joins the letter before it.
fn moved(after: usize, put: &str) -> usize {
    if after == 0 || put.is_empty() {
        graphemes(put)
    } else {
        graphemes(&format!("a{put}")).saturating_sub(1)
    }
}

/// The longest beginning that takes no more than so many bytes in a line, cut between graphemes; within one only where that alone is longer.
fn fitting(text: &str, most: usize) -> &str {
    let mut size = 0;
    let mut end = 0;
    for grapheme in text.graphemes(true) {
        size += written(grapheme);
        if size > most {
            break;
        }
        end += grapheme.len();
    }
    if end == 0 {
        let mut size = 0;
        end = text
            .chars()
            .take_while(|&c| {
                size += c.escape_debug().map(char::len_utf8).sum::<usize>();
                size <= most
            })
            .map(char::len_utf8)
            .sum();
    }
    &text[..end]
}

/// How many bytes a text takes in a line, at most.
fn written(text: &str) -> usize {
    text.chars()
        .flat_map(char::escape_debug)
        .map(char::len_utf8)
        .sum()
}

fn shorten(event: &mut Event) {
    let texts = texts(event);
    let each = TEXTS / texts.len().max(1);
    for text in texts {
        *text = fitting(text, each).to_owned();
    }
}
