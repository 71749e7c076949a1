//! What a good chair would notice: fixed rules over what stands, each a friendly question, never a mark.

mod thresholds;
mod reached;
mod gap;
mod wording;
mod times;
mod verbs;
mod naming;
mod children;
mod safety;
mod safety_plan;
mod decisions;
mod next_day;
mod steps;
mod old_steps;
mod statements;
mod goals;
mod harm;
mod numbers;
mod movement;
mod terms;
mod noticing;
mod reading_ages;
mod telling;

pub use gap::{Gap, Look, Means, Weight, weight};
pub use noticing::{Noticed, notice};
pub use reached::{Reached, reached};
pub use reading_ages::{Hard, hard_to_read};
pub use telling::{kind_meant, meant};
pub use thresholds::Thresholds;
