//! What can be asked of the program, by a key or by name.

use super::theme::Theme;
use crate::meeting::vocabulary::{Kind, Setting};

/// One thing that somebody asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Keep what is written.
    Keep,
    /// Put away what is written; undo brings it back.
    PutAway,
    /// One letter left.
    CaretLeft,
    /// One letter right.
    CaretRight,
    /// One word left.
    CaretWordLeft,
    /// One word right.
    CaretWordRight,
    /// To the beginning of what is written.
    CaretStart,
    /// To the end of what is written.
    CaretEnd,
    /// Erase the letter before.
    EraseLeft,
    /// Erase the letter behind.
    EraseRight,
    /// Erase the word before.
    EraseWord,
    /// Erase all before.
    EraseToStart,

    /// To the next column.
    NextColumn,
    /// To the previous column.
    PreviousColumn,
    /// One up: heading, entry, row, or item.
    Up,
    /// One down: heading, entry, row, or item.
    Down,
    /// Write in the entry again.
    EditEntry,
    /// Take the entry off the board.
    TakeOff,
    /// Move the entry or person up.
    MoveUp,
    /// Move the entry or person down.
    MoveDown,
    /// Move the entry to the column on the left.
    MoveLeft,
    /// Move the entry to the column on the right.
    MoveRight,
    /// Say where the entry belongs.
    Sort,
    /// Look for words on this board.
    Find,
    /// Show only this column.
    OneColumn,
    /// Show only the line of numbers, with tall marks.
    TallLine,
    /// Show whether everyone can read the letters as they are.
    ShowReading,

    /// One step back.
    Undo,
    /// One step forward again.
    Redo,
    /// Pass the turn to the next person.
    PassTurn,
    /// Give this moment a name.
    Bookmark,
    /// Show every action by name.
    Palette,
    /// Show the keys.
    ShowHelp,
    /// Show who is here.
    ShowPeople,
    /// Show the scale.
    ShowScale,
    /// Show statements and goals.
    ShowStatements,
    /// Show decisions, steps and the safety plan.
    ShowPlan,
    /// Show a child's houses.
    ShowChild,
    /// Show the words and pictures for a child, or its houses again.
    ShowPages,
    /// Show what a good chair would notice.
    ShowGaps,
    /// Count it in the title line, or no longer.
    CountGaps,
    /// Go to what a question is about.
    GoThere,
    /// Do not ask this again in this meeting, for a reason.
    Silence,
    /// Show how the numbers moved over the meetings.
    ShowTrend,
    /// Sort everything that has no place yet.
    SortAll,
    /// End this part of the meeting and begin the next.
    NextPart,
    /// Choose a part of the meeting.
    ChoosePart,
    /// Show what can be asked now.
    AskNext,
    /// Take the plain word that is offered.
    PlainWord,
    /// Ask what became of the steps of last time.
    AskOldSteps,
    /// Hold words back from the room, or release them.
    HoldBack,
    /// Begin something that is held back.
    WriteHeld,
    /// Show what is held back for a moment.
    LookAtHeld,
    /// Cover everything at once, or uncover it.
    Curtain,
    /// Uncover everything.
    OpenCurtain,
    /// Say what the curtain says.
    ChooseCurtain,
    /// Write nothing down for a while.
    OffRecord,
    /// Write again.
    BackOnRecord,
    /// Let one entry stand alone, large; again: all of them.
    Spotlight,
    /// Read the entries back one by one.
    ReadBack,
    /// This is what was meant.
    MeantSo,
    /// Somebody sees it differently.
    SeesOtherwise,
    /// Names as initials, or in full.
    Initials,
    /// Take over something that was said last time.
    TakeOver,
    /// Write an entry's words into what is being written.
    PullIn,
    /// Leave the page or list.
    Close,
    /// Say how to end the meeting.
    SayHowToLeave,
    /// End the meeting and go to the list of meetings.
    GoHome,
    /// End at once.
    Leave,

    /// Take what is picked in a list.
    Take,
    /// Write in what is picked.
    EditCell,
    /// To the next thing that can be filled in.
    NextCell,
    /// To the previous thing that can be filled in.
    PreviousCell,
    /// Say how a person belongs to the meeting.
    ChooseSide,
    /// Everybody who was invited is here.
    AllAreHere,
    /// Here, sent apologies, invited: the next of them.
    SwitchAttendance,
    /// The number one higher, or the next choice.
    Higher,
    /// The number one lower, or the previous choice.
    Lower,
    /// Would rather not say.
    RatherNot,
    /// Nobody sees it differently.
    NobodyDiffers,
    /// While numbers are covered: to the next person without one.
    NextNumber,
    /// Cover the numbers of a new round, or show them all.
    CoverOrShow,
    /// Ask everybody anew, in the open.
    OpenRound,
    /// The next scale.
    NextScale,
    /// The previous scale.
    PreviousScale,
    /// From statement to goal to scale.
    NextThing,
    /// From scale to goal to statement.
    PreviousThing,
    /// To the next row.
    NextRow,
    /// To the previous row.
    PreviousRow,
    /// Do the one thing that is likely here: tick a step off, take a proposed day.
    Settle,
    /// Sort the steps otherwise.
    SortSteps,
    /// Put the child's words on the board.
    PutOnBoard,
    /// Say who may see a child's houses.
    ChooseShowing,
    /// Say who writes the child's words down.
    ChooseWriter,
    /// Show a child's houses by the next set of pictures.
    ChangeTool,
    /// Wipe the number out.
    WipeNumber,

    /// Let the mouse point, or select text again.
    SwitchMouse,
    /// Give the meeting another title.
    Rename,
    /// Choose the setting from a list.
    ChooseSetting,
    /// Choose the kind of meeting from a list.
    ChooseKind,
    /// Let the other column stand first.
    TurnColumns,
    /// Choose the colours of this screen from a list.
    ChooseColours,
    /// Take these colours.
    Colours(Theme),
    /// Take a setting.
    Setting(Setting),
    /// Take a kind.
    Kind(Kind),

    /// Look back at how the meeting grew.
    LookBack,
    /// Play on, or stand still.
    PlayOrStop,
    /// To the next thing that was kept.
    NextEntry,
    /// To the previous thing that was kept.
    PreviousEntry,
    /// To the next chapter.
    NextChapter,
    /// To the previous chapter.
    PreviousChapter,
    /// One letter on.
    NextLetter,
    /// One letter back.
    PreviousLetter,
    /// Play twice as fast.
    Faster,
    /// Play half as fast.
    Slower,
    /// To the beginning of the meeting.
    ToBeginning,
    /// To its end.
    ToEnd,
    /// So many tenths into the meeting.
    Tenth(u8),
    /// Go to a time.
    GoToTime,
    /// Find words in all of time.
    FindInTime,
    /// To where the words were said next.
    NextFound,
    /// To where the words were said before.
    PreviousFound,
    /// List the chapters.
    ListChapters,
    /// What changed between two moments.
    WhatChanged,
    /// Show one person's words alone.
    OnePerson,

    /// Begin a new meeting.
    NewMeeting,
    /// Begin the tour.
    StartTour,
    /// Begin the next meeting of the picked family.
    NextMeeting,
    /// Open the picked meeting.
    Open,
    /// Begin the meeting that was filled in.
    Start,
    /// Clear what is typed; with nothing typed, leave.
    ClearOrLeave,
}
