//! The child's part of the map at the head of a file. What is held back is marked, without a word of it.

use serde::{Deserialize, Deserializer, Serialize};

use crate::meeting::child;
use crate::meeting::child_words::{HousePart, PageAbout, Picture, Tool};
use crate::meeting::clean::clean_line;
use crate::meeting::map::Map;
use crate::meeting::parts::PersonId;

/// The houses of a child in which anything stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Houses {
    /// The child's name.
    #[serde(deserialize_with = "clean")]
    pub child: String,
    /// By which pictures.
    pub tool: Tool,
    /// Whether nobody may see them yet; then no word stands here.
    pub held: bool,
    /// What the child is worried about.
    #[serde(deserialize_with = "clean_all")]
    pub worries: Vec<String>,
    /// What is good.
    #[serde(deserialize_with = "clean_all")]
    pub good_things: Vec<String>,
    /// What the child wishes for.
    #[serde(deserialize_with = "clean_all")]
    pub dreams: Vec<String>,
}

/// A page of words and pictures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// For whom it is made.
    #[serde(default, deserialize_with = "clean")]
    pub child: String,
    /// Which question it answers.
    pub about: PageAbout,
    /// Its picture.
    pub picture: Picture,
    /// What a picture of one's own shows.
    #[serde(
        default,
        deserialize_with = "clean",
        skip_serializing_if = "String::is_empty"
    )]
    pub drawing: String,
    /// A sentence or two.
    #[serde(default, deserialize_with = "clean")]
    pub text: String,
}

/// The houses as far as they may be told.
pub fn houses_of(map: &Map) -> Vec<Houses> {
    let all = map.child.houses.iter();
    let filled = all.filter(|houses| map.child.has_words(houses.child));
    filled.map(|houses| one(map, houses)).collect()
}

fn one(map: &Map, houses: &child::Houses) -> Houses {
    let held = map.child.is_held(houses.child);
    let words = |part: HousePart| map.child.told_of(houses.child, part);
    Houses {
        child: name(map, houses.child),
        tool: houses.tool,
        held,
        worries: words(HousePart::Worries),
        good_things: words(HousePart::GoodThings),
        dreams: words(HousePart::Dreams),
    }
}

/// The pages.
pub fn pages_of(map: &Map) -> Vec<Page> {
    let page = |page: &child::PicturePage| Page {
        child: name(map, page.child),
        about: page.about,
        picture: page.picture,
        drawing: page.drawing.clone(),
        text: page.text.clone(),
    };
    map.child.pages.iter().map(|one| page(one)).collect()
}

fn name(map: &Map, person: PersonId) -> String {
    map.names(&[person]).concat()
}

fn clean<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    String::deserialize(deserializer).map(|text| clean_line(&text))
}

fn clean_all<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let texts: Vec<String> = Vec::deserialize(deserializer)?;
    Ok(texts.iter().map(|text| clean_line(text)).collect())
}
