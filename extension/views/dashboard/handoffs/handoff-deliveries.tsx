import { useState } from 'preact/hooks'
import type { Delivery } from '#shared/schema/delivery'
import { locale } from '../../../ui/locale'
import type { MessageKey } from '../../../ui/message-key'
import { t, tn } from '../../../ui/t'
import { agoWords, momentWords } from '../../../ui/time-words'
import { ReplayButton } from '../channels/delivery-cells'
import { admins } from '../frame/page-entry'
import { useWorkspace } from '../frame/workspace-context'

const KINDS = {
  opened: 'dash_alert_opened',
  upgraded: 'dash_alert_upgraded',
  reminder: 'dash_alert_reminder',
  escalated: 'dash_alert_escalated',
  reassigned: 'dash_alert_reassigned',
  returned: 'dash_alert_returned',
  decision: 'dash_alert_decision',
  nurture: 'dash_alert_nurture',
  'owner-alert': 'dash_alert_owner',
  'named-account-visit': 'dash_alert_visit',
  digest: 'dash_alert_digest',
  notice: 'dash_alert_notice',
} as const satisfies Record<Delivery['kind'], MessageKey>

/** How the alerts of one hand-off fared, way by way; open by itself where one did not arrive. */
export function HandoffDeliveries({ deliveries: read }: { deliveries: readonly Delivery[] }) {
  const [again, setAgain] = useState<ReadonlyMap<string, Delivery>>(new Map())
  const deliveries = read.map((delivery) => (delivery.state === 'dead' ? (again.get(delivery.id) ?? delivery) : delivery))
  if (deliveries.length === 0) return <p class="soft record-none">{t('dash_record_none')}</p>
  const lost = deliveries.filter(({ state }) => state === 'dead' || state === 'failed').length
  return (
    <details class="record" open={lost > 0}>
      <summary>
        {t('dash_record')} <span class="soft">{lost > 0 ? tn('dash_record_lost', lost) : tn('dash_record_count', deliveries.length)}</span>
      </summary>
      <ul>
        {deliveries.map((delivery) => (
          <DeliveryLine key={delivery.id} delivery={delivery} onSent={(next) => setAgain((before) => new Map(before).set(next.id, next))} />
        ))}
      </ul>
    </details>
  )
}

function DeliveryLine({ delivery, onSent }: { delivery: Delivery; onSent: (delivery: Delivery) => void }) {
  const { me, now } = useWorkspace()
  const { kind, channel, member, target, state, attempts, lastError, nextAt } = delivery
  const at = delivery.doneAt ?? delivery.createdAt
  return (
    <li class={`record-line record-${state}`}>
      <p>
        <b>{t(KINDS[kind])}</b> {t('dash_record_to', t(`dash_way_${channel}`), member?.name ?? target)}
      </p>
      <p class="soft">
        <span class="record-state">{t(`dash_delivery_${state}`)}</span>
        {attempts > 0 && ` · ${tn('dash_record_tries', attempts)}`}
        {' · '}
        <span title={momentWords(at, locale())}>{agoWords(at, now, locale())}</span>
      </p>
      {lastError && <p class="soft">{lastError}</p>}
      {nextAt !== null && <p class="soft">{t('dash_delivery_next', momentWords(nextAt, locale()))}</p>}
      {state === 'dead' && admins(me) && <ReplayButton delivery={delivery} onSent={onSent} />}
      {state === 'dead' && !admins(me) && <p class="soft">{t('dash_record_admins')}</p>}
    </li>
  )
}
