//! What a meeting is planned to do, must decide and is asked for, kind by kind and setting by setting.

use sofs::meeting::vocabulary::{Kind, Setting};
use sofs::practice::agenda::{About, agenda, planned_minutes};
use sofs::practice::deciding::questions_to_decide;
use sofs::practice::kinds::family_is_there;
use sofs::practice::prompts::{
    PlanPart, goal_title, goals_title, meaning, plan_prompt, plan_title, scale_title,
    statement_title, statements_title,
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
        "What could it mean for Sam and Zoe if nothing changes?"
    );
    assert_eq!(
        meaning(&[]),
        "What could it mean for the children if nothing changes?"
    );
    assert_eq!(
        plan_prompt(PlanPart::ChildCanDo, &["Sam"]),
        "Where can Sam go, and whom can they ring?"
    );
}

#[test]
fn the_five_parts_of_a_safety_plan_have_headings_and_questions_of_their_own() {
    for (place, part) in PlanPart::ALL.into_iter().enumerate() {
        for other in &PlanPart::ALL[place + 1..] {
            assert_ne!(plan_title(part), plan_title(*other));
            assert_ne!(plan_prompt(part, &[]), plan_prompt(*other, &[]));
        }
        assert!(plan_prompt(part, &[]).ends_with('?'));
    }
}
