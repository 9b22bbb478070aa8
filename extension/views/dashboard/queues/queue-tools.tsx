import { useState } from 'preact/hooks'
import type { QueueName } from '#shared/schema/queue'
import { REASONS } from '#shared/schema/reason'
import { ask } from '../../../background/sync/client'
import { Fault } from '../../../ui/fault'
import { reasonName } from '../../../ui/reason-name'
import { t } from '../../../ui/t'
import { setFilters } from '../address'
import { callPath } from '../api/route'
import { saveFile } from '../list/save-file'

type Props = { queue: QueueName; reason: string | undefined; mayExport: boolean }

/** Which reason to look at, and the whole queue as a table. */
export function QueueTools({ queue, reason, mayExport }: Props) {
  const [fault, setFault] = useState<string | null>(null)
  const csv = async () => {
    const answer = await ask('call', { method: 'GET', path: callPath('/v1/queues/:queue/csv', { queue }, { reason }) })
    setFault(answer.ok ? null : answer.message)
    if (answer.ok) saveFile(`${queue}.csv`, String(answer.value.body))
  }
  const byReason = queue === 'nurture' || queue === 'returned'
  if (!byReason && !mayExport) return null
  return (
    <div class="tools">
      {byReason && (
        <label class="pick">
          <span>{t('dash_nurture_reason')}</span>
          <select value={reason ?? ''} onChange={(event) => setFilters({ reason: event.currentTarget.value })}>
            <option value="">{t('dash_any')}</option>
            {REASONS.map(({ id }) => (
              <option key={id} value={id}>
                {reasonName(id)}
              </option>
            ))}
          </select>
        </label>
      )}
      {mayExport && (
        <button type="button" class="button" onClick={() => void csv()}>
          {t('dash_csv')}
        </button>
      )}
      <Fault said={fault} />
    </div>
  )
}
