import type { HandoffSummary } from '#shared/schema/handoff'
import { OPEN_STATES } from '#shared/schema/handoff-table'
import { becauseWords } from '../../ui/because-words'
import { locale } from '../../ui/locale'
import { triggerName } from '../../ui/stage-name'
import { t } from '../../ui/t'
import { agoWords } from '../../ui/time-words'

/** What opened the hand-off, and what the rep should do about it. */
export function WhyNow({ handoff, now }: { handoff: HandoffSummary; now: number }) {
  const { note } = handoff
  // what to do is only said to those who still have it to do
  const play = (OPEN_STATES as readonly string[]).includes(handoff.state) ? handoff.play : null
  return (
    <section class="now">
      <h3>
        <span>{triggerName(handoff.trigger)}</span>
        <time title={new Date(handoff.openedAt).toLocaleString(locale())}>{agoWords(handoff.openedAt, now, locale())}</time>
      </h3>
      <p class="now-because">{becauseWords(handoff)}</p>
      {note && <blockquote>{note}</blockquote>}
      {play && (
        <>
          <p class="now-play">{play.action}</p>
          {play.opener && <p class="now-opener">{t('card_opener', play.opener)}</p>}
        </>
      )}
    </section>
  )
}
