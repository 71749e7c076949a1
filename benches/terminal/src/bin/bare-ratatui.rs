//! The least that a program with this library does: a paragraph that grows, drawn as its examples do.

use std::io;

use ratatui::crossterm::event::{Event, KeyCode, KeyModifiers, read};
use ratatui::widgets::{Block, Paragraph, Wrap};

fn main() -> io::Result<()> {
    let mut terminal = ratatui::init();
    let mut text = String::new();
    loop {
        terminal.draw(|frame| {
            let paragraph = Paragraph::new(text.as_str()).wrap(Wrap { trim: false });
            frame.render_widget(paragraph.block(Block::bordered()), frame.area());
        })?;
        if let Event::Key(key) = read()? {
            match key.code {
                KeyCode::Char('q') if key.modifiers.contains(KeyModifiers::CONTROL) => break,
                KeyCode::Char(letter) => text.push(letter),
                KeyCode::Enter => text.clear(),
                _ => {}
            }
        }
    }
    ratatui::restore();
    Ok(())
}
