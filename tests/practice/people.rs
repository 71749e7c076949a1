//! Who sits on which side of the table, and in which kind of meeting.

use sofs::meeting::vocabulary::{Kind, Setting, Side};
use sofs::practice::kinds::{default_setting, family_is_there, usual_roles};
use sofs::practice::people::{role_of, side_of};

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "a table of cases is read from top to bottom"
)]
fn people_are_seated_on_the_side_their_words_tell() {
    let cases = [
        ("Mum", "", Side::Family),
        ("Nan", "", Side::Family),
        ("Gran", "", Side::Family),
        ("Grandad", "", Side::Family),
        ("Aunt Bet", "", Side::Family),
        ("Uncle Joe", "", Side::Family),
        ("Lee", "stepdad", Side::Family),
        ("Lee", "step-dad", Side::Family),
        ("Lee", "Mum's boyfriend", Side::Family),
        ("Mum (17)", "", Side::Family),
        ("Zoe", "sister, 11", Side::Family),
        ("Zoe", "daughter, 24", Side::Family),
        ("Kay (34)", "", Side::Family),
        ("Bet", "aunt, works at the nursery", Side::Family),
        ("Kit", "", Side::Family),
        ("Sam (4)", "", Side::Child),
        ("Sam", "4", Side::Child),
        ("Sam", "aged 4, brother of Zoe", Side::Child),
        ("Bo (7 months)", "", Side::Child),
        ("Bo", "baby", Side::Child),
        ("Mrs Hale", "neighbour of Nan", Side::Network),
        ("Mrs Hale", "Mum’s friend", Side::Network),
        ("Kay", "family friend", Side::Network),
        ("Kay", "foster carer", Side::Network),
        ("Kay", "foster mum", Side::Network),
        ("Kay", "mum of Sam's friend", Side::Family),
        ("SW", "", Side::Professional),
        ("Mr Osei (social worker)", "", Side::Professional),
        ("Mr Osei", "social worker", Side::Professional),
        ("Ms Lind", "family support worker", Side::Professional),
        ("Ms Lind", "year 4 teacher", Side::Professional),
        ("Nursery", "", Side::Professional),
        ("School", "", Side::Professional),
        ("Police", "", Side::Professional),
        ("Health visitor", "", Side::Professional),
        ("GP", "", Side::Professional),
        ("Dr Lind", "", Side::Professional),
    ];
    for (name, role, side) in cases {
        assert_eq!(
            side_of(name, role, Kind::InitialConference),
            side,
            "{name}, {role}"
        );
    }
}

#[test]
fn an_unknown_name_among_workers_is_a_worker() {
    assert_eq!(side_of("Kit", "", Kind::Strategy), Side::Professional);
    assert_eq!(side_of("Kit", "", Kind::Supervision), Side::Professional);
    assert_eq!(side_of("Kit", "", Kind::CoreGroup), Side::Family);
    assert_eq!(side_of("", "", Kind::Mapping), Side::Family);
    assert_eq!(side_of("Nan", "", Kind::Strategy), Side::Family);
    assert_eq!(side_of("Sam (4)", "", Kind::Strategy), Side::Child);
}

#[test]
fn every_usual_role_is_known_by_name_and_seated_on_its_side() {
    for &kind in Kind::ALL {
        for role in usual_roles(kind) {
            assert_eq!(role_of(&role.title.to_uppercase(), kind), Some(role));
            assert_eq!(side_of("", role.title, kind), role.side, "{}", role.title);
            assert_eq!(side_of(role.title, "", kind), role.side, "{}", role.title);
        }
    }
    let title = |name, kind| role_of(name, kind).map(|role| role.title);
    assert_eq!(title("SW", Kind::Strategy), Some("Social worker"));
    assert_eq!(title("Kit", Kind::Strategy), None);
    assert_eq!(title("Mum", Kind::Strategy), None);
}

#[test]
fn only_workers_meet_in_strategy_and_supervision() {
    let without: Vec<Kind> = Kind::ALL
        .iter()
        .copied()
        .filter(|&kind| !family_is_there(kind))
        .collect();
    assert_eq!(without, [Kind::Strategy, Kind::Supervision]);
}

#[test]
fn each_kind_begins_in_the_setting_of_its_service() {
    assert_eq!(default_setting(Kind::InitialConference), Setting::Safety);
    assert_eq!(default_setting(Kind::CaredForReview), Setting::Stability);
    assert_eq!(
        default_setting(Kind::TeamAroundTheFamily),
        Setting::Wellbeing
    );
}
