//! From how many on something is noticed. Every service has its own habits, so all of them can be set.

/// The numbers behind the rules.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// A statement may be without a goal for so many minutes.
    pub minutes_without_goal: u64,
    /// Somebody may be in the room for so many minutes without having been heard.
    pub minutes_unheard: u64,
    /// No more statements than this can be kept in mind.
    pub most_statements: usize,
    /// No more people than this do one step together without a word about who makes sure.
    pub most_names_on_a_step: usize,
    /// So many open steps can be shared out.
    pub steps_to_share: usize,
    /// So many numbers on the overall scale, and a child is asked too.
    pub numbers_before_a_child: usize,
    /// From this age on a child can be asked for a number, in years.
    pub age_for_numbers: u32,
    /// Numbers so far apart are talked about.
    pub far_apart: f64,
    /// So many equal numbers in the open may have followed the first.
    pub all_alike: usize,
    /// So many things said on one side, and the other side is looked at.
    pub one_sided: usize,
    /// The other side has at least one for so many.
    pub one_in: usize,
    /// So many times of past harm, and the worst and the last are asked for.
    pub times_of_harm: usize,
    /// So few words with a listed term among them are a label.
    pub words_of_a_label: usize,
    /// In so many meetings the same number or the same words: this one counts.
    pub meetings_of_drift: usize,
    /// A fall by so much is talked about.
    pub fall: f64,
    /// So many of family and friends beside the parents stand in a safety plan.
    pub network: usize,
    /// So many services beside children's services are at a conference.
    pub services: usize,
    /// Entries for older readers than this are shown, in years.
    pub reading_age: f64,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            minutes_without_goal: 5,
            minutes_unheard: 10,
            most_statements: 4,
            most_names_on_a_step: 2,
            steps_to_share: 5,
            numbers_before_a_child: 3,
            age_for_numbers: 7,
            far_apart: 4.0,
            all_alike: 5,
            one_sided: 5,
            one_in: 4,
            times_of_harm: 3,
            words_of_a_label: 3,
            meetings_of_drift: 3,
            fall: 2.0,
            network: 2,
            services: 2,
            reading_age: 14.0,
        }
    }
}
