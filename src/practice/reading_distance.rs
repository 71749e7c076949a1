//! How far letters can be read, and what a terminal can do for those who sit far away.

/// Pictures that meeting rooms have, and how high each is, in centimetres.
pub const PICTURES: [(&str, u32); 4] = [
    ("television, 55 inches", 68),
    ("television, 65 inches", 81),
    ("picture, 1.8 metres wide", 100),
    ("picture, 2.2 metres wide", 125),
];

/// Rows that can be read, times metres of distance, in a picture that is a metre high: letters of 20 minutes of arc.
const ROWS_TIMES_METRES: u32 = 107;

/// Distances to the last row, in metres.
pub const DISTANCES: [u32; 3] = [3, 4, 5];

/// How letters become larger. These keys are the terminal's own.
pub const LARGER: [&str; 3] = [
    "A terminal cannot change the size of single letters.",
    "In most windows Ctrl + plus makes all letters larger, Ctrl + minus smaller; on a Mac it is Cmd.",
    "The whole screen gives more room: F11, or Alt + Enter on Windows. Nothing is lost by any of this.",
];

/// As many rows as can be read from so far away.
pub fn rows_at(height: u32, metres: u32) -> u32 {
    (ROWS_TIMES_METRES * height + metres * 50) / (metres * 100)
}

/// How far away so many rows can be read, in tenths of a metre.
pub fn reach(height: u32, rows: u32) -> u32 {
    ROWS_TIMES_METRES * height / (rows.max(1) * 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_television_lets_twenty_two_rows_be_read_from_four_metres() {
        assert_eq!(rows_at(81, 4), 22);
        assert_eq!(rows_at(68, 3), 24);
        assert_eq!(reach(81, 22), 39);
    }
}
