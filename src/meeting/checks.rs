//! What a good chair would notice, by name. Files hold these names where the chair put one to sleep.

use serde::{Deserialize, Serialize};

use super::vocabulary::vocabulary;

vocabulary! {
    /// Something that a good chair would notice; what weighs most comes first.
    Check {
        /// No word or number of a child has been heard.
        NoChild = "no-child",
        /// Nothing on the board names a child of the family.
        ChildOfHouseholdMissing = "child-of-household-missing",
        /// A child who is old enough was not asked for a number.
        ChildWithoutNumber = "child-without-number",
        /// Somebody in the room has not been heard.
        NotHeard = "not-heard",
        /// Safety without a time or somebody who acted.
        SafetyWithoutATime = "safety-without-a-time",
        /// A strength that is written down as safety.
        SafetyIsAStrength = "safety-is-a-strength",
        /// Much of worries and little of what works, or the reverse.
        OneSided = "one-sided",
        /// The safety plan does not say what the child can do.
        PlanWithoutChild = "plan-without-child",
        /// The safety plan does not say what to do when it goes wrong.
        PlanWithoutIf = "plan-without-if",
        /// The safety plan names too few of family and friends beside the parents.
        NetworkTooSmall = "network-too-small",
        /// Too few services are there to decide.
        Quorum = "quorum",
        /// A question of this kind of meeting is not answered.
        Undecided = "undecided",
        /// A decision without its reason.
        DecisionWithoutReason = "decision-without-reason",
        /// Nobody was asked whether they see a decision differently.
        DecisionDissentUnasked = "decision-dissent-unasked",
        /// A bottom line without its reason.
        BottomLineWithoutReason = "bottom-line-without-reason",
        /// There are bottom lines, and nothing in the plan that keeps them.
        BottomLineUncovered = "bottom-line-uncovered",
        /// The day of the next meeting is open.
        NoNextDate = "no-next-date",
        /// The next meeting is later than the rules allow.
        NextTooLate = "next-too-late",
        /// Nobody asked about a step of last time.
        OldStepUnasked = "old-step-unasked",
        /// A step that should have been done.
        StepOverdue = "step-overdue",
        /// Nobody does a step.
        StepWithoutName = "step-without-name",
        /// A step without a day.
        StepWithoutDay = "step-without-day",
        /// Many people do a step together.
        StepWithManyNames = "step-with-many-names",
        /// A step of which nobody can say when it is done.
        StepVague = "step-vague",
        /// Whoever does a step is not here to hear of it.
        StepForNobodyHere = "step-for-nobody-here",
        /// One person, or only one side, has most of the steps.
        StepsOneShoulder = "steps-one-shoulder",
        /// A statement that no goal answers.
        StatementWithoutGoal = "statement-without-goal",
        /// A part of a statement is empty.
        StatementPartMissing = "statement-part-missing",
        /// A statement without a time when it happened.
        StatementWithoutExample = "statement-without-example",
        /// Nobody was asked whether they see a statement differently.
        StatementDissentUnasked = "statement-dissent-unasked",
        /// More statements than anybody can keep in mind.
        ManyStatements = "many-statements",
        /// A goal that only names a service.
        GoalIsAService = "goal-is-a-service",
        /// A goal that only says what stops.
        GoalOnlyStops = "goal-only-stops",
        /// A goal without a scale.
        GoalWithoutScale = "goal-without-scale",
        /// Past harm without a time, or without the child.
        HarmWithoutDetail = "harm-without-detail",
        /// Several times of past harm, and none is said to be the worst or the last.
        FirstWorstLast = "first-worst-last",
        /// Something on the board has no place yet.
        Unsorted = "unsorted",
        /// A goal has stood in the same words for several meetings.
        DriftWords = "drift-words",
        /// Only professionals gave numbers, though others are here.
        OnlyProfessionals = "only-professionals",
        /// Numbers far apart that nobody talked about.
        FarApart = "far-apart",
        /// A number fell, and nobody said why.
        WorseUnremarked = "worse-unremarked",
        /// A number without a reason.
        NumberWithoutWhy = "number-without-why",
        /// Nobody said what one higher would look like.
        NoOneHigher = "no-one-higher",
        /// Everybody gave the same number in the open.
        AllAlike = "all-alike",
        /// Somebody gives the same number meeting after meeting.
        DriftNumber = "drift-number",
        /// A scale on which nobody gave a number.
        ScaleWithoutNumbers = "scale-without-numbers",
        /// Covered numbers that were never shown.
        NumbersStillCovered = "numbers-still-covered",
        /// A label in place of what was seen.
        Label = "label",
        /// A word that families do not use.
        Jargon = "jargon",
        /// A word that blames somebody in place of what was seen.
        NameAndBlame = "name-and-blame",
    }
}
