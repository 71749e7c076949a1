//! The numbers that name things within one meeting.

use serde::{Deserialize, Serialize};

/// Declares numbers that name one kind of thing within one meeting.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {
        $($(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);)+
    };
}

ids! {
    /// Names a person.
    PersonId,
    /// Names an entry; a next step is an entry too.
    EntryId,
    /// Names a scale.
    ScaleId,
    /// Names a danger or worry statement.
    StatementId,
    /// Names a goal.
    GoalId,
    /// Names a decision.
    DecisionId,
    /// Names a line of the safety plan.
    RuleId,
    /// Names something a child said or drew into a house.
    ItemId,
    /// Names a page of words and pictures.
    PageId,
}
