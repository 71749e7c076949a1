//! Groups of places, for which a row of the key table counts.

use super::place::Place;

/// On the board, with nothing being written.
pub const BOARD: &[Place] = &[Place::Heading, Place::Entry, Place::Pinned];
/// On what a column came to.
pub const PINNED: &[Place] = &[Place::Pinned];
/// On an entry.
pub const ENTRY: &[Place] = &[Place::Entry];
/// In an entry that is being written.
pub const DRAFT: &[Place] = &[Place::Draft];
/// In another text that is being written.
pub const FIELD: &[Place] = &[Place::Field];
/// Wherever something is being written into the meeting.
pub const WRITING: &[Place] = &[Place::Draft, Place::Field];
/// Wherever letters go into a text.
pub const TEXT: &[Place] = &[
    Place::Draft,
    Place::Field,
    Place::Offer,
    Place::Usual,
    Place::List,
    Place::Home,
    Place::NewMeeting,
];
/// On the board, writing or not.
pub const ON_BOARD: &[Place] = &[Place::Heading, Place::Entry, Place::Pinned, Place::Draft];
/// In every part of a meeting in which something can be written.
pub const MEETING: &[Place] = &[
    Place::Heading,
    Place::Entry,
    Place::Draft,
    Place::Field,
    Place::Offer,
    Place::Usual,
    Place::People,
    Place::Scale,
    Place::Covered,
    Place::Statements,
    Place::Plan,
    Place::Houses,
    Place::Pages,
    Place::Differs,
    Place::Gaps,
    Place::Trend,
    Place::Pinned,
    Place::Help,
];
/// Everywhere.
pub const ANYWHERE: &[Place] = &[
    Place::Heading,
    Place::Entry,
    Place::Draft,
    Place::Field,
    Place::Offer,
    Place::Usual,
    Place::People,
    Place::Scale,
    Place::Covered,
    Place::Statements,
    Place::Plan,
    Place::Houses,
    Place::Pages,
    Place::Differs,
    Place::Gaps,
    Place::Trend,
    Place::Pinned,
    Place::Help,
    Place::List,
    Place::Home,
    Place::NewMeeting,
    Place::Choice,
    Place::Replay,
    Place::Follow,
    Place::Spotlight,
    Place::ReadBack,
    Place::Curtain,
    Place::Resting,
    Place::Revealed,
];
/// On the page of people.
pub const PEOPLE: &[Place] = &[Place::People];
/// On numbers that were just shown.
pub const REVEALED: &[Place] = &[Place::Revealed];
/// On the page of the scale.
pub const SCALE: &[Place] = &[Place::Scale, Place::Covered];
/// On the page of the scale, but not on a number that is covered.
pub const OPEN_SCALE: &[Place] = &[Place::Scale];
/// On a number of a covered round.
pub const COVERED: &[Place] = &[Place::Covered];
/// On pages that are filled in.
pub const TABLES: &[Place] = &[
    Place::People,
    Place::Scale,
    Place::Covered,
    Place::Statements,
    Place::Plan,
    Place::Houses,
    Place::Pages,
    Place::Differs,
];
/// Wherever a scale is shown.
pub const SCALES: &[Place] = &[
    Place::Heading,
    Place::Entry,
    Place::Pinned,
    Place::Scale,
    Place::Covered,
];
/// On statements, goals and their scales.
pub const STATEMENTS: &[Place] = &[Place::Statements];
/// On the page of the plan.
pub const PLAN: &[Place] = &[Place::Plan];
/// On the page of the child.
pub const CHILD: &[Place] = &[Place::Houses, Place::Pages];
/// On a child's houses.
pub const HOUSES: &[Place] = &[Place::Houses];
/// On words and pictures.
pub const PAGES: &[Place] = &[Place::Pages];
/// On who sees it differently.
pub const DIFFERS: &[Place] = &[Place::Differs];
/// On the pages of statements and of the plan.
pub const SENTENCES: &[Place] = &[Place::Statements, Place::Plan, Place::Differs];
/// On what a good chair would notice.
pub const GAPS: &[Place] = &[Place::Gaps];
/// On the page that shows how the numbers moved.
pub const TREND: &[Place] = &[Place::Trend];
/// In the list of meetings.
pub const HOME: &[Place] = &[Place::Home];
/// On the page that begins a meeting.
pub const NEW: &[Place] = &[Place::NewMeeting, Place::Choice];
/// On a choice of that page.
pub const CHOICE: &[Place] = &[Place::Choice];
/// In everything that offers something.
pub const LISTS: &[Place] = &[Place::List, Place::Offer, Place::Usual];
/// In the list of usual roles.
pub const USUAL: &[Place] = &[Place::Usual];
/// In a list to choose from.
pub const LIST: &[Place] = &[Place::List];
/// In the list of names or places.
pub const OFFER: &[Place] = &[Place::Offer];
/// Looking back.
pub const REPLAY: &[Place] = &[Place::Replay];
/// On the second screen.
pub const FOLLOW: &[Place] = &[Place::Follow];
/// On the page of keys.
pub const HELP: &[Place] = &[Place::Help];
/// All of a row of statement, goal and scale.
pub const ROWS: &[Place] = &[Place::Statements, Place::Differs];
/// Under the curtain.
pub const CURTAIN: &[Place] = &[Place::Curtain];
/// While nothing is written down.
pub const RESTING: &[Place] = &[Place::Resting];
/// On one entry alone.
pub const SPOTLIGHT: &[Place] = &[Place::Spotlight];
/// On one entry that is read back.
pub const READ_BACK: &[Place] = &[Place::ReadBack];
/// On one entry, alone or read back.
pub const ALONE: &[Place] = &[Place::Spotlight, Place::ReadBack];
