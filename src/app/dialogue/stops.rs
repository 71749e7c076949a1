//! Where a dialogue can stand on a page, from the first thing to the last, and going there.

use crate::app::chairing::{Asked, Chairing, MarkCell, Page, PersonCell, PlanLine, RowAt, Seat};
use crate::app::child_page::children;
use crate::app::focus::{Focus, On};
use crate::app::list::Topic;
use crate::app::plan_lines::{lines, whole};
use crate::app::rows::{THINGS, rows};
use crate::app::scale_walk::asked_people;
use crate::meeting::child_words::HousePart;
use crate::meeting::event::Field;
use crate::meeting::parts::{EntryId, ItemId, PageId, PersonId};
use crate::meeting::vocabulary::Column;

/// Something on a page that is looked at or filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Somebody on the list, a part of their line, or the line of somebody new.
    Seat(Seat),
    /// The question of a scale, or something about somebody's number.
    Asked(Asked),
    /// A part of a statement, goal or scale.
    Row(RowAt),
    /// A line of the plan.
    Plan(PlanLine),
    /// Something in a child's house, or the line where more is written.
    House(HousePart, Option<ItemId>),
    /// A page of words and pictures, or the next one.
    Page(Option<PageId>),
    /// The name of a child.
    NamingChild,
    /// A question that a good chair might ask.
    Gap(usize),
}

/// Where a dialogue stands: when this is another than before, it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In a list to choose from, at this item.
    List(Topic, usize),
    /// In a text that is written, apart from those that have a stop.
    Writing(Field),
    /// On the board.
    Board(Focus),
    /// At something on a page; of which child or scale.
    Stop(Stop, Option<PersonId>, Option<usize>),
    /// On a page that is only read.
    Page(Page),
    /// At an entry that stands alone; whether it is asked if that was meant.
    Alone(EntryId, bool),
    /// At a moment that is looked back at, by number of records.
    Past(usize),
}

/// Everything at which one can stand on this page.
pub fn stops(chairing: &Chairing) -> Vec<Stop> {
    match chairing.page {
        Page::Scale => asks(
            chairing,
            &[MarkCell::Number, MarkCell::Why, MarkCell::OneUp],
        ),
        _ => numbered(chairing),
    }
}

/// The lines of this page as they are read and numbered, from 1; on the page of people the line of somebody new comes first.
pub fn numbered(chairing: &Chairing) -> Vec<Stop> {
    match chairing.page {
        Page::People => {
            let listed = chairing.map().listed().map(|person| Some(person.id));
            let cell = PersonCell::Name;
            std::iter::once(None)
                .chain(listed)
                .map(|person| Stop::Seat(Seat { person, cell }))
                .collect()
        }
        Page::Scale => asks(chairing, &[MarkCell::Number]),
        Page::Statements => {
            let cells = THINGS.concat();
            let row = |row: usize| cells.iter().map(move |&cell| RowAt { row, cell });
            let all = (0..rows(chairing).len()).flat_map(row);
            all.map(Stop::Row).collect()
        }
        Page::Plan => lines(chairing).into_iter().map(Stop::Plan).collect(),
        Page::Child => of_child(chairing),
        Page::Gaps => (0..chairing.gaps.lines.len()).map(Stop::Gap).collect(),
        Page::Board | Page::Trend(_) | Page::Help(_) | Page::Reading(_) => Vec::new(),
    }
}

fn asks(chairing: &Chairing, cells: &[MarkCell]) -> Vec<Stop> {
    let people = asked_people(chairing).into_iter();
    let marks = people.flat_map(|who| cells.iter().map(move |&cell| Asked::Of(who, cell)));
    let question = [Asked::Question, Asked::Zero, Asked::Ten].into_iter();
    question.chain(marks).map(Stop::Asked).collect()
}

fn of_child(chairing: &Chairing) -> Vec<Stop> {
    let all = &chairing.map().child;
    let Some(child) = chairing.child_at.child else {
        return vec![Stop::NamingChild];
    };
    if chairing.child_at.pages {
        let pages = all.pages_of(child).map(|page| Some(page.id));
        return pages.chain([None]).map(Stop::Page).collect();
    }
    let house = |&part: &HousePart| {
        let items = all.items_in(child, part).map(|item| Some(item.id));
        items.chain([None]).map(move |item| Stop::House(part, item))
    };
    HousePart::ALL.iter().flat_map(house).collect()
}

/// Where the chair stands on this page; none on the board.
pub fn stop(chairing: &Chairing) -> Option<Stop> {
    let at = chairing.child_at;
    Some(match chairing.page {
        Page::People => Stop::Seat(chairing.seat),
        Page::Scale => Stop::Asked(chairing.asked),
        Page::Statements => Stop::Row(chairing.row_at),
        Page::Plan => Stop::Plan(whole(chairing.plan_at)),
        Page::Child if at.child.is_none() => Stop::NamingChild,
        Page::Child if at.pages => Stop::Page(at.page),
        Page::Child => Stop::House(at.part, at.item),
        Page::Gaps => Stop::Gap(chairing.gaps.at),
        Page::Board | Page::Trend(_) | Page::Help(_) | Page::Reading(_) => return None,
    })
}

/// Stands there.
pub fn stand_at(chairing: &mut Chairing, stop: Stop) {
    match stop {
        Stop::Seat(seat) => chairing.seat = seat,
        Stop::Asked(asked) => chairing.asked = asked,
        Stop::Row(row) => chairing.row_at = row,
        Stop::Plan(line) => chairing.plan_at = line,
        Stop::House(part, item) => (chairing.child_at.part, chairing.child_at.item) = (part, item),
        Stop::Page(Some(page)) => chairing.child_at.page = Some(page),
        Stop::Page(None) => crate::app::picture_pages::to_new_page(chairing),
        Stop::NamingChild => chairing.child_at.child = None,
        Stop::Gap(at) => chairing.gaps.at = at,
    }
}

/// The stop before or after; none at the ends.
pub fn beside(chairing: &Chairing, all: &[Stop], forward: bool) -> Option<Stop> {
    let here = match stop(chairing)? {
        Stop::Seat(seat) => Stop::Seat(Seat {
            cell: PersonCell::Name,
            ..seat
        }),
        other => other,
    };
    let Some(place) = all.iter().position(|&one| one == here) else {
        return all.first().copied();
    };
    let there = if forward {
        Some(place + 1)
    } else {
        place.checked_sub(1)
    };
    all.get(there?).copied()
}

/// Where a dialogue stands.
pub fn standing(chairing: &Chairing) -> Standing {
    if let Some(list) = &chairing.list {
        return Standing::List(list.topic, list.marked);
    }
    if let Some(past) = &chairing.look_back {
        return Standing::Past(past.player.count);
    }
    let draft = chairing.draft().map(|draft| draft.field);
    let room = &chairing.board().room;
    if let (Some(id), None) = (room.spotlit, draft) {
        return Standing::Alone(id, room.asks);
    }
    match (stop(chairing), draft) {
        (None, Some(field @ Field::Entry(_)))
        | (_, Some(field @ (Field::Title | Field::Bookmark | Field::WhySilent(_)))) => {
            Standing::Writing(field)
        }
        (Some(stop), _) => {
            let scales = chairing.map().scales.iter();
            let scale = chairing.scale().map(|scale| scale.id);
            let scale = scales.map(|one| one.id).position(|id| Some(id) == scale);
            Standing::Stop(stop, chairing.child_at.child, scale)
        }
        (None, _) if chairing.page == Page::Board => Standing::Board(chairing.focus),
        (None, _) => Standing::Page(chairing.page),
    }
}

/// The entries of a column as they are numbered, from 1 down.
pub fn entries(chairing: &Chairing, column: Column) -> Vec<EntryId> {
    let categories = column.categories().iter();
    categories
        .flat_map(|&category| chairing.map().place(category).iter().copied())
        .collect()
}

/// The number of an entry in its column.
pub fn number_of(chairing: &Chairing, id: EntryId) -> Option<usize> {
    let column = chairing.map().entry(id)?.category.column();
    let place = entries(chairing, column).iter().position(|&one| one == id);
    place.map(|place| place + 1)
}

/// The entry with this number in the column where the chair stands.
pub fn entry_numbered(chairing: &Chairing, number: usize) -> Option<EntryId> {
    let entries = entries(chairing, chairing.focus.column());
    entries.get(number.checked_sub(1)?).copied()
}

/// Stands on an entry of the board.
pub fn stand_on(chairing: &mut Chairing, id: EntryId) {
    let there = Focus::entry(chairing.map(), id, chairing.focus);
    chairing.stand(there);
}

/// Whether the chair stands where the next entry goes, just behind another.
pub fn is_behind(chairing: &Chairing) -> bool {
    matches!(chairing.focus.on, On::Gap(_))
}

/// The child after which somebody asks by name.
pub fn child_named(chairing: &Chairing, name: &str) -> Option<PersonId> {
    let named = |id: &PersonId| {
        let person = chairing.map().person(*id);
        person.is_some_and(|one| crate::app::narrowing::begins_a_word(&one.name, name))
    };
    children(chairing).into_iter().find(named)
}
