//! What the columns come to: statements, goals, decisions, the safety plan, and the day of the next meeting.

use std::sync::Arc;

use chrono::NaiveDate;

pub use super::parts::Differs;
use super::parts::{DecisionId, EntryId, GoalId, RuleId, StatementId};
use super::sentence::{compose_goal, compose_statement};
use super::vocabulary::{GoalPart, PlanPart, StatementPart};

/// A danger or worry statement: who is worried, about what, and what it could mean for the child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Names it in records.
    pub id: StatementId,
    /// Its parts as they were written, in the order of `StatementPart::ALL`; the sentence is empty until it is worded by hand.
    pub parts: [String; StatementPart::ALL.len()],
    /// The entries that tell of what it is about.
    pub examples: Vec<EntryId>,
    /// Who sees it differently, and how.
    pub differs: Vec<Differs>,
    /// Whether everybody was asked and nobody sees it differently.
    pub all_agree: bool,
    /// When its first letter came, in milliseconds since the start.
    pub at: u64,
    /// Whether it stood at the end of the meeting before, in the same words.
    pub carried: bool,
}

impl Statement {
    /// A statement without words, begun at this time.
    pub fn of(id: StatementId, at: u64) -> Self {
        Self {
            id,
            parts: Default::default(),
            examples: Vec::new(),
            differs: Vec::new(),
            all_agree: false,
            at,
            carried: false,
        }
    }

    /// A part as it was written; empty if it was not.
    pub fn part(&self, part: StatementPart) -> &str {
        &self.parts[part as usize]
    }

    /// The whole: as it was worded by hand, else composed of what is there.
    pub fn sentence(&self) -> String {
        let by_hand = self.part(StatementPart::Sentence);
        if by_hand.is_empty() {
            compose_statement([
                self.part(StatementPart::Already),
                self.part(StatementPart::Who),
                self.part(StatementPart::What),
                self.part(StatementPart::Meaning),
            ])
        } else {
            by_hand.to_owned()
        }
    }
}

/// A goal: what everyone will see instead, for how long, and who will see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Names it in records.
    pub id: GoalId,
    /// The statement that it answers; it may have been taken off since.
    pub statement: Option<StatementId>,
    /// Its parts as they were written, in the order of `GoalPart::ALL`; the sentence is empty until it is worded by hand.
    pub parts: [String; GoalPart::ALL.len()],
    /// Whether it stood at the end of the meeting before, in the same words.
    pub carried: bool,
}

impl Goal {
    /// A goal without words.
    pub fn of(id: GoalId, statement: Option<StatementId>) -> Self {
        Self {
            id,
            statement,
            parts: Default::default(),
            carried: false,
        }
    }

    /// A part as it was written; empty if it was not.
    pub fn part(&self, part: GoalPart) -> &str {
        &self.parts[part as usize]
    }

    /// The whole: as it was worded by hand, else composed of what is there.
    pub fn sentence(&self) -> String {
        let by_hand = self.part(GoalPart::Sentence);
        if !by_hand.is_empty() {
            return by_hand.to_owned();
        }
        compose_goal([
            self.part(GoalPart::Instead),
            self.part(GoalPart::HowLong),
            self.part(GoalPart::SeenBy),
        ])
    }
}

/// Something the meeting decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Names it in records.
    pub id: DecisionId,
    /// The question that the kind of meeting has to answer; empty for what was decided besides.
    pub question: String,
    /// What was decided; empty as long as nothing is.
    pub what: String,
    /// Why.
    pub why: String,
    /// Who sees it differently, and how.
    pub differs: Vec<Differs>,
    /// Whether everybody was asked and nobody sees it differently.
    pub all_agree: bool,
}

impl Decision {
    /// A decision that is still to be made.
    pub fn of(id: DecisionId, question: String) -> Self {
        Self {
            id,
            question,
            what: String::new(),
            why: String::new(),
            differs: Vec::new(),
            all_agree: false,
        }
    }

    /// Question and answer in one line, so that "yes" says to what.
    pub fn sentence(&self) -> String {
        if self.question.is_empty() {
            self.what.clone()
        } else {
            format!("{} {}", self.question, self.what)
        }
    }
}

/// A line of the safety plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Names it in records.
    pub id: RuleId,
    /// In which part of the plan it stands.
    pub part: PlanPart,
    /// What it says.
    pub text: String,
    /// Whether it stood at the end of the meeting before, in the same words.
    pub carried: bool,
}

/// A statement and a goal that answers it; one of them may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// The statement, if it was made and not taken off.
    pub statement: Option<StatementId>,
    /// The goal, if there is one.
    pub goal: Option<GoalId>,
}

/// All of it, each in the order in which it was begun.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conclusions {
    /// Danger or worry statements.
    pub statements: Vec<Arc<Statement>>,
    /// Goals.
    pub goals: Vec<Arc<Goal>>,
    /// Decisions, made or still to be made.
    pub decisions: Vec<Arc<Decision>>,
    /// The safety plan.
    pub rules: Vec<Arc<Rule>>,
    /// The day of the next meeting.
    pub next_meeting: Option<NaiveDate>,
}

impl Conclusions {
    /// A statement that stands.
    pub fn statement(&self, id: StatementId) -> Option<&Statement> {
        let found = self.statements.iter().find(|one| one.id == id);
        found.map(AsRef::as_ref)
    }

    /// A goal that stands.
    pub fn goal(&self, id: GoalId) -> Option<&Goal> {
        let found = self.goals.iter().find(|one| one.id == id);
        found.map(AsRef::as_ref)
    }

    /// A decision that stands or is to be made.
    pub fn decision(&self, id: DecisionId) -> Option<&Decision> {
        let found = self.decisions.iter().find(|one| one.id == id);
        found.map(AsRef::as_ref)
    }

    /// A line of the safety plan.
    pub fn rule(&self, id: RuleId) -> Option<&Rule> {
        let found = self.rules.iter().find(|one| one.id == id);
        found.map(AsRef::as_ref)
    }

    /// Statements with the goals that answer them, in order, then goals that answer none.
    pub fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for statement in self.statements.iter().map(|one| one.id) {
            let goals = self.goals_for(statement);
            let none = goals.is_empty().then_some(None);
            rows.extend(
                none.into_iter()
                    .chain(goals.into_iter().map(Some))
                    .map(|goal| Row {
                        statement: Some(statement),
                        goal,
                    }),
            );
        }
        let answers = |goal: &Goal| {
            goal.statement
                .is_some_and(|id| self.statement(id).is_some())
        };
        let alone = self.goals.iter().filter(|goal| !answers(goal));
        rows.extend(alone.map(|goal| Row {
            statement: None,
            goal: Some(goal.id),
        }));
        rows
    }

    fn goals_for(&self, statement: StatementId) -> Vec<GoalId> {
        let answer = |goal: &&Arc<Goal>| goal.statement == Some(statement);
        self.goals
            .iter()
            .filter(answer)
            .map(|goal| goal.id)
            .collect()
    }

    /// The number under which a goal is spoken of, from 1: that of its row.
    pub fn number_of_goal(&self, id: GoalId) -> Option<usize> {
        let row = self.rows().iter().position(|row| row.goal == Some(id));
        row.map(|row| row + 1)
    }

    /// The lines of a part of the safety plan.
    pub fn rules_in(&self, part: PlanPart) -> impl Iterator<Item = &Arc<Rule>> {
        self.rules.iter().filter(move |rule| rule.part == part)
    }

    /// Decisions that were made.
    pub fn decided(&self) -> impl Iterator<Item = &Arc<Decision>> {
        self.decisions.iter().filter(|one| !one.what.is_empty())
    }
}
