import type { Card } from '#shared/schema/lead'
import { EmptyState } from '../../../ui/empty-state'
import { locale } from '../../../ui/locale'
import { reasonName } from '../../../ui/reason-name'
import { ScoreBadge } from '../../../ui/score-badge'
import { t } from '../../../ui/t'
import { dateWords } from '../../../ui/time-words'
import { personLine, personName } from '../../state/person-words'
import { placeHref } from '../address'
import { listLeads } from '../api/routes'
import { send } from '../api/send'
import { useWorkspace } from '../frame/workspace-context'
import { saveFile } from '../list/save-file'
import { ShownList } from '../list/shown-list'
import { pageOf, usePaged } from '../list/use-paged'
import { nurtureCsv } from './nurture-csv'

/** Who rests, why, and when they come back; what is on screen can be saved as CSV. */
export function NurtureQueue() {
  const { now } = useWorkspace()
  const leads = usePaged<Card>('nurture', async (cursor) =>
    pageOf(await send(listLeads, { query: { stage: 'nurture', limit: 100, cursor } }), 'leads'),
  )
  const save = async () => {
    while (leads.more.value && leads.failure.value === null) await leads.next()
    saveFile('nurture.csv', nurtureCsv(leads.rows.value ?? []))
  }
  return (
    <ShownList of={leads} empty={<EmptyState title={t('dash_nurture_none')} text={t('dash_nurture_none_text')} />}>
      {(rows) => (
        <>
          <button type="button" class="button start-flex" onClick={() => void save()}>
            {t('dash_csv')}
          </button>
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">{t('dash_col_name')}</th>
                <th scope="col">{t('dash_nurture_reason')}</th>
                <th scope="col">{t('dash_nurture_back')}</th>
                <th scope="col">{t('dash_col_owner')}</th>
                <th scope="col" class="number">
                  {t('dash_nurture_times')}
                </th>
                <th scope="col">{t('dash_col_score')}</th>
              </tr>
            </thead>
            <tbody>
              {[...rows]
                .sort((a, b) => (a.nurtureUntil ?? Number.MAX_SAFE_INTEGER) - (b.nurtureUntil ?? Number.MAX_SAFE_INTEGER))
                .map((card) => (
                  <tr key={card.id}>
                    <th scope="row">
                      <a class="row-link" href={placeHref(['leads', card.id])}>
                        {personName(card)}
                      </a>
                      <p class="soft">{personLine(card)}</p>
                    </th>
                    <td>{card.handoff?.reason && reasonName(card.handoff.reason)}</td>
                    <td>{card.nurtureUntil === null ? t('dash_nurture_open') : dateWords(card.nurtureUntil, now, locale())}</td>
                    <td>{card.owner?.name ?? t('dash_nobody')}</td>
                    <td class="number">{card.reentries}</td>
                    <td>
                      <ScoreBadge score={card.score} grade={card.grade} quadrant={card.quadrant} />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </>
      )}
    </ShownList>
  )
}
