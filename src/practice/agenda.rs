//! The parts of each kind of meeting, with the minutes planned for them.

use crate::meeting::vocabulary::Kind;

/// What a part of a meeting is for, so that rules can ask whether its time has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// Who is here, what for, and what each hopes for.
    Welcome,
    /// How the family sees it, before anyone else speaks.
    FamilyView,
    /// What each person knows, before anyone judges it.
    Facts,
    /// What is different since last time.
    Changes,
    /// What was agreed last time, one by one.
    OldSteps,
    /// What people are worried about.
    Worries,
    /// What works.
    WorkingWell,
    /// What the child said, drew or would say.
    Child,
    /// School, health and time with family.
    DailyLife,
    /// The worries in whole sentences.
    Statements,
    /// What everyone will see instead.
    Goals,
    /// Numbers from 0 to 10.
    Scale,
    /// What must or must not be.
    BottomLines,
    /// The family and its friends talk among themselves.
    FamilyAlone,
    /// The questions this kind of meeting must answer.
    Decision,
    /// Who does what by when.
    Plan,
    /// Last words, the next date, who gets a copy.
    Closing,
}

/// A part of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What the room reads.
    pub title: &'static str,
    /// How long it is planned to take, in minutes.
    pub minutes: u64,
    /// What it is for.
    pub about: About,
}

const fn part(about: About, minutes: u64, title: &'static str) -> Part {
    Part {
        title,
        minutes,
        about,
    }
}

const WORRIES: &str = "What are we worried about?";
const WORKING_WELL: &str = "What's working well?";
const CHILD: &str = "What do the children say?";
const STATEMENTS: &str = "Our worries in whole sentences";
const GOALS: &str = "What we want to see instead";
const SCALE: &str = "Where are we, from 0 to 10?";
const PLAN: &str = "Who does what, by when?";
const CLOSING: &str = "Last words and the next date";

const STRATEGY: &[Part] = &[
    part(About::Welcome, 5, "What brings us here now?"),
    part(About::Facts, 15, "What does each of us know?"),
    part(About::Worries, 10, WORRIES),
    part(About::WorkingWell, 5, WORKING_WELL),
    part(About::Child, 5, CHILD),
    part(About::Scale, 5, SCALE),
    part(About::Decision, 10, "What do we decide?"),
    part(About::Plan, 5, "Who does what, and who tells the family?"),
];

const INITIAL_CONFERENCE: &[Part] = &[
    part(About::Welcome, 5, "Welcome, and your hopes for today"),
    part(About::FamilyView, 10, "How does the family see it?"),
    part(About::Worries, 20, WORRIES),
    part(About::WorkingWell, 20, WORKING_WELL),
    part(About::Child, 5, CHILD),
    part(About::Statements, 8, STATEMENTS),
    part(About::Goals, 7, GOALS),
    part(About::Scale, 10, SCALE),
    part(About::Decision, 10, "Is a plan needed?"),
    part(About::Plan, 20, PLAN),
    part(About::Closing, 5, CLOSING),
];

const REVIEW_CONFERENCE: &[Part] = &[
    part(About::Welcome, 5, "Welcome, and your hopes for today"),
    part(About::Changes, 15, "What has changed since last time?"),
    part(About::OldSteps, 15, "What did we agree, and is it done?"),
    part(About::Worries, 15, WORRIES),
    part(About::WorkingWell, 15, WORKING_WELL),
    part(About::Child, 5, CHILD),
    part(About::Scale, 15, "Where are we, and what has moved?"),
    part(About::Decision, 10, "Is the plan still needed?"),
    part(About::Plan, 15, PLAN),
    part(About::Closing, 5, CLOSING),
];

const PLAN_MEETING: &[Part] = &[
    part(About::Welcome, 5, "Welcome, and your hopes for today"),
    part(About::OldSteps, 15, "What did we agree, and is it done?"),
    part(About::Changes, 10, "What has changed since last time?"),
    part(About::Child, 5, CHILD),
    part(About::Scale, 10, SCALE),
    part(About::Decision, 5, "Is the plan working?"),
    part(About::Plan, 15, PLAN),
    part(About::Closing, 5, CLOSING),
];

const CARED_FOR_REVIEW: &[Part] = &[
    part(About::Welcome, 5, "Welcome, and your hopes for today"),
    part(About::Child, 15, "What does the child want us to know?"),
    part(About::WorkingWell, 15, WORKING_WELL),
    part(About::Worries, 15, WORRIES),
    part(About::Scale, 10, SCALE),
    part(About::DailyLife, 20, "School, health and time with family"),
    part(About::Decision, 10, "Is this the right plan?"),
    part(About::Plan, 10, PLAN),
    part(About::Closing, 5, CLOSING),
];

const TEAM_AROUND_THE_FAMILY: &[Part] = &[
    part(About::Welcome, 5, "Welcome, and your hopes for today"),
    part(About::WorkingWell, 15, WORKING_WELL),
    part(About::Worries, 15, WORRIES),
    part(About::Child, 5, CHILD),
    part(About::Goals, 10, GOALS),
    part(About::Scale, 10, SCALE),
    part(About::Decision, 5, "Is this the right help?"),
    part(About::Plan, 10, PLAN),
    part(About::Closing, 5, CLOSING),
];

const FAMILY_NETWORK: &[Part] = &[
    part(About::Welcome, 5, "Welcome, and who is who"),
    part(About::Worries, 5, WORRIES),
    part(About::BottomLines, 5, "What must the plan keep to?"),
    part(About::FamilyAlone, 60, "The family talks on its own"),
    part(About::Plan, 25, "The family's plan: who does what?"),
    part(About::Decision, 5, "Does the plan keep every bottom line?"),
    part(About::Closing, 5, CLOSING),
];

const SUPERVISION: &[Part] = &[
    part(About::Welcome, 5, "What does the worker want to know?"),
    part(About::Facts, 15, "Who is in the family, and what happened?"),
    part(About::Worries, 10, WORRIES),
    part(About::WorkingWell, 10, WORKING_WELL),
    part(
        About::Statements,
        10,
        "Each writes the worry in one sentence",
    ),
    part(About::Goals, 10, GOALS),
    part(About::Scale, 5, SCALE),
    part(About::Decision, 5, "What do we make of it?"),
    part(About::Plan, 10, "What does the worker do next?"),
];

const DIRECT_WORK: &[Part] = &[
    part(About::Welcome, 5, "What we are doing, and who may see it"),
    part(About::WorkingWell, 10, "Good things"),
    part(About::Worries, 10, "Worries"),
    part(About::Goals, 10, "Dreams and wishes"),
    part(About::Closing, 5, "Who may see this now?"),
];

const MAPPING: &[Part] = &[
    part(About::Welcome, 10, "Welcome, and your hopes for today"),
    part(About::Changes, 5, "What has changed since last time?"),
    part(About::Worries, 15, WORRIES),
    part(About::WorkingWell, 10, WORKING_WELL),
    part(About::Child, 5, CHILD),
    part(About::Statements, 5, STATEMENTS),
    part(About::Goals, 5, GOALS),
    part(About::Scale, 8, SCALE),
    part(About::Plan, 7, PLAN),
    part(About::Closing, 5, CLOSING),
];

/// The parts of a kind of meeting, in the order in which they are planned.
///
/// The parts follow published guidance of English councils; the minutes are a beginning for each service to change.
pub fn agenda(kind: Kind) -> &'static [Part] {
    match kind {
        Kind::Strategy => STRATEGY,
        Kind::InitialConference => INITIAL_CONFERENCE,
        Kind::ReviewConference => REVIEW_CONFERENCE,
        Kind::CoreGroup | Kind::ChildInNeed => PLAN_MEETING,
        Kind::CaredForReview => CARED_FOR_REVIEW,
        Kind::TeamAroundTheFamily => TEAM_AROUND_THE_FAMILY,
        Kind::FamilyNetwork => FAMILY_NETWORK,
        Kind::Supervision => SUPERVISION,
        Kind::DirectWork => DIRECT_WORK,
        Kind::Mapping => MAPPING,
    }
}

/// How long a kind of meeting is planned to take, in minutes.
pub fn planned_minutes(kind: Kind) -> u64 {
    agenda(kind).iter().map(|part| part.minutes).sum()
}
