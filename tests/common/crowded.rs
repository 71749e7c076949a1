//! A meeting in which much was said, with a draft that stands in the middle of a word.

use std::sync::OnceLock;

use sofs::app::key::Input;
use sofs::app::model::Model;

use super::Room;

const PEOPLE: &str = "<F2>Mum<Enter>Nan<Enter>Sam (4)<Enter>Zoe (11)<Enter>Nursery<Enter>School<Enter>Ms Okoro<Enter><Esc>";

const SAID: &[&str] = &[
    "Sam was alone at home on two evenings, 3 and 9 November @nur<Enter> #past",
    "I came in at ten past eight and Sam was \"all red and hiccuping from crying\" @zoe<Enter> #past",
    "Sam cries when Mum leaves, about three mornings in five @nur<Enter> #current",
    "Zoe fell asleep in class twice: Thu 5 and Thu 12 November @sch<Enter> #current",
    "Sam could be hurt with nobody to help: on the stairs, at the cooker, or out on the road @ms<Enter> #future",
    "I work four nights at the bakery, from six in the evening until two @mum<Enter> #compl",
    "My hip: I was in hospital from Sun 8 to Wed 11 November, so nobody could ring me @nan<Enter> #compl",
    "On my nights off it is always bath, two books, and Sam is asleep by half past seven @mum<Enter> #stren",
    "Sam has slept at my flat every Wednesday and Thursday since he was a baby @nan<Enter> #stren",
    "\"I like it when Nan reads\" @sam<Enter> #stren",
    "Mum has Sam here by nine each day, washed, fed, and with his bear @nur<Enter> #stren",
    "\"When I rang Nan because I was scared, she came in ten minutes\" @zoe<Enter> #existing safety",
    "Best hope: \"that nobody in this room thinks I do not love them\" @mum<Enter> #needs",
    "Nan: sleepover on Tuesday, by Fri 27 Nov #next",
    "Mum: ask the bakery for day shifts by 4 dec #next",
    "Ms Okoro: write to the bakery about the shifts #next",
    "Sam is never alone at home, because he is four #bottom",
];

const STATEMENT: &str = "<F4>Mum, Nan and Ms Okoro<Enter>Sam was alone at home on two evenings in November<Enter>he could be hurt at the cooker or on the stairs with nobody to help<Enter>Every evening a grown-up whose name is on the kitchen calendar is with Sam<Enter>six months without a gap<Enter>Nan and the nursery<Enter><Enter><Esc><Esc>";

const NUMBERS: &str = "<F3><PageUp>6I know what went wrong<Enter>two sitters who both say yes for December<Enter>5<Down>4<Down>7.<Down>4<Down>4.<Down>3<Esc>";

/// Everything but the draft. It is typed once, for that takes a while.
pub fn said(columns: u16, rows: u16) -> Room {
    static TYPED: OnceLock<(Model, u64)> = OnceLock::new();
    let (model, at) = TYPED.get_or_init(|| {
        let room = typed();
        (room.model, room.at)
    });
    let mut room = Room {
        model: model.clone(),
        effects: Vec::new(),
        at: *at,
    };
    room.input(vec![Input::Resized { columns, rows }]);
    room
}

fn typed() -> Room {
    let mut room = Room::new(80, 24);
    room.press(PEOPLE);
    for keys in SAID {
        room.press(keys).press("<Enter><Enter>");
    }
    room.press(STATEMENT).press(NUMBERS);
    room.wait(23 * 60_000);
    room
}

/// With a draft that stands in the middle of a word, between two entries.
pub fn crowded(columns: u16, rows: u16) -> Room {
    let mut room = said(columns, rows);
    room.press("<Tab><Down><Down><Up>").press(DRAFT);
    room
}

/// What is being written.
pub const DRAFT: &str = "On 12 November Nan stayed the night before Mum's shift, and the neigh";
