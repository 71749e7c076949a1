//! The beginning of a file: what it is, the meeting's title and kind, and the map.

use serde::{Deserialize, Serialize};

use super::plain::{one_line, several_lines};
use super::summary::Summary;
use crate::meeting::clean::clean_line;
use crate::meeting::parts::About;
use crate::meeting::vocabulary::{Kind, Order, Setting};

/// The format that this program writes.
pub const FORMAT: u32 = 1;

/// The line after which the records stand, without the blanks around it.
pub const RECORDS: &str = "records: [";

/// The first letters of every file.
pub const START: &str = "(\n  sofs:";

/// How deep the map is laid out in lines; an entry, a person and a mark are a line or a few.
const DEPTH: usize = 6;

/// The head of a file, up to and with the line before the first record.
pub fn write(about: &About, summary: Option<&Summary>) -> String {
    let map = summary
        .and_then(|summary| several_lines(summary, 1, DEPTH).ok())
        .map_or(String::new(), |map| format!("  map: {map},\n"));
    format!(
        "{START} {FORMAT},\n  about: {},\n{map}  {RECORDS}\n",
        about_line(about)
    )
}

/// As `About`, with the offset of the wall clock always as a number: `+00:00`, never `Z`.
#[derive(Serialize)]
struct AboutLine<'a> {
    id: &'a str,
    title: &'a str,
    kind: Kind,
    setting: Setting,
    order: Order,
    began: String,
    reviews: Option<&'a str>,
}

fn about_line(about: &About) -> String {
    let line = AboutLine {
        id: &about.id,
        title: &about.title,
        kind: about.kind,
        setting: about.setting,
        order: about.order,
        began: about.began.to_rfc3339(),
        reviews: about.reviews.as_deref(),
    };
    one_line(&line).unwrap_or_else(|_| format!("(id: {:?})", about.id))
}

/// What could be read of a head.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// The format, if it says one.
    pub format: Option<u32>,
    /// Title, kind and the rest; what could not be read is as in a meeting that nobody named.
    pub about: About,
    /// The id as it stands in the file, for the sums.
    pub id: String,
    /// The map, if there is one that can be read.
    pub summary: Option<Summary>,
    /// Whether `about` could not be read as a whole.
    pub damaged: bool,
    /// Whether there is a map that cannot be read.
    pub map_unreadable: bool,
}

impl Head {
    /// Whether a later version wrote the file.
    pub fn newer(&self) -> bool {
        self.format.is_some_and(|format| format > FORMAT)
    }
}

#[derive(Deserialize)]
struct Full {
    sofs: u32,
    about: About,
    #[serde(default)]
    map: Summary,
}

#[derive(Deserialize)]
struct WithoutMap {
    sofs: u32,
    about: About,
}

/// Reads a head: all that stands before the records.
pub fn read(bytes: &[u8]) -> Head {
    let text = String::from_utf8_lossy(bytes);
    let lossy = matches!(text, std::borrow::Cow::Owned(_));
    // With the records left empty the head is a whole document of its own.
    let text = match text.trim_end().strip_suffix(RECORDS) {
        Some(head) => format!("{head})"),
        None => format!("{text})"),
    };
    let mut head = if let Ok(full) = ron::from_str::<Full>(&text) {
        Head {
            summary: Some(full.map).filter(|map| map.made_at > 0),
            ..known(full.sofs, full.about)
        }
    } else if let Ok(part) = ron::from_str::<WithoutMap>(&text) {
        Head {
            map_unreadable: true,
            ..known(part.sofs, part.about)
        }
    } else {
        by_line(&text)
    };
    head.damaged |= lossy || head.about.id.is_empty() || head.format == Some(0);
    head
}

fn known(format: u32, about: About) -> Head {
    Head {
        format: Some(format),
        id: about.id.clone(),
        about: clean(about),
        ..Head::default()
    }
}

fn clean(about: About) -> About {
    About {
        id: clean_line(&about.id),
        title: clean_line(&about.title),
        reviews: about.reviews.map(|file| clean_line(&file)),
        ..about
    }
}

/// What can be found in a head that is no whole document: the lines of format and `about`, at least the id.
fn by_line(text: &str) -> Head {
    let line = |name: &str| text.lines().find_map(|line| line.trim().strip_prefix(name));
    let about = line("about:")
        .map(|about| about.trim().trim_end_matches(','))
        .and_then(|about| ron::from_str::<About>(about).ok());
    let format = line("sofs:")
        .map(|format| format.trim().trim_end_matches(','))
        .and_then(|format| format.parse().ok());
    // A map that spoils the document may leave the lines above it whole.
    let map_unreadable = about.is_some() && format.is_some();
    let about = about.unwrap_or_else(|| About {
        id: id_of(text),
        ..About::default()
    });
    Head {
        format,
        id: about.id.clone(),
        about: clean(about),
        damaged: !map_unreadable,
        map_unreadable,
        summary: None,
    }
}

/// The id as it stands in a head, found without understanding the rest; empty if none stands there.
pub(super) fn id_of(text: &str) -> String {
    let id = text
        .split_once("id: \"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or("", |(id, _)| id);
    if id.len() <= 64 && id.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        id.to_owned()
    } else {
        String::new()
    }
}
