//! How long a meeting's file takes: reading it, adding to it, tidying it, and what becomes of it on paper.
#![allow(
    clippy::expect_used,
    reason = "a measurement that cannot go on has failed"
)]

mod typed;

use std::path::Path;

use divan::Bencher;
use sofs::export::{html::page, json::json, markdown::markdown};
use sofs::meeting::parts::About;
use sofs::meeting::record::Record;
use sofs::meeting::timeline::Timeline;
use sofs::session::composing::document;
use sofs::session::folding::fold;
use sofs::session::{Changed, Summary, Writer, create, read};
use tempfile::{TempDir, tempdir};
use typed::{entries, records};

fn main() {
    divan::main();
}

/// The file as it is while the meeting is on.
fn untidied(records: &[Record]) -> Vec<u8> {
    document(&About::default(), None, records).text.into_bytes()
}

/// The file as it is left.
fn tidied(records: &[Record]) -> Vec<u8> {
    let timeline = Timeline::of(About::default(), records.to_vec());
    let summary = Summary::of(&timeline.now().map, records.len() as u64);
    let whole = document(&About::default(), Some(&summary), &fold(records));
    whole.text.into_bytes()
}

fn opened(bytes: &[u8]) -> Timeline {
    let reading = read(bytes, Changed::LeaveOut).expect("it can be read");
    Timeline::of(reading.about, reading.records)
}

/// From the bytes of a file to its board.
#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 10)]
fn open_tidied(bencher: Bencher, count: usize) {
    let bytes = tidied(&records(count));
    bencher.bench_local(|| opened(&bytes));
}

/// The same where nobody closed the meeting.
#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 10)]
fn open_untidied(bencher: Bencher, count: usize) {
    let bytes = untidied(&records(count));
    bencher.bench_local(|| opened(&bytes));
}

fn begun(folder: &Path, records: &[Record]) -> Writer {
    create(folder, &About::default(), records).expect("a file")
}

/// One letter, in a file of so many records.
#[divan::bench(args = [1_000, 10_000, 100_000])]
fn append(bencher: Bencher, count: usize) {
    let folder = tempdir().expect("a folder");
    let records = records(count);
    let mut writer = begun(folder.path(), &records);
    bencher.bench_local(|| writer.append(&records[1..2]).is_written());
}

/// Folding, summing up, reading back and replacing the file, as on leaving.
#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 10)]
fn tidy(bencher: Bencher, count: usize) {
    let records = records(count);
    let timeline = Timeline::of(About::default(), records.clone());
    let begin = || -> (TempDir, Writer) {
        let folder = tempdir().expect("a folder");
        let writer = begun(folder.path(), &records);
        (folder, writer)
    };
    bencher
        .with_inputs(begin)
        .bench_local_values(|(folder, writer)| {
            let tidied = writer.close(&records, &timeline.now().map);
            (folder, tidied.is_ok())
        });
}

/// What 400 entries become for others.
#[divan::bench(args = ["markdown", "json", "html"])]
fn export(bencher: Bencher, format: &str) {
    let timeline = Timeline::of(About::default(), entries(400));
    let map = &timeline.now().map;
    bencher.bench_local(|| match format {
        "markdown" => markdown(map),
        "json" => json(map, timeline.length()),
        _ => page::sheet(map),
    });
}
