import type { Delivery } from '#shared/schema/delivery'
import { t } from '../../../ui/t'
import { place, placeHref, setFilters } from '../address'
import { listDeliveries } from '../api/routes'
import { send } from '../api/send'
import { admins } from '../frame/page-entry'
import { useWorkspace } from '../frame/workspace-context'
import { ListTable } from '../list/list-table'
import { usePaged } from '../list/use-paged'
import { deliveryColumns, ReplayButton } from './delivery-cells'

const STATES = ['dead', 'failed', 'pending', 'sent', 'cancelled'] as const satisfies readonly Delivery['state'][]

/** Every alert on every way: sent, waiting, given up. What was given up can be sent again under the same id. */
export function DeliveryList() {
  const { me, now } = useWorkspace()
  const said = place.value.query.state
  const state = STATES.find((one) => one === said)
  const deliveries = usePaged('deliveries', (cursor) => send(listDeliveries, { query: { state, cursor } }), state)
  const replace = (next: Delivery) => deliveries.change((row) => (row.id === next.id ? next : row))
  return (
    <>
      <fieldset class="filters">
        <legend class="visually-hidden">{t('popup_filter')}</legend>
        <button type="button" class="filter" aria-pressed={!state} onClick={() => setFilters({ state: null })}>
          {t('popup_filter_all')}
        </button>
        {STATES.map((one) => (
          <button key={one} type="button" class="filter" aria-pressed={state === one} onClick={() => setFilters({ state: one })}>
            {t(`dash_delivery_${one}`)}
          </button>
        ))}
      </fieldset>
      <ListTable
        of={deliveries}
        empty={{ title: t('dash_deliveries_none'), text: t('dash_deliveries_none_text') }}
        keyOf={(delivery) => delivery.id}
        columns={[
          { words: t('dash_delivery_about'), look: 'name', cell: (delivery) => <About delivery={delivery} /> },
          ...deliveryColumns(now),
        ]}
        actions={(delivery) => delivery.state === 'dead' && admins(me) && <ReplayButton delivery={delivery} onSent={replace} />}
      />
    </>
  )
}

function About({ delivery: { handoffId, title } }: { delivery: Delivery }) {
  if (!handoffId) return <>{title}</>
  return (
    <a class="row-link" href={placeHref(['handoffs'], { open: handoffId })}>
      {title}
    </a>
  )
}
