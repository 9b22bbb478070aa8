import type { Delivery } from '#shared/schema/delivery'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { agoWords, momentWords } from '../../../ui/time-words'
import { replayDelivery } from '../api/routes'
import { send } from '../api/send'
import { Breakable } from '../list/breakable'
import { ConfirmButton } from '../list/confirm-button'
import type { Column } from '../list/data-table'

/** How one alert fared: which way and to whom, its state and why, its tries, when. */
export function deliveryColumns(now: number): Column<Delivery>[] {
  return [
    { words: t('dash_delivery_way'), cell: (delivery) => <Way delivery={delivery} /> },
    { words: t('dash_status'), cell: (delivery) => <State delivery={delivery} /> },
    { words: t('dash_delivery_tries'), look: 'number', cell: (delivery) => delivery.attempts },
    {
      words: t('dash_audit_when'),
      cell: ({ createdAt }) => <span title={momentWords(createdAt, locale())}>{agoWords(createdAt, now, locale())}</span>,
    },
  ]
}

function Way({ delivery: { channel, member, target } }: { delivery: Delivery }) {
  return (
    <>
      {t(`dash_way_${channel}`)}
      <p class="soft">{member?.name ?? <Breakable words={target} />}</p>
    </>
  )
}

function State({ delivery: { state, lastError, nextAt } }: { delivery: Delivery }) {
  return (
    <>
      {t(`dash_delivery_${state}`)}
      {lastError && <p class="soft">{lastError}</p>}
      {nextAt !== null && <p class="soft">{t('dash_delivery_next', momentWords(nextAt, locale()))}</p>}
    </>
  )
}

type ReplayProps = { delivery: Delivery; onSent: (delivery: Delivery) => void }

/** Sends an alert that was given up again, under the same id. */
export function ReplayButton({ delivery, onSent }: ReplayProps) {
  const replay = async () => {
    const answer = await send(replayDelivery, { params: { id: delivery.id } })
    if (answer.ok) onSent(answer.value)
    return answer.ok ? null : answer.message
  }
  return (
    <ConfirmButton
      words={t('dash_delivery_replay')}
      label={t('dash_delivery_replay_name', delivery.title)}
      sure={t('dash_delivery_replay_sure')}
      onSure={replay}
    />
  )
}
