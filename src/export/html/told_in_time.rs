//! The meeting told in time: what was said when, under the chapters in which it was said.

use maud::{Markup, html};

use super::said::said;
use crate::practice::minutes::Minute;
use crate::practice::telling::clock_since;

/// All of it, oldest first.
pub fn minutes(all: &[Minute]) -> Markup {
    html! {
        section.minutes {
            h2 { "The meeting in time" }
            @if all.is_empty() { p.beside { "Nothing was written." } }
            @for chapter in chapters(all) {
                @if let Some(title) = chapter.first().filter(|first| first.sign.is_none()) {
                    h3 { span.at { (clock_since(title.at)) } " " (said(&title.words)) }
                }
                @if chapter.iter().any(|one| one.sign.is_some()) {
                    ul { @for one in chapter { (one_minute(one)) } }
                }
            }
            @if !all.is_empty() {
                p.legend { "Times are since the beginning. + written · ~ worded again · → moved · − taken off · # a number · ◆ a moment that was given a name" }
            }
        }
    }
}

/// Cut before each title.
fn chapters(all: &[Minute]) -> impl Iterator<Item = &[Minute]> {
    all.chunk_by(|_, next| next.sign.is_some())
}

fn one_minute(one: &Minute) -> Markup {
    html! {
        @if let Some(sign) = one.sign {
            li { span.at { (clock_since(one.at)) } " " span.sign { (sign) } " " (said(&one.words)) }
        }
    }
}
