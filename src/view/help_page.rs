//! The page of help: what the page before it is for, its keys, and what the words mean.

use super::paint::Canvas;
use super::table::{Block, TableRow, paint_from};
use super::theme::{ABOVE, Role};
use crate::app::explaining::{Explained, HelpLine, help};
use crate::meeting::vocabulary::Setting;

/// Paints the page from a line on.
pub fn paint((about, first): (Explained, usize), setting: Setting, canvas: &mut Canvas) {
    canvas.clear();
    let columns = canvas.columns();
    let rows: Vec<TableRow> = help(about, setting)
        .iter()
        .skip(first)
        .flat_map(|line| rows(line, columns))
        .collect();
    paint_from(&rows, canvas);
    if first > 0 {
        let last = canvas.columns();
        canvas.text_to(last, 0, &format!(" {ABOVE}"), Role::Strong);
    }
}

/// A line of help as rows of the page; a word has its meaning and its example under it.
fn rows(line: &HelpLine, columns: usize) -> Vec<TableRow<'static>> {
    let wide = columns.saturating_sub(3);
    let keys = (columns / 4).clamp(12, 26);
    let behind = columns.saturating_sub(keys + 5);
    match line {
        HelpLine::Heading(title) => vec![TableRow::heading(*title, columns)],
        HelpLine::Sentence(says) => {
            vec![TableRow::new(vec![Block::new(2, wide, *says, Role::Words)])]
        }
        HelpLine::Keys(pressed, says) => vec![TableRow::new(vec![
            Block::new(2, keys, pressed.clone(), Role::Strong),
            Block::new(keys + 4, behind, *says, Role::Words),
        ])],
        HelpLine::Word(word) => vec![
            TableRow::new(vec![
                Block::new(2, keys, word.word, Role::Strong),
                Block::new(keys + 4, behind, word.means, Role::Words),
            ]),
            TableRow::new(vec![Block::new(
                keys + 4,
                behind,
                word.example,
                Role::Beside,
            )]),
        ],
    }
}
