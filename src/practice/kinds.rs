//! Who usually sits in each kind of meeting, and the setting it usually stands in.

use crate::meeting::vocabulary::{Kind, Setting, Side};

/// A place at the table that a kind of meeting usually has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role {
    /// What somebody in it is called.
    pub title: &'static str,
    /// How they belong to the meeting.
    pub side: Side,
    /// For whom they work; empty for family and friends.
    pub agency: &'static str,
}

const fn role(title: &'static str, side: Side, agency: &'static str) -> Role {
    Role {
        title,
        side,
        agency,
    }
}

const CHILD: Role = role("Child", Side::Child, "");
const MUM: Role = role("Mum", Side::Family, "");
const DAD: Role = role("Dad", Side::Family, "");
const GRAN: Role = role("Gran", Side::Family, "");
const GRANDAD: Role = role("Grandad", Side::Family, "");
const AUNT: Role = role("Aunt", Side::Family, "");
const UNCLE: Role = role("Uncle", Side::Family, "");
const FRIEND: Role = role("Friend", Side::Network, "");
const NEIGHBOUR: Role = role("Neighbour", Side::Network, "");
const SUPPORTER: Role = role("Supporter", Side::Network, "");
const FOSTER_CARER: Role = role("Foster carer", Side::Network, "");
const SOCIAL_WORKER: Role = professional("Social worker", "Children's services");
const TEAM_MANAGER: Role = professional("Team manager", "Children's services");
const FAMILY_WORKER: Role = professional("Family worker", "Early help");
const SCHOOL: Role = professional("School", "School");
const NURSERY: Role = professional("Nursery", "Nursery");
const HEALTH_VISITOR: Role = professional("Health visitor", "Health");
const SCHOOL_NURSE: Role = professional("School nurse", "Health");
const GP: Role = professional("GP", "Health");
const POLICE: Role = professional("Police", "Police");
const CHAIR: Role = professional("Independent chair", "Children's services");

const REFERRER: Role = professional("Referrer", "");
const REVIEWING_OFFICER: Role = professional("Reviewing officer", "Children's services");
const FACILITATOR: Role = professional("Facilitator", "Children's services");
const ADVISER: Role = professional("Adviser", "Children's services");
const OBSERVER: Role = professional("Observer", "Children's services");

const fn professional(title: &'static str, agency: &'static str) -> Role {
    role(title, Side::Professional, agency)
}

const CONFERENCE: &[Role] = &[
    CHILD,
    MUM,
    DAD,
    SUPPORTER,
    CHAIR,
    SOCIAL_WORKER,
    SCHOOL,
    NURSERY,
    HEALTH_VISITOR,
    POLICE,
];

const PLAN_MEETING: &[Role] = &[
    CHILD,
    MUM,
    DAD,
    GRAN,
    SOCIAL_WORKER,
    SCHOOL,
    NURSERY,
    HEALTH_VISITOR,
];

const STRATEGY: &[Role] = &[
    TEAM_MANAGER,
    SOCIAL_WORKER,
    POLICE,
    HEALTH_VISITOR,
    GP,
    SCHOOL,
    REFERRER,
];

const CARED_FOR_REVIEW: &[Role] = &[
    CHILD,
    MUM,
    DAD,
    FOSTER_CARER,
    REVIEWING_OFFICER,
    SOCIAL_WORKER,
    SCHOOL,
    SCHOOL_NURSE,
];

const TEAM_AROUND_THE_FAMILY: &[Role] = &[
    CHILD,
    MUM,
    DAD,
    FAMILY_WORKER,
    SCHOOL,
    NURSERY,
    HEALTH_VISITOR,
];

const FAMILY_NETWORK: &[Role] = &[
    CHILD,
    MUM,
    DAD,
    GRAN,
    GRANDAD,
    AUNT,
    UNCLE,
    FRIEND,
    NEIGHBOUR,
    FACILITATOR,
    SOCIAL_WORKER,
];

/// Who usually sits there, in seating order: family first, as published guidance of English councils names them.
pub fn usual_roles(kind: Kind) -> &'static [Role] {
    match kind {
        Kind::Strategy => STRATEGY,
        Kind::InitialConference | Kind::ReviewConference => CONFERENCE,
        Kind::CoreGroup | Kind::ChildInNeed | Kind::Mapping => PLAN_MEETING,
        Kind::CaredForReview => CARED_FOR_REVIEW,
        Kind::TeamAroundTheFamily => TEAM_AROUND_THE_FAMILY,
        Kind::FamilyNetwork => FAMILY_NETWORK,
        Kind::Supervision => &[SOCIAL_WORKER, FACILITATOR, ADVISER, OBSERVER],
        Kind::DirectWork => &[CHILD, SOCIAL_WORKER],
    }
}

/// Whether a child or family usually sits there; strategy meetings and supervision are among workers.
pub fn family_is_there(kind: Kind) -> bool {
    let roles = usual_roles(kind);
    roles.iter().any(|role| role.side != Side::Professional)
}

/// The service a kind of meeting usually stands in, as named on a council's page.
pub fn default_setting(kind: Kind) -> Setting {
    match kind {
        Kind::TeamAroundTheFamily => Setting::Wellbeing,
        Kind::CaredForReview => Setting::Stability,
        Kind::Strategy
        | Kind::InitialConference
        | Kind::ReviewConference
        | Kind::CoreGroup
        | Kind::ChildInNeed
        | Kind::FamilyNetwork
        | Kind::Supervision
        | Kind::DirectWork
        | Kind::Mapping => Setting::Safety,
    }
}
