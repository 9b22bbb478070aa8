import type { Handoff } from '#shared/schema/handoff'
import { t } from '../../../ui/t'
import { releaseHandoff } from '../api/routes'
import { send } from '../api/send'
import { useSave } from '../list/use-save'

/** Lets a raised hand that waited in review through: its clocks start now. */
export function ReleaseButton({ handoff, may, onDone }: { handoff: Handoff; may: boolean; onDone: (handoff: Handoff) => void }) {
  const act = useSave<Handoff>(onDone)
  if (!may) return <span class="soft">{t('dash_queue_marketing')}</span>
  const name = handoff.lead.name ?? handoff.lead.email ?? t('no_name')
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={act.busy}
        aria-label={t('dash_release_name', name)}
        onClick={() => void act.save(() => send(releaseHandoff, { params: { id: handoff.id } }))}
      >
        {t('dash_release')}
      </button>
      {act.fault && (
        <p class="fault" role="alert">
          {act.fault.message}
        </p>
      )}
    </>
  )
}
