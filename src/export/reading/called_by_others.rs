//! What other people call what we have headings for: in small letters, without signs, parted by a stroke.

use super::place::Place;
use crate::meeting::vocabulary::{Attendance, Category, PlanPart};

/// Our categories.
const CATEGORIES: &[(Category, &str)] = &[
    (
        Category::Worries,
        "concern|concerns|our worries|risks|what are you worried about|what is not going well|what is not working well|\
         whats not working well|worried about|worry",
    ),
    (Category::PastHarm, "harm|harm so far|previous harm"),
    (Category::CurrentHarm, "harm now|present harm"),
    (
        Category::FutureDanger,
        "danger|dangers|future harm|future worries",
    ),
    (
        Category::ComplicatingFactors,
        "complicating factor|complications|stressors",
    ),
    (
        Category::WorkingWell,
        "going well|good things|positives|what is going well|what is working well|what works|what works well|whats going well",
    ),
    (
        Category::ExistingStrengths,
        "existing strengths|protective factors|strength",
    ),
    (
        Category::ExistingSafety,
        "exceptions|existing safety|protection|safety so far",
    ),
    (
        Category::Needs,
        "needs|what happens next|what needs to change|what next|wishes",
    ),
    (
        Category::NextSteps,
        "action|action plan|action points|actions|agreed actions|next step|plan|steps|tasks|the plan|to do|todo|\
         who does what by when",
    ),
    (
        Category::BottomLines,
        "bottom line|must haves|non negotiables",
    ),
];

/// What does not stand on the board.
const BESIDE: &[(Place, &str)] = &[
    (
        Place::Statements,
        "danger statement|danger statements|worry statement|worry statements",
    ),
    (
        Place::Goals,
        "goal|goals|our goals|what do we want to see|what we want to see",
    ),
    (
        Place::Decisions,
        "decided|decision|decisions|outcome|what was decided",
    ),
    (
        Place::People(Attendance::Present),
        "attendees|here|in the room|participants|people|present|those present|who is here|whos here",
    ),
    (
        Place::People(Attendance::Apologies),
        "apologies|sent apologies|who sent apologies",
    ),
    (Place::People(Attendance::Invited), "invited"),
    (
        Place::Scale,
        "numbers|safety scale|scale|scales|scaling|scaling question|scores|stability scale|the numbers|wellbeing scale",
    ),
    (
        Place::Plan(PlanPart::Rules),
        "family safety plan|rules|safety plan",
    ),
    (
        Place::Plan(PlanPart::Network),
        "network|safety network|support network",
    ),
    (
        Place::Plan(PlanPart::IfWorried),
        "if we are worried|what to do if worried",
    ),
    (Place::Plan(PlanPart::ChildCanDo), "what the child can do"),
    (
        Place::NextMeeting,
        "date of next meeting|next meeting|next review|review date",
    ),
];

/// What is called so.
pub fn called(words: &str) -> Option<Place> {
    let so = |all: &str| all.split('|').any(|one| one == words);
    let category = CATEGORIES.iter().find(|(_, all)| so(all));
    let beside = || BESIDE.iter().find(|(_, all)| so(all));
    category
        .map(|(category, _)| Place::Under(*category))
        .or_else(|| beside().map(|(place, _)| place.clone()))
}

/// The category whose question these words begin with.
pub fn begins_as_a_question(words: &str) -> Option<Category> {
    let goes_on = |one: &str| {
        one.starts_with("what ")
            && words
                .strip_prefix(one)
                .is_some_and(|rest| rest.starts_with(' '))
    };
    let found = CATEGORIES
        .iter()
        .find(|(_, all)| all.split('|').any(goes_on));
    found.map(|(category, _)| *category)
}
