//! scratch
mod common;
use common::Room;
#[test]
fn look() {
    for (c, r) in [(80, 24), (60, 20), (130, 32)] {
        let mut room = Room::new(c, r);
        room.press("<Down>Sam (4) was alone at home on two evenings @Nursery<Enter><Enter>");
        room.press("<Tab>Nan collects Sam on Mondays and Thursdays @Mum<Enter> @Nan<Enter><Enter>\"I like it when Nan reads\" @Sam (4)<Enter> #str<Enter><Enter><Tab>Nan: Tuesday sleepover #next<Enter><Enter>");
        room.press("<F3>3mum works<Enter>less<Enter>7<Down>3<Down>3.5<Esc><Esc>");
        room.press("<Shift+Tab><Shift+Tab>the bus stops at ten o'clock and nobody can get @N");
        println!("{}", room.screen());
        room.press("<Enter><Enter>/");
        println!("{}", room.screen());
        room.press("<Esc><Up><Ctrl+t>");
        println!("{}", room.screen());
        room.press("<Esc><F2>");
        println!("{}", room.screen());
        room.press("<F3>");
        println!("{}", room.screen());
    }
}
