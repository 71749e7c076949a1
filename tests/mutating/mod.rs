//! Spoils documents at random, from a seed: the same seed spoils them in the same way.

pub mod corpus;

use sofs::session::seal::Seal;

/// Numbers at random, the same ones for the same seed.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5be5_f005)
    }

    /// Any number.
    pub fn any(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below this one; 0 if that is 0.
    pub fn below(&mut self, end: usize) -> usize {
        let wide = u128::from(self.any()) * end as u128;
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// One of these.
    pub fn one<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

const SIGNS: &[u8] = b"\"\\()[],:{}'#-=/*@\n\r\t\0\x7f\x1b 019aZ";

const NUMBERS: &[&str] = &[
    "0",
    "-1",
    "1",
    "255",
    "256",
    "65536",
    "4294967295",
    "4294967296",
    "9007199254740992",
    "9007199254740993",
    "9223372036854775807",
    "18446744073709551615",
    "18446744073709551616",
    "340282366920938463463374607431768211456",
    "1e999",
    "NaN",
    "0x7fffffff",
    "00000000000000000000000000001",
];

/// Beginnings without an end, bytes that stand nowhere, halves of pairs, letters written too long, marks.
const NO_LETTERS: &[&[u8]] = &[
    b"\xff",
    b"\xc3",
    b"\xe2\x80",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xc0\x80",
    b"\xef\xbb\xbf",
    b"\x80",
    "\u{202e}".as_bytes(),
    "\u{e0041}".as_bytes(),
    "e\u{301}\u{301}\u{301}".as_bytes(),
    "\u{85}".as_bytes(),
    "👨\u{200d}👩".as_bytes(),
];

/// How many ways there are to spoil a document.
const WAYS: usize = 14;

/// Spoils `bytes` in one to four ways; `other` lends pieces, `words` are put where others stood.
pub fn spoil(dice: &mut Dice, bytes: &mut Vec<u8>, other: &[u8], words: &[&str]) {
    for _ in 0..=dice.below(4) {
        let way = dice.below(WAYS);
        let at = dice.below(bytes.len());
        match way {
            0 => bytes
                .iter_mut()
                .skip(at)
                .take(1)
                .for_each(|byte| *byte ^= 1 << (at % 8)),
            1 => put(bytes, at..at + 1, &[SIGNS[dice.below(SIGNS.len())]]),
            2 => put(bytes, at..at + 1 + dice.below(16), b""),
            3 => {
                let line = line_at(bytes, at);
                let again = bytes[line.clone()].to_vec();
                put(bytes, line.end..line.end, &again);
            }
            4 => put(bytes, line_at(bytes, at), b""),
            5 => swap_lines(dice, bytes),
            6 => {
                let piece = piece(dice, other);
                put(bytes, at..at + piece.len(), piece);
            }
            7 | 8 => {
                let word = word_at(bytes, at);
                put(bytes, word, dice.one(words).as_bytes());
            }
            9 => {
                let number = number_from(bytes, at);
                put(bytes, number, dice.one(NUMBERS).as_bytes());
            }
            10 => put(bytes, at..at, dice.one(NO_LETTERS)),
            11 => bytes.truncate(at),
            12 => put(bytes, at..at, dice.one(words).as_bytes()),
            _ => {
                let piece = piece(dice, bytes).to_vec();
                put(bytes, at..at, &piece);
            }
        }
    }
}

/// Puts other bytes in the place of some.
fn put(bytes: &mut Vec<u8>, place: std::ops::Range<usize>, put: &[u8]) {
    let end = place.end.min(bytes.len());
    let start = place.start.min(end);
    bytes.splice(start..end, put.iter().copied());
}

/// A piece of up to 200 bytes.
fn piece<'a>(dice: &mut Dice, bytes: &'a [u8]) -> &'a [u8] {
    let start = dice.below(bytes.len());
    let end = start + dice.below(200.min(bytes.len() - start));
    &bytes[start..end]
}

/// The line at a place, its end included.
pub fn line_at(bytes: &[u8], at: usize) -> std::ops::Range<usize> {
    let is_end = |&byte: &u8| byte == b'\n';
    let at = at.min(bytes.len());
    let start = bytes[..at]
        .iter()
        .rposition(is_end)
        .map_or(0, |end| end + 1);
    let end = bytes[at..].iter().position(is_end);
    start..end.map_or(bytes.len(), |end| at + end + 1)
}

fn swap_lines(dice: &mut Dice, bytes: &mut Vec<u8>) {
    let one = line_at(bytes, dice.below(bytes.len()));
    let other = line_at(bytes, dice.below(bytes.len()));
    let (first, second) = if one.start <= other.start {
        (one, other)
    } else {
        (other, one)
    };
    if first.end > second.start {
        return;
    }
    let middle = [
        &bytes[second.clone()],
        &bytes[first.end..second.start],
        &bytes[first.clone()],
    ]
    .concat();
    put(bytes, first.start..second.end, &middle);
}

/// The letters and digits around a place.
fn word_at(bytes: &[u8], at: usize) -> std::ops::Range<usize> {
    let ends = |byte: &u8| !byte.is_ascii_alphanumeric();
    let at = at.min(bytes.len());
    let start = bytes[..at].iter().rposition(ends).map_or(0, |end| end + 1);
    let end = bytes[at..].iter().position(ends);
    start..end.map_or(bytes.len(), |end| at + end)
}

/// The next number from a place on.
fn number_from(bytes: &[u8], at: usize) -> std::ops::Range<usize> {
    let found = bytes[at.min(bytes.len())..]
        .iter()
        .position(u8::is_ascii_digit);
    let start = found.map_or(bytes.len(), |found| at + found);
    let rest = &bytes[start..];
    let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    start..start + length
}

/// Gives a spoilt line the sum that it would have had, so that what is behind the sums is reached too.
pub fn seal_again(dice: &mut Dice, bytes: &mut Vec<u8>, id: &str) {
    let line = line_at(bytes, dice.below(bytes.len()));
    let Some(text) = std::str::from_utf8(&bytes[line.clone()]).ok() else {
        return;
    };
    let blanks = text.len() - text.trim_start().len();
    let Some((sealed, _)) = text.trim_start().rsplit_once(", sum: 0x") else {
        return;
    };
    let whole = format!("{sealed}, sum: 0x{:08x}),\n", Seal::of(id).sum(sealed));
    put(bytes, line.start + blanks..line.end, whole.as_bytes());
}
