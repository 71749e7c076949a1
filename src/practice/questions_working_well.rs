//! Questions for the second column: what works, what is strong, when somebody kept the child safe.

use super::question::{
    Question, SAFETY, STABILITY, WELLBEING, coping, detail, exception, eyes, future, scaling,
};

pub(super) const WORKING_WELL: &[Question] = &[
    detail("What went well this week, even a small thing?"),
    detail("What makes {child} laugh?"),
    detail("Who was a help, and what did they do?"),
    detail("What has got better since we last met?"),
    detail("What should stay just as it is?"),
    eyes("What {does|do} {child} like about home?"),
    eyes("What would a friend say you do well?"),
    exception("When was the last good day, and what made it good?"),
    coping("What keeps you going?"),
    coping("How did you make that happen?"),
    future("What would you like more of?"),
    scaling("Which number would a good day get, from 0 to 10?"),
    detail("What are you glad to do without any help?").only(WELLBEING),
    detail("When did you last feel easy about {child}?").only(SAFETY),
    detail("What makes this place a home for {child}?").only(STABILITY),
];

pub(super) const EXISTING_STRENGTHS: &[Question] = &[
    detail("What do you do for {child} that you are proud of?"),
    detail("What {is|are} {child} really good at?"),
    detail("Which time of day is good, and what happens then?"),
    detail("Who stands by you, and how?"),
    detail("What do you know about {child} that we do not?"),
    detail("What did your own parents do that you do too?"),
    eyes("What would {child} thank you for?"),
    eyes("What would {child's} teacher praise?"),
    exception("When did you last surprise yourself?"),
    coping("How did you manage that?"),
    future("Which of these would you like to build on?"),
    scaling("How strong do you feel today, from 0 to 10?"),
    detail("Which help have you found by yourself?").only(WELLBEING),
    detail("How do you make it easy for {child} to tell you things?").only(SAFETY),
    detail("To which people and places {does|do} {child} still belong?").only(STABILITY),
];

pub(super) const EXISTING_SAFETY: &[Question] = &[
    exception("When did it nearly happen, and then did not?"),
    exception("When was it hard, and still nobody got hurt?"),
    detail("Who did something, and what was it?"),
    detail("Where {was|were} {child} at that moment?"),
    detail("How many times has that worked?"),
    detail("What was the first thing you noticed?"),
    detail("Would it have worked with none of us around?"),
    eyes("What would {child} say made the difference?"),
    eyes("Who saw it, and what did they see?"),
    coping("How did you hold on when it was so hard?"),
    future("What would help you do it again next time?"),
    future("Who else could do the same?"),
    scaling("How safe was that day, from 0 to 10?"),
    exception("On which hard day did everyone still get what they needed?").only(WELLBEING),
    detail("What did you choose not to do, and what happened instead?").only(SAFETY),
    exception("Which promise to {child} was kept when it mattered?").only(STABILITY),
];
