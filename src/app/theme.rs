//! Which sets of colours there are, and how people call them.

/// A set of colours. It is only this screen's: nothing of it is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum Theme {
    /// Black on white with strong colours: what survives a projector in a lit room.
    #[default]
    Projector,
    /// Dark on a soft grey: calmer, for a desk, and for whoever is dazzled by white.
    Light,
    /// Light on dark, for a dim room.
    Dark,
    /// No colours of our own: bold and reverse alone.
    Mono,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Projector, Self::Light, Self::Dark, Self::Mono];

    /// Its plain name.
    pub fn title(self) -> &'static str {
        match self {
            Self::Projector => "Projector",
            Self::Light => "Light",
            Self::Dark => "Dark",
            Self::Mono => "None",
        }
    }

    /// What it is good for.
    pub fn says(self) -> &'static str {
        match self {
            Self::Projector => "black on white, for a lit room",
            Self::Light => "on soft grey, calmer than white",
            Self::Dark => "light on dark, for a dim room",
            Self::Mono => "those of your window, with bold and reverse",
        }
    }
}
