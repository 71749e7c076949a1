//! Questions for the third column: what people want to see, the next steps, the bottom lines.

use super::question::{
    Question, SAFETY, STABILITY, WELLBEING, coping, detail, exception, eyes, future, scaling,
};

pub(super) const NEEDS: &[Question] = &[
    future("How will life be when this is sorted?"),
    future("What will {child} be doing on an ordinary evening then?"),
    future("Which one change would help most?"),
    future("What will you be doing that you are not doing now?"),
    detail("What would be good enough?"),
    detail("What do you want that nobody has asked about?"),
    detail("What should not change?"),
    eyes("What {does|do} {child} wish for?"),
    eyes("Who will notice first, and by what?"),
    exception("When is it already a little like that?"),
    coping("What will keep you going while it is slow?"),
    scaling("How far have we come, from 0 to 10?"),
    detail("What can you do alone, and where is help welcome?").only(WELLBEING),
    future("What must we see before we can say goodbye?").only(SAFETY),
    future("What would make {child} feel at home for good?").only(STABILITY),
];

pub(super) const NEXT_STEPS: &[Question] = &[
    detail("What small thing would help before the weekend?"),
    detail("Who will do it?"),
    detail("On which day will it be done?"),
    detail("What might get in the way?"),
    detail("What can family do better than any service?"),
    detail("What should we workers stop doing?"),
    eyes("What would {child} like to see happen first?"),
    eyes("Who will ask you how it went?"),
    exception("What has worked before that you could do again?"),
    coping("How will you look after yourself meanwhile?"),
    future("What will be different for {child} once it is done?"),
    future("Who takes over if you are ill that day?"),
    scaling("How sure are you that it will happen, from 0 to 10?"),
    detail("Which step can wait until the family is ready?").only(WELLBEING),
    detail("What must be done before anyone sleeps tonight?").only(SAFETY),
    detail("Which step would bring {child} closer to somebody dear?").only(STABILITY),
];

pub(super) const BOTTOM_LINES: &[Question] = &[
    detail("What must not happen again, in one sentence?"),
    detail("What is the reason for this one?"),
    detail("Who asks for it, and who will check?"),
    detail("Until which day does it hold?"),
    detail("Which of these could we do without?"),
    detail("Which other way would lead to the same?"),
    eyes("How would you say it in your own words?"),
    eyes("Who tells {child} about it, and how?"),
    exception("When have you kept to something like this before?"),
    coping("What will help you keep it on a bad day?"),
    future("What happens if it is not kept?"),
    future("What would we have to see to let go of it?"),
    scaling("How hard is it to keep, from 0 to 10?"),
];
