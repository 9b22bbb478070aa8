import type { Handoff } from '#shared/schema/handoff'
import { Fault } from '../../../ui/fault'
import { t } from '../../../ui/t'
import { releaseHandoff } from '../api/routes'
import { send } from '../api/send'
import { useSave } from '../form/use-save'

/** Lets a raised hand that waited in review through: its clocks start now. */
export function ReleaseButton({ handoffId, name, onDone }: { handoffId: string; name: string; onDone: () => void }) {
  const act = useSave<Handoff>(onDone)
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={act.busy}
        aria-label={t('dash_release_name', name)}
        onClick={() => void act.save(() => send(releaseHandoff, { params: { id: handoffId } }))}
      >
        {t('dash_release')}
      </button>
      <Fault said={act.fault?.message} />
    </>
  )
}
