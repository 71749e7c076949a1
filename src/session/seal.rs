//! The sum at the end of each line, which tells an accident from a whole line; it is no protection against forgery.

/// What a meeting's sums begin with: the CRC-32 of its id, so that a line of another meeting does not pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Seal(u32);

impl Seal {
    /// The seal of the meeting with this id.
    pub fn of(id: &str) -> Self {
        Self(crc32fast::hash(id.as_bytes()))
    }

    /// The CRC-32 of the id and this text.
    pub fn sum(self, text: &str) -> u32 {
        let mut hasher = crc32fast::Hasher::new_with_initial(self.0);
        hasher.update(text.as_bytes());
        hasher.finalize()
    }

    /// The seal under which this text has this sum. The whole lines of a meeting agree on it, so that a file whose id
    /// was damaged can still be read: the sum is rolled back letter by letter.
    pub fn behind(text: &str, sum: u32) -> Self {
        let mut state = !sum;
        for &byte in text.as_bytes().iter().rev() {
            let place = PLACES[(state >> 24) as usize];
            state = ((state ^ TABLE[place as usize]) << 8) | u32::from(place ^ byte);
        }
        Self(!state)
    }
}

/// The reflected CRC-32 table.
const TABLE: [u32; 256] = table();

/// Where in the table each highest byte stands; every one stands there once.
const PLACES: [u8; 256] = places();

const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut place = 0_u8;
    loop {
        let mut value = place as u32;
        let mut bit = 0;
        while bit < 8 {
            value = (value >> 1) ^ (0xedb8_8320 * (value & 1));
            bit += 1;
        }
        table[place as usize] = value;
        if place == u8::MAX {
            return table;
        }
        place += 1;
    }
}

const fn places() -> [u8; 256] {
    let mut places = [0; 256];
    let mut place = 0_u8;
    loop {
        places[(TABLE[place as usize] >> 24) as usize] = place;
        if place == u8::MAX {
            return places;
        }
        place += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::Seal;

    #[test]
    fn a_sum_is_the_crc_of_id_and_text() {
        assert_eq!(
            Seal::of("7f3a9c20d1e4").sum("(n: 1"),
            crc32fast::hash(b"7f3a9c20d1e4(n: 1")
        );
    }

    #[test]
    fn the_seal_is_found_again_behind_any_text() {
        let seal = Seal::of("7f3a9c20d1e4");
        for text in ["", "(", "(n: 12, at: 900, did: DraftKept", "Größe 👨‍👩‍👧"] {
            assert_eq!(Seal::behind(text, seal.sum(text)), seal, "{text}");
        }
    }
}
