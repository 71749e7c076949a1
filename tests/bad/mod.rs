//! One bad input as a file says it: what lies there, what is run, and the answer that a person should get.
//!
//! A line of a case is a word, a colon and what it is about; `\n`, `\r`, `\t`, `\0`, `\\`, `\xff` and `\u{202e}` mean what they
//! mean in Rust, and lines that begin with two blanks go on with the one above.
//!
//! | line | means |
//! |---|---|
//! | `# …` | what the case is about |
//! | `file NAME: TEXT` | a file; a part `TEXT × 1000` stands a thousand times |
//! | `meeting NAME` | a whole meeting of the Kite family |
//! | `change NAME: THIS → THAT` | puts other words where the first such words stood |
//! | `cut NAME: TEXT` | leaves out all from there on |
//! | `wide NAME`, `windows NAME`, `marked NAME` | saves it in UTF-16, with line ends of Windows, with a mark at its front |
//! | `long NAME: BYTES` | makes it so long, with a hole |
//! | `folder NAME`, `pipe NAME`, `link NAME → TARGET` | what is no file |
//! | `open NAME` | somebody else writes in it |
//! | `set: NAME=VALUE` | what stands around the program |
//! | `run: WORDS` | the command line, quoted as in a shell |
//! | `input: TEXT` | what comes in |
//! | `changes: NAME`, `makes: NAME` | a file that the run may touch, or make; nothing else may change |
//! | `status: N`, `out: TEXT`, `err: TEXT` | the answer, line by line; `…` stands for anything |

pub mod desk;

use std::collections::BTreeSet;

/// What is done before the program runs, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    File(String, Vec<u8>),
    Meeting(String),
    Change(String, Vec<u8>, Vec<u8>),
    Cut(String, Vec<u8>),
    Wide(String),
    Windows(String),
    Marked(String),
    Long(String, u64),
    Folder(String),
    Pipe(String),
    Link(String, String),
    Open(String),
}

/// A case.
#[derive(Clone, Debug, Default)]
pub struct Case {
    pub steps: Vec<Step>,
    pub set: Vec<(String, Vec<u8>)>,
    pub run: Vec<Vec<u8>>,
    pub input: Vec<u8>,
    pub touched: BTreeSet<String>,
    pub answer: Answer,
}

/// What the program answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub status: i32,
    pub out: Vec<String>,
    pub err: Vec<String>,
}

impl Answer {
    /// The lines of the case in which it stands.
    pub fn lines(&self) -> String {
        let out = self.out.iter().map(|line| format!("out: {line}\n"));
        let err = self.err.iter().map(|line| format!("err: {line}\n"));
        let lines: String = out.chain(err).collect();
        format!("status: {}\n{lines}", self.status)
    }

    /// Whether another answer is the one that was meant.
    pub fn means(&self, other: &Self) -> bool {
        self.status == other.status
            && all_mean(&self.out, &other.out)
            && all_mean(&self.err, &other.err)
    }
}

/// A line of nothing but `…` stands for any number of lines.
fn all_mean(meant: &[String], said: &[String]) -> bool {
    match (meant, said) {
        ([], []) => true,
        ([any], _) if any == "…" => true,
        ([one, rest @ ..], [line, others @ ..]) => line_means(one, line) && all_mean(rest, others),
        _ => false,
    }
}

fn line_means(meant: &str, said: &str) -> bool {
    match meant.split_once('…') {
        _ if meant == said => true,
        Some((before, after)) => {
            said.len() >= before.len() + after.len()
                && said.starts_with(before)
                && said.ends_with(after)
        }
        None => false,
    }
}

/// Reads a case.
pub fn case(text: &str) -> Case {
    let mut case = Case::default();
    case.answer.status = -1;
    for line in whole_lines(text) {
        let (word, about) = line.split_once(": ").unwrap_or((&line, ""));
        let (word, name) = word.split_once(' ').unwrap_or((word, ""));
        let (word, name) = (word.trim_end_matches(':'), name.trim_end_matches(':'));
        case.take(word, name.to_owned(), about);
    }
    case
}

impl Case {
    fn take(&mut self, word: &str, name: String, about: &str) {
        let step = match word {
            "file" => Step::File(name, repeated(about)),
            "meeting" => Step::Meeting(name),
            "change" => {
                let (this, that) = about.split_once(" → ").expect("THIS → THAT");
                Step::Change(name, bytes(this), repeated(that))
            }
            "cut" => Step::Cut(name, bytes(about)),
            "wide" => Step::Wide(name),
            "windows" => Step::Windows(name),
            "marked" => Step::Marked(name),
            "long" => Step::Long(name, about.parse().expect("a number of bytes")),
            "folder" => Step::Folder(name),
            "pipe" => Step::Pipe(name),
            "link" => {
                let (name, target) = name.split_once(" → ").expect("NAME → TARGET");
                Step::Link(name.to_owned(), target.to_owned())
            }
            "open" => Step::Open(name),
            _ => return self.take_answer(word, about),
        };
        self.steps.push(step);
    }

    fn take_answer(&mut self, word: &str, about: &str) {
        match word {
            "set" => {
                let (name, value) = about.split_once('=').expect("NAME=VALUE");
                self.set.push((name.to_owned(), bytes(value)));
            }
            "run" => self.run = words(about),
            "input" => self.input = repeated(about),
            "changes" | "makes" => {
                self.touched.insert(about.to_owned());
            }
            "status" => self.answer.status = about.parse().expect("a status"),
            "out" => self.answer.out.push(about.to_owned()),
            "err" => self.answer.err.push(about.to_owned()),
            other => panic!("there is no line “{other}”"),
        }
    }
}

/// The lines without remarks; what goes on from the line above stands there behind a sign that parts it.
fn whole_lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        match (line.strip_prefix("  "), lines.last_mut()) {
            (Some(more), Some(last)) => {
                last.push(PARTED);
                last.push_str(more);
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

const PARTED: char = '\u{1f}';

/// The parts one after the other, each as often as it says.
fn repeated(text: &str) -> Vec<u8> {
    let mut all = Vec::new();
    for part in text.split(PARTED) {
        match part.rsplit_once(" × ") {
            Some((part, times)) if times.parse::<usize>().is_ok() => {
                all.extend(bytes(part).repeat(times.parse().expect("a number")));
            }
            _ => all.extend(bytes(part)),
        }
    }
    all
}

/// The words of a command line.
fn words(line: &str) -> Vec<Vec<u8>> {
    let mut words = Vec::new();
    let mut rest = line.trim_start();
    while !rest.is_empty() {
        let (word, behind) = match rest.strip_prefix('\'') {
            Some(quoted) => quoted.split_once('\'').expect("another quotation mark"),
            None => rest.split_once(' ').unwrap_or((rest, "")),
        };
        words.push(repeated(word));
        rest = behind.trim_start();
    }
    words
}

/// The bytes that a text with escapes means.
fn bytes(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        out.extend(before.as_bytes());
        let (sign, behind) = escape.split_at(1);
        rest = behind;
        match sign {
            "n" => out.push(b'\n'),
            "r" => out.push(b'\r'),
            "t" => out.push(b'\t'),
            "0" => out.push(0),
            "x" => {
                let (number, behind) = rest.split_at(2);
                out.push(u8::from_str_radix(number, 16).expect("two digits"));
                rest = behind;
            }
            "u" => {
                let (number, behind) = rest[1..].split_once('}').expect("a bracket");
                let letter = u32::from_str_radix(number, 16)
                    .ok()
                    .and_then(char::from_u32);
                out.extend(letter.expect("a letter").to_string().as_bytes());
                rest = behind;
            }
            other => out.extend(other.as_bytes()),
        }
    }
    out.extend(rest.as_bytes());
    out
}
