//! Questions for the first column: what happened, what still happens, what may come, what makes it harder.

use super::question::{
    Question, SAFETY, STABILITY, WELLBEING, coping, detail, exception, eyes, future, scaling,
};

pub(super) const WORRIES: &[Question] = &[
    detail("What worries you most today?"),
    detail("What did you see or hear that stays with you?"),
    detail("Which day was it, and who was there?"),
    detail("What comes first, and what follows?"),
    detail("What is it like for {child} when that happens?"),
    eyes("What would {child} say is hard at the moment?"),
    eyes("Who else has noticed, and what did they notice?"),
    eyes("Which of our worries do you not share?"),
    exception("On which days is it not like that?"),
    coping("How does everyone get through a day like that?"),
    future("What are you afraid may come of it?"),
    scaling("How much does it trouble you, from 0 to 10?"),
    detail("What would you most like to get easier?").only(WELLBEING),
    detail("What would make you ring us tonight?").only(SAFETY),
    detail("What has unsettled {child} since we last met?").only(STABILITY),
];

pub(super) const PAST_HARM: &[Question] = &[
    detail("What did you see with your own eyes?"),
    detail("When did it begin?"),
    detail("What happened the time that was worst of all?"),
    detail("What happened most recently, and on which day?"),
    detail("Where {was|were} {child} while it happened?"),
    detail("How did it hurt {child}, in body or in feelings?"),
    detail("How often did it happen in that time?"),
    eyes("What did {child} do or say straight afterwards?"),
    eyes("Who would tell this in another way?"),
    exception("Who stopped it, and how?"),
    exception("When could it have happened, and did not?"),
    coping("How did you all get through the days after?"),
    future("What must we never forget about this?"),
    scaling("How sure are you that it was so, from 0 to 10?"),
    detail("What {has|have} {child} had to go without?").only(WELLBEING),
    detail("What did the grown-ups do, and what did nobody do?").only(SAFETY),
    detail("Which move or goodbye hurt {child} most?").only(STABILITY),
];

pub(super) const CURRENT_HARM: &[Question] = &[
    detail("What was yesterday like for {child}, from waking up to bedtime?"),
    detail("Which hour of the day is worst?"),
    detail("How many times did you see it last week?"),
    detail("What would we have seen, standing in the room?"),
    detail("What can {child} not do because of it?"),
    detail("Is it better or worse than when we last met?"),
    eyes("How can you tell from {child} that it hurts?"),
    eyes("What {does|do} {child} tell friends or teachers about it?"),
    eyes("Who knows about it and has not been asked yet?"),
    exception("What is different on a day without it?"),
    coping("Who or what makes it easier to bear?"),
    future("How long can it go on like this?"),
    scaling("How bad was this week, from 0 to 10?"),
    detail("What {does|do} {child} need that is out of reach just now?").only(WELLBEING),
    detail("Where {is|are} {child} when it starts?").only(SAFETY),
    detail("Whom {does|do} {child} miss, and how does it show?").only(STABILITY),
];

pub(super) const FUTURE_DANGER: &[Question] = &[
    future("What may happen to {child} if everything stays as it is?"),
    future("What do you picture when you lie awake?"),
    future("How would {child} be in a year if nothing changed?"),
    future("What might it still mean for {child} as a grown-up?"),
    detail("Which sign would tell you that it is near?"),
    detail("On which days, at which hours, is it most likely?"),
    eyes("What {is|are} {child} most afraid of?"),
    eyes("What do you believe the others here are afraid of?"),
    eyes("Who thinks this will not happen, and what do they see?"),
    exception("What has kept it from happening so far?"),
    coping("How do you live with that fear?"),
    scaling("How likely is it, from 0 to 10?"),
    future("What may {child} miss out on if nobody helps?").only(WELLBEING),
    future("How badly could {child} be hurt, and how soon?").only(SAFETY),
    future("What could make {child} have to move again?").only(STABILITY),
];

pub(super) const COMPLICATING_FACTORS: &[Question] = &[
    detail("What else is going on that takes your strength?"),
    detail("What tends to happen in the hour before it goes wrong?"),
    detail("What have you tried, and what came of it?"),
    detail("What have we workers done that made it harder?"),
    detail("Who pulls in another direction, and what do they want?"),
    detail("What would be lighter with more money or more room?"),
    eyes("What do people get wrong about your family?"),
    eyes("What would {child} say makes it so hard?"),
    exception("When does none of this get in the way?"),
    coping("How have you carried all this until now?"),
    future("What has to shift before anything else can?"),
    scaling("How heavy is this for you, from 0 to 10?"),
    detail("Which bills, letters or waiting lists weigh on you?").only(WELLBEING),
    detail("What makes it hard to be open with us?").only(SAFETY),
    detail("How many people and places {has|have} {child} had to get used to?").only(STABILITY),
];
