//! What every theme promises to people who read from four metres, in a lit room, or with eyes that see fewer colours.
#![allow(clippy::panic, reason = "a test that cannot go on has failed")]

mod sight;

use ratatui::style::{Modifier, Style};
use sight::difference::difference;
use sight::{contrast, least_difference, luminance, number};
use sofs::meeting::vocabulary::Column;
use sofs::view::theme::{Role, Theme, style};

const COLOURED: [Theme; 3] = [Theme::Projector, Theme::Light, Theme::Dark];

/// Every role; what is read comes first, lines come last.
fn roles() -> Vec<Role> {
    let mut roles = vec![Role::Words, Role::Strong, Role::Focus];
    for &column in Column::ALL {
        roles.extend([Role::OfColumn(column), Role::Title(column)]);
    }
    roles.extend([Role::Beside, Role::Alarm, Role::Rule]);
    roles
}

fn each(check: impl Fn(Theme, Role, Style)) {
    for theme in COLOURED {
        for role in roles() {
            check(theme, role, style(theme, role));
        }
    }
}

#[test]
fn the_formulas_are_those_of_the_books() {
    let black_on_white = style(Theme::Projector, Role::Words);
    assert!((contrast(black_on_white, 0.0) - 21.0).abs() < 0.001);
    let pairs = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0011], 7.2195),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
        (
            [22.7233, 20.0904, -46.694],
            [23.0331, 14.973, -42.5619],
            2.0373,
        ),
        ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
    ];
    for (one, other, expected) in pairs {
        let found = difference(one, other);
        assert!((found - expected).abs() < 0.0001, "{one:?}: {found}");
    }
}

#[test]
fn all_that_is_read_has_a_contrast_of_seven_and_all_lines_of_three() {
    each(|theme, role, style| {
        let least = if role == Role::Rule { 3.0 } else { 7.0 };
        let found = contrast(style, 0.0);
        assert!(found >= least, "{theme:?} {role:?}: {found}");
    });
}

#[test]
fn under_the_light_of_a_room_words_keep_more_than_four_and_all_that_is_read_three() {
    each(|theme, role, style| {
        let least = match role {
            Role::Words | Role::Strong | Role::Focus => 4.3,
            Role::Rule => 1.0,
            _ => 3.0,
        };
        let found = contrast(style, 0.2);
        assert!(found >= least, "{theme:?} {role:?}: {found}");
    });
}

#[test]
fn columns_and_words_are_told_apart_by_every_kind_of_sight() {
    for theme in COLOURED {
        let mut seen = vec![number(style(theme, Role::Words).fg)];
        let columns = Column::ALL.iter().map(|&one| Role::OfColumn(one));
        seen.extend(columns.map(|role| number(style(theme, role).fg)));
        for (place, &one) in seen.iter().enumerate() {
            for &other in &seen[..place] {
                let apart = least_difference(one, other);
                assert!(apart >= 15.0, "{theme:?}, {one} and {other}: {apart}");
            }
        }
    }
}

#[test]
fn a_lost_colour_would_be_noticed() {
    // Red and green of one lightness, which many people see alike.
    assert!(least_difference(88, 22) < 5.0);
}

#[test]
fn everything_but_what_is_turned_round_stands_on_one_ground() {
    each(|theme, role, style| {
        let ground = sofs::view::theme::style(theme, Role::Words).bg;
        let turned = matches!(role, Role::Focus | Role::Alarm);
        assert_eq!(style.bg == ground, !turned, "{theme:?} {role:?}");
    });
}

#[test]
fn nothing_is_dim_or_slanted_and_nothing_takes_either_away() {
    for theme in Theme::ALL {
        for role in roles() {
            let style = style(theme, role);
            let touched = style.add_modifier | style.sub_modifier;
            let unwanted = Modifier::DIM | Modifier::ITALIC | Modifier::SLOW_BLINK;
            assert!(!touched.intersects(unwanted), "{theme:?} {role:?}");
        }
    }
}

#[test]
fn without_colours_what_is_focused_is_turned_round_and_bold() {
    for role in roles() {
        let style = style(Theme::Mono, role);
        assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
    }
    let focus = style(Theme::Mono, Role::Focus).add_modifier;
    assert!(focus.contains(Modifier::REVERSED | Modifier::BOLD));
}

#[test]
fn light_is_calmer_than_projector_and_has_no_pure_white_or_black() {
    let words = |theme| style(theme, Role::Words);
    assert!(contrast(words(Theme::Light), 0.0) < contrast(words(Theme::Projector), 0.0) - 4.0);
    for role in roles() {
        let style = style(Theme::Light, role);
        for colour in [number(style.fg), number(style.bg)] {
            assert!((0.001..0.9).contains(&luminance(colour)), "{role:?}");
        }
    }
}
