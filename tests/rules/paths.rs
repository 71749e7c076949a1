//! Finds every path that a file mentions, with the groups of its `use` lines written out.

use super::{
    source::Source,
    tokens::{Token, end_of_item, stand_at},
};

/// One path: `use crate::app::{key::Key, page as leaf}` gives two.
#[derive(Debug, Clone)]
pub struct Mention {
    pub segments: Vec<String>,
    /// The name it goes by in this file: its last segment, or what stands behind `as`.
    pub known_as: String,
    pub line: usize,
    pub for_tests: bool,
    pub imported: bool,
    /// Where it leads from the crate's root, if it begins with `crate`, `self` or `super`.
    pub leads_to: Option<Vec<String>>,
}

impl Mention {
    pub fn shown(&self) -> String {
        self.segments.join("::")
    }
}

pub fn mentions(source: &Source) -> Vec<Mention> {
    let tokens = &source.tokens;
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !is_head(tokens, at) {
            at += 1;
            continue;
        }
        let first = found.len();
        let imported = at > 0 && tokens[at - 1].is("use");
        let module = module_at(source, at);
        at = expand(tokens, at, &[], &mut found);
        for mention in &mut found[first..] {
            mention.imported = imported;
            mention.leads_to = leads_to(&mention.segments, &module);
        }
    }
    found
}

fn is_head(tokens: &[Token], at: usize) -> bool {
    let before = |steps: usize| at.checked_sub(steps).map(|place| &tokens[place]);
    let goes_on = before(1).is_some_and(|token| token.is("::"))
        && before(2).is_some_and(|token| (token.is_word() && !token.is("use")) || token.is(">"));
    let names_a_scope = before(1).is_some_and(|token| token.is("in"))
        && before(2).is_some_and(|token| token.is("("));
    let is_path =
        stand_at(tokens, at + 1, &["::"]) || before(1).is_some_and(|token| token.is("use"));
    tokens[at].is_word() && is_path && !goes_on && !names_a_scope
}

/// Adds the path that goes on at `at` behind `prefix`, one mention for each branch; returns the place behind it.
fn expand(tokens: &[Token], at: usize, prefix: &[String], found: &mut Vec<Mention>) -> usize {
    let mut segments = prefix.to_vec();
    let mut next = at;
    loop {
        if tokens[next].is("{") {
            return expand_group(tokens, next + 1, &segments, found);
        }
        segments.push(tokens[next].text.clone());
        next += 1;
        let goes_on =
            stand_at(tokens, next, &["::"]) && tokens.get(next + 1).is_some_and(can_follow);
        if !goes_on {
            break;
        }
        next += 1;
    }
    let renamed = stand_at(tokens, next, &["as"]) && next + 1 < tokens.len();
    if segments.len() > 1 {
        segments.pop_if(|last| last == "self");
    }
    found.push(Mention {
        known_as: if renamed {
            &tokens[next + 1].text
        } else {
            &segments[segments.len() - 1]
        }
        .clone(),
        segments,
        line: tokens[next - 1].line,
        for_tests: tokens[next - 1].for_tests,
        imported: false,
        leads_to: None,
    });
    if renamed { next + 2 } else { next }
}

fn expand_group(
    tokens: &[Token],
    from: usize,
    prefix: &[String],
    found: &mut Vec<Mention>,
) -> usize {
    let mut at = from;
    while at < tokens.len() && !tokens[at].is("}") {
        at = if can_follow(&tokens[at]) {
            expand(tokens, at, prefix, found)
        } else {
            at + 1
        };
    }
    at + 1
}

fn can_follow(token: &Token) -> bool {
    token.is_word() || token.is("*") || token.is("{")
}

/// The module that the place belongs to, with the `mod name { … }` it stands in.
fn module_at(source: &Source, place: usize) -> Vec<String> {
    let tokens = &source.tokens;
    let mut module = source.module();
    for at in 0..place {
        if tokens[at].is("mod")
            && stand_at(tokens, at + 2, &["{"])
            && end_of_item(tokens, at) > place
        {
            module.push(tokens[at + 1].text.clone());
        }
    }
    module
}

fn leads_to(segments: &[String], module: &[String]) -> Option<Vec<String>> {
    let mut place = match segments[0].as_str() {
        "crate" => Vec::new(),
        "self" | "super" => module.to_vec(),
        _ => return None,
    };
    for segment in segments {
        match segment.as_str() {
            "crate" | "self" => {}
            "super" => drop(place.pop()),
            name => place.push(name.to_owned()),
        }
    }
    Some(place)
}

#[test]
fn groups_are_written_out_and_relative_paths_are_followed() {
    let source = Source::new(
        "src/app/update.rs",
        "use crate::{meeting::{self, board::Board as Wall}, practice};
         fn a() { super::key::press(::std::fs::read(self::b)); }
         #[cfg(test)] mod tests { use super::*; use super::super::key; }
         pub(in crate::app) fn c() {}",
    );
    let leading: Vec<_> = mentions(&source)
        .into_iter()
        .map(|mention| match &mention.leads_to {
            Some(place) => format!("{} {}", mention.line, place.join("::")),
            None => mention.shown(),
        })
        .collect();
    assert_eq!(
        leading,
        [
            "1 meeting",
            "1 meeting::board::Board",
            "1 practice",
            "2 app::key::press",
            "std::fs::read",
            "2 app::update::b",
            "3 app::update::*",
            "3 app::key",
        ]
    );
}
