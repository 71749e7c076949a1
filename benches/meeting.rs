//! How long a key, a seek and an opening take, and how that grows with the meeting.

mod typed;

use chrono::{DateTime, FixedOffset};
use divan::Bencher;
use sofs::app::effect::{Moment, Msg};
use sofs::app::key::{Input, Key};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::meeting::parts::About;
use sofs::meeting::timeline::Timeline;
use sofs::shell::screen::Screen;
use typed::{entries, records};

fn main() {
    divan::main();
}

/// So many records, at least.
fn timeline(count: usize) -> Timeline {
    Timeline::of(About::default(), records(count))
}

fn now(at: u64) -> Moment {
    let wall: DateTime<FixedOffset> = DateTime::default();
    Moment {
        at,
        wall: wall + chrono::Duration::milliseconds(i64::try_from(at).unwrap_or(0)),
    }
}

/// A running meeting in which somebody is in the middle of a word.
fn writing(count: u32, columns: u16, rows: u16) -> Model {
    let mut model = Model::new(columns, rows);
    let records = entries(count);
    let at = records.last().map_or(0, |record| record.at);
    let opened = Msg::Opened {
        past: Vec::new(),
        about: About::default(),
        records,
        notice: None,
        now: now(at),
    };
    update(&mut model, opened);
    press(&mut model, Key::Char('x'), at);
    model
}

fn press(model: &mut Model, key: Key, at: u64) {
    divan::black_box(update(model, Msg::Input(vec![Input::Key(key)], now(at))));
}

/// A letter and its rubbing out, drawn each time.
#[divan::bench(args = [(10, 80, 24), (500, 80, 24), (500, 160, 45), (500, 200, 60), (10_000, 160, 45)])]
fn two_keys(bencher: Bencher, (entries, columns, rows): (u32, u16, u16)) {
    let mut model = writing(entries, columns, rows);
    let mut screen = Screen::new(std::io::sink());
    let at = model.now.at;
    bencher.bench_local(|| {
        for key in [Key::Char('a'), Key::Backspace] {
            press(&mut model, key, at);
            divan::black_box(screen.draw(&model).is_ok());
        }
    });
}

/// The board somewhere in the meeting.
#[divan::bench(args = [1_000, 10_000, 100_000])]
fn seek(bencher: Bencher, count: usize) {
    let timeline = timeline(count);
    let mut place = 0usize;
    bencher.bench_local(|| {
        place = (place + 7919) % timeline.records().len();
        timeline.seek(place)
    });
}

/// All records again from the first.
#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 10)]
fn fold(bencher: Bencher, count: usize) {
    let records = timeline(count).records().to_vec();
    bencher
        .with_inputs(|| records.clone())
        .bench_local_values(|records| Timeline::of(About::default(), records));
}
