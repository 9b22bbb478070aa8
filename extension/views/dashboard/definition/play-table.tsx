import type { Play, Trigger } from '#shared/schema/definition'
import { locale } from '../../../ui/locale'
import type { MessageKey } from '../../../ui/message-key'
import { t } from '../../../ui/t'
import { DataTable } from '../list/data-table'

const triggerName = (trigger: Trigger) => t(`trigger_${trigger.replace('-', '_')}` as MessageKey)

/** What a rep is asked to do with a hand-off, by what brought it. */
export function PlayTable({ plays }: { plays: readonly Play[] }) {
  return (
    <section class="block" aria-labelledby="definition-plays">
      <h2 id="definition-plays">{t('definition_plays')}</h2>
      <p class="soft">{t('definition_plays_text')}</p>
      <DataTable
        rows={plays}
        keyOf={({ trigger }) => trigger}
        columns={[
          { words: t('definition_when'), look: 'name', cell: ({ trigger }) => triggerName(trigger) },
          {
            words: t('definition_play'),
            cell: ({ action, opener }) => (
              <>
                {action}
                {opener && <p class="soft">{t('definition_opener', opener)}</p>}
              </>
            ),
          },
          {
            words: t('definition_attempts'),
            look: 'number',
            cell: ({ attemptsDue }) => new Intl.NumberFormat(locale()).format(attemptsDue),
          },
        ]}
      />
    </section>
  )
}
