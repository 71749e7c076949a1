//! `export` of pages and pictures: which parts there are in which format.

use crate::terminal::desk::Desk;

#[test]
fn every_part_is_there_as_a_page_and_as_plain_text() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    for part in ["map", "minutes", "plan", "child", "all"] {
        let page = desk.done(&["export", "kite", "--to", "html", "--what", part]);
        assert!(
            page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"),
            "{part}: {page}"
        );
        assert!(page.contains("Kite family"), "{part}: {page}");
        let text = desk.done(&["export", "kite", "--to", "md", "--what", part]);
        assert!(text.starts_with("# Kite family\n"), "{part}: {text}");
    }
}

#[test]
fn a_picture_is_of_the_board_alone() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let picture = desk.done(&["export", "kite", "--to", "svg"]);
    assert!(
        picture.starts_with("<svg ") && picture.ends_with("</svg>\n"),
        "{picture}"
    );
    for part in ["minutes", "plan", "child", "all"] {
        let said = desk.run(&["export", "kite", "--to", "svg", "--what", part]);
        assert!(said.refuses(2).contains(part), "{part}");
    }
}
