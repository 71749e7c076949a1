//! Anything that can come in, and anything that can have happened, for laws that always hold.

use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use sofs::app::key::{Input, Key};
use sofs::meeting::checks::Check;
use sofs::meeting::child::Showing;
use sofs::meeting::child_event::ChildEvent;
use sofs::meeting::child_words::{HousePart, PageAbout, Picture, Tool};
use sofs::meeting::event::{Carried, Dissent, Event, Field, RoomEvent, TakenOut};
use sofs::meeting::parts::{
    Answer, DecisionId, EntryId, GoalId, ItemId, PageId, PersonId, RuleId, ScaleId, Score,
    StatementId,
};
use sofs::meeting::record::Record;
use sofs::meeting::vocabulary::{
    Attendance, Category, GoalPart, Kind, Known, Order, PlanPart, Progress, Setting, Side,
    StatementPart,
};

use super::{began, keys_of};

const LETTERS: &str = "aeimnostSM 0123459@#/.-,\"(é家\u{301}\u{200d}👩👧🇬🇧स्तेسَ\u{1b}\u{202e}";

const WHOLE: &[&str] = &[
    "the bus stops at ten<Enter>",
    "late @Nan<Enter><Enter>",
    "@Mum works nights<Enter>",
    " @Dad<Enter>",
    " #past-harm<Enter>",
    "#1 ",
    "<Ctrl+T>s",
    "<Ctrl+T>e",
    "/undo<Enter>",
    "/next<Enter>",
    "<F2>Sam<Enter>",
    "<F2>Jo<Enter><Tab><Enter>teacher<Enter>",
    "<F3>10",
    "<F3>3.5why<Enter>",
    "<Ctrl+F>bus<Enter>",
    "<Ctrl+S>here<Enter>",
    "<F4>Nan<Enter>the bus<Enter>cold<Enter>a lift<Enter><Enter><Enter><Enter>",
    "<F4><Right><Right><Enter><Enter>5",
    "<F4><Ctrl+F><Enter>",
    "<F5>yes<Enter>so<Enter>Dad: no<Enter>",
    "<F5>Nan: ask by fri<Enter> <Tab>Mum<Enter>fri<Enter>1",
    "<F5><Up><Up><Up>ring Nan<Enter><Delete>",
    "<F3> 3<Down>4 ",
    "<F7><Delete>not today<Enter>",
    "<F7><Down><Down><Enter>",
    "/count gaps<Enter>",
    "<PageDown><PageUp>",
    "/sort what<Enter>sl",
    "<F6>Sam (4)<Enter>pasta<Enter>*sun<Enter><Up><Ctrl+O>",
    "<F6> <Ctrl+T><Down><Enter><Tab>dog<Enter>",
    "<F6><PageDown>They talk.<Enter><PageUp><Left><Tab>*cake<Enter>",
    "<F6><Right>Zoe<Enter><Delete>",
    "<Ctrl+R>he hides it<Enter>",
    "<Ctrl+R>",
    "<Ctrl+Space>",
    "<F9><Enter>",
    "<Ctrl+K>",
    "/off the record<Enter>",
    "<Up><Ctrl+L><Down>",
    "/read back<Enter><Enter>d@Nan<Enter>no<Enter>",
    "/read back<Enter>r so<Enter><Esc>",
    "/initials<Enter>",
    "<Esc><Esc><Esc>",
    "<Ctrl+Z><Ctrl+Z><Ctrl+Y>",
    "/change the setting<Enter><Down><Enter>",
];

const PASTES: &[&str] = &[
    "one line",
    "- one\n- two\n\n3. three",
    "\n",
    "\u{1b}[31m\u{202e}\u{7}",
    "👩\u{200d}👧\r\n@Nan\t#1",
];

/// Every key there is, apart from letters.
fn named_keys() -> Vec<Key> {
    let mut keys = vec![
        Key::Enter,
        Key::Esc,
        Key::Tab,
        Key::BackTab,
        Key::Up,
        Key::Down,
        Key::Left,
        Key::Right,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
        Key::Backspace,
        Key::Delete,
        Key::WordLeft,
        Key::WordRight,
        Key::EraseWord,
        Key::AltUp,
        Key::AltDown,
        Key::AltLeft,
        Key::AltRight,
    ];
    keys.extend((1..=12).map(Key::Function));
    keys.extend((' '..=' ').chain('a'..='z').map(Key::Ctrl));
    keys
}

fn often() -> impl Strategy<Value = Key> {
    select(keys_of(
        "<Enter><Enter><Esc><Tab><Up><Down><Left><Right><Backspace><Delete><Alt+Up><Alt+Down><Alt+Left>\
         <Alt+Right><Ctrl+Z><Ctrl+Y><Ctrl+N><Ctrl+T><Ctrl+P><Ctrl+W><F2><F3><F4><F5><F6><F7><PageUp><PageDown>",
    ))
}

fn key(key: Key) -> Vec<Input> {
    vec![Input::Key(key)]
}

fn coming_in() -> impl Strategy<Value = Vec<Input>> {
    let letters: Vec<char> = LETTERS.chars().collect();
    let whole = select(WHOLE).prop_map(|keys| keys_of(keys).into_iter().map(Input::Key).collect());
    prop_oneof![
        12 => select(letters).prop_map(|letter| key(Key::Char(letter))),
        12 => often().prop_map(key),
        8 => whole,
        4 => select(named_keys()).prop_map(key),
        2 => (0..=200_u16, 0..=60_u16)
            .prop_map(|(columns, rows)| vec![Input::Resized { columns, rows }]),
        1 => select(PASTES).prop_map(|text| vec![Input::Pasted(text.to_owned())]),
        1 => Just(vec![Input::LeftWindow]),
    ]
}

/// What comes in during a meeting, one after the other.
pub fn inputs(most: usize) -> impl Strategy<Value = Vec<Input>> {
    vec(coming_in(), 0..most).prop_map(|parts| parts.concat())
}

/// A small number, so that what names something often finds it; seldom the highest.
fn number() -> impl Strategy<Value = u32> {
    prop_oneof![20 => 1..7_u32, 1 => Just(u32::MAX)]
}

fn person() -> impl Strategy<Value = PersonId> {
    number().prop_map(PersonId)
}

fn entry() -> impl Strategy<Value = EntryId> {
    number().prop_map(EntryId)
}

fn scale() -> impl Strategy<Value = ScaleId> {
    number().prop_map(ScaleId)
}

fn place() -> impl Strategy<Value = usize> {
    prop_oneof![20 => 0..9_usize, 1 => Just(usize::MAX)]
}

fn text() -> impl Strategy<Value = String> {
    let letters: Vec<char> = LETTERS.chars().collect();
    vec(select(letters), 0..5).prop_map(String::from_iter)
}

fn field() -> impl Strategy<Value = Field> {
    let category = select(Category::ALL);
    prop_oneof![
        6 => (entry(), category, option::of(entry()))
            .prop_map(|(id, category, after)| Field::NewEntry { id, category, after }),
        3 => entry().prop_map(Field::Entry),
        2 => person().prop_map(Field::NewPerson),
        1 => person().prop_map(Field::PersonName),
        1 => person().prop_map(Field::PersonRole),
        1 => person().prop_map(Field::PersonAgency),
        1 => scale().prop_map(Field::Question),
        1 => scale().prop_map(Field::Zero),
        1 => scale().prop_map(Field::Ten),
        1 => (scale(), person()).prop_map(|(scale, person)| Field::Why { scale, person }),
        1 => (scale(), person()).prop_map(|(scale, person)| Field::OneUp { scale, person }),
        1 => Just(Field::Title),
        1 => Just(Field::Bookmark),
        8 => concluded(),
        4 => of_child(),
    ]
}

fn item() -> impl Strategy<Value = ItemId> {
    number().prop_map(ItemId)
}

fn page() -> impl Strategy<Value = PageId> {
    number().prop_map(PageId)
}

/// The texts of a child's houses, and of words and pictures.
fn of_child() -> impl Strategy<Value = Field> {
    let (part, about) = (select(HousePart::ALL), select(PageAbout::ALL));
    prop_oneof![
        2 => (item(), person(), part, any::<bool>())
            .prop_map(|(id, child, part, drawn)| Field::NewHouseItem { id, child, part, drawn }),
        1 => item().prop_map(Field::HouseItem),
        2 => (page(), person(), about, select(Picture::ALL), option::of(page())).prop_map(
            |(id, child, about, picture, after)| Field::NewPage { id, child, about, picture, after }
        ),
        1 => page().prop_map(Field::PageText),
        1 => page().prop_map(Field::PageDrawing),
    ]
}

/// What happens to a child's houses and to words and pictures without writing.
fn to_child() -> impl Strategy<Value = Event> {
    let showing = prop_oneof![
        Just(Showing::Nobody),
        vec(person(), 0..3).prop_map(Showing::These),
        Just(Showing::Everyone),
    ];
    let event = prop_oneof![
        (person(), select(Tool::ALL))
            .prop_map(|(child, tool)| ChildEvent::ToolChosen { child, tool }),
        (person(), showing).prop_map(|(child, showing)| ChildEvent::ShownTo { child, showing }),
        (person(), option::of(person()))
            .prop_map(|(child, writer)| ChildEvent::WrittenBy { child, writer }),
        item().prop_map(ChildEvent::ItemTakenOff),
        (item(), entry()).prop_map(|(item, entry)| ChildEvent::PutOnBoard { item, entry }),
        (page(), select(Picture::ALL))
            .prop_map(|(page, picture)| ChildEvent::PictureChosen { page, picture }),
        (page(), select(PageAbout::ALL))
            .prop_map(|(page, about)| ChildEvent::AboutChosen { page, about }),
        page().prop_map(ChildEvent::PageTakenOff),
    ];
    event.prop_map(Event::Child)
}

fn goal() -> impl Strategy<Value = GoalId> {
    number().prop_map(GoalId)
}

fn statement() -> impl Strategy<Value = StatementId> {
    number().prop_map(StatementId)
}

fn dissent() -> impl Strategy<Value = Dissent> {
    prop_oneof![
        statement().prop_map(Dissent::Statement),
        number().prop_map(|id| Dissent::Decision(DecisionId(id))),
        entry().prop_map(Dissent::Entry),
    ]
}

/// The texts of statements, goals, decisions and the plan.
fn concluded() -> impl Strategy<Value = Field> {
    let parts = select(StatementPart::ALL);
    let of_goal = select(GoalPart::ALL);
    prop_oneof![
        (statement(), parts.clone(), option::of(goal()))
            .prop_map(|(id, part, goal)| Field::NewStatement { id, part, goal }),
        (statement(), parts).prop_map(|(id, part)| Field::Statement { id, part }),
        (goal(), of_goal.clone(), option::of(statement())).prop_map(|(id, part, statement)| {
            Field::NewGoal {
                id,
                part,
                statement,
            }
        }),
        (goal(), of_goal).prop_map(|(id, part)| Field::Goal { id, part }),
        dissent().prop_map(Field::Differs),
        number().prop_map(|id| Field::NewDecision(DecisionId(id))),
        number().prop_map(|id| Field::Decision(DecisionId(id))),
        number().prop_map(|id| Field::DecisionWhy(DecisionId(id))),
        entry().prop_map(Field::StepWho),
        entry().prop_map(Field::StepBy),
        (number(), select(PlanPart::ALL)).prop_map(|(id, part)| Field::NewRule {
            id: RuleId(id),
            part
        }),
        number().prop_map(|id| Field::Rule(RuleId(id))),
        Just(Field::NextMeeting),
        select(Check::ALL).prop_map(Field::WhySilent),
    ]
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0..400_i64).prop_map(|days| began().date_naive() + chrono::Duration::days(days))
}

/// What is said about statements, goals, decisions and steps without writing, and what is carried over.
fn of_conclusions() -> impl Strategy<Value = Event> {
    prop_oneof![
        statement().prop_map(Event::StatementTakenOff),
        (statement(), entry())
            .prop_map(|(statement, entry)| Event::ExampleLinked { statement, entry }),
        goal().prop_map(Event::GoalTakenOff),
        (number(), text()).prop_map(|(id, question)| Event::DecisionAsked {
            id: DecisionId(id),
            question
        }),
        number().prop_map(|id| Event::DecisionTakenOff(DecisionId(id))),
        (dissent(), person()).prop_map(|(of, person)| Event::DissentTakenBack { of, person }),
        (dissent(), any::<bool>()).prop_map(|(of, agree)| Event::AllAgree { of, agree }),
        (entry(), select(Progress::ALL))
            .prop_map(|(step, progress)| Event::StepAnswered { step, progress }),
        (entry(), option::of(goal())).prop_map(|(step, goal)| Event::StepFor { step, goal }),
        number().prop_map(|id| Event::RuleTakenOff(RuleId(id))),
        (
            field(),
            text(),
            vec(person(), 0..3),
            vec(person(), 0..3),
            option::of(day())
        )
            .prop_map(
                |(field, text, speakers, doers, day)| Event::Carried(Carried {
                    field,
                    text,
                    speakers,
                    doers,
                    day
                })
            ),
    ]
}

fn of_writing() -> impl Strategy<Value = Event> {
    prop_oneof![
        3 => field().prop_map(Event::DraftBegun),
        6 => (place(), text())
            .prop_map(|(after, put)| Event::Typed { after, put, pauses: Vec::new() }),
        2 => (place(), place()).prop_map(|(after, gone)| Event::Erased { after, gone }),
        1 => (place(), place(), text())
            .prop_map(|(after, gone, put)| Event::Replaced { after, gone, put }),
        1 => (place(), place(), person())
            .prop_map(|(after, gone, person)| Event::SpeakerNamed { after, gone, person }),
        1 => (place(), place(), select(Category::ALL))
            .prop_map(|(after, gone, category)| Event::PlaceNamed { after, gone, category }),
        1 => (place(), place(), vec(person(), 0..3))
            .prop_map(|(after, gone, people)| Event::DoersNamed { after, gone, people }),
        1 => (place(), place(), option::of(day()))
            .prop_map(|(after, gone, day)| Event::DayNamed { after, gone, day }),
        4 => Just(Event::DraftKept),
        1 => Just(Event::DraftPutAway),
    ]
}

fn of_people() -> impl Strategy<Value = Event> {
    let side = select(Side::ALL);
    let attendance = select(Attendance::ALL);
    prop_oneof![
        (person(), text(), side.clone(), attendance.clone()).prop_map(
            |(id, name, side, attendance)| {
                let (role, agency) = (String::new(), String::new());
                Event::PersonAdded {
                    id,
                    name,
                    role,
                    side,
                    agency,
                    attendance,
                }
            }
        ),
        (person(), side).prop_map(|(person, side)| Event::SideChosen { person, side }),
        (person(), attendance)
            .prop_map(|(person, attendance)| Event::AttendanceChosen { person, attendance }),
        (person(), place()).prop_map(|(person, seat)| Event::PersonMoved { person, seat }),
        person().prop_map(Event::PersonTakenOff),
        option::of(person()).prop_map(Event::TurnPassed),
    ]
}

fn of_entries() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => (entry(), select(Category::ALL), place())
            .prop_map(|(entry, category, place)| Event::EntryMoved { entry, category, place }),
        1 => entry().prop_map(Event::EntryTakenOff),
        1 => (entry(), option::of(select(Known::ALL)))
            .prop_map(|(entry, known)| Event::EntryKnown { entry, known }),
    ]
}

fn of_scales() -> impl Strategy<Value = Event> {
    let answer = prop_oneof![
        any::<u8>().prop_map(|halves| Answer::Score(Score::of_halves(halves))),
        Just(Answer::RatherNot),
    ];
    prop_oneof![
        (scale(), text(), option::of(goal())).prop_map(|(id, question, goal)| {
            let (zero, ten) = (String::new(), String::new());
            Event::ScaleAsked {
                id,
                question,
                zero,
                ten,
                goal,
            }
        }),
        scale().prop_map(Event::ScaleTakenOff),
        (scale(), any::<bool>()).prop_map(|(scale, sealed)| Event::RoundBegun { scale, sealed }),
        scale().prop_map(Event::RoundShown),
        (scale(), person(), answer.clone()).prop_map(|(scale, person, answer)| Event::LastNumber {
            scale,
            person,
            answer
        }),
        (scale(), person(), answer).prop_map(|(scale, person, answer)| Event::NumberGiven {
            scale,
            person,
            answer
        }),
        (scale(), person()).prop_map(|(scale, person)| Event::NumberTakenBack { scale, person }),
    ]
}

fn of_the_meeting() -> impl Strategy<Value = Event> {
    prop_oneof![
        text().prop_map(|title| Event::Begun {
            title,
            kind: Kind::Mapping,
            setting: Setting::Safety,
            order: Order::WellFirst,
            reviews: None,
        }),
        Just(Event::Opened { wall: began() }),
        Just(Event::ClockMoved { wall: began() }),
        select(Setting::ALL).prop_map(Event::SettingChosen),
        select(Kind::ALL).prop_map(Event::KindChosen),
        select(Order::ALL).prop_map(Event::OrderChosen),
        (place(), text()).prop_map(|(part, title)| Event::PartBegun { part, title }),
        text().prop_map(|why| {
            let (wall, letters, times) = (began(), 3, 1);
            Event::TakenOut(TakenOut {
                wall,
                letters,
                times,
                why,
            })
        }),
    ]
}

/// Anything that can have happened, whether it fits or not.
pub fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        12 => of_writing(),
        4 => of_people(),
        5 => of_entries(),
        3 => of_scales(),
        4 => of_conclusions(),
        3 => to_child(),
        3 => to_the_room(),
        1 => of_the_meeting(),
        1 => Just(Event::Joined),
        4 => Just(Event::Undone),
        2 => Just(Event::Redone),
    ]
}

/// What the room is shown.
fn to_the_room() -> impl Strategy<Value = Event> {
    let room = prop_oneof![
        select(&["A break.", ""][..]).prop_map(|says| RoomEvent::CurtainDrawn {
            says: says.to_owned()
        }),
        Just(RoomEvent::CurtainOpened),
        Just(RoomEvent::WentOffRecord),
        Just(RoomEvent::WentOnRecord),
        any::<bool>().prop_map(RoomEvent::DraftHeld),
        (entry(), any::<bool>()).prop_map(|(entry, held)| RoomEvent::EntryHeld { entry, held }),
        (option::of(entry()), any::<bool>())
            .prop_map(|(entry, asks)| RoomEvent::Spotlit { entry, asks }),
        any::<bool>().prop_map(RoomEvent::InitialsShown),
    ];
    room.prop_map(Event::Room)
}

/// Records of anything, in whatever order the clock gave.
pub fn records(most: usize) -> impl Strategy<Value = Vec<Record>> {
    vec((0..5_000_u64, event()), 0..most).prop_map(|all| {
        let record = |(at, event)| Record { at, event };
        all.into_iter().map(record).collect()
    })
}
