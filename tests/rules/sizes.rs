//! How long a file and a function may be.

use super::{source::Source, tokens::end_of_item};

const LINES_OF_A_FILE: usize = 300;
const LINES_OF_A_FUNCTION: usize = 40;

pub fn long_files(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources {
        let lines = source.text.lines().count();
        if lines > LINES_OF_A_FILE {
            let advice = format!(
                "{lines} lines; cut the file in two where its subject changes, at most {LINES_OF_A_FILE} each"
            );
            complaints.push(source.complaint(LINES_OF_A_FILE + 1, &advice));
        }
    }
    complaints
}

/// Counts from the line with `fn` to the closing brace, as a reader sees it.
pub fn long_functions(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources {
        for (at, pair) in source.tokens.windows(2).enumerate() {
            let [keyword, name] = pair else { continue };
            if !keyword.is("fn") || !name.is_word() {
                continue;
            }
            let lines = source.tokens[end_of_item(&source.tokens, at)].line - keyword.line + 1;
            if lines > LINES_OF_A_FUNCTION {
                let advice = format!(
                    "`{}` has {lines} lines; give its steps names of their own, at most {LINES_OF_A_FUNCTION} lines each",
                    name.text
                );
                complaints.push(source.complaint(keyword.line, &advice));
            }
        }
    }
    complaints
}

#[test]
fn a_long_file_is_seen() {
    let complaints =
        |lines| long_files(&[Source::new("src/app/update.rs", &"\n".repeat(lines))]).len();
    assert_eq!([300, 301].map(complaints), [0, 1]);
}

#[test]
fn a_long_function_is_seen_past_braces_in_strings_and_comments() {
    let function = |lines: usize| {
        let body = "    let a = ['}', '\"']; // }\n".repeat(lines - 2);
        format!(
            "trait T {{ fn none(&self) -> [u8; 2]; }}\nfn long(a: [u8; 2], b: fn(u8)) {{\n{body}}}\nfn short() {{}}\n"
        )
    };
    let complaints = |lines| long_functions(&[Source::new("src/app/update.rs", &function(lines))]);
    assert!(complaints(40).is_empty());
    assert_eq!(complaints(41).len(), 1);
    assert!(complaints(41)[0].starts_with("src/app/update.rs:2: `long` has 41 lines"));
}
