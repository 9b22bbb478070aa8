import type { Handoff } from '#shared/schema/handoff'
import type { MessageKey } from '../../../ui/message-key'
import { t } from '../../../ui/t'
import { closeHandoff } from '../api/routes'
import { send } from '../api/send'
import { useSave } from '../list/use-save'

const FINDINGS = {
  'definition-wrong': 'dash_finding_definition',
  'data-missing': 'dash_finding_data',
  'play-not-followed': 'dash_finding_play',
} as const satisfies Record<string, MessageKey>
type Finding = keyof typeof FINDINGS

/** What marketing found out about a lead that came back; it decides what is learned from it. */
export function FindingForm({ handoff, may, onDone }: { handoff: Handoff; may: boolean; onDone: (handoff: Handoff) => void }) {
  const act = useSave<Handoff>(onDone)
  const found = findingOf(handoff)
  if (found) return <span class="mark">{t(FINDINGS[found])}</span>
  if (!may) return <span class="soft">{t('dash_queue_marketing')}</span>
  return (
    <>
      <select
        aria-label={t('dash_finding_of', handoff.lead.name ?? handoff.lead.email ?? t('no_name'))}
        value=""
        disabled={act.busy}
        onChange={(event) => {
          const finding = event.currentTarget.value as Finding
          void act.save(() => send(closeHandoff, { params: { id: handoff.id }, body: { finding } }))
        }}
      >
        <option value="" disabled>
          {t('dash_finding_choose')}
        </option>
        {Object.entries(FINDINGS).map(([finding, words]) => (
          <option key={finding} value={finding}>
            {t(words)}
          </option>
        ))}
      </select>
      {act.fault && (
        <p class="fault" role="alert">
          {act.fault.message}
        </p>
      )}
    </>
  )
}

/** The finding a hand-off was closed with: its last `close` step says `finding` or `finding: note`. */
export function findingOf(handoff: Pick<Handoff, 'steps'>): Finding | null {
  const detail = handoff.steps.findLast((step) => step.action === 'close')?.detail
  const said = detail?.split(':')[0]
  return said && Object.hasOwn(FINDINGS, said) ? (said as Finding) : null
}
