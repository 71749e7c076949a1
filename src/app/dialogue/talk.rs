//! What a line of a dialogue does to the model, step by step, in the same way as keys do.

use super::pieces::{pieces, without_comma};
use super::stops::{Stop, stop};
use crate::app::action::Action;
use crate::app::asking::KEPT_UNDER;
use crate::app::chairing::{Chairing, Page, PersonCell, PlanLine, RowCell, StepCell};
use crate::app::child_page::DRAWS;
use crate::app::effect::{Effect, Moment, Msg};
use crate::app::key::{Input, Key};
use crate::app::keymap::Place;
use crate::app::language;
use crate::app::list::Choice;
use crate::app::model::{Model, Screen};
use crate::app::naming::offers;
use crate::app::update::update;
use crate::meeting::event::Event;
use crate::practice::words::find_category;

/// What is told in answer to a line, besides what changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Tell {
    /// Where one stands, if that is elsewhere now.
    #[default]
    Moved,
    /// Where one stands, in any case.
    Here,
    /// Where one stands, what time it is, whose turn, and whether all is saved.
    Where,
    /// All of this column, page or list.
    All,
    /// All three columns and the numbers.
    Board,
    /// How the numbers moved over the meetings.
    Trend,
    /// Commands that fit here, or all of them.
    Help {
        /// Whether also those of other pages.
        all: bool,
    },
}

/// What a line came to.
#[derive(Debug, Default)]
pub struct Heard {
    /// What shall be done outside, in order.
    pub effects: Vec<Effect>,
    /// Sentences on the way.
    pub notices: Vec<String>,
    /// What is told besides.
    pub tell: Tell,
}

/// Somebody listens to a line.
pub struct Talk<'a> {
    /// All that is known.
    pub model: &'a mut Model,
    /// What it came to so far.
    pub heard: Heard,
    now: Moment,
}

/// A name that is not on the list yet has at most so many words, unless each begins with a capital.
const WORDS_OF_A_NEW_NAME: usize = 2;

/// No heading has more words.
const WORDS_OF_A_PLACE: usize = 4;

/// What to say where words would go nowhere.
const NOWHERE: &str = "Nothing can be written here. Say /back to go back, or /help.";

impl<'a> Talk<'a> {
    /// Nothing was done yet.
    pub fn new(model: &'a mut Model, now: Moment) -> Self {
        Self {
            model,
            heard: Heard::default(),
            now,
        }
    }

    /// The running meeting.
    pub fn chairing(&mut self) -> Option<&mut Chairing> {
        match &mut self.model.screen {
            Screen::Meeting(chairing) => Some(chairing),
            Screen::Home(_) => None,
        }
    }

    /// Says a sentence.
    pub fn say(&mut self, sentence: impl Into<String>) {
        self.heard.notices.push(sentence.into());
    }

    /// Does what comes in, as on the screen.
    pub fn input(&mut self, inputs: Vec<Input>) {
        let effects = update(self.model, Msg::Input(inputs, self.now));
        self.heard.effects.extend(effects);
        let notice = self.model.notice.take();
        let news = notice.filter(|notice| !notice.starts_with(KEPT_UNDER));
        self.heard.notices.extend(news);
    }

    /// Does what is asked for.
    pub fn ask(&mut self, action: Action) {
        self.input(vec![Input::Asked(action)]);
    }

    /// Makes something happen.
    pub fn record(&mut self, event: Event) {
        if let Some(chairing) = self.chairing() {
            chairing.record(event);
        }
        self.input(Vec::new());
    }

    /// Types letters.
    pub fn type_letters(&mut self, words: &str) {
        // A slash that begins a text would ask for something.
        let rest = words.strip_prefix('/');
        if rest.is_some() {
            self.input(vec![Input::Pasted("/".to_owned())]);
        }
        let keys = rest
            .unwrap_or(words)
            .chars()
            .map(|letter| Input::Key(Key::Char(letter)));
        self.input(keys.collect());
    }

    /// Writes words where the chair stands, in place of those that stand there, and keeps them.
    pub fn write(&mut self, words: &str) {
        if let Some(rest) = self.begin(words) {
            self.erase();
            self.put(rest);
            self.keep();
        }
    }

    /// Takes away what stands in the draft.
    pub fn erase(&mut self) {
        let draft = self.model.meeting().and_then(Chairing::draft);
        if draft.is_some_and(|draft| !draft.text().is_empty()) {
            let all = [Action::CaretEnd, Action::EraseToStart];
            self.input(all.map(Input::Asked).to_vec());
        }
    }

    /// Begins a text, if none is open. Gives the words that are left to be written; none if nothing can be.
    fn begin<'w>(&mut self, words: &'w str) -> Option<&'w str> {
        let mut words = words;
        let chairing = self.chairing()?;
        if chairing.draft().is_some() {
            return Some(words);
        }
        let drawn = words.strip_prefix(DRAWS).map(str::trim_start);
        match (chairing.page, stop(chairing)) {
            (Page::Board, _) => return Some(words),
            (Page::Child, _) if drawn.is_some_and(|drawn| !drawn.is_empty()) => {
                self.type_letters("*");
                words = drawn?;
            }
            (_, Some(stop)) if begins_another(stop) => return Some(words),
            (_, Some(Stop::Row(at))) if at.cell == RowCell::Scale => {
                self.say("The question is made from the goal: /question puts it up.");
            }
            (_, Some(_)) if chairing.page != Page::Gaps => self.ask(Action::EditCell),
            _ => {}
        }
        let begun = self.chairing()?.draft().is_some();
        if !begun && self.heard.notices.is_empty() {
            self.say(NOWHERE);
        }
        begun.then_some(words)
    }

    /// Types words; names behind @ and places behind # are taken as they come.
    pub fn put(&mut self, words: &str) {
        let pieces = pieces(words);
        let last = pieces.len().saturating_sub(1);
        for (number, piece) in pieces.into_iter().enumerate() {
            match piece.chars().next() {
                Some('@') => {
                    let listed = number < last;
                    self.type_letters(if listed { without_comma(piece) } else { piece });
                    self.take_name();
                }
                Some('#') => self.put_place(piece),
                _ => self.type_letters(piece),
            }
        }
    }

    fn take_name(&mut self) {
        let Some(chairing) = self.chairing() else {
            return;
        };
        let first = offers(chairing).into_iter().next();
        match first.map(|offer| offer.item.choice) {
            Some(Choice::NewSpeaker(name)) if !can_be_new(&name) => {
                self.ask(Action::Close);
                self.say(format!(
                    "Nobody on the list is called {name}; the words stay as they are."
                ));
            }
            Some(_) => self.ask(Action::Take),
            None => {}
        }
    }

    /// As many words behind the sign as name a place are the place; the rest is text.
    fn put_place(&mut self, piece: &str) {
        let setting = self.chairing().map(|one| one.map().about.setting);
        let words = &piece[1..];
        let ends = words.split(' ').scan(0, |end, word| {
            *end += word.len() + 1;
            Some(*end - 1)
        });
        let ends: Vec<usize> = ends.take(WORDS_OF_A_PLACE).collect();
        let named = setting.and_then(|setting| {
            let names = |&&end: &&usize| {
                let name = words[..end].trim();
                !name.is_empty() && !find_category(name, setting).is_empty()
            };
            ends.iter().rev().find(names).copied()
        });
        let Some(end) = named else {
            self.type_letters(piece);
            return;
        };
        self.type_letters(&piece[..=end]);
        if self.model.place() == Place::Offer {
            self.ask(Action::Take);
        }
        self.type_letters(words[end..].trim_start());
    }

    /// Keeps what is written. Names or roles that are still offered are left as they are.
    pub fn keep(&mut self) {
        self.offer_plain_word();
        if matches!(self.model.place(), Place::Offer | Place::Usual) {
            self.ask(Action::Close);
        }
        self.ask(Action::Keep);
    }

    /// Asks for a text and keeps the words that came with the request in its place; without any, tells where they will stand.
    pub fn ask_for_words(&mut self, action: Action, words: &str) {
        self.ask(action);
        if words.is_empty() {
            self.heard.tell = Tell::Here;
            return;
        }
        self.erase();
        self.put(words);
        self.keep();
    }

    fn offer_plain_word(&mut self) {
        if let Some(chairing) = self.chairing() {
            language::look_at_last_word(chairing);
        }
        if let Some(offer) = self.model.meeting().and_then(language::offer) {
            self.say(format!("In plain words: {}.", offer.replace(" → ", ": ")));
        }
    }
}

/// Where words begin something more instead of changing what stands there.
fn begins_another(stop: Stop) -> bool {
    match stop {
        Stop::Seat(seat) => seat.cell == PersonCell::Name,
        Stop::Plan(PlanLine::Step(_, StepCell::What) | PlanLine::BottomLine(_))
        | Stop::House(..)
        | Stop::NamingChild => true,
        _ => false,
    }
}

fn can_be_new(name: &str) -> bool {
    let few = name.split_whitespace().count() <= WORDS_OF_A_NEW_NAME;
    few || name
        .split_whitespace()
        .all(|word| word.starts_with(char::is_uppercase))
}
