//! The configuration: what a service wants otherwise. A missing file is fine; what is wrong in it is named, and the rest is used.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use etcetera::BaseStrategy;
use serde::Deserialize;

use super::colours::Wish;
use crate::app::own::Own;
use crate::meeting::clean::clean_line;
use crate::meeting::vocabulary::{Category, Order, Setting};
use crate::practice::words::own_titles;
use crate::practice::working_days::Holidays;

/// A larger file is none of ours, in bytes.
const LARGEST: u64 = 1024 * 1024;

/// What stands in the file. Names are those of the command line.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    setting: Option<String>,
    order: Option<String>,
    theme: Option<String>,
    mouse: bool,
    sessions: Option<PathBuf>,
    titles: BTreeMap<String, String>,
    curtain: Option<String>,
    questions: Vec<String>,
    jargon: BTreeMap<String, String>,
    shorthand: BTreeMap<String, String>,
    holidays: Vec<String>,
}

/// What was understood of it.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The lists of the service, and with what a new meeting begins.
    pub own: Arc<Own>,
    /// Where the meetings are.
    pub sessions: Option<PathBuf>,
    /// Which colours.
    pub theme: Option<Wish>,
    /// Whether the mouse points.
    pub mouse: bool,
    /// Headings of the wall in the service's own words.
    pub titles: Vec<(Category, String)>,
    /// A sentence for each thing that is wrong.
    pub problems: Vec<String>,
}

/// Where the configuration is: where `SOFS_CONFIG` says, or in the platform's folder.
pub fn place() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("SOFS_CONFIG").filter(|name| !name.is_empty()) {
        return Some(PathBuf::from(named));
    }
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.config_dir().join("sofs").join("config.ron"))
}

/// Reads the configuration and lets its headings count.
pub fn take_up() -> Config {
    let config = place().map_or(Config::default(), |path| read(&path));
    own_titles(&config.titles);
    config
}

fn read(path: &Path) -> Config {
    let problem = |says: String| Config {
        problems: vec![says],
        ..Config::default()
    };
    let name = path.display();
    match std::fs::metadata(path) {
        Err(_) => return Config::default(),
        Ok(there) if !there.is_file() || there.len() > LARGEST => {
            return problem(format!(
                "{name} is no list of settings, so the usual ones count."
            ));
        }
        Ok(_) => {}
    }
    match std::fs::read_to_string(path) {
        Ok(text) => understand(&text, &name.to_string()),
        Err(_) => problem(format!(
            "{name} cannot be read, so the usual settings count."
        )),
    }
}

/// Of a configuration that cannot be read, nothing is taken but what is wrong with it.
fn unreadable(problem: String) -> Config {
    Config {
        problems: vec![problem],
        ..Config::default()
    }
}

/// What a configuration says; `name` is how its file is called.
pub fn understand(text: &str, name: &str) -> Config {
    let written = match written(text) {
        Ok(written) => written,
        Err(problem) => return unreadable(format!("{name}, {problem}")),
    };
    let mut reader = Reader {
        text,
        name,
        problems: Vec::new(),
    };
    let own = Own {
        jargon: reader.pairs(written.jargon),
        shorthand: reader.pairs(written.shorthand),
        curtain: written.curtain.map(|says| clean_line(&says)),
        questions: written
            .questions
            .iter()
            .map(|one| clean_line(one))
            .collect(),
        holidays: Holidays {
            more: reader.days(&written.holidays),
        },
        setting: reader.word(written.setting, Setting::from_kebab),
        order: reader.word(written.order, order),
    };
    let theme = reader.word(written.theme, Wish::named);
    let titles = reader.titles(written.titles);
    Config {
        own: Arc::new(own),
        sessions: written.sessions,
        theme,
        mouse: written.mouse,
        titles,
        problems: reader.problems,
    }
}

/// What stands in the text; else where it cannot be read, and why.
fn written(text: &str) -> Result<Written, String> {
    let some = ron::extensions::Extensions::IMPLICIT_SOME;
    let options = ron::Options::default().with_default_extension(some);
    options.from_str(text).map_err(|error| {
        let at = error.span.start;
        let why = clean_line(&error.code.to_string());
        let (line, column) = (at.line, at.col);
        format!("line {line}, column {column}: {why}. The usual settings count.")
    })
}

fn order(name: &str) -> Option<Order> {
    match name {
        "worried" => Some(Order::WorriedFirst),
        "well" => Some(Order::WellFirst),
        name => Order::from_kebab(name),
    }
}

/// Finds for each thing that is wrong where it stands.
struct Reader<'a> {
    text: &'a str,
    name: &'a str,
    problems: Vec<String>,
}

impl Reader<'_> {
    fn wrong(&mut self, what: &str) {
        let at = self.text.find(&format!("\"{what}\"")).unwrap_or(0);
        let before = &self.text[..at];
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .map_or(0, |rest| rest.chars().count())
            + 1;
        let name = self.name;
        let what = clean_line(what);
        self.problems.push(format!(
            "{name}, line {line}, column {column}: “{what}” is not known here and is left out."
        ));
    }

    fn word<T>(&mut self, said: Option<String>, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        let said = said?;
        let found = find(&said);
        if found.is_none() {
            self.wrong(&said);
        }
        found
    }

    /// Only words and no empty ones on the left.
    fn pairs(&mut self, pairs: BTreeMap<String, String>) -> Vec<(String, String)> {
        let mut all = Vec::new();
        for (word, plain) in pairs {
            if word.trim().is_empty() {
                self.wrong(&word);
            } else {
                all.push((clean_line(&word), clean_line(&plain)));
            }
        }
        all
    }

    fn days(&mut self, days: &[String]) -> Vec<chrono::NaiveDate> {
        let mut all = Vec::new();
        for day in days {
            match day.parse() {
                Ok(day) => all.push(day),
                Err(_) => self.wrong(day),
            }
        }
        all
    }

    fn titles(&mut self, titles: BTreeMap<String, String>) -> Vec<(Category, String)> {
        let mut all = Vec::new();
        for (name, title) in titles {
            let title = clean_line(&title).trim().to_owned();
            match Category::from_kebab(&name) {
                Some(category) if !title.is_empty() => all.push((category, title)),
                _ => self.wrong(&name),
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_can_be_said_is_understood() {
        let config = understand(
            r#"(
                setting: "wellbeing",
                order: "well",
                theme: "dark",
                sessions: "/srv/meetings",
                titles: { "past-harm": "What happened" },
                questions: ["What would the dog say?"],
                jargon: { "presenting issue": "what it is about" },
                shorthand: { "xyz": "example" },
                holidays: ["2027-01-02"],
                mouse: true,
            )"#,
            "config.ron",
        );
        assert_eq!(config.problems, Vec::<String>::new());
        assert!(config.mouse);
        assert_eq!(config.own.setting, Some(Setting::Wellbeing));
        assert_eq!(config.own.order, Some(Order::WellFirst));
        assert_eq!(config.theme, Some(Wish::Dark));
        assert_eq!(
            config.titles,
            [(Category::PastHarm, "What happened".to_owned())]
        );
        assert_eq!(config.own.shorthand.len(), 1);
        assert_eq!(config.own.holidays.more.len(), 1);
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place_and_the_rest_is_used() {
        let text = "(\n  setting: \"heaven\",\n  theme: \"pink\",\n  holidays: [\"2027-13-02\", \"2027-01-02\"],\n)";
        let config = understand(text, "config.ron");
        assert_eq!(
            config.problems,
            [
                "config.ron, line 4, column 14: “2027-13-02” is not known here and is left out.",
                "config.ron, line 2, column 12: “heaven” is not known here and is left out.",
                "config.ron, line 3, column 10: “pink” is not known here and is left out.",
            ]
        );
        assert_eq!(config.own.holidays.more.len(), 1);
    }

    #[test]
    fn what_cannot_be_read_at_all_is_named_with_its_place() {
        let config = understand("(\n  setting: [", "config.ron");
        assert_eq!(config.problems.len(), 1);
        assert!(
            config.problems[0].starts_with("config.ron, line 2, column "),
            "{config:?}"
        );
        assert!(config.problems[0].ends_with("The usual settings count."));
    }
}
