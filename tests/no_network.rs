//! The program cannot speak to a network: it asks the system for none of the functions that this takes.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

/// What it takes to reach others, or to be reached by them.
const REACHING: [&str; 9] = [
    "socket",
    "connect",
    "bind",
    "listen",
    "accept",
    "accept4",
    "getaddrinfo",
    "gethostbyname",
    "res_query",
];

fn number(bytes: &[u8], place: usize, length: usize) -> usize {
    let digits = bytes[place..place + length].iter().rev();
    digits.fold(0, |sum, &digit| sum << 8 | usize::from(digit))
}

/// The names of all functions that the program asks the system for, as its file tells them (ELF, 64 bits).
fn asked_for(program: &[u8]) -> Vec<&str> {
    const NAMES: usize = 3;
    const LOADED: usize = 2;
    let (first, size, count) = (
        number(program, 0x28, 8),
        number(program, 0x3a, 2),
        number(program, 0x3c, 2),
    );
    let mut parts = (0..count).map(|part| first + part * size);
    let names = parts
        .find(|part| {
            number(program, part + 4, 4) == NAMES && number(program, part + 8, 8) & LOADED != 0
        })
        .expect("a part with the names of what is asked for");
    let (place, length) = (
        number(program, names + 24, 8),
        number(program, names + 32, 8),
    );
    let names = program[place..place + length].split(|&byte| byte == 0);
    names
        .filter_map(|name| std::str::from_utf8(name).ok())
        .collect()
}

#[test]
fn the_program_asks_for_no_function_that_reaches_a_network() {
    let program = std::fs::read(env!("CARGO_BIN_EXE_sofs")).expect("the program");
    let asked = asked_for(&program);
    // Signals are told over a pair of ends within the program: names do stand there.
    assert!(asked.contains(&"socketpair"), "{asked:?}");
    for function in REACHING {
        assert!(!asked.contains(&function), "{function}");
    }
}
