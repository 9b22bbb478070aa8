import { useState } from 'preact/hooks'
import type { Touch } from '#shared/schema/handoff'
import type { MessageKey } from '../../ui/message-key'
import { t } from '../../ui/t'

type Channel = Touch['channel']
type Result = Touch['outcome']

// Said here in their order, and not read from the schema, which would bring zod into every surface.
const CHANNEL_KEYS = {
  call: 'touch_call',
  mail: 'touch_mail',
  meeting: 'touch_meeting',
  linkedin: 'touch_linkedin',
  chat: 'touch_chat',
  other: 'touch_other',
} as const satisfies Record<Channel, MessageKey>
const OUTCOME_KEYS = {
  welcomed: 'touch_welcomed',
  stalled: 'touch_stalled',
  'brushed-off': 'touch_brushed_off',
  'no-answer': 'touch_no_answer',
} as const satisfies Record<Result, MessageKey>
const CHANNELS = Object.keys(CHANNEL_KEYS) as Channel[]
/** In the order of the buttons. */
export const OUTCOMES = Object.keys(OUTCOME_KEYS) as Result[]

/** Logs a touch with one click on how it went; the channel stays as it was last. */
export function TouchLog({ busy, onLog }: { busy: boolean; onLog: (channel: Channel, outcome: Result, click: Event) => void }) {
  const [channel, setChannel] = useState<Channel>('call')
  return (
    <div class="touch-log">
      <h4>{t('touch_title')}</h4>
      <fieldset class="filters">
        <legend class="visually-hidden">{t('touch_how')}</legend>
        {CHANNELS.map((name) => (
          <button key={name} type="button" class="filter" aria-pressed={channel === name} onClick={() => setChannel(name)}>
            {channelName(name)}
          </button>
        ))}
      </fieldset>
      <fieldset class="touch-results">
        <legend class="visually-hidden">{t('touch_went')}</legend>
        {OUTCOMES.map((outcome) => (
          <button key={outcome} type="button" class="button" disabled={busy} onClick={(click) => onLog(channel, outcome, click)}>
            {outcomeName(outcome)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

/** The channel of a touch in the person's language. */
export function channelName(channel: Channel): string {
  return t(CHANNEL_KEYS[channel])
}

/** How a touch went, in the person's language. */
export function outcomeName(outcome: Result): string {
  return t(OUTCOME_KEYS[outcome])
}
