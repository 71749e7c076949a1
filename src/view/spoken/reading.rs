//! Reading aloud: a column, a page, a list, all meetings, how numbers moved, the commands.

use super::home::home_words;
use super::houses::showing_words;
use super::plan::plan_head;
use super::scale::{scale_name, scale_words};
use super::stops::{stop_brief, stop_words};
use super::words::{column_words, counted, ended};
use crate::app::chairing::{Chairing, Page};
use crate::app::dialogue::commands::{Command, spot, told};
use crate::app::dialogue::names::is_for_the_screen;
use crate::app::dialogue::stops::{Stop, numbered};
use crate::app::explaining::explained;
use crate::app::keymap::named;
use crate::app::list::{Item, Topic};
use crate::app::listing::items;
use crate::app::model::{Model, Screen};
use crate::meeting::vocabulary::Side;
use crate::practice::child_tools::called;
use crate::practice::kinds::usual_roles;
use crate::view::gaps_page::waiting;
use crate::view::trend::{TrendRow, trend_rows};

/// All of what is open: a list, a page, the column where the chair stands, the list of meetings.
pub fn all(model: &Model) -> Vec<String> {
    match &model.screen {
        Screen::Home(home) => home_words(home),
        Screen::Meeting(chairing) if chairing.list.is_some() => list_words(chairing, usize::MAX),
        Screen::Meeting(chairing) if chairing.page == Page::Board || chairing.is_past() => {
            column_words(chairing, chairing.focus.column())
        }
        Screen::Meeting(chairing) => page_words(chairing),
    }
}

/// All three columns, and the numbers.
pub fn board(chairing: &Chairing) -> Vec<String> {
    let columns = chairing.wall().about.order.columns().into_iter();
    let mut lines: Vec<String> = columns
        .flat_map(|column| column_words(chairing, column))
        .collect();
    for scale in &chairing.wall().scales {
        lines.extend(scale_words(chairing, scale));
    }
    lines
}

/// The lines of a page with their numbers.
fn page_words(chairing: &Chairing) -> Vec<String> {
    if chairing.page == Page::Scale {
        let scale = chairing.scale().map(|scale| scale_words(chairing, scale));
        let first = Stop::Asked(crate::app::chairing::Asked::Question);
        return scale.unwrap_or_else(|| vec![stop_words(chairing, first)]);
    }
    let mut lines = vec![head(chairing)];
    let first = usize::from(chairing.page != Page::People);
    let all = numbered(chairing);
    lines.extend(all.into_iter().enumerate().filter_map(|(place, stop)| {
        let number = place + first;
        let words = stop_brief(chairing, stop)?;
        (number > 0).then(|| format!("{number}. {words}"))
    }));
    lines
}

/// What a page is, in one line; also when it opens.
pub fn head(chairing: &Chairing) -> String {
    let map = chairing.wall();
    match chairing.page {
        Page::People => people_head(chairing),
        Page::Scale => chairing.scale().map_or_else(String::new, |scale| {
            let asks = ended(&scale.question);
            let how = "Numbers are from 0 to 10, or rather not.";
            format!("{}: {asks} {how}", scale_name(chairing, scale))
        }),
        Page::Statements => format!(
            "Statements and goals: {}, {}.",
            counted(map.conclusions.statements.len(), "statement"),
            counted(map.conclusions.goals.len(), "goal")
        ),
        Page::Plan => plan_head(chairing),
        Page::Child => match chairing.child_at.child.and_then(|id| map.person(id)) {
            Some(child) if chairing.child_at.pages => {
                format!("Words and pictures for {}.", called(child))
            }
            Some(child) => format!(
                "The child, {}. {}",
                child.name,
                showing_words(chairing, child)
            ),
            None => "The child: nobody is named yet.".to_owned(),
        },
        Page::Gaps => {
            let gaps = &chairing.gaps;
            let asks = match gaps.open {
                0 => "Nothing is missing so far.".to_owned(),
                1 => "1 question that was not asked yet.".to_owned(),
                many => format!("{many} questions that were not asked yet."),
            };
            let more = (gaps.waiting > 0).then(|| format!(" {}", waiting(gaps.waiting)));
            asks + &more.unwrap_or_default()
        }
        Page::Board => "The board.".to_owned(),
        Page::Trend(_) | Page::Help(_) | Page::Reading(_) => String::new(),
    }
}

/// How somebody is put on the list.
const HOW_TO_NAME: &str = "Say a name, or name; role; from in one line.";

/// Who is usually there as well, so that nobody is forgotten.
fn people_head(chairing: &Chairing) -> String {
    let map = chairing.wall();
    let known = |title: &str| {
        let is = |text: &str| text.eq_ignore_ascii_case(title);
        map.listed()
            .any(|person| is(&person.role) || is(&person.name))
    };
    let child = map.listed().any(|person| person.side == Side::Child);
    let missing: Vec<&str> = usual_roles(map.about.kind)
        .iter()
        .filter(|role| !(known(role.title) || child && role.side == Side::Child))
        .map(|role| role.title)
        .collect();
    let usual = if missing.is_empty() {
        String::new()
    } else {
        format!(" Usually here as well: {}.", missing.join(", "))
    };
    format!(
        "People: {} on the list.{usual} {HOW_TO_NAME}",
        map.listed().count()
    )
}

/// So many items of a list are read at once.
const AT_ONCE: usize = 12;

/// A list to choose from, numbered.
fn list_words(chairing: &Chairing, most: usize) -> Vec<String> {
    let Some(list) = &chairing.list else {
        return Vec::new();
    };
    let all = items(chairing);
    let mut lines = vec![format!(
        "{} Say a number or the first words.",
        ended(list.topic.title())
    )];
    if list.topic == Topic::Changes {
        lines = vec![list.topic.title().to_owned()];
    }
    lines.extend(
        all.iter()
            .take(most)
            .enumerate()
            .map(|(place, item)| item_words(place + 1, item, list.topic)),
    );
    if all.is_empty() {
        lines = vec![format!("{} Say the words.", ended(list.topic.title()))];
    }
    if all.len() > most {
        lines.push(format!(
            "{} more: words narrow the list, /read reads all.",
            all.len() - most
        ));
    }
    lines
}

fn item_words(number: usize, item: &Item, topic: Topic) -> String {
    // The keys that stand beside names are for the screen.
    let detail = if topic == Topic::Palette {
        ""
    } else {
        item.detail.as_str()
    };
    if detail.is_empty() {
        return format!("{number}. {}", item.label);
    }
    format!("{number}. {} ({})", item.label, detail.replace(" · ", ", "))
}

/// The next item of a list that asks about each.
pub fn list_here(chairing: &Chairing) -> Vec<String> {
    let Some(list) = &chairing.list else {
        return Vec::new();
    };
    let all = items(chairing);
    match list.topic {
        Topic::OldSteps => {
            let count = all.len();
            let item = all.get(list.marked).map(|item| {
                format!(
                    "Step {} of {count} from last time: {}",
                    list.marked + 1,
                    item.label
                )
            });
            item.into_iter().chain(["Was it done? Say done, not yet, changed or no longer needed; an empty line goes on.".to_owned()]).collect()
        }
        Topic::SortAll => {
            let entry = chairing
                .focus
                .entry_id()
                .and_then(|id| chairing.wall().entry(id));
            let text = entry.map_or("", |entry| entry.text.as_str());
            vec![format!(
                "Where does this belong? {text}. Say a place; an empty line leaves it for now."
            )]
        }
        _ => list_words(chairing, AT_ONCE),
    }
}

/// How the numbers moved over the meetings of this family.
pub fn trend(chairing: &Chairing) -> Vec<String> {
    let mut chain = chairing.past_on_wall().into_owned();
    chain.push(crate::meeting::trajectory::Past::of(chairing.wall()));
    let rows = trend_rows(&chain, &[]);
    rows.into_iter()
        .filter_map(|row| match row {
            TrendRow::Asks([question, ..]) => Some(question),
            TrendRow::Numbers { when, spread } => {
                let told: Vec<String> = spread
                    .iter()
                    .map(|same| format!("{} {}", same.names.join(" and "), same.score))
                    .collect();
                Some(format!("{when}: {}.", told.join(", ")))
            }
            TrendRow::Words(words) => Some(words.replace(" → ", ", then ").replace(" · ", "; ")),
            TrendRow::Blank => None,
        })
        .collect()
}

/// What can be said here; or everything.
pub fn help(model: &Model, every: bool) -> Vec<String> {
    let spot = spot(model);
    let mut lines = Vec::new();
    if let Screen::Meeting(_) = &model.screen {
        let about = explained(model.place());
        lines.push(format!("{}.", about.title()));
        lines.push("Words are written where you stand. @ and a name says who said it, # and a place where it belongs.".to_owned());
    }
    lines.extend(told(spot, every).map(command_words));
    if every {
        lines.push("By name as well, or by its first words:".to_owned());
        let heard = named().filter(|row| !is_for_the_screen(row.action));
        lines.extend(heard.map(|row| format!("/{}: {}", row.name.to_lowercase(), row.says)));
    }
    lines
}

fn command_words(command: &Command) -> String {
    let parted = if command.takes.is_empty() { "" } else { " " };
    format!(
        "/{}{parted}{}: {}",
        command.name, command.takes, command.says
    )
}
