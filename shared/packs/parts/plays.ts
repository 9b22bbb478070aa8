import type { Play } from '../../schema/definition'

/** What to do with a hand-off, one play a trigger. Our judgement; every team rewrites the openers in its own voice. */
export const PLAYS: Play[] = [
  {
    trigger: 'hand-raise',
    action: 'Call now, while they are still on the site. No answer: send the opener at once and try again within the hour.',
    opener: 'You asked us to get in touch a few minutes ago. Is now a good moment, or would you rather pick a time?',
    attemptsDue: 6,
  },
  {
    trigger: 'named-account',
    action: "Read the account's plan, see who else of the account is active, then call the person you know best there.",
    opener: 'A few of your colleagues have been looking into this with us. May I show you what others in your field did with it?',
    attemptsDue: 5,
  },
  {
    trigger: 'criteria',
    action: 'Call to confirm budget, authority, need and date, and agree the next step while you are on the phone.',
    opener: 'You told us what you need and by when. May I suggest how to get there, and what it would take from your side?',
    attemptsDue: 5,
  },
  {
    trigger: 'threshold',
    action: 'Write first and name the topic they read most; call the day after.',
    opener: 'You have been reading up on this lately. What question would you like answered next?',
    attemptsDue: 4,
  },
  {
    trigger: 'manual',
    action: 'Read the note of your colleague who passed this on, then get in touch the way it suggests.',
    opener: 'My colleague told me about your conversation and thought we two should talk.',
    attemptsDue: 3,
  },
]
