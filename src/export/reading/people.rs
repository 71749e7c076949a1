//! Somebody on a list of people, with role, agency, and whether they are there.

use super::names::before;
use crate::export::markdown_signs::{apart, between, unplain};
use crate::meeting::vocabulary::Attendance;
use crate::practice::words::attendance_title;

/// One person as the list tells of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnList {
    /// Name or initials.
    pub name: String,
    /// What they are to the child, or their work.
    pub role: String,
    /// For whom they work.
    pub agency: String,
    /// Whether they are there.
    pub attendance: Attendance,
}

/// A line of our own export: "Ms Osei: Social worker, Children's services, here".
pub fn ours(line: &str) -> Vec<OnList> {
    let (name, rest) = apart(line, ": ").unwrap_or((line, ""));
    let parts = between(rest, ", ");
    vec![on_list(&unplain(name), &parts, Attendance::Present)]
}

/// A line that anybody may have written: "Mum", "Ms Osei (social worker)", "Nan – grandmother", "Mum, Dad and Nan".
pub fn theirs(line: &str, attendance: Attendance) -> Vec<OnList> {
    let line = unplain(line).replace("**", "");
    let line = line.trim();
    let role_signs = [": ", " – ", " - ", " — "];
    let sign = role_signs.iter().find_map(|sign| line.split_once(sign));
    let age = |inside: &str| inside.starts_with(|letter: char| letter.is_ascii_digit());
    let bracket = || {
        let (name, inside) = line.strip_suffix(')')?.split_once(" (")?;
        (!age(inside)).then_some((name, inside))
    };
    if let Some((name, rest)) = sign.or_else(bracket) {
        let parts: Vec<&str> = rest.split(", ").collect();
        return vec![on_list(name, &parts, attendance)];
    }
    let parts: Vec<&str> = line.split(", ").collect();
    let role_behind = parts[1..]
        .iter()
        .any(|part| part.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit()));
    let words = format!("{line}: x");
    let all = before(&words, &|_| false).filter(|_| !role_behind);
    match all {
        Some((names, _)) => names
            .into_iter()
            .map(|name| on_list(&name, &[], attendance))
            .collect(),
        None => vec![on_list(parts[0], &parts[1..], attendance)],
    }
}

fn on_list(name: &str, parts: &[&str], usual: Attendance) -> OnList {
    let attendance = |part: &str| {
        let called = |one: &Attendance| [attendance_title(*one), one.kebab()].contains(&part);
        Attendance::ALL.iter().copied().find(called)
    };
    let there = parts.last().and_then(|part| attendance(part));
    let parts = &parts[..parts.len() - usize::from(there.is_some())];
    let (role, agency) = parts
        .split_first()
        .map_or((&"", &[][..]), |(role, rest)| (role, rest));
    OnList {
        name: name.trim().to_owned(),
        role: unplain(role).trim().to_owned(),
        agency: unplain(&agency.join(", ")).trim().to_owned(),
        attendance: there.unwrap_or(usual),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_listed_in_many_ways() {
        let told = |line: &str| {
            let all = theirs(line, Attendance::Present);
            let all = all
                .iter()
                .map(|one| format!("{}/{}/{}", one.name, one.role, one.agency));
            all.collect::<Vec<_>>().join(" ")
        };
        for (line, expected) in [
            ("Mum", "Mum//"),
            ("Ms Osei (social worker)", "Ms Osei/social worker/"),
            ("Sam (4)", "Sam (4)//"),
            ("Nan – grandmother", "Nan/grandmother/"),
            (
                "Ms Osei: Social worker, Children's services",
                "Ms Osei/Social worker/Children's services",
            ),
            ("Mum, Dad and Nan", "Mum// Dad// Nan//"),
            ("Ms Osei, social worker", "Ms Osei/social worker/"),
        ] {
            assert_eq!(told(line), expected, "{line}");
        }
    }

    #[test]
    fn our_own_list_says_who_is_there() {
        let all = ours("Mum\\: Ann: Mum\\, 34, School, sent apologies");
        assert_eq!(all[0].name, "Mum: Ann");
        assert_eq!(
            (all[0].role.as_str(), all[0].agency.as_str()),
            ("Mum, 34", "School")
        );
        assert_eq!(all[0].attendance, Attendance::Apologies);
    }
}
