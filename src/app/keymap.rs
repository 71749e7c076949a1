//! The one table of keys: what they do where, their hints and their names. Nothing else in the program names a key.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::action::Action;
use super::key::Key;
pub use super::key_row::Row;
use super::key_row::rows;
pub use super::place::{Group, Place};
use super::places::{
    ALONE, ANYWHERE, BOARD, CHILD, CHOICE, COVERED, CURTAIN, DIFFERS, DRAFT, ENTRY, FIELD, FOLLOW,
    GAPS, HELP, HOME, HOUSES, LIST, LISTS, MEETING, NEW, OFFER, ON_BOARD, OPEN_SCALE, PAGES,
    PEOPLE, PINNED, PLAN, READ_BACK, REPLAY, RESTING, REVEALED, ROWS, SCALE, SCALES, SENTENCES,
    SPOTLIGHT, STATEMENTS, TABLES, TEXT, TREND, USUAL, WRITING,
};

/// The table. Its order is the order of the palette and the help page.
#[rustfmt::skip]
pub const TABLE: &[Row] = rows! {
    Writing {
        DRAFT [Key::Enter] Keep, 1 "keeps", "", "Keeps what is written, ready for the next.";
        FIELD [Key::Enter] Keep, 1 "keeps", "", "Keeps what is written.";
        WRITING [Key::Esc] PutAway, 7 "puts away", "Put the words away", "Puts away what is written; undo brings it back.";
        TEXT [Key::Left] CaretLeft, 0 "", "", "One letter left.";
        TEXT [Key::Right] CaretRight, 0 "", "", "One letter right.";
        TEXT [Key::WordLeft] CaretWordLeft, 0 "", "One word left", "One word left.";
        TEXT [Key::WordRight] CaretWordRight, 0 "", "One word right", "One word right.";
        TEXT [Key::Home, Key::Ctrl('a')] CaretStart, 0 "", "", "To the beginning of the words.";
        TEXT [Key::End, Key::Ctrl('e')] CaretEnd, 0 "", "", "To the end of the words.";
        TEXT [Key::Backspace] EraseLeft, 0 "", "", "Erases the letter before.";
        TEXT [Key::Delete] EraseRight, 0 "", "Erase the letter behind", "Erases the letter behind.";
        TEXT [Key::Ctrl('w'), Key::EraseWord] EraseWord, 0 "", "", "Erases the word before.";
        TEXT [Key::Ctrl('u')] EraseToStart, 0 "", "", "Erases all before.";
    }
    Board {
        ENTRY [Key::Enter] EditEntry, 1 "change it", "Change the words of an entry", "Writes in the entry again.";
        PINNED [Key::Enter] EditEntry, 1 "opens it", "", "Opens the statement, goal or decision where it was made.";
        ON_BOARD [Key::Tab] NextColumn, 2 "next column", "Next column", "To the next column; keeps what is written first.";
        ON_BOARD [Key::BackTab] PreviousColumn, 0 "", "Previous column", "To the previous column; keeps what is written first.";
        ON_BOARD [Key::Up] Up, 0 "", "", "One up through headings and entries; keeps what is written first.";
        ON_BOARD [Key::Down] Down, 0 "", "", "One down through headings and entries; keeps what is written first.";
        ON_BOARD [Key::Ctrl('t')] Sort, 5 "where it belongs", "Where does it belong?", "Says where an entry belongs, and whether it was seen, told or thought.";
        ENTRY [Key::Delete, Key::Backspace] TakeOff, 6 "takes off", "Take an entry off the board", "Takes the entry off the board; undo brings it back.";
        ENTRY [Key::AltUp] MoveUp, 0 "", "Move the entry up", "Moves the entry up, across headings.";
        ENTRY [Key::AltDown] MoveDown, 0 "", "Move the entry down", "Moves the entry down, across headings.";
        ENTRY [Key::AltLeft] MoveLeft, 0 "", "Move the entry to the column on the left", "Moves the entry to the column on the left.";
        ENTRY [Key::AltRight] MoveRight, 0 "", "Move the entry to the column on the right", "Moves the entry to the column on the right.";
        ON_BOARD [Key::Ctrl('o')] OneColumn, 9 "one column", "Only this column, or all three", "Shows only this column in full width; again: all three.";
        SCALES [Key::PageDown] NextScale, 0 "", "The next scale", "Shows the next scale, where there are several.";
        SCALES [Key::PageUp] PreviousScale, 0 "", "The previous scale", "Shows the previous scale.";
        BOARD [Key::Esc] SayHowToLeave, 0 "", "", "Says how to end the meeting.";
    }
    Meeting {
        MEETING [Key::Ctrl('z')] Undo, 8 "undo", "Undo", "Takes back the last word while writing; otherwise the last thing done.";
        MEETING [Key::Ctrl('y')] Redo, 0 "", "Redo", "Brings back what was undone.";
        MEETING [Key::Ctrl('n')] PassTurn, 10 "next turn", "Whose turn: the next person", "Passes the turn round the room; new entries carry that name.";
        MEETING [Key::Ctrl('p')] Palette, 0 "", "", "Shows every action by name. So does / when nothing is written.";
        MEETING [Key::Ctrl('f')] Find, 0 "", "Find words on the board", "Finds words on this board and goes there.";
        MEETING [Key::Ctrl('s')] Bookmark, 0 "", "Name this moment", "Gives this moment a name. Saving is never needed: all is saved.";
        MEETING [Key::Ctrl('c')] SayHowToLeave, 0 "", "", "Says how to end the meeting.";
        MEETING [Key::Function(1)] ShowHelp, 0 "", "Keys and help", "Shows what every key does.";
        MEETING [Key::Function(2)] ShowPeople, 0 "", "People", "Shows who is here.";
        MEETING [Key::Function(3)] ShowScale, 0 "", "Scale", "Asks for numbers from 0 to 10.";
        MEETING [Key::Function(4)] ShowStatements, 0 "", "Statements and goals", "Makes statements, goals and their scales, in rows.";
        MEETING [Key::Function(5)] ShowPlan, 0 "", "Plan", "Decisions, who does what by when, bottom lines, the safety plan, the next meeting.";
        MEETING [Key::Ctrl('d')] NextPart, 0 "", "Next part of the meeting", "Ends this part of the meeting and begins the next.";
        MEETING [] ChoosePart, 0 "", "Parts of the meeting", "Lists the parts of the meeting with their minutes.";
        MEETING [Key::Ctrl('g')] AskNext, 0 "", "What to ask next", "Lists questions that fit, the next one first.";
        WRITING [Key::Ctrl('x')] PlainWord, 0 "", "Take the plain word", "Puts the plain word that is offered in place of the underlined one.";
        MEETING [Key::Function(6)] ShowChild, 0 "", "The child: houses", "What a child is worried about, what is good, what it wishes for, in its own words.";
        MEETING [] ShowPages, 0 "", "The child: words and pictures", "Pages of a picture and a sentence that explain to a child what is happening.";
        MEETING [Key::Function(7)] ShowGaps, 0 "", "Gaps: what we have not asked yet", "Shows what a good chair would notice, and goes there.";
        MEETING [] CountGaps, 0 "", "Count gaps in the title line", "Counts in the title line what could still be asked; again: no longer.";
        MEETING [Key::Ctrl('r')] HoldBack, 0 "", "Hold back, or show to everyone", "Holds words back: the room sees a closed mark; again: shows them to everyone.";
        MEETING [] WriteHeld, 0 "", "Write something held back", "Begins words that the room does not see growing.";
        MEETING [Key::Ctrl(' ')] LookAtHeld, 0 "", "Look at what is held back, for a moment", "Shows what is held back, as long as you keep pressing.";
        MEETING [Key::Ctrl('l')] Spotlight, 0 "", "This entry alone, large", "Shows one entry alone, for everyone to read.";
        MEETING [] ReadBack, 0 "", "Read back: is this what you meant?", "Shows the entries one by one and asks whether that was meant.";
        MEETING [] OffRecord, 0 "", "Off the record: write nothing down", "Nothing is written down until you go on; only from when to when is kept.";
        MEETING [] Initials, 0 "", "Names as initials, or in full", "Shows every name as initials, also in what was said; again: in full.";
        MEETING [] ChooseCurtain, 0 "", "Curtain with another sentence", "Chooses what the curtain says, and draws it.";
        MEETING [] SortAll, 0 "", "Sort what has no place yet", "Goes through everything that has no place yet, a letter for each place.";
        MEETING [] AskOldSteps, 0 "", "Ask about the steps of last time", "Asks of each step of last time whether it was done.";
        MEETING [] TakeOver, 0 "", "Take over words from last time", "Lists what was said last time, to take over one by one.";
        MEETING [] ShowTrend, 0 "", "How the numbers moved", "Shows the numbers of all meetings of this family.";
        MEETING [] OpenRound, 0 "", "Ask for new numbers in the open", "Begins a new round of numbers; the old ones are kept.";
        MEETING [] Rename, 0 "", "Change the title", "Gives the meeting another title.";
        MEETING [] ChooseKind, 0 "", "Change the kind of meeting", "Says what the meeting is for.";
        MEETING [] ChooseSetting, 0 "", "Change the setting", "Changes the words to those of another service; nothing is lost.";
        MEETING [] TurnColumns, 0 "", "Begin with the other column", "Lets worries or what works well stand first.";
        MEETING [] ChooseColours, 0 "", "Colours: projector, light, dark, none", "Changes the colours of this screen; the meeting stays as it is.";
        MEETING [] SwitchMouse, 0 "", "Mouse: on or off", "Lets a click go there and the wheel go up and down; again: the mouse selects text.";
        MEETING [] ShowReading, 0 "", "Can everyone read this?", "Shows how far these letters can be read, and how to make them larger.";
        MEETING [] GoHome, 0 "", "End the meeting, go to all meetings", "Ends this meeting and shows the list of meetings.";
        ANYWHERE [Key::Function(9), Key::Ctrl('k')] Curtain, 0 "", "Curtain: cover everything now", "Covers everything at once with a calm sentence, on the second screen too; again: opens it.";
        CURTAIN [Key::Enter] OpenCurtain, 1 "goes on", "", "Opens the curtain.";
        RESTING [Key::Enter] BackOnRecord, 1 "writes again", "", "Goes on writing down what is said.";
        RESTING [Key::Tab] NextColumn, 2 "next column", "", "To the next column.";
        RESTING [Key::BackTab] PreviousColumn, 0 "", "", "To the previous column.";
        RESTING [Key::Up] Up, 0 "", "", "One up.";
        RESTING [Key::Down] Down, 0 "", "", "One down.";
        ALONE [Key::Esc, Key::Ctrl('l')] Close, 5 "back to the board", "", "Shows all entries again.";
        ALONE [Key::Up, Key::Left, Key::BackTab, Key::PageUp] Up, 0 "", "", "To the entry before.";
        SPOTLIGHT [Key::Down, Key::Right, Key::Tab, Key::PageDown] Down, 1 "next", "", "To the next entry.";
        READ_BACK [Key::Enter] MeantSo, 1 "yes, next", "", "Keeps that this is what was meant, and goes to the next entry.";
        READ_BACK [Key::Down, Key::Right, Key::Tab, Key::PageDown] Down, 4 "next, not asked", "", "To the next entry without an answer.";
        READ_BACK [Key::Char('r')] EditEntry, 2 "in other words", "", "Writes in the entry again.";
        READ_BACK [Key::Char('d')] SeesOtherwise, 3 "seen differently", "", "Writes down who sees it differently, and how.";
        SPOTLIGHT [Key::Enter] EditEntry, 2 "change it", "", "Writes in the entry again.";
        ALONE [Key::Ctrl('z')] Undo, 0 "", "", "Takes back the last thing done.";
        ALONE [Key::Ctrl('y')] Redo, 0 "", "", "Brings back what was undone.";
        ANYWHERE [Key::Ctrl('q')] Leave, 0 "", "End now, clear the screen", "Ends at once, from anywhere, with everything saved.";
    }
    Pages {
        OFFER [Key::Enter, Key::Tab] Take, 1 "takes", "", "Takes what is marked.";
        LISTS [Key::Up] Up, 0 "", "", "One up.";
        LISTS [Key::Down] Down, 2 "more", "", "One down.";
        USUAL [Key::Enter] Take, 1 "takes", "", "Takes what is marked.";
        USUAL [Key::Tab] NextCell, 3 "next", "", "Keeps what is written and goes to the next thing to fill in.";
        USUAL [Key::BackTab] PreviousCell, 0 "", "", "Keeps what is written and goes to the previous thing to fill in.";
        USUAL [Key::Esc] Close, 4 "closes the list", "", "Closes the list and leaves the words as they are.";
        OFFER [Key::Esc] Close, 3 "leaves it as text", "", "Closes the list and leaves the words as they are.";
        LIST [Key::Enter, Key::Tab] Take, 1 "takes", "", "Takes what is marked.";
        LIST [Key::Esc, Key::Ctrl('c')] Close, 3 "closes", "", "Closes the list.";
        TABLES [Key::Up] Up, 0 "", "", "One up.";
        TABLES [Key::Down] Down, 0 "", "", "One down.";
        FIELD [Key::Tab] NextCell, 2 "next", "", "Keeps what is written and goes to the next thing to fill in.";
        FIELD [Key::BackTab] PreviousCell, 0 "", "", "Keeps what is written and goes to the previous thing to fill in.";
        FIELD [Key::Up] Up, 0 "", "", "Keeps what is written and goes one up.";
        FIELD [Key::Down] Down, 0 "", "", "Keeps what is written and goes one down.";
        TABLES [Key::Tab] NextCell, 3 "next", "", "To the next thing to fill in.";
        TABLES [Key::BackTab] PreviousCell, 0 "", "", "To the previous thing to fill in.";
        PEOPLE [Key::Enter] EditCell, 1 "change it", "", "Writes in what is marked.";
        PEOPLE [Key::Char(' ')] SwitchAttendance, 4 "here or not", "", "Here, sent apologies, invited.";
        MEETING [] AllAreHere, 0 "", "Everybody invited is here", "Marks everybody who was invited as here.";
        PEOPLE [Key::Ctrl('t')] ChooseSide, 5 "child, family…", "How somebody belongs to the meeting", "Says whether somebody is the child, family, network or there for their work.";
        PEOPLE [Key::Delete, Key::Backspace] TakeOff, 6 "takes off the list", "", "Takes somebody off the list; what they said stays.";
        PEOPLE [Key::AltUp] MoveUp, 0 "", "", "Lets somebody sit one place earlier.";
        PEOPLE [Key::AltDown] MoveDown, 0 "", "", "Lets somebody sit one place later.";
        OPEN_SCALE [Key::Enter] EditCell, 1 "change it", "", "Writes in what is marked.";
        COVERED [Key::Enter] NextNumber, 1 "next person", "", "While numbers are covered, goes to the next person without one.";
        SCALE [Key::Right] Higher, 2 "higher", "", "One higher.";
        SCALE [Key::Left] Lower, 0 "", "", "One lower.";
        OPEN_SCALE [Key::Char(' ')] CoverOrShow, 4 "covers, shows", "Numbers in a sealed round: cover or show", "Begins a round in which numbers stay covered; again: shows them all.";
        COVERED [Key::Char(' ')] CoverOrShow, 1 "shows them all", "", "Shows all numbers together.";
        SCALE [Key::Ctrl('o')] TallLine, 7 "large line", "The scale alone, large", "Shows the line of numbers alone, with tall marks; again: the table.";
        REVEALED [Key::Enter, Key::Esc, Key::Char(' ')] Close, 1 "goes on", "", "Goes on from the large numbers; any other key goes on and does what it always does.";
        STATEMENTS [Key::Enter] EditCell, 1 "writes here", "", "Writes in what is marked; on a scale puts up the question, then asks for the numbers.";
        PLAN [Key::Enter] EditCell, 1 "writes here", "", "Writes in what is marked.";
        DIFFERS [Key::Enter] EditCell, 1 "writes here", "", "Writes who sees it differently.";
        SENTENCES [Key::Right] NextThing, 0 "", "", "To the next: statement, goal, scale; on a step: what, who, by when, for which goal.";
        SENTENCES [Key::Left] PreviousThing, 0 "", "", "To the previous one.";
        ROWS [Key::PageDown] NextRow, 0 "", "Next row of statements and goals", "To the next row.";
        ROWS [Key::PageUp] PreviousRow, 0 "", "Previous row of statements and goals", "To the previous row.";
        PLAN [Key::Char(' ')] Settle, 4 "done", "", "Ticks a step off, or takes the proposed day of the next meeting.";
        DIFFERS [Key::Char('-')] NobodyDiffers, 2 "nobody does", "Nobody sees it differently", "Says that everybody was asked and nobody sees it differently.";
        PLAN [Key::Ctrl('t')] SortSteps, 5 "sorts steps", "Sort the steps by day or by person", "Sorts the steps by day, by person, or as they were said.";
        SENTENCES [Key::Ctrl('f')] PullIn, 5 "words from the board", "", "Writes the words of an entry of the board here.";
        SENTENCES [Key::Delete, Key::Backspace] TakeOff, 6 "takes off", "", "Takes off what is marked.";
        SENTENCES [Key::Esc] Close, 3 "back to the board", "", "Back to the board.";
        CHILD [Key::Enter] EditCell, 8 "writes here", "", "Writes in what is marked; a * before the first letter says that it is a drawing.";
        HOUSES [Key::Right] NextThing, 0 "", "", "To the next child; behind the last one another is named.";
        HOUSES [Key::Left] PreviousThing, 0 "", "", "To the previous child.";
        HOUSES [Key::Ctrl('t')] ChooseShowing, 1 "who may see it", "The child: who may see it", "Says who may see the child's houses: nobody yet, these, everyone.";
        HOUSES [Key::Ctrl('o')] PutOnBoard, 2 "on the board", "The child: put it on the board", "Puts the child's words on the board, with the child as the speaker.";
        HOUSES [Key::Char(' ')] ChangeTool, 6 "other pictures", "The child: houses, wizard or fairy", "Shows the three houses, a wizard or a fairy.";
        HOUSES [] ChooseWriter, 0 "", "The child: who writes it down", "Says who writes the child's words down.";
        HOUSES [Key::PageDown] ShowPages, 7 "words and pictures", "", "To the pages of words and pictures.";
        PAGES [Key::PageDown] Down, 1 "next page", "", "To the next page; behind the last one another is written.";
        PAGES [Key::PageUp] Up, 0 "", "", "To the page before; before the first one are the houses.";
        PAGES [Key::Right] NextThing, 2 "next picture", "", "The next picture.";
        PAGES [Key::Left] PreviousThing, 0 "", "", "The previous picture.";
        CHILD [Key::Delete, Key::Backspace] TakeOff, 10 "takes off", "", "Takes off what is marked.";
        CHILD [Key::Esc] Close, 9 "back to the board", "", "Back to the board.";
        GAPS [Key::Up, Key::BackTab] Up, 0 "", "", "One up.";
        GAPS [Key::Down, Key::Tab] Down, 0 "", "", "One down.";
        GAPS [Key::Enter] GoThere, 1 "goes there", "", "Goes to what the question is about; on one that sleeps, to its reason.";
        GAPS [Key::Delete, Key::Backspace] Silence, 2 "sleeps, wakes", "Do not ask this in this meeting", "Puts a question to sleep for this meeting, with a reason; on one that sleeps, wakes it.";
        GAPS [Key::Esc] Close, 3 "back to the board", "", "Back to the board.";
        TREND [Key::Esc, Key::Enter] Close, 1 "back", "", "Back.";
        TREND [Key::Up, Key::PageUp] Up, 0 "", "", "Back.";
        TREND [Key::Down, Key::PageDown, Key::Char(' ')] Down, 2 "more", "", "More.";
        SCALE [Key::Char('-')] RatherNot, 5 "would rather not say", "Would rather not say a number", "Would rather not say a number.";
        SCALE [Key::Delete, Key::Backspace] WipeNumber, 6 "wipes out", "", "Wipes the number out.";
        PEOPLE [Key::Esc] Close, 2 "back to the board", "", "Back to the board.";
        SCALE [Key::Esc] Close, 3 "back to the board", "", "Back to the board.";
        HELP [Key::Esc, Key::Enter] Close, 1 "back", "", "Back to where you were.";
        HELP [Key::Up, Key::PageUp] Up, 0 "", "", "Back.";
        HELP [Key::Down, Key::PageDown, Key::Char(' ')] Down, 2 "more", "", "More.";
    }
    Replay {
        MEETING [Key::Function(8)] LookBack, 0 "", "Look back at this meeting", "Shows how this meeting grew; Esc is back at now.";
        REPLAY [Key::Char(' ')] PlayOrStop, 1 "plays", "", "Plays, or stands still; from the end it plays from the beginning.";
        REPLAY [Key::Right] NextEntry, 2 "next", "", "To the next thing that was kept, moved or given.";
        REPLAY [Key::Left] PreviousEntry, 0 "", "", "To the previous thing that was kept, moved or given.";
        REPLAY [Key::Down] NextChapter, 3 "next chapter", "", "To the next chapter.";
        REPLAY [Key::Up] PreviousChapter, 0 "", "", "To the previous chapter.";
        REPLAY [Key::Char('.')] NextLetter, 0 "", "", "One letter on.";
        REPLAY [Key::Char(',')] PreviousLetter, 0 "", "", "One letter back.";
        REPLAY [Key::Char('+'), Key::Char('=')] Faster, 4 "faster", "", "Twice as fast, up to 64 times.";
        REPLAY [Key::Char('-')] Slower, 0 "", "", "Half as fast, down to once.";
        REPLAY [Key::Home, Key::Ctrl('a')] ToBeginning, 0 "", "", "To the beginning.";
        REPLAY [Key::End, Key::Ctrl('e')] ToEnd, 0 "", "", "To the end.";
        REPLAY [Key::Char('t')] GoToTime, 6 "go to a time", "", "Goes to a time: 12:30 or 1:02:00 since the beginning, or 14:31 on the wall.";
        REPLAY [Key::Char('/'), Key::Ctrl('f')] FindInTime, 5 "find", "", "Finds where words were first said.";
        REPLAY [Key::Char('n')] NextFound, 0 "", "", "To where they were said next.";
        REPLAY [Key::Char('N')] PreviousFound, 0 "", "", "To where they were said before.";
        REPLAY [Key::Char('b')] ListChapters, 7 "chapters", "", "Lists the chapters.";
        REPLAY [Key::Char('d')] WhatChanged, 8 "what changed", "", "Marks this moment; again elsewhere: tells what changed between the two.";
        REPLAY [Key::Char('g')] ShowTrend, 0 "", "", "Shows how the numbers moved over all meetings of this family.";
        REPLAY [Key::Char('@')] OnePerson, 9 "one person", "", "Shows one person's words alone.";
        REPLAY [Key::Function(1), Key::Char('?')] ShowHelp, 10 "keys", "", "Shows what every key does.";
        REPLAY [Key::Ctrl('o')] OneColumn, 0 "", "", "Shows only this column in full width; again: all three.";
        REPLAY [Key::Ctrl('c')] SayHowToLeave, 0 "", "", "Says how to leave.";
        REPLAY [Key::Esc, Key::Function(8)] Close, 11 "leaves", "", "Leaves; in a running meeting, back to now.";
        FOLLOW [Key::Esc, Key::Char('q')] Leave, 0 "", "", "Leaves the second screen.";
        FOLLOW [Key::Ctrl('o')] OneColumn, 0 "", "", "Shows only this column in full width; again: all three.";
        FOLLOW [Key::Ctrl('c')] SayHowToLeave, 0 "", "", "Says how to leave.";
    }
    Home {
        HOME [Key::Enter] Open, 1 "opens", "", "Opens the meeting that is marked.";
        HOME [Key::Function(8)] LookBack, 3 "replays", "", "Shows how the meeting that is marked grew, or the moment that was found.";
        HOME [Key::Up] Up, 0 "", "", "One up.";
        HOME [Key::Down] Down, 0 "", "", "One down.";
        HOME [Key::Ctrl('n')] NewMeeting, 2 "new meeting", "", "Begins a new meeting.";
        HOME [Key::Tab] NextMeeting, 5 "follow-on meeting", "", "Begins the next meeting of the family that is marked.";
        HOME [Key::Esc] ClearOrLeave, 4 "leaves", "", "Clears what is typed; with nothing typed, leaves.";
        HOME [Key::Ctrl('t')] StartTour, 7 "tour", "", "Leads through a practice meeting in six minutes; nothing of it is kept.";
        HOME [Key::Function(1), Key::Ctrl('p')] ShowHelp, 6 "help", "", "Explains this page.";
        NEW [Key::Function(1), Key::Ctrl('p')] ShowHelp, 0 "", "", "Explains this page.";
        FOLLOW [Key::Function(1), Key::Char('?')] ShowHelp, 0 "", "", "Explains this screen.";
        HOME [Key::Ctrl('c')] SayHowToLeave, 0 "", "", "Says how to leave.";
        NEW [Key::Enter] Start, 1 "begins the meeting", "", "Begins the meeting.";
        NEW [Key::Tab, Key::Down] NextCell, 2 "next line", "", "To the next line.";
        NEW [Key::BackTab, Key::Up] PreviousCell, 0 "", "", "To the previous line.";
        CHOICE [Key::Right, Key::Char(' ')] Higher, 3 "other choice", "", "The next choice.";
        CHOICE [Key::Left] Lower, 0 "", "", "The previous choice.";
        NEW [Key::Esc] Close, 4 "back to the list", "", "Back to the list of meetings.";
        NEW [Key::Ctrl('c')] SayHowToLeave, 0 "", "", "Says how to leave.";
    }
};

/// The table by place and key, so that no key walks over all rows. Of several rows the first counts.
static MEANINGS: LazyLock<BTreeMap<(Place, Key), Action>> = LazyLock::new(|| {
    let of_row = |row: &'static Row| {
        let places = row.places.iter();
        places.flat_map(|place| row.keys.iter().map(|key| ((*place, *key), row.action)))
    };
    TABLE.iter().rev().flat_map(of_row).collect()
});

/// What a key asks for at this place.
pub fn action(place: Place, key: Key) -> Option<Action> {
    MEANINGS.get(&(place, key)).copied()
}

/// The hints for this place, most useful first: key and what it does.
pub fn hints(place: Place) -> Vec<(Key, &'static str)> {
    let mut rows: Vec<&Row> = TABLE
        .iter()
        .filter(|row| row.rank > 0 && row.places.contains(&place))
        .collect();
    rows.sort_by_key(|row| row.rank);
    rows.iter()
        .filter_map(|row| row.keys.first().map(|&key| (key, row.hint)))
        .collect()
}

/// The first key of an action at this place.
pub fn key_at(place: Place, action: Action) -> Option<Key> {
    let mut rows = TABLE.iter().filter(|row| row.action == action);
    rows.find(|row| row.places.contains(&place))?
        .keys
        .first()
        .copied()
}

/// The first key of an action, wherever it has one.
pub fn key_of(action: Action) -> Option<Key> {
    TABLE
        .iter()
        .filter(|row| row.action == action)
        .find_map(|row| row.keys.first().copied())
}

/// The first key of an action in a meeting in which something can be written.
pub fn key_in_meeting(action: Action) -> Option<Key> {
    let past = [Place::Replay, Place::Follow, Place::Home];
    TABLE
        .iter()
        .filter(|row| row.action == action)
        .filter(|row| row.places.iter().any(|place| !past.contains(place)))
        .find_map(|row| row.keys.first().copied())
}

/// Every action that has a name, once.
pub fn named() -> impl Iterator<Item = &'static Row> {
    TABLE.iter().filter(|row| !row.name.is_empty())
}
