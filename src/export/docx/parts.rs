//! What stands in several parts of the page.

use maud::{Markup, html};

use super::words::{Style, beside, said};
use crate::meeting::map::Map;
use crate::meeting::parts::Differs;

/// Who sees it differently, a line each.
pub fn differs(map: &Map, differs: &[Differs]) -> Markup {
    let lines = differs.iter().map(|one| {
        let name = map.names([&one.person]).concat();
        format!("{name} sees it differently: {}", one.why)
    });
    html! { @for line in lines { (said(Style::Under, &line)) } }
}

/// That everybody was asked, beside what everybody sees in the same way.
pub fn agreed(all_agree: bool) -> Markup {
    html! { @if all_agree { (beside(" (nobody sees it differently)")) } }
}
