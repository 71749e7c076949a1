//! What goes on in the next meeting: carried forward once and twice, nothing is lost and nothing doubled.

use sofs::meeting::conclusions::Statement;
use sofs::meeting::event::{Carried, Event, Field};
use sofs::meeting::map::Map;
use sofs::meeting::parts::{About, Answer, GoalId, Mark, PersonId, Scale, ScaleId, Score};
use sofs::meeting::record::Record;
use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::{Attendance, Category, GoalPart, Side};
use sofs::practice::telling::in_one_line;
use sofs::shell::beginning::first_events;

use super::chain::chain;

/// What goes on in the next meeting: people, conclusions, scales with the last number of everybody.
fn goes_on(map: &Map) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for one in map.listed() {
        lines.push(format!(
            "{}, {}, {:?}, {}",
            one.name, one.role, one.side, one.agency
        ));
    }
    let all = &map.conclusions;
    for one in &all.statements {
        let names = map.names(one.differs.iter().map(|one| &one.person));
        let whys: Vec<&str> = one.differs.iter().map(|one| one.why.as_str()).collect();
        lines.push(format!("{:?} {names:?} {whys:?}", one.parts));
    }
    for one in &all.goals {
        let answers = one.statement.and_then(|id| all.statement(id));
        let answers = answers.map(Statement::sentence);
        lines.push(format!("{:?} {answers:?}", one.parts));
    }
    for one in map.entries_in(Category::BottomLines) {
        lines.push(format!("{} {:?}", one.text, map.names(&one.speakers)));
    }
    let steps = map.entries_in(Category::NextSteps);
    for one in steps.filter(|one| one.step.is_open()) {
        let goal = one.step.goal.and_then(|id| all.number_of_goal(id));
        lines.push(format!("{} for {goal:?}", in_one_line(one, map)));
    }
    lines.extend(
        all.rules
            .iter()
            .map(|one| format!("{:?} {}", one.part, one.text)),
    );
    lines.extend(map.scales.iter().map(|scale| scale_goes_on(map, scale)));
    lines
}

/// The question of a scale, and about which goal it is.
fn scale_goes_on(map: &Map, scale: &Scale) -> String {
    let goal = scale.goal.and_then(|id| map.conclusions.number_of_goal(id));
    format!("{} {} {} {goal:?}", scale.question, scale.zero, scale.ten)
}

fn last_numbers(map: &Map, of: impl Fn(&Mark, &Scale) -> Option<Answer>) -> Vec<String> {
    let mut numbers = Vec::new();
    for scale in &map.scales {
        for mark in &scale.marks {
            if let Some(answer) = of(mark, scale) {
                let name = map.names([&mark.person]).concat();
                numbers.push(format!("{} {name} {answer:?}", scale.question));
            }
        }
    }
    numbers
}

/// The meeting that follows on from this one, before anybody has said a word.
fn next_meeting(map: &Map) -> Map {
    let about = About {
        reviews: Some("before.ron".to_owned()),
        ..map.about.clone()
    };
    let events = first_events(&about, Some(map)).into_iter();
    let records = events.map(|event| Record { at: 0, event });
    let timeline = Timeline::of(about, records);
    Map::clone(&timeline.now().map)
}

#[test]
fn carrying_forward_twice_loses_nothing_and_doubles_nothing() {
    let map = chain()[2].chairing.map();
    let once = next_meeting(map);
    let twice = next_meeting(&once);
    assert_eq!(goes_on(&once), goes_on(map));
    assert_eq!(goes_on(&twice), goes_on(map));
    let given = last_numbers(map, |mark, scale| scale.shown(mark).answer);
    assert_eq!(last_numbers(&once, |mark, _| mark.last_time), given);
    assert!(last_numbers(&once, |mark, _| mark.given.answer).is_empty());
    for map in [&once, &twice] {
        assert!(
            map.listed()
                .all(|one| one.attendance == Attendance::Invited)
        );
        assert!(map.entries.values().all(|entry| entry.carried));
        assert!(map.conclusions.statements.iter().all(|one| one.carried));
        assert!(map.conclusions.decisions.is_empty());
    }
}

/// Two goals that are worded alike, each with a scale that asks the same.
fn twins() -> Vec<Event> {
    let person = PersonId(2);
    let mut events = vec![Event::PersonAdded {
        id: person,
        name: "Mum".to_owned(),
        role: String::new(),
        side: Side::Family,
        agency: String::new(),
        attendance: Attendance::Present,
    }];
    for (number, halves) in [(3, 4), (5, 16)] {
        let id = GoalId(number);
        events.push(Event::Carried(Carried {
            field: Field::NewGoal {
                id,
                part: GoalPart::Instead,
                statement: None,
            },
            text: "Sam sleeps".to_owned(),
            speakers: Vec::new(),
            doers: Vec::new(),
            day: None,
        }));
        let scale = ScaleId(number + 1);
        events.push(Event::ScaleAsked {
            id: scale,
            question: "Does Sam sleep?".to_owned(),
            zero: String::new(),
            ten: String::new(),
            goal: Some(id),
        });
        events.push(Event::NumberGiven {
            scale,
            person,
            answer: Answer::Score(Score::of_halves(halves)),
        });
    }
    events
}

#[test]
fn last_numbers_stay_on_their_scales_though_two_ask_the_same() {
    let about = About::default();
    let events = first_events(&about, None).into_iter().chain(twins());
    let records = events.map(|event| Record { at: 0, event });
    let map = Map::clone(&Timeline::of(about, records).now().map);
    let next = next_meeting(&map);
    let numbers = next.scales.iter().map(|scale| {
        let mark = scale.marks.first()?;
        mark.last_time
    });
    let numbers: Vec<Option<Answer>> = numbers.collect();
    let halves = |halves| Some(Answer::Score(Score::of_halves(halves)));
    assert_eq!(numbers, [None, halves(4), halves(16)]);
}
