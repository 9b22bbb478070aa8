import type { Touch } from '#shared/schema/handoff'
import { t } from '../../ui/t'
import { channelName, OUTCOMES, outcomeName } from '../sidepanel/touch-log'

type Props = { channel: Touch['channel']; busy: boolean; onTell: (outcome: Touch['outcome'], click: Event) => void }

/** A touch was logged by the link that made it; how it went takes one click. */
export function HowItWent({ channel, busy, onTell }: Props) {
  return (
    <fieldset class="exactly went">
      <legend>{t('card_touch_logged', channelName(channel))}</legend>
      {OUTCOMES.map((outcome) => (
        <button key={outcome} type="button" class="chip small" disabled={busy} onClick={(click) => onTell(outcome, click)}>
          {outcomeName(outcome)}
        </button>
      ))}
    </fieldset>
  )
}
