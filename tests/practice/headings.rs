//! What the room reads is plain and short, and a place is found by the words people use for it.

use sofs::meeting::vocabulary::{Attendance, Category, Column, Kind, Known, Order, Setting, Side};
use sofs::practice::anchors::{general_question, general_scale};
use sofs::practice::kinds::usual_roles;
use sofs::practice::words::{
    attendance_title, category_letter, category_title, column_name, column_title, find_category,
    kind_title, known_letter, known_title, order_title, setting_title, side_title,
};
use unicode_width::UnicodeWidthStr;

fn texts<T: Copy>(all: &[T], title: impl Fn(T) -> &'static str) -> Vec<String> {
    all.iter().map(|&word| title(word).to_owned()).collect()
}

fn headings() -> Vec<String> {
    Setting::ALL
        .iter()
        .flat_map(|&setting| texts(Category::ALL, move |c| category_title(c, setting)))
        .collect()
}

fn all_the_room_can_read() -> Vec<String> {
    let mut all = [
        headings(),
        texts(Column::ALL, column_title),
        texts(Column::ALL, column_name),
        texts(Known::ALL, known_title),
        texts(Kind::ALL, kind_title),
        texts(Setting::ALL, setting_title),
        texts(Order::ALL, order_title),
        texts(Side::ALL, side_title),
        texts(Attendance::ALL, attendance_title),
    ]
    .concat();
    for &setting in Setting::ALL {
        let scale = general_scale(setting);
        all.extend([scale.question, scale.zero, scale.ten].map(str::to_owned));
        all.push(general_question(setting, &["Sam", "Zoe", "Idris", "Ffion"]));
    }
    for &kind in Kind::ALL {
        for role in usual_roles(kind) {
            all.extend([role.title, role.agency].map(str::to_owned));
        }
    }
    all
}

#[test]
fn what_the_room_reads_is_short_and_plain() {
    let unwelcome = ["invalid", "error", "null", "mode", "buffer", "ron"];
    for text in all_the_room_can_read() {
        let small = text.to_lowercase();
        let words: Vec<&str> = small
            .split(|c: char| !c.is_alphanumeric() && c != '\'')
            .filter(|word| !word.is_empty())
            .collect();
        assert!(words.len() <= 25, "{text}");
        assert!(!words.iter().any(|word| unwelcome.contains(word)), "{text}");
    }
}

#[test]
fn every_heading_fits_a_narrow_column() {
    for heading in headings() {
        assert!(heading.width() <= 23, "{heading}");
    }
    for title in texts(Column::ALL, column_title) {
        assert!(title.width() <= 26, "{title}");
    }
}

#[test]
fn headings_of_one_setting_differ_from_each_other() {
    for &setting in Setting::ALL {
        let mut titles = texts(Category::ALL, |c| category_title(c, setting));
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), Category::ALL.len());
    }
}

#[test]
fn each_letter_of_the_list_means_one_thing() {
    let mut letters: Vec<char> = Category::ALL.iter().map(|&c| category_letter(c)).collect();
    letters.extend(Known::ALL.iter().map(|&k| known_letter(k)));
    assert!(letters.iter().all(char::is_ascii_lowercase));
    letters.sort_unstable();
    letters.dedup();
    assert_eq!(letters.len(), Category::ALL.len() + Known::ALL.len());
}

#[test]
fn each_letter_of_the_list_stands_in_its_word() {
    for &category in Category::ALL {
        let title = category_title(category, Setting::Safety).to_lowercase();
        assert!(title.contains(category_letter(category)), "{title}");
    }
    for &known in Known::ALL {
        assert!(known_title(known).contains(known_letter(known)));
    }
}

fn found(words: &str, setting: Setting) -> Vec<&'static str> {
    let found = find_category(words, setting);
    found.into_iter().map(Category::kebab).collect()
}

#[test]
fn a_place_is_found_by_its_plain_title_and_by_its_name() {
    assert_eq!(found("past", Setting::Safety), ["past-harm"]);
    assert_eq!(found("PAST HARM", Setting::Safety), ["past-harm"]);
    assert_eq!(found("past-harm", Setting::Wellbeing), ["past-harm"]);
    assert_eq!(found("what has been", Setting::Wellbeing), ["past-harm"]);
    assert_eq!(found("hurts now", Setting::Stability), ["current-harm"]);
    assert_eq!(found("next", Setting::Safety), ["next-steps"]);
    assert_eq!(found("connec", Setting::Stability), ["existing-safety"]);
    assert_eq!(found(" bottom  ", Setting::Safety), ["bottom-lines"]);
}

#[test]
fn beginnings_come_before_what_stands_further_on() {
    assert_eq!(found("wo", Setting::Safety), ["worries", "working-well"]);
    assert_eq!(
        found("harm", Setting::Safety),
        ["past-harm", "current-harm"]
    );
    assert_eq!(found("n", Setting::Safety), ["needs", "next-steps"]);
    assert_eq!(found("saf", Setting::Safety), ["existing-safety"]);
    assert_eq!(
        found("needs", Setting::Safety).first(),
        Some(&"needs"),
        "the best comes first"
    );
    assert_eq!(
        found("happen", Setting::Safety),
        ["needs"],
        "also a later word"
    );
    assert_eq!(
        found("eng", Setting::Safety),
        ["existing-strengths"],
        "also inside a word"
    );
}

#[test]
fn no_words_offer_every_place_and_strange_words_none() {
    for &setting in Setting::ALL {
        assert_eq!(find_category("", setting), Category::ALL);
        assert_eq!(find_category("  ", setting), Category::ALL);
        assert!(find_category("1", setting).is_empty());
        assert!(find_category("bus stop", setting).is_empty());
    }
}

#[test]
fn every_title_and_name_finds_its_own_place_first() {
    for &setting in Setting::ALL {
        for &category in Category::ALL {
            let by_title = find_category(category_title(category, setting), setting);
            assert_eq!(by_title.first(), Some(&category));
            let by_name = find_category(category.kebab(), setting);
            assert_eq!(by_name.first(), Some(&category));
        }
    }
}

#[test]
fn the_overall_question_names_the_children_once_they_are_known() {
    let safety = |children: &[&str]| general_question(Setting::Safety, children);
    assert_eq!(safety(&[]), "How safe are things for the children today?");
    assert_eq!(safety(&["", " "]), safety(&[]));
    assert_eq!(safety(&["Sam"]), "How safe is Sam today?");
    assert_eq!(safety(&["Sam", " Zoe "]), "How safe are Sam and Zoe today?");
    assert_eq!(
        safety(&["Sam", "Zoe", "Idris"]),
        "How safe are Sam, Zoe and Idris today?"
    );
    assert_eq!(safety(&["Sam", "Zoe", "Idris", "Bo", "Kit"]), safety(&[]));
    assert_eq!(
        general_question(Setting::Wellbeing, &["Sam", "Zoe"]),
        "How well are things going for Sam and Zoe today?"
    );
    assert_eq!(
        general_question(Setting::Stability, &["Sam"]),
        "How settled is Sam today?"
    );
}
