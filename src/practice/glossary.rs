//! The words of the approach, explained for people who hear them for the first time.

use super::meanings::{Meaning, category_meaning};
use super::prompts::{goal_title, scale_title, statement_title};
use crate::meeting::vocabulary::{Category, Setting};

/// Every word of the approach in a setting: first the headings of the wall from left to right, then the rest.
pub fn glossary(setting: Setting) -> Vec<Meaning> {
    let headings = Category::ALL
        .iter()
        .map(|&category| category_meaning(category, setting));
    let sentences = [statement(setting), goal(setting), scale(setting)];
    headings
        .chain(sentences)
        .chain(EVERYWHERE.iter().copied())
        .collect()
}

fn statement(setting: Setting) -> Meaning {
    Meaning {
        word: statement_title(setting),
        means: "One sentence that says who is worried, about what, and what it could mean for the child.",
        example: match setting {
            Setting::Wellbeing => {
                "Mum and Mrs Lowe worry that Theo misses so much school that he may lose heart and friends."
            }
            Setting::Safety => {
                "Aunt Carol and Ms Grant worry that Dad, after drinking, does not hear the children, and that they could be hurt."
            }
            Setting::Stability => {
                "Kofi, Jean and Uncle Yaw worry that after one more move Kofi would give up on people."
            }
        },
    }
}

fn goal(setting: Setting) -> Meaning {
    Meaning {
        word: goal_title(setting),
        means: "What everyone will see in place of the worry, for how long, and who will see it.",
        example: match setting {
            Setting::Wellbeing => {
                "For six weeks Theo is in class when the bell rings. Mrs Lowe sees it."
            }
            Setting::Safety => {
                "For six months a sober grown-up is with the children every night. Aunt Carol sees it."
            }
            Setting::Stability => {
                "For a whole school year Kofi lives with Jean and sees his brother each month. Uncle Yaw sees it."
            }
        },
    }
}

fn scale(setting: Setting) -> Meaning {
    Meaning {
        word: scale_title(setting),
        means: "A line from 0 to 10 on which each person says how things are today. There is no right number.",
        example: "Mum says 4 and Gran says 7. We talk about what each of them sees.",
    }
}

const EVERYWHERE: &[Meaning] = &[
    Meaning {
        word: "One higher",
        means: "What would be a little better, so that somebody's number would rise by one.",
        example: "From 4 to 5: breakfast is on the table on three days of the week.",
    },
    Meaning {
        word: "Sealed round",
        means: "Everyone gives a number without seeing the others' numbers. Then all are shown together.",
        example: "Gran says 3, though Dad says 8, because she has not heard his number.",
    },
    Meaning {
        word: "Own words",
        means: "What somebody said, exactly as it was said. It stands between quotation marks.",
        example: "\"I like it when it is quiet.\" Ellie",
    },
    Meaning {
        word: "Seen, told, thought",
        means: "How somebody knows it: with their own eyes and ears, from somebody else, or by guessing.",
        example: "Told: Mr Okoro heard from Ellie that she cooks.",
    },
    Meaning {
        word: "Sees it differently",
        means: "Somebody does not agree. That stands on the wall too, as they would say it.",
        example: "Dad says that he slept because he had worked all night.",
    },
    Meaning {
        word: "Held back",
        means: "Written down, but not shown to the room until somebody says that it may be.",
        example: "Kofi's drawing is held back until he has shown it to Jean.",
    },
    Meaning {
        word: "Network",
        means: "The people around a family who care about the child and help, also when no worker is there.",
        example: "Aunt Carol, Mr Okoro next door, and Dad's friend Lee.",
    },
    Meaning {
        word: "Safety plan",
        means: "What family and friends do, day by day, so that the child is safe, also on a bad day.",
        example: "Aunt Carol sleeps there on Fridays. If she is ill, Mr Okoro does.",
    },
    Meaning {
        word: "Three Houses",
        means: "Three drawn houses for good things, worries and dreams. The child fills them, in its own words.",
        example: "In the house of dreams Ellie drew a door that shuts.",
    },
    Meaning {
        word: "Words and Pictures",
        means: "A small book that tells a child what has happened, truthfully and without blame.",
        example: "Dad drank too much. Aunt Carol was worried about you, so people came to help.",
    },
    Meaning {
        word: "Decision",
        means: "What was agreed at the end, what led there, and who sees it differently.",
        example: "The plan goes on, because Jack was alone again in August. Dad sees it differently.",
    },
    Meaning {
        word: "Map",
        means: "The whole wall: three questions, the numbers, and what we agree. It is never finished.",
        example: "The map of March had nine worries. The map of June has four.",
    },
];
