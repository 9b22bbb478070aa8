import type { Delivery } from '#shared/schema/delivery'
import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { t } from '../../../ui/t'
import { agoWords, momentWords } from '../../../ui/time-words'
import { place, placeHref, setFilters } from '../address'
import { listDeliveries, replayDelivery } from '../api/routes'
import { send } from '../api/send'
import { admins } from '../frame/page-entry'
import { useWorkspace } from '../frame/workspace-context'
import { ConfirmButton } from '../list/confirm-button'
import { ShownList } from '../list/shown-list'
import { pageOf, usePaged } from '../list/use-paged'

const STATES = ['dead', 'failed', 'pending', 'sent', 'cancelled'] as const satisfies readonly Delivery['state'][]

/** Every alert on every way: sent, waiting, given up. What was given up can be sent again under the same id. */
export function DeliveryList() {
  const { me, now } = useWorkspace()
  const said = place.value.query.state
  const state = STATES.find((one) => one === said)
  const deliveries = usePaged<Delivery>(state ?? '', async (cursor) =>
    pageOf(await send(listDeliveries, { query: { state, cursor } }), 'deliveries'),
  )
  const replay = async (delivery: Delivery) => {
    const answer = await send(replayDelivery, { params: { id: delivery.id } })
    if (answer.ok) deliveries.change((row) => (row.id === delivery.id ? answer.value : row))
    return answer.ok ? null : answer.message
  }
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
      <ShownList of={deliveries} empty={<EmptyState title={t('dash_deliveries_none')} text={t('dash_deliveries_none_text')} />}>
        {(rows) => (
          <div class="scroll-x">
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">{t('dash_delivery_about')}</th>
                  <th scope="col">{t('dash_delivery_way')}</th>
                  <th scope="col">{t('dash_status')}</th>
                  <th scope="col" class="number">
                    {t('dash_delivery_tries')}
                  </th>
                  <th scope="col">{t('dash_audit_when')}</th>
                  <th scope="col" class="tight">
                    <span class="visually-hidden">{t('dash_actions')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      {one.handoffId ? (
                        <a class="row-link" href={placeHref(['handoffs'], { open: one.handoffId })}>
                          {one.title}
                        </a>
                      ) : (
                        one.title
                      )}
                    </th>
                    <td>
                      {t(`dash_way_${one.channel}`)}
                      <p class="soft">{one.member?.name ?? one.target}</p>
                    </td>
                    <td>
                      {t(`dash_delivery_${one.state}`)}
                      {one.lastError && <p class="soft">{one.lastError}</p>}
                      {one.nextAt !== null && <p class="soft">{t('dash_delivery_next', momentWords(one.nextAt, locale()))}</p>}
                    </td>
                    <td class="number">{one.attempts}</td>
                    <td title={momentWords(one.createdAt, locale())}>{agoWords(one.createdAt, now, locale())}</td>
                    <td class="tight">
                      {one.state === 'dead' && admins(me) && (
                        <ConfirmButton
                          words={t('dash_delivery_replay')}
                          label={t('dash_delivery_replay_name', one.title)}
                          sure={t('dash_delivery_replay_sure')}
                          onSure={() => replay(one)}
                        />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </ShownList>
    </>
  )
}
