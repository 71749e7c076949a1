//! Before a meeting: the list of all meetings, and the small page that begins one.

use std::path::PathBuf;

use crate::common::keys_of;
use sofs::app::effect::{Effect, Listed, Moment, Msg, Plan};
use sofs::app::key::Input;
use sofs::app::model::{Model, Screen};
use sofs::app::update::update;
use sofs::meeting::vocabulary::{Kind, Order, Setting};

fn listed(title: &str, kind: Kind) -> Listed {
    Listed {
        file: PathBuf::from(format!("{}.ron", kind.kebab())),
        began: crate::common::began(),
        kind: Some(kind),
        title: title.to_owned(),
        numbers: String::new(),
        length: 60_000,
        ..Listed::default()
    }
}

/// The list of three meetings in a window of 80 by 24, and all that keys asked for.
struct Desk {
    model: Model,
    effects: Vec<Effect>,
}

fn desk() -> Desk {
    let mut model = Model::new(80, 24);
    let meetings = vec![
        listed("Kite family", Kind::Strategy),
        listed("Wren family", Kind::CoreGroup),
        listed("Finch family", Kind::ReviewConference),
    ];
    update(&mut model, Msg::Meetings(meetings));
    let effects = Vec::new();
    Desk { model, effects }
}

impl Desk {
    fn press(mut self, keys: &str) -> Self {
        for key in keys_of(keys) {
            self = self.input(Input::Key(key));
        }
        self
    }

    fn input(mut self, input: Input) -> Self {
        let msg = Msg::Input(vec![input], Moment::default());
        self.effects.extend(update(&mut self.model, msg));
        self
    }

    fn titles(&self) -> Vec<String> {
        let Screen::Home(home) = &self.model.screen else {
            return Vec::new();
        };
        home.shown().iter().map(|one| one.title.clone()).collect()
    }

    fn form_is_open(&self) -> bool {
        matches!(&self.model.screen, Screen::Home(home) if home.form.is_some())
    }
}

fn opens(kind: Kind) -> Vec<Effect> {
    vec![Effect::Open(PathBuf::from(format!("{}.ron", kind.kebab())))]
}

fn begins(title: &str, kind: Kind, setting: Setting, order: Order) -> Vec<Effect> {
    let title = title.to_owned();
    vec![Effect::Begin(Plan {
        title,
        kind,
        setting,
        order,
        from: None,
    })]
}

#[test]
fn typing_narrows_the_list_by_title_kind_and_day() {
    assert_eq!(desk().titles().len(), 3);
    assert_eq!(desk().press("wren").titles(), ["Wren family"]);
    assert_eq!(desk().press("core").titles(), ["Wren family"]);
    assert_eq!(desk().press("2026-11-24").titles().len(), 3);
    assert_eq!(desk().press("zzz").titles(), Vec::<String>::new());
    assert_eq!(desk().press("wrenx<Backspace>").titles(), ["Wren family"]);
    assert_eq!(
        desk().input(Input::Pasted("wren\n".to_owned())).titles(),
        ["Wren family"]
    );
}

#[test]
fn enter_opens_what_is_marked() {
    assert_eq!(desk().press("<Enter>").effects, opens(Kind::Strategy));
    assert_eq!(
        desk().press("<Down><Enter>").effects,
        opens(Kind::CoreGroup)
    );
    assert_eq!(desk().press("wren<Enter>").effects, opens(Kind::CoreGroup));
    assert_eq!(
        desk().press("<Down><Down><Down><Down><Enter>").effects,
        opens(Kind::Strategy)
    );
    assert_eq!(
        desk().press("<Up><Up><Enter>").effects,
        opens(Kind::ReviewConference)
    );
}

#[test]
fn the_mark_is_on_a_meeting_whenever_one_is_shown() {
    assert_eq!(
        desk().press("wren<Esc><Enter>").effects,
        opens(Kind::Strategy)
    );
    assert_eq!(
        desk().press("zzz<Ctrl+W><Enter>").effects,
        opens(Kind::Strategy)
    );
}

#[test]
fn esc_clears_what_is_typed_and_then_leaves() {
    let desk = desk().press("wren<Esc>");
    assert_eq!((desk.titles().len(), desk.effects.len()), (3, 0));
    assert_eq!(desk.press("<Esc>").effects, [Effect::End]);
}

#[test]
fn ctrl_q_leaves_at_once_and_ctrl_c_says_so() {
    assert_eq!(desk().press("wren<Ctrl+Q>").effects, [Effect::Leave]);
    assert_eq!(desk().press("<Ctrl+N>a<Ctrl+Q>").effects, [Effect::Leave]);
    for keys in [
        "<Ctrl+C>",
        "wren<Ctrl+C>",
        "<Ctrl+N><Ctrl+C>",
        "<Ctrl+N><Tab><Ctrl+C>",
    ] {
        let desk = desk().press(keys);
        assert!(desk.effects.is_empty(), "{keys}");
        assert!(
            desk.model
                .notice
                .is_some_and(|said| said.contains("Ctrl+Q")),
            "{keys}"
        );
    }
}

#[test]
fn a_new_meeting_begins_with_its_title() {
    let begun = begins(
        "Robin family",
        Kind::Strategy,
        Setting::Safety,
        Order::WorriedFirst,
    );
    assert_eq!(desk().press("<Ctrl+N>Robin family<Enter>").effects, begun);
    assert_eq!(
        desk().press("<Up>Robin<Ctrl+N> family<Enter>").effects,
        begun
    );
    assert_eq!(desk().press("Robin family<Enter><Enter>").effects, begun);
    assert_eq!(
        desk().press("<Ctrl+N>family<Home>Robin <Enter>").effects,
        begun
    );
}

#[test]
fn without_a_title_the_kind_is_the_title() {
    let begun = begins(
        "Strategy meeting",
        Kind::Strategy,
        Setting::Safety,
        Order::WorriedFirst,
    );
    assert_eq!(desk().press("<Ctrl+N><Enter>").effects, begun);
    assert_eq!(desk().press("<Up><Enter><Enter>").effects, begun);
}

#[test]
fn kind_setting_and_order_are_chosen_line_by_line() {
    let begun = |keys: &str| desk().press(&format!("<Ctrl+N>a{keys}<Enter>")).effects;
    let a = |kind, setting, order| begins("a", kind, setting, order);
    let first = Order::WorriedFirst;
    assert_eq!(
        begun("<Tab><Right>"),
        a(Kind::InitialConference, Setting::Safety, first)
    );
    assert_eq!(
        begun("<Down> "),
        a(Kind::InitialConference, Setting::Safety, first)
    );
    assert_eq!(
        begun("<Tab><Left>"),
        a(Kind::Mapping, Setting::Safety, first)
    );
    assert_eq!(
        begun("<Tab><Tab><Right>"),
        a(Kind::Strategy, Setting::Stability, first)
    );
    assert_eq!(
        begun("<Shift+Tab><Right>"),
        a(Kind::Strategy, Setting::Safety, Order::WellFirst)
    );
    assert_eq!(
        begun("<Up><Right><Down>b"),
        begins("ab", Kind::Strategy, Setting::Safety, Order::WellFirst)
    );
}

#[test]
fn a_kind_brings_its_usual_setting() {
    let keys = "<Ctrl+N>a<Tab><Right><Right><Right><Right><Right><Enter>";
    let begun = begins(
        "a",
        Kind::CaredForReview,
        Setting::Stability,
        Order::WorriedFirst,
    );
    assert_eq!(desk().press(keys).effects, begun);
}

#[test]
fn letters_change_no_choice() {
    let begun = begins("a", Kind::Strategy, Setting::Safety, Order::WorriedFirst);
    assert_eq!(desk().press("<Ctrl+N>a<Tab>xyz<Enter>").effects, begun);
}

#[test]
fn esc_goes_back_to_the_list() {
    let desk = desk().press("<Ctrl+N>a<Esc>");
    assert!(!desk.form_is_open() && desk.effects.is_empty());
    assert_eq!(desk.titles().len(), 3);
}

#[test]
fn a_title_holds_nothing_that_could_upset_a_terminal() {
    let desk = desk()
        .press("<Ctrl+N>a\u{202e}b")
        .input(Input::Pasted("\u{1b}c".to_owned()))
        .press("<Enter>");
    let begun = begins("abc", Kind::Strategy, Setting::Safety, Order::WorriedFirst);
    assert_eq!(desk.effects, begun);
}

#[test]
fn leaving_while_the_disk_takes_nothing_is_told_once_and_all_is_kept_till_then() {
    use sofs::app::effect::{Effect, Msg, Saved};
    let mut room = crate::common::story::meeting(&[]);
    let unsaved = |room: &mut crate::common::Room| {
        sofs::app::update::update(&mut room.model, Msg::Saved(Saved::NotSince(1_000)));
    };
    unsaved(&mut room);
    room.press("Sam<Ctrl+Q>");
    assert!(!room.effects.contains(&Effect::Leave));
    assert!(room.screen().contains("Not all is on disk."));
    room.press("<Ctrl+Q>");
    assert_eq!(room.effects.last(), Some(&Effect::Leave));

    let mut room = crate::common::story::meeting(&[]);
    unsaved(&mut room);
    room.press("<Ctrl+Q>");
    sofs::app::update::update(&mut room.model, Msg::Saved(Saved::All));
    unsaved(&mut room);
    room.press("<Ctrl+Q>");
    assert!(!room.effects.contains(&Effect::Leave), "told anew");
}
