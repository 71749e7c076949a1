//! The answer to a line: what changed, what there is to say, and where one stands now.

use super::changes::changed;
use super::echo::Echo;
use super::here::{here, where_now};
use super::reading::{all, board, head, help, trend};
use super::room::{changed_in_secret, curtain_words, read_back_changes, room_changes};
use super::words::entry_name;
use crate::app::chairing::{Chairing, Page};
use crate::app::dialogue::line::Heard;
use crate::app::dialogue::stops::{Standing, Stop, is_behind, standing};
use crate::app::dialogue::talk::Tell;
use crate::app::effect::Saved;
use crate::app::model::{Model, Screen};
use crate::meeting::board::Board;
use crate::meeting::map::Map;
use crate::practice::words::kind_title;
use crate::view::title_line::saved_state;

/// How one goes about in the past.
const LOOKING_BACK: &str = "An empty line goes on, /previous goes back, /back leads to now.";

/// What was known before a line came.
pub struct Before {
    board: Option<(Board, Map)>,
    curtain: Option<String>,
    standing: Option<Standing>,
    page: Option<Page>,
    saved: Option<Saved>,
    calm: Option<String>,
}

impl Before {
    /// What is known now.
    pub fn of(model: &Model) -> Self {
        let meeting = model.meeting();
        Self {
            board: meeting.map(|one| (one.board().clone(), one.wall().clone())),
            curtain: curtain_words(model),
            standing: meeting.map(standing),
            page: meeting.map(|chairing| chairing.page),
            saved: meeting.map(|chairing| chairing.saved),
            calm: meeting.and_then(|chairing| chairing.calm.clone()),
        }
    }
}

/// What is said in answer to a line; never nothing, for whoever listens cannot see that nothing changed.
pub fn answer(before: &Before, model: &Model, line: &str, heard: &Heard) -> Vec<String> {
    let mut lines = news(before, model, line, heard);
    if lines.is_empty() {
        lines.push("Nothing changed.".to_owned());
    }
    lines
}

/// What there is to say; nothing if there is nothing.
pub fn news(before: &Before, model: &Model, line: &str, heard: &Heard) -> Vec<String> {
    let mut lines = all_told(before, model, line, heard);
    lines.retain(|line| !line.is_empty());
    lines
}

fn all_told(before: &Before, model: &Model, line: &str, heard: &Heard) -> Vec<String> {
    if let Some(covered) = curtain_words(model) {
        let asked = matches!(heard.tell, Tell::Here | Tell::Where);
        let told = asked || before.curtain.as_ref() != Some(&covered);
        return told
            .then_some(covered)
            .into_iter()
            .chain(notices(heard))
            .collect();
    }
    let mut lines = uncovered(before, model, line, heard);
    if before.curtain.is_some() {
        lines.insert(0, "The curtain is open.".to_owned());
    }
    lines
}

fn uncovered(before: &Before, model: &Model, line: &str, heard: &Heard) -> Vec<String> {
    let Screen::Meeting(chairing) = &model.screen else {
        let mut lines = notices(heard);
        match heard.tell {
            Tell::Help { all } => lines.extend(help(model, all)),
            Tell::Moved if before.board.is_none() => {}
            _ => lines.extend(all(model)),
        }
        return lines;
    };
    let Some(board_before) = &before.board else {
        let mut lines = opened(chairing);
        lines.extend(notices(heard));
        return lines;
    };
    let (board_before, wall_before) = board_before;
    let mut lines = Vec::new();
    if board_before.room.initials == chairing.board().room.initials {
        lines = changed((board_before, wall_before), chairing, &Echo(line));
    }
    lines.extend(changed_in_secret(&board_before.map, chairing));
    lines.extend(read_back_changes(wall_before, chairing));
    lines.extend(room_changes(&board_before.room, chairing));
    let kept = lines.clone();
    lines.extend(
        notices(heard)
            .into_iter()
            .filter(|notice| !is_told(&lines, notice))
            .collect::<Vec<_>>(),
    );
    lines.extend(saving(before, chairing));
    lines.extend(
        chairing
            .calm
            .clone()
            .filter(|calm| Some(calm) != before.calm.as_ref()),
    );
    lines.extend(told(before, model, chairing, heard, &kept));
    lines
}

/// A notice that only says what the changes said already.
fn is_told(lines: &[String], notice: &str) -> bool {
    let words = notice.split(" (").next().unwrap_or(notice);
    lines.iter().any(|line| line.contains(words))
}

fn notices(heard: &Heard) -> Vec<String> {
    heard
        .notices
        .iter()
        .map(|notice| without_keys(notice))
        .collect()
}

/// Notices name keys for the screen; those that open pages have a number here.
pub fn without_keys(notice: &str) -> String {
    (1..=9).fold(notice.to_owned(), |notice, number| {
        notice.replace(&format!(": F{number}."), &format!(": /{number}."))
    })
}

/// Whether everything is on disk, if that is otherwise than before.
pub fn saving(before: &Before, chairing: &Chairing) -> Option<String> {
    if before.saved.is_none_or(|saved| saved == chairing.saved) {
        return None;
    }
    let state = saved_state(chairing);
    Some(match chairing.saved {
        Saved::All => "All is saved again.".to_owned(),
        Saved::NotSince(_) => {
            format!("Warning: {state}. What you say stays here, and saving is tried again.")
        }
    })
}

/// A meeting that was just opened.
pub fn opened(chairing: &Chairing) -> Vec<String> {
    let about = &chairing.wall().about;
    let how = if chairing.watches {
        "Nothing is written from here"
    } else {
        "Words are written where you stand"
    };
    let (title, kind) = (&about.title, kind_title(about.kind));
    let mut lines = vec![format!("{title}, {kind}. {how}; /help lists the commands.")];
    lines.extend(here(chairing));
    lines
}

fn told(
    before: &Before,
    model: &Model,
    chairing: &Chairing,
    heard: &Heard,
    kept: &[String],
) -> Vec<String> {
    match heard.tell {
        Tell::Help { all } => help(model, all),
        Tell::All => all(model),
        Tell::Board => board(chairing),
        Tell::Trend => trend(chairing),
        Tell::Where => where_now(chairing),
        Tell::Here => here(chairing),
        Tell::Moved => moved(before, chairing, kept),
    }
}

/// Where one stands, if that is elsewhere. Behind an entry that was just kept nothing needs to be said.
fn moved(before: &Before, chairing: &Chairing, kept: &[String]) -> Vec<String> {
    let now = standing(chairing);
    let on_board = matches!(now, Standing::Board(_));
    let told = on_board && !kept.is_empty() && (is_behind(chairing) || names_entry(chairing, kept));
    if before.standing == Some(now) || told {
        return Vec::new();
    }
    let page = |page: Page| std::mem::discriminant(&page);
    let other_page = before.page.map(page) != Some(page(chairing.page));
    let other_scale = match (before.standing, now) {
        (Some(Standing::Stop(_, _, before)), Standing::Stop(Stop::Asked(_), _, now)) => {
            before != now
        }
        _ => false,
    };
    let mut lines = Vec::new();
    let was_past = matches!(
        before.standing,
        Some(Standing::Past(_) | Standing::List(..))
    );
    if matches!(now, Standing::Past(_)) && !was_past {
        lines.push(LOOKING_BACK.to_owned());
    }
    if (other_page || other_scale) && chairing.list.is_none() && chairing.page != Page::Board {
        lines.push(head(chairing));
    }
    lines.extend(here(chairing));
    lines
}

/// Whether the entry where one stands was told of just now.
fn names_entry(chairing: &Chairing, kept: &[String]) -> bool {
    let entry = chairing.focus.entry_id();
    let entry = entry.and_then(|id| chairing.wall().entry(id));
    let name = entry.map(|entry| entry_name(chairing, entry));
    name.is_some_and(|name| kept.iter().any(|line| line.contains(&name)))
}
