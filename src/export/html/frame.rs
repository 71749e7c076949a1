//! The head of a page and what stands around its parts.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::said::said;
use super::style::{Paper, style};
use crate::meeting::clean::clean_line;
use crate::meeting::map::Map;
use crate::practice::words::{capitalised, kind_title};

/// Nothing may run or be fetched, whatever stands on the page.
const NOTHING_RUNS: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// A whole page around what it tells.
pub fn framed(map: &Map, paper: Paper, body: &Markup) -> String {
    let title = clean_line(&map.about.title);
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(NOTHING_RUNS);
                meta name="color-scheme" content="light dark";
                title { @if title.is_empty() { "A meeting" } @else { (title) } }
                style { (PreEscaped(style(&title, paper))) }
            }
            body.(paper.class()) {
                main {
                    header {
                        h1 { @if title.is_empty() { "A meeting" } @else { (said(&title)) } }
                        p { (when(map)) }
                    }
                    (body)
                }
            }
        }
    };
    page.into_string() + "\n"
}

/// What it was, and when it began.
fn when(map: &Map) -> String {
    let about = &map.about;
    let began = about.began.format("%a %-d %b %Y, %H:%M");
    format!("{}, {began}", capitalised(kind_title(about.kind)))
}
