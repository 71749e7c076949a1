//! The middle and the ends of many measurements.

/// Nanoseconds, or whatever else was measured.
#[derive(Clone, Debug, Default)]
pub struct Many(Vec<u64>);

impl Many {
    /// One more.
    pub fn add(&mut self, one: u64) {
        self.0.push(one);
    }

    /// What so many of a thousand do not exceed.
    pub fn at(&self, thousandths: usize) -> u64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let last = sorted.len().saturating_sub(1);
        sorted.get(last * thousandths / 1000).copied().unwrap_or(0)
    }

    /// The middle one.
    pub fn median(&self) -> u64 {
        self.at(500)
    }
}

/// How many times the other, as text.
pub fn times(one: u64, other: u64) -> String {
    if other == 0 {
        return "–".to_owned();
    }
    format!("{:.2}", one as f64 / other as f64)
}

/// Nanoseconds as milliseconds.
pub fn ms(nanoseconds: u64) -> String {
    format!("{:.2} ms", nanoseconds as f64 / 1e6)
}

/// Nanoseconds as microseconds.
pub fn us(nanoseconds: u64) -> String {
    format!("{:.0} µs", nanoseconds as f64 / 1e3)
}

/// Kilobytes as megabytes.
pub fn mb(kilobytes: u64) -> String {
    format!("{:.1} MB", kilobytes as f64 / 1e3)
}
