//! Questions for every place on the wall, and how to go on asking once something good was said.

use super::question::Question;
use super::{questions_around, questions_needed, questions_working_well, questions_worried};
use crate::meeting::vocabulary::{Category, Setting};

/// What is talked about beside the three columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// A worry in a whole sentence.
    Statement,
    /// What everyone will see instead.
    Goal,
    /// Numbers from 0 to 10.
    Scale,
    /// The people around the family.
    Network,
    /// Asked of a child.
    Child,
    /// What the family does, day by day, so that the child is safe.
    SafetyPlan,
    /// Before people go home.
    Closing,
}

impl Topic {
    /// All topics, in the order of a meeting.
    pub const ALL: [Self; 7] = [
        Self::Statement,
        Self::Goal,
        Self::Scale,
        Self::Network,
        Self::Child,
        Self::SafetyPlan,
        Self::Closing,
    ];
}

/// The questions that help to fill a category in this setting.
///
/// Which sorts of question a category needs follows published guidance of English councils; the sentences are our own.
pub fn questions_for(
    category: Category,
    setting: Setting,
) -> impl Iterator<Item = &'static Question> {
    let questions = match category {
        Category::Worries => questions_worried::WORRIES,
        Category::PastHarm => questions_worried::PAST_HARM,
        Category::CurrentHarm => questions_worried::CURRENT_HARM,
        Category::FutureDanger => questions_worried::FUTURE_DANGER,
        Category::ComplicatingFactors => questions_worried::COMPLICATING_FACTORS,
        Category::WorkingWell => questions_working_well::WORKING_WELL,
        Category::ExistingStrengths => questions_working_well::EXISTING_STRENGTHS,
        Category::ExistingSafety => questions_working_well::EXISTING_SAFETY,
        Category::Needs => questions_needed::NEEDS,
        Category::NextSteps => questions_needed::NEXT_STEPS,
        Category::BottomLines => questions_needed::BOTTOM_LINES,
    };
    fitting(questions, setting)
}

/// The questions for what is talked about beside the columns.
pub fn questions_about(topic: Topic, setting: Setting) -> impl Iterator<Item = &'static Question> {
    let questions = match topic {
        Topic::Statement => questions_around::STATEMENT,
        Topic::Goal => questions_around::GOAL,
        Topic::Scale => questions_around::SCALE,
        Topic::Network => questions_around::NETWORK,
        Topic::Child => questions_around::CHILD,
        Topic::SafetyPlan => questions_around::SAFETY_PLAN,
        Topic::Closing => questions_around::CLOSING,
    };
    fitting(questions, setting)
}

/// Those made for this setting come first: they are the ones that a chair would not think of alone.
fn fitting(
    questions: &'static [Question],
    setting: Setting,
) -> impl Iterator<Item = &'static Question> {
    let made_for_it = move |question: &&Question| question.fits == [setting];
    let everywhere = questions
        .iter()
        .filter(move |question| !made_for_it(question) && question.fits.contains(&setting));
    questions.iter().filter(made_for_it).chain(everywhere)
}

/// One of the four ways of going on when something good was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Its letter in the word EARS.
    pub letter: char,
    /// What it does with the answer.
    pub name: &'static str,
    /// What can be asked, with gaps for the children.
    pub questions: &'static [&'static str],
}

/// The four letters of EARS, to be offered one after the other behind each good answer.
///
/// The word comes from solution-focused practice (Insoo Kim Berg and Norman Reuss, 1995), where R is also said to reinforce;
/// the sentences are our own.
pub fn ears() -> &'static [FollowUp; 4] {
    &[ELICIT, AMPLIFY, REFLECT, START_OVER]
}

const ELICIT: FollowUp = FollowUp {
    letter: 'E',
    name: "Elicit",
    questions: &[
        "What has got easier, even by a little?",
        "When did you expect trouble, and none came?",
        "What did somebody do that helped?",
        "What are you pleased about since last time?",
        "When {was|were} {child} at ease?",
        "What went as you had hoped?",
    ],
};

const AMPLIFY: FollowUp = FollowUp {
    letter: 'A',
    name: "Amplify",
    questions: &[
        "How did you go about it?",
        "Who was there, and what did each of you do?",
        "What happened just before, and just after?",
        "What did {child} do then?",
        "What was different from other days?",
        "Where did you find the strength for it?",
    ],
};

const REFLECT: FollowUp = FollowUp {
    letter: 'R',
    name: "Reflect",
    questions: &[
        "What does it show about your family?",
        "What did it mean to {child}?",
        "Who else should know about this?",
        "What have you learnt that you want to keep?",
        "How did it feel to see that?",
        "Which number would you give that day?",
    ],
};

const START_OVER: FollowUp = FollowUp {
    letter: 'S',
    name: "Start over",
    questions: &[
        "What else went well?",
        "When was there another time like that?",
        "Which other small thing has changed?",
        "Who else has done something good?",
        "What would {child} add?",
        "And what else?",
    ],
};
