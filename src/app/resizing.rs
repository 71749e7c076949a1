//! A window of another size.

use super::model::Model;

/// Below this size a larger window helps, in columns and rows.
const COMFORTABLE: (u16, u16) = (60, 20);

/// The window has this size from now on.
pub fn resize(model: &mut Model, columns: u16, rows: u16) {
    model.columns = columns;
    model.rows = rows;
    help_with_size(model);
}

/// A small window works too, but a chair may not know that there is more to see.
pub fn help_with_size(model: &mut Model) {
    let small = model.columns < COMFORTABLE.0 || model.rows < COMFORTABLE.1;
    if small && !model.told_small && model.meeting().is_some() {
        model.told_small = true;
        let help = "A larger window, or smaller letters, shows more at once.";
        model.notice.get_or_insert_with(|| help.to_owned());
    }
}
