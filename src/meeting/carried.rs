//! What a text says that is carried over from the meeting before.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::field::Field;
use super::parts::PersonId;

/// What a draft of this field would have written, and who and what was named with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// Which text.
    pub field: Field,
    /// What it says.
    pub text: String,
    /// Who said it, or sees it differently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<PersonId>,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doers: Vec<PersonId>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
}
