//! What is done with entries in a dialogue: by their number in the column, or where one stands.

use super::stops::{entry_numbered, numbered, stand_at, stand_on};
use super::talk::{Talk, Tell};
use crate::app::action::Action;
use crate::app::arranging::{entry_in_hand, mark_known, place_entry};
use crate::app::chairing::{Chairing, Page, PlanLine};
use crate::app::focus::Focus;
use crate::app::place::Place;
use crate::meeting::event::Event;
use crate::meeting::parts::EntryId;
use crate::meeting::text::{folded, graphemes};
use crate::meeting::vocabulary::{Category, Known};
use crate::practice::words::{category_title, find_category};

/// What to say where an entry is needed and none is meant.
const WHICH: &str = "Which entry? Say its number, as in /edit 3; /read tells the numbers.";

/// The number at the beginning of what follows a command, and the rest.
pub fn number_first(rest: &str) -> (Option<usize>, &str) {
    let (first, behind) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    match first.parse() {
        Ok(number) => (Some(number), behind.trim()),
        Err(_) => (None, rest),
    }
}

/// Stands on the entry that is meant, on the board; of a step also on the plan. Gives the words that follow its number.
pub fn entry_meant<'r>(talk: &mut Talk, rest: &'r str) -> Option<(EntryId, &'r str)> {
    let (number, behind) = number_first(rest);
    let found = talk.chairing().and_then(|chairing| meant(chairing, number));
    if found.is_none() {
        talk.say(WHICH);
    }
    found.map(|id| (id, behind))
}

fn meant(chairing: &mut Chairing, number: Option<usize>) -> Option<EntryId> {
    if chairing.page == Page::Board {
        let id = match number {
            Some(number) => entry_numbered(chairing, number)?,
            None => entry_in_hand(chairing)?,
        };
        stand_on(chairing, id);
        return Some(id);
    }
    if let Some(number) = number {
        let stop = *numbered(chairing).get(number.checked_sub(1)?)?;
        stand_at(chairing, stop);
    }
    match (chairing.page, chairing.plan_at) {
        (Page::Plan, PlanLine::Step(id, _) | PlanLine::BottomLine(id)) => Some(id),
        _ => None,
    }
}

/// Goes to a place of the board.
pub fn place(talk: &mut Talk, category: Category) {
    to_board(talk);
    if let Some(chairing) = talk.chairing() {
        chairing.stand(Focus::heading(category));
    }
    talk.heard.tell = Tell::Here;
}

/// Keeps what is written, and shows the board.
pub fn to_board(talk: &mut Talk) {
    talk.ask(Action::Close);
    if let Some(chairing) = talk.chairing() {
        chairing.page = Page::Board;
    }
}

/// Writes an entry anew; without words it is asked for them.
pub fn edit(talk: &mut Talk, rest: &str) {
    let Some((_, words)) = entry_meant(talk, rest) else {
        return;
    };
    let on_plan = talk.chairing().is_some_and(|one| one.page == Page::Plan);
    let edit = if on_plan {
        Action::EditCell
    } else {
        Action::EditEntry
    };
    talk.ask_for_words(edit, words);
}

/// "nigths to nights": these words of an entry become those.
pub fn change(talk: &mut Talk, rest: &str) -> bool {
    if !rest.contains(" to ") {
        return false;
    }
    let Some((id, words)) = entry_meant(talk, rest) else {
        return true;
    };
    let text = talk.chairing().and_then(|one| one.map().entry(id).cloned());
    let text = text.map_or(String::new(), |entry| entry.text.clone());
    let ways = words
        .match_indices(" to ")
        .map(|(at, to)| (&words[..at], &words[at + to.len()..]));
    let Some((old, new)) = ways
        .into_iter()
        .find(|(old, _)| !old.is_empty() && text.contains(old))
    else {
        talk.say("Those words do not stand in this entry.");
        return true;
    };
    let at = text.find(old).unwrap_or(0);
    talk.ask(Action::EditEntry);
    talk.record(Event::Replaced {
        after: graphemes(&text[..at]),
        gone: graphemes(old),
        put: crate::meeting::clean::clean_line(new),
    });
    talk.ask(Action::Keep);
    true
}

/// Takes an entry off, or whatever is marked on a page.
pub fn take_off(talk: &mut Talk, rest: &str) {
    let (number, _) = number_first(rest);
    let Some(chairing) = talk.chairing() else {
        return;
    };
    if chairing.page == Page::Board {
        if entry_meant(talk, rest).is_some() {
            talk.ask(Action::TakeOff);
        }
        return;
    }
    if let Some(number) = number {
        let stop = number.checked_sub(usize::from(chairing.page != Page::People));
        let Some(&stop) = stop
            .and_then(|at| numbered(chairing).get(at).copied())
            .as_ref()
        else {
            return talk.say("There is no such number here; /read tells the numbers.");
        };
        stand_at(chairing, stop);
    }
    talk.ask(
        if matches!(talk.model.place(), Place::Scale | Place::Covered) {
            Action::WipeNumber
        } else {
            Action::TakeOff
        },
    );
}

/// "3 to past harm", "up", "3 down".
pub fn move_entry(talk: &mut Talk, rest: &str) {
    let Some((id, there)) = entry_meant(talk, rest) else {
        return;
    };
    match folded(there).as_str() {
        "up" => return talk.ask(Action::MoveUp),
        "down" => return talk.ask(Action::MoveDown),
        _ => {}
    }
    let name = there.strip_prefix("to ").unwrap_or(there);
    match talk
        .chairing()
        .map(|chairing| category_named(chairing, name))
    {
        Some(Ok(category)) => {
            if let Some(chairing) = talk.chairing() {
                place_entry(chairing, id, category);
            }
            talk.input(Vec::new());
        }
        Some(Err(sentence)) => talk.say(sentence),
        None => {}
    }
}

/// The place that is meant, or a sentence why that is not clear.
pub fn category_named(chairing: &Chairing, name: &str) -> Result<Category, String> {
    let setting = chairing.map().about.setting;
    if name.is_empty() {
        return Err("Where to? Say a place, as in /move 3 to past harm.".to_owned());
    }
    let found = find_category(name, setting);
    let names = |one: &&Category| {
        let title = category_title(**one, setting);
        [title, one.kebab()]
            .iter()
            .any(|known| folded(known) == folded(name))
    };
    match (found.iter().find(names), &found[..]) {
        (Some(&exact), _) => Ok(exact),
        (None, [only]) => Ok(*only),
        (None, []) => Err(format!("No place is called {name}.")),
        (None, many) => {
            let titles: Vec<&str> = many
                .iter()
                .map(|&one| category_title(one, setting))
                .collect();
            Err(format!("More than one place fits: {}.", titles.join(", ")))
        }
    }
}

/// The place whose name begins with these words.
pub fn category_begun(chairing: &Chairing, words: &str) -> Option<Category> {
    let setting = chairing.map().about.setting;
    let wanted = folded(words).replace('-', " ");
    let begins = |name: &str| folded(name).replace('-', " ").starts_with(&wanted);
    let begun = |one: &&Category| begins(category_title(**one, setting)) || begins(one.kebab());
    Category::ALL.iter().find(begun).copied()
}

/// Says how an entry is known.
pub fn known(talk: &mut Talk, known: Known, rest: &str) {
    let Some((id, _)) = entry_meant(talk, rest) else {
        return;
    };
    if let Some(chairing) = talk.chairing() {
        mark_known(chairing, id, known);
    }
    talk.input(Vec::new());
}

/// Names whoever said an entry, besides those who are named already.
pub fn said_by(talk: &mut Talk, rest: &str) {
    let Some((_, names)) = entry_meant(talk, rest) else {
        return;
    };
    if names.is_empty() {
        return talk.say("Who said it? Say a name behind the number, as in /said by 3 Nan.");
    }
    talk.ask(Action::EditEntry);
    for name in names
        .split([',', '&'])
        .flat_map(|names| names.split(" and "))
    {
        talk.ask(Action::CaretEnd);
        talk.put(&format!(" @{}", name.trim().trim_start_matches('@')));
    }
    talk.keep();
}
