//! Questions beside the columns: sentences and goals, the scale, the people around, the child, the plan, the end.

use super::question::{Question, coping, detail, exception, eyes, future, scaling};

pub(super) const STATEMENT: &[Question] = &[
    detail("Who is worried about this, by name?"),
    detail("Which one time shows it best?"),
    detail("Which word in it would you change?"),
    detail("What must be in it so that nobody forgets?"),
    eyes("What would {child} say this is like?"),
    eyes("Who does not agree, and how would they put it?"),
    eyes("Would a ten-year-old understand this sentence?"),
    eyes("What would somebody who is not here add?"),
    exception("What does the family already do about it?"),
    coping("How is it for you to read this on the wall?"),
    future("What could it lead to, soon and later?"),
    scaling("How close to the truth is it, from 0 to 10?"),
];

pub(super) const GOAL: &[Question] = &[
    future("What will be there in place of the worry?"),
    future("What will the grown-ups do, day after day?"),
    future("What would be a good sign after one month?"),
    detail("For how many weeks, before everyone trusts it?"),
    detail("Can we see it, or is it only a promise?"),
    detail("Does it say how life will be, or which course to take?"),
    eyes("How will {child} know that it has come true?"),
    eyes("Who will see it besides the family?"),
    eyes("What would {child} add to it?"),
    exception("Which days are already like this?"),
    coping("How will you keep to it in a bad week?"),
    scaling("How much of it is there today, from 0 to 10?"),
];

pub(super) const SCALE: &[Question] = &[
    scaling("Which number would you give today?"),
    scaling("Which number was it on the worst day?"),
    scaling("How sure are you of your number?"),
    detail("What makes it that much, and not 0?"),
    detail("What do you know that the others may not know?"),
    detail("What did you see that made it so high, or so low?"),
    exception("Which was the best day, and what was different?"),
    coping("How did you keep it from falling?"),
    eyes("Where would {child} put it?"),
    eyes("Which number would somebody give who loves {child}?"),
    future("What would you notice at one number higher?"),
    future("Who could help to bring it one higher?"),
    future("Which number would be good enough?"),
];

pub(super) const NETWORK: &[Question] = &[
    detail("Whom could you ring in the middle of the night?"),
    detail("Who loves {child} and is not in this room?"),
    detail("Who knows what has happened, all of it?"),
    detail("Who tells you the truth, also when it hurts?"),
    detail("Who could be at your door in ten minutes?"),
    detail("Who is on nobody's list yet?"),
    eyes("Whom would {child} choose?"),
    eyes("Whom would {child's} friends or teachers name?"),
    exception("Who used to help, and what would bring them back?"),
    coping("Who is there when you cannot go on?"),
    future("Who might say yes if somebody asked?"),
    scaling("How far can you count on them, from 0 to 10?"),
];

/// Asked of the child itself.
pub(super) const CHILD: &[Question] = &[
    detail("What do you like doing best?"),
    detail("Who is important to you?"),
    detail("What is the best thing at home?"),
    detail("Where do you feel safe?"),
    detail("Whom do you tell when something is wrong?"),
    detail("What should the grown-ups stop doing?"),
    detail("What do you want to ask us?"),
    detail("Who may see what you have told me?"),
    eyes("What would your dog or your teddy say about home?"),
    exception("When is everyone happy, and what are they doing?"),
    coping("What do you do when you are scared?"),
    future("If you had three wishes, what would they be?"),
    future("What would you like to be different?"),
    scaling("How is today, from 0 to 10 or as a face?"),
];

pub(super) const SAFETY_PLAN: &[Question] = &[
    detail("How would {child} say these rules?"),
    detail("Who is with {child} at the hardest hour?"),
    detail("What is the first sign that it is going wrong?"),
    detail("What does each of us do when we see that sign?"),
    detail("Whom can {child} ring, and where is the number?"),
    detail("Who checks, and on which day?"),
    detail("Where does the plan hang so that everyone sees it?"),
    eyes("What would {child} change in it?"),
    exception("When did a plan like this hold?"),
    coping("How will you keep to it when you are worn out?"),
    future("What do we do if the first person does not answer?"),
    scaling("How sure are you that it will hold, from 0 to 10?"),
];

pub(super) const CLOSING: &[Question] = &[
    detail("What helped most today?"),
    detail("What on the wall would you say in another way?"),
    detail("Did we get to what you hoped for?"),
    detail("Who should have a copy of this?"),
    detail("Does everybody know what they have promised?"),
    eyes("Whom did we not hear enough?"),
    eyes("What would {child} think of our plan?"),
    exception("When was it easiest to speak?"),
    coping("How are you now, and who is with you tonight?"),
    future("Who tells {child} about today, and in which words?"),
    future("What will you do first when you are home?"),
    future("What should we do differently next time?"),
    scaling("How useful was today, from 0 to 10?"),
];
