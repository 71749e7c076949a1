//! Where keys can mean something, and under which headings that is told.

/// What is focused, and so what keys mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A heading of the board, or the empty line where the next entry goes.
    Heading,
    /// An entry of the board.
    Entry,
    /// An entry that is being written.
    Draft,
    /// Another text that is being written: a name, a question, why that number.
    Field,
    /// The list of names or places that opens while writing.
    Offer,
    /// The list of usual roles that opens while a name or role is written.
    Usual,
    /// A list to choose from.
    List,
    /// The page of people.
    People,
    /// The page of the scale.
    Scale,
    /// Somebody's number there, in a round in which numbers stay covered.
    Covered,
    /// Numbers that were just shown together, large.
    Revealed,
    /// Statements and goals.
    Statements,
    /// Decisions, steps, the safety plan.
    Plan,
    /// A child's houses.
    Houses,
    /// Words and pictures.
    Pages,
    /// What a good chair would notice.
    Gaps,
    /// How the numbers moved.
    Trend,
    /// Who sees a statement or decision differently.
    Differs,
    /// Something the columns came to, at the top of one: a statement, a goal, a decision.
    Pinned,
    /// One entry that stands alone.
    Spotlight,
    /// One entry that is read back.
    ReadBack,
    /// The curtain.
    Curtain,
    /// The board, while nothing is written down.
    Resting,
    /// The page of keys.
    Help,
    /// A meeting that is looked back at: nothing can be written.
    Replay,
    /// A meeting that is followed on a second screen.
    Follow,
    /// The list of meetings.
    Home,
    /// The title on the small page that begins a meeting.
    NewMeeting,
    /// A choice on that page.
    Choice,
}

/// Under which heading the help page shows a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// While writing.
    Writing,
    /// On the board.
    Board,
    /// In every part of a meeting.
    Meeting,
    /// Pages and lists.
    Pages,
    /// Looking back at a meeting.
    Replay,
    /// Before a meeting.
    Home,
}

impl Group {
    /// All groups, in the order of the help page.
    pub const ALL: [Self; 6] = [
        Self::Writing,
        Self::Board,
        Self::Meeting,
        Self::Pages,
        Self::Replay,
        Self::Home,
    ];

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Writing => "While writing",
            Self::Board => "On the board",
            Self::Meeting => "Everywhere in a meeting",
            Self::Pages => "Pages and lists",
            Self::Replay => "Looking back at a meeting",
            Self::Home => "Before a meeting",
        }
    }
}
