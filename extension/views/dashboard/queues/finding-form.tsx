import type { Handoff } from '#shared/schema/handoff'
import { Fault } from '../../../ui/fault'
import type { MessageKey } from '../../../ui/message-key'
import { t } from '../../../ui/t'
import { closeHandoff } from '../api/routes'
import { send } from '../api/send'
import { useSave } from '../form/use-save'

const FINDINGS = {
  'definition-wrong': 'dash_finding_definition',
  'data-missing': 'dash_finding_data',
  'play-not-followed': 'dash_finding_play',
} as const satisfies Record<string, MessageKey>
type Finding = keyof typeof FINDINGS

/** What marketing found out about a lead that came back; it decides what is learned from it. */
export function FindingForm({ handoffId, name, onDone }: { handoffId: string; name: string; onDone: () => void }) {
  const act = useSave<Handoff>(onDone)
  return (
    <>
      <select
        aria-label={t('dash_finding_of', name)}
        value=""
        disabled={act.busy}
        onChange={(event) => {
          const finding = event.currentTarget.value as Finding
          void act.save(() => send(closeHandoff, { params: { id: handoffId }, body: { finding } }))
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
      <Fault said={act.fault?.message} />
    </>
  )
}
