//! The questions a kind of meeting must have answered before people go home.

use crate::meeting::vocabulary::Kind;

const STRATEGY: &[&str] = &[
    "Is it serious enough to find out whether a child is being hurt?",
    "Do we find out alone or together with the police?",
    "Should a doctor see the child, and by when?",
    "What must happen tonight so that every child is safe?",
    "Which other children could be in danger?",
    "Who tells the family what, and when?",
];

const INITIAL_CONFERENCE: &[&str] = &[
    "Does each child need a child protection plan?",
    "Under which heading does the plan stand?",
    "Who sees it differently, and how?",
    "Who is in the core group, and who leads it?",
    "Have we thought of every child in the home?",
];

const REVIEW_CONFERENCE: &[&str] = &[
    "Does each child still need a child protection plan?",
    "Does the heading still fit?",
    "Who sees it differently, and how?",
    "If the plan ends, which help goes on?",
    "Have we thought of every child in the home?",
];

const CORE_GROUP: &[&str] = &[
    "Is the plan working?",
    "Does the family need more, the same or less help?",
    "Which part of the plan must change today?",
    "Must the next conference be sooner?",
];

const CHILD_IN_NEED: &[&str] = &[
    "Is the plan working?",
    "Does the family need more, the same or less help?",
    "Does the family want to go on with it?",
    "Which part of the plan must change today?",
];

const CARED_FOR_REVIEW: &[&str] = &[
    "Does the plan give the child what is needed now?",
    "Where will the child live until grown up?",
    "Is the time with family right for the child?",
    "Would the child decide the same?",
    "What must change, and who sees to it?",
];

const TEAM_AROUND_THE_FAMILY: &[&str] = &[
    "Is the help working?",
    "Does the family need more, the same or less help?",
    "Does the family want to go on with it?",
    "Who holds it all together until we meet again?",
];

const FAMILY_NETWORK: &[&str] = &[
    "Does the family's plan keep every bottom line?",
    "Who steps in when somebody cannot do their part?",
    "Who tells the social worker if it goes wrong?",
    "On which day do we look at the plan again?",
];

const SUPERVISION: &[&str] = &[
    "Is the worker's question answered?",
    "What do we still need to find out, and from whom?",
    "Is a child in danger before we talk again?",
    "What will the worker do first, and by which day?",
];

/// What must be decided, each question in one plain sentence; nothing where people only talk.
///
/// What each kind decides follows published guidance of English councils; the sentences are our own.
pub fn questions_to_decide(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Strategy => STRATEGY,
        Kind::InitialConference => INITIAL_CONFERENCE,
        Kind::ReviewConference => REVIEW_CONFERENCE,
        Kind::CoreGroup => CORE_GROUP,
        Kind::ChildInNeed => CHILD_IN_NEED,
        Kind::CaredForReview => CARED_FOR_REVIEW,
        Kind::TeamAroundTheFamily => TEAM_AROUND_THE_FAMILY,
        Kind::FamilyNetwork => FAMILY_NETWORK,
        Kind::Supervision => SUPERVISION,
        Kind::DirectWork | Kind::Mapping => &[],
    }
}
