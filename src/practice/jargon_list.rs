//! The whole list of professional words, and how the rows for a word are found.

use super::jargon::Jargon;
use super::word_forms::letters_kept;
use super::{jargon_a_to_d, jargon_e_to_o, jargon_p_to_z};

/// The whole list, in the order of the alphabet as far as the first two letters.
pub fn all_jargon() -> impl Iterator<Item = &'static Jargon> {
    TABLES.into_iter().flatten()
}

const TABLES: [&[Jargon]; 3] = [
    jargon_a_to_d::ROWS,
    jargon_e_to_o::ROWS,
    jargon_p_to_z::ROWS,
];

/// Three letters that all forms of a term begin with; 0 for one that changes.
type Beginning = [u8; 3];

/// The beginnings of all terms, close together: they are sought for each word at each key.
static BEGINNINGS: [&[Beginning]; 3] = [
    &beginnings::<{ TABLES[0].len() }>(TABLES[0]),
    &beginnings::<{ TABLES[1].len() }>(TABLES[1]),
    &beginnings::<{ TABLES[2].len() }>(TABLES[2]),
];

const fn beginnings<const ROWS: usize>(rows: &[Jargon]) -> [Beginning; ROWS] {
    let mut all = [[0; 3]; ROWS];
    let mut row = 0;
    while row < ROWS {
        all[row] = beginning(rows[row].term.as_bytes());
        row += 1;
    }
    all
}

const fn beginning(term: &[u8]) -> Beginning {
    let mut length = 0;
    while length < term.len() && !matches!(term[length], b' ' | b'-') {
        length += 1;
    }
    match letters_kept(term.split_at(length).0) {
        3 => [term[0], term[1], term[2]],
        _ => [term[0], term[1], 0],
    }
}

/// The rows whose terms may begin with this word.
pub(super) fn beginning_like(said: &str) -> impl Iterator<Item = &'static Jargon> {
    let mut sought = [0; 3];
    for (to, letter) in sought.iter_mut().zip(said.bytes()) {
        *to = letter.to_ascii_lowercase();
    }
    let table = match sought[0] {
        ..b'e' => 0,
        b'e'..b'p' => 1,
        _ => 2,
    };
    let (rows, beginnings) = (TABLES[table], BEGINNINGS[table]);
    let start = beginnings.partition_point(|one| one[..2] < sought[..2]);
    let may_be = move |one: &Beginning| one[2] == 0 || one[2] == sought[2];
    rows[start..]
        .iter()
        .zip(&beginnings[start..])
        .take_while(move |(_, one)| one[..2] == sought[..2])
        .filter_map(move |(row, one)| may_be(one).then_some(row))
}
