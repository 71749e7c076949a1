//! Words that were just typed are not told again.

/// What was typed, so that it need not be told again.
pub struct Echo<'a>(pub &'a str);

impl Echo<'_> {
    /// The words, or nothing if they are just those that were typed.
    pub fn words<'w>(&self, words: &'w str) -> Option<&'w str> {
        (!self.0.contains(words)).then_some(words)
    }

    /// "Kept.", or with the words if they are others than were typed.
    pub fn kept(&self, label: &str, words: &str) -> String {
        match self.words(words) {
            None if words.is_empty() => format!("{label}: empty now."),
            None => "Kept.".to_owned(),
            Some(words) => format!("{label}: {words}"),
        }
    }
}
