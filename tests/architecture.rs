//! The house rules, read off the files themselves, so that what must hold is a test and not a habit.

mod rules;

use rules::{floors, folders, reach, sizes, source, words};

/// Fails with every complaint at once, so that one run shows all there is to do.
fn nothing_is_found(check: fn(&[source::Source]) -> Vec<String>, folders: &[&str]) {
    let mut complaints = Vec::new();
    for folder in folders {
        let found = match source::read(folder) {
            Ok(sources) if sources.is_empty() => {
                vec![format!("{folder}: no .rs file was found there")]
            }
            Ok(sources) => check(&sources),
            Err(problem) => vec![format!("{folder}: cannot be read: {problem}")],
        };
        complaints.extend(found);
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn a_floor_uses_only_itself_and_floors_above_it() {
    nothing_is_found(floors::uses_against_the_order, &["src"]);
}

#[test]
fn every_file_stands_on_a_floor() {
    nothing_is_found(floors::things_that_are_no_floor, &["src"]);
}

#[test]
fn lib_only_declares_floors_in_their_order() {
    nothing_is_found(floors::things_in_lib_besides_floors, &["src"]);
}

#[test]
fn a_file_uses_only_siblings_declared_above_it() {
    nothing_is_found(folders::uses_of_siblings_below, &["src"]);
}

#[test]
fn every_file_is_declared() {
    nothing_is_found(folders::files_that_nothing_declares, &["src"]);
}

#[test]
fn no_file_is_too_long_to_read_at_once() {
    nothing_is_found(sizes::long_files, &["src"]);
}

#[test]
fn no_function_is_too_long_to_keep_in_mind() {
    nothing_is_found(sizes::long_functions, &["src"]);
}

#[test]
fn every_file_begins_with_a_sentence() {
    nothing_is_found(words::files_without_a_sentence, &["src", "tests"]);
}

#[test]
fn nothing_ends_the_program_on_purpose() {
    nothing_is_found(words::words_that_end_the_program, &["src"]);
}

#[test]
fn only_the_outer_floors_touch_the_world() {
    nothing_is_found(reach::reaching_too_far, &["src"]);
}

#[test]
fn nothing_prints_past_the_one_door() {
    nothing_is_found(words::words_that_print, &["src"]);
}

#[test]
fn names_from_our_own_modules_are_written_out() {
    nothing_is_found(words::globs_of_our_own, &["src"]);
}

#[test]
fn every_name_of_a_file_says_what_it_is_for() {
    nothing_is_found(words::names_that_say_nothing, &["src"]);
}
