//! What a heading means, in our words or in those that others use for the same.

use super::called_by_others::{begins_as_a_question, called};
use super::place::Place;
use crate::export::markdown_signs::unplain;
use crate::meeting::child_words::Tool;
use crate::meeting::vocabulary::{Category, Column, PlanPart, Setting};
use crate::practice::child_tools::tool_title;
use crate::practice::prompts::{
    goal_title, goals_title, plan_title, statement_title, statements_title,
};
use crate::practice::words::{category_title, column_name, column_title};

/// What a heading means, if it means anything here.
pub fn place_of(heading: &str) -> Option<Place> {
    let words = bare(heading);
    if words.is_empty() {
        return None;
    }
    let child = of_child(heading);
    child
        .or_else(|| in_our_words(&words))
        .or_else(|| called(&words))
        .or_else(|| as_a_question(&words))
}

/// The number behind a heading: 2 of "Danger statement 2".
pub fn number_of(heading: &str) -> Option<usize> {
    heading.split_whitespace().last()?.parse().ok()
}

/// In which settings a heading is called so; words that all settings share say nothing.
pub fn speaks_of(heading: &str) -> Vec<Setting> {
    let words = bare(heading);
    let called = |setting: Setting| {
        let mut titles = Category::ALL
            .iter()
            .map(|&one| category_title(one, setting));
        let all = [
            goal_title(setting),
            goals_title(setting),
            statement_title(setting),
            statements_title(setting),
        ];
        titles.any(|title| bare(title) == words) || all.iter().any(|title| bare(title) == words)
    };
    let settings = Setting::ALL.iter().copied();
    settings.filter(|&setting| called(setting)).collect()
}

/// In small letters, without signs, numbers around it, and what stands in brackets.
fn bare(heading: &str) -> String {
    let words = unplain(heading).to_lowercase();
    let words = words.split(" (").next().unwrap_or_default();
    let kept: String = words
        .chars()
        .filter(|letter| !matches!(letter, '\'' | '’'))
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                ' '
            }
        })
        .collect();
    let mut words: Vec<&str> = kept.split_whitespace().collect();
    let number =
        |word: Option<&&str>| word.is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit()));
    while number(words.last()) {
        words.pop();
    }
    while number(words.first()) {
        words.remove(0);
    }
    words.join(" ")
}

fn in_our_words(words: &str) -> Option<Place> {
    let titled = |category: &Category| {
        let title = |setting: &Setting| bare(category_title(*category, *setting)) == words;
        Setting::ALL.iter().any(title) || bare(category.kebab()) == words
    };
    if let Some(&category) = Category::ALL.iter().find(|one| titled(one)) {
        return Some(Place::Under(category));
    }
    let column = |column: &Column| {
        [column_title(*column), column_name(*column)]
            .iter()
            .any(|one| bare(one) == words)
    };
    if let Some(found) = Column::ALL.iter().copied().find(|one| column(one)) {
        return Some(Place::Under(found.unsorted()));
    }
    let goals = |setting: &Setting| {
        [goal_title(*setting), goals_title(*setting)]
            .iter()
            .any(|one| bare(one) == words)
    };
    if Setting::ALL.iter().any(goals) {
        return Some(Place::Goals);
    }
    let part = words.strip_prefix("safety plan ").unwrap_or(words);
    let found = PlanPart::ALL
        .iter()
        .copied()
        .find(|&one| bare(plan_title(one)) == part);
    found.map(Place::Plan)
}

/// The questions of the columns are known also where they go on: "What are we worried about for Sam?".
fn as_a_question(words: &str) -> Option<Place> {
    let asked = |column: &Column| {
        let rest = words.strip_prefix(&bare(column_title(*column)));
        rest.is_some_and(|rest| rest.starts_with(' '))
    };
    let ours = Column::ALL
        .iter()
        .find(|one| asked(one))
        .map(|one| one.unsorted());
    ours.or_else(|| begins_as_a_question(words))
        .map(Place::Under)
}

fn of_child(heading: &str) -> Option<Place> {
    let heading = unplain(heading);
    if let Some(name) = heading.strip_prefix("Words and pictures for ") {
        return Some(Place::Pages(name.to_owned()));
    }
    let (name, title) = heading.rsplit_once(": ")?;
    // Behind a full stop it may say that nobody may see them yet.
    let title = title.split(". ").next()?;
    let tools = [Tool::Houses, Tool::Wizards, Tool::Fairies];
    let tool = tools.into_iter().find(|&tool| tool_title(tool) == title)?;
    Some(Place::Houses(name.to_owned(), tool))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_our_words_and_in_those_of_others() {
        for (heading, category) in [
            ("What are we worried about?", Category::Worries),
            (
                "1. What are we worried about for Sam (4)?",
                Category::Worries,
            ),
            ("Worries", Category::Worries),
            ("WHAT’S WORKING WELL", Category::WorkingWell),
            ("What is working well?", Category::WorkingWell),
            ("Strengths:", Category::ExistingStrengths),
            ("What makes it harder", Category::ComplicatingFactors),
            ("past-harm", Category::PastHarm),
            ("Next steps", Category::NextSteps),
            ("Action plan", Category::NextSteps),
        ] {
            assert_eq!(place_of(heading), Some(Place::Under(category)), "{heading}");
        }
        assert_eq!(place_of("Danger statement 2"), Some(Place::Statements));
        assert_eq!(place_of("Wellbeing goals"), Some(Place::Goals));
        assert_eq!(
            place_of("Safety plan: Who helps"),
            Some(Place::Plan(PlanPart::Network))
        );
        assert_eq!(
            place_of("Sam: Three houses"),
            Some(Place::Houses("Sam".to_owned(), Tool::Houses))
        );
    }

    #[test]
    fn a_heading_that_means_nothing_here_is_not_taken_for_another() {
        for heading in [
            "",
            "?",
            "7",
            "Weather",
            "Worries of the council",
            "Background",
        ] {
            assert_eq!(place_of(heading), None, "{heading}");
        }
    }

    #[test]
    fn the_setting_is_told_by_the_words_that_it_alone_uses() {
        assert_eq!(speaks_of("Danger statement 1"), [Setting::Safety]);
        assert_eq!(speaks_of("Stability goal 1"), [Setting::Stability]);
        assert_eq!(speaks_of("Worries").len(), 3);
    }
}
