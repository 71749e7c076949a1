//! The entries of a map, or its steps, as a table for spreadsheets: a row each.

use csv::{Terminator, Writer, WriterBuilder};

use super::wall_clock::WallClock;
use crate::meeting::clean::visible;
use crate::meeting::conclusions::Goal;
use crate::meeting::map::Map;
use crate::meeting::parts::{Differs, Entry};
use crate::meeting::vocabulary::Category;
use crate::practice::telling::in_one_line;
use crate::practice::words::{category_title, column_title, known_title, progress_title};

/// Without it Excel takes UTF-8 for something else.
const MARK_OF_UTF8: &str = "\u{FEFF}";

/// A spreadsheet takes what begins like this for a formula, and would run it.
const FORMULA_SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

const MILLISECONDS_OF_A_MINUTE: u64 = 60_000;

/// Every entry of the map, column by column.
pub fn entries(map: &Map, clock: &WallClock) -> csv::Result<Vec<u8>> {
    let mut table = table([
        "Column",
        "Heading",
        "Text",
        "Who said it",
        "Own words",
        "Known",
        "Seen differently",
        "Read back",
        "Held back",
        "From last time",
        "Minute",
        "When",
    ])?;
    for column in map.about.order.columns() {
        for &category in column.categories() {
            for entry in map.entries_in(category) {
                row(&mut table, &in_cells(map, entry, clock))?;
            }
        }
    }
    whole(table)
}

fn in_cells(map: &Map, entry: &Entry, clock: &WallClock) -> [String; 12] {
    let words = str::to_owned;
    [
        words(column_title(entry.category.column())),
        words(category_title(entry.category, map.about.setting)),
        in_one_line(entry, map),
        map.names(&entry.speakers).join(", "),
        words(yes_if(entry.has_own_words())),
        words(entry.known.map_or("", known_title)),
        seen_differently(map, &entry.differs),
        words(yes_if(entry.agreed)),
        words(yes_if(entry.held)),
        words(yes_if(entry.carried)),
        (entry.at / MILLISECONDS_OF_A_MINUTE).to_string(),
        clock.at(entry.at).format("%Y-%m-%d %H:%M").to_string(),
    ]
}

/// Every step: what, who, by when, what became of it, for which goal.
pub fn steps(map: &Map) -> csv::Result<Vec<u8>> {
    let mut table = table(["What", "Who", "By", "Done", "Goal", "From last time"])?;
    for entry in map.entries_in(Category::NextSteps) {
        let step = &entry.step;
        let cells = [
            entry.text.clone(),
            map.names(&step.who).join(", "),
            step.by.map_or(String::new(), |day| day.to_string()),
            progress_title(step.progress).to_owned(),
            goal(map, entry),
            yes_if(entry.carried).to_owned(),
        ];
        row(&mut table, &cells)?;
    }
    whole(table)
}

fn table<const N: usize>(titles: [&str; N]) -> csv::Result<Writer<Vec<u8>>> {
    let mut table = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(MARK_OF_UTF8.as_bytes().to_vec());
    table.write_record(titles)?;
    Ok(table)
}

fn row(table: &mut Writer<Vec<u8>>, cells: &[String]) -> csv::Result<()> {
    table.write_record(cells.iter().map(|cell| harmless(cell)))
}

fn whole(table: Writer<Vec<u8>>) -> csv::Result<Vec<u8>> {
    table.into_inner().map_err(|gone| gone.into_error().into())
}

/// The text as a cell that only ever shows: what begins like a formula gets a `'` before it.
fn harmless(text: &str) -> String {
    let shown = visible(text);
    if shown.trim_start().starts_with(FORMULA_SIGNS) {
        format!("'{shown}")
    } else {
        shown
    }
}

fn yes_if(so: bool) -> &'static str {
    if so { "yes" } else { "" }
}

fn seen_differently(map: &Map, differs: &[Differs]) -> String {
    let told = differs.iter().map(|one| {
        let name = map.names([&one.person]).concat();
        format!("{name}: {}", one.why)
    });
    told.collect::<Vec<_>>().join("; ")
}

fn goal(map: &Map, entry: &Entry) -> String {
    let goal = entry.step.goal.and_then(|id| map.conclusions.goal(id));
    goal.map_or(String::new(), Goal::sentence)
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_a_spreadsheet_would_run_is_only_shown() {
        for formula in [
            "=1+1",
            "+44",
            "-2",
            "@SUM(A1)",
            " =1+1",
            "＝1+1",
            "\t=1",
            "\u{0}=1",
            "\u{200b}=1",
        ] {
            assert!(harmless(formula).starts_with('\''), "{formula:?}");
        }
        for words in ["Sam = Sol", "1+1", "", "“=1”", "' = '"] {
            assert_eq!(harmless(words), words);
        }
    }
}
