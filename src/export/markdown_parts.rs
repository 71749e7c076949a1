//! Parts of a meeting as Markdown: the plan alone, the child's part alone, and everything.

use std::fmt::Write;

use super::markdown::{head, markdown, told_in_time};
use super::markdown_entries::line;
use super::markdown_plan::{children, decided, differs, plan};
use crate::meeting::map::Map;
use crate::meeting::vocabulary::Category;
use crate::practice::minutes::Minute;
use crate::practice::words::category_title;

/// What was decided and is to be done.
pub fn plan_alone(map: &Map) -> String {
    let mut text = head(map) + &decided(map);
    for category in [Category::NextSteps, Category::BottomLines] {
        entries(map, category, &mut text);
    }
    text + &plan(map)
}

fn entries(map: &Map, category: Category, text: &mut String) {
    for (number, entry) in map.entries_in(category).enumerate() {
        if number == 0 {
            let title = category_title(category, map.about.setting);
            let _ = writeln!(text, "\n## {title}\n");
        }
        let _ = writeln!(text, "- {}", line(map, entry));
        differs(map, &entry.differs, text);
    }
}

/// What the children said and what was made for them.
pub fn child_alone(map: &Map) -> String {
    let told = children(map);
    let nothing = "\nNo child's words were written in this meeting.\n";
    head(map) + if told.is_empty() { nothing } else { &told }
}

/// What stood at the end, then how it came to be.
pub fn everything(map: &Map, all: &[Minute]) -> String {
    markdown(map) + &told_in_time(all)
}
