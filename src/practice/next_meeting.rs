//! When the next meeting is due, and of what kind it usually is.

use chrono::NaiveDate;

use super::{
    day_problem::say_day,
    words::kind_title,
    working_days::{Holidays, Unit},
};
use crate::meeting::vocabulary::Kind;

/// A meeting that should follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What kind of meeting it is.
    pub kind: Kind,
    /// The day to offer: a working day, the last one by the usual time.
    pub propose: NaiveDate,
    /// The last day that the rule allows, be it a working day or not.
    pub latest: NaiveDate,
    /// The rule and what it counts from, for the middle of a line.
    pub says: String,
}

impl Due {
    /// What the meeting is called within a line, as in "core group".
    pub fn what(&self) -> &'static str {
        kind_title(self.kind)
    }
}

/// How long until a meeting.
type Length = (u32, Unit);

/// When one kind of meeting follows another.
struct Rule {
    kind: Kind,
    usually: Length,
    at_most: Length,
    /// What the room reads before and after the day from which it counts.
    says: (&'static str, &'static str),
}

const fn rule(
    kind: Kind,
    usually: Length,
    at_most: Length,
    says: (&'static str, &'static str),
) -> Rule {
    Rule {
        kind,
        usually,
        at_most,
        says,
    }
}

const THREE_MONTHS: Length = (3, Unit::Month);
const SIX_MONTHS: Length = (6, Unit::Month);
const FOUR_WEEKS: Length = (4, Unit::Week);
const SIX_WEEKS: Length = (6, Unit::Week);
const TWELVE_WEEKS: Length = (12, Unit::Week);
const TEN_WORKING_DAYS: Length = (10, Unit::WorkingDay);
const FIFTEEN_WORKING_DAYS: Length = (15, Unit::WorkingDay);

/// Working Together to Safeguard Children (2023): the meeting that started the enquiries counts if there were several.
/// Some areas count from the last one.
const AFTER_STRATEGY: &[Rule] = &[rule(
    Kind::InitialConference,
    FIFTEEN_WORKING_DAYS,
    FIFTEEN_WORKING_DAYS,
    (
        "within 15 working days of the strategy meeting",
        "; if there were more, count from the one that started enquiries",
    ),
)];

/// Working Together to Safeguard Children (2023).
const AFTER_INITIAL_CONFERENCE: &[Rule] = &[
    rule(
        Kind::CoreGroup,
        TEN_WORKING_DAYS,
        TEN_WORKING_DAYS,
        ("within 10 working days of the initial conference", ""),
    ),
    rule(
        Kind::ReviewConference,
        THREE_MONTHS,
        THREE_MONTHS,
        ("within 3 months of the initial conference", ""),
    ),
];

/// Working Together to Safeguard Children (2023).
const AFTER_REVIEW_CONFERENCE: &[Rule] = &[rule(
    Kind::ReviewConference,
    SIX_MONTHS,
    SIX_MONTHS,
    ("within 6 months of the review conference", ""),
)];

/// Procedures of English areas; some meet every four weeks.
const AFTER_CORE_GROUP: &[Rule] = &[rule(
    Kind::CoreGroup,
    SIX_WEEKS,
    SIX_WEEKS,
    ("within 6 weeks of the core group", ""),
)];

/// Procedures of English areas, which differ: every four weeks in some, within three months in others.
const AFTER_CHILD_IN_NEED: &[Rule] = &[rule(
    Kind::ChildInNeed,
    SIX_WEEKS,
    TWELVE_WEEKS,
    (
        "usually 6 weeks, at most 12 weeks after the child in need meeting",
        "",
    ),
)];

/// Regulation 33 of the Care Planning, Placement and Case Review (England) Regulations 2010.
///
/// The first review itself is due within 20 working days of coming into care, which no meeting here counts from.
const AFTER_CARED_FOR_REVIEW: &[Rule] = &[rule(
    Kind::CaredForReview,
    THREE_MONTHS,
    SIX_MONTHS,
    (
        "usually 3 months, at most 6 months after the review",
        "; at most 3 months after a child's first review",
    ),
)];

/// Early help guidance of English councils, which differs.
const AFTER_TEAM_AROUND_THE_FAMILY: &[Rule] = &[rule(
    Kind::TeamAroundTheFamily,
    SIX_WEEKS,
    TWELVE_WEEKS,
    (
        "usually 6 weeks, at most 12 weeks after the team around the family",
        "",
    ),
)];

/// No guidance sets a limit; four weeks is what families and workers commonly agree.
const AFTER_FAMILY_NETWORK: &[Rule] = &[rule(
    Kind::FamilyNetwork,
    FOUR_WEEKS,
    FOUR_WEEKS,
    ("usually within 4 weeks of the family network meeting", ""),
)];

fn rules(kind: Kind) -> &'static [Rule] {
    match kind {
        Kind::Strategy => AFTER_STRATEGY,
        Kind::InitialConference => AFTER_INITIAL_CONFERENCE,
        Kind::ReviewConference => AFTER_REVIEW_CONFERENCE,
        Kind::CoreGroup => AFTER_CORE_GROUP,
        Kind::ChildInNeed => AFTER_CHILD_IN_NEED,
        Kind::CaredForReview => AFTER_CARED_FOR_REVIEW,
        Kind::TeamAroundTheFamily => AFTER_TEAM_AROUND_THE_FAMILY,
        Kind::FamilyNetwork => AFTER_FAMILY_NETWORK,
        Kind::Supervision | Kind::DirectWork | Kind::Mapping => &[],
    }
}

/// The meetings that usually follow one held on this day, soonest first; areas differ, so all of it is only offered.
pub fn next_due(kind: Kind, from: NaiveDate, holidays: &Holidays) -> Vec<Due> {
    let due = |rule: &Rule| {
        let after = |(count, unit)| holidays.later(from, count, unit);
        let (before, behind) = rule.says;
        Some(Due {
            kind: rule.kind,
            propose: holidays.working_day_by(after(rule.usually)?)?,
            latest: after(rule.at_most)?,
            says: format!("{before} on {}{behind}", say_day(from)),
        })
    };
    rules(kind).iter().filter_map(due).collect()
}

/// The kind of the meeting that is usually prepared next.
pub fn follows(kind: Kind) -> Kind {
    match kind {
        Kind::Strategy => Kind::InitialConference,
        Kind::InitialConference => Kind::ReviewConference,
        other => other,
    }
}
