//! What each place on the wall is for, told so that a parent understands it, with an example of a made-up family.
//!
//! Theo (5) is late for school; Ellie (6) and Jack (2) live with a dad who drinks; Kofi (12) lives with Jean, a foster carer.

use super::words::category_title;
use crate::meeting::vocabulary::{Category, Setting};

/// A word of the approach, explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The word as the room reads it.
    pub word: &'static str,
    /// What it means, in a sentence or two.
    pub means: &'static str,
    /// How it may look on the wall.
    pub example: &'static str,
}

/// What belongs under a heading.
///
/// What belongs where follows published guidance of English councils; the sentences and families are our own.
pub fn category_meaning(category: Category, setting: Setting) -> Meaning {
    let (means, example) = match setting {
        Setting::Wellbeing => in_wellbeing(category),
        Setting::Safety => in_safety(category),
        Setting::Stability => in_stability(category),
    };
    Meaning {
        word: category_title(category, setting),
        means: means.unwrap_or(in_every_setting(category)),
        example,
    }
}

/// What it means where nothing else is said for a setting.
fn in_every_setting(category: Category) -> &'static str {
    match category {
        Category::Worries => "What somebody worries about, as long as nobody has sorted it.",
        Category::PastHarm => "What was done or left undone, when, and what it did to the child.",
        Category::CurrentHarm => {
            "What still hurts the child on ordinary days, and how we can tell."
        }
        Category::FutureDanger => {
            "What may happen to the child, soon or later, if everything stays as it is."
        }
        Category::ComplicatingFactors => {
            "What makes it harder to change things, but does not hurt the child by itself."
        }
        Category::WorkingWell => "What goes well, as long as nobody has sorted it.",
        Category::ExistingStrengths => {
            "What is good for the child, though it has not yet been tried against the worry."
        }
        Category::ExistingSafety => {
            "A time when the danger was there and somebody kept the child safe."
        }
        Category::Needs => "What somebody wants to see happen, as long as nobody has sorted it.",
        Category::NextSteps => "What one person will do, and by which day.",
        Category::BottomLines => {
            "What must be or must not be, whatever else we agree, and the reason for it."
        }
    }
}

type Told = (Option<&'static str>, &'static str);

fn in_wellbeing(category: Category) -> Told {
    match category {
        Category::Worries => (None, "Theo often comes late."),
        Category::PastHarm => (
            Some("What was hard for the child until now, when, and what it did to the child."),
            "In March Theo missed eleven days of school and cried each time he came back.",
        ),
        Category::CurrentHarm => (
            Some("What is hard for the child on ordinary days now, and how we can tell."),
            "About twice a week Theo comes after ten, and his friends are already playing.",
        ),
        Category::FutureDanger => (
            None,
            "Theo may fall so far behind that he no longer wants to go.",
        ),
        Category::ComplicatingFactors => {
            (None, "Mum works nights, and the bus comes once an hour.")
        }
        Category::WorkingWell => (None, "Theo likes Mrs Lowe, his teacher."),
        Category::ExistingStrengths => (None, "Mum reads to Theo on every night she is at home."),
        Category::ExistingSafety => (
            Some("A hard day that went well all the same, because somebody did something."),
            "On 12 June Mum was ill. Grandad Ray took Theo, and they were on time.",
        ),
        Category::Needs => (None, "Mornings should be calmer."),
        Category::NextSteps => (
            None,
            "Grandad Ray takes Theo to school on Tuesday, 6 October.",
        ),
        Category::BottomLines => (
            None,
            "If Theo is ill, Mum rings by nine, because nobody would look for him otherwise.",
        ),
    }
}

fn in_safety(category: Category) -> Told {
    match category {
        Category::Worries => (None, "Ellie looked tired on Monday."),
        Category::PastHarm => (
            None,
            "On 3 May Dad slept after drinking, and Ellie (6) warmed Jack's milk alone.",
        ),
        Category::CurrentHarm => (
            None,
            "On most Mondays Ellie comes to school hungry and falls asleep before noon.",
        ),
        Category::FutureDanger => (
            None,
            "Jack (2) could be badly burned while Dad sleeps and Ellie cooks.",
        ),
        Category::ComplicatingFactors => (None, "Dad has had three social workers since January."),
        Category::WorkingWell => (None, "Ellie is glad when Aunt Carol comes."),
        Category::ExistingStrengths => (None, "Dad goes to the park with both on Saturdays."),
        Category::ExistingSafety => (
            None,
            "On 20 June Dad felt like drinking and rang Aunt Carol. The children slept at hers.",
        ),
        Category::Needs => (None, "A grown-up must be awake when the children are."),
        Category::NextSteps => (
            None,
            "Aunt Carol has a second key cut by Friday, 9 October.",
        ),
        Category::BottomLines => (
            None,
            "Dad does not drink while he is alone with the children, because Jack needs someone who wakes.",
        ),
    }
}

fn in_stability(category: Category) -> Told {
    match category {
        Category::Worries => (None, "Kofi has hardly spoken since Sunday."),
        Category::PastHarm => (
            Some("What has hurt the child: people lost, moves, promises not kept, and when."),
            "In June Kofi moved for the third time and lost his football team.",
        ),
        Category::CurrentHarm => (
            None,
            "On Sundays Kofi waits for his brother to ring, and then does not eat.",
        ),
        Category::FutureDanger => (
            None,
            "Kofi may have to move again, and then believe nobody any more.",
        ),
        Category::ComplicatingFactors => (None, "Jean lives two hours away from Kofi's brother."),
        Category::WorkingWell => (None, "Kofi cooks with Jean on Fridays."),
        Category::ExistingStrengths => (None, "Uncle Yaw rings Kofi every Wednesday."),
        Category::ExistingSafety => (
            Some("A hard time when somebody stayed close to the child, or a promise held."),
            "On 4 July Kofi ran off after a row. Jean and Uncle Yaw looked until they found him.",
        ),
        Category::Needs => (None, "Kofi wants to see his brother more."),
        Category::NextSteps => (None, "Jean rings the football club by Thursday, 8 October."),
        Category::BottomLines => (
            None,
            "Nobody tells Kofi of a move on the day itself, because he needs time for goodbyes.",
        ),
    }
}
