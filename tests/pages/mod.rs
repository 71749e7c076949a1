//! What makes a page sound: it is read as strictly as XML, and held against the rules of its language that people trip over.

use std::collections::HashSet;

use roxmltree::{Document, Node};

/// What a page says, and what is wrong with it.
pub struct Sound {
    pub complaints: Vec<String>,
    pub text: String,
}

/// Elements that may stand on a page at all: none that runs, fetches or leads anywhere.
const ALLOWED: [&str; 35] = [
    "html", "head", "meta", "title", "style", "body", "main", "header", "section", "div", "h1",
    "h2", "h3", "h4", "p", "ul", "li", "span", "q", "b", "pre", "table", "thead", "tbody", "tr",
    "th", "td", "svg", "desc", "line", "text", "circle", "polygon", "g", "rect",
];

/// In these only words and inline elements may stand.
const INLINE_ONLY: [&str; 9] = ["p", "span", "h1", "h2", "h3", "h4", "b", "q", "th"];
const INLINE: [&str; 3] = ["span", "b", "q"];

/// Reads a page.
pub fn sound(page: &str) -> Sound {
    let strict = page.strip_prefix("<!DOCTYPE html>").unwrap_or_default();
    let closed = close_metas(strict);
    let document = match Document::parse(&closed) {
        Ok(document) => document,
        Err(why) => {
            return Sound {
                complaints: vec![why.to_string()],
                text: String::new(),
            };
        }
    };
    let mut complaints = Vec::new();
    let mut ids = HashSet::new();
    let mut level = 0;
    for node in document.descendants().filter(Node::is_element) {
        elements(node, &mut complaints);
        attributes(node, &mut ids, &mut complaints);
        level = headings(node, level, &mut complaints);
    }
    let root = document.root_element();
    if root.attribute("lang") != Some("en") || level == 0 {
        complaints.push("a language and a heading are missing".to_owned());
    }
    for fetched in ["http:", "https:", "url(", "@import", "//"] {
        if root
            .descendants()
            .filter(|node| node.has_tag_name("style"))
            .any(|style| text_of(style).contains(fetched))
        {
            complaints.push(format!("the style fetches: {fetched}"));
        }
    }
    let text = root
        .descendants()
        .find(|node| node.has_tag_name("body"))
        .map(text_of);
    Sound {
        complaints,
        text: text.unwrap_or_default(),
    }
}

/// `meta` has no end in a page, and needs one here.
fn close_metas(page: &str) -> String {
    let mut parts = page.split("<meta ");
    let mut closed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        closed += "<meta ";
        closed += &part.replacen('>', "/>", 1);
    }
    closed
}

fn elements(node: Node, complaints: &mut Vec<String>) {
    let name = node.tag_name().name();
    if !ALLOWED.contains(&name) {
        complaints.push(format!("<{name}> does not belong here"));
    }
    let inside = node
        .parent_element()
        .map_or("", |parent| parent.tag_name().name());
    if INLINE_ONLY.contains(&inside) && !INLINE.contains(&name) {
        complaints.push(format!("<{name}> cannot stand in <{inside}>"));
    }
    let parents: &[&str] = match name {
        "li" => &["ul"],
        "tr" => &["thead", "tbody"],
        "td" | "th" => &["tr"],
        "title" => &["head", "svg"],
        _ => return,
    };
    if !parents.contains(&inside) {
        complaints.push(format!("<{name}> cannot stand in <{inside}>"));
    }
}

fn attributes(node: Node, ids: &mut HashSet<String>, complaints: &mut Vec<String>) {
    for one in node.attributes() {
        let name = one.name();
        if name.starts_with("on") || ["href", "src", "style", "action"].contains(&name) {
            complaints.push(format!("{name}={}", one.value()));
        }
        if name == "id" && !ids.insert(one.value().to_owned()) {
            complaints.push(format!("the id {} stands twice", one.value()));
        }
    }
    for named in node
        .attribute("aria-labelledby")
        .unwrap_or_default()
        .split_whitespace()
    {
        let here = node
            .descendants()
            .any(|inner| inner.attribute("id") == Some(named));
        if !here {
            complaints.push(format!("{named} is named and not there"));
        }
    }
}

/// Headings go down one level at a time.
fn headings(node: Node, before: usize, complaints: &mut Vec<String>) -> usize {
    let name = node.tag_name().name();
    let Some(level) = ["h1", "h2", "h3", "h4"].iter().position(|one| *one == name) else {
        return before;
    };
    if level + 1 > before + 1 {
        complaints.push(format!("<{name}> follows on level {before}"));
    }
    level + 1
}

/// All the words in an element.
pub fn text_of(node: Node) -> String {
    node.descendants()
        .filter(Node::is_text)
        .filter_map(|text| text.text())
        .collect()
}
