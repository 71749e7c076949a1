//! What belongs to this screen alone and to no meeting: how large its window is, and its colours.

use super::action::Action;
use super::list::{List, Topic};
use super::model::{Model, Screen};
use super::theme::Theme;

/// Below this size a larger window helps, in columns and rows.
const COMFORTABLE: (u16, u16) = (60, 20);

/// A small window works too, but a chair may not know that there is more to see.
pub fn help_with_size(model: &mut Model) {
    let small = model.columns < COMFORTABLE.0 || model.rows < COMFORTABLE.1;
    if small && !model.told_small && model.meeting().is_some() {
        model.told_small = true;
        let help = "A larger window, or smaller letters, shows more at once.";
        model.notice.get_or_insert_with(|| help.to_owned());
    }
}

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
