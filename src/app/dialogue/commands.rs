//! The one table of commands that a dialogue has besides the names in the table of keys.

use crate::app::action::Action;
use crate::app::chairing::Page;
use crate::app::model::{Model, Screen};
use crate::meeting::vocabulary::{Attendance, Category, Known, Progress};

/// Where a command is told of by the short help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Wherever a meeting runs.
    Meeting,
    /// On the board.
    Board,
    /// On the page of people.
    People,
    /// On the page of the scale.
    Scale,
    /// On statements and goals.
    Statements,
    /// On the plan.
    Plan,
    /// On the page of the child.
    Child,
    /// On the page of gaps.
    Gaps,
    /// While looking back.
    Past,
    /// In the list of meetings.
    Home,
    /// Nowhere: another word for something.
    Alias,
}

/// What a command does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Tells where one stands.
    Where,
    /// Reads this column, page or list.
    Read,
    /// Reads the whole board.
    ReadBoard,
    /// Lists commands.
    Help,
    /// Leaves a list, a text or a page.
    Back,
    /// One thing on.
    Next,
    /// One thing back.
    Previous,
    /// Goes to something by its number or name.
    Go,
    /// Goes to a place of the board.
    Place(Category),
    /// Writes an entry or what is marked anew.
    Edit,
    /// Writes something that is held back.
    Held,
    /// Some words become others.
    Change,
    /// Takes something off.
    TakeOff,
    /// Moves an entry.
    Move,
    /// Says how an entry is known.
    Known(Known),
    /// Says who said an entry.
    SaidBy,
    /// Finds words.
    Find,
    /// Names this moment.
    Bookmark,
    /// Another title.
    Title,
    /// A part of somebody's line.
    Part(PersonPart),
    /// Whether somebody is here.
    Attends(Attendance),
    /// Covers numbers, or shows them.
    Cover(bool),
    /// Another scale.
    Scale,
    /// A statement by its number.
    Row,
    /// Puts up a question, or asks for its numbers.
    Question,
    /// What became of a step.
    Progress(Progress),
    /// Who does a step.
    Who,
    /// By when a step is done.
    By,
    /// For which goal a step is.
    Goal,
    /// A child by name.
    Child,
    /// The picture of a page.
    Picture,
    /// The question of a page.
    About,
    /// Puts a question to sleep.
    NotNow,
    /// A new meeting.
    New,
    /// A meeting that follows on from another.
    FollowOn,
    /// Shows how the numbers moved.
    Trend,
    /// An action of the table of keys.
    Ask(Action),
}

/// A part of somebody's line on the page of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonPart {
    /// What they are called.
    Name,
    /// What they are.
    Role,
    /// For whom they work.
    From,
    /// How they belong to the meeting.
    Side,
}

/// One command.
#[derive(Debug)]
pub struct Command {
    /// Where it is told of.
    pub spot: Spot,
    /// What is said behind the slash.
    pub name: &'static str,
    /// What may follow.
    pub takes: &'static str,
    /// What it does.
    pub verb: Verb,
    /// The same in one sentence.
    pub says: &'static str,
}

/// Writes the table one command a line.
macro_rules! commands {
    ($($spot:ident $name:literal $takes:literal $verb:expr, $says:literal;)+) => {
        &[$(Command { spot: Spot::$spot, name: $name, takes: $takes, verb: $verb, says: $says },)+]
    };
}

/// The table, in the order in which it is told.
#[rustfmt::skip]
pub const COMMANDS: &[Command] = commands! {
    Meeting "where" "" Verb::Where, "Says where you stand, the time, whose turn it is, and whether all is saved.";
    Meeting "read" "" Verb::Read, "Reads this column or page, with numbers.";
    Meeting "read all" "" Verb::ReadBoard, "Reads the whole board and the numbers.";
    Meeting "next" "" Verb::Next, "Goes to the next thing; so does an empty line on a page.";
    Meeting "previous" "" Verb::Previous, "Goes to the thing before.";
    Meeting "go" "3 or a name" Verb::Go, "Goes to that number or name.";
    Meeting "back" "" Verb::Back, "Leaves a list or a page, or leaves words as they were.";
    Meeting "edit" "3" Verb::Edit, "Asks for other words for number 3, or for where you stand.";
    Meeting "take off" "3" Verb::TakeOff, "Takes number 3 off, or where you stand; undo brings it back.";
    Meeting "undo" "" Verb::Ask(Action::Undo), "Takes back the last thing done.";
    Meeting "bookmark" "a name" Verb::Bookmark, "Gives this moment a name.";
    Meeting "turn" "" Verb::Ask(Action::PassTurn), "Passes the turn to the next person; new entries carry that name.";
    Meeting "curtain" "" Verb::Ask(Action::Curtain), "Covers everything at once; an empty line opens it.";
    Meeting "end" "" Verb::Ask(Action::Leave), "Ends the meeting, with everything saved.";
    Board "worried" "" Verb::Place(Category::Worries), "Goes to the worries; so does the name of any other place.";
    Board "well" "" Verb::Place(Category::WorkingWell), "Goes to what works well.";
    Board "needs" "" Verb::Place(Category::Needs), "Goes to what needs to happen.";
    Board "change" "these words to those" Verb::Change, "Changes some words of the entry where you stand; a number may come first.";
    Board "move" "3 to a place" Verb::Move, "Moves number 3 to another place, or up, or down.";
    Board "seen" "3" Verb::Known(Known::Seen), "Marks number 3 as seen; told and thought do likewise.";
    Board "held" "words" Verb::Held, "Writes words that are held back; /hold back shows them to everyone.";
    Board "said by" "3 and names" Verb::SaidBy, "Says who said number 3.";
    Board "find" "words" Verb::Find, "Finds words on the board and goes there.";
    People "role" "words" Verb::Part(PersonPart::Role), "Says what somebody is.";
    People "from" "words" Verb::Part(PersonPart::From), "Says for whom somebody works.";
    People "name" "words" Verb::Part(PersonPart::Name), "Gives somebody another name.";
    People "side" "a word" Verb::Part(PersonPart::Side), "Says whether somebody is child, family, network or professional.";
    People "here" "" Verb::Attends(Attendance::Present), "Marks somebody as here; apologies and invited do likewise.";
    Scale "cover" "" Verb::Cover(true), "Begins a round in which numbers stay covered.";
    Scale "show" "" Verb::Cover(false), "Shows all covered numbers together.";
    Scale "scale" "2" Verb::Scale, "Goes to the scale with this number.";
    Statements "statement" "2" Verb::Row, "Goes to that statement, or to the next one that is to be made.";
    Statements "goal" "" Verb::Goal, "Goes to the goal; so do differs, already, and the name of any other part.";
    Statements "question" "" Verb::Question, "Puts up the question of this goal; then asks for its numbers.";
    Plan "done" "3" Verb::Progress(Progress::Done), "Ticks a step off; not yet and no longer needed do likewise.";
    Plan "go" "step" Verb::Go, "Goes to where another step is said; so do decision, bottom line, the rules, next meeting.";
    Plan "who" "names" Verb::Who, "Says who does the step where you stand.";
    Plan "by" "a day" Verb::By, "Says by when the step is done.";
    Plan "goal" "1" Verb::Goal, "Says for which goal the step is.";
    Child "child" "a name" Verb::Child, "Goes to a child, or names another.";
    Child "picture" "words" Verb::Picture, "Chooses the picture of this page.";
    Child "about" "words" Verb::About, "Chooses the question of this page.";
    Gaps "there" "" Verb::Ask(Action::GoThere), "Goes to what the question is about.";
    Gaps "not now" "a reason" Verb::NotNow, "Does not ask this again in this meeting.";
    Past "next" "" Verb::Next, "Goes to the next thing that was kept; so does an empty line.";
    Past "previous" "" Verb::Previous, "Goes to the one before.";
    Past "read all" "" Verb::ReadBoard, "Reads the board as it stood then.";
    Past "find" "words" Verb::Find, "Finds where words were first said.";
    Past "back" "" Verb::Back, "Leaves; in a running meeting, back to now.";
    Home "new" "a title" Verb::New, "Begins a new meeting.";
    Home "follow on" "2" Verb::FollowOn, "Begins the next meeting of that family.";
    Home "read" "" Verb::Read, "Reads the list of meetings.";
    Home "curtain" "" Verb::Ask(Action::Curtain), "Covers everything at once; an empty line opens it.";
    Home "end" "" Verb::Ask(Action::Leave), "Leaves.";
    Meeting "help" "" Verb::Help, "Lists the commands that fit here; /help all lists every one.";
    Alias "told" "3" Verb::Known(Known::Told), "";
    Alias "thought" "3" Verb::Known(Known::Thinks), "";
    Alias "apologies" "" Verb::Attends(Attendance::Apologies), "";
    Alias "invited" "" Verb::Attends(Attendance::Invited), "";
    Alias "not yet" "3" Verb::Progress(Progress::NotYet), "";
    Alias "no longer needed" "3" Verb::Progress(Progress::NotNeeded), "";
    Alias "title" "words" Verb::Title, "";
    Alias "change the title" "" Verb::Title, "";
    Alias "name this moment" "" Verb::Bookmark, "";
    Alias "find words on the board" "" Verb::Find, "";
    Alias "take an entry off the board" "" Verb::TakeOff, "";
    Alias "change the words of an entry" "" Verb::Edit, "";
    Alias "up" "" Verb::Previous, "";
    Alias "down" "" Verb::Next, "";
    Alias "quit" "" Verb::Ask(Action::Leave), "";
    Alias "exit" "" Verb::Ask(Action::Leave), "";
    Alias "everything" "" Verb::Ask(Action::Palette), "";
    Alias "history" "" Verb::Ask(Action::LookBack), "";
    Alias "pages" "" Verb::Ask(Action::ShowPages), "";
    Alias "houses" "" Verb::Ask(Action::ShowChild), "";
    Alias "part" "" Verb::Ask(Action::NextPart), "";
    Alias "trend" "" Verb::Trend, "";
    Alias "how the numbers moved" "" Verb::Trend, "";
    Alias "keys and help" "" Verb::Help, "";
    Alias "working well" "" Verb::Place(Category::WorkingWell), "";
    Alias "needs to happen" "" Verb::Place(Category::Needs), "";
};

/// The command that a line behind the slash begins with, and what follows it; the longest fits best.
pub fn command(line: &str) -> Option<(&'static Command, &str)> {
    let follows = |command: &'static Command| {
        let head = line.get(..command.name.len())?;
        let rest = &line[command.name.len()..];
        let whole = rest.is_empty() || rest.starts_with(char::is_whitespace);
        let takes = rest.trim().is_empty() || command.may_take();
        (head.eq_ignore_ascii_case(command.name) && whole && takes).then(|| (command, rest.trim()))
    };
    let fitting = COMMANDS.iter().filter_map(follows);
    fitting.max_by_key(|(command, _)| command.name.len())
}

impl Command {
    fn may_take(&self) -> bool {
        !self.takes.is_empty() || self.verb == Verb::Help
    }
}

/// Where help is asked for.
pub fn spot(model: &Model) -> Spot {
    let Screen::Meeting(chairing) = &model.screen else {
        return Spot::Home;
    };
    if chairing.is_past() {
        return Spot::Past;
    }
    match chairing.page {
        Page::People => Spot::People,
        Page::Scale => Spot::Scale,
        Page::Statements => Spot::Statements,
        Page::Plan => Spot::Plan,
        Page::Child => Spot::Child,
        Page::Gaps => Spot::Gaps,
        Page::Board | Page::Trend(_) | Page::Help(_) | Page::Reading(_) => Spot::Board,
    }
}

/// The commands that fit a spot, or all of them.
pub fn told(spot: Spot, all: bool) -> impl Iterator<Item = &'static Command> {
    let alone = matches!(spot, Spot::Home | Spot::Past);
    COMMANDS.iter().filter(move |command| {
        let here = command.spot == spot || (command.spot == Spot::Meeting && !alone);
        command.spot != Spot::Alias && (all || here)
    })
}
