//! What belongs to this screen alone and to no meeting: its colours.

use super::action::Action;
use super::list::{List, Topic};
use super::model::{Model, Screen};
use super::theme::Theme;

/// Offers colours with those of now marked, or takes some. Says whether this was asked for.
pub fn choose_colours(model: &mut Model, action: Action) -> bool {
    match (action, &mut model.screen) {
        (Action::Colours(theme), _) => model.theme = theme,
        (Action::ChooseColours, Screen::Meeting(chairing)) => {
            let now = Theme::ALL.iter().position(|&one| one == model.theme);
            chairing.list = Some(List {
                marked: now.unwrap_or(0),
                ..List::new(Topic::Colours)
            });
        }
        _ => return false,
    }
    true
}
