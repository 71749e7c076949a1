//! The words of the practice that files, exports and the command line share.

use serde::{Deserialize, Serialize};

/// Declares a closed list of words: `CamelCase` in session files, `kebab-case` on the command line and in JSON.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $kebab:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name on the command line and in JSON.
            pub fn kebab(self) -> &'static str {
                match self { $(Self::$variant => $kebab,)+ }
            }

            /// The one with this name on the command line, if there is one.
            pub fn from_kebab(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.kebab() == name)
            }
        }
    };
}
pub(crate) use vocabulary;

vocabulary! {
    /// One of the three questions on the wall.
    Column {
        /// What are we worried about?
        Worried = "worried",
        /// What's working well?
        WorkingWell = "working-well",
        /// What needs to happen?
        NeedsToHappen = "needs-to-happen",
    }
}

vocabulary! {
    /// Where in its column an entry belongs; the first of each column is for what is not sorted yet.
    Category {
        /// Worries that are not sorted yet.
        Worries = "worries",
        /// What was done or left undone, and what it did to the child.
        PastHarm = "past-harm",
        /// The same, still going on.
        CurrentHarm = "current-harm",
        /// What may happen to the child if nothing changes.
        FutureDanger = "future-danger",
        /// What makes it harder but is not itself the harm.
        ComplicatingFactors = "complicating-factors",
        /// What works, not sorted yet.
        WorkingWell = "working-well",
        /// Good for the child, not tested against the danger.
        ExistingStrengths = "existing-strengths",
        /// The danger was there and somebody kept the child safe.
        ExistingSafety = "existing-safety",
        /// What needs to happen, not sorted yet.
        Needs = "needs",
        /// Who does what by when.
        NextSteps = "next-steps",
        /// What must or must not be, with the reason.
        BottomLines = "bottom-lines",
    }
}

vocabulary! {
    /// The service in which the meeting stands: it changes words, never data.
    Setting {
        /// Early help.
        Wellbeing = "wellbeing",
        /// Child in need and child protection.
        Safety = "safety",
        /// Cared-for children and care leavers.
        Stability = "stability",
    }
}

vocabulary! {
    /// What the meeting is for.
    Kind {
        /// Decides the next step after a concern.
        Strategy = "strategy",
        /// The first child protection conference.
        InitialConference = "initial-conference",
        /// A later child protection conference.
        ReviewConference = "review-conference",
        /// The people who carry out the plan.
        CoreGroup = "core-group",
        /// A child in need meeting.
        ChildInNeed = "child-in-need",
        /// The review of a cared-for child.
        CaredForReview = "cared-for-review",
        /// Early help around a family.
        TeamAroundTheFamily = "team-around-the-family",
        /// The family and its friends make a plan.
        FamilyNetwork = "family-network",
        /// Workers think a case through together.
        Supervision = "supervision",
        /// One worker with one child.
        DirectWork = "direct-work",
        /// A map for any other occasion.
        Mapping = "mapping",
    }
}

vocabulary! {
    /// Which of the first two columns stands on the left.
    Order {
        /// Begins with what people are worried about.
        WorriedFirst = "worried-first",
        /// Begins with what is working well.
        WellFirst = "well-first",
    }
}

vocabulary! {
    /// How somebody belongs to the meeting.
    Side {
        /// A child the meeting is about.
        Child = "child",
        /// Parents, grandparents, brothers and sisters.
        Family = "family",
        /// Friends, neighbours, whoever helps the family.
        Network = "network",
        /// Whoever is there because of their work.
        Professional = "professional",
    }
}

vocabulary! {
    /// Whether somebody is in the room.
    Attendance {
        /// In the room, or on the line.
        Present = "present",
        /// Could not come and said so.
        Apologies = "apologies",
        /// Was asked; nothing known yet.
        Invited = "invited",
    }
}

vocabulary! {
    /// How an entry is known.
    Known {
        /// The speaker saw or heard it.
        Seen = "seen",
        /// Somebody told the speaker.
        Told = "told",
        /// The speaker thinks so.
        Thinks = "thinks",
    }
}

vocabulary! {
    /// What became of a next step.
    Progress {
        /// Nobody has asked yet.
        Open = "open",
        /// Was asked for, and is still to be done.
        NotYet = "not-yet",
        /// Was asked for, and is done otherwise than was said.
        Changed = "changed",
        /// Done.
        Done = "done",
        /// No longer needed.
        NotNeeded = "not-needed",
    }
}

vocabulary! {
    /// A part of a danger or worry statement.
    StatementPart {
        /// What the family already does; may be left out.
        Already = "already",
        /// Who is worried.
        Who = "who",
        /// About what: what happened, or may happen.
        What = "what",
        /// What it could mean for the child if nothing changes.
        Meaning = "meaning",
        /// The whole sentence, worded by hand.
        Sentence = "sentence",
    }
}

vocabulary! {
    /// A part of a goal.
    GoalPart {
        /// What everyone will see instead.
        Instead = "instead",
        /// For how long.
        HowLong = "how-long",
        /// Who will see it.
        SeenBy = "seen-by",
        /// The whole sentence, worded by hand.
        Sentence = "sentence",
    }
}

vocabulary! {
    /// A part of the safety plan.
    PlanPart {
        /// The rules, in plain words.
        Rules = "rules",
        /// Who does what.
        WhoDoesWhat = "who-does-what",
        /// Who helps.
        Network = "network",
        /// What to do if somebody is worried.
        IfWorried = "if-worried",
        /// What the child can do if it is not safe.
        ChildCanDo = "child-can-do",
    }
}

impl Category {
    /// The column it stands in.
    pub fn column(self) -> Column {
        match self {
            Self::Worries
            | Self::PastHarm
            | Self::CurrentHarm
            | Self::FutureDanger
            | Self::ComplicatingFactors => Column::Worried,
            Self::WorkingWell | Self::ExistingStrengths | Self::ExistingSafety => {
                Column::WorkingWell
            }
            Self::Needs | Self::NextSteps | Self::BottomLines => Column::NeedsToHappen,
        }
    }

    /// Its number in `ALL`, for tables by category.
    pub fn index(self) -> usize {
        self as usize
    }
}

impl Column {
    /// Its categories, from the unsorted one down.
    pub fn categories(self) -> &'static [Category] {
        match self {
            Self::Worried => &Category::ALL[..5],
            Self::WorkingWell => &Category::ALL[5..8],
            Self::NeedsToHappen => &Category::ALL[8..],
        }
    }

    /// Where words go before anyone has decided where they belong.
    pub fn unsorted(self) -> Category {
        match self {
            Self::Worried => Category::Worries,
            Self::WorkingWell => Category::WorkingWell,
            Self::NeedsToHappen => Category::Needs,
        }
    }

    /// Its number in `ALL`, for tables by column.
    pub fn index(self) -> usize {
        self as usize
    }
}

#[allow(
    clippy::derivable_impls,
    reason = "the list is made by a macro that knows no default"
)]
impl Default for Progress {
    fn default() -> Self {
        Self::Open
    }
}

impl Order {
    /// The three columns from left to right.
    pub fn columns(self) -> [Column; 3] {
        match self {
            Self::WorriedFirst => [Column::Worried, Column::WorkingWell, Column::NeedsToHappen],
            Self::WellFirst => [Column::WorkingWell, Column::Worried, Column::NeedsToHappen],
        }
    }
}
