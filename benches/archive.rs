//! How long the list of meetings, a search and the steps take in an archive of a thousand meetings.

mod typed;

use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::AtomicBool;

use chrono::{DateTime, FixedOffset};
use divan::Bencher;
use sofs::meeting::parts::About;
use sofs::meeting::record::Record;
use sofs::meeting::sought::Sought;
use sofs::meeting::timeline::Timeline;
use sofs::session::Summary;
use sofs::session::composing::document;
use sofs::session::folding::fold;
use sofs::shell::archive::list;
use sofs::shell::open_steps::open_steps;
use sofs::shell::searching::{Wish, search};
use tempfile::TempDir;
use typed::saying;

fn main() {
    divan::main();
    if let Some(Some(folder)) = FOLDER.get() {
        // What is left behind in the temporary folder goes with the next cleaning.
        let _ = std::fs::remove_dir_all(folder.path());
    }
}

/// The archive, made once.
static FOLDER: OnceLock<Option<TempDir>> = OnceLock::new();

/// How many meetings there are.
const MEETINGS: u32 = 1_000;

/// How many records each has, a letter each.
const RECORDS: usize = 2_000;

/// One meeting in so many was cut off: its records have to be read.
const CUT_OFF: u32 = 50;

const SAID: [&str; 5] = [
    "Nan collects Sam on Mondays and Thursdays and stays until Mum is home",
    "Mum works nights in the bakery and the last bus stops at ten",
    "Sam was alone at home on two evenings, and knocked on the glass",
    "Zoë swims for the school and has not missed one day since September",
    "School sees Zoë at lunch every Monday and tells Nan how the day was",
];

/// Records of a meeting in which this was said over and over, and once something that only this meeting says.
fn records(number: u32) -> Vec<Record> {
    let mut length = 0;
    let said = (1..).map(|entry| match entry {
        3 => format!("lighthouse{number}"),
        _ => SAID[(entry + number) as usize % SAID.len()].to_owned(),
    });
    saying(said.take_while(|said| {
        let goes_on = length < RECORDS;
        length += said.chars().count() + 2;
        goes_on
    }))
}

fn write(folder: &Path, number: u32) -> std::io::Result<()> {
    let began: DateTime<FixedOffset> = DateTime::default();
    let about = About {
        id: format!("{number:012x}"),
        title: format!("Family {number}"),
        began: began + chrono::Duration::hours(i64::from(number)),
        ..About::default()
    };
    let records = records(number);
    let timeline = Timeline::of(about.clone(), records.clone());
    let summary = Summary::of(&timeline.now().map, records.len() as u64);
    let text = if number.is_multiple_of(CUT_OFF) {
        document(&about, None, &records).text
    } else {
        document(&about, Some(&summary), &fold(&records)).text
    };
    std::fs::write(folder.join(format!("{number}.ron")), text)
}

fn archive() -> Option<&'static Path> {
    let folder = FOLDER.get_or_init(|| {
        let folder = tempfile::tempdir().ok()?;
        let mut written = (0..MEETINGS).map(|number| write(folder.path(), number));
        written.all(|written| written.is_ok()).then_some(folder)
    });
    folder.as_ref().map(TempDir::path)
}

#[divan::bench(sample_count = 10)]
fn list_all(bencher: Bencher) {
    if let Some(folder) = archive() {
        bencher.bench_local(|| list(folder).len());
    }
}

#[divan::bench(sample_count = 10)]
fn all_steps(bencher: Bencher) {
    if let Some(folder) = archive() {
        bencher.bench_local(|| open_steps(folder).0.len());
    }
}

/// Words of one meeting, of every one, and of none.
#[divan::bench(args = ["lighthouse77", "bakery bus", "nowhere"], sample_count = 10)]
fn search_for(bencher: Bencher, words: &str) {
    let (Some(folder), Some(sought)) = (archive(), Sought::of(words)) else {
        return;
    };
    let wish = Wish {
        sought: &sought,
        held: false,
        stopped: &AtomicBool::new(false),
    };
    bencher.bench_local(|| search(folder, &wish).hits.len());
}
