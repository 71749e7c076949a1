//! Meetings to export: the richest example, and one in which everything is a text that wants to be more than a text.

use std::path::Path;
use std::sync::Arc;

use sofs::meeting::child::{HouseItem, Houses, PicturePage, Showing};
use sofs::meeting::child_words::{HousePart, PageAbout, Picture};
use sofs::meeting::conclusions::{Decision, Goal, Rule, Statement};
use sofs::meeting::map::Map;
use sofs::meeting::parts::{
    About, Answer, DecisionId, Differs, Entry, EntryId, Given, GoalId, ItemId, Mark, PageId,
    Person, PersonId, RuleId, Scale, ScaleId, Score, StatementId, Step,
};
use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::{Attendance, Category, PlanPart, Side, StatementPart};
use sofs::session::{Changed, read_file};

/// One of the examples that come with the program.
pub fn example(name: &str) -> Timeline {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("sessions")
        .join(name);
    let reading = read_file(&path, Changed::LeaveOut).expect("a meeting");
    Timeline::of(reading.about, reading.records)
}

/// The third meeting of a family: carried texts, steps done and open, numbers of several rounds.
pub fn rich() -> Timeline {
    example("2026-11-19-1530-team-around-the-family.ron")
}

/// What somebody might say, type, paste, or put into a file by hand.
pub fn hostile() -> Vec<String> {
    let long = "x".repeat(10_000);
    let mut all = crate::hostile::texts();
    all.extend(
        [
            "\u{1b}[2Jgone\u{0}\u{7}\u{8}\u{c}\u{9b}31m",
            "]]> <![CDATA[ --> <?xml ?>",
            "<script>alert(1)</script>",
            "</w:t></w:r></w:p>",
            "&amp; &#0; &bogus;",
            "=1+1",
            "\t=cmd|'/C calc'!A0",
            "@SUM(A1)",
            "\"quoted\", 'so'; and\\n so",
            &long,
            "שלום \u{202e}evil\u{202c} عربي",
            "👩‍👧‍👦 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and é",
            "../../etc/passwd",
            "CON",
            "one\ntwo\r\nthree\tfour\u{2028}five",
            "\u{fffe}\u{ffff}\u{fdd0}\u{feff}",
            "END:VTODO\r\nEND:VCALENDAR",
            " ",
            "",
        ]
        .map(str::to_owned),
    );
    all
}

const SAM: PersonId = PersonId(1);

/// A meeting in which this text stands wherever a text can stand, past everything that cleans.
pub fn everywhere(text: &str) -> Map {
    let text = || text.to_owned();
    let mut map = Map {
        about: About {
            id: "7f3a9c20d1e4".to_owned(),
            title: text(),
            ..About::default()
        },
        ..Map::default()
    };
    map.people.push_back(Arc::new(Person {
        id: SAM,
        name: text(),
        role: text(),
        side: Side::Child,
        agency: text(),
        attendance: Attendance::Present,
        here_since: 0,
        listed: true,
    }));
    for (number, &category) in (10..).zip(Category::ALL) {
        let entry = entry(EntryId(number), category, text());
        map.places[category.index()].push_back(entry.id);
        map.entries.insert(entry.id, Arc::new(entry));
    }
    map.scales.push_back(Arc::new(scale(text())));
    concluded(&mut map, &text);
    child(&mut map, &text);
    map
}

fn concluded(map: &mut Map, text: &dyn Fn() -> String) {
    let all = Arc::make_mut(&mut map.conclusions);
    let goal = Goal {
        parts: [text(), text(), text(), String::new()],
        ..Goal::of(GoalId(5), Some(StatementId(4)))
    };
    let mut statement = Statement::of(StatementId(4), 0);
    statement.parts[StatementPart::Who as usize] = text();
    statement.parts[StatementPart::What as usize] = text();
    statement.differs = differs(text());
    all.statements.push(Arc::new(statement));
    all.goals.push(Arc::new(goal));
    let mut decision = Decision::of(DecisionId(6), text());
    decision.what = format!("{}.", text());
    decision.why = text();
    decision.differs = differs(text());
    all.decisions.push(Arc::new(decision));
    all.rules.extend(PlanPart::ALL.iter().map(|&part| {
        Arc::new(Rule {
            id: RuleId(7),
            part,
            text: text(),
            carried: false,
        })
    }));
    all.next_meeting = chrono::NaiveDate::from_ymd_opt(2026, 12, 1);
}

fn child(map: &mut Map, text: &dyn Fn() -> String) {
    let child = Arc::make_mut(&mut map.child);
    child.houses.push_back(Arc::new(Houses {
        showing: Showing::Everyone,
        ..Houses::of(SAM)
    }));
    for (number, part) in (40..).zip([HousePart::Worries, HousePart::GoodThings, HousePart::Dreams])
    {
        let item = HouseItem {
            id: ItemId(number),
            child: SAM,
            part,
            text: text(),
            drawn: number == 41,
            at: 0,
            entry: None,
        };
        child.items.insert(item.id, Arc::new(item));
    }
    child.pages.push_back(Arc::new(PicturePage {
        id: PageId(50),
        child: SAM,
        about: PageAbout::ALL[0],
        picture: Picture::Own,
        drawing: text(),
        text: text(),
    }));
}

fn differs(why: String) -> Vec<Differs> {
    vec![Differs { person: SAM, why }]
}

fn entry(id: EntryId, category: Category, text: String) -> Entry {
    Entry {
        id,
        category,
        differs: differs(text.clone()),
        text,
        speakers: vec![SAM],
        known: None,
        at: 90_000,
        step: Step {
            who: vec![SAM],
            goal: Some(GoalId(5)),
            ..Step::default()
        },
        carried: false,
        held: false,
        agreed: true,
    }
}

fn scale(text: String) -> Scale {
    let given = Given {
        answer: Some(Answer::Score(Score::of_halves(7))),
        why: text.clone(),
        one_up: text.clone(),
    };
    Scale {
        id: ScaleId(2),
        question: text.clone(),
        zero: text.clone(),
        ten: text,
        goal: None,
        marks: vec![Mark {
            given,
            ..Mark::of(SAM)
        }],
        rounds: 0,
        sealed: false,
        began_covered: false,
    }
}
