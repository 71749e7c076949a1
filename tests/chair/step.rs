//! What a line of a script can say.

use sofs::meeting::vocabulary::{
    Attendance, Category, GoalPart, Known, PlanPart, Progress, Side, StatementPart,
};

/// Somebody who is asked to the meeting.
#[derive(Clone, Debug, Default)]
pub struct Somebody {
    pub name: String,
    pub role: String,
    pub side: Option<Side>,
    pub agency: String,
    pub attendance: Option<Attendance>,
}

/// Something somebody says for the board.
#[derive(Clone, Debug)]
pub struct Said {
    pub category: Category,
    /// Whoever is named; nobody while somebody has the turn.
    pub speakers: Vec<String>,
    pub text: String,
}

/// Somebody's number.
#[derive(Clone, Debug)]
pub struct Number {
    pub name: String,
    /// Digits, or `rather-not`.
    pub answer: String,
    pub why: String,
    pub one_up: String,
}

/// What became of a step of last time.
#[derive(Clone, Debug)]
pub struct Old {
    /// Some of its words.
    pub text: String,
    pub progress: Progress,
    /// If it changed: how it goes from now on.
    pub anew: String,
}

/// Something that is decided.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The question that the kind of meeting asks, from 1; none for what is decided besides.
    pub question: Option<usize>,
    pub what: String,
    pub why: String,
    /// `Nan: they need sitters`; `nobody` if everybody was asked; empty if nobody was.
    pub differs: String,
}

/// One line of a script.
#[derive(Clone, Debug)]
pub enum Step {
    Person(Somebody),
    /// The room talks, so many seconds long, and nothing is typed.
    Pause(u64),
    /// A step of last time is asked about.
    Old(Old),
    /// Words from last time stand here too.
    TakeOver(String),
    Say(Said),
    /// How the last entry is known.
    Known(Known),
    /// The last entry belongs elsewhere.
    Move(Category),
    /// An entry with these words comes off the board; without words the last one.
    TakeOff(String),
    Undo,
    /// The turn passes to the next person.
    Turn,
    /// The next time this word comes it is first typed wrong: wrong, right.
    Slip(String, String),
    /// Who, what, meaning, what the family already does.
    Statement([String; 4]),
    /// A part of the statement in this row, from 1, in other words.
    Reword(usize, StatementPart, String),
    /// Somebody sees the last statement differently.
    Differs(String),
    /// Whoever saw the statement in this row, from 1, differently sees it so no longer, and nobody else does.
    Agree(usize),
    /// What we want to see instead, for how long, who sees it.
    Goal([String; 3]),
    /// A part of the goal in this row, from 1, in other words.
    Regoal(usize, GoalPart, String),
    /// The question of the last goal's scale is put up.
    Ask,
    /// The numbers that follow are for this scale, from 1.
    Scale(usize),
    /// The question, 0 and 10.
    Question([String; 3]),
    Number(Number),
    /// Numbers stay covered from now on.
    Cover,
    /// All numbers are shown together.
    Show,
    /// Somebody says why, after all numbers were shown.
    Why(Number),
    Decide(Decided),
    /// Who does what by when, in one line.
    Task(String),
    /// The last step is for the goal with this number.
    For(usize),
    Rule(PlanPart, String),
    /// The day of the next meeting.
    Next(String),
    Bookmark(String),
}
