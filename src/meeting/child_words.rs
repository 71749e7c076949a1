//! The words for what is done with a child: tools, houses, pictures.

use serde::{Deserialize, Serialize};

use super::vocabulary::{Category, vocabulary};

vocabulary! {
    /// With which pictures a child is asked about worries, good things and dreams.
    Tool {
        /// Three houses.
        Houses = "houses",
        /// A wizard: clothes, cape and spell.
        Wizards = "wizards",
        /// A fairy: clothes, wings and the star of the wand.
        Fairies = "fairies",
    }
}

vocabulary! {
    /// One of the three houses, by whatever picture it is shown.
    HousePart {
        /// What the child is worried about.
        Worries = "worries",
        /// What is good.
        GoodThings = "good-things",
        /// What the child wishes for.
        Dreams = "dreams",
    }
}

vocabulary! {
    /// The question that a page of words and pictures answers.
    PageAbout {
        /// Who is worried.
        WhoWorries = "who-worries",
        /// What they are worried about.
        WhatAbout = "what-about",
        /// What happened then.
        WhatHappened = "what-happened",
        /// What is being done so that it is safe.
        WhatIsDone = "what-is-done",
        /// What the child can do.
        ChildCanDo = "child-can-do",
    }
}

vocabulary! {
    /// A picture from our own small library, or one that is described.
    Picture {
        /// A house.
        House = "house",
        /// Two grown-ups.
        GrownUps = "grown-ups",
        /// A child.
        Child = "child",
        /// A telephone.
        Phone = "phone",
        /// A school.
        School = "school",
        /// Somebody who sleeps.
        Sleeping = "sleeping",
        /// A heart.
        Heart = "heart",
        /// Somebody of the police.
        Police = "police",
        /// A doctor.
        Doctor = "doctor",
        /// One of one's own, described.
        Own = "own",
    }
}

#[allow(
    clippy::derivable_impls,
    reason = "the list is made by a macro that knows no default"
)]
impl Default for Tool {
    fn default() -> Self {
        Self::Houses
    }
}

impl HousePart {
    /// Where on the board something from this house belongs, as long as nobody has sorted it.
    pub fn category(self) -> Category {
        match self {
            Self::Worries => Category::Worries,
            Self::GoodThings => Category::WorkingWell,
            Self::Dreams => Category::Needs,
        }
    }
}
