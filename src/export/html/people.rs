//! Who belongs to the meeting, as a table.

use maud::{Markup, html};

use super::said::said;
use crate::meeting::map::Map;
use crate::practice::words::{attendance_title, capitalised};

/// Everybody on the list.
pub fn people(map: &Map) -> Markup {
    html! {
        @if map.listed().next().is_some() {
            section.people {
                h2 { "People" }
                table {
                    thead { tr { th scope="col" { "Name" } th scope="col" { "Who they are" } th scope="col" { "From" } th scope="col" { "Here?" } } }
                    tbody {
                        @for person in map.listed() {
                            tr {
                                td { (said(&person.name)) }
                                td { (said(&person.role)) }
                                td { (said(&person.agency)) }
                                td { (capitalised(attendance_title(person.attendance))) }
                            }
                        }
                    }
                }
            }
        }
    }
}
