//! Houses, wizards and fairies, words and pictures: what they are called and what is asked.

use super::people::age_of;
use crate::meeting::child_words::{HousePart, PageAbout, Picture, Tool};
use crate::meeting::parts::Person;

/// Up to this age a child reads three words a line.
const YOUNG_UP_TO: u32 = 9;

/// Whether few words on a line are easier to read for this child. Where no age is told, nobody guesses one.
pub fn reads_few_words(child: &Person) -> bool {
    age_of(&child.name, &child.role).is_some_and(|age| age <= YOUNG_UP_TO)
}

/// The name without the age behind it: "Sam" of "Sam (4)" and of "Sam, 4".
pub fn called(child: &Person) -> &str {
    let plain = child.name.split('(').next().unwrap_or_default().trim();
    let short = plain.split_once(',').map_or(plain, |(short, behind)| {
        let is_age = behind.trim().starts_with(|c: char| c.is_ascii_digit());
        if is_age { short } else { plain }
    });
    if short.is_empty() { &child.name } else { short }
}

/// What a set of pictures is called.
pub fn tool_title(tool: Tool) -> &'static str {
    match tool {
        Tool::Houses => "Three houses",
        Tool::Wizards => "The wizard",
        Tool::Fairies => "The fairy",
    }
}

/// What one of the three is called by a set of pictures, and what it stands for where that is not said by its name.
pub fn part_title(tool: Tool, part: HousePart) -> (&'static str, &'static str) {
    match (tool, part) {
        (Tool::Houses, HousePart::Worries) => ("Worries", ""),
        (Tool::Houses, HousePart::GoodThings) => ("Good things", ""),
        (Tool::Houses, HousePart::Dreams) => ("Dreams", ""),
        (Tool::Wizards | Tool::Fairies, HousePart::Worries) => ("Clothes", "what to change"),
        (Tool::Wizards, HousePart::GoodThings) => ("Cape", "what is good"),
        (Tool::Wizards, HousePart::Dreams) => ("Spell", "what I wish for"),
        (Tool::Fairies, HousePart::GoodThings) => ("Wings", "what is good"),
        (Tool::Fairies, HousePart::Dreams) => ("Wand", "what I wish for"),
    }
}

/// What the child is asked where nothing stands yet.
pub fn part_question(part: HousePart) -> &'static str {
    match part {
        HousePart::Worries => "What are you worried about?",
        HousePart::GoodThings => "What is good?",
        HousePart::Dreams => "What do you wish for?",
    }
}

/// The question that a page of words and pictures answers.
pub fn page_question(about: PageAbout) -> &'static str {
    match about {
        PageAbout::WhoWorries => "Who is worried?",
        PageAbout::WhatAbout => "What are they worried about?",
        PageAbout::WhatHappened => "What happened then?",
        PageAbout::WhatIsDone => "What is being done?",
        PageAbout::ChildCanDo => "What can you do?",
    }
}

/// A picture that often fits a question.
pub fn usual_picture(about: PageAbout) -> Picture {
    match about {
        PageAbout::WhoWorries => Picture::GrownUps,
        PageAbout::WhatAbout => Picture::House,
        PageAbout::WhatHappened => Picture::Child,
        PageAbout::WhatIsDone => Picture::Heart,
        PageAbout::ChildCanDo => Picture::Phone,
    }
}

/// The name of a picture.
pub fn picture_title(picture: Picture) -> &'static str {
    match picture {
        Picture::House => "a house",
        Picture::GrownUps => "grown-ups",
        Picture::Child => "a child",
        Picture::Phone => "a phone",
        Picture::School => "a school",
        Picture::Sleeping => "sleeping",
        Picture::Heart => "a heart",
        Picture::Police => "the police",
        Picture::Doctor => "a doctor",
        Picture::Own => "a picture of our own",
    }
}
