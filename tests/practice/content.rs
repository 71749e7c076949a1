//! What a meeting is planned to do, must decide and is asked for, kind by kind and setting by setting.

use sofs::meeting::vocabulary::{
    Attendance, Category, Column, Kind, Known, Order, PlanPart, Setting, Side,
};
use sofs::practice::agenda::{About, agenda, planned_minutes};
use sofs::practice::anchors::general_scale;
use sofs::practice::deciding::questions_to_decide;
use sofs::practice::glossary::glossary;
use sofs::practice::kinds::{family_is_there, usual_roles};
use sofs::practice::meanings::category_meaning;
use sofs::practice::plain_words::jargon_in;
use sofs::practice::prompts::{
    already, because, differently, goal_title, goals_title, how_long, instead, meaning,
    plan_prompt, plan_title, reason, scale_title, seen_by, statement_title, statements_title, step,
    what, who,
};
use sofs::practice::readability::reading_age;
use sofs::practice::words::{
    attendance_title, category_title, column_name, column_title, kind_title, known_title,
    order_title, setting_title, side_title,
};

fn has(kind: Kind, about: About) -> bool {
    agenda(kind).iter().any(|part| part.about == about)
}

#[test]
fn a_meeting_is_planned_for_half_an_hour_to_two_hours() {
    for &kind in Kind::ALL {
        let minutes = planned_minutes(kind);
        assert!((30..=120).contains(&minutes), "{kind:?}: {minutes}");
        assert!(agenda(kind).iter().all(|part| part.minutes >= 5));
    }
    assert_eq!(planned_minutes(Kind::InitialConference), 120);
    assert_eq!(planned_minutes(Kind::Strategy), 60);
}

#[test]
fn every_meeting_begins_with_a_welcome_and_speaks_of_worries_or_of_old_steps() {
    for &kind in Kind::ALL {
        let first = agenda(kind).first().map(|part| part.about);
        assert_eq!(first, Some(About::Welcome), "{kind:?}");
        let speaks = has(kind, About::Worries) || has(kind, About::OldSteps);
        assert!(speaks, "{kind:?}");
    }
}

#[test]
fn a_part_of_an_agenda_is_for_one_thing_and_no_other_part_is() {
    for &kind in Kind::ALL {
        let parts = agenda(kind);
        for (place, part) in parts.iter().enumerate() {
            let others = &parts[place + 1..];
            let doubled = others
                .iter()
                .any(|other| other.about == part.about || other.title == part.title);
            assert!(!doubled, "{kind:?}: {}", part.title);
        }
    }
}

#[test]
fn the_child_has_a_part_of_its_own_where_others_talk_about_it() {
    let without: Vec<Kind> = Kind::ALL
        .iter()
        .copied()
        .filter(|&kind| !has(kind, About::Child))
        .collect();
    assert_eq!(
        without,
        [Kind::FamilyNetwork, Kind::Supervision, Kind::DirectWork],
        "there the family itself, the worker or the child fills the time"
    );
}

#[test]
fn where_something_must_be_decided_there_is_time_to_decide_it() {
    for &kind in Kind::ALL {
        let questions = questions_to_decide(kind);
        assert_eq!(has(kind, About::Decision), !questions.is_empty());
        assert!(questions.is_empty() || questions.len() >= 4, "{kind:?}");
        assert!(questions.iter().all(|question| question.ends_with('?')));
    }
    assert!(questions_to_decide(Kind::DirectWork).is_empty());
    assert!(questions_to_decide(Kind::Mapping).is_empty());
}

#[test]
fn whoever_comes_for_the_last_words_knows_the_next_date() {
    for &kind in Kind::ALL {
        let closes = agenda(kind).last().map(|part| part.about) == Some(About::Closing);
        assert_eq!(closes, family_is_there(kind), "{kind:?}");
    }
}

#[test]
fn a_danger_is_stated_only_where_a_child_may_not_be_safe() {
    assert_eq!(statement_title(Setting::Safety), "Danger statement");
    assert_eq!(statement_title(Setting::Wellbeing), "Worry statement");
    assert_eq!(statement_title(Setting::Stability), "Worry statement");
    assert_eq!(goal_title(Setting::Wellbeing), "Wellbeing goal");
    assert_eq!(goal_title(Setting::Safety), "Safety goal");
    assert_eq!(goal_title(Setting::Stability), "Stability goal");
    assert_eq!(scale_title(Setting::Stability), "Stability scale");
    for &setting in Setting::ALL {
        assert_eq!(
            statements_title(setting),
            format!("{}s", statement_title(setting))
        );
        assert_eq!(goals_title(setting), format!("{}s", goal_title(setting)));
    }
}

#[test]
fn prompts_name_the_children_once_they_are_known() {
    assert_eq!(
        meaning(&["Sam", "Zoe"]),
        "What could it mean if nothing changes, as in “Sam and Zoe could …”?"
    );
    assert_eq!(
        meaning(&[]),
        "What could it mean if nothing changes, as in “the children could …”?"
    );
    assert_eq!(
        plan_prompt(PlanPart::ChildCanDo, &["Sam"]),
        "Where can Sam go, and whom can they ring?"
    );
}

#[test]
fn the_five_parts_of_a_safety_plan_have_headings_and_questions_of_their_own() {
    for (place, &part) in PlanPart::ALL.iter().enumerate() {
        for other in &PlanPart::ALL[place + 1..] {
            assert_ne!(plan_title(part), plan_title(*other));
            assert_ne!(plan_prompt(part, &[]), plan_prompt(*other, &[]));
        }
        assert!(plan_prompt(part, &[]).ends_with('?'));
    }
}

/// Titles that law or councils have given, and that stand on the list because families stumble over them: the wall keeps
/// them, so that people find them again on their letters.
const OFFICIAL: &[&str] = &["strategy meeting", "care leavers"];

fn sentences_of_these_pages() -> Vec<String> {
    let mut all = Vec::new();
    for &kind in Kind::ALL {
        all.extend(agenda(kind).iter().map(|part| part.title));
        all.extend(questions_to_decide(kind));
    }
    all.extend([already(), who(), what(), instead(), how_long(), seen_by()]);
    all.extend([differently(), reason(), because(), step()]);
    for &setting in Setting::ALL {
        all.extend([statement_title(setting), statements_title(setting)]);
        all.extend([goal_title(setting), goals_title(setting)]);
        all.push(scale_title(setting));
        for meaning in glossary(setting) {
            all.extend([meaning.word, meaning.means, meaning.example]);
        }
    }
    all.extend(PlanPart::ALL.iter().map(|&part| plan_title(part)));
    let mut all: Vec<String> = all.into_iter().map(str::to_owned).collect();
    all.extend(PlanPart::ALL.iter().map(|&part| plan_prompt(part, &[])));
    all.push(meaning(&[]));
    all
}

fn sentences_on_the_wall() -> Vec<String> {
    let mut all: Vec<&str> = Column::ALL.iter().map(|&c| column_title(c)).collect();
    all.extend(Column::ALL.iter().map(|&c| column_name(c)));
    all.extend(Kind::ALL.iter().map(|&k| kind_title(k)));
    all.extend(Side::ALL.iter().map(|&s| side_title(s)));
    all.extend(Known::ALL.iter().map(|&k| known_title(k)));
    all.extend(Attendance::ALL.iter().map(|&a| attendance_title(a)));
    all.extend(Order::ALL.iter().map(|&o| order_title(o)));
    for &setting in Setting::ALL {
        all.push(setting_title(setting));
        all.extend(Category::ALL.iter().map(|&c| category_title(c, setting)));
        let scale = general_scale(setting);
        all.extend([scale.question, scale.zero, scale.ten]);
    }
    for &kind in Kind::ALL {
        all.extend(usual_roles(kind).iter().flat_map(|r| [r.title, r.agency]));
    }
    all.into_iter().map(str::to_owned).collect()
}

#[test]
fn nothing_that_the_room_reads_is_a_word_of_the_trade() {
    let mut official = Vec::new();
    for text in [sentences_of_these_pages(), sentences_on_the_wall()].concat() {
        for found in jargon_in(&text, &[], &[]) {
            let words = &text[found.range];
            assert!(OFFICIAL.contains(&words), "{words:?} in {text:?}");
            official.push(words.to_owned());
        }
    }
    for title in OFFICIAL {
        let used = official.iter().any(|words| words == title);
        assert!(used, "{title:?} needs no exception any more");
    }
}

#[test]
fn nothing_that_the_room_reads_is_long() {
    for text in sentences_of_these_pages() {
        for sentence in text.split_inclusive(['.', '?']) {
            let words = sentence.split_whitespace().count();
            assert!(words <= 25, "{sentence}");
        }
    }
    for &kind in Kind::ALL {
        for question in questions_to_decide(kind) {
            assert!(question.split_whitespace().count() <= 14, "{question}");
        }
        for part in agenda(kind) {
            assert!(part.title.chars().count() <= 40, "{}", part.title);
        }
    }
}

#[test]
fn a_ten_year_old_can_follow_what_the_glossary_says() {
    let mut ages = Vec::new();
    for &setting in Setting::ALL {
        let told = glossary(setting).into_iter();
        let text: Vec<String> = told
            .map(|m| format!("{}\n{}", m.means, m.example))
            .collect();
        ages.push(reading_age(&text.join("\n")).unwrap());
    }
    assert!(ages.iter().all(|&age| age <= 10.5), "{ages:?}");
}

#[test]
fn the_glossary_explains_every_heading_of_the_wall_and_each_word_once() {
    for &setting in Setting::ALL {
        let words: Vec<&str> = glossary(setting).iter().map(|m| m.word).collect();
        for &category in Category::ALL {
            assert!(words.contains(&category_title(category, setting)));
        }
        for word in [
            statement_title(setting),
            goal_title(setting),
            scale_title(setting),
        ] {
            assert!(words.contains(&word));
        }
        for (place, word) in words.iter().enumerate() {
            assert!(!words[place + 1..].contains(word), "{word}");
        }
    }
}

#[test]
fn each_setting_has_its_own_family() {
    for &category in Category::ALL {
        let example = |setting| category_meaning(category, setting).example;
        assert_ne!(example(Setting::Wellbeing), example(Setting::Safety));
        assert_ne!(example(Setting::Safety), example(Setting::Stability));
        assert_ne!(example(Setting::Stability), example(Setting::Wellbeing));
    }
}

#[test]
fn a_bottom_line_is_shown_with_its_reason_and_a_step_with_its_day() {
    for &setting in Setting::ALL {
        let example = |category| category_meaning(category, setting).example;
        assert!(example(Category::BottomLines).contains("because"));
        assert!(example(Category::NextSteps).contains("October"));
    }
}
