//! Whether the numbers of this meeting were talked about.

use super::gap::{Gap, Look, Means};
use super::wording::{in_letters, together};
use crate::meeting::checks::Check;
use crate::meeting::parts::{Answer, Mark, Scale, Score};
use crate::meeting::vocabulary::{Attendance, Side};

/// The numbers of a scale that the room can see, with whose they are.
pub(super) fn shown(scale: &Scale) -> Vec<(&Mark, Score)> {
    if scale.sealed {
        return Vec::new();
    }
    let number = |mark: &Mark| match mark.standing().answer {
        Some(Answer::Score(score)) => Some(score),
        _ => None,
    };
    let marks = scale.marks.iter();
    marks
        .filter_map(|mark| Some((mark, number(mark)?)))
        .collect()
}

fn name<'a>(look: &Look<'a>, mark: &Mark) -> &'a str {
    look.map
        .person(mark.person)
        .map_or("", |person| &person.name)
}

fn of_scales(look: &Look, gap: impl Fn(&Scale, &[(&Mark, Score)]) -> Option<Gap>) -> Vec<Gap> {
    let scales = look.map.scales.iter();
    scales
        .filter_map(|scale| gap(scale, &shown(scale)))
        .collect()
}

/// Each scale on which only professionals gave numbers while others are here.
pub(super) fn only_professionals(look: &Look) -> Vec<Gap> {
    let professional = |mark: &Mark| {
        let person = look.map.person(mark.person);
        person.is_some_and(|one| one.side == Side::Professional)
    };
    let mut others = look.map.listed().filter(|person| {
        person.attendance == Attendance::Present && person.side != Side::Professional
    });
    let Some(other) = others.next() else {
        return Vec::new();
    };
    of_scales(look, |scale, numbers| {
        // Whoever would rather not say was asked.
        let asked = scale
            .marks
            .iter()
            .filter(|mark| mark.standing().answer.is_some());
        let all = !numbers.is_empty() && asked.into_iter().all(professional);
        let sentence = format!("Where would {} put it?", other.name);
        let means = Means::Number(scale.id, other.id);
        all.then(|| Gap::new(Check::OnlyProfessionals, sentence, means))
    })
}

fn gave_a_reason(mark: &Mark) -> bool {
    let given = mark.standing();
    !given.why.is_empty() || !given.one_up.is_empty()
}

/// Each scale with numbers far apart, until whoever gave the lowest and whoever gave the highest have said why.
pub(super) fn far_apart(look: &Look) -> Vec<Gap> {
    of_scales(look, |scale, numbers| {
        let low = numbers.iter().min_by_key(|(_, score)| *score)?;
        let high = numbers.iter().max_by_key(|(_, score)| *score)?;
        let at = |end: Score| numbers.iter().filter(move |(_, score)| *score == end);
        let told = |end: Score| at(end).any(|(mark, _)| gave_a_reason(mark));
        let far = high.1.value() - low.1.value() >= look.thresholds.far_apart;
        let sentence = format!("{} and {}: what does each of you see?", high.1, low.1);
        let quiet = if told(low.1) { high.0 } else { low.0 };
        let means = Means::Number(scale.id, quiet.person);
        (far && !(told(low.1) && told(high.1))).then(|| Gap::new(Check::FarApart, sentence, means))
    })
}

/// Each scale on which somebody gave a number without a reason, in one question. Numbers far apart have their own.
pub(super) fn number_without_why(look: &Look) -> Vec<Gap> {
    let apart: Vec<Means> = far_apart(look).iter().map(|gap| gap.means).collect();
    of_scales(look, |scale, numbers| {
        let silent: Vec<_> = numbers
            .iter()
            .filter(|(mark, _)| mark.standing().why.is_empty())
            .filter(|(mark, _)| !apart.contains(&Means::Number(scale.id, mark.person)))
            .collect();
        let (mark, score) = silent.first()?;
        let sentence = match silent.len() {
            1 => format!("What makes it a {score} for {}?", name(look, mark)),
            2 => format!(
                "What makes it a {score} for {}? One more gave no reason.",
                name(look, mark)
            ),
            more => format!(
                "What makes it a {score} for {}? {} more gave no reason.",
                name(look, mark),
                crate::practice::words::capitalised(&in_letters(more - 1))
            ),
        };
        let means = Means::Number(scale.id, mark.person);
        Some(Gap::new(Check::NumberWithoutWhy, sentence, means))
    })
}

/// Each scale with numbers on which nobody said what one higher would look like.
pub(super) fn no_one_higher(look: &Look) -> Vec<Gap> {
    of_scales(look, |scale, numbers| {
        let (first, _) = numbers.first()?;
        let said = numbers
            .iter()
            .any(|(mark, _)| !mark.standing().one_up.is_empty());
        let means = Means::Number(scale.id, first.person);
        let sentence = "What would one higher look like?";
        (!said).then(|| Gap::new(Check::NoOneHigher, sentence, means))
    })
}

/// Each scale on which many gave the same number, and nobody another one, in a round in which all could see.
pub(super) fn all_alike(look: &Look) -> Vec<Gap> {
    of_scales(look, |scale, numbers| {
        let (_, first) = numbers.first()?;
        let alike = numbers.len() >= look.thresholds.all_alike
            && numbers.iter().all(|(_, score)| score == first);
        let sentence = format!("Everybody says {first}. Did anyone have another number first?");
        (alike && !scale.began_covered)
            .then(|| Gap::new(Check::AllAlike, sentence, Means::Scale(scale.id)))
    })
}

/// At the end each scale on which nobody answered.
pub(super) fn scale_without_numbers(look: &Look) -> Vec<Gap> {
    let empty = |scale: &Scale| {
        scale
            .marks
            .iter()
            .all(|mark| mark.standing().answer.is_none())
    };
    let scales = look
        .map
        .scales
        .iter()
        .filter(|scale| look.reached.end && empty(scale));
    scales
        .map(|scale| {
            let sentence = "Where are we today, from 0 to 10?";
            Gap::new(Check::ScaleWithoutNumbers, sentence, Means::Scale(scale.id))
        })
        .collect()
}

/// At the end each scale whose numbers were never shown.
pub(super) fn numbers_still_covered(look: &Look) -> Vec<Gap> {
    let given = |scale: &Scale| scale.marks.iter().any(|mark| mark.given.answer.is_some());
    let scales = look.map.scales.iter();
    scales
        .filter(|scale| look.reached.end && scale.sealed && given(scale))
        .map(|scale| {
            let marks = scale
                .marks
                .iter()
                .filter(|mark| mark.given.answer.is_some());
            let names: Vec<&str> = marks.map(|mark| name(look, mark)).collect();
            let sentence = format!(
                "The numbers of {} are still covered. Shall we show them?",
                together(&names)
            );
            Gap::new(Check::NumbersStillCovered, sentence, Means::Scale(scale.id))
        })
        .collect()
}
