//! Statements, goals, and what they are made from.

use sofs::meeting::checks::Check;
use sofs::meeting::event::{Dissent, Event, Field};
use sofs::meeting::parts::GoalId;
use sofs::meeting::vocabulary::{Category, GoalPart};

use super::{Case, case};
use crate::common::wall::Wall;

pub fn cases() -> Vec<Case> {
    let mut cases = statements();
    cases.extend(goals());
    cases.extend(made_from());
    cases
}

const WHOLE: [&str; 3] = [
    "Dad and Bet",
    "Dad did not wake on 9 May",
    "Ffion gets hurt",
];

fn statements() -> Vec<Case> {
    vec![
        case(
            Check::StatementWithoutGoal,
            |wall| {
                wall.statement(WHOLE);
            },
            |wall| {
                let statement = wall.statement(WHOLE);
                wall.goal("Every night somebody wakes", Some(statement));
            },
        ),
        case(
            Check::StatementPartMissing,
            |wall| {
                wall.statement(["", "Dad did not wake on 9 May", "Ffion gets hurt"]);
            },
            |wall| {
                wall.statement(WHOLE);
            },
        ),
        case(
            Check::StatementWithoutExample,
            |wall| {
                wall.statement(["Dad", "Dad does not wake", "Ffion gets hurt"]);
            },
            |wall| {
                let statement = wall.statement(["Dad", "Dad does not wake", "Ffion gets hurt"]);
                let entry = wall.says(Category::PastHarm, "Ffion phoned Bet", &[]);
                wall.happens(Event::ExampleLinked { statement, entry });
                wall.statement(WHOLE);
            },
        ),
        case(
            Check::StatementDissentUnasked,
            |wall| {
                wall.statement(WHOLE);
            },
            |wall| {
                let of = Dissent::Statement(wall.statement(WHOLE));
                wall.happens(Event::AllAgree { of, agree: true });
            },
        ),
        case(
            Check::ManyStatements,
            |wall| {
                for _ in 0..5 {
                    wall.statement(WHOLE);
                }
            },
            |wall| {
                for _ in 0..4 {
                    wall.statement(WHOLE);
                }
            },
        ),
    ]
}

fn goals() -> Vec<Case> {
    vec![
        case(
            Check::GoalIsAService,
            |wall| {
                wall.goal("Dad will attend a course", None);
            },
            |wall| {
                wall.goal("Every night Ffion sleeps, and Dad attends a course", None);
            },
        ),
        case(
            Check::GoalOnlyStops,
            |wall| {
                wall.goal("Dad will not drink at night", None);
            },
            |wall| {
                wall.goal("Dad does not drink at night, and Bet sleeps over", None);
            },
        ),
        case(
            Check::GoalWithoutScale,
            |wall| {
                wall.goal("Every night somebody wakes", None);
            },
            |wall| {
                let goal = wall.goal("Every night somebody wakes", None);
                wall.scale_for(goal);
            },
        ),
        case(
            Check::DriftWords,
            |wall| carried_goal(wall, 2),
            |wall| carried_goal(wall, 1),
        ),
    ]
}

fn carried_goal(wall: &mut Wall, meetings: i64) {
    let id = GoalId(70);
    wall.happens(Event::Carried(sofs::meeting::event::Carried {
        field: Field::NewGoal {
            id,
            part: GoalPart::Instead,
            statement: None,
        },
        text: "Every night somebody wakes".to_owned(),
        speakers: Vec::new(),
        doers: Vec::new(),
        day: None,
    }));
    wall.scale_for(id);
    for meeting in 1..=meetings {
        wall.was_so(meeting * 6);
    }
}

fn made_from() -> Vec<Case> {
    vec![
        case(
            Check::HarmWithoutDetail,
            |wall| {
                wall.says(Category::PastHarm, "Dad did not wake", &[]);
            },
            |wall| {
                wall.says(Category::PastHarm, "On 9 May Dad did not wake", &[]);
            },
        ),
        case(
            Check::FirstWorstLast,
            |wall| {
                for text in ["On Monday he slept", "On Tuesday too", "On Friday again"] {
                    wall.says(Category::PastHarm, text, &[]);
                }
            },
            |wall| {
                for text in ["On Monday he slept", "On Tuesday too", "Friday was worst"] {
                    wall.says(Category::PastHarm, text, &[]);
                }
            },
        ),
        case(
            Check::Unsorted,
            |wall| {
                wall.says(Category::Worries, "Dad did not wake", &[]);
            },
            |wall| {
                wall.says(Category::PastHarm, "Dad did not wake", &[]);
            },
        ),
    ]
}

#[test]
fn an_example_of_a_statement_names_the_child() {
    let mut wall = Wall::of(sofs::meeting::vocabulary::Kind::Mapping);
    wall.child("Ffion");
    let statement = wall.statement(WHOLE);
    let entry = wall.says(Category::PastHarm, "On 9 May Dad did not wake", &[]);
    assert!(wall.asks(Check::HarmWithoutDetail).is_empty());
    wall.happens(Event::ExampleLinked { statement, entry });
    let asked = ["What was that like for Ffion?"];
    assert_eq!(wall.asks(Check::HarmWithoutDetail), asked);
}

#[test]
fn a_statement_just_made_is_given_time() {
    use sofs::practice::gaps::Reached;
    let mut wall = Wall::of(sofs::meeting::vocabulary::Kind::Mapping);
    wall.wait(50).statement(WHOLE);
    let asked = |wall: &Wall| {
        let reached = Reached::parts(sofs::meeting::vocabulary::Kind::Mapping, 8, wall.at);
        let gaps = wall.noticed_at(reached).gaps;
        gaps.iter()
            .any(|gap| gap.check == Check::StatementWithoutGoal)
    };
    wall.wait(4);
    assert!(!asked(&wall));
    wall.wait(1);
    assert!(asked(&wall));
}
