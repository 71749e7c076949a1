//! Names of files that Windows takes for something else.

use crate::meeting::clean::is_forbidden;

/// Names that mean a device on Windows, whatever ending follows.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// Devices that have a number behind their name.
const NUMBERED: [&str; 2] = ["COM", "LPT"];

/// Why a file of this name could not be kept, sent or unpacked on Windows, if that is so: it may mean a device there, or become
/// another name.
pub fn odd_on_windows(name: &str) -> Option<&'static str> {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let numbered = |device: &str| {
        let number = stem.get(device.len()..).unwrap_or_default();
        let begins = stem.get(..device.len());
        begins.is_some_and(|begin| begin.eq_ignore_ascii_case(device))
            && number.chars().count() == 1
            && number.contains(|one: char| one.is_ascii_digit() || "¹²³".contains(one))
    };
    let device = DEVICES.iter().any(|one| one.eq_ignore_ascii_case(stem));
    if device || NUMBERED.into_iter().any(numbered) {
        Some("means a device on Windows")
    } else if name.ends_with(['.', ' ']) {
        Some("ends in a sign that Windows takes away")
    } else if name.contains(|letter: char| "<>:\"|?*\\/".contains(letter) || is_forbidden(letter)) {
        Some("holds a sign that no file has on Windows")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::odd_on_windows;

    #[test]
    fn a_name_that_windows_takes_for_something_else_is_odd() {
        for name in [
            "nul",
            "NUL.ron",
            "nul.tar.gz",
            "con",
            "Aux.md",
            "prn.",
            "COM1",
            "com9.txt",
            "LPT0",
            "lpt¹.csv",
            "COM².md",
            "CONIN$",
            "conout$.txt",
            "nul .md",
            "map.md.",
            "map ",
            "a:b",
            "map:14.md",
            "a*b",
            "a?b",
            "a<b",
            "a|b",
            "a\"b",
            "a\\b",
            "a/b",
            "a\u{1b}b",
            "a\u{202e}b",
            "a\nb",
        ] {
            assert!(odd_on_windows(name).is_some(), "{name:?}");
        }
    }

    #[test]
    fn usual_names_are_not_odd() {
        for name in [
            "map.md",
            "2026-11-24-1400-strategy.ron",
            "Zoë.docx",
            "console.md",
            "null",
            "common.csv",
            "com10.md",
            "COMB",
            "lpt",
            "aux-plan.md",
            ".hidden",
            "a b.md",
            "کیان.md",
        ] {
            assert_eq!(odd_on_windows(name), None, "{name:?}");
        }
    }
}
