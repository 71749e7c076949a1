//! The configuration: what a service wants otherwise. A missing file is fine; what is wrong in it is named, and the rest is used.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use etcetera::BaseStrategy;

use super::colours::Wish;
use super::config_reading::Reader;
use crate::app::own::Own;
use crate::meeting::vocabulary::{Category, Order, Setting};
use crate::practice::words::own_titles;

/// A larger file is none of ours, in bytes.
const LARGEST: u64 = 1024 * 1024;

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
    let name = path.display();
    let problem = |says: &str| Config {
        problems: vec![format!("{name} {says}, so the usual settings count.")],
        ..Config::default()
    };
    let text = match std::fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Config::default(),
        Ok(there) if !there.is_file() || there.len() > LARGEST => {
            return problem("is no list of settings");
        }
        Ok(_) | Err(_) => std::fs::read_to_string(path),
    };
    match text {
        Ok(text) => understand(&text, &name.to_string()),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            problem("is no plain text in UTF-8")
        }
        Err(_) => problem("cannot be read"),
    }
}

/// What a configuration says; `name` is how its file is called. What is wrong with one setting spoils no other.
pub fn understand(text: &str, name: &str) -> Config {
    let mut reader = Reader::of(text);
    let own = Own {
        jargon: reader.pairs("jargon"),
        shorthand: reader.pairs("shorthand"),
        curtain: reader.text("curtain"),
        questions: reader.texts("questions"),
        holidays: reader.days("holidays"),
        setting: reader.one_of("setting", SETTINGS, Setting::from_kebab),
        order: reader.one_of("order", ORDERS, order),
    };
    Config {
        own: Arc::new(own),
        sessions: reader.folder("sessions"),
        theme: reader.one_of("theme", THEMES, Wish::named),
        mouse: reader.yes_or_no("mouse"),
        titles: reader.titles("titles"),
        problems: reader.problems(name),
    }
}

const SETTINGS: &str = "\"wellbeing\", \"safety\" or \"stability\"";
const ORDERS: &str = "\"worried\" or \"well\"";
const THEMES: &str = "\"projector\", \"light\", \"dark\", \"mono\" or \"auto\"";

fn order(name: &str) -> Option<Order> {
    match name {
        "worried" => Some(Order::WorriedFirst),
        "well" => Some(Order::WellFirst),
        name => Order::from_kebab(name),
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

    #[track_caller]
    fn is_told(text: &str, problems: &[&str]) -> Config {
        let config = understand(text, "c");
        assert_eq!(config.problems, problems, "{text}");
        config
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place_and_the_rest_is_used() {
        let text = "(\n  setting: \"heaven\",\n  theme: \"pink\",\n  holidays: [\"2027-13-02\", \"2027-01-02\"],\n)";
        let config = is_told(
            text,
            &[
                "c, line 2, column 12: “heaven” is not known here and is left out; setting takes \"wellbeing\", \"safety\" or \"stability\".",
                "c, line 3, column 10: “pink” is not known here and is left out; theme takes \"projector\", \"light\", \"dark\", \"mono\" or \"auto\".",
                "c, line 4, column 14: “2027-13-02” is not known here and is left out; holidays takes days in square brackets, as in [\"2027-01-02\"].",
            ],
        );
        assert_eq!(config.own.holidays.more.len(), 1);
    }

    #[test]
    fn a_setting_of_another_name_or_shape_is_named_and_the_rest_is_used() {
        let text = "(\n  colour: \"dark\",\n  mouse: \"yes\",\n  questions: [\"Why?\", 3],\n  order: \"well\",\n  order: \"worried\",\n)";
        let config = is_told(
            text,
            &[
                "c, line 2, column 3: “colour” is no setting and is left out; there are: curtain, holidays, jargon, mouse, order, questions, sessions, setting, shorthand, theme and titles.",
                "c, line 3, column 10: “mouse” is left out, because it takes true or false.",
                "c, line 4, column 23: “questions” is left out, because it takes texts in square brackets, as in [\"What would the dog say?\"].",
                "c, line 6, column 3: “order” stands here a second time and is left out.",
            ],
        );
        assert_eq!(config.own.order, Some(Order::WellFirst));
    }

    #[test]
    fn a_text_that_breaks_off_counts_up_to_there() {
        let text = "(\n  order: \"well\"\n  mouse: true,\n  setting: [";
        let config = is_told(
            text,
            &[
                "c, line 3, column 3: a comma is missing before this.",
                "c, line 4, column 12: the bracket that begins here does not end, so nothing from here on counts.",
            ],
        );
        assert!(config.mouse && config.own.order.is_some());
    }
}
