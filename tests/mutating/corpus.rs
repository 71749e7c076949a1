//! Small documents to begin with: meetings of so many records, and texts for every other place where something comes in.
#![allow(
    clippy::expect_used,
    reason = "a corpus that cannot be made is a fault of the test"
)]

use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use sofs::meeting::parts::About;
use sofs::meeting::record::Record;
use sofs::meeting::timeline::Timeline;
use sofs::session::cleaning::clean_event;
use sofs::session::composing::document;
use sofs::session::folding::fold;
use sofs::session::{Changed, Summary, read};

use crate::common::about;
use crate::common::random::records;

/// A session file, and what is read of it.
pub struct Base {
    pub id: String,
    pub bytes: Vec<u8>,
    pub records: Vec<Record>,
}

/// So many session files of so many records each, each of a meeting of its own. Some are folded, some have a map.
pub fn sessions(count: usize, size: usize) -> Vec<Base> {
    let mut runner = TestRunner::deterministic();
    let strategy = records(3 * size + 1);
    let mut bases = Vec::new();
    while bases.len() < count {
        let tree = strategy.new_tree(&mut runner).expect("records");
        let happened = tree.current();
        if happened.len() > size {
            bases.push(base(bases.len(), &happened[..size]));
        }
    }
    bases
}

fn base(number: usize, happened: &[Record]) -> Base {
    let about = About {
        id: format!("7f3a9c20{number:04x}"),
        ..about()
    };
    let mut last = 0;
    let mut clean = Vec::new();
    for record in happened {
        last = last.max(record.at);
        let event = clean_event(record.event.clone());
        clean.push(Record { at: last, event });
    }
    let written = if number.is_multiple_of(2) {
        fold(&clean)
    } else {
        clean.clone()
    };
    let map = Timeline::of(about.clone(), clean.clone()).now().map.clone();
    let summary = number
        .is_multiple_of(32)
        .then(|| Summary::of(&map, clean.len() as u64));
    let bytes = document(&about, summary.as_ref(), &written)
        .text
        .into_bytes();
    let reading = read(&bytes, Changed::LeaveOut).expect("a meeting");
    assert_eq!(reading.problems, []);
    Base {
        id: about.id,
        bytes,
        records: reading.records,
    }
}

/// What stands in session files.
pub const WORDS_OF_SESSIONS: &[&str] = &[
    "DraftKept",
    "Typed",
    "Undone",
    "Redone",
    "Joined",
    "None",
    "Some",
    "n",
    "at",
    "did",
    "sum",
    "put",
    "pauses",
    "after",
    "about",
    "id",
    "records: [",
    "  ],\n)\n",
    "map: (",
    "sofs: 2",
    "r#\"",
    "\\u{202e}",
    "\\u{110000}",
    "\\x",
    "((((",
    "[[[[",
    "), sum: 0x00000000),\n",
    "Room(CurtainOpened)",
    "Child(",
    "(n: 1, at: 0, did: Undone)",
    "/*",
    "//",
    "\"",
    "NextSteps",
    "2026-13-45",
    "pauses: [18446744073709551615, 1]",
    "-0",
    "inf",
    "true",
    "()",
];

/// Beginnings and words for each of the other places where something comes in, by the names of the entries.
pub const OTHERS: [(&str, &[&str], &[&str]); 4] = [
    ("days", DAYS, WORDS_OF_DAYS),
    ("configuration", CONFIGURATIONS, WORDS_OF_CONFIGURATIONS),
    ("import", MAPS, WORDS_OF_MAPS),
    ("keys", KEYS, WORDS_OF_KEYS),
];

const DAYS: &[&str] = &[
    "\0\0fri",
    "P~in 2 weeks",
    "Q\u{1}by the 3rd dec",
    "P\u{2}monday week",
    "Pz10 working days",
    "Px29/2/28",
    "Pw2027-02-29",
    "\u{7f}~end of next month",
    "Pvlast fri of the month",
    "P\u{3}1:02:00",
    "P\u{4}12:30",
    "Ptthe day after tomorrow",
    "Psin the last 2 weeks",
    "Pra fortnight on tuesday",
    "Pqchristmas eve",
];

const WORDS_OF_DAYS: &[&str] = &[
    "fri", "week", "next", "last", "first", "of", "the", "month", "2", "31", "29/2", "0", "feb",
    "dec", "days", "working", "after", "tomorrow", "by", " ", ",", "/", "-", ":", "th", "st",
    "99:59:59", "year", "ago", "in", "é",
];

const CONFIGURATIONS: &[&str] = &[
    "(setting: \"stability\", order: \"well\", theme: \"dark\", mouse: true)",
    "// our own\n(\n  titles: { \"past-harm\": \"What happened\", },\n  sessions: \"/srv/meetings\",\n)\n",
    "(\n  questions: [\"What would the dog say?\"],\n  jargon: { \"presenting issue\": \"what it is about\" },\n)",
    "#![enable(implicit_some)]\nConfig(shorthand: { r#\"ht\"#: \"headteacher\" }, holidays: [\"2027-01-02\"], curtain: Some(\"A break.\"))",
];

const WORDS_OF_CONFIGURATIONS: &[&str] = &[
    "setting",
    "order",
    "theme",
    "mouse",
    "sessions",
    "titles",
    "curtain",
    "questions",
    "jargon",
    "shorthand",
    "holidays",
    "colour",
    "true",
    "\"x\"",
    "r#\"",
    "\"#",
    "'a'",
    "/*",
    "*/",
    "//",
    "((((",
    "))))",
    "[[[[",
    "{",
    "}",
    ",",
    ":",
    "Some(",
    "None",
    "1.5",
    "\\u{1b}",
    "b\"x\"",
    "past-harm",
    "2027-13-01",
];

const MAPS: &[&str] = &[
    "# Kite family\n\n## What are we worried about?\n\n- Sam (4) was alone (Nursery)\n\n## What's working well?\n\n* \"I like it\" – Sam\n\n## What needs to happen?\n\n1. Nan: ask for Tuesdays by fri\n",
    "Kite family, core group\n\nPresent: Mum, Nan\nMs Osei (social worker)\n\nPast harm\n1. A fall\n\nNext steps\n[x] Mum: ring the school\n",
    "## Where are we on a scale from 0 to 10?\n\n- Mum: 3, because of Nan\n- Dad 7.5\n\n## Danger statements\n\nNan worries that Sam …\n\n## Safety goals\n\n- Sam is safe\n",
    "# Kite family\n\nStrategy meeting, safety, 24 November 2026 14:00\n\n| Who | What |\n|---|---|\n| Nan | Tuesdays |\n\n> a quotation\n\n```\ncode\n```\n",
];

const WORDS_OF_MAPS: &[&str] = &[
    "# ",
    "## ",
    "- ",
    "* ",
    "1. ",
    "[x] ",
    "Past harm",
    "Next steps",
    "Present:",
    "Danger statement",
    "Safety goals",
    "Scale",
    "10",
    "by fri",
    "Nan:",
    "(Mum)",
    "– Sam",
    "|",
    "---",
    "```",
    "> ",
    "\t",
    "\r\n",
    "**",
    "_",
    "<b>",
    "&amp;",
    "0–10",
    "disagrees",
    "because",
    "\"",
];

const KEYS: &[&str] = &[
    "\u{7}the bus stops at ten\r",
    "\u{4}late @Nan\r\r",
    "\u{9}Mum: \u{1b}[B\u{1b}[Bworks #past-harm\r",
    "\u{3}\u{1b}OR10\u{1b}[A3.5why\r\u{1a}\u{1a}\u{19}",
    "\u{10}\u{1b}[200~- one\n- two\n\n3. three\u{1b}[201~\r",
    "\u{5}\u{1b}OQSam\r\u{1b}OS\rNan\rthe bus\rcold\r",
    "\u{6}/undo\r\u{12}he hides it\r\u{12}/initials\r",
    "\u{8}\u{1b}[<0;10;10M\u{1b}[I\u{1b}[O\u{1b}[1;3A\u{1b}[15~Nan: ask by fri\r \t",
    "\u{b}\u{1b}[17~Sam (4)\rpasta\r*sun\r\u{14}\u{1b}[B\r\u{f}",
    "\u{2}\u{1b}[18~\u{1b}[3~not today\r\u{1b}[20~\r\u{6}bus\r\u{13}here\r",
];

const WORDS_OF_KEYS: &[&str] = &[
    "\r",
    "\t",
    "\u{1b}",
    "\u{1b}[A",
    "\u{1b}[B",
    "\u{1b}[C",
    "\u{1b}[D",
    "\u{1b}OP",
    "\u{1b}OQ",
    "\u{1b}OR",
    "\u{1b}OS",
    "\u{1b}[15~",
    "\u{1b}[17~",
    "\u{1b}[18~",
    "\u{1b}[19~",
    "\u{1b}[20~",
    "\u{1b}[Z",
    "\u{1b}[3~",
    "\u{1b}[200~",
    "\u{1b}[201~",
    "\u{1b}[1;3A",
    "\u{1b}[1;3D",
    "\u{1}",
    "\u{5}",
    "\u{6}",
    "\u{c}",
    "\u{e}",
    "\u{f}",
    "\u{10}",
    "\u{12}",
    "\u{13}",
    "\u{14}",
    "\u{15}",
    "\u{17}",
    "\u{19}",
    "\u{1a}",
    "\u{7f}",
    "@Nan",
    "#1",
    "/",
    "10",
    "\u{1b}[<64;5;5M",
    "\u{1b}]11;rgb:0000/0000/0000\u{7}",
    "\u{1b}[?1u",
    "\u{1b}P",
    "é",
    "👩\u{200d}👧",
    " ",
];
