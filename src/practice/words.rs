//! What the room reads for each word of the practice, by setting.

use std::sync::OnceLock;

use crate::meeting::vocabulary::{
    Attendance, Category, Column, Kind, Known, Order, Progress, Setting, Side,
};

/// The question at the head of a column, as it stands on English councils' pages.
pub fn column_title(column: Column) -> &'static str {
    match column {
        Column::Worried => "What are we worried about?",
        Column::WorkingWell => "What's working well?",
        Column::NeedsToHappen => "What needs to happen?",
    }
}

/// The same in one breath, for tabs and lists.
pub fn column_name(column: Column) -> &'static str {
    match column {
        Column::Worried => "Worried",
        Column::WorkingWell => "Working well",
        Column::NeedsToHappen => "Needs to happen",
    }
}

/// The heading above a category's entries.
///
/// What harm and safety are called in each service follows published guidance of English councils.
pub fn category_title(category: Category, setting: Setting) -> &'static str {
    let own = OWN_TITLES.get().and_then(|own| own[category.index()]);
    own.unwrap_or_else(|| usual_title(category, setting))
}

/// Headings in the own words of a service. Like a language, they are chosen once, before anything is shown.
static OWN_TITLES: OnceLock<[Option<&'static str>; Category::ALL.len()]> = OnceLock::new();

/// Lets these headings count from now on, in every setting. Only the first call counts.
pub fn own_titles(titles: &[(Category, String)]) {
    let mut own = [None; Category::ALL.len()];
    for (category, title) in titles {
        own[category.index()] = Some(&*title.clone().leak());
    }
    // A second call would change words under the eyes of the room, and is not heard.
    let _ = OWN_TITLES.set(own);
}

fn usual_title(category: Category, setting: Setting) -> &'static str {
    let by_setting = |wellbeing, safety, stability| match setting {
        Setting::Wellbeing => wellbeing,
        Setting::Safety => safety,
        Setting::Stability => stability,
    };
    match category {
        Category::Worries => "Worries",
        Category::PastHarm => by_setting("What has been hard", "Past harm", "What has hurt"),
        Category::CurrentHarm => by_setting("What is hard now", "Current harm", "What hurts now"),
        Category::FutureDanger => {
            by_setting("If nothing changes", "Future danger", "If nothing changes")
        }
        Category::ComplicatingFactors => by_setting(
            "What makes it harder",
            "Complicating factors",
            "What makes it harder",
        ),
        Category::WorkingWell => "Working well",
        Category::ExistingStrengths => "Strengths",
        Category::ExistingSafety => {
            by_setting("When it went well", "Safety", "Connections that held")
        }
        Category::Needs => "Needs to happen",
        Category::NextSteps => "Next steps",
        Category::BottomLines => "Bottom lines",
    }
}

/// The letter that picks a category from a list: the same in every setting, so that fingers learn it once.
pub fn category_letter(category: Category) -> char {
    match category {
        Category::Worries => 'w',
        Category::PastHarm => 'p',
        Category::CurrentHarm => 'c',
        Category::FutureDanger => 'f',
        Category::ComplicatingFactors => 'm',
        Category::WorkingWell => 'g',
        Category::ExistingStrengths => 's',
        Category::ExistingSafety => 'a',
        Category::Needs => 'n',
        Category::NextSteps => 'x',
        Category::BottomLines => 'b',
    }
}

/// The letter that says how an entry is known; none of them picks a category.
pub fn known_letter(known: Known) -> char {
    match known {
        Known::Seen => 'e',
        Known::Told => 't',
        Known::Thinks => 'h',
    }
}

/// How an entry is known, in one word.
pub fn known_title(known: Known) -> &'static str {
    match known {
        Known::Seen => "seen",
        Known::Told => "told",
        Known::Thinks => "thought",
    }
}

/// What a meeting is called within a line, hence in lower case.
pub fn kind_title(kind: Kind) -> &'static str {
    match kind {
        Kind::Strategy => "strategy meeting",
        Kind::InitialConference => "initial conference",
        Kind::ReviewConference => "review conference",
        Kind::CoreGroup => "core group",
        Kind::ChildInNeed => "child in need meeting",
        Kind::CaredForReview => "cared-for child review",
        Kind::TeamAroundTheFamily => "team around the family",
        Kind::FamilyNetwork => "family network meeting",
        Kind::Supervision => "group supervision",
        Kind::DirectWork => "talk with a child",
        Kind::Mapping => "mapping meeting",
    }
}

/// A setting and the services that use it, named as on a council's page.
pub fn setting_title(setting: Setting) -> &'static str {
    match setting {
        Setting::Wellbeing => "Wellbeing (early help)",
        Setting::Safety => "Safety (child in need, child protection)",
        Setting::Stability => "Stability (cared-for children, care leavers)",
    }
}

/// Which of the first two columns stands on the left.
pub fn order_title(order: Order) -> &'static str {
    match order {
        Order::WorriedFirst => "Worries first",
        Order::WellFirst => "Working well first",
    }
}

/// How one person belongs to the meeting.
pub fn side_title(side: Side) -> &'static str {
    match side {
        Side::Child => "child",
        Side::Family => "family",
        Side::Network => "friend or neighbour",
        Side::Professional => "professional",
    }
}

/// Whether somebody is in the room.
pub fn attendance_title(attendance: Attendance) -> &'static str {
    match attendance {
        Attendance::Present => "here",
        Attendance::Apologies => "sent apologies",
        Attendance::Invited => "invited",
    }
}

/// What became of a step, in a word or three.
pub fn progress_title(progress: Progress) -> &'static str {
    match progress {
        Progress::Open => "open",
        Progress::NotYet => "not yet",
        Progress::Changed => "changed",
        Progress::Done => "done",
        Progress::NotNeeded => "no longer needed",
    }
}

/// Fewer letters than this must begin a word; so many may also stand inside one.
const LETTERS_TO_LOOK_INSIDE: usize = 3;

/// The categories that these words may mean, likeliest first; all of them while there are no words yet.
///
/// Looks at the heading in this setting and at the name on the command line.
pub fn find_category(words: &str, setting: Setting) -> Vec<Category> {
    let words = spaced(words);
    let mut found: Vec<(usize, Category)> = Category::ALL
        .iter()
        .filter_map(|&category| {
            let names = [category_title(category, setting), category.kebab()];
            let best = names.iter().filter_map(|name| fit(&words, name)).min();
            best.map(|best| (best, category))
        })
        .collect();
    found.sort_by_key(|&(fit, _)| fit);
    found.into_iter().map(|(_, category)| category).collect()
}

/// How well words fit a name, 0 being best: at its beginning, at a word in it, or inside a word.
fn fit(words: &str, name: &str) -> Option<usize> {
    let name = spaced(name);
    if name.starts_with(words) {
        return Some(0);
    }
    if name.contains(&format!(" {words}")) {
        return Some(1);
    }
    let long = words.chars().count() >= LETTERS_TO_LOOK_INSIDE;
    (long && name.contains(words)).then_some(2)
}

/// In small letters, with one space wherever spaces or hyphens stood.
fn spaced(text: &str) -> String {
    let small = text.to_lowercase();
    let words = small.split(|c: char| c.is_whitespace() || c == '-');
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The text with a large first letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
